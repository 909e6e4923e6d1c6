// SPDX-License-Identifier: MIT
#include "corpus/reader.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace hexaglot::corpus {

namespace {

constexpr std::string_view xml_space = " \t\r\n";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A name without colon (Namespaces in XML, NCName), which the grammar asks of ids.
bool is_id(std::string_view text) {
    if (text.empty()) return false;
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    if (!is_letter(text[0]) && text[0] != '_' && byte(text[0]) < 0x80) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || byte(c) >= 0x80;
    });
}

/// RFC 5646 as far as XML Schema's `language` goes: letters, then parts of letters and digits.
bool is_language(std::string_view tag) {
    // Nearly all: asked for each name of each State.
    if (tag.size() == 2) return is_letter(tag[0]) && is_letter(tag[1]);
    for (bool first = true;; first = false) {
        const auto end = std::min(tag.find('-'), tag.size());
        const std::string_view part = tag.substr(0, end);
        if (part.empty() || part.size() > 8) return false;
        if (!std::all_of(part.begin(), part.end(),
                         [&](char c) { return is_letter(c) || (!first && is_digit(c)); }))
            return false;
        if (end == tag.size()) return true;
        tag.remove_prefix(end + 1);
    }
}

/// Takes the first of words separated by spaces off the list; empty at the end.
std::string_view take(std::string_view& words) {
    // Written out: the search functions of string_view cost a call each, and the lists are short.
    std::size_t begin = 0;
    while (begin < words.size() && words[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < words.size() && words[end] != ' ') ++end;
    const std::string_view word = words.substr(begin, end - begin);
    words.remove_prefix(end);
    return word;
}

}  // namespace

bool is_element(pugi::xml_node node) {
    return node.type() == pugi::node_element;
}

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::string raw_text(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node part : node.children())
        if (is_text(part)) text += part.value();
    return text;
}

bool is_one_of(std::string_view word, std::string_view words) {
    for (std::string_view next = take(words); !next.empty(); next = take(words))
        if (next == word) return true;
    return false;
}

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> found;
    for (auto begin = words.find_first_not_of(xml_space); begin != words.npos;) {
        const auto end = std::min(words.find_first_of(xml_space, begin), words.size());
        found.emplace_back(words.substr(begin, end - begin));
        begin = words.find_first_not_of(xml_space, end);
    }
    return found;
}

bool Reader::reads(pugi::xml_node node) const {
    if (languages_ == nullptr) return true;
    // It stands first, nearly always.
    const pugi::xml_attribute first = node.first_attribute();
    const bool is_first = std::string_view(first.name()) == "lang";
    const std::string_view language = (is_first ? first : node.attribute("lang")).value();
    return std::find(languages_->begin(), languages_->end(), language) != languages_->end() ||
           !is_language(language);
}

Place Reader::text_place(pugi::xml_node text) const {
    Place at = place(text);
    const auto& bytes = at.source->bytes();
    at.offset = std::min(bytes.find_first_not_of(xml_space, at.offset), bytes.size());
    return at;
}

std::string Reader::text(pugi::xml_node node, const char* attribute) {
    std::string_view value = node.attribute(attribute).value();
    const auto first = value.find_first_not_of(xml_space);
    if (first == value.npos) return {};
    value = value.substr(first, value.find_last_not_of(xml_space) + 1 - first);
    return text::clean(value);
}

std::string Reader::line(pugi::xml_node node, const char* attribute) const {
    std::string value = text(node, attribute);
    if (value.empty() && node.attribute(attribute))
        fault("bad-value", place(node, attribute), fmt::format("'{}' is empty", attribute),
              "write its value, or take the attribute out where it may be left out");
    return value;
}

std::optional<Day> Reader::day(pugi::xml_node node, const char* attribute) const {
    const std::string value = line(node, attribute);
    const auto day = parse_day(value);
    if (!day && !value.empty())
        fault("bad-value", place(node, attribute), fmt::format("'{}' is not a day", value),
              "write year, month and day: 2024-10-15");
    return day;
}

std::optional<Interval> Reader::interval(pugi::xml_node node, const char* attribute) const {
    const std::string value = line(node, attribute);
    const auto interval = parse_interval(value);
    const std::size_t slash = value.find('/');
    const bool ends_first = !interval && slash != value.npos &&
                            parse_interval(value.substr(0, slash)) &&
                            parse_interval(value.substr(slash + 1));
    if (ends_first)
        fault("bad-value", place(node, attribute),
              fmt::format("the interval '{}' ends before it begins", value),
              "write the first day, '/' and the last day: 2024-04-17/2024-12-31");
    else if (!interval && !value.empty())
        fault("bad-value", place(node, attribute),
              fmt::format("'{}' is neither a day nor an interval", value),
              "write what surely holds the day: 2024-10-15, 2024-10, 2024, or first and last, "
              "2024-04-17/2024-12-31");
    return interval;
}

std::optional<int> Reader::number(pugi::xml_node node, const char* attribute) const {
    const std::string value = line(node, attribute);
    return value.empty() ? std::nullopt : number(node, attribute, value);
}

std::vector<int> Reader::numbers(pugi::xml_node node, const char* attribute) const {
    std::vector<int> all;
    for (const std::string& value : split(line(node, attribute)))
        if (const auto one = number(node, attribute, value)) all.push_back(*one);
    return all;
}

std::optional<int> Reader::number(pugi::xml_node node, const char* attribute,
                                  const std::string& value) const {
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number > 0) return number;
    fault("bad-value", place(node, attribute),
          fmt::format("'{}' is not a number for '{}'", value, attribute),
          "write a whole number from 1 on: 12");
    return std::nullopt;
}

std::optional<std::chrono::minutes> Reader::time(pugi::xml_node node, const char* attribute) const {
    const std::string value = line(node, attribute);
    if (value.empty()) return std::nullopt;
    const auto digit = [&](std::size_t at) { return value[at] - '0'; };
    if (value.size() == 5 && value[2] == ':' && is_digit(value[0]) && is_digit(value[1]) &&
        is_digit(value[3]) && is_digit(value[4])) {
        const std::chrono::hours hours(digit(0) * 10 + digit(1));
        const std::chrono::minutes minutes(digit(3) * 10 + digit(4));
        if (hours.count() < 24 && minutes.count() < 60) return hours + minutes;
    }
    fault("bad-value", place(node, attribute), fmt::format("'{}' is not a time of day", value),
          "write hours and minutes: 09:30");
    return std::nullopt;
}

std::string Reader::choice(pugi::xml_node node, const char* attribute,
                           std::string_view values) const {
    std::string value = line(node, attribute);
    if (value.empty() || is_one_of(value, values)) return value;
    const std::vector<std::string> known = split(values);
    fault("bad-value", place(node, attribute),
          fmt::format("'{}' is no value of '{}'", value, attribute),
          did_you_mean(value, known, fmt::format("one of: {}", fmt::join(known, ", "))));
    return {};
}

std::string Reader::address(pugi::xml_node node, const char* attribute) const {
    std::string value = line(node, attribute);
    const bool known = value.starts_with("https://") || value.starts_with("http://") ||
                       value.starts_with("mailto:");
    if (value.empty() || (known && value.find_first_of(xml_space) == value.npos)) return value;
    fault("bad-value", place(node, attribute), fmt::format("'{}' is not an address", value),
          "write it whole, without spaces: https://example.org/page or mailto:name@example.org");
    return {};
}

std::string Reader::language(pugi::xml_node node, const char* attribute) const {
    std::string value = line(node, attribute);
    if (value.empty() || is_language(value)) return value;
    fault("bad-value", place(node, attribute), fmt::format("'{}' is not a language tag", value),
          "write the code of the language: ar, en, es, fr, ru, zh");
    return {};
}

std::string Reader::id(pugi::xml_node node) const {
    std::string value = line(node, "id");
    if (value.empty() || is_id(value)) return value;
    fault("bad-value", place(node, "id"), fmt::format("'{}' cannot be an id", value),
          "begin with a letter and go on with letters, digits, '.', '-' and '_'");
    return {};
}

std::string Reader::declare(pugi::xml_node node, Kinds kind) const {
    std::string value = id(node);
    if (!value.empty()) links_.targets.push_back({value, kind, place(node, "id")});
    return value;
}

std::string Reader::refer(pugi::xml_node node, const char* attribute, Kinds kinds) const {
    std::string value = line(node, attribute);
    if (!value.empty()) refer_to(value, node, attribute, kinds);
    return value;
}

void Reader::refer_to(std::string id, pugi::xml_node node, const char* attribute,
                      Kinds kinds) const {
    links_.references.push_back({std::move(id), kinds, place(node, attribute)});
}

Name Reader::name(pugi::xml_node node) const {
    Name name{text::clean(text::collapse(raw_text(node))), false, place(node)};
    if (name.text.empty())
        fault("missing-name", name.place, fmt::format("<{}> holds no words", node.name()),
              "write the words, or take the element out");
    name.unverified =
        node.attribute("check") && choice(node, "check", "unverified") == "unverified";
    return name;
}

Names Reader::names(pugi::xml_node node, std::string_view what, std::string_view id) const {
    Names names;
    for (const pugi::xml_node part : node.children()) {
        if (!is_element(part) || !reads(part) ||
            !is_one_of(part.name(), "name formal short former alias"))
            continue;
        const std::string_view kind = part.name();
        const std::string tag = language(part, "lang");
        Name name = this->name(part);
        if (tag.empty() || name.text.empty()) continue;
        NamesInLanguage& forms = names[tag];
        if (kind == "alias") {
            forms.aliases.push_back(std::move(name));
        } else if (kind == "former") {
            if (const auto until = day(part, "until"))
                forms.former.push_back({std::move(name), *until});
        } else {
            auto& form = kind == "name"     ? forms.name
                         : kind == "formal" ? forms.formal
                                            : forms.brief;
            if (form)
                fault("duplicate-name", name.place,
                      fmt::format("{} '{}' has a second <{}> in {}", what, id, kind,
                                  text::language_name(tag)),
                      fmt::format("keep one; the first is at {}", where(form->place, name.place)));
            else
                form = std::move(name);
        }
    }
    return names;
}

}  // namespace hexaglot::corpus

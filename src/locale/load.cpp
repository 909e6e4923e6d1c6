// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/xml.h"
#include "locale/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <sstream>

namespace hexaglot::locale {
namespace {

using Words = std::vector<std::string>;

/// What an element of a locale file may hold; a rule of corpus.rnc.
struct Shape {
    const char* element;
    Words required;  ///< attributes
    Words optional;  ///< attributes
    Words children;
    bool words = false;  ///< it holds text
};

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all = {
        {"locale",
         {"lang", "tag", "direction", "order"},
         {},
         {"language", "fonts", "ignore", "sort-as", "numbering", "form", "message", "words"}},
        {"language", {"lang"}, {"check"}, {}, true},
        {"fonts", {"latin", "east-asian", "complex"}, {}, {}},
        {"ignore", {}, {"check"}, {}, true},
        {"sort-as", {"of"}, {"check"}, {}, true},
        {"numbering", {"id"}, {}, {"level"}},
        {"level", {"format", "label"}, {"bare", "words", "check"}, {}},
        {"form", {"of"}, {"check"}, {}, true},
        {"message", {"id"}, {"check"}, {}, true},
        {"words", {"of"}, {}, {"word"}},
        {"word", {}, {"check"}, {}, true},
    };
    return all;
}

/// The numberings that papers use, and how many levels of each; Setting::numberings by the same
/// ids.
struct WantedNumbering {
    std::string_view id;
    std::size_t levels;
};
constexpr WantedNumbering wanted_numberings[] = {
    {"paragraph", 4}, {"heading", 3}, {"letter", 2},      {"roman", 1},
    {"number", 2},    {"bullet", 2},  {"dash", 2},        {"item", 1},
    {"entry", 1},     {"annex", 1},   {"annex.single", 1}};

bool contains(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string did_you_mean(std::string_view word, const Words& known, std::string otherwise) {
    const auto meant = text::nearest(word, known);
    return meant ? fmt::format("did you mean '{}'", *meant) : std::move(otherwise);
}

class Loader {
public:
    Loader(const xml::Tree& tree, Diagnostics& diagnostics)
        : tree_(tree), diagnostics_(diagnostics), locale_(std::make_unique<Locale>()) {}

    std::unique_ptr<Locale> load() {
        const pugi::xml_node root = tree_.root();
        if (std::strcmp(root.name(), "locale") != 0) {
            fault("unknown-element", tree_.place(root),
                  fmt::format("this file begins with <{}>", root.name()),
                  "a file in this place begins with <locale>");
            return nullptr;
        }
        check(root, shapes().front());
        read_root(root);
        for (const pugi::xml_node node : root.children()) {
            const std::string_view name = node.name();
            if (name == "language") {
                add(locale_->languages, node, "lang", "language");
            } else if (name == "fonts") {
                locale_->setting.fonts = {value(node, "latin"), value(node, "east-asian"),
                                          value(node, "complex")};
            } else if (name == "ignore") {
                locale_->sorting.ignored.push_back(text::collapse(text_of(node)));
            } else if (name == "sort-as") {
                if (std::string letter = value(node, "of"); !letter.empty())
                    locale_->sorting.alike.emplace_back(std::move(letter),
                                                        text::collapse(text_of(node)));
            } else if (name == "numbering") {
                read_numbering(node);
            } else if (name == "form") {
                add(locale_->forms, node, "of", "form");
            } else if (name == "message") {
                add(locale_->messages, node, "id", "message");
            } else if (name == "words") {
                read_words(node);
            }
        }
        check_wanted(locale_->forms, wanted_forms(), "form", "of");
        check_wanted(locale_->messages, wanted_messages(), "message", "id");
        check_numberings();
        check_note_mark();
        check_quotes();
        return locale_->language().empty() ? nullptr : std::move(locale_);
    }

private:
    void fault(std::string_view code, const Place& at, std::string message, std::string help) {
        diagnostics_.add(code, at, std::move(message), std::move(help));
    }

    static std::string value(pugi::xml_node node, const char* attribute) {
        return text::clean(node.attribute(attribute).value());
    }

    void check(pugi::xml_node node, const Shape& shape) {
        for (const pugi::xml_attribute attribute : node.attributes()) {
            Words known = shape.required;
            known.insert(known.end(), shape.optional.begin(), shape.optional.end());
            if (contains(known, attribute.name())) continue;
            fault("unknown-attribute", tree_.place(node, attribute.name()),
                  fmt::format("<{}> knows no attribute '{}'", node.name(), attribute.name()),
                  did_you_mean(attribute.name(), known,
                               fmt::format("<{}> knows: {}", node.name(), fmt::join(known, ", "))));
        }
        for (const std::string& name : shape.required)
            if (!node.attribute(name.c_str()))
                fault("missing-attribute", tree_.place(node),
                      fmt::format("<{}> lacks the attribute '{}'", node.name(), name),
                      fmt::format("add {}=\"…\"", name));
        if (node.attribute("check")) choice(node, "check", {"unverified"});
        for (const pugi::xml_node part : node.children()) check_part(node, part, shape);
    }

    void check_part(pugi::xml_node node, pugi::xml_node part, const Shape& shape) {
        const bool is_text = part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata;
        if (is_text && !shape.words) {
            const std::string words = text::collapse(part.value());
            if (words.empty()) return;
            // White space before the text is a part of its node.
            Place at = tree_.place(part);
            at.offset += std::strspn(part.value(), " \t\r\n");
            fault("misplaced-text", at,
                  fmt::format("the text '{}' stands in <{}>, which holds none",
                              text::isolate(text::clean(words)), node.name()),
                  "move it into the element that it belongs to, or make it a comment: <!-- … -->");
        }
        if (part.type() != pugi::node_element) return;
        if (contains(shape.children, part.name())) {
            const auto inner = std::find_if(
                shapes().begin(), shapes().end(),
                [&](const Shape& one) { return std::strcmp(one.element, part.name()) == 0; });
            check(part, *inner);
            return;
        }
        const auto meant = text::nearest(part.name(), shape.children);
        std::string otherwise =
            shape.children.empty()
                ? fmt::format("<{}> holds no elements", node.name())
                : fmt::format("<{}> holds: <{}>", node.name(), fmt::join(shape.children, ">, <"));
        fault("unknown-element", tree_.place(part),
              fmt::format("<{}> has no place in <{}>", part.name(), node.name()),
              meant ? fmt::format("did you mean <{}>", *meant) : std::move(otherwise));
    }

    /// An attribute that must be one of `known`; empty where it is not, or is not there.
    std::string choice(pugi::xml_node node, const char* attribute, const Words& known) {
        if (!node.attribute(attribute)) return {};
        std::string found = value(node, attribute);
        if (contains(known, found)) return found;
        fault("bad-value", tree_.place(node, attribute),
              fmt::format("'{}' is no value of '{}'", found, attribute),
              did_you_mean(found, known, fmt::format("one of: {}", fmt::join(known, ", "))));
        return {};
    }

    static std::string text_of(pugi::xml_node node) {
        std::string words;
        for (const pugi::xml_node part : node.children())
            if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
                words += part.value();
        return text::clean(words);
    }

    void read_root(pugi::xml_node root) {
        Setting& setting = locale_->setting;
        setting.language = value(root, "lang");
        setting.tag = value(root, "tag");
        setting.direction =
            choice(root, "direction", {"ltr", "rtl"}) == "rtl" ? Direction::rtl : Direction::ltr;
        locale_->order = choice(root, "order", {"own", "en", "pinyin", "stroke"});
    }

    /// Adds a fixed string under its id, its white space kept: a separator may be a space.
    void add(Forms& forms, pugi::xml_node node, const char* attribute, std::string_view kind) {
        const std::string id = value(node, attribute);
        if (id.empty()) return;
        const auto [at, is_new] = forms.try_emplace(
            id, Form{text_of(node), !value(node, "check").empty(), tree_.place(node)});
        if (is_new) return;
        fault("duplicate-id", tree_.place(node, attribute),
              fmt::format("the {} '{}' stands twice", kind, id),
              fmt::format("keep one; the first is at line {}", line(at->second.place)));
    }

    void read_words(pugi::xml_node node) {
        const std::string id = value(node, "of");
        if (id.empty()) return;
        const auto [at, is_new] = locale_->words.try_emplace(id);
        if (!is_new)
            fault("duplicate-id", tree_.place(node, "of"),
                  fmt::format("the words '{}' stand twice", id), "make one list of them");
        for (const pugi::xml_node word : node.children("word"))
            at->second.push_back(text::collapse(text_of(word)));
    }

    static std::size_t line(const Place& place) {
        return place.source->position(place.offset).line;
    }

    void read_numbering(pugi::xml_node node) {
        Numbering numbering{value(node, "id"), {}};
        for (const pugi::xml_node part : node.children("level")) {
            const auto format = counter_format(value(part, "format"));
            if (!format && part.attribute("format"))
                fault("bad-value", tree_.place(part, "format"),
                      fmt::format("'{}' is no counter format", value(part, "format")),
                      did_you_mean(value(part, "format"), counter_names(),
                                   fmt::format("one of: {}", fmt::join(counter_names(), ", "))));
            NumberingLevel level{format.value_or(CounterFormat::none), value(part, "label"),
                                 value(part, part.attribute("bare") ? "bare" : "label")};
            level.words = counting_words(part, level.format);
            for (const char* attribute : {"label", "bare"})
                if (counts(level.format) && part.attribute(attribute) &&
                    value(part, attribute).find("{n}") == std::string::npos)
                    fault("bad-value", tree_.place(part, attribute),
                          fmt::format("'{}' has no place for the counter", value(part, attribute)),
                          "write {n} where the counter stands");
            numbering.levels.push_back(std::move(level));
        }
        if (numbering.id.empty()) return;
        const std::string id = numbering.id;
        if (!locale_->setting.numberings.try_emplace(id, std::move(numbering)).second)
            fault("duplicate-id", tree_.place(node, "id"),
                  fmt::format("the numbering '{}' stands twice", id), "keep one");
    }

    /// The words that a level counts by; a space that does not break is a part of a word.
    Words counting_words(pugi::xml_node level, CounterFormat format) {
        const bool wanted = format == CounterFormat::words;
        Words words;
        std::istringstream stream(text::collapse(value(level, "words")));
        for (std::string word; std::getline(stream, word, ' ');) words.push_back(word);
        if (wanted && words.empty())
            fault("missing-attribute", tree_.place(level),
                  "a <level> that counts by words lacks the attribute 'words'",
                  "add words=\"…\": the words in their order, with spaces between");
        if (!wanted && level.attribute("words"))
            fault("bad-value", tree_.place(level, "words"),
                  "a <level> has words that does not count by words",
                  "write format=\"words\", or take the words away");
        return words;
    }

    static const Words& counter_names() {
        static const Words names(counter_format_names().begin(), counter_format_names().end());
        return names;
    }

    /// What is missing, what the program does not ask for, and patterns that cannot be used.
    void check_wanted(const Forms& forms, std::span<const Wanted> wanted, std::string_view kind,
                      const char* attribute) {
        Words known;
        for (const Wanted& one : wanted) known.emplace_back(one.id);
        for (const Wanted& one : wanted) {
            const auto found = forms.find(one.id);
            if (found == forms.end()) {
                fault("missing-message", tree_.place(tree_.root()),
                      fmt::format("the locale '{}' has no {} '{}'", locale_->language(), kind,
                                  one.id),
                      fmt::format("add <{} {}=\"{}\">", kind, attribute, one.id));
            } else if (const auto reason = one.pattern
                                               ? locale::fault(found->second.text, one.arguments)
                                               : std::nullopt) {
                fault("bad-message", found->second.place,
                      fmt::format("the {} '{}' {}", kind, one.id, *reason),
                      "a named place is {name}; an apostrophe before a brace quotes it");
            }
        }
        for (const auto& [id, form] : forms)
            if (!contains(known, id))
                fault("unknown-id", form.place, fmt::format("there is no {} '{}'", kind, id),
                      did_you_mean(
                          id, known,
                          fmt::format("take it out: the program asks for no such {}", kind)));
    }

    void check_numberings() {
        Words known;
        for (const WantedNumbering& wanted : wanted_numberings) {
            known.emplace_back(wanted.id);
            check_levels(std::string(wanted.id), wanted.levels);
        }
        for (const pugi::xml_node node : tree_.root().children("numbering")) {
            const std::string id = value(node, "id");
            if (id.empty() || contains(known, id)) continue;
            // A variant stands in for what is named before its dot and goes as deep.
            const std::size_t dot = std::min(id.rfind('.'), id.size());
            const auto stem = std::find_if(
                std::begin(wanted_numberings), std::end(wanted_numberings),
                [&](const WantedNumbering& one) { return one.id == id.substr(0, dot); });
            if (stem != std::end(wanted_numberings)) {
                check_levels(id, stem->levels);
                continue;
            }
            Words meant = known;
            for (const std::string& one : known)
                if (dot != id.size() && !contains(known, one + id.substr(dot)))
                    meant.push_back(one + id.substr(dot));
            fault("unknown-id", tree_.place(node, "id"),
                  fmt::format("there is no numbering '{}'", id),
                  did_you_mean(id, meant, fmt::format("one of: {}", fmt::join(known, ", "))));
        }
    }

    void check_levels(const std::string& id, std::size_t wanted) {
        const auto found = locale_->setting.numberings.find(id);
        const std::size_t levels =
            found == locale_->setting.numberings.end() ? 0 : found->second.levels.size();
        if (levels >= wanted) return;
        fault("missing-message", tree_.place(tree_.root()),
              fmt::format("the numbering '{}' of the locale '{}' has {} of {} levels", id,
                          locale_->language(), levels, wanted),
              fmt::format("add <level format=\"…\" label=\"…\"/> to <numbering id=\"{}\">", id));
    }

    void check_note_mark() {
        const auto mark = locale_->forms.find("note.mark");
        if (mark == locale_->forms.end() || mark->second.text == "after-punctuation" ||
            mark->second.text == "before-punctuation")
            return;
        fault("bad-value", mark->second.place,
              fmt::format("'{}' is no side of a note mark", mark->second.text),
              "one of: after-punctuation, before-punctuation");
    }

    void check_quotes() {
        for (const char* id : {"quote.outer", "quote.inner"}) {
            const auto form = locale_->forms.find(id);
            if (form == locale_->forms.end()) continue;
            const std::string& marks = form->second.text;
            const std::size_t space = marks.find(' ');
            if (space != marks.npos && space > 0 && space + 1 < marks.size() &&
                marks.find(' ', space + 1) == marks.npos)
                continue;
            fault("bad-value", form->second.place,
                  fmt::format("'{}' is no pair of quotation marks", text::isolate(marks)),
                  "write the opening mark, one space and the closing mark; a space that belongs to "
                  "a mark is one that does not break");
        }
    }

    const xml::Tree& tree_;
    Diagnostics& diagnostics_;
    std::unique_ptr<Locale> locale_;
};

}  // namespace

std::unique_ptr<Locale> load(const SourcePtr& source, Diagnostics& diagnostics) {
    const auto tree = xml::load(source, diagnostics, xml::Blank::dropped);
    return tree ? Loader(*tree, diagnostics).load() : nullptr;
}

}  // namespace hexaglot::locale

const std::vector<std::string>& hexaglot::Locale::words_for(std::string_view id) const {
    static const std::vector<std::string> none;
    const auto found = words.find(id);
    return found == words.end() ? none : found->second;
}

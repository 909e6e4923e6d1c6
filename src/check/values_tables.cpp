// SPDX-License-Identifier: MIT
#include "check/values_tables.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::check {

namespace {

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F || c == 0x2009 ||
           c == 0x3000;
}

/// `and`, `to` and other short words of Arabic are written with what follows them.
bool is_clitic(char32_t c) {
    return c == U'و' || c == U'ب' || c == U'ل' || c == U'ف' || c == U'ك';
}

constexpr struct {
    std::string_view id;
    Sense sense;
} lists[] = {
    {"range", Sense::range},
    {"date.join", Sense::join},
    {"number.list", Sense::list},
    {"mark.year", Sense::year_mark},
    {"mark.month", Sense::month_mark},
    {"mark.day", Sense::day_mark},
    {"ordinal.before", Sense::ordinal_before},
    {"ordinal.suffix", Sense::ordinal_suffix},
    {"percent", Sense::percent},
    {"percent.before", Sense::percent_before},
    {"number.join", Sense::compound},
    {"number.measure", Sense::measure},
    {"time.hour", Sense::hour},
    {"time.minute", Sense::minute},
    {"time.before", Sense::before_hour},
    {"time.am", Sense::before_noon},
    {"time.pm", Sense::after_noon},
};

}  // namespace

bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c < 0x530) ||
           (c >= 0x620 && c < 0x660) || (c >= 0x671 && c < 0x6D4);
}

bool is_han(char32_t c) {
    return (c >= 0x3400 && c < 0xA000) || c == 0x3007;
}

char32_t to_lower(char32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x410 && c <= 0x42F))
        return c + 32;
    return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}

bool is_capital(char32_t c) {
    return to_lower(c) != c;
}

std::optional<long> han_numeral(char32_t c) {
    static constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    if (const auto found = numerals.find(c); found != numerals.npos)
        return static_cast<long>(found);
    switch (c) {
        case U'零':
            return 0;
        case U'两':
            return 2;
        case U'十':
            return 10;
        case U'百':
            return 100;
        case U'千':
            return 1000;
        case U'万':
            return 10000;
        case U'亿':
            return 100000000;
        default:
            return std::nullopt;
    }
}

Letters::Letters(std::string_view text) {
    plain.reserve(text.size());
    lower.reserve(text.size());
    at.reserve(text.size() + 1);
    digit.reserve(text.size());
    for (std::size_t byte = 0; byte < text.size();) {
        const std::size_t begin = byte;
        const auto first = static_cast<unsigned char>(text[byte]);
        const char32_t c =
            first < 0x80 ? static_cast<char32_t>(text[byte++]) : text::next(text, byte);
        at.push_back(static_cast<std::uint32_t>(begin));
        plain.push_back(c);
        lower.push_back(is_blank(c) ? U' ' : to_lower(c));
        digit.push_back(static_cast<std::int8_t>(text::digit_value(c)));
    }
    at.push_back(static_cast<std::uint32_t>(text.size()));
}

std::size_t Letters::skip_spaces(std::size_t i) const {
    while (i < size() && lower[i] == ' ') ++i;
    return i;
}

Values::Tables::Tables(const Locale& locale) {
    const auto form = [&](std::string_view id) {
        const auto found = locale.forms.find(id);
        return found == locale.forms.end() ? std::string() : found->second.text;
    };
    group = text::code_points(form("number.group"));
    decimal = text::code_points(form("number.decimal"));
    const auto numbered = [&](std::string_view name, Sense sense, int last, int from = 1) {
        for (int n = from; n <= last; ++n) {
            const std::string id = fmt::format("{}.{}", name, n);
            add(form(id), sense, n);
            add_all(locale, id, sense, n);
        }
    };
    numbered("month", Sense::month, 12);
    numbered("month-part", Sense::month_part, 12);
    numbered("weekday", Sense::weekday, 7);
    numbered("weekday-case", Sense::weekday, 7);
    numbered("ordinal", Sense::ordinal, 100);
    numbered("number", Sense::number, 100, 2);
    numbered("scale", Sense::scale, 12);
    for (const auto& list : lists) add_all(locale, list.id, list.sense, 0);
    add(form("list.last"), Sense::list, 0);
    for (const auto& [id, words] : locale.words)
        if (id.starts_with("unit."))
            for (const std::string& word : words) add(word, Sense::unit, 0);
    for (auto& [first, entries] : by_first_) {
        std::stable_sort(
            entries.all.begin(), entries.all.end(),
            [](const Entry& a, const Entry& b) { return a.text.size() > b.text.size(); });
        for (const Entry& entry : entries.all) {
            entries.senses |= entry.sense;
            const std::pair next(entry.text.size() > 1 ? entry.text[1] : U'\0',
                                 entry.text.size() > 2 ? entry.text[2] : U'\0');
            if (std::find(entries.nexts.begin(), entries.nexts.end(), next) == entries.nexts.end())
                entries.nexts.push_back(next);
        }
        if (first < low_.size()) low_[first] = &entries;
    }
}

void Values::Tables::add_all(const Locale& locale, std::string_view id, Sense sense, int value) {
    for (const std::string& word : locale.words_for(id)) add(word, sense, value);
}

void Values::Tables::add(std::string_view word, Sense sense, int value) {
    const std::string trimmed = text::trim(word);
    if (trimmed.empty()) return;
    const Letters letters(trimmed);
    Entry entry;
    entry.text.assign(letters.lower.begin(), letters.lower.end());
    entry.open = entry.text.size() > 1 && entry.text.back() == '*';
    if (entry.open) entry.text.pop_back();
    entry.sense = static_cast<std::uint32_t>(sense);
    entry.value = value;
    entry.capital = is_capital(letters.plain.front());
    by_first_[entry.text.front()].all.push_back(std::move(entry));
}

const Values::Tables::Entries* Values::Tables::beginning_with(char32_t c) const {
    if (c < low_.size()) return low_[c];
    const auto found = by_first_.find(c);
    return found == by_first_.end() ? nullptr : &found->second;
}

bool Values::Tables::may_begin(const Letters& text, std::size_t i) const {
    const Entries* entries = beginning_with(text.lower[i]);
    if (!entries) return false;
    const char32_t second = i + 1 < text.size() ? text.lower[i + 1] : U'\0';
    const char32_t third = i + 2 < text.size() ? text.lower[i + 2] : U'\0';
    return std::any_of(entries->nexts.begin(), entries->nexts.end(), [&](const auto& next) {
        return next.first == U'\0' ||
               (next.first == second && (next.second == U'\0' || next.second == third));
    });
}

std::optional<Hit> Values::Tables::word(const Letters& text, std::size_t i,
                                        std::uint32_t senses) const {
    if (i >= text.size()) return std::nullopt;
    const Entries* entries = beginning_with(text.lower[i]);
    if (!entries || (entries->senses & senses) == 0) return std::nullopt;
    for (const Entry& entry : entries->all) {
        if ((entry.sense & senses) == 0) continue;
        const std::size_t length = entry.text.size();
        if (i + length > text.size() ||
            !std::equal(entry.text.begin(), entry.text.end(),
                        text.lower.begin() + static_cast<std::ptrdiff_t>(i)))
            continue;
        if (is_letter(entry.text.front()) && i > 0 && is_letter(text.lower[i - 1]) &&
            !(is_clitic(text.lower[i - 1]) && (i < 2 || !is_letter(text.lower[i - 2]))))
            continue;
        std::size_t end = i + length;
        if (is_letter(entry.text.back())) {
            if (entry.open)
                while (end < text.size() && is_letter(text.lower[end])) ++end;
            else if (end < text.size() && is_letter(text.lower[end]))
                continue;
        }
        return Hit{entry.value, end, entry.capital};
    }
    return std::nullopt;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "extract/text_label.h"

#include "base/text.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

constexpr std::array bullets = {"•"sv, "·"sv, "●"sv, "○"sv, "▪"sv, "■"sv, "‣"sv,
                                "◦"sv, "–"sv, "—"sv, "-"sv, "*"sv, "➢"sv, ""sv};
constexpr std::array openings = {"("sv, "（"sv};
/// What may close a label; behind a bare counter and behind an opening bracket.
constexpr std::array stops = {"."sv, ")"sv, "．"sv, "、"sv, "）"sv};
constexpr std::array closings = {")"sv, "）"sv};

/// Arabic paragraphs have `1 -`, `1-` and `ألف -` before them; only there, since `5 - 10` is a
/// range.
constexpr std::array dashes = {" -"sv, "\u00A0-"sv, " –"sv, "\u00A0–"sv, "-"sv, "–"sv};

bool begins_in_arabic(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const text::Script script = text::script(text::next(words, at));
        if (script != text::Script::common) return script == text::Script::arabic;
    }
    return false;
}

/// Longest counter that a label has: xxxviii, 三十二.
constexpr std::size_t longest = 24;
/// More digits are a year or a sum.
constexpr std::size_t most_digits = 3;

template <std::size_t N>
std::string_view starts(std::string_view text, const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return word;
    return {};
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

struct Format {
    CounterFormat format;
    std::string_view name;
    int level;
};
/// In the order in which they are tried.
constexpr std::array formats = {Format{CounterFormat::decimal, "text.decimal", 1},
                                Format{CounterFormat::lower_letter, "text.letter", 2},
                                Format{CounterFormat::upper_letter, "text.upper-letter", 2},
                                Format{CounterFormat::lower_roman, "text.roman", 3},
                                Format{CounterFormat::upper_roman, "text.upper-roman", 1},
                                Format{CounterFormat::chinese_counting, "text.chinese", 1},
                                Format{CounterFormat::russian_lower, "text.russian", 2},
                                Format{CounterFormat::arabic_abjad, "text.abjad", 2},
                                Format{CounterFormat::arabic_alpha, "text.arabic", 2}};

/// ASCII digits for those of Arabic and of full width.
std::string plain_digits(std::string_view counter) {
    std::string plain;
    for (std::size_t at = 0; at < counter.size();) {
        const char32_t c = text::next(counter, at);
        if (const int digit = text::digit_value(c); digit >= 0)
            plain += static_cast<char>('0' + digit);
        else
            text::append(plain, c);
    }
    return plain;
}

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// أولا - and its like, which head the parts of Arabic papers; 0 where there is none.
int arabic_ordinal(std::string_view counter) {
    static constexpr std::array ordinals = {"أولا"sv,  "ثانيا"sv, "ثالثا"sv, "رابعا"sv, "خامسا"sv,
                                            "سادسا"sv, "سابعا"sv, "ثامنا"sv, "تاسعا"sv, "عاشرا"sv};
    const auto found = std::find(ordinals.begin(), ordinals.end(), counter);
    return found == ordinals.end() ? 0 : static_cast<int>(found - ordinals.begin()) + 1;
}

}  // namespace

void LabelReader::place(Label& label) {
    const std::string name = fmt::format("{}:{}", label.numbering, label.level);
    const auto run = std::find_if(runs_.begin(), runs_.end(),
                                  [&](const Run& one) { return one.numbering == name; });
    const bool goes_on = run != runs_.end() && label.number != 1;
    label.instance = goes_on ? run->instance : ++instances_;
    if (run == runs_.end())
        runs_.push_back({name, label.number, label.instance});
    else
        *run = {name, label.number, label.instance};
}

std::optional<TypedLabel> LabelReader::read(std::string_view line) {
    const std::string_view bullet = starts(line, bullets);
    const bool apart = line.size() > bullet.size() && is_blank(line[bullet.size()]);
    return !bullet.empty() && apart ? read_bullet(line) : read_counter(line);
}

std::optional<TypedLabel> LabelReader::read_bullet(std::string_view line) {
    TypedLabel found;
    found.label.numbering = "text.bullet";
    found.label.text = starts(line, bullets);
    found.words = line.find_first_not_of(" \t", found.label.text.size());
    if (found.words == line.npos) return std::nullopt;
    // `- a. words`: the bullet is how the line was taken out of its list.
    if (auto inner = read_counter(line.substr(found.words))) {
        inner->words += found.words;
        return inner;
    }
    return found;
}

std::optional<TypedLabel> LabelReader::read_counter(std::string_view line) {
    TypedLabel found;
    const std::string_view opening = starts(line, openings);
    // The counter is as long as letters or digits go.
    std::size_t end = opening.size();
    while (end < line.size() && end - opening.size() < longest) {
        std::size_t next = end;
        if (!text::is_letter_or_digit(text::next(line, next))) break;
        end = next;
    }
    const std::string_view counter = line.substr(opening.size(), end - opening.size());
    std::string_view closing =
        opening.empty() ? starts(line.substr(end), stops) : starts(line.substr(end), closings);
    if (closing.empty() && opening.empty())
        if (const std::string_view dash = starts(line.substr(end), dashes);
            begins_in_arabic(line.substr(end + dash.size())))
            closing = dash;
    if (counter.empty() || closing.empty()) return std::nullopt;
    const std::size_t behind = end + closing.size();
    const bool spaced = behind == line.size() || is_blank(line[behind]);
    std::size_t at = behind;
    const char32_t follower = at < line.size() ? text::next(line, at) : U' ';
    const bool han_follows =
        text::script(follower) == text::Script::han || follower == U'《' || follower == U'“';
    if (!spaced && !han_follows && follower != U'\u00A0' && follower != U'\u3000')
        return std::nullopt;
    const std::string digits = plain_digits(counter);
    if (all_digits(digits) && digits.size() > most_digits) return std::nullopt;
    const Format* chosen = nullptr;
    for (const Format& format : formats) {
        const auto number = counter_value(format.format, digits);
        if (!number) continue;
        const auto run = std::find_if(runs_.begin(), runs_.end(), [&](const Run& one) {
            return one.numbering == fmt::format("{}:{}", format.name, format.level);
        });
        const bool goes_on = run != runs_.end() && *number == run->number + 1;
        // A lone i or V is Roman unless the letters before it lead there.
        const bool letter = format.format == CounterFormat::lower_letter ||
                            format.format == CounterFormat::upper_letter;
        const bool roman = letter && !goes_on && digits.find_first_not_of("ivxIVX") == digits.npos;
        if (chosen && !goes_on) continue;
        if (roman) continue;
        chosen = &format;
        found.label.number = *number;
        if (goes_on) break;
    }
    static constexpr Format ordinal{CounterFormat::decimal, "text.ordinal", 1};
    if (const int number = arabic_ordinal(counter); !chosen && number > 0) {
        chosen = &ordinal;
        found.label.number = number;
    }
    // A letter with a stop behind it may be an initial, a longer word is one.
    if (!chosen) return std::nullopt;
    found.label.numbering = chosen->name;
    found.label.level = chosen->level + (opening.empty() || chosen->level != 1 ? 0 : 1);
    found.label.text = line.substr(0, behind);
    found.words = behind;
    while (found.words < line.size() && is_blank(line[found.words])) ++found.words;
    if (line.substr(found.words).starts_with("\u00A0") ||
        line.substr(found.words).starts_with("\u3000"))
        text::next(line, found.words);
    place(found.label);
    return found;
}

}  // namespace hexaglot::extract

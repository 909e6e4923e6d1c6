// SPDX-License-Identifier: MIT
#include "check/lists_text.h"

#include "base/text.h"
#include "model/numbering.h"

#include <algorithm>
#include <array>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

constexpr std::array bullets = {"•"sv, "·"sv, "●"sv, "○"sv, "▪"sv, "■"sv, "‣"sv, "◦"sv,
                                "–"sv, "—"sv, "-"sv, "*"sv, "➢"sv, "□"sv, "☐"sv, ""sv};
constexpr std::array stops = {"."sv, ")"sv, "．"sv, "、"sv, "）"sv, ":"sv, "："sv};
constexpr std::array note_marks = {"*"sv, "†"sv, "‡"sv, "#"sv, "¹"sv, "²"sv, "³"sv, "⁴"sv, "⁵"sv,
                                   "⁶"sv, "⁷"sv, "⁸"sv, "⁹"sv, "⁰"sv, "ᵃ"sv, "ᵇ"sv, "ᶜ"sv, "ᵈ"sv};
constexpr std::array remarks = {"("sv, "（"sv, "["sv, "【"sv, "\t"sv, ": "sv, "："sv, " | "sv};
constexpr std::array dashes = {" – "sv, " — "sv, " - "sv, "——"sv, ", "sv, "，"sv, "، "sv, "; "sv};
constexpr std::array sentence_ends = {"."sv,  "。"sv, "!"sv,  "?"sv,   "؟"sv,
                                      "！"sv, "？"sv, ".”"sv, "。”"sv, ".»"sv};

template <std::size_t N>
std::string_view starts(std::string_view text, const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return word;
    return {};
}

template <std::size_t N>
std::string_view ends(std::string_view text, const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (text.ends_with(word)) return word;
    return {};
}

constexpr std::array<char32_t, 4> zeros = {U'0', U'٠', U'۰', U'０'};

/// The value of a digit and the zero of its kind.
std::optional<std::pair<int, char32_t>> digit(char32_t c) {
    for (const char32_t zero : zeros)
        if (c >= zero && c <= zero + 9) return std::pair(static_cast<int>(c - zero), zero);
    return std::nullopt;
}

bool is_chinese_numeral(char32_t c) {
    return std::u32string_view(U"〇零一二三四五六七八九十百").find(c) != std::u32string_view::npos;
}

bool is_inner(char32_t c) {
    return c == U'.' || c == U',' || c == U'/' || c == U'-' || c == U'٫' || c == U'٬' || c == U':';
}

/// Whether digits that end at `end` or begin at `begin` are a part of something longer: 1,310;
/// 3.5; A/77; 12-19.
bool is_part(std::string_view text, std::size_t begin, std::size_t end) {
    const char32_t before = text::last(text.substr(0, begin));
    if (before != 0 && (is_inner(before) || text::script(before) == text::Script::latin ||
                        text::script(before) == text::Script::cyrillic))
        return true;
    std::size_t at = end;
    if (at == text.size()) return false;
    const char32_t after = text::next(text, at);
    if (text::script(after) == text::Script::latin || text::script(after) == text::Script::cyrillic)
        return true;
    if (!is_inner(after) || at == text.size()) return false;
    return digit(text::next(text, at)).has_value();
}

/// 二十八 by value; nothing where it is no whole number.
std::optional<int> chinese_value(std::string_view numerals) {
    return counter_value(CounterFormat::chinese_counting, numerals);
}

/// `- ` before Arabic words.
bool is_arabic_dash(std::string_view rest) {
    if (!rest.starts_with("- ")) return false;
    std::size_t at = 2;
    return at < rest.size() && text::script(text::next(rest, at)) == text::Script::arabic;
}

}  // namespace

std::vector<TypedNumber> numbers_in(std::string_view text) {
    std::vector<TypedNumber> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next(text, at);
        if (digit(c)) {
            long value = 0;
            std::size_t end = begin;
            for (std::size_t next = begin; next < text.size();) {
                const auto one = digit(text::next(text, next));
                if (!one) break;
                value = std::min(value * 10 + one->first, 100000L);
                end = next;
            }
            if (value < 1000 && !is_part(text, begin, end))
                found.push_back({{begin, end}, static_cast<int>(value)});
            at = end;
        } else if (is_chinese_numeral(c)) {
            std::size_t end = at;
            for (std::size_t next = at; next < text.size();) {
                if (!is_chinese_numeral(text::next(text, next))) break;
                end = next;
            }
            if (const auto value = chinese_value(text.substr(begin, end - begin)))
                found.push_back({{begin, end}, *value});
            at = end;
        }
    }
    return found;
}

std::string written_like(int value, std::string_view like) {
    std::size_t at = 0;
    const auto first = like.empty() ? std::nullopt : digit(text::next(like, at));
    if (!first && !like.empty()) {
        std::size_t begin = 0;
        const bool han = text::script(text::next(like, begin)) == text::Script::han;
        return han ? counter(CounterFormat::chinese_counting, value) : std::string();
    }
    std::string written;
    for (const char c : std::to_string(value))
        text::append(written, (first ? first->second : U'0') + static_cast<char32_t>(c - '0'));
    return written;
}

std::optional<TypedLabel> label_at(std::string_view text, Span within) {
    const std::string_view words = text.substr(within.begin, within.end - within.begin);
    TypedLabel label;
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        const std::size_t from = at;
        while (at < words.size()) {
            std::size_t next = at;
            if (!text::is_space(text::next(words, next))) break;
            at = next;
        }
        return at > from;
    };
    if (const std::string_view bullet = starts(words, bullets); !bullet.empty()) {
        at = bullet.size();
        if (!skip_blanks() && bullet != "•" && bullet != "·") return std::nullopt;
        label.end = within.begin + at;
        return label;
    }
    const bool open = words.starts_with("(") || words.starts_with("（");
    if (open) at = words.starts_with("(") ? 1 : 3;
    const std::size_t begin = at;
    int value = 0;
    while (at < words.size()) {
        std::size_t next = at;
        const auto one = digit(text::next(words, next));
        if (!one || value > 999) break;
        value = value * 10 + one->first;
        at = next;
    }
    if (at == begin || value > 999) return std::nullopt;
    label.number = value;
    label.number_span = {within.begin + begin, within.begin + at};
    std::string_view stop = starts(words.substr(at), stops);
    // `1- Name` is the Arabic way; elsewhere it is the end of a range.
    if (stop.empty() && is_arabic_dash(words.substr(at))) stop = words.substr(at, 1);
    at += stop.size();
    const bool spaced = skip_blanks();
    // `12 Angola` is numbered as `12. Angola` is; `1.5 million` and `21st` are not.
    std::size_t next = at;
    const char32_t first = at < words.size() ? text::next(words, next) : 0;
    if (stop.empty() ? !spaced : !spaced && text::script(first) == text::Script::common)
        return std::nullopt;
    label.end = within.begin + at;
    return label;
}

Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end) {
        std::size_t next = span.begin;
        const char32_t c = text::next(text, next);
        if (!text::is_space(c) && !text::is_format(c)) break;
        span.begin = next;
    }
    while (span.end > span.begin) {
        const char32_t c = text::last(text.substr(span.begin, span.end - span.begin));
        if (!text::is_space(c) && !text::is_format(c)) break;
        std::string bytes;
        text::append(bytes, c);
        span.end -= bytes.size();
    }
    return span;
}

namespace {

/// The bytes of a small Latin letter at the end of words that surely have none of their own: behind
/// a bracket or a letter of another script. 0 where there is none.
std::size_t raised_letter(std::string_view words) {
    if (words.size() < 3 || words.back() < 'a' || words.back() > 'h') return 0;
    const char32_t before = text::last(words.substr(0, words.size() - 1));
    const text::Script script = text::script(before);
    return before == U')' || script == text::Script::cyrillic || script == text::Script::arabic ||
                   script == text::Script::han
               ? 1
               : 0;
}

}  // namespace

Span without_marks(std::string_view text, Span span) {
    while (span.begin < span.end) {
        span = trimmed(text, span);
        const std::string_view words = text.substr(span.begin, span.end - span.begin);
        const std::string_view mark = ends(words, note_marks);
        // Of bytes read as Windows-1256 `†` may be the last: ط§ظ„طµظٹظ† is الصين.
        const char32_t before =
            text::last(words.substr(0, words.size() - std::min(words.size(), mark.size())));
        if (!mark.empty() && (before == U'ط' || before == U'ظ')) return span;
        if (!mark.empty() && mark.size() < words.size()) {
            span.end -= mark.size();
            continue;
        }
        // A mark that lost its height: `Иран (Исламская Республика)a`, `Кипрa`.
        if (const std::size_t letter = raised_letter(words); letter > 0) {
            span.end -= letter;
            continue;
        }
        // `Angola 4`, `Angola4`, `Angola [4]`.
        std::size_t end = words.size();
        const bool bracket = words.ends_with("]");
        if (bracket) --end;
        std::size_t begin = end;
        while (begin > 0 && words[begin - 1] >= '0' && words[begin - 1] <= '9') --begin;
        if (begin == end || end - begin > 2 || begin == 0) return span;
        if (bracket) {
            if (words[begin - 1] == '^') --begin;
            if (begin == 0 || words[begin - 1] != '[') return span;
            --begin;
        }
        if (begin == 0) return span;
        span.end = span.begin + begin;
    }
    return span;
}

namespace {

template <std::size_t N>
std::vector<Span> before(std::string_view text, Span span,
                         const std::array<std::string_view, N>& marks) {
    std::vector<std::size_t> at;
    for (const std::string_view mark : marks)
        for (auto found = text.find(mark, span.begin + 1);
             found != text.npos && found + mark.size() < span.end;
             found = text.find(mark, found + mark.size()))
            at.push_back(found);
    std::sort(at.rbegin(), at.rend());
    std::vector<Span> spans;
    for (const std::size_t end : at) {
        const Span name = without_marks(text, {span.begin, end});
        if (name.begin < name.end) spans.push_back(name);
    }
    return spans;
}

}  // namespace

std::vector<Span> before_remarks(std::string_view text, Span span) {
    return before(text, span, remarks);
}

std::vector<Span> before_dashes(std::string_view text, Span span) {
    return before(text, span, dashes);
}

bool ends_sentence(std::string_view words) {
    return !ends(words, sentence_ends).empty();
}

bool leads_on(std::string_view words) {
    const Span span = trimmed(words, {0, words.size()});
    words = words.substr(span.begin, span.end - span.begin);
    return words.ends_with(":") || words.ends_with("：");
}

bool is_letter_head(std::string_view words) {
    const std::u32string letters = text::code_points(text::trim(words));
    const auto is_letter = [](char32_t c) { return text::script(c) != text::Script::common; };
    if (letters.size() == 1) return is_letter(letters.front());
    return letters.size() == 3 && is_letter(letters[0]) && is_letter(letters[2]) &&
           (letters[1] == U'-' || letters[1] == U'–') && letters[0] < letters[2];
}

bool has_letter(std::string_view words) {
    for (std::size_t at = 0; at < words.size();)
        if (text::script(text::next(words, at)) != text::Script::common) return true;
    return false;
}

}  // namespace hexaglot::check

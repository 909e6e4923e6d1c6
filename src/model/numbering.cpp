// SPDX-License-Identifier: MIT
#include "model/numbering.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace hexaglot {

namespace {

/// In the order of the formats.
constexpr std::array<std::string_view, 13> format_names = {
    "none",          "bullet",        "decimal",      "lower-letter", "upper-letter",
    "lower-roman",   "upper-roman",   "arabic-abjad", "arabic-alpha", "chinese-counting",
    "russian-lower", "russian-upper", "words"};

/// The letters that a format counts with, empty where it has none. Abjad begins with a hamza, as in
/// Word. Russian leaves out ё, й, ъ and ь.
constexpr std::u32string_view alphabet(CounterFormat format) {
    switch (format) {
        case CounterFormat::lower_letter:
            return U"abcdefghijklmnopqrstuvwxyz";
        case CounterFormat::upper_letter:
            return U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        case CounterFormat::arabic_abjad:
            return U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
        case CounterFormat::arabic_alpha:
            return U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
        case CounterFormat::russian_lower:
            return U"абвгдежзиклмнопрстуфхцчшщыэюя";
        case CounterFormat::russian_upper:
            return U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
        case CounterFormat::none:
        case CounterFormat::bullet:
        case CounterFormat::decimal:
        case CounterFormat::lower_roman:
        case CounterFormat::upper_roman:
        case CounterFormat::chinese_counting:
        case CounterFormat::words:
            break;
    }
    return {};
}

/// A letter is repeated; beyond thirty times nobody reads it, and a file from a stranger may ask
/// for millions.
constexpr int last_round = 30;
constexpr int last_roman = 3999;
constexpr int last_chinese = 9999;

std::string letters(int number, std::u32string_view signs) {
    const auto index = static_cast<std::size_t>(number - 1);
    std::string result;
    for (std::size_t i = 0; i <= index / signs.size(); ++i)
        text::append(result, signs[index % signs.size()]);
    return result;
}

std::string roman(int number, bool upper) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> steps = {{
        {1000, "m"},
        {900, "cm"},
        {500, "d"},
        {400, "cd"},
        {100, "c"},
        {90, "xc"},
        {50, "l"},
        {40, "xl"},
        {10, "x"},
        {9, "ix"},
        {5, "v"},
        {4, "iv"},
        {1, "i"},
    }};
    std::string result;
    for (const auto& [value, numeral] : steps)
        for (; number >= value; number -= value) result += numeral;
    if (upper)
        for (char& letter : result) letter = static_cast<char>(letter - 'a' + 'A');
    return result;
}

/// 一 … 十 十一 … 二十 … 九十九 一百 一百〇一: as Word writes chineseCountingThousand.
std::string chinese(int number) {
    static constexpr std::array digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static constexpr std::array<std::pair<int, std::string_view>, 4> units = {
        {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
    std::string result;
    bool gap = false;
    for (const auto& [unit, name] : units) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) result += "〇";
        gap = false;
        if (!(unit == 10 && digit == 1 && result.empty()))
            result += digits.at(static_cast<std::size_t>(digit));
        result += name;
    }
    return result;
}

/// The last number that a format can write in its own way; 0 where it writes digits anyway.
int last(CounterFormat format) {
    switch (format) {
        case CounterFormat::lower_roman:
        case CounterFormat::upper_roman:
            return last_roman;
        case CounterFormat::chinese_counting:
            return last_chinese;
        default:
            return static_cast<int>(alphabet(format).size()) * last_round;
    }
}

std::optional<int> decimal_value(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// What the first letter and the length say; whether the others are like it shows when it is
/// written back.
std::optional<int> letters_value(std::string_view text, std::u32string_view signs) {
    std::size_t offset = 0;
    const std::size_t index = signs.find(text::next(text, offset));
    if (index == signs.npos) return std::nullopt;
    return static_cast<int>((text::length(text) - 1) * signs.size() + index + 1);
}

/// The sum that Roman numerals stand for, also of such as are not in their proper form.
std::optional<int> roman_value(std::string_view text, bool upper) {
    int sum = 0;
    int before = 0;
    for (std::size_t at = text.size(); at-- > 0;) {
        static constexpr std::array<std::pair<char, int>, 7> values = {
            {{'i', 1}, {'v', 5}, {'x', 10}, {'l', 50}, {'c', 100}, {'d', 500}, {'m', 1000}}};
        int value = 0;
        for (const auto& [letter, worth] : values)
            if (text[at] == (upper ? letter - 'a' + 'A' : letter)) value = worth;
        if (value == 0) return std::nullopt;
        sum += value < before ? -value : value;
        before = value;
    }
    return sum;
}

/// The sum that Chinese numerals stand for, also of such as are not in their proper form.
std::optional<int> chinese_value(std::string_view text) {
    static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    int sum = 0;
    int digit = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t sign = text::next(text, offset);
        const int unit = sign == U'千' ? 1000 : sign == U'百' ? 100 : sign == U'十' ? 10 : 0;
        if (unit != 0) {
            sum += unit * (digit == 0 ? 1 : digit);
            digit = 0;
            continue;
        }
        const std::size_t value = digits.find(sign);
        if (value == digits.npos) return std::nullopt;
        digit = static_cast<int>(value);
    }
    return sum + digit;
}

std::string fill(const std::string& pattern, const std::string& number) {
    static constexpr std::string_view hole = "{n}";
    std::string result = pattern;
    for (std::size_t at = result.find(hole); at != result.npos;
         at = result.find(hole, at + number.size()))
        result.replace(at, hole.size(), number);
    return result;
}

}  // namespace

std::span<const std::string_view> counter_format_names() {
    return format_names;
}

std::optional<CounterFormat> counter_format(std::string_view name) {
    const auto found = std::find(format_names.begin(), format_names.end(), name);
    if (found == format_names.end()) return std::nullopt;
    return static_cast<CounterFormat>(found - format_names.begin());
}

bool counts(CounterFormat format) {
    return format != CounterFormat::none && format != CounterFormat::bullet;
}

std::string counter(CounterFormat format, int number) {
    if (!counts(format)) return {};
    if (number < 1 || number > last(format)) return std::to_string(number);
    switch (format) {
        case CounterFormat::lower_roman:
            return roman(number, false);
        case CounterFormat::upper_roman:
            return roman(number, true);
        case CounterFormat::chinese_counting:
            return chinese(number);
        default:
            return letters(number, alphabet(format));
    }
}

std::optional<int> counter_value(CounterFormat format, std::string_view text) {
    // Thirty letters of at most four bytes; no numeral that is written here is longer.
    constexpr std::size_t longest = std::size_t{last_round} * 4;
    if (!counts(format) || text.empty() || text.size() > longest) return std::nullopt;
    std::optional<int> value;
    switch (format) {
        case CounterFormat::lower_roman:
            value = roman_value(text, false);
            break;
        case CounterFormat::upper_roman:
            value = roman_value(text, true);
            break;
        case CounterFormat::chinese_counting:
            value = chinese_value(text);
            break;
        default: {
            const std::u32string_view signs = alphabet(format);
            value = signs.empty() ? decimal_value(text) : letters_value(text, signs);
        }
    }
    // Written back it must read the same: this refuses `007`, `abc`, `iiii` and 一十.
    if (!value || *value < 1 || counter(format, *value) != text) return std::nullopt;
    return value;
}

std::string NumberingLevel::counter_of(int number) const {
    if (number >= 1 && static_cast<std::size_t>(number) <= words.size())
        return words[static_cast<std::size_t>(number) - 1];
    return counter(format, number);
}

std::optional<int> NumberingLevel::number_of(std::string_view counter) const {
    const auto found = std::find(words.begin(), words.end(), counter);
    if (found != words.end()) return static_cast<int>(found - words.begin()) + 1;
    // Digits stand only behind the last word.
    const std::optional<int> value = counter_value(format, counter);
    return value && static_cast<std::size_t>(*value) > words.size() ? value : std::nullopt;
}

std::string NumberingLevel::label_of(int number) const {
    return fill(label, counter_of(number));
}

std::string NumberingLevel::bare_of(int number) const {
    return bare.empty() ? label_of(number) : fill(bare, counter_of(number));
}

}  // namespace hexaglot

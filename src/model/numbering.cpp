// SPDX-License-Identifier: MIT
#include "model/numbering.h"

#include <array>
#include <charconv>
#include <utility>

namespace hexaglot {

namespace {

constexpr std::array<std::pair<std::string_view, CounterFormat>, 7> format_names = {{
    {"none", CounterFormat::none},
    {"bullet", CounterFormat::bullet},
    {"decimal", CounterFormat::decimal},
    {"lower-letter", CounterFormat::lower_letter},
    {"upper-letter", CounterFormat::upper_letter},
    {"lower-roman", CounterFormat::lower_roman},
    {"upper-roman", CounterFormat::upper_roman},
}};

/// ECMA-376 part 1, 17.18.59 repeats the letter; beyond thirty letters nobody reads it, and a file
/// from a stranger may ask for millions.
constexpr int last_letters = 26 * 30;
constexpr int last_roman = 3999;

std::string letters(int number, char first) {
    const auto index = number - 1;
    return std::string(static_cast<std::size_t>(index / 26 + 1),
                       static_cast<char>(first + index % 26));
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

bool fits(CounterFormat format, int number) {
    switch (format) {
        case CounterFormat::lower_letter:
        case CounterFormat::upper_letter:
            return number >= 1 && number <= last_letters;
        case CounterFormat::lower_roman:
        case CounterFormat::upper_roman:
            return number >= 1 && number <= last_roman;
        default:
            return true;
    }
}

std::optional<int> decimal_value(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<int> letters_value(std::string_view text, char first) {
    const int index = text.front() - first;
    if (index < 0 || index >= 26) return std::nullopt;
    return static_cast<int>(text.size() - 1) * 26 + index + 1;
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

std::string fill(const std::string& pattern, const std::string& number) {
    static constexpr std::string_view hole = "{n}";
    std::string result = pattern;
    for (std::size_t at = result.find(hole); at != result.npos;
         at = result.find(hole, at + number.size()))
        result.replace(at, hole.size(), number);
    return result;
}

}  // namespace

std::optional<CounterFormat> counter_format(std::string_view name) {
    for (const auto& [known, format] : format_names)
        if (known == name) return format;
    return std::nullopt;
}

std::string counter(CounterFormat format, int number) {
    if (!fits(format, number)) return std::to_string(number);
    switch (format) {
        case CounterFormat::none:
        case CounterFormat::bullet:
            return {};
        case CounterFormat::decimal:
            return std::to_string(number);
        case CounterFormat::lower_letter:
            return letters(number, 'a');
        case CounterFormat::upper_letter:
            return letters(number, 'A');
        case CounterFormat::lower_roman:
            return roman(number, false);
        case CounterFormat::upper_roman:
            return roman(number, true);
    }
    return {};
}

std::optional<int> counter_value(CounterFormat format, std::string_view text) {
    constexpr std::size_t longest = 30;  // thirty letters; no numeral up to 3999 is longer than 15
    if (text.empty() || text.size() > longest) return std::nullopt;
    std::optional<int> value;
    switch (format) {
        case CounterFormat::none:
        case CounterFormat::bullet:
            return std::nullopt;
        case CounterFormat::decimal:
            value = decimal_value(text);
            break;
        case CounterFormat::lower_letter:
            value = letters_value(text, 'a');
            break;
        case CounterFormat::upper_letter:
            value = letters_value(text, 'A');
            break;
        case CounterFormat::lower_roman:
            value = roman_value(text, false);
            break;
        case CounterFormat::upper_roman:
            value = roman_value(text, true);
            break;
    }
    // Written back it must read the same: this refuses `007`, `abc`, `iiii` and whatever has no
    // format at all.
    if (!value || *value < 1 || counter(format, *value) != text) return std::nullopt;
    return value;
}

std::string NumberingLevel::label_of(int number) const {
    return fill(label, counter(format, number));
}

std::string NumberingLevel::bare_of(int number) const {
    return bare.empty() ? label_of(number) : fill(bare, counter(format, number));
}

}  // namespace hexaglot

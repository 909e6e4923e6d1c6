// SPDX-License-Identifier: MIT
// Counter formats: a number to its letters or numerals, and back. Pure tables; who counts is
// compose, who styles is the template.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// How a counter is written. `bullet` and `none` count nothing.
enum class CounterFormat {
    none,
    bullet,
    decimal,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman
};

/// The name in locale files (`lower-letter`); nothing where there is no such format.
std::optional<CounterFormat> counter_format(std::string_view name);

/// A number from 1 in a format: 28 in lower_letter is `bb` (Word repeats the letter: ECMA-376 part
/// 1, 17.18.59), 4 in lower_roman is `iv`. Empty for none and bullet. Digits where the format ends:
/// letters at 780, Roman numerals at 3999.
std::string counter(CounterFormat format, int number);

/// The number that `text` stands for in a format; nothing where it is not written so. `counter`
/// backwards.
std::optional<int> counter_value(CounterFormat format, std::string_view text);

/// One level of a numbering: what stands before the paragraph, and what a reference to it prints.
/// Both patterns hold `{n}` where the counter goes; an empty `bare` is as the label.
struct NumberingLevel {
    CounterFormat format = CounterFormat::none;
    std::string label;
    std::string bare;

    std::string label_of(int number) const;
    std::string bare_of(int number) const;
};

/// A numbering of a locale: `paragraph`, `letter`, `roman`, `bullet`, `item`, `annex`, `heading`,
/// `entry`.
struct Numbering {
    std::string id;
    std::vector<NumberingLevel> levels;  ///< level 1 first
};

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// Counter formats: a number to its letters or numerals, and back. Pure tables; who counts is
// compose, who styles is the template.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// How a counter is written. `bullet` and `none` count nothing; `words` is counted by a list of
/// words that the level brings along, which no word processor can do by itself.
enum class CounterFormat {
    none,
    bullet,
    decimal,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    arabic_abjad,      ///< أ ب ج د ه و ز: the old order, for lists of letters
    arabic_alpha,      ///< أ ب ت ث: the order of the dictionary
    chinese_counting,  ///< 一 二 … 十 十一 … 九十九
    russian_lower,     ///< а б в …, without ё й ъ ь
    russian_upper,
    words
};

/// The names in locale files (`lower-letter`), in the order of the formats.
std::span<const std::string_view> counter_format_names();

/// The format of that name; nothing where there is none.
std::optional<CounterFormat> counter_format(std::string_view name);

/// Whether a format counts at all: all but none and bullet.
bool counts(CounterFormat format);

/// A number from 1 in a format: 28 in lower_letter is `bb`, 4 in lower_roman is `iv`, 12 in
/// chinese_counting is 十二. As Word draws it: every alphabet repeats its letter (ECMA-376 part 1,
/// 17.18.59; and what MS-OI29500 says of it). Empty for none and bullet.
/// Digits where the format ends (a letter thirty times, 3999 in Roman, 9999 in Chinese) and for
/// `words`, which has no list here.
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
    std::vector<std::string> words = {};  ///< for the format `words`: the first is 1

    /// The counter alone: of `words` the word, digits behind the last.
    std::string counter_of(int number) const;
    /// `counter_of` backwards; nothing where `counter` is not written so.
    std::optional<int> number_of(std::string_view counter) const;

    std::string label_of(int number) const;
    std::string bare_of(int number) const;
};

/// A numbering of a locale: `paragraph`, `heading`, `letter`, `roman`, `number`, `bullet`, `dash`,
/// `item`, `entry`, `annex`. An id with a dot is a variant that may stand in for what is named
/// before it: `letter.un`.
struct Numbering {
    std::string id;
    std::vector<NumberingLevel> levels;  ///< level 1 first
};

}  // namespace hexaglot

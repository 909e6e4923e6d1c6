// SPDX-License-Identifier: MIT
// What stands around a name in an entry of a list: numbers, marks, remarks.
#pragma once

#include "check/span.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// Marks between the things that a sentence names one after the other.
inline constexpr std::array<std::string_view, 7> separators = {",", "，", "、", "،",
                                                               ";", "；", "؛"};

/// A whole number in a text: 28, ٢٨, ２８, 二十八.
struct TypedNumber {
    Span span;
    int value = 0;
};

/// All whole numbers below 1000, in order; parts of larger ones, of decimals and dates with
/// strokes are none.
std::vector<TypedNumber> numbers_in(std::string_view text);

/// `value` in the digits in which `like` is written; empty where that is a word.
std::string written_like(int value, std::string_view like);

/// A label typed at the head of an entry.
struct TypedLabel {
    std::optional<int> number;  ///< nothing for a bullet
    Span number_span;
    std::size_t end = 0;  ///< where the words begin
};

/// The label at `begin`: `12. `, `(12) `, `12、`, `• `; nothing where there is none.
std::optional<TypedLabel> label_at(std::string_view text, Span within);

/// Without white space at its ends.
Span trimmed(std::string_view text, Span span);

/// Without white space and the marks of notes at its end: `Angola*`, `Angola ⁴`, `Angola [2]`.
Span without_marks(std::string_view text, Span span);

/// The parts of an entry that may be its name where it says more, longest first: before a remark in
/// brackets, a colon or a tab.
std::vector<Span> before_remarks(std::string_view text, Span span);

/// The same before a dash or comma, which may also belong to a name.
std::vector<Span> before_dashes(std::string_view text, Span span);

/// Whether the words end as a sentence does.
bool ends_sentence(std::string_view words);

/// Whether the words lead on to what follows: they end in a colon.
bool leads_on(std::string_view words);

bool has_letter(std::string_view words);

/// Whether the words are one letter or a range of them, `K–Z`, which heads the names that begin so.
bool is_letter_head(std::string_view words);

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Note marks in plain text, raised, in brackets or flattened to the line.
#pragma once

#include "extract/text_words.h"

#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::extract {

/// A mark at the head of a line and the byte behind it and its space.
struct HeadMark {
    int number = 0;
    std::size_t behind = 0;
    bool flat = false;  ///< ordinary digits
};

/// A note at the foot of a page or at the end: `¹ See …`, `[^1] See …`, `1 See …`.
struct TypedNote {
    int number = 0;
    std::vector<Stretch> stretches;  ///< of its words
    Stretch sign = {};               ///< before them
    bool marked = false;             ///< a mark in the text leads to it
};

/// The mark that begins a note's line; `number` 0 where there is none. A flat one must be `next`.
HeadMark head_mark(std::string_view line, int next);

/// Adds the marks in bytes [begin, end) of a text: raised digits and `[^n]`.
void add_raised_marks(std::string_view text, Stretch stretch, std::vector<TypedMark>& marks);

/// Adds the ordinary digits in the stretch that may be marks which were flattened to the line:
/// behind a word or a closing sign, not before a word or a measure.
void add_flat_marks(std::string_view text, Stretch stretch, std::vector<TypedMark>& marks);

/// Gives every mark its note where there is one, both in the order of the text: the next of its
/// number that no mark has, for on each page notes may begin anew; else the one before.
void pair(std::vector<TypedMark>& marks, const std::vector<TypedNote>& notes);

}  // namespace hexaglot::extract

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

/// The mark that begins a note's line; `number` 0 where there is none. A flat one must be `next`.
HeadMark head_mark(std::string_view line, int next);

/// Adds the marks in bytes [begin, end) of a text: raised digits and `[^n]`.
void add_raised_marks(std::string_view text, Stretch stretch, std::vector<TypedMark>& marks);

/// The first mark of note `number` that was flattened to an ordinary digit, in the stretch; an
/// empty one where there is none: behind a word or a closing sign, not before a word or a measure.
Stretch flat_mark(std::string_view text, Stretch stretch, int number);

}  // namespace hexaglot::extract

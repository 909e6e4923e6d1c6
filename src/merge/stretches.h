// SPDX-License-Identifier: MIT
// Where text changes its direction (Unicode Standard Annex 9), for writers that must give each
// direction a run of its own.
#pragma once

#include "model/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

/// Text of one direction.
struct Stretch {
    std::string_view text;
    Direction direction = Direction::ltr;
};

/// Cuts text that stands in words of direction `base`. Letters that run the other way are a stretch
/// with what stands between them (`World Trade Organization`) and what belongs to their words
/// (`A/C.1/72/L.56/Rev.1`, the second bracket of `WGTU (CSP12)`), and so are brackets right round
/// it, as LibreOffice would break a line between them. In text from the right so are a fraction (a
/// decision, `2/1`) and a telephone number (`+41 22 917`), which Word would turn round: to it + and
/// / are neutral there (ECMA-376 part 1, annex I.2). All other digits and marks are of direction
/// `base`.
std::vector<Stretch> stretches(std::string_view text, Direction base);

/// The same, in text from the right, for brackets at the ends of the texts before and behind a
/// symbol or words of another language and, if `links`, a link: they become text from the left,
/// too.
Inlines with_brackets(const Inlines& inlines, bool links = true);

/// The direction of a language, by its BCP 47 tag; `base` for an empty one.
Direction direction_of(std::string_view tag, Direction base);

/// The invisible letter of a direction: U+200E or U+200F.
std::string_view direction_mark(Direction direction);

/// `text` with the mark of its direction at each end that is no letter of that direction, so that
/// its ends do not go over to what stands around it: `‎14 March 2025‎` among Arabic words.
std::string fenced(const Stretch& stretch);

/// What a stretch without letters holds: nothing but spaces, or marks and digits, whose place
/// depends on what stands around them.
enum class Body { letters, marks, spaces };
Body body_of(std::string_view text);

}  // namespace hexaglot::merge

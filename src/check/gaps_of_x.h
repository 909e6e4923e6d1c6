// SPDX-License-Identifier: MIT
// Letters X that stand for figures or words to come: XX March, 8XX, paragraph XX.
#pragma once

#include "check/glyphs.h"

#include <string>
#include <vector>

namespace hexaglot::check {

/// Characters [first, last) of a line.
struct Gap {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Whether a letter may stand for a figure: X, also the Cyrillic one and the sign of multiplication
/// that look the same.
bool is_x(char32_t point);

/// Finds them, and leaves Roman numbers alone. Made once from a locale; many threads may ask.
class GapsOfX {
public:
    explicit GapsOfX(const Locale& locale);

    /// Those of a line, in order; those of one date, with no more between them than its words, are
    /// one. `thirty`: XXX is a number in this document, between XXIX and XXXI.
    std::vector<Gap> in(const Line& line, bool thirty) const;

private:
    bool is_gap(const Line& line, const Gap& run, bool thirty) const;
    bool is_thirty(const Line& line, const Gap& run) const;
    bool is_beside_date(const Line& line, const Gap& run) const;
    bool is_counted_with(const Line& line, const Gap& run) const;

    std::vector<std::string> months_;
    std::vector<std::string> units_;   ///< words for paragraph and item
    std::vector<std::string> romans_;  ///< words for what Roman numbers count
    std::vector<std::string> joins_;   ///< words between two numbers
};

}  // namespace hexaglot::check

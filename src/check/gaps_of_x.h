// SPDX-License-Identifier: MIT
// Letters X that stand for figures or words to come: XX March, 8XX, paragraph XX.
#pragma once

#include "check/rules.h"

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

/// Finds them in the lines of one document, and leaves Roman numbers alone.
class GapsOfX {
public:
    explicit GapsOfX(const Context& context);

    /// Those of a line, in order; those of one date, with no more between them than its words, are
    /// one.
    std::vector<Gap> in(const Line& line) const;

private:
    bool is_gap(const Line& line, const Gap& run) const;
    bool is_thirty(const Line& line, const Gap& run) const;
    bool is_beside_date(const Line& line, const Gap& run) const;
    bool is_counted_with(const Line& line, const Gap& run) const;

    std::vector<std::string> months_;
    std::vector<std::string> units_;   ///< words for paragraph and item
    std::vector<std::string> romans_;  ///< words for what Roman numbers count
    std::vector<std::string> joins_;   ///< words between two numbers
    bool roman_ = false;               ///< XXX is the number between XXIX and XXXI
};

}  // namespace hexaglot::check

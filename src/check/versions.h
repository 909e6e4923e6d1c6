// SPDX-License-Identifier: MIT
// Language versions of one paper, unit beside unit.
#pragma once

#include "check/reading.h"
#include "check/values.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hexaglot::check {

/// What of a unit must be the same in every language. Counts by what is said: `day 2026-03-18`.
struct Unit {
    using Counts = std::map<std::string, int>;

    const Passage* passage = nullptr;
    Counts numbers;  ///< dates, times, numbers, shares; those written in digits
    Counts spelled;  ///< and in words, which another language may say otherwise
    Counts symbols;
    Counts states;           ///< by id; none of an entry of a list, whose order is the language's
    std::string entry;       ///< id of the State whose name is all that the unit says
    std::size_t length = 0;  ///< code points
};

/// One version, read. It stays where it is: units point into it.
struct Version {
    Version(const Document& document, const Knowledge& knowledge, const Request& request);
    Version(const Version&) = delete;
    Version& operator=(const Version&) = delete;
    Version(Version&&) = delete;
    Version& operator=(Version&&) = delete;
    ~Version() = default;

    Reading reading;
    std::vector<Unit> units;  ///< of passages with words, in order

    const std::string& language() const { return reading.language; }
};

/// Units of two versions that say the same, in order; a side is empty where a version has no such
/// unit.
struct Pair {
    std::optional<std::size_t> left;
    std::optional<std::size_t> right;
};

/// Aligns units on roles, numbers of paragraphs, symbols, values, States and length.
std::vector<Pair> aligned(const std::vector<Unit>& left, const std::vector<Unit>& right);

/// A unit of the first version and what stands for it in the others; one of a version alone has the
/// first empty.
using Row = std::vector<std::optional<std::size_t>>;

/// All versions side by side, by their alignment with the first.
std::vector<Row> rows(const std::vector<const Version*>& versions);

}  // namespace hexaglot::check

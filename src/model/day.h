// SPDX-License-Identifier: MIT
// Days, and intervals that surely hold a day.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hexaglot {

using Day = std::chrono::sys_days;

/// `YYYY-MM-DD` of the Gregorian calendar; nothing where it is not one.
std::optional<Day> parse_day(std::string_view text);
/// `YYYY-MM-DD`.
std::string iso(Day day);

enum class Happened { yes, no, open };

/// The first and the last day on which something that is not known to the day can have happened,
/// both included.
struct Interval {
    Day first;
    Day last;

    bool is_day() const { return first == last; }
    /// design.md, source data, rule 3: yes if the last day is over or is `day`, no if `day` is
    /// before the first, else open.
    Happened by(Day day) const;
    bool operator==(const Interval&) const = default;
};

/// `2024-10-15`, `2024-10`, `2024`, or first and last with a slash (`2024-04-17/2024-12-31`,
/// `2025-08/2025-12`); nothing where it is none of these or ends before it begins.
std::optional<Interval> parse_interval(std::string_view text);
/// As it is written in source data: the day alone where it is one, else `first/last`.
std::string iso(const Interval& interval);

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
#include "model/day.h"

#include <fmt/format.h>

namespace hexaglot {

namespace {

/// A number of exactly so many digits; nothing where `text` is none.
std::optional<int> number(std::string_view text, std::size_t digits) {
    if (text.size() != digits) return std::nullopt;
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::chrono::year_month_day calendar(int year, int month, int day) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

/// `2024`, `2024-10` or `2024-10-15`.
std::optional<Interval> parse_period(std::string_view text) {
    const auto year = number(text.substr(0, 4), 4);
    if (!year) return std::nullopt;
    if (text.size() == 4) return Interval{calendar(*year, 1, 1), calendar(*year, 12, 31)};
    if (text.size() == 7 && text[4] == '-') {
        const auto month = number(text.substr(5), 2);
        if (!month || *month < 1 || *month > 12) return std::nullopt;
        const auto first = calendar(*year, *month, 1);
        const auto last = first.year() / first.month() / std::chrono::last;
        return Interval{first, Day(last)};
    }
    const auto day = parse_day(text);
    if (!day) return std::nullopt;
    return Interval{*day, *day};
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4), 4);
    const auto month = number(text.substr(5, 2), 2);
    const auto day = number(text.substr(8), 2);
    if (!year || !month || !day) return std::nullopt;
    const auto found = calendar(*year, *month, *day);
    if (!found.ok()) return std::nullopt;
    return Day(found);
}

std::string iso(Day day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Happened Interval::by(Day day) const {
    if (last <= day) return Happened::yes;
    return day < first ? Happened::no : Happened::open;
}

std::optional<Interval> parse_interval(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == text.npos) return parse_period(text);
    const auto first = parse_period(text.substr(0, slash));
    const auto last = parse_period(text.substr(slash + 1));
    if (!first || !last || last->last < first->first) return std::nullopt;
    return Interval{first->first, last->last};
}

std::string iso(const Interval& interval) {
    if (interval.is_day()) return iso(interval.first);
    return iso(interval.first) + "/" + iso(interval.last);
}

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// Dates, numbers and document symbols in a text, by what they say and not by how they are written.
#pragma once

#include "check/reading.h"
#include "locale/locale.h"
#include "model/day.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

enum class ValueKind {
    day,      ///< 18 March 2026; without a year `year` is 0
    days,     ///< 24-28 August 2026, from `first` to `last`
    month,    ///< March 2026
    year,     ///< 2026, where the language marks it as one or it stands in the place of a year
    time,     ///< 15:00
    number,   ///< 274 million, 1,310, ٢٧; also written in Chinese numerals
    ordinal,  ///< 77th, 第七十七, Twelfth
    percent,
};

struct Value {
    ValueKind kind = ValueKind::number;
    Span span;
    int year = 0;
    int month = 0;
    int day = 0;
    int last_year = 0;  ///< of days: the end of the range
    int last_month = 0;
    int last_day = 0;
    std::optional<int> weekday;  ///< 1 Monday … 7, where one is written beside the day
    Span weekday_span;
    std::string
        number;  ///< of number, ordinal, percent, time: digits, `.` as decimal mark, no groups

    /// Equal values in two languages have equal keys: `day 2026-03-18`, `number 274000000`.
    std::string key() const;
    /// The day, where it is one of the calendar.
    std::optional<Day> as_day() const;
};

/// All values in a text of a language, in order, never overlapping. A number that belongs to a
/// date, a symbol, an address or a label in the text (`Article 5`) is not given twice.
std::vector<Value> values_in(std::string_view text, const Locale& locale);

/// The day a document bears: the first full date among its first passages; nothing where there is
/// none.
std::optional<Day> day_of(const Reading& reading, const Locale* locale);

/// A document symbol in a text as it stands, faulty ones too: `ATT/CSP12/2026/…`.
std::vector<Span> symbols_in(std::string_view text);

}  // namespace hexaglot::check

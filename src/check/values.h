// SPDX-License-Identifier: MIT
// Dates, numbers and document symbols in a text, by what they say and not by how they are written.
#pragma once

#include "check/reading.h"
#include "locale/locale.h"
#include "model/day.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

enum class ValueKind {
    day,      ///< 18 March 2026; without a year `year` is 0
    days,     ///< 24-28 August 2026, from the day to the last day
    month,    ///< March 2026; without a year `year` is 0
    year,     ///< 2026: four digits from 1900 to 2100 without groups; its key is that of a number
    time,     ///< 15:00
    number,   ///< 274 million, 1,310, ٢٧, two; also written in Chinese numerals
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
    std::optional<int> last_weekday;  ///< of days: where one is written beside the last day
    Span last_weekday_span;
    std::string
        number;  ///< of number, ordinal, percent, time: digits, `.` as decimal mark, no groups
    bool spelled = false;  ///< in words: another language may say it otherwise (`both`, a dual)

    /// Equal values in two languages have equal keys: `day 2026-03-18`, `number 274000000`.
    std::string key() const;
    /// The day, where it is one of the calendar.
    std::optional<Day> as_day() const;
    /// The last day of a range, where it is one of the calendar.
    std::optional<Day> as_last_day() const;
};

/// Whether there is such a day in the calendar; a day without year may be the 29th of February.
bool is_day(int year, int month, int day);

/// What a language calls months, weekdays, scales and small numbers, made once from its locale,
/// which must outlive it; many threads may ask.
class Values {
public:
    explicit Values(const Locale& locale);
    ~Values();
    Values(const Values&) = delete;
    Values& operator=(const Values&) = delete;

    /// All values in a text, in order, never overlapping. A number that belongs to a date is not
    /// given twice; one inside a symbol or an address not at all. The word for one is no value: it
    /// is an article in most languages.
    std::vector<Value> in(std::string_view text) const;

    struct Tables;

private:
    std::unique_ptr<const Tables> tables_;
};

/// Document symbols in a text as they stand, faulty ones too: `ATT/CSP12/2026/…`. Addresses of
/// pages hold none.
std::vector<Span> symbols_in(std::string_view text);

}  // namespace hexaglot::check

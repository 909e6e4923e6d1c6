// SPDX-License-Identifier: MIT
#include "locale/dates.h"

#include "locale/messages.h"

#include <fmt/format.h>

namespace hexaglot::locale {
namespace {

/// The parts of a day as arguments of a pattern, their names with `prefix` before them.
struct Parts {
    std::string day;
    std::string month;
    std::string year;
    std::string weekday;
};

Parts parts(const Locale& locale, Day day) {
    const std::chrono::year_month_day date{day};
    const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
    return {fmt::to_string(static_cast<unsigned>(date.day())),
            std::string(form(locale, fmt::format("month.{}", static_cast<unsigned>(date.month())))),
            fmt::to_string(static_cast<int>(date.year())),
            std::string(form(locale, fmt::format("weekday.{}", weekday)))};
}

std::string date(const Locale& locale, std::string_view pattern, Day day) {
    const Parts of = parts(locale, day);
    return form(locale, pattern,
                {{"day", of.day}, {"month", of.month}, {"year", of.year}, {"weekday", of.weekday}});
}

/// The parts of a time of day; `h` is the hour without a nought before it.
struct Clock {
    explicit Clock(std::chrono::minutes at)
        : hour(fmt::format("{:02}", at.count() / 60)),
          h(fmt::to_string(at.count() / 60)),
          minute(fmt::format("{:02}", at.count() % 60)) {}

    std::string hour;
    std::string h;
    std::string minute;
};

std::string time(const Locale& locale, const Clock& at) {
    return form(locale, "time", {{"hour", at.hour}, {"h", at.h}, {"minute", at.minute}});
}

}  // namespace

std::string date_long(const Locale& locale, Day day) {
    return date(locale, "date.long", day);
}

std::string date_short(const Locale& locale, Day day) {
    return date(locale, "date.short", day);
}

std::string date_weekday(const Locale& locale, Day day) {
    return date(locale, "date.weekday", day);
}

std::string date_range(const Locale& locale, Day first, Day last) {
    if (first == last) return date_long(locale, first);
    const std::chrono::year_month_day from{first};
    const std::chrono::year_month_day to{last};
    const std::string_view pattern = from.year() != to.year()     ? "date.range"
                                     : from.month() != to.month() ? "date.range.year"
                                                                  : "date.range.month";
    const Parts a = parts(locale, first);
    const Parts b = parts(locale, last);
    return form(locale, pattern,
                {{"day", a.day},
                 {"month", a.month},
                 {"year", a.year},
                 {"last_day", b.day},
                 {"last_month", b.month},
                 {"last_year", b.year}});
}

std::string time_range(const Locale& locale, std::chrono::minutes start, std::chrono::minutes end) {
    const Clock from(start);
    if (end <= start) return time(locale, from);
    const Clock to(end);
    return form(locale, "time.range",
                {{"start", time(locale, from)},
                 {"end", time(locale, to)},
                 {"h", from.h},
                 {"minute", from.minute},
                 {"last_h", to.h},
                 {"last_minute", to.minute}});
}

std::string number(const Locale& locale, long value) {
    const std::string digits = fmt::to_string(value);
    const std::size_t sign = value < 0 ? 1 : 0;
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > sign && (digits.size() - i) % 3 == 0) text += form(locale, "number.group");
        text += digits[i];
    }
    return text;
}

}  // namespace hexaglot::locale

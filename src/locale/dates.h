// SPDX-License-Identifier: MIT
// Days, times and numbers as a locale writes them. Names of months and weekdays stand in the locale
// file, so no machine locale and no time zone can have a say, and ICU's calendars need not be
// started.
#pragma once

#include "locale/locale.h"
#include "model/day.h"

#include <chrono>
#include <string>

namespace hexaglot::locale {

/// 18 March 2026.
std::string date_long(const Locale& locale, Day day);
/// 18 March.
std::string date_short(const Locale& locale, Day day);
/// Wednesday, 18 March 2026.
std::string date_weekday(const Locale& locale, Day day);

/// First and last day as one: 24-28 August 2026. A range of one day is that day.
std::string date_range(const Locale& locale, Day first, Day last);

/// Minutes since midnight: 15:00-18:00; the start alone where `end` is not after it.
std::string time_range(const Locale& locale, std::chrono::minutes start, std::chrono::minutes end);

/// A whole number with the locale's group separator: 1,310.
std::string number(const Locale& locale, long value);

}  // namespace hexaglot::locale

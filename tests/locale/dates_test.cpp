// SPDX-License-Identifier: MIT
#include "locale/dates.h"

#include "locale/locales.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>

namespace hexaglot::locale {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Day day(const char* text) {
    return parse_day(text).value();
}

TEST(Dates, OneDay) {
    const Day meeting = day("2026-03-18");
    EXPECT_EQ(date_long(locale_of("en"), meeting), "18 March 2026");
    EXPECT_EQ(date_short(locale_of("en"), meeting), "18 March");
    EXPECT_EQ(date_weekday(locale_of("en"), meeting), "Wednesday, 18 March 2026");
    EXPECT_EQ(date_long(locale_of("zh"), meeting), "2026年3月18日");
    EXPECT_EQ(date_short(locale_of("zh"), meeting), "3月18日");
    EXPECT_EQ(date_weekday(locale_of("zh"), meeting), "2026年3月18日（周三）");
}

TEST(Dates, EveryWeekdayAndMonthHasItsName) {
    // 2024-01-01 was a Monday.
    EXPECT_EQ(date_weekday(locale_of("en"), day("2024-01-01")), "Monday, 1 January 2024");
    EXPECT_EQ(date_weekday(locale_of("en"), day("2024-02-27")), "Tuesday, 27 February 2024");
    EXPECT_EQ(date_weekday(locale_of("en"), day("2024-08-01")), "Thursday, 1 August 2024");
    EXPECT_EQ(date_weekday(locale_of("zh"), day("2024-10-04")), "2024年10月4日（周五）");
    EXPECT_EQ(date_weekday(locale_of("zh"), day("2024-11-30")), "2024年11月30日（周六）");
    EXPECT_EQ(date_weekday(locale_of("zh"), day("2024-12-29")), "2024年12月29日（周日）");
}

TEST(Dates, Ranges) {
    const auto range = [](const char* language, const char* first, const char* last) {
        return date_range(locale_of(language), day(first), day(last));
    };
    EXPECT_EQ(range("en", "2026-08-24", "2026-08-28"), "24-28 August 2026");
    EXPECT_EQ(range("zh", "2026-08-24", "2026-08-28"), "2026年8月24日至28日");
    EXPECT_EQ(range("en", "2021-08-30", "2021-09-03"), "30 August-3 September 2021");
    EXPECT_EQ(range("zh", "2021-08-30", "2021-09-03"), "2021年8月30日至9月3日");
    EXPECT_EQ(range("en", "2025-12-29", "2026-01-02"), "29 December 2025-2 January 2026");
    EXPECT_EQ(range("zh", "2025-12-29", "2026-01-02"), "2025年12月29日至2026年1月2日");
    // The same month of two years is no range within a month.
    EXPECT_EQ(range("en", "2025-03-01", "2026-03-02"), "1 March 2025-2 March 2026");
    EXPECT_EQ(range("en", "2026-08-24", "2026-08-24"), "24 August 2026");
}

TEST(Dates, Times) {
    EXPECT_EQ(time_range(locale_of("en"), hours(15), hours(18)), "15:00-18:00");
    EXPECT_EQ(time_range(locale_of("zh"), hours(9) + minutes(5), hours(13)), "09:05-13:00");
    EXPECT_EQ(time_range(locale_of("zh"), hours(15), minutes(0)), "15:00");
}

TEST(Dates, Numbers) {
    EXPECT_EQ(number(locale_of("en"), 31), "31");
    EXPECT_EQ(number(locale_of("en"), 8500), "8,500");
    EXPECT_EQ(number(locale_of("en"), 1234567), "1,234,567");
    EXPECT_EQ(number(locale_of("en"), -100), "-100");
    EXPECT_EQ(number(locale_of("zh"), 1310), "1\u00A0310");
}

TEST(Dates, MachineHasNoSay) {
    const char* zone = std::getenv("TZ");
    const std::string before = zone ? zone : "";
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    std::setlocale(LC_ALL, "C.UTF-8");
    EXPECT_EQ(date_weekday(locale_of("en"), day("2026-03-18")), "Wednesday, 18 March 2026");
    std::setlocale(LC_ALL, "C");
    if (zone)
        setenv("TZ", before.c_str(), 1);
    else
        unsetenv("TZ");
    tzset();
}

}  // namespace
}  // namespace hexaglot::locale

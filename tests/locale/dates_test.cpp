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

TEST(Dates, OneDayInEveryLanguage) {
    const Day meeting = day("2026-03-18");
    EXPECT_EQ(date_long(locale_of("ar"), meeting), "18 آذار/مارس 2026");
    EXPECT_EQ(date_short(locale_of("ar"), meeting), "18 آذار/مارس");
    EXPECT_EQ(date_weekday(locale_of("ar"), meeting), "الأربعاء 18 آذار/مارس 2026");
    EXPECT_EQ(date_long(locale_of("es"), meeting), "18 de marzo de 2026");
    EXPECT_EQ(date_short(locale_of("es"), meeting), "18 de marzo");
    EXPECT_EQ(date_weekday(locale_of("es"), meeting), "miércoles 18 de marzo de 2026");
    EXPECT_EQ(date_long(locale_of("fr"), meeting), "18 mars 2026");
    EXPECT_EQ(date_short(locale_of("fr"), meeting), "18 mars");
    EXPECT_EQ(date_weekday(locale_of("fr"), meeting), "mercredi 18 mars 2026");
    EXPECT_EQ(date_long(locale_of("ru"), meeting), "18 марта 2026 года");
    EXPECT_EQ(date_short(locale_of("ru"), meeting), "18 марта");
    EXPECT_EQ(date_weekday(locale_of("ru"), meeting), "среда, 18 марта 2026 года");
}

TEST(Dates, TheFirstOfAMonthInFrench) {
    const Locale& fr = locale_of("fr");
    EXPECT_EQ(date_long(fr, day("2026-03-01")), "1er mars 2026");
    EXPECT_EQ(date_short(fr, day("2026-03-01")), "1er mars");
    EXPECT_EQ(date_weekday(fr, day("2026-03-01")), "dimanche 1er mars 2026");
    EXPECT_EQ(date_long(fr, day("2026-03-11")), "11 mars 2026");
    EXPECT_EQ(date_range(fr, day("2026-06-01"), day("2026-06-05")), "1er-5 juin 2026");
    EXPECT_EQ(date_range(fr, day("2026-05-29"), day("2026-06-01")), "29 mai-1er juin 2026");
    EXPECT_EQ(date_range(fr, day("2025-12-01"), day("2026-02-01")),
              "1er décembre 2025-1er février 2026");
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

    EXPECT_EQ(range("ar", "2026-08-24", "2026-08-28"), "24-28 آب/أغسطس 2026");
    EXPECT_EQ(range("es", "2026-08-24", "2026-08-28"), "del 24 al 28 de agosto de 2026");
    EXPECT_EQ(range("fr", "2026-08-24", "2026-08-28"), "24-28 août 2026");
    EXPECT_EQ(range("ru", "2026-08-24", "2026-08-28"), "24–28 августа 2026 года");
    EXPECT_EQ(range("ar", "2021-08-30", "2021-09-03"), "30 آب/أغسطس - 3 أيلول/سبتمبر 2021");
    EXPECT_EQ(range("es", "2021-08-30", "2021-09-03"),
              "del 30 de agosto al 3 de septiembre de 2021");
    EXPECT_EQ(range("fr", "2021-08-30", "2021-09-03"), "30 août-3 septembre 2021");
    EXPECT_EQ(range("ru", "2021-08-30", "2021-09-03"), "30 августа – 3 сентября 2021 года");
    EXPECT_EQ(range("ar", "2025-12-29", "2026-01-02"),
              "29 كانون الأول/ديسمبر 2025 - 2 كانون الثاني/يناير 2026");
    EXPECT_EQ(range("es", "2025-12-29", "2026-01-02"),
              "del 29 de diciembre de 2025 al 2 de enero de 2026");
    EXPECT_EQ(range("fr", "2025-12-29", "2026-01-02"), "29 décembre 2025-2 janvier 2026");
    EXPECT_EQ(range("ru", "2025-12-29", "2026-01-02"), "29 декабря 2025 года – 2 января 2026 года");
}

TEST(Dates, Times) {
    EXPECT_EQ(time_range(locale_of("en"), hours(15), hours(18)), "15:00-18:00");
    EXPECT_EQ(time_range(locale_of("zh"), hours(9) + minutes(5), hours(13)), "09:05-13:00");
    EXPECT_EQ(time_range(locale_of("zh"), hours(15), minutes(0)), "15:00");

    const auto start = hours(9) + minutes(5);
    EXPECT_EQ(time_range(locale_of("ar"), start, hours(13)), "09:05-13:00");
    EXPECT_EQ(time_range(locale_of("es"), start, hours(13)), "de las 9.05 a las 13.00 horas");
    EXPECT_EQ(time_range(locale_of("es"), start, start), "9.05 horas");
    EXPECT_EQ(time_range(locale_of("fr"), start, hours(13)),
              "de 9\u00A0h\u00A005 à 13\u00A0heures");
    EXPECT_EQ(time_range(locale_of("fr"), hours(1), hours(1)), "1\u00A0heure");
    EXPECT_EQ(time_range(locale_of("ru"), start, hours(13)),
              "с 9\u00A0ч. 05\u00A0м. до 13\u00A0ч. 00\u00A0м.");
}

TEST(Dates, Numbers) {
    EXPECT_EQ(number(locale_of("en"), 31), "31");
    EXPECT_EQ(number(locale_of("en"), 8500), "8,500");
    EXPECT_EQ(number(locale_of("en"), 1234567), "1,234,567");
    EXPECT_EQ(number(locale_of("en"), -100), "-100");
    EXPECT_EQ(number(locale_of("zh"), 1310), "1\u00A0310");
    EXPECT_EQ(number(locale_of("ar"), 180000), "180\u00A0000") << "European digits";
    EXPECT_EQ(number(locale_of("es"), 8500), "8.500");
    EXPECT_EQ(number(locale_of("fr"), 315362400), "315\u00A0362\u00A0400");
    EXPECT_EQ(number(locale_of("ru"), 8500), "8\u00A0500");
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

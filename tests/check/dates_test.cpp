// SPDX-License-Identifier: MIT
#include "check/typography.h"

namespace hexaglot::check_test {
namespace {

constexpr const char* codes = "impossible-date wrong-weekday backwards-range conference-date";

TEST(Dates, DaysThatNoCalendarHas) {
    expect({{"en", "on 31 June 2026.", {"impossible-date '31 June 2026'"}},
            {"en", "due 31/06/2026.", {"impossible-date '31/06/2026'"}},
            {"en", "due 06/31/2026.", {"impossible-date '06/31/2026'"}},
            {"en", "due 30/06/2026, 05/06/2026, L.13/14/2015 and 13/32/2026.", {}},
            {"en", "on 29 February 2025.", {"impossible-date '29 February 2025'"}},
            {"en", "on 29 February 2024 and 30 June 2026.", {}},
            {"zh", "2026年6月31日", {"impossible-date '2026年6月31日'"}},
            {"zh", "2026年13月3日", {"impossible-date '2026年13月3日'"}},
            {"ru", "31 июня 2026 года", {"impossible-date '31 июня 2026 года'"}},
            {"fr", "le 31 juin", {"impossible-date '31 juin'"}},
            {"es", "el 30 de febrero de 2026", {"impossible-date '30 de febrero de 2026'"}},
            {"ar", "31 حزيران/يونيه 2026", {"impossible-date '31 حزيران/يونيه 2026'"}},
            {"en", "28-32 August 2026", {"impossible-date '28-32 August 2026'"}},
            {"en", "2026-02-30", {"impossible-date '2026-02-30'"}},
            {"en", "code 2026-13-45", {}}},
           codes);
}

TEST(Dates, WeekdaysBesideDates) {
    expect(
        {{"en", "Tuesday, 18 March 2026", {"wrong-weekday 'Tuesday' -> 'Wednesday'"}},
         {"en", "Wednesday, 18 March 2026", {}},
         {"zh", "2026年3月18日（周四）15:00", {"wrong-weekday '周四' -> '周三'"}},
         {"zh", "2026年3月18日星期四", {"wrong-weekday '星期四' -> '星期三'"}},
         {"fr", "jeudi 18 mars 2026", {"wrong-weekday 'jeudi' -> 'mercredi'"}},
         {"es", "jueves 18 de marzo de 2026", {"wrong-weekday 'jueves' -> 'miércoles'"}},
         {"ru", "в пятницу, 18 марта 2026 года", {"wrong-weekday 'пятницу' -> 'среду'"}},
         {"ar", "الخميس 18 آذار/مارس 2026", {"wrong-weekday 'الخميس' -> 'الأربعاء'"}},
         {"en", "Monday 24 to Thursday 28 August 2026", {"wrong-weekday 'Thursday' -> 'Friday'"}},
         {"en", "Tuesday, 18 March", {}}},
        codes);
}

TEST(Dates, RangesThatRunBackwards) {
    expect({{"en", "from 28-24 May 2026", {"backwards-range '28-24 May 2026'"}},
            {"zh", "2026年5月28日至24日", {"backwards-range '2026年5月28日至24日'"}},
            {"es", "del 28 al 24 de mayo de 2026", {"backwards-range '28 al 24 de mayo de 2026'"}},
            {"en", "26 December to 3 January 2027", {}},
            {"zh", "2026年12月26日至1月3日", {}},
            {"en", "24 August to 2 September 2026", {}}},
           codes);
}

TEST(Dates, DaysOfConferences) {
    expect({{"zh",
             "第十二届缔约国会议\n日内瓦，2026年8月24日至29日",
             {"conference-date '2026年8月24日至29日' -> '2026年8月24日至28日'"}},
            {"zh", "第十二届缔约国会议\n日内瓦，2026年8月24日至28日", {}},
            {"zh", "第九届缔约国会议\n日内瓦，2023年8月21日-25日", {}},
            {"en",
             "The Twelfth Conference of States Parties (Geneva, 24-29 August 2026)",
             {"conference-date '24-29 August 2026' -> '24-28 August 2026'"}},
            {"es",
             "Duodécima Conferencia de los Estados Partes\nGinebra, del 25 al 28 de agosto de 2026",
             {"conference-date '25 al 28 de agosto de 2026' -> 'del 24 al 28 de agosto de 2026'"}},
            // What is held for a conference has days of its own.
            {"en",
             "the meeting for the Twelfth Conference of States Parties (Geneva, 16-19 March 2026)",
             {}}},
           codes);
}

TEST(Dates, WeekdaysOfDaysWhoseYearIsThatOfADateNearBy) {
    expect({{"en",
             "New York, 14 October 2025. It will meet again on Friday, 15 October.",
             {"wrong-weekday 'Friday' -> 'Wednesday'"}},
            {"zh",
             "纽约，2025年10月14日。委员会将于10月15日（星期五）继续开会。",
             {"wrong-weekday '星期五' -> '星期三'"}},
            {"en", "New York, 14 October 2025. It will meet again on Wednesday, 15 October.", {}},
            // Of another year as likely as not.
            {"en", "New York, 14 October 2025. It will meet again on Friday, 15 May.", {}}},
           codes);
}

TEST(Dates, TwoDaysBetweenWhichSomethingIs) {
    expect({{"en", "Reply between 30 and 12 June 2026.", {"backwards-range '30 and 12 June 2026'"}},
            {"fr", "Entre le 30 et le 12 juin 2026.", {"backwards-range '30 et le 12 juin 2026'"}},
            {"en", "Reply between 12 and 30 June 2026.", {}},
            {"en", "Meetings are held on 30 and 12 June 2026.", {}}},
           codes);
}

}  // namespace
}  // namespace hexaglot::check_test

// SPDX-License-Identifier: MIT
#include "check/values.h"

#include "check/knowing.h"

#include <gtest/gtest.h>

#include <string>

namespace hexaglot::check {
namespace {

std::string keys(const char* language, std::string_view text) {
    std::string all;
    for (const Value& value : knowledge().values(language)->in(text)) {
        if (!all.empty()) all += "; ";
        all += value.key();
        if (value.weekday) all += " on " + std::to_string(*value.weekday);
    }
    return all;
}

TEST(Values, DatesInSixLanguages) {
    const std::string day = "day 2026-03-18";
    EXPECT_EQ(keys("en", "on 18 March 2026."), day);
    EXPECT_EQ(keys("en", "On March 18, 2026, the"), day);
    EXPECT_EQ(keys("en", "the 18th of March 2026"), day);
    EXPECT_EQ(keys("en", "2026-03-18"), day);
    EXPECT_EQ(keys("fr", "le 18 mars 2026"), day);
    EXPECT_EQ(keys("fr", "le 1er mars 2026"), "day 2026-03-01");
    EXPECT_EQ(keys("es", "el 18 de marzo de 2026"), day);
    EXPECT_EQ(keys("ru", "18 марта 2026 года"), day);
    EXPECT_EQ(keys("ru", "18.03.2026"), day);
    EXPECT_EQ(keys("zh", "2026年3月18日举行"), day);
    EXPECT_EQ(keys("zh", "2026 年 3 月 18 日"), day);
    EXPECT_EQ(keys("zh", "二〇二六年三月十八日"), day);
    EXPECT_EQ(keys("ar", "١٨ آذار/مارس ٢٠٢٦"), day);
    EXPECT_EQ(keys("ar", "في 18 آذار 2026"), day);
    EXPECT_EQ(keys("ar", "18 مارس 2026"), day);
    EXPECT_EQ(keys("en", "on 18 March the"), "day 03-18");
    EXPECT_EQ(keys("zh", "3月18日"), "day 03-18");
}

TEST(Values, WeekdaysBesideDates) {
    const std::string day = "day 2026-03-18 on 3";
    EXPECT_EQ(keys("en", "Wednesday, 18 March 2026"), day);
    EXPECT_EQ(keys("fr", "mercredi 18 mars 2026"), day);
    EXPECT_EQ(keys("es", "miércoles 18 de marzo de 2026"), day);
    EXPECT_EQ(keys("ru", "в среду, 18 марта 2026 года"), day);
    EXPECT_EQ(keys("ru", "Среда, 18 марта 2026 года"), day);
    EXPECT_EQ(keys("zh", "2026年3月18日（周三）15:00-18:00"), day + "; time 15:00; time 18:00");
    EXPECT_EQ(keys("zh", "2026年3月18日星期三"), day);
    EXPECT_EQ(keys("ar", "الأربعاء 18 آذار/مارس 2026"), day);
    EXPECT_EQ(keys("en", "every Monday"), "");
}

TEST(Values, RangesOfDays) {
    const std::string days = "days 2026-08-24/2026-08-28";
    EXPECT_EQ(keys("en", "Geneva, 24-28 August 2026"), days);
    EXPECT_EQ(keys("en", "Geneva, 24 – 28 August 2026"), days);
    EXPECT_EQ(keys("en", "from 24 to 28 August 2026"), days);
    EXPECT_EQ(keys("en", "August 24-28, 2026"), days);
    EXPECT_EQ(keys("fr", "du 24 au 28 août 2026"), days);
    EXPECT_EQ(keys("es", "Ginebra, del 24 al 28 de agosto de 2026"), days);
    EXPECT_EQ(keys("ru", "Женева, 24–28 августа 2026 года"), days);
    EXPECT_EQ(keys("ru", "с 24 по 28 августа 2026 года"), days);
    EXPECT_EQ(keys("zh", "日内瓦，2026年8月24日至28日"), days);
    EXPECT_EQ(keys("zh", "2026年8月24日-28日"), days);
    EXPECT_EQ(keys("zh", "2026年8月24至28日"), days);
    EXPECT_EQ(keys("ar", "24-28 آب/أغسطس 2026"), days);
    EXPECT_EQ(keys("ar", "من 24 إلى 28 آب/أغسطس 2026"), days);
    const std::string over = "days 2026-08-24/2026-09-02";
    EXPECT_EQ(keys("en", "24 August-2 September 2026"), over);
    EXPECT_EQ(keys("es", "del 24 de agosto al 2 de septiembre de 2026"), over);
    EXPECT_EQ(keys("zh", "2026年8月24日至9月2日"), over);
    EXPECT_EQ(keys("ru", "24 августа – 2 сентября 2026 года"), over);
    EXPECT_EQ(keys("en", "18 and 19 March 2026"), "day 2026-03-18; day 2026-03-19");
    EXPECT_EQ(keys("zh", "2026年3月18日和19日"), "day 2026-03-18; day 2026-03-19");
}

TEST(Values, MonthsAndYears) {
    EXPECT_EQ(keys("en", "in March 2026"), "month 2026-03");
    EXPECT_EQ(keys("es", "en marzo de 2026"), "month 2026-03");
    EXPECT_EQ(keys("en", "Who? May observers speak in May?"), "month 05");
    EXPECT_EQ(keys("ru", "в марте 2026 года"), "month 2026-03");
    EXPECT_EQ(keys("zh", "2026年3月"), "month 2026-03");
    EXPECT_EQ(keys("ar", "آذار/مارس 2026"), "month 2026-03");
    EXPECT_EQ(keys("en", "States may march"), "");
    EXPECT_EQ(keys("en", "in 2026"), "number 2026");
    EXPECT_EQ(keys("zh", "2026年"), "number 2026");
    EXPECT_EQ(keys("ru", "в 2026 году"), "number 2026");
    EXPECT_EQ(keys("ar", "عام ٢٠٢٦"), "number 2026");
}

TEST(Values, NumbersByValue) {
    const std::string million = "number 274000000";
    EXPECT_EQ(keys("en", "274 million people"), million);
    EXPECT_EQ(keys("en", "274,000,000"), million);
    EXPECT_EQ(keys("zh", "2.74亿人"), million);
    EXPECT_EQ(keys("zh", "2亿7400万人"), million);
    EXPECT_EQ(keys("es", "274 millones"), million);
    EXPECT_EQ(keys("es", "274.000.000"), million);
    EXPECT_EQ(keys("fr", "274 millions"), million);
    EXPECT_EQ(keys("fr", "274\u00A0000\u00A0000"), million);
    EXPECT_EQ(keys("ru", "274 млн человек"), million);
    EXPECT_EQ(keys("ar", "٢٧٤ مليون"), million);
    EXPECT_EQ(keys("zh", "1 310亿美元"), "number 131000000000");
    EXPECT_EQ(keys("en", "$131 billion"), "number 131000000000");
    EXPECT_EQ(keys("en", "8.5"), "number 8.5");
    EXPECT_EQ(keys("fr", "8,5"), "number 8.5");
    EXPECT_EQ(keys("es", "8.500 palabras"), "number 8500");
    EXPECT_EQ(keys("en", "50 per cent, 50%"), "percent 50; percent 50");
    EXPECT_EQ(keys("zh", "百分之五十，50%"), "percent 50; percent 50");
    EXPECT_EQ(keys("ar", "50 في المائة"), "percent 50");
    EXPECT_EQ(keys("ru", "50 процентов"), "percent 50");
    EXPECT_EQ(keys("fr", "50 %"), "percent 50");
    EXPECT_EQ(keys("en", "two of twenty-eight"), "number 2; number 28");
    EXPECT_EQ(keys("es", "treinta y dos"), "number 32");
    EXPECT_EQ(keys("zh", "三项建议，一般，十分，统一，一个"), "number 3");
    EXPECT_EQ(keys("zh", "二十八个"), "number 28");
}

TEST(Values, Ordinals) {
    EXPECT_EQ(keys("en", "77th session"), "ordinal 77");
    EXPECT_EQ(keys("en", "seventy-seventh session"), "ordinal 77");
    EXPECT_EQ(keys("zh", "第七十七届"), "ordinal 77");
    EXPECT_EQ(keys("zh", "第77届"), "ordinal 77");
    EXPECT_EQ(keys("fr", "77e session, soixante-dix-septième"), "ordinal 77; ordinal 77");
    EXPECT_EQ(keys("ru", "77-й сессии, семьдесят седьмая сессия"), "ordinal 77; ordinal 77");
    EXPECT_EQ(keys("es", "77.º período"), "ordinal 77");
    EXPECT_EQ(keys("en", "Twelfth Conference"), "ordinal 12");
    EXPECT_EQ(keys("zh", "第十二届缔约国会议"), "ordinal 12");
    EXPECT_EQ(keys("ru", "двенадцатой Конференции"), "ordinal 12");
    EXPECT_EQ(keys("es", "Duodécima Conferencia"), "ordinal 12");
    EXPECT_EQ(keys("ar", "المؤتمر الثاني عشر"), "ordinal 12");
    EXPECT_EQ(keys("zh", "第13-19段，第5条"), "number 13; number 19; number 5");
    EXPECT_EQ(keys("en", "paragraphs 13 to 19"), "number 13; number 19");
}

TEST(Values, NothingInsideSymbolsAddressesAndWords) {
    EXPECT_EQ(keys("en", "ATT/CSP10/2024/SEC/807/Conf.FinRep of CSP10"), "");
    EXPECT_EQ(keys("en", "https://example.org/2026/03/18 and write to a12@b3.org"), "");
    EXPECT_EQ(keys("en", "the ATT@10 year, COVID-19, 5G"), "");
    EXPECT_EQ(keys("zh", "ATT/CSP10.WGTU/2024/CHAIR/801/Conf.Rep）第7段"), "number 7");
}

TEST(Values, Times) {
    EXPECT_EQ(keys("fr", "de 15 heures à 18 heures"), "time 15:00; time 18:00");
    EXPECT_EQ(keys("es", "de las 15.00 a las 18.00 horas"), "time 15:00; time 18:00");
    EXPECT_EQ(keys("ru", "с 15 ч. 00 м. до 18 ч. 00 м."), "time 15:00; time 18:00");
    EXPECT_EQ(keys("en", "3 p.m."), "time 15:00");
}

std::string symbols(std::string_view text) {
    std::string all;
    for (const Span& span : symbols_in(text))
        all += (all.empty() ? "" : " | ") +
               std::string(text.substr(span.begin, span.end - span.begin));
    return all;
}

TEST(Symbols, AreFoundWhereTheyStand) {
    EXPECT_EQ(symbols("见（ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2）第23段"),
              "ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2");
    EXPECT_EQ(symbols("（ATT/CSP11/2025/SEC/834/Conf.FinRep/Rev.）"),
              "ATT/CSP11/2025/SEC/834/Conf.FinRep/Rev.");
    EXPECT_EQ(symbols("in A/RES/67/234 B and A/C.1/72/L.56/Rev.1."),
              "A/RES/67/234 | A/C.1/72/L.56/Rev.1");
    EXPECT_EQ(symbols("and/or, 2022/2023, km/h, I/O, UN/CEFACT"), "");
    EXPECT_EQ(symbols("https://example.org/ATT/CSP9/2023/SEC/1"), "");
    EXPECT_EQ(symbols("АТТ/CSP9/2023/SEC/773/Conf.FinRep"), "АТТ/CSP9/2023/SEC/773/Conf.FinRep");
}

TEST(Values, CalendarDays) {
    EXPECT_TRUE(is_day(2024, 2, 29));
    EXPECT_FALSE(is_day(2025, 2, 29));
    EXPECT_TRUE(is_day(0, 2, 29));
    EXPECT_FALSE(is_day(0, 6, 31));
    EXPECT_FALSE(is_day(2026, 13, 1));
}

TEST(Values, TimesOfRangesShareWhatIsSaidOfOne) {
    EXPECT_EQ(keys("en", "3–6 p.m."), "time 15:00; time 18:00");
    EXPECT_EQ(keys("en", "10 a.m.–1 p.m."), "time 10:00; time 13:00");
    EXPECT_EQ(keys("en", "11–1 p.m."), "time 11:00; time 13:00");
    EXPECT_EQ(keys("zh", "下午3:00-6:00"), "time 15:00; time 18:00");
    EXPECT_EQ(keys("zh", "上午10:00-下午1:00"), "time 10:00; time 13:00");
    EXPECT_EQ(keys("zh", "下午1时15分"), "time 13:15");
    EXPECT_EQ(keys("es", "de 9.00 a 12.30 horas"), "time 09:00; time 12:30");
    EXPECT_EQ(keys("es", "de 3 a 5 horas"), "number 3; number 5");
}

TEST(Values, OfOneNumberWrittenAsAnother) {
    EXPECT_EQ(keys("zh", "第12至15段"), "number 12; number 15");
    EXPECT_EQ(keys("zh", "第4号"), "number 4");
    EXPECT_EQ(keys("ru", "100 млн⁻¹"), "number 100");
    EXPECT_EQ(keys("zh", "0.95°C-1.20°C"), "number 0.95; number 1.20");
}

}  // namespace
}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// The words of the locale files against those of CLDR, as ICU brings them: months, weekdays and
// ordinals. Where the United Nations write otherwise, the test says so.
#include "locale/locales.h"
#include "locale/messages.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>
#include <unicode/rbnf.h>

namespace hexaglot::locale {
namespace {

std::string narrow(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

/// The word as a sentence has it; ICU knows no capitals of a title.
std::string small(std::string_view word) {
    return narrow(
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size())))
            .toLower());
}

const icu::DateFormatSymbols& symbols(const char* language) {
    static std::map<std::string, std::unique_ptr<icu::DateFormatSymbols>> all;
    auto& found = all[language];
    UErrorCode status = U_ZERO_ERROR;
    if (!found) found = std::make_unique<icu::DateFormatSymbols>(icu::Locale(language), status);
    EXPECT_TRUE(U_SUCCESS(status));
    return *found;
}

/// Not of Chinese, where CLDR has numerals: 三月.
TEST(Cldr, Months) {
    for (const char* language : {"en", "es", "fr", "ru"}) {
        std::int32_t count = 0;
        const icu::UnicodeString* months = symbols(language).getMonths(
            count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
        for (int month = 1; month <= 12; ++month)
            EXPECT_EQ(form(locale_of(language), fmt::format("month.{}", month)),
                      narrow(months[month - 1]))
                << language;
    }
}

/// Levantine name, stroke, Gregorian name; the latter has ه at its end in two months, where CLDR
/// has و.
TEST(Cldr, MonthsOfArabicAreDouble) {
    std::int32_t count = 0;
    const icu::UnicodeString* levantine = symbols("ar_LB").getMonths(
        count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    const icu::UnicodeString* gregorian = symbols("ar_EG").getMonths(
        count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    for (int month = 1; month <= 12; ++month) {
        std::string expected = narrow(levantine[month - 1]) + "/" + narrow(gregorian[month - 1]);
        if (month == 6) expected = "حزيران/يونيه";
        if (month == 7) expected = "تموز/يوليه";
        EXPECT_EQ(form(locale_of("ar"), fmt::format("month.{}", month)), expected);
    }
}

TEST(Cldr, Weekdays) {
    for (const char* language : {"ar", "en", "es", "fr", "ru"}) {
        std::int32_t count = 0;
        const icu::UnicodeString* weekdays = symbols(language).getWeekdays(
            count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
        // ICU begins with Sunday as 1.
        for (int weekday = 1; weekday <= 7; ++weekday)
            EXPECT_EQ(form(locale_of(language), fmt::format("weekday.{}", weekday)),
                      narrow(weekdays[weekday % 7 + 1]))
                << language;
    }
}

TEST(Cldr, Ordinals) {
    struct Spelling {
        const char* language;
        const char* rules;
    };
    for (const auto [language, rules] :
         {Spelling{"en", "%spellout-ordinal"}, Spelling{"fr", "%spellout-ordinal-feminine"},
          Spelling{"es", "%spellout-ordinal-feminine"},
          Spelling{"ru", "%spellout-ordinal-feminine"},
          Spelling{"ar", "%spellout-ordinal-masculine"}}) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::RuleBasedNumberFormat spell(icu::URBNF_SPELLOUT, icu::Locale(language), status);
        for (int number = 1; number <= 20; ++number) {
            icu::UnicodeString text;
            icu::FieldPosition position;
            spell.format(number, icu::UnicodeString::fromUTF8(rules), text, position, status);
            ASSERT_TRUE(U_SUCCESS(status)) << language;
            std::string expected = narrow(text);
            // decimoprimera, decimosegunda: the United Nations write the other form.
            if (std::string_view(language) == "es" && number == 11) expected = "undécima";
            if (std::string_view(language) == "es" && number == 12) expected = "duodécima";
            EXPECT_EQ(small(form(locale_of(language), fmt::format("ordinal.{}", number))), expected)
                << language << ' ' << number;
        }
    }
}

}  // namespace
}  // namespace hexaglot::locale

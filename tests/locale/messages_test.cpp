// SPDX-License-Identifier: MIT
#include "locale/messages.h"

#include "locale/locales.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace hexaglot::locale {
namespace {

TEST(Message, PutsArgumentsInTheirPlaces) {
    const std::vector<Argument> venue = {{"place", "P"}, {"dates", "D"}};
    EXPECT_EQ(message(locale_of("en"), "venue", venue), "P, D");
    EXPECT_EQ(message(locale_of("zh"), "venue", venue), "P，D");
    EXPECT_EQ(message(locale_of("en"), "issuer", {{"body", "B"}}), "Submitted by: the B");
    EXPECT_EQ(message(locale_of("zh"), "issuer", {{"body", "B"}}), "B发布");
    EXPECT_EQ(message(locale_of("en"), "original", {{"language", "L"}}), "Original: L");
    EXPECT_EQ(message(locale_of("zh"), "original", {{"language", "L"}}), "原文：L");
    EXPECT_EQ(message(locale_of("zh"), "status.as-of", {{"date", "D"}}), "截至D");
}

TEST(Message, CitesPlacesAsTheLanguageDoes) {
    const std::vector<Argument> place = {{"n", "27"}, {"letter", "b"}, {"roman", "i"}};
    EXPECT_EQ(message(locale_of("en"), "para", place), "paragraph 27");
    EXPECT_EQ(message(locale_of("en"), "para.sub", place), "paragraph 27 (b)");
    EXPECT_EQ(message(locale_of("en"), "para.sub-sub", place), "paragraph 27 (b) (i)");
    EXPECT_EQ(message(locale_of("zh"), "para", place), "第27段");
    EXPECT_EQ(message(locale_of("zh"), "para.sub", place), "第27(b)段");
    EXPECT_EQ(message(locale_of("zh"), "para.range", {{"first", "13"}, {"last", "19"}}),
              "第13-19段");
}

TEST(Message, MastheadOfEveryLanguage) {
    const auto masthead = [](const char* language) {
        const Locale& locale = locale_of(language);
        return message(locale, "issuer", {{"body", "B"}}) + '|' +
               message(locale, "issuer.state", {{"state", "S"}}) + '|' +
               message(locale, "original", {{"language", locale.languages.at("en").text}}) + '|' +
               message(locale, "venue", {{"place", "P"}, {"dates", "D"}}) + '|' +
               message(locale, "draft", {});
    };
    EXPECT_EQ(masthead("ar"), "مقدم من B|مقدم من S|الأصل: إنكليزي|P، D|مشروع");
    EXPECT_EQ(masthead("en"), "Submitted by: the B|Submitted by S|Original: English|P, D|Draft");
    EXPECT_EQ(masthead("es"), "Presentado por: B|Presentado por: S|Original: inglés|P, D|Proyecto");
    EXPECT_EQ(masthead("fr"),
              "Présenté par\u00A0: B|Présenté par\u00A0: S|Original\u00A0: anglais|P, D|Projet");
    EXPECT_EQ(masthead("ru"), "Представлено: B|Представлено: S|Оригинал: английский|P, D|Проект");
    EXPECT_EQ(masthead("zh"), "B发布|由S提交|原文：英文|P，D|草案");
}

TEST(Message, CitesPlacesInEveryLanguage) {
    const auto citation = [](const char* language) {
        const Locale& locale = locale_of(language);
        const std::vector<Argument> place = {{"n", "27"}, {"letter", "b"}, {"roman", "i"}};
        return message(locale, "para", place) + '|' + message(locale, "para.sub", place) + '|' +
               message(locale, "para.sub-sub", place) + '|' +
               message(locale, "para.range", {{"first", "13"}, {"last", "19"}});
    };
    EXPECT_EQ(citation("ar"), "الفقرة 27|الفقرة 27 (b)|الفقرة 27 (b) (i)|الفقرات 13-19");
    EXPECT_EQ(citation("es"), "párrafo 27|párrafo 27 b)|párrafo 27 b) i)|párrafos 13 a 19");
    EXPECT_EQ(citation("fr"),
              "paragraphe 27|paragraphe 27 b)|paragraphe 27 b) i)|paragraphes 13 à 19");
    EXPECT_EQ(citation("ru"), "пункт 27|пункт 27 b)|пункт 27 b) i)|пункты 13–19");
}

/// Editorial Manual, and the French papers of the Treaty.
TEST(Message, FrenchHasNoSpaceThatBreaksBeforeHighPunctuation) {
    const Locale& fr = locale_of("fr");
    for (const Forms* all : {&fr.messages, &fr.forms})
        for (const auto& [id, form] : *all) {
            if (id == "quote.outer") continue;  // the space between the marks is no text
            for (const char* mark : {" :", " ;", " ?", " !", " »", "« "})
                EXPECT_EQ(form.text.find(mark), std::string::npos) << id;
        }
}

TEST(Form, OrdinalsOfConferences) {
    const auto twelfth = [](const char* language) {
        return std::string(form(locale_of(language), "ordinal.12"));
    };
    EXPECT_EQ(twelfth("ar"), "الثاني عشر");
    EXPECT_EQ(twelfth("en"), "Twelfth");
    EXPECT_EQ(twelfth("es"), "Duodécima");
    EXPECT_EQ(twelfth("fr"), "Douzième");
    EXPECT_EQ(twelfth("ru"), "двенадцатая");
    EXPECT_EQ(twelfth("zh"), "第十二届");
    for (int number = 1; number <= 20; ++number)
        EXPECT_EQ(form(locale_of("zh"), fmt::format("ordinal.{}", number)),
                  "第" + counter(CounterFormat::chinese_counting, number) + "届");
}

TEST(Form, MarksOfEveryLanguage) {
    const auto marks = [](const char* language) {
        const Locale& locale = locale_of(language);
        std::string row;
        for (const char* id : {"range.between", "note.mark", "list.between", "list.last",
                               "number.decimal", "end-mark"})
            row += std::string(form(locale, id)) + '|';
        return row;
    };
    EXPECT_EQ(marks("ar"), "-|after-punctuation|، و|، و|,|***|");
    EXPECT_EQ(marks("en"), "-|after-punctuation|, | and |.|***|");
    EXPECT_EQ(marks("es"), " a |before-punctuation|, | y |,|***|");
    EXPECT_EQ(marks("fr"), " à |before-punctuation|, | et |,|***|");
    EXPECT_EQ(marks("ru"), "–|before-punctuation|, | и |,|***|");
    EXPECT_EQ(marks("zh"), "-|after-punctuation|、|和|.|***|");
}

TEST(Quotes, OfEveryLanguage) {
    const auto quoted = [](const char* language) {
        const auto [open, close] = quotes(locale_of(language), false);
        const auto inner = quotes(locale_of(language), true);
        return fmt::format("{}a {}b{}{}", open, inner.open, inner.close, close);
    };
    EXPECT_EQ(quoted("ar"), "\u201Da \u2019b\u2018\u201C");
    EXPECT_EQ(quoted("en"), "“a ‘b’”");
    EXPECT_EQ(quoted("es"), "“a ‘b’”");
    EXPECT_EQ(quoted("fr"), "«\u00A0a “b”\u00A0»");
    EXPECT_EQ(quoted("ru"), "«a „b“»");
    EXPECT_EQ(quoted("zh"), "“a ‘b’”");
}

TEST(Quotes, OfALocaleWithoutThemAreEmpty) {
    const auto [open, close] = quotes(Locale(), false);
    EXPECT_EQ(open, "");
    EXPECT_EQ(close, "");
}

TEST(Message, DataIsNeverTakenForAPattern) {
    EXPECT_EQ(message(locale_of("en"), "issuer", {{"body", "{place} 'x' #"}}),
              "Submitted by: the {place} 'x' #");
}

TEST(Message, SelectsByAnArgument) {
    Locale locale;
    locale.setting.tag = "fr";
    locale.messages["day"].text = "{day, select, 1 {1er} other {{day}}} {month}";
    EXPECT_EQ(message(locale, "day", {{"day", "1"}, {"month", "mars"}}), "1er mars");
    EXPECT_EQ(message(locale, "day", {{"day", "2"}, {"month", "mars"}}), "2 mars");
}

TEST(Message, WhatIsNotThereIsEmpty) {
    EXPECT_EQ(message(locale_of("en"), "nothing", {}), "");
    EXPECT_EQ(form(locale_of("en"), "nothing"), "");
}

TEST(Fault, SaysWhyAPatternCannotBeUsed) {
    EXPECT_EQ(fault("{a} and {b}", {"a", "b"}), std::nullopt);
    EXPECT_EQ(fault("{a} and {c}", {"a", "b"}),
              "has no argument '{c}'; its arguments are {a}, {b}");
    EXPECT_EQ(fault("{0}", {"a"}), "has no argument '{0}'; its arguments are {a}");
    EXPECT_EQ(fault("{a", {"a"}), "is no ICU message (U_UNMATCHED_BRACES at character 1)");
    EXPECT_EQ(fault("{a, plural, other {x}}", {"a"}),
              "asks ICU for a number or a date, but its arguments are text");
}

}  // namespace
}  // namespace hexaglot::locale

// SPDX-License-Identifier: MIT
#include "locale/messages.h"

#include "locale/locales.h"

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

// SPDX-License-Identifier: MIT
#include "locale/collate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::locale {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

std::vector<std::string> sorted(const std::vector<std::string>& words, const std::string& tag) {
    std::vector<std::string> out;
    for (const std::size_t at : collated(words, tag)) out.push_back(words[at]);
    return out;
}

TEST(Collated, AccentsHaveNoPrimaryWeightInEnglish) {
    EXPECT_THAT(sorted({"Croatia", "Côte d’Ivoire", "Costa Rica"}, "en"),
                ElementsAre("Costa Rica", "Côte d’Ivoire", "Croatia"));
    EXPECT_THAT(sorted({"Tuvalu", "Turkmenistan", "Türkiye", "Tunisia"}, "en-GB"),
                ElementsAre("Tunisia", "Türkiye", "Turkmenistan", "Tuvalu"));
    EXPECT_THAT(sorted({"Nigeria", "Niger", "Guinea-Bissau", "Guinea"}, "en"),
                ElementsAre("Guinea", "Guinea-Bissau", "Niger", "Nigeria"));
}

TEST(Collated, ChineseBySoundAndByStroke) {
    const std::vector<std::string> states = {"也门", "巴林", "不丹", "美利坚合众国", "日本"};
    EXPECT_THAT(sorted(states, "zh-u-co-pinyin"),
                ElementsAre("巴林", "不丹", "美利坚合众国", "日本", "也门"));
    EXPECT_THAT(sorted(states, "zh-u-co-stroke"),
                ElementsAre("也门", "不丹", "巴林", "日本", "美利坚合众国"));
}

TEST(Collated, RussianYoIsYe) {
    const std::vector<std::string> words = {"Объединённая Республика", "Объединенные Эмираты",
                                            "Оман"};
    EXPECT_THAT(sorted({words[2], words[1], words[0]}, "ru-RU"), ElementsAreArray(words));
    EXPECT_LT(words[1], words[0]) << "by code point";
}

TEST(Collated, LettersThatSortAsOthers) {
    const std::vector<std::string> words = {"اب", "آب", "آت", "ات", "أج"};
    std::vector<std::string> out;
    for (const std::size_t at : collated(words, "ar", {{}, {{"آ", "ا"}}})) out.push_back(words[at]);
    EXPECT_THAT(out, ElementsAre("آب", "اب", "آت", "ات", "أج"));
}

TEST(Collated, WhatIsIgnoredCountsBetweenEqualsOnly) {
    const std::vector<std::string> words = {"The Hague", "Geneva", "Hague", "The", "Ionia", "them"};
    std::vector<std::string> out;
    for (const std::size_t at : collated(words, "en", {{"The ", "the"}, {}}))
        out.push_back(words[at]);
    EXPECT_THAT(out, ElementsAre("Geneva", "Hague", "The Hague", "Ionia", "them", "The"));
}

TEST(Collated, EqualWordsKeepTheirOrder) {
    EXPECT_THAT(collated({"b", "a", "b", "a"}, "en"), ElementsAre(1, 3, 0, 2));
}

TEST(Collated, WordsOfAnyLength) {
    const std::string longest(500, 'x');
    EXPECT_THAT(sorted({longest + "b", longest + "a", ""}, "en"),
                ElementsAre("", longest + "a", longest + "b"));
}

TEST(Collated, UnknownTagGivesTheRootOrder) {
    EXPECT_THAT(sorted({"b", "a"}, "xx-Nowhere"), ElementsAre("a", "b"));
}

TEST(Holds, TakesCapitalsAsSmall) {
    EXPECT_TRUE(holds("К РАБОЧЕЙ группе", "рабочей группе"));
    EXPECT_TRUE(holds("《武器贸易条约》秘书处", "秘书处"));
    EXPECT_FALSE(holds("Genf", "Geneva"));
}

}  // namespace
}  // namespace hexaglot::locale

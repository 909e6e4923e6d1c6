// SPDX-License-Identifier: MIT
// Rules of words that a stranger's paper has shown to be needed: each with what is right beside it.
#include "check/typed.h"

#include <gtest/gtest.h>

namespace hexaglot::check_test {
namespace {

TEST(Strangers, SymbolsHaveTheirStrokes) {
    EXPECT_EQ(found_in_typed("en", "See A//RES/60/81, A\\77/96, A / 77/96 and A/RES/77/71/ .",
                             "malformed-symbol"),
              "1: malformed-symbol 'A//RES/60/81' -> 'A/RES/60/81'\n"
              "1: malformed-symbol 'A\\77/96' -> 'A/77/96'\n"
              "1: malformed-symbol 'A / 77/96' -> 'A/77/96'\n"
              "1: malformed-symbol 'A/RES/77/71/' -> 'A/RES/77/71'");
    EXPECT_EQ(found_in_typed("en", "See A/RES/60/81, km/h, A / B, C:\\A\\77 and TCP/IP/2.",
                             "malformed-symbol"),
              "");
}

TEST(Strangers, WeekdaysThatAreListedHaveTheirOwnDays) {
    EXPECT_EQ(found_in_typed("en",
                             "On Wednesday and Thursday, 26 and 27 August 2026.\n\n"
                             "On Wednesday and Friday, 26 and 27 August 2026.",
                             "wrong-weekday"),
              "3: wrong-weekday 'Friday' -> 'Thursday'");
}

TEST(Strangers, RangesMayTurnTheYear) {
    EXPECT_EQ(found_in_typed("en",
                             "Open from 1 October to 15 January.\n\n"
                             "Valid from 2028 to 2027.",
                             "backwards-range"),
              "3: backwards-range '2028 to 2027'");
}

TEST(Strangers, PartsOfAnotherTextAreNotLookedFor) {
    const std::string three = "1. One.\n\n2. Two.\n\n3. Three.\n\n";
    EXPECT_EQ(found_in_typed("en", three + "In paragraph 19, delete the words “if any”.",
                             "broken-reference"),
              "");
    EXPECT_EQ(found_in_typed("en",
                             three + "The vote on paragraph 7 of the draft was lost.\n\n"
                                     "Paragraph 7 was retained.",
                             "broken-reference"),
              "");
    EXPECT_EQ(found_in_typed("en", three + "The list stands in paragraph 19.", "broken-reference"),
              "7: broken-reference 'paragraph 19'");
}

TEST(Strangers, SectionsAndTablesAreThere) {
    const std::string parts = "I. Scope\n\nWords.\n\nII. Facts\n\nTable 1. Parties\n\n";
    EXPECT_EQ(found_in_typed("en", parts + "See section II and table 1.", "broken-reference"), "");
    EXPECT_EQ(found_in_typed("en", parts + "See section IV and table 3.", "broken-reference"),
              "9: broken-reference 'section IV'\n9: broken-reference 'table 3'");
}

TEST(Strangers, TreatiesHaveArticles) {
    EXPECT_EQ(found_in_typed("en", "Bearing in mind rule 17 of the Treaty,", "wrong-unit"),
              "1: wrong-unit 'rule 17'");
    EXPECT_EQ(found_in_typed("en", "Under paragraph 3 of article 6 of the Treaty,", "wrong-unit"),
              "");
}

TEST(Strangers, NamesOfSeveralWordsAreSpelt) {
    EXPECT_EQ(found_in_typed("fr", "Le Secrétariat remercie la Nouvelle-Zelande de son aide.",
                             "misspelt-name"),
              "1: misspelt-name 'Zelande' -> 'Zélande'");
    EXPECT_EQ(found_in_typed("zh", "委员会注意到，爱沙泥亚提交了报告。", "misspelt-name slip"),
              "1: misspelt-name '爱沙泥亚' -> '爱沙尼亚'");
}

TEST(Strangers, EmptyBracketsArePlaceholders) {
    EXPECT_EQ(found_in_typed("en", "As agreed by the Bureau ().", "placeholder"),
              "1: placeholder '()'");
    EXPECT_EQ(found_in_typed("en", "The function main() is called.", "placeholder"), "");
}

TEST(Strangers, RomanNumbersAreNoPlaceholders) {
    EXPECT_EQ(found_in_typed("en", "See chapter XXX, decision XXX/4 and Article XX of 1994.",
                             "placeholder"),
              "");
    EXPECT_EQ(found_in_typed("en", "See paragraph XXX, and items 15 and XX.", "placeholder"),
              "1: placeholder 'XXX'\n1: placeholder 'XX'");
}

TEST(Strangers, QuotationMarksOfTwoKindsAreOneSlip) {
    EXPECT_EQ(found_in_typed("es", "Dijo que «la salud no tiene fronteras”.", "unbalanced-bracket"),
              "1: unbalanced-bracket '«la salud no tiene fronteras”'");
}

TEST(Strangers, NotesInBracketsMayStandBeforeAnAnnex) {
    const std::string text = "1 - النص الأول.(1)\n\n2 - النص الثاني.(2)\n\n";
    const std::string annex = "\n\nالمرفق\n\nنص المرفق.";
    EXPECT_EQ(found_in_typed("ar", text + "(1) انظر التقرير.\n\n(2) انظر الموجز." + annex,
                             "mark-without-note note-without-mark"),
              "");
    EXPECT_EQ(found_in_typed("ar", text + "(1) انظر التقرير." + annex,
                             "mark-without-note note-without-mark"),
              "3: mark-without-note '(2)'");
}

TEST(Strangers, NamesAreParted) {
    EXPECT_EQ(found_in_typed("fr", "Albanie\nBelgique\nLuxem bourg\nMonaco\n",
                             "inner-space misspelt-name"),
              "3: inner-space 'Luxem bourg' -> 'Luxembourg'");
}

TEST(Strangers, NamesOfLongAgoAreOutdated) {
    EXPECT_EQ(
        found_in_typed("en", "Albania\nUpper Volta\nChad\nFiji\n", "outdated-name common-name"),
        "2: outdated-name 'Upper Volta' -> 'Burkina Faso'");
}

TEST(Strangers, ArabicReadAsWindows1256IsMojibake) {
    EXPECT_EQ(found_in_typed("ar", "ألبانيا\nط§ظ„طµظٹظ†\nتشاد\nفيجي\n", "mojibake unknown-name"),
              "2: mojibake 'ط§ظ„طµظٹظ†' -> 'الصين'");
}

TEST(Strangers, FormalNamesHaveSlips) {
    EXPECT_EQ(found_in_typed("es",
                             "República de Albania\nRepública de Gana\nRepública de Kenya\n"
                             "República de Malta\n",
                             "misspelt-name unknown-name"),
              "2: misspelt-name 'República de Gana' -> 'República de Ghana'");
}

TEST(Strangers, ChineseNamesMayHoldAWordForAnd) {
    EXPECT_EQ(found_in_typed("zh", "赞成：阿根廷、巴西、格鲁及亚、日本、南非。",
                             "misspelt-name unknown-name"),
              "1: misspelt-name '格鲁及亚' -> '格鲁吉亚'");
}

TEST(Strangers, APreambleThatGoesOnIsNoHeading) {
    EXPECT_EQ(
        found_in_typed("zh", "铭记来源研究是收藏家 家的任务，\n\n1. 表示注意到秘书处的报告；\n",
                       "han-space"),
        "1: han-space '家 家' -> '家家'");
}

TEST(Strangers, AListMayStandBelowTheFirstParagraph) {
    EXPECT_EQ(found_in_typed("en",
                             "1. Paid by 3 States.\n\n1. Angola\n2. Benin\n3. Chad\n\n"
                             "2. Partly paid by others.\n\n3. Sums follow.",
                             "paragraph-number"),
              "");
}

TEST(Strangers, ANameMayGoOnBehindAWordForAnd) {
    const std::string text =
        "Posteriormente, Andorra, Egipto, Níger y Santo Tomé y Príncipe se suman a ellos.";
    EXPECT_EQ(found_in_typed("es", text, "common-name misspelt-name"), "");
    EXPECT_EQ(found_in_typed("zh", "五国：安哥拉、博茨瓦纳、喀麦隆、科摩罗群岛、塞内加尔",
                             "common-name wrong-count"),
              "1: common-name '科摩罗群岛' -> '科摩罗'");
}

TEST(Strangers, TwoNamesMayLackTheMarkBetweenThem) {
    EXPECT_EQ(
        found_in_typed("ru", "Африка: Ангола; Ботсвана Гана; Замбия; Камерун", "merged-entries"),
        "1: merged-entries 'Ботсвана Гана'");
}

TEST(Strangers, WhatIsNumberedIsNoCount) {
    EXPECT_EQ(found_in_typed("zh", "附件三：来函国\n\n加拿大\n纽埃\n马里\n乍得\n", "wrong-count"),
              "");
    EXPECT_EQ(
        found_in_typed("zh",
                       "其中两份（纽埃和马里）待复，四份（加拿大、乍得、日本和巴勒斯坦国）已复函。",
                       "wrong-count"),
        "");
}

}  // namespace
}  // namespace hexaglot::check_test

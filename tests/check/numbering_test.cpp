// SPDX-License-Identifier: MIT
#include "check/checking.h"
#include "check/typed.h"

#include <gmock/gmock.h>

namespace hexaglot::check_test {
namespace {

/// Numbered paragraphs, one a line; anything else stands as it is.
std::string found(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + " Some words stand here.\n\n";
    return found_in_typed("en", text, "paragraph-number");
}

TEST(Numbering, WhatCountsOnIsRight) {
    EXPECT_EQ(found({"1.", "2.", "3."}), "");
    EXPECT_EQ(found({"7.", "8.", "9."}), "");
    EXPECT_EQ(found({"1.", "2.", "a.", "b.", "3.", "a.", "b.", "4."}), "");
    EXPECT_EQ(found({"1.", "2.", "Words between.", "3.", "1.", "2.", "4."}), "");
    EXPECT_EQ(found({"1.", "2.", "# Annex B\n\n", "1.", "2."}), "");
    EXPECT_EQ(found({"1.", "2.", "# Another part\n\n", "3.", "4."}), "");
    EXPECT_EQ(found({"(a)", "(b)", "(i)", "(ii)", "(c)"}), "");
}

TEST(Numbering, GapsRepeatsAndSlips) {
    EXPECT_EQ(found({"1.", "2.", "4.", "5."}), "5: paragraph-number ''");
    EXPECT_EQ(found({"1.", "2.", "2.", "3."}), "5: paragraph-number ''");
    EXPECT_EQ(found({"1.", "2.", "7.", "4."}), "5: paragraph-number ''");
    EXPECT_EQ(found({"1.", "2.", "1.", "4.", "5."}), "5: paragraph-number ''");
    EXPECT_EQ(found({"1.", "3.", "2.", "4.", "5."}), "3: paragraph-number ''");
    EXPECT_EQ(found({"1.", "# Another part\n\n", "3.", "4."}), "7: paragraph-number ''");
    EXPECT_EQ(found({"1.", "a.", "b.", "d.", "2."}), "7: paragraph-number ''");
    EXPECT_EQ(found({"1.", "2.", "3.", "1.", "2.", "3."}), "7: paragraph-number ''");
}

TEST(Numbering, OfArabicParagraphs) {
    EXPECT_EQ(
        found_in_typed("ar", "1\u00A0- كلمات هنا.\n\n2\u00A0- كلمات هنا.\n", "paragraph-number"),
        "");
    EXPECT_EQ(
        found_in_typed("ar", "1\u00A0- كلمات هنا.\n\n3\u00A0- كلمات هنا.\n", "paragraph-number"),
        "3: paragraph-number ''");
}

/// A document of a word processor: paragraphs with these numbers, at -1, -2 … headings.
std::vector<std::string> found_in_office(const std::vector<int>& numbers) {
    Document document;
    document.setting.tag = "en";
    Part part;
    for (const int number : numbers) {
        Paragraph paragraph;
        Text words;
        words.text = "Some words of the Working Group stand here.";
        paragraph.inlines.emplace_back(std::move(words));
        if (number < 0) {
            paragraph.role = Role::heading;
            paragraph.level = -number;
        } else {
            paragraph.role = Role::paragraph;
            paragraph.label = Label{"paragraphs", 1, number, 1, std::to_string(number) + "."};
        }
        part.blocks.emplace_back(std::move(paragraph));
    }
    document.parts.push_back(std::move(part));
    return check::checked(document, {}, {"paragraph-number"}).findings;
}

TEST(Numbering, ThatWentOnBehindHeadingsDoesNotBeginAgainBehindOne) {
    EXPECT_THAT(found_in_office({-1, 1, 2, -1, 3, -1, 4, 5, -1, 6}), testing::IsEmpty());
    EXPECT_THAT(found_in_office({-1, 1, 2, -1, 1, 2, -1, 1, 2}), testing::IsEmpty());
    EXPECT_THAT(found_in_office({-1, 1, 2, -1, 3, -1, 4, 5, -1, 1, 2}), testing::SizeIs(1));
    EXPECT_THAT(found_in_office({-1, 1, -1, 2, 3, -1, 1, 2, -1, 3}), testing::SizeIs(1));
    // Below a higher heading a new count may begin.
    EXPECT_THAT(found_in_office({-1, 1, 2, -2, 3, -2, 4, 5, -1, 1, 2}), testing::IsEmpty());
}

std::vector<std::string> found_in_text(const std::string& text) {
    return check::checked(check::document_of(text), {}, {"paragraph-number"}).findings;
}

TEST(Numbering, OfContentsAndOfOtherCountersIsAnotherRow) {
    EXPECT_THAT(found_in_text("I. Income ....... 2\nII. Costs ....... 3\n\nI. Income\n\n1. One.\n\n"
                              "2. Two.\n\nII. Costs\n\n3. Three:\n\n(a) A;\n\n(b) B.\n"),
                testing::IsEmpty());
    EXPECT_THAT(found_in_text("一. 收入\n\n1. 收入为十元。\n\n二. 支出\n\n2. 支出为九元。\n"),
                testing::IsEmpty());
}

}  // namespace
}  // namespace hexaglot::check_test

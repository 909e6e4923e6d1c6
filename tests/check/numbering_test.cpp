// SPDX-License-Identifier: MIT
#include "check/typed.h"

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

}  // namespace
}  // namespace hexaglot::check_test

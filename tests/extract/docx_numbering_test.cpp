// SPDX-License-Identifier: MIT
// ECMA-376 part 1, 17.9: what Word would write before paragraphs.
#include "extract/fixtures.h"

#include <gtest/gtest.h>

namespace hexaglot::extract {
namespace {

const std::string outline =
    lvl(0, "decimal", "%1.") + lvl(1, "lowerLetter", "(%2)") + lvl(2, "lowerRoman", "(%3)");

TEST(DocxNumbering, CountsAndStartsDeeperLevelsAnew) {
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 1, 1) + n("c", 1, 1) + n("d", 1, 2) +
                                   p("between") + n("e", 1) + n("f", 1, 1) + n("g", 1, 2),
                           .numbering = abstract_num(0, outline) + num(1, 0)}),
              "1. a\n(a) b\n(b) c\n(i) d\nbetween\n2. e\n(a) f\n(i) g\n");
}

TEST(DocxNumbering, TwoNumsOfOneDefinitionShareTheCount) {
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 2) + n("c", 1),
                           .numbering = abstract_num(0, outline) + num(1, 0) + num(2, 0)}),
              "1. a\n2. b\n3. c\n");
}

TEST(DocxNumbering, StartOverrideJumpsOnce) {
    const std::string restart =
        R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>)";
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 2) + n("c", 2) + n("d", 1),
                           .numbering = abstract_num(0, outline) + num(1, 0) + num(2, 0, restart)}),
              "1. a\n5. b\n6. c\n7. d\n");
}

TEST(DocxNumbering, StartOverrideOfADeeperLevelHoldsAtEachRestart) {
    const std::string restart =
        R"(<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>)";
    EXPECT_EQ(
        text_of(Docx{.body = n("a", 1) + n("b", 1, 1) + n("c", 1, 1) + n("d", 1) + n("e", 1, 1),
                     .numbering = abstract_num(0, outline) + num(1, 0, restart)}),
        "1. a\n(c) b\n(d) c\n2. d\n(c) e\n");
}

TEST(DocxNumbering, AnOverriddenLevelHasItsOwnFormatAndTheCommonCount) {
    const std::string change =
        R"(<w:lvlOverride w:ilvl="0">)" + lvl(0, "upperRoman", "%1)") + "</w:lvlOverride>";
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 2) + n("c", 1),
                           .numbering = abstract_num(0, outline) + num(1, 0) + num(2, 0, change)}),
              "1. a\nII) b\n3. c\n");
}

TEST(DocxNumbering, NumIdZeroTakesTheNumberOfTheStyleAway) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Numbered"/><w:pPr><w:numPr>)"
        R"(<w:numId w:val="1"/></w:numPr></w:pPr></w:style>)";
    const std::string style = R"(<w:pStyle w:val="N"/>)";
    EXPECT_EQ(text_of(Docx{.body = p("a", style) +
                                   p("b", style + R"(<w:numPr><w:numId w:val="0"/></w:numPr>)") +
                                   p("c", style),
                           .styles = styles,
                           .numbering = abstract_num(0, outline) + num(1, 0)}),
              "1. a\nb\n2. c\n");
}

/// Word's own headings say only which list they are of; the list says which level is whose
/// (17.9.23).
TEST(DocxNumbering, TheLevelOfAStyleIsTheOneThatNamesIt) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr>)"
        R"(<w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/>)"
        R"(<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/></w:style>)";
    const std::string levels = lvl(0, "decimal", "%1", R"(<w:pStyle w:val="A"/>)") +
                               lvl(1, "decimal", "%1.%2", R"(<w:pStyle w:val="B"/>)") +
                               lvl(2, "decimal", "never");
    EXPECT_EQ(text_of(Docx{
                  .body = p("a", R"(<w:pStyle w:val="A"/>)") + p("b", R"(<w:pStyle w:val="B"/>)") +
                          p("c", R"(<w:pStyle w:val="C"/>)") + p("d", R"(<w:pStyle w:val="A"/>)"),
                  .styles = styles,
                  .numbering = abstract_num(0, levels) + num(1, 0)}),
              "1 a\n1.1 b\n1.2 c\n2 d\n");
}

TEST(DocxNumbering, ACircleOfStylesEnds) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>)";
    EXPECT_EQ(text_of(Docx{.body = p("a", R"(<w:pStyle w:val="A"/>)"), .styles = styles}), "a\n");
}

TEST(DocxNumbering, LvlRestartZeroNeverStartsAnew) {
    const std::string levels =
        lvl(0, "decimal", "%1.") + lvl(1, "decimal", "Q%2", R"(<w:lvlRestart w:val="0"/>)");
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 1, 1) + n("c", 1) + n("d", 1, 1),
                           .numbering = abstract_num(0, levels) + num(1, 0)}),
              "1. a\nQ1 b\n2. c\nQ2 d\n");
}

TEST(DocxNumbering, LvlRestartNamesTheLevelThatStartsItAnew) {
    const std::string levels = lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2") +
                               lvl(2, "decimal", "T%3", R"(<w:lvlRestart w:val="1"/>)");
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 1, 1) + n("c", 1, 2) + n("d", 1, 1) +
                                   n("e", 1, 2) + n("f", 1) + n("g", 1, 2),
                           .numbering = abstract_num(0, levels) + num(1, 0)}),
              "1. a\n1.1 b\nT1 c\n1.2 d\nT2 e\n2. f\nT1 g\n");
}

TEST(DocxNumbering, LegalNumbersAreDecimal) {
    const std::string levels =
        lvl(0, "upperRoman", "%1.") + lvl(1, "lowerLetter", "%1.%2", "<w:isLgl/>");
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 1) + n("c", 1, 1),
                           .numbering = abstract_num(0, levels) + num(1, 0)}),
              "I. a\nII. b\n2.1 c\n");
}

TEST(DocxNumbering, BulletsAndLevelsWithoutNumbers) {
    const std::string levels = lvl(0, "bullet", "\u2022") + lvl(1, "none", "Note:") +
                               lvl(2, "none", "") + lvl(3, "decimal", "%1%2%4.");
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 1, 1) + n("c", 1, 2) + n("d", 1, 3),
                           .numbering = abstract_num(0, levels) + num(1, 0)}),
              "\u2022 a\nNote: b\nc\n1. d\n");
}

/// As LibreOffice does; ECMA-376 does not say.
TEST(DocxNumbering, ALevelThatIsPassedOverCountsAsBegun) {
    const std::string levels = lvl(0, "decimal", "%1.", "", 4) + lvl(1, "decimal", "%1.%2");
    EXPECT_EQ(text_of(Docx{.body = n("a", 1, 1) + n("b", 1),
                           .numbering = abstract_num(0, levels) + num(1, 0)}),
              "4.1 a\n5. b\n");
}

TEST(DocxNumbering, ANumberingStyleLeadsToItsDefinition) {
    const std::string linked =
        R"(<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Legal"/></w:abstractNum>)"
        R"(<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Legal"/>)" +
        outline + "</w:abstractNum>";
    EXPECT_EQ(
        text_of(Docx{.body = n("a", 1) + n("b", 2), .numbering = linked + num(1, 0) + num(2, 1)}),
        "1. a\n2. b\n");
}

TEST(DocxNumbering, WhatLeadsNowhereHasNoNumber) {
    const std::string circle =
        R"(<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="None"/></w:abstractNum>)";
    EXPECT_EQ(text_of(Docx{.body = n("a", 1) + n("b", 2) + n("c", 3) + n("d", 4, 12),
                           .numbering = circle + num(1, 0) + num(2, 9) + num(4, 0)}),
              "a\nb\nc\nd\n");
}

TEST(DocxNumbering, FormatsOfOtherScripts) {
    const auto label = [](std::string_view format, int start) {
        const std::string text = text_of(
            Docx{.body = n("x", 1),
                 .numbering = abstract_num(0, lvl(0, format, "%1)", "", start)) + num(1, 0)});
        return text.substr(0, text.find(')'));
    };
    EXPECT_EQ(label("russianLower", 1), "а");
    EXPECT_EQ(label("russianLower", 29), "я");
    EXPECT_EQ(label("russianLower", 30), "аа");
    EXPECT_EQ(label("russianUpper", 10), "К");
    EXPECT_EQ(label("arabicAbjad", 3), "ج");
    EXPECT_EQ(label("arabicAlpha", 3), "ت");
    EXPECT_EQ(label("chineseCountingThousand", 10), "十");
    EXPECT_EQ(label("chineseCountingThousand", 23), "二十三");
    EXPECT_EQ(label("chineseCountingThousand", 101), "一百〇一");
    EXPECT_EQ(label("chineseCountingThousand", 110), "一百一十");
    EXPECT_EQ(label("decimalEnclosedCircleChinese", 20), "⑳");
    EXPECT_EQ(label("decimalEnclosedCircleChinese", 21), "21");
    EXPECT_EQ(label("ideographEnclosedCircle", 2), "㈡");
    EXPECT_EQ(label("decimalZero", 7), "07");
    EXPECT_EQ(label("lowerLetter", 28), "bb");
}

TEST(DocxNumbering, AnUnknownFormatIsSaid) {
    EXPECT_EQ(text_of(Docx{.body = n("a", 1),
                           .numbering = abstract_num(0, lvl(0, "hebrew1", "%1.")) + num(1, 0)}),
              "1. a\n"
              "a.docx:1:1: warning: numbers in the counter format 'hebrew1' are shown in digits "
              "[unknown-counter]\n");
}

TEST(DocxNumbering, LabelsKnowLevelNumberAndRestart) {
    const std::string restart =
        R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>)";
    Diagnostics diagnostics;
    const Document read =
        document(Docx{.body = n("a", 1) + n("b", 1, 1) + n("c", 1) + n("d", 2) + n("e", 2, 1),
                      .numbering = abstract_num(0, outline) + num(1, 0) + num(2, 0, restart)}
                     .package(),
                 diagnostics);
    std::string seen;
    for (const Block& block : read.parts.front().blocks) {
        const Label& label = std::get<Paragraph>(block).label.value();
        seen += fmt::format("{}/{}/{} ", label.level, label.number, label.instance);
    }
    EXPECT_EQ(seen, "1/1/1 2/1/2 1/2/1 1/1/3 2/1/4 ");
}

}  // namespace
}  // namespace hexaglot::extract

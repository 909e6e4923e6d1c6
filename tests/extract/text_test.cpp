// SPDX-License-Identifier: MIT
#include "extract/extract.h"
#include "print/print.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace hexaglot::extract {
namespace {

Document read(const std::string& text, TextKind kind = TextKind::text) {
    Diagnostics trouble;
    Document found = document(decoded("a.txt", text, trouble), kind, trouble);
    EXPECT_THAT(findings(trouble), testing::IsEmpty());
    return found;
}

std::string shown(const std::string& text, TextKind kind = TextKind::text) {
    return print::text(read(text, kind));
}

const Paragraph& paragraph(const Document& document, std::size_t block) {
    return std::get<Paragraph>(document.parts.front().blocks.at(block));
}

TEST(PlainText, LabelsAreReadAsTheyAreTyped) {
    const Document found =
        read("1. One\n(a) two\n(b) three\n2．四\n（三）五\n• six\nа) семь\n٤. ثمانية\n");
    const std::vector<std::pair<std::string, int>> expected = {
        {"1.", 1},     {"(a)", 1}, {"(b)", 2}, {"2．", 2},
        {"（三）", 3}, {"•", 0},   {"а)", 1},  {"٤.", 4}};
    ASSERT_EQ(found.parts.front().blocks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Paragraph& one = paragraph(found, i);
        ASSERT_TRUE(one.label) << i;
        EXPECT_EQ(one.label->text, expected[i].first);
        EXPECT_EQ(one.label->number, expected[i].second);
    }
    EXPECT_EQ(paragraph(found, 0).label->instance, paragraph(found, 3).label->instance);
}

TEST(PlainText, WhatIsNoLabelStaysText) {
    for (const char* line : {"2026. The year", "e.g. this", "3.5 million", "U.S. ships", "A word"})
        EXPECT_FALSE(paragraph(read(line), 0).label) << line;
}

TEST(PlainText, RomanNumbersAreToldFromLetters) {
    const Document found = read("(i) one\n(ii) two\n(a) x\n(h) y\n(i) z\n");
    EXPECT_EQ(paragraph(found, 1).label->number, 2);
    EXPECT_EQ(paragraph(found, 0).label->numbering, "text.roman");
    EXPECT_EQ(paragraph(found, 4).label->numbering, "text.letter");
    EXPECT_EQ(paragraph(found, 4).label->number, 9);
}

TEST(PlainText, NotesHangOnTheirMarks) {
    const Document found = read("See this.¹ And that.²\n\n¹ First note.\n");
    EXPECT_EQ(print::text(found), "See this.[^1] And that.²\n[^1] First note.\n");
    const auto& note = std::get<Note>(paragraph(found, 0).inlines.at(1));
    EXPECT_EQ(note.place.source->position(note.place.offset).line, 3U);
    EXPECT_EQ(note.place.source->position(note.place.offset).column, 3U);
}

TEST(PlainText, NotesBeginAnewOnEachPage) {
    EXPECT_EQ(shown("First page.¹\n\n¹ Note of the first.\n\nSecond page.¹\n\n¹ Of the "
                    "second.\n"),
              "First page.[^1]\nSecond page.[^1]\n[^1] Note of the first.\n[^1] Of the second.\n");
}

TEST(PlainText, ANoteWithoutAMarkIsAParagraphThatBeginsWithIts) {
    const Document found = read("See this.\n\n² Lost note.\n\nMore.\n");
    EXPECT_EQ(print::text(found), "See this.\n² Lost note.\nMore.\n");
    const auto& sign = std::get<Text>(paragraph(found, 1).inlines.front());
    EXPECT_EQ(sign.text, "²");
    EXPECT_TRUE(sign.marks.superscript);
    EXPECT_EQ(paragraph(found, 1).place.offset, 11U);
}

TEST(PlainText, ASecondMarkOfANoteRefersToIt) {
    const Document found = read("See this.[^1] And this.[^1]\n\n[^1] The note.\n");
    EXPECT_EQ(print::text(found), "See this.[^1] And this.1\n[^1] The note.\n");
    const Paragraph& one = paragraph(found, 0);
    const auto& reference = std::get<Reference>(one.inlines.back());
    EXPECT_EQ(reference.target, std::get<Note>(one.inlines.at(1)).id);
    EXPECT_EQ(place_in(one.place, one.anchors, words_of(one.inlines).size() - 1).offset, 23U);
}

TEST(PlainText, ABulletBeforeBulletsIsOneLabel) {
    EXPECT_EQ(paragraph(read("- - - x"), 0).label->text, "-");
    EXPECT_EQ(paragraph(read("- a) x"), 0).label->text, "a)");
}

TEST(PlainText, WhatThisProgramPrintsIsReadBack) {
    EXPECT_EQ(shown("A word[^1] here.\n[^1] The note.\n"), "A word[^1] here.\n[^1] The note.\n");
}

TEST(PlainText, ASentenceThatAPageCutIsOneParagraph) {
    EXPECT_EQ(shown("15. "
                    "为使普遍加入条约工作组能够管理这一工作计划并监测和指导其执行，这将成为普遍加入"
                    "条约工作组的一\n\n"
                    "³ 查阅：\n<https://x.org/a>。\n\n个经常性议程项目³。\n"),
              "15. "
              "为使普遍加入条约工作组能够管理这一工作计划并监测和指导其执行，这将成为普遍加入条约工"
              "作组的一"
              "个经常性议程项目[^3]。\n[^3] 查阅：https://x.org/a。\n");
}

TEST(PlainText, LinesBrokenAtThePageAreJoined) {
    const std::string text =
        "The Working Group will review the participation in the Treaty and\n"
        "assess the progress made since the last update of the Conference\n"
        "of States Parties.\n\nAngola\nBahrain\nChad\n";
    EXPECT_EQ(shown(text),
              "The Working Group will review the participation in the Treaty and assess the "
              "progress made since the last update of the Conference of States "
              "Parties.\nAngola\nBahrain\nChad\n");
    const Document found = read(text);
    const Paragraph& first = paragraph(found, 0);
    const std::string words = words_of(first.inlines);
    const std::size_t at = words.find("assess");
    EXPECT_EQ(place_in(first.place, first.anchors, at).offset, text.find("assess"));
}

TEST(PlainText, TabsMakeATable) {
    const Document found = read("Parties (2)\tSignatories (1)\n1. Angola\t1. Bahrain\n2. Chad\t\n");
    const auto& table = std::get<Table>(found.parts.front().blocks.at(0));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.header_rows, 1U);
    EXPECT_EQ(table.rows[1].cells[1].paragraphs[0].label->text, "1.");
    EXPECT_EQ(words_of(table.rows[2].cells[0].paragraphs[0].inlines), "Chad");
    EXPECT_EQ(words_of(table.rows[2].cells[1].paragraphs[0].inlines), "");
}

TEST(PlainText, TheFirstColumnMayBeOneLongerThanTheOthers) {
    const auto rows = [](const std::string& text) {
        return std::get<Table>(read(text).parts.front().blocks.at(0)).rows.size();
    };
    EXPECT_EQ(rows("1. Angola\t4. Ghana\n2. Benin\t5. Kenya\n3. Chad\n"), 3U);
    EXPECT_EQ(rows("Angola\tGhana\nBenin\tKenya\nChad\n\nOthers follow.\n"), 3U);
    // What goes on differently is no row.
    EXPECT_EQ(rows("1. Angola\t4. Ghana\n2. Benin\t5. Kenya\n1. Chad\n"), 2U);
    EXPECT_EQ(rows("Angola\tGhana\nBenin\tKenya\nThese are all.\n"), 2U);
    EXPECT_EQ(rows("Angola\tGhana\nBenin\tKenya\nAsia\nJapan\tNepal\n"), 2U);
    EXPECT_EQ(rows("Angola\tGhana\nBenin\tKenya\nStates of no group\n"), 2U);
}

TEST(PlainText, MarksOfDirectionAreNoWords) {
    const std::string text = "a\u200Fb\u2067c";
    const Document found = read(text);
    const Paragraph& first = paragraph(found, 0);
    EXPECT_EQ(words_of(first.inlines), "abc");
    EXPECT_EQ(place_in(first.place, first.anchors, 2).offset, text.find('c'));
}

TEST(PlainText, LinksKeepTheirTargets) {
    const Document found = read("See [ATT/X](#) and <https://a.org>.");
    EXPECT_EQ(std::get<Link>(paragraph(found, 0).inlines.at(1)).href, "#");
    EXPECT_EQ(words_of(paragraph(found, 0).inlines), "See ATT/X and https://a.org.");
}

TEST(PlainText, Utf16IsTurnedOverAndOtherCodesAreReported) {
    EXPECT_EQ(shown(std::string("\xFF\xFE") + std::string("A\0b\0", 4)), "Ab\n");
    Diagnostics trouble;
    const SourcePtr source = decoded("a.txt", "C\xF4te", trouble);
    EXPECT_EQ(source->bytes(), "C\uFFFDte");
    EXPECT_THAT(findings(trouble),
                testing::ElementsAre("a.txt:1:2: warning: the text is not UTF-8 from here on "
                                     "[not-unicode] (save it as UTF-8; what is broken is read as "
                                     "U+FFFD)"));
}

TEST(Separated, QuotedValuesHoldSeparatorsAndLineEnds) {
    const std::string text = "name,\"a, b\"\r\n\"x \"\"y\"\"\nz\",2\r\n";
    const Document found = read(text, TextKind::csv);
    const auto& table = std::get<Table>(found.parts.front().blocks.at(0));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(words_of(table.rows[0].cells[1].paragraphs[0].inlines), "a, b");
    const Paragraph& quoted = table.rows[1].cells[0].paragraphs[0];
    EXPECT_EQ(words_of(quoted.inlines), "x \"y\"\nz");
    EXPECT_EQ(place_in(quoted.place, quoted.anchors, 3).offset, text.find("y\"\""));
}

TEST(Separated, AnUnclosedQuoteIsText) {
    const Document found = read("a\t\"b\nc\td\n", TextKind::tsv);
    EXPECT_EQ(std::get<Table>(found.parts.front().blocks.at(0)).rows.size(), 2U);
}

}  // namespace
}  // namespace hexaglot::extract

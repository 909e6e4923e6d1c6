// SPDX-License-Identifier: MIT
#include "compose/composing.h"

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;

TEST_F(Compose, QuotationsNestInTheMarksOfTheLanguage) {
    part("<p id=\"a\">He said <q>the <b>word</b> <q>yes</q> twice</q>.</p>");
    EXPECT_EQ(words(), "He said “the **word** ‘yes’ twice”.");
}

TEST_F(Compose, MarksOfUnderliningAndHeight) {
    part("<p id=\"a\"><u>Treaty</u> x<sup>2</sup> <b><u>both</u></b></p>");
    EXPECT_EQ(words(), "__Treaty__ x^2^ __**both**__");
}

TEST_F(Compose, WordsOfAnotherLanguageCarryItsTag) {
    part(
        "<p id=\"a\">the <lang is=\"fr\">note <i>verbale</i></lang> of <q><lang "
        "is=\"ar\">م</lang></q></p>");
    EXPECT_EQ(words(), "the <fr>note </>//<fr>verbale</>// of “<ar>م</>”");
}

TEST_F(Compose, DaysHoursOrdinalsAndPersons) {
    part(
        "<p id=\"a\"><date is=\"2024-05-16\" to=\"2024-05-17\"/>, <time of=\"csp12-wgtu-1\"/>, "
        "<time "
        "is=\"09:30\"/>, the <ordinal of=\"csp12\"/>, <person of=\"chair-1\"/></p>");
    EXPECT_EQ(words(),
              "{16-17 May 2024|date 2024-05-16/2024-05-17}, {15:00-18:00|time 900-1080}, "
              "{09:30|time 570-570}, the {Twelfth|ordinal 12}, {Ambassador Carlos "
              "FORADORI|person chair-1}");
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(Compose, AnOrdinalThatTheLocaleHasNot) {
    files.change("conferences/csp12.xml", "number=\"12\"", "number=\"120\"");
    part("<p id=\"a\">the <ordinal of=\"csp12\"/></p>");
    EXPECT_EQ(words(), "the ");
    EXPECT_THAT(findings(diagnostics),
                ElementsAre(EndsWith("papers/agenda/paper.xml:2:30: error: the locale 'en' has no "
                                     "ordinal for 120 [missing-message] (add <form "
                                     "of=\"ordinal.120\">)")));
}

TEST_F(Compose, ARangeOfReferencesIsTwoReferences) {
    part(
        "<p id=\"a\">See paragraphs <ref to=\"b\" through=\"c\"/>.</p><p id=\"b\">b</p><p "
        "id=\"c\">c</p>");
    EXPECT_EQ(words(), "See paragraphs (2 -> #b)-(3 -> #c).");
}

TEST_F(Compose, EachEndOfARangeMustHaveANumber) {
    part("<p id=\"a\">See <ref to=\"a\" through=\"t\"/>.</p><text id=\"t\">t</text>");
    composed();
    EXPECT_THAT(
        findings(diagnostics),
        ElementsAre(EndsWith(
            "papers/agenda/paper.xml:2:30: error: 't' has no number that a reference could "
            "print [bad-value] (refer to a numbered paragraph, an item of a lettered list or "
            "of the agenda, an annex or a note)")));
}

TEST_F(Compose, QuotationDraftAndEnd) {
    part("<quote id=\"a\">passage</quote><draft/><end/>");
    EXPECT_THAT(blocks(), ElementsAre("quotation a | passage", "draft | Draft", "end_mark | ***"));
}

TEST_F(Compose, ABoxIsATableOfOneCell) {
    part(
        "<box id=\"a\"><text id=\"b\">Questions</text><list kind=\"bullet\"><li id=\"c\">one</li>"
        "</list></box>");
    EXPECT_THAT(blocks(), ElementsAre("box a, 0 header",
                                      "boxed b | Questions || li c | • (bullet 1, 0, 1) | one"));
}

TEST_F(Compose, AWrittenTableWithSpans) {
    part(
        "<table id=\"t\" widths=\"1 2\"><row head=\"yes\"><cell id=\"a\" span=\"2\">over "
        "both</cell></row>"
        "<row><cell id=\"b\">left</cell><cell id=\"c\">right</cell></row></table>");
    EXPECT_THAT(blocks(), ElementsAre("table t, 1 header", "[2]cell_heading a | over both",
                                      "cell b | left || cell c | right"));
    const Document made = composed();
    const Table& table = std::get<Table>(made.parts[0].blocks[0]);
    EXPECT_THAT(table.widths, ElementsAre(1, 2));
    ASSERT_EQ(table.rows[0].cells.size(), 2u);
    EXPECT_THAT(table.rows[0].cells[1].paragraphs, IsEmpty());
}

TEST_F(Compose, NumbersBeginAgainWhereAskedTo) {
    part("<p id=\"a\">a</p><p id=\"b\" restart=\"yes\">b</p><p id=\"c\">c</p>");
    EXPECT_THAT(blocks(), ElementsAre("paragraph a | 1. (paragraph 1, 1, 1) | a",
                                      "paragraph b | 1. (paragraph 1, 1, 2) | b",
                                      "paragraph c | 2. (paragraph 1, 2, 2) | c"));
}

TEST_F(Compose, TheOnlyAnnexHasNoLetter) {
    paper(
        "<part id=\"one\"><p id=\"a\">See <ref to=\"x\"/>.</p></part><annex id=\"x\"><title "
        "id=\"y\">T</title></annex>");
    const Document one = composed();
    EXPECT_EQ(shown(one.annexes.at(0).blocks)[0], "annex x | Annex (annex 1, 0, 2) | T");
    EXPECT_EQ(shown(std::get<Paragraph>(one.parts[0].blocks[0]).inlines), "See (Annex -> #x).");
    paper(
        "<part id=\"one\"><p id=\"a\">See <ref to=\"x\"/>.</p></part><annex id=\"x\"><title "
        "id=\"y\">T</title></annex><annex id=\"z\"><title id=\"u\">U</title></annex>");
    EXPECT_EQ(shown(composed().annexes.at(0).blocks)[0], "annex x | Annex A (annex 1, 1, 2) | T");
}

TEST_F(Compose, APaperMayAskForTheNumberingOfTheUnitedNations) {
    paper("<part id=\"one\"><list kind=\"letter\"><li id=\"a\">a</li></list></part>",
          "numbering=\"un\"");
    EXPECT_THAT(blocks(), ElementsAre("li a | (a) (letter 1, 1, 1) | a"));
}

TEST_F(Compose, WhatStandsOverTheTitle) {
    const std::string parts =
        "<part id=\"one\"><title id=\"t\">T</title><subtitle id=\"s\">S</subtitle><text "
        "id=\"a\">a</text></part>";
    paper(parts, "masthead=\"conference\"");
    const Document some = composed();
    EXPECT_EQ(field(some.fields, "issuer"), "?");
    EXPECT_EQ(some.fields.find("issued"), nullptr);
    EXPECT_EQ(field(some.fields, "original"), "?");
    EXPECT_EQ(field(some.fields, "conference"), "Twelfth Conference");
    EXPECT_EQ(field(some.parts.at(0).fields, "subtitle"), "S");
    paper(parts, "masthead=\"none\"");
    EXPECT_EQ(field(composed().fields, "venue"), "?");
}

TEST_F(Compose, AStateMaySubmitAPaper) {
    files.write("papers/agenda/paper.xml",
                "<paper id=\"agenda\" original=\"en\" issuer=\"COL\" conference=\"csp12\" "
                "template=\"agenda\"><part id=\"one\"><text id=\"a\">a</text></part></paper>");
    const Document made = composed();
    EXPECT_EQ(field(made.fields, "issuer"), "Submitted by Colombia");
    // Nobody knows the day of issue: lists speak of the first day of the conference.
    EXPECT_EQ(field(made.fields, "status"), "As of 24 August 2026");
}

TEST_F(Compose, LinesOfTheirOwnBeginWithACapital) {
    files.change("conferences/csp12.xml", "Twelfth Conference", "twelfth Conference");
    files.change("conferences/csp12.xml", "Ambassador", "ambassador");
    paper(
        "<part id=\"one\"><text id=\"a\"><name of=\"csp12\"/></text><signature><officer "
        "of=\"chair-1\"/></signature></part>");
    const Document made = composed();
    EXPECT_EQ(field(made.fields, "conference"), "Twelfth Conference");
    EXPECT_THAT(shown(made.parts.at(0).blocks),
                ElementsAre("signature a | {twelfth Conference|name csp12}",
                            "signature | Ambassador Carlos FORADORI, Permanent Representative of "
                            "Argentina"));
}

TEST_F(Compose, TheWordsAboveASignatureGoWithIt) {
    part(
        "<p id=\"a\">One.</p><text id=\"b\">Yours sincerely,</text><signature><officer "
        "of=\"chair-1\"/></signature><p id=\"c\">Two.</p><signature><officer "
        "of=\"chair-1\"/></signature>");
    std::vector<std::string> roles;
    for (const std::string& block : blocks()) roles.push_back(block.substr(0, block.find(' ')));
    EXPECT_THAT(roles,
                ElementsAre("paragraph", "signature", "signature", "paragraph", "signature"));
}

TEST_F(Compose, ACitedSubparagraphHasTheLettersOfTheLanguage) {
    part("<p id=\"a\"><para of=\"report\" n=\"27(b)(ii)\"/></p>");
    EXPECT_EQ(words(), "{paragraph 27 (b) (ii)|para report 27(b)(ii)}");
    files.write("papers/agenda/ar.xlf",
                "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file "
                "original=\"paper.xml\" source-language=\"en\" target-language=\"ar\" "
                "datatype=\"xml\"><body><trans-unit id=\"a\"><source><x id=\"1\" "
                "ctype=\"x-para\"/></source><target state=\"translated\"><x id=\"1\" "
                "ctype=\"x-para\"/></target></trans-unit></body></file></xliff>");
    EXPECT_EQ(shown(std::get<Paragraph>(composed("ar", "en").parts[0].blocks[0]).inlines),
              "{الفقرة 27 (ب) (2)|para report 27(b)(ii)}");
}

TEST_F(Compose, TheSideOfANoteMarkIsTheLanguages) {
    const auto found = [&](const std::string& sentence) {
        part("<p id=\"a\">" + sentence + "</p>");
        composed();
        return findings(diagnostics);
    };
    EXPECT_THAT(found("One.<note id=\"n\">x</note> Two"), IsEmpty());
    EXPECT_THAT(found("One<note id=\"n\">x</note> two"), IsEmpty());
    EXPECT_THAT(found("One<note id=\"n\">x</note>, two"),
                ElementsAre(EndsWith(
                    "papers/agenda/paper.xml:2:29: error: the mark of note 1 stands before the "
                    "punctuation; in English it stands behind it [note-side] (move the mark to the "
                    "other side of the punctuation mark)")));
}

}  // namespace
}  // namespace hexaglot::compose

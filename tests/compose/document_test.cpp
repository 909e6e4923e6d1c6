// SPDX-License-Identifier: MIT
#include "compose/composing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(Compose, FieldsOfTheMasthead) {
    paper(
        "<part id=\"a\"><text id=\"t\">x</text></part>"
        "<part id=\"b\"><title id=\"h\">Agenda of <date of=\"csp12-wgtu-1\"/><note id=\"n\">a "
        "note</note></title><text id=\"u\">y</text></part>");
    const Document made = composed();
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    const Object& fields = made.fields;
    EXPECT_EQ(field(fields, "title"), "Agenda of 18 March 2026");
    EXPECT_EQ(field(fields, "symbol"), "");
    EXPECT_EQ(field(fields, "language"), "en-GB");
    EXPECT_EQ(field(fields, "paper"), "agenda");
    EXPECT_EQ(field(fields, "issuer"), "Submitted by: the Working Group");
    EXPECT_EQ(field(fields, "original"), "Original: English");
    EXPECT_EQ(field(fields, "treaty"), "Arms Trade Treaty");
    EXPECT_EQ(field(fields, "conference"), "Twelfth Conference");
    EXPECT_EQ(field(fields, "venue"), "Geneva, 24-28 August 2026");
    EXPECT_EQ(field(fields, "body"), "Working Group");
    EXPECT_EQ(field(fields, "meeting-time"), "Wednesday, 18 March 2026, 15:00-18:00");
    EXPECT_EQ(field(fields, "status"), "As of 17 February 2026");
    const Object& issued = std::get<Object>(*fields.find("issued"));
    EXPECT_EQ(field(issued, "long"), "17 February 2026");
    EXPECT_EQ(field(issued, "short"), "17 February");
    EXPECT_EQ(field(issued, "weekday"), "Tuesday, 17 February 2026");
    EXPECT_EQ(field(issued, "iso"), "2026-02-17");
    // The letter has no title: what stands over the agenda must not stand over it.
    for (const char* name : {"title", "body", "meeting-time"})
        EXPECT_EQ(field(made.parts[0].fields, name), "") << name;
    EXPECT_EQ(field(made.parts[1].fields, "title"), "Agenda of 18 March 2026[^1]");
    EXPECT_EQ(field(made.parts[1].fields, "body"), "Working Group");
    EXPECT_EQ(made.setting.tag, "en-GB");
}

TEST_F(Compose, FieldsInChinese) {
    part("<text id=\"t\">x</text>");
    const Document made = composed("zh", "en");
    const Object& fields = made.fields;
    EXPECT_EQ(field(fields, "issuer"), "工作组发布");
    EXPECT_EQ(field(fields, "original"), "原文：英文");
    EXPECT_EQ(field(fields, "treaty"), "《武器贸易条约》");
    EXPECT_EQ(field(fields, "venue"), "日内瓦，2026年8月24日至28日");
    EXPECT_EQ(field(fields, "meeting-time"), "2026年3月18日（周三）15:00-18:00");
    EXPECT_EQ(field(fields, "status"), "截至2026年2月17日");
}

TEST_F(Compose, ParagraphsCountThroughAPartAndAgainInTheNext) {
    paper(
        "<part id=\"a\"><p id=\"p1\">one</p><text id=\"t\">between</text><h id=\"h\">Head</h>"
        "<p id=\"p2\">two</p></part><part id=\"b\"><p id=\"p3\">three</p></part>"
        "<annex id=\"aa\"><title id=\"ta\">A</title><p id=\"p4\">four</p></annex>"
        "<annex id=\"ab\"><title id=\"tb\">B</title><p id=\"p5\">five</p></annex>");
    const Document made = composed();
    EXPECT_THAT(shown(made.parts[0].blocks),
                ElementsAre("paragraph p1 | 1. (paragraph 1, 1, 1) | one", "text t | between",
                            "heading h | Head", "paragraph p2 | 2. (paragraph 1, 2, 1) | two"));
    EXPECT_THAT(shown(made.parts[1].blocks),
                ElementsAre("paragraph p3 | 1. (paragraph 1, 1, 3) | three"));
    EXPECT_THAT(shown(made.annexes[0].blocks),
                ElementsAre("annex aa | Annex A (annex 1, 1, 4) | A",
                            "paragraph p4 | 1. (paragraph 1, 1, 5) | four"));
    EXPECT_THAT(shown(made.annexes[1].blocks),
                ElementsAre("annex ab | Annex B (annex 1, 2, 4) | B",
                            "paragraph p5 | 1. (paragraph 1, 1, 6) | five"));
    EXPECT_EQ(made.parts[1].id, "b");
    EXPECT_EQ(made.annexes[1].id, "ab");
}

TEST_F(Compose, EachListIsAnInstanceAndAnInnerListTakesTheSecondLevel) {
    part(
        "<list kind=\"letter\"><li id=\"a\">one<list kind=\"roman\"><li id=\"ai\">inner</li><li "
        "id=\"aii\">too</li></list></li><li id=\"b\">two<list kind=\"roman\"><li "
        "id=\"bi\">again</li></list></li></list>"
        "<list kind=\"bullet\"><li id=\"c\">dot</li></list><list kind=\"letter\"><li "
        "id=\"d\">new</li></list>");
    EXPECT_THAT(
        blocks(),
        ElementsAre("li a | a. (letter 1, 1, 1) | one", "li2 ai | (i) (letter 2, 1, 2) | inner",
                    "li2 aii | (ii) (letter 2, 2, 2) | too", "li b | b. (letter 1, 2, 1) | two",
                    "li2 bi | (i) (letter 2, 1, 3) | again", "li c | • (bullet 1, 0, 4) | dot",
                    "li d | a. (letter 1, 1, 5) | new"));
}

TEST_F(Compose, AgendaItemsBearTheNumberOfTheMeeting) {
    part(
        "<agenda of=\"csp12-wgtu-1\"><item of=\"opening\"><text id=\"t\">Before item <ref "
        "to=\"other\"/>.</text></item><item of=\"other\"/></agenda>");
    EXPECT_THAT(blocks(),
                ElementsAre("item opening | 1. (item 1, 1, 1) | {Opening|name opening}",
                            "text t | Before item (2 -> #other).",
                            "item other | 2. (item 1, 2, 1) | {Other matters|name other}"));
    part("<agenda of=\"csp12-wgtu-1\"><item of=\"other\"/></agenda>");
    EXPECT_THAT(blocks(),
                ElementsAre("item other | 2. (item 1, 2, 1) | {Other matters|name other}"));
}

TEST_F(Compose, SignatureNamesTheOfficersThenTheLine) {
    part(
        "<signature><officer of=\"chair-1\"/><line id=\"l\">Chair of the <name "
        "of=\"wgtu\"/></line></signature>");
    EXPECT_THAT(blocks(),
                ElementsAre("signature | Ambassador Carlos FORADORI, Permanent Representative of "
                            "Argentina",
                            "signature l | Chair of the {Working Group|name wgtu}"));
    const Document made = composed("zh", "en");
    EXPECT_EQ(shown(made.parts[0].blocks)[0],
              "signature | <en-GB>Ambassador Carlos FORADORI, Permanent Representative of "
              "Argentina</>");
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    composed("zh");
    EXPECT_THAT(findings(diagnostics),
                testing::Contains(
                    testing::HasSubstr("error: officer 'chair-1' has no post in Chinese "
                                       "[missing-name] (add <post lang=\"zh\"> to 'chair-1')")));
    files.change("conferences/csp12.xml", "<title lang=\"en\">Ambassador</title>", "");
    EXPECT_EQ(blocks()[0], "signature | Carlos FORADORI, Permanent Representative of Argentina");
}

TEST_F(Compose, InlinesBearWhatTheyStandFor) {
    part(
        "<text id=\"t\">A <name of=\"wgtu\"/> <name of=\"wgtu\" form=\"short\"/> <name "
        "of=\"COL\" form=\"formal\"/> <symbol of=\"draft\"/> <symbol of=\"report\"/> <date "
        "is=\"2026-03-05\"/> <date of=\"csp12-wgtu-1\" weekday=\"yes\"/> <date "
        "of=\"csp12\"/></text>");
    EXPECT_EQ(words(),
              "A {Working Group|name wgtu} {Group|name wgtu} {the Republic of Colombia|state COL} "
              "{ATT/CSP10/785|symbol draft} ({ATT/CSP10/801|symbol report} -> "
              "https://example.org/r) {5 March 2026|date 2026-03-05} {Wednesday, 18 March "
              "2026|date 2026-03-18} {24-28 August 2026|date 2026-08-24/2026-08-28}");
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(Compose, MarksAddUp) {
    part(
        "<text id=\"t\"><b>one <i>two <date is=\"2026-03-05\"/></i></b> <b><ref "
        "to=\"annex-a\"/></b> <link href=\"https://example.org/\">a <b>b</b></link></text>");
    EXPECT_EQ(words(),
              "**one **//**two **////**{5 March 2026|date 2026-03-05}**// **(Annex -> "
              "#annex-a)** (a **b** -> https://example.org/)");
}

TEST_F(Compose, PlacesInDocumentsAreCited) {
    part(
        "<text id=\"t\"><para of=\"report\" n=\"27\"/>, <para of=\"report\" n=\"27(b)\"/>, <para "
        "of=\"report\" n=\"27(b)(i)\"/>, <para of=\"report\" n=\"13-19\"/></text>");
    EXPECT_EQ(words(),
              "{paragraph 27|para report 27}, {paragraph 27 (b)|para report 27(b)}, {paragraph 27 "
              "(b) (i)|para report 27(b)(i)}, {paragraphs 13 to 19|para report 13-19}");
    for (const std::string wrong : {"27b", "b", "27(b", "27(2)", "13-", "27(b)(i)(x)"}) {
        part("<text id=\"t\"><para of=\"report\" n=\"" + wrong + "\"/></text>");
        composed();
        ASSERT_EQ(findings(diagnostics).size(), 1u) << wrong;
        EXPECT_THAT(findings(diagnostics)[0],
                    testing::EndsWith("paper.xml:2:29: error: '" + wrong +
                                      "' is no place in a document [bad-value] (write a "
                                      "paragraph, 27, 27(b) or 27(b)(i), or a range, 13-19)"));
    }
}

TEST_F(Compose, ReferencesPrintNumbersAlsoOfWhatComesLater) {
    part(
        "<text id=\"t\"><ref to=\"annex-a\"/> <ref to=\"p\"/> <ref to=\"li\"/> <ref "
        "to=\"n2\"/></text><p id=\"p\">x<note id=\"n1\">see <ref to=\"n2\"/></note></p><list "
        "kind=\"letter\"><li id=\"k\">k</li><li id=\"li\">y<note id=\"n2\">z</note></li></list>");
    EXPECT_THAT(
        blocks(),
        ElementsAre("text t | (Annex -> #annex-a) (1 -> #p) ((b) -> #li) (2 -> #n2)",
                    "paragraph p | 1. (paragraph 1, 1, 1) | x[^1 n1: see (2 -> #n2)]",
                    "li k | a. (letter 1, 1, 2) | k", "li li | b. (letter 1, 2, 2) | y[^2 n2: z]"));
}

TEST_F(Compose, AReferenceToWhatHasNoNumber) {
    part("<text id=\"t\">See <ref to=\"y\"/>.</text>");
    composed();
    ASSERT_EQ(findings(diagnostics).size(), 1u);
    EXPECT_THAT(findings(diagnostics)[0],
                testing::EndsWith("paper.xml:2:33: error: 'y' has no number that a reference could "
                                  "print [bad-value] (refer to a numbered paragraph, an item of a "
                                  "lettered list or of the agenda, an annex or a note)"));
}

TEST_F(Compose, ADayThatNobodyKnows) {
    part("<text id=\"t\"><date of=\"report\"/> <date of=\"draft\"/></text>");
    composed();
    const auto found = findings(diagnostics);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_THAT(found[0],
                testing::EndsWith("paper.xml:2:29: error: the day of 'report' is known only as "
                                  "2024-08-01 to 2024-08-31 [unknown-day] (a paper may not print a "
                                  "day that nobody knows: find it, or write the sentence without "
                                  "it)"));
    EXPECT_THAT(found[1], testing::EndsWith("paper.xml:2:49: error: 'draft' has no day "
                                            "[unknown-day] (a paper may not print a day that "
                                            "nobody knows: find it, or write the sentence without "
                                            "it)"));
}

TEST_F(Compose, WordsInThePlaceOfANameMustHoldAFormOfIt) {
    part(
        "<text id=\"t\"><name of=\"wgtu\">the <b>working group</b>’s</name> <name "
        "of=\"wgtu\">the committee</name></text>");
    EXPECT_EQ(words(),
              "{the |name wgtu}**{working group|name wgtu}**{’s|name wgtu} {the committee|name "
              "wgtu}");
    ASSERT_EQ(findings(diagnostics).size(), 1u);
    EXPECT_THAT(
        findings(diagnostics)[0],
        testing::EndsWith("paper.xml:2:79: warning: 'the committee' holds no known form of "
                          "the name of 'wgtu' in English [unknown-form] (correct the words, "
                          "or add their form: <alias lang=\"en\">)"));
}

TEST_F(Compose, ANameThatIsMissingInTheLanguage) {
    part("<text id=\"t\"><name of=\"wgtu\" form=\"short\"/></text>");
    files.write("papers/agenda/zh.xlf",
                xliff("<trans-unit id=\"t\"><source><g id=\"1\" "
                      "ctype=\"x-name\">Group</g></source><target state=\"translated\"><g id=\"1\" "
                      "ctype=\"x-name\"/>。</target></trans-unit>"));
    composed("zh");
    EXPECT_THAT(findings(diagnostics),
                testing::Contains(testing::EndsWith(
                    "names.xml:2:3: error: 'wgtu' has no short name in Chinese [missing-name] (add "
                    "<short lang=\"zh\"> to 'wgtu')")));
}

}  // namespace
}  // namespace hexaglot::compose

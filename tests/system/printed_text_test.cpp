// SPDX-License-Identifier: MIT
#include "system/printed_text.h"

#include <gtest/gtest.h>

namespace hexaglot::system_test {
namespace {

Paragraph paragraph(Inlines inlines) {
    Paragraph out;
    out.inlines = std::move(inlines);
    return out;
}

/// A numbered paragraph with a note, then a table whose second cell has a note of its own.
Document sample() {
    Paragraph first =
        paragraph({Text{"Peace"}, Note{"n1", 1, {Text{"See page 3."}}}, Text{" and trade"}});
    first.label = Label{"paragraph", 1, 1, 1, "1."};
    Table table;
    table.header_rows = 1;
    table.rows = {{{{{paragraph({Text{"Parties (2)"}})}}, {{paragraph({Text{"Others (1)"}})}}}},
                  {{{{paragraph({Text{"Angola"}})}},
                    {{paragraph({Text{"Haiti"}, Note{"n2", 2, {Text{"A note."}}}})}}}},
                  {{{{paragraph({Text{"Benin"}})}}, {{paragraph({})}}}}};
    Document document;
    document.parts = {{"part", {}, {first, table}}};
    return document;
}

TEST(PrintedText, ComparesCharactersOnly) {
    EXPECT_EQ(comparable("ﬁnal\u00ADly 1\u00A0310\u200E ²"), U"finally13102");
}

TEST(PrintedText, AgreesAcrossPages) {
    EXPECT_EQ(
        difference(
            sample(), "A/1",
            pages("A/1\n1. Peace1\nand trade\nParties (2) Others (1)\n1 See\n\f"
                  "A/1 2\nParties (2) Others (1)\nAngola Haiti2\nBenin\npage 3.\n2 A note.\n\f")),
        "");
}

TEST(PrintedText, FindsWhatDiffers) {
    const auto found = [](std::string_view raw) { return difference(sample(), "", pages(raw)); };
    const std::string rest =
        "Parties (2) Others (1)\nAngola Haiti2\nBenin\n1 See page 3.\n2 A note.\n\f";
    EXPECT_EQ(found("1. Peace1 and trade\n" + rest), "");
    EXPECT_EQ(found("1. Peace1 and tirade\n" + rest),
              "page 1: printed 1.Peace1andt⟦here⟧iradeParties(2)Others(1)\n"
              "  body   1.Peace1andt⟦here⟧radeParties(2)Others(1)A\n"
              "  notes  ⟦here⟧1Seepage3.2Anote.");
    EXPECT_EQ(found("2. Peace1 and trade\n" + rest).find("page 1: printed ⟦here⟧2.Peace1"), 0U);
    EXPECT_EQ(found("1. Peace1 and trade\nParties (2) Others (1)\nHaiti2 Angola\nBenin\n1 See page "
                    "3.\n2 A note.\n\f"),
              "page 1: printed tradeParties(2)Others(1)⟦here⟧Haiti2AngolaBenin1Seepag\n"
              "  body   tradeParties(2)Others(1)⟦here⟧AngolaHaiti2Benin\n"
              "  notes  ⟦here⟧1Seepage3.2Anote.");
    EXPECT_EQ(
        found(
            "1. Peace1 and trade\nParties (2) Others (1)\nAngola Haiti2\nBenin\n1 See page 3.\n\f"),
        "not printed: note 1Seepage3.⟦here⟧2Anote.");
    EXPECT_EQ(found("1. Peace1 and trade\n\f"),
              "not printed: 1.Peace1andtrade⟦here⟧Parties(2)Others(1)Angol");
}

TEST(PrintedText, MayLackAMarkAtTheEndOfAChineseLine) {
    Document document;
    document.parts = {{"part", {}, {paragraph({Text{"也承认，为条约，有益"}})}}};
    EXPECT_EQ(difference(document, "", pages("也承认\n为条约，有益\n\f")), "");
    EXPECT_EQ(difference(document, "", pages("也承认，\n为条约有益\n\f")),
              "page 1: printed 也承认,为条约⟦here⟧有益\n  body   也承认,为条约⟦here⟧,有益\n"
              "  notes  ⟦end⟧");
}

TEST(PrintedText, FindsWhatThePagesLack) {
    EXPECT_EQ(difference(sample(), "A/1", pages("1. Peace1\n\f")),
              "page 1: no page header: ⟦here⟧1.Peace1");
    EXPECT_EQ(
        difference(
            sample(), "",
            pages("1. Peace1 and trade\nParties (2) Others (1)\nAngola Haiti2\n\f2 Benin\n\f")),
        "page 2: the header rows are not repeated: ⟦here⟧Benin");
}

}  // namespace
}  // namespace hexaglot::system_test

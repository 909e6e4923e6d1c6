// SPDX-License-Identifier: MIT
#include "system/printed_letters.h"

#include <gtest/gtest.h>

namespace hexaglot::system_test {
namespace {

Paragraph paragraph(Inlines inlines) {
    Paragraph out;
    out.inlines = std::move(inlines);
    return out;
}

/// A numbered paragraph with a note, and a table with a header row.
Document sample() {
    Paragraph first = paragraph({Text{"تُشجَّع"}, Note{"n", 1, {Text{"انظر ATT/1."}}}});
    first.label = Label{"annex", 1, 1, 1, "أ-"};
    Table table;
    table.header_rows = 1;
    table.rows = {{{{{paragraph({Text{"الدول"}})}}}}, {{{{paragraph({Text{"فيجي"}})}}}}};
    Document document;
    document.parts = {{"part", {}, {first, table}}};
    return document;
}

TEST(PrintedLetters, AgreeInAnyOrderAndInPieces) {
    EXPECT_EQ(
        difference_of_letters(sample(), "A/1",
                              {"A/1\nا -\nع شج ت\n1\nالدول\n",
                               "A/1 2\nالدول\nفيجي\n1\n1 ATT/\n\u202Bنظر\u202C\u202Bا\u202C"}),
        "");
}

TEST(PrintedLetters, AreMissedAndTooMany) {
    EXPECT_EQ(difference_of_letters(sample(), "", {"ا تشجع 11 الدول فيجي انظر ATT"}),
              "1 1 times not printed\n");
    EXPECT_EQ(difference_of_letters(sample(), "", {"ا ب تشجع 111 الدول فيجي نظر ATT"}),
              "ا 1 times not printed\nب 1 times too often\n");
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// Tables of States in a composed paper.
#include "compose/compose.h"
#include "compose/composed.h"
#include "corpus/small_corpus.h"
#include "locale/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ComposeStates : public testing::Test {
protected:
    std::vector<std::string> table(const std::string& states, const char* as_of = nullptr) {
        files.write("papers/agenda/paper.xml",
                    "<paper id=\"agenda\" original=\"en\" issued=\"2026-02-17\" issuer=\"wgtu\" "
                    "conference=\"csp12\" template=\"agenda\"><part id=\"one\">" +
                        states + "</part></paper>");
        corpus = files.read();
        EXPECT_THAT(files.found(), IsEmpty());
        Request request;
        request.paper = corpus.paper("agenda");
        if (as_of) request.as_of = parse_day(as_of);
        diagnostics = {};
        return shown(document(corpus, locale_of("en"), request, diagnostics).parts[0].blocks);
    }

    SmallCorpus files;
    Corpus corpus;
    Diagnostics diagnostics;
};

TEST_F(ComposeStates, ColumnsStandSideBySideAndTheShorterIsFilledUp) {
    files.change("treaties/att.xml", "<statement id",
                 "<signature state=\"USA\" date=\"2013-07-01\"/><statement id");
    EXPECT_THAT(
        table("<states id=\"s\" treaty=\"att\"><column status=\"signatory\"><title "
              "id=\"a\">Signatories (<count/>)<note id=\"n\">of the "
              "Treaty</note></title></column><column status=\"party\"><title id=\"b\">Parties "
              "(<count/>)</title></column></states>"),
        ElementsAre("table s, 1 header",
                    "cell_heading a | Signatories ({1|count 1})[^1 n: of the Treaty] || "
                    "cell_heading b | Parties ({2|count 2})",
                    "cell | {United States of America|state USA}\u00A0[^2 usa-no-intention: It no "
                    "longer intends to become a Party.] || cell | {Colombia|state COL}",
                    "cell |  || cell | {Kiribati|state KIR}"));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(ComposeStates, EachColumnOfANumberedTableCountsForItself) {
    EXPECT_THAT(table("<states id=\"s\" treaty=\"att\" numbered=\"yes\"><column "
                      "status=\"none\"><title id=\"a\">Others</title></column><column "
                      "status=\"party\"><title id=\"b\">Parties</title></column></states>",
                      "2024-12-31"),
                ElementsAre("table s, 1 header",
                            "cell_heading a | Others || cell_heading b | "
                            "Parties",
                            "cell | 1. (entry 1, 1, 1) | {Eswatini|state SWZ} || cell | 1. (entry "
                            "1, 1, 2) | {Colombia|state COL}",
                            "cell | 2. (entry 1, 2, 1) | {United States of America|state "
                            "USA}\u00A0[^1 usa-no-intention: It no longer intends to become a "
                            "Party.] || cell | 2. (entry 1, 2, 2) | {Kiribati|state KIR}"));
}

TEST_F(ComposeStates, GroupsAndTheirExceptions) {
    EXPECT_THAT(
        table("<states id=\"s\" treaty=\"att\"><column status=\"any\" "
              "group=\"asia-pacific\"><title id=\"a\">In (<count/>)</title></column><column "
              "status=\"any\" group-not=\"asia-pacific\"><title id=\"b\">Out "
              "(<count/>)</title></column></states>",
              "2018-01-01"),
        ElementsAre("table s, 1 header",
                    "cell_heading a | In ({1|count 1}) || cell_heading b | Out ({3|count 3})",
                    "cell | {United States of America|state USA} || cell | {Colombia|state "
                    "COL}",
                    "cell |  || cell | {Eswatini|state SWZ}",
                    "cell |  || cell | {Kiribati|state KIR}"));
}

TEST_F(ComposeStates, TheSameNoteTwiceHasTwoNumbersAndOneId) {
    const std::string column =
        "<column status=\"any\" group=\"asia-pacific\"><title id=\"ID\">T</title></column>";
    std::string first = column;
    std::string second = column;
    first.replace(first.find("ID"), 2, "a");
    second.replace(second.find("ID"), 2, "b");
    const auto lines = table("<states id=\"s\" treaty=\"att\">" + first + second + "</states>");
    EXPECT_EQ(lines.at(2),
              "cell | {United States of America|state USA}\u00A0[^1 usa-no-intention: It no longer "
              "intends to become a Party.] || cell | {United States of America|state USA}\u00A0[^2 "
              ": It no longer intends to become a Party.]");
}

TEST_F(ComposeStates, AsOfInsideAnIntervalIsNamedOnceForAllColumns) {
    table(
        "<states id=\"s\" treaty=\"att\"><column status=\"none\"><title "
        "id=\"a\">T</title></column><column status=\"party\"><title "
        "id=\"b\">U</title></column></states>",
        "2024-06-01");
    const auto found = findings(diagnostics);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found[0], testing::EndsWith(
                              "treaties/att.xml:8:3: warning: State 'KIR' counts as 'none' on "
                              "2024-06-01 and not as 'party': its accession lies between "
                              "2024-04-17 and 2024-12-31 [open-interval] (find the day and write "
                              "it in the place of the interval, or ask for a day outside it)"));
}

}  // namespace
}  // namespace hexaglot::compose

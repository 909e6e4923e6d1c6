// SPDX-License-Identifier: MIT
// What lists are held against beside names: other columns, the facts, their headings.
#include "check/checking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hexaglot::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told_of(const std::string& text, extract::TextKind kind,
                                 const std::vector<std::string>& codes) {
    return checked(document_of(text, kind), {}, codes).findings;
}

TEST(ListRules, OfRowsInSeveralLanguagesSayOneThing) {
    const std::string table =
        "English\tFrançais\tDate\tJour\nAngola\tAngola\t2 April 2014\t2 avril 2014\n"
        "Brazil\tBrésil\t3 June 2014\t3 juin 2014\nChad\tTchad\t4 July 2015\t4 juillet 2015\n"
        "Cyprus\tChypre\t5 May 2016\t5 mai 2017\nNorway\t\t6 May 2016\t6 mai 2016\n"
        "Peru\tPérou\t7 May 2016\t7 mai 2016\nSpain\tEspagne\t8 May 2016\t8 mai 2016\n"
        "Sweden\tSuisse\t9 May 2016\t9 mai 2016\nYemen\tYémen\t9 May 2017\t9 mai 2017\n";
    EXPECT_THAT(told_of(table, extract::TextKind::tsv,
                        {"versions-states", "versions-numbers", "missing-state"}),
                ElementsAre("5: versions-numbers: 5 mai 2017", "6: missing-state: Norway",
                            "9: versions-states: Suisse"));
}

TEST(ListRules, MayGoByTheirDays) {
    const std::string rows =
        "State\tDeposit\nMali\t1 May 2014\nChad\t2 May 2014\nPeru\t3 June 2014\n"
        "Fiji\t4 June 2014\nOman\t5 July 2014\nCuba\t6 July 2014\nTogo\t7 May 2013\n"
        "Iraq\t8 July 2014\nGhana\t9 July 2014\n";
    EXPECT_THAT(told_of(rows, extract::TextKind::tsv, {"misplaced-entry"}),
                ElementsAre("8: misplaced-entry: Togo"));
}

TEST(ListRules, HoldThoseOfTheirGroupAndStanding) {
    const std::string group =
        "Eastern European States\n\nAlbania\nBulgaria\nCroatia\nPoland\nSwitzerland\n";
    EXPECT_THAT(told_of(group, extract::TextKind::text, {"extra-state"}),
                ElementsAre("7: extra-state: Switzerland"));
    const std::string parties =
        "Arms Trade Treaty\n\nStates Parties\n\nAlbania\nAndorra\nArgentina\nAustralia\n"
        "Austria\nBahamas\nBarbados\nIndonesia\n";
    EXPECT_THAT(told_of(parties, extract::TextKind::text, {"extra-state"}),
                ElementsAre("12: extra-state: Indonesia"));
}

TEST(ListRules, GoOnBelowTheirHeadingAgain) {
    const std::string text =
        "States (6)\n\nAngola\nBenin\nChad\n\nStates (6) (continued)\n\nGhana\nKenya\nMali\n";
    EXPECT_THAT(told_of(text, extract::TextKind::text, list_codes), IsEmpty());
}

TEST(ListRules, MayHaveAnOrderThatTheirHeadingStates) {
    const std::string names = "Togo; Albania; Andorra; Austria; Belgium; Benin; Chad; Fiji; Ghana.";
    EXPECT_THAT(
        told_of("Signatures\n\n" + names + "\n", extract::TextKind::text, {"misplaced-entry"}),
        ElementsAre("3: misplaced-entry: Togo"));
    EXPECT_THAT(told_of("In the order of signing\n\n" + names + "\n", extract::TextKind::text,
                        {"misplaced-entry"}),
                IsEmpty());
}

}  // namespace
}  // namespace hexaglot::check

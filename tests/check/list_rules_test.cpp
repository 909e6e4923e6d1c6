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

TEST(ListRules, AreAsLongAsTheTotalBelowThem) {
    const std::vector<std::string> code = {"wrong-count"};
    const std::string list = "Parties\n\nAngola\nBenin\nChad\nFiji\nGhana\n\n";
    EXPECT_THAT(told_of(list + "Total: 5\n", extract::TextKind::text, code), IsEmpty());
    EXPECT_THAT(told_of(list + "Total: 6 States\n", extract::TextKind::text, code),
                ElementsAre("9: wrong-count: 6 -> 5"));
    // Of several lists, or of other things.
    EXPECT_THAT(told_of(list + "Signatories\n\nMalta\nNiger\nPeru\n\nTotal: 8\n",
                        extract::TextKind::text, code),
                IsEmpty());
    EXPECT_THAT(told_of(list + "Total of 240 metres\n", extract::TextKind::text, code), IsEmpty());
    const std::string table = "State\tAmount\nAngola\t10\nBenin\t20\nChad\t30\nFiji\t40\n";
    EXPECT_THAT(told_of(table + "Total (5 States)\t100\n", extract::TextKind::tsv, code),
                ElementsAre("6: wrong-count: 5 -> 4"));
    EXPECT_THAT(told_of(table + "Total\t100\n", extract::TextKind::tsv, code), IsEmpty());
}

TEST(ListRules, AreAsLongAsTheResultOfTheVote) {
    const std::vector<std::string> code = {"wrong-count"};
    const auto vote = [](const std::string& result) {
        return "In favour:\n\nAngola, Benin, Chad, Fiji, Ghana, Kenya.\n\nAgainst:\n\n"
               "Cuba, Iraq.\n\nAbstaining:\n\nMali, Niger, Oman, Peru.\n\n" +
               result + "\n";
    };
    EXPECT_THAT(told_of(vote("The draft was adopted by 6 votes to 2, with 4 abstentions."),
                        extract::TextKind::text, code),
                IsEmpty());
    EXPECT_THAT(told_of(vote("The draft was adopted by 7 votes to 2, with 4 abstentions."),
                        extract::TextKind::text, code),
                ElementsAre("13: wrong-count: 7 -> 6"));
    // What it says of other things.
    EXPECT_THAT(told_of(vote("It has 7 chapters and 16 annexes in 3 volumes."),
                        extract::TextKind::text, code),
                IsEmpty());
}

TEST(ListRules, HaveTheDaysOfTheWeekOfTheirDates) {
    const std::string table =
        "State\tDeposit\tDay\nAngola\t2 April 2014\tWednesday\nBenin\t3 June 2014\tTuesday\n"
        "Chad\t4 July 2015\tMonday\n";
    EXPECT_THAT(told_of(table, extract::TextKind::tsv, {"wrong-weekday"}),
                ElementsAre("4: wrong-weekday: Monday -> Saturday"));
}

TEST(ListRules, OfAFewStatesHaveTheOrderThatIsStated) {
    const std::string names = "1. Austria\n2. Chile\n3. Ireland\n4. Malta\n5. Croatia\n6. Zambia\n";
    EXPECT_THAT(told_of("The members, in alphabetical order:\n\n" + names, extract::TextKind::text,
                        {"misplaced-entry"}),
                ElementsAre("7: misplaced-entry: Croatia"));
    EXPECT_THAT(told_of("The members:\n\n" + names, extract::TextKind::text, {"misplaced-entry"}),
                IsEmpty());
}

TEST(ListRules, AreNotCutByTwoNamesInOneLine) {
    const std::string text = "Peru\nTogo\nMali\nChad Fiji\nOman\nCuba\nIraq\nGhana\nKenya\n";
    EXPECT_THAT(told_of(text, extract::TextKind::text, {"merged-entries"}),
                ElementsAre("4: merged-entries: Chad Fiji"));
    EXPECT_THAT(told_of("بيرو\nتوغو\nبليز وكوبا\nمالي\nكينيا\nغانا\n", extract::TextKind::text,
                        {"merged-entries"}),
                ElementsAre("3: merged-entries: بليز وكوبا"));
}

TEST(ListRules, MayBeOfGroupsInWhichALanguageIsSpoken) {
    const std::string table =
        "Arabe\tAnglais\tFrançais\nMaroc\tJamaïque\tBénin\nOman\tAustralie\tSuisse\n"
        "Djibouti\tTrinité-et-Tobago\tGabon\nÉgypte\tKenya\tTogo\n";
    EXPECT_THAT(told_of(table, extract::TextKind::tsv, {"other-language-name"}), IsEmpty());
}

TEST(ListRules, ArePassedOverWhereParagraphsAreCited) {
    const std::string text =
        "1. One.\n\n2. Two, see paragraph 5 below.\n\n3. Three, see paragraph 2 above.\n\n"
        "Annex\n\n1. Angola\n2. Benin\n3. Chad\n4. Fiji\n5. Ghana\n";
    EXPECT_THAT(told_of(text, extract::TextKind::text, {"broken-reference"}),
                ElementsAre("3: broken-reference: paragraph 5"));
}

TEST(ListRules, OfGroupsThatAreCountedAddUp) {
    const std::vector<std::string> code = {"wrong-count"};
    const std::string groups =
        "African States (3): Angola, Benin, Chad\n\nOthers (4): Fiji, Cuba, Peru, Iraq\n\n";
    EXPECT_THAT(told_of(groups + "Total: 7\n", extract::TextKind::text, code), IsEmpty());
    EXPECT_THAT(told_of(groups + "Total: 8 States\n", extract::TextKind::text, code),
                ElementsAre("5: wrong-count: 8 -> 7"));
    // A group of two is no list.
    EXPECT_THAT(told_of("Arctic States (2): Norway, Iceland\n\n" + groups + "Total: 9\n",
                        extract::TextKind::text, code),
                IsEmpty());
}

}  // namespace
}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Whom a list lacks and whom it has too many.
#include "check/checking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace hexaglot::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> against(const std::string& text, const std::vector<std::string>& others) {
    std::vector<Document> documents;
    for (const std::string& other : others) documents.push_back(document_of(other));
    Request request;
    for (const Document& document : documents) request.against.push_back(&document);
    return checked(document_of(text), request, {"missing-state", "extra-state"}).findings;
}

std::vector<std::string> expecting(const std::string& text, const std::set<std::string>& states) {
    Request request;
    request.expected = Expected{"treaty=att", [&](std::optional<Day>) { return states; }};
    return checked(document_of(text), request, {"missing-state", "extra-state"}).findings;
}

const std::string english = "Parties\n\nAngola\nBahrain\nChad\nHaiti\nIsrael\n";

TEST(Against, TheSameStatesInAnyOrderAreTheSameList) {
    EXPECT_THAT(against(english, {"Parties\n\nHaïti\nIsraël\nAngola\nTchad\nBahreïn\n"}),
                IsEmpty());
    EXPECT_THAT(against(english, {"安哥拉\t海地\n巴林\t以色列\n乍得\t\n"}), IsEmpty());
    EXPECT_THAT(against(english, {"缔约国是安哥拉、巴林、乍得、海地和以色列。\n"}), IsEmpty());
}

TEST(Against, OneMissingStateIsOneFinding) {
    const std::string more = "Parties\n\nAngola\nBahreïn\nHaïti\nIsraël\nTchad\nTunisie\n";
    EXPECT_THAT(against(english, {more}), ElementsAre("7: missing-state: "));
    EXPECT_THAT(against(english, {more, more}), ElementsAre("7: missing-state: "));
}

TEST(Against, AStateTooManyIsFoundAtItsEntry) {
    EXPECT_THAT(against(english, {"Angola\nBahreïn\nHaïti\nTchad\n"}),
                ElementsAre("7: extra-state: Israel"));
}

TEST(Against, OtherListsAreLeftAlone) {
    EXPECT_THAT(against(english, {"France\nGrèce\nItalie\nMalte\n"}), IsEmpty());
    EXPECT_THAT(against(english, {"No list.\n"}), IsEmpty());
}

TEST(Against, EachListIsComparedWithItsOwn) {
    const std::string own =
        "缔约国\t签署国\n安哥拉\t法国\n巴林\t希腊\n乍得\t意大利\n海地\t马耳他\n";
    const std::string other =
        "Parties\tSignatories\nAngola\tFrance\nBahrain\tGreece\nChad\tItaly\nHaiti\tMalta\n"
        "Israel\t\n";
    EXPECT_THAT(against(own, {other}), ElementsAre("5: missing-state: "));
}

TEST(Expect, TheListThatFitsBestIsCompared) {
    const std::string lists =
        "Parties\tSignatories\nAngola\tFrance\nBahrain\tGreece\nChad\tItaly\nHaiti\tMalta\n";
    EXPECT_THAT(expecting(lists, {"FRA", "GRC", "ITA", "MLT"}), IsEmpty());
    EXPECT_THAT(expecting(lists, {"FRA", "GRC", "ITA"}), ElementsAre("5: extra-state: Malta"));
    EXPECT_THAT(expecting(lists, {"FRA", "GRC", "ITA", "MLT", "ESP"}),
                ElementsAre("5: missing-state: "));
}

TEST(Expect, GroupsAreOneListInParts) {
    const std::string groups = "Africa\nAngola\nChad\nMali\nAsia\nBahrain\nNepal\nQatar\n";
    EXPECT_THAT(expecting(groups, {"AGO", "TCD", "MLI", "BHR", "NPL", "QAT"}), IsEmpty());
    EXPECT_THAT(expecting(groups, {"AGO", "TCD", "MLI", "BHR", "NPL"}),
                ElementsAre("8: extra-state: Qatar"));
}

}  // namespace
}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace hexaglot {
namespace {

Diagnostic finding(std::size_t line, const std::string& words, const std::string& under) {
    const auto source =
        std::make_shared<const Source>("lists/annex ü.txt", std::string(line - 1, '\n') + words);
    Diagnostics diagnostics;
    diagnostics.add("placeholder", {source, line - 1}, "odd", "",
                    Finding{"en", words, "", "", under, "", ""});
    return diagnostics.sorted().front();
}

TEST(Baseline, KnowsAFindingAgainOnAnotherLine) {
    auto baseline = print::Baseline::read(
        print::sarif({finding(3, "XXX", "Annex"), finding(4, "TBD", "Annex")}, {}));
    ASSERT_TRUE(baseline);
    Diagnostic moved = finding(7, "XXX", "Annex");
    Diagnostic again = finding(9, "XXX", "Annex");
    Diagnostic elsewhere = finding(3, "XXX", "Letter");
    for (Diagnostic* one : {&moved, &again, &elsewhere}) baseline->compare(*one);
    EXPECT_EQ(moved.finding->standing, "unchanged");
    EXPECT_EQ(again.finding->standing, "new");
    EXPECT_EQ(elsewhere.finding->standing, "new");
    const auto absent = baseline->absent();
    ASSERT_EQ(absent.size(), 1U);
    EXPECT_EQ(absent.front().file, "lists/annex ü.txt");
    EXPECT_EQ(absent.front().line, 4U);
    EXPECT_EQ(absent.front().fingerprint, fingerprint(finding(4, "TBD", "Annex")));
}

TEST(Baseline, AbsentFindingsStandInTheLogAndAreNotKnownAgain) {
    auto first = print::Baseline::read(print::sarif({finding(1, "XXX", "")}, {}));
    const std::string log = print::sarif({}, first->absent());
    const auto json = nlohmann::json::parse(log);
    EXPECT_EQ(json["runs"][0]["results"][0]["baselineState"], "absent");
    EXPECT_TRUE(print::Baseline::read(log)->absent().empty());
}

TEST(Baseline, IsNothingButALog) {
    for (const char* other :
         {"", "[]", "{\"runs\":[]}", "{\"runs\":[{\"results\":[{\"ruleId\":1}]}]}"})
        EXPECT_FALSE(print::Baseline::read(other)) << other;
}

TEST(Sarif, SaysWhyAFindingIsLetPass) {
    Diagnostic one = finding(1, "XXX", "");
    one.finding->waived = "a form";
    const auto result = nlohmann::json::parse(print::sarif({one}, {}))["runs"][0]["results"][0];
    EXPECT_EQ(result["suppressions"][0]["justification"], "a form");
    EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"]["endColumn"], 4);
}

}  // namespace
}  // namespace hexaglot

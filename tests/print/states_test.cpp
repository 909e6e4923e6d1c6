// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace hexaglot {
namespace {

const std::vector<print::StateLine> changed = {
    {"COL", "Colombia", "party", "signatory", {{"deposit", "2024-10-15", "2025-01-13"}}},
    {"GMB", "Gambia", "party", "none", {{"accession", "2024-04-17/2024-12-31", ""}}}};
const std::vector<print::StateLine> plain = {
    {"BOL", "Bolivia, \"Plurinational\" State of", "none", "", {}}};

TEST(PrintStates, TextIsANameALine) {
    EXPECT_EQ(print::states(plain, print::ListFormat::text),
              "Bolivia, \"Plurinational\" State of\n");
}

TEST(PrintStates, TextOfAChangeSaysWhatChanged) {
    EXPECT_EQ(print::states(changed, print::ListFormat::text),
              "Colombia: signatory → party (deposit 2024-10-15, in force 2025-01-13)\n"
              "Gambia: none → party (accession 2024-04-17/2024-12-31)\n");
}

TEST(PrintStates, CsvQuotesAsRfc4180Says) {
    EXPECT_EQ(print::states(plain, print::ListFormat::csv),
              "code,name,status,was,events\r\n"
              "BOL,\"Bolivia, \"\"Plurinational\"\" State of\",none,,\r\n");
}

TEST(PrintStates, TsvHasTabs) {
    EXPECT_EQ(print::states({changed[1]}, print::ListFormat::tsv),
              "code\tname\tstatus\twas\tevents\n"
              "GMB\tGambia\tparty\tnone\taccession 2024-04-17/2024-12-31\n");
}

TEST(PrintStates, JsonHoldsTheEvents) {
    const auto array = nlohmann::json::parse(print::states(changed, print::ListFormat::json));
    ASSERT_EQ(array.size(), 2u);
    EXPECT_EQ(array[0],
              nlohmann::json::parse(
                  R"({"code":"COL","name":"Colombia","status":"party","was":"signatory","events":[
                                {"kind":"deposit","date":"2024-10-15","in-force":"2025-01-13"}]})"));
    EXPECT_FALSE(
        nlohmann::json::parse(print::states(plain, print::ListFormat::json))[0].contains("was"));
}

}  // namespace
}  // namespace hexaglot

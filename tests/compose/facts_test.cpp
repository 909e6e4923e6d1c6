// SPDX-License-Identifier: MIT
// Lists from the facts of the repository: their lengths as the depositary and published papers give
// them, and their order.
#include "compose/compose.h"
#include "corpus/corpus.h"
#include "locale/locales.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Corpus& facts() {
    static const Corpus corpus = [] {
        Diagnostics diagnostics;
        Corpus read = corpus::read(HEXAGLOT_ROOT "/corpus", diagnostics);
        EXPECT_THAT(findings(diagnostics), IsEmpty());
        return read;
    }();
    return corpus;
}

Query query(std::string_view as_of, std::optional<Standing> status, std::string group = {},
            std::string group_not = {}) {
    Query made;
    made.treaty = facts().treaty("att");
    made.as_of = parse_day(as_of).value();
    made.status = status;
    made.group = std::move(group);
    made.group_not = std::move(group_not);
    return made;
}

std::vector<Listed> listed(const Query& query) {
    Diagnostics diagnostics;
    std::vector<Listed> found = select(facts(), query, diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return found;
}

std::vector<std::string> codes(const std::vector<Listed>& listed) {
    std::vector<std::string> out;
    for (const Listed& entry : listed) out.push_back(entry.state->id);
    return out;
}

TEST(Facts, PartiesAndSignatoriesAsOfApril2024) {
    const char* as_of = "2024-04-16";
    EXPECT_EQ(listed(query(as_of, Standing::party)).size(), 113u);
    EXPECT_EQ(listed(query(as_of, Standing::signatory)).size(), 28u);
    EXPECT_EQ(listed(query(as_of, Standing::party, "asia-pacific")).size(), 12u);
    EXPECT_EQ(listed(query(as_of, Standing::signatory, "asia-pacific")).size(), 11u);
    EXPECT_EQ(listed(query(as_of, Standing::none, "asia-pacific")).size(), 31u);
    EXPECT_EQ(listed(query(as_of, std::nullopt)).size(), 197u);
}

TEST(Facts, PartiesAndSignatoriesAsOfFebruary2026) {
    const char* as_of = "2026-02-17";
    Diagnostics open;
    EXPECT_EQ(select(facts(), query(as_of, Standing::party), open).size(), 117u);
    EXPECT_EQ(listed(query(as_of, Standing::signatory)).size(), 25u);
    EXPECT_EQ(listed(query(as_of, Standing::party, "asia-pacific")).size(), 13u);
    EXPECT_EQ(listed(query(as_of, Standing::signatory, "asia-pacific")).size(), 10u);
    EXPECT_EQ(listed(query(as_of, Standing::none, "asia-pacific")).size(), 31u);
    EXPECT_EQ(listed(query(as_of, Standing::signatory, "", "asia-pacific")).size(), 15u);
    // Ecuador acceded in the first half of 2026; nobody has read the day.
    ASSERT_EQ(findings(open).size(), 1u);
    EXPECT_THAT(findings(open)[0],
                testing::HasSubstr("State 'ECU' counts as 'none' on 2026-02-17 and not as 'party': "
                                   "its accession lies between 2026-01-01 and 2026-06-30"));
}

TEST(Facts, WhatChangedBetweenTheTwo) {
    Query changed = query("2025-12-31", std::nullopt);
    changed.since = parse_day("2024-04-16");
    EXPECT_THAT(codes(listed(changed)), UnorderedElementsAre("COL", "GMB", "MWI", "VUT"));
}

TEST(Facts, TheStatementIsNotedAtTheUnitedStates) {
    for (const Listed& entry : listed(query("2025-12-31", Standing::signatory)))
        EXPECT_EQ(entry.statement != nullptr, entry.state->id == "USA") << entry.state->id;
}

TEST(Facts, ChinesePapersFollowTheEnglishOrder) {
    auto states = listed(query("2024-04-16", Standing::signatory, "asia-pacific"));
    sort(states, "own", locale_of("zh"));
    const auto english_order = codes(states);
    EXPECT_THAT(english_order, ElementsAre("BHR", "BGD", "KHM", "MYS", "MNG", "NRU", "SGP", "THA",
                                           "TUR", "ARE", "VUT"));
    sort(states, "own", locale_of("en"));
    EXPECT_EQ(codes(states), english_order);
    // 阿 巴 柬 马 蒙 孟 瑙 泰 土 瓦 新
    sort(states, "pinyin", locale_of("zh"));
    EXPECT_THAT(codes(states), ElementsAre("ARE", "BHR", "KHM", "MYS", "MNG", "BGD", "NRU", "THA",
                                           "TUR", "VUT", "SGP"));
    // 土 and 马 with 3 strokes, 巴 and 瓦 with 4, then 孟 8, 阿 8 (Unicode counts 阝 as 3), 柬 9,
    // 泰 10
    sort(states, "stroke", locale_of("zh"));
    const auto strokes = codes(states);
    EXPECT_THAT(std::vector(strokes.begin() + 4, strokes.begin() + 8),
                ElementsAre("BGD", "ARE", "KHM", "THA"));
    sort(states, "en", locale_of("zh"));
    EXPECT_EQ(codes(states), english_order);
}

TEST(Facts, AccentsDoNotMoveAState) {
    auto states = listed(query("2024-04-16", std::nullopt));
    sort(states, "own", locale_of("en"));
    const auto order = codes(states);
    const auto at = [&](const char* code) {
        return std::find(order.begin(), order.end(), code) - order.begin();
    };
    EXPECT_EQ(at("CRI") + 1, at("CIV"));  // Costa Rica, Côte d’Ivoire, Croatia
    EXPECT_EQ(at("CIV") + 1, at("HRV"));
    EXPECT_EQ(at("TUN") + 1, at("TUR"));  // Tunisia, Türkiye, Turkmenistan
    EXPECT_EQ(at("TUR") + 1, at("TKM"));
}

}  // namespace
}  // namespace hexaglot::compose

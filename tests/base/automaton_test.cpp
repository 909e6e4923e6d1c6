// SPDX-License-Identifier: MIT
#include "base/automaton.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tuple>

namespace hexaglot {
namespace {

using Hits = std::vector<std::tuple<std::size_t, std::size_t, std::uint32_t>>;

Hits hits(const Automaton& automaton, std::string_view text) {
    Hits found;
    automaton.find(text, [&](std::size_t begin, std::size_t end, std::uint32_t value) {
        found.emplace_back(begin, end, value);
    });
    return found;
}

TEST(Automaton, FindsEveryWordAtEveryPlace) {
    const Automaton automaton({{"he", 1}, {"she", 2}, {"his", 3}, {"hers", 4}});
    EXPECT_EQ(hits(automaton, "ushers"), (Hits{{1, 4, 2}, {2, 4, 1}, {2, 6, 4}}));
    EXPECT_EQ(hits(automaton, "hishe"), (Hits{{0, 3, 3}, {2, 5, 2}, {3, 5, 1}}));
    EXPECT_EQ(hits(automaton, ""), Hits{});
}

TEST(Automaton, GivesEveryValueOfAWord) {
    const Automaton automaton({{"刚果", 7}, {"刚果", 8}, {"", 9}, {"果民", 3}});
    EXPECT_EQ(hits(automaton, "刚果民"), (Hits{{0, 6, 7}, {0, 6, 8}, {3, 9, 3}}));
}

TEST(Automaton, OfNoWordsFindsNothing) {
    const Automaton automaton({});
    EXPECT_TRUE(automaton.empty());
    EXPECT_EQ(hits(automaton, "text"), Hits{});
}

}  // namespace
}  // namespace hexaglot

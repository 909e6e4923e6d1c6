// SPDX-License-Identifier: MIT
#include "base/automaton.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
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

/// More words than a table of all steps would hold: shallow and deep nodes give the same.
TEST(Automaton, FindsManyWordsAsASearchForEachWould) {
    std::uint32_t seed = 7;
    const auto random = [&](std::uint32_t below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % below;
    };
    const auto letters = [&](std::size_t size) {
        std::string text;
        while (text.size() < size) text += static_cast<char>(random(2) ? 'a' : 1 + random(255));
        return text;
    };
    std::vector<std::pair<std::string, std::uint32_t>> words;
    for (std::uint32_t i = 0; i < 400; ++i) words.emplace_back(letters(1 + random(12)), i);
    std::string text = letters(3000);
    for (int i = 0; i < 300; ++i) text += words[random(400)].first;
    Hits expected;
    for (const auto& [word, value] : words)
        for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
            expected.emplace_back(at, at + word.size(), value);
    Hits found = hits(Automaton(words), text);
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_GT(found.size(), 1000U);
    EXPECT_EQ(found, expected);
}

TEST(Automaton, OfNoWordsFindsNothing) {
    const Automaton automaton({});
    EXPECT_TRUE(automaton.empty());
    EXPECT_EQ(hits(automaton, "text"), Hits{});
}

}  // namespace
}  // namespace hexaglot

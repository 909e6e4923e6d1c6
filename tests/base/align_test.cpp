// SPDX-License-Identifier: MIT
#include "base/align.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::uint64_t> letters(const std::string& text) {
    return {text.begin(), text.end()};
}

std::string shared(const std::string& left, const std::string& right) {
    std::string found;
    for (const auto& [a, b] : common(letters(left), letters(right))) {
        EXPECT_EQ(left[a], right[b]);
        found += left[a];
    }
    return found;
}

/// The length by the quadratic table, which needs no cleverness.
std::size_t length(const std::string& left, const std::string& right) {
    std::vector<std::vector<std::size_t>> best(left.size() + 1,
                                               std::vector<std::size_t>(right.size() + 1));
    for (std::size_t a = 1; a <= left.size(); ++a)
        for (std::size_t b = 1; b <= right.size(); ++b)
            best[a][b] = left[a - 1] == right[b - 1] ? best[a - 1][b - 1] + 1
                                                     : std::max(best[a - 1][b], best[a][b - 1]);
    return best[left.size()][right.size()];
}

TEST(Align, WhatIsCommonKeepsItsOrder) {
    EXPECT_EQ(shared("abcdef", "abxdef"), "abdef");
    EXPECT_EQ(shared("abcdef", "bcdefg"), "bcdef");
    EXPECT_EQ(shared("abc", "xyz"), "");
    EXPECT_EQ(shared("", "abc"), "");
    EXPECT_EQ(shared("abc", "abc"), "abc");
}

TEST(Align, WhatIsCommonIsAsLongAsItCanBe) {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string left;
        std::string right;
        for (std::size_t i = random() % 20; i > 0; --i)
            left += static_cast<char>('a' + random() % 4);
        for (std::size_t i = random() % 20; i > 0; --i)
            right += static_cast<char>('a' + random() % 4);
        const auto pairs = common(letters(left), letters(right));
        EXPECT_EQ(pairs.size(), length(left, right)) << left << ' ' << right;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            EXPECT_EQ(left[pairs[i].first], right[pairs[i].second]);
            if (i > 0) {
                EXPECT_LT(pairs[i - 1].first, pairs[i].first);
                EXPECT_LT(pairs[i - 1].second, pairs[i].second);
            }
        }
    }
}

TEST(Align, TheLongestRisingRunLeavesTheFewestOut) {
    EXPECT_THAT(longest_rising({1, 3, 2, 4}), ElementsAre(0, 2, 3));
    EXPECT_THAT(longest_rising({1, 2, 9, 3, 4}), ElementsAre(0, 1, 3, 4));
    EXPECT_THAT(longest_rising({2, 2, 2}), ElementsAre(0, 1, 2));
    EXPECT_THAT(longest_rising({3, 2, 1}), ElementsAre(2));
    EXPECT_THAT(longest_rising({}), IsEmpty());
}

}  // namespace
}  // namespace hexaglot

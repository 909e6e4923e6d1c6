// SPDX-License-Identifier: MIT
// Right lists in every order are left alone, and what is moved in them is found.
#include "check/order.h"

#include "check/checking.h"
#include "locale/collate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace hexaglot::check {
namespace {

using Names = std::vector<std::string>;

/// The names in a language of `count` States, chosen by `seed`, in an order.
Names names_of(const std::string& language, const std::string& order, std::size_t count,
               unsigned seed) {
    std::vector<const State*> states;
    for (const State& state : corpus().states) states.push_back(&state);
    std::shuffle(states.begin(), states.end(), std::mt19937(seed));
    states.resize(std::min(count, states.size()));
    const std::string by = order == "en"                            ? "en"
                           : order == "pinyin" || order == "stroke" ? "zh"
                                                                    : language;
    Names keys;
    for (const State* state : states) keys.push_back(printed_name(state->names, by)->text);
    std::vector<std::size_t> sorted;
    if (order == "none") {
        for (std::size_t i = 0; i < states.size(); ++i) sorted.push_back(i);
    } else if (order == "code points") {
        for (std::size_t i = 0; i < states.size(); ++i) sorted.push_back(i);
        std::sort(sorted.begin(), sorted.end(),
                  [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    } else {
        const std::string tag = order == "pinyin"   ? "zh-u-co-pinyin"
                                : order == "stroke" ? "zh-u-co-stroke"
                                                    : by;
        sorted = locale::collated(
            keys, tag, order == "articles ignored" ? locales().at(language)->sorting : Sorting{});
    }
    Names names;
    for (const std::size_t i : sorted)
        names.push_back(printed_name(states[i]->names, language)->text);
    return names;
}

std::string lines(const Names& names, bool numbered) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (numbered ? std::to_string(i + 1) + ". " : "") + names[i] + "\n";
    return text;
}

std::string columns(const Names& names, std::size_t width, bool numbered, bool across) {
    const std::size_t rows = (names.size() + width - 1) / width;
    std::string text;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            const std::size_t i = across ? row * width + column : column * rows + row;
            if (column > 0) text += '\t';
            if (i >= names.size()) continue;
            if (numbered) text += std::to_string(i + 1) + ". ";
            text += names[i];
        }
        text += '\n';
    }
    return text;
}

class RightLists : public testing::TestWithParam<std::string> {};

TEST_P(RightLists, AreLeftAlone) {
    const std::string& language = GetParam();
    for (const std::string order :
         {"en", "own", "articles ignored", "pinyin", "stroke", "code points", "none"})
        for (const std::size_t count : {20U, 51U, 197U}) {
            const Names names = names_of(language, order, count, static_cast<unsigned>(count));
            for (const bool numbered : {false, true}) {
                std::vector<std::string> texts = {lines(names, numbered)};
                for (const std::size_t width : {2U, 3U})
                    for (const bool across : {false, true})
                        texts.push_back(columns(names, width, numbered, across));
                for (const std::string& text : texts) {
                    const Outcome found = checked(document_of(text), {}, list_codes);
                    EXPECT_THAT(found.findings, testing::IsEmpty())
                        << order << ' ' << count << (numbered ? " numbered" : " bare") << '\n'
                        << text.substr(0, 400);
                    EXPECT_EQ(found.summary.entries, names.size());
                    EXPECT_EQ(found.summary.resolved, names.size())
                        << order << count << text.substr(0, 60);
                    if (order != "none" || numbered) {
                        EXPECT_EQ(found.summary.lists, 1U) << order << count << text.substr(0, 60);
                    }
                }
            }
        }
}

INSTANTIATE_TEST_SUITE_P(OfSixLanguages, RightLists,
                         testing::Values("ar", "en", "es", "fr", "ru", "zh"));

/// How many of 60 lists with one entry moved away are told so, at an entry of the stretch that it
/// crossed.
TEST(ListOrder, AMovedEntryIsFound) {
    std::mt19937 random(5);
    for (const char* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
        std::size_t found = 0;
        for (unsigned round = 0; round < 60; ++round) {
            Names names = names_of(language, round % 2 == 0 ? "en" : "own", 10 + round, round);
            const std::size_t from = random() % (names.size() - 3);
            const std::size_t to = from + 2 + random() % (names.size() - from - 2);
            const std::string moved = names[from];
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(from));
            names.insert(names.begin() + static_cast<std::ptrdiff_t>(to), moved);
            const Outcome outcome =
                checked(document_of(lines(names, true)), {}, {"misplaced-entry"});
            found +=
                outcome.findings.size() == 1 &&
                outcome.findings.front() == std::to_string(to + 1) + ": misplaced-entry: " + moved;
        }
        EXPECT_GE(found, 59U) << language;
    }
}

std::vector<std::string> misplaced(const char* text) {
    return checked(document_of(text), {}, {"misplaced-entry"}).findings;
}

TEST(ListOrder, TwoPairsThatChangedPlacesAreFound) {
    EXPECT_THAT(
        misplaced("Angola\nBenin\nChad\nCameroon\nGabon\nGhana\nKenya\nMalawi\nMali\nNiger\n"
                  "Mozambique\n"),
        testing::ElementsAre("3: misplaced-entry: Chad", "10: misplaced-entry: Niger"));
    // One region behind another is another order.
    EXPECT_THAT(misplaced("Benin\nChad\nGabon\nGhana\nKenya\nMali\nNiger\nTogo\nFrance\nSpain\n"),
                testing::IsEmpty());
}

TEST(ListOrder, CommonNamesMayStandByTheirOwnLetters) {
    EXPECT_THAT(
        misplaced("Angola\nBolivia\nBrazil\nCanada\nNorth Korea\nPeru\nRussia\nSouth Korea\n"
                  "Spain\nUruguay\n"),
        testing::IsEmpty());
}

TEST(Orders, OfAColumnMayBeThatOfAnotherLanguage) {
    const std::string table =
        "Allemagne\tAlemania\nCambodge\tCamboya\nCroatie\tCroacia\nEspagne\tEspaña\n"
        "Hongrie\tHungría\nMaurice\tMauricio\nNouvelle-Zélande\tNueva Zelandia\nSuède\tSuecia\n"
        "Suisse\tSuiza\nTchad\tChad\n";
    EXPECT_THAT(checked(document_of(table), {}, {"misplaced-entry"}).findings, testing::IsEmpty());
}

}  // namespace
}  // namespace hexaglot::check

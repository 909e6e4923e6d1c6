// SPDX-License-Identifier: MIT
// Files that are no papers: much of one thing must cost no more than its size.
#include "extract/limits.h"

#include "extract/fixtures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::extract {
namespace {

std::string times(std::string_view words, std::size_t count) {
    std::string result;
    result.reserve(words.size() * count);
    for (std::size_t i = 0; i < count; ++i) result += words;
    return result;
}

Document read(std::string bytes, TextKind kind, Diagnostics& trouble) {
    return document(decoded("a.txt", std::move(bytes), trouble), kind, trouble);
}

std::vector<std::string> codes(const Diagnostics& trouble) {
    std::vector<std::string> found;
    for (const Diagnostic& one : trouble.sorted()) found.emplace_back(one.code());
    return found;
}

std::size_t bytes_of(const Document& document) {
    return print::text(document).size();
}

/// What costs time by the square shows at this size: it would take minutes.
constexpr std::size_t many = 60'000;
constexpr std::chrono::seconds patience(5);

struct Odd {
    const char* name;
    std::string bytes;
};

class OddTexts : public testing::TestWithParam<Odd> {};

TEST_P(OddTexts, AreReadInTimeThatGrowsWithTheirSize) {
    for (const TextKind kind : {TextKind::text, TextKind::tsv, TextKind::csv}) {
        const auto start = std::chrono::steady_clock::now();
        Diagnostics trouble;
        const Document found = read(GetParam().bytes, kind, trouble);
        EXPECT_LE(bytes_of(found), 4 * GetParam().bytes.size() + 1'100'000);
        EXPECT_LT(std::chrono::steady_clock::now() - start, patience);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, OddTexts,
    testing::Values(
        Odd{"Words", times("word ", many)}, Odd{"Brackets", times("[", many)},
        Odd{"BracketPairs", times("[]", many)}, Odd{"OpenLinks", times("[a](", many)},
        Odd{"OpenAddresses", times("<http", many)}, Odd{"Links", times("[a](b)", many)},
        Odd{"Bold", times("**a", many)}, Odd{"Stars", times("*", many)},
        Odd{"Bullets", times("- ", many) + "x"}, Odd{"Quotes", times("\"", many + 1)},
        Odd{"QuotedStarts", times("\"a\n", many)}, Odd{"Commas", times(",", many)},
        Odd{"Tabs", times("\t", many)}, Odd{"LineEnds", times("\n", many)},
        Odd{"Entries", times("1. An entry\n", many / 5)},
        Odd{"LetteredEntries", times("(a) An entry\n(b) Another\n", many / 10)},
        Odd{"FormFeeds", times("\f", many)}, Odd{"CarriageReturns", times("\r", many)},
        Odd{"RaisedMarks", times("\u00B9", many) + "\n\n\u00B9 See this.\n"},
        Odd{"MarksOfOneLongNote",
            times("[^1]", many) + "\n\n[^1]: See this" + times(" x", 1000) + "\n"},
        Odd{"NotesOfOneNumber", times("[^1]", many / 10) + times("\n[^1]: Note", many / 10)},
        Odd{"FlatNotesWithoutMarks",
            times("A line of words that was broken where the page ends, as they are here\n",
                  many / 10) +
                times("1 See this long line at the foot of the page, which is a note\n", 300)},
        Odd{"Nothing", ""}, Odd{"Noughts", std::string(many, '\0')},
        Odd{"NoUnicode", times("\xC3\x28", many)}, Odd{"CutCharacters", times("\xE4\xB8", many)},
        Odd{"MarksOfDirection", times("\u200E", many)}, Odd{"HanWords", times("文字。", many)}),
    [](const auto& one) { return one.param.name; });

TEST(Limits, MillionsOfLinesAndCellsAreNoPaper) {
    Diagnostics lines;
    EXPECT_EQ(print::text(read(std::string(most_lines + 1, '\n'), TextKind::text, lines)), "");
    EXPECT_THAT(codes(lines), testing::ElementsAre("too-large"));
    for (const auto& [kind, sign] :
         {std::pair(TextKind::tsv, '\t'), std::pair(TextKind::csv, ',')}) {
        Diagnostics cells;
        EXPECT_EQ(print::text(read(std::string(most_cells + 1, sign), kind, cells)), "");
        EXPECT_THAT(codes(cells), testing::ElementsAre("too-large"));
    }
}

TEST(Limits, ALineThatIsLongerThanABookIsNotRead) {
    Diagnostics trouble;
    const std::string line(most_line_bytes, 'x');
    EXPECT_EQ(print::text(read("Words\n" + line + "\n", TextKind::text, trouble)),
              "Words\n" + line + "\n");
    EXPECT_EQ(trouble.sorted().size(), 0U);
    EXPECT_EQ(print::text(read("Words\nx" + line + "\n", TextKind::text, trouble)), "");
    EXPECT_THAT(codes(trouble), testing::ElementsAre("too-large"));
}

TEST(Limits, ATableThatGrowsTooLargeSaysWhere) {
    Diagnostics trouble;
    const std::string row(999, ',');
    read("a,b\n" + times(row + "\n", most_cells / 1000), TextKind::csv, trouble);
    ASSERT_EQ(trouble.sorted().size(), 1U);
    const Place place = trouble.sorted().front().place;
    EXPECT_EQ(place.source->position(place.offset).line, most_cells / 1000 + 1);
}

TEST(Limits, APartOfMillionsOfTagsIsNotRead) {
    Docx file;
    file.body = times("<w:p/>", 2 * most_elements);
    Diagnostics trouble;
    EXPECT_EQ(print::text(document(file.package(), trouble)), "");
    EXPECT_THAT(codes(trouble), testing::ElementsAre("too-large"));
}

}  // namespace
}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
#include "model/numbering.h"

#include <gtest/gtest.h>

#include <climits>

namespace hexaglot {
namespace {

TEST(Counter, WritesEveryFormat) {
    EXPECT_EQ(counter(CounterFormat::decimal, 12), "12");
    EXPECT_EQ(counter(CounterFormat::lower_letter, 1), "a");
    EXPECT_EQ(counter(CounterFormat::lower_letter, 26), "z");
    EXPECT_EQ(counter(CounterFormat::lower_letter, 27), "aa");
    EXPECT_EQ(counter(CounterFormat::lower_letter, 28), "bb");
    EXPECT_EQ(counter(CounterFormat::upper_letter, 53), "AAA");
    EXPECT_EQ(counter(CounterFormat::lower_roman, 4), "iv");
    EXPECT_EQ(counter(CounterFormat::lower_roman, 1994), "mcmxciv");
    EXPECT_EQ(counter(CounterFormat::upper_roman, 3888), "MMMDCCCLXXXVIII");
    EXPECT_EQ(counter(CounterFormat::none, 3), "");
    EXPECT_EQ(counter(CounterFormat::bullet, 3), "");
}

TEST(Counter, WritesDigitsWhereAFormatEnds) {
    EXPECT_EQ(counter(CounterFormat::lower_letter, 780), std::string(30, 'z'));
    EXPECT_EQ(counter(CounterFormat::lower_letter, 781), "781");
    EXPECT_EQ(counter(CounterFormat::upper_roman, 4000), "4000");
    EXPECT_EQ(counter(CounterFormat::lower_letter, INT_MAX), "2147483647");
    EXPECT_EQ(counter(CounterFormat::lower_letter, 0), "0");
    EXPECT_EQ(counter(CounterFormat::lower_roman, -1), "-1");
}

TEST(Counter, ReadsBackWhatItWrites) {
    for (const auto format :
         {CounterFormat::decimal, CounterFormat::lower_letter, CounterFormat::upper_letter,
          CounterFormat::lower_roman, CounterFormat::upper_roman})
        for (int number = 1; number <= 700; ++number)
            EXPECT_EQ(counter_value(format, counter(format, number)), number);
}

TEST(Counter, ReadsNothingElse) {
    for (const char* text : {"", "0", "-1", "01", "1.", " 1", "99999999999", "+1"})
        EXPECT_EQ(counter_value(CounterFormat::decimal, text), std::nullopt) << text;
    for (const char* text : {"ab", "A", "a1", "", "{", "781"})
        EXPECT_EQ(counter_value(CounterFormat::lower_letter, text), std::nullopt) << text;
    for (const char* text : {"iiii", "vx", "IV", "ic", "iq", "", "4000"})
        EXPECT_EQ(counter_value(CounterFormat::lower_roman, text), std::nullopt) << text;
    EXPECT_EQ(counter_value(CounterFormat::bullet, "-"), std::nullopt);
    EXPECT_EQ(counter_value(CounterFormat::none, "1"), std::nullopt);
    EXPECT_EQ(counter_value(CounterFormat::lower_letter, std::string(100000, 'a')), std::nullopt);
}

TEST(Counter, NamesOfLocaleFiles) {
    EXPECT_EQ(counter_format("lower-letter"), CounterFormat::lower_letter);
    EXPECT_EQ(counter_format("upper-letter"), CounterFormat::upper_letter);
    EXPECT_EQ(counter_format("lower-roman"), CounterFormat::lower_roman);
    EXPECT_EQ(counter_format("upper-roman"), CounterFormat::upper_roman);
    EXPECT_EQ(counter_format("decimal"), CounterFormat::decimal);
    EXPECT_EQ(counter_format("bullet"), CounterFormat::bullet);
    EXPECT_EQ(counter_format("none"), CounterFormat::none);
    EXPECT_EQ(counter_format("lower_letter"), std::nullopt);
}

TEST(NumberingLevel, FillsThePatterns) {
    const NumberingLevel letter{CounterFormat::lower_letter, "{n}.", "({n})"};
    EXPECT_EQ(letter.label_of(2), "b.");
    EXPECT_EQ(letter.bare_of(2), "(b)");
    const NumberingLevel annex{CounterFormat::upper_letter, "附件{n}", ""};
    EXPECT_EQ(annex.label_of(1), "附件A");
    EXPECT_EQ(annex.bare_of(1), "附件A");
    const NumberingLevel bullet{CounterFormat::bullet, "-", ""};
    EXPECT_EQ(bullet.label_of(7), "-");
    const NumberingLevel twice{CounterFormat::decimal, "{n}-{n}", ""};
    EXPECT_EQ(twice.label_of(10), "10-10");
}

}  // namespace
}  // namespace hexaglot

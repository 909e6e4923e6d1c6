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

TEST(Counter, WritesTheLettersAndNumeralsOfOtherScripts) {
    const auto all = [](CounterFormat format, int last) {
        std::string row;
        for (int number = 1; number <= last; ++number)
            row += (number == 1 ? "" : " ") + counter(format, number);
        return row;
    };
    EXPECT_EQ(all(CounterFormat::arabic_abjad, 29),
              "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ أأ");
    EXPECT_EQ(all(CounterFormat::arabic_alpha, 29),
              "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي أأ");
    EXPECT_EQ(all(CounterFormat::russian_lower, 31),
              "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ы э ю я аа бб");
    EXPECT_EQ(all(CounterFormat::russian_upper, 30),
              "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я АА");
    EXPECT_EQ(all(CounterFormat::chinese_counting, 21),
              "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 "
              "二十一");
    EXPECT_EQ(counter(CounterFormat::chinese_counting, 99), "九十九");
    EXPECT_EQ(counter(CounterFormat::chinese_counting, 101), "一百〇一");
    EXPECT_EQ(counter(CounterFormat::chinese_counting, 110), "一百一十");
    EXPECT_EQ(counter(CounterFormat::chinese_counting, 9009), "九千〇九");
    EXPECT_EQ(counter(CounterFormat::words, 4), "4") << "the words stand in the level";
}

TEST(Counter, WritesDigitsWhereAFormatEnds) {
    EXPECT_EQ(counter(CounterFormat::arabic_abjad, 28 * 30 + 1), "841");
    EXPECT_EQ(counter(CounterFormat::russian_lower, 29 * 30), [] {
        std::string thirty;
        for (int i = 0; i < 30; ++i) thirty += "я";
        return thirty;
    }());
    EXPECT_EQ(counter(CounterFormat::chinese_counting, 10000), "10000");
    EXPECT_EQ(counter(CounterFormat::chinese_counting, 0), "0");
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
          CounterFormat::lower_roman, CounterFormat::upper_roman, CounterFormat::arabic_abjad,
          CounterFormat::arabic_alpha, CounterFormat::chinese_counting,
          CounterFormat::russian_lower, CounterFormat::russian_upper})
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
    for (const char* text : {"أب", "ا", "a", "ة", "\xD8", "أ "})
        EXPECT_EQ(counter_value(CounterFormat::arabic_abjad, text), std::nullopt) << text;
    for (const char* text : {"一十", "十十", "〇", "二〇", "百", "甲", "一百一"})
        EXPECT_EQ(counter_value(CounterFormat::chinese_counting, text), std::nullopt) << text;
    for (const char* text : {"й", "А", "a", "аб"})
        EXPECT_EQ(counter_value(CounterFormat::russian_lower, text), std::nullopt) << text;
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
    EXPECT_EQ(counter_format("arabic-abjad"), CounterFormat::arabic_abjad);
    EXPECT_EQ(counter_format("arabic-alpha"), CounterFormat::arabic_alpha);
    EXPECT_EQ(counter_format("chinese-counting"), CounterFormat::chinese_counting);
    EXPECT_EQ(counter_format("russian-lower"), CounterFormat::russian_lower);
    EXPECT_EQ(counter_format("russian-upper"), CounterFormat::russian_upper);
    EXPECT_EQ(counter_format("words"), CounterFormat::words);
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

TEST(NumberingLevel, CountsByItsWords) {
    const NumberingLevel heading{
        CounterFormat::words, "{n} -", "{n}", {"أولا", "ثانيا", "حادي\u00A0عشر"}};
    EXPECT_EQ(heading.label_of(2), "ثانيا -");
    EXPECT_EQ(heading.bare_of(3), "حادي\u00A0عشر");
    EXPECT_EQ(heading.label_of(4), "4 -") << "digits behind the last word";
    EXPECT_EQ(heading.label_of(0), "0 -");
    EXPECT_EQ(heading.number_of("ثانيا"), 2);
    EXPECT_EQ(heading.number_of("4"), 4);
    EXPECT_EQ(heading.number_of("2"), std::nullopt);
    EXPECT_EQ(heading.number_of("ثان"), std::nullopt);
    const NumberingLevel letter{CounterFormat::lower_letter, "{n}.", ""};
    EXPECT_EQ(letter.counter_of(3), "c");
    EXPECT_EQ(letter.number_of("c"), 3);
}

}  // namespace
}  // namespace hexaglot

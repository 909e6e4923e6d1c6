// SPDX-License-Identifier: MIT
#include "office/dialect.h"

#include <gtest/gtest.h>

namespace hexaglot::office {
namespace {

TEST(Counters, HaveTheNamesOfBothFormats) {
    EXPECT_EQ(counter_name(FileFormat::docx, CounterFormat::arabic_abjad), "arabicAbjad");
    EXPECT_EQ(counter_name(FileFormat::docx, CounterFormat::chinese_counting),
              "chineseCountingThousand");
    EXPECT_EQ(counter_name(FileFormat::odt, CounterFormat::chinese_counting), "一, 二, 三, ...");
    EXPECT_EQ(counter_name(FileFormat::odt, CounterFormat::arabic_alpha), "أ, ب, ت, ...");
    for (const FileFormat file : {FileFormat::docx, FileFormat::odt})
        for (const std::string_view name : counter_format_names()) {
            const CounterFormat format = *hexaglot::counter_format(name);
            if (has_counter(file, format)) {
                EXPECT_EQ(counter_format(file, counter_name(file, format)), format) << name;
            } else {
                EXPECT_EQ(counter_name(file, format), "") << name;
            }
        }
}

/// The label is then text: words in both; abjad in ODT, since LibreOffice draws ا for أ.
TEST(Counters, OfWordsAreInNeither) {
    EXPECT_FALSE(has_counter(FileFormat::docx, CounterFormat::words));
    EXPECT_FALSE(has_counter(FileFormat::odt, CounterFormat::words));
    EXPECT_TRUE(has_counter(FileFormat::docx, CounterFormat::arabic_abjad));
    EXPECT_FALSE(has_counter(FileFormat::odt, CounterFormat::arabic_abjad));
    EXPECT_TRUE(has_counter(FileFormat::odt, CounterFormat::none));
}

}  // namespace
}  // namespace hexaglot::office

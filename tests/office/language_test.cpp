// SPDX-License-Identifier: MIT
#include "office/language.h"

#include "office/dialect.h"

#include <gtest/gtest.h>

namespace hexaglot::office {
namespace {

TEST(Language, SlotsByLanguageAndScript) {
    EXPECT_EQ(script_slot("en-GB"), ScriptSlot::latin);
    EXPECT_EQ(script_slot("ru"), ScriptSlot::latin);
    EXPECT_EQ(script_slot("zh-CN"), ScriptSlot::east_asian);
    EXPECT_EQ(script_slot("ar-SA"), ScriptSlot::complex);
    EXPECT_EQ(script_slot("uz-Arab-AF"), ScriptSlot::complex);
    EXPECT_EQ(script_slot("zh-Latn-CN"), ScriptSlot::latin);
}

TEST(Dialect, CountersThereAndBack) {
    for (const FileFormat format : {FileFormat::docx, FileFormat::odt})
        for (const Counter& counter : dialect(format).counters)
            EXPECT_EQ(counter_format(format, counter_name(format, counter.format)), counter.format);
    EXPECT_EQ(counter_name(FileFormat::docx, CounterFormat::lower_roman), "lowerRoman");
    EXPECT_EQ(counter_name(FileFormat::odt, CounterFormat::lower_roman), "i");
    EXPECT_EQ(counter_format(FileFormat::docx, "chicago"), std::nullopt);
}

TEST(Dialect, StylesOfParagraphs) {
    Paragraph paragraph;
    EXPECT_EQ(paragraph_style(paragraph), "Body Text");
    paragraph.role = Role::heading;
    paragraph.level = 2;
    EXPECT_EQ(paragraph_style(paragraph), "Heading 2");
    paragraph.role = Role::list_item;
    paragraph.label = Label{"letter", 2, 1, 1, "(i)"};
    EXPECT_EQ(paragraph_style(paragraph), "Letter 2");
    EXPECT_EQ(numbering_style("item", 1), "Agenda Item");
    EXPECT_EQ(numbering_style("entry", 1), "");
}

}  // namespace
}  // namespace hexaglot::office

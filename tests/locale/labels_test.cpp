// SPDX-License-Identifier: MIT
#include "locale/labels.h"

#include "locale/locales.h"

#include <gtest/gtest.h>

namespace hexaglot::locale {
namespace {

TEST(NumberingLevel, IsTheOneAskedForOrTheDeepest) {
    const Locale& en = locale_of("en");
    EXPECT_EQ(numbering_level(en, "paragraph", 1)->label_of(3), "3.");
    EXPECT_EQ(numbering_level(en, "paragraph", 2)->label_of(3), "(c)");
    EXPECT_EQ(numbering_level(en, "paragraph", 3)->label_of(3), "(iii)");
    EXPECT_EQ(numbering_level(en, "paragraph", 4)->label_of(3), "c.");
    EXPECT_EQ(numbering_level(en, "paragraph", 9)->label_of(3), "c.");
    EXPECT_EQ(numbering_level(en, "nothing", 1), nullptr);
}

TEST(InnerList, TakesTheSecondLevelOfTheOuterWhereThatCountsAlike) {
    const Locale& en = locale_of("en");
    const ListLevel roman = inner_list(en, "letter", "roman");
    EXPECT_EQ(roman.numbering, "letter");
    EXPECT_EQ(roman.level, 2);
    const ListLevel letters = inner_list(en, "letter", "letter");
    EXPECT_EQ(letters.numbering, "letter");
    EXPECT_EQ(letters.level, 1);
    const ListLevel bullets = inner_list(en, "letter", "bullet");
    EXPECT_EQ(bullets.numbering, "bullet");
    EXPECT_EQ(bullets.level, 1);
}

}  // namespace
}  // namespace hexaglot::locale

// SPDX-License-Identifier: MIT
#include "locale/labels.h"

#include "locale/locales.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace hexaglot::locale {
namespace {

TEST(NumberingLevel, IsTheOneAskedForOrTheDeepest) {
    const Setting& en = locale_of("en").setting;
    EXPECT_EQ(numbering_level(en, "paragraph", 1)->label_of(3), "3.");
    EXPECT_EQ(numbering_level(en, "paragraph", 2)->label_of(3), "(c)");
    EXPECT_EQ(numbering_level(en, "paragraph", 3)->label_of(3), "(iii)");
    EXPECT_EQ(numbering_level(en, "paragraph", 4)->label_of(3), "c.");
    EXPECT_EQ(numbering_level(en, "paragraph", 9)->label_of(3), "c.");
    EXPECT_EQ(numbering_level(en, "nothing", 1), nullptr);
}

TEST(InnerList, TakesTheSecondLevelOfTheOuterWhereThatCountsAlike) {
    const Setting& en = locale_of("en").setting;
    const ListLevel roman = inner_list(en, "letter", "roman");
    EXPECT_EQ(roman.numbering, "letter");
    EXPECT_EQ(roman.level, 2);
    const ListLevel letters = inner_list(en, "letter", "letter");
    EXPECT_EQ(letters.numbering, "letter");
    EXPECT_EQ(letters.level, 1);
    const ListLevel bullets = inner_list(en, "letter", "bullet");
    EXPECT_EQ(bullets.numbering, "bullet");
    EXPECT_EQ(bullets.level, 2);
}

TEST(InnerList, GoesTwoLevelsDeep) {
    const Setting& en = locale_of("en").setting;
    for (const char* kind : {"bullet", "dash"}) EXPECT_EQ(inner_list(en, kind, kind).level, 2);
    const ListLevel letters = inner_list(en, "number", "letter");
    EXPECT_EQ(letters.numbering, "number");
    EXPECT_EQ(letters.level, 2);
    const ListLevel numbers = inner_list(en, "letter", "number");
    EXPECT_EQ(numbers.numbering, "number");
    EXPECT_EQ(numbers.level, 1);
}

/// Label and reference of a number in each level of a numbering.
std::string shown(const Setting& setting, std::string_view numbering, int number) {
    std::string row;
    for (const NumberingLevel& level : setting.numberings.at(std::string(numbering)).levels)
        row += fmt::format("{}{}={}", row.empty() ? "" : "|", level.label_of(number),
                           level.bare_of(number));
    return row;
}

TEST(Setting, IsTheLocalesWithoutVariants) {
    const Locale& zh = locale_of("zh");
    const Setting plain = setting(zh, "", false);
    EXPECT_EQ(plain.tag, "zh-CN");
    EXPECT_EQ(plain.fonts.east_asian, "SimSun");
    EXPECT_EQ(shown(plain, "letter", 2), "b.=(b)|(ii)=(ii)");
    EXPECT_EQ(shown(plain, "annex", 3), "附件C=附件C");
    for (const auto& [id, numbering] : plain.numberings) {
        EXPECT_EQ(id.find('.'), std::string::npos) << id;
        EXPECT_EQ(numbering.id, id);
    }
    EXPECT_EQ(plain.numberings.size(), 10U);
}

TEST(Setting, TakesAVariantInThePlaceOfWhatItStandsInFor) {
    const Setting un = setting(locale_of("zh"), "un", false);
    EXPECT_EQ(shown(un, "letter", 2), "(b)=(b)|(二)=(二)");
    EXPECT_EQ(shown(un, "annex", 3), "附件三=附件三");
    EXPECT_EQ(shown(un, "item", 3), "3.=3") << "what has no variant stays";
    EXPECT_EQ(un.numberings.at("letter").id, "letter");
    EXPECT_EQ(un.numberings.size(), 10U);
    EXPECT_EQ(shown(setting(locale_of("zh"), "nobody", false), "letter", 2), "b.=(b)|(ii)=(ii)");
}

TEST(Setting, OneAnnexHasNoLetter) {
    for (const char* variant : {"", "un"}) {
        const auto annex = [&](const char* language) {
            return shown(setting(locale_of(language), variant, true), "annex", 1);
        };
        EXPECT_EQ(annex("ar"), "المرفق=المرفق");
        EXPECT_EQ(annex("en"), "Annex=Annex");
        EXPECT_EQ(annex("es"), "Anexo=Anexo");
        EXPECT_EQ(annex("fr"), "Annexe=annexe");
        EXPECT_EQ(annex("ru"), "Приложение=приложение");
        EXPECT_EQ(annex("zh"), "附件=附件");
    }
}

TEST(Setting, LabelsOfEveryLanguage) {
    const auto labels = [](const char* language, const char* variant) {
        const Setting made = setting(locale_of(language), variant, false);
        std::string row;
        for (const char* id : {"paragraph", "letter", "roman", "annex"})
            row += shown(made, id, 2) + "; ";
        return row;
    };
    EXPECT_EQ(labels("ar", ""),
              "2\u00A0-=2|b.=(b)|ii.=(ii)|(b)=(b); b.=(b)|ii.=(ii); ii.=(ii); "
              "المرفق باء=المرفق باء; ");
    EXPECT_EQ(labels("ar", "un"),
              "2\u00A0-=2|(ب)=(ب)|'2'='2'|ب\u00A0-=ب; (ب)=(ب)|'2'='2'; '2'='2'; "
              "المرفق الثاني=المرفق الثاني; ");
    EXPECT_EQ(labels("en", ""),
              "2.=2|(b)=(b)|(ii)=(ii)|b.=b.; b.=(b)|(ii)=(ii); (ii)=(ii); Annex B=Annex B; ");
    EXPECT_EQ(labels("en", "un"),
              "2.=2|(b)=(b)|(ii)=(ii)|b.=b.; (b)=(b)|(ii)=(ii); (ii)=(ii); Annex II=Annex II; ");
    EXPECT_EQ(labels("es", ""),
              "2.=2|b)=b)|ii)=ii)|b.=b.; b.=b)|ii)=ii); ii)=ii); Anexo B=Anexo B; ");
    EXPECT_EQ(labels("fr", ""),
              "2.=2|b)=b)|ii)=ii)|b.=b.; b.=b)|ii)=ii); ii)=ii); Annexe B=annexe B; ");
    EXPECT_EQ(labels("fr", "un"),
              "2.=2|b)=b)|ii)=ii)|b.=b.; b)=b)|ii)=ii); ii)=ii); Annexe II=annexe II; ");
    EXPECT_EQ(labels("ru", ""),
              "2.=2|b)=b)|ii)=ii)|b.=b.; b.=b)|ii)=ii); ii)=ii); Приложение B=B; ");
    EXPECT_EQ(labels("zh", "un"),
              "2.=2|(b)=(b)|(二)=(二)|b.=b.; (b)=(b)|(二)=(二); (二)=(二); 附件二=附件二; ");
}

TEST(Setting, ArabicCountsAnnexesByTheNamesOfTheLetters) {
    const NumberingLevel& level = *numbering_level(locale_of("ar").setting, "annex", 1);
    EXPECT_EQ(level.label_of(1), "المرفق ألف");
    EXPECT_EQ(level.label_of(28), "المرفق غين");
    EXPECT_EQ(level.label_of(29), "المرفق 29");
    EXPECT_EQ(numbering_level(setting(locale_of("ar"), "un", false), "annex", 1)->label_of(11),
              "المرفق الحادي\u00A0عشر");
}

}  // namespace
}  // namespace hexaglot::locale

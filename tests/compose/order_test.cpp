// SPDX-License-Identifier: MIT
// The order of lists of States in every language, with the names of the corpus.
#include "compose/compose.h"
#include "corpus/corpus.h"
#include "locale/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace hexaglot::compose {
namespace {

using testing::ElementsAreArray;
using Names = std::vector<std::string>;

const Corpus& corpus() {
    static const Corpus read = [] {
        Diagnostics diagnostics;
        return corpus::read(HEXAGLOT_ROOT "/corpus", diagnostics);
    }();
    return read;
}

/// The same names in the order of a list in the language of the locale.
Names listed(Names names, const Locale& locale, std::string_view policy = "own") {
    std::vector<Listed> states;
    for (const std::string& name : names)
        for (const State& state : corpus().states)
            if (const Name* own = printed_name(state.names, locale.language());
                own && own->text == name)
                states.emplace_back().state = &state;
    EXPECT_EQ(states.size(), names.size()) << "a name is not in the corpus";
    sort(states, policy, locale);
    Names sorted;
    for (const Listed& entry : states)
        sorted.push_back(printed_name(entry.state->names, locale.language())->text);
    return sorted;
}

Names by_code_point(Names names) {
    std::sort(names.begin(), names.end());
    return names;
}

/// United Nations Treaty Collection, chapter XXVI-8, in French; then the initials with an accent.
const Names french = {"Afghanistan",
                      "Afrique du Sud",
                      "Albanie",
                      "Algérie",
                      "Allemagne",
                      "Andorre",
                      "Angola",
                      "Antigua-et-Barbuda",
                      "Costa Rica",
                      "Côte d’Ivoire",
                      "Croatie",
                      "Égypte",
                      "Émirats arabes unis",
                      "Équateur",
                      "Érythrée",
                      "Espagne",
                      "Îles Marshall",
                      "Inde"};

TEST(Order, FrenchAccentsHaveNoWeight) {
    EXPECT_THAT(listed(by_code_point(french), locale_of("fr")), ElementsAreArray(french));
    EXPECT_NE(by_code_point(french), french);
    EXPECT_NE(listed(french, locale_of("fr"), "en"), french);
}

const Names spanish = {
    "Alemania", "Belarús", "Bélgica",  "Belice", "Chad",          "Chequia",       "Chile",
    "China",    "Chipre",  "Colombia", "Congo",  "Costa Rica",    "Côte d’Ivoire", "Croacia",
    "Cuba",     "Líbano",  "Liberia",  "Libia",  "Liechtenstein", "Lituania",      "Luxemburgo"};

TEST(Order, SpanishChIsTwoLetters) {
    EXPECT_THAT(listed(by_code_point(spanish), locale_of("es")), ElementsAreArray(spanish));
    EXPECT_NE(by_code_point(spanish), spanish);
    EXPECT_NE(listed(spanish, locale_of("es"), "en"), spanish);
    Locale traditional = locale_of("es");
    traditional.setting.tag = "es-u-co-trad";
    EXPECT_NE(listed(spanish, traditional), spanish);
}

/// By the first word, also where that is an adjective. (That ё sorts as е: tests/locale.)
const Names russian = {"Гвинея",
                       "Гвинея-Бисау",
                       "Демократическая Республика Конго",
                       "Доминика",
                       "Доминиканская Республика",
                       "Корейская Народно-Демократическая Республика",
                       "Коста-Рика",
                       "Кот-д’Ивуар",
                       "Куба",
                       "Объединенная Республика Танзания",
                       "Объединенные Арабские Эмираты",
                       "Республика Корея",
                       "Сирийская Арабская Республика",
                       "Центральноафриканская Республика",
                       "Южная Африка"};

TEST(Order, RussianByTheFirstWord) {
    Names turned = russian;
    std::reverse(turned.begin(), turned.end());
    EXPECT_THAT(listed(turned, locale_of("ru")), ElementsAreArray(russian));
    EXPECT_NE(listed(russian, locale_of("ru"), "en"), russian);
}

/// The first 37 sponsors of A/C.1/72/L.56/Rev.1 in its Arabic version, where Iceland still has the
/// spelling أيسلندا.
const Names arabic = {"الأرجنتين",     "إسبانيا",
                      "أستراليا",      "ألبانيا",
                      "ألمانيا",       "أنغولا",
                      "أوروغواي",      "أوكرانيا",
                      "أيرلندا",       "آيسلندا",
                      "إيطاليا",       "البرتغال",
                      "بلجيكا",        "بلغاريا",
                      "بنما",          "البوسنة والهرسك",
                      "بولندا",        "بيرو",
                      "تايلند",        "تشيكيا",
                      "الجبل الأسود",  "الجمهورية الدومينيكية",
                      "جمهورية كوريا", "جمهورية مولدوفا",
                      "جنوب أفريقيا",  "رومانيا",
                      "السلفادور",     "سلوفينيا",
                      "السويد",        "سويسرا",
                      "صربيا",         "غانا",
                      "فرنسا",         "فنلندا",
                      "كرواتيا",       "كولومبيا",
                      "لكسمبرغ"};

TEST(Order, ArabicIgnoresTheArticleAndTheHamza) {
    EXPECT_THAT(listed(by_code_point(arabic), locale_of("ar")), ElementsAreArray(arabic));
    EXPECT_NE(by_code_point(arabic), arabic);
    EXPECT_NE(listed(arabic, locale_of("ar"), "en"), arabic);
    Locale with_article = locale_of("ar");
    with_article.sorting.ignored.clear();
    EXPECT_NE(listed(arabic, with_article), arabic);
    Locale madda_first = locale_of("ar");
    madda_first.sorting.alike.clear();
    EXPECT_NE(listed(arabic, madda_first), arabic);
    Locale hamza_first = locale_of("ar");
    hamza_first.setting.tag = "ar-u-co-compat";
    EXPECT_NE(listed(arabic, hamza_first), arabic);
}

/// The lists of the Chinese papers are in the order of the English names.
TEST(Order, ChineseByTheEnglishNames) {
    const Names chinese = {"朝鲜民主主义人民共和国", "斯威士兰", "大韩民国",
                           "阿拉伯叙利亚共和国",     "土耳其",   "坦桑尼亚联合共和国"};
    EXPECT_THAT(listed(by_code_point(chinese), locale_of("zh")), ElementsAreArray(chinese));
    EXPECT_NE(listed(chinese, locale_of("zh"), "pinyin"), chinese);
}

}  // namespace
}  // namespace hexaglot::compose

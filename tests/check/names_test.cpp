// SPDX-License-Identifier: MIT
// Whom an entry of a list means. The names of ICU are input here, never output.
#include "check/names.h"

#include "check/knowing.h"
#include "check/names_keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <map>
#include <string>
#include <vector>

namespace hexaglot::check {
namespace {

struct Case {
    const char* entry;
    const char* language;
    const char* state;
    Verdict verdict;
    Fault fault;
    const char* right;
};

class Entries : public testing::TestWithParam<Case> {};

TEST_P(Entries, AreResolved) {
    const Case& expected = GetParam();
    const Resolution found = names().resolve(expected.entry, expected.language, std::nullopt);
    EXPECT_EQ(found.state ? found.state->id : "", expected.state) << expected.entry;
    EXPECT_EQ(found.verdict, expected.verdict) << expected.entry;
    EXPECT_EQ(found.fault, expected.fault) << expected.entry;
    EXPECT_EQ(found.right, expected.right) << expected.entry;
}

INSTANTIATE_TEST_SUITE_P(
    OfOneState, Entries,
    testing::Values(
        Case{"Côte d’Ivoire", "en", "CIV", Verdict::right, Fault::none, "Côte d’Ivoire"},
        Case{"Côte d'Ivoire", "en", "CIV", Verdict::right, Fault::none, "Côte d’Ivoire"},
        Case{"CÔTE D’IVOIRE", "en", "CIV", Verdict::right, Fault::none, "Côte d’Ivoire"},
        Case{"Cote d'Ivoire", "en", "CIV", Verdict::right, Fault::misspelt, "Côte d’Ivoire"},
        Case{"Ivory Coast", "en", "CIV", Verdict::common, Fault::none, "Côte d’Ivoire"},
        Case{"Bolivia, Plurinational State of", "en", "BOL", Verdict::common, Fault::none,
             "Bolivia (Plurinational State of)"},
        Case{"الصّين", "ar", "CHN", Verdict::right, Fault::none, "الصين"},
        Case{"el Japón", "es", "JPN", Verdict::right, Fault::none, "Japón"},
        Case{"Swaziland", "en", "SWZ", Verdict::former, Fault::none, "Eswatini"},
        Case{"Moldova, Republic of", "en", "MDA", Verdict::common, Fault::none,
             "Republic of Moldova"},
        Case{"Kingdom of Eswatini", "en", "SWZ", Verdict::formal, Fault::none, "Eswatini"},
        Case{"People's Republic of China", "en", "CHN", Verdict::formal, Fault::none, "China"},
        Case{"U.S.", "en", "USA", Verdict::common, Fault::none, "United States of America"},
        Case{"St Lucia", "en", "LCA", Verdict::common, Fault::none, "Saint Lucia"},
        Case{"República de Kenia", "es", "KEN", Verdict::common, Fault::none, "Kenya"},
        Case{"República de Congo", "es", "COG", Verdict::common, Fault::none, "Congo"},
        Case{"Корейская Республика", "ru", "KOR", Verdict::common, Fault::none, "Республика Корея"},
        Case{"科特迪瓦", "en", "CIV", Verdict::other_language, Fault::none, "Côte d’Ivoire"},
        Case{"Аngola", "en", "AGO", Verdict::right, Fault::look_alike, "Angola"},
        Case{"Ango\u200Bla", "en", "AGO", Verdict::right, Fault::invisible, "Angola"},
        Case{"Angola;", "en", "AGO", Verdict::right, Fault::stray_punctuation, "Angola"},
        Case{"CÃ´te dâ€™Ivoire", "en", "CIV", Verdict::right, Fault::mojibake, "Côte d’Ivoire"},
        Case{"Azerbiajan", "en", "AZE", Verdict::right, Fault::misspelt, "Azerbaijan"},
        Case{"布丹", "zh", "BTN", Verdict::right, Fault::homophone, "不丹"},
        Case{"孟加拉", "zh", "BGD", Verdict::common, Fault::none, "孟加拉国"},
        Case{"朝鲜人民民主共和国", "zh", "PRK", Verdict::right, Fault::misspelt,
             "朝鲜民主主义人民共和国"},
        Case{"斐济、", "zh", "FJI", Verdict::right, Fault::stray_punctuation, "斐济"},
        Case{"图瓦鲁", "zh", "TUV", Verdict::right, Fault::homophone, "图瓦卢"},
        Case{"索罗门群岛", "zh", "SLB", Verdict::right, Fault::homophone, "所罗门群岛"},
        Case{"美国", "zh", "USA", Verdict::common, Fault::none, "美利坚合众国"},
        Case{"刚果(金)", "zh", "COD", Verdict::common, Fault::none, "刚果民主共和国"},
        Case{"南朝鲜", "zh", "KOR", Verdict::common, Fault::none, "大韩民国"},
        Case{"緬甸", "zh", "MMR", Verdict::other_script, Fault::none, "缅甸"},
        Case{"尼 日 尔", "zh", "NER", Verdict::right, Fault::inner_space, "尼日尔"},
        Case{"辛巴威", "zh", "ZWE", Verdict::common, Fault::none, "津巴布韦"},
        Case{"葉門", "zh", "YEM", Verdict::other_script, Fault::none, "也门"},
        Case{"داشت", "ar", "TCD", Verdict::right, Fault::reversed, "تشاد"},
        Case{"الاردن", "ar", "JOR", Verdict::right, Fault::misspelt, "الأردن"},
        Case{"Ангoла", "ru", "AGO", Verdict::right, Fault::look_alike, "Ангола"}));

TEST(Names, AreNeverGuessed) {
    for (const auto& [entry, language] :
         std::vector<std::pair<const char*, const char*>>{{"Irax", "en"},
                                                          {"Nigera", "en"},
                                                          {"Congo Republic Guinea", "en"},
                                                          {"法门", "zh"},
                                                          {"Total", "en"},
                                                          {"Rock", "en"},
                                                          {"Note", "en"},
                                                          {"Korea", "en"},
                                                          {"كوريا", "ar"},
                                                          {"République d’Inde", "fr"},
                                                          {"世界", "zh"},
                                                          {"Стран", "ru"},
                                                          {"Europe", "fr"},
                                                          {"", "en"},
                                                          {"12", "en"}}) {
        const Resolution found = names().resolve(entry, language, std::nullopt);
        EXPECT_EQ(found.verdict, Verdict::unknown)
            << entry << " is taken for " << (found.state ? found.state->id : "");
    }
}

/// A form of one State, in whatever language, means no other: not even with other accents, capitals
/// or marks.
TEST(Names, AreNotWhatIsLeftOfAFormalOne) {
    for (const char* word : {"French", "Swiss", "Hellenic"})
        EXPECT_EQ(names().resolve(word, "en", {}).entity, nullptr) << word;
}

TEST(Names, BelongToOneState) {
    std::map<std::string, std::string> owners;
    for (const State& state : corpus().states) {
        const auto add = [&](const Name& name) {
            const auto [known, is_new] = owners.try_emplace(key_of(name.text), state.id);
            EXPECT_EQ(known->second, state.id) << name.text;
        };
        for (const auto& [language, names] : state.names) {
            if (names.name) add(*names.name);
            if (names.brief) add(*names.brief);
            if (names.formal) add(*names.formal);
            for (const auto& former : names.former) add(former.name);
            for (const Name& alias : names.aliases) add(alias);
        }
    }
    EXPECT_GT(owners.size(), corpus().states.size() * 6);
}

TEST(Names, ThatPeopleWriteAreCommon) {
    const NameIndex& index = names();
    for (const State& state : corpus().states)
        for (const auto& [language, names] : state.names)
            for (const Name& alias : names.aliases) {
                const Resolution found = index.resolve(alias.text, language, std::nullopt);
                EXPECT_EQ(found.state ? found.state->id : "", state.id) << alias.text;
                EXPECT_EQ(found.verdict, Verdict::common) << alias.text;
                EXPECT_EQ(found.fault, Fault::none) << alias.text;
            }
}

TEST(Names, WereRightInTheirTime) {
    const auto on = [](const char* day) {
        return names().resolve("Swaziland", "en", parse_day(day)).verdict;
    };
    EXPECT_EQ(on("2018-01-01"), Verdict::right);
    EXPECT_EQ(on("2024-01-01"), Verdict::former);
}

/// At least 95 of 100 names as ICU writes them are known, and none is taken for another State.
TEST(Names, AreKnownAsOthersWriteThem) {
    for (const char* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
        std::size_t known = 0;
        std::string missed;
        for (const State& state : corpus().states) {
            icu::UnicodeString wide;
            icu::Locale("", state.iso2.c_str()).getDisplayCountry(icu::Locale(language), wide);
            std::string name;
            wide.toUTF8String(name);
            const Resolution found = names().resolve(name, language, std::nullopt);
            if (found.state)
                EXPECT_EQ(found.state->id, state.id) << name;
            else
                missed += ' ' + name;
            known += found.state ? 1U : 0U;
        }
        EXPECT_GE(known * 100, corpus().states.size() * 95) << language << missed;
    }
}

std::string mentioned(const char* text, const char* language) {
    std::string states;
    for (const NameIndex::Mention& found : names().mentions(text, language))
        states += (states.empty() ? "" : " ") + found.state->id;
    return states;
}

TEST(Mentions, AreTheLongestWholeNames) {
    EXPECT_EQ(mentioned("Guinea-Bissau, Guinea and Equatorial Guinea", "en"), "GNB GIN GNQ");
    EXPECT_EQ(mentioned("刚果民主共和国和刚果", "zh"), "COD COG");
    EXPECT_EQ(mentioned("其中国家与沿海地区，中国和海地", "zh"), "CHN HTI");
    EXPECT_EQ(mentioned("查德、东加和乔治亚", "zh"), "TCD TON GEO");
    EXPECT_EQ(mentioned("理查德、东加勒比国家组织、南乔治亚岛和乔治亚州", "zh"), "");
    EXPECT_EQ(mentioned("Nigerian, Chadians, Omanis", "en"), "");
    EXPECT_EQ(mentioned("Papua New Guinea-based", "en"), "");
    EXPECT_EQ(mentioned("Cote, Côte d'Ivoire’s", "en"), "CIV");
}

TEST(Mentions, AreSeenThroughArticlesAndParticles) {
    EXPECT_EQ(mentioned("du Brésil, de l’Égypte et aux Pays-Bas", "fr"), "BRA EGY NLD");
    EXPECT_EQ(mentioned("وتشاد وفرنسا للأردن وبلبنان", "ar"), "TCD FRA JOR LBN");
}

TEST(Mentions, AreDeclinedInRussian) {
    for (const auto& [form, state] : std::vector<std::pair<const char*, const char*>>{
             {"Франции", "FRA"},
             {"Китаем", "CHN"},
             {"Соединенных Штатов Америки", "USA"},
             {"Кот-д'Ивуара", "CIV"},
             {"Анголы", "AGO"},
             {"Коста-Рики", "CRI"},
             {"Новой Зеландии", "NZL"},
             {"Саудовской Аравией", "SAU"},
             {"Южного Судана", "SSD"},
             {"Российской Федерацией", "RUS"},
             {"Филиппин", "PHL"},
             {"Нидерландов", "NLD"},
             {"Израиля", "ISR"},
             {"Бельгию", "BEL"},
             {"Ираке", "IRQ"},
             {"Ирана", "IRN"},
             {"Сирийской Арабской Республики", "SYR"},
             {"Республики Молдова", "MDA"},
             {"Соединенного Королевства Великобритании и Северной Ирландии", "GBR"},
             {"Маршалловых Островов", "MHL"},
             {"Центральноафриканской Республики", "CAF"},
             {"Польши", "POL"},
             {"Чада", "TCD"},
             {"Кении", "KEN"},
             {"Швейцарии", "CHE"},
             {"Египта", "EGY"},
             {"Маврикия", "MUS"},
             {"Святого Престола", "VAT"},
             {"Антигуа и Барбуды", "ATG"},
             {"Боснии и Герцеговины", "BIH"},
             {"Ирана (Исламской Республики)", "IRN"},
             {"Папуа — Новой Гвинеи", "PNG"}})
        EXPECT_EQ(mentioned(form, "ru"), state) << form;
}

TEST(Names, AreKnownInTheirCases) {
    const auto declined = [](const char* words) { return names().declined(words, "ru", {}); };
    EXPECT_EQ(declined("Аргентины").state->id, "ARG");
    EXPECT_EQ(declined("Аргентины").verdict, Verdict::right);
    EXPECT_EQ(declined("Южной Кореи").verdict, Verdict::common);
    EXPECT_EQ(declined("Южной Кореи").right, "Республика Корея");
    EXPECT_EQ(declined("Мексеки").fault, Fault::misspelt);
    EXPECT_EQ(declined("Мексеки").right, "Мексика");
    EXPECT_EQ(declined("Ивановой").entity, nullptr);
    EXPECT_EQ(names().declined("Argentinas", "en", {}).entity, nullptr);
}

TEST(NameIndex, HearsNamesOfTheLatinAlphabet) {
    EXPECT_EQ(knowledge().names().resolve("Lybia", "en", {}).right, "Libya");
    EXPECT_EQ(knowledge().names().resolve("Eslovakia", "es", {}).right, "Eslovaquia");
    EXPECT_EQ(knowledge().names().resolve("Urugway", "en", {}).right, "Uruguay");
    EXPECT_EQ(knowledge().names().resolve("Cad", "en", {}).state, nullptr);
}

TEST(NameIndex, DeclinesTheFirstHalfOfAName) {
    const State* state = knowledge().names().in_case("Гвинеи-Бисау", "ru");
    ASSERT_NE(state, nullptr);
    EXPECT_EQ(state->id, "GNB");
}

TEST(NameIndex, KnowsWhatLacksItsEndOrAWord) {
    const auto found = knowledge().names().resolve("United Kingdom of Great Britain", "en", {});
    ASSERT_NE(found.state, nullptr);
    EXPECT_EQ(found.state->id, "GBR");
    EXPECT_EQ(found.verdict, Verdict::common);
    EXPECT_EQ(knowledge().names().resolve("United Emirates", "en", {}).right,
              "United Arab Emirates");
    EXPECT_EQ(knowledge().names().resolve("Democratic Republic", "en", {}).state, nullptr);
}

}  // namespace
}  // namespace hexaglot::check

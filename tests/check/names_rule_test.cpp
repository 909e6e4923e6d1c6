// SPDX-License-Identifier: MIT
// What is said of names in lists.
#include "check/checking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hexaglot::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> name_codes = {
    "common-name",    "inner-space",   "invisible-character", "letter-width",
    "merged-entries", "misspelt-name", "mixed-register",      "mixed-scripts",
    "mojibake",       "not-a-state",   "other-language-name", "other-script-name",
    "outdated-name",  "reversed-text", "split-entry",         "stray-punctuation",
    "unknown-name"};

std::vector<std::string> found_in(const std::string& text, const Request& request = {}) {
    return checked(document_of(text), request, name_codes).findings;
}

/// An entry put third into a list that is right.
struct Entry {
    const char* language;
    const char* entry;
    const char* finding;  ///< code, and what should stand there
};

std::string list_with(const std::string& language, const std::string& entry) {
    if (language == "zh")
        return "1. 安哥拉\n2. 巴林\n3. " + entry + "\n4. 乍得\n5. 海地\n6. 以色列\n";
    if (language == "fr")
        return "1. Angola\n2. Bahreïn\n3. " + entry + "\n4. Tchad\n5. Haïti\n6. Israël\n";
    if (language == "ru")
        return "1. Ангола\n2. Бахрейн\n3. " + entry + "\n4. Чад\n5. Гаити\n6. Израиль\n";
    if (language == "ar")
        return "1. أنغولا\n2. البحرين\n3. " + entry + "\n4. شيلي\n5. هايتي\n6. إسرائيل\n";
    if (language == "es")
        return "1. Angola\n2. Bahrein\n3. " + entry + "\n4. Haití\n5. Israel\n6. Omán\n";
    return "1. Angola\n2. Bahrain\n3. " + entry + "\n4. Djibouti\n5. Haiti\n6. Israel\n";
}

class OneEntry : public testing::TestWithParam<Entry> {};

TEST_P(OneEntry, IsJudged) {
    const Entry& one = GetParam();
    Request request;
    request.language = one.language;
    const auto found = found_in(list_with(one.language, one.entry), request);
    const std::string expected = one.finding;
    if (expected.empty()) {
        EXPECT_THAT(found, IsEmpty()) << one.entry;
    } else {
        ASSERT_THAT(found, testing::SizeIs(1)) << one.entry;
        const std::string code = expected.substr(0, expected.find(' '));
        const std::string right =
            expected.find(' ') == expected.npos ? "" : expected.substr(expected.find(' '));
        EXPECT_EQ(found.front(),
                  "3: " + code + ": " + one.entry + (right.empty() ? "" : " ->" + right));
    }
}

INSTANTIATE_TEST_SUITE_P(
    InAList, OneEntry,
    testing::Values(
        Entry{"en", "Côte d’Ivoire", ""}, Entry{"en", "Côte d'Ivoire", ""}, Entry{"en", "CHAD", ""},
        Entry{"en", "the Niger", ""}, Entry{"en", "Cote d’Ivoire", "misspelt-name Côte d’Ivoire"},
        Entry{"en", "Azerbiajan", "misspelt-name Azerbaijan"},
        Entry{"en", "Swaziland", "outdated-name Eswatini"},
        Entry{"en", "Ivory Coast", "common-name Côte d’Ivoire"},
        Entry{"en", "Kingdom of Norway", "mixed-register Norway"},
        Entry{"en", "Tchad", "other-language-name Chad"}, Entry{"en", "Сhad", "mixed-scripts Chad"},
        Entry{"en", "Costa  Rica", "inner-space Costa Rica"},
        Entry{"en", "Chad;", "stray-punctuation Chad"},
        Entry{"en", "Ｃｈａｄ", "letter-width Chad"},
        Entry{"en", "Ch\u200Bad", "invisible-character Chad"},
        Entry{"en", "CÃ´te dâ€™Ivoire", "mojibake Côte d’Ivoire"},
        Entry{"en", "Chad Chile", "merged-entries"}, Entry{"en", "ChadChile", "merged-entries"},
        Entry{"en", "Chad, Chile", "merged-entries"}, Entry{"en", "Ruritania", "unknown-name"},
        Entry{"en", "European Union", "not-a-state"}, Entry{"zh", "欧盟", "not-a-state"},
        Entry{"en", "Guinea-Bissau", ""}, Entry{"en", "Bosnia and Herzegovina", ""},
        Entry{"en", "Guinea Bissau", "misspelt-name Guinea-Bissau"},
        Entry{"en", "Moldova, Republic of", "common-name Republic of Moldova"},
        Entry{"en", "Papua New Guinea", ""}, Entry{"fr", "Bresil", "misspelt-name Brésil"},
        Entry{"fr", "Chad", "other-language-name Tchad"},
        Entry{"es", "Mexico", "misspelt-name México"},
        Entry{"ru", "Австраля", "misspelt-name Австралия"},
        Entry{"ar", "داشت", "reversed-text تشاد"}, Entry{"ar", "الاردن", "misspelt-name الأردن"},
        Entry{"zh", "布丹", "misspelt-name 不丹"}, Entry{"zh", "孟加拉", "common-name 孟加拉国"},
        Entry{"zh", "朝鲜人民民主共和国", "misspelt-name 朝鲜民主主义人民共和国"},
        Entry{"zh", "斐济、", "stray-punctuation 斐济"},
        Entry{"zh", "图瓦鲁", "misspelt-name 图瓦卢"},
        Entry{"zh", "索罗门群岛", "misspelt-name 所罗门群岛"},
        Entry{"zh", "緬甸", "other-script-name 缅甸"},
        Entry{"zh", "伊朗", "common-name 伊朗伊斯兰共和国"},
        Entry{"zh", "尼 日 尔", "inner-space 尼日尔"}, Entry{"zh", "智利中国", "merged-entries"},
        Entry{"zh", "法门", "unknown-name"}));

TEST(Names, OfTwoStatesInOneEntryOfColumns) {
    EXPECT_THAT(found_in("Parties\tOthers\nAngola\tDjibouti\nBahrain\tHaiti\nChad Chile\tIsrael\n"
                         "Cuba\tJapan\nEgypt\tKenya\n"),
                ElementsAre("4: merged-entries: Chad Chile"));
}

TEST(Names, InTwoEntriesAreToldOnce) {
    EXPECT_THAT(found_in("1. Angola\n2. Bahrain\n3. Chad\n4. Trinidad\n5. and Tobago\n6. Tuvalu\n"
                         "7. Uganda\n"),
                ElementsAre("4: split-entry: Trinidad"));
}

TEST(Names, MayAllEndInAMark) {
    EXPECT_THAT(found_in("The States are:\n1. Angola;\n2. Bahrain;\n3. Chad;\n4. Haiti.\n"),
                IsEmpty());
    EXPECT_THAT(found_in("The States are:\n1. Angola\n2. Bahrain\n3. Chad\n4. Haiti.\n"),
                IsEmpty());
    EXPECT_THAT(found_in("1. Angola\n2. Bahrain\n3. Chad\n4. Haiti.\n"),
                ElementsAre("4: stray-punctuation: Haiti. -> Haiti"));
}

TEST(Names, AreRightInListsOfTheirTime) {
    Request request;
    request.as_of = parse_day("2018-01-01");
    EXPECT_THAT(found_in("1. Sudan\n2. Suriname\n3. Swaziland\n4. Sweden\n", request), IsEmpty());
}

TEST(Names, MayAllBeFormal) {
    EXPECT_THAT(found_in("1. Republic of Angola\n2. Kingdom of Bahrain\n3. Republic of Chad\n"
                         "4. Japan\n5. State of Israel\n"),
                IsEmpty());
    EXPECT_THAT(found_in("1. Republic of Angola\n2. Kingdom of Bahrain\n3. Republic of Chad\n"
                         "4. Japan\n5. Israel\n"),
                ElementsAre("5: mixed-register: Israel"));
}

TEST(Names, InTraditionalCharactersAreToldOnce) {
    EXPECT_THAT(found_in("安哥拉\n緬甸\n剛果\n盧旺達\n烏干達\n贊比亞\n乍得\n"), testing::SizeIs(1));
}

TEST(NamesInSentences, ThatWereGivenUpAreTold) {
    const auto found = [](const std::string& language, const std::string& text) {
        Request request;
        request.language = language;
        return checked(document_of(text), request, {"outdated-name", "common-name"}).findings;
    };
    EXPECT_THAT(found("en", "Ms. Dlamini (Swaziland) spoke on 3 May 2026.\n"),
                ElementsAre("1: outdated-name: Swaziland -> Eswatini"));
    EXPECT_THAT(found("ru", "Представитель Свазиленда выступил 3 мая 2026 года.\n"),
                ElementsAre("1: outdated-name: Свазиленда"));
    // What speaks of the time of the name, of a longer name or in somebody's words.
    for (const char* right :
         {"In 1998, Swaziland acceded to it.\n", "Eswatini (formerly Swaziland) spoke.\n",
          "The Swaziland National Trust met on 3 May 2026.\n", "He wrote of “Swaziland today”.\n",
          "The Netherlands and Viet Nam spoke on 3 May 2026.\n"})
        EXPECT_THAT(found("en", right), IsEmpty()) << right;
}

}  // namespace
}  // namespace hexaglot::check

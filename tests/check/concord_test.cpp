// SPDX-License-Identifier: MIT
#include "check/check.h"
#include "check/knowing.h"
#include "extract/extract.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace hexaglot::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Outcome {
    Concordance result;
    std::vector<std::string> findings;
};

/// Versions as plain texts.
Outcome compared(const std::vector<std::string>& texts) {
    std::vector<Document> documents;
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < texts.size(); ++i)
        documents.push_back(
            extract::document(std::make_shared<const Source>(std::to_string(i) + ".txt", texts[i]),
                              extract::TextKind::text, diagnostics));
    std::vector<const Document*> pointers;
    for (const Document& document : documents) pointers.push_back(&document);
    Outcome outcome;
    outcome.result = concord(pointers, knowledge(), diagnostics);
    outcome.findings = findings(diagnostics);
    return outcome;
}

const std::string english =
    "1. The Conference met on 18 March 2026 and spent 274 million dollars.\n"
    "2. The report is ATT/CSP10/2024/SEC/807/Conf.FinRep, welcomed by China and Chad.\n"
    "3. The seventy-seventh session will be held in Geneva.\n";
const std::string chinese =
    "1. 会议于2026年3月18日举行，花费2.74亿美元。\n"
    "2. 报告为ATT/CSP10/2024/SEC/807/Conf.FinRep，受到中国和乍得的欢迎。\n"
    "3. 第七十七届会议将在日内瓦举行。\n";
const std::string french =
    "1. La Conférence s’est réunie le 18 mars 2026 et a dépensé 274 millions de dollars.\n"
    "2. Le rapport est ATT/CSP10/2024/SEC/807/Conf.FinRep, accueilli par la Chine et le Tchad.\n"
    "3. La soixante-dix-septième session se tiendra à Genève.\n";

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(Concord, FindsNothingWhereNothingDiffers) {
    const Outcome found = compared({english, chinese, french});
    EXPECT_THAT(found.findings, IsEmpty());
    EXPECT_THAT(found.result.languages, ElementsAre("en", "zh", "fr"));
    EXPECT_EQ(found.result.aligned, 3U);
    EXPECT_EQ(found.result.compared.at("numbers"), 2U);  // the session is spelled out
    EXPECT_EQ(found.result.compared.at("states"), 2U);
}

TEST(Concord, NamesTheVersionThatStandsAlone) {
    const Outcome found = compared({english, changed(chinese, "3月", "4月"), french});
    ASSERT_EQ(found.findings.size(), 1U);
    EXPECT_THAT(found.findings[0],
                HasSubstr("1.txt:1:4: error: the Chinese version has the value 'day 2026-04-18' "
                          "where the others have 'day 2026-03-18' [versions-numbers]"));
}

TEST(Concord, TellsTheOriginalApartWhereItStandsAlone) {
    const Outcome found = compared({changed(english, "807", "870"), chinese, french});
    ASSERT_EQ(found.findings.size(), 1U);
    EXPECT_THAT(found.findings[0], HasSubstr("0.txt:2:"));
    EXPECT_THAT(found.findings[0], HasSubstr("[versions-symbols]"));
}

TEST(Concord, MissesAStateAndAParagraph) {
    EXPECT_THAT(compared({english, changed(chinese, "中国和乍得", "乍得"), french}).findings,
                ElementsAre(HasSubstr("lacks the State '中国' that the others have here")));
    const std::string shorter = changed(
        french,
        "2. Le rapport est ATT/CSP10/2024/SEC/807/Conf.FinRep, accueilli par la Chine et le "
        "Tchad.\n3. La",
        "2. La");
    const Outcome found = compared({english, chinese, shorter});
    EXPECT_THAT(found.findings,
                testing::Contains(HasSubstr("the French version lacks a numbered paragraph behind "
                                            "this that the others have")));
}

TEST(Concord, LinksLeadToTheSameAddress) {
    const std::string english_link =
        english + "4. See [the page](https://example.org/en/a?lang=en) now.\n";
    const std::string french_link =
        french + "4. Voir [la page](https://example.org/fr/a?lang=fr) ici.\n";
    EXPECT_THAT(compared({english_link, french_link}).findings, IsEmpty());
    EXPECT_THAT(compared({english_link, changed(french_link, "/a?", "/b?")}).findings,
                testing::Contains(HasSubstr("the French version has the link to "
                                            "'https://example.org/*/b?lang=*' that")));
}

TEST(Concord, ListsAreComparedAsSets) {
    const std::string english_list = "States\n\n1. Angola\n2. Chad\n3. China\n4. Zambia\n";
    const std::string russian_list = "Государства\n\n1. Ангола\n2. Замбия\n3. Китай\n4. Чад\n";
    EXPECT_THAT(compared({english_list, russian_list}).findings, IsEmpty());
    EXPECT_THAT(compared({english_list, changed(russian_list, "Чад", "Того")}).findings,
                testing::UnorderedElementsAre(HasSubstr("lacks 'Чад'"), HasSubstr("has 'Того'")));
}

TEST(Concord, AVersionThatDoesNotRunBesideIsToldOnce) {
    std::string longer;
    std::string shorter;
    for (int i = 1; i <= 30; ++i)
        longer += std::to_string(i) + ". This is paragraph " + std::to_string(i) + " of it.\n";
    for (int i = 1; i <= 5; ++i)
        shorter += std::to_string(i) + ". 这是第" + std::to_string(i) + "段。\n";
    const Outcome found = compared({longer, shorter});
    ASSERT_EQ(found.findings.size(), 1U);
    EXPECT_THAT(found.findings[0], HasSubstr("[versions-shift]"));
    EXPECT_THAT(found.result.shifted, ElementsAre("zh"));
}

/// Questions of very different length, without a number or name.
const std::vector<std::string> questions = {
    "Which States have reported within the time that the Treaty gives them, and what have those "
    "that "
    "have not done so said of their reasons (capacity, confidentiality, or both)?",
    "Who pays?",
    "How often should the Working Group meet? In which months, and for how many days?",
    "What help do smaller administrations ask for, and which of the forms of assistance that the "
    "Trust Fund offers do they know?",
    "May observers speak?",
    "Should the results be published; if so, in which languages; and who decides upon that?",
    "Is a new decision of the Conference needed, or is it enough that the Working Group reports on "
    "its work to the Conference as it did in earlier years?",
    "Which obstacles remain?",
};
const std::vector<std::string> translated_questions = {
    "哪些国家在条约规定的时间内提交了报告，未报告的国家就其原因（能力、保密或两者兼有）作了哪些说明"
    "？",
    "由谁付款？",
    "工作组应多久举行一次会议？在哪些月份举行，会期几天？",
    "较小的行政部门要求哪些帮助，它们了解信托基金提供的哪些援助形式？",
    "观察员可以发言吗？",
    "结果是否应当公布；如果公布，使用哪些语言；由谁决定？",
    "是否需要缔约国会议作出新的决定，还是由工作组像前几年那样向会议报告工作即可？",
    "还存在哪些障碍？",
};

std::string lines_of(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all) text += one + "\n";
    return text;
}

TEST(Concord, TellsOfTwoLikePassagesTheSecondAsTooMany) {
    std::vector<std::string> doubled = translated_questions;
    doubled.insert(doubled.begin() + 3, doubled[2]);
    EXPECT_THAT(compared({lines_of(questions), lines_of(doubled)}).findings,
                ElementsAre(HasSubstr("1.txt:4:1: error: the Chinese version has")));
}

TEST(Concord, SeesPassagesInEachOthersPlaceByTheirSize) {
    EXPECT_THAT(compared({lines_of(questions), lines_of(translated_questions)}).findings,
                IsEmpty());
    std::vector<std::string> exchanged = translated_questions;
    std::swap(exchanged[1], exchanged[3]);
    EXPECT_THAT(compared({lines_of(questions), lines_of(exchanged)}).findings,
                ElementsAre(HasSubstr("versions-exchanged")));
}

TEST(Concord, SubParagraphsAndAnnexesThatAreCitedAreTheSame) {
    const std::string original =
        "1. One:\n(a) A;\n(b) B.\n\n2. See paragraph 1 (b) above.\n\n"
        "3. See annex I and annex II.\n\nAnnex I\n\nAnnex II\n";
    const std::string other =
        "1. Uno:\na) A;\nb) B.\n\n2. Véase el párrafo 1 b) supra.\n\n"
        "3. Véanse el anexo I y el anexo II.\n\nAnexo I\n\nAnexo II\n";
    EXPECT_THAT(compared({original, other}).findings, IsEmpty());
    EXPECT_THAT(compared({original, changed(other, "1 b)", "1 a)")}).findings,
                ElementsAre(HasSubstr("[versions-references]")));
    EXPECT_THAT(compared({original, changed(other, "anexo I y", "anexo II y")}).findings,
                ElementsAre(HasSubstr("[versions-references]")));
}

TEST(Concord, PersonsAndCurrenciesAreNoStates) {
    const std::string original = "1. Mr. Jordan (Malta) spoke.\n\n2. It costs $1.3 million.\n";
    const std::string russian =
        "1. Выступил г-н Джордан (Мальта).\n\n2. Это стоит 1,3 млн долл. США.\n";
    EXPECT_THAT(compared({original, russian}).findings, IsEmpty());
}

}  // namespace
}  // namespace hexaglot::check

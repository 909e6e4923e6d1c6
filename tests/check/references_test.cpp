// SPDX-License-Identifier: MIT
#include "check/checking.h"
#include "check/typed.h"

namespace hexaglot::check_test {
namespace {

std::string symbols(const std::string& text) {
    return found_in_typed(
        "en", text, "malformed-symbol unknown-symbol replaced-symbol two-symbols session-year");
}

TEST(Symbols, OfTheRegisterAndWellFormedOnesAreRight) {
    EXPECT_EQ(symbols("See ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2."), "");
    EXPECT_EQ(symbols("See ATT/CSP12.WGTU/2026/CHAIR/851/Conf.Agenda."), "");
    EXPECT_EQ(symbols("See ATT/VTF18/2018/SEC/299/AnalysisAppl2018 and ATT/CSP1/2015/WP.2/Rev.2."),
              "");
    EXPECT_EQ(symbols("See A/C.1/72/L.56/Rev.1 and A/RES/67/234 B."), "");
}

TEST(Symbols, MalformedOnes) {
    EXPECT_EQ(symbols("See (ATT/CSP11/2025/SEC/834/Conf.FinRep/Rev.)"),
              "1: malformed-symbol 'ATT/CSP11/2025/SEC/834/Conf.FinRep/Rev.'");
    EXPECT_EQ(symbols("See ATT/CSP9/2023/SEC/773/Conf.FinRep/Rev2."),
              "1: malformed-symbol 'ATT/CSP9/2023/SEC/773/Conf.FinRep/Rev2' -> "
              "'ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2'");
    EXPECT_EQ(symbols("See АТТ/CSP9/2023/SEC/773/Conf.FinRep.Rev2."),
              "1: malformed-symbol 'АТТ/CSP9/2023/SEC/773/Conf.FinRep.Rev2' -> "
              "'ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2'");
    EXPECT_EQ(symbols("See ATT/CSP9 2023/SEC/773/Conf.FinRep.Rev2."),
              "1: malformed-symbol 'ATT/CSP9 2023/SEC/773/Conf.FinRep.Rev2' -> "
              "'ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2'");
    EXPECT_EQ(symbols("See ATC/CSP9/2023/SEC/773/Conf.FinRep.Rev2."),
              "1: malformed-symbol 'ATC/CSP9/2023/SEC/773/Conf.FinRep.Rev2' -> "
              "'ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2'");
    EXPECT_EQ(symbols("See ATT/CSP9/2O23/SEC/773/Conf.FinRep.Rev2."),
              "1: malformed-symbol 'ATT/CSP9/2O23/SEC/773/Conf.FinRep.Rev2' -> "
              "'ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2'");
    EXPECT_EQ(symbols("See ATT/CSP9/2023/773/Conf.FinRep."),
              "1: malformed-symbol 'ATT/CSP9/2023/773/Conf.FinRep'");
}

TEST(Symbols, AgainstTheRegister) {
    EXPECT_EQ(symbols("See ATT/CSP9/2023/SEC/737/Conf.FinRep.Rev2."),
              "1: unknown-symbol 'ATT/CSP9/2023/SEC/737/Conf.FinRep.Rev2' -> "
              "'ATT/CSP9/2023/SEC/773/Conf.FinRep.Rev2'");
    EXPECT_EQ(symbols("See ATT/CSP10/2024/SEC/807/Conf.FinRap."),
              "1: unknown-symbol 'ATT/CSP10/2024/SEC/807/Conf.FinRap' -> "
              "'ATT/CSP10/2024/SEC/807/Conf.FinRep'");
    EXPECT_EQ(symbols("See ATT/CSP10.WGTU/2024/CHAIR/785/Conf.Rep."),
              "1: replaced-symbol 'ATT/CSP10.WGTU/2024/CHAIR/785/Conf.Rep' -> "
              "'ATT/CSP10.WGTU/2024/CHAIR/801/Conf.Rep'");
    EXPECT_EQ(symbols("See ATT/CSP10.WGTU/2024/CHAIR/785/Conf.Rep.\n\n"
                      "See ATT/CSP10.WGTU/2024/CHAIR/801/Conf.Rep."),
              "1: two-symbols 'ATT/CSP10.WGTU/2024/CHAIR/785/Conf.Rep' -> "
              "'ATT/CSP10.WGTU/2024/CHAIR/801/Conf.Rep'");
    EXPECT_EQ(symbols("See ATT/CSP10/2026/SEC/807/Conf.FinRep."),
              "1: session-year 'ATT/CSP10/2026/SEC/807/Conf.FinRep' -> "
              "'ATT/CSP10/2024/SEC/807/Conf.FinRep'");
}

std::string references(const char* language, const std::string& text) {
    return found_in_typed(language, text, "broken-reference wrong-unit");
}

const std::string paragraphs =
    "Annex A\n\n1. One thing is said here.\n\n2. Another thing is said.\n\n3. A third thing.\n\n"
    "a. a first part;\n\nb. a second part.\n\nAnnex B\n\n1. The end comes here.\n\n";

TEST(References, InsideTheDocument) {
    EXPECT_EQ(references("en", paragraphs + "As said in paragraph 3 and paragraphs 1 to 2."), "");
    EXPECT_EQ(references("en", paragraphs + "As said in paragraph 7."),
              "17: broken-reference 'paragraph 7'");
    EXPECT_EQ(references("en", paragraphs + "As said in paragraph 3 (b) above."), "");
    EXPECT_EQ(references("en", paragraphs + "As said in paragraph 3 (d) above."),
              "17: broken-reference 'paragraph 3 (d)'");
    EXPECT_EQ(references("en", paragraphs + "The list in annex B. The list in annex D."),
              "17: broken-reference 'annex D'");
    EXPECT_EQ(references("en", paragraphs + "As said in paragraphs 2 and 9."),
              "17: broken-reference 'paragraphs 2 and 9'");
}

TEST(References, RunForwards) {
    const auto ranges = [](const char* language, const std::string& text) {
        return found_in_typed(language, text, "backwards-range");
    };
    EXPECT_EQ(ranges("en", "See paragraphs 13 to 19 and annexes A to C of the report."), "");
    EXPECT_EQ(ranges("en", "See paragraphs 19 to 13 of the report."),
              "1: backwards-range '19 to 13'");
    EXPECT_EQ(ranges("en", "See annexes C-A of the report."), "1: backwards-range 'C-A'");
    EXPECT_EQ(ranges("zh", "见报告第19-13段。"), "1: backwards-range '19-13'");
    EXPECT_EQ(ranges("fr", "Voir les paragraphes 19 à 13 du rapport."),
              "1: backwards-range '19 à 13'");
}

TEST(References, ToOtherDocumentsAreLeftAlone) {
    EXPECT_EQ(references("en", paragraphs + "See paragraph 27 of the final report."), "");
    EXPECT_EQ(
        references("en", paragraphs + "See ATT/CSP10/2024/SEC/807/Conf.FinRep, paragraph 27."), "");
    EXPECT_EQ(references("en", paragraphs + "Article 13, paragraph 12, of the Treaty."), "");
    EXPECT_EQ(references("en", paragraphs + "The report says more. Its paragraph 27 is clear."),
              "");
    EXPECT_EQ(references("en", "See paragraph 27."), "");
    EXPECT_EQ(references("en", paragraphs + "The report of the Group, in its annex D, says so."),
              "");
    EXPECT_EQ(references("en", paragraphs + "See annex D to the report."), "");
    EXPECT_EQ(references("en", paragraphs + "The report of the Group (annex D) says so."), "");
}

TEST(References, ToAnAnnexThatHoldsADocument) {
    EXPECT_EQ(
        references("en", paragraphs + "The draft agenda is in annex A and the report in annex D."),
        "17: broken-reference 'annex D'");
    EXPECT_EQ(references("ar", "المرفق ألف\n\n1. أولا.\n\nانظر التقرير والمرفق جيم."),
              "5: broken-reference 'المرفق جيم'");
}

TEST(References, ToItemsWhoseTitlesEndInAStop) {
    const std::string agenda =
        "Draft agenda\n\n1. Opening of the meeting.\n2. Officers.\n3. Other matters.\n\n";
    EXPECT_EQ(references("en", agenda + "The report referred to in item 3 will be read."), "");
    EXPECT_EQ(references("en", agenda + "The report referred to in item 9 will be read."),
              "7: broken-reference 'item 9'");
}

TEST(Notes, OfPlainTextStandBetweenBrackets) {
    const auto told = [](const std::string& text) {
        return found_in_typed("en", text, "mark-without-note note-without-mark");
    };
    const std::string below = "\n\n[1] First.\n[2] Second.\n[3] Third.\n";
    EXPECT_EQ(told("One.[1] Two.[2] Three.[3]" + below), "");
    EXPECT_EQ(told("One.[1] Two.[2, 3]" + below), "");
    EXPECT_EQ(told("One.[1] Two.[2] Three.[4]" + below),
              "1: mark-without-note '[4]'\n5: note-without-mark '[3]'");
    EXPECT_EQ(told("In [2015] the array a[4] had 5 places."), "");
    EXPECT_EQ(told("The options are:\n\n[1] Yes.\n[2] No.\n[4] Both.\n"), "");
}

TEST(References, OfATextThatSpeaksOfTheTreaty) {
    EXPECT_EQ(references("en", paragraphs + "Parties to the Treaty will speak about their own "
                                            "practice, guided by the questions in annex D."),
              "17: broken-reference 'annex D'");
    EXPECT_EQ(references("fr",
                         "Annexe A Questions\n\n1. Une.\n\nAnnexe B Listes\n\n1. "
                         "Une.\n\nVoir l’annexe K."),
              "9: broken-reference 'annexe K'");
}

TEST(References, InSixLanguages) {
    const auto with = [](const std::string& text) { return "1. A.\n\n2. B.\n\n3. C.\n\n" + text; };
    EXPECT_EQ(references("zh", with("如第2段和第9段所述。")), "7: broken-reference '第9段'");
    EXPECT_EQ(references("zh", with("如第1-3段所述。")), "");
    EXPECT_EQ(references("zh", with("如第1-8段所述。")), "7: broken-reference '第1-8段'");
    EXPECT_EQ(references("fr", with("comme dit au paragraphe 9.")),
              "7: broken-reference 'paragraphe 9'");
    EXPECT_EQ(references("es", with("como se dice en los párrafos 2 y 9.")),
              "7: broken-reference 'párrafos 2 y 9'");
    EXPECT_EQ(references("ru", with("как сказано в пункте 9 выше.")),
              "7: broken-reference 'пункте 9'");
    EXPECT_EQ(references("ar", with("كما جاء في الفقرة 9 أعلاه.")),
              "7: broken-reference 'الفقرة 9'");
}

TEST(References, UnitsAndBrokenFields) {
    EXPECT_EQ(references("zh", "请参阅第5条和第6条的规定以及普遍加入条约工作组工作计划附件。"),
              "1: wrong-unit '第5条'");
    EXPECT_EQ(references("zh", "请参阅《条约》第5条和工作计划。"), "");
    EXPECT_EQ(references("en", "See article 5 of the Treaty and the report."), "");
    EXPECT_EQ(references("en", "As said in Error! Reference source not found."),
              "1: broken-reference 'Error! Reference source not found'");
}

std::string notes(const std::string& text) {
    return found_in_typed("zh", text, "mark-without-note note-without-mark note-order empty-link");
}

TEST(Notes, OfAFileWhoseMarkOrWordsAreGone) {
    Document document;
    document.setting.tag = "en";
    Note kept{"n1", 1, {Text{"Words.", {}}}};
    Note lost{"n2", 2, {}};
    Paragraph paragraph;
    paragraph.inlines = {Text{"One", {}}, kept, Text{" and two", {}}, lost};
    document.parts.push_back({.id = {}, .fields = {}, .blocks = {paragraph}});
    const std::vector<std::string> codes = {"mark-without-note", "note-without-mark"};
    document.unmarked_notes = {"Words that nobody sees."};
    EXPECT_EQ(check::checked(document, {}, codes).findings.size(), 2U);
    document.unmarked_notes.clear();
    std::get<Note>(std::get<Paragraph>(document.parts[0].blocks[0]).inlines[3]).inlines = {
        Text{"Here.", {}}};
    EXPECT_EQ(check::checked(document, {}, codes).findings.size(), 0U);
}

TEST(Notes, MarksAndNotes) {
    EXPECT_EQ(notes("一些文字。¹更多文字。²\n\n¹ 注一。\n\n² 注二。\n"), "");
    EXPECT_EQ(notes("一些文字。¹更多文字。³\n\n¹ 注一。\n"), "1: mark-without-note '³'");
    EXPECT_EQ(notes("一些文字。¹更多文字。\n\n¹ 注一。\n\n² 注二。\n"), "5: note-without-mark '²'");
    EXPECT_EQ(notes("一些文字。²更多文字。¹\n\n¹ 注一。\n\n² 注二。\n"), "1: note-order '。'");
    EXPECT_EQ(notes("一些文字。[^1]更多文字。[^3]\n\n[^1] 注一。\n"),
              "1: mark-without-note '[^3]'");
    EXPECT_EQ(notes("一些文字。[^1]更多文字。\n\n[^1] 注一。\n\n[^2] 注二。\n"),
              "5: note-without-mark '[^2]'");
    EXPECT_EQ(notes("面积为5 km²。"), "");
    EXPECT_EQ(notes("La[^1] adhesión[^3] es larga.\n\n[^1] Uno.\n"), "1: mark-without-note '[^3]'");
    EXPECT_EQ(notes("见[附件A](#)和[附件B](#)。"), "1: empty-link '附件A'");
    EXPECT_EQ(notes("见[网站](https://example.org)。"), "");
}

TEST(References, ToItemsOfAnAgendaInPlainText) {
    const std::string agenda =
        "Annotated draft agenda of the meeting\n\n1. Opening of the meeting\n\n"
        "Delegations may propose matters under item 4.\n\n2. Status of ratifications\n\n"
        "3. Other matters\n\nAnnex A Questions\n\n1. What has been done?\n\n";
    const auto found = [&](const std::string& sentence) {
        return found_in_typed("en", agenda + sentence, "broken-reference");
    };
    EXPECT_EQ(found("See item 3 of the agenda."), "5: broken-reference 'item 4'");
    EXPECT_EQ(found("See item 9 of the agenda."),
              "5: broken-reference 'item 4'\n15: broken-reference 'item 9'");
    EXPECT_EQ(found("See item 9 of the agenda of the General Assembly."),
              "5: broken-reference 'item 4'");
    // Paragraphs below the heading on an agenda are no items.
    EXPECT_EQ(found_in_typed("en",
                             "Adoption of the agenda\n\n1. The meeting adopted its agenda.\n\n"
                             "2. It dealt with item 9.\n",
                             "broken-reference"),
              "");
}

TEST(References, OfADocumentNamedFarAwayAreOfTheText) {
    const std::string three = "1. One.\n\n2. Two.\n\n3. Three.\n\n";
    const auto found = [&](const std::string& language, const std::string& sentence) {
        return found_in_typed(language, three + sentence, "broken-reference");
    };
    EXPECT_EQ(found("en", "The draft mandate proposed in paragraph 16 would enable the Treaty."),
              "7: broken-reference 'paragraph 16'");
    EXPECT_EQ(found("fr",
                    "Le plan de travail à moyen ou à long terme proposé sur "
                    "l’universalisation, y compris les questions figurant dans l’encadré qui "
                    "suit le paragraphe 12, et d’autres aspects."),
              "7: broken-reference 'paragraphe 12'");
    EXPECT_EQ(found("en", "The Conference adopted its final report. Paragraph 24 says so."), "");
    EXPECT_EQ(found("en", "It recalled the report of the Working Group, in paragraph 24."), "");
    EXPECT_EQ(found("en", "It recalled paragraph 24 of the final report."), "");
}

TEST(References, StandNextToWhatTheyAreAPartOf) {
    const std::string three = "1. One.\n\n2. Two.\n\n3. Three.\n\n";
    const auto found = [&](const std::string& language, const std::string& sentence) {
        return found_in_typed(language, three + sentence, "broken-reference");
    };
    EXPECT_EQ(found("en", "The present report follows paragraph 9 (b) of resolution WHA64.16."),
              "");
    EXPECT_EQ(found("ru", "В соответствии с пунктами 4–6 приложения II к ним."), "");
    EXPECT_EQ(found("es", "Véase el párrafo 7 y el anexo B."), "7: broken-reference 'párrafo 7'");
    EXPECT_EQ(found("en", "Ibid., para. 25."), "");
    EXPECT_EQ(
        found_in_typed("en", three + "See annex II to the present decision.\n\nAnnex I\n\nOne.\n",
                       "broken-reference"),
        "7: broken-reference 'annex II'");
}

TEST(References, OfSubParagraphsMayHaveNoOpeningBracket) {
    const std::string text = "1. Uno.\n\n2. Dos:\na) A;\nb) B.\n\n3. Tres.\n\n";
    EXPECT_EQ(found_in_typed("es", text + "Véase el párrafo 2 c) supra.", "broken-reference"),
              "9: broken-reference 'párrafo 2 c)'");
    EXPECT_EQ(found_in_typed("es", text + "Véase el párrafo 2 b) supra.", "broken-reference"), "");
}

TEST(References, OfNotesInBracketsAreLookedFor) {
    const std::string codes = "mark-without-note note-without-mark";
    EXPECT_EQ(found_in_typed("en", "One.[1]\n\nTwo.[3]\n\n[1] See A.\n[2] See B.\n", codes),
              "3: mark-without-note '[3]'\n6: note-without-mark '[2]'");
    EXPECT_EQ(
        found_in_typed(
            "ar", "هل صدر قانون؟(1)\n\nهل عينت جهة؟(3)\n\n(1) انظر المادة.\n(2) ملاحظات.\n", codes),
        "3: mark-without-note '(3)'\n6: note-without-mark ''");
    EXPECT_EQ(found_in_typed("en", "One.[1]\n\nTwo.[2]\n\n[1] See A.\n[2] See B.\n", codes), "");
}

TEST(References, ToArticlesAreLookedForWhereATextHasThem) {
    const std::string english = "Article 1\n\nOne.\n\nArticle 2\n\nTwo.\n\nArticle 3\n\n";
    EXPECT_EQ(found_in_typed("en", english + "It shall report to the Board under article 9.\n",
                             "broken-reference"),
              "11: broken-reference 'article 9'");
    EXPECT_EQ(found_in_typed("en", english + "See article 9 of the Charter and article 2.\n",
                             "broken-reference"),
              "");
    EXPECT_EQ(found_in_typed(
                  "zh", "第一条\n\n甲。\n\n第二条\n\n乙。\n\n第三条\n\n根据第九条的规定提交。\n",
                  "broken-reference"),
              "11: broken-reference '第九条'");
}

TEST(References, InSquareBracketsLeadElsewhere) {
    EXPECT_EQ(
        found_in_typed("en", "Agenda\n\n1. Opening\n\n2. Budget [agenda item 9]\n\n3. Closing\n",
                       "broken-reference"),
        "");
}

TEST(References, RaisedFiguresOfUnitsAreNoMarks) {
    EXPECT_EQ(
        found_in_typed("ru", "От 1 до 100 млн⁻¹ и 8 км², а также ¹³⁷Cs.\n", "mark-without-note"),
        "");
    EXPECT_EQ(found_in_typed("ar", "المساحة (كم²).\n", "mark-without-note"), "");
}

}  // namespace
}  // namespace hexaglot::check_test

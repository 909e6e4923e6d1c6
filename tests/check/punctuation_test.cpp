// SPDX-License-Identifier: MIT
#include "check/typography.h"

namespace hexaglot::check_test {
namespace {

TEST(QuotationMarks, AreThoseOfTheLanguage) {
    expect(
        {
            {"en", "The «Treaty» is “new”.", {"wrong-quotes '«Treaty»' -> '“Treaty”'"}},
            {"en", "The \"Treaty\" is “new”.", {"wrong-quotes '\"Treaty\"' -> '“Treaty”'"}},
            {"en", "The \"Treaty\" is 5\" long.", {}},
            {"en", "The title 「条约」 stands for “Treaty”.", {}},
            {"fr",
             "Le “Traité” et le „Fonds“ du « Comité ».",
             {"wrong-quotes '“Traité”' -> '«\u00A0Traité\u00A0»'",
              "wrong-quotes '„Fonds“' -> '«\u00A0Fonds\u00A0»'"}},
            {"fr", "Le « rapport du “Comité” ».\nLe « Fonds ».", {}},
            {"fr", "Le « rapport :\nle “Comité” s’est réuni ».", {}},
            {"fr", "Le “Traité” et le “Fonds”.", {}},
            {"es", "El «Tratado» y el «Fondo».", {}},
            {"es",
             "El “Tratado”, el “Fondo” y el «Comité».",
             {"wrong-quotes '«Comité»' -> '“Comité”'"}},
            {"ru",
             "«Договор», „Фонд“ и “Комитет”.",
             {"wrong-quotes '„Фонд“' -> '«Фонд»'", "wrong-quotes '“Комитет”' -> '«Комитет»'"}},
            {"zh", "「条约」和“基金”。", {"wrong-quotes '「条约」' -> '“条约”'"}},
            {"zh", "《条约》和“基金”。", {}},
            {"ar",
             "”المعاهدة“ و”الصندوق“ و\"اللجنة\".",
             {"wrong-quotes '\"اللجنة\"' -> '”اللجنة“'"}},
            {"ar", "“المعاهدة” و“الصندوق”.", {}},
        },
        "wrong-quotes");
}

TEST(QuotationMarks, HaveTheFullStopOutside) {
    expect({{"zh", "称为“指南”。又称“工具”。也称为“手册。”", {"quote-stop '。”' -> '”。'"}},
            {"zh", "称为“指南”。又称“工具”。主席说：“会议开始。”", {}},
            {"zh", "也称为“手册。”", {}}},
           "quote-stop");
}

TEST(Spaces, StandOutsideBrackets) {
    expect({{"en", "The States ( all of them) met.", {"space-before-punctuation '( ' -> '('"}},
            {"en", "The States (all of them ) met.", {"space-before-punctuation ' )' -> ')'"}},
            {"en", "The report(working paper) is new.", {"missing-space '(' -> ' ('"}},
            {"en", "Each State(s), f(x, y) and the box [ ] (see a) are right.", {}},
            {"fr", "Les délégué(e)s et les directeur(trice)s.", {}}},
           "space-before-punctuation missing-space");
}

TEST(Stops, StandOnceBehindASpaceToo) {
    expect({{"en", "They thanked all .. And left.", {"doubled-punctuation '..' -> '.'"}},
            {"en", "They thanked all ... and left.", {}},
            {"en", "The folder .. and the file ../x.", {}}},
           "doubled-punctuation");
}

TEST(NoteMarks, StandOnOneSide) {
    expect({{"en", "The Treaty.^ The group^, which met.", {"note-mark-side ','"}},
            {"fr", "Le Traité^. Le groupe,^ qui siège. La fin^.", {"note-mark-side ','"}},
            {"fr", "Le Traité.^ Le groupe,^ qui siège. La fin.^", {}},
            {"zh", "工作。^建议。^意见^。", {"note-mark-side '。'"}},
            {"zh", "该计划^受到欢迎。", {}},
            {"es", "El art.^ sexto del Tratado^.", {}}},
           "note-mark-side");
}

TEST(Spaces, InChinese) {
    expect({{"zh",
             "2026年2月17日和2026 年 3 月 18 日，2026年5月",
             {"date-space '2026 年 3 月 18 日' -> '2026年3月18日'"}},
            {"zh", "2026 年 2 月 17 日和2026 年 3 月 18 日", {}},
            {"zh", "各国将参加缔 约国会议。", {"han-space '缔 约' -> '缔约'"}},
            {"zh", "各国将参加会议 ，并发言。", {"han-space '议 ，' -> '议，'"}},
            {"zh", "审查《条约》工作方案 管理委员会：建议", {}}},
           "date-space han-space");
}

TEST(Spaces, InFrench) {
    expect({{"fr", "Original\u00A0: anglais\nObjet : rapport", {"french-space ' :' -> '\u00A0:'"}},
            {"fr", "Original : anglais", {}},
            {"fr",
             "Original\u00A0: anglais ; «\u00A0Traité\u00A0» et «Fonds»; à 15:00",
             {"french-space ' ;' -> '\u00A0;'", "french-space '«' -> '«\u00A0'",
              "french-space '»' -> '\u00A0»'", "french-space ';' -> '\u00A0;'"}},
            {"fr",
             "Il demande: qui veut la parole?",
             {"french-space ':' -> '\u00A0:'", "french-space '?' -> '\u00A0?'"}},
            {"fr", "Il demande: qui veut la parole.", {"french-space ':' -> '\u00A0:'"}},
            {"fr", "A: b: c: d: e: f: g: h: i: j.", {"french-space ':' -> '\u00A0:'"}}},
           "french-space");
}

TEST(Spaces, RoundPunctuation) {
    expect({{"en", "The States , and others.", {"space-before-punctuation ' ,' -> ','"}},
            {"en",
             "The States,which met.Others did not.",
             {"missing-space ',' -> ', '", "missing-space '.' -> '. '"}},
            {"en", "Angola,AGO\nBahrain,BHR\nUnited States,USA", {}},
            {"en", "See Conf.Rep, e.g. www.example.org,now 1,000 and a,b ...", {}},
            {"en", "States ^, and others .docx", {}},
            {"ru", "Государства ; другие", {"space-before-punctuation ' ;' -> ';'"}},
            {"ar", "الدول ، وغيرها", {"space-before-punctuation ' ،' -> '،'"}}},
           "space-before-punctuation missing-space");
}

TEST(Punctuation, OfArabic) {
    expect({{"ar",
             "الصين, الهند; واليابان؟ هل انضمت?",
             {"arabic-punctuation ',' -> '،'", "arabic-punctuation ';' -> '؛'",
              "arabic-punctuation '?' -> '؟'"}},
            {"ar", "الوثيقة ATT/CSP12, Rev.1 و 1,000", {}}},
           "arabic-punctuation");
}

TEST(Punctuation, StandsOnce) {
    expect({{"en",
             "The Treaty,, and more.. The end,.",
             {"doubled-punctuation ',,' -> ','", "doubled-punctuation '..' -> '.'",
              "doubled-punctuation ',.'"}},
            {"zh",
             "会议。。讨论，。结束……",
             {"doubled-punctuation '。。' -> '。'", "doubled-punctuation '，。'"}},
            {"en", "By 1 May 2026..", {"doubled-punctuation '..' -> '.'"}},
            {"en", "etc., and so on ... ../folder, 1..10", {}}},
           "doubled-punctuation");
}

TEST(Words, StandOnce) {
    expect(
        {
            {"en",
             "The the Conference met in in Geneva.",
             {"doubled-word 'The the' -> 'The'", "doubled-word 'in in' -> 'in'"}},
            {"en", "They had had time; gave US us and annex A a look. Yes. Yes.", {}},
            {"fr",
             "Le Comité Comité. Nous nous réunissons, vous vous réunissez.",
             {"doubled-word 'Comité Comité' -> 'Comité'"}},
            {"fr", "L’annexe A a été adoptée.", {}},
            {"es", "la la Conferencia", {"doubled-word 'la la' -> 'la'"}},
            {"ru", "в в Женеве", {"doubled-word 'в в' -> 'в'"}},
            {"ar", "في في جنيف", {"doubled-word 'في في' -> 'في'"}},
            {"zh", "审查工作不应变成成为工作。", {"doubled-word '成成' -> '成'"}},
            {"zh", "秘书处将将提交报告，并将将来的工作列入议程。", {"doubled-word '将将' -> '将'"}},
            {"zh",
             "各国的的代表，缔约国缔约国会议，会议会议。",
             {"doubled-word '的的' -> '的'", "doubled-word '缔约国缔约国' -> '缔约国'",
              "doubled-word '会议会议' -> '会议'"}},
            {"zh",
             "第九届缔缔约国会议。在不同程度上，在不同同程度上，在不同程度上。",
             {"doubled-word '缔缔' -> '缔'", "doubled-word '同同' -> '同'"}},
            {"zh", "缔约国国家报告，管理委员会会议，会议议程，2024年年度报告，秘书处处长。", {}},
            {"zh", "为了了解目的的实现，人人常常和平与与会者等等，会议会议文件。", {}},
        },
        "doubled-word");
}

TEST(Punctuation, IsDoubledAlsoWithASpaceBetween) {
    expect({{"ru", "Благодарю Вас, , г-н Председатель.", {"doubled-punctuation ', ,' -> ','"}},
            {"fr", "Le lendemain de la signature. .", {"doubled-punctuation '. .' -> '.'"}},
            {"en", "And so on . . .", {}},
            {"es", "El autobús 36 , a dos calles.", {"space-before-punctuation ' ,' -> ','"}}},
           "doubled-punctuation space-before-punctuation");
}

}  // namespace
}  // namespace hexaglot::check_test

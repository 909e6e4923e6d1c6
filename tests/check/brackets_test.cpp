// SPDX-License-Identifier: MIT
#include "check/typography.h"

namespace hexaglot::check_test {
namespace {

constexpr std::string_view codes = "unbalanced-bracket mixed-width";

TEST(Brackets, NeedTheirPartner) {
    expect({{"en", "The States (see annex A have met.", {"unbalanced-bracket '('"}},
            {"en", "The States see annex A) have met.", {"unbalanced-bracket ')'"}},
            {"en", "The “States have met.", {"unbalanced-bracket '“'"}},
            {"es", "14. Micronesia Estados Federados de)", {"unbalanced-bracket ')'"}},
            {"es", "El Presidente preguntó: “Quién habla?”.", {"unbalanced-bracket '?'"}},
            {"es", "¿Quién habla, y quién no lo hace.", {"unbalanced-bracket '¿'"}},
            {"es", "“¿Quién habla?” (fecha?) (¿12?) ¡Nadie! 12? En https://example.org/a?b=1", {}},
            {"fr", "Les « États se sont réunis.", {"unbalanced-bracket '«'"}},
            {"ru", "Государства» провели заседание.", {"unbalanced-bracket '»'"}},
            {"zh", "《武器贸易条约的缔约国。", {"unbalanced-bracket '《'"}},
            {"zh", "各国（包括签署国将开会。", {"unbalanced-bracket '（'"}},
            {"ar", "قال ”الفريق العامل إنه سيجتمع.", {"unbalanced-bracket '”'"}}},
           codes);
}

TEST(Brackets, MayRunOverParagraphsAndLabelsHaveOne) {
    expect({{"en", "a) the first; b) the second; and iii) the third.", {}},
            {"en", "1) the first, 2) the second and 3) the third.", {}},
            {"en", "1) One\n2) Two", {}},
            {"es", "El párrafo 10 a) y (párr. 44 b)) del informe.", {}},
            {"zh", "就以下议题交换意见：i) 方法；以及ii) 举措。", {}},
            {"en", "“The first paragraph.\n“The second paragraph.\n“The last paragraph.”", {}},
            {"zh", "承认“为《条约》制定方向，\n以优先开展活动。”该项目", {}},
            {"en", "States’ reports of the ’90s and the chair’s ‘own’ words.", {}},
            {"fr", "L’annexe d’un « rapport “final” ».", {}},
            {"ru", "«Доклад „О ходе работы“ принят» и “English words”.", {}},
            {"ar", "قال ”الفريق ’العامل‘ إنه“ سيجتمع و“هذا” أيضا.", {}}},
           codes);
}

TEST(Brackets, HaveOneWidth) {
    expect({{"zh", "各国（如适用)将开会。", {"mixed-width '（如适用)' -> '（如适用）'"}},
            {"zh", "缔约国(12)开会（包括签署国）。", {}},
            {"zh", "各国,包括签署国。", {"mixed-width ',' -> '，'"}},
            {"zh",
             "“工具”,以及《条约》,和其他。",
             {"mixed-width ',' -> '，'", "mixed-width ',' -> '，'"}},
            {"zh", "普遍加入条约工作组将开会.", {"mixed-width '.' -> '。'"}},
            {"zh", "ＡＴＴ秘书处", {"mixed-width 'ＡＴＴ' -> 'ATT'"}},
            {"zh", "A/C.1/72, B, 和ATT, 即条约 (12)。", {}},
            {"en",
             "The States， and others。",
             {"mixed-width '，' -> ','", "mixed-width '。' -> '.'"}}},
           codes);
}

TEST(Brackets, OfArabicSubParagraphsAreQuotationMarks) {
    expect({{"ar", "‘1’ وسم المخزونات؛", {}}, {"ar", "الفقرة 1 (ب) ’2‘ من المادة.", {}}},
           "unbalanced-bracket");
}

TEST(Punctuation, BehindAQuestionMarkIsOneTooMany) {
    expect({{"ru", "Назначен ли пункт?.", {"doubled-punctuation '?.'"}},
            {"ru", "Кто знает?..", {}},
            {"zh", "(a) 机关的名称;", {"mixed-width ';' -> '；'"}}},
           "doubled-punctuation mixed-width");
}

}  // namespace
}  // namespace hexaglot::check_test

// SPDX-License-Identifier: MIT
#include "check/typed.h"
#include "check/typography.h"

namespace hexaglot::check_test {
namespace {

/// Names of States in sentences.
TEST(NameSlips, AreWordsThatStandAlone) {
    const auto told = [](const char* language, const char* text) {
        return found_in_typed(language, text, "misspelt-name");
    };
    EXPECT_EQ(told("en", "The members are Costa Rica and Urugway in the group."),
              "1: misspelt-name 'Urugway' -> 'Uruguay'");
    EXPECT_EQ(told("fr", "Il remercie la Suéde de son soutien."),
              "1: misspelt-name 'Suéde' -> 'Suède'");
    EXPECT_EQ(told("ru", "Он благодарит Бельгию и Швецыю за поддержку."),
              "1: misspelt-name 'Швецыю' -> 'Швецию'");
    // Nations, persons and towns, the head of a sentence, names of other languages.
    EXPECT_EQ(told("en",
                   "The Nigerian and Austrian delegates met Angela Merkel and Mr. Georgina "
                   "in Uruguay. Swedan was there. The Brasil desk asked twice."),
              "");
    EXPECT_EQ(told("en", "We met Monica, and Monica saw that Monica was there."), "");
}

TEST(Slips, AreOneLetterOffATerm) {
    expect(
        {
            {"zh", "条约对入道主义“现实”的影响。", {"slip '入道主义' -> '人道主义'"}},
            {"zh", "第十二届缔约国汇议将开会。", {"slip '缔约国汇议' -> '缔约国会议'"}},
            {"zh", "普便加入条约工作组", {"slip '普便加入' -> '普遍加入'"}},
            {"en", "The Conferance of States Parties met.", {"slip 'Conferance' -> 'Conference'"}},
            {"en",
             "Transparency and transparency need transparancy.",
             {"slip 'transparancy' -> 'transparency'"}},
            {"fr", "La Conférance des États Parties.", {"slip 'Conférance' -> 'Conférence'"}},
            {"es", "La Conferencia de los Estados Partes y la cooperacion internacional.", {}},
            {"es",
             "La Conferancia de los Estados Partes.",
             {"slip 'Conferancia' -> 'Conferencia'"}},
            {"ru",
             "Доклад Конфиренции государств-участников.",
             {"slip 'Конфиренции' -> 'Конференции'"}},
            {"ar", "مؤتمر الدول الأطرلف", {"slip 'الأطرلف' -> 'الأطراف'"}},
        },
        "slip");
}

// The glossary tells which words of the language are one letter off its own, so that others are
// slips.
TEST(Slips, OfOneWordAreBesideTheRightOneOrLong) {
    expect(
        {
            {"en", "The Traety entered into force; the Treaty.", {"slip 'Traety' -> 'Treaty'"}},
            {"en", "The statue of the Treaty has treatises.", {}},
            {"en", "A ratifcation is needed.", {"slip 'ratifcation' -> 'ratification'"}},
            {"fr", "Le Traté et le Traité.", {"slip 'Traté' -> 'Traité'"}},
            {"fr", "La ramification du Traité, traite et traitent.", {}},
            {"es", "La adheisón y la adhesión.", {"slip 'adheisón' -> 'adhesión'"}},
            {"es", "El título inglés national y el Tratado internacional, nacional.", {}},
            {"ru", "Для присоедниения к Договору.", {"slip 'присоедниения' -> 'присоединения'"}},
            {"ar", "المعهادة والمعاهدة.", {"slip 'المعهادة' -> 'المعاهدة'"}},
            {"ar", "المعادة والمعاهدة ولدول وللدول.", {}},
        },
        "slip");
}

TEST(Slips, AreNoInflectionsAndNoOtherWords) {
    expect(
        {
            {"zh", "各国利益相关方和联席主席已签署过条约。", {}},
            {"en", "A regional organisation and regional organizations; State parties.", {}},
            {"en", "GRATIFICATION and ratification, ratification, gratification.", {}},
            {"en", "The working papers on arms transferred.", {}},
            {"ru", "Конференциями государств-участников и рабочею группой.", {}},
            {"ar", "والأسلحة التقليدية وبالأسلحة التقليدية", {}},
            {"ar", "مؤتمر للدول الأطراف ومؤتمر الدول الأطراف", {}},
        },
        "slip");
}

TEST(Scripts, AreNotMixedInOneWord) {
    expect({{"ru",
             "Благодарим за coтрудничество.",
             {"mixed-scripts 'coтрудничество' -> 'сотрудничество'"}},
            {"es", "El cоmercio creció.", {"mixed-scripts 'cоmercio' -> 'comercio'"}},
            {"ru", "Wi-Fi-сеть, IT-отдел, 5 кB и ATT.", {}}},
           "mixed-scripts");
}

TEST(Slips, AreNoParticlesOfArabic) {
    expect({{"ar", "قانون لتنفيذ الاتفاقية وللتنفيذ والشروح والمشروح.", {}}}, "slip");
}

}  // namespace
}  // namespace hexaglot::check_test

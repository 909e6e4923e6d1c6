// SPDX-License-Identifier: MIT
#include "check/typography.h"

namespace hexaglot::check_test {
namespace {

TEST(Placeholders, AreFoundInEachLanguage) {
    expect(
        {
            {"zh", "简要介绍2026年XXX月XXXX日举行的讨论会。", {"placeholder 'XXX月XXXX'"}},
            {"zh", "会议将于XX月3日举行。", {"placeholder 'XX'"}},
            {"zh", "会议于X年X月X日举行，用X光检查。", {"placeholder 'X年X月X'"}},
            {"zh", "第十二届会议的地点待定。", {"placeholder '待定'"}},
            {"zh", "地点：[日期]", {"placeholder '[日期]'"}},
            {"en", "The meeting of XX March 2026 was useful.", {"placeholder 'XX'"}},
            {"en", "On XXX the group met.", {"placeholder 'XXX'"}},
            {"en", "See paragraph XX (a) of the report.", {"placeholder 'XX'"}},
            {"en", "The meeting of [X] March 2026.", {"placeholder '[X]'"}},
            {"fr", "Voir le paragraphe XX du rapport.", {"placeholder 'XX'"}},
            {"en", "The date is [ ] March.", {"placeholder '[ ]'"}},
            {"en",
             "Adopted by […] States on [date].",
             {"placeholder '[…]'", "placeholder '[date]'"}},
            {"en", "Venue: TBC", {"placeholder 'TBC'"}},
            {"en", "Report ATT/CSP12/2026/SEC/8XX/Conf.Rep", {"placeholder 'XX'"}},
            {"en", "Deadline: ____ April.", {"placeholder '____'"}},
            {"en", "The answer is ?\?\? and no more.", {"placeholder '?\?\?'"}},
            {"en", "The meeting of .... April 2026.", {"placeholder '....'"}},
            {"en", "Lorem ipsum dolor.", {"placeholder 'Lorem ipsum'"}},
            {"en", "The title is {{title.long}}.", {"placeholder '{{title.long}}'"}},
            {"fr", "Lieu : à déterminer", {"placeholder 'à déterminer'"}},
            {"fr", "le XX mars 2026", {"placeholder 'XX'"}},
            {"es", "Fecha: por determinar", {"placeholder 'por determinar'"}},
            {"es", "el XX de marzo de 2026", {"placeholder 'XX'"}},
            {"ru", "Место: подлежит уточнению", {"placeholder 'подлежит уточнению'"}},
            {"ru", "совещание ХХ марта 2026 года", {"placeholder 'ХХ'"}},
            {"ar", "المكان: يُحدد لاحقاً", {"placeholder 'يُحدد لاحقاً'"}},
        },
        "placeholder");
}

TEST(Placeholders, AreNotSeenWhereWordsMeanSomething) {
    expect(
        {
            {"en", "Resolution 3447 (XXX) and chapter XX of the report.", {}},
            {"en", "Annex XXIX, annex XXX and annex XXXI.", {}},
            {"en", "He said: “The group […] will meet [in May] with [the State].”", {}},
            {"en", "[ ] Yes", {}},
            {"en", "Was it met? Yes [ ] No [ ]", {}},
            {"en", "Was it met? Yes [X] No [ ]", {}},
            {"en", "[X] Yes", {}},
            {"en", "____________________", {}},
            {"en", "Introduction ............ 3", {}},
            {"en", "And so on.... The group met.", {}},
            {"en", "The dates are to be determined by the Conference.", {}},
            {"fr", "Cela aide à déterminer si le transfert est permis.", {}},
            {"es", "Queda por determinar la fecha.", {}},
            {"ru", "Этот вопрос подлежит уточнению в ходе совещания.", {}},
            {"zh", "有待定期审查，尚有待补充。", {}},
            {"zh", "这一清单……并不完整。", {}},
        },
        "placeholder");
}

TEST(Placeholders, MayBeRemarksInBrackets) {
    expect({{"fr",
             "Il se réunit trois fois, à (lieu à compléter) ;",
             {"placeholder '(lieu à compléter)'"}},
            {"ru", "Предложение правительства (уточнить) о совещании.", {"placeholder 'уточнить'"}},
            {"fr", "Les questions (celles qui restent à compléter par les États) sont là.", {}}},
           "placeholder");
}

TEST(Placeholders, OfATextThatIsNegotiatedAreItsOwn) {
    const std::string text = "States [shall] [should] [may] report [each year]";
    expect({{"en", text + " […].", {}},
            {"en", "States shall report […] each year.", {"placeholder '[…]'"}}},
           "placeholder");
}

}  // namespace
}  // namespace hexaglot::check_test

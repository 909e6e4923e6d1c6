// SPDX-License-Identifier: MIT
#include "check/typography.h"

namespace hexaglot::check_test {
namespace {

TEST(Terms, AdvisedAgainst) {
    expect(
        {
            {"zh",
             "工作组联席主席与利益相关方。",
             {"discouraged-term '联席主席' -> '联合主席'",
              "discouraged-term '利益相关方' -> '利益攸关方'"}},
            {"zh", "会上提到“联席主席”和《联席主席报告》。", {}},
            {"zh",
             "常驻日内瓦联合国办事处代表",
             {"discouraged-term '日内瓦联合国办事处' -> '联合国日内瓦办事处'"}},
            {"en",
             "The Cochairs and State Parties met.",
             {"discouraged-term 'Cochairs' -> 'Co-Chairs'",
              "discouraged-term 'State Parties' -> 'States Parties'"}},
            {"fr",
             "Les Etats Parties et la mise en oeuvre.",
             {"discouraged-term 'Etats Parties' -> 'États Parties'",
              "discouraged-term 'mise en oeuvre' -> 'mise en œuvre'"}},
            {"ru",
             "Доклад стейкхолдеров и Со-председателей.",
             {"discouraged-term 'стейкхолдеров' -> 'заинтересованных сторон'",
              "discouraged-term 'Со-председателей' -> 'Сопредседателей'"}},
            {"es",
             "Los Co-Presidentes informan.",
             {"discouraged-term 'Co-Presidentes' -> 'Copresidentes'"}},
            {"ar",
             "الرئيسان المشاركان",
             {"discouraged-term 'الرئيسان المشاركان' -> 'الرئيسان المتشاركان'"}},
        },
        "discouraged-term");
}

TEST(Terms, TwoForOneThing) {
    expect(
        {
            {"zh",
             "条约本土化实践\n条约本土化实践\n条约本土化做法\n条约本土化做法\n条约本土化实践",
             {"minority-term '本土化做法'", "minority-term '本土化做法'"}},
            {"zh", "《武器贸易条约》秘书处（ATT秘书处）\nATT秘书处\nATT秘书处", {}},
            {"en",
             "The work plan, a work plan and the workplan.",
             {"minority-term 'workplan' -> 'work plan'"}},
        },
        "minority-term");
}

TEST(Titles, HaveOneWording) {
    expect(
        {
            {"zh", "网站的“工具和指南”页面\n网站的“工具与指南”版块", {"two-titles '工具与指南'"}},
            {"zh",
             "《武器贸易条约》、《武器贸易条约》和《武器贸易条约》。\n武器贸易条约\n"
             "武器贸易条约工具包可在网站上查阅：",
             {"two-titles '武器贸易条约' -> '《武器贸易条约》'"}},
            {"zh", "“第十届会议”和“第九届会议”，“国际合作”和“国际援助”", {}},
            {"en",
             "“Tools and Guidelines”, “Tools & Guidelines”, “Part One”, “Part Two”",
             {"two-titles 'Tools & Guidelines'"}},
        },
        "two-titles");
}

}  // namespace
}  // namespace hexaglot::check_test

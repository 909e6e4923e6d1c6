// SPDX-License-Identifier: MIT
// ODT from right to left, and words that run against their paragraph.
#include "merge/making.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Document paper(Setting setting, Inlines inlines) {
    Document made = document({paragraph(Role::text, std::move(inlines))});
    made.setting = std::move(setting);
    return made;
}

/// A template in whose styles and automatic styles these elements stand.
Package with_styles(const std::string& styles, const std::string& automatic) {
    TextTemplate made{
        tp("{{#each parts}}") + tp("{{&gt; blocks}}") + tp("{{/each}}"), {}, automatic};
    Package package = made.package();
    std::string& bytes = package.find("styles.xml")->bytes;
    bytes.replace(bytes.find("</office:styles>"), 0, styles);
    return package;
}

std::string styles_of(const Package& package) {
    return package.find("styles.xml")->bytes + package.find("content.xml")->bytes;
}

// ---- the template -----------------------------------------------------------------------------

constexpr std::string_view left_styles =
    R"(<style:style style:name="A" style:family="paragraph"><style:paragraph-properties fo:text-align="left"/></style:style>)"
    R"(<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-align="start"/></style:style>)"
    R"(<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="right"/></style:style>)"
    R"(<style:style style:name="D" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>)"
    R"(<style:style style:name="E" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" style:writing-mode="lr-tb"/></style:style>)"
    R"(<style:style style:name="F" style:family="paragraph"><style:paragraph-properties fo:border-left="1pt solid #000000" fo:padding-left="2pt" fo:margin-left="1cm"/></style:style>)"
    R"(<text:list-style style:name="G"><text:list-level-style-number text:level="1"><style:list-level-properties fo:text-align="start"/></text:list-level-style-number></text:list-style>)"
    R"(<text:list-style style:name="J"><text:list-level-style-number text:level="1"><style:list-level-properties text:space-before="1cm"/></text:list-level-style-number></text:list-style>)"
    R"(<style:page-layout><style:page-layout-properties style:writing-mode="lr-tb"><style:footnote-sep style:adjustment="left"/></style:page-layout-properties></style:page-layout>)";
constexpr std::string_view left_automatic =
    R"(<style:style style:name="H" style:family="table"><style:table-properties table:align="left"/></style:style>)"
    R"(<style:style style:name="I" style:family="section"><style:section-properties/></style:style>)";

TEST(OdtDirection, TheTemplateIsTurned) {
    EXPECT_THAT(
        styles_of(made(with_styles(std::string(left_styles), std::string(left_automatic)),
                       paper(arabic_setting(), {Text{"ا"}}))),
        AllOf(
            HasSubstr("<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
                      "style:writing-mode=\"rl-tb\" fo:text-align=\"right\"/>"),
            HasSubstr("\"A\" style:family=\"paragraph\"><style:paragraph-properties "
                      "fo:text-align=\"right\"/>"),
            HasSubstr("\"B\" style:family=\"paragraph\"><style:paragraph-properties "
                      "fo:text-align=\"right\"/>"),
            HasSubstr("\"C\" style:family=\"paragraph\"><style:paragraph-properties "
                      "fo:text-align=\"left\"/>"),
            HasSubstr("\"D\" style:family=\"paragraph\"><style:paragraph-properties "
                      "fo:text-align=\"left\"/>"),
            HasSubstr("\"E\" style:family=\"paragraph\"><style:paragraph-properties "
                      "fo:text-align=\"justify\"/>"),
            HasSubstr("<style:paragraph-properties fo:margin-left=\"1cm\" "
                      "fo:border-right=\"1pt solid #000000\" fo:padding-right=\"2pt\"/>"),
            HasSubstr("<style:list-level-properties fo:text-align=\"end\"/>"),
            HasSubstr("<style:list-level-properties text:space-before=\"1cm\" "
                      "fo:text-align=\"end\"/>"),
            HasSubstr("<style:page-layout-properties style:writing-mode=\"rl-tb\">"
                      "<style:footnote-sep style:adjustment=\"right\"/>"),
            HasSubstr("<style:table-properties table:align=\"right\" "
                      "style:writing-mode=\"rl-tb\"/>"),
            HasSubstr("<style:section-properties style:writing-mode=\"rl-tb\"/>")));
}

TEST(OdtDirection, ATemplateMadeFromTheRightServesBoth) {
    Package package = with_styles(
        R"(<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="right"/></style:style>)",
        {});
    EXPECT_THAT(styles_of(made(package, paper(arabic_setting(), {Text{"ا"}}))),
                HasSubstr("\"Standard\" style:family=\"paragraph\"><style:paragraph-properties "
                          "fo:text-align=\"right\"/>"));
    EXPECT_THAT(
        styles_of(made(package, paper(setting(), {Text{"a"}}))),
        AllOf(HasSubstr("\"Standard\" style:family=\"paragraph\"><style:paragraph-properties "
                        "fo:text-align=\"left\"/>"),
              HasSubstr("<style:paragraph-properties style:writing-mode=\"lr-tb\"/>")));
}

TEST(OdtDirection, LooksGetTheirComplexCounterparts) {
    const std::string styles =
        R"(<style:style style:name="A" style:family="text"><style:text-properties fo:font-size="10pt" fo:font-weight="bold" fo:font-style="italic" fo:letter-spacing="0.1cm"/></style:style>)"
        R"(<style:style style:name="B" style:family="text"><style:text-properties fo:font-size="11pt" style:font-size-complex="11pt"/></style:style>)"
        R"(<style:style style:name="C" style:family="text"><style:text-properties fo:font-size="10pt" style:font-size-complex="15pt"/></style:style>)"
        R"(<style:style style:name="D" style:family="text"><style:text-properties fo:font-size="80%"/></style:style>)";
    EXPECT_THAT(styles_of(made(with_styles(styles, {}), paper(arabic_setting(), {Text{"ا"}}))),
                AllOf(HasSubstr("<style:text-properties fo:font-size=\"10pt\" "
                                "fo:font-weight=\"bold\" fo:font-style=\"italic\" "
                                "style:font-weight-complex=\"bold\" "
                                "style:font-style-complex=\"italic\" "
                                "style:font-size-complex=\"12pt\"/>"),
                      HasSubstr("fo:font-size=\"11pt\" style:font-size-complex=\"13.2pt\"/>"),
                      HasSubstr("fo:font-size=\"10pt\" style:font-size-complex=\"15pt\"/>"),
                      HasSubstr("<style:text-properties fo:font-size=\"80%\"/>")));
    EXPECT_THAT(styles_of(made(with_styles(styles, {}), paper(setting(), {Text{"a"}}))),
                HasSubstr("fo:font-style=\"italic\" fo:letter-spacing=\"0.1cm\"/>"));
}

// ---- phrases ----------------------------------------------------------------------------------

/// The only paragraph, with names for the marks that cannot be seen.
std::string line(Setting setting, Inlines inlines) {
    std::string text =
        made(whole_odt(), paper(std::move(setting), std::move(inlines))).find("content.xml")->bytes;
    const std::string_view begin = "<text:p text:style-name=\"Body_20_Text\">";
    text.erase(0, text.find(begin) + begin.size());
    text.erase(text.find("</text:p>"));
    for (const auto& [mark, name] :
         {std::pair{"\u200E", "[lrm]"}, std::pair{"\u200F", "[rlm]"}, std::pair{"\u2066", "[lri]"},
          std::pair{"\u2067", "[rli]"}, std::pair{"\u2069", "[pdi]"}})
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark))
            text.replace(at, std::string_view(mark).size(), name);
    return text;
}

Text symbol(std::string words) {
    return {std::move(words), {}, Meaning::symbol, "doc", {}};
}

Text english(std::string words) {
    return {std::move(words), {}, Meaning::none, {}, "en-GB"};
}

TEST(OdtDirection, ArabicAloneAndEnglishAloneNeedNoMarks) {
    EXPECT_EQ(line(arabic_setting(), {Text{"الفقرات 2-4 (2025)."}}), "الفقرات 2-4 (2025).");
    EXPECT_EQ(line(setting(), {Text{"paragraphs 2-4 (2025)."}, symbol("A/1")}),
              "paragraphs 2-4 (2025).A/1");
}

TEST(OdtDirection, APhraseThatBeginsAndEndsWithLettersStandsAsItIs) {
    EXPECT_EQ(line(arabic_setting(), {Text{"في ATT و"}}), "في ATT و");
    EXPECT_EQ(
        line(arabic_setting(), {Text{"الوثيقة "}, symbol("ATT/CSP12.WGTU/Conf.Rep"), Text{" ثم"}}),
        "الوثيقة ATT/CSP12.WGTU/Conf.Rep ثم");
}

TEST(OdtDirection, NeutralEndsAreKeptInThePhrase) {
    EXPECT_EQ(line(arabic_setting(), {Text{"الوثيقة "}, symbol("ATT/777"), Text{"، ثم"}}),
              "الوثيقة ATT/777[lrm]، ثم");
    EXPECT_EQ(line(arabic_setting(), {Text{"الوثيقة ("}, symbol("ATT/777"), Text{") ثم"}}),
              "الوثيقة [lri](ATT/777)[pdi] ثم");
    EXPECT_EQ(line(arabic_setting(), {Text{"المقرر "}, symbol("2/1"), Text{"."}}),
              "المقرر [lri]2/1[pdi].");
}

TEST(OdtDirection, BracketsRoundALinkStayOutside) {
    EXPECT_THAT(line(arabic_setting(),
                     {Text{"انظر ("}, Link{"https://a.b/c", {Text{"https://a.b/c"}}}, Text{")."}}),
                AllOf(HasSubstr("انظر (<text:a "), HasSubstr(">https://a.b/c</text:a>).")));
}

TEST(OdtDirection, APhraseIsOneAcrossPieces) {
    EXPECT_EQ(line(arabic_setting(),
                   {Text{"في "}, english("the "), english("Treaty (2014)"), Text{" ثم"}}),
              "في <text:span text:style-name=\"T1\">the </text:span><text:span "
              "text:style-name=\"T1\">Treaty (2014)</text:span>[lrm] ثم");
    EXPECT_EQ(line(arabic_setting(), {Text{"في "}, english("“Treaty"), english("”.")}),
              "في <text:span text:style-name=\"T1\">[lri]“Treaty</text:span><text:span "
              "text:style-name=\"T1\">”.</text:span>[pdi]");
}

TEST(OdtDirection, MarksBetweenPhrasesBelongToTheParagraph) {
    EXPECT_EQ(line(arabic_setting(), {symbol("ATT/A"), Text{"، "}, symbol("ATT/B"), Text{" ثم"}}),
              "ATT/A، [lri]ATT/B[pdi] ثم");
}

TEST(OdtDirection, TheMarkOfANoteStandsBehindThePhrase) {
    EXPECT_THAT(line(arabic_setting(), {Text{"في "}, symbol("ATT/7"), Note{"n", 1, {Text{"ا"}}}}),
                HasSubstr("في ATT/7[lrm]<text:note "));
}

TEST(OdtDirection, ArabicWordsInAnEnglishParagraph) {
    EXPECT_EQ(line(setting(), {Text{"the "}, Text{"المادة 6", {}, Meaning::none, {}, "ar-SA"},
                               Text{", then"}}),
              "the <text:span text:style-name=\"T1\">المادة 6</text:span>[rlm], then");
    EXPECT_EQ(line(setting(), {Text{"the "}, Text{"6 مواد", {}, Meaning::none, {}, "ar-SA"}}),
              "the <text:span text:style-name=\"T1\">[rli]6 مواد</text:span>[pdi]");
}

// ---- references -------------------------------------------------------------------------------

TEST(OdtDirection, AReferenceToALabelWithADashIsALink) {
    Document made = paper(arabic_setting(), {Reference{"p", "1"}});
    made.setting.numberings["paragraph"].levels[0] = {CounterFormat::decimal, "{n}\u00A0-", "{n}"};
    made.parts[0].blocks.insert(
        made.parts[0].blocks.begin(),
        numbered(Role::paragraph, {"paragraph", 1, 1, 1, "1\u00A0-"}, {Text{"ا"}}, "p"));
    const std::string content = merge::made(whole_odt(), made).find("content.xml")->bytes;
    EXPECT_THAT(content, AllOf(HasSubstr("xlink:href=\"#_Ref_p\""), Not(HasSubstr("-ref "))));
}

}  // namespace
}  // namespace hexaglot::merge

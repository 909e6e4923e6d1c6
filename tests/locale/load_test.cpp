// SPDX-License-Identifier: MIT
#include "locale/locales.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What is said of locales/en.xml after `from` became `to` in it, without the places.
std::vector<std::string> after(const std::string& from, const std::string& to) {
    std::string bytes = locale_file("en");
    const std::size_t at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at == std::string::npos) return {};
    bytes.replace(at, from.size(), to);
    Diagnostics diagnostics;
    read_locale(bytes, diagnostics);
    std::vector<std::string> said = findings(diagnostics);
    for (std::string& line : said) line.erase(0, line.find("error"));
    return said;
}

TEST(LocaleFile, OfTheRepositoryHasNoFault) {
    for (const char* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
        Diagnostics diagnostics;
        const auto locale = read_locale(locale_file(language), diagnostics);
        EXPECT_THAT(findings(diagnostics), IsEmpty());
        ASSERT_TRUE(locale);
        EXPECT_EQ(locale->language(), language);
    }
}

TEST(LocaleFile, GivesSettingOrderAndLanguages) {
    const Locale& zh = locale_of("zh");
    EXPECT_EQ(zh.setting.tag, "zh-CN");
    EXPECT_EQ(zh.setting.direction, Direction::ltr);
    EXPECT_EQ(zh.setting.fonts.east_asian, "SimSun");
    EXPECT_EQ(zh.order, "en");
    EXPECT_EQ(zh.languages.at("en").text, "英文");
    EXPECT_EQ(locale_of("en").order, "own");
    EXPECT_EQ(locale_of("ar").setting.direction, Direction::rtl);
    EXPECT_EQ(locale_of("ar").setting.tag, "ar-SA");
    EXPECT_THAT(locale_of("ar").sorting.ignored, ElementsAre("ال"));
    EXPECT_THAT(locale_of("ar").sorting.alike, ElementsAre(testing::Pair("آ", "ا")));
    EXPECT_THAT(locale_of("fr").sorting.ignored, IsEmpty());
    const auto& letters = zh.setting.numberings.at("letter").levels;
    ASSERT_EQ(letters.size(), 2u);
    EXPECT_EQ(letters[0].label_of(2), "b.");
    EXPECT_EQ(letters[0].bare_of(2), "(b)");
    EXPECT_EQ(letters[1].bare_of(4), "(iv)") << "a level without `bare` is cited by its label";
    EXPECT_EQ(zh.setting.numberings.at("annex").levels[0].label_of(3), "附件C");
}

TEST(LocaleFile, KeepsWhatIsUnverifiedAndWhiteSpace) {
    EXPECT_TRUE(locale_of("en").forms.at("time").unverified);
    EXPECT_FALSE(locale_of("en").forms.at("date.long").unverified);
    EXPECT_EQ(locale_of("en").forms.at("list.between").text, ", ");
    EXPECT_EQ(locale_of("zh").forms.at("number.group").text, "\u00A0");
}

TEST(LocaleFile, UnknownNamesComeWithASuggestion) {
    EXPECT_THAT(after("check=\"unverified\">{day} {month}<", "chek=\"unverified\">{day} {month}<"),
                ElementsAre("error: <form> knows no attribute 'chek' "
                            "[unknown-attribute] (did you mean 'check')"));
    EXPECT_THAT(after("<fonts ", "<font name=\"x\"/><fonts "),
                ElementsAre("error: <font> has no place in <locale> [unknown-element] "
                            "(did you mean <fonts>)"));
    EXPECT_THAT(after("order=\"own\"", "order=\"pinyn\""),
                ElementsAre("error: 'pinyn' is no value of 'order' [bad-value] (did "
                            "you mean 'pinyin')"));
    EXPECT_THAT(after("format=\"upper-letter\"", "format=\"upper-letters\""),
                ElementsAre("error: 'upper-letters' is no counter format [bad-value] "
                            "(did you mean 'upper-letter')"));
    EXPECT_THAT(after("<message id=\"venue\"", "<message id=\"vneue\""),
                ElementsAre("error: the locale 'en' has no message 'venue' "
                            "[missing-message] (add <message id=\"venue\">)",
                            "error: there is no message 'vneue' [unknown-id] (did you "
                            "mean 'venue')"));
}

TEST(LocaleFile, WhatIsMissingIsNamed) {
    EXPECT_THAT(after(" tag=\"en-GB\"", ""),
                ElementsAre("error: <locale> lacks the attribute 'tag' "
                            "[missing-attribute] (add tag=\"…\")"));
    EXPECT_THAT(after("<form of=\"month.7\">July</form>", ""),
                ElementsAre("error: the locale 'en' has no form 'month.7' "
                            "[missing-message] (add <form of=\"month.7\">)"));
    EXPECT_THAT(after("<numbering id=\"roman\"><level format=\"lower-roman\" "
                      "label=\"({n})\"/></numbering>",
                      ""),
                ElementsAre("error: the numbering 'roman' of the locale 'en' has 0 of "
                            "1 levels [missing-message] (add <level format=\"…\" label=\"…\"/> to "
                            "<numbering id=\"roman\">)"));
}

TEST(LocaleFile, VariantsOfNumberings) {
    const std::string annex = "<numbering id=\"annex.single\">";
    EXPECT_THAT(after(annex, "<numbering id=\"anex.single\">"),
                ElementsAre("error: the numbering 'annex.single' of the locale 'en' has 0 of 1 "
                            "levels [missing-message] (add <level format=\"…\" label=\"…\"/> to "
                            "<numbering id=\"annex.single\">)",
                            "error: there is no numbering 'anex.single' [unknown-id] (did you mean "
                            "'annex.single')"));
    EXPECT_THAT(after(annex,
                      "<numbering id=\"item.un\"><level format=\"decimal\" "
                      "label=\"{n}\"/></numbering>" +
                          annex),
                IsEmpty());
    EXPECT_THAT(
        after(annex,
              "<numbering id=\"number.un\"><level format=\"decimal\" label=\"{n})\"/>"
              "</numbering>" +
                  annex),
        ElementsAre("error: the numbering 'number.un' of the locale 'en' has 1 of 2 levels "
                    "[missing-message] (add <level format=\"…\" label=\"…\"/> to <numbering "
                    "id=\"number.un\">)"));
}

TEST(LocaleFile, AVariantOfNothingKnown) {
    EXPECT_THAT(after("<numbering id=\"letter.un\">", "<numbering id=\"leter.un\">"),
                ElementsAre("error: there is no numbering 'leter.un' [unknown-id] (did you mean "
                            "'letter.un')"));
    EXPECT_THAT(after("<numbering id=\"letter.un\">", "<numbering id=\"exotic.un\">"),
                ElementsAre("error: there is no numbering 'exotic.un' [unknown-id] (one of: "
                            "paragraph, heading, letter, roman, number, bullet, dash, item, "
                            "entry, annex, annex.single)"));
}

TEST(LocaleFile, LevelsThatCountByWords) {
    const std::string annex = "format=\"upper-letter\" label=\"Annex {n}\"";
    EXPECT_THAT(after(annex, "format=\"words\" words=\"One  Two\" label=\"Annex {n}\""), IsEmpty());
    EXPECT_THAT(after(annex, "format=\"words\" label=\"Annex {n}\""),
                ElementsAre("error: a <level> that counts by words lacks the attribute 'words' "
                            "[missing-attribute] (add words=\"…\": the words in their order, with "
                            "spaces between)"));
    EXPECT_THAT(after(annex, "format=\"words\" words=\"One\" label=\"Annex\""),
                ElementsAre("error: 'Annex' has no place for the counter [bad-value] "
                            "(write {n} where the counter stands)"));
    EXPECT_THAT(after(annex, annex + " words=\"One Two\""),
                ElementsAre("error: a <level> has words that does not count by words [bad-value] "
                            "(write format=\"words\", or take the words away)"));
}

TEST(LocaleFile, QuotationMarksAreTwo) {
    for (const char* marks : {"“”", "“", " ”", "“ ", "“ x ”"})
        EXPECT_THAT(after("<form of=\"quote.outer\">“ ”<",
                          fmt::format("<form of=\"quote.outer\">{}<", marks)),
                    ElementsAre(fmt::format(
                        "error: '{}' is no pair of quotation marks [bad-value] (write the opening "
                        "mark, one space and the closing mark; a space that belongs to a mark is "
                        "one that does not break)",
                        marks)));
}

TEST(LocaleFile, PatternsThatIcuRefuses) {
    EXPECT_THAT(after("{place}, {dates}", "{place, {dates}"),
                ElementsAre("error: the message 'venue' is no ICU message "
                            "(U_PATTERN_SYNTAX_ERROR at character 2) [bad-message] (a named place "
                            "is {name}; an apostrophe before a brace quotes it)"));
    EXPECT_THAT(after("the {body}", "the {bodies}"),
                ElementsAre("error: the message 'issuer' has no argument '{bodies}'; "
                            "its arguments are {body} [bad-message] (a named place is {name}; an "
                            "apostrophe before a brace quotes it)"));
    EXPECT_THAT(after("{day} {month} {year}<", "{day, number} {month} {year}<"),
                ElementsAre("error: the form 'date.long' asks ICU for a number or a "
                            "date, but its arguments are text [bad-message] (a named place is "
                            "{name}; an apostrophe before a brace quotes it)"));
}

TEST(LocaleFile, OtherFaults) {
    EXPECT_THAT(after("<fonts ", "Times <fonts "),
                ElementsAre("error: the text 'Times' stands in <locale>, which holds "
                            "none [misplaced-text] (move it into the element that it belongs to, "
                            "or make it a comment: <!-- … -->)"));
    EXPECT_THAT(after("<form of=\"month.2\">", "<form of=\"month.1\">"),
                ElementsAre("error: the locale 'en' has no form 'month.2' "
                            "[missing-message] (add <form of=\"month.2\">)",
                            "error: the form 'month.1' stands twice [duplicate-id] "
                            "(keep one; the first is at line 55)"));
    EXPECT_THAT(after("label=\"Annex {n}\"", "label=\"Annex\""),
                ElementsAre("error: 'Annex' has no place for the counter [bad-value] "
                            "(write {n} where the counter stands)"));
    EXPECT_THAT(after(">after-punctuation<", ">after<"),
                ElementsAre("error: 'after' is no side of a note mark [bad-value] "
                            "(one of: after-punctuation, before-punctuation)"));
    EXPECT_THAT(after("</locale>", "</local>"), testing::SizeIs(1));
}

TEST(LocaleFile, FaultsHaveTheirPlaces) {
    Diagnostics diagnostics;
    read_locale(
        "<locale lang=\"xx\" tag=\"xx\" direction=\"up\" order=\"own\">\n"
        "  words\n"
        "  <message id=\"para\">{m}</message>\n"
        "  <message id=\"para\" chek=\"\">{n}</message>\n"
        "</locale>",
        diagnostics);
    std::vector<std::string> places;
    for (const Diagnostic& found : diagnostics.sorted()) {
        if (found.code() == "missing-message") continue;
        const auto [line, column] = found.place.source->position(found.place.offset);
        places.push_back(fmt::format("{}:{} {}", line, column, found.code()));
    }
    EXPECT_THAT(places, ElementsAre("1:28 bad-value", "2:3 misplaced-text", "3:3 bad-message",
                                    "4:12 duplicate-id", "4:22 unknown-attribute"));
}

TEST(LocaleFile, AnotherFileIsNoLocale) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_locale("<states/>", diagnostics));
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("xx.xml:1:1: error: this file begins with <states> [unknown-element] "
                            "(a file in this place begins with <locale>)"));
}

}  // namespace
}  // namespace hexaglot

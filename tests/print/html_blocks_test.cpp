// SPDX-License-Identifier: MIT
// Each construct of a paper as HTML: what stands in the one section of the page.
#include "print/print.h"

#include <gtest/gtest.h>

#include <memory>

namespace hexaglot {
namespace {

std::string between(const std::string& page, const std::string& begin, const std::string& end) {
    const auto first = page.find(begin) + begin.size();
    return page.substr(first, page.find(end, first) - first);
}

Document document_of(Blocks blocks, const std::string& tag = "en-GB") {
    Document document;
    document.setting.tag = tag;
    document.setting.direction = tag == "ar-SA" ? Direction::rtl : Direction::ltr;
    document.parts.emplace_back();
    document.parts[0].blocks = std::move(blocks);
    return document;
}

std::string html_of(Blocks blocks, const std::string& tag = "en-GB") {
    return between(print::html(document_of(std::move(blocks), tag)), "<section>\n", "</section>");
}

Paragraph line(Role role, Inlines inlines, int level = 1) {
    Paragraph made;
    made.role = role;
    made.level = level;
    made.inlines = std::move(inlines);
    return made;
}

Paragraph item(const std::string& label, const std::string& words, int level, int instance) {
    Paragraph made = line(Role::list_item, {Text{words}}, level);
    made.label = Label{"letter", level, 1, instance, label};
    return made;
}

std::string words_of(Inlines inlines, const std::string& tag = "en-GB") {
    return html_of({line(Role::text, std::move(inlines))}, tag);
}

TEST(HtmlWords, Looks) {
    EXPECT_EQ(
        words_of({Text{"a", {.underline = true}}, Text{"b\nc", {.superscript = true}},
                  Text{"d", {true, true, true, true}}, Reference{"x", "e", {.italic = true}}}),
        "<p><u>a</u><sup>b<br>c</sup>"
        "<strong><em><u><sup>d</sup></u></em></strong>"
        "<a class=\"ref\" href=\"#x\"><em>e</em></a></p>\n");
}

TEST(HtmlWords, AnotherLanguageHasItsTagAndItsDirection) {
    const auto tagged = [](std::string words, std::string tag) {
        Text text{std::move(words)};
        text.tag = std::move(tag);
        return text;
    };
    EXPECT_EQ(words_of({Text{"the "}, tagged("Conférence", "fr-FR"), Text{" and "},
                        tagged("مؤتمر", "ar-SA")}),
              "<p>the <span lang=\"fr-FR\">Conférence</span> and "
              "<span lang=\"ar-SA\" dir=\"rtl\">مؤتمر</span></p>\n");
    EXPECT_EQ(words_of({Text{"مؤتمر "}, tagged("Conférence", "fr-FR")}, "ar-SA"),
              "<p>مؤتمر <span lang=\"fr-FR\" dir=\"ltr\">Conférence</span></p>\n");
}

/// Spans of another direction stand each for itself in the order of the line: words that belong
/// together must be in one.
TEST(HtmlWords, NeighboursInOneLanguageAreOneSpan) {
    Text first{"one "};
    first.tag = "en-GB";
    Text last{" two"};
    last.tag = "en-GB";
    EXPECT_EQ(words_of({Text{"مؤتمر "}, first, Reference{"x", "1"}, last, Text{" "}}, "ar-SA"),
              "<p>مؤتمر <span lang=\"en-GB\" dir=\"ltr\">one <a class=\"ref\" href=\"#x\">1</a> "
              "two</span> </p>\n");
}

TEST(HtmlWords, ALineInAnotherLanguageSaysItItself) {
    Text english{"See "};
    english.tag = "en-GB";
    EXPECT_EQ(words_of({english, Reference{"x", "1"}}, "ar-SA"),
              "<p lang=\"en-GB\" dir=\"ltr\">See <a class=\"ref\" href=\"#x\">1</a></p>\n");
}

TEST(HtmlWords, SymbolsAndAddressesStayWholeFromTheRight) {
    Text symbol{"ATT/CSP12"};
    symbol.meaning = Meaning::symbol;
    const Link link{"https://example.org/a/?b&c", {Text{"example.org/a/"}}};
    EXPECT_EQ(words_of({symbol, link}, "ar-SA"),
              "<p><bdi>ATT/CSP12</bdi><a href=\"https://example.org/a/?b&amp;c\">"
              "<bdi>example.org/a/</bdi></a></p>\n");
    EXPECT_EQ(words_of({link}),
              "<p><a href=\"https://example.org/a/?b&amp;c\">"
              "example.org/a/</a></p>\n");
}

TEST(HtmlBlocks, MarksOfTheirOwnRole) {
    EXPECT_EQ(html_of({line(Role::draft, {Text{"Draft"}}), line(Role::end_mark, {Text{"***"}}),
                       line(Role::signature, {Text{"Chair"}})}),
              "<p class=\"draft\">Draft</p>\n<p class=\"end-mark\">***</p>\n"
              "<p class=\"signature\">Chair</p>\n");
}

TEST(HtmlBlocks, QuotationsThatFollowEachOtherAreOne) {
    EXPECT_EQ(html_of({line(Role::quotation, {Text{"a"}}), line(Role::quotation, {Text{"b"}}),
                       line(Role::text, {Text{"c"}}), line(Role::quotation, {Text{"d"}})}),
              "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n<p>c</p>\n"
              "<blockquote>\n<p>d</p>\n</blockquote>\n");
}

TEST(HtmlBlocks, ListsStandInOneAnotherAndBeginAnew) {
    const auto open = [](const std::string& label, const std::string& words, int level) {
        return "<div role=\"listitem\" class=\"hung item level-" + std::to_string(level) +
               "\"><span class=\"label\">" + label + " </span>" + words + "\n";
    };
    EXPECT_EQ(html_of({item("a.", "one", 1, 1), item("i.", "deep", 2, 2), item("ii.", "down", 2, 2),
                       item("b.", "two", 1, 1), item("a.", "anew", 1, 3)}),
              "<div role=\"list\">\n" + open("a.", "one", 1) + "<div role=\"list\">\n" +
                  open("i.", "deep", 2) + "</div>\n" + open("ii.", "down", 2) +
                  "</div>\n</div>\n</div>\n" + open("b.", "two", 1) +
                  "</div>\n</div>\n<div role=\"list\">\n" + open("a.", "anew", 1) +
                  "</div>\n</div>\n");
}

TEST(HtmlBlocks, ABoxHoldsParagraphsAndLists) {
    Table box{"b", 0, {}, TableKind::box};
    box.rows = {{{Cell{{line(Role::boxed, {Text{"Words"}}), item("a.", "one", 1, 1)}}}}};
    EXPECT_EQ(html_of({box}),
              "<div id=\"b\" class=\"box\">\n<p>Words</p>\n<div role=\"list\">\n"
              "<div role=\"listitem\" class=\"hung item level-1\"><span class=\"label\">a. </span>"
              "one\n</div>\n</div>\n</div>\n");
}

TEST(HtmlBlocks, ATableHasWidthsAndWideCells) {
    Table table{"", 1, {}, TableKind::plain, {1, 2}};
    table.rows = {{{Cell{{line(Role::cell_heading, {Text{"H"}})}, 2}, Cell{}}},
                  {{Cell{{line(Role::cell, {Text{"a"}}), line(Role::cell, {Text{"b"}})}},
                    Cell{{line(Role::cell, {})}}}}};
    EXPECT_EQ(html_of({table}),
              "<table class=\"plain\"><colgroup><col style=\"width: 33.33%\">"
              "<col style=\"width: 66.67%\"></colgroup><thead><tr>"
              "<th scope=\"colgroup\" colspan=\"2\"><p>H</p></th></tr></thead>"
              "<tbody><tr><td><p>a</p><p>b</p></td><td></td></tr></tbody></table>\n");
}

TEST(HtmlBlocks, ATableWithoutHeadOrBody) {
    Table table{"t", 0, {}, TableKind::states};
    table.rows = {{{Cell{{line(Role::cell, {Text{"a"}})}}}}};
    EXPECT_EQ(html_of({table}),
              "<table id=\"t\" class=\"states\"><tbody><tr><td><p>a</p></td></tr>"
              "</tbody></table>\n");
    table.header_rows = 1;
    EXPECT_EQ(html_of({table}),
              "<table id=\"t\" class=\"states\"><thead><tr><th scope=\"col\">"
              "<p>a</p></th></tr></thead></table>\n");
}

TEST(HtmlBlocks, APictureIsInThePage) {
    Image image;
    image.id = "i";
    image.name = "map.png";
    image.bytes = std::make_shared<const std::string>("foo");
    image.alt = "A \"map\"";
    image.width = 85000;
    EXPECT_EQ(html_of({image}),
              "<figure id=\"i\"><img src=\"data:image/png;base64,Zm9v\" alt=\"A &quot;map&quot;\" "
              "style=\"width: 85mm\"></figure>\n");
    image.name = "map.jpg";
    EXPECT_EQ(html_of({image}),
              "<figure id=\"i\"><img src=\"data:image/jpeg;base64,Zm9v\" alt=\"A "
              "&quot;map&quot;\" style=\"width: 85mm\"></figure>\n");
}

TEST(HtmlBlocks, HeadingsOfAnAnnexAreBelowItsOwn) {
    Document document =
        document_of({line(Role::heading, {Text{"a"}}), line(Role::heading, {Text{"b"}}, 2)});
    document.annexes.emplace_back();
    document.annexes[0].blocks = {line(Role::annex, {Text{"c"}}), line(Role::heading, {Text{"d"}}),
                                  line(Role::heading, {Text{"e"}}, 3)};
    EXPECT_EQ(between(print::html(document), "<main>\n", "</main>"),
              "<section>\n<h2>a</h2>\n<h3>b</h3>\n</section>\n"
              "<section>\n<h2 class=\"annex\">c</h2>\n<h3>d</h3>\n<h5>e</h5>\n</section>\n");
}

TEST(HtmlBlocks, TitleAndMasthead) {
    Document document = document_of({});
    document.fields.set("treaty", Inlines{Text{"Treaty"}});
    document.fields.set("symbol", Inlines{Text{"ATT/1"}});
    document.fields.set("body", Inlines{Text{"Group"}});
    document.parts[0].fields.set("title", Inlines{Text{"Title"}});
    document.parts[0].fields.set("subtitle", Inlines{Text{"Second line"}});
    EXPECT_EQ(between(print::html(document), "<section>\n", "</section>"),
              "<header class=\"masthead\"><p class=\"symbol\">ATT/1</p>"
              "<p class=\"treaty\">Treaty</p></header><div class=\"title\">"
              "<p class=\"body\">Group</p><h1>Title</h1><p class=\"subtitle\">Second line</p>"
              "</div>\n");
}

}  // namespace
}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// What the labels are was compared with what LibreOffice 7.4 draws.
#include "extract/fixtures.h"

#include <gtest/gtest.h>

namespace hexaglot::extract {
namespace {

std::string para(std::string_view content, std::string_view style = "Standard") {
    return fmt::format(R"(<text:p text:style-name="{}">{}</text:p>)", style, content);
}
std::string item(std::string_view content, std::string_view attributes = "") {
    return fmt::format("<text:list-item {}>{}</text:list-item>", attributes, content);
}
std::string list(std::string_view style, std::string_view items, std::string_view attributes = "") {
    const std::string name = style.empty() ? "" : fmt::format(R"(text:style-name="{}")", style);
    return fmt::format("<text:list {} {}>{}</text:list>", name, attributes, items);
}
std::string heading(int level, std::string_view content, std::string_view attributes = "") {
    return fmt::format(R"(<text:h text:outline-level="{}" {}>{}</text:h>)", level, attributes,
                       content);
}
std::string number(int level, std::string_view format, std::string_view suffix,
                   std::string_view more = "") {
    return fmt::format(R"(<text:list-level-style-number text:level="{}" style:num-format="{}" )"
                       R"(style:num-suffix="{}" {}/>)",
                       level, format, suffix, more);
}
std::string style(std::string_view name, std::string_view levels) {
    return fmt::format(R"(<text:list-style style:name="{}">{}</text:list-style>)", name, levels);
}

const std::string lists =
    style("L", number(1, "1", ".") + number(2, "1", ".", R"(text:display-levels="2")") +
                   number(3, "i", ")", R"(style:num-prefix="(")")) +
    style("M", number(1, "A", ")") + number(2, "a", ")"));

std::string labels(const std::string& body) {
    return text_of(Odt{.body = body, .styles = lists});
}

TEST(OdtLists, NestAndStartAnew) {
    EXPECT_EQ(labels(list(
                  "L", item(para("a") + list("", item(para("b")) +
                                                     item(para("c") + list("", item(para("d")))))) +
                           item(para("e") + list("", item(para("f")))))),
              "1. a\n1.1. b\n1.2. c\n(i) d\n2. e\n2.1. f\n");
}

TEST(OdtLists, AListBeginsAnewUnlessItGoesOn) {
    EXPECT_EQ(labels(list("L", item(para("a"))) + list("L", item(para("b")))), "1. a\n1. b\n");
    EXPECT_EQ(labels(list("L", item(para("a"))) + para("x") +
                     list("L", item(para("b")), R"(text:continue-numbering="true")")),
              "1. a\nx\n2. b\n");
}

TEST(OdtLists, ContinueNumberingNeedsTheSameStyleJustBefore) {
    EXPECT_EQ(labels(list("L", item(para("a"))) + list("M", item(para("b"))) +
                     list("L", item(para("c")), R"(text:continue-numbering="true")")),
              "1. a\nA) b\n1. c\n");
}

TEST(OdtLists, ContinueListNamesTheList) {
    EXPECT_EQ(labels(list("L", item(para("a")), R"(xml:id="l1")") +
                     list("M", item(para("m")), R"(xml:id="m1")") +
                     list("L", item(para("b")), R"(xml:id="l2" text:continue-list="l1")") +
                     list("M", item(para("n")), R"(text:continue-list="m1")") +
                     list("L", item(para("c")), R"(text:continue-list="l2")") +
                     list("L", item(para("d")), R"(text:continue-list="nowhere")")),
              "1. a\nA) m\n2. b\nB) n\n3. c\n1. d\n");
}

TEST(OdtLists, ADeeperListMayGoOn) {
    EXPECT_EQ(
        labels(list("L", item(para("a") + list("", item(para("b"))))) + para("x") +
               list("L", item(list("", item(para("c")))), R"(text:continue-numbering="true")") +
               list("L", item(para("d")), R"(text:continue-numbering="true")")),
        "1. a\n1.1. b\nx\n1.2. c\n2. d\n");
}

TEST(OdtLists, TwoListsInOneItemCountApart) {
    EXPECT_EQ(labels(list("L", item(para("a") + list("", item(para("b"))) + para("mid") +
                                    list("", item(para("c")))))),
              "1. a\n1.1. b\nmid\n1.1. c\n");
}

TEST(OdtLists, ALevelThatIsPassedOverCountsAsBegun) {
    EXPECT_EQ(labels(list("L", item(list("", item(para("a")))) + item(para("b")))),
              "1.1. a\n2. b\n");
}

TEST(OdtLists, StartValueHeaderAndFurtherParagraphs) {
    EXPECT_EQ(labels(list("L", "<text:list-header>" + para("h") + "</text:list-header>" +
                                   item(para("a") + para("more")) +
                                   item(para("b"), R"(text:start-value="7")") + item(para("c")))),
              "h\n1. a\nmore\n7. b\n8. c\n");
}

TEST(OdtLists, AStyleMayChangeInside) {
    EXPECT_EQ(labels(list("L", item(para("a") + list("M", item(para("b")))) +
                                   item(para("c"), R"(text:style-override="M")"))),
              "1. a\na) b\nB) c\n");
}

TEST(OdtLists, WithoutAStyleTheParagraphNamesTheList) {
    EXPECT_EQ(
        text_of(Odt{.body = list("", item(para("a", "P"))) + para("b", "P"),
                    .styles = lists + R"(<style:style style:name="P" style:family="paragraph" )"
                                      R"(style:list-style-name="M"/>)"}),
        "A) a\nb\n");
}

TEST(OdtLists, NumberedParagraphs) {
    const auto numbered = [](int level, std::string_view words, std::string_view more = "") {
        return fmt::format(R"(<text:numbered-paragraph text:list-id="x" text:level="{}" )"
                           R"(text:style-name="L" {}>{}</text:numbered-paragraph>)",
                           level, more, para(words));
    };
    EXPECT_EQ(labels(numbered(1, "a") + numbered(2, "b") + para("x") + numbered(1, "c") +
                     numbered(1, "d", R"(text:start-value="9")")),
              "1. a\n1.1. b\nx\n2. c\n9. d\n");
}

TEST(OdtLists, Formats) {
    const auto label = [](std::string_view attributes, int start) {
        const std::string text = text_of(
            Odt{.body = list("X", item(para("x"))),
                .styles = style("X", fmt::format(R"(<text:list-level-style-number text:level="1" )"
                                                 R"(text:start-value="{}" {}/>)",
                                                 start, attributes))});
        return text.substr(0, text.find(" x"));
    };
    EXPECT_EQ(label(R"(style:num-format="a")", 28), "ab");
    EXPECT_EQ(label(R"(style:num-format="a" style:num-letter-sync="true")", 28), "bb");
    EXPECT_EQ(label(R"(style:num-format="I" style:num-suffix=".")", 4), "IV.");
    EXPECT_EQ(label(R"(style:num-format="" style:num-prefix="[" style:num-suffix="]")", 1), "[]");
    EXPECT_EQ(
        label(R"x(style:num-format="ا, ب, ج, ..." style:num-prefix="(" style:num-suffix=")")x", 1),
        "(ا)");
    EXPECT_EQ(label(R"x(style:num-format="А, Б, .., Аа, Аб, ... (ru)")x", 31), "Аб");
    EXPECT_EQ(label(R"(style:num-format="一, 二, 三, ...")", 101), "一百零一");
    EXPECT_EQ(label(R"(style:num-format="①, ②, ③, ...")", 3), "③");
    EXPECT_EQ(label(R"(style:num-format="1" loext:num-list-format="Item %1%:")", 3), "Item 3:");
}

TEST(OdtLists, Bullets) {
    EXPECT_EQ(text_of(Odt{
                  .body = list("B", item(para("a") + list("", item(para("b"))))),
                  .styles = style(
                      "B", R"(<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>)"
                           R"(<text:list-level-style-image text:level="2"/>)")}),
              "• a\nb\n");
}

TEST(OdtHeadings, AreNumberedByTheOutline) {
    const std::string outline =
        R"(<text:outline-style style:name="Outline">)"
        R"(<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>)"
        R"(<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>)"
        "</text:outline-style>";
    const std::string none = R"(<style:style style:name="N" style:family="paragraph" )"
                             R"(style:list-style-name=""/>)";
    EXPECT_EQ(
        text_of(Odt{
            .body = heading(1, "a") + heading(2, "b") +
                    heading(1, "c", R"(text:is-list-header="true")") + heading(2, "d") +
                    heading(1, "e", R"(text:restart-numbering="true" text:start-value="5")") +
                    heading(1, "f", R"(text:style-name="N")") + list("L", item(heading(1, "g"))) +
                    heading(1, "<text:number>IX.</text:number>h"),
            .styles = outline + lists,
            .automatic = none}),
        "I. a\nI.1 b\nc\nI.2 d\nV. e\nf\n1. g\nVI. h\n");
}

Document read(const Odt& file) {
    Diagnostics diagnostics;
    Document document = extract::document(file.package(), diagnostics);
    EXPECT_EQ(brief(diagnostics), "");
    return document;
}

const Inlines& inlines_of(const Document& document, std::size_t block = 0) {
    return std::get<Paragraph>(document.parts.front().blocks.at(block)).inlines;
}

TEST(Odt, WhiteSpaceIsThatOfTheFormat) {
    EXPECT_EQ(text_of(Odt{para("  a \n  b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e"
                               "<text:soft-page-break/>f")}),
              "a b   c\td ef\n");
}

TEST(Odt, LinksReferencesAndFields) {
    const Document document = read(Odt{
        para(
            R"(<text:a xlink:href="https://example.org/">Out<text:span>side</text:span></text:a>)"
            R"(<text:bookmark-ref text:ref-name="b" text:reference-format="number">2</text:bookmark-ref>)"
            R"(<text:bookmark-ref text:ref-name="b" text:reference-format="page">9</text:bookmark-ref>)"
            R"(<text:a xlink:href="#b|outline">here</text:a><text:page-number>4</text:page-number>)") +
        para(
            R"(<text:bookmark text:name="first"/><text:bookmark-start text:name="b"/>B<text:bookmark-end text:name="b"/>)")});
    const Inlines& inlines = inlines_of(document);
    ASSERT_EQ(inlines.size(), 5u);
    EXPECT_EQ(std::get<Link>(inlines[0]).href, "https://example.org/");
    EXPECT_EQ(plain_text(std::get<Link>(inlines[0]).inlines), "Outside");
    EXPECT_EQ(std::get<Reference>(inlines[1]).target, "first");
    EXPECT_EQ(std::get<Reference>(inlines[1]).text, "2");
    EXPECT_EQ(std::get<Text>(inlines[2]).text, "9");
    EXPECT_EQ(std::get<Reference>(inlines[3]).target, "first");
    EXPECT_EQ(std::get<Text>(inlines[4]).text, "4");
    EXPECT_EQ(std::get<Paragraph>(document.parts.front().blocks[1]).id, "first");
}

TEST(Odt, Looks) {
    const Document document = read(Odt{
        .body = para(
            R"(<text:span text:style-name="B">a<text:span text:style-name="I">b</text:span></text:span>c)"),
        .automatic =
            R"(<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)"
            R"(<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>)"});
    const Inlines& inlines = inlines_of(document);
    ASSERT_EQ(inlines.size(), 3u);
    EXPECT_EQ(std::get<Text>(inlines[0]).marks, (Marks{.bold = true}));
    EXPECT_EQ(std::get<Text>(inlines[1]).marks, (Marks{.bold = true, .italic = true}));
    EXPECT_EQ(std::get<Text>(inlines[2]).marks, Marks{});
}

std::string note(std::string_view id, std::string_view words, std::string_view label = "",
                 std::string_view kind = "footnote") {
    return fmt::format(R"(<text:note text:id="{}" text:note-class="{}"><text:note-citation {}>1)"
                       R"(</text:note-citation><text:note-body>{}</text:note-body></text:note>)",
                       id, kind, label, para(words));
}

TEST(Odt, Notes) {
    const Document document = read(
        Odt{para("Title" + note("s", "Late.", R"(text:label="*")")) +
            "<table:table><table:table-row><table:table-cell>" + para("a" + note("n1", "One.")) +
            "</table:table-cell></table:table-row></table:table>" +
            para("b" + note("n2", "Two.") + note("e1", "End.", "", "endnote") +
                 R"(<text:note-ref text:ref-name="n2">2</text:note-ref>)")});
    EXPECT_EQ(print::text(document),
              "Title[^*]\na[^1]\nb[^2][^i]2\n[^*] Late.\n[^1] One.\n[^2] Two.\n[^i] End.\n");
    const Inlines& inlines = inlines_of(document, 2);
    EXPECT_EQ(std::get<Note>(inlines[1]).id, "n2");
    EXPECT_EQ(std::get<Reference>(inlines[3]).target, "n2");
}

TEST(Odt, Tables) {
    const auto cell = [](std::string_view words, std::string_view attributes = "") {
        return fmt::format("<table:table-cell {}>{}</table:table-cell>", attributes, para(words));
    };
    const auto row = [](const std::string& cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    };
    const Document document =
        read(Odt{"<table:table><table:table-header-rows>" + row(cell("h") + cell("i")) +
                 "</table:table-header-rows>" +
                 row(cell("wide", R"(table:number-columns-spanned="2")") +
                     "<table:covered-table-cell>" + para("never") + "</table:covered-table-cell>") +
                 row(cell("", R"(table:number-columns-repeated="2")")) + "</table:table>"});
    EXPECT_EQ(print::text(document), "h\ni\nwide\n\n");
    const auto& table = std::get<Table>(document.parts.front().blocks.at(0));
    EXPECT_EQ(table.header_rows, 1u);
    EXPECT_EQ(table.rows[0].cells[1].paragraphs[0].role, Role::cell_heading);
    EXPECT_EQ(table.rows[1].cells[0].paragraphs[0].role, Role::cell);
    for (const Row& each : table.rows) EXPECT_EQ(each.cells.size(), 2u);
}

TEST(Odt, ARepeatedCellDoesNotFillTheMemory) {
    const Document document =
        read(Odt{"<table:table><table:table-row><table:table-cell table:number-columns-repeated=\""
                 "4000000000\">" +
                 para("a") + "</table:table-cell></table:table-row></table:table>"});
    EXPECT_EQ(print::text(document), "a\n");
    EXPECT_LE(std::get<Table>(document.parts.front().blocks.at(0)).rows[0].cells.size(),
              1'000'001u);
}

TEST(Odt, TrackedChangesAreTakenAsAccepted) {
    EXPECT_EQ(
        text_of(Odt{"<text:tracked-changes><text:changed-region><text:deletion>" + para("gone") +
                    "</text:deletion></text:changed-region>"
                    "</text:tracked-changes>" +
                    para("a") + para(R"(b<text:change text:change-id="c"/>)")}),
        "a\nb\na.odt:2:1: note: the file has tracked changes; they are taken as accepted "
        "[tracked-changes]\n");
}

TEST(Odt, SectionsIndexesBoxesAndWhatIsNoText) {
    EXPECT_EQ(
        text_of(Odt{"<text:sequence-decls/><text:section>" + para("in a section") +
                    "</text:section><text:table-of-content><text:table-of-content-source>"
                    "<text:index-title-template>never</text:index-title-template>"
                    "</text:table-of-content-source><text:index-body>" +
                    para("Entry<text:tab/>1") + "</text:index-body></text:table-of-content>" +
                    para("a<draw:frame><draw:text-box>" + para("boxed") +
                         "</draw:text-box></draw:frame>b<office:annotation>" + para("comment") +
                         list("L", item(para("comment"))) + "</office:annotation>c")}),
        "in a section\nEntry\t1\nabc\nboxed\n");
}

TEST(Odt, MissingPartsAreReported) {
    Package package;
    package.name = "a.odt";
    package.format = FileFormat::odt;
    EXPECT_EQ(text_of(package),
              "a.odt:1:1: error: the file has no part 'content.xml' [missing-part]\n");
}

}  // namespace
}  // namespace hexaglot::extract

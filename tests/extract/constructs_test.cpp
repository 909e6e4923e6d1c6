// SPDX-License-Identifier: MIT
// What papers are made of beside plain paragraphs, read back from both formats.
#include "extract/fixtures.h"

#include <gtest/gtest.h>

#include <array>

namespace hexaglot::extract {
namespace {

constexpr std::array roles = {"text",      "heading",      "paragraph", "list-item", "agenda-item",
                              "annex",     "quotation",    "boxed",     "draft",     "end-mark",
                              "signature", "cell-heading", "cell"};

std::string shown(const Paragraph& paragraph) {
    std::string out = fmt::format("{}:", roles.at(static_cast<std::size_t>(paragraph.role)));
    for (const Inline& piece : paragraph.inlines) {
        const auto* text = std::get_if<Text>(&piece);
        if (!text) {
            out += "{" + plain_text({piece}) + "}";
            continue;
        }
        std::string marks;
        if (text->marks.bold) marks += 'b';
        if (text->marks.italic) marks += 'i';
        if (text->marks.underline) marks += 'u';
        if (text->marks.superscript) marks += 's';
        out += fmt::format("{}[{}]", marks, text->text);
    }
    return out;
}

/// Each block on a line: the role of a paragraph and its words with their marks; of a table the
/// kind, of its cells the span where they are wide, `-` where they are covered.
std::string blocks_of(const Package& package) {
    Diagnostics diagnostics;
    const Document read = document(package, diagnostics);
    std::string out;
    for (const Block& block : read.parts.front().blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            out += shown(*paragraph) + "\n";
            continue;
        }
        const Table& table = std::get<Table>(block);
        out += table.kind == TableKind::box ? "box\n" : "table\n";
        for (const Row& row : table.rows) {
            for (const Cell& cell : row.cells) {
                out += cell.paragraphs.empty() ? " -" : " |";
                if (cell.span != 1) out += fmt::to_string(cell.span) + "|";
                for (const Paragraph& paragraph : cell.paragraphs) out += " " + shown(paragraph);
            }
            out += "\n";
        }
    }
    return out + brief(diagnostics);
}

std::string run(std::string_view words, std::string_view properties = "") {
    return fmt::format(R"(<w:r><w:rPr>{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>)",
                       properties, words);
}
std::string para(std::string_view content) {
    return fmt::format("<w:p>{}</w:p>", content);
}
std::string word_style(std::string_view kind, std::string_view name, std::string_view more = "") {
    std::string id(name);
    std::erase(id, ' ');
    return fmt::format(R"(<w:style w:type="{}" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>)",
                       kind, id, name, more);
}
std::string styled(std::string_view words, std::string_view style) {
    return p(words, fmt::format(R"(<w:pStyle w:val="{}"/>)", style));
}
std::string cell(std::string_view content, std::string_view properties = "") {
    return fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, content);
}
std::string table(std::string_view rows, std::string_view properties = "") {
    return fmt::format("<w:tbl><w:tblPr>{}</w:tblPr>{}</w:tbl>", properties, rows);
}

const std::string word_styles =
    word_style("paragraph", "Quotation") + word_style("paragraph", "Box Text") +
    word_style("paragraph", "Draft Mark") + word_style("paragraph", "End Mark");

std::string odt_para(std::string_view content, std::string_view style = "Standard") {
    return fmt::format(R"(<text:p text:style-name="{}">{}</text:p>)", style, content);
}
std::string span(std::string_view content, std::string_view style) {
    return fmt::format(R"(<text:span text:style-name="{}">{}</text:span>)", style, content);
}
std::string odt_style(std::string_view family, std::string_view name, std::string_view text = "",
                      std::string_view parent = "") {
    return fmt::format(R"(<style:style style:name="{}" style:family="{}" )"
                       R"(style:parent-style-name="{}"><style:text-properties {}/></style:style>)",
                       name, family, parent, text);
}
std::string odt_cell(std::string_view content, std::string_view attributes = "") {
    return fmt::format("<table:table-cell {}>{}</table:table-cell>", attributes, content);
}
std::string odt_row(std::string_view cells) {
    return fmt::format("<table:table-row>{}</table:table-row>", cells);
}
std::string odt_table(std::string_view rows) {
    return fmt::format("<table:table>{}</table:table>", rows);
}

const std::string odt_styles =
    odt_style("paragraph", "Quotation") + odt_style("paragraph", "Box_20_Text") +
    odt_style("paragraph", "Draft_20_Mark") + odt_style("paragraph", "End_20_Mark");

TEST(Constructs, RolesOfStyles) {
    const std::string expected = "quotation:[a]\nboxed:[b]\ndraft:[c]\nend-mark:[d]\n";
    EXPECT_EQ(blocks_of(Docx{.body = styled("a", "Quotation") + styled("b", "BoxText") +
                                     styled("c", "DraftMark") + styled("d", "EndMark"),
                             .styles = word_styles}
                            .package()),
              expected);
    EXPECT_EQ(blocks_of(Odt{.body = odt_para("a", "Quotation") + odt_para("b", "Box_20_Text") +
                                    odt_para("c", "Draft_20_Mark") + odt_para("d", "P1"),
                            .styles = odt_styles,
                            .automatic = odt_style("paragraph", "P1", "", "End_20_Mark")}
                            .package()),
              expected);
}

TEST(Constructs, ATableOfOneCellInTheStyleOfBoxesIsABox) {
    const std::string expected = "box\n | boxed:[a] list-item:[b]\n";
    EXPECT_EQ(blocks_of(Docx{
                  .body = table("<w:tr>" + cell(styled("a", "BoxText") + n("b", 1)) + "</w:tr>"),
                  .styles = word_styles,
                  .numbering = abstract_num(0, lvl(0, "lowerLetter", "%1.")) + num(1, 0)}
                            .package()),
              expected);
    const std::string list = R"(<text:list text:style-name="L"><text:list-item>)" + odt_para("b") +
                             "</text:list-item></text:list>";
    EXPECT_EQ(
        blocks_of(Odt{.body = odt_table(odt_row(odt_cell(odt_para("a", "Box_20_Text") + list))),
                      .styles = odt_styles +
                                R"(<text:list-style style:name="L"><text:list-level-style-number )"
                                R"(text:level="1" style:num-format="a"/></text:list-style>)"}
                      .package()),
        expected);
}

TEST(Constructs, OtherTablesAreNone) {
    EXPECT_EQ(blocks_of(Docx{
                  .body = table("<w:tr>" + cell(p("a")) + "</w:tr>") +
                          table("<w:tr>" + cell(styled("b", "BoxText")) + cell(p("c")) + "</w:tr>"),
                  .styles = word_styles}
                            .package()),
              "table\n | cell:[a]\ntable\n | cell:[b] | cell:[c]\n");
}

TEST(Constructs, WideCellsSayHowWide) {
    const std::string wide = R"(<w:gridSpan w:val="2"/>)";
    EXPECT_EQ(blocks_of(Docx{table("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell(p("a"), wide) +
                                   cell(p("b")) + "</w:tr><w:tr>" + cell(p("c")) + cell(p("d")) +
                                   cell(p("e")) + "</w:tr>")}
                            .package()),
              "table\n |2| cell-heading:[a] - | cell-heading:[b]\n"
              " | cell:[c] | cell:[d] | cell:[e]\n");
    EXPECT_EQ(blocks_of(Odt{
                  odt_table("<table:table-header-rows>" +
                            odt_row(odt_cell(odt_para("a"), R"(table:number-columns-spanned="2")") +
                                    "<table:covered-table-cell/>" + odt_cell(odt_para("b"))) +
                            "</table:table-header-rows>" +
                            odt_row(odt_cell(odt_para("c")) + odt_cell(odt_para("d")) +
                                    odt_cell(odt_para("e"))))}
                            .package()),
              "table\n |2| cell-heading:[a] - | cell-heading:[b]\n"
              " | cell:[c] | cell:[d] | cell:[e]\n");
}

TEST(Constructs, ACellIsNoWiderThanWhatItCovers) {
    EXPECT_EQ(
        blocks_of(Odt{odt_table(odt_row(
                          odt_cell(odt_para("a"), R"(table:number-columns-spanned="2000000000")") +
                          "<table:covered-table-cell/>" + odt_cell(odt_para("b")) +
                          odt_cell(odt_para("c"), R"(table:number-columns-spanned="-1")")))}
                      .package()),
        "table\n |2| cell:[a] - | cell:[b] | cell:[c]\n");
}

TEST(Constructs, LinesUnderTextAndSuperscripts) {
    EXPECT_EQ(
        blocks_of(Docx{
            .body = para(run("a", R"(<w:u w:val="single"/>)") + run("b", R"(<w:u w:val="none"/>)") +
                         run("c", R"(<w:vertAlign w:val="superscript"/>)") +
                         run("d", R"(<w:vertAlign w:val="subscript"/>)") +
                         run("e", R"(<w:rStyle w:val="Own"/>)") +
                         run("f", R"(<w:b/><w:rStyle w:val="Own"/><w:u w:val="none"/>)")),
            .styles = word_style("character", "Own",
                                 R"(<w:rPr><w:u w:val="double"/>)"
                                 R"(<w:vertAlign w:val="superscript"/></w:rPr>)")}
                      .package()),
        "text:u[a][b]s[c][d]us[e]bs[f]\n");
    EXPECT_EQ(
        blocks_of(Odt{.body = odt_para(span("a", "U") + span("b", "N") + span("c", "S") +
                                       span("d", "L") + span("e" + span("f", "N"), "Own")),
                      .styles = odt_style("text", "Own",
                                          R"(style:text-underline-style="wave" )"
                                          R"(style:text-position="33% 58%")"),
                      .automatic = odt_style("text", "U", R"(style:text-underline-style="solid")") +
                                   odt_style("text", "N", R"(style:text-underline-style="none")") +
                                   odt_style("text", "S", R"(style:text-position="super 58%")") +
                                   odt_style("text", "L", R"(style:text-position="-33% 58%")")}
                      .package()),
        "text:u[a][b]s[c][d]us[e]s[f]\n");
}

/// Links are underlined and the marks of notes raised by their style: that is not what their writer
/// marked.
TEST(Constructs, TheLookOfLinksAndNotesIsNoMark) {
    EXPECT_EQ(blocks_of(Docx{
                  .body = para(run("a", R"(<w:rStyle w:val="Hyperlink"/>)") +
                               run("b", R"(<w:rStyle w:val="FootnoteReference"/>)") +
                               R"(<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>)"
                               R"(<w:footnoteReference w:id="1"/></w:r>)" +
                               run("c", R"(<w:rStyle w:val="Hyperlink"/><w:u w:val="single"/>)")),
                  .styles = word_style("character", "Hyperlink",
                                       R"(<w:rPr><w:u w:val="single"/></w:rPr>)") +
                            word_style("character", "Footnote Reference",
                                       R"(<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>)"),
                  .footnotes = R"(<w:footnote w:id="1">)" + p("d") + "</w:footnote>"}
                            .package()),
              "text:[ab]{[^1]}u[c]\n");
    EXPECT_EQ(
        blocks_of(
            Odt{.body = odt_para(span("a", "Internet_20_link") + span("b", "Footnote_20_anchor")),
                .styles =
                    odt_style("text", "Internet_20_link", R"(style:text-underline-style="solid")") +
                    odt_style("text", "Footnote_20_anchor", R"(style:text-position="super 58%")")}
                .package()),
        "text:[ab]\n");
}

TEST(Constructs, AParagraphWithAPictureStaysOne) {
    EXPECT_EQ(blocks_of(Docx{.body = p("a") +
                                     para(R"(<w:r><w:drawing><inline><docPr descr="A map"/>)"
                                          "</inline></w:drawing></w:r>") +
                                     p("b")}
                            .package()),
              "text:[a]\ntext:\ntext:[b]\n");
    EXPECT_EQ(
        blocks_of(Odt{odt_para("a") +
                      odt_para(R"(<draw:frame><draw:image xlink:href="Pictures/map.png"/>)"
                               R"(<svg:title xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:)"
                               R"(svg-compatible:1.0">A map</svg:title></draw:frame>)") +
                      odt_para("b")}
                      .package()),
        "text:[a]\ntext:\ntext:[b]\n");
}

TEST(Constructs, MarksOfDirectionAreNotText) {
    const std::string rtl = "<w:rtl/>";
    EXPECT_EQ(blocks_of(Docx{
                  .body = n("x", 1) +
                          para(run("في ", rtl) + run("\u200E14 March 2025\u200E") + run("\u200F") +
                               run(" و\u200F", rtl)) +
                          para(run("\u200E")),
                  .numbering = abstract_num(0, lvl(0, "decimal", "\u200E%1\u200E -")) + num(1, 0)}
                            .package()),
              "paragraph:[x]\ntext:[في 14 March 2025 و]\ntext:\n");
    EXPECT_EQ(text_of(Docx{
                  .body = n("x", 1),
                  .numbering = abstract_num(0, lvl(0, "decimal", "\u200E%1\u200E -")) + num(1, 0)}),
              "1 - x\n");
    EXPECT_EQ(blocks_of(Odt{
                  odt_para("في \u2066\u200E14 March 2025\u200E\u2069\u200F \u2067و\u200F\u2069") +
                  odt_para("\u200E")}
                            .package()),
              "text:[في 14 March 2025 و]\ntext:\n");
}

TEST(Constructs, TablesFromTheRightAreReadInTheirOwnOrder) {
    EXPECT_EQ(text_of(Docx{table("<w:tr>" + cell(para(run("أول", "<w:rtl/>"))) +
                                     cell(para(run("ثان", "<w:rtl/>"))) + "</w:tr>",
                                 "<w:bidiVisual/>")}),
              "أول\nثان\n");
}

}  // namespace
}  // namespace hexaglot::extract

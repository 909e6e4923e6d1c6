// SPDX-License-Identifier: MIT
// Tables, boxes and pictures in DOCX.
#include "merge/making.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

std::string body(const Document& document) {
    return bytes(made(whole_docx(), document), "word/document.xml");
}

Cell cell(std::string words, int span = 1) {
    return {{paragraph(Role::cell, {Text{std::move(words)}})}, span};
}

// ---- tables -----------------------------------------------------------------------------------

TEST(WordObjects, ColumnsShareTheWidthAsTheTableSays) {
    Table table;
    table.widths = {1, 2, 5};
    table.rows = {{{cell("a"), cell("b"), cell("c")}}};
    EXPECT_THAT(body(document({table})),
                HasSubstr("<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/>"
                          "<w:gridCol w:w=\"5001\"/></w:tblGrid>"));
}

TEST(WordObjects, ACellThatSpansColumnsIsWrittenOnce) {
    Table table;
    table.rows = {{{cell("a"), cell("b and c", 2), {}}}, {{cell("a"), cell("b"), cell("c")}}};
    EXPECT_THAT(
        body(document({table})),
        HasSubstr("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"2667\" "
                  "w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"StatesCell\"/></w:pPr>"
                  "<w:r><w:t xml:space=\"preserve\">a</w:t></w:r></w:p></w:tc>"
                  "<w:tc><w:tcPr><w:tcW w:w=\"5334\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"
                  "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"StatesCell\"/></w:pPr><w:r><w:t "
                  "xml:space=\"preserve\">b and c</w:t></w:r></w:p></w:tc></w:tr>"));
}

TEST(WordObjects, ABoxIsMadeLikeItsSample) {
    Table box;
    box.kind = TableKind::box;
    box.rows = {{{{{paragraph(Role::boxed, {Text{"first"}}),
                    numbered(Role::list_item, {"bullet", 1, 0, 1, "-"}, {Text{"point"}})}}}}};
    EXPECT_THAT(
        body(document({box})),
        HasSubstr("<w:body><w:tbl><w:tblPr><w:tblStyle w:val=\"Frame\"/><w:tblW w:w=\"5000\" "
                  "w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol "
                  "w:w=\"5000\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>"
                  "<w:tcW w:w=\"5000\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle "
                  "w:val=\"BoxText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">first</w:t></w:r>"
                  "</w:p><w:p><w:pPr><w:pStyle w:val=\"Bullet1\"/></w:pPr>"));
}

TEST(WordObjects, WhatFollowsATableKeepsTheDistanceOfBodyText) {
    Package package = whole_docx();
    std::string& styles = package.find("word/styles.xml")->bytes;
    const auto space = [&](std::string_view name, std::string_view xml) {
        const auto at = styles.find(fmt::format("<w:name w:val=\"{}\"/>", name));
        styles.replace(styles.find("/>", at) + 2, 0, xml);
    };
    space("Body Text", "<w:pPr><w:spacing w:after=\"120\"/></w:pPr>");
    space("heading 1", "<w:pPr><w:spacing w:before=\"400\"/></w:pPr>");
    Table table;
    table.rows = {{{cell("a")}}};
    const std::string xml = bytes(made(package, document({table, paragraph(Role::text, {Text{"t"}}),
                                                          paragraph(Role::text, {Text{"u"}}), table,
                                                          paragraph(Role::heading, {Text{"h"}})})),
                                  "word/document.xml");
    EXPECT_THAT(xml,
                AllOf(HasSubstr("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:spacing "
                                "w:before=\"120\"/></w:pPr><w:r><w:t xml:space=\"preserve\">t<"),
                      HasSubstr("<w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r><w:t "
                                "xml:space=\"preserve\">u<"),
                      HasSubstr("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"heading1\"/></w:pPr>")));
}

TEST(WordObjects, WhatLeadsToATableStaysWithIt) {
    Table table;
    table.rows = {{{cell("a")}}};
    const std::string xml = body(document(
        {paragraph(Role::text, {Text{"t"}}), paragraph(Role::text, {Text{"as follows:"}}), table}));
    EXPECT_THAT(xml, AllOf(HasSubstr("<w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t "
                                     "xml:space=\"preserve\">t<"),
                           HasSubstr("<w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r>"
                                     "<w:t xml:space=\"preserve\">as follows:<"),
                           HasSubstr("<w:pStyle w:val=\"StatesCell\"/></w:pPr>")));
}

// ---- pictures ---------------------------------------------------------------------------------

Image image(std::string name, std::string content, std::string alt) {
    Image made;
    made.name = std::move(name);
    made.bytes = std::make_shared<const std::string>(std::move(content));
    made.alt = std::move(alt);
    made.width = 50'000;
    made.height = 20'000;
    return made;
}

TEST(WordObjects, APictureHasItsSizeAndItsAlternativeText) {
    const Package out = made(whole_docx(), document({image("map.png", "PNG", "A \"map\"")}));
    EXPECT_THAT(
        bytes(out, "word/document.xml"),
        AllOf(HasSubstr("xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
                        "wordprocessingDrawing\""),
              HasSubstr("xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""),
              HasSubstr("xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""),
              HasSubstr(
                  "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing><wp:inline "
                  "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"1800000\" "
                  "cy=\"720000\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr "
                  "id=\"1\" name=\"map.png\" descr=\"A &quot;map&quot;\"/><wp:cNvGraphicFramePr>"
                  "<a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>"
                  "<a:graphicData "
                  "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                  "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"map.png\"/><pic:cNvPicPr/></pic:nvPicPr>"
                  "<pic:blipFill><a:blip r:embed=\"rLink1\"/><a:stretch><a:fillRect/></a:stretch>"
                  "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" "
                  "cy=\"720000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                  "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                  "</w:p>")));
    EXPECT_EQ(bytes(out, "word/media/image1.png"), "PNG");
    EXPECT_THAT(bytes(out, "word/_rels/document.xml.rels"),
                HasSubstr("<Relationship Id=\"rLink1\" Type=\"http://schemas.openxmlformats.org/"
                          "officeDocument/2006/relationships/image\" "
                          "Target=\"media/image1.png\"/>"));
    EXPECT_THAT(bytes(out, "[Content_Types].xml"),
                HasSubstr("<Default Extension=\"png\" ContentType=\"image/png\"/>"));
}

TEST(WordObjects, EqualPicturesAreOneEntry) {
    const Package out =
        made(whole_docx(), document({image("a.png", "A", "a"), image("b.jpeg", "B", "b"),
                                     image("c.png", "A", "c"), image("d.jpeg", "D", "d")}));
    std::vector<std::string> media;
    for (const Entry& entry : out.entries)
        if (entry.name.starts_with("word/media/")) media.push_back(entry.name + " " + entry.bytes);
    EXPECT_THAT(media, ElementsAre("word/media/image1.png A", "word/media/image2.jpeg B",
                                   "word/media/image3.jpeg D"));
    const std::string types = bytes(out, "[Content_Types].xml");
    EXPECT_THAT(types, EndsWith("<Default Extension=\"png\" ContentType=\"image/png\"/><Default "
                                "Extension=\"jpeg\" ContentType=\"image/jpeg\"/></Types>"));
    EXPECT_THAT(bytes(out, "word/document.xml"),
                AllOf(HasSubstr("<wp:docPr id=\"4\" name=\"d.jpeg\""),
                      HasSubstr("name=\"c.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                                "<a:blip r:embed=\"rLink1\"/>")));
}

TEST(WordObjects, ThePicturesOfTheTemplateStay) {
    Package package =
        WordTemplate{
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"logo\"/>"
            "</wp:inline></w:drawing></w:r></w:p>" +
            wp("{{#each parts}}") + wp("{{&gt; blocks}}") + wp("{{/each}}")}
            .package();
    std::string& types = package.find("[Content_Types].xml")->bytes;
    types = "<Types><Default Extension=\"png\" ContentType=\"image/png\"/></Types>";
    std::string& main = package.find("word/document.xml")->bytes;
    main.replace(main.find("xmlns:w="), 0, "xmlns:wp=\"urn:wp\" ");
    add(package, "word/media/image1.png", "logo");
    const Package out = made(package, document({image("a.png", "A", "a")}));
    EXPECT_EQ(bytes(out, "word/media/image1.png"), "logo");
    EXPECT_EQ(bytes(out, "word/media/image2.png"), "A");
    EXPECT_THAT(bytes(out, "[Content_Types].xml"),
                AllOf(HasSubstr("<Types><Default Extension=\"png\" ContentType=\"image/png\"/>"
                                "<Override PartName=\"/word/footnotes.xml\""),
                      EndsWith("footnotes+xml\"/></Types>")));
    EXPECT_THAT(bytes(out, "word/document.xml"), HasSubstr("<wp:docPr id=\"8\" name=\"a.png\""));
}

// ---- labels -----------------------------------------------------------------------------------

TEST(WordObjects, CountersOfWordsAreLeftToTheText) {
    Document paper = document(
        {}, {numbered(Role::annex, {"annex", 1, 1, 1, "Annex One"}, {Text{"T"}}, "annex-1"),
             paragraph(Role::text, {Reference{"annex-1", "Annex One"}})});
    paper.setting.numberings["annex"].levels = {
        {CounterFormat::words, "Annex {n}", "", {"One", "Two"}}};
    const Package out = made(whole_docx(), paper);
    EXPECT_THAT(
        bytes(out, "word/document.xml"),
        AllOf(HasSubstr("<w:numId w:val=\"0\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"1\" "
                        "w:name=\"_Ref_annex_1\"/><w:r><w:t "
                        "xml:space=\"preserve\">Annex One</w:t></w:r><w:r><w:br/></w:r>"),
              HasSubstr("<w:hyperlink w:anchor=\"_Ref_annex_1\" w:history=\"1\"><w:r><w:t "
                        "xml:space=\"preserve\">Annex One</w:t></w:r></w:hyperlink>")));
    // The template's own counter stays: it is not what counts.
    EXPECT_THAT(bytes(out, "word/numbering.xml"),
                HasSubstr("<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:start "
                          "w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"));
}

}  // namespace
}  // namespace hexaglot::merge

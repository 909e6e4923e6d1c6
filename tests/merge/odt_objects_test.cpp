// SPDX-License-Identifier: MIT
// Tables, boxes, pictures and marks of text in ODT.
#include "merge/making.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

std::string content(const Document& document) {
    return bytes(made(whole_odt(), document), "content.xml");
}

Cell cell(std::string words, int span = 1) {
    return {{paragraph(Role::cell, {Text{std::move(words)}})}, span};
}

// ---- tables -----------------------------------------------------------------------------------

TEST(OdtObjects, ColumnsShareTheWidthAsTheTableSays) {
    Table table;
    table.widths = {1, 2, 2};
    table.rows = {{{cell("a"), cell("b"), cell("c")}}};
    EXPECT_THAT(
        content(document({table})),
        AllOf(HasSubstr("<table:table-column table:style-name=\"Column1\"/><table:table-column "
                        "table:style-name=\"Column2\"/><table:table-column "
                        "table:style-name=\"Column2\"/><table:table-row"),
              HasSubstr("<style:style style:name=\"Column1\" style:family=\"table-column\">"
                        "<style:table-column-properties style:column-width=\"3.000cm\"/>"
                        "</style:style><style:style style:name=\"Column2\" "
                        "style:family=\"table-column\"><style:table-column-properties "
                        "style:column-width=\"6.000cm\"/></style:style>")));
}

TEST(OdtObjects, ColumnsOfATableWithoutWidthHaveShares) {
    Table box;
    box.kind = TableKind::box;
    box.rows = {{{{{paragraph(Role::boxed, {Text{"a"}})}}}}};
    EXPECT_THAT(content(document({box})),
                HasSubstr("<style:table-column-properties style:rel-column-width=\"65535*\"/>"));
}

TEST(OdtObjects, ACellThatSpansColumnsCoversTheOthers) {
    Table table;
    table.rows = {{{cell("a"), cell("b and c", 2), {}}}, {{cell("a"), cell("b"), cell("c")}}};
    EXPECT_THAT(
        content(document({table})),
        HasSubstr("<text:p text:style-name=\"States_20_Cell\">a</text:p></table:table-cell>"
                  "<table:table-cell table:style-name=\"C2\" table:number-columns-spanned=\"2\" "
                  "office:value-type=\"string\"><text:p text:style-name=\"States_20_Cell\">b and "
                  "c</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"));
}

TEST(OdtObjects, ABoxIsMadeLikeItsSample) {
    Table box;
    box.kind = TableKind::box;
    box.rows = {{{{{paragraph(Role::boxed, {Text{"first"}}),
                    numbered(Role::list_item, {"bullet", 1, 0, 1, "-"}, {Text{"point"}})}}}}};
    EXPECT_THAT(
        content(document({box})),
        HasSubstr("<office:text><table:table table:name=\"Table1\" table:style-name=\"Frame\">"
                  "<table:table-column table:style-name=\"Column1\" "
                  "table:number-columns-repeated=\"1\"/><table:table-row "
                  "table:style-name=\"R3\"><table:table-cell table:style-name=\"C3\" "
                  "office:value-type=\"string\"><text:p text:style-name=\"Box_20_Text\">first"
                  "</text:p><text:list text:style-name=\"B\"><text:list-item><text:p "
                  "text:style-name=\"Bullet_20_1\">point</text:p></text:list-item></text:list>"
                  "</table:table-cell></table:table-row></table:table>"));
}

TEST(OdtObjects, WhatLeadsToATableStaysWithIt) {
    Table table;
    table.rows = {{{cell("a")}}};
    const std::string xml = content(document({paragraph(Role::text, {Text{"as follows:"}}), table,
                                              paragraph(Role::text, {Text{"behind"}})}));
    EXPECT_THAT(xml, AllOf(HasSubstr("<text:p text:style-name=\"P1\">as follows:</text:p>"
                                     "<table:table "),
                           HasSubstr("<text:p text:style-name=\"States_20_Cell\">a</text:p>"),
                           HasSubstr("<text:p text:style-name=\"Body_20_Text\">behind<"),
                           HasSubstr("<style:style style:name=\"P1\" style:family=\"paragraph\" "
                                     "style:parent-style-name=\"Body_20_Text\">"
                                     "<style:paragraph-properties "
                                     "fo:keep-with-next=\"always\"/></style:style>")));
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

TEST(OdtObjects, APictureHasItsSizeAndItsAlternativeText) {
    const Package out = made(whole_odt(), document({image("map.png", "PNG", "A <map>")}));
    EXPECT_THAT(
        bytes(out, "content.xml"),
        AllOf(HasSubstr("xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""),
              HasSubstr("<text:p text:style-name=\"Picture\"><draw:frame draw:name=\"Image1\" "
                        "text:anchor-type=\"as-char\" svg:width=\"5.000cm\" "
                        "svg:height=\"2.000cm\"><draw:image xlink:href=\"Pictures/image1.png\" "
                        "xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
                        "<svg:desc>A &lt;map&gt;</svg:desc></draw:frame></text:p>")));
    EXPECT_EQ(bytes(out, "Pictures/image1.png"), "PNG");
    EXPECT_THAT(bytes(out, "META-INF/manifest.xml"),
                EndsWith("<manifest:file-entry manifest:full-path=\"content.xml\"/>"
                         "<manifest:file-entry manifest:full-path=\"Pictures/image1.png\" "
                         "manifest:media-type=\"image/png\"/></manifest:manifest>"));
}

TEST(OdtObjects, EqualPicturesAreOneEntry) {
    const Package out = made(
        whole_odt(),
        document({image("a.png", "A", "a"), image("b.jpeg", "B", "b"), image("c.png", "A", "c")}));
    std::vector<std::string> media;
    for (const Entry& entry : out.entries)
        if (entry.name.starts_with("Pictures/")) media.push_back(entry.name + " " + entry.bytes);
    EXPECT_THAT(media, ElementsAre("Pictures/image1.png A", "Pictures/image2.jpeg B"));
    EXPECT_THAT(bytes(out, "META-INF/manifest.xml"),
                EndsWith("<manifest:file-entry manifest:full-path=\"Pictures/image1.png\" "
                         "manifest:media-type=\"image/png\"/><manifest:file-entry "
                         "manifest:full-path=\"Pictures/image2.jpeg\" "
                         "manifest:media-type=\"image/jpeg\"/></manifest:manifest>"));
    EXPECT_THAT(bytes(out, "content.xml"),
                HasSubstr("<draw:frame draw:name=\"Image3\" text:anchor-type=\"as-char\" "
                          "svg:width=\"5.000cm\" svg:height=\"2.000cm\"><draw:image "
                          "xlink:href=\"Pictures/image1.png\""));
}

TEST(OdtObjects, ThePicturesOfTheTemplateStay) {
    Package package = whole_odt();
    add(package, "Pictures/image1.png", "logo");
    const Package out = made(package, document({image("a.png", "A", "a")}));
    EXPECT_EQ(bytes(out, "Pictures/image1.png"), "logo");
    EXPECT_EQ(bytes(out, "Pictures/image2.png"), "A");
}

// ---- marks of text, notes, labels -------------------------------------------------------------

TEST(OdtObjects, UnderlineAndSuperscript) {
    EXPECT_THAT(
        content(document({paragraph(Role::text, {Text{"u", {false, false, true, false}},
                                                 Text{"th", {true, false, false, true}}})})),
        AllOf(HasSubstr("<text:span text:style-name=\"T1\">u</text:span><text:span "
                        "text:style-name=\"T2\">th</text:span>"),
              HasSubstr("<style:text-properties style:text-underline-style=\"solid\" "
                        "style:text-underline-width=\"auto\" "
                        "style:text-underline-color=\"font-color\"/>"),
              HasSubstr("style:font-weight-complex=\"bold\" style:text-position=\"super 58%\"/>")));
}

TEST(OdtObjects, ANoteWithAMarkOfItsOwn) {
    EXPECT_THAT(content(document({paragraph(Role::text, {Note{"n", 0, {Text{"x"}}, "*"}})})),
                HasSubstr("<text:note-citation text:label=\"*\">*</text:note-citation>"));
}

TEST(OdtObjects, CountersOfWordsAreLeftToTheText) {
    Document paper = document(
        {}, {numbered(Role::annex, {"annex", 1, 1, 1, "Annex One"}, {Text{"T"}}, "annex-1"),
             paragraph(Role::text, {Reference{"annex-1", "Annex One"}})});
    paper.setting.numberings["annex"].levels = {
        {CounterFormat::words, "Annex {n}", "", {"One", "Two"}}};
    EXPECT_THAT(
        content(paper),
        AllOf(HasSubstr("<text:h text:style-name=\"Annex\" text:outline-level=\"1\">"
                        "<text:bookmark-start text:name=\"_Ref_annex_1\"/>Annex "
                        "One<text:line-break/>T<text:bookmark-end"),
              HasSubstr("<text:a xlink:type=\"simple\" xlink:href=\"#_Ref_annex_1\" "
                        "text:style-name=\"Cross_20_Reference\" "
                        "text:visited-style-name=\"Cross_20_Reference\">Annex One</text:a>")));
}

TEST(OdtObjects, ALabelThatIsTextHangsAsTheListWould) {
    Package package = whole_odt();
    std::string& styles = package.find("styles.xml")->bytes;
    const std::string_view level = "loext:num-list-format=\"x\"/>";
    styles.replace(styles.find(level, styles.find("<text:list-style style:name=\"L\">")),
                   level.size(),
                   "><style:list-level-properties><style:list-level-label-alignment "
                   "text:label-followed-by=\"listtab\" fo:text-indent=\"-1cm\" "
                   "fo:margin-left=\"2cm\"/></style:list-level-properties>"
                   "</text:list-level-style-number>");
    Document paper =
        document({numbered(Role::list_item, {"letter", 1, 1, 1, "(أ)"}, {Text{"x"}}, "a"),
                  paragraph(Role::text, {Reference{"a", "(أ)"}})});
    paper.setting.numberings["letter"].levels = {{CounterFormat::arabic_abjad, "({n})", ""}};
    const Package out = made(package, paper);
    EXPECT_THAT(bytes(out, "content.xml"),
                AllOf(HasSubstr("<text:p text:style-name=\"Letter_20_1\"><text:bookmark-start "
                                "text:name=\"_Ref_a\"/>(أ)<text:tab/>x<text:bookmark-end"),
                      HasSubstr("<text:a xlink:type=\"simple\" xlink:href=\"#_Ref_a\"")));
    EXPECT_THAT(bytes(out, "styles.xml"),
                HasSubstr("style:display-name=\"Letter 1\" style:family=\"paragraph\" "
                          "style:list-style-name=\"\"><style:paragraph-properties "
                          "fo:margin-left=\"2cm\" fo:text-indent=\"-1cm\"/></style:style>"));
}

}  // namespace
}  // namespace hexaglot::merge

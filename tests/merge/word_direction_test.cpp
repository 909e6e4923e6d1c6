// SPDX-License-Identifier: MIT
// DOCX in languages that are written from the right, and their words in others.
#include "merge/making.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Document arabic(Blocks blocks) {
    Document made = document(std::move(blocks));
    made.setting = arabic_setting();
    return made;
}

std::string part(const Document& document, std::string_view entry,
                 const Package& package = whole_docx()) {
    return bytes(made(package, document), entry);
}

std::string body(const Document& document) {
    return part(document, "word/document.xml");
}

std::string words(const std::string& text, const std::string& properties = "<w:rtl/>") {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

/// The runs of a paragraph with these inlines.
std::string runs(Inlines inlines, bool rtl = true) {
    Document made = document({paragraph(Role::text, std::move(inlines))});
    if (rtl) made.setting = arabic_setting();
    const std::string xml = body(made);
    const auto begin = xml.find("</w:pPr>") + 8;
    return xml.substr(begin, xml.find("</w:p>", begin) - begin);
}

Text in(std::string tag, std::string text) {
    return Text{std::move(text), {}, Meaning::none, {}, std::move(tag)};
}

// ---- the template -----------------------------------------------------------------------------

/// Sections, a layout table, and what LibreOffice writes on paragraphs that run from the left.
Package laid_out() {
    Package package =
        WordTemplate{
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblW w:w=\"5\"/></w:tblPr><w:tr><w:tc>" +
                wp("a") + "</w:tc></w:tr></w:tbl>" +
                "<w:p><w:pPr><w:bidi w:val=\"0\"/><w:jc w:val=\"left\"/><w:sectPr><w:cols/>"
                "<w:docGrid/></w:sectPr></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr>"
                "<w:t>{{title}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>Page</w:t></w:r><w:r><w:rPr><w:i/><w:lang/></w:rPr><w:t>2</w:t></w:r>"
            "</w:p>"}
            .package();
    std::string& styles = package.find("word/styles.xml")->bytes;
    styles.replace(styles.find("</w:docDefaults>") + 16, 0,
                   "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
                   "w:val=\"Normal\"/><w:pPr><w:bidi w:val=\"0\"/><w:jc w:val=\"left\"/></w:pPr>"
                   "<w:rPr><w:b/><w:spacing w:val=\"60\"/><w:sz w:val=\"22\"/><w:szCs "
                   "w:val=\"22\"/></w:rPr></w:style><w:style w:type=\"character\" "
                   "w:styleId=\"Large\"><w:name w:val=\"Large\"/><w:rPr><w:sz w:val=\"22\"/>"
                   "<w:szCs w:val=\"30\"/></w:rPr></w:style>");
    return package;
}

TEST(WordDirection, TheTemplateTurnsRound) {
    Document paper = arabic({});
    paper.fields.set("title", Field{Inlines{Text{"عنوان"}}});
    EXPECT_THAT(part(paper, "word/document.xml", laid_out()),
                AllOf(HasSubstr("<w:tblStyle w:val=\"T\"/><w:bidiVisual/><w:tblW w:w=\"5\"/>"),
                      HasSubstr("<w:p><w:pPr><w:jc w:val=\"left\"/><w:sectPr><w:cols/><w:bidi/>"
                                "<w:docGrid/></w:sectPr></w:pPr>"),
                      HasSubstr(words("عنوان",
                                      "<w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs "
                                      "w:val=\"24\"/><w:rtl/>")),
                      HasSubstr("<w:sectPr><w:bidi/></w:sectPr></w:body>")));
    EXPECT_THAT(
        part(paper, "word/styles.xml", laid_out()),
        AllOf(HasSubstr("<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault></w:docDefaults>"),
              HasSubstr("<w:name w:val=\"Normal\"/><w:pPr><w:bidi/><w:jc w:val=\"left\"/></w:pPr>"
                        "<w:rPr><w:b/><w:bCs/><w:sz w:val=\"22\"/><w:szCs w:val=\"26\"/></w:rPr>"),
              HasSubstr("<w:sz w:val=\"22\"/><w:szCs w:val=\"30\"/>")));
    EXPECT_THAT(part(paper, "word/header1.xml", laid_out()),
                HasSubstr("<w:r><w:t>Page</w:t></w:r><w:r><w:rPr><w:i/><w:iCs/><w:rtl/><w:lang/>"
                          "</w:rPr><w:t>2</w:t></w:r>"));
}

TEST(WordDirection, ATemplateMadeFromTheRightTurnsBack) {
    Package package =
        WordTemplate{"<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr><w:tc>" + wp("a") +
                     "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/>"
                     "<w:lang/></w:rPr><w:t>{{title}}</w:t></w:r></w:p>"}
            .package();
    std::string& main = package.find("word/document.xml")->bytes;
    main.replace(main.find("<w:sectPr/>"), 11, "<w:sectPr><w:bidi/></w:sectPr>");
    Document paper = document({});
    paper.fields.set("title", Field{Inlines{Text{"Title"}}});
    EXPECT_THAT(part(paper, "word/document.xml", package),
                AllOf(Not(HasSubstr("bidi")), HasSubstr(words("Title", "<w:lang/>"))));
}

TEST(WordDirection, TablesOfAPaperRunFromTheRight) {
    Table table;
    table.rows = {{{{{paragraph(Role::cell, {Text{"تشاد"}})}}}}};
    Table box = table;
    box.kind = TableKind::box;
    const std::string xml = body(arabic({table, box}));
    EXPECT_THAT(xml, AllOf(HasSubstr("<w:tblStyle w:val=\"T\"/><w:bidiVisual/><w:tblW"),
                           HasSubstr("<w:tblStyle w:val=\"Frame\"/><w:bidiVisual/><w:tblW")));
}

// ---- runs -------------------------------------------------------------------------------------

TEST(WordDirection, LatinWordsHaveRunsOfTheirOwn) {
    EXPECT_EQ(runs({Text{"منظمة World Trade", {true, true}}}),
              words("منظمة ", "<w:b/><w:bCs/><w:i/><w:iCs/><w:rtl/>") +
                  words("World Trade", "<w:b/><w:bCs/><w:i/><w:iCs/>"));
    EXPECT_EQ(runs({Text{"في "}, in("en-GB", "14 March 2025"), Text{" هنا"}}),
              words("في ") + words("\u200E14 March 2025\u200E", "<w:lang w:val=\"en-GB\"/>") +
                  words(" هنا"));
    const std::string han = "<w:rFonts w:hint=\"eastAsia\"/><w:lang w:eastAsia=\"zh-CN\"/>";
    EXPECT_EQ(runs({in("zh-CN", "“见ATT一")}), words("\u200E“见", han) +
                                                   words("ATT", "<w:lang w:eastAsia=\"zh-CN\"/>") +
                                                   words("一", han));
}

TEST(WordDirection, ASymbolIsOneRun) {
    EXPECT_EQ(runs({Text{"12/1", {}, Meaning::symbol, "s", {}}}), words("\u200E12/1\u200E", ""));
    EXPECT_EQ(runs({Text{"انظر ("}, Text{"A/C.1/72/L.56/Rev.1", {}, Meaning::symbol, "s", {}},
                    Text{")."}}),
              words("انظر ") + words("\u200E(A/C.1/72/L.56/Rev.1)\u200E", "") + words("."));
}

TEST(WordDirection, MarksBetweenTwoLatinNamesStayArabic) {
    EXPECT_EQ(runs({Text{"ATT، "}, Text{"WGTU"}}),
              words("ATT", "") + words("، ") + words("\u200F") + words("WGTU", ""));
    EXPECT_EQ(runs({Text{"ATT"}, Text{" "}, Text{"WGTU"}}),
              words("ATT", "") + words(" ") + words("WGTU", ""));
}

TEST(WordDirection, NotesAndFieldsAreFromTheRight) {
    Document paper = arabic({numbered(Role::paragraph, {"paragraph", 1, 1, 1, "1."},
                                      {Text{"أ"}, Note{"n", 1, {Text{"حاشية"}}}}, "p"),
                             paragraph(Role::text, {Reference{"p", "1"}})});
    const std::string xml = body(paper);
    EXPECT_THAT(xml, HasSubstr("<w:rPr><w:rStyle w:val=\"footnotereference\"/><w:rtl/></w:rPr>"
                               "<w:footnoteReference w:id=\"1\"/>"));
    EXPECT_THAT(xml, HasSubstr("<w:r><w:rPr><w:rtl/></w:rPr><w:fldChar "
                               "w:fldCharType=\"begin\"/></w:r>"));
    EXPECT_THAT(part(paper, "word/footnotes.xml"), HasSubstr(words("حاشية")));
}

TEST(WordDirection, ALabelIsDrawnLikeTheTextUnlessItHasLatinLetters) {
    const std::string xml =
        body(arabic({numbered(Role::paragraph, {"paragraph", 1, 1, 1, "1."}, {Text{"أ"}}),
                     numbered(Role::list_item, {"letter", 1, 1, 2, "a)"}, {Text{"ب"}})}));
    EXPECT_THAT(
        xml,
        HasSubstr("<w:pStyle w:val=\"Paragraph1\"/><w:keepNext/><w:rPr><w:rtl/></w:rPr></w:pPr>"));
    EXPECT_THAT(xml, HasSubstr("<w:pStyle w:val=\"Letter1\"/></w:pPr>"));
}

TEST(WordDirection, AReferenceIsAFieldOnlyWhereAllComputeItsText) {
    Document paper =
        arabic({numbered(Role::paragraph, {"paragraph", 1, 3, 1, "3\u00A0-"}, {Text{"أ"}}, "p"),
                numbered(Role::list_item, {"letter", 1, 1, 2, "(أ)"}, {Text{"ب"}}, "l"),
                paragraph(Role::text, {Reference{"p", "3"}, Reference{"l", "(أ)"}})});
    paper.setting.numberings["paragraph"].levels[0] = {CounterFormat::decimal, "{n}\u00A0-", "{n}"};
    paper.setting.numberings["letter"].levels[0] = {CounterFormat::arabic_abjad, "({n})", ""};
    const std::string xml = body(paper);
    EXPECT_THAT(xml, Not(HasSubstr("fldChar")));
    EXPECT_THAT(xml, AllOf(HasSubstr("<w:hyperlink w:anchor=\"_Ref_p\" w:history=\"1\">" +
                                     words("3") + "</w:hyperlink>"),
                           HasSubstr("<w:hyperlink w:anchor=\"_Ref_l\" w:history=\"1\">" +
                                     words("(أ)") + "</w:hyperlink>")));
    EXPECT_THAT(part(paper, "word/numbering.xml"),
                AllOf(HasSubstr("<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\u00A0-\"/>"),
                      HasSubstr("<w:numFmt w:val=\"arabicAbjad\"/><w:lvlText w:val=\"(%1)\"/>")));
}

TEST(WordDirection, ArabicWordsInEnglish) {
    EXPECT_EQ(runs({Text{"called "}, in("ar", "«معاهدة»"), Text{" there"}}, false),
              words("called ", "") +
                  words("\u200F«معاهدة»\u200F", "<w:rtl/><w:lang w:bidi=\"ar\"/>") +
                  words(" there", ""));
    EXPECT_EQ(runs({Text{"called معاهدة 2 there"}}, false),
              words("called ", "") + words("معاهدة") + words(" 2 there", ""));
}

}  // namespace
}  // namespace hexaglot::merge

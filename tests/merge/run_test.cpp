// SPDX-License-Identifier: MIT
#include "base/xml.h"
#include "merge/making.h"

#include <gmock/gmock.h>

#include <set>

namespace hexaglot::merge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// The text between two marks.
std::string between(const std::string& text, std::string_view from, std::string_view to) {
    const auto begin = text.find(from);
    if (begin == text.npos) return {};
    return text.substr(begin + from.size(), text.find(to, begin) - begin - from.size());
}

std::string word(const Document& document) {
    return between(bytes(made(whole_docx(), document), "word/document.xml"), "<w:body>",
                   "<w:sectPr/>");
}

std::string text(const Document& document) {
    return between(bytes(made(whole_odt(), document), "content.xml"), "<office:text>",
                   "</office:text>");
}

Label label(std::string numbering, int level, int number, int instance, std::string shown) {
    return {std::move(numbering), level, number, instance, std::move(shown)};
}

std::vector<std::string> all(const std::string& xml, const std::string& attribute) {
    std::vector<std::string> values;
    const std::string key = " " + attribute + "=\"";
    for (auto at = xml.find(key); at != xml.npos; at = xml.find(key, at + 1))
        values.push_back(
            xml.substr(at + key.size(), xml.find('"', at + key.size()) - at - key.size()));
    return values;
}

// ---- looks ------------------------------------------------------------------------------------

TEST(Run, Looks) {
    const Document paper = document({paragraph(
        Role::text, {Text{"a\tb\nc "}, Text{"bold", {true, false}}, Text{"both", {true, true}},
                     Text{"привет", {}, Meaning::none, "", "ru-RU"}})});
    EXPECT_EQ(
        word(paper),
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>"
        "<w:r><w:t xml:space=\"preserve\">a</w:t><w:tab/><w:t xml:space=\"preserve\">b</w:t><w:br/>"
        "<w:t xml:space=\"preserve\">c </w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">bold</w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t "
        "xml:space=\"preserve\">both</w:t></w:r>"
        "<w:r><w:rPr><w:lang w:val=\"ru-RU\"/></w:rPr><w:t "
        "xml:space=\"preserve\">привет</w:t></w:r></w:p>");
    EXPECT_EQ(
        text(paper),
        "<text:p text:style-name=\"Body_20_Text\">a<text:tab/>b<text:line-break/>c <text:span "
        "text:style-name=\"T1\">bold</text:span><text:span text:style-name=\"T2\">both</text:span>"
        "<text:span text:style-name=\"T3\">привет</text:span></text:p>");
}

TEST(Run, UnderlineAndSuperscriptInWord) {
    EXPECT_THAT(word(document({paragraph(Role::text, {Text{"u", {false, false, true, false}},
                                                      Text{"th", {true, false, false, true}}})})),
                HasSubstr("<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">u</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/>"
                          "<w:vertAlign w:val=\"superscript\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">th</w:t></w:r>"));
}

TEST(Run, SpacesThatOdtWouldLose) {
    EXPECT_EQ(
        text(document({paragraph(Role::text, {Text{" a  b"}, Text{" "}, Text{" c\x01 d"}})})),
        "<text:p text:style-name=\"Body_20_Text\"><text:s/>a <text:s/>b <text:s/>c d</text:p>");
}

TEST(Run, ChineseMarksHaveTheEastAsianHint) {
    Document paper = document({paragraph(Role::text, {Text{"见“ATT”—é “it’s”"}})});
    EXPECT_EQ(word(paper),
              "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>"
              "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t "
              "xml:space=\"preserve\">见“</w:t></w:r>"
              "<w:r><w:t xml:space=\"preserve\">ATT”—é “it’s</w:t></w:r>"
              "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t "
              "xml:space=\"preserve\">”</w:t></w:r></w:p>");
    EXPECT_THAT(word(document({paragraph(Role::text, {Text{"“no Chinese”"}})})),
                Not(HasSubstr("hint")));
}

// ---- numbering --------------------------------------------------------------------------------

Document lists() {
    return document(
        {numbered(Role::paragraph, label("paragraph", 1, 1, 1, "1."), {Text{"p1"}}),
         numbered(Role::list_item, label("letter", 1, 1, 2, "a)"), {Text{"a"}}),
         numbered(Role::list_item, label("letter", 1, 2, 2, "b)"), {Text{"b"}}),
         numbered(Role::paragraph, label("paragraph", 1, 2, 1, "2."), {Text{"p2"}}),
         numbered(Role::paragraph, label("paragraph", 2, 1, 3, "(a)"), {Text{"p2a"}}),
         paragraph(Role::heading, {Text{"h"}}),
         numbered(Role::paragraph, label("paragraph", 2, 2, 3, "(b)"), {Text{"p2b"}}),
         numbered(Role::paragraph, label("paragraph", 1, 3, 1, "3."), {Text{"p3"}}),
         numbered(Role::list_item, label("letter", 1, 1, 4, "a)"), {Text{"a"}})},
        {numbered(Role::annex, label("annex", 1, 1, 5, "Annex A"), {Text{"Title"}}),
         numbered(Role::paragraph, label("paragraph", 1, 1, 6, "1."), {Text{"again"}})});
}

TEST(Run, WordCountsAsTheDocumentSays) {
    const Package out = made(whole_docx(), lists());
    const std::string body = bytes(out, "word/document.xml");
    // Only what restarts names a numbering of its own.
    EXPECT_THAT(
        body,
        HasSubstr("<w:pStyle w:val=\"Letter1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">b<"));
    EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"Letter1\"/><w:numPr><w:ilvl "
                                "w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"));
    EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"Paragraph1\"/><w:numPr><w:ilvl "
                                "w:val=\"0\"/><w:numId w:val=\"8\"/></w:numPr></w:pPr>"));
    EXPECT_THAT(
        body,
        HasSubstr("<w:pStyle w:val=\"Paragraph2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">p2b<"));
    EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"Annex\"/></w:pPr><w:r><w:br/></w:r><w:r><w:t "
                                "xml:space=\"preserve\">Title<"));
    EXPECT_THAT(bytes(out, "word/numbering.xml"),
                HasSubstr("<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride "
                          "w:ilvl=\"0\"><w:startOverride "
                          "w:val=\"1\"/></w:lvlOverride></w:num><w:num "
                          "w:numId=\"8\"><w:abstractNumId w:val=\"0\"/>"
                          "<w:lvlOverride w:ilvl=\"0\"><w:startOverride "
                          "w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>"));
}

TEST(Run, OdtListsAreNestedAndContinued) {
    const auto p = [](std::string_view style, std::string_view words) {
        return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>", style, words);
    };
    EXPECT_EQ(
        text(lists()),
        "<text:list xml:id=\"list1\" text:style-name=\"P\"><text:list-item>" + p("P1", "p1") +
            "</text:list-item></text:list>"
            "<text:list xml:id=\"list2\" text:style-name=\"L\"><text:list-item>" +
            p("Letter_20_1", "a") + "</text:list-item><text:list-item>" + p("Letter_20_1", "b") +
            "</text:list-item></text:list>"
            "<text:list xml:id=\"list3\" text:style-name=\"P\" "
            "text:continue-list=\"list1\"><text:list-item>" +
            p("Paragraph_20_1", "p2") + "<text:list><text:list-item>" + p("Paragraph_20_2", "p2a") +
            "</text:list-item></text:list></text:list-item></text:list>"
            "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">h</text:h>"
            "<text:list xml:id=\"list4\" text:style-name=\"P\" "
            "text:continue-list=\"list3\"><text:list-item><text:list>"
            "<text:list-item text:start-value=\"2\">" +
            p("Paragraph_20_2", "p2b") +
            "</text:list-item></text:list></text:list-item><text:list-item>" + p("P1", "p3") +
            "</text:list-item></text:list>"
            "<text:list xml:id=\"list5\" text:style-name=\"L\"><text:list-item>" +
            p("Letter_20_1", "a") +
            "</text:list-item></text:list>"
            "<text:list xml:id=\"list6\" text:style-name=\"A\"><text:list-item><text:h "
            "text:style-name=\"Annex\" "
            "text:outline-level=\"1\"><text:line-break/>Title</text:h></text:list-item></text:list>"
            "<text:list xml:id=\"list7\" text:style-name=\"P\"><text:list-item>" +
            p("Paragraph_20_1", "again") + "</text:list-item></text:list>");
}

TEST(Run, ALabelThatNothingCountsIsText) {
    Document paper =
        document({numbered(Role::cell, label("entry", 1, 1, 1, "1."), {Text{"Chad"}})},
                 {numbered(Role::annex, label("annex", 1, 1, 2, "المرفق ألف"), {Text{"T"}})});
    paper.setting.numberings["annex"].levels[0].format = CounterFormat::none;
    EXPECT_EQ(word(paper),
              "<w:p><w:pPr><w:pStyle w:val=\"StatesCell\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
              "w:val=\"0\"/></w:numPr></w:pPr>"
              "<w:r><w:t xml:space=\"preserve\">1.</w:t></w:r><w:r><w:t xml:space=\"preserve\"> "
              "</w:t></w:r>"
              "<w:r><w:t xml:space=\"preserve\">Chad</w:t></w:r></w:p>"
              "<w:p><w:pPr><w:pStyle w:val=\"Annex\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
              "w:val=\"0\"/></w:numPr></w:pPr>"
              "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">المرفق ألف</w:t></w:r>"
              "<w:r><w:br/></w:r>"
              "<w:r><w:t xml:space=\"preserve\">T</w:t></w:r></w:p>");
    EXPECT_THAT(text(paper), HasSubstr(">1. Chad</text:p>"));
}

// ---- notes, references, links -----------------------------------------------------------------

Document references() {
    const auto refer = [](std::string target, std::string shown) {
        return Reference{std::move(target), std::move(shown)};
    };
    return document(
        {numbered(Role::paragraph, label("paragraph", 1, 1, 1, "1."),
                  {Text{"x"}, Note{"n.1",
                                   1,
                                   {Text{"see "}, refer("a", "Annex A"),
                                    Link{"https://a.b/c d", {Text{"c"}}}}}},
                  "p-1"),
         numbered(Role::paragraph, label("paragraph", 2, 1, 2, "(a)"), {Text{"y"}}, "p-1-a"),
         paragraph(Role::text,
                   {refer("p-1", "1"), refer("p-1-a", "(a)"), refer("n.1", "1"), refer("a", "A"),
                    refer("nowhere", "7"), Link{"mailto:a@b.c", {Text{"mail"}}}})},
        {numbered(Role::annex, label("annex", 1, 1, 3, "Annex A"), {Text{"T"}}, "a")});
}

TEST(Run, WordReferencesAreFieldsWhereTheyComputeTheSame) {
    const Package out = made(whole_docx(), references());
    const std::string body = bytes(out, "word/document.xml");
    EXPECT_THAT(body, HasSubstr("<w:bookmarkStart w:id=\"1\" w:name=\"_Ref_p_1\"/>"));
    EXPECT_THAT(
        body,
        HasSubstr(
            "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
            "REF _Ref_p_1 \\r "
            "\\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t "
            "xml:space=\"preserve\">1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
    EXPECT_THAT(body, HasSubstr(" REF _Ref_p_1_a \\n \\h "));
    EXPECT_THAT(body, HasSubstr(" NOTEREF _Ref_n_1 \\h "));
    // A reference in other words is a link; one to nothing is text.
    EXPECT_THAT(body, HasSubstr("<w:hyperlink w:anchor=\"_Ref_a\" w:history=\"1\"><w:r><w:t "
                                "xml:space=\"preserve\">A<"));
    EXPECT_THAT(body,
                HasSubstr("</w:hyperlink><w:r><w:t "
                          "xml:space=\"preserve\">7</w:t></w:r><w:hyperlink r:id=\"rLink2\""));
    EXPECT_THAT(body, HasSubstr("<w:rStyle w:val=\"Hyperlink\"/>"));
    EXPECT_THAT(
        bytes(out, "word/footnotes.xml"),
        HasSubstr(
            "<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle "
            "w:val=\"footnotetext\"/></w:pPr><w:r><w:rPr><w:rStyle "
            "w:val=\"footnotereference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/></w:r>"));
    EXPECT_THAT(bytes(out, "word/footnotes.xml"), HasSubstr(" REF _Ref_a \\r \\h "));
    EXPECT_THAT(bytes(out, "word/_rels/footnotes.xml.rels"),
                HasSubstr("Target=\"https://a.b/c%20d\" TargetMode=\"External\"/>"));
    EXPECT_THAT(bytes(out, "word/_rels/document.xml.rels"), HasSubstr("Target=\"mailto:a@b.c\""));
}

TEST(Run, WordNotesWithMarksOfTheirOwn) {
    const Package out = made(
        whole_docx(), document({paragraph(Role::text, {Text{"x"}, Note{"n", 0, {Text{"y"}}, "*"},
                                                       Reference{"n", "*"}})}));
    EXPECT_THAT(bytes(out, "word/document.xml"),
                HasSubstr("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t "
                          "xml:space=\"preserve\">*</w:t></w:r><w:bookmarkEnd w:id=\"1\"/>"
                          "<w:hyperlink w:anchor=\"_Ref_n\" w:history=\"1\"><w:r><w:t "
                          "xml:space=\"preserve\">*</w:t></w:r></w:hyperlink>"));
    EXPECT_THAT(bytes(out, "word/footnotes.xml"),
                HasSubstr("<w:rPr><w:rStyle w:val=\"footnotereference\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">*</w:t></w:r><w:r><w:tab/></w:r>"));
}

TEST(Run, OdtReferences) {
    const std::string body = text(references());
    EXPECT_THAT(
        body,
        HasSubstr(
            "<text:bookmark-start text:name=\"_Ref_p_1\"/>x<text:bookmark "
            "text:name=\"_Ref_n_1\"/><text:note "
            "text:id=\"_Ref_n_1\" "
            "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p text:style-name=\"Footnote_20_Text\">see <text:bookmark-ref "
            "text:reference-format=\"number\" text:ref-name=\"_Ref_a\">Annex "
            "A</text:bookmark-ref>"));
    EXPECT_THAT(body, HasSubstr("<text:bookmark-ref text:reference-format=\"number-no-superior\" "
                                "text:ref-name=\"_Ref_p_1_a\">(a)<"));
    EXPECT_THAT(body, HasSubstr("<text:note-ref text:note-class=\"footnote\" "
                                "text:reference-format=\"text\" text:ref-name=\"_Ref_n_1\">1<"));
    EXPECT_THAT(body,
                HasSubstr("<text:a xlink:type=\"simple\" xlink:href=\"#_Ref_a\" "
                          "text:style-name=\"Cross_20_Reference\" "
                          "text:visited-style-name=\"Cross_20_Reference\">A</text:a>7<text:a"));
}

TEST(Run, NothingIsNamedTwice) {
    Document paper = document({});
    for (int i = 1; i <= 3; ++i) {
        const std::string id = i == 1 ? "a.b" : i == 2 ? "a-b" : "A_B";
        const std::string note = std::string(60, 'n') + std::to_string(i);
        paper.parts[0].blocks.push_back(paragraph(
            Role::text,
            {Text{"x"}, Note{note, i, {Text{"n"}}}, Reference{id, "?"}, Reference{note, "?"}}, id));
    }
    const std::string word_xml = word(paper);
    const std::string text_xml = text(paper);
    for (const auto& names : {all(word_xml, "w:name"), all(text_xml, "text:id")}) {
        std::set<std::string> lower;
        for (std::string name : names) {
            EXPECT_LE(name.size(), 40U);
            for (char& c : name) c = static_cast<char>(std::tolower(c));
            EXPECT_TRUE(lower.insert(name).second) << name;
        }
        EXPECT_FALSE(lower.empty());
    }
    const auto notes = all(bytes(made(whole_docx(), paper), "word/footnotes.xml"), "w:id");
    EXPECT_THAT(notes, ElementsAre("-1", "0", "1", "2", "3"));
}

TEST(Run, AReferenceToWhatTheTemplateDoesNotShowIsText) {
    Document paper = references();
    const Package only_annexes =
        WordTemplate{wp("{{&gt; annexes}}") + std::string(word_sample)}.package();
    paper.annexes[0].blocks.push_back(paragraph(Role::text, {Reference{"p-1", "1"}}));
    EXPECT_THAT(bytes(made(only_annexes, paper), "word/document.xml"), Not(HasSubstr("REF")));
}

// ---- tables -----------------------------------------------------------------------------------

Document table() {
    const auto row = [](Role role, Inlines first) {
        return Row{{{{paragraph(role, std::move(first))}},
                    {{paragraph(role, {Text{"b"}})}},
                    {{paragraph(role, {Text{"c"}})}}}};
    };
    Table made;
    made.header_rows = 1;
    made.rows = {row(Role::cell_heading, {Text{"h"}}),
                 row(Role::cell, {Text{"a"}, Note{"n", 1, {Text{"note"}}}}),
                 row(Role::cell, {Text{"z"}})};
    return document({made, made});
}

TEST(Run, WordTable) {
    const std::string body = word(table());
    EXPECT_THAT(
        body,
        HasSubstr("<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblW w:w=\"8001\" "
                  "w:type=\"dxa\"/><w:tblLayout "
                  "w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2667\"/><w:gridCol "
                  "w:w=\"2667\"/>"
                  "<w:gridCol "
                  "w:w=\"2667\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                  "<w:tc><w:tcPr><w:tcW w:w=\"2667\" w:type=\"dxa\"/><w:vAlign "
                  "w:val=\"top\"/></w:tcPr>"));
    EXPECT_THAT(body, HasSubstr("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW "
                                "w:w=\"2667\" w:type=\"dxa\"/></w:tcPr><w:p>"));
    EXPECT_THAT(body, HasSubstr("<w:footnoteReference w:id=\"2\"/>"));
    // Two tables that touch would be one; the body ends with a paragraph.
    const std::string_view thin =
        "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
        "w:lineRule=\"exact\"/></w:pPr></w:p>";
    EXPECT_THAT(body, HasSubstr(std::string(thin) + "<w:tbl>"));
    EXPECT_TRUE(body.ends_with(thin));
}

TEST(Run, OdtTable) {
    const Package out = made(whole_odt(), table());
    const std::string content = bytes(out, "content.xml");
    EXPECT_THAT(
        content,
        HasSubstr(
            "<table:table table:name=\"Table1\" table:style-name=\"S\"><table:table-column "
            "table:style-name=\"Column1\" "
            "table:number-columns-repeated=\"3\"/><table:table-header-rows>"
            "<table:table-row table:style-name=\"R1\"><table:table-cell table:style-name=\"C1\" "
            "office:value-type=\"string\"><text:p "
            "text:style-name=\"States_20_Heading\">h</text:p>"));
    EXPECT_THAT(content,
                HasSubstr("</table:table-header-rows><table:table-row table:style-name=\"R2\">"));
    EXPECT_THAT(
        content,
        HasSubstr("<style:style style:name=\"Column1\" style:family=\"table-column\">"
                  "<style:table-column-properties style:column-width=\"5.000cm\"/></style:style>"));
    EXPECT_THAT(content, HasSubstr("table:name=\"Table2\""));
    EXPECT_THAT(content, HasSubstr("</table:table><text:p text:style-name=\"P2\"/></office:text>"));
}

TEST(Run, SameInputSameBytes) {
    Diagnostics diagnostics;
    const auto program = compile(whole_docx(), setting(), needs(references()), diagnostics);
    ASSERT_NE(program, nullptr);
    const Package first = run(*program, references());
    const Package second = run(*program, references());
    ASSERT_EQ(first.entries.size(), second.entries.size());
    for (std::size_t i = 0; i < first.entries.size(); ++i)
        EXPECT_EQ(first.entries[i].bytes, second.entries[i].bytes);
}

}  // namespace
}  // namespace hexaglot::merge

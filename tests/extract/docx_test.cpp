// SPDX-License-Identifier: MIT
#include "extract/fixtures.h"

#include <gtest/gtest.h>

namespace hexaglot::extract {
namespace {

std::string r(std::string_view content) {
    return fmt::format("<w:r>{}</w:r>", content);
}
std::string t(std::string_view words) {
    return r(fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", words));
}
std::string para(std::string_view runs) {
    return fmt::format("<w:p>{}</w:p>", runs);
}

std::string field(std::string_view code, std::string_view result) {
    return r(R"(<w:fldChar w:fldCharType="begin"/>)") +
           r(fmt::format("<w:instrText>{}</w:instrText>", code)) +
           r(R"(<w:fldChar w:fldCharType="separate"/>)") + std::string(result) +
           r(R"(<w:fldChar w:fldCharType="end"/>)");
}

std::string row(std::string_view cells, std::string_view properties = "") {
    return fmt::format("<w:tr><w:trPr>{}</w:trPr>{}</w:tr>", properties, cells);
}
std::string cell(std::string_view content, std::string_view properties = "") {
    return fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, content);
}
std::string table(std::string_view rows) {
    return fmt::format("<w:tbl>{}</w:tbl>", rows);
}

std::string note(int id, std::string_view content) {
    return fmt::format(
        R"(<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>)", id,
        content);
}
std::string mark(int id) {
    return r(fmt::format(R"(<w:footnoteReference w:id="{}"/>)", id));
}

Document read(const Docx& file) {
    Diagnostics diagnostics;
    Document document = extract::document(file.package(), diagnostics);
    EXPECT_EQ(brief(diagnostics), "");
    return document;
}

const Inlines& inlines_of(const Document& document, std::size_t block = 0) {
    return std::get<Paragraph>(document.parts.front().blocks.at(block)).inlines;
}

TEST(Docx, CharactersThatAreElements) {
    EXPECT_EQ(text_of(Docx{para(r("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>") +
                                r(R"(<w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t>)") +
                                r(R"(<w:softHyphen/><w:sym w:font="Wingdings" w:char="2713"/>)") +
                                r(R"(<w:br w:type="page"/><w:t> f </w:t>)"))}),
              "a\tb cd\u2011e\u00AD\u2713f\n");
}

TEST(Docx, ShowsTheResultOfFieldsNotTheirCode) {
    EXPECT_EQ(text_of(Docx{para(
                  t("Page ") + field(" PAGE ", t("2")) + t(" of ") +
                  R"(<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>3</w:t></w:r></w:fldSimple>)")}),
              "Page 2 of 3\n");
    EXPECT_EQ(text_of(Docx{para(field(" IF " + field("PAGE", t("1")) + " = 1 ", t("first")))}),
              "first\n");
}

TEST(Docx, AFieldMayReachOverParagraphs) {
    EXPECT_EQ(text_of(Docx{para(r(R"(<w:fldChar w:fldCharType="begin"/>)") +
                                r("<w:instrText>TOC \\o</w:instrText>") +
                                r(R"(<w:fldChar w:fldCharType="separate"/>)") + t("One") +
                                field("PAGEREF x", t(" 1"))) +
                           para(t("Two")) + para(r(R"(<w:fldChar w:fldCharType="end"/>)")) +
                           para(t("text"))}),
              "One 1\nTwo\n\ntext\n");
}

TEST(Docx, ReferencesLeadToTheParagraphOfTheBookmark) {
    const Document document =
        read(Docx{para(t("See ") + field(R"( REF _Ref_b \r \h )", t("(") + t("2)"))) +
                  para(R"(<w:bookmarkStart w:id="1" w:name="first"/>)"
                       R"(<w:bookmarkStart w:id="2" w:name="_Ref_b"/>)" +
                       t("B") + R"(<w:bookmarkEnd w:id="2"/><w:bookmarkEnd w:id="1"/>)")});
    ASSERT_EQ(inlines_of(document).size(), 2u);
    const auto& reference = std::get<Reference>(inlines_of(document)[1]);
    EXPECT_EQ(reference.text, "(2)");
    EXPECT_EQ(reference.target, "first");
    EXPECT_EQ(std::get<Paragraph>(document.parts.front().blocks[1]).id, "first");
}

TEST(Docx, AReferenceToANoteLeadsToTheNote) {
    const Document document = read(
        Docx{.body = para(t("a") + R"(<w:bookmarkStart w:id="1" w:name="n"/>)" + mark(1) +
                          R"(<w:bookmarkEnd w:id="1"/>)" + t(" b ") + field("NOTEREF n", t("1"))),
             .footnotes = note(1, t(" Words."))});
    const Inlines& inlines = inlines_of(document);
    ASSERT_EQ(inlines.size(), 4u);
    EXPECT_EQ(std::get<Note>(inlines[1]).id, "n");
    EXPECT_EQ(std::get<Note>(inlines[1]).number, 1);
    EXPECT_EQ(plain_text(std::get<Note>(inlines[1]).inlines), "Words.");
    EXPECT_EQ(std::get<Reference>(inlines[3]).target, "n");
    EXPECT_EQ(print::text(document), "a[^1] b 1\n[^1] Words.\n");
}

TEST(Docx, NotesWithoutAMarkAreKeptApart) {
    const Document document =
        read(Docx{.body = para(t("a") + mark(1)),
                  .footnotes = R"(<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>)" +
                               note(1, t("Seen.")) + note(2, t("Not seen."))});
    EXPECT_EQ(print::text(document), "a[^1]\n[^1] Seen.\n");
    EXPECT_EQ(document.unmarked_notes, std::vector<std::string>{"Not seen."});
}

TEST(Docx, ALinkWithoutAddressIsALink) {
    const Document document =
        read(Docx{.body = para(R"(<w:hyperlink r:id="gone">)" + t("here") + "</w:hyperlink>" +
                               "<w:hyperlink>" + t(" there") + "</w:hyperlink>"),
                  .links = R"(<Relationship Id="gone" Type="x/hyperlink" Target=""/>)"});
    const Inlines& inlines = inlines_of(document);
    ASSERT_EQ(inlines.size(), 2u);
    EXPECT_EQ(std::get<Link>(inlines[0]).href, "");
    EXPECT_EQ(std::get<Text>(inlines[1]).text, " there");
}

TEST(Docx, Links) {
    const Document document =
        read(Docx{.body = para(R"(<w:hyperlink r:id="out">)" + t("Out") + t("side") +
                               R"(</w:hyperlink><w:hyperlink w:anchor="place">)" + t("Inside") +
                               "</w:hyperlink>" +
                               field(R"(HYPERLINK "https://a.org/?b" \l "c")", t("Field"))),
                  .links = R"(<Relationship Id="out" Type="x/hyperlink" TargetMode="External" )"
                           R"(Target="https://example.org/"/>)"});
    const Inlines& inlines = inlines_of(document);
    ASSERT_EQ(inlines.size(), 3u);
    EXPECT_EQ(std::get<Link>(inlines[0]).href, "https://example.org/");
    EXPECT_EQ(plain_text(std::get<Link>(inlines[0]).inlines), "Outside");
    EXPECT_EQ(std::get<Reference>(inlines[1]).target, "place");
    EXPECT_EQ(std::get<Link>(inlines[2]).href, "https://a.org/?b#c");
}

TEST(Docx, LooksAreThoseOfTheRunAndItsStyle) {
    const Document document = read(
        Docx{.body = para(r("<w:rPr><w:b/></w:rPr><w:t>a</w:t>") +
                          r(R"(<w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>b</w:t>)") +
                          r(R"(<w:rPr><w:rStyle w:val="S"/><w:b w:val="0"/></w:rPr><w:t>c</w:t>)") +
                          r("<w:rPr><w:i/><w:iCs w:val=\"false\"/><w:rtl/></w:rPr><w:t>d</w:t>")),
             .styles = R"(<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/>)"
                       R"(<w:rPr><w:b/></w:rPr></w:style>)"});
    const Inlines& inlines = inlines_of(document);
    ASSERT_EQ(inlines.size(), 2u);
    EXPECT_EQ(std::get<Text>(inlines[0]).text, "ab");
    EXPECT_TRUE(std::get<Text>(inlines[0]).marks.bold);
    EXPECT_EQ(std::get<Text>(inlines[1]).text, "cd");
    EXPECT_EQ(std::get<Text>(inlines[1]).marks, Marks{});
}

TEST(Docx, NotesStandBehindTheTextInTheOrderOfTheirMarks) {
    EXPECT_EQ(text_of(Docx{.body = para(t("a") + mark(7)) +
                                   table(row(cell(para(t("b") + mark(3))))) + para(mark(9)),
                           .footnotes = note(3, r("<w:tab/>") + t("Three.")) +
                                        note(7, t(" Seven.")) + note(8, t("Never."))}),
              "a[^1]\nb[^2]\n[^3]\n[^1] Seven.\n[^2] Three.\n[^3]\n");
}

TEST(Docx, ANoteOfSeveralParagraphsIsALine) {
    EXPECT_EQ(text_of(Docx{.body = para(t("a") + mark(1)),
                           .footnotes = R"(<w:footnote w:id="1">)" + para(t("One.")) +
                                        para(t("Two.")) + "</w:footnote>"}),
              "a[^1]\n[^1] One. Two.\n");
}

TEST(Docx, ANoteWithItsOwnMarkDoesNotCount) {
    EXPECT_EQ(
        text_of(Docx{
            .body = para(t("Title") + r(R"(<w:footnoteReference w:customMarkFollows="1" w:id="1"/>)"
                                        "<w:t>*</w:t>")) +
                    para(t("Text") + mark(2)),
            .footnotes = note(1, t("*") + r("<w:tab/>") + t("Late.")) + note(2, t("See."))}),
        "Title[^*]\nText[^1]\n[^*] Late.\n[^1] See.\n");
}

TEST(Docx, AnOwnMarkOfDigitsIsNoNumber) {
    EXPECT_EQ(text_of(Docx{
                  .body = para(r(R"(<w:footnoteReference w:customMarkFollows="true" w:id="1"/>)") +
                               t("99999999999") + mark(2)),
                  .footnotes = note(1, t("Own.")) + note(2, t("Counted."))}),
              "[^99999999999][^1]\n[^99999999999] Own.\n[^1] Counted.\n");
}

TEST(Docx, EndnotesAreCountedApart) {
    EXPECT_EQ(
        text_of(Docx{.body = para(t("a") + mark(1) + r(R"(<w:endnoteReference w:id="1"/>)")),
                     .footnotes = note(1, t("Foot.")),
                     .endnotes = R"(<w:endnote w:id="1">)" + para(t("End.")) + "</w:endnote>"}),
        "a[^1][^i]\n[^1] Foot.\n[^i] End.\n");
}

TEST(Docx, ANoteThatRefersToItselfIsShownOnce) {
    EXPECT_EQ(text_of(Docx{.body = para(mark(1)), .footnotes = note(1, t("Me") + mark(1))}),
              "[^1]\n[^1] Me[^2]\n");
}

/// A chain of notes that is as long as the file must not be as deep as the stack.
TEST(Docx, NotesInNotesAreNotNested) {
    std::string notes;
    for (int i = 1; i <= 20'000; ++i) notes += note(i, mark(i + 1));
    EXPECT_EQ(text_of(Docx{.body = para(mark(1)), .footnotes = notes}), "[^1]\n[^1] [^2]\n");
}

TEST(Docx, TablesHaveALineForEachParagraphOfACell) {
    const Document document =
        read(Docx{table(row(cell(para(t("Head"))) + cell(para("")), "<w:tblHeader/>") +
                        row(cell(para(t("a")) + para(t("b"))) +
                            cell(table(row(cell(para(t("inner"))))) + para(""))))});
    EXPECT_EQ(print::text(document), "Head\n\na\nb\ninner\n\n");
    const auto& found = std::get<Table>(document.parts.front().blocks.at(0));
    EXPECT_EQ(found.header_rows, 1u);
    EXPECT_EQ(found.rows[0].cells[0].paragraphs[0].role, Role::cell_heading);
    EXPECT_EQ(found.rows[1].cells[1].paragraphs.size(), 2u);
}

TEST(Docx, CoveredCellsHaveNoLine) {
    const std::string wide = R"(<w:gridSpan w:val="2"/>)";
    const std::string top = R"(<w:vMerge w:val="restart"/>)";
    const Document document = read(
        Docx{table(row(cell(para(t("a")), wide) + cell(para(t("b")), top)) +
                   row(cell(para(t("c"))) + cell(para(t("d"))) + cell(para(""), "<w:vMerge/>")) +
                   row(cell(para(t("e"))), R"(<w:gridBefore w:val="1"/>)"))});
    EXPECT_EQ(print::text(document), "a\nb\nc\nd\ne\n");
    const auto& rows = std::get<Table>(document.parts.front().blocks.at(0)).rows;
    for (const Row& each : rows) EXPECT_EQ(each.cells.size(), 3u);
    EXPECT_TRUE(rows[0].cells[1].paragraphs.empty());
    EXPECT_EQ(plain_text(rows[0].cells[2].paragraphs[0].inlines), "b");
    EXPECT_EQ(plain_text(rows[2].cells[1].paragraphs[0].inlines), "e");
}

TEST(Docx, TrackedChangesAreTakenAsAccepted) {
    const std::string body =
        para(t("keep ") + "<w:del>" + r("<w:delText>old</w:delText>") + "</w:del><w:ins>" +
             t("new") + "</w:ins>") +
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>" + r("<w:delText>gone</w:delText>") +
        "</w:del></w:p>" + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + t("joined ") + "</w:p>" +
        para(t("up")) + "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>" + t("away") +
        "</w:moveFrom></w:p>" + table(row(cell(para(t("row")))) + row(cell(para("")), "<w:del/>")) +
        para("<w:moveTo>" + t("away") + "</w:moveTo>");
    EXPECT_EQ(text_of(Docx{body}),
              "keep new\njoined up\nrow\naway\n"
              "a.docx:1:1: note: the file has tracked changes; they are taken as accepted "
              "[tracked-changes]\n");
}

TEST(Docx, TextBoxesStandBehindTheirParagraphOnce) {
    const std::string box = "<w:txbxContent>" + para(t("boxed")) + "</w:txbxContent>";
    EXPECT_EQ(text_of(Docx{para(t("before") +
                                r("<mc:AlternateContent><mc:Choice><wps:txbx>" + box +
                                  "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>" + box +
                                  "</v:textbox></mc:Fallback>"
                                  "</mc:AlternateContent>") +
                                t(" after")) +
                           para(t("next"))}),
              "before after\nboxed\nnext\n");
}

TEST(Docx, AChoiceWithoutWordsLeavesTheFallback) {
    EXPECT_EQ(text_of(Docx{para(r("<mc:AlternateContent><mc:Choice><wps:emoji/></mc:Choice>"
                                  "<mc:Fallback><w:t>\u263A</w:t></mc:Fallback>"
                                  "</mc:AlternateContent>"))}),
              "\u263A\n");
}

TEST(Docx, ContentControlsAreTransparent) {
    EXPECT_EQ(text_of(Docx{"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" +
                           para("<w:sdt><w:sdtContent>" + t("inner") + "</w:sdtContent></w:sdt>") +
                           "</w:sdtContent></w:sdt>"}),
              "inner\n");
}

TEST(Docx, RolesComeFromTheStyles) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="D"><w:name w:val="Normal"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="O"><w:name w:val="Own"/><w:basedOn w:val="H"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Annex"/>)"
        R"(<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)";
    const Document document =
        read(Docx{.body = p("a", R"(<w:pStyle w:val="O"/>)") + p("b", R"(<w:pStyle w:val="A"/>)") +
                          p("c", R"(<w:pStyle w:val="O"/><w:outlineLvl w:val="9"/>)") + n("d", 1) +
                          n("e", 1, 1),
                  .styles = styles,
                  .numbering = abstract_num(0, lvl(0, "decimal", "%1.") + lvl(1, "bullet", "-")) +
                               num(1, 0)});
    std::vector<Role> roles;
    for (const Block& block : document.parts.front().blocks)
        roles.push_back(std::get<Paragraph>(block).role);
    EXPECT_EQ(roles, (std::vector{Role::heading, Role::annex, Role::text, Role::paragraph,
                                  Role::list_item}));
    EXPECT_EQ(std::get<Paragraph>(document.parts.front().blocks[0]).level, 2);
}

TEST(Docx, PlacesAreLinesOfTheVisibleText) {
    const Document document =
        read(Docx{para(t("a")) + table(row(cell(para(t("b"))))) + para(t("c"))});
    const Place& place = std::get<Paragraph>(document.parts.front().blocks.at(2)).place;
    EXPECT_EQ(place.source->name(), "a.docx");
    EXPECT_EQ(place.source->position(place.offset).line, 3u);
    EXPECT_EQ(place.source->line(3), "c");
}

TEST(Docx, OtherPrefixesMeanTheSame) {
    Package package = Docx{}.package();
    package.find("word/document.xml")
        ->replace(
            R"(<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>a</t></r></p>)"
            R"(<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
            R"(<x:r><x:tab/></x:r></x:p></body></document>)");
    EXPECT_EQ(text_of(package), "a\n\t\n");
}

TEST(Docx, BrokenStructureIsReadAsFarAsItGoes) {
    EXPECT_EQ(
        text_of(Docx{para(r(R"(<w:fldChar w:fldCharType="end"/>)") + t("a") +
                          r(R"(<w:fldChar w:fldCharType="separate"/>)")) +
                     table("") + table(row("")) + "<w:tr/><w:tc/>" +
                     para(r(R"(<w:sym w:char="D800"/><w:sym w:char="zz"/><w:sym/>)") +
                          "<w:hyperlink>" + t("b") + "</w:hyperlink>") +
                     para(r(R"(<w:fldChar w:fldCharType="begin"/>)") + t("code without end"))}),
        "a\nb\n\n");
}

TEST(Docx, MissingAndMalformedPartsAreReported) {
    Package package = Docx{para(t("a"))}.package();
    std::erase_if(package.entries, [](const Entry& e) { return e.name == "word/document.xml"; });
    EXPECT_EQ(text_of(package),
              "a.docx:1:1: error: the file has no part 'word/document.xml' [missing-part]\n");
    package = Docx{.body = para(t("a")), .footnotes = note(1, "")}.package();
    std::erase_if(package.entries, [](const Entry& e) { return e.name == "word/footnotes.xml"; });
    EXPECT_EQ(text_of(package),
              "a\na.docx:1:1: error: the file has no part 'word/footnotes.xml' [missing-part]\n");
    package = Docx{.body = para(t("a")), .styles = "<w:style>"}.package();
    EXPECT_EQ(text_of(package),
              "a\na.docx!word/styles.xml:1:276: error: '</w:styles>' does not close the element "
              "'w:style' [malformed-xml]\n");
}

TEST(DocxPlaces, WordsKnowWhereTheyStandInTheVisibleText) {
    Docx file;
    file.body =
        "<w:p><w:r><w:t>a\u200Fb</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        "<w:r><w:t>cd</w:t></w:r></w:p>";
    file.footnotes =
        "<w:footnote w:id=\"2\"><w:p><w:r><w:t>x\u200Ey</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>z</w:t></w:r></w:p></w:footnote>";
    Diagnostics diagnostics;
    const Document found = document(file.package(), diagnostics);
    const auto& paragraph = std::get<Paragraph>(found.parts.front().blocks.front());
    const std::string& visible = paragraph.place.source->bytes();
    EXPECT_EQ(words_of(paragraph.inlines), "abcd");
    EXPECT_EQ(place_in(paragraph.place, paragraph.anchors, 1).offset, visible.find('b'));
    EXPECT_EQ(place_in(paragraph.place, paragraph.anchors, 3).offset, visible.find('d'));
    const auto& note = std::get<Note>(paragraph.inlines.at(1));
    EXPECT_EQ(words_of(note.inlines), "xy\nz");
    EXPECT_EQ(place_in(note.place, note.anchors, 1).offset, visible.find('y'));
    EXPECT_EQ(place_in(note.place, note.anchors, 3).offset, visible.find('z'));
}

TEST(Docx, NumbersThatWereTypedAreLabels) {
    Diagnostics diagnostics;
    const Document read = document(Docx{.body = p("1. One.") + p("2.\tTwo:") + p("(a) A;") +
                                                p("(b) B.") + p("A. Smith spoke.")}
                                       .package(),
                                   diagnostics);
    std::string seen;
    for (const Block& block : read.parts.front().blocks) {
        const auto& paragraph = std::get<Paragraph>(block);
        seen += paragraph.label
                    ? fmt::format("{}/{}|", paragraph.label->level, paragraph.label->number)
                    : "-|";
        seen += words_of(paragraph.inlines) + "\n";
    }
    EXPECT_EQ(seen, "1/1|One.\n1/2|Two:\n2/1|A;\n2/2|B.\n-|A. Smith spoke.\n");
}

}  // namespace
}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
#include "base/xml.h"
#include "merge/templates.h"
#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> faults(const Package& package, const Needs& needs = common_needs()) {
    Diagnostics diagnostics;
    const auto program = compile(package, setting(), needs, diagnostics);
    EXPECT_EQ(program == nullptr, diagnostics.has_errors());
    return findings(diagnostics);
}

Document fields() {
    Document made = document({});
    made.fields.set("title", words("A & B"));
    made.fields.set("symbol", words("S/1"));
    Object date;
    date.set("long", words("17 February 2026"));
    date.set("iso", words("2026-02-17"));
    made.fields.set("issued", Field{date});
    return made;
}

/// One entry of a file made from a template that has no fault.
std::string made(const Package& package, const Document& document, std::string_view entry,
                 const Setting& with = setting()) {
    Diagnostics diagnostics;
    const auto program = compile(package, with, needs(document), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    if (!program) return {};
    const Package out = run(*program, document);
    const Entry* found = out.find(entry);
    return found == nullptr ? "" : found->bytes;
}

std::string word_body(std::string_view body, const Document& document = fields()) {
    return made(WordTemplate{std::string(body)}.package(), document, "word/document.xml");
}

std::string text_body(std::string_view body, const Document& document = fields()) {
    return made(TextTemplate{std::string(body)}.package(), document, "content.xml");
}

// ---- fields -----------------------------------------------------------------------------------

TEST(Compile, AFieldKeepsTheLookOfItsRun) {
    EXPECT_THAT(word_body("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t>x {{title}} "
                          "y</w:t></w:r></w:p>"),
                HasSubstr("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">x </w:t></w:r>"
                          "<w:r><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t "
                          "xml:space=\"preserve\">A &amp; B</w:t></w:r>"
                          "<w:r><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr><w:t "
                          "xml:space=\"preserve\"> y</w:t></w:r></w:p>"));
}

TEST(Compile, ASplitTagIsOneField) {
    const std::string body = word_body(
        "<w:p><w:r><w:t>{</w:t></w:r><w:proofErr "
        "w:type=\"spellStart\"/><w:r><w:rPr><w:i/></w:rPr><w:t>{tit</w:t></w:r>"
        "<w:bookmarkStart w:id=\"4\" w:name=\"b\"/><w:r><w:t>le}}</w:t></w:r><w:bookmarkEnd "
        "w:id=\"4\"/></w:p>");
    EXPECT_THAT(
        body, HasSubstr("<w:p><w:r><w:t xml:space=\"preserve\">A &amp; B</w:t></w:r><w:proofErr"));
    EXPECT_THAT(body, Not(HasSubstr("{")));
    EXPECT_THAT(
        text_body(tp("{{<text:span>tit</text:span>le}<text:bookmark text:name=\"b\"/>}")),
        HasSubstr("<text:p text:style-name=\"Body_20_Text\">A &amp; B<text:span/><text:bookmark"));
}

TEST(Compile, ADateAloneIsLong) {
    EXPECT_THAT(
        word_body(wp("{{issued}}, {{issued.iso}}")),
        HasSubstr(
            ">17 February 2026</w:t></w:r><w:r><w:t xml:space=\"preserve\">, </w:t></w:r><w:r><w:t "
            "xml:space=\"preserve\">2026-02-17<"));
}

TEST(Compile, DataWithBracesIsNotReadAgain) {
    Document document = fields();
    document.fields.set("symbol", words("{{title}} {{> blocks}}"));
    EXPECT_THAT(word_body(wp("{{symbol}}"), document), HasSubstr(">{{title}} {{&gt; blocks}}<"));
    EXPECT_THAT(text_body(tp("{{symbol}}"), document), HasSubstr(">{{title}} {{&gt; blocks}}<"));
}

TEST(Compile, TagsInHeadersAndProperties) {
    const Package word =
        WordTemplate{wp("x"), wp("{{#if symbol}}{{symbol}}{{/if}}"),
                     "<dc:title>{{ti<![CDATA[tle}}]]> </dc:title><dc:language>old</dc:language>"}
            .package();
    EXPECT_THAT(made(word, fields(), "word/header1.xml"),
                HasSubstr(">S/1</w:t></w:r></w:p></w:hdr>"));
    EXPECT_THAT(made(word, fields(), "docProps/core.xml"),
                HasSubstr("<dc:title>A &amp; B </dc:title><dc:language>en-GB</dc:language>"));
    const Package text = TextTemplate{tp("x"), tp("{{symbol}}")}.package();
    EXPECT_THAT(made(text, fields(), "styles.xml"), HasSubstr(">S/1</text:p></style:header>"));
    EXPECT_THAT(made(text, fields(), "meta.xml"),
                HasSubstr("<dc:title>A &amp; B</dc:title><dc:language>en-GB</dc:language>"));
}

TEST(Compile, ANoteInATitleStaysOutOfHeadersAndProperties) {
    Document document = fields();
    document.fields.set("title", Field{Inlines{Text{"T"}, Note{"n", 1, {Text{"note"}}}}});
    const Package word = WordTemplate{wp("{{title}}"), wp("{{title}}")}.package();
    EXPECT_THAT(made(word, document, "word/document.xml"),
                HasSubstr("<w:footnoteReference w:id=\"1\"/>"));
    EXPECT_THAT(made(word, document, "word/header1.xml"), Not(HasSubstr("footnoteReference")));
    EXPECT_THAT(made(word, document, "docProps/core.xml"), HasSubstr("<dc:title>T</dc:title>"));
}

TEST(Compile, BothCopiesOfATextBox) {
    const std::string body = word_body(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:wsp><w:txbxContent>" + wp("{{title}}") +
        "</w:txbxContent></wps:wsp></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
        wp("{{title}}") +
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    const auto first = body.find("A &amp; B");
    EXPECT_NE(first, body.npos);
    EXPECT_NE(body.find("A &amp; B", first + 1), body.npos);
}

TEST(Compile, InAnOdtFieldTheTextStandsForItself) {
    EXPECT_THAT(
        text_body(tp("<text:placeholder "
                     "text:placeholder-type=\"text\">&lt;{{title}}&gt;</text:placeholder>")),
        HasSubstr(">&lt;A &amp; B&gt;</text:p>"));
}

// ---- loops and conditions ---------------------------------------------------------------------

Document two_parts() {
    Document made = fields();
    made.parts.resize(2);
    made.parts[0].fields.set("title", words("One"));
    made.parts[1].fields.set("title", Field{Inlines{}});
    return made;
}

TEST(Compile, ParagraphsThatHoldOnlyTagsGo) {
    EXPECT_THAT(
        word_body(wp("{{#each parts}}") + wp("{{#if title}}") + wp("[{{title}}]") +
                      wp(" {{/if}} ") + wp("{{/each}}") + wp("end"),
                  two_parts()),
        HasSubstr("<w:body><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t "
                  "xml:space=\"preserve\">[</w:t></w:r>"
                  "<w:r><w:t xml:space=\"preserve\">One</w:t></w:r><w:r><w:t "
                  "xml:space=\"preserve\">]</w:t></w:r></w:p>"
                  "<w:p><w:pPr><w:pStyle "
                  "w:val=\"BodyText\"/></w:pPr><w:r><w:t>end</w:t></w:r></w:p><w:sectPr/>"));
    EXPECT_THAT(text_body("<text:list><text:list-item>" + tp("{{#each parts}}") +
                              "</text:list-item></text:list>" + tp("{{title}}") + tp("{{/each}}"),
                          two_parts()),
                HasSubstr("<office:text><text:p text:style-name=\"Body_20_Text\">One</text:p>"
                          "<text:p text:style-name=\"Body_20_Text\"></text:p></office:text>"));
}

TEST(Compile, ALoopInsideAParagraph) {
    EXPECT_THAT(text_body(tp("a{{#each parts}}[{{title}}]{{/each}}z"), two_parts()),
                HasSubstr(">a[One][]z</text:p>"));
}

TEST(Compile, ALoopOverTableRows) {
    const auto cell = [](const std::string& text) { return "<w:tc>" + wp(text) + "</w:tc>"; };
    const std::string body = word_body("<w:tbl><w:tr>" + cell("head") + "</w:tr><w:tr>" +
                                           cell("{{#each parts}}{{title}}") + cell("x{{/each}}") +
                                           "</w:tr></w:tbl>" + wp(""),
                                       two_parts());
    std::size_t rows = 0;
    for (auto at = body.find("<w:tr>"); at != body.npos; at = body.find("<w:tr>", at + 1)) ++rows;
    EXPECT_EQ(rows, 3U);
    EXPECT_THAT(body, HasSubstr(">One</w:t></w:r></w:p></w:tc><w:tc>"));
    EXPECT_THAT(body, Not(HasSubstr("{")));
}

TEST(Compile, RowsThatHoldOnlyTagsGo) {
    const auto row = [](const std::string& text) {
        return "<w:tr><w:tc>" + wp(text) + "</w:tc></w:tr>";
    };
    EXPECT_THAT(
        word_body("<w:tbl>" + row("{{#each parts}}") + row("{{title}}") + row("{{/each}}") +
                  "</w:tbl>" + wp("")),
        HasSubstr("<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t "
                  "xml:space=\"preserve\">A &amp; B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
}

TEST(Compile, ACellThatALoopLeavesEmptyHasAParagraph) {
    EXPECT_THAT(word_body("<w:tbl><w:tr><w:tc><w:tcPr/>" + wp("{{#if symbol}}") + wp("{{symbol}}") +
                              wp("{{/if}}") + "</w:tc></w:tr></w:tbl>" + wp(""),
                          document({})),
                HasSubstr("<w:tc><w:tcPr/><w:p/></w:tc>"));
}

TEST(Compile, AnEmptyPaperStillHasAParagraph) {
    EXPECT_THAT(made(whole_docx(), document({}), "word/document.xml"),
                HasSubstr("<w:body><w:p/><w:sectPr/></w:body>"));
    EXPECT_THAT(made(whole_odt(), document({}), "content.xml"),
                HasSubstr("<office:text><text:p/></office:text>"));
}

// ---- faults -----------------------------------------------------------------------------------

TEST(Compile, AllFaultsInOneRun) {
    const std::string body = wp("{{titel}}") + wp("{{#if title}}") + wp("{{parts}}") +
                             wp("{{#each title}}") + wp("{{/each}}") + wp("{{/each}}") +
                             wp("x {{> blocks}}") + wp("{{issued.lang}}") + wp("{{title");
    Needs needs = common_needs();
    needs.box = true;
    EXPECT_THAT(
        faults(WordTemplate{body, wp("x {{#each parts}}"), "<dc:title>{{langage}}</dc:title>",
                            "Signature"}
                   .package(),
               needs),
        ElementsAre(
            "t.docx:1:1: error: the template has no sample of a box [missing-sample] (add a table "
            "of one cell without text, in the style 'Box Text')",
            "t.docx:1:1: error: the template has no sample table for lists of States "
            "[missing-sample] (add a table without text whose first row is in the style 'States "
            "Heading' and the others in 'States Cell')",
            "t.docx:1:1: error: the template has no style 'Signature' [missing-style] (make a "
            "style of this name, or give it "
            "to the one that was meant)",
            "t.docx:1:1: error: the data model has no 'titel' [unknown-tag] (did you mean 'title')",
            "t.docx:2:1: error: '{{#if title}}' has no end [unclosed-tag] (write {{/if}} where it "
            "ends)",
            "t.docx:3:1: error: 'parts' is a list and cannot be printed as a field [bad-tag] "
            "(write {{#each parts}} … "
            "{{/each}})",
            "t.docx:4:1: error: 'title' is no list [bad-tag] (write {{title}})",
            "t.docx:6:1: error: '{{/each}}' ends what was not begun [unopened-tag] (write {{#each "
            "…}} where it begins, or "
            "take it out)",
            "t.docx:7:3: error: '{{> blocks}}' stands outside the list that it belongs to "
            "[unknown-tag] (move it between "
            "{{#each parts}} and {{/each}})",
            "t.docx:8:1: error: the data model has no 'issued.lang' [unknown-tag] (possible here: "
            "as-of, body, conference, issued, "
            "issuer, language, "
            "language-name, meeting, meeting-time, original, others-count, paper, parties-count, "
            "signatories-count, status, symbol, title, treaty, venue)",
            "t.docx:9:1: error: the tag '{{title' has no '}}' [bad-tag] (close it in the same "
            "paragraph, or take the braces "
            "out)",
            "t.docx!docProps/core.xml:1:1: error: the data model has no 'langage' [unknown-tag] "
            "(did you mean 'language')",
            "t.docx!word/header1.xml:1:3: error: '{{#each parts}}' has no end [unclosed-tag] "
            "(write {{/each}} where it "
            "ends)"));
}

TEST(Compile, APairMustStandInOnePlace) {
    const std::string place =
        "put each into a paragraph of its own in the same column or cell, or both into one "
        "paragraph, or "
        "both into one table row";
    EXPECT_THAT(
        faults(WordTemplate{wp("a {{#if title}}") + wp("b {{/if}}")}.package()),
        ElementsAre(
            "t.docx:1:3: error: '{{#if title}}' and its end do not stand in one place [bad-tag] (" +
            place + ")"));
    EXPECT_THAT(
        faults(TextTemplate{tp("{{#if title}}x<text:a>y{{/if}}</text:a>")}.package()),
        ElementsAre(
            "t.odt:1:1: error: '{{#if title}}' and its end do not stand in one place [bad-tag] (" +
            place + ")"));
}

TEST(Compile, ASlotMustStandAlone) {
    EXPECT_THAT(faults(WordTemplate{wp("x {{> annexes}}") + std::string(word_sample)}.package()),
                ElementsAre("t.docx:1:3: error: '{{> annexes}}' must stand alone in its paragraph "
                            "[bad-tag] (put it into a "
                            "paragraph of its own)"));
}

TEST(Compile, AMisspeltListIsOneFault) {
    EXPECT_THAT(faults(WordTemplate{wp("{{#each part}}") + wp("{{> blocks}}") + wp("{{/each}}") +
                                    std::string(word_sample)}
                           .package()),
                ElementsAre("t.docx:1:1: error: the data model has no 'part' [unknown-tag] (did "
                            "you mean 'parts')"));
}

TEST(Compile, WhatBlocksNeed) {
    EXPECT_THAT(faults(WordTemplate{wp("{{> annexes}}")}.package()),
                ElementsAre("t.docx:1:1: error: the template has no sample table for lists of "
                            "States [missing-sample] (add a "
                            "table without text whose first row is in the style 'States Heading' "
                            "and the others in 'States "
                            "Cell')"));
    const Document deep =
        document({numbered(Role::list_item, {"letter", 2, 1, 1, "(i)"}, {Text{"deep"}}), Table{}});
    Diagnostics diagnostics;
    compile(whole_odt(), setting(), needs(deep), diagnostics);
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("t.odt:1:1: error: the template has no style 'Letter 2' "
                            "[missing-style] (make a style of this "
                            "name, or give it to the one that was meant)"));
    Table box;
    box.kind = TableKind::box;
    diagnostics = {};
    compile(TextTemplate{tp("{{> annexes}}")}.package(), setting(), needs(document({box})),
            diagnostics);
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("t.odt:1:1: error: the template has no sample of a box "
                            "[missing-sample] (add a table of one cell without text, in the style "
                            "'Box Text')"));
}

TEST(Compile, AStyleWithoutAListLevel) {
    Package package = whole_docx();
    std::string& styles = package.find("word/styles.xml")->bytes;
    styles.replace(styles.find("<w:numId w:val=\"3\"/>"), 20, "<w:numId w:val=\"9\"/>");
    EXPECT_THAT(faults(package), ElementsAre("t.docx:1:1: error: the style 'Roman 1' has no "
                                             "numbering [missing-style] (give the style a list "
                                             "level of its own in the template)"));
}

TEST(Compile, APartIsMissing) {
    Package package = whole_odt();
    std::erase_if(package.entries, [](const Entry& entry) { return entry.name == "styles.xml"; });
    EXPECT_THAT(
        faults(package),
        ElementsAre(
            "t.odt:1:1: error: the file has no part 'styles.xml' [missing-part] (save it again "
            "in Word or LibreOffice)"));
}

// ---- language ---------------------------------------------------------------------------------

TEST(Compile, LanguageFontsAndNumberingOfText) {
    const std::string styles = made(whole_odt(), document({}), "styles.xml", setting("zh-CN"));
    EXPECT_THAT(styles, HasSubstr("style:font-name=\"Times New Roman\""));
    EXPECT_THAT(styles, HasSubstr("style:language-asian=\"zh\" style:country-asian=\"CN\""));
    EXPECT_THAT(styles,
                HasSubstr("<style:font-face style:name=\"SimSun\" svg:font-family=\"SimSun\""));
    EXPECT_THAT(
        styles,
        HasSubstr(
            "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" "
            "style:num-letter-sync=\"true\" style:num-prefix=\"(\" style:num-suffix=\")\"/>"));
    EXPECT_THAT(
        styles,
        HasSubstr("<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"-\"/>"));
}

TEST(Compile, UntouchedEntriesKeepTheirCompressedBytes) {
    Package package = whole_docx();
    package.entries.push_back({"word/media/logo.png", "png", "deflated", 7});
    Diagnostics diagnostics;
    const auto program = compile(package, setting(), {}, diagnostics);
    ASSERT_NE(program, nullptr);
    const Package out = run(*program, document({}));
    EXPECT_EQ(out.find("word/media/logo.png")->deflated, "deflated");
}

}  // namespace
}  // namespace hexaglot::merge

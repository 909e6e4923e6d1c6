// SPDX-License-Identifier: MIT
#include "annotate/annotate.h"

#include "extract/fixtures.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace hexaglot::annotate {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What Word and LibreOffice write beside the text; `open_parts` wants it.
Package whole(Package package) {
    if (package.format == FileFormat::odt) {
        if (!package.find("styles.xml"))
            extract::add(package, "styles.xml",
                         fmt::format("<office:document-styles {}/>", extract::text_namespaces));
        return package;
    }
    if (!package.find("[Content_Types].xml"))
        extract::add(package, "[Content_Types].xml", "<Types/>");
    if (!package.find("word/_rels/document.xml.rels"))
        extract::add(package, "word/_rels/document.xml.rels", "<Relationships/>");
    if (!package.find("word/styles.xml"))
        extract::add(package, "word/styles.xml",
                     fmt::format("<w:styles {}/>", extract::word_namespaces));
    return package;
}

/// A finding at words of the visible text, which must stand there once.
Diagnostic at(const Package& package, const std::string& words, const std::string& suggestion) {
    Diagnostics trouble;
    const Document document = extract::document(package, trouble);
    SourcePtr source;
    for (const Block& block : document.parts.front().blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            source = paragraph->place.source;
    const std::size_t offset = source->bytes().find(words);
    EXPECT_NE(offset, std::string::npos) << words;
    Diagnostics diagnostics;
    diagnostics.add("placeholder", {source, offset}, "odd words", "write others",
                    Finding{"en", words, suggestion, "", "", "", ""});
    return diagnostics.sorted().front();
}

std::string part(const Package& package, std::string_view entry) {
    const Entry* found = package.find(entry);
    return found ? found->bytes : "";
}

Package docx(const std::string& body, const std::string& footnotes = {}) {
    extract::Docx file;
    file.body = body;
    file.footnotes = footnotes;
    return whole(file.package());
}

TEST(Comments, StandAroundTheWordsOfOneRun) {
    const Package file =
        docx("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>one two three</w:t></w:r></w:p>");
    Diagnostics trouble;
    const Package copy = comments(file, {at(file, "two", "2")}, trouble);
    EXPECT_THAT(findings(trouble), testing::IsEmpty());
    EXPECT_THAT(
        part(copy, "word/document.xml"),
        HasSubstr("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">one </w:t></w:r>"
                  "<w:commentRangeStart w:id=\"0\"/>"
                  "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">two</w:t></w:r>"
                  "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                  "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> three</w:t></w:r>"));
    EXPECT_THAT(part(copy, "word/comments.xml"),
                HasSubstr("odd words – write others [placeholder]"));
    EXPECT_THAT(part(copy, "word/_rels/document.xml.rels"), HasSubstr("Target=\"comments.xml\""));
    EXPECT_THAT(part(copy, "[Content_Types].xml"), HasSubstr("PartName=\"/word/comments.xml\""));
}

TEST(Comments, KeepTheTextAsItWas) {
    const Package file = docx(
        "<w:p><w:r><w:t>a b</w:t></w:r><w:r><w:t xml:space=\"preserve\"> c d</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>e f</w:t></w:r></w:p>");
    Diagnostics trouble;
    const Package copy =
        comments(file, {at(file, "b c", ""), at(file, "c d", ""), at(file, "f", "")}, trouble);
    EXPECT_EQ(print::text(extract::document(copy, trouble)),
              print::text(extract::document(file, trouble)));
    EXPECT_THAT(part(copy, "word/comments.xml"), HasSubstr("w:id=\"2\""));
    EXPECT_THAT(findings(trouble), testing::IsEmpty());
}

TEST(Comments, OfANoteHangOnItsMark) {
    const Package file =
        docx("<w:p><w:r><w:t>text</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
             "<w:footnote w:id=\"2\"><w:p><w:r><w:t>bad words</w:t></w:r></w:p></w:footnote>");
    Diagnostics trouble;
    const Package copy = comments(file, {at(file, "bad", "")}, trouble);
    EXPECT_THAT(part(copy, "word/document.xml"),
                HasSubstr("<w:commentRangeStart w:id=\"0\"/><w:r><w:footnoteReference"));
    EXPECT_THAT(part(copy, "word/comments.xml"), HasSubstr("in note 1: odd words"));
    EXPECT_THAT(part(copy, "word/footnotes.xml"), Not(HasSubstr("comment")));
}

TEST(Comments, JoinThoseThatAreThere) {
    Package file = docx("<w:p><w:r><w:t>one two</w:t></w:r></w:p>");
    Diagnostics trouble;
    const Package once = comments(file, {at(file, "one", "")}, trouble);
    const Package twice = comments(once, {at(once, "two", "")}, trouble);
    const std::string all = part(twice, "word/comments.xml");
    EXPECT_THAT(all, HasSubstr("w:id=\"0\""));
    EXPECT_THAT(all, HasSubstr("w:id=\"1\""));
    EXPECT_EQ(part(twice, "[Content_Types].xml").find("comments.xml"),
              part(twice, "[Content_Types].xml").rfind("comments.xml"));
}

TEST(Repairs, ReplaceWordsAcrossRuns) {
    const Package file =
        docx("<w:p><w:r><w:t>Cote d</w:t></w:r><w:r><w:t>Ivoire, Chad</w:t></w:r></w:p>");
    Diagnostics trouble;
    Repaired what;
    const Package copy = repaired(
        file, {at(file, "Cote dIvoire", "Côte d’Ivoire"), at(file, "Chad", "")}, what, trouble);
    EXPECT_EQ(print::text(extract::document(copy, trouble)), "Côte d’Ivoire, Chad\n");
    EXPECT_EQ(what.done, 1U);
    EXPECT_EQ(what.left, 1U);
}

TEST(Repairs, OfTextReplaceOnlyWhatStandsThere) {
    const auto source = std::make_shared<const Source>("a.txt", "Chad\nSwazilnd\nChad\n");
    const auto finding = [&](std::size_t offset, const std::string& words) {
        Diagnostics diagnostics;
        diagnostics.add("placeholder", {source, offset}, "odd", "",
                        Finding{"en", words, "Eswatini", "SWZ", "", "", ""});
        return diagnostics.sorted().front();
    };
    Repaired what;
    EXPECT_EQ(repaired(source->bytes(), {finding(5, "Swazilnd"), finding(0, "Togo")}, what),
              "Chad\nEswatini\nChad\n");
    EXPECT_EQ(what.done, 1U);
    EXPECT_EQ(what.left, 1U);
}

}  // namespace
}  // namespace hexaglot::annotate

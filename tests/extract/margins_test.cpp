// SPDX-License-Identifier: MIT
// Headers and footers of finished files.
#include "extract/fixtures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace hexaglot::extract {
namespace {

/// `id: words (source:line)` of every paragraph in the margins.
std::vector<std::string> margins(const Package& package) {
    Diagnostics trouble;
    const Document read = document(package, trouble);
    EXPECT_EQ(brief(trouble), "");
    std::vector<std::string> found;
    for (const Part& part : read.margins)
        for_paragraphs(part.blocks, [&](const Paragraph& one) {
            found.push_back(fmt::format("{}: {} ({}:{})", part.id, plain_text(one.inlines),
                                        one.place.source->name(),
                                        one.place.source->position(one.place.offset).line));
        });
    return found;
}

Package word_file() {
    constexpr std::string_view type =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Docx file;
    file.body =
        p("First", R"(<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>)") +
        p("Second") +
        R"(<w:sectPr><w:headerReference w:type="default" r:id="h1"/>)"
        R"(<w:footerReference w:type="first" r:id="f1"/><w:footerReference r:id="gone"/></w:sectPr>)";
    for (const auto& [id, kind] :
         {std::pair("h1", "header"), std::pair("f1", "footer"), std::pair("f2", "footer")})
        file.links += fmt::format(R"(<Relationship Id="{0}" Type="{1}{2}" Target="{0}.xml"/>)", id,
                                  type, kind);
    Package package = file.package();
    add(package, "word/h1.xml",
        fmt::format("<w:hdr {}>{}<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl></w:hdr>",
                    word_namespaces, p("ATT/CSP12/XXX"), p("\u200E18 May\u200E")));
    add(package, "word/f1.xml",
        fmt::format(
            R"(<w:ftr {}><w:p><w:hyperlink r:id="l"><w:r><w:t>here</w:t></w:r></w:hyperlink>)"
            R"(</w:p></w:ftr>)",
            word_namespaces));
    add(package, "word/_rels/f1.xml.rels",
        fmt::format(R"(<Relationships><Relationship Id="l" Type="{}hyperlink" )"
                    R"(Target="https://example.org" TargetMode="External"/></Relationships>)",
                    type));
    add(package, "word/f2.xml",
        fmt::format("<w:ftr {}>{}</w:ftr>", word_namespaces, p("No section shows this")));
    return package;
}

TEST(Margins, EachHeaderAndFooterOfADocxIsReadOnce) {
    EXPECT_THAT(margins(word_file()),
                testing::ElementsAre("header: ATT/CSP12/XXX (a.docx!word/h1.xml:1)",
                                     "header: 18 May (a.docx!word/h1.xml:2)",
                                     "footer: here (a.docx!word/f1.xml:1)"));
}

TEST(Margins, LinksLeadWhereTheirOwnPartSays) {
    Diagnostics trouble;
    const Document read = document(word_file(), trouble);
    const auto& footer = std::get<Paragraph>(read.margins.back().blocks.front());
    EXPECT_EQ(std::get<Link>(footer.inlines.front()).href, "https://example.org");
}

TEST(Margins, AreNoLinesOfTheText) {
    EXPECT_EQ(text_of(word_file()), "First\nSecond\n");
}

TEST(Margins, HeadersAndFootersOfAnOdtAreRead) {
    Odt file;
    file.body = "<text:p>Body</text:p>";
    Package package = file.package();
    package.find("styles.xml")
        ->replace(fmt::format(
            "<office:document-styles {}><office:styles/><office:master-styles>"
            R"(<style:master-page style:name="Standard"><style:header><text:p>Top</text:p>)"
            R"(</style:header><style:header-first style:display="false"><text:p>Not shown</text:p>)"
            "</style:header-first><style:footer><text:p>Page <text:page-number>2"
            "</text:page-number></text:p></style:footer></style:master-page>"
            "</office:master-styles></office:document-styles>",
            text_namespaces));
    EXPECT_THAT(margins(package), testing::ElementsAre("header: Top (a.odt!styles.xml:1)",
                                                       "footer: Page 2 (a.odt!styles.xml:3)"));
    EXPECT_EQ(text_of(package), "Body\n");
}

}  // namespace
}  // namespace hexaglot::extract

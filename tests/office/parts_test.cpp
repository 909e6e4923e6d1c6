// SPDX-License-Identifier: MIT
#include "office/parts.h"

#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::office {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Package docx(std::string main, std::string relationships) {
    Package package;
    package.name = "t.docx";
    const auto add = [&](const char* name, std::string bytes) {
        package.entries.push_back({name, std::move(bytes), std::nullopt, 0});
    };
    add("[Content_Types].xml", "<Types/>");
    add("_rels/.rels",
        "<R><r Type=\"x/officeDocument\" Target=\"/doc/main.xml\"/>"
        "<r Type=\"x/core-properties\" Target=\"core.xml\"/></R>");
    add("core.xml", "<c/>");
    add("doc/main.xml", std::move(main));
    add("doc/_rels/main.xml.rels", std::move(relationships));
    add("styles.xml", "<w:styles/>");
    add("doc/h2.xml", "<w:hdr/>");
    add("doc/h1.xml", "<w:hdr/>");
    return package;
}

TEST(Parts, AreFoundThroughRelationships) {
    Diagnostics diagnostics;
    const Parts parts = open_parts(
        docx("<w:document/>",
             "<R><r Type=\"x/styles\" Target=\"../styles.xml\"/>"
             "<r Type=\"x/header\" Target=\"h2.xml\"/><r Type=\"x/header\" Target=\"h1.xml\"/>"
             "<r Type=\"x/hyperlink\" Target=\"http://a/\" TargetMode=\"External\"/></R>"),
        diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    EXPECT_EQ(parts.main, "doc/main.xml");
    EXPECT_EQ(parts.styles, "styles.xml");
    EXPECT_EQ(parts.footnotes, "");
    EXPECT_THAT(parts.others, ElementsAre("doc/h1.xml", "doc/h2.xml"));
    EXPECT_THAT(parts.properties, ElementsAre("core.xml"));
    EXPECT_STREQ(parts.root("doc/h1.xml").name(), "w:hdr");
    EXPECT_EQ(parts.source_name("doc/main.xml"), "t.docx");
    EXPECT_EQ(parts.source_name("doc/h1.xml"), "t.docx!doc/h1.xml");
}

TEST(Parts, HoldElementsAndTextOnly) {
    Diagnostics diagnostics;
    const Parts parts = open_parts(docx("<a><!-- c --><?hole 1?><b><![CDATA[<x>]]></b></a>",
                                        "<R><r Type=\"x/styles\" Target=\"/styles.xml\"/></R>"),
                                   diagnostics);
    EXPECT_EQ(
        xml::save(parts.trees.at("doc/main.xml")->document, true),
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a><b>&lt;x&gt;</b></a>");
}

TEST(Parts, WhatIsMissingOrBrokenIsReported) {
    Diagnostics diagnostics;
    open_parts(docx("<a>", "<R/>"), diagnostics);
    Package none;
    none.name = "t.odt";
    none.format = FileFormat::odt;
    open_parts(none, diagnostics);
    const auto lines = findings(diagnostics);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_THAT(lines[0], testing::StartsWith("t.docx!doc/main.xml:1:"));
    EXPECT_EQ(lines[1],
              "t.odt:1:1: error: the file has no part 'content.xml' [missing-part] (save it "
              "again in Word or LibreOffice)");
    EXPECT_EQ(lines[2],
              "t.odt:1:1: error: the file has no part 'styles.xml' [missing-part] (save it "
              "again in Word or LibreOffice)");
}

TEST(Parts, TargetsOfRelationships) {
    EXPECT_EQ(resolve("word/document.xml", "header1.xml"), "word/header1.xml");
    EXPECT_EQ(resolve("word/document.xml", "../docProps/core.xml"), "docProps/core.xml");
    EXPECT_EQ(resolve("word/document.xml", "/customXml/a.xml"), "customXml/a.xml");
    EXPECT_EQ(resolve("", "word/document.xml"), "word/document.xml");
    EXPECT_EQ(resolve("word/document.xml", "../../x.xml"), "x.xml");
    EXPECT_EQ(relationships_of("word/document.xml"), "word/_rels/document.xml.rels");
    EXPECT_EQ(relationships_of("document.xml"), "_rels/document.xml.rels");
}

}  // namespace
}  // namespace hexaglot::office

// SPDX-License-Identifier: MIT
// Lists of States in templates: inside one another, over rows of tables, in headers and text boxes.
#include "base/xml.h"
#include "merge/templates.h"
#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Two groups: one of two States, one of none.
Document two_groups() {
    const auto state = [](const char* name, const char* year) {
        Object made;
        made.set("name", words(name));
        if (year) {
            Object date;
            date.set("year", words(year));
            made.set("joined", Field{date});
        }
        return made;
    };
    Object first;
    first.set("name", words("West"));
    first.set("parties",
              Field{std::vector<Object>{state("Aruba", "2014"), state("Brunei", nullptr)}});
    Object second;
    second.set("name", words("East"));
    second.set("parties", Field{std::vector<Object>{}});
    Document made = document({});
    made.fields.set("symbol", words("S/1"));
    made.fields.set("groups", Field{std::vector<Object>{first, second}});
    made.fields.set("parties", Field{std::vector<Object>{state("Chad", "2015")}});
    return made;
}

/// One entry of a file made of the two groups.
std::string made(const Package& package, std::string_view entry) {
    Diagnostics diagnostics;
    const Document document = two_groups();
    const auto program = compile(package, document.setting, needs(document), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    if (!program) return {};
    const Package out = run(*program, document);
    return out.find(entry)->bytes;
}

/// What a reader sees of it.
std::string visible_text(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata) return node.value();
    if (node.name() == std::string_view("text:s")) return " ";
    std::string text;
    for (const pugi::xml_node child : node.children()) text += visible_text(child);
    return text;
}
std::string visible_text(const Package& package, std::string_view entry) {
    Diagnostics diagnostics;
    const auto tree =
        xml::load(std::make_shared<const Source>("x", made(package, entry)), diagnostics);
    return tree ? visible_text(tree->root()) : "";
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
    return found;
}

TEST(Lists, ALoopInsideALoop) {
    const std::string inside =
        "{{#each groups}}{{name}}: {{#each parties}}[{{name}} {{joined}}{{joined.year}}"
        "{{#if joined}}!{{/if}} {{symbol}}]{{/each}} {{/each}}{{#each parties}}{{name}}{{/each}}";
    const std::string shown = "West: [Aruba 2014 S/1][Brunei  S/1] East:  Chad";
    EXPECT_EQ(visible_text(WordTemplate{wp(inside)}.package(), "word/document.xml"), shown);
    EXPECT_EQ(visible_text(WordTemplate{wp("x"), wp(inside)}.package(), "word/header1.xml"), shown);
    EXPECT_EQ(visible_text(TextTemplate{tp(inside)}.package(), "content.xml"), shown);
    EXPECT_EQ(visible_text(TextTemplate{tp("x"), tp(inside)}.package(), "styles.xml"), shown);
    EXPECT_EQ(visible_text(WordTemplate{"<w:p><w:r><w:pict><w:txbxContent>" + wp(inside) +
                                        "</w:txbxContent></w:pict></w:r></w:p>"}
                               .package(),
                           "word/document.xml"),
              shown);
    EXPECT_EQ(visible_text(TextTemplate{tp("<draw:frame><draw:text-box>" + tp(inside) +
                                           "</draw:text-box></draw:frame>")}
                               .package(),
                           "content.xml"),
              shown);
}

TEST(Lists, ASpaceBehindAnEmptyFieldStays) {
    EXPECT_THAT(made(TextTemplate{tp("{{ti<text:span>tle}}</text:span> ({{symbol}})")}.package(),
                     "content.xml"),
                HasSubstr("><text:span/><text:s/>(S/1)</text:p>"));
}

TEST(Lists, ATableInALoopOverGroups) {
    const std::string row = "<w:tr><w:tc>" + wp("{{#each parties}}{{name}}") + "</w:tc><w:tc>" +
                            wp("{{joined.year}}{{/each}}") + "</w:tc></w:tr>";
    const std::string body = made(
        WordTemplate{"<w:bookmarkStart w:id=\"3\" w:name=\"kept\"/>" + wp("{{#each groups}}") +
                     "<w:p w14:paraId=\"1\"><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>"
                     "{{name}}</w:t></w:r></w:p><w:tbl>" +
                     row + "</w:tbl>" + wp("{{/each}}") +
                     "<w:bookmarkEnd w:id=\"1\"/><w:bookmarkEnd w:id=\"3\"/>" + wp("end")}
            .package(),
        "word/document.xml");
    EXPECT_EQ(count(body, "<w:tbl>"), 2U);
    EXPECT_EQ(count(body, "<w:tr>"), 2U);
    // What comes twice has no name that may come only once.
    EXPECT_EQ(count(body, "paraId"), 0U);
    EXPECT_EQ(count(body, "<w:bookmarkStart"), 1U);
    EXPECT_EQ(count(body, "<w:bookmarkEnd w:id=\"3\"/>"), 1U);
    EXPECT_EQ(count(body, "<w:bookmarkEnd"), 1U);
    const auto odt_row = [](const std::string& first, const std::string& second) {
        return "<table:table-row><table:table-cell>" + tp(first) +
               "</table:table-cell><table:table-cell>" + tp(second) +
               "</table:table-cell></table:table-row>";
    };
    const std::string odt =
        made(TextTemplate{tp("{{#each groups}}") +
                          "<table:table table:name=\"T\"><table:table-column/>" +
                          odt_row("{{name}}", "") +
                          odt_row("{{#each parties}}{{name}}", "{{joined.year}}{{/each}}") +
                          "</table:table>" + tp("{{/each}}") + "<table:table table:name=\"U\"/>"}
                 .package(),
             "content.xml");
    EXPECT_EQ(count(odt, "<table:table>"), 2U);
    EXPECT_EQ(count(odt, "<table:table-row>"), 4U);
    EXPECT_EQ(count(odt, "table:name=\"U\""), 1U);
    EXPECT_THAT(odt, HasSubstr(">Aruba</text:p></table:table-cell><table:table-cell><text:p "
                               "text:style-name=\"Body_20_Text\">2014</text:p>"));
}

TEST(Lists, ItIsKnownWhatATemplatePrints) {
    Diagnostics diagnostics;
    const auto program = compile(
        TextTemplate{tp("{{#each groups}}{{#each parties}}{{joined.year}}{{/each}}{{/each}}"),
                     tp("{{#if signatories-count}}{{/if}}")}
            .package(),
        setting(), {}, diagnostics);
    ASSERT_TRUE(program) << findings(diagnostics).front();
    EXPECT_THAT(fields(*program), ElementsAre("groups", "groups.parties", "signatories-count",
                                              "state.joined", "title"));
}

}  // namespace
}  // namespace hexaglot::merge

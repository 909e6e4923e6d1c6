// SPDX-License-Identifier: MIT
#include "merge/tags.h"

#include "merge/templates.h"
#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Result {
    std::vector<FoundTag> tags;
    std::vector<std::string> faults;
};

Result find(const std::string& text) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>("t.docx", text);
    auto tags = find_tags(text, {source, 0}, diagnostics);
    return {std::move(tags), findings(diagnostics)};
}

std::vector<std::pair<TagKind, std::string>> kinds(const std::string& text) {
    std::vector<std::pair<TagKind, std::string>> all;
    for (const FoundTag& tag : find(text).tags) all.emplace_back(tag.kind, tag.name);
    return all;
}

TEST(Tags, EachKind) {
    EXPECT_THAT(
        kinds("a {{title}} {{#each parts}}{{> blocks}}{{/each}} {{#if issued.long}}x{{/if}}"),
        ElementsAre(std::pair(TagKind::field, "title"), std::pair(TagKind::each, "parts"),
                    std::pair(TagKind::slot, "blocks"), std::pair(TagKind::end_each, ""),
                    std::pair(TagKind::if_, "issued.long"), std::pair(TagKind::end_if, "")));
}

TEST(Tags, WhatAWordProcessorPutsInIsForgiven) {
    EXPECT_THAT(kinds("{{ title }}{{\u201Ctitle\u201D}}{{\u00A0#each\u00A0 parts}}{{ # if "
                      "title}}{{/ if }}{{>blocks}}"
                      "{{as\u2011of}}{{ti\u200Btle}}{{ /each}}"),
                ElementsAre(std::pair(TagKind::field, "title"), std::pair(TagKind::field, "title"),
                            std::pair(TagKind::each, "parts"), std::pair(TagKind::if_, "title"),
                            std::pair(TagKind::end_if, ""), std::pair(TagKind::slot, "blocks"),
                            std::pair(TagKind::field, "as-of"), std::pair(TagKind::field, "title"),
                            std::pair(TagKind::end_each, "")));
}

TEST(Tags, SingleBracesAreText) {
    EXPECT_THAT(find("{a} and } and {").tags, IsEmpty());
    EXPECT_THAT(find("{a} and } and {").faults, IsEmpty());
}

TEST(Tags, WhatIsNoTagIsReported) {
    EXPECT_THAT(
        find("{{#each}} {{title}} 中{{#for x}} {{}} {{a b}}").faults,
        ElementsAre(
            "t.docx:1:1: error: '{{#each}}' is no tag [bad-tag] (write {{field}}, {{#each list}} … "
            "{{/each}}, {{#if field}} … {{/if}} or {{> slot}})",
            "t.docx:1:22: error: '{{#for x}}' is no tag [bad-tag] (write {{field}}, {{#each list}} "
            "… "
            "{{/each}}, {{#if field}} … {{/if}} or {{> slot}})",
            "t.docx:1:33: error: '{{}}' is no tag [bad-tag] (write {{field}}, {{#each list}} … "
            "{{/each}}, {{#if field}} … {{/if}} or {{> slot}})",
            "t.docx:1:38: error: '{{a b}}' is no tag [bad-tag] (write {{field}}, {{#each list}} … "
            "{{/each}}, {{#if field}} … {{/if}} or {{> slot}})"));
}

TEST(Tags, BracesWithoutTheirOthersAreReported) {
    const Result result = find("a}} {{title {{title}} {{issued");
    EXPECT_THAT(result.faults, ElementsAre("t.docx:1:2: error: '}}' closes no tag [bad-tag] (write "
                                           "'{{' before the name of the field, or take "
                                           "the braces out)",
                                           "t.docx:1:5: error: the tag '{{title ' has no '}}' "
                                           "[bad-tag] (close it in the same paragraph, or "
                                           "take the braces out)",
                                           "t.docx:1:23: error: the tag '{{issued' has no '}}' "
                                           "[bad-tag] (close it in the same paragraph, or "
                                           "take the braces out)"));
    EXPECT_EQ(result.tags.size(), 4U);
}

TEST(Tags, ASplitTagIsPutTogetherWhereItBegins) {
    pugi::xml_document tree;
    tree.load_string(
        "<w:p><w:r><w:t>a {</w:t></w:r><w:r><w:t>{ti</w:t><w:tab/><w:t>tle}</w:t></w:r><w:r><w:t>} "
        "b</w:t></w:r></w:p>",
        pugi::parse_default | pugi::parse_ws_pcdata);
    pugi::xml_node p = tree.child("w:p");
    office::VisibleParagraph paragraph;
    paragraph.node = p;
    paragraph.text = "a {{ti\ttle}} b";
    const pugi::xml_node second = p.first_child().next_sibling();
    paragraph.pieces = {{p.first_child().first_child().first_child(), 0, 3, 0},
                        {second.first_child().first_child(), 3, 6, 0},
                        {second.child("w:tab"), 6, 7, 0},
                        {second.last_child().first_child(), 7, 11, 0},
                        {p.last_child().first_child().first_child(), 11, 14, 0}};
    FoundTag tag;
    tag.kind = TagKind::field;
    tag.text = "{{ti\ttle}}";
    tag.begin = 2;
    tag.end = 12;
    const auto nodes = isolate_tags(paragraph, {tag});
    ASSERT_EQ(nodes.size(), 1U);
    EXPECT_STREQ(nodes[0].value(), "{{ti\ttle}}");
    EXPECT_STREQ(nodes[0].previous_sibling().value(), "a ");
    EXPECT_FALSE(second.child("w:tab"));
    EXPECT_STREQ(p.last_child().child("w:t").text().get(), " b");
    EXPECT_STREQ(second.child("w:t").text().get(), "");
}

TEST(Tags, OfATemplateAreListed) {
    Diagnostics diagnostics;
    std::vector<std::string> lines;
    for (const Tag& tag :
         tags(WordTemplate{wp("{{#if title}}{{titel}}{{/if}}"), wp("{{symbol")}.package(),
              diagnostics))
        lines.push_back(
            fmt::format("{} {} {} {}", tag.place.source->name(), tag.text, tag.known, tag.what));
    EXPECT_THAT(
        lines,
        ElementsAre("t.docx {{#if title}} true title of the paper: the first title of its parts",
                    "t.docx {{titel}} false ", "t.docx {{/if}} true ",
                    "t.docx!word/header1.xml {{symbol false ",
                    "t.docx!docProps/core.xml {{title}} true title of the paper: the first title "
                    "of its parts"));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

}  // namespace
}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
#include "base/xml.h"
#include "print/print.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot {
namespace {

using testing::HasSubstr;
using testing::Not;

Paragraph paragraph(Role role, const std::string& id, const std::string& label, Inlines inlines) {
    Paragraph out;
    out.role = role;
    out.id = id;
    if (!label.empty()) out.label = Label{"paragraph", 1, 1, 1, label};
    out.inlines = std::move(inlines);
    return out;
}

Document document(const std::string& language, const std::string& tag, Direction direction) {
    Document out;
    out.paper = "demo";
    out.setting.language = language;
    out.setting.tag = tag;
    out.setting.direction = direction;
    out.fields.set("title", Inlines{Text{"A & B"}});
    out.fields.set("treaty", Inlines{Text{"Treaty"}});
    out.fields.set("language-name", Inlines{Text{tag + " name"}});
    Part part;
    part.fields.set("title", Inlines{Text{"A & B"}});
    part.blocks.push_back(paragraph(Role::paragraph, "p", "1.",
                                    {Text{"See "}, Reference{"annex", "Annex A"}, Text{"."},
                                     Note{"n", 1, {Text{"A <note>."}}}}));
    part.blocks.push_back(paragraph(Role::list_item, "", "a.", {Text{"one"}}));
    part.blocks.push_back(paragraph(Role::list_item, "", "b.", {Text{"two"}}));
    out.parts.push_back(std::move(part));
    Part annex;
    Table table;
    table.header_rows = 1;
    table.rows = {{{Cell{{paragraph(Role::cell_heading, "", "", {Text{"Parties"}})}}}},
                  {{Cell{{paragraph(Role::cell, "", "", {Text{"Chad"}})}}}}};
    annex.blocks.push_back(paragraph(Role::annex, "annex", "Annex A", {Text{"\nLists"}}));
    annex.blocks.push_back(std::move(table));
    out.annexes.push_back(std::move(annex));
    return out;
}

const Document english = document("en", "en-GB", Direction::ltr);
const Document arabic = document("ar", "ar-SA", Direction::rtl);

/// The page as XML: `<br>` and the elements of the head are all that HTML leaves open.
pugi::xml_node parsed(std::string page, xml::Tree& tree) {
    page.erase(0, page.find("<body>"));
    page.erase(page.find("</body>") + 7);
    for (const std::string_view open : {"<br>", "checked>"})
        for (std::size_t at = 0; (at = page.find(open, at)) != page.npos; at += open.size())
            page.replace(at, open.size(), open == "<br>" ? "<br/>" : "checked=\"\"/>");
    tree.document.load_string(page.c_str(), pugi::parse_full);
    return tree.document.document_element();
}

TEST(Html, SaysLanguageDirectionAndTitle) {
    EXPECT_THAT(print::html(english), HasSubstr("<html lang=\"en-GB\" dir=\"ltr\">"));
    EXPECT_THAT(print::html(arabic), HasSubstr("<html lang=\"ar-SA\" dir=\"rtl\">"));
    EXPECT_THAT(print::html(english), HasSubstr("<title>A &amp; B</title>"));
}

TEST(Html, LinksReferencesAndNotesBothWays) {
    const std::string page = print::html(english);
    EXPECT_THAT(page, HasSubstr("<p id=\"p\" class=\"hung\"><span class=\"label\">1. </span>See "
                                "<a class=\"ref\" href=\"#annex\">Annex A</a>.<sup><a "
                                "class=\"mark\" role=\"doc-noteref\" href=\"#note-n\" "
                                "id=\"mark-n\">1</a></sup></p>"));
    EXPECT_THAT(page, HasSubstr("<h2 id=\"annex\" class=\"annex\"><span class=\"label\">Annex "
                                "A </span><br>Lists</h2>"));
    EXPECT_THAT(page, HasSubstr("<p role=\"doc-footnote\" id=\"note-n\" class=\"hung\"><a "
                                "class=\"mark label\" role=\"doc-backlink\" href=\"#mark-n\">1 </a>"
                                "A &lt;note&gt;.</p>"));
}

TEST(Html, GathersItemsInOneListAndHeadsTheTable) {
    xml::Tree tree;
    const auto body = parsed(print::html(english), tree);
    const auto list = body.find_node(
        [](pugi::xml_node node) { return node.attribute("role").value() == std::string("list"); });
    ASSERT_TRUE(list);
    EXPECT_EQ(std::distance(list.begin(), list.end()), 2);
    const auto head =
        body.find_node([](pugi::xml_node node) { return node.name() == std::string("th"); });
    EXPECT_STREQ(head.attribute("scope").value(), "col");
    EXPECT_STREQ(head.parent().parent().name(), "thead");
}

TEST(Html, NeedsNothingFromOutside) {
    EXPECT_THAT(print::html(english), Not(HasSubstr("src=")));
    EXPECT_THAT(print::html(english), Not(HasSubstr("<link")));
    EXPECT_THAT(print::html(english), Not(HasSubstr("<script")));
}

TEST(Html, AReferenceForwardsToANoteLeadsToTheNote) {
    Document document;
    document.parts.emplace_back();
    document.parts[0].blocks = {paragraph(Role::text, "", "", {Reference{"n", "note 1"}}),
                                paragraph(Role::text, "", "", {Note{"n", 1, {Text{"A."}}}})};
    EXPECT_THAT(print::html(document), HasSubstr("<a class=\"ref\" href=\"#note-n\">note 1</a>"));
}

TEST(Html, TheTitleOfThePageHasNoMarksOfNotes) {
    Document document;
    document.fields.set("title", Inlines{Text{"One\ntwo"}, Note{"n", 0, {Text{"Late."}}, "*"}});
    EXPECT_THAT(print::html(document), HasSubstr("<title>One two</title>"));
}

TEST(Html, SetsVersionsBesideEachOtherBlockByBlock) {
    xml::Tree tree;
    const auto body = parsed(print::html({english, arabic}), tree);
    std::size_t rows = 0;
    for (const pugi::xml_node row : body.child("main").children("div")) {
        if (row.attribute("class").value() != std::string("row")) continue;
        ++rows;
        ASSERT_EQ(std::distance(row.begin(), row.end()), 2);
        EXPECT_STREQ(row.first_child().attribute("lang").value(), "en-GB");
        EXPECT_STREQ(row.last_child().attribute("dir").value(), "rtl");
        const pugi::xml_node left = row.first_child().first_child();
        EXPECT_STREQ(left.name(), row.last_child().first_child().name());
    }
    // masthead, paragraph, two items; annex, table; note
    EXPECT_EQ(rows, 7u);
    EXPECT_TRUE(body.find_node([](pugi::xml_node node) {
        return node.attribute("id").value() == std::string("ar-note-n");
    }));
}

TEST(Html, EachLanguageOfThePageOfAllCanBeHidden) {
    const std::string page = print::html({english, arabic});
    EXPECT_THAT(page,
                HasSubstr(".versions:has(#show-ar:not(:checked)) .row > .ar { display: none; }"));
    EXPECT_THAT(page,
                HasSubstr("<div class=\"languages\" role=\"group\">\n"
                          "<label lang=\"en-GB\" dir=\"ltr\"><input type=\"checkbox\" "
                          "id=\"show-en\" checked> en-GB name</label>\n"
                          "<label lang=\"ar-SA\" dir=\"rtl\"><input type=\"checkbox\" "
                          "id=\"show-ar\" checked> ar-SA name</label>\n</div>\n"
                          "<div class=\"row names\" aria-hidden=\"true\">"
                          "<div class=\"en\" lang=\"en-GB\" dir=\"ltr\">en-GB name</div>"
                          "<div class=\"ar\" lang=\"ar-SA\" dir=\"rtl\">ar-SA name</div></div>"));
}

TEST(Html, WhereAVersionHasLessItsPlaceIsEmpty) {
    Document shorter = arabic;
    shorter.parts[0].blocks.pop_back();
    EXPECT_THAT(print::html({english, shorter}),
                HasSubstr("<div role=\"listitem\" class=\"hung item level-1\"><span "
                          "class=\"label\">b. </span>two\n</div>\n</div>\n</div>"
                          "<div class=\"ar\" lang=\"ar-SA\" dir=\"rtl\" "
                          "data-name=\"ar-SA name\"></div></div>"));
}

}  // namespace
}  // namespace hexaglot

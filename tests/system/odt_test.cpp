// SPDX-License-Identifier: MIT
// What must be in every ODT (docs/architecture.md), looked for in the markup itself.
#include "system/papers.h"
#include "system/parts.h"
#include "system/program.h"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using Node = pugi::xml_node;

/// One agenda in one language, as the file that was built and as the document that it was built
/// from.
struct Built {
    Built(const fs::path& out, const Corpus& corpus, const std::string& tag)
        : language(tag),
          composed(composed_agenda(corpus, tag)),
          read(read_back(output_file(out, tag, "odt"))),
          parts(output_file(out, tag, "odt")) {}

    Node text() const {
        return parts.root("content.xml").child("office:body").child("office:text");
    }
    Node meta() const { return parts.root("meta.xml").child("office:meta"); }

    std::string language;
    Document composed;
    Document read;
    Parts parts;
};

class Odt : public testing::Test {
protected:
    void SetUp() override {
        const Corpus corpus = read_corpus();
        const auto languages = complete_languages(*corpus.paper(agenda));
        build_paper(out_.path(), agenda, fmt::format("{}", fmt::join(languages, ",")), "odt");
        for (const std::string& language : languages)
            built_.emplace_back(out_.path(), corpus, language);
    }

    TemporaryFolder out_;
    std::vector<Built> built_;
};

TEST_F(Odt, HasNativeNotesAlsoInACell) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const auto notes = all(built.text(), "text:note");
        EXPECT_EQ(notes.size(), static_cast<std::size_t>(note_count(built.composed)));
        int number = 0;
        std::set<std::string> ids;
        for (const Node note : notes) {
            EXPECT_STREQ(note.attribute("text:note-class").value(), "footnote");
            EXPECT_EQ(words(note.child("text:note-citation")), std::to_string(++number));
            ids.insert(note.attribute("text:id").value());
        }
        EXPECT_EQ(ids.size(), notes.size());
        const auto in_cell = std::count_if(notes.begin(), notes.end(), [](Node note) {
            return is_inside(note, "table:table-cell");
        });
        EXPECT_EQ(in_cell, 1);
    }
}

/// The elements that show a place of the text (ODF 1.3 part 3, 7.7), in the order of the words;
/// those of notes behind all others.
std::vector<Node> references(Node text) {
    std::vector<Node> of_body;
    std::vector<Node> of_notes;
    for (const char* name : {"text:bookmark-ref", "text:note-ref"}) {
        for (const Node node : all(text, name))
            (is_inside(node, "text:note-body") ? of_notes : of_body).push_back(node);
    }
    const auto by_place = [](Node a, Node b) { return a.offset_debug() < b.offset_debug(); };
    std::sort(of_body.begin(), of_body.end(), by_place);
    std::sort(of_notes.begin(), of_notes.end(), by_place);
    of_body.insert(of_body.end(), of_notes.begin(), of_notes.end());
    return of_body;
}

/// The paragraph (text:p or text:h) that a node stands in, outside notes.
Node paragraph_of(Node node) {
    Node found;
    for (; node; node = node.parent()) {
        const std::string_view name = node.name();
        if (name == "text:p" || name == "text:h") found = node;
    }
    return found;
}

/// A link to a place of the document itself.
bool leads_inside(Node link) {
    return std::string_view(link.attribute("xlink:href").value()).starts_with('#');
}

/// Bookmark → label of its paragraph.
std::map<std::string, std::string> labels_at_bookmarks(const Built& built) {
    std::vector<Node> nodes;
    const std::function<void(Node)> walk = [&](Node node) {
        const std::string_view name = node.name();
        if (name == "text:note") return;
        if (name == "text:p" || name == "text:h") nodes.push_back(node);
        for (const Node child : node.children()) walk(child);
    };
    walk(built.text());
    const auto lines = paragraphs(built.read);
    EXPECT_EQ(nodes.size(), lines.size());
    std::map<std::string, std::string> labels;
    for (const char* element : {"text:bookmark", "text:bookmark-start"})
        for (const Node bookmark : all(built.text(), element)) {
            const auto at = std::find(nodes.begin(), nodes.end(), paragraph_of(bookmark));
            if (at == nodes.end()) continue;
            const Paragraph* line = lines.at(static_cast<std::size_t>(at - nodes.begin()));
            labels[bookmark.attribute("text:name").value()] = line->label ? line->label->text : "";
        }
    return labels;
}

TEST_F(Odt, RefersByFieldsThatHoldWhatLibreOfficeComputes) {
    std::size_t most = 0;
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const auto labels = labels_at_bookmarks(built);
        std::map<std::string, std::string> notes;
        for (const Node note : all(built.text(), "text:note"))
            notes[note.attribute("text:id").value()] = words(note.child("text:note-citation"));
        std::vector<std::string> shown;
        for (const Node reference : references(built.text())) {
            const std::string target = reference.attribute("text:ref-name").value();
            const std::string format = reference.attribute("text:reference-format").value();
            shown.push_back(words(reference));
            if (std::string_view(reference.name()) == "text:note-ref") {
                EXPECT_EQ(notes[target], shown.back());
                continue;
            }
            ASSERT_TRUE(labels.contains(target)) << target;
            EXPECT_THAT(format, testing::StartsWith("number")) << target;
            std::string number = labels.at(target);
            while (number.ends_with('.')) number.pop_back();
            EXPECT_EQ(number, shown.back()) << target;
        }
        most = std::max(most, shown.size());
        // A number that LibreOffice would show otherwise (`1 -`) is linked words.
        for (const Node link : all(built.text(), "text:a"))
            if (leads_inside(link)) shown.push_back(words(link));
        EXPECT_THAT(shown, testing::UnorderedElementsAreArray(reference_texts(built.composed)));
    }
    EXPECT_GE(most, 10U);
}

TEST_F(Odt, LeadsOutsideByHyperlinks) {
    for (const Built& built : built_) {
        std::set<std::string> targets;
        for (const Node link : all(built.text(), "text:a")) {
            if (leads_inside(link)) continue;
            EXPECT_STREQ(link.attribute("xlink:type").value(), "simple");
            EXPECT_NE(words(link), "");
            targets.insert(link.attribute("xlink:href").value());
        }
        EXPECT_THAT(targets, testing::ElementsAreArray(link_targets(built.composed)));
    }
}

TEST_F(Odt, HasAnOutline) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        std::vector<std::string> found;
        for (const Node heading : all(built.text(), "text:h")) {
            EXPECT_GE(heading.attribute("text:outline-level").as_int(), 1);
            found.push_back(words(heading));
        }
        std::size_t headings = 0;
        for (const Paragraph* paragraph : paragraphs(built.composed)) {
            if (paragraph->role != Role::heading && paragraph->role != Role::annex) continue;
            ++headings;
            const std::string wanted = plain_text(paragraph->inlines).substr(0, 12);
            // A label that LibreOffice cannot count stands before the words.
            EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const std::string& heading) {
                return heading.find(wanted) != heading.npos;
            })) << wanted;
        }
        EXPECT_GE(headings, 6U);
    }
}

TEST_F(Odt, NamesItsLanguages) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const Node defaults =
            built.parts.root("styles.xml")
                .child("office:styles")
                .find_child_by_attribute("style:default-style", "style:family", "paragraph");
        const Node text = defaults.child("style:text-properties");
        // Chinese and Arabic stand beside English words.
        const std::string tag = built.composed.setting.tag;
        const std::string latin = tag == "zh-CN" || tag == "ar-SA" ? "en-GB" : tag;
        EXPECT_EQ(text.attribute("fo:language").value() + std::string("-") +
                      text.attribute("fo:country").value(),
                  latin);
        EXPECT_STREQ(text.attribute("style:language-complex").value(), "ar");
        EXPECT_STREQ(text.attribute("style:country-complex").value(), "SA");
        EXPECT_STREQ(text.attribute("style:language-asian").value(), "zh");
        EXPECT_STREQ(text.attribute("style:country-asian").value(), "CN");
        EXPECT_EQ(words(built.meta().child("dc:language")), tag);
    }
}

TEST_F(Odt, RepeatsTheHeaderOfItsTable) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const auto tables = all(built.text(), "table:table");
        ASSERT_EQ(tables.size(), 1U);
        EXPECT_EQ(all(tables[0].child("table:table-header-rows"), "table:table-row").size(), 1U);
        const auto rows = all(tables[0], "table:table-row");
        EXPECT_GT(rows.size(), 30U);
        const Node styles = built.parts.root("content.xml").child("office:automatic-styles");
        for (const Node row : rows) {
            const Node style = styles.find_child_by_attribute(
                "style:style", "style:name", row.attribute("table:style-name").value());
            EXPECT_STREQ(
                style.child("style:table-row-properties").attribute("fo:keep-together").value(),
                "always");
        }
    }
}

TEST_F(Odt, SaysItsTitle) {
    for (const Built& built : built_) {
        const Field* title = built.composed.fields.find("title");
        ASSERT_NE(title, nullptr);
        EXPECT_EQ(words(built.meta().child("dc:title")), plain_text(std::get<Inlines>(*title)));
    }
}

TEST_F(Odt, HoldsNoTag) {
    for (const Built& built : built_)
        for (const std::string& name : built.parts.names()) {
            const std::string text = words(built.parts.root(name));
            EXPECT_EQ(text.find("{{"), std::string::npos) << name;
            EXPECT_EQ(text.find("}}"), std::string::npos) << name;
        }
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// What must be in every DOCX (docs/architecture.md), looked for in the markup itself.
#include "system/papers.h"
#include "system/parts.h"
#include "system/program.h"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using Node = pugi::xml_node;

/// A complex field (ECMA-376 part 1, 17.16.18): its code and what it shows now.
struct WordField {
    std::string code;
    std::string result;
};

/// The fields of a part in document order.
std::vector<WordField> fields_in(Node root) {
    std::vector<WordField> fields;
    enum class Inside { text, code, result } inside = Inside::text;
    for (const Node run : all(root, "w:r"))
        for (const Node piece : run.children()) {
            const std::string_view name = piece.name();
            const std::string_view type = piece.attribute("w:fldCharType").value();
            if (type == "begin") {
                fields.emplace_back();
                inside = Inside::code;
            }
            if (type == "separate") inside = Inside::result;
            if (type == "end") inside = Inside::text;
            if (name == "w:instrText" && inside == Inside::code) fields.back().code += words(piece);
            if (name == "w:t" && inside == Inside::result) fields.back().result += words(piece);
        }
    return fields;
}

std::vector<std::string> split(const std::string& code) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : code + ' ') {
        if (c != ' ')
            word += c;
        else if (!word.empty())
            out.push_back(std::exchange(word, {}));
    }
    return out;
}

/// One agenda in one language, as the file that was built and as the document that it was built
/// from.
struct Built {
    Built(const fs::path& out, const Corpus& corpus, const std::string& tag)
        : language(tag),
          composed(composed_agenda(corpus, tag)),
          read(read_back(output_file(out, tag, "docx"))),
          parts(output_file(out, tag, "docx")) {}

    Node body() const { return parts.root("word/document.xml"); }
    Node styles() const { return parts.root("word/styles.xml"); }

    std::string language;
    Document composed;
    Document read;
    Parts parts;
};

class Docx : public testing::Test {
protected:
    void SetUp() override {
        const Corpus corpus = read_corpus();
        const auto languages = complete_languages(*corpus.paper(agenda));
        build_paper(out_.path(), agenda, fmt::format("{}", fmt::join(languages, ",")), "docx");
        for (const std::string& language : languages)
            built_.emplace_back(out_.path(), corpus, language);
    }

    TemporaryFolder out_;
    std::vector<Built> built_;
};

TEST_F(Docx, HasNativeNotesAlsoInACell) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const auto marks = all(built.body(), "w:footnoteReference");
        const int count = note_count(built.composed);
        EXPECT_GE(count, 5);
        EXPECT_EQ(marks.size(), static_cast<std::size_t>(count));
        std::set<std::string> ids;
        for (const Node mark : marks) ids.insert(mark.attribute("w:id").value());
        std::set<std::string> noted;
        for (const Node note : all(built.parts.root("word/footnotes.xml"), "w:footnote")) {
            if (note.attribute("w:type")) continue;
            noted.insert(note.attribute("w:id").value());
            EXPECT_EQ(all(note, "w:footnoteRef").size(), 1U);
        }
        EXPECT_EQ(ids.size(), marks.size());
        EXPECT_EQ(ids, noted);
        const auto in_cell = std::count_if(marks.begin(), marks.end(),
                                           [](Node mark) { return is_inside(mark, "w:tc"); });
        EXPECT_EQ(in_cell, 1);
    }
}

/// What Word shows for a field when it computes it; nothing for one that this test does not know.
class Word {
public:
    explicit Word(const Built& built) {
        const auto lines = paragraphs(built.read);
        const auto nodes = all(built.body(), "w:p");
        EXPECT_GE(lines.size(), nodes.size());
        int note = 0;
        for (std::size_t i = 0; i < std::min(lines.size(), nodes.size()); ++i) {
            const std::string label = lines[i]->label ? lines[i]->label->text : "";
            std::set<std::string> open;
            std::map<std::string, std::string> ids;
            collect(nodes[i], label, open, ids, note);
        }
    }

    std::optional<std::string> compute(const std::string& code) const {
        const auto words = split(code);
        if (words.size() < 2 || !places_.contains(words[1])) return std::nullopt;
        const Place& place = places_.at(words[1]);
        const auto has = [&words](const char* flag) {
            return std::count(words.begin(), words.end(), flag) > 0;
        };
        if (words[0] == "NOTEREF") return place.note;
        if (words[0] != "REF") return std::nullopt;
        if (!has("\\r") && !has("\\n") && !has("\\w")) return place.text;
        // "The paragraph number … without trailing periods" (ECMA-376 part 1, 17.16.5.51).
        std::string number = place.label;
        while (number.ends_with('.')) number.pop_back();
        return number;
    }

private:
    struct Place {
        std::string label;
        std::string text;
        std::string note;
    };

    void collect(Node node, const std::string& label, std::set<std::string>& open,
                 std::map<std::string, std::string>& ids, int& note) {
        for (const Node child : node.children()) {
            const std::string_view name = child.name();
            if (name == "w:p") continue;
            if (name == "w:bookmarkStart") {
                const std::string bookmark = child.attribute("w:name").value();
                EXPECT_TRUE(places_.try_emplace(bookmark, Place{label, {}, {}}).second)
                    << bookmark << " twice";
                open.insert(bookmark);
                ids[child.attribute("w:id").value()] = bookmark;
            }
            if (name == "w:bookmarkEnd") open.erase(ids[child.attribute("w:id").value()]);
            if (name == "w:footnoteReference") {
                ++note;
                for (const std::string& bookmark : open)
                    places_[bookmark].note = std::to_string(note);
            }
            if (name == "w:t")
                for (const std::string& bookmark : open) places_[bookmark].text += words(child);
            collect(child, label, open, ids, note);
        }
    }

    std::map<std::string, Place> places_;
};

TEST_F(Docx, RefersByFieldsThatHoldWhatWordComputes) {
    std::size_t most = 0;
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const Word word(built);
        std::vector<std::string> shown;
        for (const char* part : {"word/document.xml", "word/footnotes.xml"})
            for (const WordField& field : fields_in(built.parts.root(part))) {
                EXPECT_EQ(word.compute(field.code), field.result) << field.code;
                shown.push_back(field.result);
            }
        most = std::max(most, shown.size());
        // A number that Word would show otherwise (`1 -`) is linked words.
        for (const char* part : {"word/document.xml", "word/footnotes.xml"})
            for (const Node link : all(built.parts.root(part), "w:hyperlink"))
                if (link.attribute("w:anchor")) shown.push_back(words(link));
        EXPECT_THAT(shown, testing::UnorderedElementsAreArray(reference_texts(built.composed)));
    }
    EXPECT_GE(most, 10U);
}

TEST_F(Docx, HasBookmarksThatWordTakes) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        std::set<std::string> names;
        std::set<std::string> ids;
        const auto starts = all(built.body(), "w:bookmarkStart");
        EXPECT_GE(starts.size(), 4U);
        for (const Node start : starts) {
            const std::string name = start.attribute("w:name").value();
            EXPECT_THAT(name, testing::MatchesRegex("[A-Za-z_][A-Za-z0-9_]{0,39}"));
            std::string folded;
            for (const char c : name)
                folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            EXPECT_TRUE(names.insert(folded).second) << name;
            EXPECT_TRUE(ids.insert(start.attribute("w:id").value()).second) << name;
        }
        std::set<std::string> ends;
        for (const Node end : all(built.body(), "w:bookmarkEnd"))
            ends.insert(end.attribute("w:id").value());
        EXPECT_EQ(ids, ends);
    }
}

TEST_F(Docx, LeadsOutsideByHyperlinks) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        std::set<std::string> targets;
        for (const char* part : {"document", "footnotes"}) {
            const Node relationships =
                built.parts.root(std::string("word/_rels/") + part + ".xml.rels");
            for (const Node link :
                 all(built.parts.root(std::string("word/") + part + ".xml"), "w:hyperlink")) {
                if (link.attribute("w:anchor")) continue;
                const char* id = link.attribute("r:id").value();
                const Node relationship = relationships.find_child_by_attribute("Id", id);
                EXPECT_STREQ(relationship.attribute("TargetMode").value(), "External") << id;
                EXPECT_NE(words(link), "");
                targets.insert(relationship.attribute("Target").value());
            }
        }
        EXPECT_THAT(targets, testing::ElementsAreArray(link_targets(built.composed)));
        EXPECT_TRUE(targets.contains("mailto:info@thearmstradetreaty.org"));
    }
}

/// The outline level (0 for the first) of a paragraph: its own or that of its style and the styles
/// this is based on.
std::optional<int> outline_level(Node paragraph, Node styles) {
    Node properties = paragraph.child("w:pPr");
    std::string style = properties.child("w:pStyle").attribute("w:val").value();
    for (int depth = 0; depth < 10; ++depth) {
        if (const Node level = properties.child("w:outlineLvl"))
            return level.attribute("w:val").as_int();
        const Node found = styles.find_child([&](Node node) {
            return style == node.attribute("w:styleId").value() && !style.empty();
        });
        if (!found) return std::nullopt;
        properties = found.child("w:pPr");
        style = found.child("w:basedOn").attribute("w:val").value();
    }
    return std::nullopt;
}

TEST_F(Docx, HasAnOutline) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        std::vector<int> wanted;
        for (const Paragraph* paragraph : paragraphs(built.composed)) {
            if (paragraph->role == Role::heading) wanted.push_back(paragraph->level - 1);
            if (paragraph->role == Role::annex) wanted.push_back(0);
        }
        EXPECT_GE(std::count(wanted.begin(), wanted.end(), 0), 3);
        EXPECT_GE(wanted.size(), 6U);
        std::vector<int> found;
        for (const Node paragraph : all(built.body(), "w:p"))
            if (const auto level = outline_level(paragraph, built.styles()))
                found.push_back(*level);
        for (const int level : wanted)
            EXPECT_TRUE(std::count(found.begin(), found.end(), level) >=
                        std::count(wanted.begin(), wanted.end(), level))
                << level;
    }
}

TEST_F(Docx, NamesItsLanguages) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const Node defaults =
            built.styles().child("w:docDefaults").child("w:rPrDefault").child("w:rPr");
        const Node language = defaults.child("w:lang");
        EXPECT_STREQ(language.attribute("w:eastAsia").value(), "zh-CN");
        // Chinese and Arabic stand beside English words.
        const std::string tag = built.composed.setting.tag;
        const std::string latin = tag == "zh-CN" || tag == "ar-SA" ? "en-GB" : tag;
        EXPECT_EQ(language.attribute("w:val").value(), latin);
        EXPECT_STREQ(language.attribute("w:bidi").value(), "ar-SA");
        EXPECT_EQ(words(built.parts.root("docProps/core.xml").child("dc:language")), tag);
        const Node theme = built.parts.root("word/settings.xml").child("w:themeFontLang");
        EXPECT_EQ(theme.attribute("w:val").value(), latin);
        const Node fonts = defaults.child("w:rFonts");
        EXPECT_EQ(fonts.attribute("w:eastAsia").value(), built.composed.setting.fonts.east_asian);
        EXPECT_EQ(fonts.attribute("w:ascii").value(), built.composed.setting.fonts.latin);
    }
}

TEST_F(Docx, DrawsChineseQuotationMarksInTheChineseFont) {
    // Word picks the font of marks that both scripts use by the hint alone (MS-OI29500, 2.1.88).
    std::size_t marks = 0;
    for (const char* part : {"word/document.xml", "word/footnotes.xml"})
        for (const Node text : all(built_.front().parts.root(part), "w:t")) {
            if (words(text).find("“") == std::string::npos) continue;
            ++marks;
            const Node fonts = text.parent().child("w:rPr").child("w:rFonts");
            EXPECT_STREQ(fonts.attribute("w:hint").value(), "eastAsia") << words(text);
        }
    EXPECT_GE(marks, 3U);
}

TEST_F(Docx, RepeatsTheHeaderOfItsTable) {
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        const auto rows = all(built.body(), "w:tr");
        ASSERT_GT(rows.size(), 30U);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_TRUE(rows[i].child("w:trPr").child("w:cantSplit")) << i;
            EXPECT_EQ(!rows[i].child("w:trPr").child("w:tblHeader").empty(), i == 0) << i;
        }
    }
}

TEST_F(Docx, SaysItsTitle) {
    for (const Built& built : built_) {
        const Field* title = built.composed.fields.find("title");
        ASSERT_NE(title, nullptr);
        const std::string wanted = plain_text(std::get<Inlines>(*title));
        EXPECT_NE(wanted, "");
        EXPECT_EQ(words(built.parts.root("docProps/core.xml").child("dc:title")), wanted);
    }
}

TEST_F(Docx, HoldsNoTag) {
    for (const Built& built : built_)
        for (const std::string& name : built.parts.names()) {
            const std::string text = words(built.parts.root(name));
            EXPECT_EQ(text.find("{{"), std::string::npos) << name;
            EXPECT_EQ(text.find("}}"), std::string::npos) << name;
        }
}

TEST_F(Docx, CountsByItself) {
    // A label in the words of a paragraph would be there twice: Word adds its own.
    for (const Built& built : built_) {
        SCOPED_TRACE(built.language);
        for (const Paragraph* paragraph : paragraphs(built.read)) {
            if (!paragraph->label || paragraph->label->number == 0) continue;
            const std::string text = plain_text(paragraph->inlines);
            EXPECT_FALSE(text.starts_with(paragraph->label->text)) << text;
        }
        // Annex B counts its questions from 1 again: by an instance that says so, not by words.
        const auto instances = all(built.body(), "w:numId");
        EXPECT_FALSE(instances.empty());
        for (const Node instance : instances) {
            const std::string id = instance.attribute("w:val").value();
            if (id == "0") continue;  // a label that Word cannot count: literal, without number
            const Node number = built.parts.root("word/numbering.xml").find_child([&](Node node) {
                return std::string_view(node.name()) == "w:num" &&
                       id == node.attribute("w:numId").value();
            });
            EXPECT_EQ(
                number.child("w:lvlOverride").child("w:startOverride").attribute("w:val").as_int(),
                1)
                << id;
        }
    }
}

}  // namespace
}  // namespace hexaglot::system_test

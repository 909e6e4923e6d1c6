// SPDX-License-Identifier: MIT
// What becomes of a template of Word in a language; and those that come with the program.
#include "archive/archive.h"
#include "merge/templates.h"
#include "office/dialect.h"
#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// One entry of the file made from a template.
std::string part(const Package& package, const Document& document, std::string_view entry,
                 const Setting& with = setting()) {
    Diagnostics diagnostics;
    const auto program = compile(package, with, needs(document), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    if (!program) return {};
    const Package out = run(*program, document);
    const Entry* found = out.find(entry);
    return found == nullptr ? "" : found->bytes;
}

TEST(WordTemplates, TakeLanguageFontsAndNumbering) {
    const Package package = whole_docx();
    const std::string styles = part(package, document({}), "word/styles.xml", setting("zh-CN"));
    EXPECT_THAT(styles, HasSubstr("<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New "
                                  "Roman\" w:eastAsia=\"SimSun\" "
                                  "w:cs=\"Amiri\"/><w:lang w:eastAsia=\"zh-CN\"/>"));
    const std::string numbering = part(package, document({}), "word/numbering.xml");
    EXPECT_THAT(
        numbering,
        HasSubstr(
            "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\">"
            "<w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/>"));
    EXPECT_THAT(numbering, HasSubstr("<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/>"));
    EXPECT_THAT(numbering,
                HasSubstr("<w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"Annex %1\"/>"));
    const std::string settings = part(package, document({}), "word/settings.xml");
    EXPECT_THAT(settings, HasSubstr("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote "
                                    "w:id=\"0\"/></w:footnotePr><w:compat/>"
                                    "<w:themeFontLang w:val=\"en-GB\"/><w:decimalSymbol/>"));
}

TEST(WordTemplates, GetAPartForNotesWhereTheyHaveNone) {
    const Package package = whole_docx();
    EXPECT_THAT(part(package, document({}), "word/footnotes.xml"),
                HasSubstr("<w:footnote w:type=\"separator\" w:id=\"-1\">"));
    EXPECT_THAT(part(package, document({}), "[Content_Types].xml"),
                HasSubstr("<Override PartName=\"/word/footnotes.xml\""));
    EXPECT_THAT(part(package, document({}), "word/_rels/document.xml.rels"),
                HasSubstr("Target=\"footnotes.xml\""));
    EXPECT_EQ(part(package, document({}), "word/_rels/footnotes.xml.rels"), "");
}

Package open(const std::string& name) {
    std::string error;
    const auto bytes = read_file(std::string(HEXAGLOT_ROOT) + "/templates/" + name, error);
    EXPECT_TRUE(bytes) << error;
    Diagnostics diagnostics;
    auto package = archive::open(name, bytes.value_or(""), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return package.value_or(Package());
}

void expect_same(const Package& one, const Package& other,
                 std::initializer_list<const char*> entries) {
    for (const char* entry : entries) {
        ASSERT_NE(one.find(entry), nullptr);
        ASSERT_NE(other.find(entry), nullptr);
        EXPECT_EQ(one.find(entry)->bytes, other.find(entry)->bytes) << entry;
    }
}

TEST(WordTemplates, LookTheSame) {
    expect_same(open("agenda.docx"), open("paper.docx"),
                {"word/styles.xml", "word/numbering.xml", "word/settings.xml"});
    expect_same(open("agenda.odt"), open("paper.odt"), {"styles.xml", "settings.xml"});
}

/// The tags of a template in order, without those of headers.
std::vector<std::string> tags_of(const std::string& name) {
    Diagnostics diagnostics;
    std::vector<std::string> all;
    for (const Tag& tag : tags(open(name), diagnostics))
        if (tag.place.source->name() == name) all.push_back(tag.text);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return all;
}

TEST(WordTemplates, SayTheSameInBothFormats) {
    for (const std::string name : {"agenda", "paper"})
        EXPECT_EQ(tags_of(name + ".docx"), tags_of(name + ".odt"));
}

/// Everything that a paper can hold, with all levels that the program has a style for.
Needs everything() {
    Needs all;
    Paragraph paragraph;
    for (const Role role :
         {Role::text, Role::agenda_item, Role::annex, Role::quotation, Role::boxed, Role::draft,
          Role::end_mark, Role::signature, Role::cell_heading, Role::cell}) {
        paragraph.role = role;
        all.styles.insert(office::paragraph_style(paragraph));
    }
    for (int level = 1; level <= 3; ++level)
        all.styles.insert(office::numbering_style("heading", level));
    for (int level = 1; level <= 4; ++level)
        all.styles.insert(office::numbering_style("paragraph", level));
    for (const char* numbering : {"letter", "roman", "bullet", "number", "dash"})
        for (int level = 1; level <= 2; ++level)
            all.styles.insert(office::numbering_style(numbering, level));
    for (const std::string_view name :
         {office::style::picture, office::style::footnote_text, office::style::footnote_reference,
          office::style::hyperlink, office::style::annex_label})
        all.styles.emplace(name);
    all.table = true;
    all.box = true;
    return all;
}

TEST(WordTemplates, HaveAllThatAPaperNeeds) {
    Setting six = setting();
    for (const char* numbering : {"letter", "roman", "bullet", "number", "dash"})
        six.numberings[numbering] = {
            numbering,
            {{CounterFormat::decimal, "{n}.", ""}, {CounterFormat::decimal, "{n})", ""}}};
    for (const char* name : {"agenda.docx", "paper.docx", "agenda.odt", "paper.odt"}) {
        Diagnostics diagnostics;
        EXPECT_NE(compile(open(name), six, everything(), diagnostics), nullptr);
        EXPECT_THAT(findings(diagnostics), IsEmpty()) << name;
    }
}

}  // namespace
}  // namespace hexaglot::merge

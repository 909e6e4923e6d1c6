// SPDX-License-Identifier: MIT
// The templates that come with the program, as DOCX.
#include "archive/archive.h"
#include "merge/templates.h"
#include "office/dialect.h"
#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::IsEmpty;

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

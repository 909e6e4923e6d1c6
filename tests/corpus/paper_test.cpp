// SPDX-License-Identifier: MIT
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = SourceInline::Kind;

constexpr const char* paper_file = "papers/agenda/paper.xml";

/// Inlines in one line: `name1(words)` for an element with its code; texts in quotes.
std::string sketch(const SourceInlines& inlines) {
    static const std::map<Kind, std::string> names = {
        {Kind::bold, "bold"},           {Kind::italic, "italic"},
        {Kind::underline, "underline"}, {Kind::superscript, "raised"},
        {Kind::quotation, "quote"},     {Kind::language, "lang"},
        {Kind::link, "link"},           {Kind::note, "note"},
        {Kind::name, "name"},           {Kind::person, "person"},
        {Kind::symbol, "symbol"},       {Kind::date, "date"},
        {Kind::time, "time"},           {Kind::ordinal, "ordinal"},
        {Kind::para, "para"},           {Kind::ref, "ref"},
        {Kind::count, "count"}};
    std::string text;
    for (const SourceInline& part : inlines) {
        if (part.kind == Kind::text) {
            text += "'" + part.text + "'";
            continue;
        }
        text += fmt::format("{}{}", names.at(part.kind), part.code);
        for (const std::string& value : {part.id, part.target, part.through, part.n, part.form})
            if (!value.empty()) text += " " + value;
        if (part.days) text += " " + iso(*part.days);
        if (part.hours)
            text += fmt::format(" {}-{}", part.hours->start.count(), part.hours->end.count());
        text += "(" + sketch(part.inlines) + ")";
    }
    return text;
}

/// The inlines of a paragraph that holds `words`; the paper must be sound.
std::string paragraph(std::string_view words) {
    SmallCorpus files;
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>",
                 fmt::format("<p id=\"x.heading\">{}</p>", words));
    const Corpus corpus = files.read();
    EXPECT_THAT(files.found(), IsEmpty());
    return sketch(corpus.papers.at(0).annexes.at(0).blocks.at(0).unit.inlines);
}

TEST(Paper, HasItsAttributesAndParts) {
    SmallCorpus files;
    files.change(paper_file, "issuer=", "as-of=\"2026-03-01\" symbol=\"ATT/1\" issuer=");
    const Corpus corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    const Paper& paper = *corpus.paper("agenda");
    EXPECT_EQ(paper.original, "en");
    EXPECT_EQ(paper.issued, *parse_day("2026-02-17"));
    EXPECT_EQ(paper.as_of, *parse_day("2026-03-01"));
    EXPECT_EQ(paper.issuer, "wgtu");
    EXPECT_EQ(paper.conference, "csp12");
    EXPECT_EQ(paper.meeting, "csp12-wgtu-1");
    EXPECT_EQ(paper.symbol, "ATT/1");
    EXPECT_EQ(paper.template_name, "agenda");
    EXPECT_EQ(std::filesystem::path(paper.folder).filename(), "agenda");
    ASSERT_EQ(paper.parts.size(), 2U);
    ASSERT_EQ(paper.annexes.size(), 1U);
    EXPECT_EQ(paper.parts[1].id, "items");
    EXPECT_EQ(sketch(paper.parts[1].title->inlines), "'Agenda of 'date1 weekday 2026-03-18()");
    std::vector<std::string> ids;
    for (const UnitView& unit : paper.units()) ids.emplace_back(unit.id);
    EXPECT_THAT(ids, ElementsAre("l.invite", "n.place", "l.first", "l.inner", "l.signed", "a.title",
                                 "a.opening", "x.title", "x.heading", "x.1", "x.2"));
}

TEST(Paper, HasItsBlocks) {
    SmallCorpus files;
    const Corpus corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    const Paper& paper = *corpus.paper("agenda");
    const std::vector<SourceBlock>& letter = paper.parts[0].blocks;
    ASSERT_EQ(letter.size(), 3U);
    EXPECT_EQ(letter[0].kind, SourceBlock::Kind::paragraph);
    EXPECT_EQ(letter[0].id, "l.invite");
    EXPECT_EQ(letter[1].kind, SourceBlock::Kind::list);
    EXPECT_EQ(letter[1].numbering, "letter");
    const SourceBlock& item = letter[1].blocks.at(0);
    EXPECT_EQ(item.kind, SourceBlock::Kind::list_item);
    EXPECT_EQ(sketch(item.unit.inlines), "'First'");
    EXPECT_EQ(item.level, 1);
    EXPECT_EQ(item.blocks.at(0).numbering, "bullet");
    EXPECT_EQ(item.blocks.at(0).blocks.at(0).level, 2);
    EXPECT_EQ(sketch(item.blocks.at(0).blocks.at(0).unit.inlines), "'inner'");
    EXPECT_EQ(letter[2].kind, SourceBlock::Kind::signature);
    EXPECT_THAT(letter[2].officers, ElementsAre("chair-1"));
    EXPECT_EQ(sketch(letter[2].unit.inlines), "name1 wgtu short('the Groups')");

    const SourceBlock& agenda = paper.parts[1].blocks.at(0);
    EXPECT_EQ(agenda.kind, SourceBlock::Kind::agenda);
    EXPECT_EQ(agenda.target, "csp12-wgtu-1");
    ASSERT_EQ(agenda.blocks.size(), 2U);
    EXPECT_EQ(agenda.blocks[0].kind, SourceBlock::Kind::agenda_item);
    EXPECT_EQ(agenda.blocks[0].target, "opening");
    EXPECT_EQ(agenda.blocks[0].blocks.at(0).kind, SourceBlock::Kind::text);
    EXPECT_THAT(agenda.blocks[1].blocks, IsEmpty());

    const std::vector<SourceBlock>& annex = paper.annexes[0].blocks;
    ASSERT_EQ(annex.size(), 2U);
    EXPECT_EQ(annex[0].kind, SourceBlock::Kind::heading);
    EXPECT_EQ(annex[0].level, 2);
    EXPECT_EQ(annex[1].kind, SourceBlock::Kind::states);
    EXPECT_EQ(annex[1].id, "x.table");
    EXPECT_EQ(annex[1].target, "att");
    EXPECT_TRUE(annex[1].numbered);
    ASSERT_EQ(annex[1].columns.size(), 2U);
    EXPECT_EQ(annex[1].columns[0].status, "signatory");
    EXPECT_EQ(annex[1].columns[0].group, "asia-pacific");
    EXPECT_EQ(annex[1].columns[1].group_not, "african");
    EXPECT_EQ(sketch(annex[1].columns[0].title.inlines), "'Signatories ('count1()')'");
}

TEST(Paper, NumbersItsCodesAndThoseOfANoteApart) {
    SmallCorpus files;
    const Corpus corpus = files.read();
    EXPECT_EQ(sketch(corpus.paper("agenda")->parts[0].blocks[0].unit.inlines),
              "'The 'name1 wgtu()' meets on 'date2 csp12-wgtu-1()' in 'bold3('Geneva')' '"
              "italic4('or')' elsewhere.'note5 n.place('See 'para1 report 27(b)()'.')' See 'ref6 "
              "annex-a()' & 'link7 mailto:a@example.org('write')'.'");
}

TEST(Paper, WhiteSpaceIsOneSpaceAndNoneAtTheEnds) {
    EXPECT_EQ(paragraph("\n  a\t\r\n b  \n"), "'a b'");
    EXPECT_EQ(paragraph("a <b> b </b> c"), "'a 'bold1('b ')'c'");
    EXPECT_EQ(paragraph("<b> a </b>\n"), "bold1('a')");
    EXPECT_EQ(paragraph("<b>a</b> <i>b</i>"), "bold1('a')' 'italic2('b')");
    EXPECT_EQ(paragraph("<b>a<i>b</i></b><i>c</i>"), "bold1('a'italic2('b'))italic3('c')");
    EXPECT_EQ(paragraph("a <name of=\"wgtu\"/> <name of=\"geneva\"> the\n city </name> b"),
              "'a 'name1 wgtu()' 'name2 geneva('the city ')' b'");
    EXPECT_EQ(paragraph("a <!-- no --> b<![CDATA[ <c>]]>"), "'a b <c>'");
    EXPECT_EQ(paragraph("a\u00A0\u00A0b"), "'a\u00A0\u00A0b'");
    EXPECT_EQ(paragraph("e\u0301"), "'é'");
}

TEST(Paper, OnlyWantedOnesAreRead) {
    SmallCorpus files;
    files.write("papers/broken/paper.xml", "<paper");
    EXPECT_EQ(files.read({.papers = {{"agenda"}}}).papers.size(), 1U);
    EXPECT_THAT(files.found(), IsEmpty());
    EXPECT_THAT(files.read({.papers = std::vector<std::string>()}).papers, IsEmpty());
    files.read();
    EXPECT_EQ(files.found().size(), 1U);
}

struct Fault {
    const char* from;
    const char* to;
    const char* finding;
};

class PaperFault : public testing::TestWithParam<Fault> {};

TEST_P(PaperFault, IsReportedWithItsPlace) {
    const Fault& fault = GetParam();
    SmallCorpus files;
    files.change(paper_file, fault.from, fault.to);
    files.read();
    EXPECT_THAT(files.found(), ElementsAre(fmt::format("{}:{}", paper_file, fault.finding)));
}

const Fault faults[] = {
    {"<paper id=\"agenda\"", "<paper id=\"agenda-2\"",
     "1:8: error: the paper 'agenda-2' stands in the folder 'agenda' [bad-value] (give both the "
     "same name: a paper is found by it)"},
    {"<title id=\"x.title\">States</title>", "",
     "20:3: error: <annex> has no <title> [missing-element] (add <title> inside it)"},
    {"<title id=\"x.title\">States</title>", "<title id=\"x.title\"/>\n<title id=\"x.again\"/>",
     "22:1: error: <annex> has a second <title> [repeated-element] (keep one; the first is at line "
     "21)"},
    {"<text id=\"a.opening\">", "<text id=\"l.invite\">",
     "16:32: error: the id 'l.invite' stands twice in this paper [duplicate-id] (choose another; "
     "the first is at line 3)"},
    {"<p id=\"l.invite\">", "<p id=\"other\">",
     "17:13: error: the id 'other' stands twice in this paper [duplicate-id] (choose another; the "
     "first is at line 3)"},
    {"<ref to=\"annex-a\"/>", "<ref to=\"annex-b\"/>",
     "5:12: error: nothing in this paper has the id 'annex-b' [unknown-id] (did you mean "
     "'annex-a')"},
    {"<ref to=\"annex-a\"/>", "<ref to=\"somewhere\"/>",
     "5:12: error: nothing in this paper has the id 'somewhere' [unknown-id] (name a block, note "
     "or annex of this paper, or an item of its meeting)"},
    {"<item of=\"opening\">", "<item of=\"opning\">",
     "16:13: error: the meeting 'csp12-wgtu-1' has no agenda item 'opning' [unknown-id] (did you "
     "mean 'opening')"},
    {"<name of=\"wgtu\"/>", "<name of=\"wgtr\"/>",
     "3:32: error: no entity has the id 'wgtr' [unknown-id] (did you mean 'wgtu')"},
    {"<date of=\"csp12-wgtu-1\"/>", "<date of=\"wgtu\"/>",
     "3:59: error: 'wgtu' is a body, but a conference, meeting or document belongs here "
     "[unknown-id] (name a conference, meeting or document)"},
    {"<date of=\"csp12-wgtu-1\"/>", "<date of=\"csp12\" is=\"2026-03-18\"/>",
     "3:53: error: <date> has both 'of' and 'is' [bad-value] (give the meeting or document whose "
     "day it is, of=\"…\", or the day, is=\"2024-10-15\")"},
    {"<date of=\"csp12-wgtu-1\"/>", "<date/>",
     "3:53: error: <date> has neither 'of' nor 'is' [missing-attribute] (give the meeting or "
     "document whose day it is, of=\"…\", or the day, is=\"2024-10-15\")"},
    {"<para of=\"report\"", "<para of=\"csp12\"",
     "4:73: error: 'csp12' is a conference, but a document belongs here [unknown-id] (name a "
     "document)"},
    {"n=\"27(b)\"", "n=\"\"",
     "4:85: error: 'n' is empty [bad-value] (write its value, or take the attribute out where it "
     "may be left out)"},
    {"<officer of=\"chair-1\"/>", "<officer of=\"chair\"/>",
     "11:25: error: 'chair' is a role, but an officer belongs here [unknown-id] (name an officer)"},
    {"form=\"short\"", "form=\"long\"",
     "11:75: error: 'long' is no value of 'form' [bad-value] (one of: formal, short)"},
    {"mailto:a@example.org", "a@example.org",
     "5:39: error: 'a@example.org' is not an address [bad-value] (write it whole, without spaces: "
     "https://example.org/page or mailto:name@example.org)"},
    {"<b>Geneva</b>", "<count/>",
     "4:10: error: <count> stands outside the title of a column of States [misplaced-element] (it "
     "counts the States of its column; elsewhere there is nothing to count)"},
    {"See <para of=\"report\" n=\"27(b)\"/>.", "See<note id=\"n.b\">b</note>.",
     "4:66: error: <note> stands inside <note> [misplaced-element] (move it behind the end of "
     "<note>)"},
    {">write</link>", ">write<note id=\"n.b\">b</note></link>",
     "5:72: error: <note> stands inside <link> [misplaced-element] (move it behind the end of "
     "<link>)"},
    {">the Groups</name>", ">the <symbol of=\"report\"/></name>",
     "11:92: error: <symbol> stands inside <name> [misplaced-element] (move it behind the end of "
     "<name>)"},
    {"<li id=\"l.inner\">inner</li>",
     "<li id=\"l.inner\">inner<list kind=\"roman\"><li id=\"l.third\">third</li></list></li>",
     "8:51: error: <list> stands at a third level [misplaced-element] (lists have two levels; make "
     "its items those of the second)"},
    {"</li></list>\n", "</li></list>\n  and more",
     "9:3: error: the text 'and more' stands behind the list [misplaced-text] (the words of an "
     "item come before the list inside it)"},
    {"status=\"none\"", "status=\"nobody\"",
     "25:15: error: 'nobody' is no value of 'status' [bad-value] (one of: party, signatory, none, "
     "any)"},
    {"<b>Geneva</b>", "<strong>Geneva</strong>",
     "4:10: error: <strong> has no place in <p> [unknown-element] (<p> holds: <b>, <i>, <u>, "
     "<sup>, "
     "<q>, <lang>, <link>, <note>, <name>, <person>, <symbol>, <date>, <time>, <ordinal>, <para>, "
     "<ref>, <count>)"},
    {"level=\"2\"", "level=\"1\"",
     "22:23: error: '1' is no value of 'level' [bad-value] (one of: 2, 3)"},
};

INSTANTIATE_TEST_SUITE_P(All, PaperFault, testing::ValuesIn(std::begin(faults), std::end(faults)));

TEST(Paper, FactsThatCouldNotBeReadRaiseNoFurtherAlarm) {
    SmallCorpus files;
    files.change("names.xml", "</names>", "");
    files.read();
    EXPECT_THAT(files.found(),
                ElementsAre("names.xml:1:1: error: element 'names' is never closed [malformed-xml] "
                            "(add '</names>')"));
}

/// Every fact and every paper of a corpus that was written by people, without a fault.
void expect_sound(const std::filesystem::path& root) {
    Diagnostics diagnostics;
    const Corpus corpus = corpus::read(root, diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    ASSERT_FALSE(corpus.papers.empty());
    for (const Paper& paper : corpus.papers)
        for (const auto& [language, translation] : paper.translations)
            for (const UnitView& unit : paper.units()) {
                const TranslationUnit* found = translation.unit(unit.id);
                ASSERT_NE(found, nullptr) << unit.id;
                EXPECT_EQ(found->standing, TranslationUnit::Standing::translated) << unit.id;
            }
}

TEST(RealCorpus, IsSoundAndItsTranslationsAreUpToDate) {
    expect_sound(std::filesystem::path(HEXAGLOT_ROOT) / "corpus");
}

TEST(RealCorpus, HasEveryStateOfTheUnitedNations) {
    Diagnostics diagnostics;
    const Corpus corpus =
        corpus::read(std::filesystem::path(HEXAGLOT_ROOT) / "corpus", diagnostics);
    EXPECT_THAT(corpus.languages, ElementsAre("ar", "en", "es", "fr", "ru", "zh"));
    std::map<std::string, int> count;
    for (const State& state : corpus.states) ++count[state.un];
    EXPECT_EQ(count["member"], 193);
    EXPECT_EQ(count["observer"], 2);
    EXPECT_EQ(count["non-member"], 2);
}

TEST(RealCorpus, TheExampleIsSound) {
    const char* shared = std::getenv("HEXAGLOT_SHARED");
    const std::filesystem::path root =
        shared != nullptr ? shared : std::filesystem::path(HEXAGLOT_ROOT).parent_path() / "shared";
    if (!std::filesystem::exists(root / "example"))
        GTEST_SKIP() << "the shared examples are not on this machine";
    expect_sound(root / "example" / "corpus");
}

}  // namespace
}  // namespace hexaglot

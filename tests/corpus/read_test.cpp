// SPDX-License-Identifier: MIT
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

#include <chrono>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Day day(std::string_view text) {
    return *parse_day(text);
}

TEST(Read, TakesTheFactsAsTheyAreWritten) {
    SmallCorpus files;
    const Corpus corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    EXPECT_THAT(corpus.languages, ElementsAre("en", "zh"));
    ASSERT_EQ(corpus.states.size(), 4U);

    const State& colombia = *corpus.state("COL");
    EXPECT_EQ(colombia.iso2, "CO");
    EXPECT_EQ(colombia.m49, "170");
    EXPECT_EQ(colombia.un, "member");
    EXPECT_THAT(colombia.groups, IsEmpty());
    EXPECT_EQ(colombia.names.at("en").formal->text, "the Republic of Colombia");
    EXPECT_EQ(printed_name(colombia.names, "zh")->text, "哥伦比亚");
    EXPECT_EQ(colombia.place.source->position(colombia.place.offset).line, 4U);
    EXPECT_TRUE(corpus.state("KIR")->names.at("zh").name->unverified);
    EXPECT_FALSE(corpus.state("KIR")->names.at("en").name->unverified);
    const auto& former = corpus.state("SWZ")->names.at("en").former;
    ASSERT_EQ(former.size(), 1U);
    EXPECT_EQ(former[0].name.text, "Swaziland");
    EXPECT_EQ(former[0].until, day("2018-04-18"));
    EXPECT_THAT(corpus.state("USA")->groups, ElementsAre("african", "asia-pacific"));
    EXPECT_EQ(corpus.state("USA")->names.at("en").aliases.at(0).text, "United States");
    EXPECT_EQ(corpus.entity("wgtu")->names.at("en").brief->text, "Group");

    const Treaty& treaty = *corpus.treaty("att");
    EXPECT_EQ(treaty.opened, day("2013-06-03"));
    EXPECT_EQ(treaty.closed, day("2014-12-23"));
    EXPECT_EQ(treaty.in_force, day("2014-12-24"));
    EXPECT_EQ(treaty.days_to_force, 90);
    EXPECT_EQ(treaty.data_to, day("2026-06-30"));
    ASSERT_EQ(treaty.regroups.size(), 1U);
    EXPECT_EQ(treaty.regroups[0].state, "KIR");
    EXPECT_EQ(treaty.regroups[0].drop, "asia-pacific");
    EXPECT_EQ(treaty.regroups[0].add, "");
    EXPECT_EQ(treaty.regroups[0].why, "Its papers list it elsewhere.");
    ASSERT_EQ(treaty.events.size(), 3U);
    EXPECT_EQ(treaty.events[0].kind, EventKind::signature);
    EXPECT_EQ(treaty.events[0].source, "depositary");
    EXPECT_EQ(treaty.events[1].kind, EventKind::deposit);
    EXPECT_EQ(treaty.events[1].in_force, day("2025-01-13"));
    EXPECT_EQ(treaty.events[2].kind, EventKind::accession);
    EXPECT_EQ(treaty.events[2].date, (Interval{day("2024-04-17"), day("2024-12-31")}));
    EXPECT_EQ(treaty.events[2].recalled, day("2024-05-01"));
    ASSERT_EQ(treaty.statements.size(), 1U);
    EXPECT_EQ(treaty.statements[0].state, "USA");
    EXPECT_EQ(treaty.statements[0].from, (Interval{day("2019-01-01"), day("2019-12-31")}));

    const Conference& conference = *corpus.conference("csp12");
    EXPECT_EQ(conference.treaty, "att");
    EXPECT_EQ(conference.number, 12);
    EXPECT_EQ(conference.from, day("2026-08-24"));
    EXPECT_EQ(conference.to, day("2026-08-28"));
    EXPECT_EQ(conference.venue, "geneva");
    const Officer& officer = *corpus.officer("chair-1");
    EXPECT_EQ(officer.position, "chair");
    EXPECT_EQ(officer.body, "wgtu");
    EXPECT_EQ(officer.person, "Carlos FORADORI");
    EXPECT_EQ(officer.titles.at("en").text, "Ambassador");
    EXPECT_EQ(officer.posts.at("en").text, "Permanent Representative of Argentina");
    const Meeting& meeting = *corpus.meeting("csp12-wgtu-1");
    EXPECT_EQ(meeting.date, day("2026-03-18"));
    EXPECT_EQ(meeting.start, std::chrono::hours(15));
    EXPECT_EQ(meeting.end, std::chrono::hours(18));
    ASSERT_EQ(meeting.items.size(), 2U);
    EXPECT_EQ(meeting.items[1].id, "other");

    const RegisteredDocument& report = *corpus.document("report");
    EXPECT_EQ(report.symbol, "ATT/CSP10/801");
    EXPECT_TRUE(report.unconfirmed);
    EXPECT_EQ(report.date, (Interval{day("2024-08-01"), day("2024-08-31")}));
    EXPECT_EQ(report.replaces, "draft");
    EXPECT_EQ(report.href, "https://example.org/r");
    EXPECT_FALSE(corpus.document("draft")->unconfirmed);
}

TEST(Read, NormalizesNames) {
    SmallCorpus files;
    files.change("states.xml", "<alias lang=\"en\">United States",
                 "<alias lang=\"fr\"> E\xCC\x81tats-<!-- with hyphen -->Unis\n ");
    const Corpus corpus = files.read();
    EXPECT_THAT(files.found(), IsEmpty());
    EXPECT_EQ(corpus.state("USA")->names.at("fr").aliases.at(0).text, "États-Unis");
}

TEST(Read, CollectsTheFaultsOfAllFiles) {
    SmallCorpus files;
    files.change("states.xml", "un=\"member\" groups=\"\"", "un=\"membre\" groups=\"\"");
    files.change("names.xml", "<role id=\"chair\">", "<role id=\"chair\" kind=\"x\">");
    files.change("register.xml", "date=\"2024-08\"", "date=\"August\"");
    files.remove("conferences/csp12.xml");
    files.remove("papers/agenda/paper.xml");
    files.read();
    EXPECT_THAT(
        files.found(),
        ElementsAre("error: cannot read 'papers/agenda/paper.xml': No such file or directory "
                    "[cannot-read] (a corpus has states.xml, names.xml and register.xml, and each "
                    "folder in papers/ has paper.xml)",
                    "names.xml:9:20: error: <role> knows no attribute 'kind' [unknown-attribute] "
                    "(<role> knows: id)",
                    "register.xml:2:42: error: no conference has the id 'csp12' [unknown-id] "
                    "(correct the id, or add what it names)",
                    "register.xml:3:70: error: 'August' is neither a day nor an interval "
                    "[bad-value] (write what surely holds the day: 2024-10-15, 2024-10, 2024, or "
                    "first and last, 2024-04-17/2024-12-31)",
                    "states.xml:4:39: error: 'membre' is no value of 'un' [bad-value] (did you "
                    "mean 'member')"));
}

TEST(Read, WhatIsNotUnderstoodIsLeftOut) {
    SmallCorpus files;
    files.change("treaties/att.xml", "state=\"COL\" date=\"2013-09-24\"",
                 "state=\"COP\" date=\"2013-09-24\"");
    files.change("treaties/att.xml", "date=\"2024-10-15\"", "date=\"15.10.2024\"");
    files.change("states.xml", "id=\"USA\"", "id=\"Usa\"");
    const Corpus corpus = files.read();
    EXPECT_THAT(files.found(),
                ElementsAre("states.xml:19:10: error: 'Usa' is no value of 'id' [bad-value] "
                            "(write the three capital letters of ISO 3166-1: COL)",
                            "treaties/att.xml:6:17: error: no State has the code 'COP' "
                            "[unknown-state] (did you mean 'COL')",
                            "treaties/att.xml:7:29: error: '15.10.2024' is neither a day nor an "
                            "interval [bad-value] (write what surely holds the day: 2024-10-15, "
                            "2024-10, 2024, or first and last, 2024-04-17/2024-12-31)",
                            "treaties/att.xml:9:36: error: no State has the code 'USA' "
                            "[unknown-state] (the codes of States are in states.xml)"));
    EXPECT_EQ(corpus.states.size(), 3U);
    EXPECT_EQ(corpus.treaty("att")->events.size(), 1U);
    EXPECT_THAT(corpus.treaty("att")->statements, IsEmpty());
}

/// One change to one file, and what is said about it.
struct Fault {
    const char* file;
    const char* from;
    const char* to;
    const char* finding;
};

class ReadFault : public testing::TestWithParam<Fault> {};

TEST_P(ReadFault, IsReportedWithItsPlace) {
    const Fault& fault = GetParam();
    SmallCorpus files;
    files.change(fault.file, fault.from, fault.to);
    files.read();
    EXPECT_THAT(files.found(), ElementsAre(fault.finding));
}

const Fault faults[] = {
    {"names.xml", "<place id=\"geneva\">", "<place id=\"geneva\" lang=\"en\">",
     "names.xml:8:22: error: <place> knows no attribute 'lang' [unknown-attribute] (<place> knows: "
     "id)"},
    {"states.xml", "iso2=\"CO\"", "iso2=\"CO\" group=\"african\"",
     "states.xml:4:29: error: <state> knows no attribute 'group' [unknown-attribute] (did you mean "
     "'groups')"},
    {"states.xml", "iso2=\"CO\" ", "",
     "states.xml:4:3: error: <state> lacks the attribute 'iso2' [missing-attribute] (add "
     "iso2=\"…\")"},
    {"names.xml", "<short lang=\"en\">Group</short>", "<shirt lang=\"en\">Group</shirt>",
     "names.xml:5:5: error: <shirt> has no place in <body> [unknown-element] (did you mean "
     "<short>)"},
    {"names.xml", "<short lang=\"en\">Group</short>", "<item/>",
     "names.xml:5:5: error: <item> has no place in <body> [unknown-element] (<body> holds: <name>, "
     "<formal>, <short>, <former>, <alias>)"},
    {"names.xml", "<short lang=\"en\">Group</short>", "<short lang=\"en\">Group<b/></short>",
     "names.xml:5:27: error: <b> has no place in <short> [unknown-element] (<short> holds no "
     "elements)"},
    {"register.xml", "<register>", "<register>\n  see below",
     "register.xml:2:3: error: the text 'see below' stands in <register>, which holds none "
     "[misplaced-text] (move it into the element that it belongs to, or make it a comment: <!-- … "
     "-->)"},
    {"conferences/csp12.xml", "<post lang=\"en\">Permanent Representative of Argentina</post>", "",
     "conferences/csp12.xml:4:3: error: <officer> has no <post> [missing-element] (add <post> "
     "inside it)"},
    {"names.xml", "<short lang=\"en\">", "<name lang=\"en\">Group</name>\n    <short lang=\"en\">",
     "names.xml:5:5: error: body 'wgtu' has a second <name> in English [duplicate-name] (keep one; "
     "the first is at line 3)"},
    {"conferences/csp12.xml", "<title lang=\"en\">",
     "<title lang=\"en\">Mr.</title>\n    <title lang=\"en\">",
     "conferences/csp12.xml:6:5: error: officer 'chair-1' has a second <title> in English "
     "[duplicate-name] (keep one; the first is at line 5)"},
    {"names.xml", "<short lang=\"en\">Group</short>", "<short lang=\"en\"> <!-- none --> </short>",
     "names.xml:5:5: error: <short> holds no words [missing-name] (write the words, or take the "
     "element out)"},
    {"states.xml", "<name lang=\"zh\" check=\"unverified\">基里巴斯</name>", "",
     "states.xml:10:3: error: State 'KIR' has no name in Chinese [missing-name] (add <name "
     "lang=\"zh\">, as 3 other States have)"},
    {"names.xml", "<short lang=\"en\">", "<short lang=\"e1\">",
     "names.xml:5:12: error: 'e1' is not a language tag [bad-value] (write the code of the "
     "language: ar, en, es, fr, ru, zh)"},
    {"states.xml", "m49=\"170\"", "m49=\"17\"",
     "states.xml:4:29: error: '17' is no value of 'm49' [bad-value] (write the three digits of the "
     "Statistics Division's standard M49: 170)"},
    {"states.xml", "iso2=\"CO\"", "iso2=\"co\"",
     "states.xml:4:19: error: 'co' is no value of 'iso2' [bad-value] (write the two capital "
     "letters of ISO 3166-1: CO)"},
    {"states.xml", "until=\"2018-04-18\"", "until=\"2018-04-31\"",
     "states.xml:17:23: error: '2018-04-31' is not a day [bad-value] (write year, month and day: "
     "2024-10-15)"},
    {"states.xml", "check=\"unverified\"", "check=\"no\"",
     "states.xml:12:21: error: 'no' is no value of 'check' [bad-value] (one of: unverified)"},
    {"treaties/att.xml", "days-to-force=\"90\"", "days-to-force=\"0\"",
     "treaties/att.xml:1:80: error: '0' is not a number for 'days-to-force' [bad-value] (write a "
     "whole number from 1 on: 12)"},
    {"treaties/att.xml", "closed=\"2014-12-23\"", "closed=\"2013-06-02\"",
     "treaties/att.xml:1:38: error: 'closed' (2013-06-02) is before 'opened' (2013-06-03) "
     "[bad-value] (correct one of the two)"},
    {"treaties/att.xml", " drop=\"asia-pacific\"", "",
     "treaties/att.xml:4:3: error: <regroup> has neither 'drop' nor 'add' [missing-attribute] (say "
     "which group the State leaves or joins: drop=\"asia-pacific\")"},
    {"treaties/att.xml", "Its papers list it\n    elsewhere.", "",
     "treaties/att.xml:4:3: error: <regroup> does not say why [bad-value] (write the reason inside "
     "it)"},
    {"treaties/att.xml", " source=\"depositary\"", " source=\"\"",
     "treaties/att.xml:6:47: error: 'source' is empty [bad-value] (write its value, or take the "
     "attribute out where it may be left out)"},
    {"conferences/csp12.xml", "start=\"15:00\"", "start=\"24:00\"",
     "conferences/csp12.xml:8:60: error: '24:00' is not a time of day [bad-value] (write hours and "
     "minutes: 09:30)"},
    {"conferences/csp12.xml", "end=\"18:00\"", "end=\"13:00\"",
     "conferences/csp12.xml:8:74: error: the meeting ends at 13:00, not after its start at 15:00 "
     "[bad-value] (correct 'start' or 'end', or give the last day in 'to')"},
    {"names.xml", "<role id=\"chair\">",
     "<place id=\"wgtu\"><name lang=\"en\">X</name></place><role id=\"chair\">",
     "names.xml:9:10: error: the id 'wgtu' stands twice in the corpus [duplicate-id] (choose "
     "another; the first is at line 2)"},
    {"register.xml", "<register>", "<register>\n  <doc id=\"wgtu\" symbol=\"X\"/>",
     "register.xml:2:8: error: the id 'wgtu' stands twice in the corpus [duplicate-id] (choose "
     "another; the first is at names.xml:2:9)"},
    {"conferences/csp12.xml", "<item id=\"other\">",
     "<item id=\"opening\"><name lang=\"en\">X</name></item>\n    <item id=\"other\">",
     "conferences/csp12.xml:10:11: error: the id 'opening' stands twice in this meeting "
     "[duplicate-id] (choose another; the first is at line 9)"},
    {"register.xml", "<register>", "<register>\n  <doc id=\"a draft\" symbol=\"X\"/>",
     "register.xml:2:8: error: 'a draft' cannot be an id [bad-value] (begin with a letter and go "
     "on with letters, digits, '.', '-' and '_')"},
    {"register.xml", "href=\"https://example.org/r\"", "href=\"example.org/r\"",
     "register.xml:3:102: error: 'example.org/r' is not an address [bad-value] (write it whole, "
     "without spaces: https://example.org/page or mailto:name@example.org)"},
    {"register.xml", "replaces=\"draft\"", "replaces=\"draught\"",
     "register.xml:3:85: error: no document has the id 'draught' [unknown-id] (correct the id, or "
     "add what it names)"},
    {"register.xml", "replaces=\"draft\"", "replaces=\"darft\"",
     "register.xml:3:85: error: no document has the id 'darft' [unknown-id] (did you mean "
     "'draft')"},
    {"register.xml", "replaces=\"draft\"", "replaces=\"chair-1\"",
     "register.xml:3:85: error: 'chair-1' is an officer, but a document belongs here [unknown-id] "
     "(name a document)"},
    {"states.xml", "groups=\"african asia-pacific\"", "groups=\"african pacific\"",
     "states.xml:19:51: error: no group has the id 'pacific' [unknown-id] (correct the id, or add "
     "what it names)"},
    {"treaties/att.xml", "<accession    state=\"KIR\"", "<accession    state=\"geneva\"",
     "treaties/att.xml:8:17: error: 'geneva' is a place, but a State belongs here [unknown-id] "
     "(name a State)"},
    {"names.xml", "</names>", "</name>",
     "names.xml:10:1: error: '</name>' does not close the element 'names' [malformed-xml] (close "
     "'names' first, or correct one of the two names)"},
};

INSTANTIATE_TEST_SUITE_P(Facts, ReadFault, testing::ValuesIn(std::begin(faults), std::end(faults)));

}  // namespace
}  // namespace hexaglot

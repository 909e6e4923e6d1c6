// SPDX-License-Identifier: MIT
// Which units a translation file has: new, moved, removed ones.
#include "corpus/sync_fixture.h"

namespace hexaglot {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(SyncTest, ANewFileHasEveryUnitInTheOrderOfThePaper) {
    SmallCorpus small;
    const Corpus corpus = small.read();
    Diagnostics diagnostics;
    const corpus::Synced synced = corpus::sync(corpus, corpus.papers.at(0), "ar", nullptr,
                                               corpus::Removed::keep, unit_and_code, diagnostics);
    EXPECT_EQ(synced.added, 11);
    EXPECT_EQ(synced.stale, 0);
    EXPECT_EQ(synced.removed, 0);
    const std::string invite =
        "The <g id=\"1\" ctype=\"x-name\">Working Group</g> meets on <x id=\"2\" ctype=\"x-date\" "
        "equiv-text=\"l.invite:2\"/> in <g id=\"3\" ctype=\"bold\">Geneva</g> <g id=\"4\" "
        "ctype=\"italic\">or</g> elsewhere.<x id=\"5\" ctype=\"x-note\" equiv-text=\"*\"/> See <x "
        "id=\"6\" ctype=\"x-ref\" equiv-text=\"l.invite:6\"/> &amp; <g id=\"7\" "
        "ctype=\"link\">write</g>.";
    const std::pair<std::string, std::string> units[] = {
        {"l.invite", invite},
        {"n.place", "See <x id=\"1\" ctype=\"x-para\" equiv-text=\"n.place:1\"/>."},
        {"l.first", "First"},
        {"l.inner", "inner"},
        {"l.signed", "<g id=\"1\" ctype=\"x-name\">the Groups</g>"},
        {"a.title", "Agenda of <x id=\"1\" ctype=\"x-date\" equiv-text=\"a.title:1\"/>"},
        {"a.opening", "Before item <x id=\"1\" ctype=\"x-ref\" equiv-text=\"a.opening:1\"/>."},
        {"x.title", "States"},
        {"x.heading", "Which"},
        {"x.1", "Signatories (<x id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>)"},
        {"x.2", "Others (<x id=\"1\" ctype=\"x-count\" equiv-text=\"x.2:1\"/>)"},
    };
    std::string bytes =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
        "  <file original=\"paper.xml\" source-language=\"en\" target-language=\"ar\" "
        "datatype=\"xml\">\n    <body>\n";
    for (const auto& [id, source] : units)
        bytes += fmt::format(
            "      <trans-unit id=\"{0}\" xml:space=\"preserve\">\n"
            "        <source>{1}</source>\n"
            "        <target state=\"needs-translation\" "
            "state-qualifier=\"x-copy-of-source\">{1}</target>\n"
            "      </trans-unit>\n",
            id, source);
    EXPECT_EQ(synced.bytes, bytes + "    </body>\n  </file>\n</xliff>\n");
}

TEST_F(SyncTest, WhatIsUpToDateIsNotTouched) {
    EXPECT_THAT(before, HasSubstr("<target state=\"translated\">哪些国家</target>"));
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.bytes, before);
    EXPECT_EQ(synced.added + synced.stale + synced.removed, 0);
}

TEST_F(SyncTest, NewUnitsStandBehindTheOneBeforeThem) {
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>",
                 "<h id=\"x.heading\" level=\"2\">Which</h><p id=\"x.p\">Why<note "
                 "id=\"x.n\">Because</note></p>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.added, 2);
    const std::string heading =
        "<target state=\"translated\">哪些国家</target>\n      </trans-unit>\n";
    EXPECT_EQ(synced.bytes,
              expected(heading, heading + "      <trans-unit id=\"x.p\" xml:space=\"preserve\">\n"
                                          "        <source>Why<x id=\"1\" ctype=\"x-note\" "
                                          "equiv-text=\"x.p:1\"/></source>\n"
                                          "        <target state=\"needs-translation\" "
                                          "state-qualifier=\"x-copy-of-source\">Why<x id=\"1\" "
                                          "ctype=\"x-note\" equiv-text=\"x.p:1\"/></target>\n"
                                          "      </trans-unit>\n"
                                          "      <trans-unit id=\"x.n\" xml:space=\"preserve\">\n"
                                          "        <source>Because</source>\n"
                                          "        <target state=\"needs-translation\" "
                                          "state-qualifier=\"x-copy-of-source\">Because</target>\n"
                                          "      </trans-unit>\n"));
    expect_settled(synced);
}

TEST_F(SyncTest, ANewFirstUnitStandsFirst) {
    files.change(paper_file, "<p id=\"l.invite\">",
                 "<text id=\"l.dear\">Dear all,</text><p id=\"l.invite\">");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.bytes, expected("    <body>\n",
                                     "    <body>\n"
                                     "      <trans-unit id=\"l.dear\" xml:space=\"preserve\">\n"
                                     "        <source>Dear all,</source>\n"
                                     "        <target state=\"needs-translation\" "
                                     "state-qualifier=\"x-copy-of-source\">Dear all,</target>\n"
                                     "      </trans-unit>\n"));
    expect_settled(synced);
}

TEST_F(SyncTest, AnEmptyBodyIsFilled) {
    const std::string whole = sync(true).bytes;
    const auto begin = whole.find("<body>");
    const auto end = whole.find("</body>") + 7;
    for (const std::string body : {"<body>\n    </body>", "<body/>", "<body></body>"}) {
        files.write(zh_file, whole.substr(0, begin) + body + whole.substr(end));
        const corpus::Synced synced = sync();
        EXPECT_EQ(synced.bytes, whole) << body;
        EXPECT_EQ(synced.added, 11);
    }
}

TEST_F(SyncTest, MovedUnitsStayWhereTheyAre) {
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>", "");
    files.change(paper_file, "</signature>",
                 "</signature><h id=\"x.heading\" level=\"2\">Which</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.bytes, before);
    EXPECT_EQ(synced.added + synced.stale + synced.removed, 0);
}

TEST_F(SyncTest, RemovedUnitsAreKeptAndMayComeBack) {
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>", "");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.removed, 1);
    EXPECT_EQ(synced.bytes,
              expected("<trans-unit id=\"x.heading\" xml:space=\"preserve\">",
                       "<trans-unit id=\"x.heading\" xml:space=\"preserve\" translate=\"no\">"));
    expect_settled(synced);
    EXPECT_THAT(files.found(), IsEmpty());

    files.change(paper_file, "<states id=", "<h id=\"x.heading\">Which</h><states id=");
    const corpus::Synced again = sync();
    EXPECT_EQ(again.bytes,
              expected("<trans-unit id=\"x.heading\" xml:space=\"preserve\">",
                       "<trans-unit id=\"x.heading\" xml:space=\"preserve\" translate=\"yes\">"));
    EXPECT_EQ(again.added + again.stale + again.removed, 0);
}

TEST_F(SyncTest, RemovedUnitsAreTakenOutWhenTold) {
    const std::string unit =
        "      <trans-unit id=\"x.heading\" xml:space=\"preserve\">\n        "
        "<source>Which</source>\n        <target state=\"translated\">哪些国家</target>\n      "
        "</trans-unit>\n";
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>", "");
    const std::string kept = sync().bytes;
    for (const std::string& file : {before, kept}) {  // marked by an earlier run, or not yet
        files.write(zh_file, file);
        const corpus::Synced synced = sync(false, unit_and_code, corpus::Removed::drop);
        EXPECT_EQ(synced.bytes, expected(unit, ""));
        EXPECT_EQ(synced.removed, 1);
        EXPECT_EQ(synced.added + synced.stale, 0);
        expect_settled(synced);
    }
}

TEST_F(SyncTest, AFirstUnitTakesThePlaceOfOneThatIsTakenOut) {
    files.write(zh_file, xliff("      <trans-unit id=\"gone\"><source>Gone</source>"
                               "<target>无</target></trans-unit>\n"));
    const corpus::Synced synced = sync(false, unit_and_code, corpus::Removed::drop);
    EXPECT_EQ(synced.removed, 1);
    EXPECT_EQ(synced.added, 11);
    EXPECT_THAT(synced.bytes, HasSubstr("    <body>\n      <trans-unit id=\"l.invite\" "));
    EXPECT_THAT(synced.bytes, Not(HasSubstr("Gone")));
    expect_settled(synced);
}

TEST_F(SyncTest, AUnitWithoutWordsIsOfferedTheSource) {
    const std::string target =
        "\n        <target state=\"needs-translation\" "
        "state-qualifier=\"x-copy-of-source\">States</target>";
    const std::string at_hand = "<source>States</source>";
    for (const std::string empty :
         {"", "\n        <target/>", "\n        <target state=\"final\"> </target>"}) {
        files.write(zh_file, expected(at_hand + target, at_hand + empty));
        const corpus::Synced synced = sync();
        EXPECT_EQ(synced.bytes, before) << empty;
        EXPECT_EQ(synced.added + synced.stale + synced.removed, 0);
    }
}

TEST_F(SyncTest, ADamagedFileIsGivenBackAsItWas) {
    const Corpus corpus = files.read();
    for (const std::string bytes : {"<xliff>", "<xliff/>"}) {
        Diagnostics diagnostics;
        const corpus::Synced synced = corpus::sync(
            corpus, corpus.papers.at(0), "zh", std::make_shared<Source>("zh.xlf", bytes),
            corpus::Removed::keep, unit_and_code, diagnostics);
        EXPECT_EQ(synced.bytes, bytes);
        EXPECT_THAT(findings(diagnostics),
                    testing::ElementsAre(
                        bytes == "<xliff>"
                            ? "zh.xlf:1:1: error: element 'xliff' is never closed [malformed-xml] "
                              "(add '</xliff>')"
                            : "zh.xlf:1:1: error: <xliff> has no <body> [missing-element] (add "
                              "<body> inside <file>, or take the file away: sync writes it "
                              "anew)"));
    }
}

}  // namespace
}  // namespace hexaglot

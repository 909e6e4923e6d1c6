// SPDX-License-Identifier: MIT
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = SourceInline::Kind;
using Standing = TranslationUnit::Standing;

constexpr std::string_view invite_source =
    "The <g id=\"1\" ctype=\"x-name\">Working Group</g> meets on <x id=\"2\" ctype=\"x-date\" "
    "equiv-text=\"18 March 2026\"/> in <g id=\"3\" ctype=\"bold\">Geneva</g> <g id=\"4\" "
    "ctype=\"italic\">or</g> elsewhere.<x id=\"5\" ctype=\"x-note\" equiv-text=\"*\"/> See <x "
    "id=\"6\" ctype=\"x-ref\" equiv-text=\"Annex A\"/> &amp; <g id=\"7\" "
    "ctype=\"link\">write</g>.";

/// A file with one unit of the small corpus's paper, on line 5 of the file; `target` is its whole
/// element.
struct Read {
    Read(std::string_view id, std::string_view source, std::string_view target) {
        files.write("papers/agenda/zh.xlf",
                    xliff(fmt::format("<trans-unit id=\"{}\">\n<source>{}</source>\n{}\n"
                                      "</trans-unit>\n",
                                      id, source, target)));
        corpus = files.read();
    }
    const TranslationUnit& unit() const {
        return corpus.papers.at(0).translations.at("zh").units.at(0);
    }
    SmallCorpus files;
    Corpus corpus;
};

TEST(Translation, PutsItsWordsAroundTheCodesOfTheSource) {
    const Read read("l.invite", invite_source,
                    "<target state=\"translated\"><g id=\"1\"/>将于<x id=\"2\"/>在<g "
                    "id=\"3\">日内瓦</g><g id=\"4\">或</g>他处举行。<x id=\"5\"/><g "
                    "id=\"7\">来信</g>见<x id=\"6\"/>。</target>");
    ASSERT_THAT(read.files.found(), IsEmpty());
    const TranslationUnit& unit = read.unit();
    EXPECT_EQ(unit.id, "l.invite");
    EXPECT_EQ(unit.standing, Standing::translated);
    EXPECT_FALSE(unit.unverified);
    EXPECT_EQ(unit.place.source->position(unit.place.offset).line, 5U);
    ASSERT_EQ(unit.target.size(), 12U);
    EXPECT_EQ(unit.target[0].kind, Kind::name);
    EXPECT_EQ(unit.target[0].target, "wgtu");
    EXPECT_THAT(unit.target[0].inlines, IsEmpty());
    EXPECT_EQ(unit.target[1].text, "将于");
    EXPECT_EQ(unit.target[2].kind, Kind::date);
    EXPECT_EQ(unit.target[2].target, "csp12-wgtu-1");
    EXPECT_EQ(unit.target[4].kind, Kind::bold);
    EXPECT_EQ(unit.target[4].inlines.at(0).text, "日内瓦");
    EXPECT_EQ(unit.target[7].kind, Kind::note);
    EXPECT_EQ(unit.target[7].id, "n.place");
    EXPECT_THAT(unit.target[7].inlines, IsEmpty());  // translated in a unit of its own
    EXPECT_EQ(unit.target[8].kind, Kind::link);
    EXPECT_EQ(unit.target[8].target, "mailto:a@example.org");
    EXPECT_EQ(unit.target[10].kind, Kind::ref);
    EXPECT_EQ(unit.target[10].code, 6);
}

TEST(Translation, TheWordsInsideANameStand) {
    const Read read("l.signed", "<g ctype=\"x-name\" id=\"1\">the Groups</g>",
                    "<target state=\"final\"><g id=\"1\">各工作组</g></target>");
    EXPECT_THAT(read.files.found(), IsEmpty());
    EXPECT_EQ(read.unit().target.at(0).form, "short");
    EXPECT_EQ(read.unit().target.at(0).inlines.at(0).text, "各工作组");
}

TEST(Translation, MarksOfSegmentationAreTransparent) {
    const Read read("l.first", "<mrk mtype=\"seg\" mid=\"0\">First</mrk>",
                    "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"0\">第</mrk><mrk "
                    "mtype=\"seg\" mid=\"1\">一</mrk></target>");
    EXPECT_THAT(read.files.found(), IsEmpty());
    EXPECT_EQ(read.unit().standing, Standing::translated);
    ASSERT_EQ(read.unit().target.size(), 1U);
    EXPECT_EQ(read.unit().target[0].text, "第一");
}

TEST(Translation, WhatAToolAddsIsAllowed) {
    SmallCorpus files;
    files.write("papers/agenda/zh.xlf",
                "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "
                "xmlns:okp=\"urn:x\"><file original=\"p\" source-language=\"EN\" "
                "target-language=\"zh-CN\" datatype=\"xml\" okp:a=\"b\"><header/><body><group "
                "id=\"g\"><trans-unit id=\"l.first\" okp:c=\"d\"><source "
                "xml:lang=\"en\">First</source><seg-source><mrk mid=\"0\" "
                "mtype=\"seg\">First</mrk></seg-source><target xml:lang=\"zh\">第一</target>"
                "<note>n</note></trans-unit></group></body></file></xliff>");
    const Corpus corpus = files.read();
    EXPECT_THAT(files.found(), IsEmpty());
    EXPECT_EQ(corpus.papers.at(0).translations.at("zh").units.at(0).standing, Standing::translated);
}

struct State {
    std::string_view target;
    Standing standing;
    bool unverified;
};

TEST(Translation, StandingFollowsTheState) {
    const State states[] = {
        {"<target state=\"translated\">第一</target>", Standing::translated, false},
        {"<target state=\"signed-off\">第一</target>", Standing::translated, false},
        {"<target state=\"final\">第一</target>", Standing::translated, false},
        {"<target state=\"needs-review-translation\">第一</target>", Standing::translated, true},
        {"<target state=\"needs-review-l10n\">第一</target>", Standing::translated, true},
        {"<target state=\"needs-review-adaptation\">第一</target>", Standing::translated, true},
        {"<target state=\"needs-translation\">第一</target>", Standing::missing, false},
        {"<target state=\"new\">第一</target>", Standing::missing, false},
        {"<target state=\"needs-translation\" state-qualifier=\"rejected-grammar\">第一</target>",
         Standing::missing, false},
        // A tool that writes no states leaves those of `sync`: then the words say more.
        {"<target state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">第一</target>",
         Standing::translated, false},
        {"<target state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">First</target>",
         Standing::missing, false},
        {"<target state=\"needs-translation\" state-qualifier=\"x-copy-of-source\"> </target>",
         Standing::missing, false},
        {"<target state=\"x-proofread\">第一</target>", Standing::translated, false},
        {"<target state=\"x-proofread\">First</target>", Standing::missing, false},
        {"<target state=\"needs-adaptation\">第一</target>", Standing::missing, false},
        {"<target state=\"needs-l10n\">第一</target>", Standing::missing, false},
        {"<target state=\"translated\">First</target>", Standing::translated, false},
        {"<target state=\"translated\"> </target>", Standing::missing, false},
        {"<target>第一</target>", Standing::translated, false},
        {"<target>First</target>", Standing::missing, false},
        {"<target/>", Standing::missing, false},
        {"", Standing::missing, false},
    };
    for (const State& state : states) {
        const Read read("l.first", "First", state.target);
        EXPECT_THAT(read.files.found(), IsEmpty()) << state.target;
        EXPECT_EQ(read.unit().standing, state.standing) << state.target;
        EXPECT_EQ(read.unit().unverified, state.unverified) << state.target;
    }
}

TEST(Translation, AfterAChangeOfTheSourceItIsStaleUntilTheTargetChanges) {
    struct Adapted {
        std::string_view target;
        Standing standing;
    };
    const std::string_view by_sync = "state-qualifier=\"x-old-translation\"";
    const Adapted all[] = {
        {"<target state=\"needs-adaptation\" {}>第一</target>", Standing::stale},
        {"<target state=\"needs-adaptation\" {}>首先</target>", Standing::translated},
        {"<target state=\"needs-adaptation\" {}/>", Standing::stale},
        {"<target state=\"translated\" {}>第一</target>", Standing::translated},
        {"<target state=\"needs-adaptation\">首先</target>", Standing::stale},
        {"<target state=\"needs-l10n\" state-qualifier=\"rejected-grammar\">首先</target>",
         Standing::stale},
    };
    for (const Adapted& one : all) {
        const Read read("l.first", "First",
                        fmt::format(fmt::runtime(one.target), by_sync) +
                            "<alt-trans alttranstype=\"previous-version\"><source>One</source>"
                            "<target>第一</target></alt-trans>");
        EXPECT_THAT(read.files.found(), IsEmpty()) << one.target;
        EXPECT_EQ(read.unit().standing, one.standing) << one.target;
        EXPECT_EQ(read.unit().adapting, one.standing == Standing::stale) << one.target;
    }
    // Matches that a tool has found in a memory are no previous version.
    EXPECT_EQ(Read("l.first", "First",
                   "<target state=\"needs-adaptation\" "
                   "state-qualifier=\"x-old-translation\">首先</target><alt-trans><target>第一"
                   "</target></alt-trans>")
                  .unit()
                  .standing,
              Standing::missing);
}

TEST(Translation, AUnitOfCodesAloneWaitsForNobody) {
    SmallCorpus files;
    files.change("papers/agenda/paper.xml", ">States</title>",
                 "><date is=\"2026-03-18\"/></title>");
    const std::string unit =
        "<trans-unit id=\"x.title\"><source><x id=\"1\" ctype=\"x-date\"/></source><target "
        "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\"><x id=\"1\" "
        "ctype=\"x-date\"/></target></trans-unit>\n";
    files.write("papers/agenda/zh.xlf", xliff(unit));
    const Corpus corpus = files.read();
    EXPECT_EQ(corpus.papers.at(0).translations.at("zh").units.at(0).standing, Standing::translated);
}

TEST(Translation, ACopyOfASourceWithoutLettersNeedsNoState) {
    SmallCorpus files;
    files.change("papers/agenda/paper.xml", ">States</title>", ">2025-2026</title>");
    files.write("papers/agenda/zh.xlf",
                xliff("<trans-unit id=\"x.title\"><source>2025-2026</source>"
                      "<target>2025-2026</target></trans-unit>\n"));
    const Corpus corpus = files.read();
    EXPECT_EQ(corpus.papers.at(0).translations.at("zh").units.at(0).standing, Standing::translated);
}

TEST(Translation, IsStaleWhereItsSourceIsNotThePapers) {
    for (const std::string_view source :
         {"Frist", "First.", "<g id=\"1\" ctype=\"bold\">First</g>"})
        EXPECT_EQ(
            Read("l.first", source, "<target state=\"translated\">第一</target>").unit().standing,
            Standing::stale)
            << source;
    // Its codes are not held against a source that it was not made from.
    const Read read("l.first", "<x id=\"1\" ctype=\"x-date\"/>",
                    "<target state=\"translated\"><x id=\"1\"/></target>");
    EXPECT_THAT(read.files.found(), IsEmpty());
    EXPECT_EQ(read.unit().standing, Standing::stale);
    // Nobody had translated it: it is missing, not stale.
    EXPECT_EQ(Read("l.first", "Frist", "<target state=\"new\">Frist</target>").unit().standing,
              Standing::missing);
}

TEST(Translation, EquivTextMakesNothingStale) {
    const Read read("x.1", "Signatories (<x equiv-text=\"7\" ctype=\"x-count\" id=\"1\"/>)",
                    "<target state=\"translated\">签署国（<x id=\"1\"/>）</target>");
    EXPECT_THAT(read.files.found(), IsEmpty());
    EXPECT_EQ(read.unit().standing, Standing::translated);
}

TEST(Translation, ANewStandardNameMakesItStale) {
    SmallCorpus files;
    files.change("names.xml", ">Working Group<", ">Working Party<");
    files.write("papers/agenda/zh.xlf",
                xliff(fmt::format("<trans-unit id=\"l.invite\"><source>{}</source><target "
                                  "state=\"translated\">召开</target></trans-unit>\n",
                                  invite_source)));
    const Corpus corpus = files.read();
    EXPECT_EQ(corpus.papers.at(0).translations.at("zh").units.at(0).standing, Standing::stale);
}

TEST(Translation, LostCodesAreNamed) {
    const Read read("l.invite", invite_source,
                    "<target state=\"translated\">将于<g id=\"4\"/>举行</target>");
    EXPECT_THAT(
        read.files.found(),
        ElementsAre(
            "papers/agenda/zh.xlf:7:1: error: the translation of 'l.invite' has lost the bold "
            "words (code 3) [lost-code] (put <g id=\"3\" ctype=\"bold\">…</g> where it belongs)",
            "papers/agenda/zh.xlf:7:1: error: the translation of 'l.invite' has lost the date "
            "(code 2) [lost-code] (put <x id=\"2\" ctype=\"x-date\"/> where it belongs)",
            "papers/agenda/zh.xlf:7:1: error: the translation of 'l.invite' has lost the link "
            "(code 7) [lost-code] (put <g id=\"7\" ctype=\"link\">…</g> where it belongs)",
            "papers/agenda/zh.xlf:7:1: error: the translation of 'l.invite' has lost the name "
            "(code 1) [lost-code] (put <g id=\"1\" ctype=\"x-name\"/> where it belongs)",
            "papers/agenda/zh.xlf:7:1: error: the translation of 'l.invite' has lost the note mark "
            "(code 5) [lost-code] (put <x id=\"5\" ctype=\"x-note\"/> where it belongs)",
            "papers/agenda/zh.xlf:7:1: error: the translation of 'l.invite' has lost the reference "
            "(code 6) [lost-code] (put <x id=\"6\" ctype=\"x-ref\"/> where it belongs)"));
}

TEST(Translation, UnknownCodesAreNamed) {
    const Read read("x.1", "Signatories (<x id=\"1\" ctype=\"x-count\"/>)",
                    "<target state=\"translated\"><x id=\"1\"/><x id=\"1\"/><x id=\"2\"/><g "
                    "id=\"a\">b</g></target>");
    EXPECT_THAT(
        read.files.found(),
        ElementsAre("papers/agenda/zh.xlf:7:39: error: the translation of 'x.1' has the count "
                    "(code 1) twice [unknown-code] (keep one of the two)",
                    "papers/agenda/zh.xlf:7:50: error: the source of 'x.1' has no code '2' "
                    "[unknown-code] (take it out: the source has the codes 1 to 1)",
                    "papers/agenda/zh.xlf:7:61: error: the source of 'x.1' has no code 'a' "
                    "[unknown-code] (take it out: the source has the codes 1 to 1)"));
}

struct Fault {
    std::string_view id;
    std::string_view source;
    std::string_view target;
    std::string_view finding;
};

TEST(Translation, OtherFaultsOfAUnit) {
    const Fault faults[] = {
        {"x.1", "Signatories (<x id=\"1\" ctype=\"x-count\"/>)",
         "<target state=\"translated\"><x id=\"1\"/><ph id=\"2\"/></target>",
         "7:39: error: <ph> stands in the translation of 'x.1' [unknown-element] (only <g>, <x/> "
         "and <mrk> stand here: copy the codes of the source)"},
        {"l.first", "First", "<target state=\"translated\">第<x id=\"1\"/>一</target>",
         "7:29: error: the source of 'l.first' has no code '1' [unknown-code] (take it out: the "
         "source has no codes)"},
        {"l.first", "First", "<target state=\"done\">第一</target>",
         "7:9: error: 'done' is no state of a target [bad-value] (one of: new, needs-translation, "
         "needs-adaptation, needs-l10n, needs-review-translation, needs-review-adaptation, "
         "needs-review-l10n, translated, signed-off, final)"},
        {"l.frist", "First", "<target state=\"translated\">第一</target>",
         "5:13: warning: the paper has no unit 'l.frist' [unknown-unit] (did you mean 'l.first')"},
        {"gone", "Gone", "<target state=\"translated\">无</target>",
         "5:13: warning: the paper has no unit 'gone' [unknown-unit] (run 'hexaglot sync': it "
         "keeps the translation and marks the unit translate=\"no\")"},
        {"", "Gone", "<target state=\"translated\">无</target>",
         "5:1: error: <trans-unit> lacks the attribute 'id' [missing-attribute] (add the id of the "
         "unit in the paper: id=\"…\")"},
    };
    for (const Fault& fault : faults)
        EXPECT_THAT(Read(fault.id, fault.source, fault.target).files.found(),
                    ElementsAre(fmt::format("papers/agenda/zh.xlf:{}", fault.finding)));
}

TEST(Translation, ACodeKeepsItsKind) {
    const Read read("x.1", "Signatories (<x id=\"1\" ctype=\"x-count\"/>)",
                    "<target state=\"translated\"><g id=\"1\">3</g></target>");
    EXPECT_THAT(
        read.files.found(),
        ElementsAre("papers/agenda/zh.xlf:7:1: error: the translation of 'x.1' has lost the count "
                    "(code 1) [lost-code] (put <x id=\"1\" ctype=\"x-count\"/> where it belongs)",
                    "papers/agenda/zh.xlf:7:28: error: code 1 of 'x.1' is <g> here, but <x> in the "
                    "source [unknown-code] (write the count as <x id=\"1\" ctype=\"x-count\"/>)"));
}

TEST(Translation, ACodeStandsForWhatItStandsForInTheSource) {
    const Read read("x.1", "Signatories (<x id=\"1\" ctype=\"x-count\"/>)",
                    "<target state=\"translated\"><x id=\"1\" ctype=\"x-date\"/></target>");
    EXPECT_THAT(
        read.files.found(),
        ElementsAre("papers/agenda/zh.xlf:7:28: error: code 1 of 'x.1' is of the kind 'x-date' "
                    "here, but 'x-count' in the source [unknown-code] (write the count as <x "
                    "id=\"1\" ctype=\"x-count\"/>)"));
}

TEST(Translation, UnitsOfOldParagraphsMayStay) {
    SmallCorpus files;
    files.write("papers/agenda/zh.xlf",
                xliff("<trans-unit id=\"gone\" translate=\"no\"><source>Gone</source><target>无"
                      "</target></trans-unit>\n"));
    const Corpus corpus = files.read();
    EXPECT_THAT(files.found(), IsEmpty());
    EXPECT_THAT(corpus.papers.at(0).translations.at("zh").units, IsEmpty());
}

TEST(Translation, AUnitStandsOnce) {
    SmallCorpus files;
    const std::string unit =
        "<trans-unit id=\"l.first\"><source>First</source><target>第一</target></trans-unit>\n";
    files.write("papers/agenda/zh.xlf", xliff(unit + unit));
    files.read();
    EXPECT_THAT(files.found(),
                ElementsAre("papers/agenda/zh.xlf:6:13: error: the unit 'l.first' stands twice "
                            "[duplicate-id] (keep one; the first is at line 5)"));
}

TEST(Translation, OnlyXliff12IsRead) {
    SmallCorpus files;
    files.write("papers/agenda/fr.xlf", "<tmx/>");
    files.write("papers/agenda/zh.xlf",
                "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>");
    const Corpus corpus = files.read();
    const std::string help =
        "(a translation file begins with <xliff version=\"1.2\" "
        "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">)";
    EXPECT_THAT(
        files.found(),
        ElementsAre("papers/agenda/fr.xlf:1:1: error: this file begins with <tmx> "
                    "[unknown-element] " +
                        help,
                    "papers/agenda/zh.xlf:1:1: error: this is not XLIFF 1.2 [bad-value] " + help));
    EXPECT_THAT(corpus.papers.at(0).translations, IsEmpty());
}

TEST(Translation, IsOfTheLanguageOfItsName) {
    SmallCorpus files;
    files.write("papers/agenda/fr.xlf", xliff(""));
    files.read();
    EXPECT_THAT(files.found(),
                ElementsAre("papers/agenda/fr.xlf:3:51: error: 'target-language' is 'zh' in a file "
                            "where it is 'fr' [bad-value] (write target-language=\"fr\", or give "
                            "the file the name of its language)"));
}

}  // namespace
}  // namespace hexaglot

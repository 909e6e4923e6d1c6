// SPDX-License-Identifier: MIT
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

namespace hexaglot {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* paper_file = "papers/agenda/paper.xml";
constexpr const char* zh_file = "papers/agenda/zh.xlf";

/// What codes print in these tests: unit, colon, code; notes print nothing.
std::string unit_and_code(std::string_view unit, int code) {
    return unit == "l.invite" && code == 5 ? "" : fmt::format("{}:{}", unit, code);
}

/// The small corpus with a file that sync wrote and somebody began to translate.
class SyncTest : public testing::Test {
protected:
    SyncTest() {
        files.write(zh_file, sync(true).bytes);
        translate("x.heading", "Which", "哪些国家");
        translate("x.1", "Signatories (<x id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>)",
                  "签署国（<x id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>）");
        before = sync().bytes;
    }

    void translate(std::string_view unit, std::string_view source, std::string_view target) {
        files.change(zh_file,
                     fmt::format("<trans-unit id=\"{}\" xml:space=\"preserve\">\n        "
                                 "<source>{}</source>\n        <target "
                                 "state=\"needs-translation\">{}</target>",
                                 unit, source, source),
                     fmt::format("<trans-unit id=\"{}\" xml:space=\"preserve\">\n        "
                                 "<source>{}</source>\n        <target "
                                 "state=\"translated\">{}</target>",
                                 unit, source, target));
    }

    /// Reads the corpus and brings the Chinese file up to date, or makes it anew.
    corpus::Synced sync(bool anew = false, const corpus::Printed& printed = unit_and_code) {
        const Corpus corpus = files.read();
        const Paper& paper = corpus.papers.at(0);
        const auto file = paper.translations.find("zh");
        const SourcePtr old = anew ? nullptr : file->second.source;
        Diagnostics diagnostics;
        corpus::Synced result = corpus::sync(corpus, paper, "zh", old, printed, diagnostics);
        EXPECT_THAT(findings(diagnostics), IsEmpty());
        return result;
    }

    /// `before` with `from`, which stands there once, replaced.
    std::string expected(std::string_view from, std::string_view to) const {
        std::string text = before;
        const auto at = text.find(from);
        EXPECT_NE(at, text.npos) << from;
        EXPECT_EQ(text.find(from, at + 1), text.npos) << from;
        return text.replace(at, from.size(), to);
    }

    /// A second run finds nothing to do.
    void expect_settled(const corpus::Synced& first) {
        files.write(zh_file, first.bytes);
        const corpus::Synced second = sync();
        EXPECT_EQ(second.bytes, first.bytes);
        EXPECT_EQ(second.added + second.stale + second.removed, 0);
    }

    SmallCorpus files;
    std::string before;
};

TEST_F(SyncTest, ANewFileHasEveryUnitInTheOrderOfThePaper) {
    SmallCorpus small;
    const Corpus corpus = small.read();
    Diagnostics diagnostics;
    const corpus::Synced synced =
        corpus::sync(corpus, corpus.papers.at(0), "ar", nullptr, unit_and_code, diagnostics);
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
            "        <target state=\"needs-translation\">{1}</target>\n"
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

TEST_F(SyncTest, AChangedSourceKeepsTheOldPairAside) {
    files.change(paper_file, ">Which</h>", ">Which ones &lt;and why?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_EQ(synced.added, 0);
    EXPECT_EQ(synced.removed, 0);
    EXPECT_EQ(synced.bytes,
              expected("<source>Which</source>\n        <target "
                       "state=\"translated\">哪些国家</target>",
                       "<source>Which ones &lt;and why?</source>\n        <target "
                       "state=\"needs-adaptation\">哪些国家</target>\n        <alt-trans "
                       "alttranstype=\"previous-version\" "
                       "xml:space=\"preserve\"><source>Which</source><target>哪些国家</target></"
                       "alt-trans>"));
    expect_settled(synced);
    // Nobody has said yet that it fits the new source.
    EXPECT_EQ(files.read().papers.at(0).translations.at("zh").unit("x.heading")->standing,
              TranslationUnit::Standing::missing);
}

TEST_F(SyncTest, AnAdaptedUnitThatChangesAgainKeepsTheFirstPair) {
    files.change(paper_file, ">Which</h>", ">Which ones?</h>");
    files.write(zh_file, sync().bytes);
    files.change(paper_file, ">Which ones?</h>", ">Which and why?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 0);
    EXPECT_THAT(synced.bytes, HasSubstr("<source>Which and why?</source>\n        <target "
                                        "state=\"needs-adaptation\">哪些国家</target>"));
    EXPECT_THAT(synced.bytes, HasSubstr("<source>Which</source><target>哪些国家</target>"));
    EXPECT_THAT(synced.bytes, Not(HasSubstr("Which ones?")));
    expect_settled(synced);
}

TEST_F(SyncTest, AStaleTargetMayHaveNoState) {
    files.change(zh_file, "<target state=\"translated\">哪些国家", "<target>哪些国家");
    files.change(zh_file, "<trans-unit id=\"x.heading\"",
                 "<trans-unit id=\"x.heading\" approved='yes'");
    files.change(paper_file, ">Which</h>", ">Which ones?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_THAT(synced.bytes,
                HasSubstr("<trans-unit id=\"x.heading\" approved=\"no\" xml:space=\"preserve\">"));
    EXPECT_THAT(synced.bytes, HasSubstr("<target state=\"needs-adaptation\">哪些国家</target>"));
    expect_settled(synced);
}

TEST_F(SyncTest, AnUntranslatedUnitTakesTheNewSource) {
    files.change(paper_file, ">States</title>", ">The States</title>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 0);
    EXPECT_EQ(synced.bytes, expected("<source>States</source>\n        <target "
                                     "state=\"needs-translation\">States</target>",
                                     "<source>The States</source>\n        <target "
                                     "state=\"needs-translation\">The States</target>"));
    expect_settled(synced);
}

TEST_F(SyncTest, AUnitWithoutTargetGetsOne) {
    files.change(zh_file, "\n        <target state=\"needs-translation\">States</target>", "");
    files.change(paper_file, ">States</title>", ">The States</title>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.bytes, expected("<source>States</source>\n        <target "
                                     "state=\"needs-translation\">States</target>",
                                     "<source>The States</source>\n        <target "
                                     "state=\"needs-translation\">The States</target>"));
    expect_settled(synced);
}

TEST_F(SyncTest, NewUnitsStandBehindTheOneBeforeThem) {
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>",
                 "<h id=\"x.heading\" level=\"2\">Which</h><p id=\"x.p\">Why<note "
                 "id=\"x.n\">Because</note></p>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.added, 2);
    const std::string heading =
        "<target state=\"translated\">哪些国家</target>\n      </trans-unit>\n";
    EXPECT_EQ(
        synced.bytes,
        expected(heading, heading + "      <trans-unit id=\"x.p\" xml:space=\"preserve\">\n"
                                    "        <source>Why<x id=\"1\" ctype=\"x-note\" "
                                    "equiv-text=\"x.p:1\"/></source>\n"
                                    "        <target state=\"needs-translation\">Why<x id=\"1\" "
                                    "ctype=\"x-note\" equiv-text=\"x.p:1\"/></target>\n"
                                    "      </trans-unit>\n"
                                    "      <trans-unit id=\"x.n\" xml:space=\"preserve\">\n"
                                    "        <source>Because</source>\n"
                                    "        <target state=\"needs-translation\">Because</target>\n"
                                    "      </trans-unit>\n"));
    expect_settled(synced);
}

TEST_F(SyncTest, ANewFirstUnitStandsFirst) {
    files.change(paper_file, "<p id=\"l.invite\">",
                 "<text id=\"l.dear\">Dear all,</text><p id=\"l.invite\">");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.bytes,
              expected("    <body>\n",
                       "    <body>\n"
                       "      <trans-unit id=\"l.dear\" xml:space=\"preserve\">\n"
                       "        <source>Dear all,</source>\n"
                       "        <target state=\"needs-translation\">Dear all,</target>\n"
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

TEST_F(SyncTest, ANewCountOrDateRefreshesOnlyWhatIsShown) {
    const corpus::Synced synced = sync(false, [](std::string_view unit, int code) {
        return unit == "x.1" ? "\"12\" & more" : unit_and_code(unit, code);
    });
    EXPECT_EQ(synced.stale, 0);
    EXPECT_EQ(
        synced.bytes,
        expected(
            "<source>Signatories (<x id=\"1\" ctype=\"x-count\" "
            "equiv-text=\"x.1:1\"/>)</source>\n        <target state=\"translated\">签署国（<x "
            "id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>）</target>",
            "<source>Signatories (<x id=\"1\" ctype=\"x-count\" equiv-text=\"&quot;12&quot; "
            "&amp; more\"/>)</source>\n        <target state=\"translated\">签署国（<x "
            "id=\"1\" ctype=\"x-count\" equiv-text=\"&quot;12&quot; &amp; "
            "more\"/>）</target>"));
}

TEST_F(SyncTest, TheStyleOfAToolIsKept) {
    files.write(
        zh_file,
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>\r\n<!-- a > b "
        "</source> --><file source-language='en' target-language='zh' datatype='x' "
        "original='a'><body>\r\n\t<group>\r\n\t<trans-unit   id='l.first'\r\n >\r\n\t\t"
        "<source><![CDATA[Fi</source>rst]]></source>\r\n\t\t<seg-source><mrk "
        "mtype='seg' mid='0'>First</mrk></seg-source>\r\n\t\t<target "
        "state='final' >第一</target>\r\n\t\t<note>a</note>\r\n\t</trans-unit>\r\n\t</group>"
        "\r\n</body></file></xliff>\r\n");
    files.change(paper_file, "<li id=\"l.inner\">inner</li>", "<li id=\"l.inner\"/>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_EQ(synced.added, 10);
    EXPECT_THAT(synced.bytes,
                HasSubstr("\r\n\t<trans-unit   id='l.first'\r\n >\r\n\t\t<source>First</source>\r\n"
                          "\t\t<target state=\"needs-adaptation\" >第一</target>\r\n\t\t<alt-trans "
                          "alttranstype=\"previous-version\" "
                          "xml:space=\"preserve\"><source><![CDATA[Fi</source>rst]]></"
                          "source><target>第一</target></alt-trans>\r\n\t\t<note>a</note>\r\n\t"
                          "</trans-unit>\r\n\t<trans-unit id=\"l.inner\" "
                          "xml:space=\"preserve\">\r\n\t\t<source></source>"));
    EXPECT_THAT(synced.bytes, HasSubstr("\r\n\t<trans-unit id=\"l.invite\" "));
    EXPECT_LT(synced.bytes.find("l.invite"), synced.bytes.find("l.first"));
    expect_settled(synced);
}

TEST_F(SyncTest, ADamagedFileIsGivenBackAsItWas) {
    const Corpus corpus = files.read();
    for (const std::string bytes : {"<xliff>", "<xliff/>"}) {
        Diagnostics diagnostics;
        const corpus::Synced synced =
            corpus::sync(corpus, corpus.papers.at(0), "zh",
                         std::make_shared<Source>("zh.xlf", bytes), unit_and_code, diagnostics);
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

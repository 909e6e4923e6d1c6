// SPDX-License-Identifier: MIT
// A paper in another language than its own, and what its inline codes print.
#include "compose/compose.h"
#include "compose/composed.h"
#include "corpus/small_corpus.h"
#include "locale/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;
using testing::Pair;

class ComposeTranslation : public testing::Test {
protected:
    ComposeTranslation() {
        files.write("papers/agenda/paper.xml",
                    "<paper id=\"agenda\" original=\"en\" issued=\"2026-02-17\" issuer=\"wgtu\" "
                    "conference=\"csp12\" template=\"agenda\"><part id=\"one\">"
                    "<p id=\"p\">The <name of=\"wgtu\"/><note id=\"n\">see <ref to=\"p\"/></note> "
                    "on <date is=\"2026-03-05\"/>.</p></part></paper>");
    }

    void translate(const std::string& paragraph_state, const std::string& source_end = ".") {
        files.write(
            "papers/agenda/zh.xlf",
            xliff("<trans-unit id=\"p\"><source>The <g id=\"1\" ctype=\"x-name\">Working "
                  "Group</g><x id=\"2\" ctype=\"x-note\"/> on <x id=\"3\" ctype=\"x-date\"/>" +
                  source_end + "</source>\n<target state=\"" + paragraph_state +
                  "\"><x id=\"3\" ctype=\"x-date\"/>，<g id=\"1\" ctype=\"x-name\"/>。<x id=\"2\" "
                  "ctype=\"x-note\"/></target></trans-unit>\n"
                  "<trans-unit id=\"n\"><source>see <x id=\"1\" ctype=\"x-ref\"/></source><target "
                  "state=\"translated\">见<x id=\"1\" ctype=\"x-ref\"/></target></trans-unit>\n"));
    }

    std::string composed(const char* fallback = nullptr) {
        corpus = files.read();
        EXPECT_THAT(files.found(), IsEmpty());
        Request request;
        request.paper = corpus.paper("agenda");
        if (fallback) request.fallback = &locale_of(fallback);
        diagnostics = {};
        const Document made = document(corpus, locale_of("zh"), request, diagnostics);
        return shown(std::get<Paragraph>(made.parts.at(0).blocks.at(0)));
    }

    SmallCorpus files;
    Corpus corpus;
    Diagnostics diagnostics;
};

TEST_F(ComposeTranslation, HasTheWordsAndOrderOfTheTarget) {
    translate("translated");
    EXPECT_EQ(composed(),
              "paragraph p | 1. (paragraph 1, 1, 1) | {2026年3月5日|date "
              "2026-03-05}，{工作组|name wgtu}。[^1 n: 见(1 -> #p)]");
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(ComposeTranslation, MissingIsAnErrorAndNothingSlipsIn) {
    translate("needs-translation");
    EXPECT_EQ(composed(), "paragraph p | 1. (paragraph 1, 1, 1) | ");
    EXPECT_THAT(findings(diagnostics),
                ElementsAre(EndsWith("zh.xlf:5:1: error: 'p' is not translated into Chinese "
                                     "[missing-translation] (translate the target and set its "
                                     "state to \"translated\")")));
}

TEST_F(ComposeTranslation, AUnitThatTheFileHasNot) {
    files.write("papers/agenda/zh.xlf",
                xliff("<trans-unit id=\"n\"><source>see <x id=\"1\" "
                      "ctype=\"x-ref\"/></source><target state=\"translated\">见<x id=\"1\" "
                      "ctype=\"x-ref\"/></target></trans-unit>\n"));
    composed();
    EXPECT_THAT(findings(diagnostics),
                ElementsAre(EndsWith("paper.xml:1:120: error: 'p' is not translated into Chinese: "
                                     "its file has no such unit [missing-translation] (add the "
                                     "unit with 'hexaglot sync agenda --lang zh', then translate "
                                     "it)")));
}

TEST_F(ComposeTranslation, NoFileIsOneError) {
    composed();
    EXPECT_THAT(findings(diagnostics),
                ElementsAre(EndsWith("paper.xml:1:1: error: the paper 'agenda' has no translation "
                                     "into Chinese [missing-translation] (make zh.xlf with "
                                     "'hexaglot sync agenda --lang zh', then translate it)")));
}

TEST_F(ComposeTranslation, MadeFromAnotherSource) {
    translate("translated", " at noon.");
    composed();
    EXPECT_THAT(findings(diagnostics),
                ElementsAre(EndsWith("zh.xlf:5:1: error: the translation of 'p' into Chinese was "
                                     "made from another source text [stale-unit] (bring the source "
                                     "in with 'hexaglot sync agenda --lang zh', then revise the "
                                     "target)")));
}

TEST_F(ComposeTranslation, AFallbackStandsInWholeWithItsTag) {
    const std::string english =
        "paragraph p | 1. (paragraph 1, 1, 1) | <en-GB>The </><en-GB>{Working Group|name wgtu}</>"
        "[^1 n: ";
    translate("needs-translation");
    EXPECT_EQ(composed("en"), english +
                                  "见(1 -> #p)]<en-GB> on </><en-GB>{5 March 2026|date "
                                  "2026-03-05}</><en-GB>.</>");
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    translate("translated", " at noon.");
    EXPECT_THAT(composed("en"), testing::StartsWith(english));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    files.remove("papers/agenda/zh.xlf");
    EXPECT_EQ(composed("en"), english +
                                  "<en-GB>see </>(1 -> #p)]<en-GB> on </><en-GB>{5 March 2026|date "
                                  "2026-03-05}</><en-GB>.</>");
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST(PrintedCodes, AreWhatTheOriginalPrints) {
    SmallCorpus files;
    const Corpus corpus = files.read();
    const auto codes = printed_codes(corpus, locale_of("en"), *corpus.paper("agenda"));
    EXPECT_THAT(codes.at("l.invite"),
                ElementsAre(Pair(1, "Working Group"), Pair(2, "18 March 2026"), Pair(5, "*"),
                            Pair(6, "Annex")));
    EXPECT_THAT(codes.at("n.place"), ElementsAre(Pair(1, "paragraph 27 (b)")));
    EXPECT_THAT(codes.at("l.signed"), ElementsAre(Pair(1, "the Groups")));
    EXPECT_THAT(codes.at("a.opening"), ElementsAre(Pair(1, "2")));
    EXPECT_THAT(codes.at("x.1"), ElementsAre(Pair(1, "0")));
    EXPECT_THAT(codes.at("x.2"), ElementsAre(Pair(1, "0")));
}

}  // namespace
}  // namespace hexaglot::compose

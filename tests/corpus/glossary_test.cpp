// SPDX-License-Identifier: MIT
#include "corpus/corpus.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace hexaglot {
namespace {

using testing::ElementsAre;

/// A glossary in lines: `concept lang status text (as=form, …)`; then what was found wrong.
std::vector<std::string> lines_of(const std::string& bytes) {
    Diagnostics diagnostics;
    const Glossary glossary =
        corpus::glossary(std::make_shared<const Source>("file", bytes), diagnostics);
    std::vector<std::string> lines;
    for (const Concept& one : glossary.concepts)
        for (const auto& [language, terms] : one.terms)
            for (const Term& term : terms) {
                std::string line = one.id + " " + language + " " +
                                   (term.status == TermStatus::preferred  ? "preferred "
                                    : term.status == TermStatus::admitted ? "admitted "
                                                                          : "discouraged ") +
                                   term.text;
                for (const TermForm& form : term.forms) line += " " + form.as + "=" + form.text;
                lines.push_back(line);
            }
    for (const std::string& finding : findings(diagnostics)) lines.push_back(finding);
    return lines;
}

TEST(Glossary, OfTheCorpus) {
    EXPECT_THAT(lines_of("<glossary><concept id=\"x\"><term lang=\"en\" status=\"discouraged\">y"
                         "</term><term lang=\"en\">state <form as=\"pl\">states</form></term>"
                         "</concept></glossary>"),
                ElementsAre("x en preferred state pl=states", "x en discouraged y"));
    EXPECT_THAT(lines_of("<glossary><concept id=\"x\"><term lang=\"en\" status=\"bad\">y</term>"
                         "</concept><concept id=\"x\"><term lang=\"en\">z</term></concept>"
                         "</glossary>"),
                ElementsAre("x en preferred y", "x en admitted z",
                            "file:1:43: error: 'bad' is no value of 'status' [bad-value] (one "
                            "of: admitted, discouraged)",
                            "file:1:83: error: the concept 'x' stands twice [duplicate-id] (make "
                            "one of them)"));
}

TEST(Glossary, InTbxOfAllAges) {
    EXPECT_THAT(
        lines_of("<?xml version=\"1.0\"?><martif type=\"TBX\"><text><body><termEntry id=\"c1\">"
                 "<langSet xml:lang=\"en-GB\"><tig><term>Co-Chair</term></tig>"
                 "<tig><term>Joint Chair</term><termNote type=\"administrativeStatus\">"
                 "deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text>"
                 "</martif>"),
        ElementsAre("c1 en preferred Co-Chair", "c1 en discouraged Joint Chair"));
    EXPECT_THAT(
        lines_of(
            "<tbx style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>"
            "<conceptEntry id=\"c2\"><langSec xml:lang=\"zh\"><termSec><term>联席主席</term>"
            "<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote></termSec>"
            "<termSec><term>联合主席</term>"
            "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"
            "</termSec></langSec></conceptEntry></body></text></tbx>"),
        ElementsAre("c2 zh preferred 联合主席", "c2 zh admitted 联席主席"));
    EXPECT_THAT(
        lines_of("<tbx style=\"dct\" xmlns=\"urn:iso:std:iso:30042:ed-2\" "
                 "xmlns:basic=\"http://www.tbxinfo.net/ns/basic\"><text><body><conceptEntry>"
                 "<langSec xml:lang=\"fr\"><termSec><term>mise en <hi>oeuvre</hi></term>"
                 "<basic:administrativeStatus>supersededTerm-admn-sts</basic:administrativeStatus>"
                 "</termSec></langSec></conceptEntry></body></text></tbx>"),
        ElementsAre("1 fr discouraged mise en oeuvre"));
    EXPECT_THAT(lines_of("<martif><martifHeader/></martif>"),
                ElementsAre("file:1:1: error: this TBX file has no concept entry "
                            "[missing-element] (a glossary has <termEntry> or <conceptEntry>, "
                            "each with its terms)"));
}

TEST(Glossary, InLinesWithCommas) {
    EXPECT_THAT(
        lines_of("\xEF\xBB\xBF"
                 "concept,language,form,status\r\n"
                 "x,en,\"small arms, light weapons\"\r\n"
                 "x,en,SALW,admitted\n"
                 "x,en,SALWs,inflected,pl\n"
                 "\n"
                 "y,en\n"
                 "z,en,word,perhaps\n"),
        ElementsAre("x en preferred small arms, light weapons", "x en admitted SALW pl=SALWs",
                    "file:6:1: error: this line of a glossary lacks a field [bad-value] "
                    "(write concept, language, form and, where it is not the preferred "
                    "one, status)",
                    "file:7:1: error: 'perhaps' is no status of a term [bad-value] (write "
                    "preferred, admitted, discouraged, or inflected for a form of the term "
                    "in the line above)"));
    EXPECT_THAT(lines_of("x\tzh\t缔约国\n"), ElementsAre("x zh preferred 缔约国"));
}

TEST(Glossary, OfTheRepositoryIsWhole) {
    std::string error;
    auto bytes = read_file(HEXAGLOT_ROOT "/corpus/glossary.xml", error);
    ASSERT_TRUE(bytes) << error;
    Diagnostics diagnostics;
    const Glossary glossary = corpus::glossary(
        std::make_shared<const Source>("glossary.xml", std::move(*bytes)), diagnostics);
    EXPECT_THAT(findings(diagnostics), ElementsAre());
    EXPECT_GE(glossary.concepts.size(), 60U);
    for (const Concept& one : glossary.concepts)
        for (const auto& [language, terms] : one.terms)
            EXPECT_EQ(terms.front().status, TermStatus::preferred) << one.id << " " << language;
}

}  // namespace
}  // namespace hexaglot

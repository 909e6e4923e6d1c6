// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace hexaglot {
namespace {

SourcePtr source(const std::string& bytes) {
    return std::make_shared<const Source>("corpus/states.xml", bytes);
}

std::vector<Diagnostic> one(const SourcePtr& from, std::size_t offset, const std::string& message,
                            const std::string& help) {
    Diagnostics diagnostics;
    diagnostics.add("missing-name", {from, offset}, message, help);
    return diagnostics.sorted();
}

TEST(PrintDiagnostics, ShowsTheLineACaretAndTheHelp) {
    const auto from = source("<states>\n  <state id=\"CIV\">\n");
    EXPECT_EQ(print::diagnostics(
                  one(from, 11, "State 'CIV' has no name in Arabic", "add <name lang=\"ar\">"),
                  print::DiagnosticFormat::text, false),
              "corpus/states.xml:2:3: error: State 'CIV' has no name in Arabic [missing-name]\n"
              "  2 |   <state id=\"CIV\">\n"
              "    |   ^\n"
              "  help: add <name lang=\"ar\">\n");
}

TEST(PrintDiagnostics, DrawsNoCaretBehindWideCharacters) {
    const auto from = source("科特迪瓦 x");
    EXPECT_EQ(print::diagnostics(one(from, 13, "odd", ""), print::DiagnosticFormat::text, false),
              "corpus/states.xml:1:6: error: odd [missing-name]\n"
              "  1 | 科特迪瓦 x\n");
}

TEST(PrintDiagnostics, IsolatesRightToLeftText) {
    const auto from = source("كوت ديفوار");
    EXPECT_EQ(print::diagnostics(one(from, 0, "odd", ""), print::DiagnosticFormat::text, false),
              "corpus/states.xml:1:1: error: odd [missing-name]\n"
              "  1 | \u2068كوت ديفوار\u2069\n"
              "    | ^\n");
}

TEST(PrintDiagnostics, CutsALongLineAroundThePlaceOnWholeCharacters) {
    std::string bytes;
    for (int i = 0; i < 200; ++i) bytes += "条";
    const std::string shown = print::diagnostics(one(source(bytes), 300, "odd", ""),
                                                 print::DiagnosticFormat::text, false);
    std::string words;
    for (int i = 0; i < 54; ++i) words += "条";
    EXPECT_EQ(shown, "corpus/states.xml:1:101: error: odd [missing-name]\n  1 | …" + words + "…\n");
}

TEST(PrintDiagnostics, BriefIsALineEach) {
    Diagnostics diagnostics;
    diagnostics.add("usage", {}, "there is no group 'asia'",
                    "the groups are african, asia-pacific");
    diagnostics.add("missing-name", {source("a"), 0}, "odd", "help");
    EXPECT_EQ(print::diagnostics(diagnostics.sorted(), print::DiagnosticFormat::brief, false),
              "error: there is no group 'asia' [usage]\n"
              "corpus/states.xml:1:1: error: odd [missing-name]\n");
}

TEST(PrintDiagnostics, ColoursOnlyTheSeverity) {
    Diagnostics diagnostics;
    diagnostics.add("usage", {}, "odd");
    EXPECT_EQ(print::diagnostics(diagnostics.sorted(), print::DiagnosticFormat::brief, true),
              "\x1b[1;31merror\x1b[0m: odd [usage]\n");
}

TEST(PrintDiagnostics, JsonIsAnObjectALine) {
    EXPECT_EQ(
        print::diagnostics(one(source("ab"), 1, "a \"quoted\" word", "help"),
                           print::DiagnosticFormat::json, false),
        R"({"file":"corpus/states.xml","line":1,"column":2,"severity":"error","code":"missing-name",)"
        R"("message":"a \"quoted\" word","help":"help"})"
        "\n");
}

TEST(PrintDiagnostics, SarifNamesRulePlaceAndLevel) {
    const auto log = nlohmann::json::parse(print::diagnostics(
        one(source("ab"), 1, "odd", "mend it"), print::DiagnosticFormat::sarif, false));
    EXPECT_EQ(log.at("version"), "2.1.0");
    const auto& run = log.at("runs").at(0);
    EXPECT_EQ(run.at("tool").at("driver").at("rules").at(0).at("id"), "missing-name");
    const auto& result = run.at("results").at(0);
    EXPECT_EQ(result.at("ruleId"), "missing-name");
    EXPECT_EQ(result.at("level"), "error");
    EXPECT_EQ(result.at("message").at("text"), "odd; mend it");
    const auto& location = result.at("locations").at(0).at("physicalLocation");
    EXPECT_EQ(location.at("artifactLocation").at("uri"), "corpus/states.xml");
    EXPECT_EQ(location.at("region").at("startLine"), 1);
    EXPECT_EQ(location.at("region").at("startColumn"), 2);
}

TEST(PrintDiagnostics, SarifOfNothingIsAWholeLog) {
    const auto log =
        nlohmann::json::parse(print::diagnostics({}, print::DiagnosticFormat::sarif, false));
    EXPECT_TRUE(log.at("runs").at(0).at("results").empty());
}

}  // namespace
}  // namespace hexaglot

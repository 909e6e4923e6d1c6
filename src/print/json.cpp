// SPDX-License-Identifier: MIT
#include "print/json.h"

#include <nlohmann/json.hpp>

#include <map>

namespace hexaglot::print {
namespace {

// Keys in the order they are set: the same diagnostics give the same bytes, and people find the
// file name first.
using Json = nlohmann::ordered_json;

// Broken UTF-8 of an input becomes U+FFFD instead of an exception.
std::string dump(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string severity_word(Severity severity) {
    return severity == Severity::error     ? "error"
           : severity == Severity::warning ? "warning"
                                           : "note";
}

/// SARIF wants a relative URI reference (RFC 3986): what may not stand in a path is
/// percent-encoded.
std::string uri(std::string_view name) {
    static constexpr char digits[] = "0123456789ABCDEF";
    static constexpr std::string_view kept = "-._~/!$&'()*+,;=@";
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || kept.find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

}  // namespace

std::string diagnostics_json(const std::vector<Diagnostic>& sorted) {
    std::string out;
    for (const Diagnostic& diagnostic : sorted) {
        Json line;
        if (diagnostic.place.source) {
            const auto position = diagnostic.place.source->position(diagnostic.place.offset);
            line["file"] = diagnostic.place.source->name();
            line["line"] = position.line;
            line["column"] = position.column;
        }
        line["severity"] = severity_word(diagnostic.severity());
        line["code"] = diagnostic.code();
        line["message"] = diagnostic.message;
        if (!diagnostic.help.empty()) line["help"] = diagnostic.help;
        if (diagnostic.finding) {
            const Finding& finding = *diagnostic.finding;
            if (!finding.language.empty()) line["lang"] = finding.language;
            line["text"] = finding.text;
            if (!finding.suggestion.empty()) line["suggestion"] = finding.suggestion;
            if (!finding.state.empty()) line["state"] = finding.state;
        }
        out += dump(line) + "\n";
    }
    return out;
}

std::string summary_json(const CheckSummary& summary) {
    Json line;
    line["summary"] = {{"files", summary.files},         {"lists", summary.lists},
                       {"entries", summary.entries},     {"resolved", summary.resolved},
                       {"rules_run", summary.rules_run}, {"rules_skipped", summary.rules_skipped}};
    return dump(line) + "\n";
}

std::string diagnostics_sarif(const std::vector<Diagnostic>& sorted) {
    Json rules = Json::array();
    std::map<std::string_view, std::size_t> rule_index;
    Json results = Json::array();
    for (const Diagnostic& diagnostic : sorted) {
        const auto [found, is_new] = rule_index.try_emplace(diagnostic.code(), rules.size());
        if (is_new) {
            rules.push_back({{"id", diagnostic.code()},
                             {"shortDescription", {{"text", diagnostic.entry->what}}},
                             {"fullDescription", {{"text", diagnostic.entry->why}}}});
        }
        std::string message = diagnostic.message;
        if (!diagnostic.help.empty()) message += "; " + diagnostic.help;
        Json result = {{"ruleId", diagnostic.code()},
                       {"ruleIndex", found->second},
                       {"level", severity_word(diagnostic.severity())},
                       {"message", {{"text", message}}}};
        if (diagnostic.place.source) {
            const auto position = diagnostic.place.source->position(diagnostic.place.offset);
            const Json region = {{"startLine", position.line}, {"startColumn", position.column}};
            const Json location = {
                {"artifactLocation", {{"uri", uri(diagnostic.place.source->name())}}},
                {"region", region}};
            result["locations"] = Json::array({{{"physicalLocation", location}}});
        }
        results.push_back(std::move(result));
    }
    const Json driver = {{"name", "hexaglot"}, {"version", HEXAGLOT_VERSION}, {"rules", rules}};
    const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                             {"columnKind", "unicodeCodePoints"},
                                             {"results", results}}})}};
    return dump(log, 1) + "\n";
}

}  // namespace hexaglot::print

// SPDX-License-Identifier: MIT
#include "print/json.h"

#include <nlohmann/json.hpp>

namespace hexaglot::print {
namespace {

// Keys in the order they are set: the same diagnostics give the same bytes, and people find the
// file name first.
using Json = nlohmann::ordered_json;

// Broken UTF-8 of an input becomes U+FFFD instead of an exception.
std::string dump(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
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
            if (!finding.standing.empty()) line["baseline"] = finding.standing;
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
    if (summary.waivers)
        line["summary"]["waivers"] = {{"used", summary.waivers->used},
                                      {"stale", summary.waivers->stale},
                                      {"expired", summary.waivers->expired}};
    if (summary.standings)
        line["summary"]["baseline"] = {{"new", summary.standings->fresh},
                                       {"unchanged", summary.standings->unchanged},
                                       {"absent", summary.standings->absent}};
    return dump(line) + "\n";
}

}  // namespace hexaglot::print

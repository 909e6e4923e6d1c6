// SPDX-License-Identifier: MIT
// Texts checked as the program checks a file.
#pragma once

#include "check/check.h"
#include "check/knowing.h"
#include "check/reading.h"
#include "extract/extract.h"

#include <algorithm>
#include <string>
#include <vector>

namespace hexaglot::check {

inline Document document_of(const std::string& text,
                            extract::TextKind kind = extract::TextKind::text) {
    Diagnostics trouble;
    return extract::document(extract::decoded("a.txt", text, trouble), kind, trouble);
}

struct Outcome {
    std::vector<std::string> findings;  ///< `line: code: words`
    Summary summary;
};

/// What the rules of some codes find; all where none is named.
inline Outcome checked(const Document& document, const Request& request = {},
                       const std::vector<std::string>& codes = {}) {
    Diagnostics diagnostics;
    Outcome outcome;
    outcome.summary = check::document(document, knowledge(), request, diagnostics);
    for (const Diagnostic& one : diagnostics.sorted()) {
        if (!codes.empty() && std::find(codes.begin(), codes.end(), one.code()) == codes.end())
            continue;
        const auto line = one.place.source ? one.place.source->position(one.place.offset).line : 0;
        outcome.findings.push_back(
            std::to_string(line) + ": " + std::string(one.code()) + ": " + one.finding->text +
            (one.finding->suggestion.empty() ? "" : " -> " + one.finding->suggestion));
    }
    return outcome;
}

/// The codes that concern lists.
inline const std::vector<std::string> list_codes = {"duplicate-entry", "entry-number",
                                                    "extra-state",     "misplaced-entry",
                                                    "missing-state",   "wrong-count"};

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// A text as somebody typed it, read and checked with the locales and the corpus of the repository.
#pragma once

#include "check/knowing.h"
#include "extract/extract.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace hexaglot::check_test {

/// `line: code 'words'` and ` -> 'right words'` for each finding whose code is one of `codes`,
/// separated by spaces; joined by line feeds.
inline std::string found_in_typed(const std::string& language, const std::string& text,
                                  std::string_view codes) {
    Diagnostics trouble;
    const SourcePtr source = extract::decoded("text.txt", text, trouble);
    const Document document = extract::document(source, extract::TextKind::text, trouble);
    check::Request request;
    request.language = language;
    Diagnostics diagnostics;
    check::document(document, check::knowledge(), request, diagnostics);
    std::string all;
    for (const Diagnostic& found : diagnostics.sorted()) {
        const std::string code(found.code());
        if ((" " + std::string(codes) + " ").find(" " + code + " ") == std::string::npos) continue;
        std::size_t line = 1;
        for (std::size_t i = 0; i < found.place.offset; ++i)
            if (text[i] == '\n') ++line;
        if (!all.empty()) all += "\n";
        all += std::to_string(line) + ": " + code + " '" + found.finding->text + "'";
        if (!found.finding->suggestion.empty()) all += " -> '" + found.finding->suggestion + "'";
    }
    return all;
}

}  // namespace hexaglot::check_test

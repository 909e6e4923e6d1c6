// SPDX-License-Identifier: MIT
// Lines of text as a finished document, checked with the locales and the corpus of the repository.
#pragma once

#include "check/knowing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check_test {

/// One paragraph a line; `^` is the mark of a note, `#` at its head makes a heading.
inline Document document_of(const std::string& text) {
    const auto source = std::make_shared<const Source>("text", text);
    Document document;
    Part part;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        Paragraph paragraph;
        if (text[begin] == '#') {
            paragraph.role = Role::heading;
            ++begin;
        }
        paragraph.place = {source, begin};
        std::size_t words = 0;
        for (std::size_t from = begin; from <= end;) {
            const std::size_t to = std::min(text.find('^', from), end);
            paragraph.anchors.push_back({words, from});
            paragraph.inlines.push_back(Inline{Text{text.substr(from, to - from)}});
            words += to - from;
            if (to < end) {
                Note note;
                note.number = 1;
                paragraph.inlines.push_back(Inline{std::move(note)});
            }
            from = to + 1;
        }
        part.blocks.emplace_back(std::move(paragraph));
        begin = end + 1;
    }
    document.parts.push_back(std::move(part));
    return document;
}

/// `code 'words'` and ` -> 'right words'` where the program is sure, for each finding whose code is
/// one of `codes`, separated by spaces; all of them where `codes` is empty.
inline std::vector<std::string> found_in(const std::string& language, const std::string& text,
                                         std::string_view codes = {}) {
    Diagnostics diagnostics;
    check::Request request;
    request.language = language;
    const Document document = document_of(text);
    check::document(document, check::knowledge(), request, diagnostics);
    std::vector<std::string> lines;
    for (const Diagnostic& found : diagnostics.sorted()) {
        const std::string code(found.code());
        if (!codes.empty() &&
            (" " + std::string(codes) + " ").find(" " + code + " ") == std::string::npos)
            continue;
        std::string line = code + " '" + found.finding->text + "'";
        if (!found.finding->suggestion.empty()) line += " -> '" + found.finding->suggestion + "'";
        lines.push_back(line);
    }
    return lines;
}

/// Text, and what is found in it.
struct Case {
    const char* language;
    std::string text;
    std::vector<std::string> found;
};

inline void expect(const std::vector<Case>& cases, std::string_view codes) {
    for (const Case& one : cases)
        EXPECT_EQ(found_in(one.language, one.text, codes), one.found)
            << one.language << ": " << one.text;
}

}  // namespace hexaglot::check_test

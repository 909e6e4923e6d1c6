// SPDX-License-Identifier: MIT
// The terms of a glossary in one language, and where they stand in a text.
#pragma once

#include "base/automaton.h"
#include "check/glyphs.h"
#include "model/corpus.h"
#include "model/glossary.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// One form of one term, or of a name that terms in it do not count in.
struct TermEntry {
    std::string text;
    std::string as;                 ///< which form of the term it is
    const Concept* idea = nullptr;  ///< null for a name
    const Term* term = nullptr;
};

/// A term in a line: characters [first, last).
struct TermHit {
    std::size_t first = 0;
    std::size_t last = 0;
    const TermEntry* entry = nullptr;
};

/// All forms of all terms of one language, made once; many threads may ask. The glossary must
/// outlive it.
class TermIndex {
public:
    TermIndex(const Glossary& glossary, const Corpus& corpus, std::string_view language);

    /// Terms in a line as whole words, leftmost and longest; none inside a longer name, a
    /// quotation, a title, a link or a document symbol.
    std::vector<TermHit> find(const Line& line) const;

    const std::vector<TermEntry>& entries() const { return entries_; }

    /// The form of `term` that corresponds to a form of another term of its concept; null where it
    /// is not listed.
    static const std::string* form(const Term& term, std::string_view as);

private:
    std::vector<TermEntry> entries_;
    Automaton automaton_;
};

/// Whether each character is quoted: in quotation marks, in the marks of a title, in a link, in a
/// document symbol, or in a passage of another document.
std::vector<bool> quoted_characters(const Line& line);

}  // namespace hexaglot::check

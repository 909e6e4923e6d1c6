// SPDX-License-Identifier: MIT
// The words of a paper as HTML: looks, languages, directions, notes, links. Private to print/.
#pragma once

#include "model/document.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::print {

/// `ltr` or `rtl`.
std::string_view direction_word(Direction direction);

/// Attributes `lang` and, where the direction differs from `around`, `dir` (which also keeps the
/// order of the text around it). Nothing for an empty tag.
std::string language_attributes(std::string_view tag, Direction around);

/// The one language tag of all words of a line; empty where they have several or the document's.
std::string language_of(const Inlines& inlines);

/// Writes the words of one document, in reading order: the notes are gathered as their marks are
/// met.
class HtmlWords {
public:
    /// Ids begin with `prefix`, so that several documents can stand on one page.
    HtmlWords(const Document& document, std::string prefix);

    std::string id(std::string_view name) const;
    /// ` id="…"`; nothing for an empty name.
    std::string id_attribute(std::string_view name) const;

    /// The words of a line whose element has language and direction of `line_tag` (empty: the
    /// document's).
    std::string words(const Inlines& inlines, std::string_view line_tag);

    /// The notes whose marks were written.
    const std::vector<const Note*>& notes() const { return notes_; }

private:
    std::string piece(const Inline& inline_piece);

    const Document& document_;
    std::string prefix_;
    std::set<std::string, std::less<>> note_ids_;  ///< of the whole document
    std::vector<const Note*> notes_;
};

}  // namespace hexaglot::print

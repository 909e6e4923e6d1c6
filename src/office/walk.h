// SPDX-License-Identifier: MIT
// What the walks over both formats share. Private to visible*.cpp.
#pragma once

#include "office/visible.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::office {

inline constexpr std::size_t outside = static_cast<std::size_t>(-1);

/// A note whose mark was met, to be shown behind the text.
struct PendingNote {
    std::string mark;
    bool own_mark;
    pugi::xml_node body;
};

struct Walk {
    std::vector<VisibleParagraph> paragraphs;
    std::vector<std::size_t> twins;  ///< of a copy: the paragraph whose place it has
    std::vector<PendingNote> notes;
    std::vector<std::string> unmarked_notes;  ///< words of those whose mark was not met
    std::size_t current = outside;
    int note = 0;                ///< whose paragraphs are met now
    std::size_t twin = outside;  ///< inside a copy: the next paragraph of the first copy

    void begin(pugi::xml_node node);
    void add(pugi::xml_node node, std::string_view shown);

    /// The mark of a footnote or an endnote, with a sign of its own where `sign` is not empty.
    /// Endnotes are counted apart, in Roman numerals, so that both can be told from one another.
    void add_mark(pugi::xml_node node, pugi::xml_node body, bool endnote, std::string_view sign);

    std::string& text() { return paragraphs[current].text; }

private:
    int footnotes_ = 0;
    int endnotes_ = 0;
};

bool is_text(pugi::xml_node node);

/// The paragraphs of the main text, then those of its notes. The nodes of notes may be null.
Walk walk_docx(pugi::xml_node root, pugi::xml_node footnotes, pugi::xml_node endnotes);
Walk walk_odt(pugi::xml_node root);

/// The mark that Word repeats at the head of a note, and the space behind it, are not its text.
void drop_head(VisibleParagraph& paragraph, std::string_view own_mark);

}  // namespace hexaglot::office

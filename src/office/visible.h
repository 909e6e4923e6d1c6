// SPDX-License-Identifier: MIT
// What a reader sees of a part: its paragraphs, and where each stretch of their text stands in the
// tree.
#pragma once

#include "base/source.h"
#include "base/xml.h"
#include "model/package.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hexaglot::office {

/// A stretch of a paragraph's text and the node that it comes from.
struct Piece {
    pugi::xml_node node;  ///< a text node, or the element that shows as this text (w:tab, text:s, a
                          ///< note's mark)
    std::size_t begin;    ///< bytes in the paragraph's text
    std::size_t end;
    int note = 0;    ///< of a note's mark: the note, as in VisibleParagraph
    int number = 0;  ///< of a counted footnote: its number

    bool is_text() const { return node.type() != pugi::node_element; }
};

/// A paragraph: `\t` is a tab, `\n` a line break, `[^4]` the mark of note 4, `[^*]` that of a note
/// with a mark of its own, `[^i]` that of an endnote.
struct VisibleParagraph {
    pugi::xml_node node;
    std::string text;
    std::vector<Piece> pieces;
    int note =
        0;  ///< the note it belongs to, counted from 1 in the order of their marks; 0 outside notes
    std::string mark;   ///< of that note: `4`
    Place place;        ///< of the first byte of its text: add an offset in `text`
    bool copy = false;  ///< in the second copy of a text box (mc:Fallback): it has the place of the
                        ///< first, and no line
};

/// Paragraphs in the order of their lines in `source`; copies stand where they were found.
struct Visible {
    SourcePtr source;
    std::vector<VisibleParagraph> paragraphs;
    std::vector<std::string> unmarked_notes =
        {};  ///< words of notes of a DOCX that no mark leads to: no word processor shows them
};

/// The visible text of a part (design.md, rule 7): paragraphs in file order, empty ones counted,
/// each cell paragraph a line but none for a cell that a merged one covers, a text box after the
/// paragraph it hangs on, then each note on a line behind `[^4] `, in the order of their marks. In
/// the source a line break inside a paragraph is a space. Comments, the codes of fields and what a
/// tracked change deletes are not visible; a paragraph whose mark is deleted runs on into the next.
/// `footnotes` and `endnotes` are the roots of those parts of a DOCX. White space that the format
/// does not show (ODF 1.3 part 3, 6.1.2; w:t without xml:space) is taken out of the tree.
Visible visible(FileFormat format, const std::string& name, pugi::xml_node root,
                pugi::xml_node footnotes = {}, pugi::xml_node endnotes = {});

/// The same for a part that holds properties: each element with text is a line.
Visible visible_properties(const std::string& name, pugi::xml_node root);

/// Whether a w:tc or table:covered-table-cell lies under a merged cell.
bool is_covered(pugi::xml_node cell);

}  // namespace hexaglot::office

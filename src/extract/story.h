// SPDX-License-Identifier: MIT
// The text of a file as office/visible sees it, and what each stretch of it stands for.
#pragma once

#include "base/xml.h"
#include "model/document.h"
#include "office/visible.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hexaglot::extract {

/// What a stretch of text stands in. Stretches with the same `owner` are one link or one reference.
struct Standing {
    enum class Kind { text, link, reference };
    Kind kind = Kind::text;
    Marks marks = {};
    std::string target = {};  ///< the address, or the name of the place referred to
    std::size_t owner = 0;
};

/// Says what a node of a Piece stands in.
using Look = std::function<Standing(pugi::xml_node)>;

/// The names that places of a file bear (bookmarks and the like), as a first walk over its tree
/// finds them.
class Names {
public:
    void name_paragraph(pugi::xml_node paragraph, const std::string& name);
    /// `mark` is the element that shows the mark of the note.
    void name_note(pugi::xml_node mark, const std::string& name);

    /// The first name given; empty where there is none.
    std::string id(pugi::xml_node node) const;
    /// The id of what bears this name; the name itself where nothing does.
    std::string resolve(const std::string& name) const;

private:
    void give(pugi::xml_node node, const std::string& name);

    std::unordered_map<std::size_t, std::string> ids_;
    std::map<std::string, std::string> known_;  ///< name → id
};

/// Every visible paragraph by its node.
class Story {
public:
    Story(office::Visible visible, const Names& names, Look look);

    /// Null where the node has no line: a second copy, a paragraph that a tracked change took away.
    const office::VisibleParagraph* find(pugi::xml_node node) const;
    /// Its words, without U+200E, U+200F and U+2066 to U+2069: they keep words of another direction
    /// together where they are drawn (formats.md 36), and are no part of the text.
    Inlines inlines(const office::VisibleParagraph& paragraph) const;
    /// Adds an anchor wherever the words (`words_of`) do not run on in the source.
    Inlines inlines(const office::VisibleParagraph& paragraph, std::vector<Anchor>& anchors) const;

    /// A paragraph by the display name of its style in small letters, its level as a heading (0: it
    /// is none) and its label, whose marks of direction go like those of its words.
    Paragraph paragraph(const office::VisibleParagraph& seen, std::string_view style, int heading,
                        std::optional<Label> label) const;

    /// The words of notes that no mark leads to.
    const std::vector<std::string>& unmarked_notes() const { return visible_.unmarked_notes; }

    /// Where an element is seen: the line of the paragraph that holds it, or of the first one
    /// inside it or behind it.
    Place place(pugi::xml_node node) const;

    /// The end of `inlines` as it would be after a stretch of text in this standing.
    static void append(Inlines& inlines, std::size_t& owner, const std::string& words,
                       Standing standing);

private:
    Note note(const office::VisibleParagraph& paragraph, const office::Piece& piece) const;

    office::Visible visible_;
    const Names& names_;
    Look look_;
    std::unordered_map<std::size_t, std::size_t> by_node_;
    std::multimap<int, std::size_t> notes_;  ///< ordinal of a note → its paragraphs
};

/// Cells that stand in a file by number only: a small file must not ask for millions.
inline constexpr std::size_t most_spare_cells = 1'000'000;

/// Adds cells that a merged one covers, as long as there are `spare` ones.
void add_covered(Row& row, std::size_t cells, std::size_t& spare);
/// Makes rows equally long by empty cells, likewise, and wide cells no wider than the cells they
/// cover; tells a box (one cell with text in the style of boxes) from a table, and gives the
/// paragraphs of a table their roles.
void finish_table(Table& table, std::size_t& spare);

/// Whether any paragraph of a table is seen.
bool has_lines(const Table& table);

/// The paragraphs of blocks in reading order, tables taken apart: what a cell can hold of what
/// stands in it.
std::vector<Paragraph> flatten(Blocks&& blocks);

}  // namespace hexaglot::extract

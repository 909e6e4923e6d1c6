// SPDX-License-Identifier: MIT
// The centre: one paper in one language, with final strings, order and labels. Whatever makes a
// paper produces a Document; whatever writes, checks, compares or shows one consumes it.
#pragma once

#include "base/source.h"
#include "model/numbering.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hexaglot {

enum class Direction { ltr, rtl };

/// Font families by script, as Word and LibreOffice choose them.
struct Fonts {
    std::string latin;
    std::string east_asian;
    std::string complex;
};

/// What of the locale a writer needs.
struct Setting {
    std::string language;  ///< as in the corpus: zh
    std::string tag;       ///< BCP 47: zh-CN
    Direction direction = Direction::ltr;
    Fonts fonts;
    std::map<std::string, Numbering, std::less<>> numberings;
};

struct Marks {
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool superscript = false;
    bool operator==(const Marks&) const = default;
};

/// What a piece of text stands for, so that versions of a paper can be compared by value.
enum class Meaning { none, name, state, symbol, date, time, count, citation, ordinal, person };

struct Inline;
using Inlines = std::vector<Inline>;

/// Words in one look; a line feed is a line break.
struct Text {
    std::string text;
    Marks marks = {};
    Meaning meaning = Meaning::none;
    std::string of = {};   ///< with a meaning: the entity's id, the ISO day, the number
    std::string tag = {};  ///< own language tag; empty where it is the document's
};

/// From byte `text` of the words of a paragraph (`words_of`) on, they stand at byte `source` of its
/// source, up to the next anchor.
struct Anchor {
    std::size_t text = 0;
    std::size_t source = 0;
    bool operator==(const Anchor&) const = default;
};

/// A footnote at the place of its mark.
struct Note {
    std::string id;
    int number = 0;  ///< from 1 through the whole document; 0 with a mark of its own
    Inlines inlines;
    std::string mark = {};  ///< a mark of its own (`*`, of an endnote `i`): it does not count
    Place place = {};       ///< of the words of its body, where it was read from a file
    std::vector<Anchor> anchors = {};  ///< by the words of its body; empty where they run on
};

/// Words that lead to an address outside.
struct Link {
    std::string href;
    Inlines inlines;  ///< Text only
};

/// A place in this document, as the reader sees it cited.
struct Reference {
    std::string target;  ///< id of a paragraph, of an annex or of a note
    std::string text;
    Marks marks = {};
};

struct Inline : std::variant<Text, Note, Link, Reference> {
    using variant::variant;
};

/// The words of inlines; a note gives `[^n]` (design.md, rule 7).
std::string plain_text(const Inlines& inlines);

/// The same without notes: what a sentence says.
std::string words_of(const Inlines& inlines);
std::string words_of(const Inline& part);

/// The place of byte `offset` of words that begin at `start`.
Place place_in(const Place& start, const std::vector<Anchor>& anchors, std::size_t offset);

/// What stands for a note: its number, or its own mark.
std::string mark_of(const Note& note);

/// The number of a paragraph. Paragraphs that count on together share `instance`; each restart has
/// a new one.
struct Label {
    std::string numbering;  ///< id in Setting::numberings
    int level = 1;
    int number = 0;    ///< 0 for a bullet
    int instance = 0;  ///< from 1, unique in the document
    std::string text;  ///< final: `a.`, `Annex A`
};

enum class Role {
    text,
    heading,
    paragraph,
    list_item,
    agenda_item,
    annex,
    quotation,  ///< a passage of another document, set apart
    boxed,      ///< without number, in a frame
    draft,      ///< the word for "draft", alone
    end_mark,
    signature,
    cell_heading,
    cell
};

struct Paragraph {
    Role role = Role::text;
    int level = 1;   ///< of a heading (1 to 3) or of a list item (1 to 4)
    std::string id;  ///< unique in the document; empty where nothing can refer to it
    std::optional<Label> label;
    Inlines inlines;
    Place place;  ///< where it was written: in the paper's source, or in the visible text of a file
    std::vector<Anchor> anchors = {};  ///< by its words; empty where they run on from `place`
};

struct Cell {
    std::vector<Paragraph> paragraphs;  ///< empty only where a merged cell covers it
    int span = 1;  ///< columns that it takes; cells without paragraphs follow for the others
};

struct Row {
    std::vector<Cell> cells;
};

enum class TableKind {
    plain,
    states,  ///< lists of States
    box,     ///< one cell: a frame round paragraphs
};

/// Rows of equal length; the first `header_rows` repeat on every page.
struct Table {
    std::string id;
    std::size_t header_rows = 0;
    std::vector<Row> rows;
    TableKind kind = TableKind::plain;
    std::vector<int> widths = {};  ///< proportions of the columns; empty: all alike
};

/// A picture in a paragraph of its own.
struct Image {
    std::string id;
    std::string name;  ///< of its file, without folders: its ending says what it is (png, jpeg)
    std::shared_ptr<const std::string> bytes;
    std::string alt;  ///< what it shows, for those who do not see it
    int width = 0;    ///< micrometres on the page
    int height = 0;
    Place place;
};

using Block = std::variant<Paragraph, Table, Image>;
using Blocks = std::vector<Block>;

/// Calls `visit` with every paragraph of `blocks` (Blocks or const Blocks) in reading order, also
/// with those in tables: row by row, cell by cell.
template <typename SomeBlocks, typename Visit>
void for_paragraphs(SomeBlocks&& blocks, Visit&& visit) {
    for (auto& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) visit(*paragraph);
        if (auto* table = std::get_if<Table>(&block))
            for (auto& row : table->rows)
                for (auto& cell : row.cells)
                    for (auto& inside : cell.paragraphs) visit(inside);
    }
}

struct Field;

/// Fields by name, in the order they were set.
class Object {
public:
    const Field* find(std::string_view name) const;
    void set(std::string name, Field field);
    const std::vector<std::pair<std::string, Field>>& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, Field>> fields_;
};

/// A value that a template can print, open or repeat.
struct Field : std::variant<Inlines, Object, std::vector<Object>> {
    using variant::variant;
};

/// A part of the paper, or an annex (its first block is the Paragraph with Role::annex).
struct Part {
    std::string id;
    Object
        fields;  ///< what differs from the document's fields while the template is inside the part
    Blocks blocks;
};

struct Document {
    std::string paper;  ///< id, or the file it was read from
    Setting setting;
    Object fields;
    std::vector<Part> parts;
    std::vector<Part> annexes;
    std::vector<Part> margins =
        {};  ///< `header` and `footer`, where they were read from a file: no lines of its text
    std::vector<std::string> unmarked_notes =
        {};  ///< words of notes in a file that was read, to which no mark leads: they are not seen
    std::size_t unverified =
        0;  ///< strings printed in it that wait for a person (check="unverified")
};

}  // namespace hexaglot

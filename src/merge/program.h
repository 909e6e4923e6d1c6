// SPDX-License-Identifier: MIT
// A template made ready for one language. Nothing changes it after compile, so any number of
// threads may run it.
#pragma once

#include "merge/merge.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::merge {

enum class OpKind {
    literal,  ///< bytes as they are
    field,    ///< a value
    each,     ///< what follows up to the end, once for each member of a list
    end_each,
    if_,  ///< what follows up to the end, if the field is present and not empty
    end_if,
    slot,      ///< blocks
    sink,      ///< the open end of a list that the block writer appends to
    story_end  ///< a story must end with a paragraph
};

/// What may be written where a field stands.
enum class Context {
    text,   ///< everything
    runs,   ///< words in their looks, no notes, links or references: headers, notes, inside a link
    plain,  ///< characters only: properties
};

/// `types` is where a package says what its parts are: [Content_Types].xml, META-INF/manifest.xml.
enum class Sink { styles, notes, relationships, note_relationships, numbering, types };
inline constexpr std::size_t sink_count = 6;

struct Op {
    OpKind kind = OpKind::literal;
    std::string text;       ///< bytes, or the name of a field, list or slot
    std::size_t other = 0;  ///< of each and if: where their end stands; of an end: where it began
    Context context = Context::text;
    std::size_t look = 0;  ///< DOCX, of a field: which run properties it is written with
    Sink sink = Sink::styles;
};

using Ops = std::vector<Op>;

struct ProgramPart {
    std::string entry;
    Ops ops;
    bool optional =
        false;  ///< nothing is in it but what its sinks get: left out where they get nothing
};

/// One child of w:rPr as it stands in the template.
struct RunProperty {
    std::string name;
    std::string xml;
};
using RunLook = std::vector<RunProperty>;

/// Where a level of a numbering is counted.
struct ListLevel {
    std::string list;  ///< what counts: a w:abstractNum, a text:list-style
    std::string base;  ///< DOCX: the w:num that the style points to
    int level = 1;     ///< in that list, from 1
};

/// The look of a table, from the template's sample: its first row is for headers, its last for the
/// last row, the one between for all others. Of a box the first cell is all that counts.
struct TableSample {
    std::string properties;  ///< DOCX: w:tblPr whole; ODT: name of the table style
    int width = 0;  ///< DOCX: twentieths of a point; ODT: micrometres, 0 where it fills the text
    struct Row {
        std::string properties;  ///< DOCX: children of w:trPr; ODT: name of the style
        std::vector<std::string>
            cells;  ///< DOCX: children of w:tcPr but w:tcW; ODT: name of the style
    };
    std::vector<Row> rows;

    /// The sample row that row `index` of a table with `count` rows is made like.
    const Row& row(std::size_t index, std::size_t header_rows, std::size_t count) const;
    /// The cell of a sample row that column `index` of `count` is made like.
    static const std::string& cell(const Row& row, std::size_t index, std::size_t count);
};

/// Order without regard to the case of ASCII letters.
struct NoCase {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard asks for it
    bool operator()(std::string_view a, std::string_view b) const;
};

class Program {
public:
    Package package;  ///< the template; entries of `parts` are written anew by each run
    Setting setting;
    std::vector<ProgramPart> parts;     ///< the main part first
    std::set<std::string_view> fields;  ///< rows of the data model that its tags name
    std::vector<RunLook> looks;         ///< DOCX: run properties that fields are written with

    std::map<std::string, std::string, NoCase> styles;       ///< display name → id
    std::map<std::pair<std::string, int>, ListLevel> lists;  ///< by numbering and level
    /// ODT: paragraph styles whose label is text that a tab sets off, by id.
    std::set<std::string, std::less<>> hanging;
    TableSample sample;
    TableSample box;

    std::set<std::string, NoCase>
        taken;              ///< names and ids of the template that a run must not give again
    int next_bookmark = 1;  ///< DOCX: first free w:id
    int next_note = 1;
    int next_num = 1;
    /// DOCX: paragraph styles with less space before them than `space_behind_table`, by id, and
    /// that space: what body text keeps from the next paragraph, in twentieths of a point.
    std::set<std::string, std::less<>> tight_styles;
    int space_behind_table = 0;
    int next_drawing = 1;              ///< DOCX: first free id of a picture
    std::set<std::string> type_known;  ///< DOCX: endings of names that have a content type

    /// The id of a style, by its display name without regard to case; empty where the template has
    /// none.
    std::string_view style(std::string_view display_name) const;
    /// The sample that a table is made like.
    const TableSample& sample_of(const Table& table) const {
        return table.kind == TableKind::box ? box : sample;
    }
    const ListLevel* list(std::string_view numbering, int level) const;
};

}  // namespace hexaglot::merge

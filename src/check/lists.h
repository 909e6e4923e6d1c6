// SPDX-License-Identifier: MIT
// Lists of States in a document: where they stand, what they hold, what heads them.
#pragma once

#include "check/names.h"
#include "check/span.h"

#include <optional>
#include <string>
#include <vector>

namespace hexaglot::check {

struct Reading;
class Knowledge;

struct ListEntry {
    std::size_t passage = 0;  ///< index in Reading::passages
    Span span;                ///< of the name in it
    std::optional<int> number;
    std::string label;  ///< as printed: `12.`
    std::optional<Span>
        number_span;  ///< of the number, where it was typed into the words of the passage
    std::size_t number_passage = no_passage;  ///< which that is: a cell beside the name may be it
    Resolution resolution;
};

/// Where a list's heading says how many entries there are.
struct HeadCount {
    std::size_t passage = 0;
    Span span;  ///< of the number
    int count = 0;
    /// It surely counts the list: `States parties (12)`, `the following 28 States`. Else another
    /// reading is possible: `28 signatories are not parties:`.
    bool sure = true;
};

enum class ListShape { lines, column, columns, sentence };

struct List {
    ListShape shape = ListShape::lines;
    std::string language;
    std::vector<ListEntry> entries;    ///< in the order they are read
    std::size_t heading = no_passage;  ///< passage that heads it: the head of its column, else
                                       ///< the heading or line above
    std::size_t lead = 0;  ///< of one in a sentence: where the words that lead to it begin, in
                           ///< bytes of the passage
    std::optional<HeadCount> count;    ///< of its own entries
    std::optional<HeadCount> closing;  ///< said below it: of it, or of it and lists before it
    std::optional<HeadCount> total;    ///< of its entries and those of the lists beside it
    std::size_t table = no_passage;    ///< CellPlace::table, where it stands in one, or a number of
                                       ///< its own for a table of which every cell became a line
    std::vector<std::size_t> doubtful;  ///< passages at its ends that may be entries
    bool repeats =
        false;  ///< a State may stand in it several times: who was in the chair, and when
    std::optional<Day> named_on;  ///< the day of which its names are
};

/// All lists of States in reading order: numbered or bare lines, columns side by side (each its own
/// list) or one list broken over columns, lists inside a sentence. A list has three entries or
/// more, most of which are surely known.
std::vector<List> find_lists(const Reading& reading, const Knowledge& knowledge);

}  // namespace hexaglot::check

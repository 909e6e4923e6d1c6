// SPDX-License-Identifier: MIT
// Lists of States in a document: where they stand, what they hold, what heads them.
#pragma once

#include "check/names.h"
#include "check/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace hexaglot::check {

struct ListEntry {
    std::size_t passage = 0;  ///< index in Reading::passages
    Span span;                ///< of the name in it
    std::optional<int> number;
    std::string label;  ///< as printed: `12.`
    Resolution resolution;
};

/// Where a list's heading says how many entries there are.
struct HeadCount {
    std::size_t passage = 0;
    Span span;  ///< of the number
    int count = 0;
};

enum class ListShape { lines, column, columns, sentence };

struct List {
    ListShape shape = ListShape::lines;
    std::string language;
    std::vector<ListEntry> entries;       ///< in the order they are read
    std::size_t heading = Passage::none;  ///< passage that heads it: the head of its column, else
                                          ///< the heading or line above
    std::optional<HeadCount> count;
    std::optional<Day> as_of;  ///< the day it speaks of; nothing: the document's
};

/// All lists of States in reading order: numbered or bare lines, columns side by side (each its own
/// list) or one list broken over columns, lists inside a sentence.
std::vector<List> find_lists(const Reading& reading, const NameIndex& names,
                             const Locales& locales);

}  // namespace hexaglot::check

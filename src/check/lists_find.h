// SPDX-License-Identifier: MIT
// The parts of finding lists. Private to check/.
#pragma once

#include "check/lists_text.h"
#include "check/reading.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::check {

/// A line, or a cell, that may be an entry.
struct Item {
    ListEntry entry;
    bool plausible = false;  ///< short, no sentence
    bool labelled = false;   ///< it has a number or a bullet

    bool known() const { return entry.resolution.state != nullptr; }
};

/// No list of States is longer; 2024 in a heading is a year.
constexpr int most_entries = 250;

/// Reads entries out of passages, and remembers whom they mean.
class ItemReader {
public:
    ItemReader(const Reading& reading, const Knowledge& knowledge);

    /// The lines of the passage of an index, each an item.
    std::vector<Item> items(std::size_t index);

    /// The language that most entries are written in: the document's unless another knows more of
    /// them.
    std::string language(const std::vector<ListEntry>& entries) const;

    /// Resolves entries anew in a language.
    void resolve(std::vector<ListEntry>& entries, const std::string& language);

    /// In a list of which most entries are declined, looks for the others so too; in any other
    /// takes those that are for what they are without.
    void decline(List& list) const;

    /// Whether entries are enough, and enough of them known, for a list.
    static bool suffices(const std::vector<ListEntry>& entries, std::size_t least = 3);

    const Reading& reading() const { return reading_; }
    const Knowledge& knowledge() const { return knowledge_; }
    std::string_view words(const ListEntry& entry) const;

    /// Whether two States stand in one entry: it heads no list, and belongs to that beside it.
    bool is_merged(const ListEntry& entry) const;

    const Resolution& whom(std::string_view words, const std::string& language);

private:
    /// Whether a line says of what kind the States below it are: observers, signatories.
    bool names_kind(std::string_view words) const;
    /// Whether a line begins with the title of a person: who represents the State above it.
    bool names_person(std::string_view words) const;
    /// Whether several States stand in some words: a list of its own, and no entry of one.
    bool is_enumeration(std::string_view words, const std::string& language);
    /// Finds the name in the words of an entry.
    void find_name(Item& item, Span words, const std::string& language);

    const Reading& reading_;
    const Knowledge& knowledge_;
    std::map<std::pair<std::string, std::string>, Resolution> known_;
};

/// Lists of lines outside tables.
void find_lines(ItemReader& reader, std::vector<List>& lists);
/// Lists in a table at the head of a run of lines, of which every cell became a line. Returns the
/// first item behind it; 0 where there is none.
std::size_t find_flat(ItemReader& reader, const std::vector<Item>& run, std::vector<List>& lists);
/// Lists in the columns of tables.
void find_columns(ItemReader& reader, std::vector<List>& lists);
/// Whether another column of a table, which is passages [first, last), has years, days or times
/// that follow one another, and the States of a list in it have no order of their own.
bool is_timeline(const ItemReader& reader, const List& list, std::size_t first, std::size_t last);
/// Lists inside sentences; `taken` says which passages are entries of other lists.
void find_sentences(ItemReader& reader, const std::vector<bool>& taken, std::vector<List>& lists);

/// Finds what says how many entries the lists have; lists stand in reading order.
void find_counts(const ItemReader& reader, std::vector<List>& lists);

/// Finds what says so below them.
void find_totals(const ItemReader& reader, std::vector<List>& lists);

/// The next passage before `passage` that has words and is no cell; none at the head of a part.
std::size_t line_above(const Reading& reading, std::size_t passage);

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Tables that name States in several languages: the cells of one row are one State.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <map>
#include <string>

namespace hexaglot::check {

namespace {

/// Rows that must agree before one that does not is a fault.
constexpr std::size_t fewest = 3;

using Rows = std::map<std::size_t, const ListEntry*>;

/// The entries of a column by their rows.
Rows rows_of(const Context& context, const List& list) {
    Rows rows;
    for (const ListEntry& entry : list.entries)
        if (const auto& cell = context.reading.passages[entry.passage].cell; cell)
            rows.emplace(cell->row, &entry);
    return rows;
}

void compare(const Context& context, const List& first, const List& second, Findings& findings) {
    const Rows left = rows_of(context, first);
    std::size_t same = 0;
    Rows others;
    for (const auto& [row, entry] : rows_of(context, second)) {
        const auto found = left.find(row);
        if (found == left.end()) continue;
        const State* one = found->second->resolution.state;
        const State* two = entry->resolution.state;
        if (!one || !two) continue;
        if (one == two)
            ++same;
        else
            others.emplace(row, entry);
    }
    if (same < fewest || others.size() * 3 > same) return;
    for (const auto& [row, entry] : others) {
        const ListEntry& beside = *left.at(row);
        findings.add("versions-states", context.reading.passages[entry->passage], entry->span,
                     fmt::format("{} stands in one row with {}, which is another State",
                                 text::isolate(words_of(context.reading, *entry)),
                                 text::isolate(words_of(context.reading, beside))),
                     "write the same State in both columns",
                     {.state = entry->resolution.state->id, .language = second.language});
    }
}

}  // namespace

void check_rows(const Context& context, Findings& findings) {
    const auto& lists = context.reading.lists;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (std::size_t j = i + 1; j < lists.size(); ++j)
            if (lists[i].table != no_passage && lists[i].table == lists[j].table &&
                lists[i].language != lists[j].language)
                compare(context, lists[i], lists[j], findings);
}

}  // namespace hexaglot::check

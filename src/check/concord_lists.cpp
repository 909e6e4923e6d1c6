// SPDX-License-Identifier: MIT
// Lists of States stand in the order of each language: how often each State is there is compared,
// by the column of its table; in lines, where the order may move a State to another page, over all
// of them.
#include "check/concord.h"

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <utility>

namespace hexaglot::check {

namespace {

/// By table: columns that begin a list. The others go on with the list before them: they have no
/// head of their own, and their numbers run on.
using OwnColumns = std::map<std::size_t, std::set<std::size_t>>;

OwnColumns own_columns(const Version& version) {
    OwnColumns own;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const Unit& unit : version.units) {
        const Passage& passage = *unit.passage;
        if (passage.note || !passage.cell) continue;
        const auto& [table, row, column, head] = *passage.cell;
        const auto& label = passage.paragraph->label;
        const bool begins = head || (label && label->number == 1) || (row == 0 && !label);
        if (seen.emplace(table, column).second && begins) own[table].insert(column);
    }
    return own;
}

std::string list_of(const Passage& passage, const OwnColumns& own) {
    if (!passage.cell) return "lines";
    std::size_t column = 0;
    const auto table = own.find(passage.cell->table);
    if (table != own.end()) {
        const auto behind = table->second.upper_bound(passage.cell->column);
        if (behind != table->second.begin()) column = *std::prev(behind);
    }
    return fmt::format("table {} column {}", passage.cell->table, column);
}

/// The States of one list in one version, and its first entry.
struct Listed {
    Unit::Counts states;
    const Passage* first = nullptr;
};

using Lists = std::map<std::string, std::map<std::size_t, Listed>>;  ///< by list and version

void compare_state(Concord& concord, std::map<std::size_t, Listed>& list,
                   const std::string& state) {
    std::vector<std::pair<std::size_t, int>> values;
    for (auto& [version, listed] : list) values.emplace_back(version, listed.states[state]);
    int most = 0;
    for (const std::size_t v : Concord::dissenters(values, most)) {
        const Passage& passage = *list[v].first;
        const bool lacks = list[v].states[state] < most;
        concord.add(v, aspect::states, passage, {0, passage.text.size()},
                    lacks ? fmt::format("the list in {} lacks '{}', which {}", concord.name(v),
                                        concord.state_name(v, state), concord.others_have(v))
                          : fmt::format("the list in {} has '{}', which {}", concord.name(v),
                                        concord.state_name(v, state), concord.others_lack(v)),
                    "compare the list with the original", state);
    }
}

}  // namespace

void compare_lists(Concord& concord) {
    Lists lists;
    for (std::size_t v = 0; v < concord.count(); ++v) {
        if (!concord.is_in(v)) continue;
        const OwnColumns own = own_columns(concord.version(v));
        for (const Unit& unit : concord.version(v).units) {
            if (unit.entry.empty()) continue;
            Listed& listed = lists[list_of(*unit.passage, own)][v];
            ++listed.states[unit.entry];
            if (!listed.first) listed.first = unit.passage;
        }
    }
    for (auto& [name, list] : lists) {
        std::set<std::string> all;
        for (const auto& [version, listed] : list)
            for (const auto& [state, number] : listed.states) all.insert(state);
        concord.result().compared[std::string(aspect::states.name)] += all.size();
        for (const std::string& state : all) compare_state(concord, list, state);
    }
}

}  // namespace hexaglot::check

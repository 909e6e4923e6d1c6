// SPDX-License-Identifier: MIT
// A table whose rows follow one another by the days in a column, but for one.
#include "base/align.h"
#include "base/text.h"
#include "check/order.h"
#include "check/rules.h"
#include "check/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// Rows and different days by which a table shows that it goes by them.
constexpr std::size_t fewest_rows = 8;
constexpr std::size_t fewest_days = 5;

struct Row {
    const ListEntry* entry = nullptr;
    Day day;
};

/// The days in the columns beside a list, by column.
std::map<std::size_t, std::vector<Row>> days_beside(const Context& context, const List& list) {
    std::map<std::size_t, const ListEntry*> entries;
    for (const ListEntry& entry : list.entries)
        if (const auto& cell = context.reading.passages[entry.passage].cell; cell)
            entries.emplace(cell->row, &entry);
    std::map<std::size_t, std::vector<Row>> columns;
    for (const Passage& passage : cells_beside(context.reading, list)) {
        constexpr std::size_t longest = 60;  // bytes of a day
        if (passage.text.size() > longest) continue;
        const auto entry = entries.find(passage.cell->row);
        if (entry == entries.end()) continue;
        const auto index = static_cast<std::size_t>(&passage - context.reading.passages.data());
        const auto& found = context.values.of(index);
        if (found.size() != 1 || found.front().kind != ValueKind::day) continue;
        if (const auto day = found.front().as_day())
            columns[passage.cell->column].push_back({entry->second, *day});
    }
    return columns;
}

/// The one row that breaks the order; null where none or more do.
const Row* misplaced(const std::vector<Row>& rows, bool rising) {
    // Of rows with one day each may stand before the other.
    std::vector<std::pair<Day, std::size_t>> sorted;
    for (std::size_t i = 0; i < rows.size(); ++i) sorted.emplace_back(rows[i].day, i);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& left, const auto& right) {
        return rising ? left.first < right.first : right.first < left.first;
    });
    std::vector<int> ranks(rows.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank)
        ranks[sorted[rank].second] = static_cast<int>(rank);
    const std::vector<std::size_t> kept = longest_rising(ranks);
    if (kept.size() + 1 != rows.size()) return nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (i == kept.size() || kept[i] != i) return &rows[i];
    return nullptr;
}

}  // namespace

void check_date_order(const Context& context, Findings& findings) {
    for (const List& list : context.reading.lists) {
        if (list.table == no_passage || list.repeats || list.shape == ListShape::sentence ||
            list.entries.size() < fewest_rows || context.knowledge.orders().ordering(list))
            continue;
        for (const auto& [column, rows] : days_beside(context, list)) {
            std::set<Day> days;
            for (const Row& row : rows) days.insert(row.day);
            if (rows.size() < fewest_rows || days.size() < fewest_days) continue;
            const Row* row = misplaced(rows, true);
            if (!row) row = misplaced(rows, false);
            if (!row) continue;
            const ListEntry& entry = *row->entry;
            findings.add(
                "misplaced-entry", context.reading.passages[entry.passage], entry.span,
                fmt::format("{} is out of place: the rows go by their days, and its day "
                            "is {}",
                            text::isolate(words_of(context.reading, entry)), iso(row->day)),
                "move it to where its day belongs, or correct the day",
                {.state = entry.resolution.state ? entry.resolution.state->id : std::string(),
                 .language = list.language});
            break;
        }
    }
}

}  // namespace hexaglot::check

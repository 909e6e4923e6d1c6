// SPDX-License-Identifier: MIT
#include "check/rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace hexaglot::check {

namespace {

/// Rows that must agree before one that does not is a fault.
constexpr std::size_t fewest = 3;

struct Column {
    const List* list = nullptr;
    std::map<std::size_t, const ListEntry*> rows;
};

Column column_of(const Reading& reading, const List& list) {
    Column column{&list, {}};
    for (const ListEntry& entry : list.entries)
        if (const auto& cell = reading.passages[entry.passage].cell; cell)
            column.rows.emplace(cell->row, &entry);
    return column;
}

/// Whether two columns name the same States in most rows.
bool agree(const Column& left, const Column& right) {
    std::size_t same = 0;
    std::size_t others = 0;
    for (const auto& [row, entry] : right.rows) {
        const auto found = left.rows.find(row);
        if (found == left.rows.end()) continue;
        const State* one = found->second->resolution.state;
        const State* two = entry->resolution.state;
        if (one && two) ++(one == two ? same : others);
    }
    return same >= fewest && others * 3 <= same;
}

/// Columns of one table that stand for each other, and what they say row by row.
class Parallel {
public:
    explicit Parallel(std::vector<Column> columns) : columns_(std::move(columns)) {
        for (const Column& column : columns_)
            for (const auto& [row, entry] : column.rows) rows_.insert(row);
    }

    void find(std::vector<RowConflict>& found) const {
        for (const std::size_t row : rows_) {
            std::map<const State*, std::size_t> votes;
            const ListEntry* usual = nullptr;
            for (const Column& column : columns_)
                if (const ListEntry* entry = cell(column, row); entry && entry->resolution.state)
                    if (const std::size_t count = ++votes[entry->resolution.state];
                        !usual || count > votes[usual->resolution.state])
                        usual = entry;
            if (!usual) continue;
            // Of two that disagree the one is at fault that stands in its column already.
            if (columns_.size() == 2 && votes.size() == 2 && stands_again(columns_[0], row) &&
                !stands_again(columns_[1], row))
                usual = cell(columns_[1], row);
            for (const Column& column : columns_) {
                const ListEntry* entry = cell(column, row);
                const bool gap = !entry && is_inside(column, row) && is_full(column);
                if (gap || (entry && entry->resolution.state &&
                            entry->resolution.state != usual->resolution.state))
                    found.push_back({column.list, entry, usual});
            }
        }
    }

private:
    static const ListEntry* cell(const Column& column, std::size_t row) {
        const auto found = column.rows.find(row);
        return found == column.rows.end() ? nullptr : found->second;
    }

    static bool stands_again(const Column& column, std::size_t row) {
        const State* state = cell(column, row)->resolution.state;
        return std::any_of(column.rows.begin(), column.rows.end(), [&](const auto& other) {
            return other.first != row && other.second->resolution.state == state;
        });
    }

    static bool is_inside(const Column& column, std::size_t row) {
        return row > column.rows.begin()->first && row < column.rows.rbegin()->first;
    }

    /// Whether a column leaves no more than one row in eight empty.
    bool is_full(const Column& column) const {
        return (rows_.size() - column.rows.size()) * 8 <= rows_.size();
    }

    std::vector<Column> columns_;
    std::set<std::size_t> rows_;
};

}  // namespace

std::vector<RowConflict> row_conflicts(const Reading& reading) {
    std::vector<RowConflict> found;
    std::map<std::size_t, std::vector<Column>> tables;
    for (const List& list : reading.lists)
        if (list.table != no_passage) tables[list.table].push_back(column_of(reading, list));
    for (auto& [table, columns] : tables) {
        while (columns.size() > 1) {
            std::vector<Column> parallel = {columns.front()};
            std::vector<Column> rest;
            for (std::size_t i = 1; i < columns.size(); ++i) {
                const bool beside = columns[i].list->language != columns.front().list->language &&
                                    agree(columns.front(), columns[i]);
                (beside ? parallel : rest).push_back(columns[i]);
            }
            if (parallel.size() > 1) Parallel(std::move(parallel)).find(found);
            columns = std::move(rest);
        }
    }
    return found;
}

bool is_in_conflict(const std::vector<RowConflict>& conflicts, const ListEntry& entry) {
    return std::any_of(conflicts.begin(), conflicts.end(),
                       [&](const RowConflict& one) { return one.entry == &entry; });
}

std::span<const Passage> cells_beside(const Reading& reading, const List& list) {
    const auto& passages = reading.passages;
    std::size_t first = list.entries.front().passage;
    if (!passages[first].cell || list.table == no_passage) return {};
    const auto is_beside = [&](const Passage& passage) {
        return passage.cell && !passage.note && passage.cell->table == list.table;
    };
    std::size_t last = first;
    while (first > 0 && is_beside(passages[first - 1])) --first;
    while (last < passages.size() && is_beside(passages[last])) ++last;
    return std::span(passages).subspan(first, last - first);
}

}  // namespace hexaglot::check

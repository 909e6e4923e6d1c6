// SPDX-License-Identifier: MIT
// Tables of which every cell became a line of its own, row by row, as when a table is copied into a
// plain text; padding cells became empty lines.
#include "check/lists_find.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

constexpr std::size_t most_columns = 4;
/// Numbers of tables that were flattened; the others count from 0.
constexpr std::size_t first_table = 1000000;

class Flat {
public:
    Flat(ItemReader& reader, const std::vector<Item>& run) : reader_(reader), run_(run) {}

    /// Adds the lists and returns the first item of the run that is behind them; 0 where there is
    /// no such table at its head.
    std::size_t find(std::vector<List>& lists) {
        while (first_ < run_.size() && !run_[first_].known()) ++first_;
        if (run_.size() < first_ + 6) return 0;
        // Most lists need no look at their lines.
        const bool numbered = run_[first_ + 1].entry.number.has_value();
        if (numbered && run_[first_].entry.number &&
            *run_[first_ + 1].entry.number == *run_[first_].entry.number + 1)
            return 0;
        if (!numbered && (first_ < 2 || numbers_in(words(first_ - 1)).empty())) return 0;
        for (const Item& item : run_) {
            const Place place = reader_.reading().passages[item.entry.passage].place(0);
            if (!place.source) return 0;
            lines_.push_back(place.source->position(place.offset).line);
        }
        for (std::size_t width = 2; width <= most_columns; ++width)
            if (numbered ? counts_by(width) : headed_by(width))
                if (const std::size_t end = make(width, numbered, lists)) return end;
        return 0;
    }

private:
    std::string_view words(std::size_t item) const { return reader_.words(run_[item].entry); }

    /// Whether the numbers count on from each line to that `width` lines below.
    bool counts_by(std::size_t width) const {
        std::size_t pairs = 0;
        std::size_t steps = 0;
        std::size_t below = first_;
        for (std::size_t i = first_; i < run_.size(); ++i) {
            while (below < run_.size() && lines_[below] < lines_[i] + width) ++below;
            if (below == run_.size()) break;
            if (lines_[below] != lines_[i] + width || !run_[i].entry.number ||
                !run_[below].entry.number)
                continue;
            ++pairs;
            steps += *run_[below].entry.number == *run_[i].entry.number + 1 ? 1U : 0U;
        }
        return pairs >= 4 && steps * 10 >= pairs * 8;
    }

    /// Whether the `width` lines above the first entry are heads.
    bool headed_by(std::size_t width) const {
        if (first_ < width) return false;
        for (std::size_t i = 1; i <= width; ++i)
            if (lines_[first_ - i] + i != lines_[first_] || run_[first_ - i].labelled) return false;
        return true;
    }

    std::size_t make(std::size_t width, bool numbered, std::vector<List>& lists) const {
        std::vector<List> columns(width);
        std::size_t end = first_;
        for (; end < run_.size(); ++end) {
            const std::size_t offset = lines_[end] - lines_[first_];
            List& column = columns[offset % width];
            const bool fits = run_[end].known() || (numbered && run_[end].entry.number);
            if (!fits || column.entries.size() != offset / width) break;
            column.entries.push_back(run_[end].entry);
        }
        if (std::any_of(columns.begin(), columns.end(),
                        [](const List& column) { return column.entries.empty(); }))
            return 0;
        for (std::size_t i = 0; i < width; ++i) {
            List& column = columns[i];
            column.shape = ListShape::column;
            column.table = first_table + run_[first_].entry.passage;
            column.language = reader_.language(column.entries);
            for (std::size_t head = first_; head > 0; --head)
                if (lines_[head - 1] + width == lines_[first_] + i)
                    column.heading = run_[head - 1].entry.passage;
        }
        if (runs_on(columns)) {
            for (std::size_t i = 1; i < width; ++i)
                columns[0].entries.insert(columns[0].entries.end(), columns[i].entries.begin(),
                                          columns[i].entries.end());
            columns[0].shape = ListShape::columns;
            // The head over all of them is one cell, and so one line.
            for (const List& column : columns)
                if (column.heading != no_passage) columns[0].heading = column.heading;
            columns.resize(1);
        }
        if (!numbered && !ordered_apart(columns)) return 0;
        for (List& column : columns) {
            reader_.resolve(column.entries, column.language);
            if (!ItemReader::suffices(column.entries, 1)) return 0;
        }
        std::move(columns.begin(), columns.end(), std::back_inserter(lists));
        return end;
    }

    /// Under one head at most, and with numbers that go on from column to column.
    static bool runs_on(const std::vector<List>& columns) {
        for (std::size_t i = 1; i < columns.size(); ++i) {
            const auto last = columns[i - 1].entries.back().number;
            const auto next = columns[i].entries.front().number;
            if (!last || !next || *next != *last + 1) return false;
        }
        return std::count_if(columns.begin(), columns.end(),
                             [](const List& column) { return column.heading != no_passage; }) <= 1;
    }

    /// Bare lines are columns only where each of them has an order and all together have none.
    bool ordered_apart(const std::vector<List>& columns) const {
        const Orders& orders = reader_.knowledge().orders();
        List all = columns.front();
        for (std::size_t i = 1; i < columns.size(); ++i)
            all.entries.insert(all.entries.end(), columns[i].entries.begin(),
                               columns[i].entries.end());
        std::sort(all.entries.begin(), all.entries.end(),
                  [](const ListEntry& a, const ListEntry& b) { return a.passage < b.passage; });
        return !orders.ordering(all) &&
               std::all_of(columns.begin(), columns.end(),
                           [&](const List& column) { return orders.ordering(column).has_value(); });
    }

    ItemReader& reader_;
    const std::vector<Item>& run_;
    std::size_t first_ = 0;
    std::vector<std::size_t> lines_;
};

}  // namespace

std::size_t find_flat(ItemReader& reader, const std::vector<Item>& run, std::vector<List>& lists) {
    return Flat(reader, run).find(lists);
}

}  // namespace hexaglot::check

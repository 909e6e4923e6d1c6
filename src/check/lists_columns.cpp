// SPDX-License-Identifier: MIT
// Lists in tables: a column each, or one list filled down or across several columns.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/prepared.h"
#include "check/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hexaglot::check {

namespace {

/// Rows at the head of a table that say what stands below.
constexpr std::size_t most_head_rows = 2;

struct CellItem {
    Item item;
    std::size_t row = 0;
};

/// One column, or a part of it below a heading inside.
struct Column {
    std::size_t place = 0;  ///< column of the table
    std::size_t heading = no_passage;
    std::vector<CellItem> items;
    std::vector<std::size_t> doubtful;
    bool parted = false;  ///< by a heading inside the column

    std::vector<ListEntry> entries() const {
        std::vector<ListEntry> found;
        for (const CellItem& one : items) found.push_back(one.item.entry);
        return found;
    }
};

class Table {
public:
    Table(ItemReader& reader, std::size_t first, std::size_t last)
        : reader_(reader), first_(first), last_(last) {}

    void find(std::vector<List>& lists) {
        fill();
        std::vector<Column> columns;
        for (std::size_t place = 0; place < width_; ++place) read_column(place, columns);
        std::vector<Column> found;
        for (Column& column : columns)
            if (is_list(column, 3)) found.push_back(std::move(column));
        if (found.empty()) return;
        // Beside a list, fewer entries than three are one too.
        for (Column& column : columns)
            if (!column.items.empty() && is_list(column, 1)) found.push_back(std::move(column));
        std::stable_sort(found.begin(), found.end(),
                         [](const Column& a, const Column& b) { return a.place < b.place; });
        join(found, lists);
    }

private:
    const Passage& passage(std::size_t index) const { return reader_.reading().passages[index]; }

    void fill() {
        for (std::size_t i = first_; i < last_; ++i) {
            const CellPlace& place = *passage(i).cell;
            width_ = std::max(width_, place.column + 1);
            if (has_letter(passage(i).text)) filled_.emplace(place.row, place.column);
        }
        for (std::size_t i = first_; i < last_; ++i) {
            const CellPlace& place = *passage(i).cell;
            // The first row may be near to names, Espagnol over a column; a second one may not.
            if (!numbers_in(passage(i).text).empty()) head_rows_ = std::min(head_rows_, place.row);
            for (Item& item : reader_.items(i)) {
                const Resolution& found = item.entry.resolution;
                if (found.entity && (place.row > 0 || found.fault == Fault::none))
                    head_rows_ = std::min(head_rows_, place.row);
                if (!item.known() && !item.plausible && !numbers_in(passage(i).text).empty())
                    numbers_.emplace(std::pair(place.row, place.column), i);
                cells_.emplace(place.column, CellItem{std::move(item), place.row});
            }
        }
    }

    void read_column(std::size_t place, std::vector<Column>& columns) const {
        Column column;
        column.place = place;
        const auto [begin, end] = cells_.equal_range(place);
        // A title over the whole table heads no column.
        const bool titled =
            width_ > 1 && std::count_if(filled_.begin(), filled_.end(),
                                        [](const auto& cell) { return cell.first == 0; }) == 1;
        bool headed = false;
        const auto finish = [&] {
            while (!column.items.empty() && !column.items.back().item.entry.resolution.entity &&
                   !(column.items.back().item.labelled && column.items.front().item.labelled) &&
                   !is_counted(column)) {
                column.doubtful.push_back(column.items.back().item.entry.passage);
                column.items.pop_back();
            }
            if (!column.items.empty()) columns.push_back(column);
            column.items.clear();
            column.doubtful.clear();
        };
        for (auto at = begin; at != end; ++at) {
            const Item& item = at->second.item;
            const CellPlace& cell = *passage(item.entry.passage).cell;
            const bool in_head =
                cell.row < (width_ > 1 ? head_rows_ : std::min<std::size_t>(head_rows_, 1));
            const bool entity = item.entry.resolution.entity != nullptr && !in_head;
            const bool head = (cell.head || in_head) && !entity;
            // Below a head of its own, a column begins with an entry, be it known or not.
            const bool leads = column.items.empty() && !entity && !item.labelled;
            if (head || (leads && !(headed && item.plausible))) {
                headed = headed || (head && !titled);
                if (has_letter(passage(item.entry.passage).text) &&
                    (head || item.entry.label.empty()))
                    column.heading = item.entry.passage;
                continue;
            }
            if (const auto title = title_above(at->second, column); title != no_passage) {
                finish();
                column.parted = true;
                column.heading = title;
            }
            if (!entity && !item.plausible && !item.labelled) continue;
            if (!entity && !item.labelled && is_heading(column, at->second, std::next(at), end)) {
                finish();
                column.parted = true;
                column.heading = item.entry.passage;
                continue;
            }
            column.items.push_back(at->second);
        }
        finish();
    }

    /// A row that is nothing but a title, right above a cell whose number is 1 again: it heads what
    /// follows in all columns.
    std::size_t title_above(const CellItem& cell, const Column& column) const {
        if (cell.row == 0 || column.items.empty() || column.place == 0) return no_passage;
        const auto number = numbers_.find({cell.row, column.place - 1});
        if (number == numbers_.end()) return no_passage;
        const auto numbers = numbers_in(passage(number->second).text);
        if (numbers.size() != 1 || numbers.front().value != 1) return no_passage;
        std::size_t title = no_passage;
        for (std::size_t i = first_; i < last_; ++i) {
            const CellPlace& place = *passage(i).cell;
            if (place.row + 1 != cell.row || !has_letter(passage(i).text)) continue;
            if (title != no_passage || place.column == column.place) return no_passage;
            title = i;
        }
        return title;
    }

    /// Whether a number stands beside the last entry of a column, as beside the first.
    bool is_counted(const Column& column) const {
        const auto beside = [&](const CellItem& one) {
            return column.place > 0 && numbers_.contains({one.row, column.place - 1});
        };
        return column.items.back().item.plausible && beside(column.items.front()) &&
               beside(column.items.back());
    }

    /// How many other cells of a row have words.
    std::size_t filled_beside(std::size_t row, std::size_t place) const {
        std::size_t filled = 0;
        for (auto at = filled_.lower_bound({row, 0}); at != filled_.end() && at->first == row; ++at)
            if (at->second != place) ++filled;
        return filled;
    }

    template <typename Iterator>
    bool is_heading(const Column& column, const CellItem& cell, Iterator next, Iterator end) const {
        if (filled_beside(cell.row, column.place) > 0) return false;
        if (!numbers_in(reader_.words(cell.item.entry)).empty()) return true;
        if (reader_.is_merged(cell.item.entry)) return false;
        if (column.items.empty()) return false;
        const CellItem& above = column.items.back();
        while (next != end && !next->second.item.known() && !next->second.item.plausible) ++next;
        if (next == end || !next->second.item.known() || !above.item.known()) return false;
        const std::size_t others = filled_beside(above.row, column.place);
        const State& before = *above.item.entry.resolution.state;
        const State& after = *next->second.item.entry.resolution.state;
        return others > 0 || !reader_.knowledge().orders().may_follow(
                                 before, after, above.item.entry.resolution.language);
    }

    bool is_list(const Column& column, std::size_t least) const {
        const std::vector<ListEntry> entries = column.entries();
        if (!ItemReader::suffices(entries, least)) return false;
        if (least < 3)
            return std::all_of(entries.begin(), entries.end(), [](const ListEntry& entry) {
                return entry.resolution.verdict == Verdict::right &&
                       entry.resolution.fault == Fault::none;
            });
        return true;
    }

    /// A column of numbers beside the names counts them.
    void take_numbers(Column& column) const {
        if (column.place == 0) return;
        struct Found {
            std::size_t item;
            TypedNumber number;
            std::size_t passage;
        };
        std::vector<Found> found;
        for (std::size_t i = 0; i < column.items.size(); ++i) {
            const auto at = numbers_.find({column.items[i].row, column.place - 1});
            if (at == numbers_.end()) continue;
            const auto numbers = numbers_in(passage(at->second).text);
            if (numbers.size() != 1 || has_letter(passage(at->second).text)) return;
            found.push_back({i, numbers.front(), at->second});
        }
        // One number of a longer column may be missing.
        if (found.size() + (found.size() > 4 ? 1 : 0) < column.items.size()) return;
        // Most of them must count on, or they say something else: years, votes.
        std::size_t steps = 0;
        for (std::size_t i = 1; i < found.size(); ++i)
            steps += found[i].number.value == found[i - 1].number.value + 1 ? 1U : 0U;
        const std::size_t most = found.size() - 1;
        const bool from_one = found.front().number.value == 1 && steps * 10 >= most * 6;
        if (found.size() < 3 || (steps * 10 < most * 7 && !from_one)) return;
        for (const Found& one : found) {
            ListEntry& entry = column.items[one.item].item.entry;
            if (entry.number) return;
            entry.number = one.number.value;
            entry.number_span = one.number.span;
            entry.number_passage = one.passage;
        }
    }

    List made(std::vector<const Column*> columns, bool across) const {
        List list;
        list.shape = columns.size() > 1 ? ListShape::columns : ListShape::column;
        list.table = passage(first_).cell->table;
        list.heading = columns.front()->heading;
        std::vector<std::pair<std::size_t, ListEntry>> entries;
        for (const Column* column : columns) {
            for (const CellItem& one : column->items) entries.emplace_back(one.row, one.item.entry);
            list.doubtful.insert(list.doubtful.end(), column->doubtful.begin(),
                                 column->doubtful.end());
        }
        if (across)
            std::stable_sort(entries.begin(), entries.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [row, entry] : entries) list.entries.push_back(std::move(entry));
        return list;
    }

    std::string head(const Column& column) const {
        return column.heading == no_passage ? std::string() : passage(column.heading).text;
    }

    /// Puts together the columns that hold one list.
    void join(std::vector<Column>& columns, std::vector<List>& lists) {
        for (Column& column : columns) take_numbers(column);
        for (std::size_t i = 0; i < columns.size();) {
            std::size_t end = i + 1;
            while (end < columns.size() && may_join(columns[i], columns[end])) ++end;
            for (; end > i + 1; --end)
                if (join(columns, i, end, lists)) break;
            if (end == i + 1) add(made({&columns[i]}, false), lists);
            i = end;
        }
    }

    /// A second column has no head of its own, or the same again.
    bool may_join(const Column& first, const Column& next) const {
        if (first.parted || next.parted || first.place == next.place) return false;
        return next.heading == no_passage || head(first) == head(next);
    }

    bool join(const std::vector<Column>& columns, std::size_t begin, std::size_t end,
              std::vector<List>& lists) {
        std::vector<const Column*> all;
        for (std::size_t i = begin; i < end; ++i) all.push_back(&columns[i]);
        List down = made(all, false);
        List across = made(all, true);
        std::set<const State*> seen;
        std::size_t again = 0;
        for (const ListEntry& entry : down.entries)
            if (entry.resolution.state && !seen.insert(entry.resolution.state).second) ++again;
        if (again > 1 + down.entries.size() / 10) return false;
        const auto counted = [&](List& list) {
            std::size_t steps = 0;
            std::size_t numbers = 0;
            for (std::size_t i = 0; i < list.entries.size(); ++i) {
                if (!list.entries[i].number) continue;
                ++numbers;
                if (i > 0 && list.entries[i - 1].number &&
                    *list.entries[i].number == *list.entries[i - 1].number + 1)
                    ++steps;
            }
            return std::pair(numbers, steps);
        };
        const auto [numbers, down_steps] = counted(down);
        if (numbers * 2 > down.entries.size()) {
            const auto across_steps = counted(across).second;
            if (restarts(all)) return false;
            add(across_steps > down_steps ? std::move(across) : std::move(down), lists);
            return true;
        }
        down.language = reader_.language(down.entries);
        across.language = down.language;
        const Orders& orders = reader_.knowledge().orders();
        const auto ordered = [&](const List& list) { return orders.ordering(list).has_value(); };
        if (ordered(down)) {
            add(std::move(down), lists);
            return true;
        }
        if (ordered(across)) {
            add(std::move(across), lists);
            return true;
        }
        // Each in its own order are lists side by side.
        for (const Column* column : all) {
            List alone = made({column}, false);
            alone.language = down.language;
            if (alone.entries.size() > 2 && ordered(alone)) return false;
        }
        add(std::move(down), lists);
        return true;
    }

    static bool restarts(const std::vector<const Column*>& columns) {
        return std::any_of(columns.begin() + 1, columns.end(), [](const Column* column) {
            return column->items.front().item.entry.number == 1;
        });
    }

    std::size_t known_in(const List& list, std::string_view language) const {
        return static_cast<std::size_t>(
            std::count_if(list.entries.begin(), list.entries.end(), [&](const ListEntry& entry) {
                return reader_.knowledge().names().exact(reader_.words(entry), language);
            }));
    }

    void add(List list, std::vector<List>& lists) {
        if (list.heading != no_passage)
            list.language =
                reader_.knowledge().prepared().heads.language(passage(list.heading).text);
        // `Arabic` may head States of a group in which it is spoken.
        const std::string& own = reader_.reading().language;
        if (!list.language.empty() && list.language != own &&
            known_in(list, list.language) < known_in(list, own))
            list.language.clear();
        if (list.language.empty()) list.language = reader_.language(list.entries);
        reader_.resolve(list.entries, list.language);
        std::set<const State*> seen;
        std::size_t again = 0;
        for (const ListEntry& entry : list.entries)
            if (entry.resolution.state && !seen.insert(entry.resolution.state).second) ++again;
        // What says the same again and again is a fact about something else: who was in the chair.
        list.repeats = again > std::max<std::size_t>(1, list.entries.size() / 5) ||
                       (again > 0 && is_timeline(reader_, list, first_, last_));
        lists.push_back(std::move(list));
    }

    ItemReader& reader_;
    std::size_t first_;
    std::size_t last_;
    std::size_t width_ = 0;
    std::size_t head_rows_ = most_head_rows;  ///< the first, which have no name and no number
    std::set<std::pair<std::size_t, std::size_t>> filled_;  ///< rows and columns with words
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> numbers_;  ///< passages
    std::multimap<std::size_t, CellItem> cells_;  ///< by column, in the order of their rows
};

}  // namespace

void find_columns(ItemReader& reader, std::vector<List>& lists) {
    const auto& passages = reader.reading().passages;
    for (std::size_t i = 0; i < passages.size();) {
        if (!passages[i].cell || passages[i].note) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < passages.size() && passages[end].cell && !passages[end].note &&
               passages[end].cell->table == passages[i].cell->table)
            ++end;
        Table(reader, i, end).find(lists);
        i = end;
    }
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Tables that say when each State did something: who spoke, who was in the chair.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace hexaglot::check {

namespace {

class Timeline {
public:
    Timeline(const ItemReader& reader, std::size_t first, std::size_t last)
        : reader_(reader), first_(first), last_(last) {}

    /// Whether another column has years, days or times that follow one another, and the States have
    /// no order of their own: who spoke, who was in the chair.
    bool holds(const List& list) const {
        constexpr std::size_t few = 5;  // entries that may be in order by chance
        if (list.entries.size() > few && reader_.knowledge().orders().ordering(list)) return false;
        std::map<std::size_t, std::map<std::size_t, std::string_view>> columns;
        for (std::size_t i = first_; i < last_; ++i)
            columns[passage(i).cell->column].emplace(passage(i).cell->row, passage(i).text);
        return std::any_of(columns.begin(), columns.end(),
                           [&](const auto& column) { return follows_times(list, column.second); });
    }

private:
    /// Whether the times in a column, of which one may stand beside several rows, follow one
    /// another, and no State stands twice at one of them.
    bool follows_times(const List& list,
                       const std::map<std::size_t, std::string_view>& column) const {
        std::string last;
        std::set<std::string> times;
        std::set<std::pair<std::string, const State*>> at;
        for (const ListEntry& entry : list.entries) {
            auto cell = column.upper_bound(passage(entry.passage).cell->row);
            if (cell == column.begin()) return false;
            std::string time = time_of((--cell)->second);
            if (time.empty() || time < last) return false;
            if (!at.emplace(time, entry.resolution.state).second) return false;
            times.insert(time);
            last = std::move(time);
        }
        return times.size() > 2 || (times.size() == 2 && list.entries.size() > 4);
    }

    /// A time, day or year that a cell is, as text that sorts; empty where it is none.
    std::string time_of(std::string_view text) const {
        const Values* values = reader_.knowledge().values(reader_.reading().language);
        const std::string words = text::trim(text);
        if (!values || words.empty() || words.size() > 40) return {};
        const auto all = values->in(words);
        if (all.empty()) return {};
        const Value& first = all.front();
        if (first.kind == ValueKind::day || first.kind == ValueKind::days)
            return fmt::format("{:04}-{:02}-{:02}", first.year, first.month, first.day);
        if (first.kind == ValueKind::time || first.kind == ValueKind::year) return first.number;
        // 10.20 is a time where nothing says so.
        const bool clock = words.size() == 5 && words[2] == '.' && first.number.size() >= 2;
        return clock ? words : std::string();
    }

    const Passage& passage(std::size_t index) const { return reader_.reading().passages[index]; }

    const ItemReader& reader_;
    std::size_t first_;
    std::size_t last_;
};

}  // namespace

bool is_timeline(const ItemReader& reader, const List& list, std::size_t first, std::size_t last) {
    return Timeline(reader, first, last).holds(list);
}

}  // namespace hexaglot::check

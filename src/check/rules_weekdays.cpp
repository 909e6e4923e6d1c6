// SPDX-License-Identifier: MIT
// A column of days of the week beside one of dates.
#include "base/text.h"
#include "check/prepared.h"
#include "check/weekdays.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

constexpr std::size_t longest = 60;  // bytes of a cell

struct Row {
    std::vector<std::pair<const Passage*, int>> weekdays;
    std::vector<Day> days;
};

/// The day of the week that is all of a text, 1 Monday … 7.
std::optional<int> weekday_of(const std::string& text, const PreparedLanguage& prepared,
                              const Locale& locale) {
    const std::string words = text::folded(text::trim(text));
    for (int day = 1; day <= 7; ++day) {
        const auto form = locale.forms.find(fmt::format("weekday.{}", day));
        if (form != locale.forms.end() && text::folded(form->second.text) == words) return day;
        const auto& others = prepared.words.of(fmt::format("weekday.{}", day));
        if (std::find(others.begin(), others.end(), words) != others.end()) return day;
    }
    return std::nullopt;
}

}  // namespace

void check_weekdays(const Context& context, Findings& findings) {
    const PreparedLanguage* prepared =
        context.knowledge.prepared().language(context.reading.language);
    std::map<std::pair<std::size_t, std::size_t>, Row> rows;  // by table and row
    for (std::size_t i = 0; i < context.reading.passages.size(); ++i) {
        const Passage& passage = context.reading.passages[i];
        if (!passage.cell || passage.text.empty() || passage.text.size() > longest) continue;
        Row& row = rows[{passage.cell->table, passage.cell->row}];
        const auto& values = context.values.of(i);
        if (values.size() == 1 && values.front().kind == ValueKind::day) {
            if (const auto day = values.front().as_day(); day && !values.front().weekday)
                row.days.push_back(*day);
        } else if (values.empty()) {
            if (const auto weekday = weekday_of(passage.text, *prepared, *context.locale))
                row.weekdays.emplace_back(&passage, *weekday);
        }
    }
    for (const auto& [place, row] : rows)
        if (row.days.size() == 1 && row.weekdays.size() == 1)
            tell_weekday(context, findings, *row.weekdays.front().first,
                         {0, row.weekdays.front().first->text.size()}, row.weekdays.front().second,
                         row.days.front());
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// A column of days of the week beside one of dates.
#include "base/text.h"
#include "check/prepared.h"
#include "check/weekdays.h"

#include <fmt/format.h>

#include <map>
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

/// The words for the days of the week, folded: 1 Monday … 7.
std::map<std::string, int> weekdays_of(const PreparedLanguage& prepared, const Locale& locale) {
    std::map<std::string, int> days;
    for (int day = 1; day <= 7; ++day) {
        const std::string id = fmt::format("weekday.{}", day);
        if (const auto form = locale.forms.find(id); form != locale.forms.end())
            days.emplace(text::folded(form->second.text), day);
        for (const std::string& word : prepared.words.of(id)) days.emplace(word, day);
    }
    return days;
}

}  // namespace

void check_weekdays(const Context& context, Findings& findings) {
    const auto days = weekdays_of(*context.knowledge.prepared().language(context.reading.language),
                                  *context.locale);
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
            const auto weekday = days.find(text::folded(text::trim(passage.text)));
            if (weekday != days.end()) row.weekdays.emplace_back(&passage, weekday->second);
        }
    }
    for (const auto& [place, row] : rows)
        if (row.days.size() == 1 && row.weekdays.size() == 1)
            tell_weekday(context, findings, *row.weekdays.front().first,
                         {0, row.weekdays.front().first->text.size()}, row.weekdays.front().second,
                         row.days.front());
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/passage_values.h"

#include "base/text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace hexaglot::check {

const std::vector<Value>& PassageValues::of(std::size_t passage) const {
    auto& found = found_[passage];
    if (!found)
        found = values_ ? values_->in(reading_.passages[passage].text) : std::vector<Value>();
    return *found;
}

std::optional<Day> day_of(const PassageValues& values, const FoldedWords& words) {
    const auto is_of_another = [&](std::string_view text, const Value& value) {
        constexpr std::size_t near = 60;  // bytes: resolution 70/1 of
        const std::size_t from = value.span.begin > near ? value.span.begin - near : 0;
        const std::string before = text::folded(text.substr(from, value.span.begin - from));
        return words.holds(before, "cites.document");
    };
    constexpr std::size_t first_passages = 20;
    const auto& passages = values.reading().passages;
    std::optional<Day> found;
    for (std::size_t i = 0; i < std::min(first_passages, passages.size()); ++i) {
        const std::string& text = passages[i].text;
        for (const Value& value : values.of(i)) {
            const auto day = value.kind == ValueKind::day ? value.as_day() : std::nullopt;
            if (!day) continue;
            if (value.span.end - value.span.begin + 4 >= text.size()) return day;
            if (!found && !is_of_another(text, value)) found = day;
        }
    }
    return found;
}

std::optional<Day> year_of(const PassageValues& values) {
    constexpr std::size_t head_passages = 2;
    const auto& passages = values.reading().passages;
    int year = 0;
    for (std::size_t i = 0; i < std::min(head_passages, passages.size()); ++i) {
        if (passages[i].cell) break;
        for (const Value& value : values.of(i)) {
            const int named = value.kind == ValueKind::year ? std::stoi(value.number) : value.year;
            if (named == 0 || named == year) continue;
            if (year != 0) return std::nullopt;
            year = named;
        }
    }
    if (year == 0) return std::nullopt;
    return Day(std::chrono::year(year) / std::chrono::January / 1);
}

}  // namespace hexaglot::check

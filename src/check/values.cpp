// SPDX-License-Identifier: MIT
#include "check/values.h"

#include "base/text.h"
#include "check/values_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace hexaglot::check {

namespace {

std::string day_text(int year, int month, int day) {
    return year == 0 ? fmt::format("{:02}-{:02}", month, day)
                     : fmt::format("{}-{:02}-{:02}", year, month, day);
}

std::optional<Day> calendar_day(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (year == 0 || !date.ok()) return std::nullopt;
    return Day(date);
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Addresses of pages and of mail.
std::vector<Span> addresses_in(std::string_view text) {
    std::vector<Span> found;
    const auto ends = [](char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '>' || c == ')' || c == '"' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    const auto add = [&](std::size_t at) {
        std::size_t begin = at;
        std::size_t end = at;
        while (begin > 0 && !ends(text[begin - 1]) && text[begin - 1] != '(' &&
               text[begin - 1] != '<')
            --begin;
        while (end < text.size() && !ends(text[end])) ++end;
        found.push_back({begin, end});
    };
    for (const std::string_view mark : {"://", "www.", "@"})
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1))
            if (mark != "@" || (at > 0 && is_word_byte(text[at - 1]))) add(at);
    return found;
}

}  // namespace

bool is_day(int year, int month, int day) {
    static constexpr std::array<int, 12> longest = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > longest[static_cast<std::size_t>(month) - 1])
        return false;
    return year == 0 || calendar_day(year, month, day).has_value();
}

std::string Value::key() const {
    switch (kind) {
        case ValueKind::day:
            return "day " + day_text(year, month, day);
        case ValueKind::days:
            return "days " + day_text(year, month, day) + "/" +
                   day_text(last_year, last_month, last_day);
        case ValueKind::month:
            return year == 0 ? fmt::format("month {:02}", month)
                             : fmt::format("month {}-{:02}", year, month);
        case ValueKind::time:
            return "time " + number;
        case ValueKind::ordinal:
            return "ordinal " + number;
        case ValueKind::percent:
            return "percent " + number;
        case ValueKind::year:
        case ValueKind::number:
            break;
    }
    return "number " + number;
}

std::optional<Day> Value::as_day() const {
    return calendar_day(year, month, day);
}

std::optional<Day> Value::as_last_day() const {
    return calendar_day(last_year, last_month, last_day);
}

Values::Values(const Locale& locale) : tables_(std::make_unique<const Tables>(locale)) {}
Values::~Values() = default;

std::vector<Value> Values::in(std::string_view text) const {
    return ValueScan(*tables_, text).run();
}

std::vector<Value> ValueScan::run() {
    std::vector<Span> closed = symbols_in(source_);
    for (const Span& address : addresses_in(source_)) closed.push_back(address);
    std::sort(closed.begin(), closed.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::size_t next_closed = 0;
    for (std::size_t i = 0; i < text_.size();) {
        while (next_closed < closed.size() && closed[next_closed].end <= text_.at[i]) ++next_closed;
        if (next_closed < closed.size() && closed[next_closed].begin <= text_.at[i]) {
            ++i;
            continue;
        }
        const char32_t c = text_.lower[i];
        if (c == ' ') {
            ++i;
            continue;
        }
        std::optional<std::size_t> end;
        // What stands inside a word is none of these.
        const bool can = text_.is_digit(i) ? begins_here(i)
                         : is_letter(c)
                             ? i == 0 || !is_letter(text_.lower[i - 1]) ||
                                   (c >= 0x620 && (i == 1 || !is_letter(text_.lower[i - 2])))
                             : is_han(c);
        if (can && (text_.is_digit(i) || han_numeral(c) || tables_.may_begin(text_, i))) {
            if (!text_.is_digit(i)) end = weekday_then_date(i);
            if (!end) end = date(i);
            if (!end) end = number(i);
        }
        if (end && *end > i) {
            i = *end;
        } else if (text_.is_digit(i)) {
            while (text_.is_digit(i)) ++i;
        } else {
            ++i;
        }
    }
    return std::move(found_);
}

/// The second of two weekdays that are joined by `and`.
std::optional<ValueScan::Weekday> ValueScan::listed_weekday(std::size_t i) const {
    std::size_t at = text_.skip_spaces(i);
    if (const auto list = tables_.word(text_, at, Sense::list))
        at = text_.skip_spaces(list->end);
    else if (at > i && text_.is(at, U'و'))  // written with the word behind it
        ++at;
    else
        return std::nullopt;
    const auto word = tables_.word(text_, at, Sense::weekday);
    if (!word) return std::nullopt;
    return Weekday{word->value, at, word->end};
}

std::optional<std::size_t> ValueScan::date_behind_weekday(std::size_t i) {
    std::size_t at = i;
    if (text_.is(at, ',') || text_.is(at, U'،')) ++at;
    at = behind_join(at);
    return at == i ? std::nullopt : date(at);
}

std::optional<std::size_t> ValueScan::weekday_then_date(std::size_t i) {
    const auto word = tables_.word(text_, i, Sense::weekday);
    if (!word) return std::nullopt;
    const std::size_t before = found_.size();
    if (const auto second = listed_weekday(word->end)) {
        // Wednesday and Thursday, 26 and 27 August: each has its day.
        const auto end = date_behind_weekday(second->end);
        if (!end || found_.size() != before + 2 || found_[before].weekday) {
            found_.resize(before);
            return second->end;
        }
        const Weekday first{word->value, i, word->end};
        for (const auto& [weekday, value] : {std::pair(first, before), {*second, before + 1}}) {
            found_[value].weekday = weekday.value;
            found_[value].weekday_span = text_.span(weekday.begin, weekday.end);
        }
        return end;
    }
    const auto end = date_behind_weekday(word->end);
    if (end && found_.size() > before && found_[before].day != 0) {
        found_[before].weekday = word->value;
        found_[before].weekday_span = text_.span(i, word->end);
        found_[before].span.begin = text_.at[i];
        return end;
    }
    found_.resize(before);
    return word->end;
}

/// 31/06/2026, or 06/31/2026; nothing where it may be either, as 05/06/2026.
std::optional<std::size_t> ValueScan::stroke_date(std::size_t i) {
    std::size_t end = i;
    int parts[3] = {};
    for (int part = 0; part < 3; ++part) {
        const std::size_t begin = end;
        const std::size_t most = part == 2 ? 4 : 2;
        while (text_.is_digit(end) && end - begin <= most)
            parts[part] = parts[part] * 10 + text_.digit[end++];
        if (end == begin || end - begin > most || (part == 2 && end - begin != 4))
            return std::nullopt;
        if (part < 2 && !text_.is(end++, '/')) return std::nullopt;
    }
    const auto may_be = [](int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    };
    const bool beside = (i > 0 && text_.is(i - 1, '/')) || text_.is(end, '/');
    const bool day_leads = may_be(parts[1], parts[0]);
    if (beside || day_leads == may_be(parts[0], parts[1])) return std::nullopt;
    const int month = day_leads ? parts[1] : parts[0];
    const int day = day_leads ? parts[0] : parts[1];
    return add_day(i, {parts[2], month, day, end}, std::nullopt);
}

}  // namespace hexaglot::check

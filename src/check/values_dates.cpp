// SPDX-License-Identifier: MIT
// Dates as six languages write them: day first, month first, and with a mark behind each part.
#include "check/values_tables.h"

namespace hexaglot::check {

namespace {

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == '~' || c == 0xFF5E || c == 0x2212;
}

/// A day that is written in full lacks nothing that the other end of its range could give.
int first_of(int own, int other) {
    return own != 0 ? own : other;
}

}  // namespace

std::optional<int> ValueScan::short_number(std::size_t i, std::size_t& end) const {
    if (text_.is_digit(i)) {
        int value = 0;
        end = i;
        while (text_.is_digit(end) && end - i < 4) value = value * 10 + text_.digit[end++];
        if (text_.is_digit(end)) return std::nullopt;
        return value;
    }
    if (i < text_.size() && is_han(text_.lower[i]))
        if (const auto value = read_han_number(i, end); value && *value < 10000)
            return static_cast<int>(*value);
    return std::nullopt;
}

std::size_t ValueScan::behind_suffix(std::size_t i) const {
    const auto suffix = tables_.word(text_, i, Sense::ordinal_suffix);
    // A hyphen and letters may be a suffix (1-го), a hyphen and digits a range.
    return suffix ? suffix->end : i;
}

std::size_t ValueScan::behind_join(std::size_t i) const {
    std::size_t at = text_.skip_spaces(i);
    while (const auto join = tables_.word(text_, at, Sense::join))
        at = text_.skip_spaces(join->end);
    return at;
}

std::optional<std::size_t> ValueScan::range_at(std::size_t i) const {
    const std::size_t at = text_.skip_spaces(i);
    if (at < text_.size() && is_dash(text_.lower[at])) return text_.skip_spaces(at + 1);
    // from Tuesday, 6 October, to Thursday, 8 October
    const std::size_t behind_comma = text_.is(at, ',') ? text_.skip_spaces(at + 1) : at;
    const auto word = tables_.word(text_, behind_comma, Sense::range);
    if (!word) return std::nullopt;
    // What joins a date may follow: `al`, `to the`.
    return behind_join(word->end);
}

/// The year behind a month: four digits. Gives the index behind it and its mark; `i` where there is
/// none.
std::size_t ValueScan::year_at(std::size_t i, int& year) const {
    std::size_t at = i;
    if (text_.is(at, ',') || text_.is(at, U'،') || text_.is(at, '.')) ++at;
    at = behind_join(at);
    std::size_t end = at;
    const auto value = text_.is_digit(at) ? short_number(at, end) : std::nullopt;
    if (!value || end - at != 4 || *value < 1000) return i;
    if (end < text_.size() && is_letter(text_.lower[end]) &&
        !tables_.word(text_, end, Sense::year_mark))
        return i;
    year = *value;
    if (const auto mark = tables_.word(text_, text_.skip_spaces(end), Sense::year_mark))
        return mark->end;
    return end;
}

std::optional<ValueScan::DayRead> ValueScan::read_day(std::size_t i) const {
    if (!text_.is_digit(i)) return std::nullopt;
    DayRead read;
    std::size_t end = i;
    const auto day = short_number(i, end);
    if (!day || end - i > 2) return std::nullopt;
    read.day = *day;
    read.end = end = behind_suffix(end);
    if (end < text_.size() && is_letter(text_.lower[end])) return std::nullopt;
    const std::size_t at = behind_join(end);
    const auto month = tables_.word(text_, at, Sense::month | Sense::month_part);
    if (!month) return read;
    // Without a capital `may` is no month.
    if (month->capital && !is_capital(text_.plain[at])) return read;
    read.month = month->value;
    read.end = year_at(month->end, read.year);
    return read;
}

std::optional<ValueScan::DayRead> ValueScan::read_month(std::size_t i) const {
    const auto month = tables_.word(text_, i, Sense::month | Sense::month_part);
    if (!month || (month->capital && !is_capital(text_.plain[i]))) return std::nullopt;
    DayRead read;
    read.month = month->value;
    read.end = month->end;
    return read;
}

std::optional<ValueScan::Weekday> ValueScan::weekday_behind(std::size_t i) const {
    std::size_t at = text_.skip_spaces(i);
    const bool bracket = text_.is(at, '(') || text_.is(at, U'（');
    if (bracket) at = text_.skip_spaces(at + 1);
    if (!bracket && (at >= text_.size() || !is_han(text_.lower[at]))) return std::nullopt;
    const auto word = tables_.word(text_, at, Sense::weekday);
    if (!word) return std::nullopt;
    std::size_t end = word->end;
    if (bracket) {
        end = text_.skip_spaces(end);
        if (!text_.is(end, ')') && !text_.is(end, U'）')) return std::nullopt;
        return Weekday{word->value, at, word->end};
    }
    return Weekday{word->value, at, end};
}

std::size_t ValueScan::add_day(std::size_t begin, DayRead first, std::optional<DayRead> last,
                               std::optional<Weekday> between) {
    Value value;
    std::size_t end = last ? last->end : first.end;
    if (last) {
        value.kind = ValueKind::days;
        value.last_day = last->day;
        value.last_month = first_of(last->month, first.month);
        // A range over the turn of a year names the year once: 26 December to 3 January 2027.
        const bool turns = last->month != 0 && first.month - last->month >= 6;
        value.last_year = last->year != 0 || first.year == 0 ? last->year
                          : turns                            ? first.year + 1
                                                             : first.year;
        first.month = first_of(first.month, last->month);
        if (first.year == 0 && last->year != 0) first.year = turns ? last->year - 1 : last->year;
    } else {
        value.kind = first.day != 0 ? ValueKind::day : ValueKind::month;
    }
    value.year = first.year;
    value.month = first.month;
    value.day = first.day;
    if (between && last) {
        value.last_weekday = between->value;
        value.last_weekday_span = text_.span(between->begin, between->end);
    }
    value.span = text_.span(begin, end);
    if (const auto weekday = value.kind == ValueKind::month ? std::nullopt : weekday_behind(end)) {
        const Span span = text_.span(weekday->begin, weekday->end);
        if (last) {
            value.last_weekday = weekday->value;
            value.last_weekday_span = span;
        } else {
            value.weekday = weekday->value;
            value.weekday_span = span;
        }
        end = weekday->end;
        value.span.end = text_.at[end];
    }
    found_.push_back(std::move(value));
    return end;
}

std::optional<ValueScan::DayRead> ValueScan::read_han(std::size_t i, bool follows) const {
    DayRead read;
    std::size_t end = i;
    auto number = short_number(i, end);
    if (!number) return std::nullopt;
    const auto mark = [&](Sense sense) {
        return tables_.word(text_, text_.skip_spaces(end), sense);
    };
    if (const auto year = mark(Sense::year_mark)) {
        read.year = *number;
        const std::size_t at = text_.skip_spaces(year->end);
        read.end = year->end;
        number = short_number(at, end);
        if (!number) return std::nullopt;
    }
    if (const auto month = mark(Sense::month_mark)) {
        read.month = *number;
        read.end = month->end;
        const std::size_t at = text_.skip_spaces(month->end);
        number = short_number(at, end);
        if (!number) return read;
    } else if (read.year != 0 || !follows) {
        return std::nullopt;
    }
    if (const auto day = mark(Sense::day_mark)) {
        read.day = *number;
        read.end = day->end;
        return read;
    }
    // 8月24至28日: the mark stands behind the last day only.
    if (const auto next = range_at(end); next && read.month != 0) {
        std::size_t behind = *next;
        if (short_number(*next, behind) &&
            tables_.word(text_, text_.skip_spaces(behind), Sense::day_mark)) {
            read.day = *number;
            read.end = end;
            return read;
        }
    }
    if (read.month == 0) return std::nullopt;
    return read;
}

std::optional<std::size_t> ValueScan::han_date(std::size_t i) {
    const auto first = read_han(i, false);
    if (!first) return std::nullopt;
    if (first->day == 0) return add_day(i, *first, std::nullopt);
    std::size_t end = first->end;
    const auto weekday = weekday_behind(end);
    if (const auto next = range_at(weekday ? weekday->end : end)) {
        if (const auto last = read_han(*next, true); last && last->day != 0) {
            end = add_day(i, *first, last);
            if (weekday) {
                found_.back().weekday = weekday->value;
                found_.back().weekday_span = text_.span(weekday->begin, weekday->end);
            }
            return end;
        }
    }
    end = add_day(i, *first, std::nullopt);
    // 3月18日和19日: the day that follows is of the same month.
    DayRead before = *first;
    while (const auto list = tables_.word(text_, end, Sense::list)) {
        auto next = read_han(list->end, true);
        if (!next || next->day == 0) break;
        next->month = first_of(next->month, before.month);
        next->year = first_of(next->year, before.year);
        before = *next;
        end = add_day(list->end, *next, std::nullopt);
    }
    return end;
}

std::optional<std::size_t> ValueScan::iso_date(std::size_t i) {
    const auto digits = [&](std::size_t from, std::size_t count) {
        for (std::size_t at = from; at < from + count; ++at)
            if (!text_.is_digit(at)) return false;
        return !text_.is_digit(from + count);
    };
    const auto value = [&](std::size_t from, std::size_t count) {
        int all = 0;
        for (std::size_t at = from; at < from + count; ++at) all = all * 10 + text_.digit[at];
        return all;
    };
    // What has no such month or day is a number of something else.
    const auto may_be = [](int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    };
    if (digits(i, 4) && text_.is(i + 4, '-') && digits(i + 5, 2) && text_.is(i + 7, '-') &&
        digits(i + 8, 2) && may_be(value(i + 5, 2), value(i + 8, 2)))
        return add_day(i, {value(i, 4), value(i + 5, 2), value(i + 8, 2), i + 10}, std::nullopt);
    if (const auto end = stroke_date(i)) return end;
    if (digits(i, 2) && text_.is(i + 2, '.') && digits(i + 3, 2) && text_.is(i + 5, '.') &&
        digits(i + 6, 4) && may_be(value(i + 3, 2), value(i, 2)))
        return add_day(i, {value(i + 6, 4), value(i + 3, 2), value(i, 2), i + 10}, std::nullopt);
    return std::nullopt;
}

std::optional<std::size_t> ValueScan::day_first(std::size_t i) {
    const auto first = read_day(i);
    if (!first) return std::nullopt;
    if (auto next = range_at(first->end)) {
        std::optional<Weekday> weekday;
        if (const auto word = tables_.word(text_, *next, Sense::weekday)) {
            weekday = Weekday{word->value, *next, word->end};
            std::size_t at = word->end;
            if (text_.is(at, ',') || text_.is(at, U'،')) ++at;
            next = behind_join(at);
        }
        if (const auto last = read_day(*next); last && last->month != 0)
            return add_day(i, *first, last, weekday);
    }
    if (first->month != 0) return add_day(i, *first, std::nullopt);
    // 18 and 19 March 2026: two days of one month.
    if (const auto list = tables_.word(text_, text_.skip_spaces(first->end), Sense::list)) {
        const std::size_t at = behind_join(list->end);
        if (const auto second = read_day(at); second && second->month != 0) {
            DayRead own = *first;
            own.month = second->month;
            own.year = second->year;
            add_day(i, own, std::nullopt);
            return add_day(at, *second, std::nullopt);
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> ValueScan::month_first(std::size_t i) {
    const auto month = read_month(i);
    if (!month) return std::nullopt;
    DayRead read = *month;
    std::size_t at = text_.skip_spaces(month->end);
    std::size_t end = at;
    if (text_.is_digit(at) && at > month->end) {
        const auto day = short_number(at, end);
        if (day && end - at <= 2) {
            read.day = *day;
            read.end = end = behind_suffix(end);
            if (end < text_.size() && is_letter(text_.lower[end])) return std::nullopt;
            std::optional<DayRead> last;
            if (const auto next = range_at(end)) {
                if (auto other = read_month(*next)) {
                    const std::size_t digits = text_.skip_spaces(other->end);
                    std::size_t behind = digits;
                    if (const auto value = short_number(digits, behind);
                        value && behind - digits <= 2) {
                        other->day = *value;
                        other->end = year_at(behind, other->year);
                        last = other;
                    }
                } else {
                    std::size_t behind = *next;
                    const auto value =
                        text_.is_digit(*next) ? short_number(*next, behind) : std::nullopt;
                    if (value && behind - *next <= 2) {
                        DayRead other2{0, read.month, *value, behind};
                        other2.end = year_at(behind, other2.year);
                        last = other2;
                    }
                }
            }
            if (!last) read.end = year_at(end, read.year);
            return add_day(i, read, last);
        }
    }
    read.end = year_at(month->end, read.year);
    if (read.year == 0 && !tables_.word(text_, i, Sense::month)) return std::nullopt;
    // `May observers speak?`: the capital is that of the sentence.
    const bool goes_on = at < text_.size() && at > month->end && is_letter(text_.plain[at]) &&
                         !is_capital(text_.plain[at]);
    if (read.year == 0 && goes_on && heads_sentence(i)) return std::nullopt;
    return add_day(i, read, std::nullopt);
}

bool ValueScan::heads_sentence(std::size_t i) const {
    while (i > 0 && text_.plain[i - 1] == U' ') --i;
    static constexpr std::u32string_view ends = U".?!:;•–—(“«\"";
    return i == 0 || ends.find(text_.plain[i - 1]) != ends.npos;
}

std::optional<std::size_t> ValueScan::date(std::size_t i) {
    if (text_.is_digit(i)) {
        if (const auto end = iso_date(i)) return end;
        if (const auto end = day_first(i)) return end;
        return han_date(i);
    }
    if (han_numeral(text_.lower[i])) return han_date(i);
    return month_first(i);
}

}  // namespace hexaglot::check

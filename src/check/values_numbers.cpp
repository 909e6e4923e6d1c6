// SPDX-License-Identifier: MIT
// Numbers: groups and decimals by language, scale words, words for small numbers, per cent, times.
#include "check/values_tables.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::check {

namespace {

/// `2.74` with eight noughts is `274000000`.
std::string shifted(const std::string& number, int power) {
    const auto point = number.find('.');
    std::string whole = number.substr(0, point);
    std::string rest = point == number.npos ? std::string() : number.substr(point + 1);
    for (; power > 0; --power) {
        whole += rest.empty() ? '0' : rest.front();
        if (!rest.empty()) rest.erase(0, 1);
    }
    while (!rest.empty() && rest.back() == '0') rest.pop_back();
    const auto first = std::min(whole.find_first_not_of('0'), whole.size() - 1);
    whole.erase(0, first);
    return rest.empty() ? whole : whole + "." + rest;
}

/// The sum of two whole numbers; the first alone where either is none or too long.
std::string sum(const std::string& a, const std::string& b) {
    if (a.find('.') != a.npos || b.find('.') != b.npos || a.size() > 17 || b.size() > 17) return a;
    return fmt::to_string(std::stoll(a) + std::stoll(b));
}

}  // namespace

/// A number may stand behind a Han character, behind what is written with it in Arabic, or behind
/// no letter.
bool ValueScan::begins_here(std::size_t i) const {
    if (i == 0) return true;
    const char32_t before = text_.lower[i - 1];
    if (text_.is_digit(i - 1) || before == '_' || before == '@' || before == '#') return false;
    if (before >= 0x620 && before < 0x6D4) return true;
    if (is_letter(before)) return false;
    // Behind °C- a range goes on, behind CSP- a name.
    return !(before == '-' && i > 1 && is_letter(text_.lower[i - 2]) &&
             !(i > 2 && text_.lower[i - 3] == U'°'));
}

std::string ValueScan::read_digits(std::size_t i, std::size_t& end, bool& grouped) const {
    std::string number;
    end = i;
    const auto take = [&] {
        while (text_.is_digit(end)) number += static_cast<char>('0' + text_.digit[end++]);
    };
    const auto three = [&](std::size_t at) {
        return text_.is_digit(at) && text_.is_digit(at + 1) && text_.is_digit(at + 2) &&
               !text_.is_digit(at + 3);
    };
    take();
    const bool comma_is_decimal = tables_.decimal == U",";
    const bool spaced = tables_.group == U"\u00A0" || tables_.group == U"\u202F";
    const bool whole = number.size() <= 3 && number.front() != '0';
    while (whole && end < text_.size() && three(end + 1)) {
        const char32_t mark = text_.plain[end];
        const bool is_group = mark == 0xA0 || mark == 0x202F || mark == 0x2009 || mark == 0x66C ||
                              (tables_.group.size() == 1 && mark == tables_.group.front()) ||
                              (mark == ',' && !comma_is_decimal) || (mark == ' ' && spaced);
        if (!is_group) break;
        ++end;
        grouped = true;
        take();
    }
    if (end < text_.size() && text_.is_digit(end + 1)) {
        const char32_t mark = text_.plain[end];
        const bool is_decimal = mark == '.' || mark == 0x66B ||
                                (mark == ',' && comma_is_decimal && !grouped) ||
                                (mark == ',' && comma_is_decimal);
        std::size_t behind = end + 1;
        while (text_.is_digit(behind)) ++behind;
        // 1.2.3 is the number of a section.
        const bool dotted = (text_.is(behind, '.') || text_.is(behind, ',')) &&
                            text_.is_digit(behind + 1) && mark == text_.lower[behind];
        if (is_decimal && !dotted) {
            ++end;
            number += '.';
            take();
        }
    }
    return number;
}

std::size_t ValueScan::scaled(std::size_t i, std::string& number) const {
    std::size_t end = i;
    if (auto scale = tables_.word(text_, text_.skip_spaces(end), Sense::scale);
        scale && !(text_.is(scale->end, U'⁻') || text_.is(scale->end, U'⁺'))) {  // млн⁻¹
        number = shifted(number, scale->value);
        end = scale->end;
        int last = scale->value;
        // 1亿2000万: what follows is of a smaller scale.
        while (text_.is_digit(end)) {
            std::size_t behind = end;
            bool grouped = false;
            const std::string more = read_digits(end, behind, grouped);
            scale = tables_.word(text_, behind, Sense::scale);
            if (!scale || scale->value >= last) break;
            last = scale->value;
            number = sum(number, shifted(more, last));
            end = scale->end;
        }
        if (const auto again = tables_.word(text_, text_.skip_spaces(end), Sense::scale);
            again && again->value > last) {  // thousand million
            number = shifted(number, again->value);
            end = again->end;
        }
    }
    return end;
}

std::size_t ValueScan::add_number(std::size_t begin, std::size_t end, std::string number,
                                  ValueKind kind, bool spelled) {
    Value value;
    value.kind = kind;
    if (kind == ValueKind::number)
        if (const auto percent = tables_.word(text_, text_.skip_spaces(end), Sense::percent)) {
            value.kind = ValueKind::percent;
            end = percent->end;
        }
    value.number = std::move(number);
    value.spelled = spelled;
    value.span = text_.span(begin, end);
    found_.push_back(std::move(value));
    return end;
}

/// Whether a word for a half of the day, or one that leads to a time, stands right before a place.
bool ValueScan::is_behind(std::size_t i, Sense sense) const {
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
        const auto before = tables_.word(text_, i - back, sense);
        if (before && text_.skip_spaces(before->end) == i) return true;
    }
    return false;
}

/// A time as it stands alone: 15:00, 3.30 p.m., 15 heures, 下午3时30分.
std::optional<ValueScan::Clock> ValueScan::clock_at(std::size_t i) const {
    std::size_t end = i;
    const auto hour = text_.is_digit(i) ? short_number(i, end) : std::nullopt;
    if (!hour || end - i > 2 || *hour > 24) return std::nullopt;
    Clock clock;
    clock.hour = *hour;
    // `24 hours` and 15.00 are no times of day; `à 15 heures` and `las 15.00` are.
    const bool introduced = is_behind(i, Sense::before_hour);
    if ((text_.is(end, ':') || text_.is(end, '.') || text_.is(end, U'：')) &&
        text_.is_digit(end + 1) && text_.is_digit(end + 2) && !text_.is_digit(end + 3)) {
        clock.minute = text_.digit[end + 1] * 10 + text_.digit[end + 2];
        clock.sure = !text_.is(end, '.') || introduced;
        end += 3;
        if (const auto word = tables_.word(text_, text_.skip_spaces(end), Sense::hour)) {
            clock.sure = true;
            end = word->end;
        }
    } else if (const auto word = tables_.word(text_, text_.skip_spaces(end), Sense::hour)) {
        end = word->end;
        const std::size_t at = text_.skip_spaces(end);
        std::size_t behind = at;
        const auto more = text_.is_digit(at) ? short_number(at, behind) : std::nullopt;
        if (more && behind - at == 2 && *more < 60) {
            clock.minute = *more;
            clock.sure = true;
            end = behind;
            if (const auto mark = tables_.word(text_, text_.skip_spaces(end), Sense::minute))
                end = mark->end;
        } else {
            clock.sure = introduced;
        }
    }
    const std::size_t behind = text_.skip_spaces(end);
    const auto after = tables_.word(text_, behind, Sense::after_noon);
    const auto before = tables_.word(text_, behind, Sense::before_noon);
    if (after || before) {
        clock.half = after ? Half::after_noon : Half::before_noon;
        end = after ? after->end : before->end;
    } else if (is_behind(i, Sense::after_noon)) {
        clock.half = Half::after_noon;
    } else if (is_behind(i, Sense::before_noon)) {
        clock.half = Half::before_noon;
    }
    clock.sure = clock.sure || clock.half != Half::none;
    clock.end = end;
    return clock.minute > 59 ? std::nullopt : std::optional(clock);
}

std::optional<std::size_t> ValueScan::time(std::size_t i) {
    auto clock = clock_at(i);
    if (!clock) return std::nullopt;
    const auto other = [](Half half) {
        return half == Half::after_noon ? Half::before_noon : Half::after_noon;
    };
    // 3–6 p.m., 下午3:00-6:00: what is said of one end of a range goes for the other.
    const auto next = range_at(clock->end);
    const auto last = next && clock->half == Half::none ? clock_at(*next) : std::nullopt;
    if (last && last->sure) {
        clock->sure = true;
        if (last->half != Half::none)
            clock->half = clock->hour % 12 <= last->hour % 12 ? last->half : other(last->half);
    } else if (clock->half == Half::none && last_clock_ && range_at(last_clock_->end) == i) {
        clock->sure = true;
        if (last_clock_->half != Half::none && clock->hour <= 12)
            clock->half =
                last_clock_->hour % 12 <= clock->hour % 12 ? last_clock_->half : Half::after_noon;
    }
    if (!clock->sure) return std::nullopt;
    last_clock_ = clock;
    int hour = clock->hour;
    if (clock->half == Half::after_noon && hour < 12) hour += 12;
    if (clock->half == Half::before_noon && hour == 12) hour = 0;
    Value value;
    value.kind = ValueKind::time;
    value.number = fmt::format("{:02}:{:02}", hour, clock->minute);
    value.span = text_.span(i, clock->end);
    found_.push_back(std::move(value));
    return clock->end;
}

std::optional<std::size_t> ValueScan::digits(std::size_t i) {
    if (!begins_here(i)) return std::nullopt;
    if (const auto end = time(i)) return end;
    std::size_t end = i;
    bool grouped = false;
    std::string number = read_digits(i, end, grouped);
    const std::size_t behind = scaled(end, number);
    const bool is_scaled = behind != end;
    end = behind;
    // Noughts before a number say nothing; a serial number keeps its value.
    if (const auto first = number.find_first_not_of('0');
        first != 0 && first != number.npos && number[first] != '.')
        number.erase(0, first);
    else if (first == number.npos)
        number = "0";
    if (!is_scaled && !grouped && number.find('.') == number.npos) {
        if (const auto suffix = tables_.word(text_, end, Sense::ordinal_suffix))
            return add_number(i, suffix->end, std::move(number), ValueKind::ordinal);
        if (end < text_.size() && is_letter(text_.lower[end]) &&
            !tables_.word(text_, end, Sense::percent | Sense::year_mark))
            return std::nullopt;  // 5G
        if (end - i == 4 && number >= "1900" && number <= "2100") {
            Value value;
            value.kind = ValueKind::year;
            value.year = std::stoi(number);
            value.number = std::move(number);
            value.span = text_.span(i, end);
            found_.push_back(std::move(value));
            return end;
        }
    }
    return add_number(i, end, std::move(number), ValueKind::number);
}

/// Numerals that make one number: 二十一, 三百, 二〇二六; nothing where they do not.
std::optional<long> ValueScan::read_han_number(std::size_t i, std::size_t& end) const {
    long total = 0;
    long section = 0;
    long digit = -1;
    long plain = 0;
    bool units = false;
    std::size_t at = i;
    for (; at < text_.size(); ++at) {
        const auto value = han_numeral(text_.lower[at]);
        if (!value || at - i > 15) break;
        if (*value < 10) {
            plain = plain * 10 + *value;
            digit = *value;
        } else if (*value < 10000) {
            section += (digit > 0 ? digit : digit < 0 && section == 0 ? 1 : 0) * *value;
            digit = -1;
            units = true;
        } else {
            total = (total + section + std::max(digit, 0L)) * *value;
            if (total == 0) return std::nullopt;  // 万 alone
            section = 0;
            digit = -1;
            units = true;
        }
    }
    if (at == i) return std::nullopt;
    end = at;
    return units ? total + section + std::max(digit, 0L) : plain;
}

std::optional<std::size_t> ValueScan::han_number(std::size_t i) {
    std::size_t end = i;
    const auto value = read_han_number(i, end);
    if (!value) return std::nullopt;
    // 一般, 十分, 万一 are words: a numeral needs what it counts behind it, or another one.
    const bool counts = tables_.word(text_, text_.skip_spaces(end), Sense::measure).has_value();
    if ((*value < 2 || !counts) && end - i < 2) return end;
    if (!counts && *value < 10) return end;
    return add_number(i, end, fmt::to_string(*value), ValueKind::number, true);
}

std::optional<std::size_t> ValueScan::spelled(std::size_t i) {
    if (const auto ordinal = tables_.word(text_, i, Sense::ordinal))
        return add_number(i, ordinal->end, fmt::to_string(ordinal->value), ValueKind::ordinal,
                          true);
    const auto number = tables_.word(text_, i, Sense::number);
    if (!number) return std::nullopt;
    int value = number->value;
    std::size_t end = number->end;
    std::size_t at = end;
    if (value >= 20 && value < 100 && value % 10 == 0) {  // twenty-eight, treinta y uno
        if (text_.is(at, '-')) {
            ++at;
        } else {
            at = text_.skip_spaces(at);
            if (const auto join = tables_.word(text_, at, Sense::compound))
                at = text_.skip_spaces(join->end);
        }
        const auto unit = tables_.word(text_, at, Sense::number);
        if (unit && unit->value < 10 && at > end) {
            value += unit->value;
            end = unit->end;
        } else if (const auto last = tables_.word(text_, at, Sense::ordinal);
                   last && last->value < 10 && at > end) {
            return add_number(i, last->end, fmt::to_string(value + last->value), ValueKind::ordinal,
                              true);
        }
    }
    std::string all = fmt::to_string(value);
    end = scaled(end, all);
    return add_number(i, end, std::move(all), ValueKind::number, true);
}

std::optional<std::size_t> ValueScan::number(std::size_t i) {
    if (const auto before = tables_.word(text_, i, Sense::ordinal_before)) {
        std::size_t at = text_.skip_spaces(before->end);
        std::size_t end = at;
        if (const auto value = short_number(at, end)) {
            const bool is_unit = tables_.word(text_, text_.skip_spaces(end), Sense::unit) ||
                                 range_at(end) ||         // 第12至15段
                                 text_.is(end, U'号') ||  // 第4号: No. 4
                                 text_.is(end, '/') ||    // 第5/CP.30号决定
                                 text_.is(end, '(') || text_.is(end, U'（') || text_.is(end, '-') ||
                                 text_.is(end, U'、');
            if (text_.is_digit(at) && is_unit) return digits(at);
            // 第五段 is a number, and what it is a number of stands behind it.
            return add_number(i, end, fmt::to_string(*value),
                              is_unit ? ValueKind::number : ValueKind::ordinal,
                              !text_.is_digit(at));
        }
    }
    if (const auto before = tables_.word(text_, i, Sense::percent_before)) {
        std::size_t end = before->end;
        if (text_.is_digit(end)) {
            bool grouped = false;
            const std::string value = read_digits(before->end, end, grouped);
            return add_number(i, end, value, ValueKind::percent);
        }
        if (const auto value = read_han_number(before->end, end))
            return add_number(i, end, fmt::to_string(*value), ValueKind::percent);
    }
    if (text_.is_digit(i)) return digits(i);
    if (han_numeral(text_.lower[i])) return han_number(i);
    return spelled(i);
}

}  // namespace hexaglot::check

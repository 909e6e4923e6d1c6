// SPDX-License-Identifier: MIT
#include "check/gaps_of_x.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace hexaglot::check {

namespace {

constexpr std::size_t longest_unit = 30;  // characters

bool is_word_part(const Line& line, const Gap& run) {
    return (line.is_spelt(run.first - 1) && run.first > 0) || line.is_spelt(run.last);
}

/// Whether one of some words stands before a character.
bool ends_in(const Line& line, std::size_t at, const std::vector<std::string>& all) {
    const std::size_t from = at < longest_unit ? 0 : at - longest_unit;
    const std::string words = text::trim(fold(line.text(from, at)).text);
    return std::any_of(all.begin(), all.end(), [&](const std::string& unit) {
        return words.ends_with(unit) &&
               (words.size() == unit.size() || words[words.size() - unit.size() - 1] == ' ');
    });
}

/// Whether Arabic stands on both sides of a run.
bool has_arabic(const Line& line, const Gap& run) {
    std::size_t before = run.first;
    while (before > 0 && line.kind(before - 1) == Glyph::space) --before;
    std::size_t behind = run.last;
    while (line.kind(behind) == Glyph::space) ++behind;
    return before > 0 && line.kind(before - 1) == Glyph::arabic &&
           line.kind(behind) == Glyph::arabic;
}

}  // namespace

bool is_x(char32_t point) {
    return point == 'X' || point == 0x425 || point == 0xD7;
}

GapsOfX::GapsOfX(const Locale& locale) {
    const auto add = [&](const char* list, std::vector<std::string>& words) {
        for (const std::string& word : locale.words_for(list)) words.push_back(fold(word).text);
    };
    for (int month = 1; month <= 12; ++month) {
        const auto form = locale.forms.find(fmt::format("month.{}", month));
        if (form != locale.forms.end()) months_.push_back(fold(form->second.text).text);
    }
    for (const char* list : {"unit.paragraph", "unit.item", "cites.document"}) add(list, units_);
    for (const char* list : {"number.list", "range"}) add(list, joins_);
    add("counts.roman", romans_);
}

std::vector<Gap> GapsOfX::in(const Line& line, bool thirty) const {
    std::vector<Gap> gaps;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!is_x(line.at(at))) continue;
        std::size_t end = at;
        while (is_x(line.at(end))) ++end;
        const Gap run{at, end};
        at = end - 1;
        if (is_word_part(line, run) || !is_gap(line, run, thirty)) continue;
        if (!gaps.empty() && run.first - gaps.back().last <= 2)
            gaps.back().last = run.last;
        else
            gaps.push_back(run);
    }
    return gaps;
}

bool GapsOfX::is_gap(const Line& line, const Gap& run, bool thirty) const {
    const std::size_t length = run.last - run.first;
    if (line.at(run.first) == 0xD7) return length >= 2;  // ×× of Chinese
    if (length >= 4) return true;
    // 20XX, 8XX: a number with figures still to come.
    if (length >= 2 && run.first > 0 && line.kind(run.first - 1) == Glyph::digit) return true;
    if (length == 3) return !thirty && !is_thirty(line, run);
    // X年X月X日
    if (length == 1) {
        const char32_t next = line.at(run.last);
        return next == U'年' || next == U'月' || next == U'日';
    }
    return length == 2 && is_beside_date(line, run);
}

/// XXX as a Roman number: in brackets behind a figure, as of resolution 3447 (XXX), before a
/// stroke and a figure, as of decision XXX/4, or of a chapter.
bool GapsOfX::is_thirty(const Line& line, const Gap& run) const {
    if (ends_in(line, run.first, romans_)) return true;
    if (line.at(run.last) == '/' && line.kind(run.last + 1) == Glyph::digit) return true;
    return run.first >= 3 && line.at(run.first - 1) == '(' && line.at(run.last) == ')' &&
           line.kind(run.first - 3) == Glyph::digit;
}

/// XX is also twenty: it is a gap where a month, or another part of a date, stands beside it.
bool GapsOfX::is_beside_date(const Line& line, const Gap& run) const {
    const char32_t next = line.at(run.last);
    const auto is_part = [&](std::size_t index) {
        return is_x(line.at(index)) || line.kind(index) == Glyph::digit;
    };
    if ((next == '/' || next == '.' || next == ':' || next == '-') && is_part(run.last + 1))
        return true;
    // XX XX 2025
    if (next == ' ' && (is_x(line.at(run.last + 1)) || has_year(line, run.last + 1))) return true;
    // Chinese and Arabic text counts by no Roman numbers, and by them nobody counts paragraphs.
    if (has_arabic(line, run)) return true;
    if (line.kind(run.last) == Glyph::han ||
        (run.first > 0 && line.kind(run.first - 1) == Glyph::han))
        return true;
    if (ends_in(line, run.first, units_)) return true;
    if (is_counted_with(line, run)) return true;
    return std::any_of(months_.begin(), months_.end(), [&](const std::string& month) {
        const std::string behind = fold(line.text(run.last, run.last + 24)).text;
        const auto at = behind.find(month);
        // One short word may stand between: XX de marzo.
        return at != behind.npos && at >= 1 && at <= 4 && behind.find_first_of(".,;:()") > at;
    });
}

/// `15 and XX`, `XX to 10`: nobody goes on from figures with Roman numbers.
bool GapsOfX::is_counted_with(const Line& line, const Gap& run) const {
    constexpr std::size_t longest_join = 8;  // characters
    const std::size_t from = run.first < longest_join ? 0 : run.first - longest_join;
    const std::string before = fold(line.text(from, run.first)).text;
    const std::string behind = fold(line.text(run.last, run.last + longest_join)).text;
    return std::any_of(joins_.begin(), joins_.end(), [&](const std::string& join) {
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const std::string lead = " " + join + " ";
        const bool follows = before.size() > lead.size() && before.ends_with(lead) &&
                             is_digit(before[before.size() - lead.size() - 1]);
        return follows || (behind.size() > lead.size() && behind.starts_with(lead) &&
                           is_digit(behind[lead.size()]));
    });
}

}  // namespace hexaglot::check

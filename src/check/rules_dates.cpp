// SPDX-License-Identifier: MIT
// Dates that no calendar has, weekdays that do not fall on them, ranges that run backwards, and
// conferences on other days than the facts say.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"
#include "check/values.h"
#include "check/weekdays.h"
#include "locale/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace hexaglot::check {

namespace {

std::string_view part_of(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

class Dates {
public:
    Dates(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void check(const Passage& passage, std::size_t index) {
        const Value* before = nullptr;
        for (const Value& value : context_.values.of(index)) {
            if (before) check_between(passage, *before, value);
            if (before) check_years(passage, *before, value);
            before = &value;
            if (const auto day = value.as_day(); day && value.kind == ValueKind::day) last_ = day;
            if (value.kind != ValueKind::day && value.kind != ValueKind::days) continue;
            const bool right = check_calendar(passage, value);
            if (right) check_weekdays(passage, value);
            if (right && value.kind == ValueKind::days) {
                check_order(passage, value);
                check_conference(passage, index, value);
            }
        }
    }

private:
    bool check_calendar(const Passage& passage, const Value& value) {
        const bool first = is_day(value.year, value.month, value.day);
        const bool last = value.kind == ValueKind::day ||
                          is_day(value.last_year, value.last_month, value.last_day);
        if (first && last) return true;
        findings_.add(
            "impossible-date", passage, value.span,
            fmt::format("there is no such day as in {}",
                        text::isolate("'" + std::string(part_of(passage.text, value.span)) + "'")),
            "write the day that is meant");
        return false;
    }

    void check_weekday(const Passage& passage, std::optional<int> weekday, Span span,
                       std::optional<Day> day) {
        if (weekday && day) tell_weekday(context_, findings_, passage, span, *weekday, *day);
    }

    void check_weekdays(const Passage& passage, const Value& value) {
        const auto day =
            value.year == 0 && value.kind == ValueKind::day ? day_nearby(value) : value.as_day();
        check_weekday(passage, value.weekday, value.weekday_span, day);
        check_weekday(passage, value.last_weekday, value.last_weekday_span, value.as_last_day());
    }

    /// The day that is meant where the year is left out: the one near to the last full date before
    /// it; nothing where that is months away.
    std::optional<Day> day_nearby(const Value& value) const {
        constexpr std::chrono::days near{60};
        if (!last_) return std::nullopt;
        const int year = static_cast<int>(std::chrono::year_month_day{*last_}.year());
        for (const int one : {year - 1, year, year + 1}) {
            Value full = value;
            full.year = one;
            const auto day = full.as_day();
            if (day && *day - *last_ < near && *last_ - *day < near) return day;
        }
        return std::nullopt;
    }

    /// `between 30 and 12 June`.
    void check_between(const Passage& passage, const Value& first, const Value& last) {
        constexpr std::size_t longest_join = 12;  // bytes
        if (first.kind != ValueKind::day || last.kind != ValueKind::day ||
            std::tie(first.year, first.month) != std::tie(last.year, last.month) ||
            first.day <= last.day || last.span.begin < first.span.end ||
            last.span.begin - first.span.end > longest_join)
            return;
        constexpr std::size_t longest_word = 40;  // bytes
        const std::size_t from =
            first.span.begin > longest_word ? first.span.begin - longest_word : 0;
        const std::string before =
            text::folded(std::string_view(passage.text).substr(from, first.span.begin - from));
        const auto& words = context_.locale->words_for("date.between");
        if (std::none_of(words.begin(), words.end(),
                         [&](const std::string& word) { return before.ends_with(word + " "); }))
            return;
        report_backwards(passage, {first.span.begin, last.span.end});
    }

    /// `from 2028 to 2027`, `2029–2028`.
    void check_years(const Passage& passage, const Value& first, const Value& last) {
        if (first.kind != ValueKind::year || last.kind != ValueKind::year ||
            first.number <= last.number || first.number.size() != last.number.size())
            return;
        const std::string between =
            text::trim(part_of(passage.text, {first.span.end, last.span.begin}));
        const auto& words = context_.locale->words_for("range");
        const bool range = between == "–" || between == "—" ||
                           std::find(words.begin(), words.end(), between) != words.end();
        if (range) report_backwards(passage, {first.span.begin, last.span.end});
    }

    void check_order(const Passage& passage, const Value& value) {
        if (std::tuple(value.year, value.month, value.day) <=
            std::tuple(value.last_year, value.last_month, value.last_day))
            return;
        // From 1 October to 15 January: of one year and the next, where no year is named.
        if (value.year == 0 && value.month - value.last_month >= 6) return;
        report_backwards(passage, value.span);
    }

    void report_backwards(const Passage& passage, Span span) {
        findings_.add(
            "backwards-range", passage, span,
            fmt::format("{} ends before it begins",
                        text::isolate("'" + std::string(part_of(passage.text, span)) + "'")),
            "write the earlier day first, or correct the one that is wrong");
    }

    void check_conference(const Passage& passage, std::size_t index, const Value& value) {
        const Conference* conference = named_before(passage, index, value);
        const auto first = value.as_day();
        const auto last = value.as_last_day();
        if (!conference || !first || !last ||
            (*first == conference->from && *last == conference->to))
            return;
        const std::string right =
            locale::date_range(*context_.locale, conference->from, conference->to);
        findings_.add("conference-date", passage, value.span,
                      fmt::format("the conference is held from {} to {}", iso(conference->from),
                                  iso(conference->to)),
                      fmt::format("write {}", text::isolate("'" + right + "'")),
                      {.suggestion = right});
    }

    /// The conference whose name stands right before its days: as the line above in a masthead, or
    /// with nothing between but a place and marks.
    const Conference* named_before(const Passage& passage, std::size_t index, const Value& value) {
        const std::string_view before = std::string_view(passage.text).substr(0, value.span.begin);
        const Conference* found = nullptr;
        std::size_t found_at = 0;
        std::size_t found_end = 0;
        for (const Conference& conference : context_.knowledge.corpus().conferences)
            for_names(conference.names, [&](const std::string& name) {
                auto at = before.rfind(name);
                if (at == before.npos) at = before.rfind(begun_small(name));
                if (at == before.npos || at + name.size() <= found_end) return;
                found = &conference;
                found_at = at;
                found_end = at + name.size();
            });
        // `the meeting of the Working Group for the Twelfth Conference (Geneva, …)` has days of its
        // own; what is near to those of the conference is meant as them.
        if (found && is_nearly(*found, value) && is_of_one_sentence(before.substr(found_end)))
            return found;
        if (found)
            return only_a_place(before.substr(found_end)) &&
                           (only_a_place(before.substr(0, found_at)) || is_near(*found, value))
                       ? found
                       : nullptr;
        if (const Conference* behind = named_behind(passage, value)) return behind;
        if (value.span.end != passage.text.size() || passage.cell || passage.note ||
            !only_a_place(before))
            return nullptr;
        for (std::size_t back = 1; back <= 3 && back <= index; ++back) {
            const Passage& above = context_.reading.passages[index - back];
            if (above.text.empty()) continue;
            for (const Conference& conference : context_.knowledge.corpus().conferences) {
                bool is = false;
                for_names(conference.names, [&](const std::string& name) {
                    is = is || (name.size() + 8 > above.text.size() &&
                                text::folded(text::trim(above.text)) == text::folded(name));
                });
                if (is) return &conference;
            }
            return nullptr;
        }
        return nullptr;
    }

    /// The same of Chinese, where the name stands behind:
    /// 8月21日至25日在日内瓦举行的第九届缔约国会议.
    const Conference* named_behind(const Passage& passage, const Value& value) const {
        constexpr std::size_t longest = 45;  // bytes between
        const std::string_view behind = std::string_view(passage.text).substr(value.span.end);
        std::size_t at = 0;
        if (behind.empty() || text::script(text::next(behind, at)) != text::Script::han)
            return nullptr;
        const Conference* found = nullptr;
        for (const Conference& conference : context_.knowledge.corpus().conferences)
            for_names(conference.names, [&](const std::string& name) {
                const auto first = behind.find(name);
                if (first <= longest && is_of_one_sentence(behind.substr(0, first)) &&
                    is_nearly(conference, value))
                    found = &conference;
            });
        return found;
    }

    static std::string begun_small(const std::string& name) {
        std::size_t at = 0;
        std::string small;
        text::append(small, text::small(text::next(name, at)));
        return small + name.substr(at);
    }

    /// Whether words are too few for another thing to be named in them that has days.
    static bool is_of_one_sentence(std::string_view words) {
        constexpr std::size_t longest = 60;  // characters
        return text::length(words) <= longest &&
               words.find_first_of(".;!?") == std::string_view::npos &&
               words.find("。") == std::string_view::npos &&
               words.find("；") == std::string_view::npos &&
               words.find("؛") == std::string_view::npos;
    }

    /// Whether days are those of a conference but for one or two at either end.
    static bool is_nearly(const Conference& conference, const Value& value) {
        const auto first = value.as_day();
        const auto last = value.as_last_day();
        if (!first || !last) return false;
        const auto apart = [](const Day& one, const Day& two) {
            return std::abs((one - two).count());
        };
        return apart(*first, conference.from) + apart(*last, conference.to) <= 3;
    }

    static bool is_near(const Conference& conference, const Value& value) {
        const std::chrono::year_month_day from{conference.from};
        const std::chrono::year_month_day to{conference.to};
        const auto month = [](const std::chrono::year_month_day& day) {
            return static_cast<int>(static_cast<unsigned>(day.month()));
        };
        const auto of_month = [](const std::chrono::year_month_day& day) {
            return static_cast<int>(static_cast<unsigned>(day.day()));
        };
        return month(from) == value.month && month(to) == value.last_month &&
               (static_cast<int>(from.year()) == value.year ||
                (of_month(from) == value.day && of_month(to) == value.last_day));
    }

    template <typename Use>
    void for_names(const Names& names, const Use& use) const {
        const auto found = names.find(context_.reading.language);
        if (found == names.end()) return;
        if (found->second.name) use(found->second.name->text);
        if (found->second.formal) use(found->second.formal->text);
        if (found->second.brief) use(found->second.brief->text);
        for (const Name& alias : found->second.aliases) use(alias.text);
    }

    static bool is_alone(std::string_view words, std::size_t at, std::size_t size) {
        const auto letter = [](char c) {
            return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        };
        return (at == 0 || !letter(words[at - 1])) &&
               (at + size >= words.size() || !letter(words[at + size]));
    }

    /// Nothing but a place of the corpus, articles and marks.
    bool only_a_place(std::string_view words) const {
        std::string rest(words);
        for (const Venue& venue : context_.knowledge.corpus().venues)
            for_names(venue.names, [&](const std::string& name) {
                if (const auto at = rest.find(name); at != rest.npos && !name.empty())
                    rest.erase(at, name.size());
            });
        // `del 24 al 28 de agosto`, `the Twelfth Conference`
        rest = text::folded(rest);
        const PreparedLanguage& prepared =
            *context_.knowledge.prepared().language(context_.reading.language);
        for (const std::string_view list : {"date.join", "article"})
            for (const std::string& word : prepared.words.of(list))
                if (const auto at = rest.find(word);
                    at != rest.npos && is_alone(rest, at, word.size()))
                    rest.erase(at, word.size());
        for (std::size_t at = 0; at < rest.size();)
            if (text::is_letter_or_digit(text::next(rest, at))) return false;
        return true;
    }

    const Context& context_;
    Findings& findings_;
    std::optional<Day> last_;  ///< the last full date
};

}  // namespace

void check_dates(const Context& context, Findings& findings) {
    Dates dates(context, findings);
    for (std::size_t i = 0; i < context.reading.passages.size(); ++i)
        dates.check(context.reading.passages[i], i);
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// What says how many entries a list has.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/values.h"
#include "locale/collate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_heading = 120;
/// Bytes of what may lead to a list; a paragraph may have megabytes, and thousands of lists.
constexpr std::size_t longest_lead = 20'000;
/// Characters between a number and what it counts: `28 signatory States`, 28个条约签署国.
constexpr std::size_t nearby = 24;

constexpr std::array openings = {"("sv, "（"sv, "["sv, "【"sv};
constexpr std::array closings = {")"sv, "）"sv, "]"sv, "】"sv};

class Counter {
public:
    Counter(const ItemReader& reader, const std::string& language)
        : reader_(reader),
          locale_(reader.knowledge().locale(language)),
          values_(reader.knowledge().values(language)) {}

    /// The number of entries that bytes [begin, end) of a passage give.
    std::optional<HeadCount> in(std::size_t passage, std::size_t begin = 0,
                                std::size_t end = std::string_view::npos) const {
        const std::string_view whole = reader_.reading().passages[passage].text;
        const std::string_view text = whole.substr(begin, end - begin);
        if (text.size() > longest_lead) return std::nullopt;
        const std::vector<TypedNumber> numbers = all_numbers(text);
        std::optional<HeadCount> found = bracketed(text, numbers);
        if (!found) found = phrase(text, numbers);
        if (!found && text::length(text) <= longest_heading) found = at_end(text, numbers);
        if (!found) return found;
        found->passage = passage;
        found->span = {found->span.begin + begin, found->span.end + begin};
        return found;
    }

private:
    /// In figures and in words.
    std::vector<TypedNumber> all_numbers(std::string_view text) const {
        std::vector<TypedNumber> numbers = numbers_in(text);
        if (!values_) return numbers;
        for (const Value& value : values_->in(text))
            if (value.spelled && value.kind == ValueKind::number && value.number.size() < 4 &&
                value.number.find('.') == std::string::npos && !has_digit(text, value.span))
                numbers.push_back({value.span, std::stoi(value.number)});
        // Words that count, and mean something else elsewhere: neuf.
        for (int value = 2; value <= 10 && locale_; ++value)
            for (const std::string& word : locale_->words_for(fmt::format("count.{}", value)))
                for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
                    const Span span{at, at + word.size()};
                    const bool whole = (at == 0 || text[at - 1] == ' ') && span.end < text.size() &&
                                       text[span.end] == ' ';
                    if (whole && counted_near(text, span)) numbers.push_back({span, value});
                }
        std::sort(numbers.begin(), numbers.end(), [](const auto& left, const auto& right) {
            return left.span.begin < right.span.begin;
        });
        return numbers;
    }

    /// 第三次会议与会国家 counts no States.
    bool is_ordinal(std::string_view text, Span number) const {
        const auto& before = locale_->words_for("ordinal.before");
        return std::any_of(before.begin(), before.end(), [&](const std::string& word) {
            return text.substr(0, number.begin).ends_with(word);
        });
    }

    /// `Of the five States, only Chad …`: the five are not the list.
    bool is_whole_of_parts(std::string_view text, Span number) const {
        const auto& before = locale_->words_for("count.of");
        const std::string head = text::trim(text.substr(0, number.begin));
        return std::any_of(before.begin(), before.end(), [&](const std::string& word) {
            if (!head.ends_with(word)) return false;
            const std::string rest = text::trim(head.substr(0, head.size() - word.size()));
            return rest.empty() || ends_sentence(rest);
        });
    }

    /// Chinese numerals are found as figures.
    static bool has_digit(std::string_view text, Span span) {
        return !numbers_in(text.substr(span.begin, span.end - span.begin)).empty();
    }

    static HeadCount count(const TypedNumber& number, bool sure) {
        return {0, number.span, number.value, sure};
    }

    /// `Parties (12)`, `Parties (total: 12):`, the last brackets of a heading or of what leads on.
    std::optional<HeadCount> bracketed(std::string_view text,
                                       const std::vector<TypedNumber>& numbers) const {
        std::size_t end = text.size();
        const Span span = trimmed(text, {0, end});
        end = span.end;
        if (leads_on(text)) end -= text.substr(0, end).ends_with(":") ? 1U : 3U;
        end = without_marks(text, trimmed(text, {0, end})).end;
        for (const std::string_view closing : closings) {
            if (!text.substr(0, end).ends_with(closing)) continue;
            std::size_t begin = text.npos;
            for (const std::string_view opening : openings)
                if (const auto at = text.rfind(opening, end - closing.size());
                    at != text.npos && (begin == text.npos || at > begin))
                    begin = at;
            // A heading that is nothing else has nothing that it counts.
            if (begin == text.npos || begin == span.begin) return std::nullopt;
            std::optional<HeadCount> found;
            for (const TypedNumber& number : numbers) {
                if (number.span.begin < begin) continue;
                if (found) return std::nullopt;
                found = count(number, true);
            }
            if (!found || found->count > most_entries) return std::nullopt;
            // `(as of 1 May)` counts nothing: beside the number stand only words for what it
            // counts.
            const std::string_view inside = text.substr(begin, end - begin);
            const std::size_t letters =
                text::length(inside) -
                text::length(text.substr(found->span.begin, found->span.end - found->span.begin));
            if (letters > 3 && !counted_near(text, found->span) && !totals(inside))
                return std::nullopt;
            return found;
        }
        return std::nullopt;
    }

    /// `the following 28 States`, `28 States parties:`.
    std::optional<HeadCount> phrase(std::string_view text,
                                    const std::vector<TypedNumber>& numbers) const {
        if (!locale_) return std::nullopt;
        std::vector<HeadCount> counted;
        for (const TypedNumber& number : numbers) {
            if (number.value > most_entries || !counted_near(text, number.span) ||
                is_ordinal(text, number.span) || is_whole_of_parts(text, number.span))
                continue;
            counted.push_back(count(number, follows_near(text, number.span)));
        }
        const auto sure = std::count_if(counted.begin(), counted.end(),
                                        [](const HeadCount& one) { return one.sure; });
        if (sure == 1)
            return *std::find_if(counted.begin(), counted.end(),
                                 [](const HeadCount& one) { return one.sure; });
        if (counted.size() != 1) return std::nullopt;
        // A heading that is a number and what it counts can say nothing else.
        constexpr std::size_t near_head = 8;  // bytes: Les 28 États
        if (text::length(text) <= 40 && !ends_sentence(text) &&
            counted.front().span.begin <= near_head)
            counted.front().sure = true;
        return counted.front();
    }

    /// `Parties: 12`, `Parties – 12`.
    static std::optional<HeadCount> at_end(std::string_view text,
                                           const std::vector<TypedNumber>& numbers) {
        if (numbers.size() != 1 || numbers.front().value > most_entries) return std::nullopt;
        const TypedNumber& number = numbers.front();
        if (number.span.end != trimmed(text, {0, text.size()}).end) return std::nullopt;
        const std::string_view before = text.substr(0, number.span.begin);
        for (const std::string_view mark : {": "sv, ":"sv, "："sv, " – "sv, " — "sv, " - "sv})
            if (before.ends_with(mark) && before.size() > mark.size()) return count(number, true);
        return std::nullopt;
    }

    /// Whether what is counted stands next behind the number, or next before it.
    bool counted_near(std::string_view text, Span number) const {
        // An Arabic number with an article stands behind its noun.
        if (text.substr(number.begin).starts_with("ال")) return is_behind_noun(text, number);
        // 附件三
        if (is_behind_unit(text, number)) return false;
        return near(text, number, "list.counted", nearby) || is_behind_noun(text, number);
    }

    /// Whether the number is that of an annex, a table or a section.
    bool is_behind_unit(std::string_view text, Span number) const {
        const std::string before = text::trim(text.substr(0, number.begin));
        constexpr std::string_view units[] = {"unit.annex", "unit.table", "unit.section"};
        return locale_ && std::any_of(std::begin(units), std::end(units), [&](const auto& unit) {
                   const auto& words = locale_->words_for(unit);
                   return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                       return before.ends_with(word);
                   });
               });
    }

    /// Arabic numbers stand behind what they count where that has the article: الدول الست.
    bool is_behind_noun(std::string_view text, Span number) const {
        const std::string_view before = text.substr(0, number.begin);
        std::size_t at = number.begin;
        if (!locale_ || text::script(text::next(text, at)) != text::Script::arabic) return false;
        const auto& counted = locale_->words_for("list.counted");
        return std::any_of(counted.begin(), counted.end(), [&](const std::string& word) {
            return before.ends_with("ال" + word + " ");
        });
    }
    bool follows_near(std::string_view text, Span number) const {
        return near(text, number, "list.following", nearby);
    }
    bool totals(std::string_view text) const {
        return locale_ && holds_any(text, locale_->words_for("list.total"));
    }

    bool near(std::string_view text, Span number, std::string_view words,
              std::size_t distance) const {
        if (!locale_) return false;
        std::size_t end = number.end;
        for (std::size_t i = 0; i < distance && end < text.size(); ++i) {
            std::size_t next = end;
            const char32_t c = text::next(text, next);
            if (c == U',' || c == U'，' || c == U'、' || c == U'。' || c == U'；' || c == U';' ||
                c == U'،' || c == U'(' || c == U'（')
                break;
            end = next;
        }
        std::size_t begin = number.begin;
        for (std::size_t i = 0; words != "list.counted" && i < distance && begin > 0; ++i)
            begin = text::step_back(text, begin);
        return holds_any(text.substr(begin, end - begin), locale_->words_for(words));
    }

    static bool holds_any(std::string_view text, const std::vector<std::string>& words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return locale::holds(text, word); });
    }

    const ItemReader& reader_;
    const Locale* locale_;
    const Values* values_;
};

/// Where the words of a list begin: of one inside a sentence its first entry.
std::size_t end_of_head(const List& list) {
    return list.shape == ListShape::sentence ? list.entries.front().span.begin : std::string::npos;
}

}  // namespace

void find_counts(const ItemReader& reader, std::vector<List>& lists) {
    const Reading& reading = reader.reading();
    std::vector<bool> taken(reading.passages.size());
    for (const List& list : lists)
        for (const ListEntry& entry : list.entries) taken[entry.passage] = true;
    const auto above = [&](std::size_t passage) {
        const std::size_t found = passage == no_passage ? no_passage : line_above(reading, passage);
        return found == no_passage || taken[found] ? no_passage : found;
    };
    for (std::size_t i = 0; i < lists.size(); ++i) {
        List& list = lists[i];
        const Counter counter(reader, list.language);
        if (list.heading != no_passage &&
            (list.shape == ListShape::sentence || !taken[list.heading]))
            list.count = counter.in(list.heading, list.lead, end_of_head(list));
        if (list.shape == ListShape::sentence) {
            // `submitted by the following 22 States:`, and the list on a line of its own.
            if (!list.count && list.entries.front().span.begin == 0)
                if (const std::size_t line = above(list.entries.front().passage);
                    line != no_passage && leads_on(reading.passages[line].text))
                    if (const auto count = counter.in(line); count && count->sure)
                        list.count = count;
            continue;
        }
        // What stands above the head: for this list alone, or for those beside and below it too.
        const bool in_table = list.table != no_passage;
        const std::size_t first = list.entries.front().passage;
        if (in_table && i > 0 && lists[i - 1].table == list.table) {
            list.total = lists[i - 1].total;
            if (list.heading == no_passage) list.heading = lists[i - 1].heading;
            continue;
        }
        std::size_t line = above(in_table && list.heading == no_passage ? first : list.heading);
        if (!in_table && list.heading != no_passage && i > 0 &&
            line_above(reading, list.heading) == lists[i - 1].entries.back().passage) {
            list.total = lists[i - 1].total;
            continue;
        }
        if (in_table && list.heading == no_passage) list.heading = line;
        for (int steps = 0; steps < 2 && line != no_passage && !list.total; ++steps) {
            list.total = counter.in(line);
            line = above(line);
        }
    }
    // With one list below it, a total is its count.
    for (List& list : lists) {
        if (!list.total) continue;
        const auto sharing = std::count_if(lists.begin(), lists.end(), [&](const List& other) {
            return other.total && other.total->passage == list.total->passage;
        });
        if (sharing > 1) continue;
        if (!list.count) list.count = list.total;
        list.total.reset();
    }
}

}  // namespace hexaglot::check

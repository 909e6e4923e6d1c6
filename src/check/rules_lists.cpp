// SPDX-License-Identifier: MIT
// What one list of States says twice, counts wrongly or numbers wrongly.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

namespace hexaglot::check {

namespace {

/// How messages call an entry: by its label, else by its place in the list.
std::string called(const List& list, std::size_t at) {
    const ListEntry& entry = list.entries[at];
    return entry.number ? fmt::format("entry {}", *entry.number)
                        : fmt::format("entry {} of {}", at + 1, list.entries.size());
}

/// Whether words in brackets stand behind an entry: `Iran (second statement)`.
bool has_remark(const Context& context, const ListEntry& entry) {
    const std::string_view text = context.reading.passages[entry.passage].text;
    const std::string_view behind = text.substr(entry.span.end);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{" (", ")"}, {"(", ")"}, {"（", "）"}}) {
        if (!behind.starts_with(open)) continue;
        return has_letter(behind.substr(0, behind.find(close)));
    }
    return false;
}

void duplicates(const Context& context, const List& list, Findings& findings) {
    std::map<const State*, std::size_t> first;
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const ListEntry& entry = list.entries[i];
        const State* state = entry.resolution.state;
        if (!state) continue;
        const auto [before, fresh] = first.emplace(state, i);
        if (fresh || is_in_conflict(context.conflicts, entry) ||
            is_in_conflict(context.conflicts, list.entries[before->second]) ||
            (has_remark(context, entry) && !has_remark(context, list.entries[before->second])))
            continue;
        findings.add("duplicate-entry", context.reading.passages[entry.passage], entry.span,
                     fmt::format("{} stands twice in one list: it is {} already",
                                 text::isolate(words_of(context.reading, entry)),
                                 called(list, before->second)),
                     "take one of the two out, or write the State that was meant",
                     {.state = state->id, .language = list.language});
    }
}

void check_count(const Context& context, const List& list, const HeadCount& count,
                 std::size_t entries, std::string_view of, Findings& findings) {
    const auto counted = static_cast<std::size_t>(count.count);
    if (counted == entries) return;
    const std::size_t off = counted > entries ? counted - entries : entries - counted;
    // What is not said in so many words, or is far from the length, may count something else.
    if (!count.sure && off > std::max<std::size_t>(2, entries / 10)) return;
    const Passage& passage = context.reading.passages[count.passage];
    const std::string_view printed =
        std::string_view(passage.text).substr(count.span.begin, count.span.end - count.span.begin);
    findings.add("wrong-count", passage, count.span,
                 fmt::format("{} {} {}, but {} stand there", text::isolate(printed),
                             count.count == 1 ? "is the number of entries given for"
                                              : "entries are announced for",
                             of, entries),
                 "write the number there is, or look for what is missing or too much",
                 {.suggestion = written_like(static_cast<int>(entries), printed),
                  .language = list.language});
}

void check_total(const Context& context, const std::vector<const List*>& lists,
                 Findings& findings) {
    const HeadCount& total = *lists.front()->total;
    const auto counted = static_cast<std::size_t>(total.count);
    std::size_t sum = 0;
    std::set<const State*> states;
    // It may count one of the lists, or some that stand together.
    for (std::size_t i = 0; i < lists.size(); ++i) {
        std::size_t run = 0;
        for (std::size_t end = i; end < lists.size(); ++end) {
            run += lists[end]->entries.size();
            if (run == counted) return;
        }
        sum += lists[i]->entries.size() + lists[i]->doubtful.size();
        for (const ListEntry& entry : lists[i]->entries) states.insert(entry.resolution.state);
    }
    if (sum == counted || states.size() == counted || !total.sure) return;
    // The same States in another form or language are not counted again.
    if (states.size() + 2 < sum) return;
    check_count(context, *lists.front(), total, sum, "these lists", findings);
}

/// Whether nothing stands between two lists but the heading of the second.
bool follows(const Reading& reading, const List& first, const List& second) {
    const std::size_t last = first.entries.back().passage;
    const std::size_t next = second.entries.front().passage;
    for (std::size_t i = last + 1; i < next; ++i)
        if (i != second.heading && !reading.passages[i].text.empty()) return false;
    return last < next;
}

/// Whether lists, one below the other with nothing between, all say how many they have. Among
/// others there may be groups of one or two States, which are no lists.
bool are_counted(const Reading& reading, std::size_t first, std::size_t last) {
    const auto& lists = reading.lists;
    for (std::size_t i = first; i <= last; ++i)
        if (!lists[i].count || (i < last && !follows(reading, lists[i], lists[i + 1])))
            return false;
    const List& head = lists[first];
    const std::size_t above = line_above(
        reading, head.heading != no_passage ? head.heading : head.entries.front().passage);
    return above == no_passage || numbers_in(reading.passages[above].text).empty();
}

/// `Total: 24` below a list counts it, or it and lists before it; or other things.
void check_closing(const Context& context, std::size_t index, Findings& findings) {
    const auto& lists = context.reading.lists;
    const List& list = lists[index];
    const auto counted = static_cast<std::size_t>(list.closing->count);
    std::size_t entries = 0;
    std::set<const State*> states;
    std::size_t first = index;
    for (std::size_t i = index + 1; i-- > 0; first = i) {
        if (lists[i].shape != list.shape || lists[i].language != list.language ||
            (i != index && lists[i].closing))
            break;
        entries += lists[i].entries.size();
        for (const ListEntry& entry : lists[i].entries) states.insert(entry.resolution.state);
        const std::size_t doubtful = lists[i].doubtful.size();
        if (states.size() == counted || (counted >= entries && counted <= entries + doubtful))
            return;
    }
    // What is far off counts something else.
    const std::size_t off = counted > entries ? counted - entries : entries - counted;
    if (off > std::max<std::size_t>(3, entries / 10)) return;
    if (first == index || are_counted(context.reading, first, index))
        check_count(context, list, *list.closing, entries,
                    first == index ? "this list" : "these lists", findings);
}

void check_counts(const Context& context, Findings& findings) {
    std::map<std::size_t, std::vector<const List*>> totals;
    for (const List& list : context.reading.lists) {
        if (list.repeats) continue;
        if (list.total) totals[list.total->passage].push_back(&list);
        if (!list.count) continue;
        const auto counted = static_cast<std::size_t>(list.count->count);
        const std::size_t entries = list.entries.size();
        const auto doubtful = static_cast<std::size_t>(
            std::count_if(list.doubtful.begin(), list.doubtful.end(),
                          [&](std::size_t passage) { return passage != list.count->passage; }));
        if (counted > entries && counted <= entries + doubtful) continue;
        check_count(context, list, *list.count, entries, "this list", findings);
    }
    for (const auto& [passage, lists] : totals) check_total(context, lists, findings);
    for (std::size_t i = 0; i < context.reading.lists.size(); ++i)
        if (context.reading.lists[i].closing) check_closing(context, i, findings);
}

void unnumbered(const Context& context, const List& list, const ListEntry& entry, int right,
                Findings& findings) {
    findings.add("entry-number", context.reading.passages[entry.passage], entry.span,
                 fmt::format("{} has no number in this list of States",
                             text::isolate(words_of(context.reading, entry))),
                 fmt::format("number it {}", right),
                 {.state = entry.resolution.state ? entry.resolution.state->id : std::string(),
                  .language = list.language});
}

/// Whether numbers are those of seats or places, which are counted across the columns: they leave
/// out several again and again.
bool are_places(const List& list) {
    constexpr int gap = 3;
    std::size_t jumps = 0;
    std::size_t steps = 0;
    for (std::size_t i = 1; i < list.entries.size(); ++i) {
        if (!list.entries[i - 1].number || !list.entries[i].number) continue;
        const int step = *list.entries[i].number - *list.entries[i - 1].number;
        if (step != 1 && step < gap) return false;
        ++(step == 1 ? steps : jumps);
    }
    return jumps > 1 || (jumps == 1 && steps == 0);
}

void check_numbers(const Context& context, const List& list, Findings& findings) {
    if (are_places(list)) return;
    for (std::size_t i = 1; i < list.entries.size(); ++i) {
        const ListEntry& before = list.entries[i - 1];
        const ListEntry& entry = list.entries[i];
        if (before.number && !entry.number && i + 1 < list.entries.size() &&
            list.entries[i + 1].number == *before.number + 2)
            unnumbered(context, list, entry, *before.number + 1, findings);
        if (!before.number || !entry.number || *entry.number == *before.number + 1) continue;
        // A run that goes on behind a slip is told once, at the slip.
        const bool slip = i + 1 < list.entries.size() && list.entries[i + 1].number &&
                          *list.entries[i + 1].number == *before.number + 2;
        const bool after_slip =
            i > 1 && list.entries[i - 2].number && *list.entries[i - 2].number + 2 == *entry.number;
        if (after_slip && !slip) continue;
        const std::size_t at =
            entry.number_passage == no_passage ? entry.passage : entry.number_passage;
        const Passage& passage = context.reading.passages[at];
        const Span span = entry.number_span.value_or(entry.span);
        const std::string right = std::to_string(*before.number + 1);
        const std::string what =
            *entry.number == *before.number
                ? fmt::format("number {} stands twice", *entry.number)
                : fmt::format("number {} follows {}", *entry.number, *before.number);
        findings.add(
            "entry-number", passage, span, fmt::format("{} in this list of States", what),
            fmt::format("number it {}, or look for the entry that is missing", right),
            {.suggestion =
                 slip && entry.number_span
                     ? written_like(
                           *before.number + 1,
                           std::string_view(passage.text).substr(span.begin, span.end - span.begin))
                     : std::string(),
             .state = entry.resolution.state ? entry.resolution.state->id : std::string(),
             .language = list.language});
    }
}

}  // namespace

bool has_lists(const Context& context) {
    return !context.reading.lists.empty();
}

void check_lists(const Context& context, Findings& findings) {
    for (const List& list : context.reading.lists) {
        if (!list.repeats) duplicates(context, list, findings);
        check_numbers(context, list, findings);
    }
    check_counts(context, findings);
}

}  // namespace hexaglot::check

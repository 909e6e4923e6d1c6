// SPDX-License-Identifier: MIT
// Entries that stand where the order of their list does not put them.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/rules.h"
#include "locale/collate.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::check {

namespace {

std::string name(const Context& context, const ListEntry& entry) {
    return text::isolate(words_of(context.reading, entry));
}

/// Between which entries in order one belongs that is not.
std::string where(const Context& context, const List& list, const Ordering& ordering,
                  std::size_t at) {
    const auto rank = [&](std::size_t entry) {
        return ordering.policy
            ->rank[context.knowledge.orders().index(*list.entries[entry].resolution.state)];
    };
    const auto next = std::find_if(ordering.kept.begin(), ordering.kept.end(),
                                   [&](std::size_t kept) { return rank(kept) > rank(at); });
    if (next == ordering.kept.end())
        return fmt::format("behind {}", name(context, list.entries[ordering.kept.back()]));
    if (next == ordering.kept.begin())
        return fmt::format("before {}", name(context, list.entries[*next]));
    return fmt::format("between {} and {}", name(context, list.entries[*std::prev(next)]),
                       name(context, list.entries[*next]));
}

/// Entries by which lists show that they have an order, with those of the one that has a slip; how
/// many are enough of that, and of each of the others.
constexpr std::size_t telling_together = 11;
constexpr std::size_t enough_beside = 5;
constexpr std::size_t least_beside = 4;

/// The order of a list that is too short to show it: that of the lists beside it, one that is long
/// enough or two that are shorter.
std::optional<Ordering> as_beside(const Context& context, const List& list) {
    if (list.entries.size() < enough_beside) return std::nullopt;
    const Orders& orders = context.knowledge.orders();
    std::size_t entries = 0;
    for (const List& other : context.reading.lists) {
        if (&other == &list || other.table != list.table || other.shape != list.shape ||
            other.language != list.language || other.entries.size() < least_beside)
            continue;
        const auto known = orders.ordering(other);
        if (!known || !known->misplaced.empty()) continue;
        entries += other.entries.size();
        if (entries + list.entries.size() < telling_together) continue;
        Ordering found = orders.ordering(list, *known->policy);
        if (found.misplaced.size() == 1) return found;
    }
    return std::nullopt;
}

/// Whether the column of a table goes by the names that another column has in the same rows, or by
/// the same order as one before it, which is told.
bool follows_column(const Context& context, const List& list, const Ordering& own) {
    if (list.table == no_passage) return false;
    const Orders& orders = context.knowledge.orders();
    return std::any_of(
        context.reading.lists.begin(), context.reading.lists.end(), [&](const List& other) {
            if (&other == &list || other.table != list.table || other.language == list.language ||
                other.entries.size() < list.entries.size())
                return false;
            const auto known = orders.ordering(other);
            if (!known) return false;
            if (known->policy->rank == own.policy->rank) return &other < &list;
            const std::size_t misplaced = orders.ordering(list, *known->policy).misplaced.size();
            return misplaced <= known->misplaced.size() || misplaced < own.misplaced.size();
        });
}

/// Whether what heads a list says that it goes by the alphabet, or by something else than names:
/// `in the order of signing`.
enum class Said { letters, other };
bool says_order(const Context& context, const List& list, Said by) {
    const Locale* locale = context.knowledge.locale(list.language);
    if (!locale) return false;
    const auto holds = [&](std::string_view text, std::string_view words) {
        const auto& all = locale->words_for(words);
        return std::any_of(all.begin(), all.end(),
                           [&](const std::string& word) { return locale::holds(text, word); });
    };
    const auto says = [&](std::string_view text) {
        const bool by_letters = holds(text, "order.letters");
        return by == Said::letters ? by_letters : holds(text, "order.other") && !by_letters;
    };
    const auto& passages = context.reading.passages;
    const ListEntry& first = list.entries.front();
    if (list.shape == ListShape::sentence) {
        const std::string_view text = passages[first.passage].text;
        const std::string_view lead = text.substr(list.lead, first.span.begin - list.lead);
        if (says(lead)) return true;
        // A paragraph that is nothing but the list has a heading.
        if (lead.empty())
            if (const std::size_t above = line_above(context.reading, first.passage);
                above != no_passage)
                return says(passages[above].text);
    }
    return list.heading != no_passage && list.heading != first.passage &&
           says(passages[list.heading].text);
}

}  // namespace

void check_order(const Context& context, Findings& findings) {
    for (const List& list : context.reading.lists) {
        if (list.repeats || says_order(context, list, Said::other)) continue;
        auto ordering =
            context.knowledge.orders().ordering(list, says_order(context, list, Said::letters));
        if (!ordering) ordering = as_beside(context, list);
        if (!ordering || (!ordering->misplaced.empty() && follows_column(context, list, *ordering)))
            continue;
        for (const std::size_t at : ordering->misplaced) {
            const ListEntry& entry = list.entries[at];
            if (is_in_conflict(context.conflicts, entry)) continue;
            findings.add("misplaced-entry", context.reading.passages[entry.passage], entry.span,
                         fmt::format("{} is out of place in {}, which this list has",
                                     name(context, entry), ordering->policy->words),
                         fmt::format("move it {}", where(context, list, *ordering, at)),
                         {.state = entry.resolution.state->id, .language = list.language});
        }
    }
}

}  // namespace hexaglot::check

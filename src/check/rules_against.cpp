// SPDX-License-Identifier: MIT
// States that a list lacks or has too many: against the same list in another language, or against
// the facts.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hexaglot::check {

namespace {

using States = std::set<const State*>;

/// A list, or several that are one list in parts.
struct Candidate {
    std::vector<const List*> lists;
    States states;
    std::size_t unknown = 0;  ///< entries that may be any State

    explicit Candidate(std::vector<const List*> parts) : lists(std::move(parts)) {
        for (const List* list : lists)
            for (const ListEntry& entry : list->entries)
                if (entry.resolution.state)
                    states.insert(entry.resolution.state);
                else
                    unknown += entry.resolution.entity ? 0U : 1U;
    }
};

/// Each list alone, the lists of each table, and all together where they are few.
std::vector<Candidate> candidates(const std::vector<List>& lists) {
    std::vector<Candidate> all;
    std::map<std::size_t, std::vector<const List*>> tables;
    std::vector<const List*> lines;
    for (const List& list : lists) {
        all.emplace_back(std::vector<const List*>{&list});
        if (list.table != no_passage) tables[list.table].push_back(&list);
        if (list.shape == ListShape::lines) lines.push_back(&list);
    }
    if (lines.size() > 1) all.emplace_back(std::move(lines));
    for (auto& [table, parts] : tables)
        if (parts.size() > 1) all.emplace_back(std::move(parts));
    return all;
}

std::size_t shared(const States& left, const States& right) {
    return static_cast<std::size_t>(std::count_if(
        left.begin(), left.end(), [&](const State* state) { return right.contains(state); }));
}

/// How alike two sets are, 0 to 1: what they share of what either holds.
double likeness(const States& left, const States& right) {
    const std::size_t both = shared(left, right);
    const std::size_t either = left.size() + right.size() - both;
    return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

std::string name_of(const State& state, std::string_view language) {
    const Name* name = printed_name(state.names, language);
    return text::isolate(name ? name->text : state.id);
}

/// How messages call a list: by its head, else by its first entry.
std::string called(const Context& context, const List& list) {
    const auto& passages = context.reading.passages;
    if (list.shape != ListShape::sentence && list.heading != no_passage &&
        text::length(passages[list.heading].text) <= 60)
        return fmt::format("the list '{}'", text::isolate(passages[list.heading].text));
    const ListEntry& first = list.entries.front();
    return fmt::format(
        "the list that begins with {}",
        text::isolate(std::string_view(passages[first.passage].text)
                          .substr(first.span.begin, first.span.end - first.span.begin)));
}

class Comparison {
public:
    Comparison(const Context& context, Findings& findings, const Candidate& own,
               std::string_view with, std::set<std::string>& told)
        : context_(context), findings_(findings), own_(own), with_(with), told_(told) {}

    /// `unknown` entries on the other side may be whom the list has too many.
    void run(const States& wanted, std::size_t unknown) {
        States missing;
        for (const State* state : wanted)
            if (!own_.states.contains(state)) missing.insert(state);
        States extra;
        for (const State* state : own_.states)
            if (!wanted.contains(state)) extra.insert(state);
        // An entry that nobody knows may be the one that is missing: it is told as such.
        if (missing.size() > own_.unknown) {
            std::vector<const State*> sorted(missing.begin(), missing.end());
            std::sort(sorted.begin(), sorted.end(),
                      [](const State* a, const State* b) { return a->id < b->id; });
            for (const State* state : sorted) tell_missing(*state);
        }
        if (extra.size() <= unknown) return;
        for (const List* list : own_.lists)
            for (const ListEntry& entry : list->entries)
                if (extra.erase(entry.resolution.state) > 0) tell_extra(*list, entry);
    }

private:
    /// At the entry behind which it belongs; where the list has no order, at its head.
    void tell_missing(const State& state) {
        const List& list = *own_.lists.front();
        if (!told_.insert(fmt::format("-{} {}", state.id, list.entries.front().passage)).second)
            return;
        const auto& passages = context_.reading.passages;
        const Orders& orders = context_.knowledge.orders();
        std::size_t passage = list.heading == no_passage || list.shape == ListShape::sentence
                                  ? list.entries.front().passage
                                  : list.heading;
        Span span{0, 0};
        std::string behind;
        if (own_.lists.size() == 1)
            if (const auto ordering = orders.ordering(list)) {
                const ListEntry* before = nullptr;
                for (const std::size_t at : ordering->kept) {
                    const ListEntry& entry = list.entries[at];
                    if (ordering->policy->rank[orders.index(*entry.resolution.state)] >
                        ordering->policy->rank[orders.index(state)])
                        break;
                    before = &entry;
                }
                if (before) {
                    passage = before->passage;
                    span = before->span;
                    behind =
                        fmt::format(" behind {}",
                                    text::isolate(std::string_view(passages[passage].text)
                                                      .substr(span.begin, span.end - span.begin)));
                }
            }
        findings_.add("missing-state", passages[passage], {span.begin, span.begin},
                      fmt::format("{} is missing from {}; '{}' has it",
                                  name_of(state, list.language), called(context_, list), with_),
                      fmt::format("add it{}, or take it out there", behind),
                      {.state = state.id, .language = list.language});
    }

    void tell_extra(const List& list, const ListEntry& entry) {
        const Passage& passage = context_.reading.passages[entry.passage];
        if (!told_.insert(fmt::format("+{} {}", entry.resolution.state->id, entry.passage)).second)
            return;
        findings_.add("extra-state", passage, entry.span,
                      fmt::format("{} stands in {}; '{}' does not have it",
                                  text::isolate(std::string_view(passage.text)
                                                    .substr(entry.span.begin,
                                                            entry.span.end - entry.span.begin)),
                                  called(context_, list), with_),
                      "take it out, or add it there",
                      {.state = entry.resolution.state->id, .language = list.language});
    }

    const Context& context_;
    Findings& findings_;
    const Candidate& own_;
    std::string_view with_;
    std::set<std::string>& told_;  ///< what another file has shown is not told again
};

/// Below this two lists are not the same list in another language.
constexpr double same_list = 0.5;

void compare(const Context& context, const Document& other, std::set<std::string>& told,
             Findings& findings) {
    Request request;
    request.as_of = context.request.as_of;
    Reading reading = read(other, context.knowledge, request);
    reading.lists = find_lists(reading, context.knowledge);
    struct Pair {
        double likeness;
        std::size_t own;
        std::size_t other;
    };
    const std::vector<Candidate> own = candidates(context.reading.lists);
    const std::vector<Candidate> others = candidates(reading.lists);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < own.size(); ++i)
        for (std::size_t j = 0; j < others.size(); ++j)
            if (const double alike = likeness(own[i].states, others[j].states); alike >= same_list)
                pairs.push_back({alike, i, j});
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    std::set<const List*> used;
    const auto is_free = [&](const Candidate& candidate) {
        return std::none_of(candidate.lists.begin(), candidate.lists.end(),
                            [&](const List* list) { return used.contains(list); });
    };
    for (const Pair& pair : pairs) {
        if (!is_free(own[pair.own]) || !is_free(others[pair.other])) continue;
        used.insert(own[pair.own].lists.begin(), own[pair.own].lists.end());
        used.insert(others[pair.other].lists.begin(), others[pair.other].lists.end());
        Comparison(context, findings, own[pair.own], other.paper, told)
            .run(others[pair.other].states, others[pair.other].unknown);
    }
}

}  // namespace

bool has_other_languages(const Context& context) {
    return has_lists(context) && !context.request.against.empty();
}

void check_against(const Context& context, Findings& findings) {
    std::set<std::string> told;
    for (const Document* other : context.request.against) compare(context, *other, told, findings);
}

bool has_expected(const Context& context) {
    return has_lists(context) && context.request.expected.has_value();
}

void check_expected(const Context& context, Findings& findings) {
    const Expected& expected = *context.request.expected;
    double most = 0;
    std::optional<Candidate> best;
    States wanted;
    for (Candidate& own : candidates(context.reading.lists)) {
        const std::optional<Day>& day = context.reading.as_of;
        States states;
        for (const std::string& id : expected.states(day))
            if (const State* state = context.knowledge.corpus().state(id)) states.insert(state);
        if (const double alike = likeness(own.states, states); alike > most) {
            most = alike;
            best.emplace(std::move(own));
            wanted = std::move(states);
        }
    }
    if (!best) return;
    std::set<std::string> told;
    Comparison(context, findings, *best, expected.words, told).run(wanted, 0);
}

}  // namespace hexaglot::check

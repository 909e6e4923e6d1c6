// SPDX-License-Identifier: MIT
#include "compose/context.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace hexaglot::compose {
namespace {

/// An event and the interval that surely holds the day on which it counts under the query's basis.
struct Step {
    const Event* event;
    Interval when;
};

/// What a query gives for one State.
struct Answer {
    bool included = false;
    Standing standing = Standing::none;
    std::optional<Standing> was;

    /// Whether a reader of the list would see another thing.
    bool differs(const Answer& other) const {
        if (included != other.included) return true;
        return included && (standing != other.standing || was != other.was);
    }
};

std::string_view word(Standing standing) {
    static constexpr std::array words = {"none", "signatory", "party"};
    return words.at(static_cast<std::size_t>(standing));
}

std::string_view word(EventKind kind) {
    static constexpr std::array words = {"signature", "ratification", "acceptance", "approval",
                                         "accession", "deposit",      "withdrawal"};
    return words.at(static_cast<std::size_t>(kind));
}

/// The day on which the treaty enters into force for a State that deposits on `deposit`: with the
/// treaty itself for all who deposited before that, else so many days later (Arms Trade Treaty,
/// article 22; Vienna Convention on the Law of Treaties, article 24).
Day force(const Treaty& treaty, Day deposit) {
    return deposit < treaty.in_force ? treaty.in_force
                                     : deposit + std::chrono::days{treaty.days_to_force};
}

/// The events by State, those of one State in the order in which they count.
std::vector<Step> steps(const Query& query) {
    std::vector<Step> all;
    all.reserve(query.treaty->events.size());
    for (const Event& event : query.treaty->events)
        all.push_back({&event, counts(*query.treaty, event, query.basis)});
    std::stable_sort(all.begin(), all.end(), [](const Step& a, const Step& b) {
        return std::tie(a.event->state, a.when.last, a.when.first) <
               std::tie(b.event->state, b.when.last, b.when.first);
    });
    return all;
}

/// Those of one State among the steps of all.
std::span<const Step> steps_of(const State& state, const std::vector<Step>& all) {
    const auto begin = std::lower_bound(
        all.begin(), all.end(), state.id,
        [](const Step& step, const std::string& id) { return step.event->state < id; });
    return {begin, std::find_if(begin, all.end(),
                                [&](const Step& step) { return step.event->state != state.id; })};
}

/// The standing on a day; an open event has not happened, unless it is `assumed`. Who withdraws is
/// no longer bound, be it as a party or by a signature.
Standing standing_on(std::span<const Step> list, Day day, const Step* assumed) {
    Standing standing = Standing::none;
    for (const Step& step : list) {
        if (step.when.by(day) != Happened::yes && &step != assumed) continue;
        if (step.event->kind == EventKind::withdrawal)
            standing = Standing::none;
        else if (step.event->kind != EventKind::signature)
            standing = Standing::party;
        else if (standing == Standing::none)
            standing = Standing::signatory;
    }
    return standing;
}

/// The answer for one State, where `now` and `then` are taken as happened on the two days of the
/// query.
Answer answer(std::span<const Step> list, const Query& query, const Step* now, const Step* then) {
    Answer answer;
    answer.standing = standing_on(list, query.as_of, now);
    answer.included = !query.status || *query.status == answer.standing;
    if (query.since) {
        answer.was = standing_on(list, *query.since, then);
        answer.included = answer.included && answer.was != answer.standing;
    }
    return answer;
}

/// Warns where an open event would change the answer.
void check_open(const State& state, std::span<const Step> list, const Query& query,
                Diagnostics& diagnostics) {
    const Answer base = answer(list, query, nullptr, nullptr);
    for (const Step& step : list) {
        const bool open_now = step.when.by(query.as_of) == Happened::open;
        const bool open_then = query.since && step.when.by(*query.since) == Happened::open;
        if (!open_now && !open_then) continue;
        const Answer later = answer(list, query, open_now ? &step : nullptr, nullptr);
        const Answer early =
            answer(list, query, open_now ? &step : nullptr, open_then ? &step : nullptr);
        const bool is_later = later.differs(base);
        if (!is_later && !early.differs(base)) continue;
        const Standing counted = is_later ? base.standing : *base.was;
        const Standing possible = is_later ? later.standing : *early.was;
        const bool forced =
            query.basis == Basis::in_force && step.event->kind != EventKind::signature;
        diagnostics.add(
            "open-interval", step.event->place,
            fmt::format("State '{}' counts as '{}' on {} and not as '{}': its {}{} lies between {} "
                        "and {}",
                        state.id, word(counted), iso(is_later ? query.as_of : *query.since),
                        word(possible), forced ? "entry into force by " : "",
                        word(step.event->kind), iso(step.when.first), iso(step.when.last)),
            "find the day and write it in the place of the interval, or ask for a day outside it");
    }
}

/// The statement to be noted at a listed State; the latest where there are several.
const Statement* statement_of(const State& state, const Query& query, Diagnostics& diagnostics) {
    const Statement* due = nullptr;
    for (const Statement& statement : query.treaty->statements) {
        if (statement.state != state.id) continue;
        const Happened happened = statement.from.by(query.as_of);
        if (happened == Happened::yes && (!due || due->from.last <= statement.from.last))
            due = &statement;
        if (happened == Happened::open)
            diagnostics.add(
                "open-interval", statement.place,
                fmt::format("State '{}' has no note '{}' on {}: its statement lies between {} and "
                            "{}",
                            state.id, statement.id, iso(query.as_of), iso(statement.from.first),
                            iso(statement.from.last)),
                "find the day and write it in the place of the interval, or ask for a day outside "
                "it");
    }
    return due;
}

}  // namespace

Interval counts(const Treaty& treaty, const Event& event, Basis basis) {
    if (basis == Basis::deposit || event.kind == EventKind::signature) return event.date;
    if (event.in_force) return {*event.in_force, *event.in_force};
    if (event.kind == EventKind::withdrawal) {
        const std::chrono::days later{treaty.days_to_force};
        return {event.date.first + later, event.date.last + later};
    }
    return {force(treaty, event.date.first), force(treaty, event.date.last)};
}

bool is_in_group(const State& state, const Treaty& treaty, const std::string& group) {
    bool in = std::find(state.groups.begin(), state.groups.end(), group) != state.groups.end();
    for (const Regroup& regroup : treaty.regroups) {
        if (regroup.state != state.id) continue;
        if (regroup.drop == group) in = false;
        if (regroup.add == group) in = true;
    }
    return in;
}

std::vector<Listed> select(const Corpus& corpus, const Query& query, Diagnostics& diagnostics) {
    const std::vector<Step> all = steps(query);
    std::vector<Listed> listed;
    for (const State& state : corpus.states) {
        if (!query.group.empty() && !is_in_group(state, *query.treaty, query.group)) continue;
        if (!query.group_not.empty() && is_in_group(state, *query.treaty, query.group_not))
            continue;
        const std::span<const Step> list = steps_of(state, all);
        check_open(state, list, query, diagnostics);
        const Answer result = answer(list, query, nullptr, nullptr);
        if (!result.included) continue;
        Listed entry{&state, result.standing, result.was, {}, nullptr};
        for (const Step& step : list)
            if (step.when.by(query.as_of) == Happened::yes &&
                !(query.since && step.when.by(*query.since) == Happened::yes))
                entry.events.push_back(step.event);
        entry.statement = statement_of(state, query, diagnostics);
        listed.push_back(std::move(entry));
    }
    std::sort(listed.begin(), listed.end(),
              [](const Listed& a, const Listed& b) { return a.state->id < b.state->id; });
    return listed;
}

}  // namespace hexaglot::compose

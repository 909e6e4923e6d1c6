// SPDX-License-Identifier: MIT
#include "corpus/link.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace hexaglot::corpus {

namespace {

struct KindName {
    Kinds kind;
    std::string_view name;
};
constexpr std::array<KindName, 12> kind_names = {{{kind::group, "group"},
                                                  {kind::organization, "organization"},
                                                  {kind::state, "State"},
                                                  {kind::body, "body"},
                                                  {kind::venue, "place"},
                                                  {kind::position, "role"},
                                                  {kind::treaty, "treaty"},
                                                  {kind::conference, "conference"},
                                                  {kind::officer, "officer"},
                                                  {kind::meeting, "meeting"},
                                                  {kind::statement, "statement"},
                                                  {kind::document, "document"}}};

/// `meeting, conference or document`; `entity` where any will do.
std::string kinds_in_words(Kinds kinds) {
    if (kinds == kind::any) return "entity";
    std::vector<std::string_view> names;
    for (const auto& [kind, name] : kind_names)
        if ((kinds & kind) != 0) names.push_back(name);
    std::string words(names.front());
    for (std::size_t i = 1; i < names.size(); ++i)
        words += fmt::format("{}{}", i + 1 == names.size() ? " or " : ", ", names[i]);
    return words;
}

std::string with_article(const std::string& words) {
    return fmt::format("{} {}", words.starts_with('o') ? "an" : "a", words);
}

using Index = std::unordered_map<std::string_view, const Links::Target*>;

void report_unresolved(const Links::Reference& reference, const Links::Target* found,
                       const Links& links, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Links::Target& target : links.targets)
        if ((target.kind & reference.kinds) != 0) known.push_back(target.id);
    const std::string wanted = kinds_in_words(reference.kinds);
    if (reference.kinds == kind::state && found == nullptr) {
        diagnostics.add("unknown-state", reference.place,
                        fmt::format("no State has the code '{}'", reference.id),
                        did_you_mean(reference.id, known, "the codes of States are in states.xml"));
    } else if (found == nullptr) {
        diagnostics.add("unknown-id", reference.place,
                        fmt::format("no {} has the id '{}'", wanted, reference.id),
                        did_you_mean(reference.id, known, "correct the id, or add what it names"));
    } else {
        diagnostics.add(
            "unknown-id", reference.place,
            fmt::format("'{}' is {}, but {} belongs here", reference.id,
                        with_article(kinds_in_words(found->kind)), with_article(wanted)),
            did_you_mean(reference.id, known, fmt::format("name {}", with_article(wanted))));
    }
}

bool is_consent(EventKind kind) {
    return kind == EventKind::ratification || kind == EventKind::acceptance ||
           kind == EventKind::approval || kind == EventKind::accession ||
           kind == EventKind::deposit;
}

/// Whether one event cannot come before another. A State may accede whether or not it has signed.
bool presupposes(EventKind later, EventKind earlier) {
    if (later == EventKind::withdrawal) return is_consent(earlier);
    return earlier == EventKind::signature && is_consent(later) && later != EventKind::accession;
}

std::string_view in_words(EventKind kind) {
    switch (kind) {
        case EventKind::signature:
            return "signature";
        case EventKind::ratification:
            return "ratification";
        case EventKind::acceptance:
            return "acceptance";
        case EventKind::approval:
            return "approval";
        case EventKind::accession:
            return "accession";
        case EventKind::deposit:
            return "deposit";
        case EventKind::withdrawal:
            return "withdrawal";
    }
    return {};
}

void check_event(const Treaty& treaty, const Event& event, const std::vector<const Event*>& all,
                 Diagnostics& diagnostics) {
    const auto report = [&](const std::string& what, std::string help) {
        diagnostics.add("events-out-of-order", event.place,
                        fmt::format("the {} of '{}' ({}) is {}", in_words(event.kind), event.state,
                                    iso(event.date), what),
                        std::move(help));
    };
    if (event.kind == EventKind::signature && treaty.opened <= treaty.closed &&
        (event.date.last < treaty.opened || treaty.closed < event.date.first))
        report(fmt::format("not in the time for signature, {} to {}", iso(treaty.opened),
                           iso(treaty.closed)),
               "correct the date, or the treaty's 'opened' and 'closed'");
    if (event.in_force && *event.in_force < event.date.first)
        report(fmt::format("after its entry into force ({})", iso(*event.in_force)),
               "correct 'date' or 'in-force'");
    const Event* first = nullptr;
    for (const Event* other : all) {
        if (!presupposes(event.kind, other->kind)) continue;
        if (event.date.last >= other->date.first) return;
        if (first == nullptr) first = other;
    }
    if (first != nullptr)
        report(fmt::format("before the {} ({})", in_words(first->kind), iso(first->date)),
               fmt::format("correct one of the dates; the {} is at {}", in_words(first->kind),
                           where(first->place, event.place)));
}

}  // namespace

std::string where(const Place& place, const Place& from) {
    const Source::Position at = place.source->position(place.offset);
    if (place.source == from.source) return fmt::format("line {}", at.line);
    const std::string& name = place.source->name();
    return fmt::format("{}:{}:{}", name.substr(name.rfind('/') + 1), at.line, at.column);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         std::string otherwise) {
    const auto meant = text::nearest(word, known);
    return meant ? fmt::format("did you mean '{}'", *meant) : std::move(otherwise);
}

void check_links(const Links& links, Diagnostics& diagnostics) {
    Index index;
    index.reserve(links.targets.size());
    for (const Links::Target& target : links.targets) {
        const auto [first, fresh] = index.emplace(target.id, &target);
        if (!fresh)
            diagnostics.add("duplicate-id", target.place,
                            fmt::format("the id '{}' stands twice in the corpus", target.id),
                            fmt::format("choose another; the first is at {}",
                                        where(first->second->place, target.place)));
    }
    for (const Links::Reference& reference : links.references) {
        if ((reference.kinds & links.unread) != 0) continue;
        const auto found = index.find(reference.id);
        const Links::Target* target = found == index.end() ? nullptr : found->second;
        if (target == nullptr || (target->kind & reference.kinds) == 0)
            report_unresolved(reference, target, links, diagnostics);
    }
}

void check_events(const Treaty& treaty, Diagnostics& diagnostics) {
    std::unordered_map<std::string_view, std::vector<const Event*>> by_state;
    for (const Event& event : treaty.events) by_state[event.state].push_back(&event);
    for (const Event& event : treaty.events)
        check_event(treaty, event, by_state[event.state], diagnostics);
}

void check_state_names(const std::vector<State>& states, Diagnostics& diagnostics) {
    std::map<std::string_view, std::size_t> named;
    for (const State& state : states)
        for (const auto& [language, forms] : state.names)
            if (forms.name) ++named[language];
    for (const auto& [language, count] : named) {
        if (2 * count < states.size()) continue;
        for (const State& state : states)
            if (printed_name(state.names, language) == nullptr)
                diagnostics.add("missing-name", state.place,
                                fmt::format("State '{}' has no name in {}", state.id,
                                            text::language_name(language)),
                                fmt::format("add <name lang=\"{}\">, as {} other States have",
                                            language, count));
    }
}

}  // namespace hexaglot::corpus

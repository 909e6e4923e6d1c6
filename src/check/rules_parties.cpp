// SPDX-License-Identifier: MIT
// States in a list of the parties, or of the signatories, of a treaty of the corpus, that the facts
// do not have as such.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/prepared.h"
#include "check/standings.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace hexaglot::check {

namespace {

/// Entries of a list of which the facts know all but one or two that it is what it says.
constexpr std::size_t fewest = 4;
constexpr std::size_t one_in = 8;

class Parties {
public:
    /// `called`: the treaty, by its names in the language of the document.
    Parties(const Context& context, const PreparedLanguage& prepared, const Called<Treaty>& called,
            Findings& findings)
        : context_(context),
          words_(prepared.words),
          names_(called.names),
          treaty_(*called.thing),
          findings_(findings) {}

    void check() {
        // What came after the data nobody knows.
        if (context_.reading.as_of && *context_.reading.as_of > treaty_.data_to) return;
        for (const List& list : context_.reading.lists) {
            const Standing standing = standing_of(context_, list);
            if ((standing == Standing::party || standing == Standing::signatory) &&
                list.entries.size() >= fewest && is_of_treaty(list))
                check(list, standing);
        }
    }

private:
    void check(const List& list, Standing standing) {
        std::vector<const ListEntry*> others;
        for (const ListEntry& entry : list.entries) {
            const State* state = entry.resolution.state;
            if (!state || entry.resolution.fault != Fault::none) continue;
            const bool signatory = has_event(*state, {EventKind::signature});
            // A State that is in the facts at all may be listed as a party; as a signatory only
            // while it surely has not joined.
            const bool fits =
                standing == Standing::party ? is_party(*state) : signatory && !has_joined(*state);
            if (!fits) others.push_back(&entry);
        }
        if (others.size() * one_in > list.entries.size()) return;
        for (const ListEntry* entry : others) tell(list, *entry, standing);
    }

    void tell(const List& list, const ListEntry& entry, Standing standing) {
        const State& state = *entry.resolution.state;
        const std::string name = text::isolate(words_of(context_.reading, entry));
        const bool joined = standing == Standing::signatory && has_joined(state);
        findings_.add("extra-state", context_.reading.passages[entry.passage], entry.span,
                      joined ? fmt::format("{} is a party to the Treaty, by the facts", name)
                             : fmt::format("{} is no {} of the Treaty, by the facts to {}", name,
                                           standing == Standing::party ? "party" : "signatory",
                                           iso(treaty_.data_to)),
                      "take it out of this list, or bring the facts up to date",
                      {.state = state.id, .language = list.language});
    }

    /// Whether an event of some kinds has happened, surely by a day where one is given.
    bool has_event(const State& state, std::initializer_list<EventKind> kinds,
                   std::optional<Day> by = std::nullopt) const {
        return std::any_of(treaty_.events.begin(), treaty_.events.end(), [&](const Event& event) {
            return event.state == state.id && (!by || event.date.last <= *by) &&
                   std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end();
        });
    }

    bool is_party(const State& state, std::optional<Day> by = std::nullopt) const {
        return has_event(state,
                         {EventKind::ratification, EventKind::acceptance, EventKind::approval,
                          EventKind::accession, EventKind::deposit},
                         by);
    }

    /// Whether a State was surely a party on the day of the document.
    bool has_joined(const State& state) const {
        return context_.reading.as_of && is_party(state, context_.reading.as_of);
    }

    /// Whether the heading of a list names the treaty, or no other one where the head of the
    /// document does.
    bool is_of_treaty(const List& list) const {
        const auto& passages = context_.reading.passages;
        std::string heads(lead_of(context_, list));
        if (list.heading != no_passage)
            if (const std::size_t above = line_above(context_.reading, list.heading);
                above != no_passage)
                heads += "\n" + passages[above].text;
        if (names_treaty(heads)) return true;
        if (names_other(heads)) return false;
        constexpr std::size_t head_passages = 3;
        std::string first;
        for (std::size_t i = 0; i < std::min(head_passages, passages.size()); ++i)
            first += passages[i].text + "\n";
        return names_treaty(first) && !names_other(first);
    }

    bool names_treaty(std::string_view text) const {
        const std::string folded = text::folded(text);
        return std::any_of(names_.begin(), names_.end(),
                           [&](const std::string& name) { return has_word(folded, name); });
    }

    /// A convention or protocol: what a treaty is called besides by the word in its own name.
    bool names_other(std::string_view text) const {
        const std::string folded = text::folded(text);
        const auto& words = words_.of("cites.treaty");
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            const bool own =
                std::any_of(names_.begin(), names_.end(),
                            [&](const std::string& name) { return name.find(word) != name.npos; });
            return !own && has_word(folded, word);
        });
    }

    const Context& context_;
    const FoldedWords& words_;
    const std::vector<std::string>& names_;
    const Treaty& treaty_;
    Findings& findings_;
};

}  // namespace

void check_parties(const Context& context, Findings& findings) {
    const PreparedLanguage* prepared =
        context.knowledge.prepared().language(context.reading.language);
    if (!prepared) return;
    for (const Called<Treaty>& treaty : prepared->treaties)
        Parties(context, *prepared, treaty, findings).check();
}

}  // namespace hexaglot::check

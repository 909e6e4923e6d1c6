// SPDX-License-Identifier: MIT
#include "model/corpus.h"

#include <algorithm>

namespace hexaglot {

namespace {

// A corpus has some hundreds of entities: looking at them one by one takes well under a
// microsecond.
template <class Thing>
const Thing* find(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(),
                                    [&](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

const State* Corpus::state(std::string_view id) const {
    return find(states, id);
}

const Treaty* Corpus::treaty(std::string_view id) const {
    return find(treaties, id);
}

const Conference* Corpus::conference(std::string_view id) const {
    return find(conferences, id);
}

const Meeting* Corpus::meeting(std::string_view id) const {
    for (const Conference& owner : conferences)
        if (const Meeting* found = find(owner.meetings, id)) return found;
    return nullptr;
}

const Officer* Corpus::officer(std::string_view id) const {
    for (const Conference& owner : conferences)
        if (const Officer* found = find(owner.officers, id)) return found;
    return nullptr;
}

const RegisteredDocument* Corpus::document(std::string_view id) const {
    return find(documents, id);
}

const Paper* Corpus::paper(std::string_view id) const {
    return find(papers, id);
}

const Entity* Corpus::entity(std::string_view id) const {
    if (const Entity* found = state(id)) return found;
    if (const Entity* found = document(id)) return found;
    if (const Entity* found = find(bodies, id)) return found;
    if (const Entity* found = conference(id)) return found;
    if (const Entity* found = meeting(id)) return found;
    if (const Entity* found = officer(id)) return found;
    if (const Entity* found = find(venues, id)) return found;
    if (const Entity* found = find(positions, id)) return found;
    if (const Entity* found = find(groups, id)) return found;
    if (const Entity* found = find(others, id)) return found;
    for (const Treaty& candidate : treaties) {
        if (candidate.id == id) return &candidate;
        if (const Entity* found = find(candidate.statements, id)) return found;
    }
    return nullptr;
}

const Name* printed_name(const Names& names, std::string_view language) {
    const auto found = names.find(language);
    return found == names.end() || !found->second.name ? nullptr : &*found->second.name;
}

}  // namespace hexaglot

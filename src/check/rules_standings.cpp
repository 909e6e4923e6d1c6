// SPDX-License-Identifier: MIT
// One State in two lists that exclude each other: parties and signatories, votes for and against.
#include "base/text.h"
#include "check/standings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

class Standings {
public:
    Standings(const Context& context, Findings& findings)
        : context_(context), findings_(findings), lists_(context.reading.lists) {
        for (const List& list : lists_) told_.push_back(standing_of(context, list));
    }

    void check() {
        for (std::size_t i = 0; i < lists_.size(); ++i)
            for (std::size_t before = i; before-- > 0 && told_[i] != Standing::none;) {
                // The next vote begins with the same words.
                if (is_vote(told_[i]) && told_[before] == told_[i]) break;
                compare(i, before);
            }
    }

private:
    const Passage& passage(std::size_t index) const { return context_.reading.passages[index]; }

    /// Whether the lists of a place part all States into parties, signatories and others.
    bool parts_all(const List& one) const {
        std::set<Standing> found;
        for (std::size_t i = 0; i < lists_.size(); ++i)
            if (lists_[i].table == one.table && lists_[i].language == one.language &&
                !is_vote(told_[i]))
                found.insert(told_[i]);
        found.erase(Standing::none);
        return found.size() == 3;
    }

    /// The same State in two columns of one table, or two lists below one another, that exclude
    /// each other. That they do is sure of votes; of others only where nearly all other entries
    /// keep to it: parties have mostly signed, too.
    void compare(std::size_t index, std::size_t index_before) {
        const Standing one = told_[index];
        const Standing two = told_[index_before];
        if (two == Standing::none || one == two || is_vote(one) != is_vote(two)) return;
        const List& list = lists_[index];
        const List& before = lists_[index_before];
        if (list.table != before.table || list.shape != before.shape ||
            list.language != before.language)
            return;
        std::set<const State*> known;
        for (const ListEntry& entry : before.entries) known.insert(entry.resolution.state);
        known.erase(nullptr);
        std::vector<std::size_t> both;
        for (std::size_t i = 0; i < list.entries.size(); ++i)
            if (known.contains(list.entries[i].resolution.state)) both.push_back(i);
        const std::size_t least = std::min(list.entries.size(), before.entries.size());
        if (least < 5 && !is_vote(one) && !(least > 2 && parts_all(list))) return;
        if (both.size() > std::max<std::size_t>(1, least / 20)) return;
        for (const std::size_t i : both) tell(list, list.entries[i], lead_of(context_, before));
    }

    void tell(const List& list, const ListEntry& entry, std::string_view other) {
        const Passage& at = passage(entry.passage);
        findings_.add("duplicate-entry", at, entry.span,
                      fmt::format("{} stands in two lists that exclude each other: also under '{}'",
                                  text::isolate(words_of(context_.reading, entry)),
                                  text::isolate(text::trim(other))),
                      "take it out of the list to which it does not belong",
                      {.state = entry.resolution.state->id, .language = list.language});
    }

    const Context& context_;
    Findings& findings_;
    const std::vector<List>& lists_;
    std::vector<Standing> told_;  ///< by list
};

}  // namespace

void check_standings(const Context& context, Findings& findings) {
    Standings(context, findings).check();
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// One State in two lists that exclude each other: parties and signatories, votes for and against.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// What is said of the States of a list. No State has two standings of one kind on one day.
enum class Standing { none, party, signatory, other, in_favour, against, abstaining };

bool is_vote(Standing one) {
    return one >= Standing::in_favour;
}

constexpr std::array votes = {std::pair{"list.in-favour", Standing::in_favour},
                              std::pair{"list.against", Standing::against},
                              std::pair{"list.abstaining", Standing::abstaining}};
/// Characters of what leads to the States of one vote: no sentence of a report.
constexpr std::size_t longest_lead = 60;
/// Bytes of a heading.
constexpr std::size_t longest_heading = 1000;

class Standings {
public:
    Standings(const Context& context, Findings& findings)
        : context_(context), findings_(findings), lists_(context.reading.lists) {
        for (const List& list : lists_) told_.push_back(standing(list));
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

    /// What leads to a list: its heading, or the words before it in its sentence or on the line
    /// above.
    std::string_view lead(const List& list) const {
        if (list.heading == no_passage) return {};
        const std::string_view head = passage(list.heading).text;
        if (list.shape != ListShape::sentence) return head;
        const std::string_view before =
            head.substr(list.lead, list.entries.front().span.begin - list.lead);
        if (has_letter(before)) return before;
        const std::size_t above = line_above(context_.reading, list.heading);
        return above == no_passage ? std::string_view() : passage(above).text;
    }

    Standing standing(const List& list) const {
        const Locale* locale = context_.knowledge.locale(list.language);
        const std::string_view words = lead(list);
        if (!locale || words.empty() || words.size() > longest_heading) return Standing::none;
        if (text::length(words) <= longest_lead)
            for (const auto& [id, vote] : votes)
                for (const std::string& word : locale->words_for(id))
                    if (has_word(words, word)) return vote;
        if (list.shape == ListShape::sentence) return Standing::none;
        const std::string head = text::folded(words);
        const auto says = [&](std::string_view id) {
            const auto& wanted = locale->words_for(id);
            return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
                return head.find(text::folded(word)) != head.npos;
            });
        };
        if (says("list.other")) return Standing::other;
        const bool party = says("list.party");
        const bool signatory = says("list.signatory");
        if (party == signatory) return Standing::none;
        return party ? Standing::party : Standing::signatory;
    }

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
        for (const std::size_t i : both) tell(list, list.entries[i], lead(before));
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

// SPDX-License-Identifier: MIT
#include "check/standings.h"

#include "base/text.h"
#include "check/lists_find.h"
#include "check/prepared.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace hexaglot::check {

namespace {

constexpr std::array votes = {std::pair{"list.in-favour", Standing::in_favour},
                              std::pair{"list.against", Standing::against},
                              std::pair{"list.abstaining", Standing::abstaining}};
/// Characters of what leads to the States of one vote: no sentence of a report.
constexpr std::size_t longest_lead = 60;
/// Bytes of a heading.
constexpr std::size_t longest_heading = 1000;

}  // namespace

bool is_vote(Standing one) {
    return one >= Standing::in_favour;
}

std::string_view lead_of(const Context& context, const List& list) {
    if (list.heading == no_passage) return {};
    const auto& passages = context.reading.passages;
    const std::string_view head = passages[list.heading].text;
    if (list.shape != ListShape::sentence) return head;
    const std::string_view before =
        head.substr(list.lead, list.entries.front().span.begin - list.lead);
    if (has_letter(before)) return before;
    const std::size_t above = line_above(context.reading, list.heading);
    return above == no_passage ? std::string_view() : passages[above].text;
}

Standing standing_of(const Context& context, const List& list) {
    const PreparedLanguage* prepared = context.knowledge.prepared().language(list.language);
    const std::string_view words = lead_of(context, list);
    if (!prepared || words.empty() || words.size() > longest_heading) return Standing::none;
    const FoldedWords& known = prepared->words;
    const std::string head = text::folded(words);
    if (text::length(words) <= longest_lead)
        for (const auto& [id, vote] : votes)
            if (known.has_word(head, id)) return vote;
    if (list.shape == ListShape::sentence) return Standing::none;
    if (known.holds(head, "list.other")) return Standing::other;
    const bool party = known.holds(head, "list.party");
    const bool signatory = known.holds(head, "list.signatory");
    if (party == signatory) return Standing::none;
    return party ? Standing::party : Standing::signatory;
}

}  // namespace hexaglot::check

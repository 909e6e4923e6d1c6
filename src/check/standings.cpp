// SPDX-License-Identifier: MIT
#include "check/standings.h"

#include "base/text.h"
#include "check/lists_find.h"

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
    const Locale* locale = context.knowledge.locale(list.language);
    const std::string_view words = lead_of(context, list);
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

}  // namespace hexaglot::check

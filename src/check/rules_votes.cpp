// SPDX-License-Identifier: MIT
// How many States voted how, as a sentence says it, beside those that are listed: `by 22 votes to
// 2, with 7 abstentions`.
#include "base/text.h"
#include "check/lists_text.h"
#include "check/standings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace hexaglot::check {

namespace {

/// Passages around the lists of a vote in which its result is looked for.
constexpr std::size_t reach = 4;
/// A vote that is farther off than that is another one.
constexpr std::size_t most_off = 3;

struct Vote {
    std::size_t first = 0;  ///< passages of its lists
    std::size_t last = 0;
    /// In favour, against, abstaining; null where there is none, or one of so few States that it is
    /// no list.
    std::array<const List*, 3> lists = {};
};

/// The votes of a document, of which two lists or more are there.
std::vector<Vote> votes_of(const Context& context) {
    std::vector<Vote> votes;
    for (const List& list : context.reading.lists) {
        const Standing standing = standing_of(context, list);
        if (!is_vote(standing)) continue;
        const std::size_t first = list.entries.front().passage;
        if (standing == Standing::in_favour || votes.empty()) votes.push_back({first});
        votes.back().last = list.entries.back().passage;
        votes.back().lists[static_cast<std::size_t>(standing) -
                           static_cast<std::size_t>(Standing::in_favour)] = &list;
    }
    std::erase_if(votes, [](const Vote& vote) {
        return std::count(vote.lists.begin(), vote.lists.end(), nullptr) > 1;
    });
    return votes;
}

/// Whether a number is that of the entries of a list, or of its States.
bool fits(const Value& value, const List& list) {
    std::set<const State*> states;
    for (const ListEntry& entry : list.entries) states.insert(entry.resolution.state);
    return value.number == std::to_string(list.entries.size()) ||
           value.number == std::to_string(states.size());
}

/// Which list a number speaks of. Of two the second may be said in a word that is no number: one,
/// an Arabic dual.
const List* list_of(const Vote& vote, std::size_t numbers, std::size_t index) {
    return vote.lists[numbers == 2 && index == 1 ? 2 : index];
}

/// The one of two or three numbers that does not fit its list where others do; `numbers.size()`
/// where all fit, or the sentence speaks of another vote.
std::size_t wrong_in(const std::vector<Value>& numbers, const Vote& vote) {
    const std::size_t none = numbers.size();
    if (numbers.size() != 2 && numbers.size() != 3) return none;
    std::size_t wrong = none;
    std::size_t right = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const List* list = list_of(vote, numbers.size(), i);
        if (!list) continue;
        if (fits(numbers[i], *list)) {
            ++right;
            continue;
        }
        const std::size_t entries = list->entries.size();
        const auto number = static_cast<std::size_t>(std::stoi(numbers[i].number));
        const std::size_t off = number > entries ? number - entries : entries - number;
        if (wrong != none || off > most_off) return none;
        wrong = i;
    }
    return right > 0 ? wrong : none;
}

void check(const Context& context, const Vote& vote, Findings& findings) {
    const auto& passages = context.reading.passages;
    const std::size_t from = vote.first > reach ? vote.first - reach : 0;
    for (std::size_t at = from; at < std::min(passages.size(), vote.last + 1 + reach); ++at) {
        if ((at >= vote.first && at <= vote.last) || passages[at].note || passages[at].cell)
            continue;
        std::vector<Value> numbers;
        for (const Value& value : context.values.of(at))
            if (value.kind == ValueKind::number && value.number.size() < 4 &&
                value.number.find('.') == std::string::npos)
                numbers.push_back(value);
        const std::size_t index = wrong_in(numbers, vote);
        if (index == numbers.size()) continue;
        const Value& wrong = numbers[index];
        const List& list = *list_of(vote, numbers.size(), index);
        const std::string_view printed =
            std::string_view(passages[at].text)
                .substr(wrong.span.begin, wrong.span.end - wrong.span.begin);
        findings.add(
            "wrong-count", passages[at], wrong.span,
            fmt::format("{} States are said to have voted so, but {} are listed",
                        text::isolate(printed), list.entries.size()),
            "write the number there is, or look for who is missing or too much",
            {.suggestion = wrong.spelled
                               ? std::string()
                               : written_like(static_cast<int>(list.entries.size()), printed)});
        return;
    }
}

}  // namespace

void check_votes(const Context& context, Findings& findings) {
    for (const Vote& vote : votes_of(context)) check(context, vote, findings);
}

}  // namespace hexaglot::check

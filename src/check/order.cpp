// SPDX-License-Identifier: MIT
#include "check/order.h"

#include "base/align.h"
#include "base/text.h"
#include "check/lists.h"
#include "locale/collate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace hexaglot::check {

namespace {

/// How a word is changed before it is compared.
using Change = std::string (*)(std::string_view);

std::string as_it_is(std::string_view word) {
    return std::string(word);
}

/// Letter by letter, as dictionaries have it: spaces, hyphens, brackets and apostrophes do not
/// count.
std::string letters_only(std::string_view word) {
    std::string letters;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next(word, at);
        if (text::is_letter_or_digit(c)) text::append(letters, c);
    }
    return letters;
}

std::vector<int> ranks(const std::vector<std::size_t>& order) {
    std::vector<int> rank(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) rank[order[at]] = static_cast<int>(at);
    return rank;
}

/// In the order of code points, which for UTF-8 is that of bytes.
std::vector<std::size_t> by_bytes(const std::vector<std::string>& words) {
    std::vector<std::size_t> order(words.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return words[a] < words[b]; });
    return order;
}

/// How many entries may be out of place in a list that has an order. The shorter a list without
/// order is, the more often some policy leaves one entry only: of lists shuffled at random one in
/// 10 with 6 entries, one in 30 with 7, none of 840 with 8 and more.
/// A list that is said to be in alphabetical order need not show it.
std::size_t most_misplaced(std::size_t entries, bool said) {
    if (entries < (said ? 4U : 8U)) return 0;
    if (entries < 12) return 1;
    return std::max<std::size_t>(2, entries / 10);
}

}  // namespace

struct Orders::Made {
    std::once_flag once;
    std::vector<Policy> policies;
};

Orders::Orders(const Corpus& corpus, const Locales& locales) : corpus_(corpus), locales_(locales) {
    for (const auto& [language, locale] : locales)
        made_.emplace(language, std::make_unique<Made>());
    made_.emplace("", std::make_unique<Made>());
}

Orders::~Orders() = default;

std::size_t Orders::index(const State& state) const {
    return static_cast<std::size_t>(&state - corpus_.states.data());
}

const std::vector<Policy>& Orders::of(std::string_view language) const {
    auto found = made_.find(language);
    if (found == made_.end()) found = made_.find("");
    Made& made = *found->second;
    std::call_once(made.once, [&] { made.policies = make(found->first); });
    return made.policies;
}

std::vector<Policy> Orders::make(const std::string& language) const {
    std::vector<Policy> all;
    const auto names = [&](std::string_view of, Change change) {
        std::vector<std::string> words;
        for (const State& state : corpus_.states) {
            const Name* name = printed_name(state.names, of);
            words.push_back(name ? change(name->text) : state.id);
        }
        return words;
    };
    const auto add = [&](std::string words, const std::vector<std::size_t>& order,
                         bool usual = false, bool foreign = false) {
        std::vector<int> rank = ranks(order);
        const bool known = std::any_of(all.begin(), all.end(),
                                       [&](const Policy& policy) { return policy.rank == rank; });
        if (!known) all.push_back({std::move(words), std::move(rank), usual, foreign});
    };
    const auto add_language = [&](const std::string& of) {
        const auto locale = locales_.find(of);
        if (locale == locales_.end()) return;
        const std::string name = text::language_name(of);
        const std::string& tag = locale->second->setting.tag;
        const Sorting& own = locale->second->sorting;
        add(fmt::format("the {} alphabetical order", name),
            locale::collated(names(of, as_it_is), tag, own), true);
        if (!own.alike.empty())  // as ICU has it
            add(fmt::format("the {} alphabetical order, {} a letter of its own", name,
                            own.alike.front().first),
                locale::collated(names(of, as_it_is), tag, {own.ignored, {}}), true);
        add(fmt::format("the {} alphabetical order, articles counted", name),
            locale::collated(names(of, as_it_is), tag));
        add(fmt::format("the {} alphabetical order without spaces", name),
            locale::collated(names(of, letters_only), tag));
        if (!own.ignored.empty())
            add(fmt::format("the {} alphabetical order without articles and spaces", name),
                locale::collated(names(of, letters_only), tag, own));
    };
    const std::string chinese = "zh";
    if (language != chinese) add_language(language);
    add_language("en");
    if (locales_.contains(chinese)) {
        const auto words = names(chinese, as_it_is);
        const bool own = language == chinese;
        add("the order of pinyin",
            locale::collated(words, "zh-u-co-pinyin", locales_.find(chinese)->second->sorting), own,
            !own);
        add("the order of pinyin as ICU has it", locale::collated(words, "zh-u-co-pinyin"), own,
            !own);
        add("the order of strokes", locale::collated(words, "zh-u-co-stroke"), false, !own);
    }
    if (locales_.contains(language))
        add("the order of code points", by_bytes(names(language, as_it_is)));
    add("the English order of code points", by_bytes(names("en", as_it_is)));
    return all;
}

bool Orders::may_follow(const State& first, const State& second, std::string_view language) const {
    const auto& policies = of(language);
    return std::any_of(policies.begin(), policies.end(), [&](const Policy& policy) {
        return policy.usual && policy.rank[index(first)] < policy.rank[index(second)];
    });
}

Ordering Orders::ordering(const List& list, const Policy& policy) const {
    Ordering result;
    result.policy = &policy;
    std::vector<std::size_t> entries;
    std::vector<int> rank;
    std::set<const State*> seen;
    const auto had_another_name = [&](const State& state) {
        return list.named_on &&
               std::any_of(state.names.begin(), state.names.end(), [&](const auto& one) {
                   const auto& former = one.second.former;
                   return std::any_of(former.begin(), former.end(), [&](const auto& name) {
                       return *list.named_on <= name.until;
                   });
               });
    };
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const Resolution& found = list.entries[i].resolution;
        const State* state = found.state;
        // A name that is not the printed one of today may stand where its own letters put it.
        const bool printed = found.verdict == Verdict::right || found.verdict == Verdict::formal ||
                             found.fault != Fault::none;
        // Nor has a list of its time the order of today's names.
        if (!state || !printed || had_another_name(*state) || !seen.insert(state).second) continue;
        entries.push_back(i);
        rank.push_back(policy.rank[index(*state)]);
    }
    const std::vector<std::size_t> rising = longest_rising(rank);
    std::size_t next = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool kept = next < rising.size() && rising[next] == i;
        if (kept) ++next;
        (kept ? result.kept : result.misplaced).push_back(entries[i]);
    }
    return result;
}

/// Whether each misplaced entry has only changed places with the one before or behind it: by chance
/// that is as rare in a list of nine as one misplaced entry in a list of eight.
bool Orders::are_exchanged(const List& list, const Ordering& ordering) const {
    std::vector<std::size_t> as_written = ordering.kept;
    as_written.insert(as_written.end(), ordering.misplaced.begin(), ordering.misplaced.end());
    std::sort(as_written.begin(), as_written.end());
    std::vector<std::size_t> in_order = as_written;
    std::sort(in_order.begin(), in_order.end(), [&](std::size_t a, std::size_t b) {
        const auto rank = [&](std::size_t entry) {
            return ordering.policy->rank[index(*list.entries[entry].resolution.state)];
        };
        return rank(a) < rank(b);
    });
    return std::all_of(ordering.misplaced.begin(), ordering.misplaced.end(), [&](std::size_t one) {
        const auto written = std::find(as_written.begin(), as_written.end(), one);
        const auto place = written - as_written.begin();
        const auto right = std::find(in_order.begin(), in_order.end(), one) - in_order.begin();
        return std::abs(place - right) == 1;
    });
}

std::optional<Ordering> Orders::ordering(const List& list, bool said) const {
    std::optional<Ordering> best;
    for (const Policy& policy : of(list.language)) {
        Ordering found = ordering(list, policy);
        if (policy.foreign && !found.misplaced.empty()) continue;
        if (best && found.misplaced.size() >= best->misplaced.size()) continue;
        best = std::move(found);
        if (best->misplaced.empty()) break;
    }
    if (!best) return std::nullopt;
    const std::size_t entries = best->kept.size() + best->misplaced.size();
    const bool has_order =
        best->misplaced.size() <= most_misplaced(entries, said) ||
        (best->misplaced.size() == 2 && entries >= 9 && are_exchanged(list, *best));
    return has_order ? best : std::nullopt;
}

}  // namespace hexaglot::check

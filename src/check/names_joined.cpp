// SPDX-License-Identifier: MIT
#include "check/names_joined.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

/// What may stand between two names that should be two entries.
constexpr std::array between = {" "sv,  "\t"sv, "\u00A0"sv, "\u3000"sv, ","sv, "，"sv,
                                "、"sv, "،"sv,  ";"sv,      "；"sv,     "؛"sv, "/"sv};
/// Longer entries are sentences.
constexpr std::size_t longest = 250;

}  // namespace

const State* JoinedNames::surely(std::string_view words) const {
    const Resolution found = names_.resolve(words, language_, std::nullopt, false);
    const bool sure = found.fault == Fault::none &&
                      (found.verdict == Verdict::right || found.verdict == Verdict::formal);
    return sure ? found.state : nullptr;
}

std::optional<TwoNames> JoinedNames::two(std::string_view words) const {
    if (words.size() > longest) return std::nullopt;
    if (names_.exact(words, language_)) return std::nullopt;
    for (std::size_t at = 0; at < words.size();) {
        text::next(words, at);
        const State* first = names_.exact(words.substr(0, at), language_);
        if (!first) continue;
        std::size_t behind = at;
        for (bool more = true; more;) {
            more = false;
            for (const std::string_view mark : between)
                if (words.substr(behind).starts_with(mark)) {
                    behind += mark.size();
                    more = true;
                }
        }
        std::size_t end = words.size();
        while (end > behind && (words[end - 1] == ' ' || words[end - 1] == '\t')) --end;
        // A word for `and` between them; no longer name has these.
        std::string_view rest = words.substr(behind, end - behind);
        for (const std::string& joiner : joiners_)
            if (rest.starts_with(joiner + " "))
                rest.remove_prefix(joiner.size() + 1);
            else if (joiner == "و" && rest.starts_with(joiner))  // written with the name
                rest.remove_prefix(joiner.size());
        if (behind >= end || rest.empty()) continue;
        const State* second = names_.exact(rest, language_);
        if (second && second != first)
            return TwoNames{std::string(words.substr(0, at)), std::string(rest), end};
    }
    return std::nullopt;
}

const State* JoinedNames::one(std::string_view first, std::string_view second) const {
    // The dash of `Папуа — Новая Гвинея` was taken for a bullet.
    for (const std::string_view joint : {" "sv, ""sv, " — "sv}) {
        std::string words(first);
        words += joint;
        words += second;
        if (text::length(words) > 90) return nullptr;
        const State* state = surely(words);
        if (!state) continue;
        // `Guinea` and `Bissau`: one of them may be a name of its own, both are not.
        if (surely(first) && surely(second)) return nullptr;
        return state;
    }
    return nullptr;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// The words of a locale's lists, and the names of things that the facts know, folded once, and
// whether a text holds one of them.
#pragma once

#include "locale/locale.h"
#include "model/corpus.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// Whether a text holds a word as a whole word; Chinese has no spaces: there everything may be one.
/// Both are folded (text::folded).
bool has_word(std::string_view folded, std::string_view word);

/// Made once from a locale, which must outlive it; many threads may ask.
class FoldedWords {
public:
    explicit FoldedWords(const Locale& locale);

    /// The words of a list of the locale; none where it has none.
    const std::vector<std::string>& of(std::string_view list) const;
    /// Whether a folded text holds one of them as a whole word, or anywhere.
    bool has_word(std::string_view folded, std::string_view list) const;
    bool holds(std::string_view folded, std::string_view list) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> lists_;
};

/// What things of one kind are called in one language: printed names and aliases.
template <typename Thing>
struct Called {
    const Thing* thing;
    std::vector<std::string> names;  ///< folded
};
std::vector<std::string> folded_names(const Names& names, std::string_view language);
template <typename Thing>
std::vector<Called<Thing>> all_called(const std::vector<Thing>& things, std::string_view language) {
    std::vector<Called<Thing>> all;
    for (const Thing& thing : things) all.push_back({&thing, folded_names(thing.names, language)});
    return all;
}

}  // namespace hexaglot::check

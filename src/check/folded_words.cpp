// SPDX-License-Identifier: MIT
#include "check/folded_words.h"

#include "base/text.h"

#include <algorithm>

namespace hexaglot::check {

bool has_word(std::string_view folded, std::string_view word) {
    const auto is_letter = [](char32_t c) {
        return text::is_letter_or_digit(c) && text::script(c) != text::Script::han;
    };
    for (auto at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1)) {
        std::size_t end = at + word.size();
        const char32_t before = text::last(folded.substr(0, at));
        const char32_t behind = end < folded.size() ? text::next(folded, end) : 0;
        if (!is_letter(before) && !is_letter(behind)) return true;
    }
    return false;
}

FoldedWords::FoldedWords(const Locale& locale) {
    for (const auto& [list, words] : locale.words)
        for (const std::string& word : words) lists_[list].push_back(text::folded(word));
}

const std::vector<std::string>& FoldedWords::of(std::string_view list) const {
    static const std::vector<std::string> none;
    const auto found = lists_.find(list);
    return found == lists_.end() ? none : found->second;
}

bool FoldedWords::has_word(std::string_view folded, std::string_view list) const {
    const auto& words = of(list);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return check::has_word(folded, word); });
}

bool FoldedWords::holds(std::string_view folded, std::string_view list) const {
    const auto& words = of(list);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return folded.find(word) != folded.npos; });
}

std::vector<std::string> folded_names(const Names& names, std::string_view language) {
    std::vector<std::string> folded;
    const auto found = names.find(language);
    if (found == names.end()) return folded;
    if (found->second.name) folded.push_back(text::folded(found->second.name->text));
    for (const Name& alias : found->second.aliases) folded.push_back(text::folded(alias.text));
    return folded;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/phrases.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

std::vector<std::pair<std::string, std::uint32_t>> words_of_lists(
    const Locale& locale, const std::vector<std::string_view>& lists) {
    std::vector<std::pair<std::string, std::uint32_t>> words;
    for (std::size_t list = 0; list < lists.size(); ++list)
        for (const std::string& word : locale.words_for(lists[list]))
            words.emplace_back(fold(word).text, static_cast<std::uint32_t>(list));
    return words;
}

/// Whether the word at a place is written together with the Arabic for `and` before it: والمرفق.
bool is_joined(const Line& line, std::size_t first) {
    const bool definite = line.at(first) == U'ا' && line.at(first + 1) == U'ل';
    return definite && line.at(first - 1) == U'و' && (first == 1 || !line.is_spelt(first - 2));
}

}  // namespace

bool is_whole(const Line& line, std::size_t first, std::size_t last) {
    const bool goes_on_before =
        first > 0 && line.is_spelt(first - 1) && line.is_spelt(first) && !is_joined(line, first);
    const bool goes_on_behind = line.is_spelt(last) && last > 0 && line.is_spelt(last - 1);
    return !goes_on_before && !goes_on_behind;
}

bool is_piece(std::string_view folded, std::size_t begin, std::size_t end) {
    const auto is_latin = [&](std::size_t i) { return folded[i] >= 'a' && folded[i] <= 'z'; };
    return (begin > 0 && is_latin(begin - 1) && is_latin(begin)) ||
           (end < folded.size() && is_latin(end) && is_latin(end - 1));
}

Phrases::Phrases(const Locale& locale, const std::vector<std::string_view>& lists)
    : automaton_(words_of_lists(locale, lists)) {}

std::vector<Phrase> Phrases::find(const Line& line) const {
    std::vector<Phrase> found;
    if (automaton_.empty()) return found;
    const Folded& folded = line.folded();
    automaton_.find(folded.text, [&](std::size_t begin, std::size_t end, std::uint32_t list) {
        if (is_piece(folded.text, begin, end)) return;
        const Phrase phrase{line.index(folded.from[begin]), line.index(folded.from[end]), list};
        if (is_whole(line, phrase.first, phrase.last)) found.push_back(phrase);
    });
    std::sort(found.begin(), found.end(), [](const Phrase& left, const Phrase& right) {
        return left.first != right.first ? left.first < right.first : left.last > right.last;
    });
    std::size_t behind = 0;
    std::erase_if(found, [&](const Phrase& phrase) {
        if (phrase.first < behind) return true;
        behind = phrase.last;
        return false;
    });
    return found;
}

}  // namespace hexaglot::check

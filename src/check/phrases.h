// SPDX-License-Identifier: MIT
// The words of a locale's lists, found in a text as whole words.
#pragma once

#include "base/automaton.h"
#include "check/glyphs.h"
#include "locale/locale.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

/// Whether characters [first, last) are whole words: no word goes on at either end. Chinese has no
/// spaces: there everything may be one.
bool is_whole(const Line& line, std::size_t first, std::size_t last);

/// Whether bytes [begin, end) of a folded text surely are a piece of a longer Latin word, as `item`
/// in `items`; quicker than is_whole.
bool is_piece(std::string_view folded, std::size_t begin, std::size_t end);

/// A word of a list in a line: characters [first, last).
struct Phrase {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t list = 0;  ///< place of its list among those asked for
};

/// Lists of words of one locale, made once; many threads may ask.
class Phrases {
public:
    Phrases(const Locale& locale, const std::vector<std::string_view>& lists);
    /// Whole words of the lists in a line, in order, the longest where several overlap.
    std::vector<Phrase> find(const Line& line) const;

private:
    Automaton automaton_;
};

}  // namespace hexaglot::check

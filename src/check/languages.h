// SPDX-License-Identifier: MIT
// The language of a text, told by its words.
#pragma once

#include "base/automaton.h"
#include "check/glyphs.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// What tells languages apart, made once from their locales; many threads may ask.
class Languages {
public:
    explicit Languages(const Locales& locales);

    /// The language that most of a text is written in: by script, and among those that share a
    /// script by the words of their locales' `frequent` list; empty where there is too little to
    /// tell.
    std::string most(std::string_view text) const;

private:
    struct Language {
        std::string name;
        Glyph script;
    };
    /// How often `frequent` words of each language stand in a text as whole words; of Chinese,
    /// which has no spaces, as they are found.
    std::vector<std::size_t> frequencies(std::string_view text) const;

    std::vector<Language> languages_;
    Automaton frequent_;  ///< their index
};

}  // namespace hexaglot::check

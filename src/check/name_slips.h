// SPDX-License-Identifier: MIT
// Names of States in sentences that are one letter off.
#pragma once

#include "check/slips.h"
#include "locale/locale.h"
#include "model/corpus.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hexaglot::check {

/// A word that is nearly the name of one State.
struct NameSlip {
    Slip slip;
    const State* state = nullptr;
};

/// The names of all States in one language, in all their cases; made once, many threads may ask.
/// The corpus must outlive it.
class NameSlips {
public:
    NameSlips(const Corpus& corpus, const Locale& locale);

    /// Words of a line that are one letter off a name, but not at its end, where nations and
    /// inflections differ (Nigeria, Nigerian). Only words with a capital that stand alone among
    /// small ones: Angela Merkel is no Angola. `known` are other right words.
    std::vector<NameSlip> in(const Line& line, const std::vector<Word>& words,
                             const SlipIndex& known) const;

private:
    struct Name {
        std::u32string letters;  ///< small
        std::string text;
        const State* state;
    };
    /// A name of several words, without what stands in brackets behind it.
    struct Several {
        std::vector<std::u32string> words;  ///< small
        std::vector<std::string> printed;
        const State* state;
    };
    using Place = std::pair<std::size_t, std::size_t>;  ///< name, word in it

    const Name* nearest(const std::u32string& word) const;
    static bool is_slip(const std::u32string& word, const std::u32string& right);
    void add_several(const std::string& name, const State& state);
    /// Names of which all words are right but one, which is nearly so.
    void find_several(const Line& line, const std::vector<Word>& words, const SlipIndex& known,
                      std::vector<NameSlip>& found) const;

    std::unordered_map<char32_t, std::vector<Name>> names_;  ///< by first letter
    std::vector<Several> several_;
    std::unordered_map<std::u32string, std::vector<Place>> by_word_;
    std::unordered_set<std::u32string> known_;  ///< words of all names in all languages
};

}  // namespace hexaglot::check

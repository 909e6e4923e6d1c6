// SPDX-License-Identifier: MIT
// What is one letter off a term: an index of the glossary for looking up words that are nearly
// right.
#pragma once

#include "base/automaton.h"
#include "check/terms.h"
#include "locale/locale.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hexaglot::check {

/// The words of a line, folded, with their characters.
struct Word {
    std::u32string letters;
    std::size_t first = 0;
    std::size_t last = 0;
    bool capitals = false;  ///< all of them
};
std::vector<Word> words_in(const Line& line);

/// The first letter at which two words differ, and how many letters of the longer one follow the
/// last.
struct Edit {
    std::size_t at = 0;
    std::size_t behind = 0;
    bool changed = false;  ///< one letter for another
};
/// Nothing where they are the same, or differ by more than one letter added, lost, changed or
/// exchanged with its neighbour.
std::optional<Edit> one_edit(const std::u32string& left, const std::u32string& right);

/// A near miss: characters [first, last) should read `right`.
struct Slip {
    std::size_t first = 0;
    std::size_t last = 0;
    std::string found;
    std::string right;
};

/// All terms of one language, made once; many threads may ask.
class SlipIndex {
public:
    /// Of the glossary also the neighbours of its terms, and the words of other languages.
    /// Of Chinese also the names of States, in which a character that looks or sounds alike slips
    /// in.
    SlipIndex(const Glossary& glossary, const TermIndex& terms, const Corpus& corpus,
              const Locale& locale);

    /// Chinese: a term of four characters or more with one that looks or sounds like the right one.
    std::vector<Slip> characters(const Line& line) const;

    /// Words of a term of several, all but one of which are right and one of which is one letter
    /// off.
    std::vector<Slip> phrases(const Line& line, const std::vector<Word>& words) const;

    /// The one word of the glossary that `word` is one letter off; nothing where it is known, or is
    /// an inflected form, or short in a language whose neighbours are not known.
    std::optional<std::u32string> nearest(const std::u32string& word) const;

    /// Whether three Chinese characters stand in a term or name.
    bool has_trigram(const std::u32string& characters) const {
        return trigrams_.contains(characters);
    }

    bool knows(const std::u32string& word) const { return known_.contains(word); }
    /// Whether the right words next to those of the glossary are known.
    bool has_neighbours() const { return has_neighbours_; }

private:
    struct Characters {
        std::u32string term;
        std::string text;
    };
    struct Phrase {
        std::vector<std::u32string> words;
    };
    using Place = std::pair<std::size_t, std::size_t>;  ///< phrase, word in it

    void add_others(const Glossary& glossary, std::string_view language);
    void add_characters(const std::string& text);
    void add_words(const std::string& text);
    bool is_alike(char32_t right, char32_t found) const;
    /// What speaks for a slip besides the word: the other words of a term of three or more; that
    /// the right words next to the term's are known.
    enum class Context { none, neighbours, phrase };
    /// Whether `found` is one letter off `right`, in a place where no inflection is.
    bool is_slip(const std::u32string& found, const std::u32string& right, Context in) const;

    Glyph script_;
    std::vector<Characters> terms_;
    Automaton halves_{{}};  ///< of terms_: a slip leaves one half whole
    std::set<std::pair<char32_t, char32_t>> alike_;
    std::vector<Phrase> phrases_;
    std::unordered_map<std::u32string, std::vector<Place>> by_word_;
    /// Words by length and first letter, in which no slip is looked for.
    std::map<std::pair<std::size_t, char32_t>, std::vector<std::u32string>> by_head_;
    bool has_neighbours_;
    std::unordered_set<std::u32string> known_;
    std::unordered_set<std::u32string> trigrams_;
    std::unordered_set<std::string> texts_;  ///< every form, folded
};

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// One walk through a passage for the places that it cites. Private to the files of citations.
#pragma once

#include "check/citations.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// Lists of words of a locale that stand behind those of CitedUnit.
enum class Other : std::size_t {
    range = 8,
    list,
    before,
    self,
    document,
    treaty,
    plan,
    see,
    agenda,
    amends
};

class CitationScan {
public:
    CitationScan(const Citations& citations, const Line& line)
        : citations_(citations), line_(line), phrases_(citations.phrases_.find(line)) {}

    Cited run();

private:
    /// All places cited, each judged.
    void find_citations();
    /// See Cited.
    std::string annex_label() const;
    bool names_agenda() const;
    /// The number of an article or table that the line heads; 0 where it heads none.
    int head_number(CitedUnit unit) const;
    /// Whether the title of an annex stands behind its label on one line: `Annex A Questions`.
    bool looks_like_title(std::size_t behind) const;
    static bool is_small(char32_t c) {
        return (c >= U'a' && c <= U'z') || (c >= U'ß' && c <= U'ÿ') || (c >= U'а' && c <= U'ё');
    }
    std::size_t skip(std::size_t i) const;
    /// The first phrase that begins at a character or behind it.
    std::vector<Phrase>::const_iterator first_phrase(std::size_t at) const;
    const Phrase* phrase_at(std::size_t i, Other list) const;
    bool number(std::size_t i, CitedPlace& place, std::size_t& end) const;
    /// The counter of an annex: one capital letter, a Roman or Chinese numeral, a counting word.
    std::string counter(std::size_t i, std::size_t& end) const;
    /// A number in Chinese numerals.
    bool han_number(std::size_t i, CitedPlace& place, std::size_t& end) const;
    bool place(CitedUnit unit, std::size_t i, CitedPlace& place, std::size_t& end) const;
    /// Numbers that follow one another; gives the index behind the last.
    std::size_t places(CitedUnit unit, std::size_t i, bool closed,
                       std::vector<CitedPlace>& all) const;
    /// 第13-19段
    bool before_unit(const Phrase& unit, Citation& citation) const;
    void behind_unit(const Phrase& unit, Citation& citation) const;
    bool ends_sentence(std::size_t i) const;
    /// Whether a citation is of a thing that is named in its sentence, or in the one before where
    /// the citation stands at the head of its own.
    bool belongs_to(const Citation& citation, const Phrase& named, std::size_t begin,
                    bool inside) const;
    /// Whether a comma or a bracket stands between two places.
    bool is_parted(std::size_t first, std::size_t last) const;
    /// An agenda that is named is another document, but for `item 8 of the agenda`, where the words
    /// do not go on to say of what.
    bool is_other_agenda(const Citation& citation, const Phrase& named) const;
    /// Whether what a citation is a part of stands next to it: paragraph 9 of resolution 64/16,
    /// whatever else the sentence speaks of. An annex has paragraphs of its own.
    bool is_direct(const Citation& citation, const Phrase& phrase, bool names) const;
    /// `[1] See …`: a note of plain text.
    bool is_in_typed_note() const;
    bool is_bracketed(std::size_t first, std::size_t last) const;
    std::size_t sentence_begin(std::size_t at) const;
    void judge(Citation& citation) const;

    const Citations& citations_;
    const Line& line_;
    std::vector<Phrase> phrases_;
    std::vector<Span> symbols_;  ///< of documents, in order
    std::vector<Citation> found_;
};

}  // namespace hexaglot::check

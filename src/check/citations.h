// SPDX-License-Identifier: MIT
// Places that a text cites by number: paragraph 11, 第13-19段, annex C, footnote 4.
#pragma once

#include "check/glyphs.h"
#include "check/phrases.h"
#include "locale/locale.h"

#include <string>
#include <vector>

namespace hexaglot::check {

enum class CitedUnit : std::size_t { paragraph, annex, note, item, article, table, section, rule };

struct CitedPlace {
    Span span;
    int number = 0;      ///< of all but annexes and sections
    char letter = '\0';  ///< of a sub-paragraph: `(b)`
    std::string label;   ///< of an annex or section, as its counter is printed: `C`, جيم, IV
    bool ends_range = false;
};

/// What a citation belongs to, as far as its sentence tells.
enum class Belongs { here, open, elsewhere };

struct Citation {
    CitedUnit unit = CitedUnit::paragraph;
    Span span;       ///< unit word and numbers
    Span unit_word;  ///< the word alone
    std::vector<CitedPlace> places;
    Belongs belongs = Belongs::open;
    bool after_see = false;     ///< `see articles 5 and 6`: it opens a reference
    bool names_plan = false;    ///< the sentence names a plan or report
    bool of_treaty = false;     ///< it is said to be a part of a treaty: `rule 17 of the Treaty`
    bool names_treaty = false;  ///< right beside it a treaty is named, or what has articles
};

/// The words by which a language cites, made once from its locale.
class Citations {
public:
    explicit Citations(const Locale& locale);

    /// All places cited in a line, in order.
    std::vector<Citation> in(const Line& line) const;

    /// Whether a line names an agenda, as the title of one does.
    bool names_agenda(const Line& line) const;

    /// The counter of an annex where a line is or begins with the label of one: `Annex B`,
    /// 附件B：…; empty where it does not.
    std::string annex_label(const Line& line) const;
    /// The number of an article that a line heads: `Article 3`, `第三条`; 0 where it heads none.
    int article_number(const Line& line) const;
    /// The same of a table: `Table 2. Signatories`.
    int table_number(const Line& line) const;

private:
    friend class CitationScan;
    Phrases phrases_;
    std::vector<std::string> counters_;  ///< words that count annexes: ألف
};

}  // namespace hexaglot::check

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

/// A line as it cites and may be cited.
struct Cited {
    std::vector<Citation> citations;  ///< in order
    bool names_agenda = false;        ///< as the title of one does
    /// The counter of an annex where the line is or begins with the label of one: `Annex B`,
    /// 附件B：…; empty where it does not.
    std::string annex;
    int article = 0;  ///< of which the line is the head: `Article 3`, `第三条`; 0: of none
    int table = 0;    ///< the same of a table: `Table 2. Signatories`
};

/// The words by which a language cites, made once from its locale.
class Citations {
public:
    explicit Citations(const Locale& locale);

    /// What a line cites and heads.
    Cited in(const Line& line) const;

private:
    friend class CitationScan;
    Phrases phrases_;
    std::vector<std::string> counters_;  ///< words that count annexes: ألف
};

}  // namespace hexaglot::check

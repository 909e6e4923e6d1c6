// SPDX-License-Identifier: MIT
// The table of rules, and what each of them is given.
#pragma once

#include "check/citations.h"
#include "check/glyphs.h"
#include "check/listed.h"
#include "check/passage_values.h"
#include "check/reading.h"
#include "check/rows.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

struct Context {
    const Reading& reading;
    const Knowledge& knowledge;
    const Request& request;
    const Locale* locale;             ///< of the document's language; null where that is not known
    const Lines& lines;               ///< its passages, character by character
    const std::vector<Cited>& cited;  ///< what they cite, in the same order
    const PassageValues& values;      ///< its dates and numbers
    const Listed& listed;             ///< its entries of lists, by their places
    const std::vector<RowConflict>& conflicts;  ///< rows of its tables that do not agree
};

/// What a finding knows beside the words it stands at.
struct Remedy {
    std::string suggestion = {};  ///< what should stand there; empty where that is not sure
    std::string state = {};       ///< alpha-3 code
    std::string language = {};    ///< empty: that of the document
};

/// Turns what rules find into diagnostics: of one code and document no more than anybody reads.
class Findings {
public:
    Findings(const Reading& reading, Diagnostics& diagnostics)
        : reading_(reading), diagnostics_(diagnostics) {}

    void add(std::string_view code, const Passage& passage, Span span, std::string message,
             std::string help, Remedy remedy = {});

private:
    const Reading& reading_;
    Diagnostics& diagnostics_;
    std::map<std::string_view, std::size_t> counts_;  ///< findings by code
};

/// One theme of checks. `applies` is null for a rule that always runs.
struct Rule {
    std::string_view name;
    void (*run)(const Context&, Findings&);
    bool (*applies)(const Context&) = nullptr;
};

/// All rules in the order they run.
std::span<const Rule> rules();

bool has_expected(const Context& context);
bool has_lists(const Context& context);
bool has_locale(const Context& context);
bool has_other_languages(const Context& context);
bool has_terms(const Context& context);
void check_against(const Context& context, Findings& findings);
void check_brackets(const Context& context, Findings& findings);
void check_date_order(const Context& context, Findings& findings);
void check_dates(const Context& context, Findings& findings);
void check_doubled(const Context& context, Findings& findings);
void check_expected(const Context& context, Findings& findings);
void check_figures(const Context& context, Findings& findings);
void check_groups(const Context& context, Findings& findings);
void check_items(const Context& context, Findings& findings);
void check_lists(const Context& context, Findings& findings);
void check_names(const Context& context, Findings& findings);
void check_note_marks(const Context& context, Findings& findings);
void check_notes(const Context& context, Findings& findings);
void check_numbering(const Context& context, Findings& findings);
void check_order(const Context& context, Findings& findings);
void check_parties(const Context& context, Findings& findings);
void check_placeholders(const Context& context, Findings& findings);
void check_prose_names(const Context& context, Findings& findings);
void check_punctuation(const Context& context, Findings& findings);
void check_quotation_marks(const Context& context, Findings& findings);
void check_references(const Context& context, Findings& findings);
void check_registers(const Context& context, Findings& findings);
void check_rows(const Context& context, Findings& findings);
void check_scripts(const Context& context, Findings& findings);
void check_slips(const Context& context, Findings& findings);
void check_spaces(const Context& context, Findings& findings);
void check_standings(const Context& context, Findings& findings);
void check_symbols(const Context& context, Findings& findings);
void check_terms(const Context& context, Findings& findings);
void check_titles(const Context& context, Findings& findings);
void check_votes(const Context& context, Findings& findings);
void check_weekdays(const Context& context, Findings& findings);

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/rules.h"

#include <array>
#include <utility>

namespace hexaglot::check {

void Findings::add(std::string_view code, const Passage& passage, Span span, std::string message,
                   std::string help, Remedy remedy) {
    // Who has so many faults of one kind has them all over; a file that is no prose has millions.
    constexpr std::size_t most = 500;
    if (++counts_[code] > most) return;
    Finding finding;
    finding.language =
        remedy.language.empty() ? std::string(reading_.language) : std::move(remedy.language);
    finding.text = passage.text.substr(span.begin, span.end - span.begin);
    finding.suggestion = std::move(remedy.suggestion);
    finding.state = std::move(remedy.state);
    finding.under = reading_.heading(passage);
    diagnostics_.add(code, passage.place(span.begin), std::move(message), std::move(help),
                     std::move(finding));
}

bool has_locale(const Context& context) {
    return context.locale != nullptr;
}

std::span<const Rule> rules() {
    static constexpr auto all = std::to_array<Rule>({
        {"names", check_names, has_lists},
        {"registers", check_registers, has_lists},
        {"lists", check_lists, has_lists},
        {"standings", check_standings, has_lists},
        {"votes", check_votes, has_lists},
        {"parties", check_parties, has_lists},
        {"groups", check_groups, has_lists},
        {"figures", check_figures, has_lists},
        {"rows", check_rows, has_lists},
        {"order", check_order, has_lists},
        {"date-order", check_date_order, has_lists},
        {"against", check_against, has_other_languages},
        {"expected", check_expected, has_expected},
        {"items", check_items, has_locale},
        {"prose-names", check_prose_names, has_locale},
        {"scripts", check_scripts},
        {"placeholders", check_placeholders, has_locale},
        {"brackets", check_brackets, has_locale},
        {"quotation-marks", check_quotation_marks, has_locale},
        {"note-marks", check_note_marks, has_locale},
        {"spaces", check_spaces, has_locale},
        {"punctuation", check_punctuation, has_locale},
        {"doubled-words", check_doubled, has_locale},
        {"terms", check_terms, has_terms},
        {"slips", check_slips, has_terms},
        {"titles", check_titles, has_locale},
        {"dates", check_dates, has_locale},
        {"weekdays", check_weekdays, has_locale},
        {"symbols", check_symbols},
        {"references", check_references, has_locale},
        {"notes", check_notes},
        {"numbering", check_numbering},
    });
    return all;
}

}  // namespace hexaglot::check

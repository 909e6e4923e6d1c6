// SPDX-License-Identifier: MIT
// Places cited inside the document: whether it has them, and whether they are called what they are.
#include "base/text.h"
#include "check/citations.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace hexaglot::check {

namespace {

/// What can be cited in a document.
struct Places {
    std::set<int> paragraphs;
    std::map<int, std::string>
        letters;  ///< of the list below a paragraph; of all that bear its number
    std::set<std::string, std::less<>> annexes;
    std::set<int> items;
    std::set<int> articles;  ///< of a treaty or statute
    std::set<int> tables;
    std::set<std::string, std::less<>> romans;               ///< counters of headings: `IV`
    std::set<std::string, std::less<>> letters_of_sections;  ///< `B`
    std::set<std::string_view> ids;
    int notes = 0;
};

/// The last number of an agenda whose items bear no style of their own, as in plain text: titles
/// numbered from 1 behind a heading that names an agenda. 0 where there is none.
int last_item(const Context& context) {
    constexpr std::size_t longest_title = 300;  // bytes
    const auto is_title = [](const Passage& passage) {
        const char32_t end = text::last(text::trim(passage.text));
        static constexpr std::u32string_view ends = U".!?。！？؟";
        return passage.text.size() < longest_title && ends.find(end) == ends.npos;
    };
    // `1. Opening of the meeting.`; two short sentences are no agenda.
    const auto is_short = [](const Passage& passage) {
        constexpr std::size_t longest = 100;  // bytes
        const std::string words = text::trim(passage.text);
        const auto stop = words.find_first_of(".!?");
        return words.size() < longest && (stop == words.npos || stop + 1 == words.size());
    };
    // `I. Provisional agenda`: what is numbered begins behind it.
    const auto begins_anew = [&](std::size_t at) {
        for (std::size_t i = at + 1; i < context.reading.passages.size(); ++i) {
            const Passage& next = context.reading.passages[i];
            if (next.note || next.cell || !next.paragraph->label) continue;
            return next.paragraph->label->level == 1 && next.paragraph->label->number == 1;
        }
        return false;
    };
    // `Statements under item 99 of the agenda` is the title of no agenda.
    const auto cites_item = [](const Cited& cited) {
        return std::any_of(cited.citations.begin(), cited.citations.end(),
                           [](const Citation& one) { return one.unit == CitedUnit::item; });
    };
    constexpr int fewest_with_stops = 3;
    int last = 0;
    bool stops = false;
    bool headed = false;
    for (std::size_t i = 0; i < context.reading.passages.size(); ++i) {
        const Passage& passage = context.reading.passages[i];
        if (passage.note || passage.cell) continue;
        const Cited& cited = context.cited[i];
        const auto& label = passage.paragraph->label;
        if (!label) {
            if (!is_title(passage)) continue;
            if (!cited.annex.empty()) headed = false;
            headed = headed || (last == 0 && cited.names_agenda && !cites_item(cited));
            continue;
        }
        if (last == 0 && cited.names_agenda && begins_anew(i)) {
            headed = true;
            continue;
        }
        if (!headed || label->level != 1 || label->number != last + 1) {
            if (label->level == 1 && label->number == 1) headed = false;
            continue;
        }
        if (!is_title(passage) && !is_short(passage)) return 0;
        stops = stops || !is_title(passage);
        last = label->number;
    }
    return stops && last < fewest_with_stops ? 0 : last;
}

/// The counter of a label in capitals: `IV.` and `B.` head sections.
void add_section(std::string_view label, Places& places) {
    std::string counter;
    for (const char c : label)
        if (c >= 'A' && c <= 'Z')
            counter += c;
        else if (c != '.' && c != ' ')
            return;
    if (counter.empty()) return;
    if (counter.find_first_not_of("IVX") == std::string::npos) places.romans.insert(counter);
    if (counter.size() == 1) places.letters_of_sections.insert(std::move(counter));
}

Places places_of(const Context& context) {
    Places places;
    int paragraph = 0;
    for (std::size_t i = 0; i < context.reading.passages.size(); ++i) {
        const Passage& passage = context.reading.passages[i];
        if (passage.note) {
            places.notes = std::max(places.notes, passage.note->number);
            places.ids.insert(passage.note->id);
            continue;
        }
        places.ids.insert(passage.paragraph->id);
        // A list of States has numbers of its own.
        if (context.listed.is_entry(passage)) continue;
        const auto& label = passage.paragraph->label;
        if (label && label->number > 0 && label->level == 1 && passage.role() != Role::annex &&
            passage.role() != Role::list_item) {
            places.paragraphs.insert(label->number);
            paragraph = label->number;
            if (passage.role() == Role::agenda_item) places.items.insert(label->number);
        } else if (label && label->number > 0 && label->number <= 26) {
            places.letters[paragraph] += static_cast<char>('a' + label->number - 1);
            if (label->level == 1) places.paragraphs.insert(label->number);
        }
        if (passage.role() == Role::annex && label && label->number > 0) {
            // The label ends with the counter: `Annex A`, 附件A.
            const std::string_view text = label->text;
            const auto space = text.find_last_of(" \xA0");
            places.annexes.insert(std::string(text));
            if (space != text.npos) places.annexes.insert(std::string(text.substr(space + 1)));
            if (!text.empty() && text.back() >= 'A' && text.back() <= 'Z')
                places.annexes.insert(std::string(1, text.back()));
        }
        const Cited& cited = context.cited[i];
        if (cited.article > 0) places.articles.insert(cited.article);
        if (!cited.annex.empty()) places.annexes.insert(cited.annex);
        if (cited.table > 0) places.tables.insert(cited.table);
        if (label && label->number > 0) add_section(label->text, places);
    }
    if (places.items.empty())
        for (int item = last_item(context); item > 0; --item) places.items.insert(item);
    return places;
}

std::string in_marks(std::string_view text) {
    return text::isolate("'" + std::string(text) + "'");
}

class References {
public:
    References(const Context& context, Findings& findings)
        : context_(context), findings_(findings), places_(places_of(context)) {}

    void check() {
        // `A vote on paragraph 7 of the draft`, and further on `paragraph 7 was retained`.
        for (const Cited& cited : context_.cited)
            for (const Citation& one : cited.citations)
                if (one.belongs == Belongs::elsewhere)
                    for (const CitedPlace& place : one.places)
                        elsewhere_.emplace(one.unit, place.number, place.label);
        for (std::size_t i = 0; i < context_.cited.size(); ++i)
            check(i, context_.cited[i].citations);
    }

private:
    void check(std::size_t index, const std::vector<Citation>& all) {
        const Passage& passage = context_.reading.passages[index];
        check_targets(passage);
        const bool articles = std::any_of(all.begin(), all.end(), [](const Citation& one) {
            return one.unit == CitedUnit::article;
        });
        for (const Citation& citation : all) {
            const Line& line = context_.lines[index];
            const bool han = line.kind(line.index(citation.span.begin)) == Glyph::han;
            if (!articles || han) check_part_of_treaty(passage, citation);
            check(passage, citation);
        }
    }

    void check(const Passage& passage, const Citation& citation) {
        if (citation.unit == CitedUnit::article) {
            check_unit(passage, citation);
            const bool own = citation.belongs == Belongs::here && !places_.articles.empty();
            if (!own && (citation.names_treaty || citation.names_plan)) return;
        }
        check_range(passage, citation);
        if (citation.belongs == Belongs::elsewhere) return;
        // `A. Documents for consideration under item 5`: a title speaks of what is not its text.
        const auto& label = passage.note ? std::nullopt : passage.paragraph->label;
        if (label && label->text.front() >= 'A' && label->text.front() <= 'Z' &&
            citation.unit == CitedUnit::paragraph)
            return;
        for (const CitedPlace& place : citation.places) {
            if (exists(citation, place) ||
                (citation.belongs == Belongs::open &&
                 elsewhere_.contains({citation.unit, place.number, place.label})))
                continue;
            const std::string_view words =
                std::string_view(passage.text)
                    .substr(citation.span.begin, citation.span.end - citation.span.begin);
            findings_.add(
                "broken-reference", passage, citation.span,
                fmt::format("{} is cited, which this document does not have", in_marks(words)),
                "correct the number, or say which document is meant");
            return;
        }
    }

    /// `paragraphs 19 to 13`, of whatever document.
    void check_range(const Passage& passage, const Citation& citation) {
        for (std::size_t i = 1; i < citation.places.size(); ++i) {
            const CitedPlace& first = citation.places[i - 1];
            const CitedPlace& last = citation.places[i];
            const bool backwards =
                citation.unit == CitedUnit::annex
                    ? first.label.size() == 1 && last.label.size() == 1 && first.label > last.label
                    : std::tie(first.number, first.letter) > std::tie(last.number, last.letter);
            if (!last.ends_range || !backwards) continue;
            const Span span{first.span.begin, last.span.end};
            findings_.add("backwards-range", passage, span,
                          fmt::format("{} ends before it begins",
                                      in_marks(std::string_view(passage.text)
                                                   .substr(span.begin, span.end - span.begin))),
                          "write the lower number first, or correct the one that is wrong");
            return;
        }
    }

    bool exists(const Citation& citation, const CitedPlace& place) const {
        switch (citation.unit) {
            case CitedUnit::paragraph: {
                // One or two numbers may head anything; a text that is cited by its paragraphs has
                // more.
                if (places_.paragraphs.size() < (citation.belongs == Belongs::here ? 2U : 3U))
                    return true;
                if (!places_.paragraphs.contains(place.number)) return false;
                if (place.letter == '\0') return true;
                const auto found = places_.letters.find(place.number);
                return found == places_.letters.end() ||
                       found->second.find(place.letter) != std::string::npos;
            }
            case CitedUnit::annex:
                return places_.annexes.empty() || places_.annexes.contains(place.label);
            case CitedUnit::note:
                return places_.notes == 0 || place.number <= places_.notes;
            case CitedUnit::item:
                return places_.items.empty() || places_.items.contains(place.number);
            case CitedUnit::article:
                return places_.articles.size() < 3 || places_.articles.contains(place.number);
            case CitedUnit::table:
                return places_.tables.empty() || places_.tables.contains(place.number);
            case CitedUnit::rule:
                return true;
            case CitedUnit::section:
                return has_section(place.label);
        }
        return true;
    }

    /// `rule 17 of the Treaty`: treaties have articles.
    void check_part_of_treaty(const Passage& passage, const Citation& citation) {
        if (!citation.of_treaty ||
            (citation.unit != CitedUnit::rule && citation.unit != CitedUnit::paragraph))
            return;
        findings_.add("wrong-unit", passage, citation.span, "a treaty is divided by articles",
                      "cite an article of the treaty, or name the document that is meant");
    }

    /// Sections with Roman numbers, or with letters, are known where there are several.
    bool has_section(const std::string& label) const {
        if (places_.romans.contains(label) || places_.letters_of_sections.contains(label))
            return true;
        const bool roman = label.find_first_not_of("IVX") == std::string::npos;
        const bool letter = label.size() == 1 && label.front() >= 'A' && label.front() <= 'Z';
        return !(roman && places_.romans.size() > 1) &&
               !(letter && !roman && places_.letters_of_sections.size() > 1);
    }

    /// `See articles 5 and 6 and the annex of the work plan`: plans and reports have paragraphs.
    void check_unit(const Passage& passage, const Citation& citation) {
        if (!citation.after_see || !citation.names_plan || citation.names_treaty) return;
        const std::string_view words =
            std::string_view(passage.text)
                .substr(citation.unit_word.begin,
                        citation.unit_word.end - citation.unit_word.begin);
        findings_.add("wrong-unit", passage, citation.span,
                      fmt::format("the document cited is not divided by {}", in_marks(words)),
                      "cite paragraphs, or name the treaty whose articles are meant");
    }

    /// Fields and links into the document whose goal is gone.
    void check_targets(const Passage& passage) {
        for (const ReferenceSpan& reference : passage.references) {
            const std::string& target = reference.reference->target;
            if (target.empty() || target == "_top" || target.find('#') != target.npos ||
                target.find('|') != target.npos || places_.ids.contains(target))
                continue;
            if (broken_field(passage)) continue;
            findings_.add(
                "broken-reference", passage, reference.span,
                fmt::format("the link {} leads to a place that is not in this document",
                            in_marks(std::string_view(passage.text)
                                         .substr(reference.span.begin,
                                                 reference.span.end - reference.span.begin))),
                "insert the reference anew");
        }
        if (const auto field = broken_field(passage))
            findings_.add("broken-reference", passage, *field,
                          "the word processor did not find what is cited here",
                          "insert the reference anew");
    }

    /// What word processors write in the place of a reference that leads nowhere; in their own
    /// language, which may be another than that of the text.
    std::optional<Span> broken_field(const Passage& passage) const {
        for (const auto& [language, locale] : context_.knowledge.locales())
            for (const std::string& words : locale->words_for("field.broken"))
                if (const auto at = passage.text.find(words); at != passage.text.npos)
                    return Span{at, at + words.size()};
        return std::nullopt;
    }

    const Context& context_;
    Findings& findings_;
    Places places_;
    std::set<std::tuple<CitedUnit, int, std::string>> elsewhere_;  ///< cited of other documents
};

}  // namespace

void check_references(const Context& context, Findings& findings) {
    if (context.locale) References(context, findings).check();
}

}  // namespace hexaglot::check

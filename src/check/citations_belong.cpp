// SPDX-License-Identifier: MIT
// Of which document a citation speaks: of the one that it stands in, or of one that is named.
#include "base/text.h"
#include "check/citations_scan.h"

#include <algorithm>
#include <span>

namespace hexaglot::check {

namespace {

/// In characters. Beyond it nothing is looked at: a text without stops may have megabytes.
constexpr std::size_t longest_sentence = 1000;

/// How far from a citation a thing is named that it is a part of, in characters: `article 5 of the
/// Treaty`, `the Treaty, in article 5`, `the report of the Working Group, in its annex`.
struct Reach {
    std::size_t document_behind;
    std::size_t treaty_behind;
    std::size_t document_before;
    std::size_t treaty_before;
    std::size_t head;  ///< of a sentence that goes on with what the one before has named
};
/// Of annexes and items: a text has its own, and speaks of treaties all the time.
constexpr Reach reach_of_parts = {30, 30, 40, 15, 0};
/// Of paragraphs and notes: `paragraph 24 of it` is as usual as one of the text itself.
constexpr Reach reach_of_paragraphs = {60, 14, 80, 40, 30};

/// The same in Chinese, which says in one character what others say in three.
constexpr Reach in_han(const Reach& reach) {
    return {reach.document_behind / 3, reach.treaty_behind / 3, reach.document_before / 3,
            reach.treaty_before / 3, reach.head / 3};
}

}  // namespace

bool CitationScan::ends_sentence(std::size_t i) const {
    const char32_t c = line_.at(i);
    if (c == U'。' || c == U'！' || c == U'？' || c == U'؟' || c == '\n') return true;
    if (c != '.' && c != '!' && c != '?') return false;
    const std::size_t next = skip(i + 1);
    return next > i + 1 && !line_.is_fixed(i) && text::digit_value(line_.at(next)) < 0 &&
           line_.at(next) != '(';
}

bool CitationScan::belongs_to(const Citation& citation, const Phrase& named, std::size_t begin,
                              bool inside) const {
    const std::size_t first = line_.index(citation.span.begin);
    const std::size_t last = line_.index(citation.span.end);
    const bool part = citation.unit == CitedUnit::annex || citation.unit == CitedUnit::item ||
                      citation.unit == CitedUnit::table || citation.unit == CitedUnit::section;
    const Reach& usual = part ? reach_of_parts : reach_of_paragraphs;
    const Reach reach = line_.kind(first) == Glyph::han ? in_han(usual) : usual;
    const bool treaty = static_cast<Other>(named.list) == Other::treaty;
    if (!inside) return first - begin < reach.head;
    if (named.first >= last)
        return named.first - last <= (treaty ? reach.treaty_behind : reach.document_behind);
    if (named.last > first ||
        first - named.last > (treaty ? reach.treaty_before : reach.document_before))
        return false;
    // `The report, in its annex D` and `the report (annex D)` have that annex; a report in
    // annex D is in an annex of this text.
    return treaty || &usual != &reach_of_parts || is_parted(named.last, first);
}

bool CitationScan::is_parted(std::size_t first, std::size_t last) const {
    static constexpr std::u32string_view marks = U",(،，、（";
    for (std::size_t i = first; i < last; ++i)
        if (marks.find(line_.at(i)) != marks.npos) return true;
    return false;
}

bool CitationScan::is_other_agenda(const Citation& citation, const Phrase& named) const {
    // No agenda has annexes.
    if (static_cast<Other>(named.list) != Other::agenda || citation.unit == CitedUnit::annex)
        return false;
    const char32_t next = line_.at(skip(named.last));
    return citation.unit != CitedUnit::item || text::is_letter_or_digit(next);
}

bool CitationScan::is_direct(const Citation& citation, const Phrase& phrase, bool names) const {
    constexpr std::size_t reach = 10;  // characters: `of the`
    const bool annex = citation.unit == CitedUnit::paragraph &&
                       phrase.list == static_cast<std::size_t>(CitedUnit::annex);
    const bool of_text = citation.unit == CitedUnit::annex || citation.unit == CitedUnit::table;
    if (!annex && !(names && !of_text)) return false;
    const std::size_t last = line_.index(citation.span.end);
    // 大会第77/286号决议第15段
    const std::size_t first = line_.index(citation.span.begin);
    if (line_.kind(first) == Glyph::han) return names && phrase.last == first;
    if (phrase.first < last || phrase.first - last > reach) return false;
    for (std::size_t at = last; at < phrase.first; ++at)
        if (line_.at(at) == U'و' ||
            (!line_.is_spelt(at) && !is_blank(line_.at(at)) && line_.at(at) != U'’'))
            return false;
    // `paragraph 7 and annex B` are two things.
    return std::none_of(first_phrase(last), first_phrase(phrase.first), [](const Phrase& between) {
        return between.list == static_cast<std::size_t>(Other::list);
    });
}

bool CitationScan::is_in_typed_note() const {
    std::size_t at = 1;
    while (text::digit_value(line_.at(at)) >= 0) ++at;
    return line_.at(0) == '[' && at > 1 && line_.at(at) == ']';
}

/// `Budget [agenda item 9]`: a remark that leads elsewhere.
bool CitationScan::is_bracketed(std::size_t first, std::size_t last) const {
    const char32_t before = first > 0 ? line_.at(first - 1) : U'\0';
    const char32_t behind = line_.at(last);
    return (before == '[' || before == 0xFF3B) && (behind == ']' || behind == 0xFF3D);
}

std::size_t CitationScan::sentence_begin(std::size_t at) const {
    const std::size_t least = at > longest_sentence ? at - longest_sentence : 0;
    while (at > least && !ends_sentence(at - 1)) --at;
    return at;
}

void CitationScan::judge(Citation& citation) const {
    const std::size_t first = line_.index(citation.span.begin);
    const std::size_t last = line_.index(citation.span.end);
    const std::size_t begin = sentence_begin(first);
    std::size_t end = last;
    while (end < std::min(line_.size(), last + longest_sentence) && !ends_sentence(end)) ++end;
    const std::size_t earlier = begin > 0 ? sentence_begin(begin - 1) : 0;  // the one before
    const std::span near(first_phrase(earlier),
                         first_phrase(std::max(end, last + reach_of_parts.treaty_behind)));
    const Span sentence = line_.span(begin, end);
    const Passage& passage = line_.passage();
    bool self = false;
    bool other = is_in_typed_note();
    bool direct = is_bracketed(first, last);
    for (const Phrase& phrase : near) {
        const auto list = static_cast<Other>(phrase.list);
        const bool inside = phrase.first >= begin && phrase.last <= end;
        const bool before = phrase.first >= earlier && phrase.first < begin;
        self = self || (inside && list == Other::self);
        // No report has articles.
        const bool report = list == Other::document || list == Other::plan;
        const bool names = (report && citation.unit != CitedUnit::article) ||
                           is_other_agenda(citation, phrase) || list == Other::treaty ||
                           (phrase.list == static_cast<std::size_t>(CitedUnit::article) &&
                            citation.unit != CitedUnit::article);
        other =
            other || (names && (inside || before) && belongs_to(citation, phrase, begin, inside));
        // `In paragraph 19, delete the words …`: of the text that is to be amended.
        other = other || (inside && list == Other::amends);
        const bool part_of = is_direct(citation, phrase, names);
        direct = direct || part_of;
        // `rule 17 of the Treaty`, of which Arabic says no more than `of`.
        const std::size_t join = line_.kind(first) == Glyph::arabic ? 4 : 8;
        citation.of_treaty = citation.of_treaty ||
                             (part_of && list == Other::treaty &&
                              (phrase.first < last || phrase.first - last <= join)) ||
                             // 《条约》第6段
                             (line_.kind(first) == Glyph::han && list == Other::treaty &&
                              phrase.last <= first && phrase.last + 1 >= first);
        citation.names_plan = citation.names_plan || (inside && list == Other::plan);
        // Behind it too, `article 5 of the Treaty`, but in Chinese.
        const bool beside = phrase.first < first
                                ? phrase.last + 1 >= first && inside
                                : phrase.first >= last && line_.kind(first) != Glyph::han &&
                                      phrase.first < last + reach_of_parts.treaty_behind;
        citation.names_treaty = citation.names_treaty || (list == Other::treaty && beside);
        citation.after_see = citation.after_see || (list == Other::see && phrase.last <= first &&
                                                    skip(phrase.last) == first);
    }
    const std::size_t from = line_.span(earlier, earlier).begin;
    const auto later =
        std::upper_bound(symbols_.begin(), symbols_.end(), from,
                         [](std::size_t at, const Span& span) { return at < span.end; });
    bool symbol = later != symbols_.end() && later->begin < sentence.end;
    for (const LinkSpan& link : passage.links)
        symbol = symbol || (link.span.begin < sentence.end && link.span.end > sentence.begin &&
                            link.link->href.size() > 1 && link.link->href.front() != '#');
    citation.belongs = symbol || direct        ? Belongs::elsewhere
                       : self                  ? Belongs::here
                       : other || passage.note ? Belongs::elsewhere
                                               : Belongs::open;
}

}  // namespace hexaglot::check

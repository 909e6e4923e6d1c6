// SPDX-License-Identifier: MIT
#include "check/citations.h"

#include "base/text.h"
#include "check/values.h"

#include <algorithm>
#include <span>

namespace hexaglot::check {

namespace {

/// Lists of words of a locale, in the order of CitedUnit and then of Other.
const std::vector<std::string_view> lists = {
    "unit.paragraph", "unit.annex",  "unit.note",      "unit.item",   "unit.article",
    "range",          "number.list", "ordinal.before", "cites.self",  "cites.document",
    "cites.treaty",   "cites.plan",  "cites.see",      "cites.agenda"};

enum class Other : std::size_t {
    range = 5,
    list,
    before,
    self,
    document,
    treaty,
    plan,
    see,
    agenda
};

/// In characters. Beyond it nothing is looked at: a text without stops may have megabytes.
constexpr std::size_t longest_sentence = 1000;

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xFF0D || c == '~' || c == 0xFF5E;
}

int digit(char32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    if (c >= 0x660 && c <= 0x669) return static_cast<int>(c - 0x660);
    return c >= 0xFF10 && c <= 0xFF19 ? static_cast<int>(c - 0xFF10) : -1;
}

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

class CitationScan {
public:
    CitationScan(const Citations& citations, const Line& line)
        : citations_(citations), line_(line), phrases_(citations.phrases_.find(line)) {}

    std::vector<Citation> run() {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            const Phrase& phrase = phrases_[i];
            if (phrase.list > static_cast<std::size_t>(CitedUnit::article)) continue;
            Citation citation;
            citation.unit = static_cast<CitedUnit>(phrase.list);
            citation.unit_word = line_.span(phrase.first, phrase.last);
            if (!before_unit(phrase, citation)) behind_unit(phrase, citation);
            if (!citation.places.empty()) found_.push_back(std::move(citation));
        }
        if (!found_.empty()) symbols_ = symbols_in(line_.passage().text);
        for (Citation& citation : found_) judge(citation);
        return std::move(found_);
    }

    std::string annex_label() {
        if (phrases_.empty() || phrases_.front().list != static_cast<std::size_t>(CitedUnit::annex))
            return {};
        const std::size_t begin = skip(0);
        if (phrases_.front().first != begin) return {};
        std::size_t end = 0;
        const std::string label = counter(skip(phrases_.front().last), end);
        if (label.empty()) return {};
        // `Annex B contains a list` begins a sentence, `Annex B. Questions` a heading.
        const char32_t next = line_.at(skip(end));
        const bool ends = skip(end) == line_.size() || next == '.' || next == ':' ||
                          next == 0xFF1A || is_dash(next) || next == '\n';
        return ends || line_.passage().role() == Role::annex ||
                       line_.passage().role() == Role::heading || looks_like_title(end)
                   ? label
                   : std::string();
    }

    bool names_agenda() const {
        return std::any_of(phrases_.begin(), phrases_.end(), [](const Phrase& phrase) {
            return phrase.list == static_cast<std::size_t>(Other::agenda);
        });
    }

private:
    /// Whether the title of an annex stands behind its label on one line: `Annex A Questions`.
    bool looks_like_title(std::size_t behind) const {
        constexpr std::size_t longest = 150;
        const std::size_t first = skip(behind);
        if (first == behind && line_.kind(first) != Glyph::han) return false;
        std::size_t last = line_.size();
        while (last > first && is_blank(line_.at(last - 1))) --last;
        static constexpr std::u32string_view ends = U".,;:!?。，；：！？،؛؟";
        return last - first < longest && ends.find(line_.at(last - 1)) == ends.npos &&
               !is_small(line_.at(first));
    }

    static bool is_small(char32_t c) {
        return (c >= U'a' && c <= U'z') || (c >= U'ß' && c <= U'ÿ') || (c >= U'а' && c <= U'ё');
    }

    std::size_t skip(std::size_t i) const {
        while (i < line_.size() && is_blank(line_.at(i))) ++i;
        return i;
    }

    /// The first phrase that begins at a character or behind it.
    std::vector<Phrase>::const_iterator first_phrase(std::size_t at) const {
        return std::lower_bound(
            phrases_.begin(), phrases_.end(), at,
            [](const Phrase& phrase, std::size_t from) { return phrase.first < from; });
    }

    const Phrase* phrase_at(std::size_t i, Other list) const {
        const auto found = first_phrase(i);
        return found != phrases_.end() && found->first == i &&
                       found->list == static_cast<std::size_t>(list)
                   ? &*found
                   : nullptr;
    }

    bool number(std::size_t i, CitedPlace& place, std::size_t& end) const {
        end = i;
        int value = 0;
        while (end < line_.size() && digit(line_.at(end)) >= 0 && end - i < 4)
            value = value * 10 + digit(line_.at(end++));
        if (end == i || digit(line_.at(end)) >= 0) return false;
        // 5.3 and 1,310 are no paragraphs; 5G is none either.
        const char32_t next = line_.at(end);
        if ((next == '.' || next == ',') && digit(line_.at(end + 1)) >= 0) return false;
        if (line_.is_spelt(end)) return false;
        place.number = value;
        place.span = line_.span(i, end);
        std::size_t at = skip(end);
        const char32_t open = line_.at(at);
        const char32_t letter = line_.at(at + 1);
        const char32_t close = line_.at(at + 2);
        if ((open == '(' || open == 0xFF08) && letter >= 'a' && letter <= 'z' &&
            (close == ')' || close == 0xFF09)) {
            place.letter = static_cast<char>(letter);
            end = at + 3;
            place.span = line_.span(i, end);
        } else if (at > end && open >= 'a' && open <= 'z' && letter == ')') {  // párrafo 4 c)
            place.letter = static_cast<char>(open);
            end = at + 2;
            place.span = line_.span(i, end);
        }
        return true;
    }

    /// The counter of an annex: one capital letter, a Roman or Chinese numeral, a counting word.
    std::string counter(std::size_t i, std::size_t& end) const {
        for (const std::string& word : citations_.counters_) {
            const std::string_view rest = line_.text(i, line_.size());
            if (!rest.starts_with(word)) continue;
            end = line_.index(line_.span(i, i).begin + word.size());
            if (!line_.is_spelt(end)) return word;
        }
        end = i;
        while (end < line_.size() && line_.at(end) >= 'A' && line_.at(end) <= 'Z') ++end;
        if (end > i) {
            const std::string_view letters = line_.text(i, end);
            const bool roman = letters.find_first_not_of("IVX") == letters.npos;
            if (!line_.is_spelt(end) && digit(line_.at(end)) < 0 && (letters.size() == 1 || roman))
                return std::string(letters);
            return {};
        }
        static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
        while (end < line_.size() && numerals.find(line_.at(end)) != numerals.npos) ++end;
        return std::string(line_.text(i, end));
    }

    bool place(CitedUnit unit, std::size_t i, CitedPlace& place, std::size_t& end) const {
        if (unit != CitedUnit::annex) return number(i, place, end);
        place.label = counter(i, end);
        place.span = line_.span(i, end);
        return !place.label.empty();
    }

    /// Numbers that follow one another; gives the index behind the last.
    std::size_t places(CitedUnit unit, std::size_t i, bool closed,
                       std::vector<CitedPlace>& all) const {
        CitedPlace first;
        std::size_t end = i;
        if (!place(unit, i, first, end)) return i;
        all.push_back(std::move(first));
        std::size_t sure = end;  // commas alone may as well go on with the sentence
        std::size_t sure_count = all.size();
        for (;;) {
            std::size_t at = skip(end);
            CitedPlace next;
            bool comma = false;
            if (is_dash(line_.at(at))) {
                at = skip(at + 1);
                next.ends_range = true;
            } else if (const Phrase* to = phrase_at(at, Other::range)) {
                at = skip(to->last);
                next.ends_range = true;
            } else if (const Phrase* join = phrase_at(at, Other::list)) {
                at = skip(join->last);
            } else if (line_.at(at) == ',' || line_.at(at) == 0x3001 || line_.at(at) == 0x60C) {
                at = skip(at + 1);
                comma = true;
                if (const Phrase* also = phrase_at(at, Other::list)) {
                    at = skip(also->last);
                    comma = false;
                }
            } else if (line_.at(at) == U'و' && digit(line_.at(skip(at + 1))) >= 0) {
                at = skip(at + 1);
            } else {
                break;
            }
            std::size_t behind = at;
            if (!place(unit, at, next, behind)) break;
            all.push_back(std::move(next));
            end = behind;
            if (!comma || closed) {
                sure = end;
                sure_count = all.size();
            }
        }
        all.resize(sure_count);
        return sure;
    }

    /// 第13-19段
    bool before_unit(const Phrase& unit, Citation& citation) const {
        for (std::size_t back = 1; back < 24 && back <= unit.first; ++back) {
            const Phrase* before = phrase_at(unit.first - back, Other::before);
            if (!before) continue;
            const std::size_t end =
                places(citation.unit, skip(before->last), true, citation.places);
            if (skip(end) == unit.first && !citation.places.empty()) {
                citation.span = line_.span(before->first, unit.last);
                return true;
            }
            citation.places.clear();
            return false;
        }
        return false;
    }

    void behind_unit(const Phrase& unit, Citation& citation) const {
        const std::size_t end = places(citation.unit, skip(unit.last), false, citation.places);
        citation.span = line_.span(unit.first, std::max(end, unit.last));
    }

    bool ends_sentence(std::size_t i) const {
        const char32_t c = line_.at(i);
        if (c == U'。' || c == U'！' || c == U'？' || c == U'؟' || c == '\n') return true;
        if (c != '.' && c != '!' && c != '?') return false;
        const std::size_t next = skip(i + 1);
        return next > i + 1 && !line_.is_fixed(i) && digit(line_.at(next)) < 0 &&
               line_.at(next) != '(';
    }

    /// Whether a citation is of a thing that is named in its sentence, or in the one before where
    /// the citation stands at the head of its own.
    bool belongs_to(const Citation& citation, const Phrase& named, std::size_t begin,
                    bool inside) const {
        const std::size_t first = line_.index(citation.span.begin);
        const std::size_t last = line_.index(citation.span.end);
        const Reach& usual = citation.unit == CitedUnit::annex || citation.unit == CitedUnit::item
                                 ? reach_of_parts
                                 : reach_of_paragraphs;
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

    /// Whether a comma or a bracket stands between two places.
    bool is_parted(std::size_t first, std::size_t last) const {
        static constexpr std::u32string_view marks = U",(،，、（";
        for (std::size_t i = first; i < last; ++i)
            if (marks.find(line_.at(i)) != marks.npos) return true;
        return false;
    }

    /// An agenda that is named is another document, but for `item 8 of the agenda`, where the words
    /// do not go on to say of what.
    bool is_other_agenda(const Citation& citation, const Phrase& named) const {
        if (static_cast<Other>(named.list) != Other::agenda) return false;
        const char32_t next = line_.at(skip(named.last));
        return citation.unit != CitedUnit::item || text::is_letter_or_digit(next);
    }

    /// Whether what a citation is a part of stands next to it: paragraph 9 of resolution 64/16,
    /// whatever else the sentence speaks of. An annex has paragraphs of its own.
    bool is_direct(const Citation& citation, const Phrase& phrase, bool names) const {
        constexpr std::size_t reach = 10;  // characters: `of the`
        const bool annex = citation.unit == CitedUnit::paragraph &&
                           phrase.list == static_cast<std::size_t>(CitedUnit::annex);
        if (!annex && !(names && citation.unit != CitedUnit::annex)) return false;
        const std::size_t last = line_.index(citation.span.end);
        if (line_.kind(line_.index(citation.span.begin)) == Glyph::han) return false;
        if (phrase.first < last || phrase.first - last > reach) return false;
        for (std::size_t at = last; at < phrase.first; ++at)
            if (!line_.is_spelt(at) && !is_blank(line_.at(at)) && line_.at(at) != U'’')
                return false;
        return true;
    }

    /// `[1] See …`: a note of plain text.
    bool is_in_typed_note() const {
        std::size_t at = 1;
        while (digit(line_.at(at)) >= 0) ++at;
        return line_.at(0) == '[' && at > 1 && line_.at(at) == ']';
    }

    std::size_t sentence_begin(std::size_t at) const {
        const std::size_t least = at > longest_sentence ? at - longest_sentence : 0;
        while (at > least && !ends_sentence(at - 1)) --at;
        return at;
    }

    void judge(Citation& citation) const {
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
        bool direct = false;
        for (const Phrase& phrase : near) {
            const auto list = static_cast<Other>(phrase.list);
            const bool inside = phrase.first >= begin && phrase.last <= end;
            const bool before = phrase.first >= earlier && phrase.first < begin;
            self = self || (inside && list == Other::self);
            const bool names = list == Other::document || is_other_agenda(citation, phrase) ||
                               list == Other::treaty || list == Other::plan ||
                               (phrase.list == static_cast<std::size_t>(CitedUnit::article) &&
                                citation.unit != CitedUnit::article);
            other = other ||
                    (names && (inside || before) && belongs_to(citation, phrase, begin, inside));
            direct = direct || is_direct(citation, phrase, names);
            citation.names_plan = citation.names_plan || (inside && list == Other::plan);
            // Behind it too, `article 5 of the Treaty`, but in Chinese.
            const bool beside = phrase.first < first
                                    ? phrase.last + 1 >= first && inside
                                    : phrase.first >= last && line_.kind(first) != Glyph::han &&
                                          phrase.first < last + reach_of_parts.treaty_behind;
            citation.names_treaty = citation.names_treaty || (list == Other::treaty && beside);
            citation.after_see =
                citation.after_see ||
                (list == Other::see && phrase.last <= first && skip(phrase.last) == first);
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

    const Citations& citations_;
    const Line& line_;
    std::vector<Phrase> phrases_;
    std::vector<Span> symbols_;  ///< of documents, in order
    std::vector<Citation> found_;
};

Citations::Citations(const Locale& locale) : phrases_(locale, lists) {
    for (const auto& [id, numbering] : locale.setting.numberings)
        if (id.starts_with("annex"))
            for (const NumberingLevel& level : numbering.levels)
                counters_.insert(counters_.end(), level.words.begin(), level.words.end());
    std::sort(counters_.begin(), counters_.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

std::vector<Citation> Citations::in(const Line& line) const {
    return CitationScan(*this, line).run();
}

bool Citations::names_agenda(const Line& line) const {
    return CitationScan(*this, line).names_agenda();
}

std::string Citations::annex_label(const Line& line) const {
    return CitationScan(*this, line).annex_label();
}

}  // namespace hexaglot::check

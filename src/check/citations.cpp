// SPDX-License-Identifier: MIT
#include "check/citations.h"

#include "base/text.h"
#include "check/citations_scan.h"
#include "check/values.h"
#include "model/numbering.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

/// Lists of words of a locale, in the order of CitedUnit and then of Other.
const std::vector<std::string_view> lists = {
    "unit.paragraph", "unit.annex",   "unit.note",      "unit.item",    "unit.article",
    "unit.table",     "unit.section", "unit.rule",      "range",        "number.list",
    "ordinal.before", "cites.self",   "cites.document", "cites.treaty", "cites.plan",
    "cites.see",      "cites.agenda", "cites.amends"};

/// Characters of a line that heads an annex or an article.
constexpr std::size_t longest_head = 300;

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xFF0D || c == '~' || c == 0xFF5E;
}

}  // namespace

Cited CitationScan::run() {
    Cited cited;
    if (phrases_.empty()) return cited;
    cited.names_agenda = names_agenda();
    if (line_.size() <= longest_head) {
        cited.annex = annex_label();
        cited.article = head_number(CitedUnit::article);
        cited.table = head_number(CitedUnit::table);
    }
    find_citations();
    cited.citations = std::move(found_);
    return cited;
}

void CitationScan::find_citations() {
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        const Phrase& phrase = phrases_[i];
        if (phrase.list > static_cast<std::size_t>(CitedUnit::rule)) continue;
        Citation citation;
        citation.unit = static_cast<CitedUnit>(phrase.list);
        citation.unit_word = line_.span(phrase.first, phrase.last);
        if (!before_unit(phrase, citation)) behind_unit(phrase, citation);
        if (!citation.places.empty()) found_.push_back(std::move(citation));
    }
    if (!found_.empty()) symbols_ = symbols_in(line_.passage().text);
    for (Citation& citation : found_) judge(citation);
}

std::string CitationScan::annex_label() const {
    if (phrases_.empty() || phrases_.front().list != static_cast<std::size_t>(CitedUnit::annex))
        return {};
    const std::size_t begin = skip(0);
    if (phrases_.front().first != begin) return {};
    std::size_t end = 0;
    const std::string label = counter(skip(phrases_.front().last), end);
    if (label.empty()) return {};
    // `Annex B contains a list` begins a sentence, `Annex B. Questions` a heading.
    const char32_t next = line_.at(skip(end));
    const bool ends = skip(end) == line_.size() || next == '.' || next == ':' || next == 0xFF1A ||
                      is_dash(next) || next == '\n';
    return ends || line_.passage().role() == Role::annex ||
                   line_.passage().role() == Role::heading || looks_like_title(end)
               ? label
               : std::string();
}

int CitationScan::head_number(CitedUnit unit_sought) const {
    constexpr std::size_t longest = 100;
    if (line_.size() > longest || phrases_.empty()) return 0;
    const auto unit = std::find_if(phrases_.begin(), phrases_.end(), [](const Phrase& phrase) {
        return phrase.list != static_cast<std::size_t>(Other::before);
    });
    if (unit == phrases_.end() || unit->list != static_cast<std::size_t>(unit_sought)) return 0;
    Citation citation;
    citation.unit = unit_sought;
    if (!before_unit(*unit, citation)) behind_unit(*unit, citation);
    if (citation.places.size() != 1 || line_.index(citation.span.begin) != skip(0)) return 0;
    const std::size_t end = skip(line_.index(citation.span.end));
    const char32_t next = line_.at(end);
    const bool heads = end >= line_.size() || next == '.' || next == ':' || next == 0xFF1A ||
                       is_dash(next) || line_.kind(end) == Glyph::han ||
                       (unit_sought == CitedUnit::table && !is_small(next));
    static constexpr std::u32string_view stops = U".;。；";
    const bool sentence =
        end < line_.size() && stops.find(line_.at(line_.size() - 1)) != stops.npos;
    return heads && !sentence ? citation.places.front().number : 0;
}

bool CitationScan::names_agenda() const {
    return std::any_of(phrases_.begin(), phrases_.end(), [](const Phrase& phrase) {
        return phrase.list == static_cast<std::size_t>(Other::agenda);
    });
}

bool CitationScan::looks_like_title(std::size_t behind) const {
    constexpr std::size_t longest = 150;
    const std::size_t first = skip(behind);
    if (first == behind && line_.kind(first) != Glyph::han) return false;
    std::size_t last = line_.size();
    while (last > first && is_blank(line_.at(last - 1))) --last;
    static constexpr std::u32string_view ends = U".,;:!?。，；：！？،؛؟";
    return last - first < longest && ends.find(line_.at(last - 1)) == ends.npos &&
           !is_small(line_.at(first));
}

std::size_t CitationScan::skip(std::size_t i) const {
    while (i < line_.size() && is_blank(line_.at(i))) ++i;
    return i;
}

std::vector<Phrase>::const_iterator CitationScan::first_phrase(std::size_t at) const {
    return std::lower_bound(
        phrases_.begin(), phrases_.end(), at,
        [](const Phrase& phrase, std::size_t from) { return phrase.first < from; });
}

const Phrase* CitationScan::phrase_at(std::size_t i, Other list) const {
    const auto found = first_phrase(i);
    return found != phrases_.end() && found->first == i &&
                   found->list == static_cast<std::size_t>(list)
               ? &*found
               : nullptr;
}

bool CitationScan::number(std::size_t i, CitedPlace& place, std::size_t& end) const {
    end = i;
    int value = 0;
    while (end < line_.size() && text::digit_value(line_.at(end)) >= 0 && end - i < 4)
        value = value * 10 + text::digit_value(line_.at(end++));
    if (end == i || text::digit_value(line_.at(end)) >= 0) return false;
    // 5.3 and 1,310 are no paragraphs; 5G is none either.
    const char32_t next = line_.at(end);
    if ((next == '.' || next == ',') && text::digit_value(line_.at(end + 1)) >= 0) return false;
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

std::string CitationScan::counter(std::size_t i, std::size_t& end) const {
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
        if (!line_.is_spelt(end) && text::digit_value(line_.at(end)) < 0 &&
            (letters.size() == 1 || roman))
            return std::string(letters);
        return {};
    }
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    while (end < line_.size() && numerals.find(line_.at(end)) != numerals.npos) ++end;
    return std::string(line_.text(i, end));
}

bool CitationScan::han_number(std::size_t i, CitedPlace& place, std::size_t& end) const {
    static constexpr std::u32string_view numerals = U"一二三四五六七八九十百";
    end = i;
    while (end < line_.size() && numerals.find(line_.at(end)) != numerals.npos) ++end;
    const auto value = end == i
                           ? std::nullopt
                           : counter_value(CounterFormat::chinese_counting, line_.text(i, end));
    if (!value) return false;
    place.number = *value;
    place.span = line_.span(i, end);
    return true;
}

bool CitationScan::place(CitedUnit unit, std::size_t i, CitedPlace& place, std::size_t& end) const {
    // 第九条; 第五段 may be the fifth of a preamble.
    if (unit == CitedUnit::article && han_number(i, place, end)) return true;
    if (unit != CitedUnit::annex && unit != CitedUnit::section) return number(i, place, end);
    place.label = counter(i, end);
    place.span = line_.span(i, end);
    return !place.label.empty();
}

std::size_t CitationScan::places(CitedUnit unit, std::size_t i, bool closed,
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
        } else if (line_.at(at) == U'و' && text::digit_value(line_.at(skip(at + 1))) >= 0) {
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

bool CitationScan::before_unit(const Phrase& unit, Citation& citation) const {
    for (std::size_t back = 1; back < 24 && back <= unit.first; ++back) {
        const Phrase* before = phrase_at(unit.first - back, Other::before);
        if (!before) continue;
        const std::size_t end = places(citation.unit, skip(before->last), true, citation.places);
        if (skip(end) == unit.first && !citation.places.empty()) {
            citation.span = line_.span(before->first, unit.last);
            return true;
        }
        citation.places.clear();
        return false;
    }
    return false;
}

void CitationScan::behind_unit(const Phrase& unit, Citation& citation) const {
    std::size_t from = skip(unit.last);
    // المواد من 4 إلى 6
    if (line_.text(from, from + 3) == "من ") from = skip(from + 2);
    const std::size_t end = places(citation.unit, from, false, citation.places);
    citation.span = line_.span(unit.first, std::max(end, unit.last));
}

Citations::Citations(const Locale& locale) : phrases_(locale, lists) {
    for (const auto& [id, numbering] : locale.setting.numberings)
        if (id.starts_with("annex"))
            for (const NumberingLevel& level : numbering.levels)
                counters_.insert(counters_.end(), level.words.begin(), level.words.end());
    std::sort(counters_.begin(), counters_.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

Cited Citations::in(const Line& line) const {
    return CitationScan(*this, line).run();
}

}  // namespace hexaglot::check

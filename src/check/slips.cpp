// SPDX-License-Identifier: MIT
#include "check/slips.h"

#include "base/text.h"
#include "locale/transliterate.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace hexaglot::check {

namespace {

constexpr std::size_t least_characters = 4;
constexpr std::size_t least_in_phrase = 6;  // letters of the word that is off
constexpr std::size_t least_alone = 6;
/// Where the other words of the language are not known.
constexpr std::size_t least_unsure = 10;

bool is_han(const std::u32string& points) {
    return std::all_of(points.begin(), points.end(),
                       [](char32_t point) { return point >= 0x4E00 && point <= 0x9FFF; });
}

Passage passage_of(const std::string& text) {
    Passage passage;
    passage.text = text;
    return passage;
}

/// Letters that are exchanged in two spellings of one word: -ize and -ise, е and ё, hamza; accents
/// are another matter.
bool is_variant(char32_t left, char32_t right) {
    if (text::folded(text::utf8({&left, 1})) == text::folded(text::utf8({&right, 1}))) return true;
    constexpr std::u32string_view sets[] = {U"sz", U"أاإآ", U"يىئ", U"ةه", U"ؤو"};
    return std::any_of(std::begin(sets), std::end(sets), [&](std::u32string_view set) {
        return set.find(left) != set.npos && set.find(right) != set.npos;
    });
}

}  // namespace

std::optional<Edit> one_edit(const std::u32string& left, const std::u32string& right) {
    const std::size_t shorter = std::min(left.size(), right.size());
    const std::size_t longer = std::max(left.size(), right.size());
    if (longer - shorter > 1) return std::nullopt;
    std::size_t head = 0;
    while (head < shorter && left[head] == right[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    const std::size_t left_over = left.size() - head - tail;
    const std::size_t right_over = right.size() - head - tail;
    if (left_over + right_over == 0) return std::nullopt;
    if (left_over <= 1 && right_over <= 1)
        return Edit{head, tail, left_over == 1 && right_over == 1};
    if (left_over == 2 && right_over == 2 && left[head] == right[head + 1] &&
        left[head + 1] == right[head])
        return Edit{head, tail, false};
    return std::nullopt;
}

std::vector<Word> words_in(const Line& line) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!line.is_spelt(at)) continue;
        Word word;
        word.first = at;
        word.capitals = true;
        for (; at < line.size() && line.is_spelt(at); ++at) {
            const char32_t point = line.at(at);
            if (point >= 0x64B && point <= 0x65F) continue;  // Arabic vowel signs
            const char32_t small = text::small(point);
            word.capitals = word.capitals && small != point;
            word.letters += small;
        }
        word.last = at;
        if (!line.is_fixed(word.first)) words.push_back(std::move(word));
    }
    return words;
}

SlipIndex::SlipIndex(const Glossary& glossary, const TermIndex& terms, const Corpus& corpus,
                     const Locale& locale)
    : script_(script_of(locale)), has_neighbours_(glossary.neighbours.contains(locale.language())) {
    if (script_ != Glyph::han) add_others(glossary, locale.language());
    std::unordered_set<std::u32string> own;
    for (const TermEntry& entry : terms.entries()) {
        texts_.insert(fold(entry.text).text);
        // What is advised against is known; nothing is taken for it.
        const bool good = entry.term == nullptr || entry.term->status != TermStatus::discouraged;
        if (script_ == Glyph::han) {
            if (good) add_characters(entry.text);
            const std::u32string points = text::code_points(entry.text);
            for (std::size_t i = 0; i + 3 <= points.size(); ++i)
                trigrams_.insert(points.substr(i, 3));
            continue;
        }
        const Passage passage = passage_of(entry.text);
        for (const Word& word : words_in(Line(passage))) {
            known_.insert(word.letters);
            const bool is_new = own.insert(word.letters).second;
            if (good && is_new && word.letters.size() >= least_alone)
                by_head_[{word.letters.size(), word.letters.front()}].push_back(word.letters);
        }
        if (good) add_words(entry.text);
    }
    if (script_ == Glyph::han)
        for (const State& state : corpus.states)
            if (const Name* name = printed_name(state.names, locale.language())) {
                texts_.insert(fold(name->text).text);
                add_characters(name->text);
            }
    for (const std::string& pair : locale.words_for("look-alike")) {
        const std::u32string points = text::code_points(pair);
        for (const char32_t left : points)
            for (const char32_t right : points)
                if (left != right) alike_.emplace(left, right);
    }
    std::vector<std::pair<std::string, std::uint32_t>> halves;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        const std::u32string_view term = terms_[i].term;
        const std::size_t middle = term.size() / 2;
        halves.emplace_back(text::utf8(term.substr(0, middle)), static_cast<std::uint32_t>(2 * i));
        halves.emplace_back(text::utf8(term.substr(middle)), static_cast<std::uint32_t>(2 * i + 1));
    }
    halves_ = Automaton(halves);
}

/// Right words of this language, and of others that a paper may quote: `national` in Spanish.
void SlipIndex::add_others(const Glossary& glossary, std::string_view language) {
    const auto learn = [&](const std::string& text) {
        const Passage passage = passage_of(text);
        for (Word& word : words_in(Line(passage))) known_.insert(std::move(word.letters));
    };
    if (const auto own = glossary.neighbours.find(language); own != glossary.neighbours.end())
        for (const std::string& word : own->second) learn(word);
    for (const Concept& one : glossary.concepts)
        for (const auto& [other, terms] : one.terms) {
            if (other == language) continue;
            for (const Term& term : terms) {
                learn(term.text);
                for (const TermForm& form : term.forms) learn(form.text);
            }
        }
}

void SlipIndex::add_characters(const std::string& text) {
    std::u32string points = text::code_points(text);
    if (points.size() >= least_characters && is_han(points))
        terms_.push_back({std::move(points), text});
}

void SlipIndex::add_words(const std::string& text) {
    const Passage passage = passage_of(text);
    const Line line(passage);
    Phrase phrase;
    for (Word& word : words_in(line)) phrase.words.push_back(std::move(word.letters));
    if (phrase.words.size() < 2) return;
    std::vector<std::size_t> longest(phrase.words.size());
    std::iota(longest.begin(), longest.end(), 0);
    std::stable_sort(longest.begin(), longest.end(), [&](std::size_t left, std::size_t right) {
        return phrase.words[left].size() > phrase.words[right].size();
    });
    // One word of a phrase is off: of any two others one at least is right. Small words stand
    // everywhere and lead nowhere.
    for (const std::size_t i : std::span(longest).first(2))
        if (phrase.words[i].size() >= 4) by_word_[phrase.words[i]].emplace_back(phrases_.size(), i);
    phrases_.push_back(std::move(phrase));
}

bool SlipIndex::is_alike(char32_t right, char32_t found) const {
    if (alike_.contains({right, found})) return true;
    const std::string sound = locale::sound(text::utf8({&right, 1}));
    return !sound.empty() && sound == locale::sound(text::utf8({&found, 1}));
}

std::vector<Slip> SlipIndex::characters(const Line& line) const {
    std::vector<Slip> slips;
    if (terms_.empty() || line.empty()) return slips;
    const std::string_view words = line.passage().text;
    // Near misses are rare in prose, and the sound of a character takes time.
    constexpr std::size_t most = 500;
    std::size_t looked = 0;
    halves_.find(words, [&](std::size_t begin, std::size_t, std::uint32_t value) {
        const Characters& term = terms_[value / 2];
        const std::size_t size = term.term.size();
        std::size_t first = line.index(begin);
        if (value % 2 == 1) {
            if (first < size / 2) return;
            first -= size / 2;
        }
        if (first + size > line.size()) return;
        std::size_t off = size;
        for (std::size_t i = 0; i < size; ++i) {
            if (line.at(first + i) == term.term[i]) continue;
            if (off != size || line.kind(first + i) != Glyph::han) return;
            off = i;
        }
        if (off == size || ++looked > most) return;
        const std::string found(line.text(first, first + size));
        if (texts_.contains(found) || !is_alike(term.term[off], line.at(first + off))) return;
        slips.push_back({first, first + size, found, term.text});
    });
    return slips;
}

bool SlipIndex::is_slip(const std::u32string& found, const std::u32string& right,
                        Context in) const {
    const auto edit = one_edit(found, right);
    if (!edit) return false;
    // Endings are inflections, and so are beginnings in Arabic, whose roots fill the space of
    // words: alone, a letter more or another one makes a word that is listed nowhere. A letter
    // before a word makes another word (ratification, gratification).
    const bool arabic = script_ == Glyph::arabic;
    const bool lost = !edit->changed && found.size() <= right.size();
    if (arabic && in == Context::neighbours && !lost && right.size() < least_unsure) return false;
    const bool sure = in == Context::phrase || (in == Context::neighbours && lost);
    const std::size_t ending = arabic && sure ? 1 : script_ == Glyph::latin ? 2 : 3;
    const std::size_t beginning = arabic && in != Context::phrase ? 3 : 1;
    // The article with its letters exchanged, or without the second, begins no word: اتلعاون,
    // ارئيس.
    const bool article = arabic && !edit->changed && edit->at == 1 &&
                         found.size() <= right.size() && right.size() >= least_alone &&
                         right.starts_with(U"ال");
    if (edit->behind < ending || (edit->at < beginning && !article)) return false;
    return !edit->changed || !is_variant(found[edit->at], right[edit->at]);
}

std::vector<Slip> SlipIndex::phrases(const Line& line, const std::vector<Word>& words) const {
    std::vector<Slip> slips;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto places = by_word_.find(words[at].letters);
        if (places == by_word_.end()) continue;
        for (const auto& [phrase, inside] : places->second) {
            const auto& right = phrases_[phrase].words;
            if (inside > at || at - inside + right.size() > words.size()) continue;
            const std::size_t first = at - inside;
            std::size_t off = right.size();
            bool fits = true;
            for (std::size_t i = 0; i < right.size() && fits; ++i) {
                const Word& word = words[first + i];
                // One term has no other punctuation between its words than a hyphen or apostrophe.
                fits = i == 0 || word.first - words[first + i - 1].last == 1;
                if (word.letters == right[i] || !fits) continue;
                const bool sure = right.size() >= 3;
                const std::size_t least =
                    script_ == Glyph::arabic && sure ? least_in_phrase - 1 : least_in_phrase;
                fits = off == right.size() && word.letters.size() >= least && !word.capitals &&
                       !knows(word.letters) &&
                       is_slip(word.letters, right[i], sure ? Context::phrase : Context::none);
                off = i;
            }
            if (!fits || off == right.size()) continue;
            const Word& word = words[first + off];
            slips.push_back({word.first, word.last, std::string(line.text(word.first, word.last)),
                             text::utf8(right[off])});
        }
    }
    return slips;
}

std::optional<std::u32string> SlipIndex::nearest(const std::u32string& word) const {
    const std::size_t least = has_neighbours_ ? least_alone : least_unsure;
    if (word.size() + 1 < least || knows(word)) return std::nullopt;
    const std::u32string* best = nullptr;
    for (std::size_t size = std::max(word.size() - 1, least); size <= word.size() + 1; ++size) {
        const auto words = by_head_.find({size, word.front()});
        if (words == by_head_.end()) continue;
        for (const std::u32string& right : words->second) {
            if (!is_slip(word, right, has_neighbours_ ? Context::neighbours : Context::none))
                continue;
            if (best) return std::nullopt;
            best = &right;
        }
    }
    if (!best) return std::nullopt;
    return *best;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/name_slips.h"

#include "base/text.h"
#include "check/names_cases.h"

#include <algorithm>
#include <utility>

namespace hexaglot::check {

namespace {

constexpr std::size_t least = 6;             // letters of a name
constexpr std::size_t least_unaccented = 5;  // of one that is wrong in an accent alone

std::u32string small_letters(std::string_view words) {
    std::u32string letters;
    for (const char32_t c : text::code_points(words)) letters += text::small(c);
    return letters;
}

bool has_capital(const Line& line, const Word& word) {
    return text::small(line.at(word.first)) != line.at(word.first);
}

/// Whether two words of a line are a pair: Angela Merkel, Guinea-Bissau.
bool touch(const Line& line, const Word& first, const Word& second) {
    return second.first - first.last == 1 &&
           (line.at(first.last) == ' ' || line.at(first.last) == '-');
}

/// Whether a capital is that of a sentence or a title, not of the word: behind a stop, a quotation
/// mark, at the head of a line.
bool heads_sentence(const Line& line, std::size_t at) {
    while (at > 0 && (line.at(at - 1) == ' ' || line.at(at - 1) == 0xA0)) --at;
    static constexpr std::u32string_view heads = U".!?:;•–—“«\"…";
    return at == 0 || heads.find(line.at(at - 1)) != heads.npos;
}

}  // namespace

NameSlips::NameSlips(const Corpus& corpus, const Locale& locale) {
    // Arabic and Chinese have no capitals that tell a name.
    if (script_of(locale) == Glyph::han || script_of(locale) == Glyph::arabic) return;
    const auto learn = [&](std::string_view name) {
        std::u32string word;
        for (const char32_t c : small_letters(name)) {
            if (text::is_letter_or_digit(c))
                word += c;
            else
                known_.insert(std::exchange(word, {}));
        }
        known_.insert(std::move(word));
    };
    const Cases cases(locale);
    for (const State& state : corpus.states)
        for (const auto& [language, names] : state.names) {
            for (const auto* name : {&names.name, &names.formal, &names.brief})
                if (*name) learn((*name)->text);
            for (const auto& former : names.former) learn(former.name.text);
            for (const hexaglot::Name& alias : names.aliases) learn(alias.text);
            if (language != locale.language() || !names.name) continue;
            const std::string& printed = names.name->text;
            std::vector<std::string> forms = cases.of(printed);
            forms.push_back(printed);
            for (std::string& form : forms) {
                learn(form);
                std::u32string letters = small_letters(form);
                const bool word =
                    std::all_of(letters.begin(), letters.end(), text::is_letter_or_digit);
                if (!word)
                    add_several(form, state);
                else if (letters.size() >= least_unaccented)
                    names_[letters.front()].push_back({letters, std::move(form), &state});
            }
        }
}

void NameSlips::add_several(const std::string& name, const State& state) {
    Passage passage;
    passage.text = name;
    const Line line(passage);
    Several several{{}, {}, &state};
    for (Word& word : words_in(line)) {
        // What stands in brackets behind the name is not looked for.
        if (line.at(word.first - 1) == '(' && word.first > 0) break;
        several.printed.emplace_back(line.text(word.first, word.last));
        several.words.push_back(std::move(word.letters));
    }
    if (several.words.size() < 2) return;
    for (std::size_t i = 0; i < several.words.size(); ++i)
        if (several.words[i].size() >= least_unaccented)
            by_word_[several.words[i]].emplace_back(several_.size(), i);
    several_.push_back(std::move(several));
}

/// Whether one word is another but for a letter inside, or for an accent.
bool NameSlips::is_slip(const std::u32string& word, const std::u32string& right) {
    const auto edit = one_edit(word, right);
    if (!edit) return false;
    const bool accent = text::folded(text::utf8(word)) == text::folded(text::utf8(right));
    return right.size() >= least_unaccented &&
           (accent || (right.size() >= least && edit->at > 0 && edit->behind > 0));
}

void NameSlips::find_several(const Line& line, const std::vector<Word>& words,
                             const SlipIndex& known, std::vector<NameSlip>& found) const {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto places = by_word_.find(words[at].letters);
        if (places == by_word_.end()) continue;
        for (const auto& [name, inside] : places->second) {
            const auto& right = several_[name].words;
            if (inside > at || at - inside + right.size() > words.size()) continue;
            const std::size_t first = at - inside;
            std::size_t off = right.size();
            bool fits = has_capital(line, words[first]);
            for (std::size_t i = 0; i < right.size() && fits; ++i) {
                const Word& word = words[first + i];
                fits = i == 0 || word.first - words[first + i - 1].last == 1;
                if (!fits || word.letters == right[i]) continue;
                fits = off == right.size() && !word.capitals && !known_.contains(word.letters) &&
                       !known.knows(word.letters) && is_slip(word.letters, right[i]);
                off = i;
            }
            if (!fits || off == right.size()) continue;
            const Word& word = words[first + off];
            const bool told = std::any_of(found.begin(), found.end(), [&](const NameSlip& one) {
                return one.slip.first == word.first;
            });
            if (!told)
                found.push_back(
                    {{word.first, word.last, std::string(line.text(word.first, word.last)),
                      several_[name].printed[off]},
                     several_[name].state});
        }
    }
}

const NameSlips::Name* NameSlips::nearest(const std::u32string& word) const {
    const Name* best = nullptr;
    const auto names = names_.find(word.front());
    if (names == names_.end()) return best;
    for (const Name& name : names->second) {
        const auto edit = one_edit(word, name.letters);
        if (!edit || edit->at == 0 || edit->behind == 0) continue;
        if (name.letters.size() < least &&
            text::folded(text::utf8(word)) != text::folded(text::utf8(name.letters)))
            continue;
        if (best && best->state != name.state) return nullptr;
        if (!best) best = &name;
    }
    return best;
}

std::vector<NameSlip> NameSlips::in(const Line& line, const std::vector<Word>& words,
                                    const SlipIndex& known) const {
    std::vector<NameSlip> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        if (word.letters.size() < least_unaccented || word.capitals || !has_capital(line, word) ||
            known_.contains(word.letters) || known.knows(word.letters) ||
            heads_sentence(line, word.first))
            continue;
        const bool paired =
            (i > 0 && has_capital(line, words[i - 1]) && touch(line, words[i - 1], word)) ||
            (i + 1 < words.size() && has_capital(line, words[i + 1]) &&
             touch(line, word, words[i + 1])) ||
            line.at(word.last) == '-' || (word.first > 0 && line.at(word.first - 1) == '-');
        if (paired) continue;
        if (const Name* name = nearest(word.letters))
            found.push_back(
                {{word.first, word.last, std::string(line.text(word.first, word.last)), name->text},
                 name->state});
    }
    find_several(line, words, known, found);
    return found;
}

}  // namespace hexaglot::check

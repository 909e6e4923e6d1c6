// SPDX-License-Identifier: MIT
// Names of States in running text.
#include "base/text.h"
#include "check/names_index.h"

#include <algorithm>
#include <utility>

namespace hexaglot::check {

namespace {

/// Shorter abbreviations stand for too many things.
constexpr std::size_t shortest_alias = 4;

/// A text whose apostrophes are all one, with the byte that each byte came from.
struct Unified {
    std::string text;
    std::vector<std::size_t> from;
};

Unified unified(std::string_view text) {
    Unified result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next(text, at);
        const bool apostrophe = c == U'’' || c == U'‘' || c == U'ʼ' || c == U'\'';
        const bool space = c == U'\u00A0' || c == U'\u202F';
        const std::size_t size = result.text.size();
        if (apostrophe || space)
            result.text += apostrophe ? '\'' : ' ';
        else
            result.text.append(text, begin, at - begin);
        result.from.resize(result.from.size() + result.text.size() - size, begin);
    }
    result.from.push_back(text.size());
    return result;
}

char32_t before(std::string_view text, std::size_t at) {
    return at == 0 ? U' ' : text::last(text.substr(0, at));
}

char32_t behind(std::string_view text, std::size_t at) {
    return at < text.size() ? text::next(text, at) : U' ';
}

bool is_word(char32_t c) {
    return text::is_letter_or_digit(c);
}

/// Particles that Arabic writes together with the word behind them: and, so, in, as, for.
bool is_clitic(char32_t c) {
    return c == U'و' || c == U'ف' || c == U'ب' || c == U'ك' || c == U'ل';
}

bool begins_word(std::string_view text, std::size_t at) {
    const char32_t left = before(text, at);
    if (!is_word(left)) {
        // Part of a longer name with a hyphen that no form has.
        return left != U'-' || !is_word(before(text, at - 1));
    }
    if (text::script(left) != text::Script::arabic || !is_clitic(left)) return false;
    const std::size_t size = 2;  // bytes of an Arabic letter
    const char32_t second = before(text, at - size);
    return !is_word(second) || (is_clitic(second) && !is_word(before(text, at - 2 * size)));
}

bool ends_word(std::string_view text, std::size_t at) {
    const char32_t right = behind(text, at);
    if (is_word(right)) return false;
    return right != U'-' || !is_word(behind(text, at + 1));
}

bool is_han(std::string_view text, std::size_t at) {
    return text::script(behind(text, at)) == text::Script::han;
}

}  // namespace

void NameIndex::Tables::add_mentions(const std::string& language, const Locale& locale) {
    const Cases cases_of(locale);
    std::vector<std::pair<std::string, std::uint32_t>> words;
    std::vector<std::pair<std::string, std::uint32_t>> former;
    const auto add = [&](const std::string& form, std::uint32_t index) {
        words.emplace_back(unified(form).text, index);
        // The article runs together with the particle for `to`: للمملكة.
        if (form.starts_with("ال")) words.emplace_back("لل" + form.substr(4), index);
    };
    for (std::uint32_t i = 0; i < forms.size(); ++i) {
        const NameForm& form = forms[i];
        if (!form.state || *form.language != language) continue;
        if (form.kind == FormKind::alias && form.text->size() < shortest_alias) continue;
        std::string text = *form.text;
        if (form.kind == FormKind::formal)
            for (const std::string& article : locale.words_for("article"))
                if (text.starts_with(article + " ")) text.erase(0, article.size() + 1);
        add(text, i);
        const bool given_up = form.kind == FormKind::former;
        const auto add_former = [&](const std::string& words_of_form) {
            if (!given_up) return;
            former.emplace_back(words_of_form, i);
            // With straight apostrophes and ordinary spaces, too.
            former.emplace_back(unified(words_of_form).text, i);
        };
        add_former(text);
        for (std::string& other : cases_of.of(text)) {
            add(other, i);
            add_former(other);
            if (form.kind != FormKind::formal) cases[language].emplace_back(std::move(other), i);
        }
    }
    for (const auto& [name, form] : cases[language]) {
        declined[language][name].push_back(form);
        last_words[language].insert(last_word(name));
    }
    // Words that hold a name and mean none.
    for (const std::string& word : locale.words_for("no-name")) add(word, no_form);
    persons[language] = locale.words_for("person");
    mention_words.emplace(language, Automaton(words));
    former_words.emplace(language, Automaton(former));
}

bool NameIndex::Tables::is_person(std::string_view text, std::size_t begin,
                                  std::string_view language) const {
    std::string_view before = text.substr(0, begin);
    // Mr. K. Jordan
    if (before.size() > 3 && before.ends_with(". ") && before[before.size() - 4] == ' ')
        before.remove_suffix(3);
    const auto found = persons.find(language);
    return found != persons.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const std::string& title) {
               if (!before.ends_with(title + " ")) return false;
               const std::size_t at = before.size() - title.size() - 1;
               return at == 0 || !is_word(text::last(before.substr(0, at)));
           });
}

bool NameIndex::may_hold_former(std::string_view text, std::string_view language) const {
    const auto words = tables_->former_words.find(language);
    if (words == tables_->former_words.end() || words->second.empty()) return false;
    bool found = false;
    words->second.find(text, [&](std::size_t, std::size_t, std::uint32_t) { found = true; });
    return found;
}

std::vector<NameIndex::Mention> NameIndex::mentions(std::string_view text,
                                                    std::string_view language) const {
    std::vector<Mention> found;
    const auto words = tables_->mention_words.find(language);
    if (words == tables_->mention_words.end()) return found;
    const Unified plain = unified(text);
    struct Hit {
        std::size_t begin;
        std::size_t end;
        std::uint32_t form;
    };
    std::vector<Hit> hits;
    words->second.find(plain.text, [&](std::size_t begin, std::size_t end, std::uint32_t form) {
        const bool whole = is_han(plain.text, begin) ||
                           (begins_word(plain.text, begin) && ends_word(plain.text, end));
        if (whole) hits.push_back({begin, end, form});
    });
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& left, const Hit& right) {
        return std::pair(left.begin, right.end) < std::pair(right.begin, left.end);
    });
    std::size_t behind_last = 0;
    for (const Hit& hit : hits) {
        if (hit.begin < behind_last) continue;
        behind_last = hit.end;
        if (hit.form != Tables::no_form && !tables_->is_person(plain.text, hit.begin, language))
            found.push_back(
                {plain.from[hit.begin], plain.from[hit.end], tables_->forms[hit.form].state});
    }
    return found;
}

}  // namespace hexaglot::check

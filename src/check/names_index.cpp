// SPDX-License-Identifier: MIT
#include "check/names_index.h"

#include "base/text.h"
#include "check/names_keys.h"
#include "locale/transliterate.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <utility>

namespace hexaglot::check {

namespace {

constexpr std::string_view chinese = "zh";

}  // namespace

NameIndex::Tables::Tables() {
    static std::atomic<std::uint64_t> made{0};
    id = ++made;
}

std::string_view NameIndex::Tables::last_word(std::string_view words) {
    const std::size_t last = text::step_back(words, words.size());
    std::size_t at = last;
    if (!words.empty() && text::script(text::next(words, at)) == text::Script::han)
        return words.substr(last);
    const auto space = words.rfind(' ');
    return space == words.npos ? words : words.substr(space + 1);
}

void NameIndex::Tables::add(const Entity& entity, const State* state) {
    for (const auto& [language, names] : entity.names) {
        const auto form = [&, &tag = language](const Name& name, FormKind kind,
                                               std::optional<Day> until = std::nullopt) {
            forms.push_back({&entity, state, &tag, &name.text, kind, until, name.unverified});
        };
        if (names.name) form(*names.name, FormKind::name);
        if (names.brief) form(*names.brief, FormKind::brief);
        if (names.formal) form(*names.formal, FormKind::formal);
        // Where the day is not sure, nobody can be told that a name was given up; but of what was
        // long before any paper it does not matter: Upper Volta.
        constexpr Day long_ago = std::chrono::year(2000) / std::chrono::January / 1;
        for (const auto& former : names.former)
            form(former.name,
                 former.name.unverified && former.until >= long_ago ? FormKind::alias
                                                                    : FormKind::former,
                 former.until);
        for (const Name& alias : names.aliases) form(alias, FormKind::alias);
    }
}

void NameIndex::Tables::finish(const Locales& locales) {
    for (const auto& [language, locale] : locales) {
        std::vector<std::string>& words = generic[language];
        for (const std::string& word : locale->words_for("generic")) words.push_back(key_of(word));
        std::stable_sort(words.begin(), words.end(), [](const auto& left, const auto& right) {
            return left.size() > right.size();
        });
        articles[language] = locale->words_for("article");
    }
    for (std::uint32_t i = 0; i < forms.size(); ++i) {
        const NameForm& form = forms[i];
        of_all.push_back(i);
        of_language[*form.language].push_back(i);
        last_words[*form.language].insert(last_word(*form.text));
        exact[*form.text].push_back(i);
        const std::string key = key_of(*form.text);
        keys[key].push_back(i);
        const auto words = generic.find(*form.language);
        if (words == generic.end() || !form.state) continue;
        const std::string core = core_of(key, words->second);
        if (!core.empty()) cores[*form.language + ' ' + core].push_back(i);
    }
    for (auto core = cores.begin(); core != cores.end();) {
        const auto& found = core->second;
        const bool one = std::all_of(found.begin(), found.end(), [&](std::uint32_t i) {
            return forms[i].entity == forms[found.front()].entity;
        });
        if (!one) shared_cores.insert(core->first);
        core = one ? std::next(core) : cores.erase(core);
    }
}

const NameForm* NameIndex::Tables::best(const std::vector<std::uint32_t>& found,
                                        std::string_view language) const {
    const NameForm* best = nullptr;
    const auto rank = [&](const NameForm& form) {
        return std::pair(*form.language == language ? 0 : 1, form.kind);
    };
    for (const std::uint32_t i : found) {
        const NameForm& form = forms[i];
        if (!best || rank(form) < rank(*best)) best = &form;
    }
    for (const std::uint32_t i : found)
        if (best && forms[i].entity != best->entity &&
            (*forms[i].language == language) == (*best->language == language))
            return nullptr;
    return best;
}

const NameForm* NameIndex::Tables::by_text(std::string_view text, std::string_view language) const {
    const auto found = exact.find(text);
    return found == exact.end() ? nullptr : best(found->second, language);
}

const NameForm* NameIndex::Tables::by_key(const std::string& key, std::string_view language) const {
    const auto found = keys.find(key);
    return found == keys.end() ? nullptr : best(found->second, language);
}

const NameForm* NameIndex::Tables::by_core(const std::string& key,
                                           std::string_view language) const {
    const std::string words = core(key, language);
    if (words.empty()) return nullptr;
    const auto found = cores.find(std::string(language) + ' ' + words);
    return found == cores.end() ? nullptr : best(found->second, language);
}

std::string NameIndex::Tables::core(std::string_view key, std::string_view language) const {
    const auto words = generic.find(language);
    return words == generic.end() ? std::string() : core_of(key, words->second);
}

bool NameIndex::Tables::is_shared_core(const std::string& core, std::string_view language) const {
    return shared_cores.contains(std::string(language) + ' ' + core);
}

namespace {

/// Whether `part` is `whole` without its end, or without one word inside.
bool is_part(std::string_view part, std::string_view whole) {
    if (part.size() + 1 >= whole.size()) return false;
    if (whole.starts_with(part)) return whole[part.size()] == ' ';
    std::size_t same = 0;
    while (same < part.size() && part[same] == whole[same]) ++same;
    const auto space = part.substr(0, same).rfind(' ');
    if (space == part.npos) return false;
    // The rest begins behind the next word of the whole.
    const auto next = whole.find(' ', space + 1);
    return next != whole.npos && whole.substr(next) == part.substr(space);
}

}  // namespace

const NameForm* NameIndex::Tables::by_part(const std::string& key,
                                           std::string_view language) const {
    // One word alone is also the name of an island, of a person, a part of a broken line.
    if (key.find(' ') == key.npos) return nullptr;
    const std::string rest = core(key, language);
    if (rest.empty() || is_shared_core(rest, language)) return nullptr;
    const NameForm* found = nullptr;
    const std::vector<std::string>& keys_of_forms = letters().keys;
    for (const std::uint32_t i : forms_of(language)) {
        const NameForm& form = forms[i];
        if (!form.state || form.kind == FormKind::alias || !is_part(key, keys_of_forms[i]))
            continue;
        if (found && found->entity != form.entity) return nullptr;
        if (!found || form.kind < found->kind) found = &form;
    }
    return found;
}

const NameForm* NameIndex::Tables::by_sound(const std::string& key) const {
    std::call_once(sounds.once, [&] {
        for (std::uint32_t i = 0; i < forms.size(); ++i)
            if (*forms[i].language == chinese)
                sounds.index[locale::sound(key_of(*forms[i].text))].push_back(i);
    });
    const auto found = sounds.index.find(locale::sound(key));
    return found == sounds.index.end() ? nullptr : best(found->second, chinese);
}

const NameForm* NameIndex::Tables::by_hearing(const std::string& key,
                                              std::string_view language) const {
    constexpr std::size_t least = 5;
    const std::string heard = heard_of(key);
    if (heard.size() < least) return nullptr;
    const Index& all = letters().heard;
    const auto found = all.find(std::string(language) + ' ' + heard);
    return found == all.end() ? nullptr : best(found->second, language);
}

const std::vector<std::uint32_t>& NameIndex::Tables::forms_of(std::string_view language) const {
    if (language.empty()) return of_all;
    static const std::vector<std::uint32_t> none;
    const auto found = of_language.find(language);
    return found == of_language.end() ? none : found->second;
}

std::uint64_t NameIndex::Tables::mask_of(std::u32string_view letters) {
    std::uint64_t mask = 0;
    for (const char32_t c : letters) mask |= std::uint64_t{1} << (c % 64);
    return mask;
}

const NameIndex::Tables::Letters& NameIndex::Tables::letters() const {
    std::call_once(spelt.once, [&] {
        for (std::uint32_t i = 0; i < forms.size(); ++i) {
            const std::string key = key_of(*forms[i].text);
            spelt.all.push_back(text::code_points(key));
            spelt.masks.push_back(mask_of(spelt.all.back()));
            spelt.heard[*forms[i].language + ' ' + heard_of(key)].push_back(i);
            spelt.keys.push_back(key);
        }
    });
    return spelt;
}

NameIndex::NameIndex(const Corpus& corpus, const Locales& locales)
    : tables_(std::make_unique<Tables>()) {
    for (const State& state : corpus.states) tables_->add(state, &state);
    for (const Organization& other : corpus.others) tables_->add(other, nullptr);
    tables_->finish(locales);
    for (const auto& [language, locale] : locales) tables_->add_mentions(language, *locale);
}

NameIndex::~NameIndex() = default;

bool NameIndex::may_end_in_name(std::string_view words, std::string_view language) const {
    const auto found = tables_->last_words.find(language);
    if (found == tables_->last_words.end() || words.empty()) return false;
    std::string_view last = Tables::last_word(words);
    for (;;) {
        if (found->second.contains(last)) return true;
        // An article is joined by an apostrophe: de l’Albanie.
        const auto joint = last.find("’");
        if (joint == last.npos) return false;
        last.remove_prefix(joint + std::string_view("’").size());
    }
}

const State* NameIndex::written(std::string_view text, std::string_view language) const {
    const NameForm* form = tables_->by_text(text, language);
    return form && *form->language == language ? form->state : nullptr;
}

const State* NameIndex::exact(std::string_view text, std::string_view language) const {
    const NameForm* form = tables_->by_text(text, language);
    return form && *form->language == language && form->kind != FormKind::alias ? form->state
                                                                                : nullptr;
}

}  // namespace hexaglot::check

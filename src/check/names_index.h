// SPDX-License-Identifier: MIT
// The tables behind NameIndex.
#pragma once

#include "base/automaton.h"
#include "check/names.h"
#include "check/names_cases.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hexaglot::check {

/// In the order in which forms of one wording are preferred.
enum class FormKind { name, brief, formal, former, alias };

struct NameForm {
    const Entity* entity = nullptr;
    const State* state = nullptr;  ///< null where the entity is none
    const std::string* language = nullptr;
    const std::string* text = nullptr;
    FormKind kind = FormKind::name;
    std::optional<Day> until;  ///< of a former name
    bool about = false;        ///< that day is not certain

    /// Whether a former name was still printed on a day; false where the day is not known.
    bool was_printed(std::optional<Day> day) const { return day && until && *day <= *until; }
};

struct NameIndex::Tables {
    using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

    Tables();
    std::uint64_t id;  ///< no two of a run have the same

    std::vector<NameForm> forms;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> of_language;  ///< those of each
    std::vector<std::uint32_t> of_all;
    /// The forms of a language; those of all where it is empty.
    const std::vector<std::uint32_t>& forms_of(std::string_view language) const;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> exact;
    Index keys;   ///< by key_of
    Index cores;  ///< by core_of, of each language, only those that one entity has
    std::set<std::string> shared_cores;  ///< likewise, those that several have: Korea
    std::map<std::string, std::vector<std::string>, std::less<>>
        generic;  ///< by language: keys of words that many names share, longest first
    std::map<std::string, std::vector<std::string>, std::less<>> articles;

    /// Made when first asked for.
    struct Sounds {
        std::once_flag once;
        Index index;
    };
    mutable Sounds sounds;
    struct Letters {
        std::once_flag once;
        std::vector<std::string> keys;     ///< of each form
        std::vector<std::u32string> all;   ///< of the key of each form
        std::vector<std::uint64_t> masks;  ///< which letters each has, see mask_of
        Index heard;                       ///< by language and what heard_of gives
    };
    mutable Letters spelt;
    const Letters& letters() const;
    /// A bit for each letter that stands in some letters; several letters share one.
    static std::uint64_t mask_of(std::u32string_view letters);
    /// What stands behind the last space; of Chinese words the last character.
    static std::string_view last_word(std::string_view words);

    /// By language: titles before the name of a person, who may be called Jordan.
    std::map<std::string, std::vector<std::string>, std::less<>> persons;
    bool is_person(std::string_view text, std::size_t begin, std::string_view language) const;

    static constexpr std::uint32_t no_form = static_cast<std::uint32_t>(-1);
    std::map<std::string, Automaton, std::less<>> mention_words;  ///< by language: index of a form
    std::map<std::string, Automaton, std::less<>> former_words;   ///< likewise, names given up
    /// By language: names with the endings of other cases.
    std::map<std::string, std::vector<std::pair<std::string, std::uint32_t>>, std::less<>> cases;
    std::map<std::string, std::unordered_map<std::string_view, std::vector<std::uint32_t>>,
             std::less<>>
        declined;  ///< the same, by the words; views into `cases`

    /// By language: the last words of all names, of Chinese ones the last characters.
    std::map<std::string, std::unordered_set<std::string_view>, std::less<>> last_words;

    void add(const Entity& entity, const State* state);
    void add_mentions(const std::string& language, const Locale& locale);
    void finish(const Locales& locales);

    /// The form to go by among those of one wording: of the language, still in use, of the first
    /// kind; null where they mean different entities.
    const NameForm* best(const std::vector<std::uint32_t>& found, std::string_view language) const;
    const NameForm* by_text(std::string_view text, std::string_view language) const;
    const NameForm* by_key(const std::string& key, std::string_view language) const;
    const NameForm* by_core(const std::string& key, std::string_view language) const;
    /// What is left of a key without the words that many names of the language share.
    std::string core(std::string_view key, std::string_view language) const;
    bool is_shared_core(const std::string& core, std::string_view language) const;
    /// The only State of whose name the words of a key are the beginning (United Kingdom of Great
    /// Britain), or all but one (United Emirates).
    const NameForm* by_part(const std::string& key, std::string_view language) const;
    const NameForm* by_sound(const std::string& key) const;
    /// The only name of a language that is heard like a key; names of few letters are heard like
    /// many a word.
    const NameForm* by_hearing(const std::string& key, std::string_view language) const;
};

}  // namespace hexaglot::check

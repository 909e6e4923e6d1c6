// SPDX-License-Identifier: MIT
// Every form of every name, and whom an entry of a list means.
#pragma once

#include "locale/locale.h"
#include "model/corpus.h"
#include "model/day.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

using Locales = std::map<std::string, const Locale*, std::less<>>;  ///< by language

/// How an entry stands to the name that it should be.
enum class Verdict {
    right,           ///< the printed name, letter by letter
    formal,          ///< the formal name, with or without its article
    former,          ///< a name given up by the day in question
    common,          ///< an alias: everybody knows who is meant, no paper of the UN prints it
    other_language,  ///< a right name, of another language
    other_script,    ///< the right name in traditional characters, or in another script
    repaired,        ///< no form, but surely meant: see Fault
    not_a_state,     ///< known as something else: the European Union
    unknown,
};

/// What is wrong with an entry that is surely meant as a name, beside its Verdict as it would be
/// without these faults.
enum class Fault {
    none,
    misspelt,
    homophone,
    look_alike,  ///< letters of another script that look the same
    stray_punctuation,
    inner_space,
    width,  ///< half width for full or the reverse
    invisible,
    mojibake,
    reversed,
};

struct Resolution {
    Verdict verdict = Verdict::unknown;
    Fault fault = Fault::none;
    bool same_letters = false;     ///< misspelt in accents, spaces or hyphens alone: Haiti, Haïti
    const State* state = nullptr;  ///< null where unknown or not a State
    const Entity* entity = nullptr;  ///< the State, or what it is instead
    std::string language;            ///< of the form found
    std::string form;                ///< the form found, as it is rightly written
    std::string right;               ///< what should stand there in the language asked for
    std::optional<Day> until;        ///< of a former name: its last day
    bool about = false;              ///< that day is not certain
    bool declined = false;           ///< the entry has an ending that `right` has not
};

/// What is said of a former name that stands somewhere: to which day it was printed.
std::string given_up(const Resolution& found, std::string_view printed);

/// All forms of all States in all languages, made once; many threads may ask.
class NameIndex {
public:
    NameIndex(const Corpus& corpus, const Locales& locales);
    ~NameIndex();
    NameIndex(const NameIndex&) = delete;
    NameIndex& operator=(const NameIndex&) = delete;

    /// Whom `entry` means, without its number, note marks and outer white space; `language` is that
    /// of the list, empty where it is not known. Never a guess: what is as near to another State is
    /// unknown. A former name is right before its last day is over, if `as_of` is known. Without
    /// `faulty` only names that need no more than other spaces or marks are looked for.
    Resolution resolve(std::string_view entry, std::string_view language, std::optional<Day> as_of,
                       bool faulty = true) const;

    /// The same for a name as it stands in a sentence, in a language that declines names:
    /// Аргентины, Молдавии, and Мексеки, which is one letter off. `right` is the printed name, not
    /// declined. Unknown where the language declines none.
    Resolution declined(std::string_view words, std::string_view language,
                        std::optional<Day> as_of) const;

    /// Whom a name in one of the other cases means, letter by letter; null where it means none or
    /// several.
    const State* in_case(std::string_view words, std::string_view language) const;

    /// Whether `text` is letter by letter a name of a State in a language, also a formal or a
    /// former one; null where it is none or means several.
    const State* exact(std::string_view text, std::string_view language) const;
    /// The same, also for names that people write: Iran, Южная Корея.
    const State* written(std::string_view text, std::string_view language) const;

    /// Whether a name that was given up may stand in a text: false where surely none does.
    bool may_hold_former(std::string_view text, std::string_view language) const;

    /// Whether a name may be the end of some words: false where surely none is.
    bool may_end_in_name(std::string_view words, std::string_view language) const;

    /// A name of a State in running text: bytes [begin, end).
    struct Mention {
        std::size_t begin = 0;
        std::size_t end = 0;
        const State* state = nullptr;
    };
    /// All names of one language in a text, leftmost and longest, at the word boundaries of the
    /// script (Guinea is not found in Guinea-Bissau, nor 刚果 in 刚果民主共和国); Arabic clitics
    /// and the listed cases of Russian are seen through.
    std::vector<Mention> mentions(std::string_view text, std::string_view language) const;

    struct Tables;

private:
    std::unique_ptr<Tables> tables_;
};

}  // namespace hexaglot::check

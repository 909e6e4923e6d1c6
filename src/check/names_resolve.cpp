// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "check/names_index.h"
#include "check/names_keys.h"
#include "locale/transliterate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;
using Tables = NameIndex::Tables;

std::string without_spaces(std::string_view text) {
    std::string kept(text);
    std::erase(kept, ' ');
    return kept;
}

bool is_han(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text::script(text::next(text, at)) == text::Script::han;
}

/// Edits that a name of so many letters may have and still be surely meant.
std::size_t tolerance(std::size_t letters, bool han) {
    if (han) return letters <= 2 ? 0 : letters <= 5 ? 1 : letters <= 8 ? 2 : 3;
    return letters < 4 ? 0 : letters <= 6 ? 1 : letters <= 10 ? 2 : 3;
}

/// Whether two words begin with the same letter, or with the same two exchanged.
bool same_head(std::u32string_view left, std::u32string_view right) {
    if (left.size() < 2 || right.size() < 2) return false;
    return left[0] == right[0] || (left[0] == right[1] && left[1] == right[0]);
}

class Resolver {
public:
    Resolver(const Tables& tables, std::string_view language, std::optional<Day> as_of)
        : tables_(tables), language_(language), as_of_(as_of) {}

    Resolution resolve(std::string_view entry, bool faulty) {
        const std::string text = without_outer_space(entry);
        if (text.empty()) return {};
        if (const NameForm* form = tables_.by_text(text, language_)) {
            if (const NameForm* own = same_without_accents(*form, text))
                return of_same_letters(own, text);
            return accept(form, Fault::none);
        }
        Resolution found = cleaned(text);
        if (found.entity || !faulty) return found;
        found = rewritten(text);
        // `†` may be no mark but a byte: ط§ظ„طµظٹظ†.
        if (!found.entity)
            if (const std::string words = unscrambled(entry); !words.empty())
                if (const NameForm* form = known(words)) return accept(form, Fault::mojibake);
        if (!found.entity) found = near(text);
        return found.entity ? found : near_formal(text);
    }

private:
    /// The name of the language asked for of which `text` lacks only the accents, where it is
    /// right in another language: Mexico in Spanish.
    const NameForm* same_without_accents(const NameForm& form, const std::string& text) const {
        if (language_.empty() || *form.language == language_) return nullptr;
        const NameForm* own = tables_.by_key(key_of(text), language_);
        return own && own->entity == form.entity && *own->language == language_ ? own : nullptr;
    }

    /// What is nearly a name, or that name with a space inside a word: Luxem bourg.
    Resolution accept_near(const NameForm* form, std::string_view text) const {
        const bool parted =
            without_spaces(text) == without_spaces(*form->text) && text.size() > form->text->size();
        return accept(form, parted ? Fault::inner_space : Fault::misspelt);
    }

    /// What has every letter of a name, and other accents, spaces or hyphens.
    Resolution of_same_letters(const NameForm* form, std::string_view text) const {
        Resolution result = accept_near(form, text);
        result.same_letters = true;
        return result;
    }

    Resolution accept(const NameForm* form, Fault fault) const {
        Resolution result;
        if (!form) return result;
        result.fault = fault;
        result.state = form->state;
        result.entity = form->entity;
        result.language = *form->language;
        result.form = *form->text;
        result.until = form->until;
        result.about = form->about;
        const Name* right = printed_name(
            form->entity->names, language_.empty() ? std::string_view(*form->language) : language_);
        if (right) result.right = right->text;
        result.verdict = verdict(*form);
        return result;
    }

    Verdict verdict(const NameForm& form) const {
        if (!form.state) return Verdict::not_a_state;
        if (!language_.empty() && *form.language != language_) return Verdict::other_language;
        switch (form.kind) {
            case FormKind::name:
            case FormKind::brief:
                return Verdict::right;
            case FormKind::formal:
                return is_name_with_article(form) || was_printed_name(form) ? Verdict::right
                                                                            : Verdict::formal;
            case FormKind::former:
                return form.was_printed(as_of_) ? Verdict::right : Verdict::former;
            case FormKind::alias:
                return form.was_printed(as_of_) ? Verdict::right : Verdict::common;
        }
        return Verdict::unknown;
    }

    /// Whether a formal name was also the short one on the day in question: Czech Republic.
    bool was_printed_name(const NameForm& form) const {
        const auto names = form.entity->names.find(*form.language);
        const auto& former = names->second.former;
        return as_of_ && std::any_of(former.begin(), former.end(), [&](const auto& one) {
                   return *as_of_ <= one.until && key_of(one.name.text) == key_of(*form.text);
               });
    }

    /// Some States have no formal name but the short one as it stands in a sentence: el Japón.
    bool is_name_with_article(const NameForm& form) const {
        const Name* printed = printed_name(form.entity->names, *form.language);
        const auto articles = tables_.articles.find(*form.language);
        if (!printed || articles == tables_.articles.end()) return false;
        return std::any_of(articles->second.begin(), articles->second.end(),
                           [&](const std::string& article) {
                               return *form.text == article + ' ' + printed->text ||
                                      *form.text == article + printed->text;
                           });
    }

    /// The entry without what is surely no part of a name; of several faults the first is told.
    Resolution cleaned(const std::string& text) const {
        struct Step {
            std::string (*mend)(std::string_view);
            Fault fault;
        };
        static constexpr Step steps[] = {
            {without_invisible, Fault::invisible},
            {single_spaced, Fault::inner_space},
            {text::nfkc, Fault::width},
            {without_stray, Fault::stray_punctuation},
        };
        std::string mended = text;
        Fault fault = Fault::none;
        for (const Step& step : steps) {
            std::string next = step.mend(mended);
            if (next == mended) continue;
            // A space that does not break, an accent in a character of its own: no fault.
            if (fault == Fault::none && plain(next) != plain(mended)) fault = step.fault;
            mended = std::move(next);
            if (const NameForm* form = tables_.by_text(mended, language_))
                return accept(form, fault);
            if (const NameForm* form = as_written(mended)) return accept(form, fault);
        }
        if (const NameForm* form = as_written(mended)) return accept(form, fault);
        if (const NameForm* form = without_article(mended)) return accept(form, fault);
        return {};
    }

    /// Alike for an editor: the same letters but for apostrophes, or all in capitals.
    const NameForm* as_written(const std::string& text) const {
        const NameForm* form = tables_.by_key(key_of(text), language_);
        if (!form) return nullptr;
        return plain(*form->text) == plain(text) || is_in_capitals(text) ? form : nullptr;
    }

    const NameForm* without_article(const std::string& text) const {
        const auto articles = tables_.articles.find(language_);
        if (articles == tables_.articles.end()) return nullptr;
        for (const std::string& article : articles->second) {
            const bool joined = article.ends_with("’") || article.ends_with('\'');
            // Formal names bear the article of a sentence.
            std::string with_article = article;
            with_article.append(joined ? "" : " ").append(text);
            if (const NameForm* form = tables_.by_text(with_article, language_)) return form;
            if (const NameForm* form = as_written(with_article)) return form;
            const std::size_t size = article.size() + (joined ? 0 : 1);
            if (text.size() <= size) continue;
            const std::string head = text.substr(0, article.size());
            if (text::folded(head) != text::folded(article) || (!joined && text[size - 1] != ' '))
                continue;
            // `the former Yugoslav Republic of Macedonia` begins so where it is printed alone.
            if (const NameForm* form =
                    tables_.by_text(text::capitalized(text, std::string(language_)), language_))
                return form;
            const std::string rest = text.substr(size);
            if (const NameForm* form = tables_.by_text(rest, language_)) return form;
            if (const NameForm* form = as_written(rest)) return form;
        }
        return nullptr;
    }

    /// The same letters written, coded or ordered in another way.
    Resolution rewritten(const std::string& text) const {
        if (const std::string words = unscrambled(text); !words.empty())
            if (const NameForm* form = known(words)) return accept(form, Fault::mojibake);
        const std::string one = one_script(text);
        if (one != text)
            if (const NameForm* form = known(one)) return accept(form, Fault::look_alike);
        if (text::is_right_to_left(language_))
            if (const NameForm* form = known(reversed(text))) return accept(form, Fault::reversed);
        if (is_han(text)) {
            const std::string simple = locale::simplified(text);
            if (simple != text)
                if (const NameForm* form = known(simple)) {
                    Resolution result = accept(form, Fault::none);
                    result.verdict = Verdict::other_script;
                    return result;
                }
        }
        const std::string tidy = without_stray(single_spaced(text::nfkc(without_invisible(text))));
        // `Bolivia, Plurinational State of` has the letters of the name with brackets.
        for (const std::string& turned : turned_round(tidy))
            if (const NameForm* form = as_printed(turned)) return as_common(form);
        if (const NameForm* form = tables_.by_key(key_of(tidy), language_))
            return of_same_letters(form, tidy);
        for (const std::string& turned : turned_round(tidy))
            if (const NameForm* form = known_or_core(turned)) return as_common(form);
        if (Resolution found = by_core(tidy); found.entity) return found;
        if (const NameForm* form = tables_.by_part(key_of(tidy), language_)) return as_common(form);
        return {};
    }

    const NameForm* known(const std::string& text) const {
        if (const NameForm* form = tables_.by_text(text, language_)) return form;
        return tables_.by_key(key_of(text), language_);
    }

    /// A form letter by letter, but for the article that formal names bear.
    const NameForm* as_printed(const std::string& text) const {
        if (const NameForm* form = tables_.by_text(text, language_)) return form;
        return without_article(text);
    }

    const NameForm* known_or_core(const std::string& text) const {
        if (const NameForm* form = known(text)) return form;
        return without_article(text);
    }

    /// A name of the State that no list of the United Nations prints so.
    Resolution as_common(const NameForm* form) const {
        Resolution result = accept(form, Fault::none);
        if (result.verdict == Verdict::formal || result.verdict == Verdict::right)
            result.verdict = Verdict::common;
        return result;
    }

    /// The words that only one State has, with or without those that many have.
    Resolution by_core(const std::string& text) const {
        const std::string key = key_of(text);
        const NameForm* form = tables_.by_core(key, language_);
        if (!form) return {};
        // With the words of a formal name, but not that name; República de Kenia has a name in it
        // that people do write.
        if (tables_.core(key, language_) != key && form->kind != FormKind::alias)
            return accept(form, Fault::misspelt);
        // What is left of `the French Republic` is no name.
        if (form->kind == FormKind::formal) return {};
        return as_common(form);
    }

    /// A formal name with a fault, which lists print without the article: República de Gana.
    Resolution near_formal(const std::string& text) const {
        const auto articles = tables_.articles.find(language_);
        const std::string key = key_of(text);
        if (articles == tables_.articles.end() || tables_.core(key, language_) == key) return {};
        for (const std::string& article : articles->second) {
            if (article.ends_with("’") || article.ends_with('\'')) continue;
            std::string whole = article;
            whole.append(" ").append(text);
            Resolution found = near(whole);
            // `Kingdom of Thailand to` goes on with the sentence.
            if (found.verdict == Verdict::formal &&
                std::count(whole.begin(), whole.end(), ' ') ==
                    std::count(found.form.begin(), found.form.end(), ' '))
                return found;
        }
        return {};
    }

    Resolution near(const std::string& text) const {
        const std::string key = key_of(text);
        const bool han = is_han(key);
        if (han)
            if (const NameForm* form = tables_.by_sound(key)) return accept(form, Fault::homophone);
        if (const NameForm* form = tables_.by_hearing(key, language_))
            return accept(form, Fault::misspelt);
        const std::u32string points = text::code_points(key);
        // Of `République d’Inde` four letters tell which State is meant, of `Korea` none.
        const std::string core = tables_.core(key, language_);
        if (tables_.is_shared_core(core, language_)) return {};
        const std::size_t limit =
            std::min(tolerance(points.size(), han), tolerance(text::length(core), han));
        if (limit == 0) return {};
        const NameForm* best = nullptr;
        std::size_t least = limit + 1;
        std::size_t second = limit + 3;  // of another entity
        const Tables::Letters& spelt = tables_.letters();
        const auto& letters = spelt.all;
        const auto& masks = spelt.masks;
        const std::uint64_t mask = Tables::mask_of(points);
        const int most = static_cast<int>(limit) + 1;  // what is further off is as good as far away
        for (const std::uint32_t i : tables_.forms_of(language_)) {
            const NameForm& form = tables_.forms[i];
            // An edit brings one letter and takes one at most.
            if (std::popcount(mask & ~masks[i]) > most || std::popcount(masks[i] & ~mask) > most)
                continue;
            // An abbreviation with another letter is another one: Rock is not ROK.
            if (form.kind == FormKind::alias && !han && letters[i].size() < 4) continue;
            const std::size_t found = text::edits(points, letters[i], limit + 1);
            if (found < least) {
                if (best && best->entity != form.entity) second = least;
                least = found;
                best = &form;
            } else if (best && form.entity != best->entity) {
                second = std::min(second, found);
            }
        }
        if (!best || least > limit || second < least + (least < 2 ? 1 : 2)) return {};
        // Slips are rare at the head of a word: Ruritania is not Mauritania.
        if (!han && least > 1 && !same_head(points, text::code_points(key_of(*best->text))))
            return {};
        return accept_near(best, text);
    }

    const Tables& tables_;
    std::string_view language_;
    std::optional<Day> as_of_;
};

}  // namespace

std::string given_up(const Resolution& found, std::string_view printed) {
    if (!found.until) return fmt::format("'{}' was given up", printed);
    if (found.about)
        return fmt::format("'{}' was given up: it was printed to about {}", printed,
                           iso(*found.until).substr(0, 4));
    return fmt::format("'{}' was given up: it was printed to {}", printed, iso(*found.until));
}

Resolution NameIndex::resolve(std::string_view entry, std::string_view language,
                              std::optional<Day> as_of, bool faulty) const {
    if (!faulty) return Resolver(*tables_, language, as_of).resolve(entry, faulty);
    // Of a thousand files most name the same States, and have the same headings: what was resolved
    // is kept, no more of it than a few megabytes.
    constexpr std::size_t most = 10'000;
    thread_local struct {
        std::uint64_t of = 0;  ///< which index; a later one may stand at the same address
        std::unordered_map<std::string, Resolution> known;
    } kept;
    if (kept.of != tables_->id || kept.known.size() >= most) {
        kept.known.clear();
        kept.of = tables_->id;
    }
    std::string key(language);
    key += as_of ? fmt::format(" {} ", as_of->time_since_epoch().count()) : std::string(" - ");
    key += entry;
    const auto found = kept.known.find(key);
    if (found != kept.known.end()) return found->second;
    Resolution resolution = Resolver(*tables_, language, as_of).resolve(entry, faulty);
    kept.known.emplace(std::move(key), resolution);
    return resolution;
}

}  // namespace hexaglot::check

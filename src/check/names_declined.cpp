// SPDX-License-Identifier: MIT
// Names with the endings that a sentence gives them.
#include "base/text.h"
#include "check/names_index.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

/// Of shorter names one letter more or less is another word.
constexpr std::size_t shortest_misspelt = 5;

Verdict verdict_of(const NameForm& form, std::optional<Day> as_of) {
    if (form.kind != FormKind::alias && form.kind != FormKind::former) return Verdict::right;
    if (form.was_printed(as_of)) return Verdict::right;
    return form.kind == FormKind::alias ? Verdict::common : Verdict::former;
}

}  // namespace

const State* NameIndex::in_case(std::string_view words, std::string_view language) const {
    const auto names = tables_->declined.find(language);
    if (names == tables_->declined.end()) return nullptr;
    const auto found = names->second.find(words);
    const NameForm* form =
        found == names->second.end() ? nullptr : tables_->best(found->second, language);
    return form ? form->state : nullptr;
}

Resolution NameIndex::declined(std::string_view words, std::string_view language,
                               std::optional<Day> as_of) const {
    const auto names = tables_->declined.find(language);
    if (names == tables_->declined.end()) return {};
    const NameForm* best = nullptr;
    Resolution result;
    if (const auto found = names->second.find(words); found != names->second.end()) {
        best = tables_->best(found->second, language);
    } else if (text::length(words) >= shortest_misspelt) {
        result.fault = Fault::misspelt;
        const std::u32string letters = text::code_points(words);
        for (const auto& [name, index] : tables_->cases.find(language)->second) {
            const NameForm& form = tables_->forms[index];
            const std::size_t size = text::length(name);
            if (size + 1 < letters.size() || size > letters.size() + 1) continue;
            if (text::edits(letters, text::code_points(name), 2) > 1) continue;
            if (best && best->entity != form.entity) return {};
            if (!best || form.kind < best->kind) best = &form;
        }
    }
    if (!best) return {};
    const Name* printed = printed_name(best->entity->names, language);
    result.verdict = verdict_of(*best, as_of);
    result.state = best->state;
    result.entity = best->entity;
    result.language = language;
    result.form = *best->text;
    result.right = printed ? printed->text : *best->text;
    result.until = best->until;
    result.about = best->about;
    result.declined = true;
    return result;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/registers.h"

#include <algorithm>

namespace hexaglot::check {

Registers::Registers(const Context& context, const List& list)
    : list_(list), locale_(context.knowledge.locale(list.language)) {
    for (const ListEntry& entry : list.entries) formal_ += is_formal(entry) ? 1U : 0U;
}

std::size_t Registers::brief() const {
    return static_cast<std::size_t>(
        std::count_if(list_.entries.begin(), list_.entries.end(),
                      [&](const ListEntry& entry) { return is_brief(entry); }));
}

const NamesInLanguage* Registers::names(const ListEntry& entry) const {
    if (!entry.resolution.state) return nullptr;
    const auto found = entry.resolution.state->names.find(list_.language);
    return found == entry.resolution.state->names.end() ? nullptr : &found->second;
}

bool Registers::is_formal(const ListEntry& entry) const {
    if (entry.resolution.verdict != Verdict::formal) return false;
    // A sentence has no room for `Bolivia (Plurinational State of)`.
    const NamesInLanguage* known = names(entry);
    return list_.shape != ListShape::sentence || !known || !known->name ||
           known->name->text.find('(') == std::string::npos;
}

bool Registers::is_brief(const ListEntry& entry) const {
    const NamesInLanguage* known = names(entry);
    return known && known->name && known->formal && entry.resolution.verdict == Verdict::right &&
           without_article(known->formal->text, known->name->text) != known->name->text;
}

std::string_view Registers::without_article(std::string_view formal,
                                            std::string_view printed) const {
    if (locale_)
        for (const std::string& article : locale_->words_for("article")) {
            if (!formal.starts_with(article) || printed.starts_with(article)) continue;
            const std::string_view rest = formal.substr(article.size());
            if (article.ends_with("’") || article.ends_with('\'')) return rest;
            if (rest.starts_with(' ')) return rest.substr(1);
        }
    return formal;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/heads.h"

#include "base/text.h"

namespace hexaglot::check {

Heads::Heads(const Locales& locales) {
    for (const auto& [name, locale] : locales) {
        for (const auto& [language, form] : locale->languages)
            languages_.emplace(text::folded(form.text), language);
        for (const std::string& word : locale->words_for("list.total"))
            totals_.insert(text::folded(word));
    }
}

bool Heads::is_head(std::string_view words) const {
    constexpr std::size_t longest = 40;  // bytes: no word here is longer
    if (words.size() > longest) return false;
    const std::string folded = text::folded(words);
    return languages_.contains(folded) || totals_.contains(folded);
}

std::string Heads::language(std::string_view words) const {
    const auto found = languages_.find(text::folded(words));
    return found == languages_.end() ? std::string() : found->second;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// What can be wrong with the terms of a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"discouraged-term", warning, "A term stands in a form that the glossary advises against.",
     "Readers of six languages know a thing by one term.", "'利益相关方': write '利益攸关方'.",
     "A word that has another meaning in this place."},
    {"minority-term", warning, "One thing is called by two terms, both right, in one document.",
     "The reader looks for a difference that is not meant.",
     "'本土化做法' beside '本土化实践': keep one of them.",
     "Two terms that the text itself sets against each other."},
    {"slip", error, "A word is one letter, or a character that looks or sounds alike, off a term.",
     "The spelling checker of a word processor does not see it where the slip is a word too.",
     "'入道主义' for '人道主义', 'Conferance of States Parties'.",
     "A name that differs from a term of the glossary by one letter."},
    {"two-titles", warning, "One title stands in two wordings, or without its marks.",
     "Who looks for the page or paper does not find it under both.",
     "“工具和指南” beside “工具与指南”: write the title as the page has it.",
     "Two pages whose titles differ in a small word only."},
});

}  // namespace

std::span<const CatalogueEntry> terms() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

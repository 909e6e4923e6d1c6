// SPDX-License-Identifier: MIT
// What can be wrong with the terms of a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"discouraged-term", warning, "A term stands in a form that the glossary advises against.",
     "Readers of six languages know a thing by one term.", "'利益相关方': write '利益攸关方'.",
     "A word that has another meaning in this place."},
});

}  // namespace

std::span<const CatalogueEntry> terms() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

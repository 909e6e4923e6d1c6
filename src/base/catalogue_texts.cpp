// SPDX-License-Identifier: MIT
// What can be wrong with the words of a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"placeholder", error, "Something stands where a fact was to be filled in.",
     "The paper would go out with a gap that every reader sees.",
     "'on XX March 2026': write the day, or take the sentence out.",
     "Model texts and forms, which are meant to have gaps."},
});

}  // namespace

std::span<const CatalogueEntry> texts() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

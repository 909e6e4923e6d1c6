// SPDX-License-Identifier: MIT
// Where language versions of one paper can disagree.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"versions-exchanged", warning,
     "Two passages seem to stand in each other's place in one version.",
     "A translation is about as long as its original and has as many sentences, brackets and "
     "quotations; told are passages that fit each other's place far better than their own, "
     "measured by how much the versions of this paper differ all through.",
     "The third question of a list stands before the second in French: move it.",
     "A passage that was translated very freely beside another one."},
    {"versions-links", warning, "Language versions have different numbers of links in a passage.",
     "A reader of one language cannot follow what the others can.",
     "Two links in English, one in Chinese: link the second address too.",
     "A link that was broken into two by a change of its look."},
    {"versions-notes", error, "Language versions have different numbers of notes in a passage.",
     "A note would be missing, and the numbers of all behind it differ.",
     "The French version has no mark of note 3: bring the note over.", "A note of the translator."},
    {"versions-numbering", error, "A passage bears another number in one language version.",
     "References to it would lead elsewhere; paragraphs are numbered so that they are identical in "
     "all languages (Editorial Manual, paragraphs and subparagraphs).",
     "Paragraph 12 is 13 in Spanish: one before it was numbered twice.", ""},
    {"versions-numbers", error, "A date, number or share differs between language versions.",
     "The versions state different facts.",
     "16 April in English, 4月6日 in Chinese: correct the one that differs from the source.",
     "Figures that one language must write otherwise, such as a year left out."},
    {"versions-references", error, "A reference leads elsewhere in one language version.",
     "The reader is sent to another place.",
     "Annex B in five languages, annex C in Arabic: correct the reference.", ""},
    {"versions-shift", error, "A language version does not run beside the others.",
     "Passages are missing, doubled or in another order, so that the rest cannot be compared.",
     "A page was lost from the Russian version: bring it back, then compare again.",
     "A version that was shortened on purpose."},
    {"versions-states", error,
     "A State is named in some language versions and not in others, or a row of a table names two.",
     "A State would be missing, or be there wrongly, for the readers of one language.",
     "The list has 28 States in English, and Vanuatu is missing in Arabic: add it.",
     "A State named by its adjective or its capital in one language."},
    {"versions-structure", error,
     "A passage is missing, too many, or of another kind in one version.",
     "All structural elements must be the same in all languages.",
     "A paragraph that no other version has: take it out, or translate it.",
     "A paragraph that was broken in two in one language."},
    {"versions-symbols", error, "A document symbol differs between language versions.",
     "A symbol is the same in all languages; a difference of one character leads nowhere.",
     "ATT/CSP11/2025/SEC/834 in English, …/SEC/843 in French: copy the right one.", ""},
});

}  // namespace

std::span<const CatalogueEntry> versions() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

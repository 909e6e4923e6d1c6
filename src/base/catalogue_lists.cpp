// SPDX-License-Identifier: MIT
// What can be wrong with a list of States in a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"duplicate-entry", error,
     "A State stands twice in one list, or in two lists that exclude each other.",
     "The count is wrong, and often the State that was meant is missing.",
     "Chad as entries 4 and 9: take one out, or write the State that was meant.",
     "Tables that list events, where a State may have several."},
    {"entry-number", error,
     "The numbers of a list of States have a gap or a repeat, or an entry has none.",
     "A reader takes the last number for the count, and citations of an entry lead astray.",
     "1. 2. 4.: number the third entry 3, or add the one that is missing.",
     "Lists that leave out entries on purpose and keep the old numbers."},
    {"extra-state", error, "A list holds a State that it should not hold.",
     "It says of a State what is not so.",
     "`check --expect \"treaty=att status=signatory\"` finds a State that has become a party.",
     "Lists of another day or group than the one asked for."},
    {"misplaced-entry", warning, "An entry of an ordered list stands where it does not belong.",
     "Readers look for a State in its place and miss it elsewhere.",
     "Angola, Chad, Bahrain: the order is alphabetical, and Bahrain belongs before Chad.",
     "Lists that are ordered by two things, such as region and name, without a heading."},
    {"missing-state", error, "A list lacks a State that it should hold.",
     "The State does not find itself, and versions of the paper disagree.",
     "`check liste.fr.docx --against list.en.docx`: Chad stands in the English list only.",
     "Lists of another day or group than the one asked for."},
    {"wrong-count", error,
     "The number of entries that is given for a list is not the number that stands there.",
     "Either the number or the list is wrong, and both will be cited.",
     "'Signatories (28)' over 27 entries: write (27), or add the one that is missing.",
     "Numbers that count something else than the entries below."},
});

}  // namespace

std::span<const CatalogueEntry> lists() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

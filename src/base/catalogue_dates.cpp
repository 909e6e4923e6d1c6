// SPDX-License-Identifier: MIT
// What can be wrong with the dates in a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"backwards-range", error, "A range of days or of cited places ends before it begins.",
     "One of its two ends is wrong.", "28-24 August 2026; paragraphs 19 to 13.",
     "Arabic text typed in the order in which a reader sees the numbers."},
    {"conference-date", error, "A conference is given other days than the facts of the corpus say.",
     "Delegations plan their journeys by them.",
     "'Twelfth Conference of States Parties, Geneva, 24-29 August 2026': it ends on the 28th.",
     "Days of a conference before it was moved, in a paper of that time."},
    {"impossible-date", error, "The calendar has no such day.", "The day that is meant is another.",
     "31 June 2026; 29 February 2025.", "Dates of other calendars."},
    {"wrong-weekday", error, "The day of the week is not that of the date beside it.",
     "One of the two is wrong, and half of the readers come on the wrong day.",
     "Tuesday, 18 March 2026: it is a Wednesday.", "Dates of other calendars."},
});

}  // namespace

std::span<const CatalogueEntry> dates() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

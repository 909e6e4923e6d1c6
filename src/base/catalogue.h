// SPDX-License-Identifier: MIT
// Every code that a diagnostic can carry, with what `hexaglot explain` says of it.
#pragma once

#include <span>
#include <string_view>

namespace hexaglot {

enum class Severity { error, warning, note };

/// `error`, `warning`, `note`.
std::string_view severity_word(Severity severity);

/// One entry of the catalogue. Codes are stable words: users put them into scripts and waivers.
struct CatalogueEntry {
    std::string_view code;
    Severity severity;
    std::string_view what;          ///< one sentence
    std::string_view why;           ///< why it matters to the reader of the paper
    std::string_view example;       ///< a fault and its remedy
    std::string_view false_alarms;  ///< known ones; empty where none is known
};

/// All entries, sorted by code.
std::span<const CatalogueEntry> catalogue();

/// The entry of a code; null where there is none.
const CatalogueEntry* catalogue_entry(std::string_view code);

}  // namespace hexaglot

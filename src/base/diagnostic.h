// SPDX-License-Identifier: MIT
// What is wrong with an input, as data. The library collects; only the command line prints.
#pragma once

#include "base/catalogue.h"
#include "base/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// A fault with its place. `message` says what is wrong, `help` what to do; both start small and
/// end without a stop.
struct Diagnostic {
    const CatalogueEntry* entry = nullptr;  ///< gives the code and the severity
    Place place;
    std::string message;
    std::string help;

    Severity severity() const { return entry->severity; }
    std::string_view code() const { return entry->code; }
};

/// Collects diagnostics. Not for two threads at once: give each its own, then `append`.
class Diagnostics {
public:
    /// `code` must stand in the catalogue: anything else is a fault of the program and ends it.
    void add(std::string_view code, Place place, std::string message, std::string help = {});
    void append(Diagnostics&& other);

    bool has_errors() const;
    bool empty() const { return all_.empty(); }

    /// Sorted by source name, place, then code; the same fault at the same place once.
    std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> all_;
};

}  // namespace hexaglot

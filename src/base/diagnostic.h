// SPDX-License-Identifier: MIT
// What is wrong with an input, as data. The library collects; only the command line prints.
#pragma once

#include "base/catalogue.h"
#include "base/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// What a finding in a finished document says besides its place and message.
struct Finding {
    std::string language;    ///< of the words concerned; empty where it makes no difference
    std::string text;        ///< the offending words as they stand
    std::string suggestion;  ///< what should stand there; empty where the program is not sure
    std::string state;       ///< ISO 3166 alpha-3 code of the State concerned; empty for none
    std::string under;       ///< the heading above, by which the finding is known again when lines
                             ///< have moved
    std::string standing;    ///< against a baseline: new, unchanged or absent; empty without one
    std::string waived;      ///< why it is let pass; empty where it is not
};

/// A fault with its place. `message` says what is wrong, `help` what to do; both start small and
/// end without a stop.
struct Diagnostic {
    const CatalogueEntry* entry = nullptr;  ///< gives the code and the severity
    Place place;
    std::string message;
    std::string help;
    std::optional<Finding> finding = {};

    Severity severity() const { return entry->severity; }
    std::string_view code() const { return entry->code; }
};

/// By what a finding is known again in another version of the file: its code, the State or words
/// concerned, the language and the heading above; never the line. 16 hexadecimal digits (FNV-1a).
std::string fingerprint(const Diagnostic& diagnostic);

/// Collects diagnostics. Not for two threads at once: give each its own, then `append`.
class Diagnostics {
public:
    /// `code` must stand in the catalogue: anything else is a fault of the program and ends it.
    void add(std::string_view code, Place place, std::string message, std::string help = {},
             std::optional<Finding> finding = {});
    void add(Diagnostic diagnostic);
    void append(Diagnostics&& other);

    bool has_errors() const;
    bool empty() const { return all_.empty(); }

    /// Sorted by source name, place, then code; the same fault at the same place once.
    std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> all_;
};

}  // namespace hexaglot

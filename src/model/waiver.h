// SPDX-License-Identifier: MIT
// Findings that an editor has looked at and lets pass.
#pragma once

#include "base/diagnostic.h"
#include "model/day.h"

#include <optional>
#include <string>

namespace hexaglot {

/// What findings it covers: those that agree with everything that is given.
struct Waiver {
    std::string code;
    std::string file;          ///< name of the file, without folders; empty: any
    std::string state;         ///< alpha-3 code; empty: any or none
    std::string words;         ///< the offending words; empty: any
    std::optional<Day> until;  ///< the last day on which it holds; nothing: for good
    std::string reason;
    Place place;

    bool has_expired(Day today) const { return until && *until < today; }
    /// Whether it covers a finding, expired or not.
    bool covers(const Diagnostic& finding) const;
};

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// Diagnostics as lines that a test can compare whole.
#pragma once

#include "base/diagnostic.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace hexaglot {

/// `name:line:column: error: message [code] (help)` for each, in the order in which they are shown.
inline std::vector<std::string> findings(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& found : diagnostics.sorted()) {
        std::string place;
        if (found.place.source) {
            const auto [line, column] = found.place.source->position(found.place.offset);
            place = fmt::format("{}:{}:{}: ", found.place.source->name(), line, column);
        }
        const char* severity = found.severity() == Severity::error     ? "error"
                               : found.severity() == Severity::warning ? "warning"
                                                                       : "note";
        lines.push_back(fmt::format("{}{}: {} [{}] ({})", place, severity, found.message,
                                    found.code(), found.help));
    }
    return lines;
}

}  // namespace hexaglot

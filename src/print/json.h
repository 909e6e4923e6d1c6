// SPDX-License-Identifier: MIT
// Diagnostics for programs. Private to print/.
#pragma once

#include "base/diagnostic.h"
#include "print/print.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::print {

/// One object a line: file, line, column, severity, code, message, help; of a Finding also lang,
/// text, suggestion and state.
std::string diagnostics_json(const std::vector<Diagnostic>& sorted);

/// `{"summary":{"files",…}}`, one line.
std::string summary_json(const CheckSummary& summary);

/// One log of the Static Analysis Results Interchange Format, version 2.1.0, with the rules that
/// occur.
std::string diagnostics_sarif(const std::vector<Diagnostic>& sorted);

}  // namespace hexaglot::print

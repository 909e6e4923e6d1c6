// SPDX-License-Identifier: MIT
// Diagnostics for programs. Private to print/.
#pragma once

#include "base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::print {

/// One object a line: file, line, column, severity, code, message, help.
std::string diagnostics_json(const std::vector<Diagnostic>& sorted);

/// One log of the Static Analysis Results Interchange Format, version 2.1.0, with the rules that
/// occur.
std::string diagnostics_sarif(const std::vector<Diagnostic>& sorted);

}  // namespace hexaglot::print

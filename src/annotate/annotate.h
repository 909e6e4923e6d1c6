// SPDX-License-Identifier: MIT
// Findings written back into a copy of the file that they were found in.
#pragma once

#include "base/diagnostic.h"
#include "model/package.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::annotate {

/// A copy of a DOCX or ODT with each finding as a comment at the words it is about (ECMA-376 part
/// 1, 17.13.4; ODF 1.3 part 3, 14.1). Findings are those of extract and check for this file: their
/// places stand in its visible text. A finding in a note, where Word takes no comment, hangs on the
/// note's mark; one that has no place in the text stands at its first words. Comments that are
/// there already stay. A file that cannot be read as an office file comes back as it is, which is
/// reported.
Package comments(const Package& file, const std::vector<Diagnostic>& findings,
                 Diagnostics& diagnostics);

/// What a repair did.
struct Repaired {
    std::size_t done = 0;  ///< findings whose words were replaced by their suggestion
    std::size_t left = 0;  ///< findings without a suggestion, or whose words stand otherwise now
};

/// Replaces the words of each finding that has a suggestion by it. Where two findings are about the
/// same bytes, the first in the file counts.
Package repaired(const Package& file, const std::vector<Diagnostic>& findings, Repaired& what,
                 Diagnostics& diagnostics);
/// The same in a text file.
std::string repaired(std::string_view bytes, const std::vector<Diagnostic>& findings,
                     Repaired& what);

}  // namespace hexaglot::annotate

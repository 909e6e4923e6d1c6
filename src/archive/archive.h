// SPDX-License-Identifier: MIT
// Zip in, with limits, and zip out, always the same bytes.
#pragma once

#include "base/diagnostic.h"
#include "model/package.h"

#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::archive {

/// Opens the bytes of a DOCX or ODT under the name of its file. Reports and returns nothing for
/// what is no whole zip (`not-a-zip`), is neither of the two (`unknown-format`), or could harm
/// (`unsafe-archive`): entries beyond 2,000, 256 MiB of content in all, a ratio over 1:1000 above
/// 1 MiB, a name with `..`, `\` or a root, a name twice, encryption, a method other than stored and
/// deflated.
std::optional<Package> open(const std::string& name, std::string_view bytes,
                            Diagnostics& diagnostics);

/// The archive: entries in order, dated 1980-01-01 00:00 as Office does, `mimetype` stored, the
/// rest deflated; entries that kept their compressed bytes are stored with them as they are. Same
/// package, same bytes. Throws std::logic_error for a package that can be no archive (a name
/// twice).
std::string save(const Package& package);

}  // namespace hexaglot::archive

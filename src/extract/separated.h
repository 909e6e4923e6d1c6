// SPDX-License-Identifier: MIT
// Tables that were typed: values between tabs or commas, and cells in plain text.
#pragma once

#include "base/diagnostic.h"
#include "extract/extract.h"
#include "model/document.h"

namespace hexaglot::extract {

/// One table of all records (RFC 4180; a semicolon separates where there are more of them than
/// commas in the first record). A quotation mark that is never closed is text.
void read_separated(const SourcePtr& source, TextKind kind, Blocks& blocks,
                    Diagnostics& diagnostics);

/// Fills rows up to `width` with empty cells at `place`, and says which rows are the head: the
/// first, where the others begin with numbers or it ends in counts.
void finish_typed_table(Table& table, std::size_t width, const Place& place);

}  // namespace hexaglot::extract

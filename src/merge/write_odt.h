// SPDX-License-Identifier: MIT
// Blocks and inlines as OpenDocument text (ODF 1.3 part 3, 5 and 6).
#pragma once

#include "merge/writing.h"

namespace hexaglot::merge::odt {

void write(Writing& writing, const Inlines& inlines, Context context);

void write(Writing& writing, const Paragraph& paragraph);
void write(Writing& writing, const Block& block);

/// Closes the lists that are still open.
void end_lists(Writing& writing);

/// An empty paragraph: hardly any height behind a table.
void write_empty_paragraph(Writing& writing);

}  // namespace hexaglot::merge::odt

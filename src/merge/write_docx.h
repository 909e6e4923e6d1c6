// SPDX-License-Identifier: MIT
// Blocks and inlines as WordprocessingML (ECMA-376 part 1, 17).
#pragma once

#include "merge/writing.h"

namespace hexaglot::merge::docx {

/// Inlines as runs. `look` are the run properties of the tag that they stand for.
void write(Writing& writing, const Inlines& inlines, const RunLook& look, Context context);

void write(Writing& writing, const Paragraph& paragraph);
void write(Writing& writing, const Block& block);

/// An empty paragraph: hardly any height behind a table, where Word wants one.
void write_empty_paragraph(Writing& writing);

}  // namespace hexaglot::merge::docx

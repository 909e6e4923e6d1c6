// SPDX-License-Identifier: MIT
// Numbers that the writer of a DOCX or ODT typed instead of letting the word processor count.
#pragma once

#include "model/document.h"

namespace hexaglot::extract {

/// Takes typed counters (`1.`, `(a)`, `二、`) out of the words of paragraphs that have no label and
/// makes them labels, as in plain text. Only where two of one look count on: a lone `A.` may be an
/// initial. Cells and headings keep theirs.
void take_typed_labels(Document& document);

}  // namespace hexaglot::extract

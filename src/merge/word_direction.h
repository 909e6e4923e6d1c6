// SPDX-License-Identifier: MIT
// A template of Word turned to the direction of a language (ECMA-376 part 1, 17.3.1.6, 17.3.2.30,
// 17.4.1, 17.6.1).
#pragma once

#include "model/document.h"
#include "office/parts.h"

namespace hexaglot::merge {

/// Sets the direction of sections, paragraphs and tables, whichever way the template was made. For
/// a language of complex script (`office::script_slot`) every look gets its complex counterparts:
/// bold and italic as they are for other scripts, a size about 1.2 times theirs unless the designer
/// chose a larger one, and no space between letters, which are joined. No run keeps a direction:
/// `direct_runs` and the writer give it.
void set_direction(office::Parts& parts, const Setting& setting);

/// In a language from the right gives its direction to the runs of the template that hold no letter
/// of another: page numbers, marks. To be called when the tags are cut out.
void direct_runs(office::Parts& parts, const Setting& setting);

}  // namespace hexaglot::merge

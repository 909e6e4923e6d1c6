// SPDX-License-Identifier: MIT
// A template of LibreOffice turned to the direction of a language (ODF 1.3 part 3, 20.404).
#pragma once

#include "model/document.h"
#include "office/parts.h"

namespace hexaglot::merge::odt {

/// Sets the direction of pages, sections, paragraphs and tables. Where the template was made in the
/// other direction, all that names a side changes it: alignment, the line over the notes, the
/// labels of lists. Indents need no change: LibreOffice counts them from where a line begins. For
/// a language of complex script (`office::script_slot`) every look gets its complex counterparts:
/// bold and italic as they are for other scripts, a size about 1.2 times theirs unless the designer
/// chose a larger one, and no space between letters, which are joined.
void set_direction(office::Parts& parts, const Setting& setting);

}  // namespace hexaglot::merge::odt

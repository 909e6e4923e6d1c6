// SPDX-License-Identifier: MIT
// Tables and pictures of OpenDocument text (ODF 1.3 part 3, 9 and 10.4).
#pragma once

#include "merge/writing.h"

namespace hexaglot::merge::odt {

/// A table made like the sample of its kind; a paragraph before it where it would touch another.
void write(Writing& writing, const Table& table);

/// A picture in a paragraph of its own. Its bytes become an entry of the package.
void write(Writing& writing, const Image& image);

}  // namespace hexaglot::merge::odt

// SPDX-License-Identifier: MIT
// What WordprocessingML has beside paragraphs: tables (ECMA-376 part 1, 17.4), pictures (20.4), and
// what a package ties to its parts by relationships.
#pragma once

#include "merge/writing.h"

#include <string>
#include <string_view>

namespace hexaglot::merge::docx {

/// A table made like the sample of its kind; a paragraph before it where it would touch another.
void write(Writing& writing, const Table& table);

/// A picture in a paragraph of its own. Its bytes become an entry of the package.
void write(Writing& writing, const Image& image);

/// Adds a relationship to the part that `sink` belongs to and gives its id. `kind` is the last step
/// of its type (`hyperlink`), `target` is relative to the main part, or an address if `external`.
std::string add_relationship(Writing& writing, Sink sink, std::string_view kind,
                             std::string_view target, bool external);

}  // namespace hexaglot::merge::docx

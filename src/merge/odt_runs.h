// SPDX-License-Identifier: MIT
// Words of OpenDocument text and the automatic styles they are written in.
#pragma once

#include "merge/writing.h"

#include <string>
#include <string_view>

namespace hexaglot::merge::odt {

/// A name that nothing in the template has: the stem and the next free number after `count`.
std::string free_name(const Writing& writing, std::string_view stem, int& count);

/// Characters of a paragraph. White space that would be lost, at its head or behind a space, stands
/// as elements (ODF 1.3 part 3, 6.1.2).
void write_words(Writing& writing, std::string_view words);

/// The automatic style of text with these marks and this language tag (empty: the document's);
/// made when it is first wanted.
const std::string& text_style(Writing& writing, Marks marks, std::string_view tag);

/// A style like `parent` that keeps its paragraph on the page of what follows; made when it is
/// first wanted.
std::string_view kept_style(Writing& writing, std::string_view parent);

}  // namespace hexaglot::merge::odt

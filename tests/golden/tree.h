// SPDX-License-Identifier: MIT
// XML as a person reviews it: one text for all ways to write the same tree.
#pragma once

#include "base/xml.h"

#include <string>

namespace hexaglot {

/// The tree of an element, indented: attributes in the order of their names, an element a line, but
/// what fits into one line or holds text is not broken. Two trees give the same lines where they
/// mean the same: white space between elements that hold no text does not count, and namespaces
/// that nothing uses are left out (as in Exclusive XML Canonicalization).
std::string lines_of(pugi::xml_node element);

}  // namespace hexaglot

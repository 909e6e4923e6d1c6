// SPDX-License-Identifier: MIT
// What of a finished file a golden shows: the parts that a run writes, without what every paper of
// the template has alike.
#pragma once

#include "model/package.h"

#include <map>
#include <string>

namespace hexaglot {

/// Name of a part → its lines (golden/tree.h). DOCX: the body; the notes, where the body has some;
/// of the numbering what the body uses; links and pictures of the body. ODT: the body and the
/// automatic styles that it names; of the styles the list styles that the body uses.
std::map<std::string, std::string> shown_parts(const Package& file);

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// The words of an office file that findings stand at, and the nodes that hold them.
#pragma once

#include "base/diagnostic.h"
#include "office/parts.h"
#include "office/visible.h"

#include <cstddef>
#include <vector>

namespace hexaglot::annotate {

/// Bytes [begin, end) of the text of a visible paragraph that a finding is about.
struct Spot {
    std::size_t paragraph = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    const Diagnostic* finding = nullptr;
};

/// The main part of an opened file as its readers see it.
office::Visible visible_text(const office::Parts& parts);

/// Where each finding stands, in the order of the text; those of other files and parts are left
/// out. One without words spans the word it stands at.
std::vector<Spot> spots(const office::Visible& visible, const std::vector<Diagnostic>& findings);

/// Puts the trees that were changed back into the package.
void store(office::Parts& parts, const std::string& entry);

}  // namespace hexaglot::annotate

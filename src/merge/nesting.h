// SPDX-License-Identifier: MIT
// The tags of a part, held against the data model and against each other.
#pragma once

#include "base/diagnostic.h"
#include "merge/tags.h"
#include "model/fields.h"
#include "office/visible.h"

#include <cstddef>
#include <vector>

namespace hexaglot::merge {

/// A tag of a part. Tags with `ok` are sound: their field is known, and each has its end.
struct PlacedTag {
    FoundTag tag;
    std::size_t paragraph = 0;  ///< index in the part's visible paragraphs
    std::size_t partner =
        0;  ///< of a beginning its end, of an end its beginning: index in the list of tags
    const FieldInfo* field = nullptr;  ///< what it names in the data model
    bool ok = false;
};

/// All tags of a part in the order of its paragraphs. Reports bad-tag, unknown-tag, unclosed-tag
/// and unopened-tag. Text and each note are nested for themselves.
std::vector<PlacedTag> place_tags(const office::Visible& part, Diagnostics& diagnostics);

}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
// From tags in a tree to literal bytes and holes.
#pragma once

#include "base/diagnostic.h"
#include "base/xml.h"
#include "merge/program.h"
#include "office/visible.h"

#include <set>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

/// The holes of one template. In a tree a hole is a processing instruction that holds its index.
struct Holes {
    FileFormat format = FileFormat::docx;
    Ops ops;
    std::set<std::string_view> fields;  ///< rows of the data model that the tags name
    std::vector<RunLook> looks = {
        {}};  ///< DOCX: run properties that fields are written with; 0 has none
};

/// Puts a hole into `parent`, in front of `before` or else last.
pugi::xml_node put_hole(Holes& holes, pugi::xml_node parent, pugi::xml_node before, Op op);

bool is_hole(pugi::xml_node node);

/// What a hole in a tree is.
const Op& op_of_hole(const Holes& holes, pugi::xml_node hole);

/// Checks the tags of a part and, if all are sound, puts holes in their place. A paragraph (or
/// table row) that holds only loop and condition tags goes. `context` is the most that the part can
/// hold. Gives whether any tag, sound or not, is a slot for blocks.
bool cut_holes(Holes& holes, const office::Visible& part, Context context,
               Diagnostics& diagnostics);

/// What stands in a loop comes several times: takes the names off that must be unique in a file
/// (of tables, frames, paragraphs) and the bookmarks out.
void drop_repeated_names(const Holes& holes, pugi::xml_node root);

/// The bytes of a tree around its holes.
Ops freeze(const Holes& holes, const pugi::xml_document& tree, bool standalone);

}  // namespace hexaglot::merge

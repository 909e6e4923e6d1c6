// SPDX-License-Identifier: MIT
// Finds the tags of a paragraph in its joined text and puts each split one together again.
#pragma once

#include "base/diagnostic.h"
#include "office/visible.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

enum class TagKind { field, each, end_each, if_, end_if, slot, bad };

/// A tag in the visible text of a paragraph.
struct FoundTag {
    TagKind kind = TagKind::bad;
    std::string name;       ///< of the field, list or slot; empty for an end
    std::string text;       ///< as it stands there, with its braces
    std::size_t begin = 0;  ///< bytes in the paragraph's text
    std::size_t end = 0;
    Place place;
};

/// The tags in a text that begins at `place`, in order. What has braces but is no tag is reported
/// as `bad-tag` and given as TagKind::bad. Forgiven are spaces, quotation marks and invisible
/// characters that a word processor put in, and its dashes for hyphens.
std::vector<FoundTag> find_tags(const std::string& text, const Place& place,
                                Diagnostics& diagnostics);

/// Cuts the text nodes of a paragraph so that each tag stands in one of its own, in the place (and
/// the look) of its first brace; what a tag was split into is taken out of the other nodes. Gives
/// that node for each tag; none for a tag that no text node holds.
std::vector<pugi::xml_node> isolate_tags(const office::VisibleParagraph& paragraph,
                                         const std::vector<FoundTag>& tags);

}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
// XML in and out. Other rooms walk pugi::xml_node through this header; only xml.cpp loads and
// saves.
#pragma once

#include "base/diagnostic.h"

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace hexaglot::xml {

/// A parsed file and where its nodes stand. Places hold only while a node is as it was parsed:
/// pugixml forgets the offset of a node that was changed or copied.
struct Tree {
    SourcePtr source;
    pugi::xml_document document;

    pugi::xml_node root() const { return document.document_element(); }
    /// The `<` of an element, or the first byte of text.
    Place place(pugi::xml_node node) const;
    /// The first byte of an attribute's name as it stands in the start tag of `node`.
    Place place(pugi::xml_node node, std::string_view attribute) const;
};

/// White space alone between two tags: text in an office part and in the words of a paper, nothing
/// in a file of facts.
enum class Blank { kept, dropped };

/// Parses `source`, `Blank::kept` with all white space (formats.md 10). Reports `malformed-xml`
/// with its place and returns null where the text is not well-formed. No DTD is read, no entity but
/// the five is known.
std::unique_ptr<Tree> load(SourcePtr source, Diagnostics& diagnostics, Blank blank = Blank::kept);

/// The text of a tree, without indentation (indentation would add text), with an XML declaration;
/// `standalone` writes standalone="yes" as Office does.
std::string save(const pugi::xml_document& document, bool standalone);

/// `text` with & < > " escaped, for content and for attribute values in double quotes.
std::string escape(std::string_view text);

}  // namespace hexaglot::xml

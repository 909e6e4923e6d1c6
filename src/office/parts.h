// SPDX-License-Identifier: MIT
// The parts of an office file as trees: which entry is what, and what leads to it.
#pragma once

#include "base/diagnostic.h"
#include "base/xml.h"
#include "model/package.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::office {

/// A package, and trees of those of its entries that were opened. Trees hold elements and text
/// only: comments and processing instructions are dropped, CDATA is text. Names are empty where the
/// file has no such part.
struct Parts {
    Package package;
    std::map<std::string, std::unique_ptr<xml::Tree>, std::less<>> trees;  ///< by entry
    std::string main;
    std::string styles;
    std::string numbering;  ///< DOCX, as are the next three
    std::string settings;
    std::string footnotes;
    std::string endnotes;
    std::vector<std::string>
        others;  ///< with text of their own: headers, footers; in ODT the styles part
    std::vector<std::string> properties;  ///< core, extended and custom properties; meta.xml

    /// The root element of an opened part; an empty node otherwise.
    pugi::xml_node root(std::string_view entry) const;
    /// Opens an entry unless it is open. Reports missing-part, or malformed-xml with its place in
    /// the entry; false then.
    bool open(const std::string& entry, Diagnostics& diagnostics);
    /// Puts an entry in, unless there is one of that name.
    void add(const std::string& entry, std::string bytes);
    /// Puts a part that the main part of a DOCX lacks beside it, with its relationship and content
    /// type, and opens it; `kind` is the last word of both: footnotes, comments. Returns the entry.
    std::string add_linked(std::string_view kind, std::string bytes, Diagnostics& diagnostics);
    /// The name that places in a part have: `agenda.docx` for the main part,
    /// `agenda.docx!word/header1.xml` for others.
    std::string source_name(std::string_view entry) const;
};

/// Opens all that holds text, looks or properties. What is missing is reported; optional parts are
/// left empty.
Parts open_parts(Package package, Diagnostics& diagnostics);

/// `word/document.xml` → `word/_rels/document.xml.rels` (ECMA-376 part 2, 9.3.4).
std::string relationships_of(std::string_view entry);

/// The entry that a relationship of `source` leads to (ECMA-376 part 2, 9.3.2.2).
std::string resolve(std::string_view source, std::string_view target);

/// The first child of that name whose attribute has that value.
pugi::xml_node child_with(pugi::xml_node parent, const char* name, const char* attribute,
                          std::string_view value);

/// Visits all elements below a node in document order. The visitor may not take the node it is
/// given out of the tree.
template <typename Visit>
void for_elements(pugi::xml_node node, const Visit& visit) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (child.type() != pugi::node_element) continue;
        visit(child);
        for_elements(child, visit);
    }
}

}  // namespace hexaglot::office

// SPDX-License-Identifier: MIT
// Fills a Word or LibreOffice template. compile once per template and language, run once per
// Document.
#pragma once

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/package.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

/// A template made ready for one language: literal bytes and holes. Immutable: many threads may run
/// it.
class Program;

/// What the blocks of a Document ask of a template.
struct Needs {
    std::set<std::string, std::less<>> styles;  ///< by display name
    bool table = false;                         ///< a sample table
    bool box = false;                           ///< a sample of a box
};
Needs needs(const Document& document);

/// Finds the tags, checks them against the data model, resolves style names, sets direction,
/// language tags, fonts and numbering formats. Reports every fault of the template at its place in
/// the visible text (`agenda.docx:14:1`), and what it lacks of `needs`, unless it has no slot for
/// blocks; null where there was an error.
std::shared_ptr<const Program> compile(const Package& file, const Setting& setting,
                                       const Needs& needs, Diagnostics& diagnostics);

/// The rows of the data model (FieldInfo::name) that the tags of a template name: what need not be
/// computed if nobody prints it is known from them.
const std::set<std::string_view>& fields(const Program& program);

/// The finished file. Same program and Document, same bytes.
Package run(const Program& program, const Document& document);

/// A tag of a template as a person wrote it.
struct Tag {
    std::string text;  ///< with its braces
    Place place;
    bool known = false;  ///< a field of the data model, or the end or else of a construct
    std::string what;    ///< what the field holds; empty where it is not known
};

/// Every tag of a template in the order of its visible text, also of one that has errors.
std::vector<Tag> tags(const Package& file, Diagnostics& diagnostics);

}  // namespace hexaglot::merge

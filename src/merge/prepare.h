// SPDX-License-Identifier: MIT
// What is done to the trees of a template before they are frozen: all that depends on the language.
#pragma once

#include "merge/holes.h"
#include "merge/program.h"
#include "office/parts.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

/// Sets languages, fonts, numbering and sinks on the trees and writes down in `program` what a run
/// must know of them. Reports what the template lacks of `needs` (missing-style, missing-sample) at
/// `place`.
void prepare_docx(office::Parts& parts, Holes& holes, Program& program, const Needs& needs,
                  const Place& place, Diagnostics& diagnostics);
void prepare_odt(office::Parts& parts, Holes& holes, Program& program, const Needs& needs,
                 const Place& place, Diagnostics& diagnostics);

// What both do alike.

/// Reports what is needed and was not found.
void report_missing(const Program& program, const Needs& needs, const Place& place,
                    Diagnostics& diagnostics);

/// Calls `set_level` for each level of the locale that the format counts and that has a style;
/// reports a style without a list level (`set_level` gives false).
void set_numbering(const Program& program, FileFormat format, const Place& place,
                   Diagnostics& diagnostics,
                   const std::function<bool(const std::string& numbering, int number,
                                            const NumberingLevel& level)>& set_level);

/// A label pattern before and behind `{n}`.
struct LabelPattern {
    std::string before;
    std::string behind;
    bool counts = false;
};
LabelPattern label_pattern(std::string_view label);

/// Adds an attribute or sets it.
void set_attribute(pugi::xml_node node, const char* name, std::string_view value);

/// The child elements of a node as they are written, but those named in `without`.
std::string inner_xml(pugi::xml_node node, std::initializer_list<std::string_view> without);

}  // namespace hexaglot::merge

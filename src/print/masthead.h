// SPDX-License-Identifier: MIT
// What stands over a part of a paper, where no template says so. Private to print/.
#pragma once

#include "model/document.h"

#include <string_view>
#include <vector>

namespace hexaglot::print {

/// A line of the masthead: the field it comes from and its words.
struct MastheadLine {
    std::string_view field;
    const Inlines* words;
};

/// A field as inlines, of a date its long form; null where there is nothing to print.
const Inlines* printed_field(const Object& fields, std::string_view name);

/// The lines over a part in the order of the ATT masthead: day of issue, issuer, original language,
/// treaty, conference, venue; then, where the part has a title, the body, the title and the time of
/// the meeting. None for a file that was read.
std::vector<MastheadLine> masthead(const Document& document, const Part& part);

}  // namespace hexaglot::print

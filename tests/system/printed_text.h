// SPDX-License-Identifier: MIT
// Does the PDF that another program made of a paper say what the paper says? Every character of the
// text, in order.
#pragma once

#include "model/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::system_test {

/// A text for comparing: NFKC, without white space and format characters, which a layout adds and
/// drops.
std::u32string comparable(std::string_view text);

/// The pages of what `pdftotext -raw` printed: each ends with a form feed.
std::vector<std::string> pages(std::string_view raw);

/// The first difference between a document and its printed pages, in words; empty where they agree.
/// Each page is read as: the page header (`header`, and from the second page on the page number),
/// the header rows of the table that goes on from the page before, the next stretch of the body,
/// the next stretch of the notes. The marks of notes are their numbers. Table cells are expected
/// row by row, as a layout draws them. Nothing is skipped but a comma, colon, semicolon or full
/// stop at the end of a Chinese line, which LibreOffice may not draw: what does not fit in there is
/// a difference, and so is what is missing at the end.
std::string difference(const Document& document, std::string_view header,
                       const std::vector<std::string>& pages);

}  // namespace hexaglot::system_test

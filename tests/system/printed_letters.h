// SPDX-License-Identifier: MIT
// The same question as printed_text.h, for text from right to left: LibreOffice draws a word in
// pieces, as its font joins letters, and a program that reads the PDF finds pieces and lines in an
// order of its own. So letters are counted.
#pragma once

#include "model/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::system_test {

/// How often each letter and digit stands in a text; vowel signs do not count, and every alif is
/// alike: a counter in letters is drawn without hamza.
using Letters = std::map<char32_t, int>;
Letters count_letters(std::string_view text);

/// Which letters of a document are not printed on the pages, and which are printed though they are
/// not in it; empty where all agree. Printed beside the document's text: on every page the page
/// header, from the second on with the page number, and as often as a page asks for it the header
/// rows of a table.
std::string difference_of_letters(const Document& document, std::string_view header,
                                  const std::vector<std::string>& pages);

}  // namespace hexaglot::system_test

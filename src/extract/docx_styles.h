// SPDX-License-Identifier: MIT
// What the styles of a DOCX say of numbering, outline and look (ECMA-376 part 1, 17.7).
#pragma once

#include "base/xml.h"
#include "extract/formats.h"
#include "model/document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::extract {

struct DocxStyle {
    std::string id;
    std::string name;  ///< in small letters
    std::string based_on;
    std::optional<std::string> num_id;
    std::optional<int> level;    ///< w:ilvl
    std::optional<int> outline;  ///< w:outlineLvl: 0 to 8 of a heading, 9 of body text
    OpenMarks marks;
    std::optional<bool> complex_bold;
    std::optional<bool> complex_italic;
};

class DocxStyles {
public:
    explicit DocxStyles(pugi::xml_node styles);

    /// The style and those it is based on, nearest first; the default paragraph style for an
    /// unknown id. Ends at a circle.
    std::vector<const DocxStyle*> paragraph_chain(std::string_view id) const;
    std::vector<const DocxStyle*> chain(std::string_view id) const;

private:
    std::map<std::string, DocxStyle, std::less<>> by_id_;
    std::string default_paragraph_;
};

/// The on/off value of a child element such as w:b (17.17.4); nothing where there is none.
std::optional<bool> on_off(pugi::xml_node properties, const char* element);

/// The marks of a w:r, from its own properties or its character style.
Marks marks_of_run(pugi::xml_node run, const DocxStyles& styles);

/// w:val of a child element as a number; nothing where there is none or it is no number.
std::optional<int> number_of(pugi::xml_node parent, const char* element);

}  // namespace hexaglot::extract

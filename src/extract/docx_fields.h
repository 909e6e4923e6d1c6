// SPDX-License-Identifier: MIT
// Links, references and bookmarks of a DOCX: what the runs of a paragraph stand in (ECMA-376 part
// 1, 17.16).
#pragma once

#include "base/xml.h"
#include "extract/docx_styles.h"
#include "extract/story.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hexaglot::extract {

/// The address of the relationship that a w:hyperlink names: each part has its own; empty where
/// there is none.
using Address = std::function<std::string(pugi::xml_node)>;

/// What the code of a field leads to: `REF _Ref1 \h`, `NOTEREF n`, `HYPERLINK "address" \l
/// "place"`; of other fields the kind is text.
Standing field_standing(std::string_view code);

class DocxFields {
public:
    DocxFields(const DocxStyles& styles, Address address);

    /// Takes in a part, in the order of its text: fields reach over runs and paragraphs.
    void read(pugi::xml_node root, Names& names);

    /// What the node of a Piece stands in.
    Standing look(pugi::xml_node node) const;

private:
    struct Open {
        std::string code;
        bool in_result = false;
        std::size_t target = 0;  ///< in targets_, from 1; 0 where it leads nowhere
    };

    void visit(pugi::xml_node node, Names& names);
    void field_character(pugi::xml_node node);
    Standing hyperlink(pugi::xml_node node) const;

    const DocxStyles& styles_;
    Address address_;
    std::vector<Open> open_;
    std::vector<Standing> targets_;
    std::unordered_map<std::size_t, std::size_t>
        in_field_;  ///< an element of a run → targets_, from 1
};

}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
// The words of a paper and the elements among them.
#pragma once

#include "corpus/reader.h"
#include "model/paper.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::corpus {

/// For the table of a paper's elements.
inline constexpr std::string_view inline_elements =
    "b* i* u* sup* q* lang* link* note* name* person* symbol* date* time* ordinal* para* ref* "
    "count*";

/// What a paper names within itself, and what of it is referred to.
struct PaperIds {
    struct Reference {
        std::string to;
        Place place;
    };
    std::map<std::string, Place, std::less<>> known;
    std::vector<Reference> references;

    /// Reads the id of an element and reports one that the paper has already.
    std::string declare(const Reader& file, pugi::xml_node node);
    void declare(const Reader& file, const std::string& id, const Place& place);
};

/// Reads the words of an element as a unit with the element's id. Its inline codes are numbered in
/// document order; a note is one code, and the codes of its body are numbered on their own. An
/// element named `list` is no part of the words.
SourceUnit read_unit(const Reader& file, pugi::xml_node node, PaperIds& ids);

}  // namespace hexaglot::corpus

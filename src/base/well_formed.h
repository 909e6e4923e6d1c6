// SPDX-License-Identifier: MIT
// What pugixml lets through though it is not well-formed, or is dangerous, found before it parses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::xml {

struct MarkupFault {
    std::size_t offset = 0;
    std::string message;
    std::string help;
};

/// Elements inside one another at most: whoever walks a tree does so by recursion.
inline constexpr std::size_t max_depth = 256;

/// The first fault of `text` against the rules of XML 1.0 that make a document safe to read twice:
/// tags match and do not nest deeper than `max_depth`, one root and no text around it, no attribute
/// twice, no reference but to characters and the five known entities, no forbidden character, UTF-8
/// only, no document type declaration. What is left (names, processing instructions) is the
/// parser's.
std::optional<MarkupFault> markup_fault(std::string_view text);

/// The name that starts at `offset`.
std::string_view name_at(std::string_view text, std::size_t offset);

/// The offset of the attribute `name` in the start tag whose `<` stands at `tag`; nothing where it
/// has none.
std::optional<std::size_t> attribute_offset(std::string_view text, std::size_t tag,
                                            std::string_view name);

}  // namespace hexaglot::xml

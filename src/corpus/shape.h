// SPDX-License-Identifier: MIT
// The tables of elements that one kind of file may have.
#pragma once

#include <string_view>

namespace hexaglot::corpus {

/// What an element may hold. Names are separated by spaces; a child bears the sign of a DTD: `x`
/// exactly one, `x?` at most one, `x+` at least one, `x*` any number.
struct Shape {
    std::string_view element;
    std::string_view required;  ///< attributes
    std::string_view optional;  ///< attributes
    std::string_view children;
    bool words = false;        ///< text may stand between the children
    bool by_language = false;  ///< stands once for each language: may be left unread
};

/// Attributes and children of names in several languages, for the tables.
inline constexpr std::string_view words_children = "name+ formal* short* former* alias*";
inline constexpr Shape name_shape{"name", "lang", "check", "", true, true};
inline constexpr Shape formal_shape{"formal", "lang", "check", "", true, true};
inline constexpr Shape short_shape{"short", "lang", "check", "", true, true};
inline constexpr Shape former_shape{"former", "lang until", "check", "", true, true};
inline constexpr Shape alias_shape{"alias", "lang", "", "", true, true};

}  // namespace hexaglot::corpus

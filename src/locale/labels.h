// SPDX-License-Identifier: MIT
// Which format and pattern a locale gives to a numbered thing; the counting itself is
// model/numbering.
#pragma once

#include "locale/locale.h"

#include <string_view>

namespace hexaglot::locale {

/// A level (from 1) of a numbering; the deepest there is where the numbering has fewer. Null where
/// the locale has no such numbering: `load` has reported that.
const NumberingLevel* numbering_level(const Locale& locale, std::string_view numbering, int level);

/// Which level of which numbering the items of a list take, by the kind of the list (bullet,
/// letter, roman).
struct ListLevel {
    std::string_view numbering;
    int level = 1;
};

/// The level of a list of kind `inner` that stands inside an item of a list of kind `outer`: the
/// second level of `outer` where that counts as `inner` does, else the first level of `inner`.
ListLevel inner_list(const Locale& locale, std::string_view outer, std::string_view inner);

}  // namespace hexaglot::locale

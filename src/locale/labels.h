// SPDX-License-Identifier: MIT
// Which format and pattern a locale gives to a numbered thing; the counting itself is
// model/numbering.
#pragma once

#include "locale/locale.h"

#include <string_view>

namespace hexaglot::locale {

/// The setting of one paper: the locale's, with the variants that the paper asks for in the place
/// of what they stand in for. `letter.un` becomes `letter` where `variant` is `un`; `annex.single`
/// becomes `annex` where the paper has one annex only, whatever the variant. A numbering that has
/// no such variant stays; the ids of the setting that comes out have no dot.
Setting setting(const Locale& locale, std::string_view variant, bool single_annex);

/// A level (from 1) of a numbering; the deepest there is where the numbering has fewer. Null where
/// there is no such numbering: `load` has reported that.
const NumberingLevel* numbering_level(const Setting& setting, std::string_view numbering,
                                      int level);

/// Which level of which numbering the items of a list take, by the kind of the list (bullet, dash,
/// letter, number, roman).
struct ListLevel {
    std::string_view numbering;
    int level = 1;
};

/// The level of a list of kind `inner` that stands inside an item of a list of kind `outer`: the
/// second level of `outer` where that counts as `inner` does, else the second of `inner` where that
/// counts as its first (bullets), else the first.
ListLevel inner_list(const Setting& setting, std::string_view outer, std::string_view inner);

}  // namespace hexaglot::locale

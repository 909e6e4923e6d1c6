// SPDX-License-Identifier: MIT
#include "locale/labels.h"

#include <algorithm>

namespace hexaglot::locale {

const NumberingLevel* numbering_level(const Locale& locale, std::string_view numbering, int level) {
    const auto found = locale.setting.numberings.find(numbering);
    if (found == locale.setting.numberings.end() || found->second.levels.empty()) return nullptr;
    const auto& levels = found->second.levels;
    return &levels[std::min(static_cast<std::size_t>(std::max(level, 1)), levels.size()) - 1];
}

ListLevel inner_list(const Locale& locale, std::string_view outer, std::string_view inner) {
    const auto found = locale.setting.numberings.find(outer);
    const NumberingLevel* own = numbering_level(locale, inner, 1);
    if (own && found != locale.setting.numberings.end() && found->second.levels.size() > 1 &&
        found->second.levels[1].format == own->format)
        return {outer, 2};
    return {inner, 1};
}

}  // namespace hexaglot::locale

// SPDX-License-Identifier: MIT
#include "locale/labels.h"

#include <algorithm>

namespace hexaglot::locale {

namespace {

/// `id` without `.variant` at its end; empty where it ends otherwise.
std::string stem(std::string_view id, std::string_view variant) {
    const std::size_t dot = id.rfind('.');
    if (dot == id.npos || id.substr(dot + 1) != variant) return {};
    return std::string(id.substr(0, dot));
}

}  // namespace

Setting setting(const Locale& locale, std::string_view variant, bool single_annex) {
    Setting made = locale.setting;
    const auto put = [&made](const std::string& id, const Numbering& from) {
        if (!id.empty()) made.numberings[id] = {id, from.levels};
    };
    for (const auto& [id, numbering] : locale.setting.numberings) put(stem(id, variant), numbering);
    const auto single = locale.setting.numberings.find("annex.single");
    if (single_annex && single != locale.setting.numberings.end()) put("annex", single->second);
    std::erase_if(made.numberings,
                  [](const auto& entry) { return entry.first.find('.') != std::string::npos; });
    return made;
}

const NumberingLevel* numbering_level(const Setting& setting, std::string_view numbering,
                                      int level) {
    const auto found = setting.numberings.find(numbering);
    if (found == setting.numberings.end() || found->second.levels.empty()) return nullptr;
    const auto& levels = found->second.levels;
    return &levels[std::min(static_cast<std::size_t>(std::max(level, 1)), levels.size()) - 1];
}

ListLevel inner_list(const Setting& setting, std::string_view outer, std::string_view inner) {
    const auto found = setting.numberings.find(outer);
    const NumberingLevel* own = numbering_level(setting, inner, 1);
    if (own && found != setting.numberings.end() && found->second.levels.size() > 1 &&
        found->second.levels[1].format == own->format)
        return {outer, 2};
    // Another kind inside: its own second level, as far in, where that is of the same kind.
    const NumberingLevel* deeper = numbering_level(setting, inner, 2);
    if (own && deeper != own && deeper->format == own->format) return {inner, 2};
    return {inner, 1};
}

}  // namespace hexaglot::locale

// SPDX-License-Identifier: MIT
#include "compose/compose.h"
#include "locale/collate.h"

#include <algorithm>
#include <utility>

namespace hexaglot::compose {
namespace {

/// By which names a policy sorts, and how.
struct Key {
    std::string language;
    std::string collation;  ///< language tag
    Sorting own = {};
};

Key key(std::string_view policy, const Locale& locale) {
    if (policy == "own") policy = locale.order;
    if (policy == "en") return {"en", "en"};
    // Sound and strokes are qualities of the Chinese name, whatever the language of the list.
    if (policy == "pinyin") return {"zh", "zh-u-co-pinyin"};
    if (policy == "stroke") return {"zh", "zh-u-co-stroke"};
    return {locale.language(), locale.setting.tag, locale.sorting};
}

}  // namespace

void sort(std::vector<Listed>& listed, std::string_view policy, const Locale& locale) {
    // Equal names keep the order of the ids.
    std::sort(listed.begin(), listed.end(),
              [](const Listed& a, const Listed& b) { return a.state->id < b.state->id; });
    const Key by = key(policy, locale);
    std::vector<std::string> names;
    for (const Listed& entry : listed) {
        const Name* name = printed_name(entry.state->names, by.language);
        names.push_back(name ? name->text : entry.state->id);
    }
    std::vector<Listed> sorted;
    for (const std::size_t at : locale::collated(names, by.collation, by.own))
        sorted.push_back(std::move(listed[at]));
    listed = std::move(sorted);
}

}  // namespace hexaglot::compose

// SPDX-License-Identifier: MIT
#include "base/catalogue.h"

#include "base/catalogue_parts.h"

#include <algorithm>
#include <vector>

namespace hexaglot {

std::string_view severity_word(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "note";
    }
    return {};
}

std::span<const CatalogueEntry> catalogue() {
    static const std::vector<CatalogueEntry> entries = [] {
        std::vector<CatalogueEntry> all;
        for (const auto part :
             {catalogue_parts::dates(), catalogue_parts::inputs(), catalogue_parts::lists(),
              catalogue_parts::names(), catalogue_parts::references(), catalogue_parts::terms(),
              catalogue_parts::texts(), catalogue_parts::typography(), catalogue_parts::versions()})
            all.insert(all.end(), part.begin(), part.end());
        std::sort(all.begin(), all.end(),
                  [](const auto& left, const auto& right) { return left.code < right.code; });
        return all;
    }();
    return entries;
}

const CatalogueEntry* catalogue_entry(std::string_view code) {
    const auto entries = catalogue();
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), code,
        [](const CatalogueEntry& entry, std::string_view wanted) { return entry.code < wanted; });
    return found != entries.end() && found->code == code ? &*found : nullptr;
}

}  // namespace hexaglot

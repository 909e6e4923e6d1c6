// SPDX-License-Identifier: MIT
#include "model/package.h"

#include <algorithm>
#include <utility>

namespace hexaglot {

void Entry::replace(std::string content) {
    if (content == bytes) return;
    bytes = std::move(content);
    deflated.reset();
    crc = 0;
}

const Entry* Package::find(std::string_view entry) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& known) { return known.name == entry; });
    return found == entries.end() ? nullptr : &*found;
}

Entry* Package::find(std::string_view entry) {
    return const_cast<Entry*>(std::as_const(*this).find(entry));
}

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
#include "model/waiver.h"

#include <string_view>

namespace hexaglot {

bool Waiver::covers(const Diagnostic& finding) const {
    if (finding.code() != code || !finding.finding) return false;
    std::string_view path;
    if (finding.place.source) path = finding.place.source->name();
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    return (file.empty() || file == name) && (state.empty() || state == finding.finding->state) &&
           (words.empty() || words == finding.finding->text);
}

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// Numbers in the counter formats of strangers' files. Those that our own papers use are
// model/numbering's.
#pragma once

#include "model/package.h"

#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::extract {

/// How letters go on behind the last: `aa, bb` (Word always; ODF with style:num-letter-sync) or
/// `aa, ab`.
enum class Beyond { repeat, combine };

/// `number` in a format of ECMA-376 part 1, 17.18.59 or of style:num-format (ODF 1.3 part
/// 3, 19.500, with the strings that LibreOffice writes for other scripts). Digits where the format
/// does not reach; nothing where the format is not known here.
std::optional<std::string> count(FileFormat file, std::string_view format, int number,
                                 Beyond beyond = Beyond::repeat);

}  // namespace hexaglot::extract

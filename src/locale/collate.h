// SPDX-License-Identifier: MIT
// Alphabetical order and comparing without case. ICU stays behind this header.
#pragma once

#include "locale/locale.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::locale {

/// The order of `words` under the collation of a language tag (`en`, `zh-u-co-stroke`; Unicode
/// Technical Standard 10 and 35): indexes into `words`, first to last. What `own` says of words
/// goes before the collation; the words as they are decide only between those that are then equal.
/// Equal words keep their order. A tag that ICU does not know gives the root order.
std::vector<std::size_t> collated(const std::vector<std::string>& words, const std::string& tag,
                                  const Sorting& own = {});

/// Whether `form` stands somewhere in `text`, upper and lower case taken as one (Unicode full case
/// folding).
bool holds(std::string_view text, std::string_view form);

}  // namespace hexaglot::locale

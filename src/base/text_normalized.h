// SPDX-License-Identifier: MIT
// Private to the files of text.
#pragma once

#include <unicode/normalizer2.h>

#include <string>
#include <string_view>

namespace hexaglot::text {

/// A text in a form of normalization (Unicode Standard Annex 15); as it is where ICU has not the
/// form, or cannot.
std::string normalized(const icu::Normalizer2* form, std::string_view text);

}  // namespace hexaglot::text

// SPDX-License-Identifier: MIT
// Chinese by its sound and in simplified characters. ICU stays behind this header.
#pragma once

#include <string>
#include <string_view>

namespace hexaglot::locale {

/// The syllables of Han characters without their tones, run together: 不丹 and 布丹 are `budan`.
/// The first call makes ICU load its table.
std::string sound(std::string_view text);

/// Traditional characters replaced by their simplified forms.
std::string simplified(std::string_view text);

}  // namespace hexaglot::locale

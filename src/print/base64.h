// SPDX-License-Identifier: MIT
// Bytes as text, for pictures inside a page. Private to print/.
#pragma once

#include <string>
#include <string_view>

namespace hexaglot::print {

/// Base 64 with padding, on one line (RFC 4648, 4).
std::string base64(std::string_view bytes);

}  // namespace hexaglot::print

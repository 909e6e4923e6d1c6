// SPDX-License-Identifier: MIT
// Fingerprints of files, as other programs make them too.
#pragma once

#include <string>
#include <string_view>

namespace hexaglot {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits: what `sha256sum` prints.
std::string sha256(std::string_view bytes);

}  // namespace hexaglot

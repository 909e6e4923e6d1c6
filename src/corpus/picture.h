// SPDX-License-Identifier: MIT
// Pictures beside a paper: what they are and how large.
#pragma once

#include <optional>
#include <string_view>

namespace hexaglot::corpus {

struct PixelSize {
    int width = 0;
    int height = 0;
};

/// The size that a PNG (its IHDR, PNG specification 11.2.2) or a JPEG (its frame header, ITU-T T.81
/// B.2.2) states; nothing for any other file, and for one that is cut short.
std::optional<PixelSize> pixel_size(std::string_view bytes);

/// Whether the name ends as a file of that content must: `.png`, `.jpg` or `.jpeg`.
bool is_named_as_it_is(std::string_view name, std::string_view bytes);

}  // namespace hexaglot::corpus

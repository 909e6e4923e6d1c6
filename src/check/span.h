// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace hexaglot::check {

/// Bytes [begin, end) of a passage's text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

/// The index of no passage.
constexpr std::size_t no_passage = static_cast<std::size_t>(-1);

}  // namespace hexaglot::check

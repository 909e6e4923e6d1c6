// SPDX-License-Identifier: MIT
// How much of a stranger's file is read. No paper comes near; a small file may ask for far more
// memory than it has bytes.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <cstddef>
#include <string_view>

namespace hexaglot::extract {

inline constexpr std::size_t most_bytes = std::size_t{256} << 20U;  ///< of a text, as of an archive
inline constexpr std::size_t most_lines = 1'000'000;
inline constexpr std::size_t most_line_bytes = std::size_t{1} << 20U;  ///< a book has fewer
inline constexpr std::size_t most_cells = 1'000'000;
/// Notes, links and changes of look in a text; what comes behind is read as words.
inline constexpr std::size_t most_pieces = 1'000'000;
/// Elements of one part of a DOCX or ODT.
inline constexpr std::size_t most_elements = 3'000'000;

/// Whether `count` things are more than the `most` that are read of them (`what`: "lines"), which
/// is reported at `place`.
bool is_too_large(std::size_t count, std::size_t most, std::string_view what, const Place& place,
                  Diagnostics& diagnostics);

}  // namespace hexaglot::extract

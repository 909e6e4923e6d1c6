// SPDX-License-Identifier: MIT
// An office file as its parts. What nobody changed keeps its compressed bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

enum class FileFormat { docx, odt };

/// One entry of the archive.
struct Entry {
    std::string name;
    std::string bytes;  ///< the content
    std::optional<std::string>
        deflated;  ///< the same, compressed, as it stood in the archive; dropped on a change
    std::uint32_t crc = 0;  ///< of the content; valid only with `deflated`

    void replace(std::string content);
};

/// Entries in the order they are written: `[Content_Types].xml` or `mimetype` first.
struct Package {
    std::string name;  ///< the file it was read from
    FileFormat format = FileFormat::docx;
    std::vector<Entry> entries;

    const Entry* find(std::string_view entry) const;
    Entry* find(std::string_view entry);
};

}  // namespace hexaglot

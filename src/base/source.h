// SPDX-License-Identifier: MIT
// The text of one input, where things stand in it, and replacing a file whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// The bytes of one input under the name the user knows it by. A template or a finished document
/// has its visible text as source, one paragraph a line, under the name of its file (`paper.docx`,
/// `paper.docx!word/header1.xml`).
class Source {
public:
    /// Invalid UTF-8 is kept: positions stay right, and whoever reads the text reports it.
    Source(std::string name, std::string bytes);

    const std::string& name() const { return name_; }
    const std::string& bytes() const { return bytes_; }

    struct Position {
        std::size_t line;    ///< from 1
        std::size_t column;  ///< from 1, in code points
    };
    /// An offset behind the end is taken as the end.
    Position position(std::size_t offset) const;

    /// The text of a line (from 1) without its line end; empty where there is no such line.
    std::string_view line(std::size_t number) const;

    /// Offset of the first byte of a line (from 1); the size of the text where there is no such
    /// line.
    std::size_t line_offset(std::size_t number) const;

private:
    std::string name_;
    std::string bytes_;
    std::vector<std::size_t> starts_;
};

using SourcePtr = std::shared_ptr<const Source>;

/// A byte in a source. Without a source: the program as a whole.
struct Place {
    SourcePtr source;
    std::size_t offset = 0;
};

/// The whole content of a file, or nothing where it cannot be read (`error` then says why, in the
/// system's words).
std::optional<std::string> read_file(const std::filesystem::path& path, std::string& error);

/// What became of a file that was to hold certain bytes.
enum class Written { written, unchanged, failed };

/// Puts `bytes` at `path`: a temporary file beside it, flushed to the disk, then renamed over it,
/// so that a reader sees the old file or the new one. Makes missing folders. Leaves a file that
/// holds the same bytes alone. On `failed` the old file is still there, no temporary file is left,
/// and `error` says why.
Written replace_file(const std::filesystem::path& path, std::string_view bytes, std::string& error);

}  // namespace hexaglot

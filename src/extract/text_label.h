// SPDX-License-Identifier: MIT
// Labels that somebody typed at the head of a line.
#pragma once

#include "model/document.h"

#include <optional>
#include <string_view>

namespace hexaglot::extract {

/// A label and where the words behind it begin.
struct TypedLabel {
    Label label;
    std::size_t words = 0;  ///< byte of the line
};

/// Reads labels line by line, and so tells the Roman i from the letter.
class LabelReader {
public:
    /// The label at the head of a line without its indentation: `1.`, `(a)`, `ii)`, `一、`,
    /// `（三）`, `٤.`, `أ)`, `•`; nothing where the line begins with words.
    std::optional<TypedLabel> read(std::string_view line);

    /// A table, a heading or a page begins: numbers may begin again.
    void restart() { runs_.clear(); }

private:
    struct Run {
        std::string numbering;
        int number = 0;
        int instance = 0;
    };
    std::optional<TypedLabel> read_bullet(std::string_view line);
    std::optional<TypedLabel> read_counter(std::string_view line);
    /// Gives the label its instance: that of the run it goes on, else a new one.
    void place(Label& label);

    std::vector<Run> runs_;
    int instances_ = 0;
};

}  // namespace hexaglot::extract

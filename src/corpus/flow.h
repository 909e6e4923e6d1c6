// SPDX-License-Identifier: MIT
// White space in source text: line ends and indentation are no words. Any run of it is one space,
// none stands at the ends of a unit, and one between two inline elements is kept.
#pragma once

#include "base/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::corpus {

/// Puts the text of one unit together. Works on any tree of pieces with `text`, `inlines` and
/// `code` (0 for a text).
template <class Piece>
class Flow {
public:
    /// Adds text as it stands in the file; what follows a text directly joins it.
    void add(std::vector<Piece>& pieces, std::string_view raw) {
        for (const char byte : raw) {
            const bool space = byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
            if (space && after_space_) continue;
            if (pieces.empty() || pieces.back().code != 0) pieces.emplace_back();
            pieces.back().text += space ? ' ' : byte;
            after_space_ = space;
        }
    }

    /// Something stands here that will be seen: a space behind it counts.
    void pass_element() { after_space_ = false; }

    /// At the end of the unit: takes the last space away and makes each text clean.
    static void finish(std::vector<Piece>& pieces) {
        trim_end(pieces);
        make_clean(pieces);
    }

private:
    static void trim_end(std::vector<Piece>& pieces) {
        if (pieces.empty()) return;
        Piece& last = pieces.back();
        if (last.code != 0) return trim_end(last.inlines);
        if (last.text.ends_with(' ')) last.text.pop_back();
        if (last.text.empty()) pieces.pop_back();
    }

    static void make_clean(std::vector<Piece>& pieces) {
        for (Piece& piece : pieces) {
            piece.text = text::clean(piece.text);
            make_clean(piece.inlines);
        }
    }

    bool after_space_ = true;
};

}  // namespace hexaglot::corpus

// SPDX-License-Identifier: MIT
// A sentence cut where an enumeration may be: at marks, and at words that join.
#pragma once

#include "check/lists_edges.h"

#include <string>
#include <vector>

namespace hexaglot::check {

/// A stretch of words between two marks or words of joining.
struct Atom {
    Span span;
    bool joined = false;  ///< to the one before by a word: and
    bool begins = false;  ///< behind what ends an enumeration
};

/// Cuts one passage. What it is given must outlive it.
class Splitter {
public:
    /// `han`: the text is written without spaces between words.
    Splitter(const std::string& text, const NameEdges& edges, const Knowledge& knowledge,
             const Locale& locale, bool han);

    /// None where the language has no words that join.
    std::vector<Atom> atoms();

private:
    std::string_view words(Span span) const {
        return std::string_view(text_).substr(span.begin, span.end - span.begin);
    }
    std::size_t joiner(std::size_t at) const;
    bool ends_name(std::size_t end) const;
    bool is_in_name(std::size_t at) const;
    bool is_in_near_name(std::size_t at, std::size_t size) const;
    bool is_han_at(std::size_t at) const;
    std::size_t name_in_brackets(std::size_t begin, std::size_t at) const;
    bool starts_separator_before(std::size_t at) const;
    Span behind_particles(Span span) const;

    const std::string& text_;
    const NameEdges& edges_;
    bool han_;
    const std::vector<std::string>& joiners_;
    const std::vector<std::string>& articles_;
    const std::vector<std::string>& particles_;
    std::vector<NameIndex::Mention> mentions_;  ///< of Chinese, where 和 may be a part of a name
    std::vector<Atom> atoms_;
};

}  // namespace hexaglot::check

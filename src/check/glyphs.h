// SPDX-License-Identifier: MIT
// The characters of a passage one by one, as rules of typography look at them.
#pragma once

#include "check/reading.h"
#include "locale/locale.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

enum class Glyph : std::uint8_t { space, digit, latin, cyrillic, arabic, han, letter, other };

/// A text without what makes no difference to its words: capitals, kinds of spaces, of apostrophes
/// and of hyphens, Arabic vowel signs, soft hyphens.
struct Folded {
    std::string text;
    std::vector<std::uint32_t> from;  ///< for each byte, and for the end: the byte it came from
};
Folded fold(std::string_view text);

/// A passage taken apart. Indices count characters.
class Line {
public:
    /// `readable`: false leaves the line empty.
    explicit Line(const Passage& passage, bool readable = true);

    const Passage& passage() const { return *passage_; }
    const Folded& folded() const { return folded_; }
    std::size_t size() const { return points_.size(); }
    bool empty() const { return points_.empty(); }
    /// The character at an index; U+0000 outside the line, where no text is.
    char32_t at(std::size_t index) const { return index < size() ? points_[index] : U'\0'; }
    Glyph kind(std::size_t index) const { return index < size() ? kinds_[index] : Glyph::other; }
    bool is_letter(std::size_t index) const;
    /// A letter of a script with spaces between words.
    bool is_spelt(std::size_t index) const;
    /// Part of an address, of a file name or of a document symbol: its punctuation is no
    /// sentence's.
    bool is_fixed(std::size_t index) const { return index < size() && fixed_[index]; }
    /// Whether the mark of a note stands before the character.
    bool is_marked(std::size_t index) const;

    /// Bytes of characters [first, last).
    Span span(std::size_t first, std::size_t last) const;
    std::string_view text(std::size_t first, std::size_t last) const;
    /// The character that begins at a byte or holds it; `size()` at the end.
    std::size_t index(std::size_t byte) const;

private:
    void find_fixed();

    const Passage* passage_;
    Folded folded_;
    std::vector<char32_t> points_;
    std::vector<Glyph> kinds_;
    std::vector<std::uint32_t> begins_;  ///< one more than characters
    std::vector<bool> fixed_;
};

using Lines = std::vector<Line>;

/// All passages of a reading, in their order. What no paper can hold (a paragraph of a million
/// bytes, and all behind the first 16 million of a document) is left empty: no rule looks at it.
Lines lines_of(const Reading& reading);

/// The script that a locale is written in, by its `frequent` words.
Glyph script_of(const Locale& locale);

/// Whether four digits and no more stand at a character.
bool has_year(const Line& line, std::size_t at);

/// An ordinary or another white space, but no line break.
bool is_blank(char32_t point);
/// A space at which no line breaks: U+00A0, U+202F.
bool is_unbroken(char32_t point);

}  // namespace hexaglot::check

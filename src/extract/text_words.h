// SPDX-License-Identifier: MIT
// Words out of lines of plain text, with the place of each.
#pragma once

#include "model/document.h"

#include <string_view>
#include <vector>

namespace hexaglot::extract {

/// A stretch of a source: bytes [begin, end).
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A note mark in plain text.
struct TypedMark {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Stretch where;
    int number = 0;
    std::size_t note = none;  ///< which of the notes it marks
    bool again = false;       ///< another mark before it does, too
};

/// Inlines, and the anchors of their words (Paragraph::anchors).
struct Words {
    Inlines inlines;
    std::vector<Anchor> anchors;
};

/// The words of stretches that follow one another, line after line: with a space where two lines
/// meet, none between Han characters. `[words](target)`, `<https://…>` and `**bold**` are links and
/// bold; marks of direction are left out. The first mark of a note gives the note, another a
/// reference to it, and a mark without a note gives raised text.
class WordReader {
public:
    explicit WordReader(std::string_view source) : source_(source) {}

    /// `marks` in order; those inside the stretches count. Stretches that are `pieces` of one line
    /// are put together as they are.
    Words read(const std::vector<Stretch>& stretches, const std::vector<TypedMark>& marks,
               const std::vector<Note>& notes, bool pieces = false);

private:
    void add(Stretch stretch, const Marks& marks);
    void add_text(Inlines& inlines, Stretch stretch, const Marks& marks);
    void add_line(Stretch line, const std::vector<TypedMark>& marks,
                  const std::vector<Note>& notes);
    void add_mark(const TypedMark& mark, const std::vector<Note>& notes);
    void anchor(std::size_t source);
    std::size_t add_link(Stretch rest);
    bool is_bold_mark(std::size_t at, std::size_t end) const;

    std::string_view source_;
    Words words_;
    std::size_t length_ = 0;                           ///< of the words so far
    std::size_t next_ = static_cast<std::size_t>(-1);  ///< source byte that would run on
    char32_t last_ = U' ';
    bool bold_ = false;
    std::size_t pieces_ = 0;  ///< links and changes of look so far, in all that was read
};

}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
// The lines of a plain text: what each of them is, and which belong together.
#pragma once

#include "extract/text_marks.h"
#include "extract/text_words.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hexaglot::extract {

enum class LineKind {
    blank,
    words,     ///< a paragraph, or a part of one
    labelled,  ///< words behind a typed label
    cells,     ///< a row of cells between tabs
    note,      ///< a note, or a part of one
};

struct Line {
    Stretch whole;
    Stretch words;  ///< without indentation, trailing space and the signs of a heading
    LineKind kind = LineKind::blank;
    int heading = 0;        ///< 1 to 3 for a line that heads what follows
    std::size_t width = 0;  ///< columns; a Han character takes two
    bool ends = false;      ///< with a mark that ends a sentence or leads on to a list
    bool address = false;   ///< nothing but an address
    bool taken = false;     ///< a part of a paragraph that began before
    bool spaced = false;    ///< of cells: with runs of spaces between them
};

/// The columns that a text takes on a page; a Han character takes two.
std::size_t width_of(std::string_view text);

/// Lines from 0.
class TypedLines {
public:
    explicit TypedLines(std::string_view text);

    std::size_t size() const { return lines_.size(); }
    const Line& operator[](std::size_t line) const { return lines_[line]; }
    /// The cells of a row.
    std::vector<Stretch> cells(std::size_t line) const;

    /// Adds the stretches of the lines with which the paragraph of `line` goes on, and takes them.
    void take_paragraph(std::size_t line, std::vector<Stretch>& stretches);

    /// In the order of the text.
    const std::vector<TypedNote>& notes() const { return notes_; }
    /// The note that begins on a line and that no mark leads to; null where there is none.
    const TypedNote* unmarked_note(std::size_t line) const;
    /// Marks in the text in their order, whether or not they have a note.
    const std::vector<TypedMark>& marks() const { return marks_; }

private:
    void split();
    void measure();
    void find_cells();
    void find_spaced_cells();
    bool ends_columns(std::size_t at) const;
    void find_notes();
    void find_marks(bool flat);
    void find_headings();
    /// The next line with words behind `line`, over notes and addresses; `over_note` says whether
    /// there was one.
    std::size_t next_words(std::size_t line, bool& over_note) const;
    bool goes_on(std::size_t at, std::size_t next, bool over_note) const;
    std::string_view text(Stretch stretch) const {
        return text_.substr(stretch.begin, stretch.end - stretch.begin);
    }

    std::string_view text_;
    std::vector<Line> lines_;
    std::vector<TypedNote> notes_;
    std::vector<TypedMark> marks_;
    std::size_t page_ = 0;  ///< columns at which the text was broken; 0 where it was not
};

}  // namespace hexaglot::extract

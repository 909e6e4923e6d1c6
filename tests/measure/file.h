// SPDX-License-Identifier: MIT
// A DOCX, ODT or text file whose visible lines can be changed one by one; labels, fields, styles
// and all else stay.
#pragma once

#include "measure/words.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace hexaglot::measure {

/// A line as places count it. In a DOCX or ODT its label is not among its words.
struct Line {
    std::size_t number = 0;  ///< from 1
    Text text;
    bool note = false;
};

class File {
public:
    /// `format`: docx, odt, txt, tsv or csv. Throws where the bytes are no such file.
    File(std::string format, const std::string& bytes);
    ~File();
    File(File&&) noexcept;

    const std::string& format() const { return format_; }
    bool is_office() const { return format_ == "docx" || format_ == "odt"; }
    const std::vector<Line>& lines() const { return lines_; }

    // Each changes the file, not `lines()`, and is false where it has nothing to change; lines are
    // indexes into `lines()`.

    /// Puts other words into the place of some.
    bool replace(std::size_t line, std::size_t begin, std::size_t end, const Text& words);
    /// Takes a paragraph out; a cell keeps an empty one.
    bool remove(std::size_t line);
    /// The same paragraph once more behind itself.
    bool repeat(std::size_t line);
    bool exchange(std::size_t one, std::size_t other);
    /// Takes the mark of the note `which` (from 0) out, and in an ODT the note with it.
    bool drop_mark(std::size_t which);
    /// Takes the note out and leaves its mark; not in an ODT.
    bool drop_note(std::size_t which);
    /// Empties the target of the link `which`; not in a text.
    bool empty_link(std::size_t which);
    /// Lets a link lead to another place; not in a text.
    bool move_link(std::size_t which);
    /// Lets the number of a numbered paragraph be `number`; false where it has none.
    bool renumber(std::size_t line, int number);

    /// Lines that hold marks of notes, links: the index of the line of each.
    std::vector<std::size_t> marks() const;
    std::vector<std::size_t> links() const;

    /// The changed file.
    std::string bytes() const;

private:
    struct Office;

    std::string format_;
    std::vector<Line> lines_;
    std::vector<Text> changed_;  ///< of a text
    std::unique_ptr<Office> office_;
};

}  // namespace hexaglot::measure

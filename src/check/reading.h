// SPDX-License-Identifier: MIT
// A document as checks read it: its words passage by passage, each byte with its place.
#pragma once

#include "check/check.h"
#include "check/lists.h"
#include "check/span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// Where a cell stands; all from 0. `column` counts the columns that merged cells cover.
struct CellPlace {
    std::size_t table = 0;  ///< tables of the document in reading order
    std::size_t row = 0;
    std::size_t column = 0;
    bool head = false;  ///< in a header row
};

/// The mark of a note in a passage's text; it takes no bytes there.
struct NoteMark {
    std::size_t at = 0;
    const Note* note = nullptr;
};

struct LinkSpan {
    Span span;
    const Link* link = nullptr;
};

struct ReferenceSpan {
    Span span;
    const Reference* reference = nullptr;
};

/// One paragraph, or the body of one note. The Document owns what the pointers lead to.
struct Passage {
    static constexpr std::size_t none = no_passage;

    std::string text;                      ///< its words, without label and note marks
    const Paragraph* paragraph = nullptr;  ///< of a note: the paragraph that its mark stands in
    const Note* note = nullptr;            ///< null where the passage is a paragraph
    const Part* part = nullptr;
    std::vector<NoteMark> marks;
    std::vector<LinkSpan> links;
    std::vector<ReferenceSpan> references;
    std::optional<CellPlace> cell;
    std::size_t heading = none;  ///< index of the heading above it

    Role role() const { return paragraph->role; }
    /// The label as it is printed; empty where there is none, and for a note.
    std::string_view label() const;
    /// The place of a byte of `text`.
    Place place(std::size_t offset) const;
};

/// A document read. Passages stand in reading order (a table row by row), notes behind all others
/// in the order of their marks.
struct Reading {
    const Document* document = nullptr;
    std::string language;         ///< empty where it was not given and cannot be told
    std::optional<Day> as_of;     ///< the day that was given, else the one that the document bears
    std::optional<Day> named_on;  ///< of which its names are: that day, else the beginning of the
                                  ///< year that it bears
    std::vector<Passage> passages;
    std::vector<List> lists;  ///< of States, in reading order

    /// The words of the heading above a passage; empty where there is none.
    std::string_view heading(const Passage& passage) const;
};

Reading read(const Document& document, const Knowledge& knowledge, const Request& request);

}  // namespace hexaglot::check

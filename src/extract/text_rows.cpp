// SPDX-License-Identifier: MIT
// Rows of a plain text: cells between tabs, and between runs of spaces.
#include "extract/text_label.h"
#include "extract/text_lines.h"

#include <algorithm>

namespace hexaglot::extract {

namespace {

/// What stands between runs of spaces: three plain ones, or one of the width of a character.
std::vector<Stretch> spaced_cells(std::string_view text, Stretch words) {
    std::vector<Stretch> cells;
    std::size_t begin = words.begin;
    for (std::size_t at = words.begin; at < words.end;) {
        std::size_t end = at;
        std::size_t width = 0;
        while (end < words.end) {
            const std::string_view rest = text.substr(end, words.end - end);
            if (rest.starts_with("\u3000"))
                width += 3;
            else if (rest.front() == ' ')
                ++width;
            else
                break;
            end += rest.front() == ' ' ? 1U : 3U;
        }
        if (width >= 3) {
            cells.push_back({begin, at});
            begin = end;
        }
        at = std::max(end, at + 1);
    }
    cells.push_back({begin, words.end});
    return cells;
}

}  // namespace

std::vector<Stretch> TypedLines::cells(std::size_t line) const {
    if (lines_[line].spaced) return spaced_cells(text_, lines_[line].words);
    std::vector<Stretch> cells;
    const Stretch whole = lines_[line].whole;
    std::size_t begin = whole.begin;
    while (true) {
        const std::size_t end = std::min(text_.find('\t', begin), whole.end);
        Stretch cell{begin, end};
        const auto space = [&](std::size_t at) {
            return text_[at] == ' ' || text_[at] == '\r' || text_[at] == '\f';
        };
        while (cell.begin < cell.end && space(cell.begin)) ++cell.begin;
        while (cell.begin < cell.end && space(cell.end - 1)) --cell.end;
        cells.push_back(cell);
        if (end == whole.end) return cells;
        begin = end + 1;
    }
}

/// Columns that were set with spaces: at least three lines below one another, of as many short
/// cells, none of them a figure as of a table of contents.
void TypedLines::find_spaced_cells() {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t widest = 60;
    const auto columns = [&](const Line& line) -> std::size_t {
        if (line.kind != LineKind::words && line.kind != LineKind::labelled) return 0;
        if (text(line.whole).find('\t') != std::string_view::npos || line.ends) return 0;
        const auto cells = spaced_cells(text_, line.words);
        const bool fits = std::all_of(cells.begin(), cells.end(), [&](const Stretch& cell) {
            return width_of(text(cell)) <= widest;
        });
        const bool contents =
            text(cells.back()).find_first_not_of("0123456789.") == std::string_view::npos;
        return fits && !contents && cells.size() > 1 ? cells.size() : 0;
    };
    for (std::size_t i = 0; i < lines_.size();) {
        const std::size_t count = columns(lines_[i]);
        std::size_t end = i + 1;
        while (count > 0 && end < lines_.size() && columns(lines_[end]) == count) ++end;
        // The last row may be shorter.
        if (end - i >= fewest && end < lines_.size() && columns(lines_[end]) > 1 &&
            columns(lines_[end]) < count)
            ++end;
        if (end - i >= fewest)
            for (std::size_t row = i; row < end; ++row) {
                lines_[row].kind = LineKind::cells;
                lines_[row].spaced = true;
            }
        i = end;
    }
}

void TypedLines::find_cells() {
    find_spaced_cells();
    LabelReader labels;
    for (Line& line : lines_) {
        const std::string_view words = text(line.words);
        const auto tab = words.find('\t');
        if (line.kind == LineKind::blank || tab == words.npos) continue;
        // `1.<tab>words` is a labelled line, `1. words<tab>1. words` is a row.
        const auto label = labels.read(words);
        const bool behind_label = label && label->words == tab + 1;
        if (!behind_label || words.find('\t', tab + 1) != words.npos) line.kind = LineKind::cells;
    }
    // Rows with one cell stand at the ends of longer columns.
    const auto extend = [&](std::size_t at, std::size_t neighbour) {
        Line& line = lines_[at];
        const bool tabbed = text(line.whole).find('\t') != std::string_view::npos;
        if (line.kind != LineKind::cells && line.kind != LineKind::blank && tabbed &&
            lines_[neighbour].kind == LineKind::cells)
            line.kind = LineKind::cells;
    };
    for (std::size_t i = 1; i < lines_.size(); ++i) extend(i, i - 1);
    for (std::size_t i = lines_.size(); i-- > 1;) extend(i - 1, i);
    for (std::size_t i = 2; i < lines_.size(); ++i)
        if (ends_columns(i)) lines_[i].kind = LineKind::cells;
}

/// Whether a line without a tab is the last of the first column, which is one longer than the
/// others: it counts on, or nothing follows it.
bool TypedLines::ends_columns(std::size_t at) const {
    const Line& line = lines_[at];
    if ((line.kind != LineKind::words && line.kind != LineKind::labelled) || line.heading > 0 ||
        line.ends || lines_[at - 1].kind != LineKind::cells ||
        lines_[at - 2].kind != LineKind::cells)
        return false;
    const auto columns = cells(at - 1);
    if (columns.size() < 2 || columns.size() != cells(at - 2).size()) return false;
    LabelReader labels;
    const auto above = labels.read(text(columns.front()));
    const auto label = labels.read(text(line.words));
    if (above.has_value() != label.has_value()) return false;
    if (label)
        return label->label.numbering == above->label.numbering &&
               label->label.number == above->label.number + 1;
    std::size_t widest = 0;
    for (std::size_t i = at; i-- > 0 && lines_[i].kind == LineKind::cells;)
        for (const Stretch& cell : cells(i)) widest = std::max(widest, width_of(text(cell)));
    const bool last = at + 1 == lines_.size() || lines_[at + 1].kind == LineKind::blank;
    return last && line.width <= widest;
}

}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
#include "extract/separated.h"

#include "extract/limits.h"
#include "extract/story.h"
#include "extract/text_label.h"
#include "extract/text_words.h"

#include <algorithm>
#include <utility>

namespace hexaglot::extract {

namespace {

/// One value: its stretches in the source, without quotation marks.
using Value = std::vector<Stretch>;

class SeparatedReader {
public:
    SeparatedReader(const SourcePtr& source, TextKind kind)
        : source_(source), bytes_(source->bytes()), words_(bytes_) {
        const std::string_view first = bytes_.substr(0, bytes_.find('\n'));
        const auto commas = std::count(first.begin(), first.end(), ',');
        const auto semicolons = std::count(first.begin(), first.end(), ';');
        separator_ = kind == TextKind::tsv ? '\t' : semicolons > commas ? ';' : ',';
    }

    /// Nothing of a table that is too large, which is reported.
    Table read(Diagnostics& diagnostics) {
        Table table;
        std::size_t width = 0;
        std::size_t cells = 0;
        while (at_ < bytes_.size()) {
            const std::size_t begin = at_;
            Row row = record(most_cells - cells);
            cells += row.cells.size();
            if (is_too_large(cells, most_cells, "cells", {source_, begin}, diagnostics)) return {};
            width = std::max(width, row.cells.size());
            const bool empty =
                row.cells.size() == 1 && row.cells.front().paragraphs.front().inlines.empty();
            if (!empty) table.rows.push_back(std::move(row));
        }
        finish_typed_table(table, width, {source_, bytes_.size()});
        return table;
    }

private:
    /// The next record, or no more than one cell above `most` of it.
    Row record(std::size_t most) {
        Row row;
        while (true) {
            row.cells.emplace_back();
            row.cells.back().paragraphs.push_back(cell(value()));
            if (at_ < bytes_.size() && bytes_[at_] == separator_) {
                if (row.cells.size() > most) return row;
                ++at_;
                continue;
            }
            if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
            if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
            return row;
        }
    }

    Value value() {
        if (at_ < bytes_.size() && bytes_[at_] == '"')
            if (auto quoted = quoted_value()) return *quoted;
        const std::size_t begin = at_;
        while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' &&
               !(bytes_[at_] == '\r' && (at_ + 1 == bytes_.size() || bytes_[at_ + 1] == '\n')))
            ++at_;
        return {trimmed({begin, at_})};
    }

    /// Nothing where the mark is never closed before a separator or an end.
    std::optional<Value> quoted_value() {
        if (open_ended_) return std::nullopt;
        Value value;
        std::size_t from = at_ + 1;
        for (std::size_t i = from; i < bytes_.size(); ++i) {
            if (bytes_[i] != '"') continue;
            if (i + 1 < bytes_.size() && bytes_[i + 1] == '"') {
                value.push_back({from, i + 1});
                from = i + 2;
                ++i;
                continue;
            }
            value.push_back({from, i});
            at_ = i + 1;
            return value;
        }
        open_ended_ = true;  // looked through to the end once
        return std::nullopt;
    }

    Stretch trimmed(Stretch stretch) const {
        while (stretch.begin < stretch.end && bytes_[stretch.begin] == ' ') ++stretch.begin;
        while (stretch.begin < stretch.end && bytes_[stretch.end - 1] == ' ') --stretch.end;
        return stretch;
    }

    Paragraph cell(Value value) {
        Paragraph paragraph;
        paragraph.role = Role::cell;
        Stretch& first = value.front();
        auto label = labels_.read(bytes_.substr(first.begin, first.end - first.begin));
        if (label && first.begin + label->words < first.end) {
            first.begin += label->words;
            paragraph.label = std::move(label->label);
        }
        Words words = words_.read(value, {}, {}, true);
        paragraph.place = {source_, first.begin};
        paragraph.inlines = std::move(words.inlines);
        paragraph.anchors = std::move(words.anchors);
        return paragraph;
    }

    SourcePtr source_;
    std::string_view bytes_;
    WordReader words_;
    LabelReader labels_;
    char separator_ = ',';
    std::size_t at_ = 0;
    bool open_ended_ = false;
};

bool ends_in_count(const Paragraph& cell) {
    const std::string words = words_of(cell.inlines);
    const auto close = words.find_last_of(")\x89");  // ) or the last byte of ）
    if (words.empty() || close + 1 != words.size()) return false;
    return words.find_first_of("0123456789") != words.npos;
}

bool is_head(const Table& table) {
    if (table.rows.size() < 2) return false;
    std::size_t labelled = 0;
    for (std::size_t i = 1; i < table.rows.size(); ++i)
        for (const Cell& cell : table.rows[i].cells)
            labelled += cell.paragraphs.front().label ? 1U : 0U;
    bool words = false;
    for (const Cell& cell : table.rows.front().cells) {
        const Paragraph& paragraph = cell.paragraphs.front();
        if (paragraph.label) return false;
        if (ends_in_count(paragraph)) return true;
        words = words || !paragraph.inlines.empty();
    }
    return words && labelled > 0;
}

}  // namespace

void finish_typed_table(Table& table, std::size_t width, const Place& place) {
    // A small file must not ask for millions of cells.
    std::size_t spare = most_spare_cells;
    for (Row& row : table.rows)
        for (; row.cells.size() < width && spare > 0; --spare) {
            Paragraph empty;
            empty.role = Role::cell;
            empty.place = place;
            row.cells.emplace_back();
            row.cells.back().paragraphs.push_back(std::move(empty));
        }
    if (!is_head(table)) return;
    table.header_rows = 1;
    for (Cell& cell : table.rows.front().cells) cell.paragraphs.front().role = Role::cell_heading;
}

void read_separated(const SourcePtr& source, TextKind kind, Blocks& blocks,
                    Diagnostics& diagnostics) {
    Table table = SeparatedReader(source, kind).read(diagnostics);
    if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

}  // namespace hexaglot::extract

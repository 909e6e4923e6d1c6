// SPDX-License-Identifier: MIT
// Plain text → Document.
#include "base/text.h"

#include "extract/extract.h"
#include "extract/limits.h"
#include "extract/separated.h"
#include "extract/text_label.h"
#include "extract/text_lines.h"
#include "extract/text_words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hexaglot::extract {

namespace {

class TextReader {
public:
    explicit TextReader(const SourcePtr& source)
        : source_(source), lines_(source->bytes()), words_(source->bytes()) {}

    Blocks read() {
        read_notes();
        for (std::size_t i = 0; i < lines_.size();) i = read_from(i);
        return std::move(blocks_);
    }

private:
    /// Notes first: their marks stand before them.
    void read_notes() {
        std::map<int, int> times;  // where each page begins its notes anew
        for (const TypedNote& typed : lines_.notes()) {
            Words words = words_.read(typed.stretches, {}, {});
            Note note;
            const int before = times[typed.number]++;
            note.id = "note" + std::to_string(typed.number);
            if (before > 0) note.id += "-" + std::to_string(before + 1);
            note.number = typed.number;
            note.inlines = std::move(words.inlines);
            note.place = {source_, typed.stretches.front().begin};
            note.anchors = std::move(words.anchors);
            notes_.push_back(std::move(note));
        }
    }

    /// Reads what begins at a line and says where the next thing may.
    std::size_t read_from(std::size_t at) {
        const Line& line = lines_[at];
        if (line.kind == LineKind::note) read_unmarked(at);
        if (line.kind == LineKind::blank || line.kind == LineKind::note || line.taken)
            return at + 1;
        if (line.kind == LineKind::cells) return read_table(at);
        std::vector<Stretch> stretches = {line.words};
        lines_.take_paragraph(at, stretches);
        if (line.heading > 0) labels_.restart();
        Paragraph paragraph = this->paragraph(std::move(stretches));
        if (line.heading > 0 && !paragraph.label) {
            paragraph.role = Role::heading;
            paragraph.level = line.heading;
        }
        blocks_.emplace_back(std::move(paragraph));
        return at + 1;
    }

    /// A note without a mark is a paragraph that begins with its own.
    void read_unmarked(std::size_t at) {
        const TypedNote* note = lines_.unmarked_note(at);
        if (!note) return;
        std::vector<Stretch> stretches = note->stretches;
        stretches.front().begin = note->sign.begin;
        Words words = words_.read(stretches, {TypedMark{note->sign, note->number}}, {});
        Paragraph paragraph;
        paragraph.inlines = std::move(words.inlines);
        paragraph.anchors = std::move(words.anchors);
        paragraph.place = {source_, note->sign.begin};
        blocks_.emplace_back(std::move(paragraph));
    }

    Paragraph paragraph(std::vector<Stretch> stretches) {
        Paragraph paragraph;
        Stretch& first = stretches.front();
        auto label = labels_.read(
            std::string_view(source_->bytes()).substr(first.begin, first.end - first.begin));
        if (label) {
            first.begin += label->words;
            const bool counted = label->label.number > 0 && label->label.level == 1;
            paragraph.role = counted ? Role::paragraph : Role::list_item;
            paragraph.level = std::min(label->label.level, 4);
            paragraph.label = std::move(label->label);
        }
        Words words = words_.read(stretches, lines_.marks(), notes_);
        paragraph.inlines = std::move(words.inlines);
        paragraph.anchors = std::move(words.anchors);
        paragraph.place = {source_, first.begin};
        return paragraph;
    }

    std::size_t read_table(std::size_t at) {
        Table table;
        std::size_t width = 0;
        std::size_t end = at;
        labels_.restart();
        for (; end < lines_.size() && lines_[end].kind == LineKind::cells; ++end) {
            Row row;
            for (const Stretch& cell : lines_.cells(end)) {
                row.cells.emplace_back();
                row.cells.back().paragraphs.push_back(paragraph({cell}));
                row.cells.back().paragraphs.back().role = Role::cell;
            }
            width = std::max(width, row.cells.size());
            table.rows.push_back(std::move(row));
        }
        finish_typed_table(table, width, {source_, lines_[end - 1].whole.end});
        labels_.restart();
        blocks_.emplace_back(std::move(table));
        return end;
    }

    SourcePtr source_;
    TypedLines lines_;
    WordReader words_;
    LabelReader labels_;
    std::vector<Note> notes_;
    Blocks blocks_;
};

/// UTF-16 as UTF-8; `low` says which byte of a unit comes first.
std::string from_utf16(std::string_view bytes, bool low_first) {
    std::string text;
    char32_t high = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        const char32_t unit = low_first ? first | (static_cast<char32_t>(second) << 8U)
                                        : second | (static_cast<char32_t>(first) << 8U);
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
            continue;
        }
        const bool pair = high != 0 && unit >= 0xDC00 && unit < 0xE000;
        text::append(text, pair ? 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00) : unit);
        high = 0;
    }
    return text;
}

/// Bytes of the longest line.
std::size_t longest_line(std::string_view bytes) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

}  // namespace

SourcePtr decoded(const std::string& name, std::string bytes, Diagnostics& diagnostics) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        bytes = from_utf16(std::string_view(bytes).substr(2), bytes.front() == '\xFF');
    const Place whole{std::make_shared<const Source>(name, ""), 0};
    const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    if (is_too_large(bytes.size(), most_bytes, "bytes", whole, diagnostics) ||
        is_too_large(lines, most_lines, "lines", whole, diagnostics) ||
        is_too_large(longest_line(bytes), most_line_bytes, "bytes in a line", whole, diagnostics))
        return whole.source;
    if (text::is_valid_utf8(bytes)) return std::make_shared<const Source>(name, std::move(bytes));
    std::string kept;
    std::optional<std::size_t> first;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next(bytes, at);
        if (c == U'\uFFFD' && bytes.compare(begin, at - begin, "\uFFFD") != 0 && !first)
            first = kept.size();
        text::append(kept, c);
    }
    auto source = std::make_shared<const Source>(name, std::move(kept));
    diagnostics.add("not-unicode", {source, first.value_or(0)},
                    "the text is not UTF-8 from here on",
                    "save it as UTF-8; what is broken is read as U+FFFD");
    return source;
}

Document document(const SourcePtr& source, TextKind kind, Diagnostics& diagnostics) {
    Document document;
    document.paper = source->name();
    document.parts.emplace_back();
    const std::string& bytes = source->bytes();
    const auto tabs = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\t'));
    if (kind != TextKind::csv && is_too_large(tabs, most_cells, "cells", {source, 0}, diagnostics))
        return document;
    if (kind == TextKind::text)
        document.parts.front().blocks = TextReader(source).read();
    else
        read_separated(source, kind, document.parts.front().blocks, diagnostics);
    return document;
}

}  // namespace hexaglot::extract

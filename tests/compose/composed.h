// SPDX-License-Identifier: MIT
// A Document as lines that a test can compare whole.
#pragma once

#include "model/document.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace hexaglot {

inline std::string shown(const Inlines& inlines);

inline std::string shown(const Text& text) {
    static constexpr const char* words[] = {"",     "name",  "state", "symbol",  "date",
                                            "time", "count", "para",  "ordinal", "person"};
    std::string out = text.text;
    if (text.meaning != Meaning::none)
        out = fmt::format("{{{}|{} {}}}", out, words[static_cast<int>(text.meaning)], text.of);
    if (!text.tag.empty()) out = fmt::format("<{}>{}</>", text.tag, out);
    if (text.marks.bold) out = fmt::format("**{}**", out);
    if (text.marks.italic) out = fmt::format("//{}//", out);
    if (text.marks.underline) out = fmt::format("__{}__", out);
    if (text.marks.superscript) out = fmt::format("^{}^", out);
    return out;
}

inline std::string shown(const Inline& part) {
    if (const Text* text = std::get_if<Text>(&part)) return shown(*text);
    if (const Note* note = std::get_if<Note>(&part))
        return fmt::format("[^{} {}: {}]", note->number, note->id, shown(note->inlines));
    if (const Link* link = std::get_if<Link>(&part))
        return fmt::format("({} -> {})", shown(link->inlines), link->href);
    const Reference& reference = std::get<Reference>(part);
    std::string out = fmt::format("({} -> #{})", reference.text, reference.target);
    return reference.marks.bold ? fmt::format("**{}**", out) : out;
}

/// Marks as **, //, __ and ^, what words stand for as {words|kind of}, notes as [^n id: words],
/// links and references as (words -> target).
inline std::string shown(const Inlines& inlines) {
    std::string out;
    for (const Inline& part : inlines) out += shown(part);
    return out;
}

/// `role id | label (numbering level, number, instance) | words`.
inline std::string shown(const Paragraph& paragraph) {
    static constexpr const char* roles[] = {
        "text",  "heading", "paragraph", "li",        "item",         "annex", "quotation",
        "boxed", "draft",   "end_mark",  "signature", "cell_heading", "cell"};
    std::string out = roles[static_cast<int>(paragraph.role)];
    if (paragraph.level != 1) out += fmt::to_string(paragraph.level);
    if (!paragraph.id.empty()) out += " " + paragraph.id;
    if (paragraph.label)
        out +=
            fmt::format(" | {} ({} {}, {}, {})", paragraph.label->text, paragraph.label->numbering,
                        paragraph.label->level, paragraph.label->number, paragraph.label->instance);
    return out + " | " + shown(paragraph.inlines);
}

inline std::vector<std::string> shown(const Blocks& blocks) {
    std::vector<std::string> lines;
    for (const Block& block : blocks) {
        if (const Paragraph* paragraph = std::get_if<Paragraph>(&block)) {
            lines.push_back(shown(*paragraph));
            continue;
        }
        if (const Image* image = std::get_if<Image>(&block)) {
            lines.push_back(fmt::format("image {} {} {}x{} | {}", image->id, image->name,
                                        image->width, image->height, image->alt));
            continue;
        }
        static constexpr const char* kinds[] = {"table", "table", "box"};
        const Table& table = std::get<Table>(block);
        lines.push_back(fmt::format("{} {}, {} header", kinds[static_cast<int>(table.kind)],
                                    table.id, table.header_rows));
        for (const Row& row : table.rows) {
            std::string line;
            for (const Cell& cell : row.cells) {
                for (const Paragraph& paragraph : cell.paragraphs) {
                    if (!line.empty()) line += " || ";
                    if (cell.span > 1) line += fmt::format("[{}]", cell.span);
                    line += shown(paragraph);
                }
            }
            lines.push_back(line);
        }
    }
    return lines;
}

/// A field that is words; `?` where it is none, or is not set.
inline std::string field(const Object& fields, std::string_view name) {
    const Field* found = fields.find(name);
    const Inlines* words = found ? std::get_if<Inlines>(found) : nullptr;
    return words ? plain_text(*words) : "?";
}

}  // namespace hexaglot

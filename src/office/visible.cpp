// SPDX-License-Identifier: MIT
#include "office/visible.h"

#include "model/numbering.h"
#include "office/walk.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace hexaglot::office {

namespace {

/// The source of all lines, and the place of each paragraph in it.
Visible finish(const std::string& name, Walk&& walk) {
    std::string lines;
    std::vector<std::size_t> offsets;
    int note = 0;
    for (const VisibleParagraph& paragraph : walk.paragraphs) {
        offsets.push_back(lines.size());
        if (paragraph.copy) continue;
        if (paragraph.note > 0 && paragraph.note == note) {
            lines.back() = ' ';
        } else if (paragraph.note > 0) {
            lines += "[^" + paragraph.mark + "] ";
            offsets.back() = lines.size();
        }
        note = paragraph.note;
        lines += paragraph.text;
        std::replace(lines.begin() + static_cast<std::ptrdiff_t>(offsets.back()), lines.end(), '\n',
                     ' ');
        lines += '\n';
    }
    Visible visible{std::make_shared<const Source>(name, std::move(lines)),
                    std::move(walk.paragraphs), std::move(walk.unmarked_notes)};
    for (std::size_t i = 0; i < visible.paragraphs.size(); ++i) {
        VisibleParagraph& paragraph = visible.paragraphs[i];
        const std::size_t twin = std::min(walk.twins[i], i);
        paragraph.place = {visible.source, offsets[paragraph.copy ? twin : i]};
    }
    return visible;
}

}  // namespace

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

void Walk::begin(pugi::xml_node node) {
    VisibleParagraph paragraph;
    paragraph.node = node;
    paragraph.note = note;
    if (note > 0) paragraph.mark = notes[static_cast<std::size_t>(note) - 1].mark;
    paragraph.copy = twin != outside;
    paragraphs.push_back(std::move(paragraph));
    twins.push_back(twin);
    if (twin != outside) ++twin;
    current = paragraphs.size() - 1;
}

void Walk::add(pugi::xml_node node, std::string_view shown) {
    if (current == outside || shown.empty()) return;
    const std::size_t start = text().size();
    text() += shown;
    paragraphs[current].pieces.push_back({node, start, text().size()});
}

void Walk::add_mark(pugi::xml_node node, pugi::xml_node body, bool endnote, std::string_view sign) {
    if (current == outside) return;
    std::string mark(sign);
    if (sign.empty())
        mark = endnote ? counter(CounterFormat::lower_roman, ++endnotes_)
                       : std::to_string(++footnotes_);
    add(node, "[^" + mark + "]");
    notes.push_back({std::move(mark), !sign.empty(), body});
    Piece& piece = paragraphs[current].pieces.back();
    piece.note = static_cast<int>(notes.size());
    if (sign.empty() && !endnote) piece.number = footnotes_;
}

void drop_head(VisibleParagraph& paragraph, std::string_view own_mark) {
    std::size_t head = paragraph.text.starts_with(own_mark) ? own_mark.size() : 0;
    while (head < paragraph.text.size() &&
           (paragraph.text[head] == ' ' || paragraph.text[head] == '\t'))
        ++head;
    if (head == 0) return;
    std::vector<Piece> kept;
    for (Piece piece : paragraph.pieces) {
        if (piece.end <= head) continue;
        // A piece must show what its node holds: what is cut from one is cut from the other.
        if (piece.begin < head) {
            piece.node.set_value(
                std::string(piece.node.value()).substr(head - piece.begin).c_str());
            piece.begin = head;
        }
        piece.begin -= head;
        piece.end -= head;
        kept.push_back(piece);
    }
    paragraph.pieces = std::move(kept);
    paragraph.text.erase(0, head);
}

Visible visible(FileFormat format, const std::string& name, pugi::xml_node root,
                pugi::xml_node footnotes, pugi::xml_node endnotes) {
    return finish(
        name, format == FileFormat::docx ? walk_docx(root, footnotes, endnotes) : walk_odt(root));
}

Visible visible_properties(const std::string& name, pugi::xml_node root) {
    Walk walk;
    struct Elements : pugi::xml_tree_walker {
        Walk* walk = nullptr;
        bool for_each(pugi::xml_node& node) override {
            if (!is_text(node) || std::string_view(node.value()).find_first_not_of(" \t\r\n") ==
                                      std::string_view::npos)
                return true;
            if (walk->current == outside || walk->paragraphs.back().node != node.parent())
                walk->begin(node.parent());
            walk->add(node, node.value());
            return true;
        }
    } elements;
    elements.walk = &walk;
    root.traverse(elements);
    return finish(name, std::move(walk));
}

bool is_covered(pugi::xml_node cell) {
    using namespace std::string_view_literals;
    if (cell.name() == "table:covered-table-cell"sv) return true;
    for (const char* merge : {"w:vMerge", "w:hMerge"})
        if (const pugi::xml_node merged = cell.child("w:tcPr").child(merge))
            if (merged.attribute("w:val").value() != "restart"sv) return true;
    return false;
}

}  // namespace hexaglot::office

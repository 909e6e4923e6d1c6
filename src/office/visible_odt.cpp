// SPDX-License-Identifier: MIT
#include "office/walk.h"

#include <algorithm>
#include <array>

namespace hexaglot::office {

namespace {

using namespace std::string_view_literals;

constexpr std::array unseen = {"office:styles"sv,
                               "office:automatic-styles"sv,
                               "office:font-face-decls"sv,
                               "office:annotation"sv,
                               "text:tracked-changes"sv,
                               "text:number"sv,
                               "text:note-citation"sv,
                               "text:ruby-text"sv,
                               "table:covered-table-cell"sv,
                               "svg:title"sv,
                               "svg:desc"sv,
                               "table:title"sv,
                               "table:desc"sv};

/// Spaces that a file may ask for by number: more would let a small file fill the memory.
constexpr unsigned spaces_at_once = 1000;
constexpr unsigned spaces_in_all = 1'000'000;

struct TextWalk : Walk {
    unsigned spaces_left = spaces_in_all;

    /// Runs of white space count as one space, and as none at the head of a paragraph.
    void words(pugi::xml_node node) {
        if (current == outside) return;
        std::string kept;
        bool after_space = text().empty() || text().back() == ' ' || text().back() == '\n';
        for (const char byte : std::string_view(node.value())) {
            const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
            if (!space || !after_space) kept += space ? ' ' : byte;
            after_space = space;
        }
        if (kept != node.value()) node.set_value(kept.c_str());
        add(node, kept);
    }

    void spaces(pugi::xml_node node) {
        const unsigned asked = std::min(node.attribute("text:c").as_uint(1), spaces_at_once);
        const unsigned count = std::min(asked, std::max(spaces_left, 1U));
        spaces_left -= std::min(spaces_left, count);
        add(node, std::string(count, ' '));
    }

    void note_mark(pugi::xml_node node) {
        const bool endnote = "endnote"sv == node.attribute("text:note-class").value();
        add_mark(node, node.child("text:note-body"), endnote,
                 node.child("text:note-citation").attribute("text:label").value());
    }

    void children(pugi::xml_node node) {
        for (pugi::xml_node child : node.children()) visit(child);
    }

    void visit(pugi::xml_node node) {
        if (is_text(node)) return words(node);
        const std::string_view name = node.name();
        if (name.empty() || std::find(unseen.begin(), unseen.end(), name) != unseen.end()) return;
        if (name == "text:p" || name == "text:h") {
            const std::size_t outer = current;
            begin(node);
            children(node);
            current = outer;
        } else if (name == "text:s") {
            spaces(node);
        } else if (name == "text:tab") {
            add(node, "\t");
        } else if (name == "text:line-break") {
            add(node, "\n");
        } else if (name == "text:note") {
            note_mark(node);
        } else if (name == "draw:frame" || name == "table:table") {
            const std::size_t outer = current;
            current = outside;
            children(node);
            current = outer;
        } else {
            children(node);
        }
    }
};

}  // namespace

Walk walk_odt(pugi::xml_node root) {
    TextWalk walk;
    walk.children(root);
    for (std::size_t i = 0; i < walk.notes.size(); ++i) {
        const pugi::xml_node body = walk.notes[i].body;
        const std::size_t first = walk.paragraphs.size();
        walk.note = static_cast<int>(i) + 1;
        walk.children(body);
        if (walk.paragraphs.size() > first) drop_head(walk.paragraphs[first], {});
    }
    return walk;
}

}  // namespace hexaglot::office

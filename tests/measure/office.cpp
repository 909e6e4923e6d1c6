// SPDX-License-Identifier: MIT
#include "measure/office.h"

#include "archive/archive.h"
#include "base/text.h"

#include <stdexcept>
#include <string_view>

namespace hexaglot::measure {

using namespace std::string_view_literals;

namespace {

Package opened(const std::string& format, const std::string& bytes) {
    Diagnostics trouble;
    std::optional<Package> package = archive::open("file." + format, bytes, trouble);
    if (!package) throw std::runtime_error("a file of the measure is no " + format);
    return *package;
}

/// Bytes in front of the code point `count`.
std::size_t bytes_before(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0) text::next(text, at);
    return at;
}

}  // namespace

File::Office::Office(const std::string& format, const std::string& bytes)
    : package_(opened(format, bytes)) {
    for (const char* part :
         {"word/document.xml", "word/footnotes.xml", "word/numbering.xml", "word/styles.xml",
          "word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels", "content.xml"}) {
        const Entry* entry = package_.find(part);
        if (!entry) continue;
        Diagnostics trouble;
        auto tree = xml::load(std::make_shared<const Source>(part, entry->bytes), trouble);
        if (!tree) throw std::runtime_error(std::string("not well-formed: ") + part);
        trees_.emplace_back(part, std::move(tree));
    }
    visible_ =
        office::visible(package_.format, "file", root(docx() ? "word/document.xml" : "content.xml"),
                        root("word/footnotes.xml"));
    std::size_t last = 0;
    for (std::size_t i = 0; i < visible_.paragraphs.size(); ++i) {
        const auto& paragraph = visible_.paragraphs[i];
        const std::size_t line = visible_.source->position(paragraph.place.offset).line;
        if (!paragraph.copy && line != last) paragraphs_.push_back(i);
        last = line;
    }
}

pugi::xml_node File::Office::root(const std::string& part) const {
    for (const auto& [name, tree] : trees_)
        if (name == part) return tree->root();
    return {};
}

std::vector<Line> File::Office::lines() const {
    std::vector<Line> all;
    for (const std::size_t i : paragraphs_) {
        const auto& paragraph = visible_.paragraphs[i];
        all.push_back({visible_.source->position(paragraph.place.offset).line, wide(paragraph.text),
                       paragraph.note > 0});
    }
    return all;
}

bool File::Office::replace(std::size_t line, std::size_t begin, std::size_t end,
                           const Text& words) {
    const auto& paragraph = visible_.paragraphs[paragraphs_[line]];
    const std::size_t from = bytes_before(paragraph.text, begin);
    const std::size_t to = bytes_before(paragraph.text, end);
    // First all pieces are looked at, so that a change that cannot be made leaves no half of one.
    const office::Piece* target = nullptr;
    for (const office::Piece& piece : paragraph.pieces) {
        const bool touched = from == to ? piece.begin <= from && from <= piece.end
                                        : piece.begin < to && from < piece.end;
        if (!touched) continue;
        if (!piece.is_text()) {
            if (from != to) return false;
            continue;
        }
        if (std::string_view(piece.node.value()).size() != piece.end - piece.begin) return false;
        if (!target) target = &piece;
    }
    if (!target) return false;
    for (const office::Piece& piece : paragraph.pieces) {
        if (!piece.is_text() || (piece.begin >= to && &piece != target) || piece.end < from)
            continue;
        std::string value = piece.node.value();
        const std::size_t first = from > piece.begin ? from - piece.begin : 0;
        const std::size_t last = std::min(to, piece.end) - piece.begin;
        if (&piece == target)
            value.replace(first, last - first, narrow(words));
        else if (last > first)
            value.erase(first, last - first);
        pugi::xml_node(piece.node).set_value(value.c_str());
    }
    return true;
}

bool File::Office::remove(std::size_t line) {
    const pugi::xml_node node = visible_.paragraphs[paragraphs_[line]].node;
    pugi::xml_node parent = node.parent();
    if (parent.name() == "w:tc"sv || parent.name() == "table:table-cell"sv) {
        const auto& pieces = visible_.paragraphs[paragraphs_[line]].pieces;
        for (const office::Piece& piece : pieces)
            if (piece.is_text()) pugi::xml_node(piece.node).set_value("");
        return !pieces.empty();
    }
    if (parent.name() == "text:list-item"sv) {
        // A list item of one paragraph goes with it: an empty one would still be counted.
        if (node.next_sibling() || node.previous_sibling()) return parent.remove_child(node);
        return parent.parent().remove_child(parent);
    }
    return parent.remove_child(node);
}

bool File::Office::repeat(std::size_t line) {
    const pugi::xml_node node = visible_.paragraphs[paragraphs_[line]].node;
    pugi::xml_node parent = node.parent();
    if (node.find_node([](pugi::xml_node inner) {
            const std::string_view name = inner.name();
            return name == "w:bookmarkStart" || name == "text:bookmark-start" ||
                   name == "w:footnoteReference" || name == "text:note";
        }))
        return false;  // ids would stand twice
    if (parent.name() == "text:list-item"sv)
        return parent.parent().insert_copy_after(parent, parent);
    return parent.insert_copy_after(node, node);
}

bool File::Office::exchange(std::size_t one, std::size_t other) {
    pugi::xml_node first = visible_.paragraphs[paragraphs_[one]].node;
    pugi::xml_node second = visible_.paragraphs[paragraphs_[other]].node;
    const pugi::xml_node copy = first.parent().insert_copy_before(second, first);
    if (!copy || !second.parent().insert_copy_before(first, second)) return false;
    first.parent().remove_child(first);
    second.parent().remove_child(second);
    return true;
}

bool File::Office::drop_mark(std::size_t line, std::size_t at) {
    const auto& paragraph = visible_.paragraphs[paragraphs_[line]];
    const std::size_t from = bytes_before(paragraph.text, at);
    for (const office::Piece& piece : paragraph.pieces)
        if (piece.begin == from && !piece.is_text())
            return piece.node.parent().remove_child(piece.node);
    return false;
}

bool File::Office::drop_note(std::size_t which) {
    if (!docx()) return false;
    pugi::xml_node notes = root("word/footnotes.xml");
    std::size_t seen = 0;
    for (const pugi::xml_node note : notes.children("w:footnote"))
        if (!note.attribute("w:type") && seen++ == which) return notes.remove_child(note);
    return false;
}

std::vector<pugi::xml_node> File::Office::link_nodes() const {
    std::vector<pugi::xml_node> found;
    for (const std::size_t i : paragraphs_) {
        struct Walker : pugi::xml_tree_walker {
            std::vector<pugi::xml_node>& links;
            explicit Walker(std::vector<pugi::xml_node>& into) : links(into) {}
            bool for_each(pugi::xml_node& node) override {
                const bool outward =
                    (node.name() == "w:hyperlink"sv && node.attribute("r:id")) ||
                    (node.name() == "text:a"sv &&
                     !std::string_view(node.attribute("xlink:href").value()).starts_with("#"));
                if (outward) links.push_back(node);
                return true;
            }
        } walker(found);
        // Notes of an ODT stand inside the paragraph of their mark.
        if (docx() || visible_.paragraphs[i].note == 0)
            pugi::xml_node(visible_.paragraphs[i].node).traverse(walker);
    }
    return found;
}

std::vector<std::size_t> File::Office::links() const {
    std::vector<std::size_t> found;
    for (const pugi::xml_node link : link_nodes()) {
        pugi::xml_node holder = link;
        while (holder && holder.name() != "w:p"sv && holder.name() != "text:p"sv &&
               holder.name() != "text:h"sv)
            holder = holder.parent();
        for (std::size_t i = 0; i < paragraphs_.size(); ++i)
            if (visible_.paragraphs[paragraphs_[i]].node == holder) found.push_back(i);
    }
    return found;
}

bool File::Office::point_link(std::size_t which, const char* target) {
    const std::vector<pugi::xml_node> all = link_nodes();
    if (which >= all.size()) return false;
    pugi::xml_node link = all[which];
    if (!docx()) return link.attribute("xlink:href").set_value(target);
    const bool in_notes = link.root() == root("word/footnotes.xml").root();
    pugi::xml_node relationships =
        root(in_notes ? "word/_rels/footnotes.xml.rels" : "word/_rels/document.xml.rels");
    pugi::xml_node relationship =
        relationships.find_child_by_attribute("Relationship", "Id", link.attribute("r:id").value());
    // Others may share it.
    pugi::xml_node own = relationships.append_copy(relationship);
    own.attribute("Id").set_value("rMeasure");
    own.attribute("Target").set_value(target);
    return relationship && link.attribute("r:id").set_value("rMeasure");
}

bool File::Office::renumber(std::size_t line, int number) {
    pugi::xml_node node = visible_.paragraphs[paragraphs_[line]].node;
    if (!docx()) {
        pugi::xml_node item = node.parent();
        if (item.name() != "text:list-item"sv || item.attribute("text:start-value")) return false;
        return item.append_attribute("text:start-value").set_value(number);
    }
    pugi::xml_node properties = node.child("w:pPr");
    pugi::xml_node numbers = properties.child("w:numPr");
    // Its style may number it.
    const pugi::xml_node style =
        root("word/styles.xml")
            .find_child_by_attribute("w:style", "w:styleId",
                                     properties.child("w:pStyle").attribute("w:val").value());
    const pugi::xml_node known_numbers = numbers ? numbers : style.child("w:pPr").child("w:numPr");
    const std::string own = known_numbers.child("w:numId").attribute("w:val").value();
    const std::string level = known_numbers.child("w:ilvl").attribute("w:val").as_string("0");
    pugi::xml_node numbering = root("word/numbering.xml");
    const pugi::xml_node known = numbering.find_child_by_attribute("w:num", "w:numId", own.c_str());
    if (own.empty() || own == "0" || !known) return false;
    pugi::xml_node instance = numbering.insert_copy_after(known, known);
    instance.attribute("w:numId").set_value("9901");
    while (instance.remove_child("w:lvlOverride")) {
    }
    pugi::xml_node change = instance.append_child("w:lvlOverride");
    change.append_attribute("w:ilvl").set_value(level.c_str());
    change.append_child("w:startOverride").append_attribute("w:val").set_value(number);
    if (numbers) properties.remove_child(numbers);
    const pugi::xml_node named = properties.child("w:pStyle");
    numbers = named ? properties.insert_child_after("w:numPr", named)
                    : properties.prepend_child("w:numPr");
    numbers.append_child("w:ilvl").append_attribute("w:val").set_value(level.c_str());
    numbers.append_child("w:numId").append_attribute("w:val").set_value("9901");
    return true;
}

std::string File::Office::bytes() const {
    Package package = package_;
    for (const auto& [name, tree] : trees_)
        package.find(name)->replace(xml::save(tree->document, docx()));
    return archive::save(package);
}

}  // namespace hexaglot::measure

// SPDX-License-Identifier: MIT
#include "extract/docx_fields.h"

#include <utility>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

/// The words of a field code; those in quotation marks without them (17.16.2).
std::vector<std::string> words_of(std::string_view code) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    bool begun = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char byte = code[i];
        if (quoted && byte == '\\' && i + 1 < code.size() &&
            (code[i + 1] == '"' || code[i + 1] == '\\')) {
            word += code[++i];
        } else if (byte == '"') {
            quoted = !quoted;
            begun = true;
        } else if (!quoted && (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r')) {
            if (begun) words.push_back(std::exchange(word, {}));
            begun = false;
        } else {
            word += byte;
            begun = true;
        }
    }
    if (begun) words.push_back(word);
    return words;
}

std::string upper(std::string word) {
    for (char& letter : word)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return word;
}

pugi::xml_node ancestor(pugi::xml_node node, std::string_view name) {
    while (node && node.name() != name) node = node.parent();
    return node;
}

/// Fields in one another; Word allows 20.
constexpr std::size_t deepest_field = 100;
/// How far from a bookmark is looked for what it holds.
constexpr int nearby = 20;

/// The mark of the note that is all a bookmark holds: then the bookmark names the note.
pugi::xml_node note_alone_in(pugi::xml_node start) {
    pugi::xml_node mark;
    pugi::xml_node next = start.next_sibling();
    for (int i = 0; next && i < nearby; ++i, next = next.next_sibling()) {
        const std::string_view name = next.name();
        if (name == "w:bookmarkEnd" &&
            next.attribute("w:id").value() == std::string_view(start.attribute("w:id").value()))
            return mark;
        if (name != "w:r") continue;
        for (pugi::xml_node part : next.children()) {
            const std::string_view kind = part.name();
            if (kind == "w:footnoteReference" || kind == "w:endnoteReference")
                mark = part;
            else if (kind == "w:t")
                return {};
        }
    }
    return {};
}

/// Between two paragraphs a bookmark names the next one.
pugi::xml_node paragraph_of(pugi::xml_node bookmark) {
    if (const pugi::xml_node around = ancestor(bookmark, "w:p")) return around;
    pugi::xml_node next = bookmark.next_sibling();
    for (int i = 0; next && next.name() != "w:p"sv && i < nearby; ++i) next = next.next_sibling();
    return next && next.name() == "w:p"sv ? next : pugi::xml_node();
}

bool is_content(std::string_view name) {
    return name != "w:rPr" && name != "w:fldChar" && name != "w:instrText";
}

}  // namespace

Standing field_standing(std::string_view code) {
    const std::vector<std::string> words = words_of(code);
    if (words.size() < 2) return {};
    const std::string kind = upper(words[0]);
    Standing standing;
    if (kind == "REF" || kind == "NOTEREF") {
        standing.kind = Standing::Kind::reference;
        standing.target = words[1];
    } else if (kind == "HYPERLINK") {
        std::string place;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i] == "\\l" && i + 1 < words.size())
                place = words[++i];
            else if (words[i] == "\\o" || words[i] == "\\t")
                ++i;
            else if (words[i][0] != '\\' && standing.target.empty())
                standing.target = words[i];
        }
        if (standing.target.empty() && place.empty()) return {};
        standing.kind = standing.target.empty() ? Standing::Kind::reference : Standing::Kind::link;
        if (!standing.target.empty() && !place.empty()) standing.target += "#";
        standing.target += place;
    }
    return standing;
}

DocxFields::DocxFields(const DocxStyles& styles, Address address)
    : styles_(styles), address_(std::move(address)) {}

void DocxFields::read(pugi::xml_node root, Names& names) {
    open_.clear();
    if (root) visit(root, names);
}

void DocxFields::field_character(pugi::xml_node node) {
    const std::string_view type = node.attribute("w:fldCharType").value();
    if (type == "begin") {
        if (open_.size() < deepest_field) open_.emplace_back();
        return;
    }
    if (open_.empty()) return;
    if (type == "end") {
        open_.pop_back();
    } else if (type == "separate") {
        open_.back().in_result = true;
        Standing standing = field_standing(open_.back().code);
        if (standing.kind == Standing::Kind::text) return;
        standing.owner = node.hash_value();
        targets_.push_back(std::move(standing));
        open_.back().target = targets_.size();
    }
}

void DocxFields::visit(pugi::xml_node node, Names& names) {
    const std::string_view name = node.name();
    if (name == "w:fldChar") {
        field_character(node);
    } else if (name == "w:instrText") {
        if (!open_.empty() && !open_.back().in_result) open_.back().code += node.child_value();
    } else if (name == "w:bookmarkStart") {
        const std::string bookmark = node.attribute("w:name").value();
        if (const pugi::xml_node mark = note_alone_in(node))
            names.name_note(mark, bookmark);
        else
            names.name_paragraph(paragraph_of(node), bookmark);
    } else if (node.parent().name() == "w:r"sv && is_content(name)) {
        std::size_t target = 0;
        for (const Open& field : open_)
            if (field.target != 0) target = field.target;
        if (target != 0) in_field_.emplace(node.hash_value(), target);
    }
    for (pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element) visit(child, names);
}

Standing DocxFields::hyperlink(pugi::xml_node node) const {
    const std::string anchor = node.attribute("w:anchor").value();
    Standing standing;
    standing.target = address_(node);
    if (!node.attribute("r:id") && anchor.empty()) return {};
    standing.kind = anchor.empty() || !standing.target.empty() ? Standing::Kind::link
                                                               : Standing::Kind::reference;
    if (!standing.target.empty() && !anchor.empty()) standing.target += "#";
    standing.target += anchor;
    return standing;
}

Standing DocxFields::look(pugi::xml_node node) const {
    const pugi::xml_node element = node.type() == pugi::node_element ? node : node.parent();
    Standing standing;
    if (const auto field = in_field_.find(element.hash_value()); field != in_field_.end())
        standing = targets_[field->second - 1];
    for (pugi::xml_node around = element.parent();
         around && around.name() != "w:p"sv && standing.kind == Standing::Kind::text;
         around = around.parent()) {
        const std::string_view name = around.name();
        if (name == "w:hyperlink")
            standing = hyperlink(around);
        else if (name == "w:fldSimple")
            standing = field_standing(around.attribute("w:instr").value());
        if (standing.kind != Standing::Kind::text) standing.owner = around.hash_value();
    }
    standing.marks = marks_of_run(ancestor(element, "w:r"), styles_);
    return standing;
}

}  // namespace hexaglot::extract

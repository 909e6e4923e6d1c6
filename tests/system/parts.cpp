// SPDX-License-Identifier: MIT
#include "system/parts.h"

#include "system/papers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace hexaglot::system_test {

Parts::Parts(const std::filesystem::path& file) {
    const Package package = open_file(file);
    Diagnostics trouble;
    for (const Entry& entry : package.entries) {
        if (!entry.name.ends_with(".xml") && !entry.name.ends_with(".rels")) continue;
        auto tree = xml::load(std::make_shared<const Source>(entry.name, entry.bytes), trouble);
        if (!tree)
            ADD_FAILURE() << entry.name << " is not well-formed";
        else
            trees_[entry.name] = std::move(tree);
    }
}

pugi::xml_node Parts::root(const std::string& name) const {
    const auto found = trees_.find(name);
    if (found != trees_.end()) return found->second->root();
    ADD_FAILURE() << "no part " << name;
    return {};
}

std::vector<std::string> Parts::names() const {
    std::vector<std::string> out;
    for (const auto& [name, tree] : trees_) out.push_back(name);
    return out;
}

std::vector<pugi::xml_node> all(pugi::xml_node node, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node child : node.children()) {
        if (child.name() == name) found.push_back(child);
        const auto below = all(child, name);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

bool is_inside(pugi::xml_node node, std::string_view name) {
    for (; node; node = node.parent())
        if (node.name() == name) return true;
    return false;
}

std::string words(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata) return node.value();
    std::string out;
    for (const pugi::xml_node child : node.children()) out += words(child);
    return out;
}

std::vector<const Paragraph*> paragraphs(const Document& document) {
    std::vector<const Paragraph*> out;
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts)
            for_paragraphs(part.blocks, [&](const Paragraph& one) { out.push_back(&one); });
    return out;
}

void each_inline(const Document& document, const std::function<void(const Inline&)>& use) {
    std::map<int, const Note*> notes;
    const std::function<void(const Inlines&)> walk = [&](const Inlines& inlines) {
        for (const Inline& piece : inlines) {
            use(piece);
            if (const auto* link = std::get_if<Link>(&piece)) walk(link->inlines);
            if (const auto* note = std::get_if<Note>(&piece)) notes[note->number] = note;
        }
    };
    for (const Paragraph* paragraph : paragraphs(document)) walk(paragraph->inlines);
    for (const auto& [number, note] : std::map(notes)) walk(note->inlines);
}

std::vector<std::string> reference_texts(const Document& document) {
    std::vector<std::string> out;
    each_inline(document, [&out](const Inline& piece) {
        if (const auto* reference = std::get_if<Reference>(&piece)) out.push_back(reference->text);
    });
    return out;
}

std::vector<std::string> link_targets(const Document& document) {
    std::set<std::string> out;
    each_inline(document, [&out](const Inline& piece) {
        if (const auto* link = std::get_if<Link>(&piece)) out.insert(link->href);
    });
    return {out.begin(), out.end()};
}

int note_count(const Document& document) {
    int count = 0;
    each_inline(document, [&count](const Inline& piece) {
        count += std::holds_alternative<Note>(piece) ? 1 : 0;
    });
    return count;
}

}  // namespace hexaglot::system_test

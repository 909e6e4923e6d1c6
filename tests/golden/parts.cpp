// SPDX-License-Identifier: MIT
#include "golden/parts.h"

#include "golden/tree.h"

#include <functional>
#include <memory>
#include <set>
#include <stdexcept>

namespace hexaglot {
namespace {

using Names = std::set<std::string>;
using Node = pugi::xml_node;

std::unique_ptr<xml::Tree> parse(const Package& file, const std::string& name) {
    const Entry* entry = file.find(name);
    Diagnostics trouble;
    auto tree =
        entry ? xml::load(std::make_shared<const Source>(name, entry->bytes), trouble) : nullptr;
    if (!tree) throw std::runtime_error("no sound part " + name);
    return tree;
}

/// The values of an attribute of all elements of a name.
Names values(Node root, const std::string& element, const char* attribute) {
    Names found;
    const std::function<void(Node)> walk = [&](Node node) {
        if (node.name() == element) found.insert(node.attribute(attribute).value());
        for (const Node child : node.children()) walk(child);
    };
    walk(root);
    return found;
}

/// The styles that the elements of a tree name.
Names style_names(Node root) {
    Names found;
    const std::function<void(Node)> walk = [&](Node node) {
        for (const pugi::xml_attribute attribute : node.attributes())
            if (std::string_view(attribute.name()).ends_with("style-name"))
                found.insert(attribute.value());
        for (const Node child : node.children()) walk(child);
    };
    walk(root);
    return found;
}

/// Removes the children that `keep` does not want.
void prune(Node parent, const std::function<bool(Node)>& keep) {
    for (Node child = parent.first_child(); child;) {
        const Node next = child.next_sibling();
        if (!keep(child)) parent.remove_child(child);
        child = next;
    }
}

bool is(Node node, std::string_view name) {
    return node.name() == name;
}

void show_numbering(const Package& file, const Names& used,
                    std::map<std::string, std::string>& shown) {
    const std::string name = "word/numbering.xml";
    const auto tree = parse(file, name);
    Names lists;
    prune(tree->root(), [&](Node node) {
        return is(node, "w:abstractNum") || used.count(node.attribute("w:numId").value()) > 0;
    });
    for (const Node num : tree->root().children("w:num"))
        lists.insert(num.child("w:abstractNumId").attribute("w:val").value());
    prune(tree->root(), [&](Node node) {
        return is(node, "w:num") || lists.count(node.attribute("w:abstractNumId").value()) > 0;
    });
    shown[name] = lines_of(tree->root());
}

void show_links(const Package& file, std::map<std::string, std::string>& shown) {
    const std::string name = "word/_rels/document.xml.rels";
    const auto tree = parse(file, name);
    prune(tree->root(), [](Node node) {
        const std::string_view type = node.attribute("Type").value();
        return type.ends_with("/hyperlink") || type.ends_with("/image");
    });
    if (tree->root().first_child()) shown[name] = lines_of(tree->root());
}

std::map<std::string, std::string> docx_parts(const Package& file) {
    std::map<std::string, std::string> shown;
    const auto body = parse(file, "word/document.xml");
    shown["word/document.xml"] = lines_of(body->root());
    if (!values(body->root(), "w:footnoteReference", "w:id").empty())
        shown["word/footnotes.xml"] = lines_of(parse(file, "word/footnotes.xml")->root());
    Names used = values(body->root(), "w:numId", "w:val");
    const Names styles = values(body->root(), "w:pStyle", "w:val");
    const auto sheet = parse(file, "word/styles.xml");
    for (const Node style : sheet->root().children("w:style"))
        if (styles.count(style.attribute("w:styleId").value()) > 0)
            used.merge(values(style, "w:numId", "w:val"));
    used.erase("0");  // no number
    if (!used.empty()) show_numbering(file, used, shown);
    show_links(file, shown);
    return shown;
}

std::map<std::string, std::string> odt_parts(const Package& file) {
    std::map<std::string, std::string> shown;
    const auto content = parse(file, "content.xml");
    content->root().remove_child("office:font-face-decls");
    const Names named = style_names(content->root().child("office:body"));
    prune(content->root().child("office:automatic-styles"),
          [&](Node node) { return named.count(node.attribute("style:name").value()) > 0; });
    shown["content.xml"] = lines_of(content->root());
    const Names used = values(content->root(), "text:list", "text:style-name");
    const auto styles = parse(file, "styles.xml");
    prune(styles->root(), [](Node node) { return is(node, "office:styles"); });
    prune(styles->root().child("office:styles"), [&](Node node) {
        return is(node, "text:list-style") && used.count(node.attribute("style:name").value()) > 0;
    });
    if (styles->root().child("office:styles").first_child())
        shown["styles.xml"] = lines_of(styles->root());
    return shown;
}

}  // namespace

std::map<std::string, std::string> shown_parts(const Package& file) {
    return file.format == FileFormat::docx ? docx_parts(file) : odt_parts(file);
}

}  // namespace hexaglot

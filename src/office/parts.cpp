// SPDX-License-Identifier: MIT
#include "office/parts.h"

#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::office {
namespace {

using namespace std::string_view_literals;

void simplify(pugi::xml_node node) {
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        switch (child.type()) {
            case pugi::node_element:
                simplify(child);
                break;
            case pugi::node_pcdata:
                break;
            case pugi::node_cdata:
                node.insert_child_before(pugi::node_pcdata, child).set_value(child.value());
                node.remove_child(child);
                break;
            default:
                node.remove_child(child);
        }
        child = next;
    }
}

constexpr std::string_view office_relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view word_types =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string free_relationship_id(const Parts& parts) {
    for (int n = 1;; ++n) {
        std::string id = fmt::format("rId{}", n);
        const auto relations = parts.root(relationships_of(parts.main)).children();
        if (std::none_of(relations.begin(), relations.end(), [&](pugi::xml_node relation) {
                return id == relation.attribute("Id").value();
            }))
            return id;
    }
}

/// Calls `found` with the last word of the type and the target of each relationship inside the
/// package.
template <typename Found>
void for_relationships(const Parts& parts, std::string_view source, Found found) {
    for (pugi::xml_node relation : parts.root(relationships_of(source)).children()) {
        if ("External"sv == relation.attribute("TargetMode").value()) continue;
        const std::string_view type = relation.attribute("Type").value();
        found(type.substr(type.rfind('/') + 1),
              resolve(source, relation.attribute("Target").value()));
    }
}

void open_docx(Parts& parts, Diagnostics& diagnostics) {
    parts.main = dialect(FileFormat::docx).main_part;
    parts.styles = dialect(FileFormat::docx).styles_part;
    if (!parts.open("[Content_Types].xml", diagnostics)) return;
    if (!parts.open("_rels/.rels", diagnostics)) return;
    for_relationships(parts, "", [&](std::string_view kind, const std::string& entry) {
        if (kind == "officeDocument") parts.main = entry;
        if (kind.ends_with("-properties") && parts.open(entry, diagnostics))
            parts.properties.push_back(entry);
    });
    if (!parts.open(parts.main, diagnostics)) return;
    if (!parts.open(relationships_of(parts.main), diagnostics)) return;
    for_relationships(parts, parts.main, [&](std::string_view kind, const std::string& entry) {
        if (kind == "styles") parts.styles = entry;
        if (kind == "numbering") parts.numbering = entry;
        if (kind == "settings") parts.settings = entry;
        if (kind == "footnotes") parts.footnotes = entry;
        if (kind == "endnotes") parts.endnotes = entry;
        if (kind == "header" || kind == "footer") parts.others.push_back(entry);
    });
    std::sort(parts.others.begin(), parts.others.end());
    for (const std::string* entry :
         {&parts.styles, &parts.numbering, &parts.settings, &parts.footnotes, &parts.endnotes})
        if (!entry->empty()) parts.open(*entry, diagnostics);
    for (const std::string& entry : parts.others) parts.open(entry, diagnostics);
}

void open_odt(Parts& parts, Diagnostics& diagnostics) {
    parts.main = dialect(FileFormat::odt).main_part;
    parts.styles = dialect(FileFormat::odt).styles_part;
    parts.open(parts.main, diagnostics);
    if (parts.open(parts.styles, diagnostics)) parts.others.push_back(parts.styles);
    if (parts.package.find("meta.xml") != nullptr && parts.open("meta.xml", diagnostics))
        parts.properties.emplace_back("meta.xml");
}

}  // namespace

pugi::xml_node Parts::root(std::string_view entry) const {
    const auto found = trees.find(entry);
    return found == trees.end() ? pugi::xml_node() : found->second->root();
}

bool Parts::open(const std::string& entry, Diagnostics& diagnostics) {
    if (trees.contains(entry)) return true;
    const Entry* found = package.find(entry);
    if (found == nullptr) {
        diagnostics.add("missing-part", {std::make_shared<const Source>(package.name, ""), 0},
                        fmt::format("the file has no part '{}'", entry),
                        "save it again in Word or LibreOffice");
        return false;
    }
    auto tree = xml::load(
        std::make_shared<const Source>(fmt::format("{}!{}", package.name, entry), found->bytes),
        diagnostics);
    if (!tree) return false;
    simplify(tree->document);
    trees.emplace(entry, std::move(tree));
    return true;
}

void Parts::add(const std::string& entry, std::string bytes) {
    if (package.find(entry) != nullptr) return;
    package.entries.push_back({entry, std::move(bytes), std::nullopt, 0});
}

std::string Parts::add_linked(std::string_view kind, std::string bytes, Diagnostics& diagnostics) {
    std::string entry = resolve(main, fmt::format("{}.xml", kind));
    add(entry, std::move(bytes));
    open(entry, diagnostics);
    const std::string id = free_relationship_id(*this);
    pugi::xml_node relation = root(relationships_of(main)).append_child("Relationship");
    relation.append_attribute("Id") = id.c_str();
    relation.append_attribute("Type") = fmt::format("{}{}", office_relations, kind).c_str();
    relation.append_attribute("Target") = fmt::format("{}.xml", kind).c_str();
    pugi::xml_node type = root("[Content_Types].xml").append_child("Override");
    type.append_attribute("PartName") = ("/" + entry).c_str();
    type.append_attribute("ContentType") = fmt::format("{}{}+xml", word_types, kind).c_str();
    return entry;
}

std::string Parts::source_name(std::string_view entry) const {
    return entry == main ? package.name : fmt::format("{}!{}", package.name, entry);
}

Parts open_parts(Package package, Diagnostics& diagnostics) {
    Parts parts;
    parts.package = std::move(package);
    if (parts.package.format == FileFormat::docx)
        open_docx(parts, diagnostics);
    else
        open_odt(parts, diagnostics);
    return parts;
}

std::string relationships_of(std::string_view entry) {
    const auto slash = entry.rfind('/');
    const std::string_view folder = slash == entry.npos ? "" : entry.substr(0, slash + 1);
    return fmt::format("{}_rels/{}.rels", folder, entry.substr(folder.size()));
}

std::string resolve(std::string_view source, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    const auto slash = source.rfind('/');
    std::string path(source.substr(0, slash == source.npos ? 0 : slash + 1));
    for (; target.starts_with("../"); target.remove_prefix(3)) {
        if (!path.empty()) path.pop_back();
        path.erase(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1);
    }
    return path + std::string(target);
}

pugi::xml_node child_with(pugi::xml_node parent, const char* name, const char* attribute,
                          std::string_view value) {
    for (pugi::xml_node child : parent.children(name))
        if (value == child.attribute(attribute).value()) return child;
    return {};
}

}  // namespace hexaglot::office

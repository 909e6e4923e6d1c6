// SPDX-License-Identifier: MIT
#include "golden/tree.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace hexaglot {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t width = 160;

/// Elements in which white space is text.
bool holds_text(pugi::xml_node element) {
    static constexpr std::array names = {"w:t"sv,    "w:instrText"sv, "text:p"sv,
                                         "text:h"sv, "text:span"sv,   "text:a"sv};
    if (std::find(names.begin(), names.end(), element.name()) != names.end()) return true;
    return std::any_of(element.begin(), element.end(), [](pugi::xml_node child) {
        return child.type() == pugi::node_pcdata &&
               std::string_view(child.value()).find_first_not_of(" \t\r\n") !=
                   std::string_view::npos;
    });
}

bool has_prefix(std::string_view name, std::string_view prefix) {
    return name.size() > prefix.size() && name[prefix.size()] == ':' && name.starts_with(prefix);
}

bool uses(pugi::xml_node element, std::string_view prefix) {
    if (has_prefix(element.name(), prefix)) return true;
    for (const pugi::xml_attribute attribute : element.attributes())
        if (has_prefix(attribute.name(), prefix)) return true;
    return std::any_of(element.begin(), element.end(),
                       [prefix](pugi::xml_node child) { return uses(child, prefix); });
}

std::string start(pugi::xml_node element) {
    constexpr std::string_view declares = "xmlns:";
    std::vector<std::pair<std::string, std::string>> attributes;
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (name.starts_with(declares) && !uses(element, name.substr(declares.size()))) continue;
        attributes.emplace_back(name, attribute.value());
    }
    std::sort(attributes.begin(), attributes.end());
    std::string out = std::string("<") + element.name();
    for (const auto& [name, value] : attributes)
        out += ' ' + name + "=\"" + xml::escape(value) + '"';
    return out;
}

/// An element with all that stands in it, without a line end.
std::string flat(pugi::xml_node element) {
    const bool text = holds_text(element);
    std::string inside;
    for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_element) inside += flat(child);
        if (child.type() == pugi::node_pcdata && text) inside += xml::escape(child.value());
    }
    if (inside.empty()) return start(element) + "/>";
    return start(element) + '>' + inside + "</" + element.name() + '>';
}

void write(pugi::xml_node element, std::size_t depth, std::string& out) {
    const std::string indent(2 * depth, ' ');
    const std::string line = flat(element);
    const bool is_leaf =
        element.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; })
            .empty();
    if (is_leaf || holds_text(element) || indent.size() + line.size() <= width) {
        out += indent + line + '\n';
        return;
    }
    out += indent + start(element) + ">\n";
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) write(child, depth + 1, out);
    out += indent + "</" + element.name() + ">\n";
}

}  // namespace

std::string lines_of(pugi::xml_node element) {
    std::string out;
    write(element, 0, out);
    return out;
}

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
#include "base/xml.h"

#include "base/well_formed.h"

#include <fmt/format.h>

#include <utility>

namespace hexaglot::xml {

namespace {

/// Appends what pugixml writes to a string.
struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

/// Where a node starts; nothing where it was changed or made after the parsing.
std::optional<std::size_t> offset_of(pugi::xml_node node) {
    const std::ptrdiff_t offset = node.offset_debug();
    if (offset < 0) return std::nullopt;
    const auto start = static_cast<std::size_t>(offset);
    // pugixml points at the name.
    return node.type() == pugi::node_element && start > 0 ? start - 1 : start;
}

}  // namespace

Place Tree::place(pugi::xml_node node) const {
    for (; node; node = node.parent())
        if (const auto offset = offset_of(node)) return {source, *offset};
    return {source, 0};
}

Place Tree::place(pugi::xml_node node, std::string_view attribute) const {
    Place found = place(node);
    found.offset =
        attribute_offset(source->bytes(), found.offset, attribute).value_or(found.offset);
    return found;
}

std::unique_ptr<Tree> load(SourcePtr source, Diagnostics& diagnostics, Blank blank) {
    if (const auto fault = markup_fault(source->bytes())) {
        diagnostics.add("malformed-xml", {source, fault->offset}, fault->message, fault->help);
        return nullptr;
    }
    auto tree = std::make_unique<Tree>();
    const std::string& bytes = source->bytes();
    const unsigned spaces = blank == Blank::kept ? pugi::parse_ws_pcdata : 0;
    const auto result = tree->document.load_buffer(
        bytes.data(), bytes.size(), pugi::parse_default | spaces, pugi::encoding_utf8);
    if (!result) {
        diagnostics.add("malformed-xml", {source, static_cast<std::size_t>(result.offset)},
                        fmt::format("this is not well-formed XML: {}", result.description()),
                        "correct the markup at this place");
        return nullptr;
    }
    tree->source = std::move(source);
    return tree;
}

std::string save(const pugi::xml_document& document, bool standalone) {
    StringWriter writer;
    writer.text = standalone ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                             : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

std::string escape(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char byte : text) {
        switch (byte) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += byte;
        }
    }
    return result;
}

}  // namespace hexaglot::xml

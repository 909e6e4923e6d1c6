// SPDX-License-Identifier: MIT
#include "extract/extract.h"
#include "extract/formats.h"
#include "extract/limits.h"
#include "extract/typed_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

using Prefixes = std::map<std::string, std::string, std::less<>>;  ///< the file's → ours

struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};

/// Those that text, numbering or links stand in; the purl.oclc.org ones are of Strict DOCX (ISO/IEC
/// 29500).
constexpr auto namespaces = std::to_array<Namespace>({
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://www.w3.org/1999/xlink", "xlink"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
});

/// Foreign prefixes that may hold at one place.
constexpr std::size_t most_prefixes = 100;

/// The name with our prefix, or nothing where it is ours already or is no concern of ours.
std::string renamed(std::string_view name, const Prefixes& prefixes) {
    const auto colon = name.find(':');
    const auto found = prefixes.find(colon == name.npos ? "" : name.substr(0, colon));
    if (found == prefixes.end()) return {};
    return found->second + ":" + std::string(colon == name.npos ? name : name.substr(colon + 1));
}

void use_known_prefixes(pugi::xml_node node, const Prefixes& outer) {
    Prefixes declared;
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (name != "xmlns" && !name.starts_with("xmlns:")) continue;
        const std::string prefix(name == "xmlns" ? "" : name.substr(6));
        for (const Namespace& known : namespaces)
            if (known.uri == attribute.value() && known.prefix != prefix &&
                outer.size() + declared.size() < most_prefixes)
                declared.emplace(prefix, known.prefix);
    }
    if (!declared.empty()) declared.insert(outer.begin(), outer.end());
    const Prefixes& prefixes = declared.empty() ? outer : declared;
    if (!prefixes.empty()) {
        if (const std::string name = renamed(node.name(), prefixes); !name.empty())
            node.set_name(name.c_str());
        for (pugi::xml_attribute attribute : node.attributes())
            if (std::string_view(attribute.name()).find(':') != std::string_view::npos)
                if (const std::string name = renamed(attribute.name(), prefixes); !name.empty())
                    attribute.set_name(name.c_str());
    }
    for (pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element) use_known_prefixes(child, prefixes);
}

}  // namespace

std::unique_ptr<xml::Tree> load_part(const Package& file, std::string_view entry,
                                     Diagnostics& diagnostics) {
    const Entry* found = file.find(entry);
    if (!found) return nullptr;
    const std::string name = fmt::format("{}!{}", file.name, entry);
    const auto tags = std::count(found->bytes.begin(), found->bytes.end(), '<');
    if (is_too_large(static_cast<std::size_t>(tags), 2 * most_elements, "tags",
                     {std::make_shared<const Source>(name, ""), 0}, diagnostics))
        return nullptr;
    auto tree = xml::load(std::make_shared<const Source>(name, found->bytes), diagnostics);
    if (tree) use_known_prefixes(tree->root(), {});
    return tree;
}

bool is_too_large(std::size_t count, std::size_t most, std::string_view what, const Place& place,
                  Diagnostics& diagnostics) {
    if (count <= most) return false;
    diagnostics.add("too-large", place,
                    fmt::format("the file has more than {} {}, and is not read", most, what),
                    "no paper is so long: look what this file is, or split it");
    return true;
}

pugi::xml_node root_of(const std::unique_ptr<xml::Tree>& tree) {
    return tree ? tree->root() : pugi::xml_node();
}

void report_missing_part(const Package& file, std::string_view entry, Diagnostics& diagnostics) {
    diagnostics.add("missing-part", {std::make_shared<const Source>(file.name, ""), 0},
                    fmt::format("the file has no part '{}'", entry),
                    "open the file in Word or LibreOffice and save it again");
}

void report_tracked_changes(const Place& place, Diagnostics& diagnostics) {
    diagnostics.add("tracked-changes", place,
                    "the file has tracked changes; they are taken as accepted",
                    "accept or reject them to be sure of what is read");
}

void report_unknown_counter(const Document& document, std::string_view format,
                            Diagnostics& diagnostics) {
    diagnostics.add("unknown-counter", {std::make_shared<const Source>(document.paper, ""), 0},
                    fmt::format("numbers in the counter format '{}' are shown in digits", format),
                    "compare these numbers by eye, or choose another number format");
}

void set_language(Document& document, std::string_view tag) {
    document.setting.tag = tag;
    document.setting.language = tag.substr(0, tag.find('-'));
}

void OpenMarks::fill(const OpenMarks& behind) {
    if (!bold) bold = behind.bold;
    if (!italic) italic = behind.italic;
    if (!underline) underline = behind.underline;
    if (!superscript) superscript = behind.superscript;
}

Marks OpenMarks::closed() const {
    return {bold.value_or(false), italic.value_or(false), underline.value_or(false),
            superscript.value_or(false)};
}

bool is_look_of_links_and_notes(std::string_view style) {
    // Those of Word, then those of LibreOffice.
    static constexpr std::array names = {"hyperlink"sv,           "followedhyperlink"sv,
                                         "footnote reference"sv,  "endnote reference"sv,
                                         "internet link"sv,       "visited internet link"sv,
                                         "footnote anchor"sv,     "endnote anchor"sv,
                                         "footnote characters"sv, "endnote characters"sv};
    return std::find(names.begin(), names.end(), style) != names.end();
}

Role role_of(std::string_view style, int outline, const std::optional<Label>& label) {
    if (style == "annex") return Role::annex;
    if (style == "agenda item") return Role::agenda_item;
    if (style == "signature") return Role::signature;
    if (style == "quotation") return Role::quotation;
    if (style == "box text") return Role::boxed;
    if (style == "draft mark") return Role::draft;
    if (style == "end mark") return Role::end_mark;
    if (outline > 0) return Role::heading;
    if (!label) return Role::text;
    const bool counted = label->number > 0 && label->level == 1 &&
                         label->text.find_first_of("0123456789") != label->text.npos;
    return counted ? Role::paragraph : Role::list_item;
}

Document document(const Package& file, Diagnostics& diagnostics) {
    Document document;
    document.paper = file.name;
    document.parts.emplace_back();
    if (file.format == FileFormat::docx)
        read_docx(file, document, diagnostics);
    else
        read_odt(file, document, diagnostics);
    take_typed_labels(document);
    return document;
}

}  // namespace hexaglot::extract

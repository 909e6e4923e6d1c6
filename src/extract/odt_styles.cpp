// SPDX-License-Identifier: MIT
#include "extract/odt_lists.h"

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

constexpr int longest_chain = 50;
/// Labels are short; a file that repeats a long one a million times is no paper.
constexpr std::size_t longest_label = 500;

std::string label_part(pugi::xml_node element, const char* attribute) {
    const std::string_view value = element.attribute(attribute).value();
    return value.size() > longest_label ? "" : std::string(value);
}

/// `Heading_20_1` → `heading 1`, as LibreOffice writes names that are no XML names.
std::string shown_name(std::string_view name) {
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name.substr(i, 4) == "_20_") {
            result += ' ';
            i += 3;
        } else {
            const bool capital = name[i] >= 'A' && name[i] <= 'Z';
            result += capital ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        }
    }
    return result;
}

/// Of the three scripts the first that is set; Latin comes first.
std::optional<bool> set_to(pugi::xml_node properties, const std::array<const char*, 3>& attributes,
                           bool (*is)(std::string_view)) {
    for (const char* attribute : attributes)
        if (const auto found = properties.attribute(attribute)) return is(found.value());
    return std::nullopt;
}

constexpr std::array weights = {"fo:font-weight", "style:font-weight-asian",
                                "style:font-weight-complex"};
constexpr std::array slants = {"fo:font-style", "style:font-style-asian",
                               "style:font-style-complex"};

bool is_bold(std::string_view weight) {
    return weight == "bold" || weight == "600" || weight == "700" || weight == "800" ||
           weight == "900";
}

bool is_slanted(std::string_view style) {
    return style == "italic" || style == "oblique";
}

/// Of a style:text-position (20.392): `super 58%`, `33% 58%`.
bool is_raised(std::string_view position) {
    const std::string_view height = position.substr(0, position.find(' '));
    return height == "super" || (height.ends_with('%') && height[0] >= '1' && height[0] <= '9');
}

OdtListStyle read_list(pugi::xml_node element) {
    OdtListStyle style;
    for (pugi::xml_node level : element.children()) {
        const int index = level.attribute("text:level").as_int();
        if (index < 1 || index > static_cast<int>(odt_levels)) continue;
        OdtLevel& read = style[static_cast<std::size_t>(index) - 1];
        read.is_bullet = level.name() == "text:list-level-style-bullet"sv ||
                         level.name() == "text:list-level-style-image"sv;
        read.bullet = label_part(level, "text:bullet-char");
        read.format = level.attribute("style:num-format").value();
        read.prefix = label_part(level, "style:num-prefix");
        read.suffix = label_part(level, "style:num-suffix");
        read.pattern = label_part(level, "loext:num-list-format");
        read.shown_levels = level.attribute("text:display-levels").as_int(1);
        read.start = level.attribute("text:start-value").as_int(1);
        read.combine_letters = !level.attribute("style:num-letter-sync").as_bool();
    }
    return style;
}

}  // namespace

OdtStyles::OdtStyles(pugi::xml_node styles, pugi::xml_node content) {
    read(styles.child("office:styles"), false);
    read(content.child("office:automatic-styles"), true);
}

void OdtStyles::read(pugi::xml_node styles, bool automatic) {
    for (pugi::xml_node element : styles.children()) {
        const std::string_view kind = element.name();
        const std::string name = element.attribute("style:name").value();
        if (kind == "text:list-style") {
            lists_.insert_or_assign(name, read_list(element));
        } else if (kind == "text:outline-style") {
            outline_ = read_list(element);
        } else if (kind == "style:style") {
            const pugi::xml_node text = element.child("style:text-properties");
            OdtStyle style;
            const std::string_view shown = element.attribute("style:display-name").value();
            style.display_name = shown_name(shown.empty() ? std::string_view(name) : shown);
            style.parent = element.attribute("style:parent-style-name").value();
            style.automatic = automatic;
            if (const auto list = element.attribute("style:list-style-name"))
                style.list_style = list.value();
            style.marks.bold = set_to(text, weights, is_bold);
            style.marks.italic = set_to(text, slants, is_slanted);
            if (!is_look_of_links_and_notes(style.display_name)) {
                if (const auto line = text.attribute("style:text-underline-style"))
                    style.marks.underline = line.value() != "none"sv;
                if (const auto height = text.attribute("style:text-position"))
                    style.marks.superscript = is_raised(height.value());
            }
            styles_.insert_or_assign({element.attribute("style:family").value(), name},
                                     std::move(style));
        }
    }
}

const OdtStyle* OdtStyles::find(std::string_view family, std::string_view name) const {
    const auto found = styles_.find(std::pair(std::string(family), std::string(name)));
    return found == styles_.end() ? nullptr : &found->second;
}

OpenMarks OdtStyles::look_of_text(std::string_view name) const {
    OpenMarks look;
    const OdtStyle* style = find("text", name);
    for (int i = 0; style && i < longest_chain; ++i) {
        look.fill(style->marks);
        style = find("text", style->parent);
    }
    return look;
}

std::string OdtStyles::name_of_paragraph(std::string_view name) const {
    const OdtStyle* style = find("paragraph", name);
    for (int i = 0; style && style->automatic && i < longest_chain; ++i)
        style = find("paragraph", style->parent);
    return style ? style->display_name : "";
}

std::optional<std::string> OdtStyles::list_of_paragraph(std::string_view name) const {
    const OdtStyle* style = find("paragraph", name);
    for (int i = 0; style && i < longest_chain; ++i) {
        if (style->list_style) return style->list_style;
        style = find("paragraph", style->parent);
    }
    return std::nullopt;
}

const OdtListStyle* OdtStyles::list(std::string_view name) const {
    if (name == "Outline") return &outline_;
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
#include "merge/odt_direction.h"

#include "merge/prepare.h"
#include "office/language.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::merge::odt {
namespace {

using namespace std::string_view_literals;
using office::for_elements;

constexpr const char* writing_mode = "style:writing-mode";
constexpr const char* text_align = "fo:text-align";

std::string_view mode_of(Direction direction) {
    return direction == Direction::rtl ? "rl-tb"sv : "lr-tb"sv;
}

bool is_rtl(pugi::xml_node properties) {
    const std::string_view mode = properties.attribute(writing_mode).value();
    return mode == "rl-tb" || mode == "rl";
}

pugi::xml_node default_style(const office::Parts& parts) {
    return office::child_with(parts.root(parts.styles).child("office:styles"),
                              "style:default-style", "style:family", "paragraph");
}

/// The way the template was written: its default style or the style that all others stand on.
Direction direction_of(const office::Parts& parts) {
    const pugi::xml_node styles = parts.root(parts.styles).child("office:styles");
    const pugi::xml_node standard =
        office::child_with(styles, "style:style", "style:name", "Standard");
    for (const pugi::xml_node style : {standard, default_style(parts)}) {
        const pugi::xml_node properties = style.child("style:paragraph-properties");
        if (properties.attribute(writing_mode))
            return is_rtl(properties) ? Direction::rtl : Direction::ltr;
    }
    return Direction::ltr;
}

void swap_values(pugi::xml_node element, const char* left, const char* right) {
    const std::string was_left = element.attribute(left).value();
    const std::string was_right = element.attribute(right).value();
    if (was_left == was_right) return;
    const auto put = [&](const char* name, const std::string& value) {
        if (value.empty())
            element.remove_attribute(name);
        else
            set_attribute(element, name, value);
    };
    put(left, was_right);
    put(right, was_left);
}

/// The other side. LibreOffice takes `start` for the left whatever the direction, and writes it for
/// the left: sides are named as such, but in the labels of lists, which know no others.
std::string_view other_side(std::string_view side, bool label) {
    if (side == "left" || side == "start") return label ? "end"sv : "right"sv;
    if (side == "right" || side == "end") return label ? "start"sv : "left"sv;
    return side;
}

void turn(pugi::xml_node element) {
    const std::string_view name = element.name();
    if (const auto align = element.attribute(text_align))
        set_attribute(element, text_align,
                      other_side(align.value(), name == "style:list-level-properties"));
    if (name == "style:footnote-sep" || name == "style:table-properties") {
        const char* side = name == "style:footnote-sep" ? "style:adjustment" : "table:align";
        if (const auto at = element.attribute(side))
            set_attribute(element, side, other_side(at.value(), false));
    }
    if (name == "style:paragraph-properties") {
        swap_values(element, "fo:border-left", "fo:border-right");
        swap_values(element, "fo:padding-left", "fo:padding-right");
    }
}

std::optional<double> points(std::string_view length) {
    if (!length.ends_with("pt")) return std::nullopt;
    double value = 0;
    const auto parsed = std::from_chars(length.data(), length.data() + length.size() - 2, value);
    return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
}

void set_complex_look(pugi::xml_node text) {
    constexpr std::array pairs = {std::pair{"fo:font-weight", "style:font-weight-complex"},
                                  std::pair{"fo:font-style", "style:font-style-complex"}};
    for (const auto& [from, to] : pairs)
        if (const auto given = text.attribute(from)) set_attribute(text, to, given.value());
    text.remove_attribute("fo:letter-spacing");
    const auto size = points(text.attribute("fo:font-size").value());
    if (!size) return;
    const auto complex = points(text.attribute("style:font-size-complex").value());
    if (!complex || *complex <= *size)
        set_attribute(text, "style:font-size-complex", fmt::format("{:.3g}pt", *size * 1.2));
}

bool has_direction(std::string_view element) {
    constexpr std::array names = {"style:page-layout-properties"sv, "style:section-properties"sv,
                                  "style:table-properties"sv};
    return std::find(names.begin(), names.end(), element) != names.end();
}

void set_default_paragraph(office::Parts& parts, Direction direction) {
    pugi::xml_node style = default_style(parts);
    if (!style) return;
    pugi::xml_node properties = style.child("style:paragraph-properties");
    if (!properties) properties = style.prepend_child("style:paragraph-properties");
    set_attribute(properties, writing_mode, mode_of(direction));
    // Without a side LibreOffice takes the left.
    if (direction == Direction::rtl && !properties.attribute(text_align))
        set_attribute(properties, text_align, "right");
}

}  // namespace

void set_direction(office::Parts& parts, const Setting& setting) {
    const bool rtl = setting.direction == Direction::rtl;
    const bool turned = direction_of(parts) != setting.direction;
    const bool complex = office::script_slot(setting.tag) == office::ScriptSlot::complex;
    for (const std::string& part : {parts.styles, parts.main})
        for_elements(parts.root(part), [&](pugi::xml_node element) {
            const std::string_view name = element.name();
            if (has_direction(name))
                set_attribute(element, writing_mode, mode_of(setting.direction));
            if (name == "style:paragraph-properties") element.remove_attribute(writing_mode);
            if (turned) turn(element);
            // LibreOffice does not write `start`.
            if (rtl && name == "style:list-level-properties" && !element.attribute(text_align))
                set_attribute(element, text_align, "end");
            if (complex && name == "style:text-properties") set_complex_look(element);
        });
    set_default_paragraph(parts, setting.direction);
}

}  // namespace hexaglot::merge::odt

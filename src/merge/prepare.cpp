// SPDX-License-Identifier: MIT
#include "merge/prepare.h"

#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace hexaglot::merge {

void report_missing(const Program& program, const Needs& needs, const Place& place,
                    Diagnostics& diagnostics) {
    for (const std::string& name : needs.styles)
        if (program.style(name).empty())
            diagnostics.add("missing-style", place,
                            fmt::format("the template has no style '{}'", name),
                            "make a style of this name, or give it to the one that was meant");
    if (needs.table && program.sample.rows.empty())
        diagnostics.add(
            "missing-sample", place, "the template has no sample table for lists of States",
            "add a table without text whose first row is in the style 'States Heading' and "
            "the others in 'States Cell'");
    if (needs.box && program.box.rows.empty())
        diagnostics.add("missing-sample", place, "the template has no sample of a box",
                        "add a table of one cell without text, in the style 'Box Text'");
}

void set_numbering(const Program& program, FileFormat format, const Place& place,
                   Diagnostics& diagnostics,
                   const std::function<bool(const std::string& numbering, int number,
                                            const NumberingLevel& level)>& set_level) {
    for (const auto& [id, numbering] : program.setting.numberings)
        for (std::size_t i = 0; i < numbering.levels.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            const std::string style = office::numbering_style(id, number);
            const NumberingLevel& level = numbering.levels[i];
            if (level.format == CounterFormat::none ||
                !office::has_counter(format, level.format) || program.style(style).empty())
                continue;
            if (!set_level(id, number, level))
                diagnostics.add("missing-style", place,
                                fmt::format("the style '{}' has no numbering", style),
                                "give the style a list level of its own in the template");
        }
}

LabelPattern label_pattern(std::string_view label) {
    const auto at = label.find("{n}");
    if (at == label.npos) return {std::string(label), {}, false};
    return {std::string(label.substr(0, at)), std::string(label.substr(at + 3)), true};
}

void set_attribute(pugi::xml_node node, const char* name, std::string_view value) {
    pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) attribute = node.append_attribute(name);
    attribute.set_value(std::string(value).c_str());
}

std::string inner_xml(pugi::xml_node node, std::initializer_list<std::string_view> without) {
    std::ostringstream xml;
    for (pugi::xml_node child : node.children())
        if (std::find(without.begin(), without.end(), child.name()) == without.end())
            child.print(xml, "", pugi::format_raw);
    return xml.str();
}

}  // namespace hexaglot::merge

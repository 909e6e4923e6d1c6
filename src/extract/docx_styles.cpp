// SPDX-License-Identifier: MIT
#include "extract/docx_styles.h"

#include <algorithm>
#include <charconv>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_chain = 50;  ///< Word itself allows fewer

std::string small(std::string_view name) {
    std::string result(name);
    for (char& letter : result)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return result;
}

/// What a w:rPr says of a run in a script that is not complex.
OpenMarks marks_of(pugi::xml_node properties) {
    OpenMarks marks;
    marks.bold = on_off(properties, "w:b");
    marks.italic = on_off(properties, "w:i");
    if (const auto line = properties.child("w:u").attribute("w:val"))
        marks.underline = line.value() != "none"sv;
    if (const auto height = properties.child("w:vertAlign").attribute("w:val"))
        marks.superscript = height.value() == "superscript"sv;
    return marks;
}

DocxStyle read(pugi::xml_node element) {
    const pugi::xml_node paragraph = element.child("w:pPr");
    const pugi::xml_node numbering = paragraph.child("w:numPr");
    const pugi::xml_node run = element.child("w:rPr");
    DocxStyle style;
    style.id = element.attribute("w:styleId").value();
    style.name = small(element.child("w:name").attribute("w:val").value());
    style.based_on = element.child("w:basedOn").attribute("w:val").value();
    if (const pugi::xml_node id = numbering.child("w:numId"))
        style.num_id = id.attribute("w:val").value();
    style.level = number_of(numbering, "w:ilvl");
    style.outline = number_of(paragraph, "w:outlineLvl");
    // Word knows the level of its own headings without being told.
    if (!style.outline && style.name.size() == 9 && style.name.starts_with("heading ") &&
        style.name[8] >= '1' && style.name[8] <= '9')
        style.outline = style.name[8] - '1';
    style.marks = marks_of(run);
    if (is_look_of_links_and_notes(style.name))
        style.marks.underline = style.marks.superscript = std::nullopt;
    style.complex_bold = on_off(run, "w:bCs");
    style.complex_italic = on_off(run, "w:iCs");
    return style;
}

}  // namespace

DocxStyles::DocxStyles(pugi::xml_node styles) {
    for (pugi::xml_node element : styles.children("w:style")) {
        DocxStyle style = read(element);
        if (element.attribute("w:type").value() == "paragraph"sv &&
            element.attribute("w:default").as_bool())
            default_paragraph_ = style.id;
        const std::string id = style.id;
        by_id_.emplace(id, std::move(style));
    }
}

std::vector<const DocxStyle*> DocxStyles::chain(std::string_view id) const {
    std::vector<const DocxStyle*> styles;
    auto found = by_id_.find(id);
    while (found != by_id_.end() && styles.size() < longest_chain) {
        styles.push_back(&found->second);
        found = by_id_.find(found->second.based_on);
    }
    return styles;
}

std::vector<const DocxStyle*> DocxStyles::paragraph_chain(std::string_view id) const {
    return chain(by_id_.find(id) == by_id_.end() ? std::string_view(default_paragraph_) : id);
}

std::optional<bool> on_off(pugi::xml_node properties, const char* element) {
    const pugi::xml_node found = properties.child(element);
    if (!found) return std::nullopt;
    const std::string_view value = found.attribute("w:val").value();
    return value != "0" && value != "false" && value != "off" && value != "none";
}

Marks marks_of_run(pugi::xml_node run, const DocxStyles& styles) {
    const pugi::xml_node properties = run.child("w:rPr");
    const bool complex =
        on_off(properties, "w:rtl").value_or(false) || on_off(properties, "w:cs").value_or(false);
    OpenMarks marks = marks_of(properties);
    if (complex) {
        marks.bold = on_off(properties, "w:bCs");
        marks.italic = on_off(properties, "w:iCs");
    }
    if (const pugi::xml_node style = properties.child("w:rStyle"))
        for (const DocxStyle* known : styles.chain(style.attribute("w:val").value())) {
            OpenMarks behind = known->marks;
            if (complex) {
                behind.bold = known->complex_bold;
                behind.italic = known->complex_italic;
            }
            marks.fill(behind);
        }
    return marks.closed();
}

std::optional<int> number_of(pugi::xml_node parent, const char* element) {
    const std::string_view value = parent.child(element).attribute("w:val").value();
    int number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc() || end != value.data() + value.size()) return std::nullopt;
    return number;
}

}  // namespace hexaglot::extract

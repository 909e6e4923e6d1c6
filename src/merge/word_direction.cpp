// SPDX-License-Identifier: MIT
#include "merge/word_direction.h"

#include "base/text.h"
#include "merge/prepare.h"
#include "office/language.h"

#include <fmt/format.h>

namespace hexaglot::merge {
namespace {

using namespace std::string_view_literals;
using office::for_elements;

/// Takes a child out and, if `on`, puts an empty one into its place in the order.
void set_switch(pugi::xml_node parent, const char* name, bool on,
                std::initializer_list<std::string_view> later) {
    while (parent.remove_child(name)) {
    }
    if (on) child_in_order(parent, name, later);
}

void set_paragraph(pugi::xml_node properties, bool rtl) {
    set_switch(properties, "w:bidi", rtl,
               {"w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
                "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
                "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle",
                "w:rPr", "w:sectPr", "w:pPrChange"});
}

void set_section(pugi::xml_node properties, bool rtl) {
    set_switch(properties, "w:bidi", rtl,
               {"w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"});
}

void set_table(pugi::xml_node properties, bool rtl) {
    set_switch(properties, "w:bidiVisual", rtl,
               {"w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc",
                "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout",
                "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription", "w:tblPrChange"});
}

/// Puts the counterpart of a switch behind it, with the same value.
void copy_switch(pugi::xml_node properties, const char* from, const char* to) {
    const pugi::xml_node given = properties.child(from);
    if (!given) return;
    properties.remove_child(to);
    pugi::xml_node copy = properties.insert_copy_after(given, given);
    copy.set_name(to);
}

void set_complex_look(pugi::xml_node properties) {
    copy_switch(properties, "w:b", "w:bCs");
    copy_switch(properties, "w:i", "w:iCs");
    properties.remove_child("w:spacing");
    const pugi::xml_node given = properties.child("w:sz");
    if (!given) return;
    const int size = given.attribute("w:val").as_int();
    pugi::xml_node complex = properties.child("w:szCs");
    if (!complex) complex = properties.insert_child_after("w:szCs", given);
    if (complex.attribute("w:val").as_int() <= size)
        set_attribute(complex, "w:val", fmt::format_int(size * 6 / 5).c_str());
}

/// Paragraphs without a style of their own have that of the default style; styles that are based on
/// none have the defaults of the document.
void set_default_paragraph(pugi::xml_node styles) {
    if (!styles) return;
    pugi::xml_node defaults =
        child_in_order(styles, "w:docDefaults", {"w:latentStyles", "w:style"});
    set_paragraph(child_in_order(child_in_order(defaults, "w:pPrDefault", {}), "w:pPr", {}), true);
    for (pugi::xml_node style : styles.children("w:style"))
        if (style.attribute("w:type").value() == "paragraph"sv &&
            style.attribute("w:default").as_bool())
            set_paragraph(child_in_order(style, "w:pPr",
                                         {"w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"}),
                          true);
}

bool has_letters_from_the_left(pugi::xml_node run) {
    for (pugi::xml_node words : run.children("w:t")) {
        const std::string_view text = words.text().get();
        for (std::size_t at = 0; at < text.size();) {
            const text::Script script = text::script(text::next(text, at));
            if (script != text::Script::common && script != text::Script::arabic) return true;
        }
    }
    return false;
}

}  // namespace

void set_direction(office::Parts& parts, const Setting& setting) {
    const bool rtl = setting.direction == Direction::rtl;
    const bool complex = office::script_slot(setting.tag) == office::ScriptSlot::complex;
    for (const auto& [entry, tree] : parts.trees)
        for_elements(tree->root(), [&](pugi::xml_node element) {
            const std::string_view name = element.name();
            if (name == "w:pPr") element.remove_child("w:bidi");
            if (name == "w:sectPr") set_section(element, rtl);
            if (name == "w:tblPr") set_table(element, rtl && element.parent().name() == "w:tbl"sv);
            if (name != "w:rPr") return;
            element.remove_child("w:rtl");
            if (complex) set_complex_look(element);
        });
    if (rtl) set_default_paragraph(parts.root(parts.styles));
}

void direct_runs(office::Parts& parts, const Setting& setting) {
    if (setting.direction != Direction::rtl) return;
    for (const auto& [entry, tree] : parts.trees)
        for_elements(tree->root(), [&](pugi::xml_node run) {
            if (run.name() != "w:r"sv || has_letters_from_the_left(run)) return;
            pugi::xml_node properties = run.child("w:rPr");
            if (!properties) properties = run.prepend_child("w:rPr");
            child_in_order(properties, "w:rtl",
                           {"w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish",
                            "w:oMath", "w:rPrChange"});
        });
}

}  // namespace hexaglot::merge

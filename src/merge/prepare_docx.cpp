// SPDX-License-Identifier: MIT
#include "merge/prepare.h"
#include "merge/word_direction.h"
#include "office/dialect.h"
#include "office/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <initializer_list>

namespace hexaglot::merge {
namespace {

using namespace std::string_view_literals;
using office::child_with;
using office::for_elements;
using office::Parts;
using office::relationships_of;
using office::resolve;

constexpr std::string_view office_relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What pictures are written with (ECMA-376 part 1, 20).
constexpr std::array drawing_spaces = {
    std::pair{"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
    std::pair{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
    std::pair{"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}};

// ---- notes ------------------------------------------------------------------------------------

constexpr std::string_view no_notes =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/>"
    "</w:r></w:p></w:footnote></w:footnotes>";

constexpr std::string_view no_relationships =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

void add_notes_part(Parts& parts, Diagnostics& diagnostics) {
    parts.add_linked("footnotes", std::string(no_notes), diagnostics);
    parts.footnotes = resolve(parts.main, "footnotes.xml");
    pugi::xml_node settings = parts.root(parts.settings);
    if (!settings || settings.child("w:footnotePr")) return;
    pugi::xml_node notes =
        child_in_order(settings, "w:footnotePr",
                       {"w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr",
                        "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping",
                        "w:shapeDefaults", "w:decimalSymbol", "w:listSeparator"});
    for (const char* id : {"-1", "0"})
        notes.append_child("w:footnote").append_attribute("w:id") = id;
}

// ---- language and fonts -----------------------------------------------------------------------

void set_language(Parts& parts, const Setting& setting) {
    const char* slot = office::script_slot(setting.tag) == office::ScriptSlot::east_asian
                           ? "w:eastAsia"
                       : office::script_slot(setting.tag) == office::ScriptSlot::complex ? "w:bidi"
                                                                                         : "w:val";
    pugi::xml_node run =
        child_in_order(child_in_order(child_in_order(parts.root(parts.styles), "w:docDefaults",
                                                     {"w:latentStyles", "w:style"}),
                                      "w:rPrDefault", {"w:pPrDefault"}),
                       "w:rPr", {});
    set_attribute(child_in_order(run, "w:lang", {"w:eastAsianLayout", "w:specVanish"}), slot,
                  setting.tag);
    if (pugi::xml_node settings = parts.root(parts.settings))
        set_attribute(child_in_order(settings, "w:themeFontLang",
                                     {"w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats",
                                      "w:shapeDefaults", "w:decimalSymbol", "w:listSeparator"}),
                      slot, setting.tag);
}

/// The default fonts become the locale's, and so does whatever repeats a default font; other fonts
/// are the designer's.
void set_fonts(Parts& parts, const Fonts& fonts) {
    struct FontSlot {
        const char* attribute;
        const char* theme;
        const std::string& font;
        std::string before;
    };
    std::array<FontSlot, 4> slots = {{{"w:ascii", "w:asciiTheme", fonts.latin, {}},
                                      {"w:hAnsi", "w:hAnsiTheme", fonts.latin, {}},
                                      {"w:eastAsia", "w:eastAsiaTheme", fonts.east_asian, {}},
                                      {"w:cs", "w:cstheme", fonts.complex, {}}}};
    pugi::xml_node defaults =
        parts.root(parts.styles).child("w:docDefaults").child("w:rPrDefault").child("w:rPr");
    pugi::xml_node chosen = defaults.child("w:rFonts");
    if (!chosen) chosen = defaults.prepend_child("w:rFonts");
    for (FontSlot& slot : slots) {
        slot.before = chosen.attribute(slot.attribute).value();
        if (slot.font.empty()) continue;
        set_attribute(chosen, slot.attribute, slot.font);
        chosen.remove_attribute(slot.theme);
    }
    for (const std::string& part : {parts.styles, parts.numbering})
        for_elements(parts.root(part), [&](pugi::xml_node element) {
            if (element.name() != "w:rFonts"sv || element == chosen) return;
            for (const FontSlot& slot : slots) {
                const std::string_view now = element.attribute(slot.attribute).value();
                if (!slot.font.empty() && !now.empty() && now == slot.before)
                    set_attribute(element, slot.attribute, slot.font);
            }
        });
}

// ---- styles and numbering ---------------------------------------------------------------------

void find_styles(const Parts& parts, Program& program) {
    for (pugi::xml_node style : parts.root(parts.styles).children("w:style"))
        program.styles.emplace(style.child("w:name").attribute("w:val").value(),
                               style.attribute("w:styleId").value());
}

/// What `value_in` finds in the w:pPr of a style, or of the style it is based on.
std::string inherited(const Parts& parts, std::string_view style,
                      const std::function<pugi::xml_attribute(pugi::xml_node)>& value_in) {
    for (int depth = 0; depth < 20 && !style.empty(); ++depth) {
        const pugi::xml_node node =
            child_with(parts.root(parts.styles), "w:style", "w:styleId", style);
        if (const pugi::xml_attribute found = value_in(node.child("w:pPr"))) return found.value();
        style = node.child("w:basedOn").attribute("w:val").value();
    }
    return {};
}

/// A property of the numbering of a paragraph style.
std::string inherited_numbering(const Parts& parts, std::string_view style, const char* property) {
    return inherited(parts, style, [&](pugi::xml_node properties) {
        return properties.child("w:numPr").child(property).attribute("w:val");
    });
}

/// Space before or behind a paragraph style, in twentieths of a point.
int inherited_space(const Parts& parts, std::string_view style, const char* side) {
    const std::string space = inherited(parts, style, [&](pugi::xml_node properties) {
        return properties.child("w:spacing").attribute(side);
    });
    return std::atoi(space.c_str());
}

void find_tight_styles(const Parts& parts, Program& program) {
    program.space_behind_table =
        inherited_space(parts, program.style(office::style::body_text), "w:after");
    for (const auto& [name, id] : program.styles)
        if (inherited_space(parts, id, "w:before") < program.space_behind_table)
            program.tight_styles.insert(id);
}

void write_level(pugi::xml_node level, int number, const NumberingLevel& wanted) {
    const LabelPattern pattern = label_pattern(wanted.label);
    const std::string text = pattern.counts
                                 ? fmt::format("{}%{}{}", pattern.before, number, pattern.behind)
                                 : wanted.label;
    set_attribute(child_in_order(level, "w:numFmt",
                                 {"w:lvlRestart", "w:pStyle", "w:isLgl", "w:suff", "w:lvlText",
                                  "w:lvlJc", "w:pPr", "w:rPr"}),
                  "w:val", office::counter_name(FileFormat::docx, wanted.format));
    set_attribute(
        child_in_order(level, "w:lvlText", {"w:lvlPicBulletId", "w:lvlJc", "w:pPr", "w:rPr"}),
        "w:val", text);
}

/// Writes a level of the locale's numbering into the level that its style points to; false where it
/// points to none.
bool set_level(Parts& parts, Program& program, const std::string& numbering, int number,
               const NumberingLevel& wanted) {
    const std::string_view style = program.style(office::numbering_style(numbering, number));
    const std::string num = inherited_numbering(parts, style, "w:numId");
    const std::string ilvl = inherited_numbering(parts, style, "w:ilvl");
    const pugi::xml_node root = parts.root(parts.numbering);
    const pugi::xml_node instance = child_with(root, "w:num", "w:numId", num);
    const std::string list = instance.child("w:abstractNumId").attribute("w:val").value();
    const pugi::xml_node definition = child_with(root, "w:abstractNum", "w:abstractNumId", list);
    const std::string_view index = ilvl.empty() ? "0"sv : std::string_view(ilvl);
    const pugi::xml_node level = child_with(definition, "w:lvl", "w:ilvl", index);
    if (!level) return false;
    const int position = level.attribute("w:ilvl").as_int() + 1;
    write_level(level, position, wanted);
    if (pugi::xml_node own = child_with(instance, "w:lvlOverride", "w:ilvl", index).child("w:lvl"))
        write_level(own, position, wanted);
    program.lists[{numbering, number}] = {list, num, position};
    return true;
}

// ---- the sample table -------------------------------------------------------------------------

/// Whether a table has no text and all its paragraphs are in these styles.
bool is_sample(const Program& program, pugi::xml_node table,
               std::initializer_list<std::string_view> styles) {
    bool any = false;
    bool all = true;
    for_elements(table, [&](pugi::xml_node element) {
        if (element.name() == "w:t"sv || element.name() == "w:tbl"sv) all = false;
        if (element.name() != "w:p"sv) return;
        any = true;
        const std::string_view style =
            element.child("w:pPr").child("w:pStyle").attribute("w:val").value();
        all = all && !style.empty() &&
              std::any_of(styles.begin(), styles.end(),
                          [&](std::string_view name) { return style == program.style(name); });
    });
    return any && all;
}

/// Fixed widths in twentieths of a point look the same everywhere; "auto" does not.
void fix_width(pugi::xml_node properties, int width) {
    pugi::xml_node total = child_in_order(
        properties, "w:tblW",
        {"w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout",
         "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"});
    set_attribute(total, "w:w", fmt::format_int(width).c_str());
    set_attribute(total, "w:type", "dxa");
    set_attribute(child_in_order(properties, "w:tblLayout",
                                 {"w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"}),
                  "w:type", "fixed");
}

/// Whether the runs of a paragraph hold nothing but properties: LibreOffice writes one such run
/// into every empty paragraph.
bool has_no_words(pugi::xml_node paragraph) {
    for (pugi::xml_node run : paragraph.children("w:r"))
        for (pugi::xml_node child : run.children())
            if (child.name() != "w:rPr"sv) return false;
    return true;
}

/// Takes the first sample in these styles out of the text; empty where there is none.
TableSample take_sample(Parts& parts, const Program& program,
                        std::initializer_list<std::string_view> styles) {
    TableSample sample;
    pugi::xml_node table;
    for_elements(parts.root(parts.main), [&](pugi::xml_node element) {
        if (!table && element.name() == "w:tbl"sv && is_sample(program, element, styles))
            table = element;
    });
    if (!table) return sample;
    for (pugi::xml_node column : table.child("w:tblGrid").children("w:gridCol"))
        sample.width += column.attribute("w:w").as_int();
    fix_width(table.child("w:tblPr"), sample.width);
    sample.properties =
        fmt::format("<w:tblPr>{}</w:tblPr>", inner_xml(table.child("w:tblPr"), {"w:tblCaption"}));
    for (pugi::xml_node row : table.children("w:tr")) {
        TableSample::Row& made = sample.rows.emplace_back();
        made.properties = inner_xml(row.child("w:trPr"), {"w:cantSplit", "w:tblHeader"});
        for (pugi::xml_node cell : row.children("w:tc"))
            made.cells.push_back(inner_xml(cell.child("w:tcPr"), {"w:tcW", "w:gridSpan"}));
    }
    const pugi::xml_node next = table.next_sibling();
    if (next.name() == "w:p"sv && has_no_words(next) && !next.child("w:pPr").child("w:sectPr"))
        next.parent().remove_child(next);
    table.parent().remove_child(table);
    return sample;
}

// ---- sinks ------------------------------------------------------------------------------------

void add_sink(Holes& holes, pugi::xml_node parent, Sink sink, pugi::xml_node before = {}) {
    Op op;
    op.kind = OpKind::sink;
    op.sink = sink;
    put_hole(holes, parent, before, std::move(op));
}

void add_sinks(Parts& parts, Holes& holes, Program& program, Diagnostics& diagnostics) {
    for (const auto& [entry, tree] : parts.trees)
        for_elements(tree->root(), [&](pugi::xml_node element) {
            const std::string_view name = element.name();
            const auto above = [&](int& next, const char* attribute) {
                next = std::max(next, element.attribute(attribute).as_int() + 1);
            };
            if (name == "w:bookmarkStart") above(program.next_bookmark, "w:id");
            if (name == "w:bookmarkStart")
                program.taken.insert(element.attribute("w:name").value());
            if (name == "w:footnote") above(program.next_note, "w:id");
            if (name == "w:num") above(program.next_num, "w:numId");
            if (name == "wp:docPr") above(program.next_drawing, "id");
            if (name == "Relationship") program.taken.insert(element.attribute("Id").value());
            if (name == "Default")
                program.type_known.insert(element.attribute("Extension").value());
        });
    add_sink(holes, parts.root(parts.footnotes), Sink::notes);
    add_sink(holes, parts.root(relationships_of(parts.main)), Sink::relationships);
    const std::string note_relations = relationships_of(parts.footnotes);
    parts.add(note_relations, std::string(no_relationships));
    if (parts.open(note_relations, diagnostics))
        add_sink(holes, parts.root(note_relations), Sink::note_relationships);
    add_sink(holes, parts.root("[Content_Types].xml"), Sink::types);
    if (pugi::xml_node numbering = parts.root(parts.numbering))
        add_sink(holes, numbering, Sink::numbering, numbering.child("w:numIdMacAtCleanup"));
}

}  // namespace

void prepare_docx(office::Parts& parts, Holes& holes, Program& program, const Needs& needs,
                  const Place& place, Diagnostics& diagnostics) {
    find_styles(parts, program);
    find_tight_styles(parts, program);
    set_numbering(program, FileFormat::docx, place, diagnostics,
                  [&](const std::string& id, int number, const NumberingLevel& level) {
                      return set_level(parts, program, id, number, level);
                  });
    program.sample =
        take_sample(parts, program, {office::style::states_heading, office::style::states_cell});
    program.box = take_sample(parts, program, {office::style::box_text});
    report_missing(program, needs, place, diagnostics);
    if (parts.footnotes.empty()) add_notes_part(parts, diagnostics);
    set_language(parts, program.setting);
    direct_runs(parts, program.setting);
    set_fonts(parts, program.setting.fonts);
    add_sinks(parts, holes, program, diagnostics);
    for (const std::string& entry : {parts.main, parts.footnotes})
        set_attribute(parts.root(entry), "xmlns:r",
                      office_relations.substr(0, office_relations.size() - 1));
    for (const auto& [name, space] : drawing_spaces)
        set_attribute(parts.root(parts.main), name, space);
}

}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
#include "merge/odt_direction.h"
#include "merge/prepare.h"
#include "office/dialect.h"
#include "office/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hexaglot::merge {
namespace {

using namespace std::string_view_literals;
using office::for_elements;
using office::Parts;

pugi::xml_node named(pugi::xml_node parent, const char* element, std::string_view name,
                     std::string_view family = {}) {
    for (pugi::xml_node child : parent.children(element))
        if (name == child.attribute("style:name").value() &&
            (family.empty() || family == child.attribute("style:family").value()))
            return child;
    return {};
}

/// The element with the styles that people name.
pugi::xml_node common(const Parts& parts) {
    return parts.root(parts.styles).child("office:styles");
}

pugi::xml_node automatic(const Parts& parts) {
    return parts.root(parts.main).child("office:automatic-styles");
}

/// `States_20_Cell` → `States Cell`: how LibreOffice writes a display name as an XML name.
std::string decoded(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        unsigned code = 0;
        const auto end = name[i] == '_' ? name.find('_', i + 1) : name.npos;
        if (end != name.npos && end > i + 1) {
            const auto parsed = std::from_chars(name.data() + i + 1, name.data() + end, code, 16);
            if (parsed.ptr == name.data() + end && code < 0x80) {
                out += static_cast<char>(code);
                i = end;
                continue;
            }
        }
        out += name[i];
    }
    return out;
}

void find_styles(const Parts& parts, Program& program) {
    for (pugi::xml_node style : common(parts).children("style:style")) {
        const std::string_view id = style.attribute("style:name").value();
        const pugi::xml_attribute display = style.attribute("style:display-name");
        program.styles.emplace(display ? std::string(display.value()) : decoded(id), id);
    }
}

/// The named style behind an automatic one.
std::string_view parent_style(const Parts& parts, std::string_view style) {
    const pugi::xml_node own = named(automatic(parts), "style:style", style, "paragraph");
    return own ? own.attribute("style:parent-style-name").value() : style;
}

// ---- language and fonts -----------------------------------------------------------------------

template <typename Visit>
void for_text_properties(const Parts& parts, Visit visit) {
    for (const std::string& part : {parts.styles, parts.main})
        for_elements(parts.root(part), [&](pugi::xml_node element) {
            if (element.name() == "style:text-properties"sv) visit(element);
        });
}

pugi::xml_node default_text(const Parts& parts) {
    for (pugi::xml_node style : common(parts).children("style:default-style"))
        if ("paragraph"sv == style.attribute("style:family").value()) {
            pugi::xml_node text = style.child("style:text-properties");
            return text ? text : style.append_child("style:text-properties");
        }
    pugi::xml_node style = common(parts).prepend_child("style:default-style");
    set_attribute(style, "style:family", "paragraph");
    return style.append_child("style:text-properties");
}

struct LanguageNames {
    const char* language;
    const char* country;
    const char* script;
};

LanguageNames language_names(office::ScriptSlot slot) {
    switch (slot) {
        case office::ScriptSlot::east_asian:
            return {"style:language-asian", "style:country-asian", "style:script-asian"};
        case office::ScriptSlot::complex:
            return {"style:language-complex", "style:country-complex", "style:script-complex"};
        case office::ScriptSlot::latin:
            break;
    }
    return {"fo:language", "fo:country", "fo:script"};
}

/// The default language becomes the document's, and so does whatever repeats the default.
void set_language(Parts& parts, const Setting& setting) {
    const LanguageNames names = language_names(office::script_slot(setting.tag));
    const std::string_view tag = setting.tag;
    const std::string language(tag.substr(0, tag.find('-')));
    const std::string country(tag.rfind('-') == tag.npos ? "none" : tag.substr(tag.rfind('-') + 1));
    pugi::xml_node defaults = default_text(parts);
    const std::string old_language = defaults.attribute(names.language).value();
    const std::string old_country = defaults.attribute(names.country).value();
    const auto set = [&](pugi::xml_node text) {
        set_attribute(text, names.language, language);
        set_attribute(text, names.country, country);
        text.remove_attribute(names.script);
    };
    for_text_properties(parts, [&](pugi::xml_node text) {
        if (!old_language.empty() && old_language == text.attribute(names.language).value() &&
            old_country == text.attribute(names.country).value())
            set(text);
    });
    set(defaults);
}

void declare_font(pugi::xml_node root, const std::string& font) {
    pugi::xml_node faces = root.child("office:font-face-decls");
    if (!faces) faces = root.prepend_child("office:font-face-decls");
    if (named(faces, "style:font-face", font)) return;
    pugi::xml_node face = faces.append_child("style:font-face");
    set_attribute(face, "style:name", font);
    set_attribute(face, "svg:font-family",
                  font.find(' ') == font.npos ? font : fmt::format("'{}'", font));
    set_attribute(face, "style:font-pitch", "variable");
}

void set_fonts(Parts& parts, const Fonts& fonts) {
    struct FontSlot {
        const char* attribute;
        const std::string& font;
    };
    const std::array<FontSlot, 3> slots = {{{"style:font-name", fonts.latin},
                                            {"style:font-name-asian", fonts.east_asian},
                                            {"style:font-name-complex", fonts.complex}}};
    pugi::xml_node defaults = default_text(parts);
    for (const FontSlot& slot : slots) {
        if (slot.font.empty()) continue;
        const std::string before = defaults.attribute(slot.attribute).value();
        for_text_properties(parts, [&](pugi::xml_node text) {
            if (!before.empty() && before == text.attribute(slot.attribute).value())
                set_attribute(text, slot.attribute, slot.font);
        });
        set_attribute(defaults, slot.attribute, slot.font);
        declare_font(parts.root(parts.styles), slot.font);
        declare_font(parts.root(parts.main), slot.font);
    }
}

// ---- numbering --------------------------------------------------------------------------------

std::string list_style_of(const Parts& parts, std::string_view style) {
    for (int depth = 0; depth < 20 && !style.empty(); ++depth) {
        const pugi::xml_node node = named(common(parts), "style:style", style, "paragraph");
        if (const pugi::xml_attribute list = node.attribute("style:list-style-name"))
            return list.value();
        style = node.attribute("style:parent-style-name").value();
    }
    return {};
}

void write_level(pugi::xml_node level, const NumberingLevel& wanted) {
    const LabelPattern pattern = label_pattern(wanted.label);
    for (const char* attribute : {"text:bullet-char", "style:num-format", "style:num-prefix",
                                  "style:num-suffix", "style:num-letter-sync",
                                  // LibreOffice's own pattern, which it prefers to the standard's.
                                  "loext:num-list-format"})
        level.remove_attribute(attribute);
    if (wanted.format == CounterFormat::bullet) {
        level.set_name("text:list-level-style-bullet");
        level.remove_attribute("text:start-value");
        level.remove_attribute("text:display-levels");
        set_attribute(level, "text:bullet-char", wanted.label);
        return;
    }
    level.set_name("text:list-level-style-number");
    set_attribute(level, "style:num-format", office::counter_name(FileFormat::odt, wanted.format));
    if (wanted.format == CounterFormat::lower_letter ||
        wanted.format == CounterFormat::upper_letter)
        set_attribute(level, "style:num-letter-sync", "true");
    if (!pattern.before.empty()) set_attribute(level, "style:num-prefix", pattern.before);
    if (!pattern.behind.empty()) set_attribute(level, "style:num-suffix", pattern.behind);
}

pugi::xml_node level_of(const Parts& parts, std::string_view list, int number) {
    for (pugi::xml_node level : named(common(parts), "text:list-style", list).children())
        if (level.attribute("text:level").as_int() == number) return level;
    return {};
}

bool set_level(Parts& parts, Program& program, const std::string& numbering, int number,
               const NumberingLevel& wanted) {
    const std::string_view style = program.style(office::numbering_style(numbering, number));
    const std::string list = list_style_of(parts, style);
    const pugi::xml_node level = level_of(parts, list, number);
    if (!level) return false;
    write_level(level, wanted);
    program.lists[{numbering, number}] = {list, {}, number};
    return true;
}

/// Where LibreOffice does not count a level, the label is text: its style leaves the list and takes
/// over the indents.
void hang_labels(Parts& parts, Program& program) {
    for (const auto& [id, numbering] : program.setting.numberings)
        for (int number = 1; number <= static_cast<int>(numbering.levels.size()); ++number) {
            const std::string_view name = program.style(office::numbering_style(id, number));
            if (name.empty() || program.list(id, number) != nullptr) continue;
            const pugi::xml_node place = level_of(parts, list_style_of(parts, name), number)
                                             .child("style:list-level-properties")
                                             .child("style:list-level-label-alignment");
            pugi::xml_node style = named(common(parts), "style:style", name, "paragraph");
            set_attribute(style, "style:list-style-name", "");
            if (place.attribute("text:label-followed-by").value() != "listtab"sv) continue;
            program.hanging.emplace(name);
            const pugi::xml_node properties =
                child_in_order(style, "style:paragraph-properties", {"style:text-properties"});
            for (const char* indent : {"fo:margin-left", "fo:text-indent"})
                if (const auto given = place.attribute(indent))
                    set_attribute(properties, indent, given.value());
        }
}

// ---- the sample table -------------------------------------------------------------------------

/// A length such as `14.499cm` in micrometres; 0 where it is none.
int micrometres(std::string_view length) {
    constexpr std::array units = {std::pair{"cm"sv, 10000.0}, std::pair{"mm"sv, 1000.0},
                                  std::pair{"in"sv, 25400.0}, std::pair{"pt"sv, 25400.0 / 72}};
    for (const auto& [unit, factor] : units) {
        if (!length.ends_with(unit)) continue;
        double value = 0;
        std::from_chars(length.data(), length.data() + length.size() - unit.size(), value);
        return static_cast<int>(std::lround(value * factor));
    }
    return 0;
}

/// Whether a table has no text and all its paragraphs are in these styles.
bool is_sample(const Parts& parts, const Program& program, pugi::xml_node table,
               std::initializer_list<std::string_view> styles) {
    bool any = false;
    bool all = true;
    for_elements(table, [&](pugi::xml_node element) {
        if (element.name() == "table:table"sv) all = false;
        if (element.name() != "text:p"sv && element.name() != "text:h"sv) return;
        any = true;
        const std::string_view style =
            parent_style(parts, element.attribute("text:style-name").value());
        all = all && !element.first_child() && !style.empty() &&
              std::any_of(styles.begin(), styles.end(),
                          [&](std::string_view name) { return style == program.style(name); });
    });
    return any && all;
}

/// Takes the first sample in these styles out of the text; empty where there is none.
TableSample take_sample(Parts& parts, const Program& program,
                        std::initializer_list<std::string_view> styles) {
    TableSample sample;
    pugi::xml_node table;
    for_elements(parts.root(parts.main), [&](pugi::xml_node element) {
        if (!table && element.name() == "table:table"sv &&
            is_sample(parts, program, element, styles))
            table = element;
    });
    if (!table) return sample;
    sample.properties = table.attribute("table:style-name").value();
    sample.width = micrometres(named(automatic(parts), "style:style", sample.properties, "table")
                                   .child("style:table-properties")
                                   .attribute("style:width")
                                   .value());
    for_elements(table, [&](pugi::xml_node element) {
        const std::string style = element.attribute("table:style-name").value();
        if (element.name() == "table:table-row"sv) sample.rows.push_back({style, {}});
        if (element.name() == "table:table-cell"sv && !sample.rows.empty())
            sample.rows.back().cells.push_back(style);
    });
    const pugi::xml_node next = table.next_sibling();
    if (next.name() == "text:p"sv && !next.first_child()) next.parent().remove_child(next);
    table.parent().remove_child(table);
    return sample;
}

// ---- sinks ------------------------------------------------------------------------------------

/// References inside the paper look like the text round them, not like links outside.
constexpr std::string_view reference_style = "Cross_20_Reference";

/// Where a package lists its entries (ODF 1.3 part 2, 4).
constexpr const char* manifest = "META-INF/manifest.xml";

void add_sinks(Parts& parts, Holes& holes, Program& program) {
    for (const std::string& part : {parts.styles, parts.main})
        for_elements(parts.root(part), [&](pugi::xml_node element) {
            for (const char* attribute :
                 {"style:name", "text:name", "table:name", "xml:id", "text:id"})
                if (const auto value = element.attribute(attribute))
                    program.taken.insert(value.value());
        });
    if (!named(common(parts), "style:style", reference_style)) {
        pugi::xml_node style = common(parts).append_child("style:style");
        set_attribute(style, "style:name", reference_style);
        set_attribute(style, "style:display-name", decoded(reference_style));
        set_attribute(style, "style:family", "text");
    }
    pugi::xml_node root = parts.root(parts.main);
    if (!automatic(parts))
        root.insert_child_before("office:automatic-styles", root.child("office:body"));
    const auto add_sink = [&](pugi::xml_node parent, Sink sink) {
        Op op;
        op.kind = OpKind::sink;
        op.sink = sink;
        put_hole(holes, parent, {}, std::move(op));
    };
    add_sink(automatic(parts), Sink::styles);
    if (const pugi::xml_node entries = parts.root(manifest)) add_sink(entries, Sink::types);
}

/// Declares what is written in the main part and a template need not have used.
void declare_namespaces(pugi::xml_node root) {
    constexpr std::array spaces = {
        std::pair{"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"sv},
        std::pair{"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"sv},
        std::pair{"xmlns:xlink", "http://www.w3.org/1999/xlink"sv}};
    for (const auto& [name, space] : spaces)
        if (!root.attribute(name)) set_attribute(root, name, space);
}

}  // namespace

void prepare_odt(office::Parts& parts, Holes& holes, Program& program, const Needs& needs,
                 const Place& place, Diagnostics& diagnostics) {
    find_styles(parts, program);
    set_numbering(program, FileFormat::odt, place, diagnostics,
                  [&](const std::string& id, int number, const NumberingLevel& level) {
                      return set_level(parts, program, id, number, level);
                  });
    hang_labels(parts, program);
    program.sample =
        take_sample(parts, program, {office::style::states_heading, office::style::states_cell});
    program.box = take_sample(parts, program, {office::style::box_text});
    report_missing(program, needs, place, diagnostics);
    odt::set_direction(parts, program.setting);
    set_language(parts, program.setting);
    set_fonts(parts, program.setting.fonts);
    if (parts.package.find(manifest) != nullptr) parts.open(manifest, diagnostics);
    add_sinks(parts, holes, program);
    declare_namespaces(parts.root(parts.main));
}

}  // namespace hexaglot::merge

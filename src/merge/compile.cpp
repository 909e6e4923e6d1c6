// SPDX-License-Identifier: MIT
#include "merge/holes.h"
#include "merge/merge.h"
#include "merge/nesting.h"
#include "merge/prepare.h"
#include "merge/word_direction.h"
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::merge {
namespace {

/// A part with its visible text.
struct Story {
    std::string entry;
    Context context;
    office::Visible visible;
};

std::vector<Story> stories(const office::Parts& parts) {
    std::vector<Story> all;
    const FileFormat format = parts.package.format;
    if (const pugi::xml_node root = parts.root(parts.main))
        all.push_back(
            {parts.main, Context::text,
             office::visible(format, parts.package.name, root, parts.root(parts.footnotes))});
    for (const std::string& entry : parts.others)
        all.push_back({entry, Context::runs,
                       office::visible(format, parts.source_name(entry), parts.root(entry))});
    for (const std::string& entry : parts.properties)
        all.push_back({entry, Context::plain,
                       office::visible_properties(parts.source_name(entry), parts.root(entry))});
    return all;
}

/// The language stands in the properties whether the template thought of it or not.
void set_document_language(const office::Parts& parts, const std::string& tag) {
    for (const std::string& entry : parts.properties) {
        pugi::xml_node owner = parts.root(entry);
        if (owner.child("office:meta")) owner = owner.child("office:meta");
        const std::string_view name = owner.name();
        if (name != "cp:coreProperties" && name != "office:meta") continue;
        pugi::xml_node language = owner.child("dc:language");
        if (!language) language = owner.append_child("dc:language");
        if (language.first_child().type() != pugi::node_pi) language.text().set(tag.c_str());
    }
}

/// Entries that come out as they were stay untouched; those that change without holes are changed
/// here, once for all runs.
void freeze_all(office::Parts& parts, const Holes& holes, Program& program) {
    const bool standalone = parts.package.format == FileFormat::docx;
    for (const auto& [entry, tree] : parts.trees) {
        drop_repeated_names(holes, tree->root());
        ProgramPart part{entry, freeze(holes, tree->document, standalone), false};
        if (part.ops.size() == 1 && part.ops.front().kind == OpKind::literal) {
            parts.package.find(entry)->replace(std::move(part.ops.front().text));
            continue;
        }
        part.optional = std::string_view(tree->root().name()) == "Relationships" &&
                        !tree->root().child("Relationship");
        const auto at = entry == parts.main ? program.parts.begin() : program.parts.end();
        program.parts.insert(at, std::move(part));
    }
}

}  // namespace

std::shared_ptr<const Program> compile(const Package& file, const Setting& setting,
                                       const Needs& needs, Diagnostics& diagnostics) {
    Diagnostics found;
    auto program = std::make_shared<Program>();
    program->setting = setting;
    office::Parts parts = office::open_parts(file, found);
    if (found.has_errors()) {
        diagnostics.append(std::move(found));
        return nullptr;
    }
    // Before tags are cut out: their looks are to have the sizes of the script, too.
    if (file.format == FileFormat::docx) set_direction(parts, setting);
    Holes holes;
    holes.format = file.format;
    const std::vector<Story> all = stories(parts);
    bool blocks = false;
    for (const Story& story : all)
        if (cut_holes(holes, story.visible, story.context, found)) blocks = true;
    const Needs needed = blocks ? needs : Needs();
    // The template as a whole: no line of it is to be shown.
    const Place place{std::make_shared<const Source>(file.name, ""), 0};
    if (file.format == FileFormat::docx)
        prepare_docx(parts, holes, *program, needed, place, found);
    else
        prepare_odt(parts, holes, *program, needed, place, found);
    set_document_language(parts, setting.tag);
    const bool sound = !found.has_errors();
    diagnostics.append(std::move(found));
    if (!sound) return nullptr;
    freeze_all(parts, holes, *program);
    program->fields = std::move(holes.fields);
    program->looks = std::move(holes.looks);
    program->package = std::move(parts.package);
    return program;
}

const std::set<std::string_view>& fields(const Program& program) {
    return program.fields;
}

std::vector<Tag> tags(const Package& file, Diagnostics& diagnostics) {
    std::vector<Tag> all;
    const office::Parts parts = office::open_parts(file, diagnostics);
    Diagnostics unused;
    for (const Story& story : stories(parts))
        for (const PlacedTag& placed : place_tags(story.visible, unused)) {
            const bool is_end =
                placed.tag.kind == TagKind::end_each || placed.tag.kind == TagKind::end_if;
            all.push_back({placed.tag.text, placed.tag.place, placed.field != nullptr || is_end,
                           placed.field == nullptr ? "" : std::string(placed.field->what)});
        }
    return all;
}

bool NoCase::operator()(std::string_view a, std::string_view b) const {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [&](char x, char y) { return small(x) < small(y); });
}

const TableSample::Row& TableSample::row(std::size_t index, std::size_t header_rows,
                                         std::size_t count) const {
    if (index < header_rows) return rows.front();
    if (index + 1 == count) return rows.back();
    return rows[std::min<std::size_t>(1, rows.size() - 1)];
}

const std::string& TableSample::cell(const Row& row, std::size_t index, std::size_t count) {
    static const std::string none;
    if (row.cells.empty()) return none;
    if (index == 0) return row.cells.front();
    if (index + 1 == count) return row.cells.back();
    return row.cells[std::min<std::size_t>(1, row.cells.size() - 1)];
}

std::string_view Program::style(std::string_view display_name) const {
    const auto found = styles.find(display_name);
    return found == styles.end() ? std::string_view() : std::string_view(found->second);
}

const ListLevel* Program::list(std::string_view numbering, int level) const {
    const auto found = lists.find({std::string(numbering), level});
    return found == lists.end() ? nullptr : &found->second;
}

}  // namespace hexaglot::merge

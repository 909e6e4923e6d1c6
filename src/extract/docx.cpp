// SPDX-License-Identifier: MIT
// DOCX → Document (ECMA-376 part 1, 17).
#include "extract/docx_fields.h"
#include "extract/docx_numbering.h"
#include "extract/docx_styles.h"
#include "extract/formats.h"
#include "extract/story.h"
#include "office/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

constexpr int widest_span = 63;  ///< columns that Word allows

struct Relationship {
    std::string type;  ///< the last word of it, alike in Transitional and Strict
    std::string target;
};
using Relationships = std::map<std::string, Relationship, std::less<>>;

Relationships relationships(const Package& file, const std::string& part,
                            Diagnostics& diagnostics) {
    const auto tree = load_part(file, office::relationships_of(part), diagnostics);
    Relationships found;
    for (pugi::xml_node element : root_of(tree).children()) {
        const std::string_view type = element.attribute("Type").value();
        const std::string_view target = element.attribute("Target").value();
        const bool external = element.attribute("TargetMode").value() == "External"sv;
        found.emplace(element.attribute("Id").value(),
                      Relationship{std::string(type.substr(type.rfind('/') + 1)),
                                   external || target.empty() ? std::string(target)
                                                              : office::resolve(part, target)});
    }
    return found;
}

/// The part that a relationship of a type leads to.
std::string part_of_type(const Relationships& relationships, std::string_view type,
                         std::string_view otherwise) {
    for (const auto& [id, relationship] : relationships)
        if (relationship.type == type) return relationship.target;
    return std::string(otherwise);
}

bool is_tracked(std::string_view name) {
    return name == "w:ins" || name == "w:del" || name == "w:moveFrom" || name == "w:moveTo" ||
           name == "w:cellIns" || name == "w:cellDel" || name == "w:cellMerge";
}

pugi::xml_node first_tracked(pugi::xml_node node) {
    return node.find_node([](pugi::xml_node inside) { return is_tracked(inside.name()); });
}

class Reader {
public:
    Reader(const Story& story, const DocxStyles& styles, DocxNumbering& numbering)
        : story_(story), styles_(styles), numbering_(numbering) {}

    Blocks blocks(pugi::xml_node container) {
        Blocks found;
        add_blocks(container, found);
        return found;
    }

private:
    void add_blocks(pugi::xml_node container, Blocks& blocks) {
        for (pugi::xml_node child : container.children()) {
            const std::string_view name = child.name();
            if (name == "w:p") {
                add_paragraph(child, blocks);
            } else if (name == "w:tbl") {
                Table read = table(child);
                if (has_lines(read)) blocks.emplace_back(std::move(read));
            } else {
                add_blocks(child, blocks);
            }
        }
    }

    void add_paragraph(pugi::xml_node node, Blocks& blocks) {
        if (const office::VisibleParagraph* seen = story_.find(node))
            blocks.emplace_back(paragraph(node, *seen));
        // Text boxes that hang on it, and whatever else holds paragraphs of its own.
        add_blocks(node, blocks);
    }

    Paragraph paragraph(pugi::xml_node node, const office::VisibleParagraph& seen) {
        const pugi::xml_node properties = node.child("w:pPr");
        const auto chain =
            styles_.paragraph_chain(properties.child("w:pStyle").attribute("w:val").value());
        std::optional<int> outline = number_of(properties, "w:outlineLvl");
        for (const DocxStyle* style : chain)
            if (!outline) outline = style->outline;
        const int heading = outline && *outline >= 0 && *outline < 9 ? *outline + 1 : 0;
        return story_.paragraph(seen, chain.empty() ? "" : chain.front()->name, heading,
                                numbering_.next(node));
    }

    /// Elements of a kind inside a table or row, through content controls and the like.
    static void collect(pugi::xml_node node, std::string_view wanted,
                        std::vector<pugi::xml_node>& found) {
        for (pugi::xml_node child : node.children()) {
            const std::string_view name = child.name();
            if (name == wanted)
                found.push_back(child);
            else if (name != "w:tr" && name != "w:tc" && name != "w:p" && name != "w:tbl" &&
                     name != "mc:Fallback")
                collect(child, wanted, found);
        }
    }

    static std::size_t span(pugi::xml_node properties, const char* element, int otherwise) {
        return static_cast<std::size_t>(
            std::clamp(number_of(properties, element).value_or(otherwise), otherwise, widest_span));
    }

    Table table(pugi::xml_node node) {
        Table result;
        std::vector<pugi::xml_node> rows;
        collect(node, "w:tr", rows);
        bool in_head = true;
        for (pugi::xml_node element : rows) {
            const pugi::xml_node properties = element.child("w:trPr");
            in_head = in_head && on_off(properties, "w:tblHeader").value_or(false);
            Row read = row(element);
            if (read.cells.empty()) continue;
            if (in_head) ++result.header_rows;
            result.rows.push_back(std::move(read));
        }
        finish_table(result, spare_cells_);
        return result;
    }

    /// Empty where nothing of it is seen: a tracked change took it away.
    Row row(pugi::xml_node row_element) {
        const pugi::xml_node properties = row_element.child("w:trPr");
        if (properties.child("w:del")) return {};
        std::vector<pugi::xml_node> cells;
        collect(row_element, "w:tc", cells);
        Row result;
        add_covered(result, span(properties, "w:gridBefore", 0), spare_cells_);
        for (pugi::xml_node cell_element : cells) {
            Cell cell;
            const std::size_t columns = span(cell_element.child("w:tcPr"), "w:gridSpan", 1);
            if (!office::is_covered(cell_element)) {
                cell.paragraphs = flatten(blocks(cell_element));
                cell.span = static_cast<int>(columns);
            }
            result.cells.push_back(std::move(cell));
            add_covered(result, columns - 1, spare_cells_);
        }
        return result;
    }

    const Story& story_;
    const DocxStyles& styles_;
    DocxNumbering& numbering_;
    std::size_t spare_cells_ = most_spare_cells;
};

/// What is the same for all stories of a file.
struct Looks {
    const DocxStyles& styles;
    pugi::xml_node numbering;
};

std::string address_in(const Relationships& links, pugi::xml_node node) {
    const auto found = links.find(std::string_view(node.attribute("r:id").value()));
    return found == links.end() ? std::string() : found->second.target;
}

/// The headers and footers that sections of the body show, each once.
class Margins {
public:
    Margins(const Package& file, const Looks& looks, Names& names, Diagnostics& diagnostics)
        : file_(file), looks_(looks), names_(names), diagnostics_(diagnostics) {}

    std::vector<Part> read(pugi::xml_node body, const Relationships& links) {
        for (pugi::xml_node block : body.children()) {
            const bool last = block.name() == "w:sectPr"sv;
            const pugi::xml_node section = last ? block : block.child("w:pPr").child("w:sectPr");
            for (pugi::xml_node reference : section.children()) {
                const std::string_view name = reference.name();
                if (name != "w:headerReference" && name != "w:footerReference") continue;
                const std::string entry = address_in(links, reference);
                if (file_.find(entry) && seen_.insert(entry).second)
                    read(entry, name == "w:headerReference" ? "header" : "footer");
            }
        }
        return std::move(margins_);
    }

private:
    void read(const std::string& entry, std::string id) {
        const auto tree = load_part(file_, entry, diagnostics_);
        if (!tree) return;
        const Relationships links = relationships(file_, entry, diagnostics_);
        DocxFields fields(looks_.styles,
                          [&](pugi::xml_node link) { return address_in(links, link); });
        fields.read(tree->root(), names_);
        const Story story(office::visible(FileFormat::docx, fmt::format("{}!{}", file_.name, entry),
                                          tree->root()),
                          names_, [&](pugi::xml_node node) { return fields.look(node); });
        DocxNumbering numbering(looks_.numbering, looks_.styles);
        Part part;
        part.id = std::move(id);
        part.blocks = Reader(story, looks_.styles, numbering).blocks(tree->root());
        margins_.push_back(std::move(part));
    }

    const Package& file_;
    Looks looks_;
    Names& names_;
    Diagnostics& diagnostics_;
    std::set<std::string> seen_;
    std::vector<Part> margins_;
};

}  // namespace

void read_docx(const Package& file, Document& document, Diagnostics& diagnostics) {
    const Relationships top = relationships(file, "", diagnostics);
    const std::string main = part_of_type(top, "officeDocument", "word/document.xml");
    if (!file.find(main)) return report_missing_part(file, main, diagnostics);
    const auto tree = load_part(file, main, diagnostics);
    if (!tree) return;
    const Relationships links = relationships(file, main, diagnostics);
    std::map<std::size_t, Relationships> links_of_notes;  // by the root of their part
    const auto part = [&](std::string_view type) {
        const std::string entry = part_of_type(links, type, "");
        if (!entry.empty() && !file.find(entry)) report_missing_part(file, entry, diagnostics);
        auto loaded = load_part(file, entry, diagnostics);
        if (loaded && type.ends_with("notes"))
            links_of_notes.emplace(loaded->root().hash_value(),
                                   relationships(file, entry, diagnostics));
        return loaded;
    };
    const auto footnotes = part("footnotes");
    const auto endnotes = part("endnotes");
    const auto styles_tree = part("styles");
    const auto numbering_tree = part("numbering");

    const DocxStyles styles(root_of(styles_tree));
    DocxNumbering numbering(root_of(numbering_tree), styles);
    Names names;
    DocxFields fields(styles, [&](pugi::xml_node link) {
        const auto own = links_of_notes.find(link.root().first_child().hash_value());
        return address_in(own == links_of_notes.end() ? links : own->second, link);
    });
    for (const auto* text : {&tree, &footnotes, &endnotes}) fields.read(root_of(*text), names);
    pugi::xml_node tracked;
    for (const auto* text : {&tree, &footnotes, &endnotes})
        if (!tracked) tracked = first_tracked(root_of(*text));

    const Story story(office::visible(FileFormat::docx, file.name, tree->root(), root_of(footnotes),
                                      root_of(endnotes)),
                      names, [&](pugi::xml_node node) { return fields.look(node); });
    const pugi::xml_node body = tree->root().child("w:body");
    document.parts.front().blocks = Reader(story, styles, numbering).blocks(body);
    document.unmarked_notes = story.unmarked_notes();

    if (tracked) report_tracked_changes(story.place(tracked), diagnostics);
    for (const std::string& format : numbering.unknown_formats())
        report_unknown_counter(document, format, diagnostics);
    const auto core = load_part(file, part_of_type(top, "core-properties", ""), diagnostics);
    set_language(document, root_of(core).child("dc:language").child_value());
    document.margins =
        Margins(file, {styles, root_of(numbering_tree)}, names, diagnostics).read(body, links);
    if (on_off(body.child("w:sectPr"), "w:bidi").value_or(false))
        document.setting.direction = Direction::rtl;
}

}  // namespace hexaglot::extract

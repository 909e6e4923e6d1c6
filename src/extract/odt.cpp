// SPDX-License-Identifier: MIT
// ODT → Document (ODF 1.3 part 3).
#include "extract/formats.h"
#include "extract/odt_lists.h"
#include "extract/story.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

bool is_paragraph(std::string_view name) {
    return name == "text:p" || name == "text:h";
}

/// The note that is all a bookmark holds: then the bookmark names the note.
pugi::xml_node note_alone_in(pugi::xml_node start) {
    pugi::xml_node note;
    for (pugi::xml_node next = start.next_sibling(); next; next = next.next_sibling()) {
        if (std::string_view(next.name()).ends_with("-end") &&
            next.attribute("text:name").value() ==
                std::string_view(start.attribute("text:name").value()))
            return note;
        if (next.name() != "text:note"sv || note) return {};
        note = next;
    }
    return {};
}

void find_names(pugi::xml_node node, pugi::xml_node paragraph, Names& names) {
    const std::string_view name = node.name();
    if (is_paragraph(name)) paragraph = node;
    if (name == "text:bookmark" || name == "text:reference-mark") {
        names.name_paragraph(paragraph, node.attribute("text:name").value());
    } else if (name == "text:bookmark-start" || name == "text:reference-mark-start") {
        if (const pugi::xml_node note = note_alone_in(node))
            names.name_note(note, node.attribute("text:name").value());
        else
            names.name_paragraph(paragraph, node.attribute("text:name").value());
    } else if (name == "text:sequence") {
        names.name_paragraph(paragraph, node.attribute("text:ref-name").value());
    } else if (name == "text:note") {
        names.name_note(node, node.attribute("text:id").value());
    }
    for (pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element) find_names(child, paragraph, names);
}

bool is_reference(std::string_view name) {
    return name == "text:bookmark-ref" || name == "text:reference-ref" || name == "text:note-ref" ||
           name == "text:sequence-ref";
}

Standing look_of(pugi::xml_node node, const OdtStyles& styles) {
    Standing standing;
    OpenMarks marks;
    for (pugi::xml_node around = node.type() == pugi::node_element ? node : node.parent();
         around && !is_paragraph(around.name()); around = around.parent()) {
        const std::string_view name = around.name();
        if (name == "text:span")
            marks.fill(styles.look_of_text(around.attribute("text:style-name").value()));
        if (standing.kind != Standing::Kind::text) continue;
        const std::string_view href = around.attribute("xlink:href").value();
        if (name == "text:a") {
            const bool inside = href.starts_with('#');
            standing.kind = inside ? Standing::Kind::reference : Standing::Kind::link;
            // `#place|outline`: behind the bar LibreOffice says what the place is.
            standing.target = inside ? href.substr(1, href.find('|') - 1) : href;
        } else if (is_reference(name) &&
                   around.attribute("text:reference-format").value() != "page"sv) {
            standing.kind = Standing::Kind::reference;
            standing.target = around.attribute("text:ref-name").value();
        }
        if (standing.kind != Standing::Kind::text) standing.owner = around.hash_value();
    }
    standing.marks = marks.closed();
    return standing;
}

class Reader {
public:
    Reader(const Story& story, const OdtStyles& styles, OdtNumbering& numbering)
        : story_(story), styles_(styles), numbering_(numbering) {}

    Blocks blocks(pugi::xml_node container) {
        Blocks found;
        add_blocks(container, {}, found);
        return found;
    }

private:
    using Position = OdtNumbering::Position;

    /// A list item, and whether its label is still to come.
    struct Item {
        Position position = {};
        bool unlabelled = false;
        std::optional<int> start = {};
    };

    void add_blocks(pugi::xml_node container, Item item, Blocks& blocks) {
        for (pugi::xml_node child : container.children()) add_block(child, item, blocks);
    }

    void add_block(pugi::xml_node node, Item& item, Blocks& blocks) {
        const std::string_view name = node.name();
        if (is_paragraph(name)) {
            if (const office::VisibleParagraph* seen = story_.find(node))
                blocks.emplace_back(paragraph(node, *seen, item));
            add_blocks(node, {}, blocks);  // text boxes that hang on it
        } else if (name == "text:list") {
            add_list(node, item.position, blocks);
            item.unlabelled =
                false;  // what stands behind a nested list is no longer the item's first line
        } else if (name == "text:numbered-paragraph") {
            add_blocks(node, {numbering_.enter_numbered(node), true, start_of(node)}, blocks);
        } else if (name == "table:table") {
            Table read = table(node);
            if (has_lines(read)) blocks.emplace_back(std::move(read));
        } else if (name != "text:note" && name != "office:annotation" &&
                   name != "text:tracked-changes") {
            add_blocks(node, {}, blocks);
        }
    }

    void add_list(pugi::xml_node list, const Position& outer, Blocks& blocks) {
        const Position position = numbering_.enter(list, outer);
        for (pugi::xml_node child : list.children()) {
            const std::string_view name = child.name();
            if (name != "text:list-item" && name != "text:list-header") continue;
            Item item{position, name == "text:list-item", start_of(child)};
            if (const auto style = child.attribute("text:style-override"))
                item.position.style = style.value();
            add_blocks(child, std::move(item), blocks);
        }
    }

    static std::optional<int> start_of(pugi::xml_node element) {
        const auto start = element.attribute("text:start-value");
        return start ? std::optional(start.as_int(1)) : std::nullopt;
    }

    Paragraph paragraph(pugi::xml_node node, const office::VisibleParagraph& seen, Item& item) {
        const std::string_view style = node.attribute("text:style-name").value();
        const bool heading = node.name() == "text:h"sv;
        const int outline =
            heading ? std::max(node.attribute("text:outline-level").as_int(1), 1) : 0;
        return story_.paragraph(seen, styles_.name_of_paragraph(style), outline,
                                label(node, item, outline));
    }

    std::optional<Label> label(pugi::xml_node node, Item& item, int outline) {
        const auto list = styles_.list_of_paragraph(node.attribute("text:style-name").value());
        if (item.position.level > 0) {
            if (!std::exchange(item.unlabelled, false)) return std::nullopt;
            Position position = item.position;
            if (position.style.empty() && list) position.style = *list;
            return numbering_.next(position, item.start);
        }
        if (outline == 0 || node.attribute("text:is-list-header").as_bool()) return std::nullopt;
        if (list && list->empty()) return std::nullopt;
        const bool anew = node.attribute("text:restart-numbering").as_bool();
        return numbering_.next_heading(static_cast<std::size_t>(outline),
                                       anew ? start_of(node).value_or(1) : std::optional<int>());
    }

    Table table(pugi::xml_node node) {
        Table result;
        add_rows(node, false, result);
        finish_table(result, spare_cells_);
        return result;
    }

    void add_rows(pugi::xml_node node, bool head, Table& table) {
        for (pugi::xml_node child : node.children()) {
            const std::string_view name = child.name();
            if (name == "table:table-row") {
                if (head && table.header_rows == table.rows.size()) ++table.header_rows;
                table.rows.push_back(row(child));
            } else if (name == "table:table-header-rows") {
                add_rows(child, true, table);
            } else if (name == "table:table-rows" || name == "table:table-row-group") {
                add_rows(child, head, table);
            }
        }
    }

    Row row(pugi::xml_node element) {
        Row result;
        for (pugi::xml_node child : element.children()) {
            const bool covered = office::is_covered(child);
            if (!covered && child.name() != "table:table-cell"sv) continue;
            Cell cell;
            if (!covered) cell.paragraphs = flatten(blocks(child));
            // No wider than what it covers, as finish_table sees to.
            if (!covered)
                cell.span = std::max(child.attribute("table:number-columns-spanned").as_int(1), 1);
            result.cells.push_back(std::move(cell));
            const unsigned repeated = child.attribute("table:number-columns-repeated").as_uint(1);
            add_covered(result, std::max(repeated, 1U) - 1, spare_cells_);
        }
        return result;
    }

    const Story& story_;
    const OdtStyles& styles_;
    OdtNumbering& numbering_;
    std::size_t spare_cells_ = most_spare_cells;
};

/// The headers and footers of all kinds of pages (ODF 1.3 part 3, 16.10 to 16.13).
std::vector<Part> read_margins(const Package& file, pugi::xml_node root) {
    std::vector<Part> margins;
    if (!root) return margins;
    // What they look like stands in the same part.
    const OdtStyles styles(root, root);
    Names names;
    const pugi::xml_node pages = root.child("office:master-styles");
    find_names(pages, {}, names);
    const Story story(office::visible(FileFormat::odt, file.name + "!styles.xml", root), names,
                      [&](pugi::xml_node node) { return look_of(node, styles); });
    for (pugi::xml_node page : pages.children("style:master-page"))
        for (pugi::xml_node margin : page.children()) {
            const std::string_view name = margin.name();
            const bool header = name.starts_with("style:header");
            if (!header && !name.starts_with("style:footer")) continue;
            if (margin.attribute("style:display").value() == "false"sv) continue;
            OdtNumbering numbering(styles);
            Part part;
            part.id = header ? "header" : "footer";
            part.blocks = Reader(story, styles, numbering).blocks(margin);
            margins.push_back(std::move(part));
        }
    return margins;
}

bool is_right_to_left(pugi::xml_node styles) {
    for (pugi::xml_node style : styles.child("office:styles").children()) {
        const bool standard = style.name() == "style:default-style"sv ||
                              style.attribute("style:name").value() == "Standard"sv;
        const std::string_view mode =
            style.child("style:paragraph-properties").attribute("style:writing-mode").value();
        if (standard && (mode == "rl-tb" || mode == "rl")) return true;
    }
    return false;
}

}  // namespace

void read_odt(const Package& file, Document& document, Diagnostics& diagnostics) {
    constexpr std::string_view main = "content.xml";
    if (!file.find(main)) return report_missing_part(file, main, diagnostics);
    const auto tree = load_part(file, main, diagnostics);
    if (!tree) return;
    const auto styles_tree = load_part(file, "styles.xml", diagnostics);
    const pugi::xml_node body = tree->root().child("office:body").child("office:text");

    const OdtStyles styles(root_of(styles_tree), tree->root());
    OdtNumbering numbering(styles);
    Names names;
    find_names(body, {}, names);
    const pugi::xml_node change = body.find_node([](pugi::xml_node node) {
        return node.name() == "text:change"sv || node.name() == "text:change-start"sv;
    });
    const Story story(office::visible(FileFormat::odt, file.name, tree->root()), names,
                      [&](pugi::xml_node node) { return look_of(node, styles); });
    document.parts.front().blocks = Reader(story, styles, numbering).blocks(body);

    if (change) report_tracked_changes(story.place(change), diagnostics);
    for (const std::string& format : numbering.unknown_formats())
        report_unknown_counter(document, format, diagnostics);
    document.margins = read_margins(file, root_of(styles_tree));
    const auto meta = load_part(file, "meta.xml", diagnostics);
    set_language(document, root_of(meta).child("office:meta").child("dc:language").child_value());
    if (is_right_to_left(root_of(styles_tree))) document.setting.direction = Direction::rtl;
}

}  // namespace hexaglot::extract

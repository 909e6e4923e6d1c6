// SPDX-License-Identifier: MIT
#include "corpus/paper.h"

#include "corpus/inlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hexaglot::corpus {

namespace {

constexpr std::string_view block_elements =
    "h* p* text* list* quote* box* table* image* agenda* states* signature* draft* end*";
constexpr std::string_view part_elements =
    "title? subtitle? h* p* text* list* quote* box* table* image* agenda* states* signature* "
    "draft* end*";
constexpr std::string_view annex_elements =
    "title h* p* text* list* quote* box* table* image* agenda* states* signature* draft* end*";
constexpr std::string_view item_elements =
    "b* i* u* sup* q* lang* link* note* name* person* symbol* date* time* ordinal* para* ref* "
    "count* list?";
constexpr Shape paper_shapes[] = {
    {"paper", "id original conference template",
     "issued as-of issuer meeting symbol masthead numbering", "part+ annex*"},
    {"part", "id", "", part_elements},
    {"annex", "id", "", annex_elements},
    {"title", "id", "", inline_elements, true},
    {"subtitle", "id", "", inline_elements, true},
    {"h", "id", "level", inline_elements, true},
    {"p", "id", "restart", inline_elements, true},
    {"text", "id", "", inline_elements, true},
    {"list", "kind", "", "li+"},
    {"li", "id", "", item_elements, true},
    {"quote", "id", "", inline_elements, true},
    {"box", "id", "", "text* list*"},
    {"table", "id", "widths", "row+"},
    {"row", "", "head", "cell+"},
    {"cell", "id", "span", inline_elements, true},
    {"image", "id src", "width", "alt"},
    {"alt", "id", "", inline_elements, true},
    {"agenda", "of", "", "item+"},
    {"item", "of", "", block_elements},
    {"states", "id treaty", "numbered", "column+"},
    {"column", "status", "group group-not columns fill", "title"},
    {"signature", "", "", "officer+ line?"},
    {"officer", "of", "", ""},
    {"line", "id", "", inline_elements, true},
    {"draft", "", "", ""},
    {"end", "", "", ""},
    {"b", "", "", inline_elements, true},
    {"i", "", "", inline_elements, true},
    {"u", "", "", inline_elements, true},
    {"sup", "", "", inline_elements, true},
    {"q", "", "", inline_elements, true},
    {"lang", "is", "", inline_elements, true},
    {"link", "href", "", inline_elements, true},
    {"note", "id", "", inline_elements, true},
    {"name", "of", "form", inline_elements, true},
    {"person", "of", "", ""},
    {"symbol", "of", "", ""},
    {"date", "", "of is to weekday", ""},
    {"time", "", "of is to", ""},
    {"ordinal", "of", "", ""},
    {"para", "of n", "", ""},
    {"ref", "to", "through", ""},
    {"count", "", "", ""},
};

class PaperReader {
public:
    PaperReader(const Reader& file, const Corpus& corpus) : file_(file), corpus_(corpus) {}

    std::optional<Paper> read(const std::string& folder) {
        const pugi::xml_node root = file_.root();
        Paper paper;
        paper.id = file_.id(root);
        paper.original = file_.language(root, "original");
        paper.issued = file_.day(root, "issued");
        paper.as_of = file_.day(root, "as-of");
        paper.issuer = file_.refer(root, "issuer", kind::body | kind::state);
        paper.conference = file_.refer(root, "conference", kind::conference);
        paper.meeting = file_.refer(root, "meeting", kind::meeting);
        paper.symbol = file_.line(root, "symbol");
        paper.template_name = file_.line(root, "template");
        const std::string masthead = file_.choice(root, "masthead", "full conference none");
        if (masthead == "conference") paper.masthead = Paper::Masthead::conference;
        if (masthead == "none") paper.masthead = Paper::Masthead::none;
        paper.numbering = file_.line(root, "numbering");
        paper.folder = folder;
        paper.place = file_.place(root);
        check_folder(paper);
        for (const pugi::xml_node node : root.children("part"))
            paper.parts.push_back(read_part(node));
        for (const pugi::xml_node node : root.children("annex"))
            paper.annexes.push_back(read_part(node));
        check_references(paper);
        if (paper.id.empty() || paper.original.empty()) return std::nullopt;
        return paper;
    }

private:
    void check_folder(const Paper& paper) const {
        const std::string name = paper.folder.substr(paper.folder.rfind('/') + 1);
        if (!paper.id.empty() && paper.id != name)
            file_.fault("bad-value", file_.place(file_.root(), "id"),
                        fmt::format("the paper '{}' stands in the folder '{}'", paper.id, name),
                        "give both the same name: a paper is found by it");
    }

    SourcePart read_part(pugi::xml_node node) {
        SourcePart part;
        part.id = ids_.declare(file_, node);
        part.place = file_.place(node);
        if (const pugi::xml_node title = node.child("title"))
            part.title = read_unit(file_, title, ids_);
        if (const pugi::xml_node subtitle = node.child("subtitle"))
            part.subtitle = read_unit(file_, subtitle, ids_);
        part.blocks = read_blocks(node, nullptr);
        return part;
    }

    /// The blocks among the children of a node; in an agenda, `meeting` is whose items they are.
    std::vector<SourceBlock> read_blocks(pugi::xml_node node, const Meeting* meeting) {
        std::vector<SourceBlock> blocks;
        for (const pugi::xml_node part : node.children()) {
            const std::string_view element = part.name();
            if (element == "h")
                blocks.push_back(read_heading(part));
            else if (element == "p")
                blocks.push_back(read_paragraph(part));
            else if (element == "text")
                blocks.push_back(read_words(part, SourceBlock::Kind::text));
            else if (element == "list")
                blocks.push_back(read_list(part, 1));
            else if (element == "quote")
                blocks.push_back(read_words(part, SourceBlock::Kind::quotation));
            else if (element == "box")
                blocks.push_back(read_box(part));
            else if (element == "table")
                blocks.push_back(read_table(part));
            else if (element == "image")
                blocks.push_back(read_image(part));
            else if (element == "draft")
                blocks.push_back(block(part, SourceBlock::Kind::draft));
            else if (element == "end")
                blocks.push_back(block(part, SourceBlock::Kind::end_mark));
            else if (element == "agenda")
                blocks.push_back(read_agenda(part));
            else if (element == "item" && is_agenda(node))
                blocks.push_back(read_item(part, meeting));
            else if (element == "states")
                blocks.push_back(read_states_block(part));
            else if (element == "signature")
                blocks.push_back(read_signature(part));
        }
        return blocks;
    }

    static bool is_agenda(pugi::xml_node node) { return std::string_view(node.name()) == "agenda"; }

    SourceBlock block(pugi::xml_node node, SourceBlock::Kind kind) const {
        SourceBlock block;
        block.kind = kind;
        block.place = file_.place(node);
        return block;
    }

    SourceBlock read_words(pugi::xml_node node, SourceBlock::Kind kind) {
        SourceBlock words = block(node, kind);
        words.unit = read_unit(file_, node, ids_);
        words.id = words.unit.id;
        return words;
    }

    SourceBlock read_heading(pugi::xml_node node) {
        SourceBlock heading = read_words(node, SourceBlock::Kind::heading);
        if (const std::string level = file_.choice(node, "level", "2 3"); !level.empty())
            heading.level = level[0] - '0';
        return heading;
    }

    SourceBlock read_paragraph(pugi::xml_node node) {
        SourceBlock paragraph = read_words(node, SourceBlock::Kind::paragraph);
        paragraph.restart = file_.choice(node, "restart", "yes") == "yes";
        return paragraph;
    }

    SourceBlock read_box(pugi::xml_node node) {
        SourceBlock box = block(node, SourceBlock::Kind::box);
        box.id = ids_.declare(file_, node);
        box.blocks = read_blocks(node, nullptr);
        return box;
    }

    SourceBlock read_table(pugi::xml_node node) {
        SourceBlock table = block(node, SourceBlock::Kind::table);
        table.id = ids_.declare(file_, node);
        table.widths = file_.numbers(node, "widths");
        for (const pugi::xml_node part : node.children("row")) {
            SourceBlock row = block(part, SourceBlock::Kind::row);
            row.head = file_.choice(part, "head", "yes") == "yes";
            for (const pugi::xml_node inner : part.children("cell")) {
                SourceBlock cell = read_words(inner, SourceBlock::Kind::cell);
                cell.span = file_.number(inner, "span").value_or(1);
                row.blocks.push_back(std::move(cell));
            }
            table.blocks.push_back(std::move(row));
        }
        check_rows(table);
        return table;
    }

    /// All rows take the same columns, and rows that are repeated come first.
    void check_rows(const SourceBlock& table) const {
        const auto columns = [](const SourceBlock& row) {
            int sum = 0;
            for (const SourceBlock& cell : row.blocks) sum += cell.span;
            return sum;
        };
        const int wanted = table.widths.empty()
                               ? (table.blocks.empty() ? 0 : columns(table.blocks.front()))
                               : static_cast<int>(table.widths.size());
        bool in_head = true;
        for (const SourceBlock& row : table.blocks) {
            if (columns(row) != wanted)
                file_.fault(
                    "bad-value", row.place,
                    fmt::format("this row takes {} columns, but the table has {}", columns(row),
                                wanted),
                    table.widths.empty()
                        ? "give every row as many cells as the first; span=\"2\" counts twice"
                        : "give every row a cell for each of 'widths'; span=\"2\" counts "
                          "twice");
            if (row.head && !in_head)
                file_.fault("misplaced-element", row.place,
                            "a row with head=\"yes\" stands behind others",
                            "rows that are repeated on every page come first");
            in_head = in_head && row.head;
        }
    }

    SourceBlock read_image(pugi::xml_node node) {
        SourceBlock image = block(node, SourceBlock::Kind::image);
        image.id = ids_.declare(file_, node);
        image.image.name = file_.line(node, "src");
        image.image.width = file_.number(node, "width").value_or(0) * 1000;
        if (image.image.name.find('/') != std::string::npos) {
            file_.fault("bad-value", file_.place(node, "src"),
                        fmt::format("'{}' is not the name of a file", image.image.name),
                        "put the picture beside paper.xml and write its name alone");
            image.image.name.clear();
        }
        if (const pugi::xml_node alt = node.child("alt")) image.unit = read_unit(file_, alt, ids_);
        return image;
    }

    SourceBlock read_list(pugi::xml_node node, int level) {
        SourceBlock list = block(node, SourceBlock::Kind::list);
        list.level = level;
        list.numbering = file_.choice(node, "kind", "bullet dash letter number roman");
        if (level > 2)
            file_.fault("misplaced-element", list.place, "<list> stands at a third level",
                        "lists have two levels; make its items those of the second");
        for (const pugi::xml_node part : node.children("li")) {
            SourceBlock item = read_words(part, SourceBlock::Kind::list_item);
            item.level = level;
            if (const pugi::xml_node inner = part.child("list"))
                item.blocks.push_back(read_list(inner, level + 1));
            list.blocks.push_back(std::move(item));
        }
        return list;
    }

    SourceBlock read_agenda(pugi::xml_node node) {
        SourceBlock agenda = block(node, SourceBlock::Kind::agenda);
        agenda.target = file_.refer(node, "of", kind::meeting);
        agenda.blocks = read_blocks(node, corpus_.meeting(agenda.target));
        return agenda;
    }

    SourceBlock read_item(pugi::xml_node node, const Meeting* meeting) {
        SourceBlock item = block(node, SourceBlock::Kind::agenda_item);
        item.target = file_.line(node, "of");
        if (!item.target.empty()) {
            const Place at = file_.place(node, "of");
            ids_.declare(file_, item.target, at);
            if (meeting != nullptr) check_item(*meeting, item.target, at);
        }
        item.blocks = read_blocks(node, nullptr);
        return item;
    }

    void check_item(const Meeting& meeting, const std::string& id, const Place& at) const {
        std::vector<std::string> known;
        for (const AgendaItem& item : meeting.items) known.push_back(item.id);
        if (std::find(known.begin(), known.end(), id) != known.end()) return;
        file_.fault("unknown-id", at,
                    fmt::format("the meeting '{}' has no agenda item '{}'", meeting.id, id),
                    did_you_mean(id, known, "correct the id, or add the item to the meeting"));
    }

    SourceBlock read_states_block(pugi::xml_node node) {
        SourceBlock states = block(node, SourceBlock::Kind::states);
        states.id = ids_.declare(file_, node);
        states.target = file_.refer(node, "treaty", kind::treaty);
        states.numbered = file_.choice(node, "numbered", "yes") == "yes";
        for (const pugi::xml_node part : node.children("column")) {
            StatesColumn column;
            column.status = file_.choice(part, "status", "party signatory none any");
            column.group = file_.refer(part, "group", kind::group);
            column.group_not = file_.refer(part, "group-not", kind::group);
            column.columns = file_.number(part, "columns").value_or(1);
            column.by_row = file_.choice(part, "fill", "column row") == "row";
            if (const pugi::xml_node title = part.child("title"))
                column.title = read_unit(file_, title, ids_);
            column.place = file_.place(part);
            states.columns.push_back(std::move(column));
        }
        return states;
    }

    SourceBlock read_signature(pugi::xml_node node) {
        SourceBlock signature = block(node, SourceBlock::Kind::signature);
        for (const pugi::xml_node part : node.children("officer"))
            if (std::string of = file_.refer(part, "of", kind::officer); !of.empty())
                signature.officers.push_back(std::move(of));
        if (const pugi::xml_node line = node.child("line"))
            signature.unit = read_unit(file_, line, ids_);
        return signature;
    }

    void check_references(const Paper& paper) {
        std::vector<std::string> known;
        for (const auto& [id, place] : ids_.known) known.push_back(id);
        if (const Meeting* meeting = corpus_.meeting(paper.meeting))
            for (const AgendaItem& item : meeting->items) known.push_back(item.id);
        std::sort(known.begin(), known.end());
        for (const PaperIds::Reference& reference : ids_.references)
            if (!std::binary_search(known.begin(), known.end(), reference.to))
                file_.fault("unknown-id", reference.place,
                            fmt::format("nothing in this paper has the id '{}'", reference.to),
                            did_you_mean(reference.to, known,
                                         "name a block, note or annex of this paper, or an item of "
                                         "its meeting"));
    }

    const Reader& file_;
    const Corpus& corpus_;
    PaperIds ids_;
};

}  // namespace

std::optional<Paper> read_paper(const Reader& file, const Corpus& corpus,
                                const std::string& folder) {
    if (!file.fits(paper_shapes)) return std::nullopt;
    return PaperReader(file, corpus).read(folder);
}

}  // namespace hexaglot::corpus

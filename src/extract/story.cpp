// SPDX-License-Identifier: MIT
#include "extract/story.h"

#include "extract/formats.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

void add_text(Inlines& inlines, const std::string& words, const Marks& marks) {
    if (!inlines.empty())
        if (auto* last = std::get_if<Text>(&inlines.back()); last && last->marks == marks) {
            last->text += words;
            return;
        }
    inlines.emplace_back(Text{words, marks});
}

constexpr std::array direction_marks = {"\u200E"sv, "\u200F"sv, "\u2066"sv,
                                        "\u2067"sv, "\u2068"sv, "\u2069"sv};
constexpr std::size_t direction_mark_size = 3;  // bytes of each

/// All of them begin with one byte: one walk finds the next, or the end.
std::size_t next_direction_mark(std::string_view words, std::size_t from) {
    for (; (from = words.find(direction_marks.front().front(), from)) != words.npos; ++from) {
        const std::string_view here = words.substr(from, direction_mark_size);
        if (std::find(direction_marks.begin(), direction_marks.end(), here) !=
            direction_marks.end())
            return from;
    }
    return words.size();
}

void drop_direction_marks(std::string& words) {
    std::size_t mark = next_direction_mark(words, 0);
    if (mark == words.size()) return;
    std::string kept = words.substr(0, mark);
    while (mark < words.size()) {
        const std::size_t from = mark + direction_mark_size;
        mark = next_direction_mark(words, from);
        kept.append(words, from, mark - from);
    }
    words = std::move(kept);
}

/// Collects where words stand that go by without marks of direction.
class Anchors {
public:
    explicit Anchors(std::vector<Anchor>& anchors) : anchors_(anchors) {}

    void add(std::string_view words, std::size_t source) {
        for (std::size_t from = 0; from < words.size();) {
            const std::size_t mark = next_direction_mark(words, from);
            if (mark > from) {
                if (source + from != next_) anchors_.push_back({length_, source + from});
                length_ += mark - from;
                next_ = source + mark;
            }
            from = mark + direction_mark_size;
        }
    }

private:
    std::vector<Anchor>& anchors_;
    std::size_t length_ = 0;
    std::size_t next_ = static_cast<std::size_t>(-1);
};

bool is_box(const Table& table) {
    if (table.rows.size() != 1 || table.rows.front().cells.size() != 1) return false;
    const auto& inside = table.rows.front().cells.front().paragraphs;
    return std::any_of(inside.begin(), inside.end(),
                       [](const Paragraph& one) { return one.role == Role::boxed; });
}

/// The columns that a cell takes: itself and the empty cells behind it, at most as many as it says.
int settled_span(const Row& row, std::size_t at) {
    const auto most = static_cast<std::size_t>(row.cells[at].span);
    std::size_t span = 1;
    while (span < most && at + span < row.cells.size() && row.cells[at + span].paragraphs.empty())
        ++span;
    return static_cast<int>(span);
}

}  // namespace

void Names::give(pugi::xml_node node, const std::string& name) {
    if (!node || name.empty()) return;
    const auto id = ids_.try_emplace(node.hash_value(), name).first;
    known_.try_emplace(name, id->second);
}

void Names::name_paragraph(pugi::xml_node paragraph, const std::string& name) {
    if (!known_.contains(name)) give(paragraph, name);
}

void Names::name_note(pugi::xml_node mark, const std::string& name) {
    if (!known_.contains(name)) give(mark, name);
}

std::string Names::id(pugi::xml_node node) const {
    const auto found = ids_.find(node.hash_value());
    return found == ids_.end() ? "" : found->second;
}

std::string Names::resolve(const std::string& name) const {
    const auto found = known_.find(name);
    return found == known_.end() ? name : found->second;
}

Story::Story(office::Visible visible, const Names& names, Look look)
    : visible_(std::move(visible)), names_(names), look_(std::move(look)) {
    for (std::size_t i = 0; i < visible_.paragraphs.size(); ++i) {
        const office::VisibleParagraph& paragraph = visible_.paragraphs[i];
        if (paragraph.copy) continue;
        by_node_.emplace(paragraph.node.hash_value(), i);
        if (paragraph.note > 0) notes_.emplace(paragraph.note, i);
    }
}

const office::VisibleParagraph* Story::find(pugi::xml_node node) const {
    const auto found = by_node_.find(node.hash_value());
    return found == by_node_.end() ? nullptr : &visible_.paragraphs[found->second];
}

Place Story::place(pugi::xml_node node) const {
    for (pugi::xml_node around = node; around; around = around.parent())
        if (const office::VisibleParagraph* seen = find(around)) return seen->place;
    for (pugi::xml_node around = node; around; around = around.parent())
        for (pugi::xml_node next = around; next; next = next.next_sibling())
            if (const pugi::xml_node seen =
                    next.find_node([&](pugi::xml_node inside) { return find(inside) != nullptr; }))
                return find(seen)->place;
    return {visible_.source, 0};
}

void Story::append(Inlines& inlines, std::size_t& owner, const std::string& words,
                   Standing standing) {
    const bool same = standing.owner != 0 && standing.owner == owner && !inlines.empty();
    owner = standing.owner;
    if (standing.kind == Standing::Kind::text) {
        add_text(inlines, words, standing.marks);
    } else if (standing.kind == Standing::Kind::link) {
        if (!same || !std::holds_alternative<Link>(inlines.back()))
            inlines.emplace_back(Link{std::move(standing.target), {}});
        add_text(std::get<Link>(inlines.back()).inlines, words, standing.marks);
    } else if (same && std::holds_alternative<Reference>(inlines.back())) {
        std::get<Reference>(inlines.back()).text += words;
    } else {
        inlines.emplace_back(Reference{std::move(standing.target), words, standing.marks});
    }
}

Note Story::note(const office::VisibleParagraph& paragraph, const office::Piece& piece) const {
    Note note;
    note.id = names_.id(piece.node);
    note.number = piece.number;
    if (note.number == 0)  // without [^ and ]
        note.mark = paragraph.text.substr(piece.begin + 2, piece.end - piece.begin - 3);
    const auto [first, last] = notes_.equal_range(piece.note);
    std::size_t length = 0;
    for (auto body = first; body != last; ++body) {
        if (body == first) note.place = visible_.paragraphs[body->second].place;
        if (body != first) add_text(note.inlines, "\n", {});
        std::vector<Anchor> anchors;
        Inlines more = inlines(visible_.paragraphs[body->second], anchors);
        length += body == first ? 0U : 1U;
        for (const Anchor& anchor : anchors)
            note.anchors.push_back({length + anchor.text, anchor.source});
        length += words_of(more).size();
        std::move(more.begin(), more.end(), std::back_inserter(note.inlines));
    }
    return note;
}

Inlines Story::inlines(const office::VisibleParagraph& paragraph) const {
    std::vector<Anchor> anchors;
    return inlines(paragraph, anchors);
}

Inlines Story::inlines(const office::VisibleParagraph& paragraph,
                       std::vector<Anchor>& anchors) const {
    Inlines result;
    std::size_t owner = 0;
    Anchors places(anchors);
    for (const office::Piece& piece : paragraph.pieces) {
        std::string words = paragraph.text.substr(piece.begin, piece.end - piece.begin);
        // No word processor lets a note stand in a note; in a file that has one its mark is text.
        if (piece.note > 0 && paragraph.note == 0) {
            result.emplace_back(note(paragraph, piece));
            owner = 0;
            continue;
        }
        places.add(words, paragraph.place.offset + piece.begin);
        drop_direction_marks(words);
        if (words.empty()) continue;
        Standing standing = look_(piece.node);
        if (standing.kind == Standing::Kind::reference)
            standing.target = names_.resolve(standing.target);
        append(result, owner, words, std::move(standing));
    }
    return result;
}

Paragraph Story::paragraph(const office::VisibleParagraph& seen, std::string_view style,
                           int heading, std::optional<Label> label) const {
    Paragraph result;
    result.role = role_of(style, heading, label);
    if (result.role == Role::heading)
        result.level = heading;
    else if (label)
        result.level = label->level;
    if (label) drop_direction_marks(label->text);
    result.label = std::move(label);
    result.id = names_.id(seen.node);
    result.inlines = inlines(seen, result.anchors);
    result.place = seen.place;
    return result;
}

void add_covered(Row& row, std::size_t cells, std::size_t& spare) {
    const std::size_t added = std::min(cells, spare);
    spare -= added;
    row.cells.resize(row.cells.size() + added);
}

void finish_table(Table& table, std::size_t& spare) {
    std::size_t width = 0;
    for (const Row& row : table.rows) width = std::max(width, row.cells.size());
    for (Row& row : table.rows) {
        add_covered(row, width - row.cells.size(), spare);
        for (std::size_t at = 0; at < row.cells.size(); ++at)
            row.cells[at].span = settled_span(row, at);
    }
    if (is_box(table)) {
        table.kind = TableKind::box;
        return;
    }
    for (std::size_t at = 0; at < table.rows.size(); ++at)
        for (Cell& cell : table.rows[at].cells)
            for (Paragraph& paragraph : cell.paragraphs)
                paragraph.role = at < table.header_rows ? Role::cell_heading : Role::cell;
}

bool has_lines(const Table& table) {
    for (const Row& row : table.rows)
        for (const Cell& cell : row.cells)
            if (!cell.paragraphs.empty()) return true;
    return false;
}

std::vector<Paragraph> flatten(Blocks&& blocks) {
    std::vector<Paragraph> paragraphs;
    for_paragraphs(blocks, [&](Paragraph& one) { paragraphs.push_back(std::move(one)); });
    return paragraphs;
}

}  // namespace hexaglot::extract

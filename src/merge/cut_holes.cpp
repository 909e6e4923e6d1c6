// SPDX-License-Identifier: MIT
#include "merge/holes.h"
#include "merge/nesting.h"
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>

namespace hexaglot::merge {
namespace {

using namespace std::string_view_literals;

bool is_beginning(TagKind kind) {
    return kind == TagKind::each || kind == TagKind::if_;
}
bool is_block_tag(TagKind kind) {
    return is_beginning(kind) || kind == TagKind::end_each || kind == TagKind::end_if;
}

/// The children of w:rPr, each as it is written.
RunLook run_look(pugi::xml_node properties) {
    RunLook look;
    for (pugi::xml_node property : properties.children()) {
        if (property.type() != pugi::node_element) continue;
        std::ostringstream xml;
        property.print(xml, "", pugi::format_raw);
        look.push_back({property.name(), xml.str()});
    }
    return look;
}

pugi::xml_node ancestor(pugi::xml_node node, std::string_view name) {
    while (node && node.name() != name) node = node.parent();
    return node;
}

Op op_of(const FoundTag& tag) {
    Op op;
    op.text = tag.name;
    switch (tag.kind) {
        case TagKind::each:
            op.kind = OpKind::each;
            break;
        case TagKind::end_each:
            op.kind = OpKind::end_each;
            break;
        case TagKind::if_:
            op.kind = OpKind::if_;
            break;
        case TagKind::end_if:
            op.kind = OpKind::end_if;
            break;
        case TagKind::slot:
            op.kind = OpKind::slot;
            break;
        default:
            op.kind = OpKind::field;
    }
    return op;
}

/// Where a tag was put by the surgery on its paragraph.
struct Seat {
    pugi::xml_node node;  ///< the text node that holds the tag alone
    bool by_paragraph = false;
};

struct Cutter {
    Holes& holes;
    const office::Dialect& dialect;
    const office::Visible& part;
    Context context;
    Diagnostics& diagnostics;
    std::vector<PlacedTag>& tags;
    std::vector<Seat> seats;
    std::vector<pugi::xml_node> doomed;  ///< paragraphs and rows to take out when all is done

    const office::VisibleParagraph& paragraph(std::size_t tag) const {
        return part.paragraphs[tags[tag].paragraph];
    }

    // ---- where a tag takes effect -----------------------------------------------------------

    /// Whether a paragraph holds nothing but loop and condition tags, or one slot.
    bool is_alone(std::size_t tag) const {
        std::string rest = paragraph(tag).text;
        std::size_t slots = 0;
        std::size_t others = 0;
        for (std::size_t i = tags.size(); i-- > 0;) {
            if (tags[i].paragraph != tags[tag].paragraph) continue;
            rest.erase(tags[i].tag.begin, tags[i].tag.end - tags[i].tag.begin);
            if (tags[i].tag.kind == TagKind::slot)
                ++slots;
            else if (!is_block_tag(tags[i].tag.kind))
                ++others;
        }
        const bool blank = rest.find_first_not_of(" \t\n") == rest.npos;
        const bool only_slot = slots == 1 && tags[tag].tag.kind == TagKind::slot;
        return blank && others == 0 && (slots == 0 || only_slot);
    }

    /// The paragraph, or the list that holds it alone.
    pugi::xml_node unit(std::size_t tag) const {
        pugi::xml_node node = paragraph(tag).node;
        while (dialect.is_wrapper(node.parent().name()) && !node.previous_sibling() &&
               !node.next_sibling())
            node = node.parent();
        return node;
    }

    pugi::xml_node row(std::size_t tag) const { return ancestor(paragraph(tag).node, dialect.row); }

    /// Whether a table row shows nothing but this one tag.
    bool fills_row(std::size_t tag) const {
        const pugi::xml_node own = row(tag);
        if (!own || !is_alone(tag)) return false;
        return std::all_of(part.paragraphs.begin(), part.paragraphs.end(), [&](const auto& other) {
            return &other == &paragraph(tag) || other.text.empty() ||
                   ancestor(other.node, dialect.row) != own;
        });
    }

    void mark_before(pugi::xml_node node, std::size_t tag) {
        put_hole(holes, node.parent(), node, op_of(tags[tag].tag));
    }

    void take_out(pugi::xml_node node) {
        if (std::find(doomed.begin(), doomed.end(), node) == doomed.end()) doomed.push_back(node);
    }

    void misplaced(std::size_t begin) {
        diagnostics.add(
            "bad-tag", tags[begin].tag.place,
            fmt::format("'{}' and its end do not stand in one place", tags[begin].tag.text),
            "put each into a paragraph of its own in the same column or cell, or both into one "
            "paragraph, or both into one table row");
    }

    void place_pair(std::size_t begin, std::size_t end) {
        const pugi::xml_node first_row = row(begin);
        const pugi::xml_node last_row = row(end);
        const bool same = tags[begin].paragraph == tags[end].paragraph;
        if (is_alone(begin) && is_alone(end) && unit(begin).parent() == unit(end).parent()) {
            for (const std::size_t tag : {begin, end}) {
                mark_before(unit(tag), tag);
                take_out(unit(tag));
                seats[tag].by_paragraph = true;
            }
        } else if (same) {
            return;
        } else if (first_row && first_row == last_row) {
            mark_before(first_row, begin);
            put_hole(holes, first_row.parent(), first_row.next_sibling(), op_of(tags[end].tag));
            for (const std::size_t tag : {begin, end}) {
                seats[tag].node.parent().remove_child(seats[tag].node);
                seats[tag].by_paragraph = true;
            }
        } else if (first_row.parent() == last_row.parent() && fills_row(begin) && fills_row(end)) {
            for (const std::size_t tag : {begin, end}) {
                mark_before(row(tag), tag);
                take_out(row(tag));
                seats[tag].by_paragraph = true;
            }
        } else {
            misplaced(begin);
        }
    }

    void place_slot(std::size_t tag) {
        if (!is_alone(tag)) {
            diagnostics.add(
                "bad-tag", tags[tag].tag.place,
                fmt::format("'{}' must stand alone in its paragraph", tags[tag].tag.text),
                "put it into a paragraph of its own");
            return;
        }
        mark_before(unit(tag), tag);
        take_out(unit(tag));
        seats[tag].by_paragraph = true;
    }

    // ---- inside a paragraph -----------------------------------------------------------------

    /// Cuts the run round a text node into what stands before it and what stands behind, and puts
    /// the hole between.
    pugi::xml_node cut_run(pugi::xml_node text, Op op) {
        pugi::xml_node words = text.parent();
        pugi::xml_node run = words.parent();
        if (run.name() != "w:r"sv) return put_hole(holes, words, text, std::move(op));
        pugi::xml_node properties = run.child("w:rPr");
        pugi::xml_node before = run.parent().insert_child_before("w:r", run);
        if (properties) before.append_copy(properties);
        for (pugi::xml_node child = run.first_child(); child != words;) {
            const pugi::xml_node next = child.next_sibling();
            if (child != properties) before.append_move(child);
            child = next;
        }
        if (text.previous_sibling()) {
            pugi::xml_node head = before.append_child("w:t");
            head.append_attribute("xml:space") = "preserve";
            while (words.first_child() != text) head.append_move(words.first_child());
        }
        if (before.last_child() == before.child("w:rPr")) before.parent().remove_child(before);
        op.look = look_of(properties);
        if (!words.attribute("xml:space")) words.append_attribute("xml:space") = "preserve";
        return put_hole(holes, run.parent(), run, std::move(op));
    }

    std::size_t look_of(pugi::xml_node properties) {
        RunLook look = run_look(properties);
        const auto same = [&](const RunLook& other) {
            return std::equal(look.begin(), look.end(), other.begin(), other.end(),
                              [](const auto& a, const auto& b) { return a.xml == b.xml; });
        };
        const auto found = std::find_if(holes.looks.begin(), holes.looks.end(), same);
        const auto index = static_cast<std::size_t>(found - holes.looks.begin());
        if (found == holes.looks.end()) holes.looks.push_back(std::move(look));
        return index;
    }

    /// Removes the text node, and the w:t and w:r that held nothing else.
    static void drop(pugi::xml_node text) {
        pugi::xml_node words = text.parent();
        words.remove_child(text);
        if (words.name() != "w:t"sv || words.first_child()) return;
        pugi::xml_node run = words.parent();
        run.remove_child(words);
        const bool bare = !run.first_child() || run.last_child() == run.child("w:rPr");
        if (run.name() == "w:r"sv && bare) run.parent().remove_child(run);
    }

    /// In ODT a field shows text that LibreOffice computes anew: with a tag in it, the text stands
    /// for itself.
    static void unwrap_field(pugi::xml_node text) {
        constexpr std::array holders = {"text:p"sv, "text:h"sv,    "text:span"sv,
                                        "text:a"sv, "text:meta"sv, "text:ruby-base"sv};
        pugi::xml_node field = text.parent();
        if (!std::string_view(field.name()).starts_with("text:")) return;
        if (std::find(holders.begin(), holders.end(), field.name()) != holders.end()) return;
        while (field.first_child()) field.parent().insert_move_before(field.first_child(), field);
        field.parent().remove_child(field);
    }

    /// In ODT a space at the beginning of a paragraph, or behind another, is none (Open
    /// Document 1.3, 6.1.2): behind a field that may be empty it is written so that it counts.
    static void keep_space(pugi::xml_node text) {
        while (text.name() == "text:span"sv && !text.first_child()) text = text.next_sibling();
        const std::string words = text.value();
        if (text.type() != pugi::node_pcdata || !words.starts_with(' ')) return;
        text.parent().insert_child_before("text:s", text);
        text.set_value(words.substr(1).c_str());
    }

    Context context_at(pugi::xml_node node) const {
        if (context != Context::text) return context;
        for (; node; node = node.parent()) {
            constexpr std::array closed = {"w:hyperlink"sv, "w:txbxContent"sv, "w:footnote"sv,
                                           "text:a"sv,      "draw:text-box"sv, "text:note-body"sv};
            if (std::find(closed.begin(), closed.end(), node.name()) != closed.end())
                return Context::runs;
        }
        return Context::text;
    }

    pugi::xml_node place_inside(std::size_t tag) {
        pugi::xml_node text = seats[tag].node;
        Op op = op_of(tags[tag].tag);
        op.context = context_at(text);
        if (holes.format == FileFormat::odt && context != Context::plain) unwrap_field(text);
        const bool in_run = holes.format == FileFormat::docx && context != Context::plain;
        const pugi::xml_node hole = in_run ? cut_run(text, std::move(op))
                                           : put_hole(holes, text.parent(), text, std::move(op));
        drop(text);
        if (holes.format == FileFormat::odt && context != Context::plain)
            keep_space(hole.next_sibling());
        return hole;
    }

    // ---- the whole part ---------------------------------------------------------------------

    void seat_tags() {
        seats.resize(tags.size());
        for (std::size_t i = 0; i < tags.size();) {
            std::vector<FoundTag> found;
            const std::size_t first = i;
            for (; i < tags.size() && tags[i].paragraph == tags[first].paragraph; ++i)
                found.push_back(tags[i].tag);
            const auto isolated = isolate_tags(paragraph(first), found);
            for (std::size_t k = 0; k < isolated.size(); ++k) seats[first + k].node = isolated[k];
        }
    }

    /// A story that blocks may come and go in must end with a paragraph whatever happens.
    void guard_stories() {
        for (pugi::xml_node node : doomed) {
            pugi::xml_node story = node.parent();
            while (story && !dialect.is_story(story.name())) story = story.parent();
            if (!story) continue;
            pugi::xml_node last = story.last_child();
            if (last.name() != "w:sectPr"sv) last = {};
            const pugi::xml_node behind = last ? last.previous_sibling() : story.last_child();
            if (behind.type() == pugi::node_pi &&
                op_of_hole(holes, behind).kind == OpKind::story_end)
                continue;
            Op op;
            op.kind = OpKind::story_end;
            put_hole(holes, story, last, std::move(op));
        }
    }

    /// Takes out what held only tags; a paragraph that ends a section stays for that.
    void clear() {
        for (pugi::xml_node node : doomed) {
            if (node.child("w:pPr").child("w:sectPr")) {
                for (pugi::xml_node child = node.first_child(); child;) {
                    const pugi::xml_node next = child.next_sibling();
                    if (child.name() != "w:pPr"sv) node.remove_child(child);
                    child = next;
                }
            } else {
                node.parent().remove_child(node);
            }
        }
    }

    void run() {
        seat_tags();
        for (std::size_t i = 0; i < tags.size(); ++i) {
            if (seats[i].node) continue;
            diagnostics.add(
                "bad-tag", tags[i].tag.place,
                fmt::format("nothing can be written where '{}' stands", tags[i].tag.text),
                "move the tag into the text of a paragraph");
            return;
        }
        for (std::size_t i = 0; i < tags.size(); ++i) {
            if (tags[i].tag.kind == TagKind::slot) place_slot(i);
            if (is_beginning(tags[i].tag.kind)) place_pair(i, tags[i].partner);
        }
        std::vector<pugi::xml_node> placed(tags.size());
        for (std::size_t i = 0; i < tags.size(); ++i)
            if (!seats[i].by_paragraph) placed[i] = place_inside(i);
        for (std::size_t i = 0; i < tags.size(); ++i)
            if (is_beginning(tags[i].tag.kind) && placed[i] &&
                placed[i].parent() != placed[tags[i].partner].parent())
                misplaced(i);
        guard_stories();
        clear();
    }
};

}  // namespace

bool cut_holes(Holes& holes, const office::Visible& part, Context context,
               Diagnostics& diagnostics) {
    std::vector<PlacedTag> tags = place_tags(part, diagnostics);
    const bool sound =
        std::all_of(tags.begin(), tags.end(), [](const PlacedTag& tag) { return tag.ok; });
    for (const PlacedTag& tag : tags)
        if (tag.field != nullptr) holes.fields.insert(tag.field->name);
    if (sound && !tags.empty()) {
        Cutter cutter{holes, office::dialect(holes.format), part, context, diagnostics, tags, {},
                      {}};
        cutter.run();
    }
    return std::any_of(tags.begin(), tags.end(),
                       [](const PlacedTag& tag) { return tag.tag.kind == TagKind::slot; });
}

}  // namespace hexaglot::merge

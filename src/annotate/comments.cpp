// SPDX-License-Identifier: MIT
#include "annotate/annotate.h"
#include "annotate/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace hexaglot::annotate {

namespace {

using namespace std::string_view_literals;

constexpr const char* author = "Hexaglot";

/// What the comment says: the fault, then what to do.
std::string words_of(const Diagnostic& finding, const std::string& where) {
    std::string words = where + finding.message;
    if (!finding.help.empty()) words += " – " + finding.help;
    return fmt::format("{} [{}]", words, finding.code());
}

/// The paragraphs that comments can hang on: a finding in a note moves to the note's mark.
void leave_notes(const office::Visible& visible, std::vector<Spot>& spots) {
    struct Mark {
        std::size_t paragraph;
        std::size_t begin;
        std::size_t end;
    };
    std::map<int, Mark> marks;
    for (std::size_t i = 0; i < visible.paragraphs.size(); ++i)
        for (const office::Piece& piece : visible.paragraphs[i].pieces)
            if (piece.note > 0 && visible.paragraphs[i].note == 0)
                marks.try_emplace(piece.note, Mark{i, piece.begin, piece.end});
    for (Spot& spot : spots) {
        const auto mark = marks.find(visible.paragraphs[spot.paragraph].note);
        if (mark == marks.end()) continue;
        spot.paragraph = mark->second.paragraph;
        spot.begin = mark->second.begin;
        spot.end = mark->second.end;
    }
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& left, const Spot& right) {
        return std::pair(left.paragraph, left.begin) < std::pair(right.paragraph, right.begin);
    });
}

std::string origin(const office::Visible& visible, const Spot& spot) {
    const office::VisibleParagraph& paragraph = visible.paragraphs[spot.paragraph];
    return paragraph.note > 0 ? fmt::format("in note {}: ", paragraph.mark) : std::string();
}

/// What stands directly in the paragraph, or in an element of it that may hold runs, around a
/// piece: in DOCX its run; in ODT the text node itself.
pugi::xml_node carrier(pugi::xml_node node, FileFormat format) {
    if (format == FileFormat::odt) return node;
    while (node && node.name() != "w:r"sv) node = node.parent();
    return node;
}

/// Cuts the runs of a paragraph at byte offsets of its text, so that something can stand between.
class Cutter {
public:
    Cutter(const office::VisibleParagraph& paragraph, FileFormat format) : format_(format) {
        for (const office::Piece& piece : paragraph.pieces) {
            pugi::xml_node run = carrier(piece.node, format);
            if (!run) continue;
            if (starts_.empty() || starts_.rbegin()->second != run)
                starts_.emplace(piece.begin, run);
            last_ = run;
            pieces_.push_back(&piece);
        }
    }

    /// Offsets from the last to the first: a cut leaves what stands before it as it was.
    void cut(std::size_t offset) {
        for (const office::Piece* piece : pieces_) {
            if (offset <= piece->begin || offset >= piece->end || !piece->is_text()) continue;
            pugi::xml_node text = piece->node;
            const std::string words = text.value();
            const std::size_t at = offset - piece->begin;
            if (at >= words.size()) continue;
            const pugi::xml_node rest = format_ == FileFormat::odt
                                            ? rest_of_text(text, words.substr(at))
                                            : rest_of_run(text, words.substr(at));
            if (!rest) return;
            text.set_value(words.substr(0, at).c_str());
            starts_.emplace(offset, rest);
            if (last_ == carrier(piece->node, format_)) last_ = rest;
            return;
        }
    }

    /// What begins at or behind an offset; null behind the end.
    pugi::xml_node from(std::size_t offset) const {
        const auto found = starts_.lower_bound(offset);
        return found == starts_.end() ? pugi::xml_node() : found->second;
    }
    pugi::xml_node last() const { return last_; }

private:
    static pugi::xml_node rest_of_text(pugi::xml_node text, const std::string& words) {
        pugi::xml_node rest = text.parent().insert_child_after(pugi::node_pcdata, text);
        rest.set_value(words.c_str());
        return rest;
    }

    /// A second run of the same look that takes the rest of the words and whatever stands behind
    /// them in the run.
    static pugi::xml_node rest_of_run(pugi::xml_node text, const std::string& words) {
        const pugi::xml_node element = text.parent();
        pugi::xml_node run = element.parent();
        if (run.name() != "w:r"sv || element.name() != "w:t"sv) return {};
        pugi::xml_node rest = run.parent().insert_child_after("w:r", run);
        for (const pugi::xml_attribute attribute : run.attributes()) rest.append_copy(attribute);
        if (const pugi::xml_node look = run.child("w:rPr")) rest.append_copy(look);
        pugi::xml_node moved = rest.append_child("w:t");
        moved.append_attribute("xml:space") = "preserve";
        moved.append_child(pugi::node_pcdata).set_value(words.c_str());
        pugi::xml_node kept = element;
        if (!kept.attribute("xml:space")) kept.append_attribute("xml:space") = "preserve";
        for (pugi::xml_node next = element.next_sibling(); next;) {
            const pugi::xml_node after = next.next_sibling();
            rest.append_move(next);
            next = after;
        }
        return rest;
    }

    FileFormat format_;
    std::map<std::size_t, pugi::xml_node> starts_;
    pugi::xml_node last_;
    std::vector<const office::Piece*> pieces_;
};

void add_word_comment(pugi::xml_node comments, int id, const std::string& words) {
    pugi::xml_node comment = comments.append_child("w:comment");
    comment.append_attribute("w:id") = id;
    comment.append_attribute("w:author") = author;
    comment.append_attribute("w:initials") = "H";
    pugi::xml_node text = comment.append_child("w:p").append_child("w:r").append_child("w:t");
    text.append_attribute("xml:space") = "preserve";
    text.append_child(pugi::node_pcdata).set_value(words.c_str());
}

void range_mark(pugi::xml_node mark, int id) {
    mark.append_attribute("w:id") = id;
}

/// Start, end and mark of a Word comment around what stands from `first` up to `behind`.
void hang_word(const Cutter& cutter, const Spot& spot, int id) {
    pugi::xml_node first = cutter.from(spot.begin);
    if (!first) first = cutter.last();
    range_mark(first.parent().insert_child_before("w:commentRangeStart", first), id);
    pugi::xml_node behind = cutter.from(spot.end);
    pugi::xml_node end;
    if (behind && behind != first) {
        end = behind.parent().insert_child_before("w:commentRangeEnd", behind);
    } else {
        pugi::xml_node last = behind ? first : cutter.last();
        end = last.parent().insert_child_after("w:commentRangeEnd", last);
    }
    range_mark(end, id);
    pugi::xml_node run = end.parent().insert_child_after("w:r", end);
    range_mark(run.append_child("w:commentReference"), id);
}

void hang_odt(const Cutter& cutter, const Spot& spot, int id, const std::string& words) {
    pugi::xml_node first = cutter.from(spot.begin);
    if (!first) first = cutter.last();
    const std::string name = fmt::format("hexaglot{}", id);
    pugi::xml_node note = first.parent().insert_child_before("office:annotation", first);
    note.append_attribute("office:name") = name.c_str();
    note.append_child("dc:creator").append_child(pugi::node_pcdata).set_value(author);
    note.append_child("text:p").append_child(pugi::node_pcdata).set_value(words.c_str());
    pugi::xml_node behind = cutter.from(spot.end);
    pugi::xml_node last = cutter.last();
    pugi::xml_node end = behind && behind != first
                             ? behind.parent().insert_child_before("office:annotation-end", behind)
                             : last.parent().insert_child_after("office:annotation-end", last);
    end.append_attribute("office:name") = name.c_str();
}

/// The entry that holds the comments of a DOCX: the one there is, else a new one, made known.
std::string comments_entry(office::Parts& parts, Diagnostics& diagnostics) {
    pugi::xml_node relations = parts.root(office::relationships_of(parts.main));
    for (const pugi::xml_node relation : relations.children())
        if (std::string_view(relation.attribute("Type").value()).ends_with("/comments")) {
            std::string entry = office::resolve(parts.main, relation.attribute("Target").value());
            return parts.open(entry, diagnostics) ? entry : std::string();
        }
    return parts.add_linked(
        "comments",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>",
        diagnostics);
}

int first_free_id(pugi::xml_node comments) {
    int free = 0;
    for (const pugi::xml_node comment : comments.children())
        free = std::max(free, comment.attribute("w:id").as_int() + 1);
    return free;
}

}  // namespace

Package comments(const Package& file, const std::vector<Diagnostic>& findings,
                 Diagnostics& diagnostics) {
    office::Parts parts = office::open_parts(file, diagnostics);
    if (diagnostics.has_errors()) return file;
    const office::Visible visible = visible_text(parts);
    std::vector<Spot> places = spots(visible, findings);
    std::map<const Diagnostic*, std::string> origins;
    for (const Spot& spot : places) origins.emplace(spot.finding, origin(visible, spot));
    leave_notes(visible, places);
    const FileFormat format = file.format;
    const std::string entry =
        format == FileFormat::docx ? comments_entry(parts, diagnostics) : std::string();
    if (diagnostics.has_errors()) return file;
    pugi::xml_node root = parts.root(entry);
    int id = first_free_id(root);

    for (std::size_t at = 0; at < places.size();) {
        std::size_t end = at;
        while (end < places.size() && places[end].paragraph == places[at].paragraph) ++end;
        Cutter cutter(visible.paragraphs[places[at].paragraph], format);
        std::vector<std::size_t> cuts;
        for (std::size_t i = at; i < end; ++i)
            cuts.insert(cuts.end(), {places[i].begin, places[i].end});
        std::sort(cuts.rbegin(), cuts.rend());
        for (const std::size_t cut : cuts) cutter.cut(cut);
        for (; at < end; ++at) {
            if (!cutter.last()) continue;  // a paragraph without words takes no comment
            const std::string words = words_of(*places[at].finding, origins[places[at].finding]);
            if (format == FileFormat::docx) {
                hang_word(cutter, places[at], id);
                add_word_comment(root, id, words);
            } else {
                hang_odt(cutter, places[at], id, words);
            }
            ++id;
        }
    }
    store(parts, parts.main);
    if (format == FileFormat::docx) {
        store(parts, entry);
        store(parts, "[Content_Types].xml");
        store(parts, office::relationships_of(parts.main));
    }
    return std::move(parts.package);
}

}  // namespace hexaglot::annotate

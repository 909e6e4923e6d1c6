// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "office/dialect.h"
#include "office/walk.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace hexaglot::office {

namespace {

using namespace std::string_view_literals;

constexpr std::array unseen = {"w:pPr"sv,       "w:rPr"sv,          "w:sectPr"sv, "w:tblPr"sv,
                               "w:tblGrid"sv,   "w:trPr"sv,         "w:tcPr"sv,   "w:sdtPr"sv,
                               "w:instrText"sv, "w:delInstrText"sv, "w:del"sv,    "w:moveFrom"sv,
                               "w:delText"sv,   "w:rubyPr"sv,       "w:rt"sv};

constexpr std::array words_of_runs = {"w:t"sv,
                                      "w:tab"sv,
                                      "w:ptab"sv,
                                      "w:br"sv,
                                      "w:cr"sv,
                                      "w:sym"sv,
                                      "w:noBreakHyphen"sv,
                                      "w:softHyphen"sv,
                                      "w:footnoteReference"sv,
                                      "w:endnoteReference"sv,
                                      "m:t"sv};

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Fields in one another; Word allows 20.
constexpr std::size_t deepest_field = 100;

using Bodies = std::map<std::string_view, pugi::xml_node>;

Bodies bodies(pugi::xml_node part, const char* element) {
    Bodies found;
    for (pugi::xml_node body : part.children(element))
        found.emplace(body.attribute("w:id").value(), body);
    return found;
}

/// What Word draws between text and notes stands among the notes (ECMA-376-1, 17.18.33).
bool is_separator(pugi::xml_node body) {
    const std::string_view type = body.attribute("w:type").value();
    return !type.empty() && type != "normal";
}

/// The words of a note that has no place in the text.
std::string words_of(pugi::xml_node body) {
    std::string words;
    body.find_node([&](pugi::xml_node node) {
        if (node.name() == "w:t"sv) words += node.child_value();
        return false;
    });
    return text::trim(words);
}

/// A tracked change took the mark of this paragraph away: what follows stands in the same
/// paragraph.
bool mark_deleted(pugi::xml_node paragraph) {
    const pugi::xml_node mark = paragraph.child("w:pPr").child("w:rPr");
    return mark.child("w:del") || mark.child("w:moveFrom");
}

bool is_on(pugi::xml_attribute attribute) {
    const std::string_view value = attribute.value();
    return value == "1" || value == "true" || value == "on";
}

struct WordWalk : Walk {
    Bodies footnotes;
    Bodies endnotes;
    std::vector<bool> in_code;  ///< of each open field: whether its code still goes on
    std::optional<VisibleParagraph> carried;  ///< what stands before a deleted paragraph mark
    pugi::xml_node unsigned_note;             ///< reference whose own mark is still to come

    bool hidden() const { return std::find(in_code.begin(), in_code.end(), true) != in_code.end(); }

    void field(std::string_view kind) {
        if (kind == "begin" && in_code.size() < deepest_field) in_code.push_back(true);
        if (in_code.empty()) return;
        if (kind == "separate") in_code.back() = false;
        if (kind == "end") in_code.pop_back();
    }

    void words(pugi::xml_node element) {
        const bool preserve = "preserve"sv == element.attribute("xml:space").value();
        for (pugi::xml_node child : element.children()) {
            if (!is_text(child)) continue;
            std::string kept = preserve ? child.value() : text::trim(child.value());
            // Tabs and line ends are elements; as characters they are space.
            for (char& byte : kept)
                if (byte == '\t' || byte == '\n' || byte == '\r') byte = ' ';
            if (kept != child.value()) child.set_value(kept.c_str());
            const std::string mark = unsigned_note ? text::trim(kept) : "";
            if (mark.empty())
                add(child, kept);
            else
                sign(mark);
        }
    }

    void sign(const std::string& mark) {
        const pugi::xml_node reference = unsigned_note;
        unsigned_note = {};
        add_mark(reference, body_of(reference), is_endnote(reference), mark);
    }

    static bool is_endnote(pugi::xml_node reference) {
        return reference.name() == "w:endnoteReference"sv;
    }

    /// Each note is shown once, whatever refers to it, were it the note itself.
    pugi::xml_node body_of(pugi::xml_node reference) {
        Bodies& known = is_endnote(reference) ? endnotes : footnotes;
        const auto found = known.find(reference.attribute("w:id").value());
        if (found == known.end()) return {};
        const pugi::xml_node body = found->second;
        known.erase(found);
        return body;
    }

    void reference(pugi::xml_node node) {
        if (is_on(node.attribute("w:customMarkFollows")))
            unsigned_note = node;
        else
            add_mark(node, body_of(node), is_endnote(node), {});
    }

    void symbol(pugi::xml_node node) {
        const std::string_view digits = node.attribute("w:char").value();
        unsigned code = 0;
        const auto [end, fault] =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (fault != std::errc() || end != digits.data() + digits.size()) return;
        if (code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return;
        std::string shown;
        text::append(shown, static_cast<char32_t>(code));
        add(node, shown);
    }

    /// The first choice is what is seen. A fallback that repeats its paragraphs is a copy; where
    /// the choice holds no words (it draws them by means that are not known here), the fallback
    /// speaks.
    void alternatives(pugi::xml_node node) {
        const std::size_t first = paragraphs.size();
        const std::size_t before = current == outside ? 0 : text().size();
        const std::vector<bool> open_fields = in_code;
        children(node.child("mc:Choice"));
        const bool words_found = current != outside && text().size() > before;
        const pugi::xml_node fallback = node.child("mc:Fallback");
        if (paragraphs.size() == first && !words_found) return children(fallback);
        if (paragraphs.size() == first) return;
        const std::size_t outer_twin = twin;
        const std::size_t outer = current;
        const std::vector<bool> fields = std::exchange(in_code, open_fields);
        twin = first;
        current = outside;
        children(fallback);
        twin = outer_twin;
        current = outer;
        in_code = fields;
    }

    void paragraph(pugi::xml_node node) {
        const std::size_t outer = current;
        begin(node);
        const std::size_t index = current;
        if (carried && twin == outside) {
            paragraphs[index].text = std::move(carried->text);
            paragraphs[index].pieces = std::move(carried->pieces);
            carried.reset();
        }
        children(node);
        unsigned_note = {};
        current = outer;
        // With a text box in it, it stays: the box must keep its place behind it.
        if (!mark_deleted(node) || index + 1 != paragraphs.size() || twin != outside) return;
        carried = std::move(paragraphs.back());
        paragraphs.pop_back();
        twins.pop_back();
    }

    /// No paragraph follows to run on into.
    void put_carried_down() {
        if (!carried || carried->text.empty()) return carried.reset();
        paragraphs.push_back(std::move(*carried));
        twins.push_back(outside);
        carried.reset();
    }

    void children(pugi::xml_node node) {
        for (pugi::xml_node child : node.children()) visit(child);
    }

    void visit(pugi::xml_node node) {
        const std::string_view name = node.name();
        if (name.empty() || one_of(name, unseen)) return;
        if (name == "w:p") {
            paragraph(node);
        } else if (name == "w:fldChar") {
            field(node.attribute("w:fldCharType").value());
        } else if (name == "mc:AlternateContent") {
            alternatives(node);
        } else if (name == "w:tr" && node.child("w:trPr").child("w:del")) {
            return;
        } else if (name == "w:tc" && is_covered(node)) {
            return;
        } else if (one_of(name, words_of_runs)) {
            if (!hidden()) shown(node, name);
        } else {
            if (name == "w:tbl") put_carried_down();
            children(node);
            if (dialect(FileFormat::docx).is_story(name)) put_carried_down();
        }
    }

    void shown(pugi::xml_node node, std::string_view name) {
        if (name == "w:t" || name == "m:t") {
            words(node);
        } else if (name == "w:tab" || name == "w:ptab") {
            add(node, "\t");
        } else if (name == "w:br" || name == "w:cr") {
            const std::string_view type = node.attribute("w:type").value();
            if (type.empty() || type == "textWrapping") add(node, "\n");
        } else if (name == "w:noBreakHyphen") {
            add(node, "\u2011");
        } else if (name == "w:softHyphen") {
            add(node, "\u00AD");
        } else if (name == "w:sym") {
            symbol(node);
        } else {
            reference(node);
        }
    }
};

}  // namespace

Walk walk_docx(pugi::xml_node root, pugi::xml_node footnotes, pugi::xml_node endnotes) {
    WordWalk walk;
    walk.footnotes = bodies(footnotes, "w:footnote");
    walk.endnotes = bodies(endnotes, "w:endnote");
    walk.children(root);
    walk.put_carried_down();
    for (std::size_t i = 0; i < walk.notes.size(); ++i) {
        const PendingNote pending = walk.notes[i];
        const std::size_t first = walk.paragraphs.size();
        walk.note = static_cast<int>(i) + 1;
        walk.in_code.clear();
        walk.children(pending.body);
        walk.put_carried_down();
        if (walk.paragraphs.size() > first)
            drop_head(walk.paragraphs[first], pending.own_mark ? pending.mark : "");
    }
    for (const Bodies* left : {&walk.footnotes, &walk.endnotes})
        for (const auto& [id, body] : *left)
            if (std::string words = words_of(body); !words.empty() && !is_separator(body))
                walk.unmarked_notes.push_back(std::move(words));
    return walk;
}

}  // namespace hexaglot::office

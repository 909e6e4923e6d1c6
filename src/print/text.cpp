// SPDX-License-Identifier: MIT
#include "print/masthead.h"
#include "print/print.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace hexaglot::print {
namespace {

/// One paragraph stays one line: a line break inside it is a space here.
std::string one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

std::string_view word(Role role) {
    static constexpr std::array words = {
        "text",  "heading", "paragraph", "list-item", "agenda-item",  "annex", "quotation",
        "boxed", "draft",   "end-mark",  "signature", "cell-heading", "cell"};
    return words.at(static_cast<std::size_t>(role));
}

/// A line of the visible text.
struct Line {
    std::string_view role;
    std::string label;
    std::string words;
};

class Lines {
public:
    explicit Lines(const Document& document) {
        for (const Part& part : document.parts) {
            for (const MastheadLine& line : masthead(document, part))
                add("masthead", "", *line.words);
            add(part.blocks);
        }
        for (const Part& annex : document.annexes) add(annex.blocks);
        for (std::size_t i = 0; i < notes_.size(); ++i)
            add("note", mark_of(*notes_[i]), notes_[i]->inlines);
    }

    std::vector<Line> all;

private:
    void add(std::string_view role, std::string label, const Inlines& inlines) {
        all.push_back({role, one_line(std::move(label)), one_line(plain_text(inlines))});
        for (const Inline& piece : inlines)
            if (const auto* note = std::get_if<Note>(&piece)) notes_.push_back(note);
    }

    void add(const Paragraph& paragraph) {
        add(word(paragraph.role), paragraph.label ? paragraph.label->text : "", paragraph.inlines);
    }

    void add(const Blocks& blocks) {
        for (const Block& block : blocks) {
            // Its paragraph is a line without words.
            if (std::holds_alternative<Image>(block)) all.push_back({"image", "", ""});
            for_paragraphs(std::span(&block, 1), [&](const Paragraph& one) { add(one); });
        }
    }

    std::vector<const Note*> notes_;  ///< in the order of their marks
};

}  // namespace

std::string text(const Document& document) {
    std::string out;
    for (const Line& line : Lines(document).all) {
        const std::string label = line.role == "note" ? "[^" + line.label + "]" : line.label;
        // The title of an annex begins with the line break behind its label.
        const bool apart = !label.empty() && !line.words.empty() && line.words.front() != ' ';
        out += label + (apart ? " " : "") + line.words + '\n';
    }
    return out;
}

std::string text_json(const Document& document) {
    auto out = nlohmann::ordered_json::array();
    for (const Line& line : Lines(document).all)
        out.push_back({{"line", out.size() + 1},
                       {"role", line.role},
                       {"label", line.label},
                       {"text", line.words}});
    return out.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace hexaglot::print

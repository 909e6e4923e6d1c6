// SPDX-License-Identifier: MIT
#include "annotate/annotate.h"
#include "annotate/story.h"

#include <algorithm>
#include <utility>

namespace hexaglot::annotate {

namespace {

bool is_sure(const Diagnostic& finding) {
    return finding.finding && !finding.finding->suggestion.empty() &&
           !finding.finding->text.empty();
}

/// Replaces bytes [begin, end) of a paragraph's text: the first piece takes the new words, what the
/// others hold of them goes. False where a part of them is no text that can be changed.
bool replace(const office::VisibleParagraph& paragraph, std::size_t begin, std::size_t end,
             const std::string& words) {
    std::vector<const office::Piece*> pieces;
    for (const office::Piece& piece : paragraph.pieces)
        if (piece.begin < end && piece.end > begin) pieces.push_back(&piece);
    if (pieces.empty() || !std::all_of(pieces.begin(), pieces.end(),
                                       [](const office::Piece* one) { return one->is_text(); }))
        return false;
    for (const office::Piece* piece : pieces) {
        pugi::xml_node node = piece->node;
        std::string text = node.value();
        const std::size_t from = std::max(begin, piece->begin) - piece->begin;
        const std::size_t to = std::min(end, piece->end) - piece->begin;
        text.replace(from, to - from, piece == pieces.front() ? words : std::string());
        node.set_value(text.c_str());
    }
    return true;
}

}  // namespace

Package repaired(const Package& file, const std::vector<Diagnostic>& findings, Repaired& what,
                 Diagnostics& diagnostics) {
    office::Parts parts = office::open_parts(file, diagnostics);
    if (diagnostics.has_errors()) return file;
    const office::Visible visible = visible_text(parts);
    std::vector<Spot> places = spots(visible, findings);
    what.left += findings.size() - places.size();
    // From the last to the first, so that the bytes before stay where they are.
    std::pair<std::size_t, std::size_t> behind{static_cast<std::size_t>(-1), 0};
    for (auto spot = places.rbegin(); spot != places.rend(); ++spot) {
        const office::VisibleParagraph& paragraph = visible.paragraphs[spot->paragraph];
        const bool free = std::pair(spot->paragraph, spot->end) <= behind;
        const auto& finding = spot->finding->finding;
        const bool done =
            free && is_sure(*spot->finding) &&
            paragraph.text.compare(spot->begin, spot->end - spot->begin, finding->text) == 0 &&
            replace(paragraph, spot->begin, spot->end, finding->suggestion);
        if (done) behind = {spot->paragraph, spot->begin};
        ++(done ? what.done : what.left);
    }
    store(parts, parts.main);
    store(parts, parts.footnotes);
    store(parts, parts.endnotes);
    return std::move(parts.package);
}

std::string repaired(std::string_view bytes, const std::vector<Diagnostic>& findings,
                     Repaired& what) {
    std::vector<const Diagnostic*> order;
    for (const Diagnostic& finding : findings) order.push_back(&finding);
    std::stable_sort(order.begin(), order.end(),
                     [](const Diagnostic* left, const Diagnostic* right) {
                         return left->place.offset < right->place.offset;
                     });
    std::string out(bytes);
    std::size_t behind = bytes.size();
    for (auto one = order.rbegin(); one != order.rend(); ++one) {
        const Diagnostic& finding = **one;
        const std::size_t begin = finding.place.offset;
        const std::string words = finding.finding ? finding.finding->text : std::string();
        const bool done = is_sure(finding) && begin + words.size() <= behind &&
                          bytes.substr(begin, words.size()) == words;
        if (done) {
            out.replace(begin, words.size(), finding.finding->suggestion);
            behind = begin;
        }
        ++(done ? what.done : what.left);
    }
    return out;
}

}  // namespace hexaglot::annotate

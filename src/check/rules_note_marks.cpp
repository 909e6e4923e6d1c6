// SPDX-License-Identifier: MIT
// Marks of notes on the other side of the punctuation than the rest.
#include "base/text.h"
#include "check/rules.h"

#include <vector>

namespace hexaglot::check {

namespace {

bool is_stop(char32_t point) {
    switch (point) {
        case '.':
        case ',':
        case ';':
        case ':':
        case '!':
        case '?':
        case 0x3001:
        case 0x3002:
        case 0xFF0C:
        case 0xFF1B:
        case 0xFF1A:
        case 0xFF01:
        case 0xFF1F:
        case 0x60C:
        case 0x61B:
        case 0x61F:
            return true;
        default:
            return false;
    }
}

bool closes(char32_t point) {
    return point == '"' || point == 0xBB || (point >= 0x2018 && point <= 0x201F) || point == ')' ||
           point == 0xFF09 || point == 0x300B || point == 0x300D;
}

enum class Side { none, before, after };

/// On which side of punctuation a mark stands, where it meets any.
Side side(const Line& line, std::size_t at) {
    if (is_stop(line.at(at))) return Side::before;
    std::size_t before = at;
    while (before > 0 && closes(line.at(before - 1))) --before;
    if (before == 0 || !is_stop(line.at(before - 1))) return Side::none;
    // The stop of an abbreviation belongs to the word: the sentence goes on in small letters.
    std::size_t next = at;
    while (line.kind(next) == Glyph::space) ++next;
    const bool goes_on = line.is_spelt(next) && line.kind(next) != Glyph::arabic &&
                         text::small(line.at(next)) == line.at(next);
    return line.at(before - 1) == '.' && goes_on ? Side::none : Side::after;
}

struct Mark {
    const Line* line;
    std::size_t at;
    Side side;
};

}  // namespace

void check_note_marks(const Context& context, Findings& findings) {
    std::vector<Mark> marks;
    std::size_t before = 0;
    std::size_t after = 0;
    for (const Line& line : context.lines)
        for (const NoteMark& mark : line.passage().marks) {
            const std::size_t at = line.index(mark.at);
            const Side found = side(line, at);
            if (found == Side::none) continue;
            (found == Side::before ? before : after) += 1;
            marks.push_back({&line, at, found});
        }
    const auto form = context.locale->forms.find("note.mark");
    if (form == context.locale->forms.end() || marks.empty()) return;
    // A house style that puts them on the other side throughout is its own; one among others is
    // not.
    const Side custom = form->second.text == "before-punctuation" ? Side::before : Side::after;
    const std::size_t kept = custom == Side::before ? before : after;
    const std::size_t other = marks.size() - kept;
    const Side right = other >= 3 && other > 2 * kept
                           ? (custom == Side::before ? Side::after : Side::before)
                           : custom;
    // Where it is not sure what the language does, one mark says nothing either.
    if (other == marks.size() && (other > 1 || form->second.unverified)) return;
    for (const Mark& mark : marks) {
        if (mark.side == right) continue;
        const bool should_follow = right == Side::after;
        findings.add(
            "note-mark-side", mark.line->passage(),
            mark.line->span(should_follow ? mark.at : mark.at - 1,
                            should_follow ? mark.at + 1 : mark.at),
            should_follow ? "the mark of a note stands before the punctuation"
                          : "the mark of a note stands behind the punctuation",
            should_follow ? "put it behind the punctuation" : "put it before the punctuation");
    }
}

}  // namespace hexaglot::check

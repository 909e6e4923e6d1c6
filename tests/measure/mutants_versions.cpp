// SPDX-License-Identifier: MIT
// Faults of one language version among six.
#include "measure/mutants.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::measure {

namespace {

using Make = std::function<bool(File&, const Base&, Dice&, Mutant&)>;

Kind kind(const char* name, const Make& make) {
    return {name, "concord", true, make};
}

bool is_prose(const Line& line) {
    return line.text.size() > 60;
}

/// A paragraph of some length in the body, and no heading of an annex.
std::optional<std::size_t> paragraph(const File& file, Dice& dice) {
    std::vector<std::size_t> all;
    for (std::size_t i = 8; i < file.lines().size(); ++i) {
        const Line& line = file.lines()[i];
        if (is_prose(line) && !line.note && matches(line.text, "\\[\\^\\d+\\]").empty())
            all.push_back(i);
    }
    if (all.empty()) return std::nullopt;
    return dice.pick(all);
}

void around(const File& file, std::size_t line, Mutant& made) {
    for (std::size_t i = line == 0 ? 0 : line - 1; i < std::min(line + 3, file.lines().size()); ++i)
        made.lines.push_back(file.lines()[i].number);
    for (std::size_t i = line; i < file.lines().size(); ++i)
        made.near.push_back(file.lines()[i].number);
    made.original = narrow(file.lines()[line].text.substr(0, 60));
}

Change other_number(std::size_t by) {
    return [by](const Text& found, Dice& dice) -> std::optional<Text> {
        return wide(std::to_string(std::stoul(narrow(found)) + by + dice.below(3)));
    };
}

bool state_replaced(File& file, const Base& base, Dice& dice, Mutant& made, bool removed) {
    const std::vector<Entry> all = entries(file, base.language);
    if (all.size() < 4) return false;
    const Entry& entry = dice.pick(all);
    made.state = entry.code;
    made.near = list_lines(file, all);
    Text other;
    if (!removed) {
        const State& state = dice.pick(states());
        for (const Entry& one : all)
            if (one.code == state.code) return false;
        other = state.names.at(base.language).name;
    }
    const bool good = change_words(file, entry.line, entry.begin, entry.end, other, made);
    made.lines.insert(made.lines.end(), made.near.begin(), made.near.end());
    return good;
}

}  // namespace

std::vector<Kind> version_kinds() {
    return {
        kind("number-changed",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(file, dice, made,
                                  "(?<![\\d/.A-Za-z@(^-])(\\d{1,2})(?![\\d/.)\\]-])",
                                  other_number(1), is_prose);
             }),
        kind("year-changed",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(file, dice, made, "(?<![\\d/.A-Za-z])(20\\d\\d)(?![\\d/.])",
                                  other_number(1));
             }),
        kind("symbol-byte",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(file, dice, made, "ATT/[A-Za-z0-9./]*([A-Za-z0-9])",
                                  [](const Text& found, Dice&) {
                                      return std::optional(Text(1, found[0] == U'9' ? U'8' : U'9'));
                                  });
             }),
        kind("address-changed",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 return change_at(file, dice, made, "(thearmstradetreaty)\\.org",
                                  [](const Text&, Dice&) {
                                      return std::optional(Text(U"thearmstradetreatty"));
                                  });
             }),
        kind("paragraph-dropped",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto line = paragraph(file, dice);
                 if (!line) return false;
                 around(file, *line, made);
                 return file.remove(*line);
             }),
        kind("paragraph-added",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto line = paragraph(file, dice);
                 if (!line) return false;
                 around(file, *line, made);
                 made.near.push_back(file.lines().back().number + 1);
                 return file.repeat(*line);
             }),
        kind("paragraphs-exchanged",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto line = paragraph(file, dice);
                 const auto other = paragraph(file, dice);
                 if (!line || !other || *line >= *other || *other - *line > 6) return false;
                 around(file, *line, made);
                 for (std::size_t i = *line; i <= *other; ++i)
                     made.lines.push_back(file.lines()[i].number);
                 return file.exchange(*line, *other);
             }),
        kind("state-removed",
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 return state_replaced(file, base, dice, made, true);
             }),
        kind("state-replaced",
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 return state_replaced(file, base, dice, made, false);
             }),
        kind("note-dropped",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto marks = file.marks();
                 if (marks.empty()) return false;
                 const std::size_t which = dice.below(marks.size());
                 around(file, marks[which], made);
                 for (const Line& line : file.lines())
                     if (line.note || line.text.find(U"[^") != line.text.npos)
                         made.lines.push_back(line.number);
                 made.mutated = fmt::format("without note {}", which + 1);
                 return file.drop_mark(which);
             }),
        kind("link-moved",
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto links = file.links();
                 if (links.empty()) return false;
                 const std::size_t which = dice.below(links.size());
                 made.lines = {file.lines()[links[which]].number};
                 made.original = narrow(file.lines()[links[which]].text.substr(0, 60));
                 made.mutated = "another target";
                 return file.move_link(which);
             }),
    };
}

}  // namespace hexaglot::measure

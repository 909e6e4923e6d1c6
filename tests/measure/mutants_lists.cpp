// SPDX-License-Identifier: MIT
// Faults of a list as a whole.
#include "measure/mutants.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hexaglot::measure {

namespace {

constexpr std::string_view count_pattern = "[(（](\\d{1,3})[)）]\\s*$";

using Make = std::function<bool(File& file, const Base& base, std::vector<Entry> all, Dice& dice,
                                Mutant& made)>;

Kind kind(const char* name, bool facts, const Make& make) {
    return {name, "lists", facts, [=](File& file, const Base& base, Dice& dice, Mutant& made) {
                std::vector<Entry> all = entries(file, base.language);
                if (all.size() < 4) return false;
                made.near = list_lines(file, all);
                const bool good = make(file, base, all, dice, made);
                if (good) made.lines.insert(made.lines.end(), made.near.begin(), made.near.end());
                return good;
            }};
}

Text words_of(const File& file, const Entry& entry) {
    return file.lines()[entry.line].text.substr(entry.begin, entry.end - entry.begin);
}

/// A plain list, a State on each line, in a file of its own.
bool is_plain(const Base& base) {
    return base.plan && base.plan->shape == Shape::lines;
}

bool duplicated(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    // In papers and tables side by side another list may begin anywhere: neighbours of one list.
    const std::size_t i = dice.below(all.size());
    const bool apart = !is_plain(base) && (!base.plan || base.plan->shape != Shape::columns);
    if (apart) return false;
    std::size_t other = dice.below(all.size());
    if (other == i) other = (i + 1) % all.size();
    made.state = all[other].code;
    return change_words(file, all[i].line, all[i].begin, all[i].end, words_of(file, all[other]),
                        made);
}

/// Copies an entry behind itself.
bool repeated(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    if (!is_plain(base)) return false;
    const Entry& entry = dice.pick(all);
    made.state = entry.code;
    made.original = made.mutated = narrow(words_of(file, entry));
    made.lines = {file.lines()[entry.line].number, file.lines()[entry.line].number + 1};
    made.near.push_back(file.lines().back().number + 1);
    return file.repeat(entry.line);
}

bool dropped(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    const bool typed = is_plain(base) && base.plan->numbered && !file.is_office();
    if (!is_plain(base) || (!base.plan->counted && !typed)) return false;
    const Entry& entry = all[1 + dice.below(all.size() - 2)];
    made.state = entry.code;
    made.original = narrow(words_of(file, entry));
    return file.remove(entry.line);
}

/// A cell of a table of lists with counts is emptied.
bool emptied(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    const bool table = base.plan ? base.plan->shape == Shape::side_by_side && base.plan->counted
                                 : file.is_office();
    if (!table) return false;
    const Entry& entry = dice.pick(all);
    made.state = entry.code;
    return change_words(file, entry.line, entry.begin, entry.end, U"", made);
}

bool added(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    if (!is_plain(base) || !base.plan->counted || base.plan->numbered || file.is_office())
        return false;
    std::set<std::string> there;
    for (const Entry& entry : all) there.insert(entry.code);
    std::vector<const State*> others;
    for (const State& state : states())
        if (!there.contains(state.code)) others.push_back(&state);
    if (others.empty()) return false;
    const State* state = dice.pick(others);
    made.state = state->code;
    made.near.push_back(file.lines().back().number + 1);
    const Entry& last = all.back();
    return change_words(file, last.line, last.end, last.end,
                        U"\n" + state->names.at(base.language).name, made);
}

bool counted_wrong(File& file, const Base&, std::vector<Entry>, Dice& dice, Mutant& made) {
    return change_at(file, dice, made, count_pattern,
                     [](const Text& found, Dice& die) -> std::optional<Text> {
                         const int right = std::stoi(narrow(found));
                         return wide(std::to_string(right + (die.below(2) == 0 ? 1 : -1)));
                     });
}

bool numbered_wrong(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made,
                    int by) {
    if (!base.plan || !base.plan->numbered) return false;
    const std::size_t i = 2 + dice.below(all.size() - 3);
    const Entry& entry = all[i];
    const Text& line = file.lines()[entry.line].text;
    if (file.is_office() && is_plain(base)) {
        made.original = narrow(line);
        made.mutated = fmt::format("number {}", static_cast<int>(i) + 1 + by);
        made.lines = {file.lines()[entry.line].number};
        return file.renumber(entry.line, static_cast<int>(i) + 1 + by);
    }
    const Text before = line.substr(0, entry.begin);
    const auto label = matches(before, "(\\d+)[.)]?\\s*$");
    if (label.empty()) return false;
    const int right =
        std::stoi(narrow(before.substr(label[0].begin, label[0].end - label[0].begin)));
    if (right < 3) return false;
    return change_words(file, entry.line, label[0].begin, label[0].end,
                        wide(std::to_string(right + by)), made);
}

bool exchanged(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    if (!is_plain(base) || base.plan->order == Order::none) return false;
    const std::size_t i = dice.below(all.size() - 6);
    const std::size_t j = i + 3 + dice.below(3);
    made.original = narrow(words_of(file, all[i]));
    made.mutated = narrow(words_of(file, all[j]));
    const bool good = file.replace(all[i].line, all[i].begin, all[i].end, words_of(file, all[j])) &&
                      file.replace(all[j].line, all[j].begin, all[j].end, words_of(file, all[i]));
    made.lines = {file.lines()[all[i].line].number, file.lines()[all[j].line].number};
    return good;
}

bool merged(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    if (!is_plain(base)) return false;
    const std::size_t i = dice.below(all.size() - 1);
    made.state = all[i].code;
    const Text both = words_of(file, all[i]) + U" " + words_of(file, all[i + 1]);
    return change_words(file, all[i].line, all[i].begin, all[i].end, both, made) &&
           file.remove(all[i + 1].line);
}

bool split(File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
    if (!is_plain(base) || file.is_office() || base.plan->numbered) return false;
    dice.shuffle(all);
    for (const Entry& entry : all) {
        const Text name = words_of(file, entry);
        const bool han = name[0] >= 0x3000;
        const std::size_t at = han ? name.size() / 2 : name.find(U' ');
        if (at == name.npos || at < 2) continue;
        if (known_forms().contains(name.substr(0, at)) ||
            known_forms().contains(name.substr(han ? at : at + 1)))
            continue;
        made.state = entry.code;
        made.near.push_back(file.lines().back().number + 1);
        return change_words(file, entry.line, entry.begin + at, entry.begin + at + (han ? 0 : 1),
                            U"\n", made);
    }
    return false;
}

}  // namespace

std::vector<Kind> list_kinds() {
    return {
        kind("duplicate", true, duplicated),
        kind("repeated", true, repeated),
        kind("entry-dropped", true, dropped),
        kind("entry-emptied", true, emptied),
        kind("entry-added", true, added),
        kind("count-changed", true, counted_wrong),
        kind("number-skipped", true,
             [](File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
                 return numbered_wrong(file, base, std::move(all), dice, made, 1);
             }),
        kind("number-repeated", true,
             [](File& file, const Base& base, std::vector<Entry> all, Dice& dice, Mutant& made) {
                 return numbered_wrong(file, base, std::move(all), dice, made, -1);
             }),
        kind("entries-exchanged", false, exchanged),
        kind("entries-merged", true, merged),
        kind("entry-split", true, split),
    };
}

}  // namespace hexaglot::measure

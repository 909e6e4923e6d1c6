// SPDX-License-Identifier: MIT
// Whether language versions run side by side, and which passages one of them lacks.
#include "base/text.h"
#include "check/concord.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::check {

namespace {

/// More passages without partner, one behind the other, are no slip: the version is not aligned.
constexpr std::size_t shift = 8;
/// Of 100 rows, where there are more than a few.
constexpr std::size_t most_alone = 25;
constexpr std::size_t few = 3;
/// Characters of a passage that is quoted.
constexpr std::size_t quoted = 30;

/// The passage of a version in a row, or before it, or its first.
const Passage* passage_near(const Concord& concord, std::size_t index, std::size_t row) {
    const Version& version = concord.version(index);
    for (std::size_t at = row + 1; at-- > 0;)
        if (const auto& found = concord.rows()[at][index]) return version.units[*found].passage;
    return version.reading.passages.empty() ? nullptr : &version.reading.passages.front();
}

void check_alignment_of(Concord& concord, std::size_t index) {
    std::size_t run = 0;
    std::size_t first = 0;
    std::size_t alone = 0;
    std::size_t worst = 0;
    std::size_t begin = 0;  // of the longest run
    const std::vector<Row>& rows = concord.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i][index].has_value() == rows[i].front().has_value()) {
            run = 0;
            continue;
        }
        if (run++ == 0) first = i;
        ++alone;
        if (run > worst) {
            worst = run;
            begin = first;
        }
    }
    const bool many = alone > few && alone * 100 > rows.size() * most_alone;
    if (worst < shift && !many) return;
    concord.result().shifted.push_back(concord.version(index).language());
    if (const Passage* passage = passage_near(concord, index, begin))
        concord.add(index, aspect::alignment, *passage, {0, passage->text.size()},
                    fmt::format("{} does not run beside {} from here on: {} of {} passages have no "
                                "partner",
                                concord.name(index), concord.name(0), alone, rows.size()),
                    "see whether a part is missing here or stands elsewhere");
    concord.leave_out(index);
}

}  // namespace

std::string_view structure_word(const Passage& passage) {
    if (passage.note) return "a note";
    if (passage.cell) return "a cell";
    switch (passage.role()) {
        case Role::heading:
            return "a heading";
        case Role::annex:
            return "an annex";
        case Role::paragraph:
        case Role::agenda_item:
            return "a numbered paragraph";
        case Role::list_item:
            return "an item of a list";
        default:
            return "a paragraph";
    }
}

std::string excerpt(std::string_view words) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < quoted && at < words.size(); ++i) text::next(words, at);
    return text::isolate(std::string(words.substr(0, at)) + (at < words.size() ? "…" : ""));
}

void check_alignment(Concord& concord) {
    for (std::size_t v = 1; v < concord.count(); ++v) check_alignment_of(concord, v);
}

bool check_presence(Concord& concord, const Row& row) {
    std::vector<std::size_t> with;
    std::vector<std::size_t> without;
    for (std::size_t v = 0; v < concord.count(); ++v)
        if (concord.is_in(v)) (concord.unit(row, v) ? with : without).push_back(v);
    if (with.empty()) return false;
    if (without.empty()) return with.size() > 1;
    const Passage& there = *concord.unit(row, with.front())->passage;
    // Evenly divided, the first version is the original.
    const bool lacking =
        without.size() < with.size() || (without.size() == with.size() && with.front() == 0);
    for (const std::size_t v : lacking ? without : with) {
        const auto at = static_cast<std::size_t>(&row - concord.rows().data());
        const Passage* here =
            lacking ? passage_near(concord, v, at) : concord.unit(row, v)->passage;
        if (!here) continue;
        concord.add(v, aspect::structure, *here, {0, here->text.size()},
                    lacking ? fmt::format("{} lacks {} behind this that {}: '{}'", concord.name(v),
                                          structure_word(there), concord.others_have(v),
                                          excerpt(there.text))
                            : fmt::format("{} has {} that {}", concord.name(v),
                                          structure_word(*here), concord.others_lack(v)),
                    lacking ? "translate it here, or take it out there"
                            : "take it out here, or translate it there");
    }
    return false;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// What says below a list how many entries it has: `Total: 24`, `Всего (16 государств)`.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/prepared.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

constexpr std::size_t longest_total = 120;  // bytes

/// The one number of a text that begins with a word for a total.
std::optional<HeadCount> total_in(const Reading& reading, std::size_t passage,
                                  const FoldedWords& words) {
    const std::string& text = reading.passages[passage].text;
    if (text.empty() || text.size() > longest_total) return std::nullopt;
    const std::string folded = text::folded(text::trim(text));
    const auto& totals = words.of("list.total");
    if (std::none_of(totals.begin(), totals.end(), [&](const std::string& word) {
            return folded.starts_with(word) && has_word(folded.substr(0, word.size() + 4), word);
        }))
        return std::nullopt;
    const auto numbers = numbers_in(text);
    if (numbers.size() != 1 || numbers.front().value < 2 || numbers.front().value > most_entries)
        return std::nullopt;
    // Of States, or of what else.
    const std::string behind =
        text::folded(std::string_view(text).substr(numbers.front().span.end));
    return HeadCount{passage, numbers.front().span, numbers.front().value,
                     words.holds(behind, "list.counted")};
}

/// The passages that may close a list: the line below it, or the cells of the row below it.
std::vector<std::size_t> below(const Reading& reading, const List& list) {
    std::vector<std::size_t> found;
    const std::size_t last = list.entries.back().passage;
    const auto& cell = reading.passages[last].cell;
    for (std::size_t at = last + 1; at < reading.passages.size(); ++at) {
        const Passage& passage = reading.passages[at];
        if (passage.note || passage.part != reading.passages[last].part) break;
        if (cell && passage.cell && passage.cell->table == cell->table) {
            if (passage.cell->row > cell->row + 1) break;
            if (passage.cell->row == cell->row + 1) found.push_back(at);
        } else if (!passage.cell) {
            if (passage.text.empty()) continue;
            found.push_back(at);
            break;
        } else {
            break;
        }
    }
    return found;
}

/// Whether figures stand behind most names of a list: what is added up may be these.
bool is_of_figures(const Reading& reading, const List& list, const Values& values) {
    const auto counted =
        std::count_if(list.entries.begin(), list.entries.end(), [&](const ListEntry& entry) {
            const auto& text = reading.passages[entry.passage].text;
            const auto found = values.in(std::string_view(text).substr(entry.span.end));
            return found.size() == 1 && found.front().kind == ValueKind::number;
        });
    return static_cast<std::size_t>(counted) * 2 > list.entries.size();
}

}  // namespace

void find_totals(const ItemReader& reader, std::vector<List>& lists) {
    const Reading& reading = reader.reading();
    for (List& list : lists) {
        const PreparedLanguage* prepared = reader.knowledge().prepared().language(list.language);
        const ListEntry& last = list.entries.back();
        // A sentence goes on behind its list.
        if (list.shape == ListShape::sentence &&
            last.span.end + 3 < reading.passages[last.passage].text.size())
            continue;
        if (!prepared || is_of_figures(reading, list, prepared->values)) continue;
        for (const std::size_t passage : below(reading, list))
            if (!list.closing) list.closing = total_in(reading, passage, prepared->words);
    }
}

}  // namespace hexaglot::check

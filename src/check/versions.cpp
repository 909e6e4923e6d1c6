// SPDX-License-Identifier: MIT
#include "check/versions.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace hexaglot::check {

namespace {

/// What it costs that a unit has no partner, against what differs between partners.
constexpr float alone = 3.5F;
/// That one has no partner which says the same as the one before it.
constexpr float repeated = 1.0F;
constexpr float other_kind = 3.0F;
constexpr float other_look = 1.0F;  ///< plain text does not say what heads it
constexpr float other_number = 4.0F;
constexpr float one_number = 2.0F;
constexpr float other_value = 1.5F;
constexpr float most_values = 4.5F;
constexpr float most_length = 3.0F;

/// Beyond this many pairs only a band around the diagonal is looked at.
constexpr std::size_t most_pairs = 4'000'000;
constexpr std::size_t band = 400;

constexpr int a_text = 0;
constexpr int a_heading = 3;

/// Roles between which a difference is one of structure.
int kind(const Unit& unit) {
    if (unit.passage->note) return 1;
    if (unit.passage->cell) return 2;
    switch (unit.passage->role()) {
        case Role::heading:
        case Role::annex:
            return a_heading;
        case Role::paragraph:
        case Role::agenda_item:
            return 4;
        case Role::list_item:
            return 5;
        default:
            return a_text;
    }
}

int number(const Unit& unit) {
    return unit.passage->note || !unit.passage->paragraph->label
               ? 0
               : unit.passage->paragraph->label->number;
}

int differences(const Unit::Counts& left, const Unit::Counts& right) {
    int found = 0;
    for (const auto& [key, count] : left) {
        const auto other = right.find(key);
        found += std::abs(count - (other == right.end() ? 0 : other->second));
    }
    for (const auto& [key, count] : right)
        if (!left.contains(key)) found += count;
    return found;
}

float cost(const Unit& left, const Unit& right, float ratio) {
    float sum = kind(left) == kind(right) ? 0
                : std::max(kind(left), kind(right)) == a_heading &&
                        std::min(kind(left), kind(right)) == a_text
                    ? other_look
                    : other_kind;
    if (number(left) != number(right))
        sum += number(left) > 0 && number(right) > 0 ? other_number : one_number;
    const int values = differences(left.symbols, right.symbols) +
                       differences(left.numbers, right.numbers) +
                       differences(left.states, right.states);
    sum += std::min(most_values, other_value * static_cast<float>(values));
    if (!left.entry.empty() || !right.entry.empty()) return sum;
    const float lengths = std::log((static_cast<float>(left.length) * ratio + 4) /
                                   (static_cast<float>(right.length) + 4));
    return sum + std::min(most_length, std::abs(lengths));
}

float alone_cost(const std::vector<Unit>& units, std::size_t index) {
    return index > 0 && units[index].passage->text == units[index - 1].passage->text ? repeated
                                                                                     : alone;
}

std::size_t total(const std::vector<Unit>& units) {
    std::size_t sum = 0;
    for (const Unit& unit : units) sum += unit.length;
    return sum;
}

/// The name of a State and no other letter: a number or a mark may stand beside it.
std::string entry_of(const std::string& words, const std::vector<NameIndex::Mention>& mentions) {
    if (mentions.size() != 1) return {};
    const auto& only = mentions.front();
    for (std::size_t at = 0; at < words.size();) {
        if (at == only.begin) at = only.end;
        if (at >= words.size()) break;
        const char32_t c = text::next(words, at);
        if (text::is_letter_or_digit(c) && text::script(c) != text::Script::common) return {};
    }
    return only.state->id;
}

Unit unit_of(const Passage& passage, const Knowledge& knowledge, const std::string& language) {
    Unit unit;
    unit.passage = &passage;
    unit.length = text::length(passage.text);
    for (const Span symbol : symbols_in(passage.text))
        ++unit.symbols[passage.text.substr(symbol.begin, symbol.end - symbol.begin)];
    if (const Values* values = knowledge.values(language))
        for (const Value& value : values->in(passage.text))
            ++(value.spelled ? unit.spelled : unit.numbers)[value.key()];
    const auto mentions = knowledge.names().mentions(passage.text, language);
    unit.entry = entry_of(passage.text, mentions);
    if (unit.entry.empty())
        for (const auto& mention : mentions) unit.states[mention.state->id] = 1;
    return unit;
}

}  // namespace

Version::Version(const Document& document, const Knowledge& knowledge, const Request& request)
    : reading(read(document, knowledge, request)) {
    for (const Passage& passage : reading.passages)
        if (!text::trim(passage.text).empty())
            units.push_back(unit_of(passage, knowledge, reading.language));
}

std::vector<Pair> aligned(const std::vector<Unit>& left, const std::vector<Unit>& right) {
    const std::size_t n = left.size();
    const std::size_t m = right.size();
    const float ratio = static_cast<float>(total(right) + 1) / static_cast<float>(total(left) + 1);
    // Least cost of aligning the first i units with the first j, row by row; the steps are kept.
    enum Step : std::uint8_t { match, skip_left, skip_right };
    const bool whole = n * m <= most_pairs;
    const std::size_t width = whole ? m + 1 : std::min(m + 1, 2 * band + 1);
    const auto first = [&](std::size_t i) {
        if (whole) return std::size_t{0};
        const std::size_t middle = n == 0 ? 0 : i * m / n;
        return std::min(middle > band ? middle - band : 0, m + 1 - width);
    };
    constexpr float never = 1e30F;
    std::vector<float> above(width, never);
    std::vector<float> row(width, never);
    std::vector<Step> steps((n + 1) * width, skip_right);
    for (std::size_t i = 0; i <= n; ++i) {
        const std::size_t from = first(i);
        const std::size_t before = i == 0 ? 0 : first(i - 1);
        const auto up = [&](std::size_t j) {
            return i > 0 && j >= before && j < before + width ? above[j - before] : never;
        };
        for (std::size_t k = 0; k < width; ++k) {
            const std::size_t j = from + k;
            float best = i == 0 && j == 0 ? 0 : never;
            Step step = skip_right;
            if (i > 0 && j > 0 && up(j - 1) < never) {
                best = up(j - 1) + cost(left[i - 1], right[j - 1], ratio);
                step = match;
            }
            if (i > 0 && up(j) + alone_cost(left, i - 1) < best) {
                best = up(j) + alone_cost(left, i - 1);
                step = skip_left;
            }
            if (k > 0 && row[k - 1] + alone_cost(right, j - 1) < best) {
                best = row[k - 1] + alone_cost(right, j - 1);
                step = skip_right;
            }
            row[k] = best;
            steps[i * width + k] = step;
        }
        above.swap(row);
        std::fill(row.begin(), row.end(), never);
    }
    std::vector<Pair> pairs;
    for (std::size_t i = n, j = m; i > 0 || j > 0;) {
        const Step step = steps[i * width + (j - first(i))];
        if (step == match && i > 0 && j > 0)
            pairs.push_back({--i, --j});
        else if ((step == skip_left || j == 0) && i > 0)
            pairs.push_back({--i, std::nullopt});
        else
            pairs.push_back({std::nullopt, --j});
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

std::vector<Row> rows(const std::vector<const Version*>& versions) {
    const std::size_t count = versions.size();
    std::vector<Row> table;
    for (std::size_t i = 0; i < versions.front()->units.size(); ++i) {
        table.emplace_back(count);
        table.back().front() = i;
    }
    // Units of one version alone stand behind the row before them.
    std::vector<std::vector<Row>> extra(table.size() + 1);
    for (std::size_t v = 1; v < count; ++v) {
        std::size_t behind = 0;
        std::size_t alone_here = 0;
        for (const Pair& pair : aligned(versions.front()->units, versions[v]->units)) {
            if (pair.left) {
                behind = *pair.left + 1;
                alone_here = 0;
                table[*pair.left][v] = pair.right;
                continue;
            }
            // What several versions have at one place and the first has not is one thing.
            if (extra[behind].size() == alone_here) extra[behind].emplace_back(count);
            extra[behind][alone_here++][v] = pair.right;
        }
    }
    std::vector<Row> all = std::move(extra.front());
    for (std::size_t i = 0; i < table.size(); ++i) {
        all.push_back(std::move(table[i]));
        std::move(extra[i + 1].begin(), extra[i + 1].end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace hexaglot::check

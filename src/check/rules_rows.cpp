// SPDX-License-Identifier: MIT
// Tables that say one thing in several languages: the cells of one row are one State, one day, one
// number.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace hexaglot::check {

namespace {

void check_states(const Context& context, Findings& findings) {
    for (const RowConflict& one : context.conflicts) {
        const std::string beside = text::isolate(words_of(context.reading, *one.beside));
        if (!one.entry) {
            findings.add(
                "missing-state", context.reading.passages[one.beside->passage], one.beside->span,
                fmt::format("{} has no {} name in its row", beside,
                            text::language_name(one.list->language)),
                "fill the empty cell",
                {.state = one.beside->resolution.state->id, .language = one.list->language});
            continue;
        }
        findings.add("versions-states", context.reading.passages[one.entry->passage],
                     one.entry->span,
                     fmt::format("{} stands in one row with {}, which is another State",
                                 text::isolate(words_of(context.reading, *one.entry)), beside),
                     "write the same State in both columns",
                     {.state = one.entry->resolution.state->id, .language = one.list->language});
    }
}

/// Columns of days and numbers that are said again in another language.
class ParallelValues {
public:
    explicit ParallelValues(const Context& context) : context_(context) {
        for (std::size_t i = 0; i < context.reading.passages.size(); ++i) {
            const Passage& passage = context.reading.passages[i];
            if (!passage.cell || passage.note || passage.text.size() > longest) continue;
            if (std::string value = value_of(text::trim(passage.text)); !value.empty())
                tables_[passage.cell->table][passage.cell->column].emplace(
                    passage.cell->row, Cell{i, std::move(value)});
        }
    }

    void check(Findings& findings) const {
        for (const auto& [table, columns] : tables_)
            for (auto left = columns.begin(); left != columns.end(); ++left)
                for (auto right = std::next(left); right != columns.end(); ++right)
                    compare(left->second, right->second, findings);
    }

private:
    static constexpr std::size_t longest = 60;  // bytes of a day
    static constexpr std::size_t fewest = 3;    // rows that say the same in other words

    struct Cell {
        std::size_t passage = 0;
        std::string value;
    };
    using Column = std::map<std::size_t, Cell>;  ///< by row

    /// A day in whatever language, or the figures of a number without the marks between them.
    std::string value_of(const std::string& words) const {
        std::string figures;
        bool number = true;
        for (std::size_t at = 0; at < words.size() && number;) {
            const char32_t c = text::next(words, at);
            if (const int digit = text::digit_value(c); digit >= 0)
                figures += static_cast<char>('0' + digit);
            else
                number = c == ' ' || c == ',' || c == '.' || c == 0xA0 || c == 0x202F;
        }
        if (number && !figures.empty()) return "number " + figures;
        for (const auto& [language, locale] : context_.knowledge.locales()) {
            const Values* values = context_.knowledge.values(language);
            if (!values) continue;
            const auto found = values->in(words);
            if (found.size() == 1 && found.front().kind == ValueKind::day && found.front().as_day())
                return found.front().key();
        }
        return {};
    }

    void compare(const Column& left, const Column& right, Findings& findings) const {
        std::set<std::string> same;
        std::vector<std::pair<const Cell*, const Cell*>> others;
        for (const auto& [row, cell] : right) {
            const auto beside = left.find(row);
            if (beside == left.end()) continue;
            if (beside->second.value != cell.value)
                others.emplace_back(&cell, &beside->second);
            else if (words(beside->second) != words(cell))
                same.insert(cell.value);
        }
        if (same.size() < fewest || others.size() * 3 > same.size()) return;
        for (const auto& [cell, beside] : others) {
            const Passage& passage = context_.reading.passages[cell->passage];
            findings.add("versions-numbers", passage, {0, passage.text.size()},
                         fmt::format("'{}' stands in one row with '{}'",
                                     text::isolate(words(*cell)), text::isolate(words(*beside))),
                         "write the same in both columns");
        }
    }

    std::string words(const Cell& cell) const {
        return text::trim(context_.reading.passages[cell.passage].text);
    }

    const Context& context_;
    std::map<std::size_t, std::map<std::size_t, Column>> tables_;
};

}  // namespace

void check_rows(const Context& context, Findings& findings) {
    check_states(context, findings);
    ParallelValues(context).check(findings);
}

}  // namespace hexaglot::check

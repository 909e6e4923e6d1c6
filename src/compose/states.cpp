// SPDX-License-Identifier: MIT
#include "compose/context.h"

#include <algorithm>

namespace hexaglot::compose {
namespace {

Query query_of(const Context& context, const Treaty& treaty, const StatesColumn& column) {
    Query query;
    query.treaty = &treaty;
    if (column.status == "party") query.status = Standing::party;
    if (column.status == "signatory") query.status = Standing::signatory;
    if (column.status == "none") query.status = Standing::none;
    query.group = column.group;
    query.group_not = column.group_not;
    query.as_of = context.as_of;
    return query;
}

/// The name of a listed State with the mark of the note that is due at it.
Inlines entry_inlines(Context& context, const Listed& entry) {
    Inlines words = name_inlines(context, *entry.state, Meaning::state);
    if (!entry.statement) return words;
    const std::string_view gap = locale::form(context.locale, "note.after-name");
    if (!gap.empty()) words.push_back(Text{std::string(gap)});
    Note note{context.claim(entry.statement->id), ++context.notes, {}};
    note.inlines = name_inlines(context, *entry.statement, Meaning::none);
    words.push_back(std::move(note));
    return words;
}

/// A list as it stands in the table: in one column of it, or broken into several.
struct Spread {
    std::vector<Listed> listed;
    std::size_t columns = 1;
    bool by_row = false;
    int first_instance = 0;  ///< each column of the table counts for itself

    std::size_t rows() const { return (listed.size() + columns - 1) / columns; }
    /// Which entry stands in a cell; behind the last where none does.
    std::size_t entry(std::size_t row, std::size_t column) const {
        if (row >= rows()) return listed.size();
        return by_row ? row * columns + column : column * rows() + row;
    }
};

/// The titles of the lists, each over all its columns.
Row title_row(Context& context, const SourceBlock& block, const std::vector<Spread>& spreads) {
    Row header;
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const SourceUnit& unit = block.columns[i].title;
        Paragraph title{Role::cell_heading, 1,  context.claim(unit.id),
                        std::nullopt,       {}, unit.place};
        title.inlines =
            unit_inlines(context, unit.id, unit.place, static_cast<long>(spreads[i].listed.size()));
        header.cells.push_back({{std::move(title)}, static_cast<int>(spreads[i].columns)});
        header.cells.resize(header.cells.size() + spreads[i].columns - 1);
    }
    return header;
}

Cell entry_cell(Context& context, const SourceBlock& block, const Spread& spread, std::size_t entry,
                std::size_t column, const Place& place) {
    Paragraph cell{Role::cell, 1, {}, std::nullopt, {}, place};
    if (entry < spread.listed.size()) {
        if (block.numbered)
            cell.label = label(context, "entry", 1, static_cast<int>(entry) + 1,
                               spread.first_instance + static_cast<int>(column), {});
        cell.inlines = entry_inlines(context, spread.listed[entry]);
    }
    return {{std::move(cell)}};
}

}  // namespace

Table states_table(Context& context, const SourceBlock& block) {
    Table table{context.claim(block.id), 1, {}, TableKind::states};
    const Treaty* treaty = context.corpus.treaty(block.target);
    if (!treaty) return table;  // reported by corpus::read

    std::vector<Spread> spreads;
    std::size_t rows = 0;
    for (const StatesColumn& column : block.columns) {
        Spread spread{
            select(context.corpus, query_of(context, *treaty, column), context.diagnostics),
            static_cast<std::size_t>(column.columns), column.by_row, context.instances + 1};
        sort(spread.listed, "own", context.locale);
        if (block.numbered) context.instances += column.columns;
        rows = std::max(rows, spread.rows());
        spreads.push_back(std::move(spread));
    }
    table.rows.push_back(title_row(context, block, spreads));
    for (std::size_t r = 0; r < rows; ++r) {
        Row row;
        for (std::size_t i = 0; i < spreads.size(); ++i)
            for (std::size_t c = 0; c < spreads[i].columns; ++c)
                row.cells.push_back(entry_cell(context, block, spreads[i], spreads[i].entry(r, c),
                                               c, block.columns[i].place));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace hexaglot::compose

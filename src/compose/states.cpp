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

}  // namespace

Table states_table(Context& context, const SourceBlock& block) {
    Table table{context.claim(block.id), 1, {}};
    const Treaty* treaty = context.corpus.treaty(block.target);
    if (!treaty) return table;  // reported by corpus::read

    std::vector<std::vector<Listed>> columns;
    std::size_t rows = 0;
    Row header;
    for (const StatesColumn& column : block.columns) {
        columns.push_back(
            select(context.corpus, query_of(context, *treaty, column), context.diagnostics));
        sort(columns.back(), "own", context.locale);
        rows = std::max(rows, columns.back().size());
        Paragraph title{Role::cell_heading, 1,  context.claim(column.title.id),
                        std::nullopt,       {}, column.title.place};
        title.inlines = unit_inlines(context, column.title.id, column.title.place,
                                     static_cast<long>(columns.back().size()));
        header.cells.push_back({{std::move(title)}});
    }
    table.rows.push_back(std::move(header));

    // Every column counts for itself, so each is an instance.
    const int before_first = context.instances;
    if (block.numbered) context.instances += static_cast<int>(columns.size());
    for (std::size_t at = 0; at < rows; ++at) {
        Row row;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            Paragraph cell{Role::cell, 1, {}, std::nullopt, {}, block.columns[c].place};
            if (at < columns[c].size()) {
                if (block.numbered)
                    cell.label = label(context, "entry", 1, static_cast<int>(at) + 1,
                                       before_first + static_cast<int>(c) + 1, {});
                cell.inlines = entry_inlines(context, columns[c][at]);
            }
            row.cells.push_back({{std::move(cell)}});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace hexaglot::compose

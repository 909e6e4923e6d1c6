// SPDX-License-Identifier: MIT
#include "merge/odt_objects.h"

#include "merge/odt_runs.h"
#include "merge/write_odt.h"
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace hexaglot::merge::odt {
namespace {

constexpr double micrometres_per_centimetre = 10000.0;

std::string centimetres(double micrometres) {
    return fmt::format("{:.3f}cm", micrometres / micrometres_per_centimetre);
}

/// The style of a column that has `share` of `whole` of a table's width.
const std::string& column_style(Writing& writing, const TableSample& sample, int share, int whole) {
    // LibreOffice drops the width of a table that fills the text from margin to margin.
    const bool relative = sample.width == 0;
    const std::string width = relative ? fmt::format("{}*", 65535 * share / whole)
                                       : centimetres(1.0 * sample.width * share / whole);
    const auto [found, fresh] = writing.looks.try_emplace("column " + width);
    if (!fresh) return found->second;
    found->second = free_name(writing, "Column", writing.num);
    Markup& out = writing.sink(Sink::styles);
    out.open("style:style").attribute("style:name", found->second);
    out.attribute("style:family", "table-column");
    out.leaf("style:table-column-properties",
             relative ? "style:rel-column-width" : "style:column-width", width);
    out.close();
    return found->second;
}

void write_columns(Writing& writing, const Table& table) {
    Markup& out = writing.body;
    const TableSample& sample = writing.program.sample_of(table);
    const int count = static_cast<int>(table.rows.front().cells.size());
    if (table.widths.empty()) {
        out.open("table:table-column");
        out.attribute("table:style-name", column_style(writing, sample, 1, count));
        out.attribute("table:number-columns-repeated", count).close();
        return;
    }
    const int whole = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    for (const int share : table.widths)
        out.leaf("table:table-column", "table:style-name",
                 column_style(writing, sample, share, whole));
}

void write_cell(Writing& writing, const Cell& cell, const std::string& style) {
    Markup& out = writing.body;
    out.open("table:table-cell");
    if (!style.empty()) out.attribute("table:style-name", style);
    if (cell.span > 1) out.attribute("table:number-columns-spanned", cell.span);
    out.attribute("office:value-type", "string");
    for (const Paragraph& paragraph : cell.paragraphs) write(writing, paragraph);
    end_lists(writing);
    out.close();
    for (int covered = 1; covered < cell.span; ++covered) out.leaf("table:covered-table-cell");
}

void write_row(Writing& writing, const Table& table, std::size_t index) {
    Markup& out = writing.body;
    const TableSample::Row& like =
        writing.program.sample_of(table).row(index, table.header_rows, table.rows.size());
    out.open("table:table-row");
    if (!like.properties.empty()) out.attribute("table:style-name", like.properties);
    const std::vector<Cell>& cells = table.rows[index].cells;
    for (std::size_t i = 0; i < cells.size();) {
        const std::size_t end = i + static_cast<std::size_t>(cells[i].span);
        write_cell(writing, cells[i], TableSample::cell(like, i == 0 ? 0 : end - 1, cells.size()));
        i = end;
    }
    out.close();
}

/// Tells the manifest of an entry that the template does not have.
void list_in_manifest(Writing& writing, const std::string& entry) {
    writing.sink(Sink::types)
        .open("manifest:file-entry")
        .attribute("manifest:full-path", entry)
        .attribute("manifest:media-type", media_type(media_ending(entry)))
        .close();
}

}  // namespace

void write(Writing& writing, const Table& table) {
    if (table.rows.empty()) return;
    end_lists(writing);
    Markup& out = writing.body;
    if (out.ends_with("</table:table>")) write_empty_paragraph(writing);
    out.open("table:table").attribute("table:name", free_name(writing, "Table", writing.table));
    const std::string& style = writing.program.sample_of(table).properties;
    if (!style.empty()) out.attribute("table:style-name", style);
    write_columns(writing, table);
    const std::size_t headers = std::min(table.header_rows, table.rows.size());
    if (headers > 0) out.open("table:table-header-rows");
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (headers > 0 && i == headers) out.close();
        write_row(writing, table, i);
    }
    if (headers == table.rows.size()) out.close();
    out.close();
}

void write(Writing& writing, const Image& image) {
    end_lists(writing);
    const std::size_t before = writing.media.size();
    const std::string entry = media_entry(writing, image, "Pictures/");
    if (writing.media.size() > before) list_in_manifest(writing, entry);
    Markup& out = writing.body;
    out.open("text:p").attribute("text:style-name", writing.program.style(office::style::picture));
    out.open("draw:frame").attribute("draw:name", free_name(writing, "Image", writing.drawing));
    out.attribute("text:anchor-type", "as-char");
    out.attribute("svg:width", centimetres(image.width));
    out.attribute("svg:height", centimetres(image.height));
    out.open("draw:image").attribute("xlink:href", entry).attribute("xlink:type", "simple");
    out.attribute("xlink:show", "embed").attribute("xlink:actuate", "onLoad").close();
    out.open("svg:desc").text(image.alt).close();
    out.close().close();
}

}  // namespace hexaglot::merge::odt

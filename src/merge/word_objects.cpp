// SPDX-License-Identifier: MIT
#include "merge/word_objects.h"

#include "merge/write_docx.h"
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace hexaglot::merge::docx {
namespace {

/// Where the columns of a table end, in twentieths of a point from its beginning.
std::vector<int> column_edges(const Table& table, int width) {
    std::vector<int> shares = table.widths;
    if (shares.empty()) shares.assign(table.rows.front().cells.size(), 1);
    const int whole = std::accumulate(shares.begin(), shares.end(), 0);
    std::vector<int> edges = {0};
    int sum = 0;
    for (const int share : shares) edges.push_back(width * (sum += share) / whole);
    return edges;
}

void write_row(Writing& writing, const Table& table, std::size_t index,
               const std::vector<int>& edges) {
    Markup& out = writing.out();
    const TableSample::Row& like =
        writing.program.sample_of(table).row(index, table.header_rows, table.rows.size());
    out.open("w:tr").open("w:trPr").splice(like.properties).leaf("w:cantSplit");
    if (index < table.header_rows) out.leaf("w:tblHeader");
    out.close();
    const std::vector<Cell>& cells = table.rows[index].cells;
    // Covered cells are not written: the cell before them spans their columns.
    for (std::size_t i = 0; i < cells.size(); i += static_cast<std::size_t>(cells[i].span)) {
        const std::size_t end = i + static_cast<std::size_t>(cells[i].span);
        out.open("w:tc").open("w:tcPr").open("w:tcW").attribute("w:w", edges[end] - edges[i]);
        out.attribute("w:type", "dxa").close();
        if (cells[i].span > 1)
            out.leaf("w:gridSpan", "w:val", fmt::format_int(cells[i].span).c_str());
        out.splice(TableSample::cell(like, i == 0 ? 0 : end - 1, cells.size())).close();
        for (const Paragraph& paragraph : cells[i].paragraphs) write(writing, paragraph);
        out.close();
    }
    out.close();
}

/// The content type of a picture, once for all that end alike (ECMA-376 part 2, 10.1.2.2.2).
void add_content_type(Writing& writing, std::string_view ending) {
    if (writing.program.type_known.contains(std::string(ending))) return;
    if (!writing.types.insert(std::string(ending)).second) return;
    writing.sink(Sink::types)
        .open("Default")
        .attribute("Extension", ending)
        .attribute("ContentType", media_type(ending))
        .close();
}

std::string picture_relationship(Writing& writing, const Image& image) {
    const std::string& main = writing.program.parts.front().entry;
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    const std::string entry = media_entry(writing, image, folder + "media/");
    std::string& id = writing.links[entry];
    if (!id.empty()) return id;
    add_content_type(writing, media_ending(entry));
    id = add_relationship(writing, Sink::relationships, "image",
                          std::string_view(entry).substr(folder.size()), false);
    return id;
}

struct Extent {
    int width;
    int height;
};

void write_extent(Markup& out, std::string_view element, Extent extent) {
    out.open(element).attribute("cx", extent.width).attribute("cy", extent.height).close();
}

/// DrawingML of a picture that fills its frame (20.2).
void write_graphic(Markup& out, const Image& image, std::string_view relationship, int id,
                   Extent extent) {
    constexpr std::string_view pictures =
        "http://schemas.openxmlformats.org/drawingml/2006/picture";
    out.open("a:graphic").open("a:graphicData").attribute("uri", pictures).open("pic:pic");
    out.open("pic:nvPicPr").open("pic:cNvPr").attribute("id", id).attribute("name", image.name);
    out.close().leaf("pic:cNvPicPr").close();
    out.open("pic:blipFill").leaf("a:blip", "r:embed", relationship);
    out.open("a:stretch").leaf("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm");
    out.open("a:off").attribute("x", 0).attribute("y", 0).close();
    write_extent(out, "a:ext", extent);
    out.close().open("a:prstGeom").attribute("prst", "rect").leaf("a:avLst").close().close();
    out.close().close().close();
}

}  // namespace

std::string add_relationship(Writing& writing, Sink sink, std::string_view kind,
                             std::string_view target, bool external) {
    std::string id;
    do id = fmt::format("rLink{}", ++writing.relationship);
    while (writing.program.taken.contains(id));
    Markup& out = writing.sink(sink);
    out.open("Relationship")
        .attribute("Id", id)
        .attribute("Type", fmt::format("http://schemas.openxmlformats.org/officeDocument/2006/"
                                       "relationships/{}",
                                       kind))
        .attribute("Target", target);
    if (external) out.attribute("TargetMode", "External");
    out.close();
    return id;
}

void write(Writing& writing, const Table& table) {
    if (table.rows.empty()) return;
    Markup& out = writing.out();
    // Word makes one table of two that touch.
    if (out.ends_with("</w:tbl>")) write_empty_paragraph(writing);
    const TableSample& sample = writing.program.sample_of(table);
    const std::vector<int> edges = column_edges(table, sample.width);
    out.open("w:tbl").splice(sample.properties).open("w:tblGrid");
    for (std::size_t i = 1; i < edges.size(); ++i)
        out.open("w:gridCol").attribute("w:w", edges[i] - edges[i - 1]).close();
    out.close();
    for (std::size_t i = 0; i < table.rows.size(); ++i) write_row(writing, table, i, edges);
    out.close();
}

void write(Writing& writing, const Image& image) {
    constexpr int emu_per_micrometre = 36;
    const Extent extent{image.width * emu_per_micrometre, image.height * emu_per_micrometre};
    const int id = writing.program.next_drawing + writing.drawing++;
    const std::string relationship = picture_relationship(writing, image);
    Markup& out = writing.out();
    out.open("w:p").open("w:pPr");
    out.leaf("w:pStyle", "w:val", writing.program.style(office::style::picture)).close();
    out.open("w:r").open("w:drawing").open("wp:inline");
    for (const char* side : {"distT", "distB", "distL", "distR"}) out.attribute(side, 0);
    write_extent(out, "wp:extent", extent);
    out.open("wp:effectExtent");
    for (const char* side : {"l", "t", "r", "b"}) out.attribute(side, 0);
    out.close().open("wp:docPr").attribute("id", id).attribute("name", image.name);
    out.attribute("descr", image.alt).close();
    out.open("wp:cNvGraphicFramePr").leaf("a:graphicFrameLocks", "noChangeAspect", "1").close();
    write_graphic(out, image, relationship, id, extent);
    out.close().close().close().close();
}

}  // namespace hexaglot::merge::docx

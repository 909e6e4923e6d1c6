// SPDX-License-Identifier: MIT
#include "merge/merge.h"
#include "office/dialect.h"

namespace hexaglot::merge {
namespace {

void add_inlines(Needs& needs, const Inlines& inlines) {
    for (const Inline& piece : inlines) {
        if (std::holds_alternative<Link>(piece)) needs.styles.emplace(office::style::hyperlink);
        if (const auto* note = std::get_if<Note>(&piece)) {
            needs.styles.emplace(office::style::footnote_text);
            needs.styles.emplace(office::style::footnote_reference);
            add_inlines(needs, note->inlines);
        }
    }
}

void add_blocks(Needs& needs, const Blocks& blocks) {
    for_paragraphs(blocks, [&](const Paragraph& paragraph) {
        needs.styles.insert(office::paragraph_style(paragraph));
        add_inlines(needs, paragraph.inlines);
    });
    for (const Block& block : blocks) {
        if (const auto* table = std::get_if<Table>(&block))
            (table->kind == TableKind::box ? needs.box : needs.table) = true;
        if (std::holds_alternative<Image>(block)) needs.styles.emplace(office::style::picture);
    }
}

}  // namespace

Needs needs(const Document& document) {
    Needs needs;
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts) add_blocks(needs, part.blocks);
    return needs;
}

}  // namespace hexaglot::merge

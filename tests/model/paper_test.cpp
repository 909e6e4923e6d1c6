// SPDX-License-Identifier: MIT
#include "model/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace hexaglot {
namespace {

using testing::ElementsAre;

SourceInline inline_of(SourceInline::Kind kind, std::string id, SourceInlines inlines = {}) {
    SourceInline result;
    result.kind = kind;
    result.id = std::move(id);
    result.inlines = std::move(inlines);
    return result;
}

SourceUnit unit(std::string id, SourceInlines inlines = {}) {
    return {std::move(id), std::move(inlines), {}};
}

SourceBlock block(SourceBlock::Kind kind, std::string id, std::vector<SourceBlock> blocks = {}) {
    SourceBlock result;
    result.kind = kind;
    result.unit = unit(std::move(id));
    result.blocks = std::move(blocks);
    return result;
}

TEST(Paper, UnitsInDocumentOrderWithNotesBehindTheirUnit) {
    using Inline = SourceInline::Kind;
    using Block = SourceBlock::Kind;
    Paper paper;
    SourcePart letter;
    letter.blocks = {
        block(Block::paragraph, "l.1"),
        block(Block::list, "", {block(Block::list_item, "l.2"), block(Block::list_item, "l.3")}),
        block(Block::signature, "l.signed")};
    // Two notes, one of them inside bold words.
    letter.blocks[0].unit.inlines = {
        inline_of(Inline::bold, "", {inline_of(Inline::note, "n.1")}),
        inline_of(Inline::note, "n.2", {inline_of(Inline::symbol, "")})};
    SourcePart agenda;
    agenda.title = unit("a.title", {inline_of(Inline::note, "n.title")});
    agenda.blocks = {
        block(Block::agenda, "", {block(Block::agenda_item, "", {block(Block::text, "a.1")})})};
    SourcePart annex;
    annex.title = unit("x.title");
    annex.blocks = {block(Block::states, "")};
    annex.blocks[0].columns.resize(2);
    annex.blocks[0].columns[0].title = unit("x.c.1");
    annex.blocks[0].columns[1].title = unit("x.c.2", {inline_of(Inline::note, "n.3")});
    paper.parts = {letter, agenda};
    paper.annexes = {annex};

    std::vector<std::string> ids;
    for (const UnitView& found : paper.units()) ids.emplace_back(found.id);
    EXPECT_THAT(ids, ElementsAre("l.1", "n.1", "n.2", "l.2", "l.3", "l.signed", "a.title",
                                 "n.title", "a.1", "x.title", "x.c.1", "x.c.2", "n.3"));
    EXPECT_EQ(paper.units()[2].inlines, &paper.parts[0].blocks[0].unit.inlines[1].inlines);
}

TEST(Translation, FindsUnitsById) {
    Translation translation;
    translation.units.resize(2);
    translation.units[0].id = "l.1";
    translation.units[1].id = "l.2";
    EXPECT_EQ(translation.unit("l.2"), &translation.units[1]);
    EXPECT_EQ(translation.unit("l.3"), nullptr);
}

}  // namespace
}  // namespace hexaglot

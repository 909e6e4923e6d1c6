// SPDX-License-Identifier: MIT
#include "model/paper.h"

#include <algorithm>

namespace hexaglot {

namespace {

void add_notes(std::vector<UnitView>& units, const SourceInlines& inlines) {
    for (const SourceInline& part : inlines) {
        if (part.kind == SourceInline::Kind::note)
            units.push_back({part.id, &part.inlines, &part.place});
        add_notes(units, part.inlines);
    }
}

void add_unit(std::vector<UnitView>& units, const SourceUnit& unit) {
    if (!unit.id.empty()) units.push_back({unit.id, &unit.inlines, &unit.place});
    add_notes(units, unit.inlines);
}

void add_blocks(std::vector<UnitView>& units, const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks) {
        add_unit(units, block.unit);
        for (const StatesColumn& column : block.columns) add_unit(units, column.title);
        add_blocks(units, block.blocks);
    }
}

void add_parts(std::vector<UnitView>& units, const std::vector<SourcePart>& parts) {
    for (const SourcePart& part : parts) {
        if (part.title) add_unit(units, *part.title);
        if (part.subtitle) add_unit(units, *part.subtitle);
        add_blocks(units, part.blocks);
    }
}

}  // namespace

const TranslationUnit* Translation::unit(std::string_view id) const {
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const TranslationUnit& known) { return known.id == id; });
    return found == units.end() ? nullptr : &*found;
}

std::vector<UnitView> Paper::units() const {
    std::vector<UnitView> units;
    add_parts(units, parts);
    add_parts(units, annexes);
    return units;
}

}  // namespace hexaglot

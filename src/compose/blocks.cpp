// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "compose/context.h"
#include "locale/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hexaglot::compose {
namespace {

/// What counts on through a part: its numbered paragraphs and its headings.
struct Series {
    int paragraphs = 0;
    int paragraph_instance = 0;
    std::array<int, 3> headings = {};
    std::array<int, 3> heading_instances = {};
};

class Writer {
public:
    Writer(Context& context, Blocks& out) : context_(context), out_(out) {}

    void blocks(const std::vector<SourceBlock>& source) {
        for (const SourceBlock& block : source) write(block);
    }

private:
    using Kind = SourceBlock::Kind;

    void write(const SourceBlock& block) {
        switch (block.kind) {
            case Kind::heading:
                heading(block);
                break;
            case Kind::paragraph:
                numbered(block);
                break;
            case Kind::text:
                add(Role::text, 1, block, std::nullopt);
                break;
            case Kind::list:
                list(block, block.numbering, 1);
                break;
            case Kind::agenda:
                agenda(block);
                break;
            case Kind::states:
                out_.push_back(states_table(context_, block));
                break;
            case Kind::signature:
                signature(block);
                break;
            case Kind::quotation:
                add(Role::quotation, 1, block, std::nullopt);
                break;
            case Kind::box:
                box(block);
                break;
            case Kind::table:
                table(block);
                break;
            case Kind::image:
                image(block);
                break;
            case Kind::draft:
                mark(Role::draft, block, locale::message(context_.locale, "draft", {}));
                break;
            case Kind::end_mark:
                mark(Role::end_mark, block, std::string(locale::form(context_.locale, "end-mark")));
                break;
            case Kind::list_item:
            case Kind::agenda_item:
            case Kind::row:
            case Kind::cell:
                break;  // written by their list, agenda and table
        }
    }

    /// A paragraph with the words of the block.
    Paragraph paragraph(Role role, int level, const SourceBlock& block,
                        std::optional<Label> its_label) {
        Paragraph made{role, level,           context_.claim(block.unit.id), std::move(its_label),
                       {},   block.unit.place};
        made.inlines = unit_inlines(context_, block.unit.id, block.unit.place);
        return made;
    }

    void add(Role role, int level, const SourceBlock& block, std::optional<Label> its_label) {
        out_.push_back(paragraph(role, level, block, std::move(its_label)));
    }

    void heading(const SourceBlock& block) {
        const auto at = static_cast<std::size_t>(std::clamp(block.level, 1, 3) - 1);
        if (++series_.headings[at] == 1) series_.heading_instances[at] = ++context_.instances;
        std::fill(series_.headings.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                  series_.headings.end(), 0);
        const int level = static_cast<int>(at) + 1;
        add(Role::heading, level, block,
            label(context_, "heading", level, series_.headings[at], series_.heading_instances[at],
                  block.unit.id));
    }

    void numbered(const SourceBlock& block) {
        if (block.restart) series_.paragraphs = 0;
        if (++series_.paragraphs == 1) series_.paragraph_instance = ++context_.instances;
        add(Role::paragraph, 1, block,
            label(context_, "paragraph", 1, series_.paragraphs, series_.paragraph_instance,
                  block.unit.id));
    }

    void list(const SourceBlock& block, std::string_view numbering, int level) {
        const int instance = ++context_.instances;
        int number = 0;
        for (const SourceBlock& item : block.blocks) {
            add(Role::list_item, level, item,
                label(context_, numbering, level, ++number, instance, item.unit.id));
            for (const SourceBlock& inner : item.blocks) {
                const auto at = locale::inner_list(context_.setting, numbering, inner.numbering);
                list(inner, at.numbering, at.level);
            }
        }
    }

    /// Items bear the number of their place in the meeting's agenda, also where a paper leaves some
    /// out.
    void agenda(const SourceBlock& block) {
        const Meeting* meeting = context_.corpus.meeting(block.target);
        if (!meeting) return;  // reported by corpus::read
        int last = 0;
        int instance = 0;
        for (const SourceBlock& source : block.blocks) {
            const auto item =
                std::find_if(meeting->items.begin(), meeting->items.end(),
                             [&](const AgendaItem& one) { return one.id == source.target; });
            if (item == meeting->items.end()) continue;
            const int number = static_cast<int>(item - meeting->items.begin()) + 1;
            if (last == 0 || number != last + 1) instance = ++context_.instances;
            last = number;
            Paragraph title{Role::agenda_item, 1,  context_.claim(item->id),
                            std::nullopt,      {}, source.place};
            title.label = label(context_, "item", 1, number, instance, item->id);
            title.inlines = name_inlines(context_, *item, Meaning::name);
            out_.push_back(std::move(title));
            blocks(source.blocks);
        }
    }

    /// The words of courtesy above the names go with them to the next page.
    void signature(const SourceBlock& block) {
        if (auto* above = out_.empty() ? nullptr : std::get_if<Paragraph>(&out_.back());
            above && above->role == Role::text)
            above->role = Role::signature;
        for (const std::string& id : block.officers) {
            const Officer* officer = context_.corpus.officer(id);
            if (!officer) continue;  // reported by corpus::read
            Text line = person(context_, *officer, true);
            line.text = text::capitalized(line.text, context_.locale.language());
            out_.push_back(
                Paragraph{Role::signature, 1, {}, std::nullopt, {std::move(line)}, block.place});
        }
        if (!block.unit.id.empty()) add(Role::signature, 1, block, std::nullopt);
    }

    /// What stands in the frame, without numbers of its own.
    void box(const SourceBlock& block) {
        Blocks inside;
        Writer(context_, inside).blocks(block.blocks);
        Cell cell;
        for_paragraphs(inside, [&](Paragraph& paragraph) {
            if (paragraph.role == Role::text) paragraph.role = Role::boxed;
            cell.paragraphs.push_back(std::move(paragraph));
        });
        Table frame{context_.claim(block.id), 0, {}, TableKind::box};
        frame.rows.push_back({{std::move(cell)}});
        out_.push_back(std::move(frame));
    }

    void table(const SourceBlock& block) {
        Table table{context_.claim(block.id), 0, {}, TableKind::plain, block.widths};
        for (const SourceBlock& source : block.blocks) {
            if (source.head) ++table.header_rows;
            Row row;
            for (const SourceBlock& words : source.blocks) {
                Cell cell;
                cell.paragraphs.push_back(paragraph(source.head ? Role::cell_heading : Role::cell,
                                                    1, words, std::nullopt));
                cell.span = words.span;
                row.cells.push_back(std::move(cell));
                row.cells.resize(row.cells.size() + static_cast<std::size_t>(words.span - 1));
            }
            table.rows.push_back(std::move(row));
        }
        out_.push_back(std::move(table));
    }

    void image(const SourceBlock& block) {
        if (!block.image.bytes) return;  // reported by corpus::read
        out_.push_back(Image{context_.claim(block.id), block.image.name, block.image.bytes,
                             plain_text(unit_inlines(context_, block.unit.id, block.unit.place)),
                             block.image.width, block.image.height, block.place});
    }

    /// A word of the locale alone in its paragraph.
    void mark(Role role, const SourceBlock& block, std::string words) {
        out_.push_back(Paragraph{role, 1, {}, std::nullopt, {Text{std::move(words)}}, block.place});
    }

    Context& context_;
    Blocks& out_;
    Series series_;
};

}  // namespace

std::optional<Label> label(Context& context, std::string_view numbering, int level, int number,
                           int instance, const std::string& id) {
    const NumberingLevel* how = locale::numbering_level(context.setting, numbering, level);
    if (!how || (how->format == CounterFormat::none && how->label.empty())) return std::nullopt;
    const bool counts = hexaglot::counts(how->format);
    // The label of the only annex is a word, and so is what a reference to it prints.
    const bool named = counts || how->format == CounterFormat::none;
    if (named && !id.empty()) context.printed.try_emplace(id, how->bare_of(number));
    return Label{std::string(numbering), level, counts ? number : 0, instance,
                 how->label_of(number)};
}

Blocks part_blocks(Context& context, const std::vector<SourceBlock>& blocks) {
    Blocks out;
    Writer(context, out).blocks(blocks);
    return out;
}

}  // namespace hexaglot::compose

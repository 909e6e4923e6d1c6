// SPDX-License-Identifier: MIT
#include "merge/merge.h"
#include "merge/program.h"
#include "merge/write_docx.h"
#include "merge/write_odt.h"
#include "office/dialect.h"

#include <algorithm>
#include <utility>

namespace hexaglot::merge {
namespace {

/// Where a name is looked up: members of open lists from the innermost, then the document.
struct Scope {
    const Scope* outer = nullptr;
    const Object* object = nullptr;
    const Part* part = nullptr;  ///< inside {{#each parts}}
};

/// The value of a name such as `issued.short`; null where there is none.
const Field* member(const Object& object, std::string_view name) {
    if (const Field* found = object.find(name)) return found;
    const auto dot = name.find('.');
    if (dot == name.npos) return nullptr;
    const Field* found = object.find(name.substr(0, dot));
    const auto* inner = found == nullptr ? nullptr : std::get_if<Object>(found);
    return inner == nullptr ? nullptr : member(*inner, name.substr(dot + 1));
}

const Field* lookup(const Scope* scope, std::string_view name) {
    for (; scope != nullptr; scope = scope->outer)
        if (const Field* found = member(*scope->object, name)) return found;
    return nullptr;
}

/// What a field prints: an object such as a date its long form.
const Inlines* printed(const Field* field) {
    if (field == nullptr) return nullptr;
    if (const auto* object = std::get_if<Object>(field)) return printed(object->find("long"));
    return std::get_if<Inlines>(field);
}

const Part* part_of(const Scope* scope) {
    while (scope != nullptr && scope->part == nullptr) scope = scope->outer;
    return scope == nullptr ? nullptr : scope->part;
}

std::vector<const Blocks*> slot(const Document& document, const Scope* scope,
                                std::string_view name) {
    std::vector<const Blocks*> blocks;
    if (name == "annexes")
        for (const Part& annex : document.annexes) blocks.push_back(&annex.blocks);
    if (const Part* part = part_of(scope); name == "blocks" && part != nullptr)
        blocks.push_back(&part->blocks);
    return blocks;
}

bool is_present(const Document& document, const Scope* scope, std::string_view name) {
    if (name == "parts") return !document.parts.empty();
    const auto blocks = slot(document, scope, name);
    if (!blocks.empty())
        return std::any_of(blocks.begin(), blocks.end(),
                           [](const Blocks* each) { return !each->empty(); });
    const Field* field = lookup(scope, name);
    if (field == nullptr) return false;
    if (const auto* list = std::get_if<std::vector<Object>>(field)) return !list->empty();
    const Inlines* inlines = printed(field);
    return inlines != nullptr && !plain_text(*inlines).empty();
}

/// Walks the operations from `at` to `end`, following loops and conditions, and gives every other
/// one to `take`.
template <typename Take>
void walk(const Ops& ops, std::size_t at, std::size_t end, const Document& document,
          const Scope* scope, Take& take) {
    for (; at < end; ++at) {
        const Op& op = ops[at];
        if (op.kind == OpKind::if_) {
            if (is_present(document, scope, op.text))
                walk(ops, at + 1, op.other, document, scope, take);
            at = op.other;
        } else if (op.kind == OpKind::each) {
            if (op.text == "parts") {
                for (const Part& part : document.parts) {
                    const Scope inner{scope, &part.fields, &part};
                    walk(ops, at + 1, op.other, document, &inner, take);
                }
            } else if (const Field* field = lookup(scope, op.text)) {
                if (const auto* list = std::get_if<std::vector<Object>>(field))
                    for (const Object& object : *list) {
                        const Scope inner{scope, &object, nullptr};
                        walk(ops, at + 1, op.other, document, &inner, take);
                    }
            }
            at = op.other;
        } else {
            take(op, scope);
        }
    }
}

/// What leads to a table or to a list stays on its page, and an end mark with the last words.
bool stays_with(const Block& block, const Block& next) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) return false;
    const auto* following = std::get_if<Paragraph>(&next);
    if (following == nullptr) return std::holds_alternative<Table>(next);
    return following->role == Role::end_mark ||
           (following->role == Role::list_item && paragraph->role != Role::list_item);
}

struct Runner {
    Writing& writing;
    const Document& document;
    std::vector<std::pair<std::size_t, Sink>>
        openings;  ///< sinks of this part that are filled later

    bool docx() const { return writing.program.package.format == FileFormat::docx; }

    void field(const Op& op, const Scope* scope) {
        const Inlines* value = printed(lookup(scope, op.text));
        if (value == nullptr) return;
        Markup out;
        if (op.context == Context::plain) {
            out.text(bare_text(*value));
            writing.body.literal(out.written());
        } else if (docx()) {
            docx::write(writing, *value, writing.program.looks[op.look], op.context);
        } else {
            writing.after_space = false;
            odt::write(writing, *value, op.context);
        }
    }

    void blocks(const Op& op, const Scope* scope) {
        for (const Blocks* each : slot(document, scope, op.text))
            for (std::size_t i = 0; i < each->size(); ++i) {
                writing.stays_with_next =
                    i + 1 < each->size() && stays_with((*each)[i], (*each)[i + 1]);
                docx() ? docx::write(writing, (*each)[i]) : odt::write(writing, (*each)[i]);
            }
        if (!docx()) odt::end_lists(writing);
    }

    void end_story() {
        const auto& closing = office::dialect(writing.program.package.format).closing_tags;
        if (std::any_of(closing.begin(), closing.end(),
                        [&](std::string_view tag) { return writing.body.ends_with(tag); }))
            return;
        docx() ? docx::write_empty_paragraph(writing) : odt::write_empty_paragraph(writing);
    }

    void operator()(const Op& op, const Scope* scope) {
        switch (op.kind) {
            case OpKind::literal:
                writing.body.literal(op.text);
                break;
            case OpKind::field:
                field(op, scope);
                break;
            case OpKind::slot:
                blocks(op, scope);
                break;
            case OpKind::story_end:
                end_story();
                break;
            case OpKind::sink:
                openings.emplace_back(writing.body.size(), op.sink);
                break;
            default:
                break;  // loops and conditions never come here
        }
    }

    /// The part as it was written, each sink at its opening.
    std::string filled() {
        const std::string& text = writing.body.written();
        if (openings.empty()) return text;
        std::string out;
        std::size_t from = 0;
        for (const auto& [at, sink] : openings) {
            out.append(text, from, at - from);
            out += writing.sink(sink).written();
            from = at;
        }
        return out.append(text, from);
    }
};

/// All blocks that the main part will hold, in order: references lead to them only.
std::vector<const Blocks*> shown_blocks(const Ops& main, const Document& document,
                                        const Scope& scope) {
    std::vector<const Blocks*> all;
    auto collect = [&](const Op& op, const Scope* at) {
        if (op.kind != OpKind::slot) return;
        for (const Blocks* blocks : slot(document, at, op.text)) all.push_back(blocks);
    };
    walk(main, 0, main.size(), document, &scope, collect);
    return all;
}

}  // namespace

Package run(const Program& program, const Document& document) {
    Package package = program.package;
    const Scope scope{nullptr, &document.fields, nullptr};
    Writing writing(program);
    if (!program.parts.empty())
        writing.targets =
            find_targets(program, shown_blocks(program.parts.front().ops, document, scope));
    for (const ProgramPart& part : program.parts) {
        writing.body = Markup();
        Runner runner{writing, document, {}};
        walk(part.ops, 0, part.ops.size(), document, &scope, runner);
        if (part.optional &&
            std::all_of(runner.openings.begin(), runner.openings.end(), [&](const auto& opening) {
                return writing.sink(opening.second).size() == 0;
            })) {
            std::erase_if(package.entries,
                          [&](const Entry& entry) { return entry.name == part.entry; });
            continue;
        }
        package.find(part.entry)->replace(runner.filled());
    }
    for (Entry& picture : writing.media) package.entries.push_back(std::move(picture));
    return package;
}

}  // namespace hexaglot::merge

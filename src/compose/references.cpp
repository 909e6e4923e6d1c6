// SPDX-License-Identifier: MIT
#include "compose/context.h"

#include <fmt/format.h>

namespace hexaglot::compose {
namespace {

using Printed = std::map<std::string, std::string, std::less<>>;

void fill(Inlines& inlines, const Printed& printed) {
    for (Inline& part : inlines) {
        if (Note* note = std::get_if<Note>(&part)) fill(note->inlines, printed);
        if (Reference* reference = std::get_if<Reference>(&part)) {
            const auto found = printed.find(reference->target);
            if (found != printed.end()) reference->text = found->second;
        }
    }
}

void fill(Part& part, const Printed& printed) {
    for_paragraphs(part.blocks, [&](Paragraph& one) { fill(one.inlines, printed); });
}

/// corpus::read has found every target; not all of them have a number.
void report(Context& context, const PendingReference& reference, const std::string& target) {
    // The mark of a note may stand in a unit that has no words yet.
    if (context.incomplete) return;
    context.diagnostics.add(
        "bad-value", reference.place,
        fmt::format("'{}' has no number that a reference could print", target),
        "refer to a numbered paragraph, an item of a lettered list or of the agenda, an annex or a "
        "note");
}

}  // namespace

void resolve(Context& context, Document& document) {
    for (const PendingReference& reference : context.pending) {
        std::string words;
        for (const std::string* target : {&reference.target, &reference.through}) {
            if (target->empty()) continue;
            const auto found = context.printed.find(*target);
            if (found == context.printed.end())
                report(context, reference, *target);
            else
                words += (words.empty() ? "" : reference.between) + found->second;
        }
        if (reference.code > 0 && !words.empty())
            context.codes[reference.unit][reference.code] = words;
    }
    for (auto* parts : {&document.parts, &document.annexes})
        for (Part& part : *parts) {
            for (const char* name : {"title", "subtitle"})
                if (const Field* title = part.fields.find(name)) {
                    Inlines words = std::get<Inlines>(*title);
                    fill(words, context.printed);
                    part.fields.set(name, std::move(words));
                }
            fill(part, context.printed);
        }
}

}  // namespace hexaglot::compose

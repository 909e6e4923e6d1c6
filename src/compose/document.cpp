// SPDX-License-Identifier: MIT
#include "model/document.h"

#include "base/text.h"
#include "compose/context.h"
#include "locale/labels.h"

#include <fmt/format.h>

namespace hexaglot::compose {
namespace {

void check_translation(Context& context) {
    const std::string& language = context.locale.language();
    if (language == context.paper.original || context.fallback ||
        context.paper.translations.count(language) > 0)
        return;
    context.diagnostics.add(
        "missing-translation", context.paper.place,
        fmt::format("the paper '{}' has no translation into {}", context.paper.id,
                    text::language_name(language)),
        fmt::format("make {}.xlf with 'hexaglot sync {} --lang {}', then translate it", language,
                    context.paper.id, language));
}

/// Body and time of the meeting stand over the part that has a title, the title itself is empty
/// where there is none: a template asks with {{#if title}}.
Part compose_part(Context& context, const SourcePart& source, const Object& fields) {
    Part part{source.id, {}, {}};
    Inlines title;
    if (source.title) title = unit_inlines(context, source.title->id, source.title->place);
    for (const char* name : {"body", "meeting-time"}) {
        const Field* field = fields.find(name);
        part.fields.set(name, source.title && field ? *field : Field(Inlines{}));
    }
    part.fields.set("title", std::move(title));
    Inlines subtitle;
    if (source.subtitle)
        subtitle = unit_inlines(context, source.subtitle->id, source.subtitle->place);
    part.fields.set("subtitle", std::move(subtitle));
    part.blocks = part_blocks(context, source.blocks);
    return part;
}

Part compose_annex(Context& context, const SourcePart& source, int number, int instance) {
    Part annex{source.id, {}, {}};
    Paragraph heading{Role::annex, 1, context.claim(source.id), std::nullopt, {}, source.place};
    heading.label = label(context, "annex", 1, number, instance, source.id);
    if (source.title)
        heading.inlines = unit_inlines(context, source.title->id, source.title->place);
    annex.blocks.push_back(std::move(heading));
    for (Block& block : part_blocks(context, source.blocks))
        annex.blocks.push_back(std::move(block));
    return annex;
}

/// The title of a part without the marks of its notes: it is printed again in headers and
/// properties.
Inlines without_notes(const Inlines& title) {
    Inlines words;
    for (const Inline& part : title)
        if (!std::holds_alternative<Note>(part)) words.push_back(part);
    return words;
}

Document compose_paper(Context& context) {
    check_translation(context);
    Document document{context.paper.id, context.setting, document_fields(context), {}, {}};
    for (const SourcePart& part : context.paper.parts)
        document.parts.push_back(compose_part(context, part, document.fields));
    const int annexes = context.paper.annexes.empty() ? 0 : ++context.instances;
    int number = 0;
    for (const SourcePart& annex : context.paper.annexes)
        document.annexes.push_back(compose_annex(context, annex, ++number, annexes));
    resolve(context, document);
    for (const Part& part : document.parts) {
        const Inlines title = without_notes(std::get<Inlines>(*part.fields.find("title")));
        if (title.empty()) continue;
        document.fields.set("title", title);
        break;
    }
    document.unverified = context.unverified.size();
    return document;
}

}  // namespace

Context make_context(const Corpus& corpus, const Locale& locale, const Request& request,
                     Diagnostics& diagnostics) {
    const Paper& paper = *request.paper;
    Context context{.corpus = corpus,
                    .locale = locale,
                    .fallback = request.fallback == &locale ? nullptr : request.fallback,
                    .paper = paper,
                    .conference = corpus.conference(paper.conference),
                    .meeting = corpus.meeting(paper.meeting),
                    .setting = locale::setting(locale, paper.numbering, paper.annexes.size() == 1),
                    .as_of = {},
                    .diagnostics = diagnostics,
                    .units = {},
                    .printed = {},
                    .ids = {},
                    .pending = {},
                    .note_places = {},
                    .codes = {}};
    // Where nobody knows the day of issue, the paper speaks of the day its conference begins.
    const Day known = paper.issued.value_or(context.conference ? context.conference->from : Day());
    context.as_of = request.as_of.value_or(paper.as_of.value_or(known));
    for (const UnitView& unit : paper.units())
        context.units.try_emplace(std::string(unit.id), unit);
    return context;
}

Document document(const Corpus& corpus, const Locale& locale, const Request& request,
                  Diagnostics& diagnostics) {
    Context context = make_context(corpus, locale, request, diagnostics);
    return compose_paper(context);
}

std::map<std::string, std::map<int, std::string>, std::less<>> printed_codes(const Corpus& corpus,
                                                                             const Locale& locale,
                                                                             const Paper& paper) {
    // What is wrong with the paper is said when it is composed to be printed.
    Diagnostics unheard;
    Request request;
    request.paper = &paper;
    Context context = make_context(corpus, locale, request, unheard);
    compose_paper(context);
    return std::move(context.codes);
}

}  // namespace hexaglot::compose

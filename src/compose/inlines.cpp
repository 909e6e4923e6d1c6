// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "compose/context.h"
#include "locale/collate.h"
#include "locale/dates.h"
#include "locale/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace hexaglot::compose {
namespace {

/// Where a word stands.
struct Look {
    Marks marks;
    bool in_link = false;
    int quotations = 0;         ///< open round it
    std::string_view tag = {};  ///< of another language that it belongs to
};

void compose(Context& context, const Unit& unit, const SourceInlines& source, const Look& look,
             Inlines& out);

std::string tag_of(const Context& context, const Unit& unit, const Look& look) {
    return look.tag.empty() ? own_tag(context, *unit.locale) : std::string(look.tag);
}

/// Adds computed words and remembers them as what their inline code prints.
void add(Context& context, const Unit& unit, const SourceInline& part, Text text, Inlines& out) {
    if (part.code > 0) context.codes[unit.id][part.code] = text.text;
    if (!text.text.empty()) out.push_back(std::move(text));
}

/// Warns where the words in the place of a name hold no form of it.
void check_form(Context& context, const Unit& unit, const Entity& entity, const SourceInline& part,
                const std::string& words) {
    const auto found = entity.names.find(unit.locale->language());
    if (found == entity.names.end()) return;
    const NamesInLanguage& names = found->second;
    std::vector<const Name*> known;
    for (const auto* one : {&names.name, &names.formal, &names.brief})
        if (*one) known.push_back(&**one);
    for (const auto& former : names.former) known.push_back(&former.name);
    for (const Name& alias : names.aliases) known.push_back(&alias);
    if (std::any_of(known.begin(), known.end(),
                    [&](const Name* name) { return locale::holds(words, name->text); }))
        return;
    context.diagnostics.add(
        "unknown-form", part.place,
        fmt::format("'{}' holds no known form of the name of '{}' in {}", text::isolate(words),
                    entity.id, text::language_name(unit.locale->language())),
        fmt::format("correct the words, or add their form: <alias lang=\"{}\">",
                    unit.locale->language()));
}

void add_name(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
              Inlines& out) {
    const Entity* entity = context.corpus.entity(part.target);
    if (!entity) return;  // corpus::read reports an `of` that points to nothing
    const Meaning meaning = context.corpus.state(part.target) ? Meaning::state : Meaning::name;
    if (part.inlines.empty()) {
        const FoundName found = find_name(context, *entity, *unit.locale, part.form);
        if (found.name)
            add(context, unit, part,
                {found.name->text, look.marks, meaning, entity->id,
                 own_tag(context, *found.locale)},
                out);
        return;
    }
    Inlines words;
    compose(context, unit, part.inlines, look, words);
    for (Inline& word : words)
        if (Text* text = std::get_if<Text>(&word)) {
            text->meaning = meaning;
            text->of = entity->id;
        }
    const std::string plain = plain_text(words);
    if (part.code > 0) context.codes[unit.id][part.code] = plain;
    check_form(context, unit, *entity, part, plain);
    out.insert(out.end(), words.begin(), words.end());
}

void add_symbol(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
                Inlines& out) {
    const RegisteredDocument* document = context.corpus.document(part.target);
    if (!document) return;  // reported by corpus::read
    Inlines words;
    add(context, unit, part, {document->symbol, look.marks, Meaning::symbol, document->id, {}},
        words);
    if (document->href.empty() || look.in_link)
        out.insert(out.end(), words.begin(), words.end());
    else
        out.push_back(Link{document->href, std::move(words)});
}

/// The first and the last day of what a date points to.
std::optional<Interval> days_of(const Context& context, const SourceInline& part) {
    if (part.days) return part.days;
    if (const Meeting* meeting = context.corpus.meeting(part.target))
        return Interval{meeting->date, meeting->to.value_or(meeting->date)};
    if (const Conference* conference = context.corpus.conference(part.target))
        return Interval{conference->from, conference->to};
    const RegisteredDocument* document = context.corpus.document(part.target);
    if (document && document->date && document->date->is_day()) return document->date;
    return std::nullopt;
}

void add_date(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
              Inlines& out) {
    const auto days = days_of(context, part);
    if (!days) {
        const RegisteredDocument* document = context.corpus.document(part.target);
        context.diagnostics.add(
            "unknown-day", part.place,
            document && document->date
                ? fmt::format("the day of '{}' is known only as {} to {}", part.target,
                              iso(document->date->first), iso(document->date->last))
                : fmt::format("'{}' has no day", part.target),
            "a paper may not print a day that nobody knows: find it, or write the sentence "
            "without it");
        return;
    }
    const std::string words =
        !days->is_day()          ? locale::date_range(*unit.locale, days->first, days->last)
        : part.form == "weekday" ? locale::date_weekday(*unit.locale, days->first)
                                 : locale::date_long(*unit.locale, days->first);
    add(context, unit, part,
        {words, look.marks, Meaning::date, iso(*days), own_tag(context, *unit.locale)}, out);
}

void add_time(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
              Inlines& out) {
    const Meeting* meeting = context.corpus.meeting(part.target);
    if (!part.hours && !meeting) return;  // reported by corpus::read
    const Hours hours =
        part.hours.value_or(meeting ? Hours{meeting->start, meeting->end} : Hours());
    const std::string words = locale::time_range(*unit.locale, hours.start, hours.end);
    add(context, unit, part,
        {words, look.marks, Meaning::time,
         fmt::format("{}-{}", hours.start.count(), hours.end.count()), tag_of(context, unit, look)},
        out);
}

void add_ordinal(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
                 Inlines& out) {
    const Conference* conference = context.corpus.conference(part.target);
    if (!conference) return;  // reported by corpus::read
    const std::string id = fmt::format("ordinal.{}", conference->number);
    const std::string_view words = locale::form(*unit.locale, id);
    if (words.empty())
        context.diagnostics.add("missing-message", part.place,
                                fmt::format("the locale '{}' has no ordinal for {}",
                                            unit.locale->language(), conference->number),
                                fmt::format("add <form of=\"{}\">", id));
    add(context, unit, part,
        {std::string(words), look.marks, Meaning::ordinal, fmt::to_string(conference->number),
         tag_of(context, unit, look)},
        out);
}

void add_person(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
                Inlines& out) {
    const Officer* officer = context.corpus.officer(part.target);
    if (!officer) return;  // reported by corpus::read
    Text words = person(context, *officer, false);
    words.marks = look.marks;
    words.meaning = Meaning::person;
    words.of = officer->id;
    add(context, unit, part, std::move(words), out);
}

/// A cited place, 27(b)(i) or 13-19, taken apart.
struct Citation {
    std::string n;
    std::string letter;
    std::string roman;
    std::string last;
};

/// Takes characters of one kind off the front.
std::string take(std::string_view& text, int (*is_kind)(int)) {
    std::size_t size = 0;
    while (size < text.size() && is_kind(static_cast<unsigned char>(text[size])) != 0) ++size;
    std::string taken(text.substr(0, size));
    text.remove_prefix(size);
    return taken;
}

/// Takes `(b)`; empty where there is none.
std::string take_bracketed(std::string_view& text) {
    const std::size_t close = text.find(')');
    if (text.empty() || text.front() != '(' || close == text.npos) return {};
    std::string_view inside = text.substr(1, close - 1);
    std::string letters = take(inside, std::isalpha);
    if (!inside.empty() || letters.empty()) return {};
    text.remove_prefix(close + 1);
    return letters;
}

std::optional<Citation> citation(std::string_view text) {
    Citation cited;
    cited.n = take(text, std::isdigit);
    if (text.starts_with('-')) {
        text.remove_prefix(1);
        cited.last = take(text, std::isdigit);
        if (cited.last.empty()) return std::nullopt;
    } else {
        cited.letter = take_bracketed(text);
        if (!cited.letter.empty()) cited.roman = take_bracketed(text);
    }
    if (cited.n.empty() || !text.empty()) return std::nullopt;
    return cited;
}

/// The letter or numeral of a cited subparagraph as the language writes it: `b` is ب in Arabic,
/// where the locale has `paragraph.cited`.
std::string cited_counter(const Locale& locale, CounterFormat written, const std::string& counter,
                          int level) {
    const auto number = counter_value(written, counter);
    const NumberingLevel* own = locale::numbering_level(locale.setting, "paragraph.cited", level);
    return number && own ? own->counter_of(*number) : counter;
}

void add_para(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
              Inlines& out) {
    const auto cited = citation(part.n);
    if (!cited) {
        context.diagnostics.add("bad-value", part.place,
                                fmt::format("'{}' is no place in a document", part.n),
                                "write a paragraph, 27, 27(b) or 27(b)(i), or a range, 13-19");
        return;
    }
    const std::string letter =
        cited_counter(*unit.locale, CounterFormat::lower_letter, cited->letter, 2);
    const std::string roman =
        cited_counter(*unit.locale, CounterFormat::lower_roman, cited->roman, 3);
    std::string words;
    if (!cited->last.empty())
        words = locale::message(*unit.locale, "para.range",
                                {{"first", cited->n}, {"last", cited->last}});
    else if (!cited->roman.empty())
        words = locale::message(*unit.locale, "para.sub-sub",
                                {{"n", cited->n}, {"letter", letter}, {"roman", roman}});
    else if (!cited->letter.empty())
        words = locale::message(*unit.locale, "para.sub", {{"n", cited->n}, {"letter", letter}});
    else
        words = locale::message(*unit.locale, "para", {{"n", cited->n}});
    add(context, unit, part,
        {words, look.marks, Meaning::citation, fmt::format("{} {}", part.target, part.n),
         own_tag(context, *unit.locale)},
        out);
}

void add_reference(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
                   Inlines& out) {
    if (look.in_link) return;  // reported by corpus::read
    const std::string between(part.through.empty() ? std::string_view()
                                                   : locale::form(*unit.locale, "range.between"));
    context.pending.push_back({part.target, part.through, between, unit.id, part.code, part.place});
    out.push_back(Reference{part.target, {}, look.marks});
    if (part.through.empty()) return;
    out.push_back(Text{between, look.marks});
    out.push_back(Reference{part.through, {}, look.marks});
}

void add_note(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
              Inlines& out) {
    if (look.in_link) return;  // reported by corpus::read
    if (part.code > 0) context.codes[unit.id][part.code] = "*";
    Note note{context.claim(part.id), ++context.notes, {}};
    context.note_places.emplace(note.number, part.place);
    context.printed.try_emplace(part.id, locale::number(context.locale, note.number));
    note.inlines = unit_inlines(context, part.id, part.place);
    out.push_back(std::move(note));
}

void add_count(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
               Inlines& out) {
    if (!unit.count) return;  // reported by corpus::read
    add(context, unit, part,
        {locale::number(*unit.locale, *unit.count), look.marks, Meaning::count,
         fmt::to_string(*unit.count), own_tag(context, *unit.locale)},
        out);
}

void add_quotation(Context& context, const Unit& unit, const SourceInline& part, const Look& look,
                   Inlines& out) {
    const locale::Quotes marks = locale::quotes(*unit.locale, look.quotations % 2 == 1);
    const std::string tag = tag_of(context, unit, look);
    Look inner = look;
    ++inner.quotations;
    out.push_back(Text{std::string(marks.open), look.marks, Meaning::none, {}, tag});
    compose(context, unit, part.inlines, inner, out);
    out.push_back(Text{std::string(marks.close), look.marks, Meaning::none, {}, tag});
}

void compose(Context& context, const Unit& unit, const SourceInlines& source, const Look& look,
             Inlines& out) {
    using Kind = SourceInline::Kind;
    for (const SourceInline& part : source) {
        Look inner = look;
        switch (part.kind) {
            case Kind::text:
                out.push_back(
                    Text{part.text, look.marks, Meaning::none, {}, tag_of(context, unit, look)});
                break;
            case Kind::bold:
                inner.marks.bold = true;
                compose(context, unit, part.inlines, inner, out);
                break;
            case Kind::italic:
                inner.marks.italic = true;
                compose(context, unit, part.inlines, inner, out);
                break;
            case Kind::underline:
                inner.marks.underline = true;
                compose(context, unit, part.inlines, inner, out);
                break;
            case Kind::superscript:
                inner.marks.superscript = true;
                compose(context, unit, part.inlines, inner, out);
                break;
            case Kind::quotation:
                add_quotation(context, unit, part, look, out);
                break;
            case Kind::language:
                inner.tag = part.target;
                compose(context, unit, part.inlines, inner, out);
                break;
            case Kind::link: {
                inner.in_link = true;
                Link link{part.target, {}};
                compose(context, unit, part.inlines, inner, link.inlines);
                out.push_back(std::move(link));
                break;
            }
            case Kind::note:
                add_note(context, unit, part, look, out);
                break;
            case Kind::name:
                add_name(context, unit, part, look, out);
                break;
            case Kind::person:
                add_person(context, unit, part, look, out);
                break;
            case Kind::symbol:
                add_symbol(context, unit, part, look, out);
                break;
            case Kind::date:
                add_date(context, unit, part, look, out);
                break;
            case Kind::time:
                add_time(context, unit, part, look, out);
                break;
            case Kind::ordinal:
                add_ordinal(context, unit, part, look, out);
                break;
            case Kind::para:
                add_para(context, unit, part, look, out);
                break;
            case Kind::ref:
                add_reference(context, unit, part, look, out);
                break;
            case Kind::count:
                add_count(context, unit, part, look, out);
                break;
        }
    }
}

}  // namespace

Inlines composed(Context& context, const Unit& unit, const SourceInlines& source) {
    Inlines out;
    compose(context, unit, source, {}, out);
    return out;
}

}  // namespace hexaglot::compose

// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "compose/context.h"
#include "locale/dates.h"

#include <fmt/format.h>

namespace hexaglot::compose {
namespace {

Inlines text_of(std::string words) {
    if (words.empty()) return {};
    return {Text{std::move(words)}};
}

/// Words that stand alone on a line begin with a capital, whatever they do in a sentence.
Inlines own_line(const Context& context, Inlines inlines) {
    if (Text* words = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front()))
        words->text = text::capitalized(words->text, context.locale.language());
    return inlines;
}

/// A line of the masthead that names one entity.
Inlines line(Context& context, std::string_view message, const char* argument,
             const Entity* entity) {
    if (!entity) return {};  // corpus::read reports ids that point to nothing
    const Inlines name = name_inlines(context, *entity, Meaning::name);
    if (name.empty()) return {};
    return text_of(locale::message(context.locale, message, {{argument, plain_text(name)}}));
}

Inlines name(Context& context, const Entity* entity) {
    if (!entity) return {};
    return own_line(context, name_inlines(context, *entity, Meaning::name));
}

/// The name of a language in the locale's own; empty and reported where the locale has none.
std::string language_name(Context& context, const std::string& language) {
    const auto& languages = context.locale.languages;
    const auto found = languages.find(language);
    if (found != languages.end()) return found->second.text;
    context.diagnostics.add("missing-message", context.paper.place,
                            fmt::format("the locale '{}' has no name for the language '{}'",
                                        context.locale.language(), language),
                            fmt::format("add <language lang=\"{}\">", language));
    return {};
}

Inlines original(Context& context) {
    const std::string name = language_name(context, context.paper.original);
    if (name.empty()) return {};
    return text_of(locale::message(context.locale, "original", {{"language", name}}));
}

/// Place and days of the conference, as the masthead of a paper of the Treaty gives them.
Inlines venue(Context& context) {
    const Conference* conference = context.conference;
    const Entity* place = conference ? context.corpus.entity(conference->venue) : nullptr;
    if (!place) return {};
    const Inlines name = name_inlines(context, *place, Meaning::name);
    if (name.empty()) return {};
    return text_of(locale::message(
        context.locale, "venue",
        {{"place", plain_text(name)},
         {"dates", locale::date_range(context.locale, conference->from, conference->to)}}));
}

Inlines meeting_time(const Context& context) {
    const Meeting* meeting = context.meeting;
    if (!meeting) return {};
    const std::string date = meeting->to
                                 ? locale::date_range(context.locale, meeting->date, *meeting->to)
                                 : locale::date_weekday(context.locale, meeting->date);
    return text_of(locale::message(
        context.locale, "meeting-time",
        {{"date", date},
         {"time", locale::time_range(context.locale, meeting->start, meeting->end)}}));
}

/// The lines over the title, as far as the paper has them.
void masthead(Context& context, Object& fields) {
    const Paper& paper = context.paper;
    const Corpus& corpus = context.corpus;
    if (paper.masthead == Paper::Masthead::full) {
        if (paper.issued) fields.set("issued", date_field(context, *paper.issued));
        const State* state = corpus.state(paper.issuer);
        fields.set("issuer", state ? line(context, "issuer.state", "state", state)
                                   : line(context, "issuer", "body", corpus.entity(paper.issuer)));
        fields.set("original", original(context));
    }
    if (paper.masthead == Paper::Masthead::none) return;
    const Conference* conference = context.conference;
    fields.set("treaty", name(context, conference ? corpus.treaty(conference->treaty) : nullptr));
    fields.set("conference", name(context, conference));
    fields.set("venue", venue(context));
}

}  // namespace

Field year_field(Day day) {
    const std::string year =
        fmt::format("{}", static_cast<int>(std::chrono::year_month_day(day).year()));
    return Field(Inlines{Text{year, {}, Meaning::date, year, {}}});
}

Field date_field(const Context& context, Day day) {
    const auto form = [&](std::string words) {
        return Field(Inlines{Text{std::move(words), {}, Meaning::date, iso(day), {}}});
    };
    Object date;
    date.set("long", form(locale::date_long(context.locale, day)));
    date.set("short", form(locale::date_short(context.locale, day)));
    date.set("weekday", form(locale::date_weekday(context.locale, day)));
    date.set("iso", form(iso(day)));
    date.set("year", year_field(day));
    return Field(std::move(date));
}

Object document_fields(Context& context) {
    const Paper& paper = context.paper;
    const Corpus& corpus = context.corpus;
    Object fields;
    fields.set("symbol", paper.symbol.empty()
                             ? Inlines{}
                             : Inlines{Text{paper.symbol, {}, Meaning::symbol, paper.id, {}}});
    fields.set("language", text_of(context.locale.setting.tag));
    fields.set("language-name", text_of(language_name(context, context.locale.language())));
    fields.set("paper", text_of(paper.id));
    fields.set("as-of", date_field(context, context.as_of));
    fields.set("status", text_of(locale::message(
                             context.locale, "status.as-of",
                             {{"date", locale::date_long(context.locale, context.as_of)}})));
    masthead(context, fields);
    fields.set("body",
               name(context, context.meeting ? corpus.entity(context.meeting->body) : nullptr));
    if (context.meeting) fields.set("meeting", date_field(context, context.meeting->date));
    fields.set("meeting-time", own_line(context, meeting_time(context)));
    return fields;
}

}  // namespace hexaglot::compose

// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "cli/commands.h"
#include "cli/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace hexaglot::cli {
namespace {

struct ListFlags {
    std::string treaty;
    std::string status = "any";
    std::string group;
    std::string group_not;
    std::string as_of;
    std::string since;
    std::string basis = "deposit";
    std::string language = "en";
    std::string order = "own";
    std::string form = "short";
    std::string format = "text";
};

std::string word(compose::Standing standing) {
    switch (standing) {
        case compose::Standing::party:
            return "party";
        case compose::Standing::signatory:
            return "signatory";
        case compose::Standing::none:
            return "none";
    }
    return {};
}

std::string_view word(EventKind kind) {
    static constexpr std::array words = {"signature", "ratification", "acceptance", "approval",
                                         "accession", "deposit",      "withdrawal"};
    return words.at(static_cast<std::size_t>(kind));
}

print::StateLine line(const compose::Listed& listed, const ListFlags& flags, Session& session) {
    print::StateLine out;
    out.code = listed.state->id;
    out.status = word(listed.standing);
    if (listed.was) out.was = word(*listed.was);
    const auto names = listed.state->names.find(flags.language);
    const Name* name = nullptr;
    if (names != listed.state->names.end()) {
        const auto& form = flags.form == "formal" ? names->second.formal : names->second.name;
        if (form) name = &*form;
    }
    if (name)
        out.name = name->text;
    else
        session.trouble.add(
            "missing-name", listed.state->place,
            fmt::format("State '{}' has no {} name in {}", listed.state->id, flags.form,
                        text::language_name(flags.language)),
            fmt::format("add <{} lang=\"{}\">", flags.form == "formal" ? "formal" : "name",
                        flags.language));
    for (const Event* event : listed.events)
        out.events.push_back({std::string(word(event->kind)), iso(event->date),
                              event->in_force ? iso(*event->in_force) : std::string()});
    return out;
}

void list(Session& session, const ListFlags& flags) {
    if (!session.load_data({std::vector<std::string>(), {}})) return;
    compose::Query query;
    query.treaty = find_treaty(session, flags.treaty);
    const bool groups_known = is_group(session, flags.group) && is_group(session, flags.group_not);
    const auto languages = session.languages(flags.language);
    session.keep_trouble_of(std::nullopt, flags.language);
    if (!query.treaty || !groups_known || languages.size() != 1) return;
    query.as_of = query.treaty->data_to;
    if (!flags.as_of.empty()) {
        const auto day = session.day("--as-of", flags.as_of);
        if (!day) return;
        query.as_of = *day;
    } else {
        session.trouble.add(
            "assumed-day", {},
            fmt::format("the list is as of {}, where the data end", iso(query.as_of)),
            "give another day with --as-of");
    }
    if (!flags.since.empty()) {
        query.since = session.day("--since", flags.since);
        if (!query.since) return;
        if (query.as_of < *query.since) {
            session.trouble.add("usage", {},
                                fmt::format("--since {} is after the day of the list, {}",
                                            iso(*query.since), iso(query.as_of)),
                                "give an earlier day, or a later one with --as-of");
            return;
        }
    }
    query.status = standing(flags.status);
    query.group = flags.group;
    query.group_not = flags.group_not;
    query.basis = flags.basis == "in-force" ? compose::Basis::in_force : compose::Basis::deposit;

    auto listed = compose::select(session.corpus(), query, session.trouble);
    compose::sort(listed, flags.order, *session.locales().at(languages.front()));
    std::vector<print::StateLine> lines;
    for (const compose::Listed& one : listed) lines.push_back(line(one, flags, session));
    const bool whole = std::all_of(lines.begin(), lines.end(),
                                   [](const print::StateLine& one) { return !one.name.empty(); });
    if (!whole) return;
    const std::map<std::string, print::ListFormat> formats = {{"text", print::ListFormat::text},
                                                              {"csv", print::ListFormat::csv},
                                                              {"tsv", print::ListFormat::tsv},
                                                              {"json", print::ListFormat::json}};
    session.say(print::states(lines, formats.at(flags.format)));
}

}  // namespace

void add_list(CLI::App& app, Action& chosen) {
    auto flags = std::make_shared<ListFlags>();
    CLI::App* command =
        app.add_subcommand("list", "Prints States by treaty, status, group and day.");
    command->add_option("--treaty", flags->treaty, "id of the treaty")->required()->type_name("ID");
    command->add_option("--status", flags->status, "party, signatory (and not party), none or any")
        ->type_name("STATUS")
        ->check(CLI::IsMember({"party", "signatory", "none", "any"}).description(""));
    command->add_option("--group", flags->group, "only States of this regional group")
        ->type_name("ID");
    command->add_option("--group-not", flags->group_not, "no States of this regional group")
        ->type_name("ID");
    command
        ->add_option("--as-of", flags->as_of,
                     "the day asked about (default: the last day of the data)")
        ->type_name("DATE");
    command
        ->add_option("--since", flags->since,
                     "only States whose standing changed after this day, with the event")
        ->type_name("DATE");
    command->add_option("--basis", flags->basis, "what makes a party: deposit or in-force")
        ->type_name("BASIS")
        ->check(CLI::IsMember({"deposit", "in-force"}).description(""));
    command->add_option("--lang", flags->language, "language of the names (default: en)")
        ->type_name("TAG");
    command->add_option("--order", flags->order, "own (what the locale says), en, pinyin or stroke")
        ->type_name("ORDER")
        ->check(CLI::IsMember({"own", "en", "pinyin", "stroke"}).description(""));
    command->add_option("--form", flags->form, "short or formal names")
        ->type_name("FORM")
        ->check(CLI::IsMember({"short", "formal"}).description(""));
    command->add_option("--format", flags->format, "text, csv, tsv or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "csv", "tsv", "json"}).description(""));
    command->callback(
        [flags, &chosen] { chosen = [flags](Session& session) { list(session, *flags); }; });
}

}  // namespace hexaglot::cli

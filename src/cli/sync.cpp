// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "corpus/corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace hexaglot::cli {
namespace {

namespace fs = std::filesystem;

/// What the inline codes of a paper print in its original language.
corpus::Printed printed(Session& session, const Paper& paper) {
    const auto codes =
        std::make_shared<std::map<std::string, std::map<int, std::string>, std::less<>>>(
            compose::printed_codes(session.corpus(), *session.locales().at(paper.original), paper));
    return [codes](std::string_view unit, int code) {
        const auto of_unit = codes->find(unit);
        if (of_unit == codes->end()) return std::string();
        const auto found = of_unit->second.find(code);
        return found == of_unit->second.end() ? std::string() : found->second;
    };
}

void sync_file(Session& session, const Paper& paper, const std::string& language,
               corpus::Removed removed, const corpus::Printed& codes) {
    const fs::path path = fs::path(paper.folder) / (language + ".xlf");
    const auto old = paper.translations.find(language);
    const SourcePtr before = old == paper.translations.end() ? nullptr : old->second.source;
    std::error_code error;
    if (!before && fs::exists(path, error)) return;  // it could not be read: that has been told
    const corpus::Synced synced =
        corpus::sync(session.corpus(), paper, language, before, removed, codes, session.trouble);
    std::string reason;
    const Written result = replace_file(path, synced.bytes, reason);
    if (result == Written::failed) {
        session.trouble.add(
            "cannot-write", {}, fmt::format("cannot write '{}': {}", path.string(), reason),
            "make room, or correct the rights of the folder; the file is as it was");
        return;
    }
    if (session.flags().quiet) return;
    session.say(fmt::format("{} {}: {} added, {} stale, {} removed\n",
                            result == Written::written ? "written" : "unchanged", path.string(),
                            synced.added, synced.stale, synced.removed));
}

/// What `sync` is about to put right needs no warning.
Diagnostics without_unknown_units(const Diagnostics& all) {
    Diagnostics kept;
    for (const Diagnostic& diagnostic : all.sorted())
        if (diagnostic.code() != "unknown-unit")
            kept.add(diagnostic.code(), diagnostic.place, diagnostic.message, diagnostic.help);
    return kept;
}

/// Units of a source text that could not be read whole would seem to be removed.
bool has_faulty_source(const Session& session, const Paper& paper) {
    const auto all = session.trouble.sorted();
    return std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.severity() == Severity::error && diagnostic.place.source &&
               diagnostic.place.source == paper.place.source;
    });
}

void sync(Session& session, const std::vector<std::string>& wanted, const std::string& languages,
          corpus::Removed removed) {
    if (!session.load_data()) return;
    const auto papers = session.papers(wanted);
    const auto chosen = session.languages(languages);
    session.keep_trouble_of(wanted, languages);
    session.trouble = without_unknown_units(session.trouble);
    if (session.has_common_errors()) return;
    for (const Paper* paper : papers) {
        if (has_faulty_source(session, *paper)) continue;
        if (!session.locales().count(paper->original)) {
            session.trouble.add(
                "unknown-language", paper->place,
                fmt::format("the original language '{}' has no locale file", paper->original));
            continue;
        }
        const corpus::Printed codes = printed(session, *paper);
        for (const std::string& language : chosen)
            if (language != paper->original) sync_file(session, *paper, language, removed, codes);
    }
}

}  // namespace

void add_sync(CLI::App& app, Action& chosen) {
    auto papers = std::make_shared<std::vector<std::string>>();
    auto languages = std::make_shared<std::string>();
    auto drop = std::make_shared<bool>(false);
    CLI::App* command =
        app.add_subcommand("sync", "Brings the translation files up to date with the source.");
    command->add_option("PAPER", *papers, "ids of papers (default: all)");
    command->add_option("--lang", *languages, "languages, with commas between (default: all)")
        ->type_name("TAGS");
    command->add_flag("--drop-removed", *drop,
                      "take out the units that the paper has no longer (default: kept, marked "
                      "translate=\"no\")");
    command->callback([papers, languages, drop, &chosen] {
        chosen = [papers, languages, drop](Session& session) {
            sync(session, *papers, *languages,
                 *drop ? corpus::Removed::drop : corpus::Removed::keep);
        };
    });
}

}  // namespace hexaglot::cli

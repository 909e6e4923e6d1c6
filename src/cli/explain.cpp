// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <fmt/format.h>

#include <memory>

namespace hexaglot::cli {
namespace {

std::string all_codes() {
    std::size_t width = 0;
    for (const CatalogueEntry& entry : catalogue()) width = std::max(width, entry.code.size());
    std::string out;
    for (const CatalogueEntry& entry : catalogue())
        out += fmt::format("{:{}}  {:7}  {}\n", entry.code, width, severity_word(entry.severity),
                           entry.what);
    return out;
}

std::string one_code(const CatalogueEntry& entry) {
    std::string out =
        fmt::format("{} ({})\n\n{}\n\nWhy: {}\n\nExample: {}\n", entry.code,
                    severity_word(entry.severity), entry.what, entry.why, entry.example);
    if (!entry.false_alarms.empty())
        out += fmt::format("\nKnown false alarms: {}\n", entry.false_alarms);
    return out;
}

void explain(Session& session, const std::string& code) {
    if (code.empty()) {
        session.say(all_codes());
        return;
    }
    if (const CatalogueEntry* entry = catalogue_entry(code)) {
        session.say(one_code(*entry));
        return;
    }
    std::vector<std::string> known;
    for (const CatalogueEntry& entry : catalogue()) known.emplace_back(entry.code);
    session.trouble.add("usage", {}, fmt::format("there is no diagnostic '{}'", code),
                        fmt::format("`hexaglot explain` lists all{}", did_you_mean(code, known)));
}

}  // namespace

void add_explain(CLI::App& app, Action& chosen) {
    auto code = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("explain", "Says what a diagnostic means; lists all without a code.");
    command->add_option("CODE", *code, "what stands in brackets behind a message");
    command->callback(
        [code, &chosen] { chosen = [code](Session& session) { explain(session, *code); }; });
}

}  // namespace hexaglot::cli

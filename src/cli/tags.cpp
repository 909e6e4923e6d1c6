// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "merge/merge.h"

#include <fmt/format.h>

#include <memory>

namespace hexaglot::cli {
namespace {

void show_tags(Session& session, const std::string& file) {
    const auto package = session.open(file, session.trouble);
    if (!package) return;
    for (const merge::Tag& tag : merge::tags(*package, session.trouble)) {
        const auto position = tag.place.source->position(tag.place.offset);
        const std::string what = tag.known ? tag.what : "unknown to the data model";
        session.say(fmt::format("{}:{}:{}: {}{}{}\n", tag.place.source->name(), position.line,
                                position.column, tag.text, what.empty() ? "" : "  ", what));
    }
}

}  // namespace

void add_tags(CLI::App& app, Action& chosen) {
    auto file = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("tags", "Lists the tags of a template and what each of them holds.");
    command->add_option("TEMPLATE", *file, "a DOCX or ODT")->required();
    command->callback(
        [file, &chosen] { chosen = [file](Session& session) { show_tags(session, *file); }; });
}

}  // namespace hexaglot::cli

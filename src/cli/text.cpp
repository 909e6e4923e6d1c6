// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <memory>

namespace hexaglot::cli {
namespace {

void show_text(Session& session, const std::string& file, const std::string& format) {
    const auto opened = session.read(file, session.trouble);
    if (!opened) return;
    session.say(format == "json" ? print::text_json(opened->document)
                                 : print::text(opened->document));
}

}  // namespace

void add_text(CLI::App& app, Action& chosen) {
    auto file = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("text");
    CLI::App* command = app.add_subcommand(
        "text", "Prints the visible text of a document with its numbers, one paragraph a line.");
    command->add_option("FILE", *file, "a DOCX, ODT, text, TSV or CSV")->required();
    command->add_option("--format", *format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->callback([file, format, &chosen] {
        chosen = [file, format](Session& session) { show_text(session, *file, *format); };
    });
}

}  // namespace hexaglot::cli

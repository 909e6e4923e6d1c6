// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <fmt/format.h>
#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace hexaglot::cli {
namespace {

void add_common_flags(CLI::App& app, CommonFlags& flags) {
    app.add_option("--corpus", flags.corpus, "folder of the facts and papers")->type_name("DIR");
    app.add_option("--locales", flags.locales, "folder of the locale files")->type_name("DIR");
    app.add_option("--templates", flags.templates, "folder of the templates")->type_name("DIR");
    app.add_option("--jobs,-j", flags.jobs, "how many files are made at once (default: all cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024).description(""));
    static const std::map<std::string, print::DiagnosticFormat> formats = {
        {"text", print::DiagnosticFormat::text},
        {"short", print::DiagnosticFormat::brief},
        {"json", print::DiagnosticFormat::json},
        {"sarif", print::DiagnosticFormat::sarif}};
    app.add_option_function<std::string>(
           "--diagnostics",
           [&flags](const std::string& word) { flags.diagnostics = formats.at(word); },
           "form of the diagnostics: text, short, json or sarif")
        ->type_name("FORM")
        ->check(CLI::IsMember({"text", "short", "json", "sarif"}).description(""));
    app.add_flag("--quiet,-q", flags.quiet, "say nothing of what went well");
}

/// Every flag that may stand behind the named command.
std::vector<std::string> flag_names(const CLI::App& app, const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* one : {&app, &command})
        for (const CLI::Option* option : one->get_options())
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// What is wrong with the arguments, told like any other trouble.
void report(const CLI::App& app, const CLI::ParseError& error, Diagnostics& trouble) {
    const std::vector<std::string> unexpected = app.remaining(true);
    const auto named = app.get_subcommands();
    if (named.empty()) {
        std::vector<std::string> commands;
        for (const CLI::App* one : app.get_subcommands({})) commands.push_back(one->get_name());
        trouble.add("usage", {},
                    unexpected.empty()
                        ? "no command is named"
                        : fmt::format("there is no command '{}'", unexpected.front()),
                    fmt::format("the commands are {}{}", fmt::join(commands, ", "),
                                unexpected.empty() ? std::string()
                                                   : did_you_mean(unexpected.front(), commands)));
        return;
    }
    const CLI::App& command = *named.front();
    const std::string help =
        fmt::format("`hexaglot {} --help` lists what it takes", command.get_name());
    if (unexpected.empty())
        trouble.add("usage", {}, error.what(), help);
    else
        trouble.add("usage", {},
                    fmt::format("'{}' does not take '{}'", command.get_name(), unexpected.front()),
                    help + did_you_mean(unexpected.front(), flag_names(app, command)));
}

int run(int argc, char** argv) {
    CLI::App app("Hexaglot makes and proves conference papers in the six UN languages.",
                 "hexaglot");
    app.set_version_flag("--version", "hexaglot " HEXAGLOT_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    CommonFlags flags;
    add_common_flags(app, flags);
    Action chosen;
    add_build(app, chosen);
    add_list(app, chosen);
    add_check(app, chosen);
    add_concord(app, chosen);
    add_text(app, chosen);
    add_tags(app, chosen);
    add_sync(app, chosen);
    add_status(app, chosen);
    add_new(app, chosen);
    add_explain(app, chosen);
    for (CLI::App* command : app.get_subcommands({}))
        command->footer("`hexaglot --help` lists the flags that every command takes.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 prints help and version.
        if (error.get_exit_code() == 0) return app.exit(error);
        Session session(flags);
        report(app, error, session.trouble);
        return session.finish();
    }
    Session session(flags);
    chosen(session);
    const int status = session.finish();
    // The process ends here: giving back each string of the corpus first is work for nobody.
    std::fflush(nullptr);
    std::_Exit(status);
}

}  // namespace
}  // namespace hexaglot::cli

int main(int argc, char** argv) {
    // A run takes a few megabytes, most of them at once, and ends. Giving pages back to the system
    // between two files, and asking for them again, would be an eighth of a short one.
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    // `hexaglot list | head` ends quietly; a full disk is an error of write(), not the end of the
    // program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return hexaglot::cli::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hexaglot: fault of the program: %s\n", error.what());
        return 2;
    }
}

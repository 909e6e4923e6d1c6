// SPDX-License-Identifier: MIT
#include "check/check.h"

#include "cli/commands.h"
#include "extract/extract.h"

#include <memory>

namespace hexaglot::cli {
namespace {

struct CheckArguments {
    std::vector<std::string> files;
    std::string language;
    std::string as_of;
    std::string format = "text";
};

check::Locales all_locales(const Session& session) {
    check::Locales locales;
    for (const auto& [language, locale] : session.locales())
        locales.emplace(language, locale.get());
    return locales;
}

void run_check(Session& session, const CheckArguments& arguments) {
    check::Request request;
    request.language = arguments.language;
    if (!arguments.as_of.empty()) {
        request.as_of = session.day("--as-of", arguments.as_of);
        if (!request.as_of) return;
    }
    if (!session.load_data(std::vector<std::string>{})) return;
    const check::Knowledge knowledge(session.corpus(), all_locales(session));
    Diagnostics findings;
    check::Summary sum;
    for (const std::string& file : arguments.files) {
        const auto package = session.open(file, session.trouble);
        if (!package) continue;
        const Document document = extract::document(*package, session.trouble);
        sum.add(check::document(document, knowledge, request, findings));
    }
    const auto format =
        arguments.format == "json" ? print::DiagnosticFormat::json : print::DiagnosticFormat::text;
    session.say(print::diagnostics(findings.sorted(), format, false));
    session.say(print::summary({arguments.files.size(), sum.lists, sum.entries, sum.resolved,
                                sum.rules_run.size(), sum.rules_skipped},
                               format));
    session.found_errors(findings.has_errors());
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command = app.add_subcommand(
        "check", "Checks finished documents that anyone made, against the facts and themselves.");
    command->add_option("FILE", arguments->files, "documents: DOCX, ODT")->required();
    command->add_option("--lang", arguments->language, "their language (default: as it is found)")
        ->type_name("TAG");
    command->add_option("--as-of", arguments->as_of, "the day they speak of (default: their own)")
        ->type_name("DATE");
    command->add_option("--format", arguments->format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->callback([arguments, &chosen] {
        chosen = [arguments](Session& session) { run_check(session, *arguments); };
    });
}

}  // namespace hexaglot::cli

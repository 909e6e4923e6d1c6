// SPDX-License-Identifier: MIT
#include "base/hash.h"
#include "check/check.h"
#include "cli/commands.h"
#include "cli/verdict.h"
#include "compose/compose.h"

#include <fmt/format.h>

#include <memory>

namespace hexaglot::cli {
namespace {

namespace fs = std::filesystem;

struct ConcordFlags {
    std::vector<std::string> inputs;
    VerdictFlags verdict;
    std::string certificate;
};

/// One version and the file that its words come from.
struct Version {
    std::string file;
    Document document;
};

/// The versions of a paper of the corpus, its original first.
std::vector<Version> versions_of(Session& session, const Paper& paper) {
    std::vector<std::string> languages = {paper.original};
    for (const auto& [language, translation] : paper.translations)
        if (session.locales().contains(language)) languages.push_back(language);
    std::vector<Version> versions;
    for (const std::string& language : languages) {
        const fs::path name = language == paper.original ? "paper.xml" : language + ".xlf";
        versions.push_back({(fs::path(paper.folder) / name).string(),
                            compose::document(session.corpus(), *session.locales().at(language),
                                              {&paper, std::nullopt, nullptr}, session.trouble)});
    }
    return versions;
}

std::vector<Version> versions_in(Session& session, const std::vector<std::string>& files) {
    std::vector<Version> versions;
    for (const std::string& file : files)
        if (auto opened = session.read(file, session.trouble))
            versions.push_back({file, std::move(opened->document)});
    return versions;
}

print::ReportFile report_file(const std::vector<Version>& versions,
                              const check::Concordance& result) {
    print::ReportFile file;
    for (const Version& version : versions)
        file.name += (file.name.empty() ? "" : ", ") + fs::path(version.file).filename().string();
    for (const auto& row : result.disputed) {
        file.rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            file.rows.back().push_back({result.languages[i], row[i].words, row[i].place});
    }
    return file;
}

void run_concord(Session& session, const ConcordFlags& flags) {
    std::error_code error;
    const bool paper = flags.inputs.size() == 1 && !fs::exists(flags.inputs.front(), error);
    if (flags.inputs.size() == 1 && !paper) {
        session.trouble.add("usage", {}, "one file has nothing to be compared with",
                            "name the other versions too, or a paper of the corpus");
        return;
    }
    Verdict verdict(session, flags.verdict);
    if (!verdict.load()) return;
    if (!session.load_data({paper ? flags.inputs : std::vector<std::string>{}, {}})) return;
    std::vector<Version> versions;
    if (paper) {
        const auto papers = session.papers(flags.inputs);
        if (papers.empty()) return;
        versions = versions_of(session, *papers.front());
    } else {
        versions = versions_in(session, flags.inputs);
    }
    if (session.trouble.has_errors()) return;

    const std::optional<Glossary> glossary = read_glossary(session);
    const check::Knowledge knowledge(session.corpus(), all_locales(session),
                                     glossary ? &*glossary : nullptr);
    std::vector<const Document*> documents;
    for (const Version& version : versions) documents.push_back(&version.document);
    Diagnostics found;
    const check::Concordance result = check::concord(documents, knowledge, found);
    std::vector<Diagnostic> findings = found.sorted();
    verdict.say(findings, report_file(versions, result));

    print::Certificate certificate;
    for (std::size_t i = 0; i < versions.size(); ++i)
        certificate.versions.push_back(
            {result.languages[i], versions[i].file, {}, result.units[i]});
    certificate.aligned = result.aligned;
    certificate.compared = result.compared;
    certificate.disagreements = result.disagreements;
    certificate.shifted = result.shifted;
    verdict.finish(certificate);
    if (flags.certificate.empty()) return;
    for (auto& version : certificate.versions)
        version.sha256 = sha256(session.bytes(version.file, session.trouble).value_or(""));
    session.write(flags.certificate, print::certificate(certificate));
}

}  // namespace

void add_concord(CLI::App& app, Action& chosen) {
    auto flags = std::make_shared<ConcordFlags>();
    CLI::App* command = app.add_subcommand(
        "concord", "Compares all language versions of one paper with each other.");
    command
        ->add_option("PAPER", flags->inputs, "a paper of the corpus, or the files of its versions")
        ->required();
    command->add_option("--certificate", flags->certificate, "writes what was compared, as JSON")
        ->type_name("FILE");
    add_verdict_flags(*command, flags->verdict);
    command->callback(
        [flags, &chosen] { chosen = [flags](Session& session) { run_concord(session, *flags); }; });
}

}  // namespace hexaglot::cli

// SPDX-License-Identifier: MIT
#include "check/check.h"

#include "annotate/annotate.h"
#include "archive/archive.h"
#include "cli/commands.h"
#include "cli/query.h"
#include "cli/verdict.h"
#include "corpus/corpus.h"

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <memory>
#include <optional>
#include <utility>

namespace hexaglot::cli {
namespace {

struct CheckFlags {
    std::vector<std::string> files;
    std::string language;
    std::vector<std::string> against;
    std::string expect;
    std::string as_of;
    VerdictFlags verdict;
    std::string glossary;
    std::string comments;
    std::string fix;
};

/// One file, and all that is known of it.
struct Checked {
    std::optional<Session::Opened> opened;
    std::vector<Diagnostic> findings;
    check::Summary summary;
    Diagnostics trouble;
};

std::shared_ptr<Checked> check_file(Session& session, const std::string& file,
                                    const check::Knowledge& knowledge,
                                    const check::Request& request) {
    auto checked = std::make_shared<Checked>();
    checked->opened = session.read(file, checked->trouble);
    if (!checked->opened) return checked;
    Diagnostics findings;
    checked->summary = check::document(checked->opened->document, knowledge, request, findings);
    checked->findings = findings.sorted();
    return checked;
}

print::ReportFile report_file(const Checked& checked) {
    print::ReportFile file;
    if (checked.opened) file.name = checked.opened->document.paper;
    for (const check::ListView& list : checked.summary.views) {
        file.lists.push_back({list.heading, list.language, {}});
        for (const auto& entry : list.entries)
            file.lists.back().entries.push_back({entry.label, entry.words, entry.place});
    }
    return file;
}

/// A copy of a DOCX or ODT with comments.
void write_comments(Session& session, const std::string& out, const Checked& checked) {
    if (!checked.opened->package) {
        session.trouble.add("usage", {}, "--comments makes a copy of a DOCX or ODT",
                            "give one of those, or leave --comments out");
        return;
    }
    session.write(out, archive::save(annotate::comments(*checked.opened->package, checked.findings,
                                                        session.trouble)));
}

void write_repaired(Session& session, const std::string& out, const Checked& checked) {
    annotate::Repaired done;
    const Session::Opened& file = *checked.opened;
    session.write(out, file.package
                           ? archive::save(annotate::repaired(*file.package, checked.findings, done,
                                                              session.trouble))
                           : annotate::repaired(file.text->bytes(), checked.findings, done));
    if (!session.flags().quiet)
        session.note(fmt::format("{} findings repaired in '{}', {} left to you\n", done.done, out,
                                 done.left));
}

void write_copies(Session& session, const CheckFlags& flags, const Checked& checked) {
    if (!checked.opened) return;
    if (!flags.comments.empty()) write_comments(session, flags.comments, checked);
    if (!flags.fix.empty()) write_repaired(session, flags.fix, checked);
}

/// Files are read and checked side by side, and told in the order they were named: only as many are
/// held at once as are being worked on.
void check_files(Session& session, const CheckFlags& flags, const check::Knowledge& knowledge,
                 const check::Request& request, Verdict& verdict) {
    const auto jobs = static_cast<std::size_t>(session.jobs());
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
    std::size_t next = 0;
    tbb::parallel_pipeline(
        2 * jobs,
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order,
                                            [&](tbb::flow_control& flow) {
                                                if (next == flags.files.size()) flow.stop();
                                                return next == flags.files.size() ? next : next++;
                                            }) &
            tbb::make_filter<std::size_t, std::shared_ptr<Checked>>(
                tbb::filter_mode::parallel,
                [&](std::size_t i) {
                    return check_file(session, flags.files[i], knowledge, request);
                }) &
            tbb::make_filter<std::shared_ptr<Checked>, void>(
                tbb::filter_mode::serial_in_order, [&](const std::shared_ptr<Checked>& checked) {
                    session.trouble.append(std::move(checked->trouble));
                    verdict.add(checked->summary);
                    verdict.say(checked->findings, report_file(*checked));
                    write_copies(session, flags, *checked);
                }));
}

void run_check(Session& session, const CheckFlags& flags) {
    check::Request request;
    request.language = flags.language;
    request.views = flags.verdict.format == "html";
    if (!flags.as_of.empty()) {
        request.as_of = session.day("--as-of", flags.as_of);
        if (!request.as_of) return;
    }
    if (flags.files.size() > 1 && !(flags.comments.empty() && flags.fix.empty())) {
        session.trouble.add("usage", {}, "--comments and --fix make a copy of one file",
                            "check one file at a time with them");
        return;
    }
    Verdict verdict(session, flags.verdict);
    if (!verdict.load()) return;
    if (!session.load_data({std::vector<std::string>{}, {}})) return;
    const std::optional<Glossary> glossary = read_glossary(session, flags.glossary);
    if (!flags.glossary.empty() && !glossary) return;
    if (!flags.expect.empty()) {
        request.expected = expected(session, flags.expect);
        if (!request.expected) return;
    }
    std::vector<Session::Opened> others;
    for (const std::string& file : flags.against) {
        auto other = session.read(file, session.trouble);
        if (!other) return;
        others.push_back(std::move(*other));
    }
    for (const Session::Opened& other : others) request.against.push_back(&other.document);
    const check::Knowledge knowledge(session.corpus(), all_locales(session),
                                     glossary ? &*glossary : nullptr);
    check_files(session, flags, knowledge, request, verdict);
    verdict.finish(flags.files.size());
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
    auto flags = std::make_shared<CheckFlags>();
    CLI::App* command = app.add_subcommand(
        "check", "Checks finished documents that anyone made, against the facts and themselves.");
    command->add_option("FILE", flags->files, "documents: DOCX, ODT, TXT, TSV, CSV")->required();
    command->add_option("--lang", flags->language, "their language (default: as it is found)")
        ->type_name("TAG");
    command
        ->add_option("--against", flags->against,
                     "the same lists in other languages, which must hold the same States")
        ->type_name("FILE");
    command
        ->add_option("--expect", flags->expect,
                     "whom a list must hold: \"treaty=att status=signatory group=asia-pacific\"")
        ->type_name("WORDS");
    command->add_option("--as-of", flags->as_of, "the day they speak of (default: their own)")
        ->type_name("DATE");
    command
        ->add_option("--glossary", flags->glossary,
                     "terms in place of the corpus's own: XML as there, TBX, or CSV with concept, "
                     "language, form, status")
        ->type_name("FILE");
    add_verdict_flags(*command, flags->verdict);
    command->add_option("--comments", flags->comments, "a copy with each finding as a comment")
        ->type_name("OUT");
    command->add_option("--fix", flags->fix, "a copy in which what is sure is repaired")
        ->type_name("OUT");
    command->callback(
        [flags, &chosen] { chosen = [flags](Session& session) { run_check(session, *flags); }; });
}

}  // namespace hexaglot::cli

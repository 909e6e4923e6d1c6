// SPDX-License-Identifier: MIT
// What `check` and `concord` say of their findings: waivers and baseline, the form asked for, the
// summary, the exit status.
#pragma once

#include "check/check.h"
#include "cli/session.h"
#include "model/glossary.h"
#include "model/waiver.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace hexaglot::cli {

/// The locales of a session, as checks take them.
check::Locales all_locales(const Session& session);

/// The glossary that was asked for, else the corpus's own; nothing where there is none, or where it
/// cannot be read, which is reported.
std::optional<Glossary> read_glossary(Session& session, const std::string& asked = {});

/// What the user asked of the findings.
struct VerdictFlags {
    std::string format = "text";
    std::string waivers;
    std::string baseline;
};

/// `--format`, `--waivers` and `--baseline`.
void add_verdict_flags(CLI::App& command, VerdictFlags& flags);

class Verdict {
public:
    Verdict(Session& session, const VerdictFlags& flags);

    /// Reads the waivers and the baseline. False after an error, which is reported.
    bool load();

    void add(const check::Summary& summary) { sum_.add(summary); }
    /// Takes the findings of one file, in order: drops those that are waived, tells the others at
    /// once where the form lets it.
    void say(std::vector<Diagnostic>& findings);
    /// The same, and what a report shows of the file.
    void say(std::vector<Diagnostic>& findings, print::ReportFile file);
    /// What can be said only at the end: the log, stale waivers, the summary.
    void finish(std::size_t files);
    /// The same of versions that were compared.
    void finish(const print::Certificate& certificate);

private:
    const Waiver* waive(Diagnostic& finding);
    void report_waivers(print::CheckSummary& summary);
    void finish(print::CheckSummary& summary, print::DiagnosticFormat format);

    Session& session_;
    const VerdictFlags& flags_;
    const std::string& format_;
    std::vector<Waiver> waivers_;
    std::vector<std::size_t> uses_;       ///< of each waiver
    std::vector<std::size_t> would_use_;  ///< of each that has expired
    std::optional<print::Baseline> baseline_;
    Day today_;
    check::Summary sum_;
    std::size_t fresh_ = 0;
    std::size_t unchanged_ = 0;
    std::vector<Diagnostic> kept_;  ///< for a form that is written whole
    std::vector<print::ReportFile> files_;
    std::string sentence_;  ///< what was compared
};

}  // namespace hexaglot::cli

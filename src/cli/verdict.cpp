// SPDX-License-Identifier: MIT
#include "cli/verdict.h"

#include "corpus/corpus.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hexaglot::cli {

check::Locales all_locales(const Session& session) {
    check::Locales locales;
    for (const auto& [language, locale] : session.locales())
        locales.emplace(language, locale.get());
    return locales;
}

std::optional<Glossary> read_glossary(Session& session, const std::string& asked) {
    namespace fs = std::filesystem;
    const fs::path file =
        asked.empty() ? session.corpus_folder() / "glossary.xml" : fs::path(asked);
    std::error_code error;
    if (asked.empty() && !fs::exists(file, error)) return std::nullopt;
    auto bytes = session.bytes(file, session.trouble);
    if (!bytes) return std::nullopt;
    return corpus::glossary(
        std::make_shared<const Source>(file.generic_string(), std::move(*bytes)), session.trouble);
}

void add_verdict_flags(CLI::App& command, VerdictFlags& flags) {
    command.add_option("--waivers", flags.waivers, "findings that are let pass, with the reason")
        ->type_name("FILE");
    command
        .add_option("--baseline", flags.baseline,
                    "SARIF log of an earlier run: says what is new, unchanged and absent")
        ->type_name("FILE");
    command.add_option("--format", flags.format, "text, json, sarif or html")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "html"}).description(""));
}

Verdict::Verdict(Session& session, const VerdictFlags& flags)
    : session_(session),
      flags_(flags),
      format_(flags.format),
      today_(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())) {}

bool Verdict::load() {
    if (!flags_.waivers.empty()) {
        const auto bytes = session_.bytes(flags_.waivers, session_.trouble);
        if (!bytes) return false;
        waivers_ = corpus::waivers(std::make_shared<const Source>(flags_.waivers, *bytes),
                                   session_.trouble);
        uses_.resize(waivers_.size());
        would_use_.resize(waivers_.size());
    }
    if (!flags_.baseline.empty()) {
        const auto bytes = session_.bytes(flags_.baseline, session_.trouble);
        if (!bytes) return false;
        baseline_ = print::Baseline::read(*bytes);
        if (!baseline_)
            session_.trouble.add(
                "bad-baseline", {},
                fmt::format("'{}' is no SARIF log of this program", flags_.baseline),
                "give a file that `hexaglot check --format sarif` wrote");
    }
    return !session_.trouble.has_errors();
}

const Waiver* Verdict::waive(Diagnostic& finding) {
    for (std::size_t i = 0; i < waivers_.size(); ++i) {
        if (!waivers_[i].covers(finding)) continue;
        const bool expired = waivers_[i].has_expired(today_);
        ++(expired ? would_use_ : uses_)[i];
        if (!expired) return &waivers_[i];
    }
    return nullptr;
}

void Verdict::say(std::vector<Diagnostic>& findings) {
    std::vector<Diagnostic> told;
    for (Diagnostic& finding : findings) {
        const Waiver* waiver = waive(finding);
        if (waiver) finding.finding->waived = waiver->reason;
        if (baseline_ && !waiver) {
            baseline_->compare(finding);
            ++(finding.finding && finding.finding->standing == "unchanged" ? unchanged_ : fresh_);
        }
        if (waiver && format_ != "sarif") continue;
        told.push_back(std::move(finding));
    }
    findings = std::move(told);
    // What was there before does not make a run fail.
    session_.found_errors(
        std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
            return finding.severity() == Severity::error &&
                   (!finding.finding ||
                    (finding.finding->waived.empty() && finding.finding->standing != "unchanged"));
        }));
    if (format_ == "json")
        session_.say(print::diagnostics(findings, print::DiagnosticFormat::json, false));
    else if (format_ == "text")
        session_.say(print::diagnostics(findings, print::DiagnosticFormat::text,
                                        isatty(STDOUT_FILENO) != 0));
    else if (format_ == "sarif")
        kept_.insert(kept_.end(), findings.begin(), findings.end());
}

void Verdict::say(std::vector<Diagnostic>& findings, print::ReportFile file) {
    say(findings);
    if (format_ != "html") return;
    file.findings = findings;
    files_.push_back(std::move(file));
}

void Verdict::report_waivers(print::CheckSummary& summary) {
    if (waivers_.empty()) return;
    summary.waivers = print::CheckSummary::Waivers{};
    for (std::size_t i = 0; i < waivers_.size(); ++i) {
        const Waiver& waiver = waivers_[i];
        if (uses_[i] > 0) {
            ++summary.waivers->used;
        } else if (would_use_[i] > 0) {
            ++summary.waivers->expired;
            session_.trouble.add(
                "expired-waiver", waiver.place,
                fmt::format("the waiver of '{}' held until {}", waiver.code, iso(*waiver.until)),
                "correct the document, or renew the waiver with its reason");
        } else {
            ++summary.waivers->stale;
            session_.trouble.add("stale-waiver", waiver.place,
                                 fmt::format("the waiver of '{}' covers no finding", waiver.code),
                                 "take it out, if its document was among those checked");
        }
    }
}

void Verdict::finish(std::size_t files) {
    print::CheckSummary summary;
    summary.files = files;
    summary.lists = sum_.lists;
    summary.entries = sum_.entries;
    summary.resolved = sum_.resolved;
    summary.rules_run = sum_.rules_run.size();
    summary.rules_skipped = sum_.rules_skipped;
    finish(summary,
           format_ == "json" ? print::DiagnosticFormat::json : print::DiagnosticFormat::text);
}

void Verdict::finish(const print::Certificate& certificate) {
    print::CheckSummary summary;
    summary.files = certificate.versions.size();
    summary.rules_run = certificate.compared.size();
    sentence_ = print::sentence(certificate);
    if (format_ == "text") session_.say(sentence_);
    if (format_ == "text" && waivers_.empty() && !baseline_) return;
    finish(summary,
           format_ == "json" ? print::DiagnosticFormat::json : print::DiagnosticFormat::text);
}

void Verdict::finish(print::CheckSummary& summary, print::DiagnosticFormat format) {
    report_waivers(summary);
    const auto absent = baseline_ ? baseline_->absent() : std::vector<print::Baseline::Known>();
    if (baseline_) summary.standings = {fresh_, unchanged_, absent.size()};
    if (format_ == "sarif")
        session_.say(print::sarif(kept_, absent));
    else if (format_ == "html")
        session_.say(
            print::report(files_, sentence_.empty() ? print::summary(summary, format) : sentence_));
    else
        session_.say(print::summary(summary, format));
}

}  // namespace hexaglot::cli

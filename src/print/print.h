// SPDX-License-Identifier: MIT
// Documents, States and diagnostics as text. Returns strings; nothing here opens a stream.
#pragma once

#include "base/diagnostic.h"
#include "model/document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::print {

enum class DiagnosticFormat { text, brief, json, sarif };

/// Sorted diagnostics. `text` shows the line with a caret and the help; `brief` one line each;
/// `json` an object a line; `sarif` one SARIF 2.1.0 log. `colour` marks severities with ANSI
/// colours in `text` and `brief`.
std::string diagnostics(const std::vector<Diagnostic>& sorted, DiagnosticFormat format,
                        bool colour);

/// Findings of an earlier run, read back from the SARIF log that it wrote.
class Baseline {
public:
    struct Known {
        std::string code;
        std::string fingerprint;
        std::string message;
        std::string file;
        std::size_t line = 0;
    };

    /// Nothing where `log` is no SARIF log of hexaglot.
    static std::optional<Baseline> read(std::string_view log);

    /// Sets `standing` of a finding: `unchanged` as often as the earlier run had its fingerprint,
    /// else `new`.
    void compare(Diagnostic& finding);
    /// What the earlier run had and no finding has met, in its order.
    std::vector<Known> absent() const;

private:
    std::vector<Known> known_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> waiting_;  ///< by fingerprint
};

/// All findings of a check as one SARIF 2.1.0 log: with fingerprints, waived ones as suppressed,
/// and those of a baseline that are absent now.
std::string sarif(const std::vector<Diagnostic>& findings,
                  const std::vector<Baseline::Known>& absent);

/// What a check looked at.
struct CheckSummary {
    std::size_t files = 0;
    std::size_t lists = 0;
    std::size_t entries = 0;
    std::size_t resolved = 0;
    std::size_t rules_run = 0;
    std::vector<std::string> rules_skipped;

    struct Waivers {
        std::size_t used = 0;
        std::size_t stale = 0;  ///< that no finding needs
        std::size_t expired = 0;
    };
    std::optional<Waivers> waivers;  ///< where there were any
    struct Standings {
        std::size_t fresh = 0;
        std::size_t unchanged = 0;
        std::size_t absent = 0;
    };
    std::optional<Standings> standings;  ///< where there was a baseline
};

/// The last line of a check: a sentence, or as JSON `{"summary":{…}}`.
std::string summary(const CheckSummary& summary, DiagnosticFormat format);

/// What was held side by side, and what came of it.
struct Certificate {
    struct Version {
        std::string language;
        std::string file;
        std::string sha256;
        std::size_t units = 0;
    };
    std::vector<Version> versions;
    std::size_t aligned = 0;  ///< units that every version has
    std::map<std::string, std::size_t> compared;
    std::size_t disagreements = 0;
    std::vector<std::string> shifted;  ///< languages that could not be aligned
};

/// A JSON document: versions, counts, and the verdict `agree`, `disagree` or `not aligned`. Same
/// input, same bytes.
std::string certificate(const Certificate& certificate);

/// One sentence of the same.
std::string sentence(const Certificate& certificate);

/// One checked document in a report.
struct ReportFile {
    std::string name;
    std::vector<Diagnostic> findings;  ///< in order
    struct Entry {
        std::string label;
        std::string words;
        Place place;
    };
    struct List {
        std::string heading;
        std::string language;
        std::vector<Entry> entries;
    };
    std::vector<List> lists;
    /// Passages of language versions side by side, those about which something was found.
    struct Cell {
        std::string language;
        std::string words;
        Place place;
    };
    std::vector<std::vector<Cell>> rows;
};

/// One self-contained accessible page: what was found in each file, each list of States beside its
/// repaired form, language versions in columns.
std::string report(const std::vector<ReportFile>& files, const std::string& summary);

/// The visible text with labels, one paragraph a line: paragraphs in order, each cell paragraph a
/// line, then the notes by number (design.md, rule 7).
std::string text(const Document& document);

/// The same as a JSON array: line, label, text and role of each paragraph, then the notes with
/// their numbers.
std::string text_json(const Document& document);

/// One self-contained accessible page: language and direction, headings, notes and references as
/// links, a style that also prints.
std::string html(const Document& document);

/// All language versions of a paper (at least one) side by side on one page, block beside block in
/// the order of `documents`.
std::string html(const std::vector<Document>& documents);

/// A State in a list, ready to print.
struct StateLine {
    std::string code;
    std::string name;
    std::string status;  ///< party, signatory or none
    std::string was;  ///< the same on the day it is compared with; empty where it is not compared
    struct Event {
        std::string kind;
        std::string date;  ///< as in the source data: a day or an interval
        std::string in_force;
    };
    std::vector<Event> events;
};

enum class ListFormat { text, csv, tsv, json };

std::string states(const std::vector<StateLine>& lines, ListFormat format);

}  // namespace hexaglot::print

// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "print/json.h"
#include "print/print.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::print {
namespace {

std::string painted(Severity severity, bool colour) {
    const std::string_view word = severity_word(severity);
    if (!colour) return std::string(word);
    const char* code = severity == Severity::error     ? "31"
                       : severity == Severity::warning ? "33"
                                                       : "36";
    return fmt::format("\x1b[1;{}m{}\x1b[0m", code, word);
}

std::string headline(const Diagnostic& diagnostic, bool colour) {
    std::string where;
    if (diagnostic.place.source) {
        const auto position = diagnostic.place.source->position(diagnostic.place.offset);
        where = fmt::format("{}:{}:{}: ", diagnostic.place.source->name(), position.line,
                            position.column);
    }
    return fmt::format("{}{}: {} [{}]\n", where, painted(diagnostic.severity(), colour),
                       text::isolate(diagnostic.message), diagnostic.code());
}

/// A caret by count lies under the right character only where every character before it is one cell
/// wide and stands in reading order: plain ASCII.
bool caret_is_true(std::string_view before) {
    return std::all_of(before.begin(), before.end(),
                       [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; });
}

/// A long line (a paragraph of a document) is shown around the place, on whole characters.
constexpr std::size_t widest = 160;

std::string excerpt(const Place& place) {
    if (!place.source || place.source->bytes().empty()) return {};
    const auto position = place.source->position(place.offset);
    std::string_view line = place.source->line(position.line);
    std::size_t at =
        place.offset - std::min(place.offset, place.source->line_offset(position.line));
    at = std::min(at, line.size());
    if (text::trim(line).empty()) return {};
    const auto is_inside = [&](std::size_t i) {
        return i < line.size() && (line[i] & 0xC0) == 0x80;
    };
    std::string_view left;
    std::string_view right;
    if (line.size() > widest) {
        std::size_t first = at > widest / 2 ? at - widest / 2 : 0;
        while (first > 0 && is_inside(first)) --first;
        std::size_t last = std::min(first + widest, line.size());
        while (is_inside(last)) ++last;
        left = first > 0 ? "…" : "";
        right = last < line.size() ? "…" : "";
        line = line.substr(first, last - first);
        at -= first;
    }
    const std::string number = std::to_string(position.line);
    std::string shown = fmt::format("  {} | {}{}{}\n", number, left, text::isolate(line), right);
    const std::string_view before = line.substr(0, at);
    if (left.empty() && caret_is_true(before)) {
        std::string pad(before);
        std::replace_if(
            pad.begin(), pad.end(), [](char c) { return c != '\t'; }, ' ');
        shown += fmt::format("  {:{}} | {}^\n", "", number.size(), pad);
    }
    return shown;
}

}  // namespace

std::string diagnostics(const std::vector<Diagnostic>& sorted, DiagnosticFormat format,
                        bool colour) {
    if (format == DiagnosticFormat::json) return diagnostics_json(sorted);
    if (format == DiagnosticFormat::sarif) return diagnostics_sarif(sorted);
    std::string out;
    for (const Diagnostic& diagnostic : sorted) {
        out += headline(diagnostic, colour);
        if (format == DiagnosticFormat::brief) continue;
        out += excerpt(diagnostic.place);
        if (!diagnostic.help.empty()) out += fmt::format("  help: {}\n", diagnostic.help);
    }
    return out;
}

std::string summary(const CheckSummary& summary, DiagnosticFormat format) {
    if (format == DiagnosticFormat::json) return summary_json(summary);
    std::string out = fmt::format(
        "looked at: {} files, {} lists of States with {} entries, {} of them known; {} rules",
        summary.files, summary.lists, summary.entries, summary.resolved, summary.rules_run);
    if (!summary.rules_skipped.empty())
        out += fmt::format(", left out: {}", fmt::join(summary.rules_skipped, ", "));
    if (summary.waivers)
        out += fmt::format("; waivers: {} used, {} stale, {} expired", summary.waivers->used,
                           summary.waivers->stale, summary.waivers->expired);
    if (summary.standings)
        out += fmt::format("; against the baseline: {} new, {} unchanged, {} absent",
                           summary.standings->fresh, summary.standings->unchanged,
                           summary.standings->absent);
    return out + "\n";
}

}  // namespace hexaglot::print

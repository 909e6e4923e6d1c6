// SPDX-License-Identifier: MIT
// Findings as a page for people who do not use a terminal.
#include "base/text.h"
#include "base/xml.h"
#include "print/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace hexaglot::print {
namespace {

constexpr std::string_view style = R"(
:root { --ink: #1a1a1a; --soft: #595959; --rule: #ccc; --error: #a4161a; --warning: #8a5300; --note: #0b4f8a; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .3rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .5rem; border-bottom: 2px solid var(--ink); } h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
[lang|="zh"] { font-family: SimSun, "Noto Serif CJK SC", serif; } [lang|="ar"] { font-family: "Traditional Arabic", Amiri, serif; font-size: 1.15em; }
.summary { color: var(--soft); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--rule); }
thead th { background: #f2f2f2; } .kind { min-width: 9.5rem; } .words { max-width: 26rem; } td.place, td.label { white-space: nowrap; color: var(--soft); }
.error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
.error, .warning, .note { font-weight: 600; }
.code { font: .85em ui-monospace, monospace; color: var(--soft); } .help { color: var(--soft); }
ins { text-decoration: none; background: #d8f3dc; } del { text-decoration: line-through; background: #ffe3e0; } mark { background: #fff3bf; }
@media (max-width: 45rem) { body { padding: 1rem; } table.columns, table.columns tbody, table.columns tr, table.columns td { display: block; } table.columns thead { display: none; } }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt; } tr { break-inside: avoid; } thead { display: table-header-group; } }
)";

std::string language_of(std::string_view language) {
    if (language.empty()) return {};
    return fmt::format(" lang=\"{}\"{}", xml::escape(language),
                       text::is_right_to_left(language) ? " dir=\"rtl\"" : "");
}

std::string place_of(const Diagnostic& finding) {
    if (!finding.place.source) return {};
    const auto position = finding.place.source->position(finding.place.offset);
    return fmt::format("{}:{}", position.line, position.column);
}

std::string row_of(const Diagnostic& finding) {
    const Finding none;
    const Finding& found = finding.finding ? *finding.finding : none;
    std::string words =
        fmt::format("<bdi{}>{}</bdi>", language_of(found.language), xml::escape(found.text));
    if (!found.suggestion.empty())
        words = fmt::format("<del>{}</del> <ins><bdi{}>{}</bdi></ins>", words,
                            language_of(found.language), xml::escape(found.suggestion));
    return fmt::format(
        "<tr><td class=\"place\">{}</td><td class=\"kind\"><span class=\"{}\">{}</span> <span "
        "class=\"code\">{}</span></td><td class=\"words\">{}</td><td><bdi>{}</bdi>{}</td></tr>\n",
        place_of(finding), severity_word(finding.severity()), severity_word(finding.severity()),
        finding.code(), words, xml::escape(finding.message),
        finding.help.empty()
            ? ""
            : fmt::format("<br><span class=\"help\">{}</span>", xml::escape(finding.help)));
}

using Places = std::map<std::pair<const Source*, std::size_t>, std::vector<const Diagnostic*>>;

Places places_of(const std::vector<Diagnostic>& findings) {
    Places places;
    for (const Diagnostic& finding : findings)
        places[{finding.place.source.get(), finding.place.offset}].push_back(&finding);
    return places;
}

std::string list_of(const ReportFile::List& list, const Places& places) {
    std::string rows;
    for (const ReportFile::Entry& entry : list.entries) {
        const auto found = places.find({entry.place.source.get(), entry.place.offset});
        std::string repaired = xml::escape(entry.words);
        std::string words = repaired;
        if (found != places.end()) {
            words.insert(0, "<mark>").append("</mark>");
            for (const Diagnostic* finding : found->second)
                if (finding->finding && !finding->finding->suggestion.empty())
                    repaired =
                        fmt::format("<ins>{}</ins>", xml::escape(finding->finding->suggestion));
        }
        const std::string language = language_of(list.language);
        rows += fmt::format("<tr><td class=\"label\">{}</td><td{}>{}</td><td{}>{}</td></tr>\n",
                            xml::escape(entry.label), language, words, language, repaired);
    }
    return fmt::format(
        "<h3{}>{} ({})</h3>\n<table>\n<thead><tr><th></th><th>As it stands</th><th>Repaired"
        "</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        language_of(list.language), xml::escape(list.heading.empty() ? "List" : list.heading),
        list.entries.size(), rows);
}

std::string columns_of(const std::vector<std::vector<ReportFile::Cell>>& rows,
                       const Places& places) {
    if (rows.empty()) return {};
    std::string head;
    for (const ReportFile::Cell& cell : rows.front())
        head += fmt::format("<th>{}</th>", xml::escape(text::language_name(cell.language)));
    std::string body;
    for (const auto& row : rows) {
        body += "<tr>";
        for (const ReportFile::Cell& cell : row) {
            const bool found = std::any_of(places.begin(), places.end(), [&](const auto& place) {
                return place.first.first == cell.place.source.get() && cell.place.source &&
                       place.first.second >= cell.place.offset &&
                       place.first.second <= cell.place.offset + cell.words.size();
            });
            const std::string words = xml::escape(cell.words);
            body += fmt::format("<td{}>{}</td>", language_of(cell.language),
                                found ? "<mark>" + words + "</mark>" : words);
        }
        body += "</tr>\n";
    }
    return fmt::format(
        "<h3>Side by side</h3>\n<table class=\"columns\">\n<thead><tr>{}</tr></thead>\n<tbody>\n"
        "{}</tbody>\n</table>\n",
        head, body);
}

std::string section_of(const ReportFile& file) {
    std::string out = fmt::format("<section>\n<h2>{}</h2>\n", xml::escape(file.name));
    if (file.findings.empty()) out += "<p>Nothing found.</p>\n";
    if (!file.findings.empty()) {
        out +=
            "<table>\n<thead><tr><th>Line</th><th>Kind</th><th>Words</th><th>What is "
            "wrong</th></tr>"
            "</thead>\n<tbody>\n";
        for (const Diagnostic& finding : file.findings) out += row_of(finding);
        out += "</tbody>\n</table>\n";
    }
    const Places places = places_of(file.findings);
    for (const ReportFile::List& list : file.lists) out += list_of(list, places);
    return out + columns_of(file.rows, places) + "</section>\n";
}

}  // namespace

std::string report(const std::vector<ReportFile>& files, const std::string& summary) {
    std::string body;
    for (const ReportFile& file : files) body += section_of(file);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>Findings</title>"
        "\n<style>{}</style>\n</head>\n<body>\n<h1>Findings</h1>\n<p class=\"summary\">{}</p>\n{}"
        "</body>\n</html>\n",
        style, xml::escape(text::trim(summary)), body);
}

}  // namespace hexaglot::print

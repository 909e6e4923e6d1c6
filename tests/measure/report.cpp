// SPDX-License-Identifier: MIT
// What the measure prints.
#include "measure/measure.h"

#include <fmt/format.h>

#include <iterator>

namespace hexaglot::measure {

namespace {

struct Tally {
    std::size_t made = 0;
    std::size_t found = 0;
    std::size_t alarms = 0;
};

std::string percent(const Tally& tally) {
    if (tally.made == 0) return "-";
    return fmt::format("{:.1f} %",
                       100.0 * static_cast<double>(tally.found) / static_cast<double>(tally.made));
}

}  // namespace

std::string list_findings(const std::filesystem::path& file, const std::vector<Finding>& findings) {
    std::string all;
    for (const Finding& one : findings)
        all += fmt::format("{}:{}: {}: {} '{}'\n", file.string(), one.line, one.code, one.message,
                           one.text);
    return all;
}

double rate_of_facts(const std::vector<Trial>& trials) {
    std::size_t made = 0;
    std::size_t found = 0;
    for (const Trial& trial : trials) {
        if (!trial.mutant->facts) continue;
        ++made;
        if (trial.found) ++found;
    }
    return made == 0 ? 100.0 : 100.0 * static_cast<double>(found) / static_cast<double>(made);
}

std::string report(const std::vector<Trial>& trials, bool all_misses) {
    std::map<std::string, std::map<std::string, Tally>> by_kind;  // "" is all languages
    std::map<std::string, Tally> by_language;
    std::map<std::string, Tally> by_format;
    std::map<std::string, bool> facts;
    Tally total;
    for (const Trial& trial : trials) {
        const Mutant& mutant = *trial.mutant;
        const std::string kind = mutant.group + "/" + mutant.kind;
        facts[kind] = mutant.facts;
        for (Tally* tally :
             {&by_kind[kind][""], &by_kind[kind][mutant.base->language],
              &by_language[mutant.base->language], &by_format[mutant.base->format], &total}) {
            ++tally->made;
            if (trial.found) ++tally->found;
            tally->alarms += trial.alarms.size();
        }
    }
    std::string all;
    const auto out = std::back_inserter(all);
    fmt::format_to(out, "{:<34} {:>5} {:>8} {:>6}", "kind (* facts or structure)", "made", "found",
                   "alarms");
    for (const std::string& language : languages) fmt::format_to(out, " {:>7}", language);
    all += '\n';
    for (auto& [kind, tallies] : by_kind) {
        const Tally& sum = tallies[""];
        fmt::format_to(out, "{:<34} {:>5} {:>8} {:>6}", kind + (facts[kind] ? " *" : ""), sum.made,
                       percent(sum), sum.alarms);
        for (const std::string& language : languages) {
            const Tally& one = tallies[language];
            fmt::format_to(out, " {:>7}",
                           one.made == 0 ? "" : fmt::format("{}/{}", one.found, one.made));
        }
        all += '\n';
    }
    for (const auto& [name, tallies] :
         {std::pair("language", &by_language), std::pair("format", &by_format)})
        for (const auto& [key, tally] : *tallies)
            fmt::format_to(out, "{} {:<6} {:>5} made {:>8} found {:>4} alarms\n", name, key,
                           tally.made, percent(tally), tally.alarms);
    fmt::format_to(out,
                   "all: {} made, {} found; {:.2f} % of those that change facts or structure\n",
                   total.made, percent(total), rate_of_facts(trials));
    if (!all_misses) return all;
    for (const Trial& trial : trials) {
        const Mutant& mutant = *trial.mutant;
        if (!trial.found)
            fmt::format_to(out, "MISSED{} {}/{} {} line {} of {}: '{}' -> '{}'\n",
                           trial.misplaced ? " (told elsewhere)" : "", mutant.group, mutant.kind,
                           trial.file.filename().string(),
                           mutant.lines.empty() ? 0 : mutant.lines.front(), mutant.base->name,
                           mutant.original, mutant.mutated);
        if (!trial.alarms.empty())
            fmt::format_to(out, "ALARM {}/{}: '{}' -> '{}'\n  {}", mutant.group, mutant.kind,
                           mutant.original, mutant.mutated,
                           list_findings(trial.file.filename(), trial.alarms));
    }
    return all;
}

}  // namespace hexaglot::measure

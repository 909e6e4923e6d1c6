// SPDX-License-Identifier: MIT
#include "measure/measure.h"

#include "support/text_file.h"
#include "system/program.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace hexaglot::measure {

namespace {

namespace fs = std::filesystem;

/// Files in one run: a command line has an end.
constexpr std::size_t batch = 300;

void read_answer(const std::string& out, Answer& answer) {
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) {
        const nlohmann::json row = nlohmann::json::parse(line);
        if (row.contains("summary")) {
            const auto& summary = row["summary"];
            answer.lists += summary.value("lists", std::size_t{0});
            answer.entries += summary.value("entries", std::size_t{0});
            answer.resolved += summary.value("resolved", std::size_t{0});
            continue;
        }
        answer.findings[row.value("file", "")].push_back(
            {row.value("line", std::size_t{0}), row.value("code", ""), row.value("severity", ""),
             row.value("message", ""), row.value("text", ""), row.value("state", "")});
    }
}

Answer ask(std::vector<std::string> words, const std::vector<fs::path>& files) {
    Answer answer;
    for (std::size_t from = 0; from < files.size(); from += batch) {
        std::vector<std::string> arguments = words;
        for (std::size_t i = from; i < std::min(from + batch, files.size()); ++i)
            arguments.push_back(files[i].string());
        const system_test::Outcome outcome = system_test::hexaglot(arguments);
        if (outcome.status > 1)
            throw std::runtime_error(
                fmt::format("'{}' ended with {}: {}", words[0], outcome.status, outcome.err));
        read_answer(outcome.out, answer);
    }
    return answer;
}

/// Findings that the unchanged file does not have: by code and text, for lines move.
std::vector<Finding> fresh(const std::vector<Finding>& now, std::vector<Finding> before) {
    std::vector<Finding> news;
    for (const Finding& one : now) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Finding& old) {
            return old.code == one.code && old.text == one.text;
        });
        if (same == before.end())
            news.push_back(one);
        else
            before.erase(same);
    }
    return news;
}

void judge(Trial& trial, const std::vector<Finding>& elsewhere) {
    const Mutant& mutant = *trial.mutant;
    const auto holds = [](const std::vector<std::size_t>& lines, std::size_t line) {
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    };
    for (const Finding& finding : trial.findings) {
        if (holds(mutant.lines, finding.line))
            trial.found = true;
        else if (!holds(mutant.near, finding.line))
            trial.alarms.push_back(finding);
        else
            trial.misplaced = true;
    }
    if (!elsewhere.empty()) trial.misplaced = true;
    if (trial.found) trial.misplaced = false;
}

}  // namespace

Answer check(const std::vector<fs::path>& files, const std::vector<std::string>& more) {
    std::vector<std::string> words{"check", "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    return ask(words, files);
}

Answer concord(const std::vector<fs::path>& files) {
    return ask({"concord", "--format", "json"}, files);
}

std::vector<Trial> check_mutants(const std::vector<Mutant>& mutants, const fs::path& folder) {
    std::vector<Trial> trials;
    std::vector<fs::path> files;
    std::map<const Base*, fs::path> bases;
    for (const Mutant& mutant : mutants) {
        const Base& base = *mutant.base;
        Trial trial;
        trial.mutant = &mutant;
        trial.file = folder / fmt::format("{:04}-{}.{}.{}", trials.size(), mutant.kind,
                                          base.language, base.format);
        write_text(trial.file, mutant.bytes);
        files.push_back(trial.file);
        trials.push_back(std::move(trial));
        if (!bases.contains(&base)) {
            bases[&base] = folder / "base" / (base.name + "." + base.format);
            write_text(bases[&base], base.bytes);
            files.push_back(bases[&base]);
        }
    }
    const Answer answer = check(files);
    const auto of = [&](const fs::path& file) {
        const auto found = answer.findings.find(file.string());
        return found == answer.findings.end() ? std::vector<Finding>{} : found->second;
    };
    for (Trial& trial : trials) {
        trial.findings = fresh(of(trial.file), of(bases[trial.mutant->base]));
        judge(trial, {});
    }
    return trials;
}

std::vector<Trial> concord_mutants(const std::vector<Mutant>& mutants,
                                   const std::vector<Base>& bases, const fs::path& folder) {
    std::vector<Trial> trials;
    for (const Base& base : bases)
        write_text(folder / "base" / (base.name + "." + base.format), base.bytes);
    for (const Mutant& mutant : mutants) {
        const Base& base = *mutant.base;
        Trial trial;
        trial.mutant = &mutant;
        trial.file = folder / fmt::format("{:04}-{}.{}.{}", trials.size(), mutant.kind,
                                          base.language, base.format);
        write_text(trial.file, mutant.bytes);
        std::vector<fs::path> versions;
        for (const Base& other : bases)
            if (other.paper == base.paper && other.format == base.format)
                versions.push_back(&other == &base
                                       ? trial.file
                                       : folder / "base" / (other.name + "." + other.format));
        const Answer answer = concord(versions);
        std::vector<Finding> elsewhere;
        for (const auto& [file, findings] : answer.findings)
            if (file == trial.file.string())
                trial.findings = findings;
            else
                elsewhere.insert(elsewhere.end(), findings.begin(), findings.end());
        judge(trial, elsewhere);
        // A version that stands alone by what it lacks has no line of its own for it.
        if (!trial.found && mutant.kind == "paragraph-dropped" && !elsewhere.empty())
            trial.found = true;
        trials.push_back(std::move(trial));
    }
    return trials;
}

}  // namespace hexaglot::measure

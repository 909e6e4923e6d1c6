// SPDX-License-Identifier: MIT
// `./dev measure [MUTANTS [SEED]]`: what `check` and `concord` find of so many planted faults, and
// what they say of correct files. The files stay in build/measure.
#include "measure/measure.h"
#include "support/text_file.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace hexaglot::measure {

namespace {

namespace fs = std::filesystem;

/// How many findings correct files have.
std::size_t false_alarms(const std::vector<Base>& bases, const fs::path& folder, const char* what) {
    std::vector<fs::path> files;
    for (const Base& base : bases) {
        files.push_back(folder / (base.name + "." + base.format));
        write_text(files.back(), base.bytes);
    }
    const Answer answer = check(files);
    std::size_t count = 0;
    std::size_t with = 0;
    std::string shown;
    for (const auto& [file, findings] : answer.findings) {
        count += findings.size();
        ++with;
        shown += list_findings(fs::path(file).filename(), {findings.begin(), findings.begin() + 1});
    }
    fmt::print(
        "correct {}: {} files, {} with findings, {} findings; {} lists, {} entries, {} "
        "resolved\n{}\n",
        what, files.size(), with, count, answer.lists, answer.entries, answer.resolved, shown);
    return count;
}

int run(std::size_t count, std::uint32_t seed) {
    const fs::path folder = fs::path(HEXAGLOT_ROOT) / "build/measure";
    fs::remove_all(folder);
    fmt::print("{} mutants, seed {}\n", count, seed);
    const std::vector<Base> papers = paper_bases(folder / "papers");
    const std::vector<Base> lists = list_bases(300, seed);
    std::size_t alarms = false_alarms(papers, folder / "correct-papers", "papers");
    alarms += false_alarms(lists, folder / "correct-lists", "lists");
    std::vector<Base> all = papers;
    all.insert(all.end(), lists.begin(), lists.end());
    const std::size_t versions = count / 8;
    const std::vector<Mutant> faults = mutants(check_kinds(), all, count - versions, seed);
    std::vector<Trial> trials = check_mutants(faults, folder / "check");
    const std::vector<Mutant> disagreements = mutants(version_kinds(), papers, versions, seed);
    const auto compared = concord_mutants(disagreements, papers, folder / "concord");
    trials.insert(trials.end(), compared.begin(), compared.end());
    fmt::print("{}\n", report(trials, true));
    return alarms == 0 && rate_of_facts(trials) >= wanted_rate ? 0 : 1;
}

}  // namespace

}  // namespace hexaglot::measure

int main(int count, char** words) {
    const auto number = [&](int at, unsigned long usual) {
        return count > at ? std::strtoul(words[at], nullptr, 10) : usual;
    };
    return hexaglot::measure::run(number(1, 2000), static_cast<std::uint32_t>(number(2, 1)));
}

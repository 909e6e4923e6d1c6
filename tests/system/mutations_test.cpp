// SPDX-License-Identifier: MIT
// How many single faults `check` finds: in lists of States and in our own papers, as text, DOCX and
// ODT. HEXAGLOT_MUTANTS=2000 plants more of them than the run of every day.
#include "system/mutations.h"

#include "archive/archive.h"
#include "system/papers.h"
#include "system/program.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::size_t wanted_mutants() {
    const char* set = std::getenv("HEXAGLOT_MUTANTS");
    return set ? static_cast<std::size_t>(std::atoi(set)) : 400;
}

const std::map<std::string, std::string> headings = {
    {"ar", "الدول الموقعة"},     {"en", "Signatory States"},        {"es", "Estados signatarios"},
    {"fr", "États signataires"}, {"ru", "Подписавшие государства"}, {"zh", "签署国"}};

std::string printed(const State& state, const std::string& language) {
    const Name* name = printed_name(state.names, language);
    return name ? name->text : std::string();
}

/// Mutants of a list of 30 States in the English order.
std::vector<Mutant> lists(const Corpus& corpus, const std::string& language, Dice& dice) {
    std::vector<const State*> states;
    for (const State& state : corpus.states) states.push_back(&state);
    for (std::size_t i = states.size(); i > 1; --i) std::swap(states[i - 1], states[dice.roll(i)]);
    states.resize(30);
    std::sort(states.begin(), states.end(), [](const State* left, const State* right) {
        return printed(*left, "en") < printed(*right, "en");
    });
    std::vector<std::string> names;
    std::vector<std::string> foreign;
    for (const State* state : states) {
        names.push_back(printed(*state, language));
        foreign.push_back(printed(*state, language == "ru" ? "ar" : "ru"));
    }
    return list_mutants(language, headings.at(language), names, foreign, dice);
}

std::string main_part(const std::string& format) {
    return format == "docx" ? "word/document.xml" : "content.xml";
}

/// Mutants of one paper, as whole files.
std::vector<Mutant> papers(const fs::path& out, const Corpus& corpus, const std::string& language,
                           const std::string& format, const std::string& id, Dice& dice) {
    std::vector<std::string> names;
    for (const State& state : corpus.states) names.push_back(printed(state, language));
    const fs::path file = output_file(out, id, language, format);
    if (format == "txt") return paper_mutants(language, format, content(file), names, dice);
    Package package = open_file(file);
    Entry* part = package.find(main_part(format));
    const std::string bytes = part->bytes;
    std::vector<Mutant> mutants = paper_mutants(language, format, bytes, names, dice);
    for (Mutant& mutant : mutants) {
        part->replace(mutant.bytes);
        mutant.bytes = archive::save(package);
    }
    return mutants;
}

struct Rate {
    std::size_t found = 0;
    std::size_t all = 0;
};

std::string percent(const Rate& rate) {
    return fmt::format("{:3}/{:<3} {:5.1f} %", rate.found, rate.all,
                       100.0 * static_cast<double>(rate.found) / static_cast<double>(rate.all));
}

TEST(Mutations, OfFactsAndStructureAreFound) {
    const TemporaryFolder folder;
    const Corpus corpus = read_corpus();
    for (const std::string& id : paper_ids())
        build_paper(folder.path() / "right", id, "all", "docx,odt,txt");
    Dice dice(20261126);
    std::vector<Mutant> mutants;
    while (mutants.size() < wanted_mutants())
        for (const std::string& language : six_languages) {
            auto more = lists(corpus, language, dice);
            const std::vector<std::string> ids = paper_ids();
            const std::string format = std::vector<std::string>{"txt", "docx", "odt"}[dice.roll(3)];
            auto of_paper = papers(folder.path() / "right", corpus, language, format,
                                   ids[dice.roll(ids.size())], dice);
            std::move(of_paper.begin(), of_paper.end(), std::back_inserter(more));
            std::move(more.begin(), more.end(), std::back_inserter(mutants));
        }
    std::vector<std::string> arguments = {"check", "--format", "json"};
    for (std::size_t i = 0; i < mutants.size(); ++i) {
        const fs::path file = folder.path() / fmt::format("{:04}.{}", i, mutants[i].format);
        write(file, mutants[i].bytes);
        arguments.push_back(file.string());
    }
    std::map<std::size_t, std::set<int>> found;  // lines by mutant
    for (const std::string& line : lines(hexaglot(arguments).out)) {
        const Json object = Json::parse(line);
        if (!object.contains("file")) continue;
        const std::string name = fs::path(object["file"].get<std::string>()).stem().string();
        found[static_cast<std::size_t>(std::atoi(name.c_str()))].insert(object["line"].get<int>());
    }
    std::map<std::string, Rate> kinds;
    std::map<std::string, Rate> languages;
    Rate facts;
    std::string misses;
    for (std::size_t i = 0; i < mutants.size(); ++i) {
        const Mutant& mutant = mutants[i];
        const bool hit = mutant.line == 0 ? !found[i].empty() : found[i].contains(mutant.line);
        for (Rate* rate : {&kinds[mutant.kind], &languages[mutant.language]}) {
            ++rate->all;
            rate->found += hit ? 1U : 0U;
        }
        if (mutant.facts) {
            ++facts.all;
            facts.found += hit ? 1U : 0U;
        }
        if (hit) continue;
        std::string where = mutant.format;
        if (mutant.format == "txt" && mutant.line > 0)
            where =
                lines(mutant.bytes).at(static_cast<std::size_t>(mutant.line) - 1).substr(0, 160);
        misses += fmt::format("  missed: {} {}: {}\n", mutant.language, mutant.kind, where);
    }
    fmt::print("{} mutants\n", mutants.size());
    for (const auto& [kind, rate] : kinds) fmt::print("  {}  {}\n", percent(rate), kind);
    for (const auto& [language, rate] : languages)
        fmt::print("  {}  {}\n", percent(rate), language);
    fmt::print("{}  {} of facts and structure\n", misses, percent(facts));
    EXPECT_GE(facts.found * 100, facts.all * 99);
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// The checker measured from outside: papers and pairs of versions that were written by hand, with
// what an editor expects of each, before anybody looked at what the program says.
// tests/measure/outside/README.md tells the form of the files.
#include "system/program.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

/// A fault that an editor expects to be told.
struct Expected {
    bool may = false;      ///< told or not: it follows from another fault
    std::string known;     ///< why the program does not tell it; empty where it must
    std::size_t line = 0;  ///< 0: anywhere
    std::string codes;     ///< with `|` between codes of which each is good
    std::string excerpt;   ///< the words at fault
};

struct Found {
    std::size_t line = 0;
    std::string code;
    std::string text;
    std::string message;
};

/// What was counted over all files of one kind.
struct Tally {
    std::size_t files = 0;
    std::size_t planted = 0;
    std::size_t found = 0;
    std::size_t known = 0;
    std::size_t alarms = 0;
    std::string misses;
    std::string false_alarms;
    std::string stale;  ///< faults that are called unknown to the program and are told
};

fs::path folder() {
    return fs::path(HEXAGLOT_ROOT) / "tests/measure/outside";
}

std::vector<Expected> read_expected(const fs::path& file) {
    std::vector<Expected> all;
    for (const std::string& line : lines(content(file))) {
        if (line.empty() || line == "none") continue;
        if (line.starts_with("known: ")) {
            EXPECT_FALSE(all.empty()) << file << ": a reason without a fault";
            if (!all.empty()) all.back().known = line.substr(7);
            continue;
        }
        Expected fault;
        std::istringstream in(line.starts_with("? ") ? line.substr(2) : line);
        fault.may = line.starts_with("? ");
        in >> fault.line >> fault.codes;
        std::getline(in >> std::ws, fault.excerpt);
        EXPECT_FALSE(fault.codes.empty() || in.bad()) << file << ": " << line;
        all.push_back(std::move(fault));
    }
    return all;
}

std::vector<Found> findings(const std::vector<std::string>& arguments) {
    const Outcome outcome = hexaglot(arguments);
    EXPECT_LE(outcome.status, 1) << outcome.err;
    std::vector<Found> all;
    for (const std::string& line : lines(outcome.out)) {
        const auto object = nlohmann::json::parse(line, nullptr, false);
        if (!object.is_object() || !object.contains("code")) continue;
        all.push_back({object.value("line", std::size_t{0}), object["code"].get<std::string>(),
                       object.value("text", ""), object.value("message", "")});
    }
    return all;
}

bool tells(const Found& found, const Expected& fault) {
    if (fault.line != 0 && fault.line != found.line) return false;
    if (("|" + fault.codes + "|").find("|" + found.code + "|") == std::string::npos) return false;
    return found.text.find(fault.excerpt) != std::string::npos ||
           fault.excerpt.find(found.text) != std::string::npos;
}

/// Holds what was told against what is expected, each fault against every finding: one finding may
/// tell of two faults in one place.
void hold(const std::string& name, const std::vector<Found>& told,
          const std::vector<Expected>& expected, Tally& tally) {
    ++tally.files;
    std::vector<bool> used(told.size());
    for (const Expected& fault : expected) {
        bool hit = false;
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (!tells(told[i], fault)) continue;
            hit = true;
            used[i] = true;
        }
        if (fault.may) continue;
        ++tally.planted;
        tally.found += hit ? 1U : 0U;
        tally.known += hit || fault.known.empty() ? 0U : 1U;
        const std::string place =
            fmt::format("  {}:{} {} {}\n", name, fault.line, fault.codes, fault.excerpt);
        if (!hit && fault.known.empty()) tally.misses += place;
        if (hit && !fault.known.empty()) tally.stale += place;
    }
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (used[i]) continue;
        ++tally.alarms;
        tally.false_alarms += fmt::format("  {}:{} {} {}: {}\n", name, told[i].line, told[i].code,
                                          told[i].text, told[i].message);
    }
}

void expect_goal(const Tally& tally, const char* what) {
    fmt::print("{}: {} files, {} faults, {} found, {} known as not found, {} false alarms\n", what,
               tally.files, tally.planted, tally.found, tally.known, tally.alarms);
    EXPECT_EQ(tally.misses, "") << what << ": faults that were not found";
    EXPECT_EQ(tally.false_alarms, "") << what << ": false alarms";
    EXPECT_EQ(tally.stale, "") << what << ": found, so take the reason away";
}

std::vector<fs::path> files(std::string_view start, std::string_view extension) {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(folder()))
        if (entry.path().filename().string().starts_with(start) &&
            entry.path().extension() == extension)
            all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

/// `right-fr-liste` is in French.
std::string language(const fs::path& file) {
    const std::string name = file.stem().string();
    return name.substr(name.find('-') + 1, 2);
}

Tally checked(std::string_view start) {
    Tally tally;
    std::vector<fs::path> papers;
    for (const char* extension : {".txt", ".tsv", ".csv", ".docx", ".odt"})
        for (fs::path& file : files(start, extension)) papers.push_back(std::move(file));
    for (const fs::path& file : papers) {
        fs::path side = file;
        side.replace_extension(".expected");
        hold(file.stem().string(),
             findings({"check", "--lang", language(file), "--format", "json", file.string()}),
             read_expected(side), tally);
    }
    return tally;
}

TEST(Outside, CorrectPapersAreLeftAlone) {
    const Tally tally = checked("right-");
    EXPECT_GE(tally.files, 205U);
    EXPECT_EQ(tally.planted, 0U);
    expect_goal(tally, "correct papers");
}

TEST(Outside, FaultsAreFound) {
    const Tally tally = checked("wrong-");
    EXPECT_GE(tally.files, 254U);
    expect_goal(tally, "faulty papers");
}

/// pair-NAME.expected stands beside pair-NAME.LANG.txt and pair-NAME.LANG.txt.
TEST(Outside, VersionsAreCompared) {
    Tally tally;
    for (const fs::path& side : files("pair-", ".expected")) {
        const std::string name = side.stem().string();
        std::vector<std::string> arguments = {"concord", "--format", "json"};
        for (const fs::path& file : files(name + ".", ".txt")) arguments.push_back(file.string());
        EXPECT_EQ(arguments.size(), 5U) << name;
        hold(name, findings(arguments), read_expected(side), tally);
    }
    EXPECT_GE(tally.files, 39U);
    expect_goal(tally, "pairs of versions");
}

}  // namespace
}  // namespace hexaglot::system_test

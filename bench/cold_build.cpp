// SPDX-License-Identifier: MIT
// What a cold build costs beside what it cannot do without. README.md says what is measured and
// how.
#include "archive/archive.h"
#include "base/diagnostic.h"
#include "base/source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int runs = 31;

[[noreturn]] void give_up(const std::string& why) {
    fmt::print(stderr, "hexaglot_bench: {}\n", why);
    std::exit(2);
}

std::string bytes_of(const fs::path& file) {
    std::string reason;
    auto bytes = hexaglot::read_file(file, reason);
    if (!bytes) give_up(fmt::format("cannot read '{}': {}", file.string(), reason));
    return std::move(*bytes);
}

// ---- measuring -----------------------------------------------------------------------------

struct Cost {
    double process;  ///< user and system time, milliseconds
    double wall;     ///< milliseconds
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// One process from its start to its end. Its words go nowhere; a failure ends the bench.
Cost cost_of(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child < 0) give_up("no process");
    if (child == 0) {
        // Not freopen: it would print once more what the parent has not yet printed.
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child) give_up("the process is lost");
    const Milliseconds wall = std::chrono::steady_clock::now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        give_up(fmt::format("'{}' failed", fmt::join(words, " ")));
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall.count()};
}

/// What is measured, and its costs, one a round.
struct Subject {
    std::string name;
    std::vector<std::string> words;
    std::vector<Cost> costs;
};

double median(const std::vector<Cost>& costs, double Cost::*of) {
    std::vector<double> values;
    for (const Cost& cost : costs) values.push_back(cost.*of);
    const auto middle = values.begin() + runs / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The content of the parts of a paper that an archive deflates, one behind the other.
std::string deflated_content(const fs::path& paper) {
    hexaglot::Diagnostics trouble;
    const auto package = hexaglot::archive::open(paper.string(), bytes_of(paper), trouble);
    if (!package) give_up(fmt::format("cannot open '{}'", paper.string()));
    std::string content;
    for (const hexaglot::Entry& entry : package->entries)
        if (entry.name != "mimetype") content += entry.bytes;
    return content;
}

void measure(const fs::path& folder, const std::string& language, const std::string& format) {
    const fs::path out = folder / "output";
    const fs::path paper =
        out / HEXAGLOT_PAPER / fmt::format("{}.{}.{}", HEXAGLOT_PAPER, language, format);
    const fs::path content = folder / "content";
    std::vector<Subject> subjects = {
        {"build",
         {HEXAGLOT_PROGRAM, "build", HEXAGLOT_PAPER, "--lang", language, "--format", format,
          "--out", out.string(), "--quiet"},
         {}},
        {"bare: ICU and deflate", {HEXAGLOT_BARE, "icu", content.string()}, {}},
        {"bare: ICU", {HEXAGLOT_BARE, "icu"}, {}},
        {"bare: deflate", {HEXAGLOT_BARE, "deflate", content.string()}, {}},
        {"bare: nothing", {HEXAGLOT_BARE, "nothing"}, {}}};
    // Once for the bytes, and so that every round meets a warm disk.
    cost_of(subjects.front().words);
    const std::string bytes = deflated_content(paper);
    std::string reason;
    if (hexaglot::replace_file(content, bytes, reason) == hexaglot::Written::failed)
        give_up(reason);
    // In turns, so that a slow moment of the machine falls on all.
    for (int round = 0; round < runs; ++round)
        for (Subject& subject : subjects) {
            fs::remove(paper);
            subject.costs.push_back(cost_of(subject.words));
        }
    fmt::print("{}.{}, {} bytes to deflate, medians of {} runs, milliseconds\n", language, format,
               bytes.size(), runs);
    fmt::print("  {:24}{:>14}{:>8}\n", "", "user+system", "wall");
    for (const Subject& subject : subjects)
        fmt::print("  {:24}{:14.1f}{:8.1f}\n", subject.name, median(subject.costs, &Cost::process),
                   median(subject.costs, &Cost::wall));
    fmt::print(
        "  {:24}{:14.2f}{:8.2f}\n\n", "build / ICU and deflate",
        median(subjects[0].costs, &Cost::process) / median(subjects[1].costs, &Cost::process),
        median(subjects[0].costs, &Cost::wall) / median(subjects[1].costs, &Cost::wall));
}

}  // namespace

int main(int argc, char**) {
    if (argc > 1) give_up("takes no arguments");
    std::string folder = (fs::temp_directory_path() / "hexaglot-bench-XXXXXX").string();
    if (!mkdtemp(folder.data())) give_up("no temporary folder");
    fs::current_path(HEXAGLOT_ROOT);
    for (const char* language : {"zh", "en"})
        for (const char* format : {"docx", "odt"}) measure(folder, language, format);
    fs::remove_all(folder);
}

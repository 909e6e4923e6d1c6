// SPDX-License-Identifier: MIT
#include "measuring.h"

#include "base/source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace hexaglot::bench {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double median(const std::vector<Cost>& costs, double Cost::*of) {
    std::vector<double> values;
    for (const Cost& cost : costs) values.push_back(cost.*of);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

void give_up(const std::string& why) {
    fmt::print(stderr, "hexaglot_bench: {}\n", why);
    std::exit(2);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::string reason;
    auto bytes = read_file(file, reason);
    if (!bytes) give_up(fmt::format("cannot read '{}': {}", file.string(), reason));
    return std::move(*bytes);
}

void write(const std::filesystem::path& file, std::string_view bytes) {
    std::string reason;
    if (replace_file(file, bytes, reason) == Written::failed) give_up(reason);
}

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
        give_up(fmt::format("'{} {}' failed", words[0], words[1]));
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall.count()};
}

void compare(std::string_view title, std::vector<Subject> subjects, std::size_t rounds,
             const std::function<void()>& before) {
    for (std::size_t round = 0; round < rounds; ++round)
        for (Subject& subject : subjects) {
            before();
            subject.costs.push_back(cost_of(subject.words));
        }
    fmt::print("{}, medians of {} runs, milliseconds\n", title, rounds);
    fmt::print("  {:24}{:>14}{:>10}\n", "", "user+system", "wall");
    for (const Subject& subject : subjects)
        fmt::print("  {:24}{:14.1f}{:10.1f}\n", subject.name, median(subject.costs, &Cost::process),
                   median(subject.costs, &Cost::wall));
    fmt::print(
        "  {:24}{:14.2f}{:10.2f}\n\n", "first / second",
        median(subjects[0].costs, &Cost::process) / median(subjects[1].costs, &Cost::process),
        median(subjects[0].costs, &Cost::wall) / median(subjects[1].costs, &Cost::wall));
}

}  // namespace hexaglot::bench

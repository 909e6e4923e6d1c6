// SPDX-License-Identifier: MIT
// What processes cost, beside one another. Private to bench/.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::bench {

/// Says why and ends the program with status 2.
[[noreturn]] void give_up(const std::string& why);

/// The bytes of a file; gives up where it cannot be read.
std::string bytes_of(const std::filesystem::path& file);
/// Writes a file; gives up where that fails.
void write(const std::filesystem::path& file, std::string_view bytes);

struct Cost {
    double process;  ///< user and system time, milliseconds
    double wall;     ///< milliseconds
};

/// What is measured, and its costs, one a round.
struct Subject {
    std::string name;
    std::vector<std::string> words;  ///< of the command line
    std::vector<Cost> costs = {};
};

/// One process from its start to its end. Its words go nowhere; a failure ends the bench.
Cost cost_of(const std::vector<std::string>& words);

/// Runs all subjects in turns, so that a slow moment of the machine falls on all; `before` is done
/// before each. Prints the medians and the ratio of the first subject to the second.
void compare(std::string_view title, std::vector<Subject> subjects, std::size_t rounds,
             const std::function<void()>& before);

/// Measurements, each with files of its own in a folder.
void cold_builds(const std::filesystem::path& folder);
void many_checks(const std::filesystem::path& folder);

}  // namespace hexaglot::bench

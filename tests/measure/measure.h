// SPDX-License-Identifier: MIT
// The program held against files of which it is known what is wrong with them.
#pragma once

#include "measure/mutants.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hexaglot::measure {

/// Of mutants that change facts or structure, so many in a hundred must be found.
inline constexpr double wanted_rate = 99.0;

/// What the program says of a file.
struct Finding {
    std::size_t line = 0;
    std::string code;
    std::string severity;
    std::string message;
    std::string text;
    std::string state;
};
struct Answer {
    std::map<std::string, std::vector<Finding>> findings;  ///< by the file's path
    std::size_t lists = 0;
    std::size_t entries = 0;
    std::size_t resolved = 0;
};

/// `check` of many files in one run. Throws where the program ends with anything but 0 or 1.
Answer check(const std::vector<std::filesystem::path>& files,
             const std::vector<std::string>& more = {});
/// `concord` of the files of one paper.
Answer concord(const std::vector<std::filesystem::path>& files);

/// The papers of the repository in six languages as DOCX, ODT and text, made by the program.
/// Deque-like: addresses of the elements stay, because bases point to each other.
std::vector<Base> paper_bases(const std::filesystem::path& folder);
/// Correct lists, and States in sentences.
std::vector<Base> list_bases(std::size_t count, std::uint32_t seed);

/// What came of a mutant.
struct Trial {
    const Mutant* mutant = nullptr;
    std::filesystem::path file;
    bool found = false;
    bool misplaced = false;         ///< not found where it stands, but something elsewhere
    std::vector<Finding> alarms;    ///< findings elsewhere
    std::vector<Finding> findings;  ///< all that the unchanged file does not have
};

/// Writes the mutants into a folder and lets the program check them.
std::vector<Trial> check_mutants(const std::vector<Mutant>& mutants,
                                 const std::filesystem::path& folder);
/// The same by `concord`, beside the other five versions.
std::vector<Trial> concord_mutants(const std::vector<Mutant>& mutants,
                                   const std::vector<Base>& bases,
                                   const std::filesystem::path& folder);

/// Rates by kind and by language, the misses and the alarms, as text.
std::string report(const std::vector<Trial>& trials, bool all_misses);
/// How many in a hundred of those that change facts or structure were found.
double rate_of_facts(const std::vector<Trial>& trials);

/// `file:line: code: message` for each.
std::string list_findings(const std::filesystem::path& file, const std::vector<Finding>& findings);

}  // namespace hexaglot::measure

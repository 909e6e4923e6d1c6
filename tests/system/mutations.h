// SPDX-License-Identifier: MIT
// Single faults planted in right files, by one who knows nothing of the checker.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hexaglot::system_test {

/// A file with one fault in it.
struct Mutant {
    std::string kind;
    std::string language;
    std::string format;
    bool facts = false;  ///< it changes what the paper states, or its structure
    int line = 0;        ///< where it stands; 0: anywhere in the file
    std::string bytes;
};

/// Small whole numbers, the same for the same seed on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// From 0 to `sides` - 1.
    std::size_t roll(std::size_t sides);

private:
    std::uint64_t state_;
};

/// Faults in a right list of States, one name a line, numbered, its count in the heading.
/// `names` are the printed names in the order of the list, `foreign` the same in another language.
std::vector<Mutant> list_mutants(const std::string& language, const std::string& heading,
                                 const std::vector<std::string>& names,
                                 const std::vector<std::string>& foreign, Dice& dice);

/// Faults in the words of a paper: `bytes` are a text, or the main part of a DOCX or ODT, in which
/// only what stands between tags is changed. `names` are States that it may name in a table.
std::vector<Mutant> paper_mutants(const std::string& language, const std::string& format,
                                  const std::string& bytes, const std::vector<std::string>& names,
                                  Dice& dice);

}  // namespace hexaglot::system_test

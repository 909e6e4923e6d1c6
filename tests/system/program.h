// SPDX-License-Identifier: MIT
// What the system tests share: running programs, temporary folders, and the data they work on.
#pragma once

#include "support/temporary_folder.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::system_test {

/// What a program did. A program that a signal ended has 128 + the signal as status, as in a shell;
/// one that could not be started has 127.
struct Outcome {
    int status = 0;
    std::string out;
    std::string err;
};

/// How a program is run.
struct Surroundings {
    std::filesystem::path folder = HEXAGLOT_ROOT;    ///< its current folder
    std::map<std::string, std::string> environment;  ///< set beside what the test itself has
    std::optional<std::uint64_t> largest_file;  ///< bytes it can write to one file (RLIMIT_FSIZE)
};

/// Runs a program (a path, or a name on PATH, then its arguments) to its end, with nothing on its
/// standard input.
Outcome run(const std::vector<std::string>& words, const Surroundings& surroundings = {});

/// Runs `hexaglot` with these arguments.
Outcome hexaglot(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

/// The lines of a text, without their line ends.
std::vector<std::string> lines(std::string_view text);
/// Fails the test at the first line that is not the same, and where one text is longer.
void expect_same_lines(const std::vector<std::string>& found,
                       const std::vector<std::string>& wanted);

/// Copies corpus/, locales/ and templates/ of the repository into `folder`: a program that runs
/// there works on the copy.
void copy_data(const std::filesystem::path& folder);

/// The bytes of a file; the test fails where it cannot be read.
std::string content(const std::filesystem::path& file);
void write(const std::filesystem::path& file, std::string_view bytes);
/// Changes a file at the one place that holds `from`; the test fails where there is none or more
/// than one.
void replace(const std::filesystem::path& file, std::string_view from, std::string_view to);

/// The folder of the reference papers and schemas: $HEXAGLOT_SHARED, else `shared` beside the
/// repository; nothing where there is none.
std::optional<std::filesystem::path> shared();

/// Why a test that needs these programs cannot run; empty where all are on PATH.
std::string missing(const std::vector<std::string>& programs);

/// True where the machine promises that everything a test needs is installed (CI=true): a missing
/// tool is a failure then.
bool must_have_tools();

}  // namespace hexaglot::system_test

/// Leaves the test with the reason, or fails it where the machine must have everything.
#define HEXAGLOT_NEEDS(reason)                                           \
    do {                                                                 \
        if (const std::string why = (reason); !why.empty()) {            \
            if (hexaglot::system_test::must_have_tools()) FAIL() << why; \
            GTEST_SKIP() << why;                                         \
        }                                                                \
    } while (false)

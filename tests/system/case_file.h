// SPDX-License-Identifier: MIT
// Cases of the command line as text. What each line means is told in tests/cases/README.md.
#pragma once

#include "system/program.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hexaglot::system_test {

/// One place of a file and what shall stand there.
struct Change {
    std::string from;  ///< stands once in the file
    std::string to;
};

/// What a case changes in one file.
struct Patch {
    std::string path;  ///< `corpus/names.xml`, or a part: `templates/agenda.docx!word/document.xml`
    std::vector<Change>
        changes;  ///< none: the file is taken away; one without `from`: the file is made
};

/// Changes, then a command and what it must say and return.
struct Step {
    std::string head;  ///< the lines up to the command, as they stand in the file
    std::vector<Patch> patches;
    std::string command;
    Outcome expected;
};

struct Case {
    std::string title;
    std::vector<Step> steps;
};

struct CaseFile {
    std::vector<Case> cases;
    std::string tail;  ///< the lines behind the last step
};

/// Reads a file of cases; throws std::runtime_error where it is not written as it should be.
CaseFile read_cases(const std::filesystem::path& file);

/// The file as text, each step with what it `expected`.
std::string write_cases(const CaseFile& file);

/// Makes the changes in the files under `folder`; the test fails where the words to be changed do
/// not stand there once.
void apply(const Patch& patch, const std::filesystem::path& folder);

}  // namespace hexaglot::system_test

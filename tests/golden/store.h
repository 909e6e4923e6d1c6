// SPDX-License-Identifier: MIT
// The reviewed trees in tests/golden: a folder a paper, in it one for each language and format.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace hexaglot {

/// True where UPDATE_GOLDEN=1 asks to write what was found instead of comparing.
bool updates_goldens();

/// Parts by their names → their lines; a part that is not there is compared as empty.
using Parts = std::map<std::string, std::string>;

/// The parts of a golden, each in the canonical lines of its tree (golden/tree.h), however it is
/// written in the file. `name` is `inlines/zh.docx`.
Parts golden(const std::string& name);

/// Puts `parts` in the place of a golden; files of parts that are no more are removed. Throws
/// std::invalid_argument where `name` or the name of a part leads out of `root`: nothing is written
/// there.
void write_golden(const std::string& name, const Parts& parts,
                  const std::filesystem::path& root = HEXAGLOT_ROOT "/tests/golden");

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// A corpus with one small paper for each group of constructs (tests/constructs/corpus), in five
// languages.
#pragma once

#include "model/corpus.h"
#include "model/document.h"
#include "model/package.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// Ids of the papers, sorted.
std::vector<std::string> constructs();

/// en, zh and ar as people wrote them; xx and xr, which are English in capitals from left to right
/// and from right to left.
inline const std::vector<std::string> construct_languages = {"en", "zh", "ar", "xx", "xr"};

/// corpus/, locales/ and templates/ in a folder of their own, complete in all those languages.
class ConstructsFolder {
public:
    ConstructsFolder();
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

/// The same, read and composed by the library; made once.
class Constructs {
public:
    static const Constructs& get();

    Document document(const std::string& paper, const std::string& language) const;
    /// The finished file in the template of its tests.
    Package file(const std::string& paper, const std::string& language, FileFormat format) const;

private:
    Constructs();

    ConstructsFolder folder_;
    Corpus corpus_;
};

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// Languages that nobody speaks: English in capitals. Words that are not in capitals in a paper of
// one came past the translation.
#pragma once

#include "locale/locale.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace hexaglot {

/// Every letter as a capital.
std::string capitals(std::string_view text);

/// Adds a pseudo-language to the corpus in a folder: to every name its English words in capitals,
/// to every paper a translation file made by `sync` whose targets are the source in capitals.
/// `english` is the locale that the papers were written in. The test fails where the corpus has a
/// fault.
void add_pseudo_language(const std::filesystem::path& corpus, const Locale& english,
                         const std::string& language);

}  // namespace hexaglot

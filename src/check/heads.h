// SPDX-License-Identifier: MIT
// Words that head or close a column of names and are no entries of it.
#pragma once

#include "check/check.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace hexaglot::check {

/// Names of languages and words for a total, in all languages, made once; many threads may ask.
class Heads {
public:
    explicit Heads(const Locales& locales);

    /// Whether some words are such a name or word and nothing else: `Russian`, `Итого`.
    bool is_head(std::string_view words) const;

    /// The language that some words name: `es` for `Spanish` and `Español`; empty where they name
    /// none.
    std::string language(std::string_view words) const;

private:
    std::map<std::string, std::string, std::less<>> languages_;  ///< by their folded names
    std::unordered_set<std::string> totals_;
};

}  // namespace hexaglot::check

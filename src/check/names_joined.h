// SPDX-License-Identifier: MIT
// Two names in one entry of a list, and one name in two entries.
#pragma once

#include "check/check.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

struct TwoNames {
    std::string first;
    std::string second;
    std::size_t end = 0;  ///< where the second ends
};

/// Looks names up in one language.
class JoinedNames {
public:
    JoinedNames(const Knowledge& knowledge, std::string_view language)
        : names_(knowledge.names()), language_(language) {
        if (const Locale* locale = knowledge.locale(language))
            joiners_ = locale->words_for("list.and");
    }

    /// Two different States in a row, with a mark, a space, `and` or nothing between them; nothing
    /// where the words are one name, or more than two.
    std::optional<TwoNames> two(std::string_view words) const;

    /// The State that two entries together name, each of which is a part of the name; null where
    /// they name none.
    const State* one(std::string_view first, std::string_view second) const;

private:
    const State* surely(std::string_view words) const;

    const NameIndex& names_;
    std::string_view language_;
    std::span<const std::string> joiners_;  ///< words for `and`
};

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Names as they stand in a sentence: the cases of a language that declines them.
#pragma once

#include "locale/locale.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

/// The endings of a locale: `<words of="case-endings">` holds `ая: ой ую`, what a word ends in and
/// what takes its place. The longest ending that fits counts; `*` stands for a letter that is kept.
class Cases {
public:
    explicit Cases(const Locale& locale);

    bool empty() const { return endings_.empty(); }
    /// The other forms of a name. Adjectives at its head and the first noun are declined together,
    /// what follows them stays (a genitive, a part behind a hyphen of its own), but for a second
    /// name behind an `и`, a dash or a bracket.
    std::vector<std::string> of(std::string_view name) const;

private:
    struct Ending {
        std::string from;
        std::vector<std::string> to;
        bool adjective = false;  ///< from `<words of="adjective-endings">`
    };
    const Ending* ending(std::string_view word) const;

    std::vector<Ending> endings_;  ///< longest first
};

}  // namespace hexaglot::check

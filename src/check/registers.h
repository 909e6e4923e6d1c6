// SPDX-License-Identifier: MIT
// Formal and short names in one list.
#pragma once

#include "check/rules.h"

#include <cstddef>
#include <string_view>

namespace hexaglot::check {

/// Which entries of a list bear the formal name of their State, and which the short one. The
/// context and the list must outlive it.
class Registers {
public:
    Registers(const Context& context, const List& list);

    std::size_t formal() const { return formal_; }
    std::size_t brief() const;
    bool mostly_formal() const { return formal_ * 2 >= list_.entries.size(); }

    bool is_formal(const ListEntry& entry) const;
    /// Whether a formal name could stand there instead: some States have one name for both.
    bool is_brief(const ListEntry& entry) const;

    /// What the State of an entry is called in the language of the list; null where that is not
    /// known.
    const NamesInLanguage* names(const ListEntry& entry) const;
    /// A formal name as a list prints it: the article with which it stands in a sentence is left
    /// out, unless `printed` has it. A part of `formal`.
    std::string_view without_article(std::string_view formal, std::string_view printed) const;

private:
    const List& list_;
    const Locale* locale_;  ///< of the list; null where that is not known
    std::size_t formal_ = 0;
};

}  // namespace hexaglot::check

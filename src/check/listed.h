// SPDX-License-Identifier: MIT
// Which words of a document are entries of its lists: rules of sentences leave them to those of
// lists.
#pragma once

#include "check/reading.h"

#include <string_view>
#include <vector>

namespace hexaglot::check {

/// The words of an entry.
std::string_view words_of(const Reading& reading, const ListEntry& entry);

/// The entries of all lists of a reading, which must outlive it, by their places.
class Listed {
public:
    explicit Listed(const Reading& reading);

    /// An entry that some bytes of a passage belong to; null where they stand in none.
    const ListEntry* at(const Passage& passage, Span span) const;
    /// Whether a passage is an entry of a list that is no part of a sentence.
    bool is_entry(const Passage& passage) const;

private:
    const Reading& reading_;
    std::vector<bool> lines_;                ///< by passage: whether it is an entry
    std::vector<const ListEntry*> entries_;  ///< by passage and place
};

}  // namespace hexaglot::check

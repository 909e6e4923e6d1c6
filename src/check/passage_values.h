// SPDX-License-Identifier: MIT
// The dates and numbers of a document, passage by passage, and the day that it bears.
#pragma once

#include "check/folded_words.h"
#include "check/values.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hexaglot::check {

/// The values of each passage of a reading, which must outlive it; each passage is searched once,
/// when somebody asks. For one thread.
class PassageValues {
public:
    /// `values`: of the reading's language; null where that is not known, and nothing is found.
    PassageValues(const Reading& reading, const Values* values)
        : reading_(reading), values_(values), found_(reading.passages.size()) {}

    const Reading& reading() const { return reading_; }
    const std::vector<Value>& of(std::size_t passage) const;

private:
    const Reading& reading_;
    const Values* values_;
    mutable std::vector<std::optional<std::vector<Value>>> found_;
};

/// The day a document bears: the first full date that stands alone among its first passages, else
/// the first full date there that is not the date of another document; nothing where there is none.
/// `words`: of the reading's language; its list `cites.document` has the words for such.
std::optional<Day> day_of(const PassageValues& values, const FoldedWords& words);

/// The first day of the one year that the head of a document names, at which all names of that year
/// may still stand; nothing where it names none, or several.
std::optional<Day> year_of(const PassageValues& values);

}  // namespace hexaglot::check

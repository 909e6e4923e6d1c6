// SPDX-License-Identifier: MIT
// Days of the week beside dates.
#pragma once

#include "check/rules.h"

namespace hexaglot::check {

/// Tells that the word for a day of the week (1 Monday … 7) at some bytes of a passage is not that
/// of a day; nothing where it is.
void tell_weekday(const Context& context, Findings& findings, const Passage& passage, Span span,
                  int weekday, Day day);

}  // namespace hexaglot::check

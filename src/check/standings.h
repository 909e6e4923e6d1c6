// SPDX-License-Identifier: MIT
// What is said of the States of a list.
#pragma once

#include "check/rules.h"

#include <string_view>

namespace hexaglot::check {

/// No State has two standings of one kind on one day.
enum class Standing { none, party, signatory, other, in_favour, against, abstaining };

bool is_vote(Standing one);

/// The standing that the words before a list give to its States.
Standing standing_of(const Context& context, const List& list);

/// What leads to a list: its heading, or the words before it in its sentence or on the line above.
std::string_view lead_of(const Context& context, const List& list);

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Rows of tables that name one State in several languages, and do not.
#pragma once

#include "check/reading.h"

#include <span>
#include <vector>

namespace hexaglot::check {

/// A row whose cells are not of one State.
struct RowConflict {
    const List* list = nullptr;         ///< the column that stands alone
    const ListEntry* entry = nullptr;   ///< its cell; null where it is empty
    const ListEntry* beside = nullptr;  ///< what the others say
};

/// All of them: of columns that agree in most rows. They lead into the reading, which must outlive
/// them.
std::vector<RowConflict> row_conflicts(const Reading& reading);

/// Whether a conflict is about an entry: what else is wrong with it follows from that.
bool is_in_conflict(const std::vector<RowConflict>& conflicts, const ListEntry& entry);

/// The cells of the table that a list stands in; none where it stands in none.
std::span<const Passage> cells_beside(const Reading& reading, const List& list);

}  // namespace hexaglot::check

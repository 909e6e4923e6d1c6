// SPDX-License-Identifier: MIT
// Document symbols that are no longer read as such.
#pragma once

#include "check/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// Bytes that should be a symbol, and how it is written.
struct BrokenSymbol {
    Span span;
    std::string right;
};

/// Symbols, of whatever organ, with a stroke that is doubled, turned round, set apart by spaces or
/// left at the end: `A//RES/60/81`, `A\77/96`, `A / 77/96`, `A/RES/77/71/`. In their order.
std::vector<BrokenSymbol> broken_symbols_in(std::string_view text);

}  // namespace hexaglot::check

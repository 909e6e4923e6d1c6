// SPDX-License-Identifier: MIT
// Fixed words with named places, evaluated by ICU MessageFormat. ICU stays behind this header.
#pragma once

#include "locale/locale.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::locale {

/// What the program asks a locale for. A pattern is ICU MessageFormat and may use `arguments`; all
/// are text, since numbers and dates are written by the locale's own forms first.
struct Wanted {
    std::string id;
    bool pattern;
    std::vector<std::string_view> arguments;
};

/// Every form and every message that a locale must have, and none that it may have besides.
std::span<const Wanted> wanted_forms();
std::span<const Wanted> wanted_messages();

/// A value for a named place.
struct Argument {
    std::string_view name;
    std::string value;
};

/// The words of `<message id="…">` and of a `<form of="…">` that is a pattern. Empty where the
/// locale has none: `load` has reported that.
std::string message(const Locale& locale, std::string_view id,
                    const std::vector<Argument>& arguments);
std::string form(const Locale& locale, std::string_view id, const std::vector<Argument>& arguments);

/// The text of a `<form of="…">` that is no pattern.
std::string_view form(const Locale& locale, std::string_view id);

/// A quotation mark on each side, each with the space that belongs to it.
struct Quotes {
    std::string_view open;
    std::string_view close;
};

/// The marks of a locale, or those of a quotation within a quotation: `<form of="quote.outer">` and
/// `quote.inner`, which hold the opening and the closing mark with one ordinary space between.
Quotes quotes(const Locale& locale, bool inner);

/// Why a pattern cannot be used with these arguments, in words that follow the pattern's name;
/// nothing where it can.
std::optional<std::string> fault(const std::string& pattern,
                                 const std::vector<std::string_view>& arguments);

}  // namespace hexaglot::locale

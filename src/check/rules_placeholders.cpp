// SPDX-License-Identifier: MIT
// What stands where a fact was to be filled in: XXX, […], TBD, 待定.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

namespace hexaglot::check {

namespace {

/// A run of capital X, two or more, that is no part of a longer word or Roman number.
Span run_of_x(std::string_view text, std::size_t from) {
    for (auto at = text.find("XX", from); at != text.npos; at = text.find("XX", at)) {
        std::size_t end = at;
        while (end < text.size() && text[end] == 'X') ++end;
        const auto is_word = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        const bool alone =
            (at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]));
        // XX and XXX are also twenty and thirty; a placeholder is longer or is written with a month
        // or day behind it, which the words of the locale say.
        if (alone && end - at >= 3) return {at, end};
        at = end;
    }
    return {text.size(), text.size()};
}

}  // namespace

void check_placeholders(const Context& context, Findings& findings) {
    for (const Passage& passage : context.reading.passages) {
        const std::string_view text = passage.text;
        for (Span found = run_of_x(text, 0); found.begin < text.size();
             found = run_of_x(text, found.end))
            findings.add("placeholder", passage, found,
                         fmt::format("'{}' stands where something was to be filled in",
                                     text.substr(found.begin, found.end - found.begin)),
                         "write what belongs there, or take it out");
    }
}

}  // namespace hexaglot::check

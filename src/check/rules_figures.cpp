// SPDX-License-Identifier: MIT
// A figure behind a name in a list, which would be the mark of a note, where there are no notes.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// Shorter lists do not show that figures are not their way.
constexpr std::size_t fewest = 5;

/// Whether a document has notes, or lines that may be some.
bool has_notes(const Reading& reading) {
    return std::any_of(reading.passages.begin(), reading.passages.end(), [](const Passage& one) {
        const char first = one.text.empty() ? '\0' : one.text.front();
        return one.note || !one.marks.empty() || (!one.cell && first >= '0' && first <= '9');
    });
}

/// The name of an entry with the figure that ends its line; empty where it has none.
Span with_figure(std::string_view text, const ListEntry& entry) {
    std::size_t begin = entry.span.end;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    const bool ends = end > begin && (end == text.size() || text[end] == '\n');
    return ends && entry.resolution.state ? Span{entry.span.begin, end} : Span{};
}

}  // namespace

void check_figures(const Context& context, Findings& findings) {
    if (has_notes(context.reading)) return;
    for (const List& list : context.reading.lists) {
        if (list.shape == ListShape::sentence || list.entries.size() < fewest) continue;
        std::vector<std::pair<const ListEntry*, Span>> found;
        for (const ListEntry& entry : list.entries) {
            const Span span = with_figure(context.reading.passages[entry.passage].text, entry);
            if (span.end > span.begin) found.emplace_back(&entry, span);
        }
        if (found.size() != 1) continue;
        const auto& [entry, span] = found.front();
        const std::string name(words_of(context.reading, *entry));
        findings.add(
            "stray-punctuation", context.reading.passages[entry->passage], span,
            fmt::format("a figure that is no part of the name stands behind '{}'",
                        text::isolate(name)),
            "take the figure out, or write the note that it leads to",
            {.suggestion = name, .state = entry->resolution.state->id, .language = list.language});
    }
}

}  // namespace hexaglot::check

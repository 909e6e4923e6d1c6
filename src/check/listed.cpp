// SPDX-License-Identifier: MIT
#include "check/listed.h"

#include <algorithm>
#include <utility>

namespace hexaglot::check {

std::string_view words_of(const Reading& reading, const ListEntry& entry) {
    return std::string_view(reading.passages[entry.passage].text)
        .substr(entry.span.begin, entry.span.end - entry.span.begin);
}

Listed::Listed(const Reading& reading) : reading_(reading), lines_(reading.passages.size()) {
    for (const List& list : reading.lists)
        for (const ListEntry& entry : list.entries) {
            entries_.push_back(&entry);
            if (list.shape != ListShape::sentence) lines_[entry.passage] = true;
        }
    std::sort(entries_.begin(), entries_.end(), [](const ListEntry* left, const ListEntry* right) {
        return std::pair(left->passage, left->span.begin) <
               std::pair(right->passage, right->span.begin);
    });
}

bool Listed::is_entry(const Passage& passage) const {
    return lines_[static_cast<std::size_t>(&passage - reading_.passages.data())];
}

const ListEntry* Listed::at(const Passage& passage, Span span) const {
    const auto index = static_cast<std::size_t>(&passage - reading_.passages.data());
    // Entries do not overlap: the last that begins before the end of the bytes is the one.
    auto behind = std::lower_bound(entries_.begin(), entries_.end(), std::pair(index, span.end),
                                   [](const ListEntry* entry, const auto& place) {
                                       return std::pair(entry->passage, entry->span.begin) < place;
                                   });
    if (behind == entries_.begin()) return nullptr;
    const ListEntry* entry = *std::prev(behind);
    return entry->passage == index && entry->span.end > span.begin ? entry : nullptr;
}

}  // namespace hexaglot::check

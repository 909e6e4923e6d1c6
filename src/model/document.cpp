// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <algorithm>
#include <iterator>

namespace hexaglot {

namespace {

void add_plain(std::string& text, const Inlines& inlines, bool notes);

void add_plain(std::string& text, const Inline& part, bool notes) {
    if (const auto* words = std::get_if<Text>(&part)) {
        text += words->text;
    } else if (const auto* note = std::get_if<Note>(&part)) {
        if (notes) text += "[^" + mark_of(*note) + "]";
    } else if (const auto* link = std::get_if<Link>(&part)) {
        add_plain(text, link->inlines, notes);
    } else if (const auto* reference = std::get_if<Reference>(&part)) {
        text += reference->text;
    }
}

void add_plain(std::string& text, const Inlines& inlines, bool notes) {
    for (const Inline& part : inlines) add_plain(text, part, notes);
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
    std::string text;
    add_plain(text, inlines, true);
    return text;
}

std::string words_of(const Inlines& inlines) {
    std::string text;
    add_plain(text, inlines, false);
    return text;
}

std::string words_of(const Inline& part) {
    std::string text;
    add_plain(text, part, false);
    return text;
}

Place place_in(const Place& start, const std::vector<Anchor>& anchors, std::size_t offset) {
    const auto behind =
        std::upper_bound(anchors.begin(), anchors.end(), offset,
                         [](std::size_t at, const Anchor& anchor) { return at < anchor.text; });
    if (behind == anchors.begin()) return {start.source, start.offset + offset};
    const Anchor& anchor = *std::prev(behind);
    return {start.source, anchor.source + (offset - anchor.text)};
}

std::string mark_of(const Note& note) {
    return note.mark.empty() ? std::to_string(note.number) : note.mark;
}

const Field* Object::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const auto& field) { return field.first == name; });
    return found == fields_.end() ? nullptr : &found->second;
}

void Object::set(std::string name, Field field) {
    for (auto& [known, value] : fields_) {
        if (known != name) continue;
        value = std::move(field);
        return;
    }
    fields_.emplace_back(std::move(name), std::move(field));
}

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <algorithm>

namespace hexaglot {

namespace {

void add_plain(std::string& text, const Inlines& inlines) {
    for (const Inline& part : inlines) {
        if (const auto* words = std::get_if<Text>(&part)) {
            text += words->text;
        } else if (const auto* note = std::get_if<Note>(&part)) {
            text += "[^" + mark_of(*note) + "]";
        } else if (const auto* link = std::get_if<Link>(&part)) {
            add_plain(text, link->inlines);
        } else if (const auto* reference = std::get_if<Reference>(&part)) {
            text += reference->text;
        }
    }
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
    std::string text;
    add_plain(text, inlines);
    return text;
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

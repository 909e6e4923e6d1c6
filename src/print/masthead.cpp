// SPDX-License-Identifier: MIT
#include "print/masthead.h"

namespace hexaglot::print {

const Inlines* printed_field(const Object& fields, std::string_view name) {
    const Field* field = fields.find(name);
    if (!field) return nullptr;
    if (const auto* date = std::get_if<Object>(field)) return printed_field(*date, "long");
    const auto* inlines = std::get_if<Inlines>(field);
    return inlines && !inlines->empty() ? inlines : nullptr;
}

std::vector<MastheadLine> masthead(const Document& document, const Part& part) {
    std::vector<MastheadLine> lines;
    const auto add = [&](const Object& fields, std::string_view field) {
        if (const Inlines* words = printed_field(fields, field)) lines.push_back({field, words});
    };
    for (const std::string_view field :
         {"issued", "issuer", "original", "treaty", "conference", "venue"})
        add(document.fields, field);
    if (!printed_field(part.fields, "title")) return lines;
    add(document.fields, "body");
    add(part.fields, "title");
    add(part.fields, "subtitle");
    add(document.fields, "meeting-time");
    return lines;
}

}  // namespace hexaglot::print

// SPDX-License-Identifier: MIT
#include "merge/nesting.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace hexaglot::merge {
namespace {

std::string_view word(TagKind kind) {
    return kind == TagKind::each || kind == TagKind::end_each ? "each" : "if";
}

/// Names that a tag of this kind could have here, as they are written in a tag.
std::vector<std::string> candidates(TagKind kind, const std::vector<std::string_view>& members) {
    std::vector<std::string> names;
    for (const FieldInfo& field : known_fields()) {
        if (kind == TagKind::each && field.kind != FieldKind::list) continue;
        if ((kind == TagKind::slot) != (field.kind == FieldKind::slot) && kind != TagKind::if_)
            continue;
        if (kind == TagKind::field && field.kind == FieldKind::list) continue;
        std::string name(field.name);
        for (const std::string_view inner : members)
            if (name.starts_with(std::string(inner) + ".")) name.erase(0, inner.size() + 1);
        if (known_field(name, members) == &field) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string suggestion(const FoundTag& tag, const std::vector<std::string_view>& members) {
    const auto known = candidates(tag.kind, members);
    if (const auto near = text::nearest(tag.name, known))
        return fmt::format("did you mean '{}'", *near);
    return known.empty() ? "take the tag out"
                         : fmt::format("possible here: {}", fmt::join(known, ", "));
}

/// The lists whose members have a field of that name, as the tags that open them.
std::vector<std::string> lists_with(std::string_view name) {
    std::vector<std::string> openers;
    for (const FieldInfo& list : known_fields())
        if (list.kind == FieldKind::list && list.name.find('.') == list.name.npos &&
            known_field(name, {list.members}) != nullptr)
            openers.push_back(fmt::format("{{{{#each {}}}}}", list.name));
    return openers;
}

/// Whether a tag of this kind can name a field of that kind.
bool fits(TagKind tag, FieldKind field) {
    switch (tag) {
        case TagKind::each:
            return field == FieldKind::list;
        case TagKind::slot:
            return field == FieldKind::slot;
        case TagKind::field:
            return field == FieldKind::text || field == FieldKind::date;
        default:
            return true;
    }
}

std::string wrong_use(const FoundTag& tag, FieldKind field) {
    if (tag.kind == TagKind::each) return fmt::format("'{}' is no list", tag.name);
    if (tag.kind == TagKind::slot) return fmt::format("'{}' is no slot for blocks", tag.name);
    return fmt::format("'{}' is a {} and cannot be printed as a field", tag.name,
                       field == FieldKind::list ? "list" : "slot for blocks");
}

std::string right_use(std::string_view name, FieldKind field) {
    if (field == FieldKind::list)
        return fmt::format("write {{{{#each {}}}}} … {{{{/each}}}}", name);
    if (field == FieldKind::slot) return fmt::format("write {{{{> {}}}}}", name);
    return fmt::format("write {{{{{}}}}}", name);
}

struct Nesting {
    std::vector<PlacedTag>& tags;
    Diagnostics& diagnostics;
    std::vector<std::size_t> open;

    /// Inside members of which lists a tag stands. Inside a loop over something unknown, whatever a
    /// member of any list can have is taken for known: one misspelt name is one fault.
    std::vector<std::string_view> members() const {
        std::vector<std::string_view> names;
        for (const std::size_t i : open) {
            if (tags[i].tag.kind != TagKind::each) continue;
            if (tags[i].ok) {
                names.push_back(tags[i].field->members);
                continue;
            }
            for (const FieldInfo& field : known_fields())
                if (field.kind == FieldKind::list) names.push_back(field.members);
        }
        return names;
    }

    void check_name(PlacedTag& placed) {
        const FoundTag& tag = placed.tag;
        const FieldInfo* field = known_field(tag.name, members());
        const auto lists = field == nullptr ? lists_with(tag.name) : std::vector<std::string>();
        if (!lists.empty()) {
            diagnostics.add(
                "unknown-tag", tag.place,
                fmt::format("'{}' stands outside the list that it belongs to", tag.text),
                fmt::format("move it between {} and {{{{/each}}}}", fmt::join(lists, " or ")));
        } else if (field == nullptr) {
            diagnostics.add("unknown-tag", tag.place,
                            fmt::format("the data model has no '{}'", tag.name),
                            suggestion(tag, members()));
        } else if (!fits(tag.kind, field->kind)) {
            diagnostics.add("bad-tag", tag.place, wrong_use(tag, field->kind),
                            right_use(tag.name, field->kind));
        } else {
            placed.field = field;
            placed.ok = true;
        }
    }

    void unclosed(std::size_t i) {
        const FoundTag& tag = tags[i].tag;
        tags[i].ok = false;
        diagnostics.add("unclosed-tag", tag.place, fmt::format("'{}' has no end", tag.text),
                        fmt::format("write {{{{/{}}}}} where it ends", word(tag.kind)));
    }

    void close(std::size_t i) {
        const FoundTag& tag = tags[i].tag;
        const TagKind wanted = tag.kind == TagKind::end_each ? TagKind::each : TagKind::if_;
        const auto begin = std::find_if(open.rbegin(), open.rend(), [&](std::size_t candidate) {
            return tags[candidate].tag.kind == wanted;
        });
        if (begin == open.rend()) {
            diagnostics.add(
                "unopened-tag", tag.place, fmt::format("'{}' ends what was not begun", tag.text),
                fmt::format("write {{{{#{} …}}}} where it begins, or take it out", word(tag.kind)));
            return;
        }
        const std::size_t partner = *begin;
        while (open.back() != partner) {
            unclosed(open.back());
            open.pop_back();
        }
        open.pop_back();
        tags[i].partner = partner;
        tags[partner].partner = i;
        tags[i].ok = tags[partner].ok;
    }

    void end_of_text() {
        for (; !open.empty(); open.pop_back()) unclosed(open.back());
    }
};

}  // namespace

std::vector<PlacedTag> place_tags(const office::Visible& part, Diagnostics& diagnostics) {
    std::vector<PlacedTag> tags;
    Nesting nesting{tags, diagnostics, {}};
    int note = 0;
    for (std::size_t p = 0; p < part.paragraphs.size(); ++p) {
        const office::VisibleParagraph& paragraph = part.paragraphs[p];
        if (paragraph.note != note) nesting.end_of_text();
        note = paragraph.note;
        if (paragraph.text.find('{') == paragraph.text.npos &&
            paragraph.text.find('}') == paragraph.text.npos)
            continue;
        for (FoundTag& found : find_tags(paragraph.text, paragraph.place, diagnostics)) {
            const TagKind kind = found.kind;
            tags.push_back({std::move(found), p, tags.size(), nullptr, false});
            if (kind == TagKind::bad) continue;
            if (kind == TagKind::end_each || kind == TagKind::end_if) {
                nesting.close(tags.size() - 1);
                continue;
            }
            nesting.check_name(tags.back());
            if (kind == TagKind::each || kind == TagKind::if_)
                nesting.open.push_back(tags.size() - 1);
        }
    }
    nesting.end_of_text();
    return tags;
}

}  // namespace hexaglot::merge

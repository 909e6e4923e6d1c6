// SPDX-License-Identifier: MIT
#include "merge/tags.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::merge {
namespace {

bool is_quotation_mark(char32_t code) {
    return code == U'"' || code == U'\'' || code == U'«' || code == U'»' ||
           (code >= 0x2018 && code <= 0x201F) || code == 0x2039 || code == 0x203A;
}

/// The inside of a tag as its writer meant it.
std::string plain(std::string_view inside) {
    std::string out;
    for (std::size_t at = 0; at < inside.size();) {
        const char32_t code = text::next(inside, at);
        if (is_quotation_mark(code) || text::is_format(code)) continue;
        if (text::is_space(code) || code == U'\t' || code == U'\n')
            out += ' ';
        else if (code >= 0x2010 && code <= 0x2014)
            out += '-';
        else
            text::append(out, code);
    }
    return text::collapse(out);
}

bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    });
}

/// Takes a word off the front; a word may stand without a space behind its sign: `#each`, `# each`.
bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    std::string_view rest = text.substr(word.size());
    if (!rest.empty() && rest.front() != ' ' && is_name(word.substr(word.size() - 1))) return false;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    text = rest;
    return true;
}

FoundTag parse(std::string_view inside) {
    FoundTag tag;
    const std::string cleaned = plain(inside);
    std::string_view rest = cleaned;
    if (take(rest, "/")) {
        if (rest == "each") tag.kind = TagKind::end_each;
        if (rest == "if") tag.kind = TagKind::end_if;
        return tag;
    }
    tag.kind = TagKind::field;
    if (take(rest, "#")) {
        tag.kind = take(rest, "each") ? TagKind::each
                   : take(rest, "if") ? TagKind::if_
                                      : TagKind::bad;
    } else if (take(rest, ">")) {
        tag.kind = TagKind::slot;
    }
    if (!is_name(rest)) tag.kind = TagKind::bad;
    tag.name = rest;
    return tag;
}

}  // namespace

std::vector<FoundTag> find_tags(const std::string& text, const Place& place,
                                Diagnostics& diagnostics) {
    std::vector<FoundTag> tags;
    const auto at = [&](std::size_t offset) { return Place{place.source, place.offset + offset}; };
    for (std::size_t from = 0;;) {
        const std::size_t begin = text.find("{{", from);
        const std::size_t stray = text.find("}}", from);
        if (stray < begin) {
            diagnostics.add("bad-tag", at(stray), "'}}' closes no tag",
                            "write '{{' before the name of the field, or take the braces out");
            tags.push_back({TagKind::bad, {}, "}}", stray, stray + 2, at(stray)});
            from = stray + 2;
            continue;
        }
        if (begin == text.npos) return tags;
        const std::size_t close = text.find("}}", begin + 2);
        const std::size_t next = text.find("{{", begin + 2);
        if (close == text.npos || next < close) {
            const std::size_t end = std::min(next, text.size());
            std::string shown = text.substr(begin, std::min<std::size_t>(end - begin, 40));
            while (!text::is_valid_utf8(shown)) shown.pop_back();
            diagnostics.add("bad-tag", at(begin), fmt::format("the tag '{}' has no '}}}}'", shown),
                            "close it in the same paragraph, or take the braces out");
            tags.push_back({TagKind::bad, {}, shown, begin, end, at(begin)});
            from = end;
            continue;
        }
        FoundTag tag = parse(std::string_view(text).substr(begin + 2, close - begin - 2));
        tag.begin = begin;
        tag.end = close + 2;
        tag.text = text.substr(begin, tag.end - begin);
        tag.place = at(begin);
        if (tag.kind == TagKind::bad)
            diagnostics.add("bad-tag", tag.place, fmt::format("'{}' is no tag", tag.text),
                            "write {{field}}, {{#each list}} … {{/each}}, {{#if field}} … "
                            "{{/if}} or {{> slot}}");
        from = tag.end;
        tags.push_back(std::move(tag));
    }
}

std::vector<pugi::xml_node> isolate_tags(const office::VisibleParagraph& paragraph,
                                         const std::vector<FoundTag>& tags) {
    std::vector<pugi::xml_node> isolated(tags.size());
    const std::string_view text = paragraph.text;
    for (const office::Piece& piece : paragraph.pieces) {
        const auto touches = [&](const FoundTag& tag) {
            return tag.begin < piece.end && tag.end > piece.begin;
        };
        if (std::none_of(tags.begin(), tags.end(), touches)) continue;
        pugi::xml_node parent = piece.node.parent();
        const auto insert = [&](std::string_view words) {
            pugi::xml_node node = parent.insert_child_before(pugi::node_pcdata, piece.node);
            node.set_value(std::string(words).c_str());
            return node;
        };
        std::size_t done = piece.begin;
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const FoundTag& tag = tags[i];
            if (!touches(tag)) continue;
            if (piece.is_text() && tag.begin > done) insert(text.substr(done, tag.begin - done));
            done = std::min(tag.end, piece.end);
            if (piece.is_text() && !isolated[i]) isolated[i] = insert(tag.text);
        }
        if (piece.is_text() && done < piece.end) insert(text.substr(done, piece.end - done));
        parent.remove_child(piece.node);
    }
    return isolated;
}

}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
#include "check/terms.h"

#include "check/phrases.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace hexaglot::check {

namespace {

void add_names(const std::vector<const Entity*>& entities, std::string_view language,
               std::vector<TermEntry>& entries) {
    for (const Entity* entity : entities) {
        const auto names = entity->names.find(language);
        if (names == entity->names.end()) continue;
        for (const auto* name : {&names->second.name, &names->second.formal})
            if (*name) entries.push_back({(*name)->text, {}, nullptr, nullptr});
        for (const Name& alias : names->second.aliases)
            entries.push_back({alias.text, {}, nullptr, nullptr});
    }
}

std::vector<TermEntry> entries_of(const Glossary& glossary, const Corpus& corpus,
                                  std::string_view language) {
    std::vector<TermEntry> entries;
    for (const Concept& one : glossary.concepts) {
        const auto terms = one.terms.find(language);
        if (terms == one.terms.end()) continue;
        for (const Term& term : terms->second) {
            entries.push_back({term.text, term.as, &one, &term});
            for (const TermForm& form : term.forms)
                entries.push_back({form.text, form.as, &one, &term});
        }
    }
    std::vector<const Entity*> named;
    for (const Body& body : corpus.bodies) named.push_back(&body);
    for (const Venue& venue : corpus.venues) named.push_back(&venue);
    for (const Treaty& treaty : corpus.treaties) named.push_back(&treaty);
    for (const RegisteredDocument& document : corpus.documents) named.push_back(&document);
    add_names(named, language, entries);
    return entries;
}

std::vector<std::pair<std::string, std::uint32_t>> words_of(const std::vector<TermEntry>& entries) {
    std::vector<std::pair<std::string, std::uint32_t>> words;
    words.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        words.emplace_back(fold(entries[i].text).text, static_cast<std::uint32_t>(i));
    return words;
}

/// Marks that quote: what closes the one that opens; U+0000 for others.
char32_t closing_mark(char32_t open) {
    switch (open) {
        case 0x201C:
            return 0x201D;
        case 0x201D:
            return 0x201C;
        case 0x201E:
            return 0x201C;
        case 0xAB:
            return 0xBB;
        case 0x300A:
            return 0x300B;
        case 0x3008:
            return 0x3009;
        case 0x300C:
            return 0x300D;
        case '"':
            return '"';
        default:
            return U'\0';
    }
}

}  // namespace

TermIndex::TermIndex(const Glossary& glossary, const Corpus& corpus, std::string_view language)
    : entries_(entries_of(glossary, corpus, language)), automaton_(words_of(entries_)) {}

std::vector<TermHit> TermIndex::find(const Line& line) const {
    std::vector<TermHit> hits;
    if (automaton_.empty()) return hits;
    const Folded& folded = line.folded();
    automaton_.find(folded.text, [&](std::size_t begin, std::size_t end, std::uint32_t entry) {
        if (is_piece(folded.text, begin, end)) return;
        const TermHit hit{line.index(folded.from[begin]), line.index(folded.from[end]),
                          &entries_[entry]};
        if (is_whole(line, hit.first, hit.last)) hits.push_back(hit);
    });
    if (hits.empty()) return hits;
    std::sort(hits.begin(), hits.end(), [](const TermHit& left, const TermHit& right) {
        if (left.first != right.first) return left.first < right.first;
        if (left.last != right.last) return left.last > right.last;
        // A term that is a name as well is a term; one that is right in any sense is right.
        const auto rank = [](const TermHit& hit) {
            return hit.entry->term == nullptr                           ? 2
                   : hit.entry->term->status == TermStatus::discouraged ? 1
                                                                        : 0;
        };
        return rank(left) < rank(right);
    });
    const std::vector<bool> quoted = quoted_characters(line);
    std::size_t behind = 0;
    std::erase_if(hits, [&](const TermHit& hit) {
        if (hit.first < behind) return true;
        behind = hit.last;
        return hit.entry->term == nullptr || (quoted[hit.first] && quoted[hit.last - 1]);
    });
    return hits;
}

const std::string* TermIndex::form(const Term& term, std::string_view as) {
    if (term.as == as) return &term.text;
    for (const TermForm& form : term.forms)
        if (form.as == as) return &form.text;
    return nullptr;
}

std::vector<bool> quoted_characters(const Line& line) {
    std::vector<bool> quoted(line.size(), line.passage().role() == Role::quotation);
    const auto mark = [&](std::size_t first, std::size_t last) {
        std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(std::min(first, line.size())),
                  quoted.begin() + static_cast<std::ptrdiff_t>(std::min(last, line.size())), true);
    };
    std::u32string unclosed;  // marks that nothing closes from here on
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line.is_fixed(at)) quoted[at] = true;
        if (line.kind(at) != Glyph::other) continue;
        const char32_t close = closing_mark(line.at(at));
        if (close == U'\0' || unclosed.find(close) != unclosed.npos) continue;
        std::size_t end = at + 1;
        while (end < line.size() && line.at(end) != close &&
               !(line.at(at) == 0x201E && line.at(end) == 0x201D))
            ++end;
        // What is opened at the head and not closed goes on in the next paragraph.
        if (end >= line.size()) unclosed += close;
        if (end >= line.size() && at > 0) continue;
        mark(at + 1, end);
        at = end;
    }
    for (const LinkSpan& link : line.passage().links)
        mark(line.index(link.span.begin), line.index(link.span.end));
    return quoted;
}

}  // namespace hexaglot::check

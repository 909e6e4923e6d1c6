// SPDX-License-Identifier: MIT
#include "check/lists_atoms.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

/// What ends an enumeration.
constexpr std::array stops = {"。"sv, ":"sv, "："sv, "("sv, ")"sv, "（"sv, "）"sv, "\n"sv, "《"sv,
                              "》"sv, "“"sv, "”"sv,  "["sv, "]"sv, "؟"sv,  "?"sv,  "…"sv};

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> brackets = {
    {{"("sv, ")"sv}, {"（"sv, "）"sv}}};

template <std::size_t N>
std::size_t starts(std::string_view text, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

/// Whether one of some words begins with each byte.
using FirstBytes = std::array<bool, 256>;
template <typename Words>
void add_first_bytes(const Words& words, FirstBytes& bytes) {
    for (const std::string_view word : words)
        if (!word.empty()) bytes[static_cast<unsigned char>(word.front())] = true;
}

}  // namespace

Splitter::Splitter(const std::string& text, const NameEdges& edges, const Knowledge& knowledge,
                   const Locale& locale, bool han)
    : text_(text),
      edges_(edges),
      han_(han),
      joiners_(locale.words_for("list.and")),
      articles_(locale.words_for("article")),
      particles_(locale.words_for("particle")) {
    if (han_) mentions_ = knowledge.names().mentions(text_, locale.language());
}

std::vector<Atom> Splitter::atoms() {
    if (joiners_.empty()) return {};
    FirstBytes marks = {};
    FirstBytes joints = {};
    add_first_bytes(separators, marks);
    add_first_bytes(stops, marks);
    add_first_bytes(std::array{brackets[0].first, brackets[1].first, "."sv}, marks);
    add_first_bytes(joiners_, joints);
    std::size_t begin = 0;
    bool joined = false;
    bool fresh = true;
    const auto cut = [&](std::size_t at) {
        const Span span = behind_particles(trimmed(text_, {begin, at}));
        if (span.begin < span.end) {
            atoms_.push_back({span, joined, fresh});
            fresh = false;
            joined = false;
        }
    };
    for (std::size_t at = 0; at < text_.size();) {
        // Most bytes begin nothing of all that.
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (!marks[byte] && (!joints[byte] || joiner(at) == 0)) {
            ++at;
            continue;
        }
        const std::string_view rest = std::string_view(text_).substr(at);
        if (const std::size_t size = starts(rest, separators)) {
            cut(at);
            begin = at += size;
            joined = false;
        } else if (const std::size_t named = name_in_brackets(begin, at); named > at) {
            at = named;
        } else if (const std::size_t stop = starts(rest, stops);
                   stop > 0 || rest.starts_with(". ") || rest == "." || rest.starts_with("..")) {
            cut(at);
            begin = at += std::max<std::size_t>(stop, 1);
            fresh = true;
        } else if (const std::size_t word = joiner(at)) {
            cut(at);
            begin = at += word;
            joined = true;
        } else {
            text::next(text_, at);
        }
    }
    cut(text_.size());
    return std::move(atoms_);
}

/// The length of the word for "and" at a place; the Arabic one is written with what follows.
std::size_t Splitter::joiner(std::size_t at) const {
    const std::string_view rest = std::string_view(text_).substr(at);
    for (const std::string& word : joiners_) {
        if (!rest.starts_with(word)) continue;
        if (han_)
            return ends_name(at + word.size()) || is_in_name(at) || is_in_near_name(at, word.size())
                       ? 0
                       : word.size();
        const bool before =
            at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n' || starts_separator_before(at);
        const bool clitic = word == "و";
        const bool behind = clitic || rest.size() == word.size() || rest[word.size()] == ' ';
        if (before && behind) return word.size();
    }
    return 0;
}

/// Whether a name of a few characters ends at a place: 及 is a word of its own, but not in
/// 埃及.
bool Splitter::ends_name(std::size_t end) const {
    std::size_t begin = text::step_back(text_, end);
    for (int characters = 2; characters <= 4 && begin > 0; ++characters) {
        begin = text::step_back(text_, begin);
        if (edges_.is_exact({begin, end})) return true;
    }
    return false;
}

/// Whether a name stands over a place: 和 in 多米尼加共和国.
bool Splitter::is_in_name(std::size_t at) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const auto& one) { return one.begin < at && at < one.end; });
}

/// The same of a name with a fault in it: 及 in 格鲁及亚, where 格鲁吉亚 is meant.
bool Splitter::is_in_near_name(std::size_t at, std::size_t size) const {
    Span span{at, at + size};
    for (int i = 0; i < 6 && span.begin > 0; ++i) {
        const std::size_t before = text::step_back(text_, span.begin);
        if (!is_han_at(before)) break;
        span.begin = before;
    }
    for (int i = 0; i < 6 && span.end < text_.size() && is_han_at(span.end); ++i)
        text::next(text_, span.end);
    return span.begin < at && span.end > at + size && !edges_.is_exact({span.begin, at}) &&
           !edges_.is_exact({at + size, span.end}) && edges_.near_end(span).has_value();
}

bool Splitter::is_han_at(std::size_t at) const {
    return text::script(text::next(text_, at)) == text::Script::han;
}

/// The end of a name that closes with words in brackets, `Bolivia (Plurinational State of)`,
/// where its bracket opens at a place; the place where it does not.
std::size_t Splitter::name_in_brackets(std::size_t begin, std::size_t at) const {
    for (const auto& [open, close] : brackets) {
        if (!std::string_view(text_).substr(at).starts_with(open)) continue;
        if (at - begin > NameEdges::longest_bytes) return at;
        const std::size_t end = std::string_view(text_)
                                    .substr(begin, NameEdges::longest_bytes + close.size())
                                    .find(close, at - begin);
        if (end == std::string_view::npos) return at;
        if (edges_.at_end({begin, begin + end + close.size()})) return begin + end + close.size();
    }
    return at;
}

bool Splitter::starts_separator_before(std::size_t at) const {
    return std::any_of(separators.begin(), separators.end(), [&](std::string_view mark) {
        return std::string_view(text_).substr(0, at).ends_with(mark);
    });
}

/// Behind the words that stand before a name in a sentence: le Brésil, de l’Albanie.
Span Splitter::behind_particles(Span span) const {
    const std::string_view all = words(span);
    std::size_t longest = 0;
    for (const auto* list : {&articles_, &particles_})
        for (const std::string& word : *list) {
            const bool joined = word.ends_with("’") || word.ends_with('\'');
            const std::size_t size = word.size() + (joined ? 0 : 1);
            if (size <= longest || all.size() <= size || !all.starts_with(word)) continue;
            if (joined || all[word.size()] == ' ') longest = size;
        }
    const Span rest{span.begin + longest, span.end};
    return NameEdges::begins_small(words(rest)) ? span : rest;
}

}  // namespace hexaglot::check

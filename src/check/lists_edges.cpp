// SPDX-License-Identifier: MIT
#include "check/lists_edges.h"

#include "base/text.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

/// Words of a name that is looked for with a fault in it, and characters of a Chinese one.
constexpr int most_words = 4;
constexpr int most_characters = 10;

}  // namespace

bool NameEdges::is_exact(Span span) const {
    span = without_marks(text_, span);
    const NameIndex& names = reader_.knowledge().names();
    return names.exact(words(span), language_) != nullptr ||
           names.in_case(words(span), language_) != nullptr;
}

Resolution NameEdges::whom(Span span) const {
    const Resolution& listed = reader_.whom(words(span), language_);
    if (listed.verdict == Verdict::right && listed.fault == Fault::none) return listed;
    Resolution declined =
        reader_.knowledge().names().declined(words(span), language_, reader_.reading().named_on);
    return declined.entity && (declined.fault == Fault::none || !listed.entity) ? declined : listed;
}

/// Also a name that people write; two characters of Chinese are too easily the end of a word.
bool NameEdges::is_written(Span span) const {
    span = without_marks(text_, span);
    return (!han_ || text::length(words(span)) > 2) &&
           reader_.knowledge().names().written(words(span), language_) != nullptr;
}

/// A formal name without the article with which it stands in a sentence: Republic of Angola.
bool NameEdges::is_formal(Span span) const {
    span = without_marks(text_, span);
    const Locale* locale = reader_.knowledge().locale(language_);
    if (!locale || han_) return false;
    const auto& words = locale->words_for("generic");
    const bool may_be = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        const std::string_view name = this->words(span);
        return name.find(' ') != name.npos && name.find(word) != name.npos;
    });
    if (!may_be) return false;
    const Resolution found = reader_.whom(this->words(span), language_);
    return found.verdict == Verdict::formal && found.fault == Fault::none;
}

std::optional<Span> NameEdges::at_end(Span span) const {
    span = without_marks(text_, span);
    if (!reader_.knowledge().names().may_end_in_name(words(span), language_)) return std::nullopt;
    for (std::size_t at = span.begin; at < span.end;) {
        if (span.end - at > longest_bytes) {
            text::next(text_, at);
            continue;
        }
        const bool edge =
            han_ || at == span.begin || text_[at - 1] == ' ' || text_.substr(0, at).ends_with("’");
        if (edge && !begins_small(words({at, span.end})) &&
            (is_exact({at, span.end}) || is_written({at, span.end}) || is_formal({at, span.end})))
            return Span{at, span.end};
        text::next(text_, at);
    }
    return std::nullopt;
}

std::optional<Span> NameEdges::at_begin(Span span) const {
    std::optional<Span> longest;
    for (std::size_t at = span.begin; at < span.end;) {
        text::next(text_, at);
        if (at - span.begin > longest_bytes) break;
        const bool edge = han_ || at == span.end || text_[at] == ' ' || text_[at] == '.';
        if (edge && is_exact({span.begin, at})) longest = Span{span.begin, at};
    }
    return longest;
}

std::optional<Span> NameEdges::near_begin(Span span) const {
    std::optional<Span> longest;
    int edges = 0;
    for (std::size_t at = span.begin;
         at < span.end && edges < (han_ ? most_characters : most_words);) {
        text::next(text_, at);
        if (!han_ && at < span.end && text_[at] != ' ') continue;
        ++edges;
        const Span head{span.begin, at};
        if ((!han_ || text::length(words(head)) > 3) && is_near(head)) longest = head;
    }
    return longest;
}

bool NameEdges::begins_small(std::string_view name) {
    std::size_t at = 0;
    const char32_t first = text::next(name, at);
    return (first >= U'a' && first <= U'z') || (first >= U'а' && first <= U'я');
}

std::optional<Span> NameEdges::near_end(Span span) const {
    span = without_marks(text_, span);
    if (han_)
        return text::length(words(span)) <= most_characters && is_near(span) ? std::optional(span)
                                                                             : std::nullopt;
    std::size_t begin = span.end;
    for (int edges = 0; edges < most_words && begin > span.begin; ++edges) {
        do begin = text::step_back(text_, begin);
        while (begin > span.begin && text_[begin - 1] != ' ');
        const Span end{begin, span.end};
        if (!begins_small(words(end)) && is_near(end)) return end;
    }
    return std::nullopt;
}

/// Whether words are a name but for a letter or two.
bool NameEdges::is_near(Span span) const {
    const Resolution found = whom(span);
    if (!found.state) return false;
    // A right name in another language or script is a fault, too.
    if (found.fault == Fault::none)
        return (found.verdict == Verdict::other_language ||
                found.verdict == Verdict::other_script) &&
               text::length(words(span)) >= (han_ ? 2U : 5U);
    return found.fault != Fault::stray_punctuation && found.fault != Fault::inner_space;
}

std::optional<Span> NameEdges::near_before(Span span, Span name) const {
    std::size_t begin = name.begin;
    for (int more = 0; more < 2 && begin > span.begin && !han_; ++more) {
        do begin = text::step_back(text_, begin);
        while (begin > span.begin && text_[begin - 1] != ' ');
        const Span longer{begin, name.end};
        if (begins_small(words(longer))) break;
        if (is_near(longer) && whom(longer).state != whom(name).state) return longer;
    }
    return std::nullopt;
}

}  // namespace hexaglot::check

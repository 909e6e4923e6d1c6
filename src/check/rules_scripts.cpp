// SPDX-License-Identifier: MIT
// Words in which letters of two alphabets stand that look alike: coтрудничество.
#include "base/text.h"
#include "check/names_keys.h"
#include "check/rules.h"
#include "check/slips.h"

#include <fmt/format.h>

namespace hexaglot::check {

namespace {

/// Letters of a word; of shorter ones the mixture may be meant: кB.
constexpr std::size_t least = 3;

/// A Cyrillic letter, or a Greek one, which slips in as easily.
bool is_foreign(const Line& line, std::size_t at) {
    const char32_t c = line.at(at);
    return line.kind(at) == Glyph::cyrillic || (c >= 0x370 && c <= 0x3FF);
}

/// Most lines have letters of one alphabet.
bool has_both(const Line& line) {
    bool latin = false;
    bool cyrillic = false;
    for (std::size_t at = 0; at < line.size() && !(latin && cyrillic); ++at) {
        latin = latin || line.kind(at) == Glyph::latin;
        cyrillic = cyrillic || is_foreign(line, at);
    }
    return latin && cyrillic;
}

/// Whether all letters of a word that has two scripts look like letters of one.
bool is_mixed(const Line& line, const Word& word) {
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    for (std::size_t at = word.first; at < word.last; ++at) {
        latin += line.kind(at) == Glyph::latin ? 1U : 0U;
        cyrillic += is_foreign(line, at) ? 1U : 0U;
    }
    return latin > 0 && cyrillic > 0 && latin + cyrillic == word.last - word.first &&
           latin + cyrillic >= least;
}

bool is_one_script(std::string_view word) {
    const auto has = [&](text::Script script) {
        for (std::size_t at = 0; at < word.size();)
            if (text::script(text::next(word, at)) == script) return true;
        return false;
    };
    return !(has(text::Script::latin) && has(text::Script::cyrillic));
}

}  // namespace

void check_scripts(const Context& context, Findings& findings) {
    for (const Line& line : context.lines) {
        if (!has_both(line)) continue;
        for (const Word& word : words_in(line)) {
            if (!is_mixed(line, word)) continue;
            const Span span = line.span(word.first, word.last);
            const std::string_view printed = line.text(word.first, word.last);
            std::string right = one_script(printed);
            if (!is_one_script(right)) continue;
            // Names in lists are told as such.
            const ListEntry* entry = context.listed.at(line.passage(), span);
            if (entry && entry->resolution.fault == Fault::look_alike) continue;
            findings.add("mixed-scripts", line.passage(), span,
                         fmt::format("'{}' has letters of another script that look alike",
                                     text::isolate(printed)),
                         "type the word anew", {.suggestion = std::move(right)});
        }
    }
}

}  // namespace hexaglot::check

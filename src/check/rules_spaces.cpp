// SPDX-License-Identifier: MIT
// Spaces that are missing, too many, or of the wrong kind.
#include "base/text.h"
#include "check/rules.h"
#include "locale/collate.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// Characters [first, last) of a line.
struct Piece {
    const Line* line;
    std::size_t first;
    std::size_t last;
};

bool is_wide_punctuation(char32_t point) {
    return point == 0x3001 || point == 0x3002 || point == 0xFF0C || point == 0xFF1B ||
           point == 0xFF1A || point == 0xFF1F || point == 0xFF01 || point == 0xFF09;
}

std::string without_spaces(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ') result += c;
    return result;
}

// --- Chinese -------------------------------------------------------------------------------------

/// A date with a year and a month that begins at a character: 2025年12月3日, with or without
/// spaces. `spaced` says whether it has any.
std::size_t date_end(const Line& line, std::size_t first, bool& spaced, char32_t year,
                     char32_t month, char32_t day) {
    std::size_t at = first;
    const auto number = [&] {
        const std::size_t begin = at;
        while (line.kind(at) == Glyph::digit) ++at;
        return at - begin;
    };
    const auto space = [&] {
        if (line.at(at) != ' ') return;
        ++at;
        spaced = true;
    };
    spaced = false;
    if (number() != 4) return 0;
    space();
    if (line.at(at) != year) return 0;
    ++at;
    space();
    if (number() == 0) return 0;
    space();
    if (line.at(at) != month) return 0;
    const std::size_t end = ++at;
    const bool so_far = spaced;
    space();
    if (number() > 0) {
        space();
        if (line.at(at) == day) return at + 1;
    }
    spaced = so_far;
    return end;
}

/// What of a Chinese date is no figure, from the locale's own form of it.
std::u32string date_signs(const Context& context) {
    const auto form = context.locale->forms.find("date.long");
    const auto month = context.locale->forms.find("month.1");
    if (form == context.locale->forms.end() || month == context.locale->forms.end()) return {};
    Passage sample;
    std::string pattern = form->second.text;
    if (const auto at = pattern.find("{month}"); at != pattern.npos)
        pattern.replace(at, 7, month->second.text);
    sample.text = std::move(pattern);
    const Line line(sample);
    std::u32string signs;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line.kind(i) == Glyph::han) signs += line.at(i);
    return signs;
}

void check_chinese_dates(const Context& context, Findings& findings) {
    const std::u32string signs = date_signs(context);
    if (signs.size() != 3) return;
    std::vector<Piece> with;
    std::vector<Piece> without;
    for (const Line& line : context.lines)
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.kind(at) != Glyph::digit || line.kind(at - 1) == Glyph::digit) continue;
            bool spaced = false;
            const std::size_t end = date_end(line, at, spaced, signs[0], signs[1], signs[2]);
            if (end == 0) continue;
            (spaced ? with : without).push_back({&line, at, end});
            at = end - 1;
        }
    // One style or the other is a matter of the house; two in one paper are not.
    if (with.empty() || without.empty() || with.size() > without.size()) return;
    for (const Piece& date : with) {
        const std::string_view text = date.line->text(date.first, date.last);
        findings.add("date-space", date.line->passage(), date.line->span(date.first, date.last),
                     fmt::format("'{}' has spaces, other dates here have none", text),
                     "take the spaces out", {.suggestion = without_spaces(text)});
    }
}

void check_chinese_spaces(const Context& context, Findings& findings) {
    std::vector<Piece> found;
    std::size_t han = 0;
    for (const Line& line : context.lines) {
        // A heading or a line of the masthead sets its parts off by spaces.
        bool sentence = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            sentence =
                sentence || line.at(at) == 0x3002 || line.at(at) == 0xFF0C || line.at(at) == 0xFF1B;
            if (line.kind(at) == Glyph::han) ++han;
        }
        if (!sentence || line.passage().role() == Role::heading) continue;
        for (std::size_t at = 1; at + 1 < line.size(); ++at)
            if (line.at(at) == ' ' && line.kind(at - 1) == Glyph::han && !line.is_marked(at) &&
                !line.is_marked(at + 1) &&
                (line.kind(at + 1) == Glyph::han || is_wide_punctuation(line.at(at + 1))))
                found.push_back({&line, at - 1, at + 2});
    }
    // A text full of such spaces was set so, or its lines were joined so.
    if (found.size() > 3 && found.size() * 200 > han) return;
    for (const Piece& piece : found) {
        const std::string_view text = piece.line->text(piece.first, piece.last);
        findings.add("han-space", piece.line->passage(), piece.line->span(piece.first, piece.last),
                     fmt::format("'{}' has a space inside", text), "take the space out",
                     {.suggestion = without_spaces(text)});
    }
}

// --- punctuation with spaces, as in French
// --------------------------------------------------------------------------------------

/// The punctuation that a language sets off by a space: the words of its list `spaced`.
std::u32string spaced_punctuation(const Locale& locale) {
    std::u32string marks;
    for (const std::string& word : locale.words_for("spaced")) {
        std::size_t at = 0;
        marks += text::next(word, at);
    }
    return marks;
}

bool has(std::u32string_view marks, char32_t point) {
    return marks.find(point) != marks.npos;
}

/// Whether a place is inside a quotation, in a paragraph that speaks of another language: `issued
/// in English only as « Draft decision: next steps »`.
bool is_foreign(const Context& context, const Line& line, std::size_t at) {
    while (at > 0 && line.at(at) != 0xAB && line.at(at) != 0xBB) --at;
    if (line.at(at) != 0xAB) return false;
    const auto& languages = context.locale->languages;
    return std::any_of(languages.begin(), languages.end(), [&](const auto& language) {
        return language.first != context.reading.language &&
               locale::holds(line.passage().text, language.second.text);
    });
}

/// Places before : ; ? ! » and behind «: what space is there.
void check_unbroken(const Context& context, std::u32string_view marks, Findings& findings) {
    std::vector<Piece> ordinary;
    std::vector<Piece> none;
    std::size_t unbroken = 0;
    for (const Line& line : context.lines)
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char32_t point = line.at(at);
            if (line.is_fixed(at)) continue;
            if (point == 0xAB && has(marks, point) && at + 1 < line.size()) {
                const char32_t next = line.at(at + 1);
                if (is_unbroken(next))
                    ++unbroken;
                else if (next == ' ')
                    ordinary.push_back({&line, at, at + 2});
                else
                    none.push_back({&line, at, at + 1});
            }
            if (!has(marks, point) || point == 0xAB || at == 0) continue;
            const char32_t before = line.at(at - 1);
            // 15:00 and 1:2, ?! and the like are no place for a space.
            const bool free = line.kind(at + 1) == Glyph::space || at + 1 == line.size() ||
                              line.is_marked(at + 1) || line.kind(at + 1) == Glyph::other;
            if (is_unbroken(before))
                ++unbroken;
            else if (before == ' ' && at >= 2)
                ordinary.push_back({&line, at - 1, at + 1});
            else if (free &&
                     (line.is_letter(at - 1) || line.kind(at - 1) == Glyph::digit ||
                      before == ')' || before == 0xBB) &&
                     !(point != 0xBB && is_foreign(context, line, at - 1)))
                none.push_back({&line, at, at + 1});
        }
    const auto report = [&](const Piece& piece, std::string_view what) {
        const Line& line = *piece.line;
        const bool opening = line.at(piece.first) == 0xAB;
        const std::string mark(line.text(opening ? piece.first : piece.last - 1,
                                         opening ? piece.first + 1 : piece.last));
        findings.add("french-space", line.passage(), line.span(piece.first, piece.last),
                     fmt::format("{} {} '{}'", what, opening ? "behind" : "before", mark),
                     "put a space there at which no line breaks (U+00A0)",
                     {.suggestion = opening ? mark + "\u00A0" : "\u00A0" + mark});
    };
    // A text without any unbroken space is typed so, with one kind of space that it knows; one with
    // hardly a space has one fault rather than many.
    constexpr std::size_t most_told = 8;
    if (unbroken > 0)
        for (const Piece& piece : ordinary) report(piece, "a line may break at the space");
    const std::size_t spaced = unbroken + ordinary.size();
    if (none.size() > most_told && none.size() > spaced)
        report(none.front(), "no space stands, here as elsewhere,");
    else
        for (const Piece& piece : none) report(piece, "no space stands");
}

// --- all that have spaces between words ----------------------------------------------------------

constexpr std::u32string_view closing = U",.;:?!\u060C\u061B\u061F";

void check_space_before(const Line& line, std::u32string_view spaced, Findings& findings) {
    for (std::size_t at = 2; at < line.size(); ++at) {
        if (line.at(at - 1) != ' ' || !has(closing, line.at(at)) || has(spaced, line.at(at)))
            continue;
        if (!line.is_letter(at - 2) && line.at(at - 2) != ')' && line.kind(at - 2) != Glyph::digit)
            continue;
        if (line.is_marked(at) || line.is_marked(at - 1) || line.is_fixed(at)) continue;
        // ... , . . . and .docx are no end of a sentence.
        if (line.at(at) == '.' && line.at(at + 1) == ' ' && line.at(at + 2) == '.') continue;
        if (at + 1 < line.size() && line.kind(at + 1) != Glyph::space) continue;
        const std::string mark(line.text(at, at + 1));
        findings.add("space-before-punctuation", line.passage(), line.span(at - 1, at + 1),
                     fmt::format("a space stands before '{}'", mark), "take the space out",
                     {.suggestion = mark});
    }
}

/// `( Mexico City )`: no space stands on the inner side of a bracket, nor is one missing on the
/// outer side of `report(document of the Secretariat)`.
void check_brackets(const Line& line, Findings& findings) {
    constexpr std::size_t longest = 80;  // of words in brackets that are no ending: State(s)
    const auto is_word = [&](std::size_t at) {
        return line.is_letter(at) || line.kind(at) == Glyph::digit;
    };
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool opens = line.at(at) == '(' || line.at(at) == '[';
        const bool closes = line.at(at) == ')' || line.at(at) == ']';
        if ((!opens && !closes) || line.is_fixed(at)) continue;
        const std::string mark(line.text(at, at + 1));
        if (opens && line.at(at + 1) == ' ' && is_word(at + 2))
            findings.add("space-before-punctuation", line.passage(), line.span(at, at + 2),
                         fmt::format("a space stands behind '{}'", mark), "take the space out",
                         {.suggestion = mark});
        if (closes && at > 1 && line.at(at - 1) == ' ' && is_word(at - 2))
            findings.add("space-before-punctuation", line.passage(), line.span(at - 1, at + 1),
                         fmt::format("a space stands before '{}'", mark), "take the space out",
                         {.suggestion = mark});
        if (line.at(at) != '(' || at < 3 || !line.is_letter(at - 1) || !line.is_letter(at - 2) ||
            !line.is_letter(at - 3))
            continue;
        std::size_t end = at + 1;
        // Koweït(2027)
        bool words = has_year(line, end) && line.at(end + 4) == ')' && line.is_spelt(at - 1);
        for (; end < line.size() && end - at < longest && line.at(end) != ')'; ++end)
            words = words || (line.at(end) == ' ' && end > at + 1);
        if (words && line.at(end) == ')' && !is_word(end + 1))
            findings.add("missing-space", line.passage(), line.span(at, at + 1),
                         fmt::format("no space stands before '{}'", mark), "put a space there",
                         {.suggestion = " " + mark});
    }
}

/// Words of two letters at least on both sides: a,b is a list of variables. Russian has words of
/// one letter: субрегиона,а на долю.
bool joins_words(const Line& line, std::size_t at) {
    const bool word = line.is_spelt(at + 2) ||
                      (line.kind(at + 1) == Glyph::cyrillic && line.kind(at + 2) == Glyph::space);
    return at >= 2 && line.is_spelt(at - 1) && line.is_spelt(at - 2) && line.is_spelt(at + 1) &&
           word;
}

/// A full stop between two sentences: small letters before it, one capital and small letters
/// behind, and no other stop in the word.
bool joins_sentences(const Line& line, std::size_t at) {
    std::size_t first = at;
    while (first > 0 && line.kind(first - 1) == line.kind(at - 1)) --first;
    std::size_t last = at + 1;
    while (line.is_spelt(last)) ++last;
    if (at - first < 3 || last - at < 3 || line.at(last) == '.' || line.at(last) == '/' ||
        (first > 0 && (line.at(first - 1) == '.' || line.at(first - 1) == '/')))
        return false;
    const auto is_small = [&](std::size_t i) { return text::small(line.at(i)) == line.at(i); };
    for (std::size_t i = first; i < at; ++i)
        if (!is_small(i)) return false;
    return !is_small(at + 1) && is_small(at + 2);
}

void check_space_behind(const Context& context, Findings& findings) {
    std::vector<Piece> found;
    std::size_t spaced = 0;
    for (const Line& line : context.lines)
        for (std::size_t at = 2; at + 2 < line.size(); ++at) {
            const char32_t point = line.at(at);
            if (point != '.' && !has(U",;\u060C\u061B", point)) continue;
            if (line.kind(at + 1) == Glyph::space) ++spaced;
            if (line.is_fixed(at) || !joins_words(line, at)) continue;
            if (point != '.' || joins_sentences(line, at)) found.push_back({&line, at, at + 1});
        }
    // Names and codes with nothing but commas between them are data.
    if (found.size() > 2 && found.size() > spaced) return;
    for (const Piece& piece : found) {
        const std::string mark(piece.line->text(piece.first, piece.last));
        findings.add("missing-space", piece.line->passage(),
                     piece.line->span(piece.first, piece.last),
                     fmt::format("no space stands behind '{}'", mark), "put a space there",
                     {.suggestion = mark + " "});
    }
}

}  // namespace

void check_spaces(const Context& context, Findings& findings) {
    if (script_of(*context.locale) == Glyph::han) {
        check_chinese_dates(context, findings);
        check_chinese_spaces(context, findings);
        return;
    }
    const std::u32string spaced = spaced_punctuation(*context.locale);
    for (const Line& line : context.lines) {
        check_space_before(line, spaced, findings);
        check_brackets(line, findings);
    }
    check_space_behind(context, findings);
    if (!spaced.empty()) check_unbroken(context, spaced, findings);
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Punctuation of another script or width, and punctuation that stands twice.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// The mark of a script in the place of the ASCII one: U+0000 where there is none.
char32_t wide_form(char32_t point) {
    switch (point) {
        case ',':
            return 0xFF0C;
        case ';':
            return 0xFF1B;
        case ':':
            return 0xFF1A;
        case '?':
            return 0xFF1F;
        case '!':
            return 0xFF01;
        default:
            return U'\0';
    }
}

char32_t arabic_form(char32_t point) {
    switch (point) {
        case ',':
            return 0x60C;
        case ';':
            return 0x61B;
        case '?':
            return 0x61F;
        default:
            return U'\0';
    }
}

bool is_closing_quote(char32_t point) {
    return point == 0x201D || point == 0x201C || point == 0x300B || point == 0xFF09 ||
           point == 0xBB || point == ')';
}

class Punctuation {
public:
    Punctuation(const Context& context, Findings& findings)
        : listed_(context.listed), findings_(findings), script_(script_of(*context.locale)) {
        for (const List& list : context.reading.lists)
            for (const ListEntry& entry : list.entries)
                if (entry.resolution.fault == Fault::width)
                    names_.insert(&context.reading.passages[entry.passage]);
    }

    /// Marks of another script: where they are the way of the whole document, once.
    void finish() {
        const bool throughout = foreign_.size() > 5 && foreign_.size() > own_;
        for (const Foreign& mark : foreign_) {
            const std::string found(mark.line->text(mark.at, mark.at + 1));
            findings_.add(
                mark.code, mark.line->passage(), mark.line->span(mark.at, mark.at + 1),
                throughout ? fmt::format("'{}' stands for '{}', here as elsewhere ({} places)",
                                         found, mark.right, foreign_.size())
                           : fmt::format("'{}' stands where this text has '{}'", found, mark.right),
                fmt::format("write '{}'", mark.right), {.suggestion = mark.right});
            if (throughout) return;
        }
    }

    void look(const Line& line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            const Glyph kind = line.kind(at);
            if (kind != Glyph::other && !is_wide(line.at(at))) continue;
            if (line.is_fixed(at)) continue;
            if (is_own(line.at(at))) ++own_;
            if (is_wide(line.at(at)) && line.at(at) >= 0xFF10) {
                at = wide_run(line, at);
                continue;
            }
            if (script_ == Glyph::han)
                chinese(line, at);
            else if (script_ == Glyph::arabic)
                arabic(line, at);
            else
                latin(line, at);
            twice(line, at);
        }
    }

private:
    /// Forms of full width: ！ to ～, without brackets, of which another rule knows.
    static bool is_wide(char32_t point) { return point >= 0xFF01 && point <= 0xFF5E; }
    static bool is_wide_letter(char32_t point) {
        return (point >= 0xFF10 && point <= 0xFF19) || (point >= 0xFF21 && point <= 0xFF3A) ||
               (point >= 0xFF41 && point <= 0xFF5A);
    }

    bool is_own(char32_t point) const {
        return script_ == Glyph::arabic ? point == 0x60C || point == 0x61B || point == 0x61F
                                        : point == 0xFF0C || point == 0xFF1B || point == 0xFF1A;
    }

    /// Letters and figures of full width are one finding. Gives the last of them.
    std::size_t wide_run(const Line& line, std::size_t at) {
        if (!is_wide_letter(line.at(at))) {
            if (script_ == Glyph::han)
                twice(line, at);
            else
                latin(line, at);
            return at;
        }
        std::size_t end = at;
        while (is_wide_letter(line.at(end))) ++end;
        if (names_.contains(&line.passage())) return end - 1;
        const std::string_view text = line.text(at, end);
        findings_.add("mixed-width", line.passage(), line.span(at, end),
                      fmt::format("'{}' is of full width", text), "write it in ordinary letters",
                      {.suggestion = text::nfkc(text)});
        return end - 1;
    }

    void report_width(const Line& line, std::size_t at, std::string right) {
        foreign_.push_back({&line, at, "mixed-width", std::move(right)});
    }

    /// A mark of half width between Chinese words, or at the end of a sentence of them.
    void chinese(const Line& line, std::size_t at) {
        const bool behind_han =
            at > 0 && (line.kind(at - 1) == Glyph::han ||
                       (is_closing_quote(line.at(at - 1)) && at > 1 &&
                        line.kind(at - 2) == Glyph::han && line.at(at - 1) != ')'));
        if (!behind_han) return;
        std::size_t next = at + 1;
        while (line.kind(next) == Glyph::space) ++next;
        const bool before_han = line.kind(next) == Glyph::han || line.at(next) == 0x300A;
        const bool ends = next >= line.size();
        const char32_t right = wide_form(line.at(at));
        const bool closes = ends && line.size() > (line.at(at) == ';' ? 3U : 8U);
        if (right != U'\0' && (before_han || closes))
            report_width(line, at, text::utf8({&right, 1}));
        else if (line.at(at) == '.' && ends && is_sentence(line))
            report_width(line, at, "。");
    }

    static bool is_sentence(const Line& line) {
        std::size_t han = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (line.kind(i) == Glyph::han) ++han;
        return han >= 8;
    }

    /// Chinese punctuation between words of a script that has its own.
    void latin(const Line& line, std::size_t at) {
        const char32_t point = line.at(at);
        const bool foreign = point == 0x3001 || point == 0x3002 ||
                             (is_wide(point) && point != 0xFF08 && point != 0xFF09);
        const bool between_own = at > 0 && line.is_spelt(at - 1) &&
                                 (at + 1 >= line.size() || line.kind(at + 1) != Glyph::han);
        if (!foreign || !between_own) return;
        const std::string right = point == 0x3001   ? ","
                                  : point == 0x3002 ? "."
                                                    : text::nfkc(line.text(at, at + 1));
        report_width(line, at, right);
    }

    void arabic(const Line& line, std::size_t at) {
        const char32_t right = arabic_form(line.at(at));
        std::size_t next = at + 1;
        while (line.kind(next) == Glyph::space) ++next;
        // `2024, وسيصدر`: behind a figure or symbol the Arabic goes on.
        const bool goes_on = next > at + 1 && line.kind(next) == Glyph::arabic && at > 0 &&
                             (line.kind(at - 1) == Glyph::digit || line.is_fixed(at - 1));
        if (right == U'\0' || at == 0 || (line.kind(at - 1) != Glyph::arabic && !goes_on)) {
            latin(line, at);
            return;
        }
        if (next < line.size() && line.kind(next) != Glyph::arabic &&
            line.kind(next) != Glyph::digit && line.kind(next) != Glyph::other)
            return;
        foreign_.push_back({&line, at, "arabic-punctuation", text::utf8({&right, 1})});
    }

    /// One mark for what a pair of marks may not be.
    static bool is_separator(char32_t point) {
        return point == ',' || point == ';' || point == ':' || point == 0x3001 || point == 0xFF0C ||
               point == 0xFF1B || point == 0xFF1A || point == 0x60C || point == 0x61B;
    }
    static bool is_stop(char32_t point) { return point == '.' || point == 0x3002; }

    /// Right behind a word, or a space behind it at the end of a sentence.
    static bool stands_behind_word(const Line& line, std::size_t at) {
        const auto is_word = [&](std::size_t i) {
            return line.is_letter(i) || line.kind(i) == Glyph::digit;
        };
        if (is_word(at - 1)) return true;
        const char32_t next = line.at(at + 3);
        const bool ends =
            at + 2 >= line.size() ||
            (line.at(at + 2) == ' ' && line.is_letter(at + 3) && text::small(next) != next);
        return at > 1 && line.at(at - 1) == ' ' && is_word(at - 2) && ends;
    }

    void twice(const Line& line, std::size_t at) {
        const char32_t first = line.at(at);
        const char32_t second = line.at(at + 1);
        if (line.is_fixed(at + 1) || line.is_marked(at + 1)) return;
        // `, ,` and, at the end, `. .`
        const bool apart = second == ' ' && line.at(at + 2) == first && line.is_letter(at - 1) &&
                           (line.at(at + 3) == ' ' || at + 3 >= line.size());
        if (apart && (is_separator(first) || (first == '.' && at + 3 >= line.size()))) {
            findings_.add("doubled-punctuation", line.passage(), line.span(at, at + 3),
                          fmt::format("'{}' are two marks where one stands", line.text(at, at + 3)),
                          "take one out", {.suggestion = text::utf8({&first, 1})});
            return;
        }
        bool wrong = false;
        if (first == 0x61F && second == 0x61F)
            wrong = line.at(at + 2) != 0x61F;
        else if (is_separator(first))
            wrong = is_separator(second) || second == 0x3002 ||
                    (second == '.' && line.at(at + 2) != '.');
        else if (first == '?' || first == '!' || first == 0x61F)  // ?.. is an ellipsis
            wrong = second == '.' && line.at(at + 2) != '.' && line.is_letter(at - 1);
        else if (first == 0x3002)
            wrong = second == 0x3002 || is_separator(second);
        else if (first == '.')
            // A dot before a comma may be that of an abbreviation; three dots are one mark.
            wrong = second == '.' && line.at(at + 2) != '.' && line.at(at - 1) != '.' && at > 0 &&
                    stands_behind_word(line, at) && line.kind(at + 2) != Glyph::digit;
        // `Portugal,: 12 May`: told as a mark that is no part of the name.
        const ListEntry* entry = listed_.at(line.passage(), line.span(at, at + 1));
        if (entry && entry->resolution.fault == Fault::stray_punctuation) return;
        if (!wrong || (at > 0 && (is_separator(line.at(at - 1)) || line.at(at - 1) == first)))
            return;
        const std::string_view text = line.text(at, at + 2);
        findings_.add("doubled-punctuation", line.passage(), line.span(at, at + 2),
                      fmt::format("'{}' are two marks where one stands", text), "take one out",
                      {.suggestion = first == second ? text::utf8({&first, 1}) : std::string()});
    }

    struct Foreign {
        const Line* line;
        std::size_t at;
        std::string_view code;
        std::string right;
    };

    const Listed& listed_;
    Findings& findings_;
    Glyph script_;
    std::set<const Passage*> names_;  ///< told as names already
    std::vector<Foreign> foreign_;
    std::size_t own_ = 0;  ///< marks of the document's own script
};

}  // namespace

void check_punctuation(const Context& context, Findings& findings) {
    Punctuation punctuation(context, findings);
    for (const Line& line : context.lines) punctuation.look(line);
    punctuation.finish();
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Words and characters that stand twice in a row.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

namespace {

bool is_small(char32_t point) {
    return text::small(point) == point;
}

class Doubled {
public:
    Doubled(const Context& context, Findings& findings)
        : findings_(findings),
          lines_(context.lines),
          never_(context.locale->words_for("doubled.never")) {
        if (const auto* prepared =
                context.knowledge.prepared().language(context.locale->language()))
            slips_ = &prepared->slips;
        for (const std::string& word : context.locale->words_for("doubled"))
            legitimate_.push_back(fold(word).text);
    }

    void look(const Line& line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.kind(at) == Glyph::han) {
                at = characters(line, at);
            } else if (line.is_spelt(at) && !(at > 0 && is_in_word(line, at - 1))) {
                words(line, at);
            }
        }
    }

private:
    static bool is_in_word(const Line& line, std::size_t at) {
        const char32_t point = line.at(at);
        return line.is_letter(at) || line.kind(at) == Glyph::digit || point == '\'' ||
               point == 0x2019 || point == '-' || point == 0x2011 || point == 0x2010 ||
               point == '_';
    }

    static std::size_t word_end(const Line& line, std::size_t at) {
        while (at < line.size() && is_in_word(line, at)) ++at;
        return at;
    }

    void words(const Line& line, std::size_t first) {
        const std::size_t end = word_end(line, first);
        std::size_t second = end;
        // A tab parts columns.
        while (line.at(second) == ' ' || is_unbroken(line.at(second))) ++second;
        if (second == end || line.is_fixed(first) || line.is_marked(end) || line.is_marked(second))
            return;
        const std::size_t last = word_end(line, second);
        if (last - second != end - first || line.is_fixed(second)) return;
        const std::string word = fold(line.text(first, end)).text;
        if (word != fold(line.text(second, last)).text) return;
        if (!may_be_slip(line, first, end, second) || is_legitimate(word)) return;
        // A line of plain text that begins with a capital may be an entry of its own.
        if (is_on_next_line(line, end, second) && !is_small(line.at(second))) return;
        findings_.add("doubled-word", line.passage(), line.span(first, last),
                      fmt::format("'{}' stands twice", text::isolate(line.text(second, last))),
                      "take one out", {.suggestion = std::string(line.text(first, end))});
    }

    /// Whether the file has a line break between two characters.
    static bool is_on_next_line(const Line& line, std::size_t left, std::size_t right) {
        const Span span = line.span(left, right);
        const Place from = line.passage().place(span.begin);
        const Place to = line.passage().place(span.end);
        if (!from.source || to.offset <= from.offset) return false;
        return std::string_view(from.source->bytes())
                   .substr(from.offset, to.offset - from.offset)
                   .find('\n') != std::string_view::npos;
    }

    /// IT it, A a and the like are two words; a capital letter alone is a label.
    static bool may_be_slip(const Line& line, std::size_t first, std::size_t end,
                            std::size_t second) {
        const bool same = line.text(first, end) == line.text(second, second + (end - first));
        if (end - first == 1) return same && is_small(line.at(first));
        if (same) return true;
        return is_small(line.at(first + 1)) && is_small(line.at(second));
    }

    bool is_legitimate(const std::string& word) const {
        return std::find(legitimate_.begin(), legitimate_.end(), word) != legitimate_.end();
    }

    /// Chinese: a character that never stands twice by intent, or three and more that are repeated
    /// (缔约国缔约国). Gives the last character looked at.
    std::size_t characters(const Line& line, std::size_t at) {
        constexpr std::size_t longest = 8;
        for (std::size_t length = longest; length >= 3; --length) {
            if (!repeats(line, at, length)) continue;
            report(line, at, length);
            return at + 2 * length - 1;
        }
        // Two of them may meet by chance (会议会议文件): only where nothing goes on.
        if (repeats(line, at, 2) && line.at(at) != line.at(at + 1) &&
            (line.kind(at + 4) != Glyph::han || is_never(line.text(at, at + 2))) &&
            !is_part_of_legitimate(line, at, 4)) {
            report(line, at, 2);
            return at + 3;
        }
        if (line.at(at) != line.at(at + 1) || line.at(at + 2) == line.at(at) ||
            (at > 0 && line.at(at - 1) == line.at(at)) || is_part_of_legitimate(line, at, 2))
            return at;
        if (is_never(line.text(at, at + 1)) || stands_once_elsewhere(line, at)) report(line, at, 1);
        return at;
    }

    bool is_never(std::string_view word) const {
        return std::find(never_.begin(), never_.end(), word) != never_.end();
    }

    /// Whether the character stands once between the same two neighbours, in a term or several
    /// times in this document, and twice nowhere else: 缔缔约国.
    bool stands_once_elsewhere(const Line& line, std::size_t at) {
        // In prose this is rare; each time the whole document is searched.
        constexpr std::size_t most = 200;
        if (++searches_ > most) return false;
        if (at == 0 || line.kind(at - 1) != Glyph::han || line.kind(at + 2) != Glyph::han)
            return false;
        const std::string once =
            std::string(line.text(at - 1, at + 1)) + std::string(line.text(at + 2, at + 3));
        if (count(line.text(at, at + 2)) != 1) return false;
        if (slips_ && slips_->has_trigram({line.at(at - 1), line.at(at), line.at(at + 2)}))
            return true;
        return count(once) >= 2;
    }

    /// How often characters stand in the document.
    std::size_t count(std::string_view characters) const {
        std::size_t found = 0;
        for (const Line& line : lines_) {
            const std::string_view text = line.passage().text;
            for (auto at = text.find(characters); at != text.npos;
                 at = text.find(characters, at + characters.size()))
                ++found;
        }
        return found;
    }

    static bool repeats(const Line& line, std::size_t at, std::size_t length) {
        if (at + 2 * length > line.size()) return false;
        for (std::size_t i = 0; i < length; ++i)
            if (line.kind(at + i) != Glyph::han || line.at(at + i) != line.at(at + length + i))
                return false;
        return true;
    }

    /// Whether characters [at, at + length) lie in one of the words in which they may stand twice.
    bool is_part_of_legitimate(const Line& line, std::size_t at, std::size_t length) const {
        const Span span = line.span(at, at + length);
        const std::string_view text = line.passage().text;
        return std::any_of(legitimate_.begin(), legitimate_.end(), [&](const std::string& word) {
            const std::size_t from = span.end > word.size() ? span.end - word.size() : 0;
            const auto found = text.substr(from, span.begin - from + word.size()).find(word);
            return found != text.npos && from + found <= span.begin &&
                   from + found + word.size() >= span.end;
        });
    }

    void report(const Line& line, std::size_t at, std::size_t length) {
        const std::string word(line.text(at, at + length));
        findings_.add("doubled-word", line.passage(), line.span(at, at + 2 * length),
                      fmt::format("'{}' stands twice", word), "take one out", {.suggestion = word});
    }

    Findings& findings_;
    const Lines& lines_;
    const std::vector<std::string>& never_;
    const SlipIndex* slips_ = nullptr;
    std::size_t searches_ = 0;
    std::vector<std::string> legitimate_;
};

}  // namespace

void check_doubled(const Context& context, Findings& findings) {
    Doubled doubled(context, findings);
    for (const Line& line : context.lines) doubled.look(line);
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// What stands where a fact was to be filled in: XXX, [ ], […], ____, ???, TBD, 待定.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace hexaglot::check {

namespace {

bool is_dot(char32_t point) {
    return point == '.' || point == 0x2026;
}

bool is_raised(char32_t point) {
    return point == 0xB9 || point == 0xB2 || point == 0xB3 || (point >= 0x2070 && point <= 0x2079);
}

bool is_sentence_end(char32_t point) {
    return point == '.' || point == ',' || point == ';' || point == ':' || point == '!' ||
           point == '?' || point == ')' || point == 0x3002 || point == 0xFF0C || point == 0xFF1B;
}

bool is_quotation_mark(char32_t point) {
    return point == '"' || point == 0xAB || point == 0xBB || (point >= 0x201C && point <= 0x201F) ||
           (point >= 0x300C && point <= 0x300F);
}

class Placeholders {
public:
    Placeholders(const Context& context, Findings& findings)
        : findings_(findings),
          prepared_(*context.knowledge.prepared().language(context.locale->language())) {
        // A text that is negotiated has words in brackets all over, and […] where some are to come.
        std::size_t options = 0;
        for (const Line& line : context.lines)
            for (std::size_t at = 0; at < line.size(); ++at)
                if (line.at(at) == '[' && line.is_letter(at + 1) && line.is_letter(at + 2))
                    ++options;
        negotiated_ = options >= fewest_options;
        thirty_ = std::any_of(context.lines.begin(), context.lines.end(), [](const Line& line) {
            const std::string_view text = line.passage().text;
            return text.find("XXIX") != text.npos || text.find("XXXI") != text.npos;
        });
    }

    void look(const Line& line) {
        first_quote_ = 0;
        while (first_quote_ < line.size() && !is_quotation_mark(line.at(first_quote_)))
            ++first_quote_;
        gaps_ = prepared_.gaps_of_x.in(line, thirty_);
        characters(line);
        phrases(line);
        std::sort(gaps_.begin(), gaps_.end(),
                  [](const Gap& left, const Gap& right) { return left.first < right.first; });
        std::size_t behind = 0;
        for (const Gap& gap : gaps_) {
            if (gap.first < behind) continue;
            behind = gap.last;
            findings_.add("placeholder", line.passage(), line.span(gap.first, gap.last),
                          fmt::format("'{}' stands where something was to be filled in",
                                      text::isolate(line.text(gap.first, gap.last))),
                          "write what belongs there, or take it out");
        }
    }

private:
    static constexpr std::size_t fewest_options = 4;
    static constexpr std::size_t longest = 100;  // characters of a gap

    void characters(const Line& line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char32_t point = line.at(at);
            if (point == '[' || point == 0xFF3B)
                brackets(line, at);
            else if (point == '(' || point == 0xFF08)
                nothing(line, at);
            else if (point == '{' && line.at(at + 1) == '{')
                at = tag(line, at);
            else if (point == '_')
                at = run(
                    line, at, [](char32_t c) { return c == '_'; }, 3);
            else if (point == '?' || point == 0xFF1F)
                at = run(
                    line, at, [](char32_t c) { return c == '?' || c == 0xFF1F; }, 3);
            else if (is_dot(point))
                at = dots(line, at);
        }
    }

    /// Whether the words before a place have a quotation mark, or all is a quotation: words in
    /// brackets are then those of who quotes.
    bool is_quoted(const Line& line, std::size_t at) const {
        return line.passage().role() == Role::quotation || first_quote_ < at;
    }

    /// A run that is long enough and not all there is: a line of underscores is a rule or a place
    /// for a signature. Gives the last character of the run.
    std::size_t run(const Line& line, std::size_t at, bool (*same)(char32_t), std::size_t least) {
        std::size_t end = at;
        while (end < line.size() && same(line.at(end))) ++end;
        if (end - at < least || line.is_fixed(at)) return end - 1;
        bool alone = true;
        for (std::size_t i = 0; i < line.size() && alone; ++i)
            alone = same(line.at(i)) || line.kind(i) == Glyph::space;
        if (alone) return line.size() - 1;
        gaps_.push_back({at, end});
        return end - 1;
    }

    /// Dots that stand for a word: four at least, with a space before them, and no leader that
    /// leads to a page number.
    std::size_t dots(const Line& line, std::size_t at) {
        std::size_t end = at;
        std::size_t count = 0;
        for (; end < line.size() && is_dot(line.at(end)); ++end)
            count += line.at(end) == '.' ? 1U : 3U;
        std::size_t behind = end;
        while (line.kind(behind) == Glyph::space) ++behind;
        bool leads = behind < line.size();
        for (std::size_t i = behind; i < line.size() && leads; ++i)
            leads = line.kind(i) == Glyph::digit;
        const bool is_chinese_ellipsis = count == 6 && line.at(at) == 0x2026;
        const bool stands_free =
            at > 0 && (line.kind(at - 1) == Glyph::space || line.at(at - 1) == ':');
        if (count >= 4 && stands_free && !leads && !is_chinese_ellipsis && behind < line.size() &&
            !is_sentence_end(line.at(behind)))
            gaps_.push_back({at, end});
        return end - 1;
    }

    /// `{{field}}` of a template.
    std::size_t tag(const Line& line, std::size_t at) {
        for (std::size_t end = at + 2; end + 1 < line.size() && end < at + longest; ++end)
            if (line.at(end) == '}' && line.at(end + 1) == '}') {
                gaps_.push_back({at, end + 2});
                return end + 1;
            }
        return at + 1;
    }

    /// () in a sentence; behind a Latin word it may be the sign of a function.
    void nothing(const Line& line, std::size_t at) {
        std::size_t end = at + 1;
        while (line.kind(end) == Glyph::space) ++end;
        const bool closes = line.at(end) == ')' || line.at(end) == 0xFF09;
        const bool joined = at > 0 && (line.kind(at - 1) == Glyph::latin || line.is_fixed(at));
        if (at > 0 && closes && !joined) gaps_.push_back({at, end + 1});
    }

    /// [ ], […], [date]. What is left out of a quotation is no gap, nor are boxes to be ticked.
    void brackets(const Line& line, std::size_t at) {
        std::size_t end = at + 1;
        bool blank = true;
        bool filler = true;
        bool figure = true;
        for (; end < line.size() && line.at(end) != ']' && line.at(end) != 0xFF3D; ++end) {
            if ((!filler && !figure) || end > at + longest) return;
            const char32_t point = line.at(end);
            const bool space = line.kind(end) == Glyph::space;
            blank = blank && space;
            figure = figure && is_x(point);
            filler = filler && (space || is_dot(point) || point == '_' || point == 0x25CF ||
                                point == 0x2022 || point == '?' || point == '*');
        }
        if (end >= line.size()) return;
        const bool whole = at == 0 && end + 1 == line.size();
        if (blank) {
            if ((at > 0 || whole) && !has_boxes(line)) gaps_.push_back({at, end + 1});
        } else if (figure) {  // a box that is ticked stands at an end of its line, or beside others
            if (at > 0 && end + 1 < line.size() && !has_boxes(line) && !is_quoted(line, at))
                gaps_.push_back({at, end + 1});
        } else if (filler) {
            if (!negotiated_ && !is_quoted(line, at) && (!whole || line.passage().cell))
                gaps_.push_back({at, end + 1});
        }
    }

    /// Several brackets that are empty or ticked are boxes: Yes [X] No [ ].
    static bool has_boxes(const Line& line) {
        std::size_t boxes = 0;
        for (std::size_t i = 0; i + 2 < line.size(); ++i)
            if (line.at(i) == '[' && (line.kind(i + 1) == Glyph::space || is_x(line.at(i + 1))) &&
                line.at(i + 2) == ']' && ++boxes > 1)
                return true;
        return false;
    }

    void phrases(const Line& line) {
        enum { anywhere, alone, bracketed, never };  // as in prepared.cpp
        // `¹ Pendiente de confirmación.`: a note says so of what it stands at.
        const bool note = line.passage().note || is_raised(line.at(0));
        for (const Phrase& phrase : prepared_.placeholders.find(line)) {
            const Gap gap{phrase.first, phrase.last};
            if (phrase.list == never || line.is_fixed(gap.first) || (note && phrase.list == alone))
                continue;
            // 待定期: a word of Chinese goes on.
            if (line.kind(gap.last - 1) == Glyph::han && line.kind(gap.last) == Glyph::han)
                continue;
            if (is_bracketed(line, gap) && !is_quoted(line, gap.first))
                gaps_.push_back({gap.first - 1, gap.last + 1});
            else if (phrase.list == anywhere || (phrase.list == alone && is_alone(line, gap)))
                gaps_.push_back(gap);
            else if (const auto aside = phrase.list == alone ? remark(line, gap) : std::nullopt)
                gaps_.push_back(*aside);
        }
    }

    static bool is_bracketed(const Line& line, const Gap& gap) {
        return gap.first > 0 && line.at(gap.first - 1) == '[' && line.at(gap.last) == ']';
    }

    /// A short remark in brackets that ends so: (place to be confirmed).
    static std::optional<Gap> remark(const Line& line, const Gap& gap) {
        constexpr std::size_t longest_remark = 30;  // characters before the phrase
        static constexpr std::u32string_view opening = U"(（[";
        static constexpr std::u32string_view closing = U")）]";
        if (closing.find(line.at(gap.last)) == closing.npos) return std::nullopt;
        for (std::size_t at = gap.first; at-- > 0 && gap.first - at < longest_remark;) {
            if (opening.find(line.at(at)) != opening.npos) return Gap{at, gap.last + 1};
            if (line.kind(at) == Glyph::other && !is_x(line.at(at))) break;
        }
        return std::nullopt;
    }

    /// Between punctuation, or at the ends of the line: no part of a sentence.
    static bool is_alone(const Line& line, const Gap& gap) {
        std::size_t before = gap.first;
        while (before > 0 && line.kind(before - 1) == Glyph::space) --before;
        std::size_t behind = gap.last;
        while (line.kind(behind) == Glyph::space) ++behind;
        const bool begins =
            before == 0 || (line.kind(before - 1) == Glyph::other && line.at(before - 1) != ',');
        return begins && (behind >= line.size() || line.kind(behind) == Glyph::other);
    }

    Findings& findings_;
    const PreparedLanguage& prepared_;
    bool thirty_ = false;  ///< XXX is a number: XXIX or XXXI stands, too
    bool negotiated_ = false;
    std::vector<Gap> gaps_;
    std::size_t first_quote_ = 0;  ///< character of the line
};

}  // namespace

void check_placeholders(const Context& context, Findings& findings) {
    Placeholders placeholders(context, findings);
    for (const Line& line : context.lines) placeholders.look(line);
}

}  // namespace hexaglot::check

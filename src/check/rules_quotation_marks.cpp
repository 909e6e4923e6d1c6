// SPDX-License-Identifier: MIT
// Quotation marks of another language, straight ones among typographic ones, and the full stop on
// the wrong side of them.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// Marks that quote words, in one of the ways of the world's languages.
struct Style {
    char32_t open;
    char32_t close;
};

constexpr auto styles = std::to_array<Style>({
    {0x201C, 0x201D},  // “ ”
    {0x201D, 0x201C},  // ” “
    {0x2018, 0x2019},  // ‘ ’
    {0xAB, 0xBB},      // « »
    {0x201E, 0x201C},  // „ “
    {0x201E, 0x201D},  // „ ”
    {0x300C, 0x300D},  // 「 」
    {0x300E, 0x300F},  // 『 』
    {'"', '"'},
});

/// Words in quotation marks; both indices are those of the marks.
struct Quotation {
    const Line* line;
    std::size_t open;
    std::size_t close;
    Style style;
    bool outer;  ///< in no other quotation
};

bool is_same(Style left, Style right) {
    return left.open == right.open && left.close == right.close;
}

/// A form of the locale: `«  »`, the opening and the closing mark with the spaces inside.
struct Marks {
    std::string open;
    std::string close;
    Style style{};
};

std::optional<Marks> marks_of(const Locale& locale, std::string_view id) {
    const auto form = locale.forms.find(id);
    if (form == locale.forms.end()) return std::nullopt;
    const std::string_view words = form->second.text;
    const auto space = words.find(' ');
    if (space == words.npos || space + 1 >= words.size()) return std::nullopt;
    Marks marks{std::string(words.substr(0, space)), std::string(words.substr(space + 1)), {}};
    std::size_t at = 0;
    marks.style.open = text::next(marks.open, at);
    for (at = 0; at < marks.close.size();) marks.style.close = text::next(marks.close, at);
    return marks;
}

class QuotationMarks {
public:
    QuotationMarks(const Context& context, Findings& findings)
        : context_(context),
          findings_(findings),
          outer_(marks_of(*context.locale, "quote.outer")),
          inner_(marks_of(*context.locale, "quote.inner")) {
        const auto& also = context.locale->words_for("quote.also");
        for (const std::string& words : also) {
            std::size_t at = 0;
            const char32_t open = text::next(words, at);
            for (const Style& style : styles)
                if (style.open == open) also_.push_back(style);
        }
    }

    void run() {
        if (!outer_) return;
        for (const Line& line : context_.lines) look(line);
        report_styles();
        report_stops();
    }

private:
    static constexpr std::size_t deepest = 50;
    static constexpr std::size_t most_reported = 500;  // findings of one document

    void look(const Line& line) {
        std::vector<std::pair<std::size_t, Style>> open;
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.kind(at) != Glyph::other || line.is_fixed(at)) continue;
            const char32_t point = line.at(at);
            if (point == 0x2018 || point == 0x2019) continue;  // also apostrophes, primes, signs
            const auto closed = std::find_if(open.rbegin(), open.rend(), [&](const auto& one) {
                return one.second.close == point ||
                       (one.second.open == 0x201E && (point == 0x201C || point == 0x201D));
            });
            if (closed != open.rend() && closes(line, at)) {
                const auto from = open.end() - (closed - open.rbegin()) - 1;
                Style style = from->second;
                style.close = point;
                quotations_.push_back(
                    {&line, from->first, at, style, from == open.begin() && !runs_on_});
                if (from == open.begin()) outer_count(style) += 1;
                open.erase(from, open.end());
                continue;
            }
            if (point == outer_->style.close) runs_on_ = false;
            for (const Style& style : styles)
                if (style.open == point && open.size() < deepest && opens(line, at) &&
                    (point != 0x201D || is_own(style))) {
                    open.emplace_back(at, preferred(style));
                    if (is_same(open.back().second, outer_->style)) ++opened_;
                    break;
                }
        }
        for (const auto& [at, style] : open) runs_on_ = runs_on_ || is_same(style, outer_->style);
    }

    /// U+201D opens only where the locale says so.
    Style preferred(Style found) const {
        for (const auto& own : {outer_, inner_})
            if (own && own->style.open == found.open) return own->style;
        return found;
    }

    /// A straight mark opens before a word and closes behind one; behind a figure it is inches.
    static bool opens(const Line& line, std::size_t at) {
        if (line.at(at) != '"') return true;
        return line.kind(at + 1) != Glyph::space && at + 1 < line.size() &&
               (at == 0 || line.kind(at - 1) == Glyph::arabic ||
                (!line.is_spelt(at - 1) && line.kind(at - 1) != Glyph::digit));
    }
    static bool closes(const Line& line, std::size_t at) {
        return line.at(at) != '"' || (at > 0 && line.kind(at - 1) != Glyph::space);
    }

    std::size_t& outer_count(Style style) {
        for (auto& [known, count] : counts_)
            if (is_same(known, style)) return count;
        return counts_.emplace_back(style, 0).second;
    }

    std::size_t count(Style style) const {
        for (const auto& [known, count] : counts_)
            if (is_same(known, style)) return count;
        return 0;
    }

    bool is_own(Style style) const {
        return (outer_ && is_same(outer_->style, style)) ||
               (inner_ && is_same(inner_->style, style));
    }

    bool is_also(Style style) const {
        return std::any_of(also_.begin(), also_.end(),
                           [&](Style one) { return one.open == style.open; });
    }

    /// The way most quotations of the document are marked; the locale's own where it is as usual.
    Style usual() const {
        Style best = outer_->style;
        std::size_t most = count(best);
        for (const auto& [style, number] : counts_)
            if (number > most && (is_own(style) || is_also(style))) {
                best = style;
                most = number;
            }
        return best;
    }

    void report_styles() {
        const Style most = usual();
        const std::size_t typographic = count(most);
        std::size_t reported = 0;
        for (const Quotation& quotation : quotations_) {
            if ((is_own(quotation.style) || is_same(quotation.style, most)) &&
                !is_out_of_place(quotation))
                continue;
            const bool straight = quotation.style.open == '"';
            // Straight marks throughout are the way of a typewriter; marks of another language that
            // this one knows too are a matter of style, as long as there is one style.
            if ((straight || is_also(quotation.style)) && typographic == 0 &&
                !(straight && is_typeset()))
                continue;
            if (!straight && !speaks_own_language(quotation)) continue;
            if (++reported > most_reported) return;
            report(quotation, most);
        }
    }

    /// Whether apostrophes are typographic throughout: then one or two straight quotations are
    /// slips.
    bool is_typeset() const {
        constexpr std::size_t few = 2;
        if (quotations_.size() > few) return false;
        bool typographic = false;
        for (const Line& line : context_.lines)
            for (std::size_t i = 1; i + 1 < line.size(); ++i) {
                if (!line.is_letter(i - 1) || !line.is_letter(i + 1)) continue;
                if (line.at(i) == '\'') return false;
                typographic = typographic || line.at(i) == 0x2019;
            }
        return typographic;
    }

    /// Marks for a quotation inside another one, where none is around it and the paper has the
    /// outer ones for nearly all others.
    bool is_out_of_place(const Quotation& quotation) const {
        if (!quotation.outer || !inner_ || !is_same(quotation.style, inner_->style)) return false;
        const std::size_t same = count(inner_->style);
        return opened_ > 0 && (same == 1 || same * 4 <= opened_);
    }

    /// Words in the script of the document: a quotation in another language has marks of its own.
    bool speaks_own_language(const Quotation& quotation) const {
        const Line& line = *quotation.line;
        const Glyph script = script_of(*context_.locale);
        for (std::size_t i = quotation.open + 1; i < quotation.close; ++i)
            if (line.kind(i) == script) return true;
        return false;
    }

    std::string what_is_wrong(const Quotation& quotation) const {
        if (quotation.style.open == '"')
            return "straight quotation marks stand among typographic ones";
        const Line& line = *quotation.line;
        return fmt::format("'{} {}' are {}", line.text(quotation.open, quotation.open + 1),
                           line.text(quotation.close, quotation.close + 1),
                           is_own(quotation.style) ? "for a quotation inside another one"
                                                   : "not the quotation marks of this language");
    }

    void report(const Quotation& quotation, Style most) {
        const Line& line = *quotation.line;
        const bool is_nested =
            std::any_of(quotations_.begin(), quotations_.end(), [&](const Quotation& around) {
                return around.line == quotation.line && around.open < quotation.open &&
                       around.close > quotation.close;
            });
        const auto& marks = is_nested && inner_ ? inner_ : outer_;
        std::string suggestion;
        if (is_same(most, outer_->style) || is_nested) {
            std::size_t first = quotation.open + 1;
            std::size_t last = quotation.close;
            while (first < last && is_blank(line.at(first))) ++first;
            while (last > first && is_blank(line.at(last - 1))) --last;
            suggestion = marks->open + std::string(line.text(first, last)) + marks->close;
        }
        findings_.add("wrong-quotes", line.passage(),
                      line.span(quotation.open, quotation.close + 1), what_is_wrong(quotation),
                      fmt::format("write {} {}", text::trim(marks->open), text::trim(marks->close)),
                      {.suggestion = std::move(suggestion)});
    }

    /// Chinese: the full stop stands behind the mark, unless a whole sentence is quoted, which then
    /// begins where a sentence can. Reported only where the document does it right elsewhere.
    void report_stops() {
        std::vector<const Quotation*> inside;
        std::size_t outside = 0;
        for (const Quotation& quotation : quotations_) {
            const Line& line = *quotation.line;
            if (line.at(quotation.close + 1) == 0x3002) ++outside;
            if (line.at(quotation.close - 1) != 0x3002 || quotation.open == 0) continue;
            const bool is_part = line.kind(quotation.open - 1) == Glyph::han;
            bool one_sentence = true;
            for (std::size_t i = quotation.open + 1; i + 1 < quotation.close; ++i)
                one_sentence = one_sentence && line.at(i) != 0x3002;
            if (is_part && one_sentence) inside.push_back(&quotation);
        }
        if (outside <= inside.size()) return;
        for (const Quotation* quotation : inside)
            findings_.add("quote-stop", quotation->line->passage(),
                          quotation->line->span(quotation->close - 1, quotation->close + 1),
                          "the full stop stands inside the quotation marks, elsewhere outside",
                          "put it behind the closing mark: the quoted words are part of a sentence",
                          {.suggestion = std::string(quotation->line->text(quotation->close,
                                                                           quotation->close + 1)) +
                                         "。"});
    }

    const Context& context_;
    Findings& findings_;
    std::optional<Marks> outer_;
    std::optional<Marks> inner_;
    std::vector<Style> also_;
    std::vector<Quotation> quotations_;
    std::size_t opened_ = 0;  ///< quotations with the outer marks, also those that do not close
    bool runs_on_ = false;    ///< one of them goes on in the next line
    std::vector<std::pair<Style, std::size_t>> counts_;
};

}  // namespace

void check_quotation_marks(const Context& context, Findings& findings) {
    QuotationMarks(context, findings).run();
}

}  // namespace hexaglot::check

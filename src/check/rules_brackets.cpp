// SPDX-License-Identifier: MIT
// Brackets and quotation marks that lack their partner, or have one of another width.
#include "base/text.h"
#include "check/rules.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace hexaglot::check {

namespace {

/// A kind of bracket in its half-width and full-width form; where there is but one form, both are
/// it.
struct Pair {
    char32_t open = 0;
    char32_t close = 0;
    char32_t wide_open = 0;
    char32_t wide_close = 0;
    bool quotes = false;
};

constexpr auto brackets = std::to_array<Pair>({
    {'(', ')', 0xFF08, 0xFF09},
    {'[', ']', 0xFF3B, 0xFF3D},
    {'{', '}', 0xFF5B, 0xFF5D},
    {0x3010, 0x3011, 0x3010, 0x3011},        // 【】
    {0x3014, 0x3015, 0x3014, 0x3015},        // 〔〕
    {0x300A, 0x300B, 0x300A, 0x300B, true},  // 《》
    {0x3008, 0x3009, 0x3008, 0x3009, true},  // 〈〉
    {0x300C, 0x300D, 0x300C, 0x300D, true},  // 「」
    {0x300E, 0x300F, 0x300E, 0x300F, true},  // 『』
    {0xAB, 0xBB, 0xAB, 0xBB, true},          // «»
    {0x201C, 0x201D, 0x201C, 0x201D, true},  // “”
    {0x2018, 0x2019, 0x2018, 0x2019, true},  // ‘’
});

/// The two marks of a form `« »`; nothing where they are no single characters.
std::optional<Pair> quotes_of(const Locale& locale, std::string_view id) {
    const auto form = locale.forms.find(id);
    if (form == locale.forms.end()) return std::nullopt;
    std::vector<char32_t> marks;
    const std::string_view words = form->second.text;
    for (std::size_t at = 0; at < words.size();)
        if (const char32_t point = text::next(words, at); !is_blank(point)) marks.push_back(point);
    if (marks.size() != 2 || marks[0] == marks[1]) return std::nullopt;
    return Pair{marks[0], marks[1], marks[0], marks[1], true};
}

/// A bracket without its partner.
struct Lone {
    std::size_t line = 0;
    std::size_t at = 0;  ///< character
    std::size_t pair = 0;
    bool opens = false;
    bool first = false;  ///< nothing stands before it in its line
    bool used = false;   ///< its partner stands in another line
};

class Brackets {
public:
    Brackets(const Context& context, Findings& findings) : context_(context), findings_(findings) {
        pairs_.assign(brackets.begin(), brackets.end());
        for (const char* id : {"quote.outer", "quote.inner"})
            if (const auto pair = quotes_of(*context.locale, id); pair && !is_known(*pair))
                pairs_.push_back(*pair);
        // Spanish: ¿ and ? stand on both sides of a question.
        first_of_sentences_ = pairs_.size();
        for (const std::string& marks : context.locale->words_for("sentence.marks")) {
            std::size_t at = 0;
            const char32_t open = text::next(marks, at);
            const char32_t close = text::next(marks, at);
            pairs_.push_back({open, close, open, close, true});
        }
    }

    void run() {
        for (std::size_t line = 0; line < context_.lines.size(); ++line) look(line);
        join_lines();
        std::erase_if(lone_, [](const Lone& lone) { return lone.used; });
        std::sort(lone_.begin(), lone_.end(), [](const Lone& left, const Lone& right) {
            return std::pair(left.line, left.at) < std::pair(right.line, right.at);
        });
        for (std::size_t i = 0; i < lone_.size(); ++i)
            if (i + 1 < lone_.size() && report_mixed(lone_[i], lone_[i + 1]))
                ++i;
            else
                report(lone_[i]);
    }

private:
    static constexpr std::size_t deepest = 50;
    static constexpr std::size_t most = 500;

    struct Open {
        std::size_t at = 0;
        std::size_t pair = 0;
        bool wide = false;
    };

    bool is_known(const Pair& wanted) const {
        return std::any_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) {
            return pair.open == wanted.open && pair.close == wanted.close;
        });
    }

    bool is_open(std::size_t pair) const {
        return std::any_of(open_.begin(), open_.end(),
                           [&](const Open& one) { return one.pair == pair; });
    }

    /// What a mark does: the pair, and whether it opens. One mark may close in one pair and open in
    /// another (Russian „ “, Arabic ” “): it closes what is open, else it opens.
    struct Part {
        std::size_t pair = 0;
        bool opens = false;
    };
    std::optional<Part> part(char32_t point) const {
        std::optional<Part> found;
        for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
            const Pair& marks = pairs_[pair];
            const bool closes = point == marks.close || point == marks.wide_close;
            if (closes && is_open(pair)) return Part{pair, false};
            if (point == marks.open || point == marks.wide_open)
                found = found && found->opens ? found : Part{pair, true};
            else if (closes && !found)
                found = Part{pair, false};
        }
        return found;
    }

    void look(std::size_t number) {
        const Line& line = context_.lines[number];
        open_.clear();
        labelled_ = false;
        std::vector<std::size_t> labels(pairs_.size());  // closed by what may end a label
        std::size_t low = 0;                             // opened by „ where that is foreign
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line.kind(at) != Glyph::other || line.is_fixed(at)) continue;
            if (const std::size_t end = quoted_number(line, at); end > at) {
                at = end;
                continue;
            }
            // „…“ of another language is a pair, too.
            if (line.at(at) == 0x201E && part(0x201E) == std::nullopt) ++low;
            if (line.at(at) == 0x201C && low > 0) {
                --low;
                continue;
            }
            const auto mark = part(line.at(at));
            if (!mark || is_apostrophe(line, at)) continue;
            if (mark->pair >= first_of_sentences_ && !mark->opens && !is_open(mark->pair) &&
                !ends_sentence(line, at))
                continue;
            // Nobody nests so deep, and no paper has so many faults: this is no prose.
            if (open_.size() >= deepest || lone_.size() >= most) return;
            if (mark->opens)
                open_.push_back({at, mark->pair, line.at(at) == pairs_[mark->pair].wide_open});
            else
                close(number, at, mark->pair, labels);
        }
        for (const Open& open : open_)
            lone_.push_back({number, open.at, open.pair, true, is_first(line, open.at)});
    }

    void close(std::size_t number, std::size_t at, std::size_t pair,
               std::vector<std::size_t>& labels) {
        const Line& line = context_.lines[number];
        const bool label = !pairs_[pair].quotes && ends_label(line, at);
        labelled_ = labelled_ || label;
        const auto open = std::find_if(open_.rbegin(), open_.rend(),
                                       [&](const Open& one) { return one.pair == pair; });
        if (open == open_.rend()) {
            // `(para. 44 b))`: the bracket was taken as closed by the label in it.
            if (!label && labels[pair] > 0)
                --labels[pair];
            else if (!label)
                lone_.push_back({number, at, pair, false, is_first(line, at)});
            return;
        }
        if (label && line.at(open->at + 1) != U'\0' && at - open->at > 4) ++labels[pair];
        const bool wide = line.at(at) == pairs_[pair].wide_close;
        if (wide != open->wide && pairs_[pair].open != pairs_[pair].wide_open)
            report_width(line, open->at, at);
        // What was opened inside and not closed has no partner.
        for (auto inside = open_.end() - (open - open_.rbegin()); inside != open_.end(); ++inside)
            lone_.push_back({number, inside->at, inside->pair, true, false});
        open_.erase(open_.end() - (open - open_.rbegin()) - 1, open_.end());
    }

    /// Whether what stands before a closing bracket is a label, such as a) or ii): a letter, a
    /// number or a Roman number, at the head or where a part of the sentence begins.
    bool ends_label(const Line& line, std::size_t at) const {
        std::size_t first = at;
        while (first > 0 && (line.is_spelt(first - 1) || line.kind(first - 1) == Glyph::digit))
            --first;
        const std::size_t length = at - first;
        if (length == 0)  // 一)
            return at > 0 && at <= 3 &&
                   counter_value(CounterFormat::chinese_counting, line.text(0, at)).has_value();
        const std::size_t most_digits = first == 0 ? 3 : 2;
        if (length > (line.is_spelt(first) ? 4U : most_digits)) return false;
        // aa), but no de).
        if (length > 1 && line.is_spelt(first) && line.at(first) != line.at(first + 1) &&
            !counter_value(CounterFormat::lower_roman, line.text(first, at)))
            return false;
        if (first == 0) return true;
        std::size_t before = first;
        while (before > 0 && line.kind(before - 1) == Glyph::space) --before;
        if (before == 0 || line.kind(before - 1) == Glyph::han) return true;
        const char32_t mark = line.at(before - 1);
        if (mark == ':' && before == first && before > 1 && line.kind(before - 2) == Glyph::digit)
            return false;  // 18:00)
        const bool behind_mark = mark == ';' || mark == ',' || mark == ':' || mark == 0xFF1B ||
                                 mark == 0xFF1A || mark == 0xFF0C || mark == 0x3001 ||
                                 mark == 0x3002 || mark == 0x61B || mark == 0x60C;
        if (labelled_ && (mark == 0x2013 || mark == '-') && before == first) return true;  // a)–e)
        // A number or capital behind a word is what the word speaks of: annex A, paragraph 12.
        const bool small = line.is_spelt(first) && text::small(line.at(first)) == line.at(first);
        return behind_mark || ((small || labelled_) && before < first);
    }

    /// ‘1’ and ’1‘ are the numbers of Arabic sub-paragraphs. Gives the closing mark, or `at`.
    static std::size_t quoted_number(const Line& line, std::size_t at) {
        const auto is_single = [&](std::size_t i) {
            return line.at(i) == 0x2018 || line.at(i) == 0x2019;
        };
        std::size_t end = at + 1;
        while (line.kind(end) == Glyph::digit && end - at < 3) ++end;
        return is_single(at) && end > at + 1 && is_single(end) ? end : at;
    }

    /// A single mark between letters, or behind a letter where none was opened, as in States’; also
    /// one before figures, as in ’90s.
    bool is_apostrophe(const Line& line, std::size_t at) const {
        const char32_t point = line.at(at);
        if (point != 0x2018 && point != 0x2019) return false;
        const bool behind_letter =
            at > 0 && (line.is_spelt(at - 1) || line.kind(at - 1) == Glyph::digit);
        const bool before_letter = line.is_spelt(at + 1);
        if (behind_letter && before_letter) return true;
        if (line.kind(at + 1) == Glyph::digit && !behind_letter) return true;
        if (point == 0x2018) return false;
        // ’ closes what is open; where the locale opens quotations with it, as Arabic does, it may.
        const auto mark = part(point);
        return mark && !mark->opens && !is_open(mark->pair) && behind_letter;
    }

    /// Whether a mark ends words of a sentence: (?) and (day?) say that something is open.
    static bool ends_sentence(const Line& line, std::size_t at) {
        std::size_t letters = 0;
        while (letters < at && line.is_spelt(at - 1 - letters)) ++letters;
        return letters >= 2 && letters < at && line.kind(at + 1) != Glyph::digit &&
               line.at(at + 1) != line.at(at) && line.at(at + 1) != ')';
    }

    static bool is_first(const Line& line, std::size_t at) {
        for (std::size_t i = 0; i < at; ++i)
            if (line.kind(i) != Glyph::space) return false;
        return true;
    }

    /// A sentence may run over lines (cut by the foot of a page, or a quotation of several
    /// paragraphs, each of which begins with the mark): then the partner stands further down.
    void join_lines() {
        constexpr std::size_t reach = 30;  // lines
        for (std::size_t i = 0; i < lone_.size(); ++i) {
            Lone& open = lone_[i];
            if (!open.opens) continue;
            const bool in_note = context_.lines[open.line].passage().note != nullptr;
            for (std::size_t j = i + 1; j < lone_.size() && lone_[j].line - open.line <= reach;
                 ++j) {
                Lone& other = lone_[j];
                if (other.pair != open.pair || other.line == open.line || other.used ||
                    (context_.lines[other.line].passage().note != nullptr) != in_note)
                    continue;
                if (other.opens && !(open.first && other.first && pairs_[open.pair].quotes)) break;
                open.used = true;
                if (!other.opens) other.used = true;
                break;
            }
            if (!open.used && open.first && pairs_[open.pair].quotes) open.used = reopened(open);
        }
    }

    /// The last paragraph of a quotation begins with the mark again and is balanced in itself.
    bool reopened(const Lone& open) const {
        if (open.line + 1 >= context_.lines.size()) return false;
        const Line& next = context_.lines[open.line + 1];
        const char32_t mark = context_.lines[open.line].at(open.at);
        std::size_t at = 0;
        while (next.kind(at) == Glyph::space) ++at;
        return next.at(at) == mark;
    }

    /// `«` that a mark of another kind closes: one slip, told once.
    bool report_mixed(const Lone& open, const Lone& close) {
        if (!open.opens || close.opens || open.line != close.line || open.pair == close.pair ||
            !pairs_[open.pair].quotes || !pairs_[close.pair].quotes)
            return false;
        const Line& line = context_.lines[open.line];
        findings_.add("unbalanced-bracket", line.passage(), line.span(open.at, close.at + 1),
                      fmt::format("'{}' is opened, and '{}' closes it",
                                  text::isolate(line.text(open.at, open.at + 1)),
                                  text::isolate(line.text(close.at, close.at + 1))),
                      "give both quotation marks one kind");
        return true;
    }

    void report(const Lone& lone) {
        const Line& line = context_.lines[lone.line];
        const std::string mark(line.text(lone.at, lone.at + 1));
        findings_.add("unbalanced-bracket", line.passage(), line.span(lone.at, lone.at + 1),
                      lone.opens
                          ? fmt::format("'{}' is opened and not closed", text::isolate(mark))
                          : fmt::format("'{}' closes what was not opened", text::isolate(mark)),
                      "add its partner, or take it out");
    }

    void report_width(const Line& line, std::size_t open, std::size_t close) {
        bool han = false;
        for (std::size_t i = open; i < close && !han; ++i) han = line.kind(i) == Glyph::han;
        std::string suggestion;
        // What holds Chinese words has wide brackets; a symbol or a letter may have either.
        if (han && context_.locale->language() == context_.reading.language) {
            const auto pair = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& one) {
                return one.open == line.at(open) || one.wide_open == line.at(open);
            });
            text::append(suggestion, pair->wide_open);
            suggestion += line.text(open + 1, close);
            text::append(suggestion, pair->wide_close);
        }
        findings_.add("mixed-width", line.passage(), line.span(open, close + 1),
                      fmt::format("'{}' is opened in one width and closed by '{}' in another",
                                  line.text(open, open + 1), line.text(close, close + 1)),
                      "give both brackets one width", {.suggestion = std::move(suggestion)});
    }

    const Context& context_;
    Findings& findings_;
    std::vector<Pair> pairs_;
    std::size_t first_of_sentences_ = 0;  ///< the pairs from here on enclose whole sentences
    std::vector<Open> open_;
    bool labelled_ = false;  ///< a label stood in the line
    std::vector<Lone> lone_;
};

}  // namespace

void check_brackets(const Context& context, Findings& findings) {
    Brackets(context, findings).run();
}

}  // namespace hexaglot::check

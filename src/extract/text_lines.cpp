// SPDX-License-Identifier: MIT
#include "extract/text_lines.h"

#include "base/text.h"
#include "extract/limits.h"
#include "extract/text_label.h"
#include "extract/text_marks.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace hexaglot::extract {

namespace {

using namespace std::string_view_literals;

constexpr std::array outer = {" "sv, "\t"sv, "\r"sv, "\f"sv, "\u00A0"sv, "\u3000"sv};
constexpr std::array ending = {"。"sv, "！"sv, "？"sv, "；"sv, "："sv, "."sv, "!"sv,
                               "?"sv,  ";"sv,  ":"sv,  "؟"sv,  "؛"sv,  "…"sv};
constexpr std::array closing = {"”"sv, "’"sv, "」"sv, "』"sv, "》"sv, "）"sv, ")"sv, "\""sv,
                                "'"sv, "»"sv, "]"sv,  "¹"sv,  "²"sv,  "³"sv,  "⁴"sv, "⁵"sv,
                                "⁶"sv, "⁷"sv, "⁸"sv,  "⁹"sv,  "⁰"sv,  "*"sv};
constexpr std::array semicolon = {"；"sv, ";"sv, "؛"sv};
constexpr std::array comma = {"，"sv, "、"sv, ","sv, "،"sv};

/// Columns of a page that text is broken at, and how much of it a full line fills.
constexpr std::size_t narrowest_page = 50;
constexpr std::size_t widest_page = 140;
constexpr double full = 0.7;
/// A sentence that a page cut is longer than a heading.
constexpr std::size_t sentence = 60;
constexpr std::size_t longest_heading = 60;
/// Lines of one note.
constexpr std::size_t longest_note = 20;

template <std::size_t N>
bool strip_end(std::string_view& text, const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            return true;
        }
    return false;
}

template <std::size_t N>
bool ends_with(std::string_view text, const std::array<std::string_view, N>& words) {
    return strip_end(text, words);
}

/// What is a mark of what stands before the words of a note.
Stretch sign_of(std::string_view text, Stretch head) {
    while (head.end > head.begin &&
           (text[head.end - 1] == ' ' || text[head.end - 1] == '\t' || text[head.end - 1] == ':'))
        --head.end;
    return head;
}

/// Whether a line opens more quotations and brackets than it closes.
bool is_open(std::string_view text) {
    std::array marks = {std::pair{"“"sv, "”"sv},   std::pair{"«"sv, "»"sv},
                        std::pair{"（"sv, "）"sv}, std::pair{"《"sv, "》"sv},
                        std::pair{"「"sv, "」"sv}, std::pair{"("sv, ")"sv}};
    if (text.find("„") != text.npos) marks.front() = {"„"sv, "“"sv};
    const auto count = [&](std::string_view mark) {
        int found = 0;
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size()))
            ++found;
        return found;
    };
    int open = 0;
    for (const auto& [first, last] : marks) open += count(first) - count(last);
    return open > 0;
}

/// Whether a line begins with a small letter, a figure, or a letter of a script that has no
/// capitals.
bool begins_small(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = text::next(line, at);
        if (text::is_letter_or_digit(c)) return text::small(c) == c;
    }
    return false;
}

bool ends_sentence(std::string_view text) {
    while (strip_end(text, closing) || strip_end(text, outer)) {
    }
    return ends_with(text, ending);
}

}  // namespace

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80) width += byte >= 0xE3 && byte <= 0xEF ? 2 : 1;
    }
    return width;
}

TypedLines::TypedLines(std::string_view text) : text_(text) {
    split();
    measure();
    find_cells();
    find_notes();
    find_headings();
}

void TypedLines::split() {
    LabelReader labels;
    for (std::size_t begin = 0; begin < text_.size();) {
        const std::size_t end = std::min(text_.find('\n', begin), text_.size());
        Line line;
        line.whole = {begin, end};
        std::string_view words = text_.substr(begin, end - begin);
        while (strip_end(words, outer)) {
        }
        const std::size_t kept = words.size();
        for (bool more = true; more && !words.empty();) {
            more = false;
            for (const std::string_view space : outer)
                if (words.starts_with(space)) {
                    words.remove_prefix(space.size());
                    more = true;
                }
        }
        line.words = {begin + kept - words.size(), begin + kept};
        const auto signs = words.find_first_not_of('#');
        if (signs != words.npos && signs > 0 && signs <= 6 && words[signs] == ' ') {
            line.heading = static_cast<int>(std::min<std::size_t>(signs, 3));
            line.words.begin += signs + 1;
            words.remove_prefix(signs + 1);
        }
        line.width = width_of(words);
        line.ends = ends_sentence(words);
        line.address = words.starts_with("http") && words.find(' ') == words.npos;
        if (!words.empty()) line.kind = labels.read(words) ? LineKind::labelled : LineKind::words;
        lines_.push_back(line);
        begin = end + 1;
    }
}

void TypedLines::measure() {
    std::vector<std::size_t> widths;
    for (const Line& line : lines_)
        if (line.kind != LineKind::blank && text(line.words).find("http") == std::string_view::npos)
            widths.push_back(line.width);
    if (widths.empty()) return;
    const std::size_t widest = *std::max_element(widths.begin(), widths.end());
    if (widest < narrowest_page || widest > widest_page) return;
    const auto least = static_cast<std::size_t>(full * static_cast<double>(widest));
    const auto count = std::count_if(widths.begin(), widths.end(),
                                     [&](std::size_t width) { return width >= least; });
    // A page cuts in mid-sentence; paragraphs that all end in a mark are as long by chance.
    // Two such follow one another; long names of a list stand among short ones.
    std::size_t cut = 0;
    bool before = false;
    bool goes_on =
        false;  // in mid-sentence: a list of names has a capital at the head of each line
    for (const Line& line : lines_) {
        if (line.kind == LineKind::blank) continue;
        goes_on = goes_on || (before && begins_small(text(line.words)));
        const bool full_line =
            line.width >= least && !line.ends && !ends_with(text(line.words), comma);
        if (full_line && before) ++cut;
        before = full_line;
    }
    // A list of names has long ones too: in a text that a page broke many lines are full.
    if (goes_on && count >= 2 && cut >= 1 && static_cast<std::size_t>(count) * 8 >= widths.size())
        page_ = widest;
}

void TypedLines::find_notes() {
    int next = 1;
    bool flat = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].kind != LineKind::words || lines_[i].heading > 0) continue;
        HeadMark mark = head_mark(text(lines_[i].words), next);
        if (mark.number == 0 || (mark.flat && page_ == 0)) continue;
        flat = flat || mark.flat;
        TypedNote note;
        note.number = mark.number;
        note.sign = sign_of(text_, {lines_[i].words.begin, lines_[i].words.begin + mark.behind});
        note.stretches.push_back({lines_[i].words.begin + mark.behind, lines_[i].words.end});
        lines_[i].kind = LineKind::note;
        next = mark.number + 1;
        // To the end of its sentence in a text that was broken at a page's width; elsewhere an
        // address may stand on a line of its own.
        for (std::size_t last = i;;) {
            std::size_t at = last + 1;
            const bool address = at < lines_.size() && lines_[at].kind == LineKind::words &&
                                 text(lines_[at].words).starts_with("<http");
            const bool more = ends_with(text(lines_[last].words), semicolon);
            if (!address && (page_ == 0 || (lines_[last].ends && !more))) break;
            while (at < lines_.size() && lines_[at].kind == LineKind::blank) ++at;
            if (at == lines_.size() || lines_[at].kind != LineKind::words || lines_[at].address ||
                head_mark(text(lines_[at].words), next).number > 0 ||
                note.stretches.size() == longest_note)
                break;
            lines_[at].kind = LineKind::note;
            note.stretches.push_back(lines_[at].words);
            last = at;
        }
        notes_.push_back(std::move(note));
    }
    find_marks(flat);
    pair(marks_, notes_);
    for (const TypedMark& mark : marks_)
        if (mark.note < notes_.size()) notes_[mark.note].marked = true;
}

const TypedNote* TypedLines::unmarked_note(std::size_t line) const {
    const Stretch whole = lines_[line].whole;
    const auto found =
        std::partition_point(notes_.begin(), notes_.end(),
                             [&](const TypedNote& note) { return note.sign.begin < whole.begin; });
    const bool here = found != notes_.end() && found->sign.begin < whole.end;
    return here && !found->marked ? &*found : nullptr;
}

/// Raised marks, whether or not they have a note; flattened ones where a note asks for them.
void TypedLines::find_marks(bool flat) {
    struct Flat {
        TypedMark mark;
        std::size_t line = 0;  ///< where it begins
    };
    std::map<int, std::vector<Flat>> flattened;
    for (const Line& line : lines_) {
        if (line.kind == LineKind::note || marks_.size() >= most_pieces) continue;
        add_raised_marks(text_, line.kind == LineKind::cells ? line.whole : line.words, marks_);
        if (!flat || line.kind == LineKind::blank) continue;
        std::vector<TypedMark> found;
        add_flat_marks(text_, line.words, found);
        for (const TypedMark& mark : found)
            flattened[mark.number].push_back({mark, line.words.begin});
    }
    std::size_t from = 0;
    for (const TypedNote& note : notes_) {
        const auto marks = flattened.find(note.number);
        if (marks == flattened.end()) continue;
        const auto next =
            std::lower_bound(marks->second.begin(), marks->second.end(), from,
                             [](const Flat& one, std::size_t at) { return one.line < at; });
        if (next == marks->second.end()) continue;
        marks_.push_back(next->mark);
        from = next->line;
    }
    std::sort(marks_.begin(), marks_.end(), [](const TypedMark& left, const TypedMark& right) {
        return left.where.begin < right.where.begin;
    });
    const auto twice = [](const TypedMark& left, const TypedMark& right) {
        return left.where.begin == right.where.begin;
    };
    marks_.erase(std::unique(marks_.begin(), marks_.end(), twice), marks_.end());
}

void TypedLines::find_headings() {
    const auto is_blank = [&](std::size_t at) {
        return at >= lines_.size() || lines_[at].kind == LineKind::blank;
    };
    bool open = false;  // the paragraph before has not ended
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        Line& line = lines_[i];
        if (line.kind == LineKind::blank || line.kind == LineKind::note) continue;
        std::size_t behind = i + 1;
        while (behind < lines_.size() && lines_[behind].kind == LineKind::blank) ++behind;
        const bool heads =
            behind < lines_.size() && lines_[behind].kind != LineKind::note &&
            (lines_[behind].kind != LineKind::words || lines_[behind].width > 2 * line.width);
        // `Recalling the report,` goes on.
        const bool goes_on = ends_with(text(line.words), comma);
        if (line.kind == LineKind::words && line.heading == 0 && !open && !line.ends && !goes_on &&
            line.width <= longest_heading && (i == 0 || is_blank(i - 1)) && is_blank(i + 1) &&
            heads)
            line.heading = 1;
        open = line.heading == 0 && !line.ends && line.width >= sentence;
    }
}

std::size_t TypedLines::next_words(std::size_t line, bool& over_note) const {
    std::size_t next = line + 1;
    for (; next < lines_.size(); ++next) {
        const bool note =
            lines_[next].kind == LineKind::note || (page_ > 0 && lines_[next].address);
        over_note = over_note || note;
        if (lines_[next].kind != LineKind::blank && !note) break;
    }
    return next;
}

bool TypedLines::goes_on(std::size_t at, std::size_t next, bool over_note) const {
    const Line& line = lines_[at];
    const Line& other = lines_[next];
    if (line.ends || line.address || other.kind != LineKind::words || other.heading > 0 ||
        other.taken)
        return false;
    if (page_ > 0 && static_cast<double>(line.width) >= full * static_cast<double>(page_))
        return true;
    // Paragraphs of a preamble end in commas; a quotation or bracket that is open goes on.
    const bool apart = page_ == 0 && next != at + 1 && !is_open(text(line.words));
    if (ends_with(text(line.words), comma) && line.width >= sentence && !apart) return true;
    if (over_note && line.width >= sentence) return true;
    const char first = text_[other.words.begin];
    return next == at + 1 && line.width >= sentence && first >= 'a' && first <= 'z';
}

void TypedLines::take_paragraph(std::size_t line, std::vector<Stretch>& stretches) {
    if (lines_[line].heading > 0) return;
    for (std::size_t last = line;;) {
        bool over_note = false;
        const std::size_t next = next_words(last, over_note);
        if (next >= lines_.size() || !goes_on(last, next, over_note)) return;
        lines_[next].taken = true;
        stretches.push_back(lines_[next].words);
        last = next;
    }
}

}  // namespace hexaglot::extract

// SPDX-License-Identifier: MIT
#include "extract/text_words.h"

#include "base/text.h"
#include "extract/limits.h"

#include <algorithm>

namespace hexaglot::extract {

namespace {

bool is_direction_mark(char32_t c) {
    return c == U'\u200E' || c == U'\u200F' || (c >= U'\u2066' && c <= U'\u2069');
}

/// Scripts that are written without spaces between words: no space where two lines meet.
bool joins(char32_t c) {
    return text::script(c) == text::Script::han || (c >= U'\u3000' && c <= U'\u303F') ||
           (c >= U'\uFF00' && c <= U'\uFFEF') || c == U'“' || c == U'”';
}

constexpr std::size_t longest_link = 4000;
constexpr std::size_t longest_bold = 10000;

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U' ' : text::next(text, at);
}

}  // namespace

void WordReader::anchor(std::size_t source) {
    if (source != next_) words_.anchors.push_back({length_, source});
}

void WordReader::add_text(Inlines& inlines, Stretch stretch, const Marks& marks) {
    std::size_t from = stretch.begin;
    const auto flush = [&](std::size_t to) {
        if (to <= from) return;
        anchor(from);
        const std::string_view words = source_.substr(from, to - from);
        auto* last = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.back());
        if (last && last->marks == marks)
            last->text += words;
        else
            inlines.emplace_back(Text{std::string(words), marks});
        length_ += words.size();
        next_ = to;
        last_ = text::last(words);
    };
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        const std::size_t begin = at;
        if (static_cast<unsigned char>(source_[at]) < 0x80) {
            ++at;
            continue;
        }
        if (!is_direction_mark(text::next(source_, at))) continue;
        flush(begin);
        from = at;
    }
    flush(stretch.end);
}

void WordReader::add(Stretch stretch, const Marks& marks) {
    add_text(words_.inlines, stretch, marks);
}

/// A link at the head of the stretch; 0 where there is none, else its length.
std::size_t WordReader::add_link(Stretch rest) {
    const std::string_view text =
        source_.substr(rest.begin, std::min(rest.end - rest.begin, longest_link));
    if (text.starts_with("<http")) {
        const auto end = text.find_first_of("> <", 1);
        if (end == text.npos || text[end] != '>') return 0;
        Link link{std::string(text.substr(1, end - 1)), {}};
        add_text(link.inlines, {rest.begin + 1, rest.begin + end}, {});
        words_.inlines.emplace_back(std::move(link));
        return end + 1;
    }
    // Every byte is looked at once, however many brackets are open.
    const auto close = text.starts_with('[') ? text.find_first_of("[]", 1) : text.npos;
    if (close == text.npos || !text.substr(close).starts_with("](")) return 0;
    const auto end = text.find_first_of(")[", close);
    if (end == text.npos || text[end] != ')') return 0;
    Link link{std::string(text.substr(close + 2, end - close - 2)), {}};
    add_text(link.inlines, {rest.begin + 1, rest.begin + close}, {});
    words_.inlines.emplace_back(std::move(link));
    return end + 1;
}

/// `**` that opens words in bold, or closes those that are open.
bool WordReader::is_bold_mark(std::size_t at, std::size_t end) const {
    const std::string_view rest = source_.substr(at, std::min(end - at, longest_bold));
    if (!rest.starts_with("**") || rest.starts_with("***")) return false;
    if (bold_) return true;
    return rest.size() > 2 && rest[2] != ' ' && rest.find("**", 2) != rest.npos;
}

void WordReader::add_mark(const TypedMark& mark, const std::vector<Note>& notes) {
    if (mark.note >= notes.size()) {
        Marks raised;
        raised.superscript = true;
        return add(mark.where, raised);
    }
    const Note& note = notes[mark.note];
    if (!mark.again) {
        words_.inlines.emplace_back(note);
        return;
    }
    anchor(mark.where.begin);
    next_ = static_cast<std::size_t>(-1);
    Reference reference{note.id, std::to_string(note.number), {}};
    reference.marks.superscript = true;
    length_ += reference.text.size();
    words_.inlines.emplace_back(std::move(reference));
}

void WordReader::add_line(Stretch line, const std::vector<TypedMark>& marks,
                          const std::vector<Note>& notes) {
    auto mark =
        std::lower_bound(marks.begin(), marks.end(), line.begin,
                         [](const TypedMark& one, std::size_t at) { return one.where.begin < at; });
    std::size_t from = line.begin;
    const auto flush = [&](std::size_t at) {
        Marks look;
        look.bold = bold_;
        add({from, at}, look);
        from = at;
    };
    for (std::size_t at = line.begin; at < line.end;) {
        const char c = source_[at];
        if (mark != marks.end() && mark->where.begin == at) {
            flush(at);
            add_mark(*mark, notes);
            at = from = mark->where.end;
            ++mark;
        } else if (c == '*' && pieces_ < most_pieces && is_bold_mark(at, line.end)) {
            flush(at);
            bold_ = !bold_;
            ++pieces_;
            at = from = at + 2;
        } else if ((c == '<' || c == '[') && pieces_ < most_pieces) {
            flush(at);
            const std::size_t size = add_link({at, line.end});
            pieces_ += size > 0 ? 1U : 0U;
            at += std::max<std::size_t>(size, 1);
            if (size > 0) from = at;
            while (mark != marks.end() && mark->where.begin < at) ++mark;
        } else {
            ++at;
        }
    }
    flush(line.end);
}

Words WordReader::read(const std::vector<Stretch>& stretches, const std::vector<TypedMark>& marks,
                       const std::vector<Note>& notes, bool pieces) {
    words_ = {};
    length_ = 0;
    next_ = static_cast<std::size_t>(-1);
    bold_ = false;
    for (const Stretch& stretch : stretches) {
        if (stretch.begin >= stretch.end) continue;
        const std::string_view line = source_.substr(stretch.begin, stretch.end - stretch.begin);
        if (!pieces && length_ > 0 && last_ != U' ' && !line.starts_with(' ') && !joins(last_) &&
            !joins(first_of(line))) {
            // The line end in the source stands for the space.
            anchor(stretch.begin - 1);
            words_.inlines.emplace_back(Text{" "});
            ++length_;
            next_ = static_cast<std::size_t>(-1);
        }
        add_line(stretch, marks, notes);
    }
    return std::move(words_);
}

}  // namespace hexaglot::extract

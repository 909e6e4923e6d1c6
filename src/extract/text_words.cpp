// SPDX-License-Identifier: MIT
#include "extract/text_words.h"

#include "base/text.h"

#include <algorithm>
#include <map>

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

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U' ' : text::next(text, at);
}

char32_t last_of(std::string_view text) {
    if (text.empty()) return U' ';
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
    return text::next(text, at);
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
        last_ = last_of(words);
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
    const std::string_view text = source_.substr(rest.begin, rest.end - rest.begin);
    if (text.starts_with("<http")) {
        const auto end = text.find('>');
        if (end == text.npos || text.substr(0, end).find(' ') != text.npos) return 0;
        Link link{std::string(text.substr(1, end - 1)), {}};
        add_text(link.inlines, {rest.begin + 1, rest.begin + end}, {});
        words_.inlines.emplace_back(std::move(link));
        return end + 1;
    }
    const auto close = text.find("](");
    if (!text.starts_with('[') || close == text.npos) return 0;
    const auto end = text.find(')', close);
    if (end == text.npos || text.substr(1, close - 1).find('[') != text.npos) return 0;
    Link link{std::string(text.substr(close + 2, end - close - 2)), {}};
    add_text(link.inlines, {rest.begin + 1, rest.begin + close}, {});
    words_.inlines.emplace_back(std::move(link));
    return end + 1;
}

/// `**` that opens words in bold, or closes those that are open.
bool WordReader::is_bold_mark(std::size_t at, std::size_t end) const {
    const std::string_view rest = source_.substr(at, end - at);
    if (!rest.starts_with("**") || rest.starts_with("***")) return false;
    if (bold_) return true;
    return rest.size() > 2 && rest[2] != ' ' && rest.find("**", 2) != rest.npos;
}

void WordReader::add_line(Stretch line, const std::vector<TypedMark>& marks,
                          const std::map<int, Note>& notes) {
    auto mark =
        std::lower_bound(marks.begin(), marks.end(), line.begin,
                         [](const TypedMark& one, std::size_t at) { return one.where.begin < at; });
    std::size_t from = line.begin;
    const auto look = [&] {
        Marks now;
        now.bold = bold_;
        return now;
    };
    for (std::size_t at = line.begin; at < line.end;) {
        if (mark != marks.end() && mark->where.begin == at) {
            add({from, at}, look());
            const auto note = notes.find(mark->number);
            if (note != notes.end()) {
                words_.inlines.emplace_back(note->second);
            } else {
                Marks raised;
                raised.superscript = true;
                add(mark->where, raised);
            }
            at = from = mark->where.end;
            ++mark;
            continue;
        }
        const char c = source_[at];
        if (c == '*' && is_bold_mark(at, line.end)) {
            add({from, at}, look());
            bold_ = !bold_;
            at = from = at + 2;
            continue;
        }
        if (c == '<' || c == '[') {
            add({from, at}, look());
            from = at;
            if (const std::size_t size = add_link({at, line.end}); size > 0) {
                at = from = at + size;
                while (mark != marks.end() && mark->where.begin < at) ++mark;
                continue;
            }
        }
        ++at;
    }
    add({from, line.end}, look());
}

Words WordReader::read(const std::vector<Stretch>& stretches, const std::vector<TypedMark>& marks,
                       const std::map<int, Note>& notes, bool pieces) {
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

// SPDX-License-Identifier: MIT
#include "check/glyphs.h"

#include "base/text.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

Glyph kind_of(char32_t point) {
    if (point < 0x80) {
        if ((point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z')) return Glyph::latin;
        if (point >= '0' && point <= '9') return Glyph::digit;
        return point == ' ' || (point >= 0x09 && point <= 0x0D) ? Glyph::space : Glyph::other;
    }
    // Most letters are in these blocks; the look-up of properties is left to the rest.
    if (point >= 0x4E00 && point <= 0x9FFF) return Glyph::han;
    if (point >= 0x400 && point <= 0x481) return Glyph::cyrillic;
    if (point >= 0x620 && point <= 0x652) return Glyph::arabic;
    if (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7) return Glyph::latin;
    if (text::is_space(point)) return Glyph::space;
    switch (text::script(point)) {
        case text::Script::latin:
            return text::is_letter(point) ? Glyph::latin : Glyph::other;
        case text::Script::cyrillic:
            return Glyph::cyrillic;
        case text::Script::arabic:
            return text::is_letter(point) ? Glyph::arabic : Glyph::other;
        case text::Script::han:
            return Glyph::han;
        case text::Script::other:
            return text::is_letter(point) ? Glyph::letter : Glyph::other;
        case text::Script::common:
            break;
    }
    if ((point >= 0x660 && point <= 0x669) || (point >= 0x6F0 && point <= 0x6F9))
        return Glyph::digit;
    return text::is_letter(point) ? Glyph::letter : Glyph::other;
}

bool is_vowel_sign(char32_t point) {
    return (point >= 0x64B && point <= 0x65F) || point == 0x670 || point == 0x640;
}

char32_t folded(char32_t point) {
    if (point < 0x80) return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    if (point >= 0x4E00 && point <= 0x9FFF) return point;
    if (is_blank(point)) return ' ';
    if (point == 0x2018 || point == 0x2019 || point == 0x2BC) return '\'';
    if (point == 0x2010 || point == 0x2011) return '-';
    return text::small(point);
}

/// What ends an address or a symbol in running text, beside spaces and Chinese characters.
bool ends_token(char32_t point, Glyph kind) {
    return kind == Glyph::space || kind == Glyph::han || point == '(' || point == ')' ||
           point == '<' || point == '>' || point == '[' || point == ']' || point == '"' ||
           (point >= 0x2018 && point <= 0x201F) || (point >= 0x3000 && point <= 0x303F) ||
           (point >= 0xFF00 && point <= 0xFF1F) || point == 0xAB || point == 0xBB;
}

bool is_fixed_token(std::string_view token) {
    if (token.find("://") != token.npos || token.starts_with("www.")) return true;
    if (const auto at = token.find('@'); at != token.npos)
        return at > 0 && token.find('.', at) != token.npos;
    if (token.find('/') == token.npos) return false;
    // A document symbol, a path: with capitals or digits, and more than two words with a stroke.
    const auto capitals =
        std::count_if(token.begin(), token.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto digits =
        std::count_if(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
    return capitals >= 1 && (digits >= 1 || capitals >= 3);
}

}  // namespace

Folded fold(std::string_view text) {
    Folded result;
    result.text.reserve(text.size());
    result.from.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            result.text += static_cast<char>(folded(static_cast<unsigned char>(text[at++])));
            result.from.push_back(static_cast<std::uint32_t>(begin));
            continue;
        }
        const char32_t point = text::next(text, at);
        if (is_vowel_sign(point) || (point < 0x4E00 && text::is_format(point))) continue;
        text::append(result.text, folded(point));
        result.from.resize(result.text.size(), static_cast<std::uint32_t>(begin));
    }
    result.from.push_back(static_cast<std::uint32_t>(text.size()));
    return result;
}

Line::Line(const Passage& passage, bool readable) : passage_(&passage) {
    const std::string_view text = readable ? std::string_view(passage.text) : std::string_view();
    folded_ = fold(text);
    points_.reserve(text.size());
    kinds_.reserve(text.size());
    begins_.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        begins_.push_back(static_cast<std::uint32_t>(at));
        points_.push_back(text::next(text, at));
        const Glyph kind = kind_of(points_.back());
        // A mark that belongs to no script sits on the letter before it.
        kinds_.push_back(kind == Glyph::letter && !kinds_.empty() && points_.back() >= 0x300 &&
                                 points_.back() < 0x370
                             ? kinds_.back()
                             : kind);
    }
    begins_.push_back(static_cast<std::uint32_t>(text.size()));
    fixed_.resize(points_.size());
    find_fixed();
}

void Line::find_fixed() {
    for (std::size_t first = 0; first < size();) {
        if (ends_token(points_[first], kinds_[first])) {
            ++first;
            continue;
        }
        std::size_t last = first;
        while (last < size() && !ends_token(points_[last], kinds_[last])) ++last;
        if (last - first >= 4 && is_fixed_token(text(first, last))) {
            // Punctuation at its end belongs to the sentence.
            std::size_t end = last;
            while (end > first && (points_[end - 1] == '.' || points_[end - 1] == ',' ||
                                   points_[end - 1] == ';' || points_[end - 1] == ':'))
                --end;
            std::fill(fixed_.begin() + static_cast<std::ptrdiff_t>(first),
                      fixed_.begin() + static_cast<std::ptrdiff_t>(end), true);
        }
        first = last;
    }
}

bool Line::is_letter(std::size_t index) const {
    const Glyph found = kind(index);
    return found != Glyph::other && found != Glyph::space && found != Glyph::digit;
}

bool Line::is_spelt(std::size_t index) const {
    return is_letter(index) && kind(index) != Glyph::han;
}

bool Line::is_marked(std::size_t index) const {
    return std::any_of(passage_->marks.begin(), passage_->marks.end(), [&](const NoteMark& mark) {
        return index <= size() && mark.at == begins_[index];
    });
}

Span Line::span(std::size_t first, std::size_t last) const {
    return {begins_[std::min(first, size())], begins_[std::min(last, size())]};
}

std::string_view Line::text(std::size_t first, std::size_t last) const {
    const Span bytes = span(first, last);
    return std::string_view(passage_->text).substr(bytes.begin, bytes.end - bytes.begin);
}

std::size_t Line::index(std::size_t byte) const {
    if (size() == passage_->text.size()) return std::min(size(), byte);  // one byte a character
    const auto behind = std::upper_bound(begins_.begin(), begins_.end(), byte);
    return std::min(size(), static_cast<std::size_t>(behind - begins_.begin()) - 1);
}

Lines lines_of(const Reading& reading) {
    Lines lines;
    lines.reserve(reading.passages.size());
    constexpr std::size_t longest_line = 1'000'000;
    std::size_t left = 16'000'000;
    for (const Passage& passage : reading.passages) {
        const std::size_t size = passage.text.size();
        const bool readable = size <= longest_line && size <= left;
        if (readable) left -= size;
        lines.emplace_back(passage, readable);
    }
    return lines;
}

Glyph script_of(const Locale& locale) {
    for (const std::string& word : locale.words_for("frequent")) {
        std::size_t at = 0;
        return kind_of(text::next(word, at));
    }
    return Glyph::other;
}

bool has_year(const Line& line, std::size_t at) {
    constexpr std::size_t figures = 4;
    for (std::size_t i = at; i < at + figures; ++i)
        if (line.kind(i) != Glyph::digit) return false;
    return line.kind(at + figures) != Glyph::digit;
}

bool is_blank(char32_t point) {
    return point == ' ' || point == '\t' || is_unbroken(point) || point == 0x3000 ||
           (point >= 0x2000 && point <= 0x200A);
}

bool is_unbroken(char32_t point) {
    return point == 0xA0 || point == 0x202F;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/symbols_broken.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

constexpr std::size_t longest_organ = 8;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_stroke(char c) {
    return c == '/' || c == '\\';
}
bool is_part(char c) {
    return is_capital(c) || is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' ||
           c == '_' || c == '*';
}

/// A stroke with all that stands between the parts on both sides: `/`, `//`, ` / `.
struct Stroke {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool plain(std::string_view text) const { return end == begin + 1 && text[begin] == '/'; }
};

/// The stroke at a place; an empty one where there is none.
Stroke stroke_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const bool spaced = end < text.size() && text[end] == ' ';
    if (spaced) ++end;
    const std::size_t first = end;
    while (end < text.size() && end - first < 2 && is_stroke(text[end])) ++end;
    if (end == first) return {at, at};
    if (spaced && end < text.size() && text[end] == ' ') return {at, end + 1};
    return spaced ? Stroke{at, at} : Stroke{at, end};
}

}  // namespace

std::vector<BrokenSymbol> broken_symbols_in(std::string_view text) {
    std::vector<BrokenSymbol> found;
    if (text.find_first_of("/\\") == text.npos) return found;
    for (std::size_t at = 0; at < text.size();) {
        // The organ: capitals that begin a word.
        std::size_t end = at;
        while (end < text.size() && is_capital(text[end])) ++end;
        const bool begins =
            at == 0 || !(is_part(text[at - 1]) || is_stroke(text[at - 1]) || text[at - 1] == ':' ||
                         text[at - 1] == '=' || text[at - 1] == '@');
        if (end == at || !begins || end - at > longest_organ) {
            at = std::max(end, at + 1);
            continue;
        }
        std::string right(text.substr(at, end - at));
        std::size_t strokes = 0;
        std::size_t apart = 0;  // strokes with spaces
        bool broken = false;
        bool digit = false;
        while (true) {
            const Stroke stroke = stroke_at(text, end);
            std::size_t behind = stroke.end;
            while (behind < text.size() && is_part(text[behind])) ++behind;
            if (stroke.begin == stroke.end || behind == stroke.end) break;
            // Behind a space only what goes on as a symbol does: a capital or a figure.
            const char next = text[stroke.end];
            if (!is_capital(next) && !is_digit(next) && strokes == 0) break;
            if (text[stroke.begin] == ' ') ++apart;
            broken = broken || !stroke.plain(text);
            for (std::size_t i = stroke.end; i < behind; ++i) digit = digit || is_digit(text[i]);
            right += '/';
            right += text.substr(stroke.end, behind - stroke.end);
            end = behind;
            ++strokes;
        }
        // A stroke at the end; where the line ends, the symbol may go on in the next.
        std::size_t last = end;
        const bool left_over = strokes >= 2 && end + 1 < text.size() && text[end] == '/' &&
                               text[end - 1] != '.' && text[end + 1] != '\n';
        if (left_over) last = end + 1;
        // `A / B` are two things, and `TCP/IP//` none.
        const bool sure = digit && strokes >= 2 && apart <= 1;
        const bool turned = broken && apart == 0 && strokes >= 1 && digit &&
                            text.substr(at, end - at).find('\\') != text.npos &&
                            text.substr(at, end - at).find('/') != text.npos;
        while (!left_over && last > at && (text[last - 1] == '.' || text[last - 1] == '-')) {
            --last;
            right.pop_back();
        }
        if ((sure && (broken || left_over)) || turned) found.push_back({{at, last}, right});
        at = std::max(end, at + 1);
    }
    return found;
}

}  // namespace hexaglot::check

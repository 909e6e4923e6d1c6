// SPDX-License-Identifier: MIT
// Where symbols of documents stand in a text.
#include "check/values.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

bool is_capital_byte(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit_byte(char c) {
    return c >= '0' && c <= '9';
}

bool is_small_byte(char c) {
    return c >= 'a' && c <= 'z';
}

/// Bytes of a Cyrillic capital that looks like a Latin one, which slips into symbols; 0 for none.
std::size_t look_alike(std::string_view text, std::size_t at) {
    static constexpr std::string_view letters = "АВЕЅІЈКМНОРСТУХ";
    if (at + 1 >= text.size()) return 0;
    for (std::size_t i = 0; i < letters.size(); i += 2)
        if (text.substr(at, 2) == letters.substr(i, 2)) return 2;
    return 0;
}

std::size_t symbol_byte(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_capital_byte(c) || is_digit_byte(c) || is_small_byte(c) || c == '/' || c == '.' ||
        c == '-' || c == '_' || c == '*')
        return 1;
    return look_alike(text, at);
}

/// Whether a space stands where the stroke before the year should: `ATT/CSP10 2024/SEC/807/…`.
bool is_lost_stroke(std::string_view text, std::size_t at) {
    return text.size() > at + 6 && text[at] == ' ' &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       text.begin() + static_cast<std::ptrdiff_t>(at) + 5, is_digit_byte) &&
           text[at + 5] == '/' && is_capital_byte(text[at + 6]);
}

}  // namespace

std::vector<Span> symbols_in(std::string_view text) {
    std::vector<Span> found;
    for (auto slash = text.find('/'); slash != text.npos; slash = text.find('/', slash + 1)) {
        // The organ before the first stroke.
        std::size_t begin = slash;
        while (begin > 0) {
            if (symbol_byte(text, begin - 1) == 1)
                --begin;
            else if (begin > 1 && look_alike(text, begin - 2) == 2)
                begin -= 2;
            else
                break;
        }
        std::size_t end = slash;
        while (end < text.size()) {
            std::size_t more = symbol_byte(text, end);
            if (text.substr(begin).starts_with("ATT/CSP") && is_lost_stroke(text, end)) more = 1;
            if (more == 0) break;
            end += more;
        }
        std::size_t slashes = 0;
        bool digit = false;
        for (std::size_t i = begin; i < end; ++i) {
            if (text[i] == '/') ++slashes;
            digit = digit || is_digit_byte(text[i]);
        }
        const std::string_view organ = text.substr(begin, slash - begin);
        const bool address =
            begin > 0 &&
            (text[begin - 1] == ':' || text[begin - 1] == '@' || text[begin - 1] == '?' ||
             text[begin - 1] == '&' || text[begin - 1] == '=' || text[begin - 1] == '#' ||
             text[begin - 1] == '%') &&
            slash == begin;
        const bool is_organ =
            !organ.empty() && organ.size() <= 8 &&
            (std::all_of(organ.begin(), organ.end(),
                         [](char c) {
                             return is_capital_byte(c) || static_cast<unsigned char>(c) >= 0x80;
                         }) ||
             organ == "att" || organ == "Att");
        // Behind the organ comes another body or a number: `CSP12`, `2026`, `RES`.
        const bool goes_on =
            slash + 1 < text.size() &&
            (is_capital_byte(text[slash + 1]) || is_digit_byte(text[slash + 1]) ||
             text[slash + 1] == '/' || (is_organ && is_small_byte(organ.front())) ||
             look_alike(text, slash + 1) == 2);
        if (is_organ && goes_on && digit && slashes >= 2 && !address) {
            // A stop that ends the sentence is no part of it, but `Rev.` has one.
            std::size_t last = end;
            while (last > begin && (text[last - 1] == '.' || text[last - 1] == '-' ||
                                    text[last - 1] == '/' || text[last - 1] == '_')) {
                const std::string_view before = text.substr(begin, last - 1 - begin);
                if (text[last - 1] == '.' &&
                    (before.ends_with("Rev") || before.ends_with("Add") ||
                     before.ends_with("Corr") || before.ends_with("Amend")))
                    break;
                --last;
            }
            found.push_back({begin, last});
        }
        if (end > slash) slash = end - 1;
    }
    return found;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/names_keys.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace hexaglot::check {

namespace {

/// Arabic letters that writers use for one another (Unicode block Arabic).
char32_t arabic_letter(char32_t c) {
    switch (c) {
        case U'\u0622':
        case U'\u0623':
        case U'\u0625':
        case U'\u0671':
            return U'\u0627';
        case U'\u0649':
        case U'\u06CC':
            return U'\u064A';
        case U'\u0629':
            return U'\u0647';
        case U'\u0643':
        case U'\u06A9':
            return U'\u0643';
        default:
            return c;
    }
}

/// Windows-1251 from 0x80 on; U+FFFD where it has nothing.
constexpr std::array<char32_t, 64> cyrillic_page = {
    0x402,  0x403,  0x201A, 0x453,  0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409,
    0x2039, 0x40A,  0x40C,  0x40B,  0x40F,  0x452,  0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0xFFFD, 0x2122, 0x459,  0x203A, 0x45A,  0x45C,  0x45B,  0x45F,  0xA0,
    0x40E,  0x45E,  0x408,  0xA4,   0x490,  0xA6,   0xA7,   0x401,  0xA9,   0x404,  0xAB,
    0xAC,   0xAD,   0xAE,   0x407,  0xB0,   0xB1,   0x406,  0x456,  0x491,  0xB5,   0xB6,
    0xB7,   0x451,  0x2116, 0x454,  0xBB,   0x458,  0x405,  0x455,  0x457};
/// Windows-1252 from 0x80 to 0x9F; the rest is Latin-1.
constexpr std::array<char32_t, 32> latin_page = {
    0x20AC, 0xFFFD, 0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0xFFFD, 0x17D,  0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0xFFFD, 0x17E,  0x178};

/// Windows-1256 from 0x80 on.
constexpr std::u32string_view arabic_page =
    U"\u20AC\u067E\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0679\u2039\u0152\u0686"
    U"\u0698\u0688\u06AF\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u06A9\u2122\u0691\u203A"
    U"\u0153\u200C\u200D\u06BA\u00A0\u060C\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9"
    U"\u06BE\u00AB\u00AC\u00AD\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7"
    U"\u00B8\u00B9\u061B\u00BB\u00BC\u00BD\u00BE\u061F\u06C1\u0621\u0622\u0623\u0624\u0625"
    U"\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633"
    U"\u0634\u0635\u0636\u00D7\u0637\u0638\u0639\u063A\u0640\u0641\u0642\u0643\u00E0\u0644"
    U"\u00E2\u0645\u0646\u0647\u0648\u00E7\u00E8\u00E9\u00EA\u00EB\u0649\u064A\u00EE\u00EF"
    U"\u064B\u064C\u064D\u064E\u00F4\u064F\u0650\u00F7\u0651\u00F9\u0652\u00FB\u00FC\u200E"
    U"\u200F\u06D2";

int latin_byte(char32_t c) {
    if (c < 0x100) return static_cast<int>(c);
    const auto at = std::find(latin_page.begin(), latin_page.end(), c);
    return at == latin_page.end() ? -1 : static_cast<int>(0x80 + (at - latin_page.begin()));
}

int cyrillic_byte(char32_t c) {
    if (c < 0x80) return static_cast<int>(c);
    if (c >= 0x410 && c <= 0x44F) return static_cast<int>(0xC0 + (c - 0x410));
    const auto at = std::find(cyrillic_page.begin(), cyrillic_page.end(), c);
    return at == cyrillic_page.end() ? -1 : static_cast<int>(0x80 + (at - cyrillic_page.begin()));
}

int arabic_byte(char32_t c) {
    if (c < 0x80) return static_cast<int>(c);
    const auto at = arabic_page.find(c);
    return at == arabic_page.npos ? -1 : static_cast<int>(0x80 + at);
}

std::string as_bytes(std::string_view text, int (*byte_of)(char32_t)) {
    std::string bytes;
    bool beyond_ascii = false;
    for (std::size_t at = 0; at < text.size();) {
        const int byte = byte_of(text::next(text, at));
        if (byte < 0) return {};
        beyond_ascii = beyond_ascii || byte >= 0x80;
        bytes += static_cast<char>(byte);
    }
    return beyond_ascii && text::is_valid_utf8(bytes) ? bytes : std::string();
}

/// Letters of Latin and Cyrillic that are drawn alike.
constexpr std::array<std::pair<char32_t, char32_t>, 26> twins = {{
    {U'A', U'А'}, {U'B', U'В'}, {U'C', U'С'}, {U'E', U'Е'}, {U'H', U'Н'}, {U'I', U'І'},
    {U'J', U'Ј'}, {U'K', U'К'}, {U'M', U'М'}, {U'O', U'О'}, {U'P', U'Р'}, {U'S', U'Ѕ'},
    {U'T', U'Т'}, {U'X', U'Х'}, {U'Y', U'У'}, {U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'},
    {U'i', U'і'}, {U'j', U'ј'}, {U'o', U'о'}, {U'p', U'р'}, {U's', U'ѕ'}, {U'x', U'х'},
    {U'y', U'у'}, {U'h', U'һ'},
}};

/// Greek letters that are drawn like Latin ones, and these.
constexpr std::u32string_view greek_letters = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικρυ";
constexpr std::u32string_view greek_twins = U"ABEZHIKMNOPTYXovikpu";

bool is_invisible(char32_t c) {
    return text::is_format(c) || c == U'\u00AD' || c == U'\uFEFF' || c == U'\uFFFD';
}

/// Spellings of one sound in names of the Latin alphabet, longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> spellings = {{
    {"qu", "c"},
    {"ph", "f"},
    {"ck", "c"},
    {"q", "c"},
    {"k", "c"},
    {"y", "i"},
    {"w", "u"},
    {"z", "s"},
    {"ç", "s"},
}};

}  // namespace

std::string key_of(std::string_view text) {
    std::string key;
    bool pending_space = false;
    bool after_han = false;
    const std::string folded = text::folded(text);
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = arabic_letter(text::next(folded, at));
        if (c == U'\u0640' || c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`')
            continue;  // tatweel; apostrophes join
        if (!text::is_letter_or_digit(c)) {
            pending_space = !key.empty();
            continue;
        }
        const bool han = text::script(c) == text::Script::han;
        if (pending_space && !(han || after_han)) key += ' ';
        pending_space = false;
        after_han = han;
        text::append(key, c);
    }
    return key;
}

std::string heard_of(std::string_view key) {
    std::string heard;
    for (std::size_t at = 0; at < key.size();) {
        const auto spelling =
            std::find_if(spellings.begin(), spellings.end(),
                         [&](const auto& pair) { return key.substr(at).starts_with(pair.first); });
        const bool found = spelling != spellings.end();
        const std::string_view sound = found ? spelling->second : key.substr(at, 1);
        at += found ? spelling->first.size() : 1;
        if (!heard.ends_with(sound)) heard += sound;
    }
    return heard;
}

std::string without_invisible(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        if (!is_invisible(c)) text::append(kept, c);
    }
    return kept;
}

std::string single_spaced(std::string_view text) {
    std::string result;
    bool space = false;
    bool after_han = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        if (text::is_space(c)) {
            space = !result.empty();
            continue;
        }
        const bool han = text::script(c) == text::Script::han;
        if (space && !(after_han && han)) result += ' ';
        space = false;
        after_han = han;
        text::append(result, c);
    }
    return result;
}

std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        if (c == U'\'' || c == U'‘' || c == U'ʼ' || c == U'`' || c == U'´')
            result += "’";
        else if (c == U'\u2010' || c == U'\u2011')
            result += '-';
        else if (text::is_space(c))
            result += ' ';
        else if (c < U'\u064B' || c > U'\u0652')
            text::append(result, c);
    }
    return text::nfc(result);
}

bool is_in_capitals(std::string_view text) {
    bool capital = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        if ((c >= U'a' && c <= U'z') || (c >= U'а' && c <= U'я')) return false;
        capital = capital || (c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я');
    }
    return capital;
}

std::string core_of(std::string_view key, const std::vector<std::string>& generic) {
    std::string core(key);
    for (const std::string& word : generic) {
        std::size_t at = 0;
        const auto first = text::code_points(word);
        const bool han = !first.empty() && text::script(first.front()) == text::Script::han;
        while ((at = core.find(word, at)) != core.npos) {
            const std::size_t end = at + word.size();
            const bool whole = han || ((at == 0 || core[at - 1] == ' ') &&
                                       (end == core.size() || core[end] == ' '));
            if (!whole) {
                ++at;
                continue;
            }
            core.erase(at, word.size());
        }
    }
    return text::collapse(core);
}

std::vector<std::string> turned_round(std::string_view text) {
    std::vector<std::string> turned;
    std::string head;
    std::string tail;
    if (const auto open = text.find_first_of("("); open != text.npos && text.back() == ')') {
        head = text::trim(text.substr(0, open));
        tail = text::trim(text.substr(open + 1, text.size() - open - 2));
    } else if (const auto comma = text.find(", "); comma != text.npos) {
        head = text::trim(text.substr(0, comma));
        tail = text::trim(text.substr(comma + 2));
    } else {
        const std::string_view wide = "（";
        const std::string_view wide_end = "）";
        const auto at = text.find(wide);
        if (at == text.npos || !text.ends_with(wide_end)) return turned;
        head = std::string(text.substr(0, at));
        tail = std::string(
            text.substr(at + wide.size(), text.size() - at - wide.size() - wide_end.size()));
    }
    if (head.empty() || tail.empty()) return turned;
    turned.push_back(tail + " " + head);
    turned.push_back(head + " " + tail);
    return turned;
}

std::string unscrambled(std::string_view text) {
    for (const auto byte_of : {latin_byte, cyrillic_byte, arabic_byte}) {
        std::string words = as_bytes(text, byte_of);
        if (!words.empty() && words != text) return words;
    }
    return {};
}

std::string reversed(std::string_view text) {
    std::u32string points = text::code_points(text);
    std::reverse(points.begin(), points.end());
    return text::utf8(points);
}

std::string one_script(std::string_view text) {
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    std::u32string points = text::code_points(text);
    for (char32_t& c : points)
        if (const auto greek = greek_letters.find(c); greek != greek_letters.npos)
            c = greek_twins[greek];
    for (const char32_t c : points) {
        latin += text::script(c) == text::Script::latin ? 1U : 0U;
        cyrillic += text::script(c) == text::Script::cyrillic ? 1U : 0U;
    }
    if (latin + cyrillic == 0) return std::string(text);
    if (latin == 0 || cyrillic == 0) return text::utf8(points);
    const bool to_latin = latin >= cyrillic;
    std::string words;
    for (const char32_t c : points) {
        const auto twin = std::find_if(twins.begin(), twins.end(), [&](const auto& pair) {
            return c == (to_latin ? pair.second : pair.first);
        });
        const bool found = twin != twins.end();
        text::append(words, !found ? c : to_latin ? twin->first : twin->second);
    }
    return words;
}

}  // namespace hexaglot::check

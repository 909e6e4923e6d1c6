// SPDX-License-Identifier: MIT
#include "base/text.h"

#include "base/text_normalized.h"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace hexaglot::text {

namespace {

UChar32 point(char32_t code_point) {
    return static_cast<UChar32>(code_point);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// White space of XML 1.0 (production 3): other spaces, such as U+00A0 and U+3000, are text.
bool is_xml_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Whether `collapse` has nothing to do: so it is with nearly all names.
bool is_collapsed(std::string_view text) {
    bool after_space = true;
    for (const char byte : text) {
        if (is_xml_space(byte) && (after_space || byte != ' ')) return false;
        after_space = byte == ' ';
    }
    return text.empty() || !after_space;
}

/// The code point at `offset`, which moves behind it; negative for a broken sequence.
UChar32 step(std::string_view text, std::size_t& offset) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 found = 0;
    U8_NEXT(bytes, offset, text.size(), found);
    return found;
}

/// Neither a control character other than tab and line feed (Unicode: C0, DEL, C1) nor a
/// non-character.
bool is_kept(UChar32 c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    return (!control || c == '\t' || c == '\n') && !U_IS_UNICODE_NONCHAR(c);
}

/// Whether `clean` has nothing to take out: so it is with nearly all text that people write.
bool is_fit(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        offset += printable_ascii(text.substr(offset));
        if (offset == text.size()) return true;
        const UChar32 c = step(text, offset);
        if (c < 0 || !is_kept(c)) return false;
    }
    return true;
}

bool is_right_to_left(UChar32 code_point) {
    switch (u_charDirection(code_point)) {
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
        case U_RIGHT_TO_LEFT_EMBEDDING:
        case U_RIGHT_TO_LEFT_OVERRIDE:
        case U_RIGHT_TO_LEFT_ISOLATE:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::size_t printable_ascii(std::string_view text) {
    // A byte of `low` has its high bit set where the byte was under 0x20, one of `high` where it
    // was 0x7F or more.
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    constexpr std::uint64_t spaces = 0x2020202020202020;
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::size_t count = 0;
    for (std::uint64_t eight = 0; count + 8 <= text.size(); count += 8) {
        std::memcpy(&eight, text.data() + count, 8);
        const std::uint64_t low = (eight - spaces) & ~eight;
        const std::uint64_t high = eight | (eight + ones);
        if (((low | high) & high_bits) != 0) break;
    }
    while (count < text.size() && text[count] >= ' ' && text[count] != '\x7F') ++count;
    return count;
}

char32_t next(std::string_view text, std::size_t& offset) {
    const UChar32 found = step(text, offset);
    return found < 0 ? U'\uFFFD' : static_cast<char32_t>(found);
}

void append(std::string& text, char32_t code_point) {
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes = {};
    std::size_t size = 0;
    UBool broken = false;
    U8_APPEND(bytes, size, bytes.size(), static_cast<std::uint32_t>(code_point), broken);
    if (broken)
        text += "\uFFFD";
    else
        text.append(bytes.begin(), bytes.begin() + size);
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t offset = 0; offset < text.size();) points += next(text, offset);
    return points;
}

std::string utf8(std::u32string_view code_points) {
    std::string text;
    for (const char32_t code_point : code_points) append(text, code_point);
    return text;
}

std::size_t step_back(std::string_view text, std::size_t offset) {
    while (offset > 0)
        if ((static_cast<unsigned char>(text[--offset]) & 0xC0U) != 0x80) break;
    return offset;
}

char32_t last(std::string_view text) {
    std::size_t offset = step_back(text, text.size());
    return text.empty() ? U'\0' : next(text, offset);
}

int digit_value(char32_t code_point) {
    for (const char32_t zero : {U'0', U'٠', U'۰', U'０'})
        if (code_point >= zero && code_point <= zero + 9)
            return static_cast<int>(code_point - zero);
    return -1;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) step(text, offset);
    return count;
}

std::size_t words(std::string_view text) {
    std::size_t count = 0;
    bool counted = false;  // the word that is being read
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t found = next(text, offset);
        const bool alone = script(found) == Script::han;
        if (alone || (!counted && u_isalnum(point(found)))) ++count;
        counted = !alone && !is_space(found) && (counted || u_isalnum(point(found)));
    }
    return count;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (step(text, offset) < 0) return false;
    return true;
}

Script script(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    if (u_isdigit(point(code_point))) return Script::common;
    switch (uscript_getScript(point(code_point), &status)) {
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
            return Script::common;
        case USCRIPT_LATIN:
            return Script::latin;
        case USCRIPT_CYRILLIC:
            return Script::cyrillic;
        case USCRIPT_HAN:
            return Script::han;
        case USCRIPT_ARABIC:
            return Script::arabic;
        default:
            return Script::other;
    }
}

bool is_space(char32_t code_point) {
    return u_isUWhiteSpace(point(code_point));
}

bool is_letter(char32_t code_point) {
    const auto category = U_GET_GC_MASK(point(code_point));
    return (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

char32_t small(char32_t code_point) {
    if (code_point < 0x80)
        return code_point >= U'A' && code_point <= U'Z' ? code_point + (U'a' - U'A') : code_point;
    return static_cast<char32_t>(u_tolower(point(code_point)));
}

bool is_letter_or_digit(char32_t code_point) {
    return u_isalnum(point(code_point));
}

bool is_format(char32_t code_point) {
    return u_charType(point(code_point)) == U_FORMAT_CHAR;
}

bool is_ambiguous_width_punctuation(char32_t code_point) {
    const UChar32 c = point(code_point);
    return u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH) == U_EA_AMBIGUOUS &&
           (U_GET_GC_MASK(c) & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

std::string normalized(const icu::Normalizer2* form, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (form == nullptr || form->isNormalizedUTF8(piece, status)) return std::string(text);
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    form->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFCInstance(status), text);
}

std::string nfkc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    return normalized(icu::Normalizer2::getNFKCInstance(status), text);
}

std::string clean(std::string_view text) {
    if (printable_ascii(text) == text.size()) return std::string(text);
    if (is_fit(text)) return nfc(text);
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t found = next(text, offset);
        if (is_kept(point(found))) append(kept, found);
    }
    return nfc(kept);
}

std::string collapse(std::string_view text) {
    if (is_collapsed(text)) return std::string(text);
    std::string result;
    result.reserve(text.size());
    for (const char byte : trim(text)) {
        if (!is_xml_space(byte))
            result += byte;
        else if (!result.ends_with(' '))
            result += ' ';
    }
    return result;
}

std::string trim(std::string_view text) {
    while (!text.empty() && is_xml_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_xml_space(text.back())) text.remove_suffix(1);
    return std::string(text);
}

std::string capitalized(std::string_view words, const std::string& language) {
    std::size_t end = 0;
    if (!words.empty()) next(words, end);
    icu::UnicodeString first = icu::UnicodeString::fromUTF8(
        icu::StringPiece(words.data(), static_cast<std::int32_t>(end)));
    std::string result;
    first.toUpper(icu::Locale(language.c_str())).toUTF8String(result);
    return result.append(words.substr(end));
}

std::size_t edits(std::u32string_view left, std::u32string_view right, std::size_t limit) {
    const std::size_t longer = std::max(left.size(), right.size());
    if (longer - std::min(left.size(), right.size()) > limit) return limit + 1;
    const std::size_t width = right.size() + 1;
    std::vector<std::size_t> rows(3 * width);
    std::size_t* before = rows.data();
    std::size_t* above = before + width;
    std::size_t* row = above + width;
    for (std::size_t j = 0; j <= right.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1,
                               above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[right.size()], limit + 1);
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
    const std::u32string points = code_points(word);
    std::size_t least = points.size() / 3 + 1;
    const std::string* best = nullptr;
    for (const std::string& candidate : known) {
        const std::size_t found = edits(points, code_points(candidate), least);
        if (found < least) {
            least = found;
            best = &candidate;
        } else if (found == least && best != nullptr && *best != candidate) {
            best = nullptr;  // two are as near: a guess would mislead; only a nearer one may follow
        }
    }
    if (best == nullptr) return std::nullopt;
    return *best;
}

std::string isolate(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is_right_to_left(point(next(text, offset))))
            return "\u2068" + std::string(text) + "\u2069";
    return std::string(text);
}

std::string language_name(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 128> buffer{};
    const std::int32_t length =
        uloc_getDisplayName(std::string(tag).c_str(), "en", buffer.data(),
                            static_cast<std::int32_t>(buffer.size()), &status);
    if (U_FAILURE(status) || length <= 0) return std::string(tag);
    std::string name;
    icu::UnicodeString(buffer.data(), length).toUTF8String(name);
    return name;
}

bool is_right_to_left(std::string_view tag) {
    return uloc_isRightToLeft(std::string(tag).c_str()) != 0;
}

}  // namespace hexaglot::text

// SPDX-License-Identifier: MIT
#include "locale/transliterate.h"

#include "base/text.h"

#include <unicode/translit.h>

#include <memory>
#include <unordered_map>
#include <utility>

namespace hexaglot::locale {
namespace {

/// One for each thread: a transliterator may be used by one at a time.
using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator make(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    Transliterator made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

std::string transliterated(const Transliterator& by, std::string_view text) {
    if (!by) return std::string(text);
    icu::UnicodeString words = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    by->transliterate(words);
    std::string result;
    words.toUTF8String(result);
    return result;
}

}  // namespace

std::string sound(std::string_view text) {
    thread_local const Transliterator by = make("Han-Latin; NFD; [[:Mn:][:Zs:]] Remove; Lower");
    // A character sounds the same in every word (the rules of CLDR look at one at a time), and ICU
    // takes microseconds for each: half the time of a Chinese paper.
    thread_local std::unordered_map<char32_t, std::string> known;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto [one, fresh] = known.try_emplace(text::next(text, at));
        if (fresh) one->second = transliterated(by, text.substr(begin, at - begin));
        result += one->second;
    }
    return result;
}

std::string simplified(std::string_view text) {
    thread_local const Transliterator by = make("Traditional-Simplified");
    return transliterated(by, text);
}

}  // namespace hexaglot::locale

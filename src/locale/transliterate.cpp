// SPDX-License-Identifier: MIT
#include "locale/transliterate.h"

#include <unicode/translit.h>

#include <memory>

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
    return transliterated(by, text);
}

std::string simplified(std::string_view text) {
    thread_local const Transliterator by = make("Traditional-Simplified");
    return transliterated(by, text);
}

}  // namespace hexaglot::locale

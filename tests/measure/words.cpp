// SPDX-License-Identifier: MIT
#include "measure/words.h"

#include "base/text.h"

#include <unicode/regex.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace hexaglot::measure {

namespace {

icu::UnicodeString unicode(const Text& text) {
    return icu::UnicodeString::fromUTF8(narrow(text));
}

Text back(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return wide(utf8);
}

const icu::RegexPattern& compiled(std::string_view pattern) {
    static std::map<std::string, std::unique_ptr<icu::RegexPattern>, std::less<>> known;
    const auto found = known.find(pattern);
    if (found != known.end()) return *found->second;
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    std::unique_ptr<icu::RegexPattern> made(icu::RegexPattern::compile(
        icu::UnicodeString::fromUTF8(std::string(pattern)), UREGEX_MULTILINE, place, status));
    if (U_FAILURE(status)) throw std::runtime_error("no pattern: " + std::string(pattern));
    return *known.emplace(pattern, std::move(made)).first->second;
}

}  // namespace

Text wide(std::string_view utf8) {
    Text text;
    for (std::size_t at = 0; at < utf8.size();) text += text::next(utf8, at);
    return text;
}

std::string narrow(std::u32string_view text) {
    std::string utf8;
    for (const char32_t letter : text) text::append(utf8, letter);
    return utf8;
}

std::vector<Match> matches(const Text& text, std::string_view pattern) {
    const icu::UnicodeString input = unicode(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled(pattern).matcher(input, status));
    std::vector<Match> found;
    while (U_SUCCESS(status) && matcher->find()) {
        const int group = matcher->groupCount() > 0 ? 1 : 0;
        const std::int32_t begin = matcher->start(group, status);
        const std::int32_t end = matcher->end(group, status);
        if (begin < 0) continue;
        found.push_back({static_cast<std::size_t>(input.countChar32(0, begin)),
                         static_cast<std::size_t>(input.countChar32(0, end))});
    }
    return found;
}

Text traditional(const Text& text) {
    static const std::unique_ptr<icu::Transliterator> rules = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString changed = unicode(text);
    rules->transliterate(changed);
    return back(changed);
}

Text mojibake(const Text& text) {
    const std::string utf8 = narrow(text);
    if (utf8.size() == text.size()) return {};
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("windows-1252", &status);
    const icu::UnicodeString read(utf8.data(), static_cast<std::int32_t>(utf8.size()), converter,
                                  status);
    ucnv_close(converter);
    return back(read);
}

}  // namespace hexaglot::measure

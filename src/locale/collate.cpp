// SPDX-License-Identifier: MIT
#include "locale/collate.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace hexaglot::locale {
namespace {

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string sort_key(const icu::Collator& collator, std::string_view word) {
    const icu::UnicodeString text = wide(word);
    std::string key(64, '\0');
    const auto fill = [&] {
        return collator.getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                                   static_cast<std::int32_t>(key.size()));
    };
    const auto size = static_cast<std::size_t>(fill());
    const bool whole = size <= key.size();
    key.resize(size);
    if (!whole) fill();
    return key;
}

/// `word` as `own` wants it sorted; a word that is nothing but what is ignored stays.
std::string sorted_as(std::string_view word, const Sorting& own) {
    for (const std::string& beginning : own.ignored)
        if (!beginning.empty() && word.size() > beginning.size() && word.starts_with(beginning)) {
            word.remove_prefix(beginning.size());
            break;
        }
    std::string key(word);
    for (const auto& [letter, as] : own.alike)
        for (auto at = key.find(letter); at != key.npos; at = key.find(letter, at + as.size()))
            key.replace(at, letter.size(), as);
    return key;
}

}  // namespace

std::vector<std::size_t> collated(const std::vector<std::string>& words, const std::string& tag,
                                  const Sorting& own) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale::forLanguageTag(tag, status), status));
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Without its data ICU has no order at all; the order given is then the only one that is the
    // same everywhere.
    if (U_FAILURE(status)) return order;
    std::vector<std::pair<std::string, std::string>> keys;
    for (const std::string& word : words)
        keys.emplace_back(sort_key(*collator, sorted_as(word, own)), sort_key(*collator, word));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

bool holds(std::string_view text, std::string_view form) {
    return wide(text).foldCase().indexOf(wide(form).foldCase()) >= 0;
}

}  // namespace hexaglot::locale

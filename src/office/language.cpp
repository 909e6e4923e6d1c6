// SPDX-License-Identifier: MIT
#include "office/language.h"

#include <algorithm>
#include <array>

namespace hexaglot::office {
namespace {

using namespace std::string_view_literals;

constexpr std::array east_asian = {"ja"sv, "ko"sv, "yue"sv, "zh"sv};
constexpr std::array east_asian_scripts = {"Hang"sv, "Hani"sv, "Hans"sv,
                                           "Hant"sv, "Jpan"sv, "Kore"sv};
/// Languages that Word counts as "complex script": written from the right, or with shaping and
/// vowel signs.
constexpr std::array complex = {"ar"sv, "bn"sv, "ckb"sv, "dv"sv, "fa"sv, "gu"sv, "he"sv,
                                "hi"sv, "km"sv, "kn"sv,  "lo"sv, "ml"sv, "mr"sv, "my"sv,
                                "ne"sv, "pa"sv, "ps"sv,  "sd"sv, "si"sv, "ta"sv, "te"sv,
                                "th"sv, "ug"sv, "ur"sv,  "yi"sv};
constexpr std::array complex_scripts = {"Arab"sv, "Deva"sv, "Hebr"sv, "Syrc"sv, "Thaa"sv, "Thai"sv};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view language_of(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

/// The subtag of four letters (RFC 5646, 2.2.3); empty where the tag has none.
std::string_view script_of(std::string_view tag) {
    while (tag.find('-') != tag.npos) {
        tag.remove_prefix(tag.find('-') + 1);
        const std::string_view subtag = tag.substr(0, tag.find('-'));
        if (subtag.size() == 4) return subtag;
    }
    return {};
}

}  // namespace

ScriptSlot script_slot(std::string_view tag) {
    const std::string_view language = language_of(tag);
    if (const std::string_view script = script_of(tag); !script.empty()) {
        if (has(east_asian_scripts, script)) return ScriptSlot::east_asian;
        return has(complex_scripts, script) ? ScriptSlot::complex : ScriptSlot::latin;
    }
    if (has(east_asian, language)) return ScriptSlot::east_asian;
    return has(complex, language) ? ScriptSlot::complex : ScriptSlot::latin;
}

}  // namespace hexaglot::office

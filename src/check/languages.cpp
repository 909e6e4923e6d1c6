// SPDX-License-Identifier: MIT
#include "check/languages.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace hexaglot::check {

namespace {

struct Scripts {
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    std::size_t han = 0;
    std::size_t arabic = 0;
};

Scripts count_scripts(std::string_view text) {
    Scripts count;
    for (std::size_t at = 0; at < text.size();) {
        switch (text::script(text::next(text, at))) {
            case text::Script::latin:
                ++count.latin;
                break;
            case text::Script::cyrillic:
                ++count.cyrillic;
                break;
            case text::Script::han:
                ++count.han;
                break;
            case text::Script::arabic:
                ++count.arabic;
                break;
            default:
                break;
        }
    }
    return count;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::pair<std::string, std::uint32_t>> frequent_words(const Locales& locales) {
    std::vector<std::pair<std::string, std::uint32_t>> words;
    std::uint32_t index = 0;
    for (const auto& [language, locale] : locales) {
        for (const std::string& word : locale->words_for("frequent"))
            words.emplace_back(word, index);
        ++index;
    }
    return words;
}

}  // namespace

Languages::Languages(const Locales& locales) : frequent_(frequent_words(locales)) {
    for (const auto& [language, locale] : locales)
        languages_.push_back({language, script_of(*locale)});
}

std::vector<std::size_t> Languages::frequencies(std::string_view text) const {
    std::vector<std::size_t> found(languages_.size());
    frequent_.find(text, [&](std::size_t begin, std::size_t end, std::uint32_t language) {
        if (languages_[language].script == Glyph::han ||
            ((begin == 0 || !is_letter(text[begin - 1])) &&
             (end == text.size() || !is_letter(text[end]))))
            ++found[language];
    });
    return found;
}

std::string Languages::most(std::string_view text) const {
    const Scripts count = count_scripts(text);
    const std::size_t han = count.han * 3;  // a character says as much as several letters
    const std::array<std::pair<std::size_t, Glyph>, 4> scripts = {
        {{count.latin, Glyph::latin},
         {count.cyrillic, Glyph::cyrillic},
         {han, Glyph::han},
         {count.arabic, Glyph::arabic}}};
    const auto most = *std::max_element(scripts.begin(), scripts.end());
    if (most.first == 0) return {};
    const std::vector<std::size_t> scores = frequencies(text);
    std::string best;
    std::size_t best_score = 0;
    std::size_t alone = 0;
    for (std::size_t i = 0; i < languages_.size(); ++i) {
        if (languages_[i].script != most.second) continue;
        ++alone;
        if (scores[i] > best_score || best.empty()) {
            best = languages_[i].name;
            best_score = scores[i];
        } else if (scores[i] == best_score) {
            best.clear();  // two languages are as likely
            best_score = scores[i];
        }
    }
    return best_score > 0 || alone == 1 ? best : std::string();
}

}  // namespace hexaglot::check

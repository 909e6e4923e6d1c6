// SPDX-License-Identifier: MIT
#include "check/names_cases.h"

#include <algorithm>
#include <sstream>

namespace hexaglot::check {

namespace {

/// Of one name; those with three adjectives have fewer.
constexpr std::size_t most_forms = 100;

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

/// What stands between two names that are declined both.
bool is_joint(std::string_view word) {
    return word == "и" || word == "—";
}

}  // namespace

Cases::Cases(const Locale& locale) {
    for (const char* list : {"adjective-endings", "case-endings"})
        for (const std::string& line : locale.words_for(list)) {
            const auto colon = line.find(": ");
            if (colon == line.npos) continue;
            endings_.push_back({line.substr(0, colon), split(line.substr(colon + 2), ' '),
                                std::string_view(list) == "adjective-endings"});
        }
    std::stable_sort(endings_.begin(), endings_.end(), [](const Ending& left, const Ending& right) {
        return left.from.size() > right.from.size();
    });
}

const Cases::Ending* Cases::ending(std::string_view word) const {
    for (const Ending& one : endings_)
        if (word.size() > one.from.size() && word.ends_with(one.from)) return &one;
    return nullptr;
}

std::vector<std::string> Cases::of(std::string_view name) const {
    std::vector<std::string> words = split(name, ' ');
    struct Declined {
        std::size_t index;
        const Ending* ending;
        std::size_t from;    ///< where the ending begins, in bytes of the word
        std::string behind;  ///< what keeps its form behind it: `)`, `-Бисау`
    };
    std::vector<Declined> declined;
    bool behind_noun = false;
    bool several = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // `Босния и Герцеговина`, `Иран (Исламская Республика)`, `Папуа — Новая Гвинея`
        const bool begins = words[i].starts_with('(') || (i > 0 && is_joint(words[i - 1]));
        if (behind_noun && !begins) continue;
        several = several || behind_noun;
        std::string_view word = words[i];
        if (word.ends_with(')')) word.remove_suffix(1);
        const Ending* found = ending(word);
        // Гвинея-Бисау: only the first half is declined.
        if (const auto hyphen = word.find('-'); !found && hyphen != word.npos)
            found = ending(word = word.substr(0, hyphen));
        if (found)
            declined.push_back(
                {i, found, word.size() - found->from.size(), words[i].substr(word.size())});
        behind_noun = !found || !found->adjective;
    }
    // Every form of one word with every form of the others: few of them are Russian, none is
    // another name.
    std::vector<std::vector<std::string>> all = {words};
    for (const auto& [index, found, from, behind] : declined) {
        // Of two names one may keep its form: Антигуа и Барбуды.
        std::vector<std::vector<std::string>> more;
        if (several) more = all;
        for (const std::vector<std::string>& parts : all)
            for (const std::string& to : found->to) {
                more.push_back(parts);
                std::string& word = more.back()[index];
                word.resize(from);
                word += to;
                word += behind;
            }
        all = std::move(more);
        if (all.size() > most_forms) break;
    }
    std::vector<std::string> names;
    for (const std::vector<std::string>& parts : all) {
        std::string joined;
        for (const std::string& part : parts) joined += (joined.empty() ? "" : " ") + part;
        if (joined != name) names.push_back(std::move(joined));
    }
    return names;
}

}  // namespace hexaglot::check

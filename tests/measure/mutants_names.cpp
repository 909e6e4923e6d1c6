// SPDX-License-Identifier: MIT
// Faults in the name of one State in a list.
#include "measure/mutants.h"

#include <algorithm>
#include <map>

namespace hexaglot::measure {

namespace {

using Rename = std::function<std::optional<Text>(const Text& name, const Names& names,
                                                 const State& state, Dice& dice)>;

/// A kind that puts other words into the place of a name. Words that are a form of any State are
/// made only where `known` says so.
Kind renaming(const char* name, bool facts, std::vector<std::string> in, const Rename& rename,
              bool known = false) {
    return {name, "names", facts, [=](File& file, const Base& base, Dice& dice, Mutant& made) {
                if (!in.empty() && std::find(in.begin(), in.end(), base.language) == in.end())
                    return false;
                std::vector<Entry> all = entries(file, base.language);
                if (all.size() < 4) return false;
                made.near = list_lines(file, all);
                dice.shuffle(all);
                for (const Entry& entry : all) {
                    const State& state =
                        *std::find_if(states().begin(), states().end(),
                                      [&](const State& s) { return s.code == entry.code; });
                    const Names& names = state.names.at(base.language);
                    const auto words = rename(names.name, names, state, dice);
                    if (!words || words->empty() || *words == names.name) continue;
                    if (!known && known_forms().contains(*words)) continue;
                    if (file.format() == "csv" && words->find(U',') != words->npos) continue;
                    // An ODT does not show a second space.
                    if (file.format() == "odt" && words->find(U"  ") != words->npos) continue;
                    made.state = entry.code;
                    if (change_words(file, entry.line, entry.begin, entry.end, *words, made))
                        return true;
                }
                return false;
            }};
}

bool is_letter(char32_t letter) {
    return !matches(Text(1, letter), "\\p{L}").empty();
}

/// A place in a name where a letter stands, behind the first.
std::optional<std::size_t> letter_place(const Text& name, Dice& dice) {
    if (name.size() < 4) return std::nullopt;
    for (int tries = 0; tries < 20; ++tries) {
        const std::size_t at = 1 + dice.below(name.size() - 1);
        if (is_letter(name[at])) return at;
    }
    return std::nullopt;
}

std::optional<Text> slipped(const Text& name, int how, Dice& dice) {
    const auto at = letter_place(name, dice);
    if (!at) return std::nullopt;
    Text words = name;
    if (how == 0) words.erase(*at, 1);
    if (how == 1) words.insert(*at, 1, words[*at]);
    if (how == 2) {
        if (!is_letter(words[*at - 1]) || words[*at - 1] == words[*at]) return std::nullopt;
        std::swap(words[*at - 1], words[*at]);
    }
    if (how == 3) {
        const std::vector<Text> alphabets = {U"abcdefghijklmnoprstuvwxyz",
                                             U"абвгдежзиклмнопрстухцчшя", U"ابتجحدرزسصعفقكلمنهوي"};
        const Text& alphabet = words[*at] < 0x400   ? alphabets[0]
                               : words[*at] < 0x500 ? alphabets[1]
                                                    : alphabets[2];
        words[*at] = alphabet[dice.below(alphabet.size())];
    }
    return words;
}

/// One character put into the place of another of the same group.
std::optional<Text> exchanged_in(const Text& name, const std::vector<Text>& groups, Dice& dice) {
    std::vector<std::pair<std::size_t, char32_t>> choices;
    for (std::size_t at = 0; at < name.size(); ++at)
        for (const Text& group : groups)
            if (group.find(name[at]) != group.npos)
                for (const char32_t other : group)
                    if (other != name[at]) choices.emplace_back(at, other);
    if (choices.empty()) return std::nullopt;
    const auto& [at, other] = dice.pick(choices);
    Text words = name;
    words[at] = other;
    return words;
}

const std::vector<Text> homophones = {
    U"巴吧疤", U"尼妮泥", U"斯思司", U"拉啦", U"利力立", U"里理李", U"马玛码", U"加家佳", U"克客刻",
    U"布部步", U"兰蓝栏", U"伊依衣", U"瓦挖", U"卡咖",   U"比笔彼", U"哥歌",   U"罗萝锣", U"塞赛",
    U"波玻",   U"黎离",   U"丹单",   U"基机", U"泰太",   U"刚钢",   U"纳那娜", U"萨洒",   U"莫末",
    U"毛茂",   U"达答",   U"西希",   U"亚雅", U"安按",   U"鲁卢",   U"苏酥",   U"汤烫"};
const std::vector<Text> look_alikes = {
    U"己已巳", U"土士", U"末未", U"日曰", U"人入", U"大太犬", U"尼尾", U"干千", U"毛手",
    U"比此",   U"拉位", U"亚业", U"西酉", U"斯期", U"坦垣",   U"几凡", U"加如", U"内肉",
    U"乌鸟",   U"兰三", U"阿啊", U"埃挨", U"坡披", U"墨黑",   U"危厄", U"爪瓜", U"瓦互",
    U"廷延",   U"哈啥", U"白自", U"牙才", U"不木", U"丹舟",   U"厄危", U"刚则", U"巴色"};

Text full_width(Text words) {
    for (char32_t& letter : words)
        if (letter > 0x20 && letter < 0x7F) letter += 0xFEE0;
    return words;
}

std::vector<Kind> slips() {
    const std::vector<std::string> alphabetic = {"ar", "en", "es", "fr", "ru"};
    std::vector<Kind> all;
    const char* names[] = {"letter-dropped", "letter-doubled", "letters-exchanged",
                           "letter-changed"};
    for (int how = 0; how < 4; ++how)
        all.push_back(renaming(names[how], true, alphabetic,
                               [how](const Text& name, const Names&, const State&, Dice& dice) {
                                   return slipped(name, how, dice);
                               }));
    all.push_back(renaming("homophone", true, {"zh"},
                           [](const Text& name, const Names&, const State&, Dice& dice) {
                               return exchanged_in(name, homophones, dice);
                           }));
    all.push_back(renaming("look-alike", true, {"zh"},
                           [](const Text& name, const Names&, const State&, Dice& dice) {
                               return exchanged_in(name, look_alikes, dice);
                           }));
    return all;
}

}  // namespace

std::vector<Kind> name_kinds() {
    std::vector<Kind> all = slips();
    all.push_back(renaming(
        "outdated", false, {},
        [](const Text&, const Names& names, const State&, Dice& dice) -> std::optional<Text> {
            if (names.former.empty()) return std::nullopt;
            return dice.pick(names.former);
        },
        true));
    all.push_back(renaming(
        "alias", false, {},
        [](const Text&, const Names& names, const State&, Dice& dice) -> std::optional<Text> {
            if (names.aliases.empty()) return std::nullopt;
            return dice.pick(names.aliases);
        },
        true));
    all.push_back(renaming(
        "formal", false, {},
        [](const Text&, const Names& names, const State&, Dice&) -> std::optional<Text> {
            if (names.formal.empty()) return std::nullopt;
            return names.formal;
        },
        true));
    all.push_back(renaming(
        "other-language", false, {},
        [](const Text& name, const Names&, const State& state, Dice& dice) -> std::optional<Text> {
            const Text other = state.names.at(dice.pick(languages)).name;
            if (other == name) return std::nullopt;
            return other;
        },
        true));
    all.push_back(renaming("traditional", false, {"zh"},
                           [](const Text& name, const Names&, const State&, Dice&) {
                               return std::optional(traditional(name));
                           }));
    all.push_back(renaming("mixed-scripts", true, {"en", "es", "fr", "ru"},
                           [](const Text& name, const Names&, const State&, Dice& dice) {
                               return exchanged_in(
                                   name,
                                   {U"aа", U"eе", U"oо", U"cс", U"pр", U"xх", U"AА", U"EЕ", U"OО",
                                    U"CС", U"MМ", U"TТ", U"BВ", U"KК", U"HН"},
                                   dice);
                           }));
    all.push_back(renaming(
        "stray-punctuation", false, {},
        [](const Text& name, const Names&, const State&, Dice& dice) {
            return std::optional(name + dice.pick(std::vector<Text>{U";", U",", U".", U":"}));
        }));
    all.push_back(renaming(
        "inner-space", false, {},
        [](const Text& name, const Names&, const State&, Dice& dice) -> std::optional<Text> {
            Text words = name;
            if (name[0] >= 0x3000 && name.size() > 1) {
                words.insert(1 + dice.below(name.size() - 1), 1, U' ');
            } else {
                const std::size_t space = name.find(U' ');
                if (space == name.npos) return std::nullopt;
                words.insert(space, 1, U' ');
            }
            return words;
        }));
    all.push_back(renaming("full-width", false, {"en", "es", "fr"},
                           [](const Text& name, const Names&, const State&, Dice&) {
                               return std::optional(full_width(name));
                           }));
    all.push_back(renaming("zero-width", false, {},
                           [](const Text& name, const Names&, const State&, Dice& dice) {
                               Text words = name;
                               words.insert(1 + dice.below(name.size() - 1), 1,
                                            U"\u200B\u00AD\uFEFF\u2060"[dice.below(4)]);
                               return std::optional(words);
                           }));
    all.push_back(
        renaming("mojibake", true, {},
                 [](const Text& name, const Names&, const State&, Dice&) -> std::optional<Text> {
                     const Text words = mojibake(name);
                     if (words.empty()) return std::nullopt;
                     for (const char32_t letter : words)
                         if (letter >= 0x80 && letter < 0xA0) return std::nullopt;
                     return words;
                 }));
    all.push_back(
        renaming("reversed", true, {"ar"}, [](const Text& name, const Names&, const State&, Dice&) {
            return std::optional(Text(name.rbegin(), name.rend()));
        }));
    all.push_back(renaming(
        "european-union", false, {},
        [](const Text&, const Names&, const State&, Dice&) { return std::optional(Text()); }));
    all.back().make = [](File& file, const Base& base, Dice& dice, Mutant& made) {
        static const std::map<std::string, const char32_t*> union_names = {
            {"ar", U"الاتحاد الأوروبي"}, {"en", U"European Union"},   {"es", U"Unión Europea"},
            {"fr", U"Union européenne"}, {"ru", U"Европейский союз"}, {"zh", U"欧洲联盟"}};
        const std::vector<Entry> all_entries = entries(file, base.language);
        if (all_entries.size() < 4) return false;
        made.near = list_lines(file, all_entries);
        const Entry& entry = dice.pick(all_entries);
        return change_words(file, entry.line, entry.begin, entry.end, union_names.at(base.language),
                            made);
    };
    return all;
}

}  // namespace hexaglot::measure

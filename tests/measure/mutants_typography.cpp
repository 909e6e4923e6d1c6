// SPDX-License-Identifier: MIT
// Faults of punctuation and spaces, and of terms.
#include "measure/mutants.h"

#include <algorithm>
#include <map>

namespace hexaglot::measure {

namespace {

Kind kind(const char* name, std::vector<std::string> in, const char* pattern,
          const Change& change) {
    return {name, "typography", false, [=](File& file, const Base& base, Dice& dice, Mutant& made) {
                if (base.paper.empty()) return false;
                if (!in.empty() && std::find(in.begin(), in.end(), base.language) == in.end())
                    return false;
                return change_at(file, dice, made, pattern, change,
                                 [](const Line& line) { return line.text.size() > 30; });
            }};
}

Change to(const Text& words) {
    return [words](const Text&, Dice&) { return std::optional(words); };
}

Change twice(const Text& between) {
    return [between](const Text& found, Dice&) { return std::optional(found + between + found); };
}

/// The mark of a note moves to the other side of the punctuation beside it.
bool move_mark(File& file, const Base& base, Dice& dice, Mutant& made) {
    if (base.paper.empty()) return false;
    std::vector<std::size_t> lines = file.marks();
    dice.shuffle(lines);
    for (const std::size_t line : lines) {
        const Text& text = file.lines()[line].text;
        for (const Match& mark : matches(text, "[.,。，、؛،](\\[\\^\\d+\\])")) {
            const Text point = text.substr(mark.begin - 1, 1);
            made.lines = {file.lines()[line].number};
            made.original = narrow(text.substr(mark.begin - 1, mark.end - mark.begin + 1));
            made.mutated = narrow(text.substr(mark.begin, mark.end - mark.begin) + point);
            if (mark.end == text.size() && file.is_office()) continue;
            return file.replace(line, mark.end, mark.end, point) &&
                   file.replace(line, mark.begin - 1, mark.begin, U"");
        }
        for (const Match& mark : matches(text, "(\\[\\^\\d+\\])[.,。，、؛،]")) {
            const Text point = text.substr(mark.end, 1);
            made.lines = {file.lines()[line].number};
            made.original = narrow(text.substr(mark.begin, mark.end - mark.begin + 1));
            made.mutated = narrow(point + text.substr(mark.begin, mark.end - mark.begin));
            return file.replace(line, mark.end, mark.end + 1, U"") &&
                   file.replace(line, mark.begin, mark.begin, point);
        }
    }
    return false;
}

/// A term of the text gets another form.
bool other_term(File& file, const Base& base, Dice& dice, Mutant& made, bool discouraged) {
    if (base.paper.empty()) return false;
    std::vector<Terms> pairs;
    for (const Terms& pair : term_pairs())
        if (pair.language == base.language && pair.discouraged == discouraged)
            pairs.push_back(pair);
    dice.shuffle(pairs);
    for (const Terms& pair : pairs) {
        struct Site {
            std::size_t line;
            std::size_t at;
        };
        std::vector<Site> sites;
        for (std::size_t i = 0; i < file.lines().size(); ++i) {
            const Text& text = file.lines()[i].text;
            for (std::size_t at = text.find(pair.preferred); at != text.npos;
                 at = text.find(pair.preferred, at + 1)) {
                const std::size_t end = at + pair.preferred.size();
                const bool whole =
                    base.language == "zh" ||
                    ((at == 0 || matches(text.substr(at - 1, 1), "\\p{L}").empty()) &&
                     (end == text.size() || matches(text.substr(end, 1), "\\p{L}").empty()));
                if (whole) sites.push_back({i, at});
            }
        }
        // Which of two admitted forms is the minority must be plain.
        if (sites.size() < (discouraged ? 1U : 3U)) continue;
        const Site site = dice.pick(sites);
        if (change_words(file, site.line, site.at, site.at + pair.preferred.size(), pair.other,
                         made))
            return true;
    }
    return false;
}

const std::vector<Text> look_alikes = {U"己已巳", U"土士", U"末未", U"日曰", U"人入", U"大太",
                                       U"缔谛蒂", U"签鉴", U"武斌", U"贸货", U"条务", U"约钓",
                                       U"议仪",   U"秘密", U"书节", U"普晋", U"遍偏", U"加如",
                                       U"基墓",   U"国围", U"会合", U"批比", U"准淮", U"组祖"};

/// One letter of a term of the glossary is another, lost or doubled.
bool slip(File& file, const Base& base, Dice& dice, Mutant& made) {
    if (base.paper.empty() || !preferred_terms().contains(base.language)) return false;
    std::vector<Text> terms = preferred_terms().at(base.language);
    dice.shuffle(terms);
    for (const Text& term : terms) {
        for (std::size_t i = 0; i < file.lines().size(); ++i) {
            const Text& text = file.lines()[i].text;
            const std::size_t at = text.find(term);
            if (at == text.npos || text.size() < 40) continue;
            if (base.language == "zh") {
                for (std::size_t letter = 0; letter < term.size(); ++letter)
                    for (const Text& group : look_alikes)
                        if (group.find(term[letter]) != group.npos) {
                            const char32_t other =
                                group[(group.find(term[letter]) + 1) % group.size()];
                            return change_words(file, i, at + letter, at + letter + 1,
                                                Text(1, other), made);
                        }
                continue;
            }
            // Inside a word of five letters or more, away from its ends, where inflection is.
            const auto words = matches(term, "(?<!\\p{L})\\p{L}{6,}(?!\\p{L})");
            if (words.empty()) continue;
            const Match word = dice.pick(words);
            const std::size_t letter = at + word.begin + 1 + dice.below(word.end - word.begin - 4);
            const Text one = text.substr(letter, 1);
            const Text next = text.substr(letter + 1, 1);
            if (one == next) continue;
            if (dice.below(2) == 0) return change_words(file, i, letter, letter + 1, U"", made);
            return change_words(file, i, letter, letter + 2, next + one, made);
        }
    }
    return false;
}

}  // namespace

std::vector<Kind> typography_kinds() {
    const std::vector<std::string> spaced = {"ar", "en", "es", "fr", "ru"};
    std::vector<Kind> all = {
        kind("bracket-opened-only", {}, "[(（][^()（）]{3,}([)）])", to(U"")),
        kind("bracket-closed-only", {}, "([(（])[^()（）]{3,}[)）]", to(U"")),
        kind("bracket-width", {"zh"}, "（[^（）()]+(）)", to(U")")),
        kind("bracket-width-open", {"zh"}, "(（)[^（）()]+）", to(U"(")),
        kind("quote-opened-only", {}, "[“«][^“”«»]+([”»])", to(U"")),
        kind("quote-closed-only", {}, "([“«])[^“”«»]+[”»]", to(U"")),
        kind("date-space", {"zh"}, "\\d{4}年\\d{1,2}(月)\\d", to(U" 月 ")),
        kind("space-breaks", {"fr"}, "([\\u00a0\\u202f])[:;?!»]", to(U" ")),
        kind("space-lost", {"fr"}, "([\\u00a0\\u202f])[:;?!»]", to(U"")),
        kind("latin-comma", {"ar"}, "(،)", to(U",")),
        kind("latin-question", {"ar"}, "(؟)", to(U"?")),
        kind("half-width-comma", {"zh"}, "\\p{Han}(，)\\p{Han}", to(U",")),
        kind("word-doubled", spaced, "(?<= )(\\p{L}{3,})(?= )", twice(U" ")),
        kind("character-doubled", {"zh"}, "([的了在是和为将会条约请])", twice(U"")),
        kind("point-doubled", {}, "(?<=\\p{L})([,，،、])", twice(U"")),
        kind("space-before", {"ar", "en", "es", "ru"}, "\\p{L}([,،.])",
             [](const Text& found, Dice&) { return std::optional(U" " + found); }),
        kind("space-missing", spaced, "\\p{Ll}{2}[,،]( )\\p{L}", to(U"")),
        kind("han-space", {"zh"}, "\\p{Han}(\\p{Han})\\p{Han}",
             [](const Text& found, Dice&) { return std::optional(found + U" "); }),
    };
    all.push_back({"mark-moved", "typography", false, move_mark});
    return all;
}

std::vector<Kind> term_kinds() {
    return {
        {"discouraged", "terms", false,
         [](File& file, const Base& base, Dice& dice, Mutant& made) {
             return other_term(file, base, dice, made, true);
         }},
        {"minority", "terms", false,
         [](File& file, const Base& base, Dice& dice, Mutant& made) {
             return other_term(file, base, dice, made, false);
         }},
        {"slip", "terms", true, slip},
    };
}

}  // namespace hexaglot::measure

// SPDX-License-Identifier: MIT
#include "measure/mutants.h"

#include <algorithm>
#include <map>

namespace hexaglot::measure {

namespace {

/// The words of a cell without its number, the mark of a note and spaces around.
Match bare(const Text& line, std::size_t begin, std::size_t end) {
    const Text cell = line.substr(begin, end - begin);
    const auto words =
        matches(cell, "^\\s*\"?(?:\\d+[.)]?\\s+)?(.*?)\"?\\s*(?:\\[\\^\\d+\\])?\\s*$");
    if (words.empty()) return {begin, begin};
    return {begin + words[0].begin, begin + words[0].end};
}

using Bases = std::vector<const Base*>;

/// One mutant of a kind in a language, from one base after the other.
std::optional<Mutant> one(const Kind& kind, const Bases& bases, std::size_t& next, Dice& dice) {
    for (std::size_t tries = 0; tries < std::max<std::size_t>(bases.size(), 8); ++tries) {
        const Base& base = *bases[next++ % bases.size()];
        File file(base.format, base.bytes);
        Mutant made;
        made.kind = kind.name;
        made.group = kind.group;
        made.facts = kind.facts;
        made.base = &base;
        if (!kind.make(file, base, dice, made)) continue;
        made.bytes = file.bytes();
        if (made.bytes != base.bytes) return made;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Entry> entries(const File& file, const std::string& language) {
    std::vector<Entry> found;
    for (std::size_t i = 0; i < file.lines().size(); ++i) {
        const Text& text = file.lines()[i].text;
        const char32_t separator = file.format() == "csv" ? U',' : U'\t';
        // A name may hold the comma that separates.
        const Match whole = bare(text, 0, text.size());
        const std::string alone =
            state_called(language, text.substr(whole.begin, whole.end - whole.begin));
        if (!alone.empty()) {
            found.push_back({i, whole.begin, whole.end, alone});
            continue;
        }
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find(separator, at), text.size());
            const Match cell = bare(text, at, end);
            const std::string code =
                state_called(language, text.substr(cell.begin, cell.end - cell.begin));
            if (!code.empty()) found.push_back({i, cell.begin, cell.end, code});
            at = end + 1;
        }
    }
    return found;
}

std::vector<std::size_t> list_lines(const File& file, const std::vector<Entry>& entries) {
    std::vector<std::size_t> numbers;
    std::size_t before = file.lines().size();
    for (const Entry& entry : entries) {
        // A heading stands up to three cells above.
        for (std::size_t i = entry.line < 3 ? 0 : entry.line - 3; i <= entry.line; ++i)
            if (before == file.lines().size() || i > before || i == entry.line)
                numbers.push_back(file.lines()[i].number);
        before = entry.line;
    }
    return numbers;
}

bool change_words(File& file, std::size_t line, std::size_t begin, std::size_t end,
                  const Text& words, Mutant& made) {
    const Line& before = file.lines()[line];
    if (before.text.substr(begin, end - begin) == words) return false;
    if (!file.replace(line, begin, end, words)) return false;
    const std::size_t from = begin < 20 ? 0 : begin - 20;
    made.original = narrow(before.text.substr(from, end + 20 - from));
    made.mutated =
        narrow(before.text.substr(from, begin - from) + words + before.text.substr(end, 20));
    made.lines = {before.number};
    return true;
}

bool change_at(File& file, Dice& dice, Mutant& made, std::string_view pattern, const Change& change,
               const Fits& fits) {
    struct Site {
        std::size_t line;
        Match match;
    };
    std::vector<Site> sites;
    for (std::size_t i = 0; i < file.lines().size(); ++i)
        if (!fits || fits(file.lines()[i]))
            for (const Match& match : matches(file.lines()[i].text, pattern))
                sites.push_back({i, match});
    dice.shuffle(sites);
    for (const auto& [line, match] : sites) {
        const Text found = file.lines()[line].text.substr(match.begin, match.end - match.begin);
        const std::optional<Text> words = change(found, dice);
        if (words && change_words(file, line, match.begin, match.end, *words, made)) return true;
    }
    return false;
}

std::vector<Kind> check_kinds() {
    std::vector<Kind> all;
    for (const auto& some : {name_kinds(), list_kinds(), reference_kinds(), date_kinds(),
                             numbering_kinds(), typography_kinds(), term_kinds()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::vector<Mutant> mutants(const std::vector<Kind>& kinds, const std::vector<Base>& bases,
                            std::size_t count, std::uint32_t seed) {
    Dice dice(seed);
    std::map<std::string, Bases> by_language;
    for (const Base& base : bases) by_language[base.language].push_back(&base);
    struct Source {
        const Kind* kind;
        Bases bases;
        std::size_t next;
    };
    std::vector<Source> open;
    for (const Kind& kind : kinds)
        for (auto& [language, some] : by_language) {
            dice.shuffle(some);
            open.push_back({&kind, some, 0});
        }
    dice.shuffle(open);
    std::vector<Mutant> made;
    while (made.size() < count && !open.empty()) {
        std::vector<Source> still;
        for (Source& source : open) {
            if (made.size() == count) break;
            std::optional<Mutant> mutant = one(*source.kind, source.bases, source.next, dice);
            if (!mutant) continue;  // this kind cannot be made in this language
            made.push_back(std::move(*mutant));
            still.push_back(source);
        }
        open = std::move(still);
    }
    return made;
}

}  // namespace hexaglot::measure

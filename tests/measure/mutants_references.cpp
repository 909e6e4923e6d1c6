// SPDX-License-Identifier: MIT
// Faults of document symbols, of places cited inside a paper, of notes and links.
#include "measure/mutants.h"

#include <fmt/format.h>

#include <map>
#include <string>

namespace hexaglot::measure {

namespace {

using ByLanguage = std::map<std::string, const char*>;

const ByLanguage paragraph_cited = {{"ar", "الفقر\\p{L}* (\\d+)"},
                                    {"en", "paragraphs? (\\d+)"},
                                    {"es", "párrafos? (\\d+)"},
                                    {"fr", "paragraphes? (\\d+)"},
                                    {"ru", "пункт\\p{L}* (\\d+)(?! повестки)"},
                                    {"zh", "第(\\d+)(?:段|至)"}};
const ByLanguage annex_cited = {
    {"ar", "المرفق (ألف|باء|جيم)"},        {"en", "Annex ([A-C])\\b"},
    {"es", "[Aa]nexo ([A-C])\\b"},         {"fr", "[Aa]nnexe ([A-C])\\b"},
    {"ru", "приложени\\p{L}* ([A-C])\\b"}, {"zh", "附件([A-C])"}};
const ByLanguage item_cited = {{"ar", "البند (\\d+)"},        {"en", "item (\\d+)"},
                               {"es", "tema (\\d+)"},         {"fr", "point (\\d+)"},
                               {"ru", "пункт\\p{L}* (\\d+)"}, {"zh", "项目(\\d+)"}};
struct Unit {
    const char* pattern;
    const char32_t* wrong;
};
const std::map<std::string, Unit> units = {
    {"ar", {"(الفقرة) \\d", U"المادة"}},    {"en", {"(paragraph) \\d", U"article"}},
    {"es", {"(párrafo) \\d", U"artículo"}}, {"fr", {"(paragraphe) \\d", U"article"}},
    {"ru", {"(пункте) \\d", U"статье"}},    {"zh", {"第\\d+(段)", U"条"}}};

constexpr const char* symbol = "(ATT/[A-Za-z0-9./]*[A-Za-z0-9])";

Kind kind(const char* name, bool facts,
          const std::function<bool(File&, const Base&, Dice&, Mutant&)>& make) {
    return {name, "references", facts, make};
}

/// Only in a paper, at what `pattern` finds.
Kind in_papers(const char* name, bool facts, const char* pattern, const Change& change) {
    return kind(name, facts, [=](File& file, const Base& base, Dice& dice, Mutant& made) {
        return !base.paper.empty() && change_at(file, dice, made, pattern, change);
    });
}

std::optional<Text> misbuilt(const Text& found, Dice& dice) {
    Text words = found;
    const std::size_t first = words.find(U'/', 4);
    const std::size_t last = words.rfind(U'/');
    if (first == words.npos || last == first) return std::nullopt;
    switch (dice.below(6)) {
        case 0:
            words[first] = U'.';
            break;
        case 1:
            words.erase(last, 1);
            break;
        case 2:
            words.insert(first, 1, U'/');
            break;
        case 3:
            words[last] = U'.';
            break;
        case 4:
            words[2] = U'C';
            break;
        default:
            words[first] = U' ';
            break;
    }
    return words;
}

std::optional<Text> other_digits(const Text& found, Dice& dice) {
    Text words = found;
    const std::size_t at = dice.below(words.size());
    words[at] = U'0' + (words[at] - U'0' + 1 + static_cast<char32_t>(dice.below(8))) % 10;
    return words;
}

/// Words by which a text cites itself.
constexpr const char* own_words =
    "above|below|supra|infra|anterior|más arriba|más abajo|ci-dessus|ci-dessous|выше|ниже|أعلاه|"
    "أدناه|上文|下文";

Kind beyond(const char* name, const ByLanguage& cited, const std::vector<std::string>& papers,
            std::size_t from, const std::function<Text(const std::string&, Dice&)>& to) {
    return kind(name, true, [=, &cited](File& file, const Base& base, Dice& dice, Mutant& made) {
        bool fit = false;
        for (const std::string& paper : papers) fit = fit || base.paper.starts_with(paper);
        if (!fit) return false;
        return change_at(
            file, dice, made, cited.at(base.language),
            [&](const Text&, Dice& die) -> std::optional<Text> { return to(base.language, die); },
            // The heading of an annex is no citation; notes cite other documents.
            [&](const Line& line) {
                // This paper cites others all the time: what says `above` or `below` is its own.
                const bool own = !base.paper.starts_with("csp10-wgtu-implementing") ||
                                 !matches(line.text, own_words).empty();
                return own && !line.note && line.text.size() > 80 && line.number >= from &&
                       matches(line.text, "повестки|^(?:المرفق|Annex|Anexo|Приложение|附件)")
                           .empty();
            });
    });
}

/// All lines: what is said of notes may stand at the mark or at the note.
void anywhere(const File& file, Mutant& made) {
    for (const Line& line : file.lines()) made.lines.push_back(line.number);
}

}  // namespace

std::vector<Kind> reference_kinds() {
    return {
        in_papers("symbol-malformed", true, symbol, misbuilt),
        in_papers("symbol-unknown", true, "ATT/CSP[^/\\s]+/\\d{4}/[A-Z]+/(\\d{3})/", other_digits),
        in_papers("symbol-year", true, "ATT/CSP[^/\\s]+/(\\d{4})/[A-Z]+/\\d{3}/",
                  [](const Text& found, Dice& dice) -> std::optional<Text> {
                      const int year = std::stoi(narrow(found));
                      return wide(std::to_string(year + (dice.below(2) == 0 ? 2 : -2)));
                  }),
        in_papers("symbol-session", true, "ATT/CSP(\\d+)[./]",
                  [](const Text& found, Dice&) -> std::optional<Text> {
                      return wide(std::to_string(std::stoi(narrow(found)) - 3));
                  }),
        beyond("paragraph-beyond", paragraph_cited, {"csp10-wgtu-implementing", "csp11-strategy"},
               1,
               [](const std::string&, Dice& dice) {
                   return wide(std::to_string(57 + dice.below(30)));
               }),
        // The letter cites annexes to "the attached draft agenda", as it were of another document.
        beyond("annex-beyond", annex_cited, {"csp12-wgtu-agenda"}, 17,
               [](const std::string& language, Dice& dice) -> Text {
                   if (language == "ar") return dice.below(2) == 0 ? U"واو" : U"هاء";
                   return Text(1, U'F' + static_cast<char32_t>(dice.below(8)));
               }),
        beyond("item-beyond", item_cited, {"csp12-wgtu-agenda"}, 1,
               [](const std::string&, Dice& dice) {
                   return wide(std::to_string(12 + dice.below(30)));
               }),
        in_papers("paragraphs-backwards", true,
                  "(?:paragraphs|paragraphes|párrafos|пунктов|الفقرات|第) ?(\\d{1,2}(?:-|–|至| to "
                  "| a | à )\\d{1,2})",
                  [](const Text& found, Dice&) -> std::optional<Text> {
                      const auto numbers = matches(found, "\\d+");
                      return found.substr(numbers[1].begin) +
                             found.substr(numbers[0].end, numbers[1].begin - numbers[0].end) +
                             found.substr(0, numbers[0].end);
                  }),
        kind("wrong-unit", false,
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 const Unit& unit = units.at(base.language);
                 return !base.paper.empty() &&
                        change_at(file, dice, made, unit.pattern,
                                  [&](const Text&, Dice&) { return Text(unit.wrong); });
             }),
        kind("mark-dropped", true,
             [](File& file, const Base& base, Dice& dice, Mutant& made) {
                 const auto marks = file.marks();
                 if (marks.empty() || base.format == "odt") return false;
                 const std::size_t which = dice.below(marks.size());
                 made.original = narrow(file.lines()[marks[which]].text.substr(0, 60));
                 made.mutated = fmt::format("without the mark of note {}", which + 1);
                 anywhere(file, made);
                 return file.drop_mark(which);
             }),
        kind("note-dropped", true,
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto marks = file.marks();
                 if (marks.empty()) return false;
                 const std::size_t which = dice.below(marks.size());
                 made.original = narrow(file.lines()[marks[which]].text.substr(0, 60));
                 made.mutated = fmt::format("without note {}", which + 1);
                 anywhere(file, made);
                 return file.drop_note(which);
             }),
        kind("link-emptied", true,
             [](File& file, const Base&, Dice& dice, Mutant& made) {
                 const auto links = file.links();
                 if (links.empty()) return false;
                 const std::size_t which = dice.below(links.size());
                 made.lines = {file.lines()[links[which]].number};
                 made.original = narrow(file.lines()[links[which]].text.substr(0, 60));
                 made.mutated = "an empty target";
                 return file.empty_link(which);
             }),
    };
}

}  // namespace hexaglot::measure

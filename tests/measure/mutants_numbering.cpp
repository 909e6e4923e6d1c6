// SPDX-License-Identifier: MIT
// Numbers of paragraphs that leave one out, come twice or begin again.
#include "measure/mutants.h"

#include <fmt/format.h>

#include <string>

namespace hexaglot::measure {

namespace {

constexpr const char* label = "^(\\d+)(?:\\.|\\)| -|\\u00a0-)\\s";

/// The number in front of a line, and that in front of the numbered line before it, as the text of
/// the paper has them: labels of a DOCX or ODT are not among its words.
struct Numbered {
    std::size_t line;
    int number;
    int before;
};

std::vector<Numbered> numbered(const File& file, const Base& base) {
    std::vector<Numbered> found;
    const Base& shown = base.text ? *base.text : base;
    const File text(shown.format, shown.bytes);
    int before = 0;
    std::size_t at = 0;
    for (const Line& line : text.lines()) {
        const auto number = matches(line.text, label);
        if (number.empty()) continue;
        const int value = std::stoi(narrow(line.text.substr(0, number[0].end)));
        // The same words without the label, in the order of the file.
        for (std::size_t i = at; i < file.lines().size(); ++i) {
            const Text& words = file.lines()[i].text;
            if (words.size() < 20 || !line.text.ends_with(words)) continue;
            if (value == before + 1 && value > 2) found.push_back({i, value, before});
            at = i + 1;
            break;
        }
        before = value;
    }
    return found;
}

Kind kind(const char* name, const std::function<int(const Numbered&)>& to) {
    return {name, "numbering", true, [=](File& file, const Base& base, Dice& dice, Mutant& made) {
                if (base.paper.empty()) return false;
                std::vector<Numbered> all = numbered(file, base);
                if (all.size() < 3) return false;
                all.pop_back();
                const Numbered one = dice.pick(all);
                made.original = std::to_string(one.number);
                made.mutated = std::to_string(to(one));
                const std::size_t number = file.lines()[one.line].number;
                made.lines = {number};
                // The next may be told instead.
                for (const Numbered& other : all)
                    if (other.line > one.line) {
                        made.lines.push_back(file.lines()[other.line].number);
                        break;
                    }
                for (const Line& line : file.lines())
                    if (line.number > number) made.near.push_back(line.number);
                return file.renumber(one.line, to(one));
            }};
}

}  // namespace

std::vector<Kind> numbering_kinds() {
    return {
        kind("paragraph-skipped", [](const Numbered& one) { return one.number + 1; }),
        kind("paragraph-repeated", [](const Numbered& one) { return one.before; }),
        kind("numbering-restarted", [](const Numbered&) { return 1; }),
    };
}

}  // namespace hexaglot::measure

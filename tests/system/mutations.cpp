// SPDX-License-Identifier: MIT
#include "system/mutations.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hexaglot::system_test {

namespace {

/// Byte offsets of the characters of UTF-8 text, and of its end.
std::vector<std::size_t> characters(const std::string& text) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80) begins.push_back(i);
    begins.push_back(text.size());
    return begins;
}

/// Without one character from the middle.
std::string without_letter(const std::string& name, Dice& dice) {
    const auto begins = characters(name);
    const std::size_t at = 1 + dice.roll(begins.size() - 3);
    return name.substr(0, begins[at]) + name.substr(begins[at + 1]);
}

/// Two neighbours exchanged that differ.
std::string exchanged(const std::string& name, Dice& dice) {
    const auto begins = characters(name);
    for (int tries = 0; tries < 20; ++tries) {
        const std::size_t at = 1 + dice.roll(begins.size() - 3);
        const std::string left = name.substr(begins[at], begins[at + 1] - begins[at]);
        const std::string right = name.substr(begins[at + 1], begins[at + 2] - begins[at + 1]);
        if (left == right || left == " " || right == " ") continue;
        return name.substr(0, begins[at]) + right + left + name.substr(begins[at + 2]);
    }
    return {};
}

std::string list(const std::string& heading, std::size_t count,
                 const std::vector<std::pair<std::size_t, std::string>>& entries) {
    std::string text = fmt::format("{} ({})\n\n", heading, count);
    for (const auto& [number, name] : entries) text += fmt::format("{}. {}\n", number, name);
    return text;
}

/// All places of `words` that are no part of a tag, and of no longer number.
std::vector<std::size_t> places(const std::string& bytes, const std::string& words, bool markup) {
    std::vector<std::size_t> found;
    for (auto at = bytes.find(words); at != bytes.npos; at = bytes.find(words, at + words.size())) {
        const auto open = bytes.rfind('<', at);
        const auto close = bytes.rfind('>', at);
        const bool in_tag = markup && open != bytes.npos && (close == bytes.npos || close < open);
        if (!in_tag) found.push_back(at);
    }
    return found;
}

int line_of(const std::string& bytes, std::size_t at) {
    return 1 + static_cast<int>(std::count(bytes.begin(),
                                           bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

std::size_t Dice::roll(std::size_t sides) {
    // Knuth's constants for a linear congruential generator; the high bits are the good ones.
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33U) % std::max<std::size_t>(sides, 1));
}

std::vector<Mutant> list_mutants(const std::string& language, const std::string& heading,
                                 const std::vector<std::string>& names,
                                 const std::vector<std::string>& foreign, Dice& dice) {
    std::vector<std::pair<std::size_t, std::string>> right;
    for (const std::string& name : names) right.emplace_back(right.size() + 1, name);
    std::vector<Mutant> all;
    const auto add = [&](const char* kind, int line, const std::string& bytes) {
        all.push_back({kind, language, "txt", true, line, bytes});
    };
    const std::size_t count = names.size();
    const auto entry_line = [](std::size_t i) { return static_cast<int>(i) + 3; };
    const std::size_t at = 1 + dice.roll(count - 2);
    const auto with = [&](const std::string& name) {
        auto entries = right;
        entries[at].second = name;
        return list(heading, count, entries);
    };
    if (characters(names[at]).size() > 4) {
        add("letter left out", entry_line(at), with(without_letter(names[at], dice)));
        if (const std::string name = exchanged(names[at], dice); !name.empty())
            add("letters exchanged", entry_line(at), with(name));
    }
    add("State twice", 0, with(names[(at + count / 2) % count]));
    if (foreign[at] != names[at]) add("another language", entry_line(at), with(foreign[at]));
    add("stray mark", entry_line(at), with(names[at] + ";"));
    const std::string first = names[at].substr(0, characters(names[at])[1]);
    add("invisible character", entry_line(at),
        with(first + "\u200B" + names[at].substr(first.size())));
    add("wrong count", 1, list(heading, count + 1 + dice.roll(3), right));
    auto entries = right;
    for (std::size_t i = at; i < count; ++i) ++entries[i].first;
    add("number left out", entry_line(at), list(heading, count, entries));
    entries = right;
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].first = i + 1;
    add("State left out", 0, list(heading, count, entries));
    entries = right;
    const std::size_t far = (at + 3 + dice.roll(count - 6)) % count;
    std::swap(entries[at].second, entries[far].second);
    add("out of order", 0, list(heading, count, entries));
    return all;
}

std::vector<Mutant> paper_mutants(const std::string& language, const std::string& format,
                                  const std::string& bytes, const std::vector<std::string>& names,
                                  Dice& dice) {
    const bool markup = format != "txt";
    std::vector<Mutant> all;
    /// One of the places of `from`, changed.
    const auto change = [&](const char* kind, bool facts, const std::string& from,
                            const std::string& to) {
        const auto found = places(bytes, from, markup);
        if (found.empty()) return;
        const std::size_t at = found[dice.roll(found.size())];
        std::string changed = bytes;
        changed.replace(at, from.size(), to);
        const std::size_t first = std::min(bytes.find_first_not_of('\n', at), bytes.size());
        // Without its mark, a note is told where it stands; of two equal numbers, the second.
        const bool anywhere = markup || to.empty() || from.starts_with("\n6.");
        all.push_back(
            {kind, language, format, facts, anywhere ? 0 : line_of(bytes, first), changed});
    };
    change("symbol: slash for stop", true, "/Conf.", "/Conf/");
    change("symbol: session and year", true, "ATT/CSP10", "ATT/CSP11");
    change("year not filled in", true, " 2026", " XXXX");
    for (const std::string day : {"18 March", "18 de marzo", "18 mars", "18 марта", "18 آذار"})
        change("no such day", true, day, "3" + day.substr(1));
    change("no such day", true, "月18日", "月38日");
    change("bracket left out", false, ")", "");
    change("bracket left out", false, "）", "");
    change("closing quotation mark left out", false, "”", "");
    change("closing quotation mark left out", false, "»", "");
    for (std::size_t i = 0; i < 3 && !names.empty(); ++i) {
        const std::string& name = names[dice.roll(names.size())];
        if (characters(name).size() < 6) continue;
        const std::string edge = markup ? "<" : "\n";
        change("name in a table: letter left out", true, name + edge,
               without_letter(name, dice) + edge);
    }
    for (const std::string& name : names)
        if (markup && places(bytes, ">" + name + "<", markup).size() == 1 && dice.roll(40) == 0) {
            const std::string other = name.substr(0, characters(name)[1]);
            change("no name in a table", true, ">" + name + "<", ">" + other + other + other + "<");
            break;
        }
    if (!markup) {
        change("paragraph number", true, "\n6. ", "\n7. ");
        change("note mark left out", true, "[^2]", "");
    }
    return all;
}

}  // namespace hexaglot::system_test

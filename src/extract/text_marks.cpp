// SPDX-License-Identifier: MIT
#include "extract/text_marks.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <string>

namespace hexaglot::extract {

namespace {

/// The digit that a raised one stands for; -1 for other characters.
int raised_digit(char32_t c) {
    if (c == U'¹') return 1;
    if (c == U'²') return 2;
    if (c == U'³') return 3;
    if (c == U'\u2070' || (c >= U'\u2074' && c <= U'\u2079'))
        return static_cast<int>(c - U'\u2070');
    return -1;
}

constexpr int most_notes = 10000;

/// Reads a run of raised digits at `at`, which moves behind it; 0 where there is none.
int raised_number(std::string_view text, std::size_t& at) {
    int number = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const int digit = raised_digit(text::next(text, next));
        if (digit < 0 || number > most_notes) break;
        number = number * 10 + digit;
        at = next;
    }
    return number;
}

int plain_number(std::string_view text, std::size_t& at) {
    int number = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && number < most_notes)
        number = number * 10 + (text[at++] - '0');
    return number;
}

bool is_blank(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '\t');
}

/// What counts or measures rather than marks when it follows a digit.
bool is_measure(char32_t c) {
    static constexpr std::u32string_view measures =
        U"年月日段条届次个项名周点时分天章节款页号亿万千百";
    return measures.find(c) != measures.npos;
}

}  // namespace

HeadMark head_mark(std::string_view line, int next) {
    HeadMark mark;
    std::size_t at = 0;
    if (line.starts_with("[^")) {
        at = 2;
        mark.number = plain_number(line, at);
        if (mark.number == 0 || at >= line.size() || line[at] != ']') return {};
        ++at;
        if (at < line.size() && line[at] == ':') ++at;
    } else {
        mark.number = raised_number(line, at);
        if (mark.number == 0) {
            mark.number = plain_number(line, at);
            mark.flat = true;
            if (mark.number != next || at > 3 || !is_blank(line, at)) return {};
        }
    }
    while (is_blank(line, at)) ++at;
    if (at >= line.size()) return {};
    std::size_t first = at;
    const char32_t c = text::next(line, first);
    if (mark.flat && !(text::is_letter_or_digit(c) && (c < U'0' || c > U'9'))) return {};
    mark.behind = at;
    return mark;
}

void add_raised_marks(std::string_view text, Stretch stretch, std::vector<TypedMark>& marks) {
    std::size_t letters = 0;  // of the word that ends here: m² is a measure
    bool exponent = false;    // behind a raised sign
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        const std::size_t begin = at;
        if (text.substr(at, 2) == "[^") {
            at += 2;
            const int number = plain_number(text, at);
            if (number > 0 && at < stretch.end && text[at] == ']') {
                marks.push_back({{begin, ++at}, number});
                continue;
            }
            at = begin + 1;
            continue;
        }
        const char32_t c = text::next(text, at);
        if (raised_digit(c) < 0) {
            const text::Script script = text::script(c);
            const bool spelt = script == text::Script::latin || script == text::Script::cyrillic ||
                               script == text::Script::arabic;
            letters = spelt ? letters + 1 : 0;
            exponent = c == U'\u207B' || c == U'\u207A';  // млн⁻¹
            continue;
        }
        at = begin;
        const int number = raised_number(text, at);
        // ¹³⁷Cs is an isotope.
        std::size_t behind = at;
        const bool isotope = letters == 0 && at < stretch.end &&
                             text::script(text::next(text, behind)) == text::Script::latin;
        if (number > 0 && (letters == 0 || letters > 2) && !exponent && !isotope)
            marks.push_back({{begin, at}, number});
        if (at == begin) text::next(text, at);
        letters = 0;
        exponent = false;
    }
}

void add_flat_marks(std::string_view text, Stretch stretch, std::vector<TypedMark>& marks) {
    static constexpr std::string_view digits = "0123456789";
    const std::string_view line = text.substr(0, stretch.end);
    for (std::size_t at = line.find_first_of(digits, stretch.begin); at < stretch.end;
         at = line.find_first_of(digits, at)) {
        const std::size_t begin = at;
        const int number = plain_number(line, at);
        const std::size_t end = at;
        at = std::min(line.find_first_not_of(digits, at), stretch.end);
        if (begin == stretch.begin || at != end || text[begin] == '0') continue;
        const char32_t left = text::last(text.substr(stretch.begin, begin - stretch.begin));
        std::size_t to = end;
        const char32_t right = end < stretch.end ? text::next(text, to) : U' ';
        static constexpr std::u32string_view closing = U"。，；：”’）》」.,;:)\"»";
        const bool behind = text::script(left) == text::Script::han
                                ? left != U'第' && left != U'件' && left != U'注'
                                : closing.find(left) != closing.npos;
        const bool letter = text::script(right) == text::Script::latin || right == U'.' ||
                            right == U'/' || right == U'-' || right == U'%';
        if (behind && !letter && !is_measure(right)) marks.push_back({{begin, end}, number});
    }
}

void pair(std::vector<TypedMark>& marks, const std::vector<TypedNote>& notes) {
    struct Numbered {
        std::vector<std::size_t> notes;  ///< in their order
        std::size_t free = 0;            ///< none before it is still to be had by a mark before it
    };
    std::map<int, Numbered> by_number;
    for (std::size_t i = 0; i < notes.size(); ++i) by_number[notes[i].number].notes.push_back(i);
    std::vector<bool> taken(notes.size(), false);
    for (TypedMark& mark : marks) {
        const auto found = by_number.find(mark.number);
        if (found == by_number.end()) continue;
        auto& [known, free] = found->second;
        const auto behind = std::partition_point(known.begin(), known.end(), [&](std::size_t note) {
            return notes[note].stretches.front().begin < mark.where.begin;
        });
        const auto next = static_cast<std::size_t>(behind - known.begin());
        std::size_t chosen = std::max(next, free);
        // The page may have broken the sentence so that its note stands before the mark.
        if (chosen == known.size()) chosen = next == 0 ? known.size() - 1 : next - 1;
        mark.note = known[chosen];
        mark.again = taken[mark.note];
        taken[mark.note] = true;
        free = std::max(free, chosen + 1);
    }
}

}  // namespace hexaglot::extract

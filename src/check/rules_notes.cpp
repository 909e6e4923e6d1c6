// SPDX-License-Identifier: MIT
// Marks without notes, notes without marks, marks out of order, and links that lead nowhere.
#include "base/text.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

namespace {

/// The number that raised or ordinary digits write, also between `[^` and `]`; 0 where the text is
/// anything else.
int note_number(std::string_view text) {
    if (text.starts_with("[^") && text.ends_with(']')) {
        text.remove_prefix(2);
        text.remove_suffix(1);
    }
    static constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        const auto found = raised.find(c);
        if (found != raised.npos)
            number = number * 10 + static_cast<int>(found);
        else if (c >= '0' && c <= '9')
            number = number * 10 + static_cast<int>(c - '0');
        else
            return 0;
        if (number > 999) return 0;
    }
    return number;
}

/// The raised number at the head of a line, or the one in `[^2]`; 0 where there is none.
int head_number(std::string_view text, std::size_t& end) {
    if (text.starts_with("[^")) {
        const auto close = text.find(']');
        end = close == text.npos ? 0 : close + 1;
        return note_number(text.substr(0, end));
    }
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = text::next(text, next);
        const bool raised = c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
        if (!raised) break;
        at = next;
    }
    end = at;
    return note_number(text.substr(0, at));
}

/// The number at the head of a paragraph that has words behind it and no label: `2 Online.`; 0
/// where there is none.
int plain_head(const Passage& passage) {
    if (passage.cell || !passage.label().empty()) return 0;
    const std::string_view text = passage.text;
    std::size_t end = 0;
    while (end < text.size() && end < 3 && text[end] >= '0' && text[end] <= '9') ++end;
    const bool apart = end < text.size() && (text[end] == ' ' || text[end] == '\t');
    return end > 0 && end < 3 && apart ? note_number(text.substr(0, end)) : 0;
}

/// Letters of a script with units of measure right before a byte: `km` in km².
std::size_t letters_before(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at > 0) {
        at = text::step_back(text, at);
        std::size_t next = at;
        const text::Script script = text::script(text::next(text, next));
        if (script != text::Script::latin && script != text::Script::cyrillic &&
            script != text::Script::arabic)
            break;
        ++count;
    }
    return count;
}

/// As many words of a note as tell it from others.
std::string beginning(std::string_view words) {
    const std::u32string points = text::code_points(words);
    constexpr std::size_t most = 60;
    return points.size() <= most ? std::string(words) : text::utf8(points.substr(0, most)) + "…";
}

/// Numbers between brackets that stand in a text: [3], [1, 4], each with its place.
struct Bracketed {
    Span span;
    std::vector<int> numbers;
};

std::vector<Bracketed> bracketed(std::string_view text) {
    std::vector<Bracketed> found;
    for (std::size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
        Bracketed one;
        std::size_t at = open + 1;
        int number = 0;
        std::size_t digits = 0;
        for (; at < text.size(); ++at) {
            const char c = text[at];
            if (c >= '0' && c <= '9' && digits < 3) {
                number = number * 10 + (c - '0');
                ++digits;
                continue;
            }
            if ((c != ',' && c != ' ' && c != ']') || (digits == 0 && c != ' ')) break;
            if (digits > 0) one.numbers.push_back(number);
            number = 0;
            digits = 0;
            if (c == ']') break;
        }
        if (at >= text.size() || text[at] != ']' || one.numbers.empty()) continue;
        one.span = {open, at + 1};
        found.push_back(std::move(one));
    }
    return found;
}

class Notes {
public:
    Notes(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void check() {
        for (const Passage& passage : context_.reading.passages) {
            if (passage.note) {
                bodies_.insert(passage.note->number);
                continue;
            }
            std::size_t end = 0;
            const int head = head_number(passage.text, end);
            if (head > 0 && end < passage.text.size()) {
                typed_.insert(head);
                raised_notes_ = raised_notes_ || passage.text.front() != '[';
            }
            // Below a table a note may begin with an ordinary figure.
            if (const int plain = plain_head(passage); plain > 0) typed_.insert(plain);
        }
        for (const Passage& passage : context_.reading.passages) {
            check_marks(passage);
            check_typed(passage);
            check_links(passage);
        }
        for (const auto& [passage, number, end] : heads_)
            if (!marked_.contains(number))
                findings_.add("note-without-mark", *passage, {0, end},
                              fmt::format("no mark in the text leads to note {}", number),
                              "put the mark where the note belongs, or take the note out");
        check_unmarked();
        check_bracketed();
    }

private:
    struct Place {
        const Passage* passage;
        Span span;
    };

    /// Whether notes are numbered from 1 on without a gap.
    static bool count_on(const std::map<int, Place>& notes) {
        return notes.size() > 1 && notes.begin()->first == 1 &&
               notes.rbegin()->first == static_cast<int>(notes.size());
    }

    /// `(1)` behind a sentence, without a space, and paragraphs at the end of the text, or before
    /// an annex, that are labelled so: the notes of Arabic papers. Of other brackets there are none
    /// then. Whether there are such.
    bool add_labelled(std::map<int, Place>& notes, std::multimap<int, Place>& marks) const {
        if (!notes.empty()) return false;
        const auto& passages = context_.reading.passages;
        std::multimap<int, Place> all;
        std::size_t marked = passages.size();  // the first passage with a mark
        for (std::size_t i = 0; i < passages.size(); ++i) {
            add_bracketed(passages[i], all);
            if (!all.empty() && marked == passages.size()) marked = i;
        }
        for (std::size_t last = passages.size(); last > marked + 1; --last) {
            if (note_label(passages[last - 1]) == 0) continue;
            std::size_t first = last;
            while (first > 0 && note_label(passages[first - 1]) > 0) --first;
            if (note_label(passages[first]) == 1 && first > marked) {
                for (std::size_t i = first; i < last; ++i)
                    notes.emplace(note_label(passages[i]), Place{&passages[i], {0, 0}});
                for (const auto& [number, place] : all)
                    if (place.passage < &passages[first]) marks.emplace(number, place);
                return true;
            }
            last = first + 1;
        }
        return false;
    }

    /// Figures in brackets that stand behind a word without a space.
    static void add_bracketed(const Passage& passage, std::multimap<int, Place>& marks) {
        const std::string_view text = passage.text;
        for (auto open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
            const auto close = text.find(')', open);
            const int number = close == text.npos || close - open > 3
                                   ? 0
                                   : note_number(text.substr(open + 1, close - open - 1));
            if (number > 0 && open > 0 && text[open - 1] != ' ')
                marks.emplace(number, Place{&passage, {open, close + 1}});
        }
    }

    /// The number of a paragraph labelled `(2)`; 0 of any other.
    static int note_label(const Passage& passage) {
        const std::string_view label = passage.label();
        return label.starts_with('(') && label.ends_with(')')
                   ? note_number(label.substr(1, label.size() - 2))
                   : 0;
    }

    /// Notes of plain text: `[1]` behind a sentence, and lines below that begin so.
    void check_bracketed() {
        std::map<int, Place> notes;
        std::multimap<int, Place> marks;
        for (const Passage& passage : context_.reading.passages) {
            for (const Bracketed& one : bracketed(passage.text)) {
                const bool heads = one.span.begin == 0 && one.numbers.size() == 1 &&
                                   one.span.end < passage.text.size() &&
                                   passage.text[one.span.end] == ' ';
                for (const int number : one.numbers)
                    if (heads)
                        notes.emplace(number, Place{&passage, one.span});
                    else
                        marks.emplace(number, Place{&passage, one.span});
            }
        }
        const bool labelled = add_labelled(notes, marks);
        // Figures in brackets may be anything; lines that begin so and are cited are notes.
        const auto cited = static_cast<std::size_t>(
            std::count_if(notes.begin(), notes.end(),
                          [&](const auto& note) { return marks.contains(note.first); }));
        const bool few = cited < (labelled ? 1U : 2U) || cited * 2 < notes.size();
        const bool single = notes.size() == 1 && marks.size() == 1 &&
                            notes.begin()->second.passage == &context_.reading.passages.back();
        if (!notes.contains(1) || (cited == 0 && !single) ||
            (cited > 0 && few && !(count_on(notes) && marks.size() > 1)))
            return;
        for (const auto& [number, place] : marks)
            if (!notes.contains(number))
                findings_.add("mark-without-note", *place.passage, place.span,
                              fmt::format("there is no note {}", number),
                              "write the note, or take the mark out");
        for (const auto& [number, place] : notes)
            if (!marks.contains(number))
                findings_.add("note-without-mark", *place.passage, place.span,
                              fmt::format("no mark in the text leads to note {}", number),
                              "put the mark where the note belongs, or take the note out");
    }

    void check_marks(const Passage& passage) {
        if (passage.note) return;
        for (const NoteMark& mark : passage.marks) {
            const int number = mark.note->number;
            if (number == 0) continue;  // a mark of its own
            marked_.insert(number);
            if (mark.note->inlines.empty())
                findings_.add("mark-without-note", passage, around(passage, mark.at),
                              fmt::format("there is no note {}", number),
                              "write the note, or take the mark out");
            // Columns of a table are read row by row, and may be numbered one after the other.
            if (!passage.cell && number < highest_ && !in_cell_)
                findings_.add("note-order", passage, around(passage, mark.at),
                              fmt::format("the mark of note {} stands behind that of note {}",
                                          number, highest_),
                              "number the notes in the order of their marks");
            if (number > highest_) {
                highest_ = number;
                in_cell_ = passage.cell.has_value();
            }
        }
    }

    /// Notes that are in the file and that no mark leads to; told behind the last line, since they
    /// have none.
    void check_unmarked() {
        if (context_.reading.passages.empty()) return;
        const Passage& last = context_.reading.passages.back();
        for (const std::string& words : context_.reading.document->unmarked_notes)
            findings_.add("note-without-mark", last, {last.text.size(), last.text.size()},
                          fmt::format("no mark in the text leads to the note '{}'",
                                      text::isolate(beginning(words))),
                          "put the mark where the note belongs, or take the note out");
    }

    static Span around(const Passage& passage, std::size_t at) {
        return {text::step_back(passage.text, at), at};
    }

    /// Raised figures in the words of a file whose notes are lines that begin with such figures.
    void check_raised(const Passage& passage, Span words) {
        const std::string_view text = passage.text;
        for (std::size_t at = words.begin; at < words.end;) {
            std::size_t behind = 0;
            const int number = head_number(text.substr(at, words.end - at), behind);
            if (number == 0 || text[at] == '[') {
                text::next(text, at);
                continue;
            }
            const Span span{at, at + behind};
            at = span.end;
            const std::size_t letters = letters_before(text, span.begin);
            if (span.begin == 0 || (letters > 0 && letters < 4)) continue;  // m²
            add_typed(passage, span, number);
        }
    }

    void add_typed(const Passage& passage, Span span, int number) {
        marked_.insert(number);
        if (typed_.contains(number) || bodies_.contains(number)) return;
        findings_.add("mark-without-note", passage, span,
                      fmt::format("there is no note {}", number),
                      "write the note, or take the mark out");
    }

    /// Marks that are no notes of the file, but typed and raised.
    void check_typed(const Passage& passage) {
        const Inlines& inlines = passage.note ? passage.note->inlines : passage.paragraph->inlines;
        std::size_t at = 0;
        for (const Inline& part : inlines) {
            if (std::holds_alternative<Note>(part)) continue;
            const std::string words = words_of(part);
            const auto* text = std::get_if<Text>(&part);
            const Span span{at, at + words.size()};
            at = span.end;
            if (text && !text->marks.superscript && raised_notes_) check_raised(passage, span);
            if (!text || !text->marks.superscript) continue;
            const int number = note_number(text->text);
            if (number == 0 || span.begin == 0) continue;
            const std::size_t letters = letters_before(passage.text, span.begin);
            if (letters > 0 && letters < 4 && !words.starts_with("[^")) continue;  // m², CO2
            add_typed(passage, span, number);
        }
        std::size_t end = 0;
        const int head = passage.note ? 0 : head_number(passage.text, end);
        if (head > 0 && end < passage.text.size()) heads_.push_back({&passage, head, end});
    }

    /// Once a paragraph: a text that has lost its addresses has lost them all.
    void check_links(const Passage& passage) {
        const LinkSpan* first = nullptr;
        std::size_t count = 0;
        for (const LinkSpan& link : passage.links) {
            const std::string_view href = link.link->href;
            if (href.find_first_not_of("# ") != href.npos || link.span.begin == link.span.end)
                continue;
            if (!first) first = &link;
            ++count;
        }
        if (!first) return;
        const std::string words = text::isolate(
            "'" + passage.text.substr(first->span.begin, first->span.end - first->span.begin) +
            "'");
        findings_.add(
            "empty-link", passage, first->span,
            count == 1 ? fmt::format("the link {} leads nowhere", words)
                       : fmt::format("the link {} and {} more here lead nowhere", words, count - 1),
            "give the address, or take the link away");
    }

    struct Head {
        const Passage* passage;
        int number;
        std::size_t end;
    };

    const Context& context_;
    Findings& findings_;
    std::set<int> bodies_;
    std::set<int> typed_;        ///< numbers at the head of lines: notes that are none of the file
    bool raised_notes_ = false;  ///< some of those begin with a raised figure
    std::set<int> marked_;
    std::vector<Head> heads_;
    int highest_ = 0;
    bool in_cell_ = false;  ///< the highest mark stands in a table
};

}  // namespace

void check_notes(const Context& context, Findings& findings) {
    Notes(context, findings).check();
}

}  // namespace hexaglot::check

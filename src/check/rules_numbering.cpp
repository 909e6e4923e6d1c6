// SPDX-License-Identifier: MIT
// Numbers of paragraphs, sub-paragraphs and items of lists: gaps and repeats.
#include "base/text.h"
#include "check/names.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hexaglot::check {

namespace {

/// A labelled paragraph in a run of its siblings.
struct Numbered {
    const Passage* passage = nullptr;
    int number = 0;
    /// How a 1 stands that begins a row behind another one of its kind.
    enum class Start {
        list,          ///< it may begin a list or part of its own
        again,         ///< nothing stands between that could begin one
        behind_words,  ///< words stand between
    } start = Start::list;
    int headed = 0;  ///< level of the highest heading between the two; 0: none
};

/// What counts on together: labels of one look on one level.
using Kind = std::pair<int, std::string>;
using Run = std::vector<Numbered>;

/// What stands for a counter: figures, capital or small letters, Chinese numerals are counted each
/// in a row of their own.
char counter_of(char32_t c) {
    if (text::digit_value(c) >= 0) return '1';
    if (text::script(c) == text::Script::han) return '#';
    return text::small(c) == c ? 'a' : 'A';
}

/// The label without its counter: `(a)`, `1.`; of several numbers the last counts.
std::string look_of(const Label& label) {
    std::string look;
    bool counter = false;
    for (std::size_t at = 0; at < label.text.size();) {
        const char32_t c = text::next(label.text, at);
        if (text::is_letter_or_digit(c)) {
            if (!counter) look += counter_of(c);
            counter = true;
        } else {
            counter = false;
            text::append(look, c);
        }
    }
    return label.numbering.substr(0, label.numbering.find('.')) + look;
}

/// A line of a table of contents: leaders and the number of a page at its end.
bool is_contents_line(std::string_view words) {
    std::size_t end = words.find_last_not_of(" \t");
    if (end == words.npos || words[end] < '0' || words[end] > '9') return false;
    while (end > 0 && words[end] >= '0' && words[end] <= '9') --end;
    const std::string_view leaders = words.substr(0, end + 1);
    const auto last = leaders.find_last_not_of(" \t");
    return last != leaders.npos && (leaders.substr(0, last + 1).ends_with("...") ||
                                    leaders.substr(0, last + 1).ends_with("…"));
}

/// Of an annex, in bytes.
constexpr std::size_t longest_heading = 300;

class Numbers {
public:
    Numbers(const Context& context, Findings& findings) : context_(context), findings_(findings) {
        for (const List& list : context.reading.lists) heads_.insert(list.entries.front().passage);
    }

    void check() {
        for (std::size_t i = 0; i < context_.reading.passages.size(); ++i) {
            const Passage& passage = context_.reading.passages[i];
            if (passage.note || passage.cell || is_contents_line(passage.text)) continue;
            const auto& label = passage.paragraph->label;
            const Role role = passage.role();
            const bool annex = role == Role::annex || passage.part != part_ ||
                               (!label && passage.text.size() < longest_heading &&
                                !context_.cited[i].annex.empty());
            part_ = passage.part;
            if (annex) {  // it may begin with any number, and nothing goes on behind it
                for (auto& [kind, series] : open_) series.close(*this, 0);
                open_.clear();
            }
            if (role == Role::heading || role == Role::annex) {
                divide();
                const int level = role == Role::annex ? 1 : passage.paragraph->level;
                for (auto& [kind, series] : open_)
                    series.headed = series.headed > 0 ? std::min(series.headed, level) : level;
                continue;  // headings count by rules of their own
            }
            if (!label || label->number == 0) {
                if (!passage.text.empty()) {
                    divide();
                    before_ = &passage;
                }
                continue;
            }
            const Kind kind{label->level, look_of(*label)};
            add(kind, {&passage, label->number});
            before_ = &passage;
            // What stands deeper begins anew below the next.
            for (auto& [other, series] : open_)
                if (other != kind) series.free = true;
        }
        for (auto& [kind, series] : open_) series.close(*this, 0);
    }

private:
    /// Runs of one kind that are still open, the inmost last: a list may stand below a paragraph
    /// that bears the same kind of number.
    struct Series {
        std::vector<Run> runs;
        bool free = true;
        int headed = 0;                   ///< level of the highest heading behind the last; 0: none
        std::size_t continued = 0;        ///< how often numbers went on behind what stood between
        std::map<int, int> crossed = {};  ///< how often behind a heading, by its level

        /// Numbers that go on behind other text have no cause to begin again there, nor behind a
        /// heading where they go on behind such headings, before it or later.
        bool restarts(const Numbered& one) const {
            if (one.start != Numbered::Start::behind_words)
                return one.start == Numbered::Start::again;
            int crossings = 0;
            for (const auto& [level, count] : crossed)
                if (level <= one.headed) crossings += count;
            return continued > 1 && (one.headed == 0 || crossings > 1);
        }

        /// A row that restarts and behind which none goes on is no list inside another.
        void close(Numbers& numbers, std::size_t down_to) {
            while (runs.size() > down_to) {
                if (down_to == 0 && runs.size() > 1 && restarts(runs.back().front()))
                    numbers.restarted(runs[runs.size() - 2].back(), runs.back().front());
                numbers.finish(runs.back());
                runs.pop_back();
            }
        }
    };

    void divide() {
        for (auto& [kind, series] : open_) series.free = true;
    }

    void add(const Kind& kind, Numbered one) {
        const int number = one.number;
        Series& series = open_[kind];
        auto& runs = series.runs;
        const bool free = series.free;
        const int headed = series.headed;
        series.free = false;
        series.headed = 0;
        if (runs.empty()) {
            runs.push_back({one});
            return;
        }
        for (std::size_t i = runs.size(); i-- > 0;) {
            if (runs[i].back().number + 1 != number) continue;
            series.close(*this, i + 1);
            if (free) ++series.continued;
            if (headed > 0) ++series.crossed[headed];
            runs[i].push_back(one);
            return;
        }
        if (number == 1 && (free || runs.back().size() > 1 || opens_list(*before_) ||
                            heads_states(*one.passage))) {
            // Headings are not surely seen in plain text.
            const bool plain = context_.reading.document->setting.tag.empty();
            const bool item = one.passage->role() == Role::agenda_item;
            one.headed = headed;
            if (kind.first != 1 || opens_list(*before_) || heads_states(*one.passage))
                one.start = Numbered::Start::list;
            else if (!free || item)
                one.start = Numbered::Start::again;
            else if (!plain)
                one.start = Numbered::Start::behind_words;
            runs.push_back({one});
            return;
        }
        // A 1 that stands alone in a row is a slip, no list.
        if (runs.size() > 1 && runs.back().size() == 1 &&
            runs[runs.size() - 2].back().number + 2 == number) {
            const Numbered slip = runs.back().front();
            runs.pop_back();
            runs.back().push_back(slip);
        }
        runs.back().push_back(one);
    }

    /// Whether a paragraph announces a list.
    static bool opens_list(const Passage& passage) {
        const char32_t end = text::last(text::trim(passage.text));
        return end == U':' || end == U'：';
    }

    /// Whether a passage is the first entry of a list of States.
    bool heads_states(const Passage& passage) const {
        return heads_.contains(
            static_cast<std::size_t>(&passage - context_.reading.passages.data()));
    }

    void restarted(const Numbered& before, const Numbered& one) {
        add(one, fmt::format("{} follows {}: the numbers begin again", one.number, before.number),
            before.number + 1);
    }

    /// Says what is wrong in numbers that should count on. The first of them may be any.
    void finish(const Run& run) {
        if (is_no_count(run)) return;
        for (std::size_t i = 1; i < run.size(); ++i) {
            const int before = run[i - 1].number;
            const int own = run[i].number;
            if (own == before + 1) continue;
            const bool has_next = i + 1 < run.size();
            const int next = has_next ? run[i + 1].number : 0;
            if (has_next && next == before + 2) {  // one slip in a row that counts on
                add(run[i], fmt::format("{} stands between {} and {}", own, before, next),
                    before + 1);
                ++i;
                continue;
            }
            if (has_next && own == before + 2 && next == before + 1) {
                add(run[i], fmt::format("{} stands before {}", own, next), 0);
                i += 2;
                // The number behind the two goes on from the greater.
                if (i < run.size() && run[i].number != own + 1) --i;
                continue;
            }
            if (own == before)
                add(run[i], fmt::format("the number {} stands twice", own), 0);
            else if (own == before + 2)
                add(run[i], fmt::format("{} follows {}: {} is missing", own, before, before + 1),
                    0);
            else
                add(run[i], fmt::format("{} follows {}", own, before), 0);
        }
    }

    /// Letters none of which follows another, and that lie far apart, stand for words: the Q. and
    /// A. of questions and answers.
    static bool is_no_count(const Run& run) {
        constexpr int far = 3;
        const std::string_view label = run.front().passage->paragraph->label->text;
        std::size_t at = 0;
        bool apart = false;
        if (text::script(text::next(label, at)) == text::Script::common) return false;
        for (std::size_t i = 1; i < run.size(); ++i) {
            const int step = run[i].number - run[i - 1].number;
            if (step == 1) return false;
            apart = apart || std::abs(step) > far;
        }
        return apart;
    }

    void add(const Numbered& wrong, std::string message, int right) {
        // Lists of States have rules of their own.
        const Passage& passage = *wrong.passage;
        if (context_.listed.is_entry(passage)) return;
        constexpr std::size_t longest_name = 100;
        if (passage.text.size() < longest_name &&
            context_.knowledge.names()
                .resolve(passage.text, context_.reading.language, context_.reading.named_on)
                .state)
            return;
        std::string help = right > 0 ? fmt::format("the number should be {}", right)
                                     : std::string("number the paragraphs so that they count on");
        findings_.add("paragraph-number", passage, {0, 0}, std::move(message), std::move(help));
    }

    const Context& context_;
    Findings& findings_;
    const Part* part_ = nullptr;
    const Passage* before_ = nullptr;  ///< the last with words, none that is a heading
    std::map<Kind, Series> open_;
    std::set<std::size_t> heads_;  ///< passages with the first entry of a list of States
};

}  // namespace

void check_numbering(const Context& context, Findings& findings) {
    Numbers(context, findings).check();
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Lists of which every entry is a line.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/names_joined.h"

#include <algorithm>

namespace hexaglot::check {

namespace {

class Lines {
public:
    Lines(ItemReader& reader, std::vector<List>& lists) : reader_(reader), lists_(lists) {}

    void run() {
        const Reading& reading = reader_.reading();
        const Part* part = nullptr;
        for (std::size_t i = 0; i < reading.passages.size(); ++i) {
            const Passage& passage = reading.passages[i];
            if (passage.note) break;
            if (passage.part != part || passage.cell) {
                finish();
                part = passage.part;
            }
            if (passage.cell) continue;
            for (Item& item : reader_.items(i)) {
                const bool heads = passage.role() == Role::heading || passage.role() == Role::annex;
                const bool letter = is_letter_head(reader_.words(item.entry));
                if (item.known() || (item.plausible && (!heads || letter)))
                    run_.push_back(std::move(item));
                else
                    finish();
            }
        }
        finish();
    }

private:
    /// Cuts the run into lists.
    void finish() {
        drop_letters();
        while (const std::size_t behind = find_flat(reader_, run_, lists_))
            run_.erase(run_.begin(), run_.begin() + static_cast<std::ptrdiff_t>(behind));
        std::size_t begin = 0;
        for (std::size_t i = 1; i < run_.size(); ++i)
            if (begins(begin, i)) {
                make(begin, i);
                begin = i;
            }
        make(begin, run_.size());
        run_.clear();
    }

    /// Letters that head the names that begin with them are no part of a list.
    void drop_letters() {
        for (std::size_t i = 0; i + 1 < run_.size();) {
            const std::string letter = text::folded(reader_.words(run_[i].entry));
            const std::string next = text::folded(reader_.words(run_[i + 1].entry));
            const bool range = text::length(letter) > 1;
            const bool heads =
                is_letter_head(letter) && (range ? run_[i + 1].labelled || run_[i + 1].known()
                                                 : run_[i + 1].known() && next.starts_with(letter));
            if (heads)
                run_.erase(run_.begin() + static_cast<std::ptrdiff_t>(i));
            else
                ++i;
        }
    }

    /// Whether a new list, or a group of one, begins at `at`.
    bool begins(std::size_t begin, std::size_t at) const {
        const Item& item = run_[at];
        const Item& before = run_[at - 1];
        // A list that was numbered goes on so, or it has ended.
        if (item.labelled != before.labelled && !(item.known() && before.known())) return true;
        if (item.entry.number == 1 && before.entry.number && *before.entry.number > 1) {
            // The second of two numbers 1 in the middle of a list is a slip.
            const bool goes_on = at + 1 < run_.size() && run_[at + 1].entry.number != 2;
            return !goes_on;
        }
        if (item.known() || item.labelled) return false;
        return is_heading(begin, at);
    }

    /// Whether an unknown bare line heads what follows: the order begins anew behind it.
    bool is_heading(std::size_t begin, std::size_t at) const {
        if (!numbers_in(reader_.words(run_[at].entry)).empty()) return true;
        if (reader_.is_merged(run_[at].entry)) return false;
        if (at + 1 >= run_.size() || !run_[at + 1].known() || !run_[at - 1].known()) return false;
        if (reader_.knowledge().orders().may_follow(*run_[at - 1].entry.resolution.state,
                                                    *run_[at + 1].entry.resolution.state,
                                                    run_[at - 1].entry.resolution.language))
            return false;
        // A list without any order has no place where it begins anew.
        std::size_t end = at + 1;
        while (end < run_.size() && run_[end].known()) ++end;
        return is_ordered(begin, at) && is_ordered(at + 1, end);
    }

    /// Whether an item and the next are the halves of one name.
    bool is_split(std::size_t item, std::size_t end) const {
        return item + 1 < end &&
               JoinedNames(reader_.knowledge(), reader_.reading().language)
                   .one(reader_.words(run_[item].entry), reader_.words(run_[item + 1].entry));
    }

    bool is_ordered(std::size_t begin, std::size_t end) const {
        List list;
        for (std::size_t i = begin; i < end; ++i) list.entries.push_back(run_[i].entry);
        list.language = list.entries.back().resolution.language;
        return reader_.knowledge().orders().ordering(list).has_value();
    }

    void make(std::size_t begin, std::size_t end) {
        List list;
        // Behind a number an unknown line is an entry; bare, it may be what leads to the list.
        const auto belongs = [&](const Item& item) {
            return item.known() || item.entry.resolution.entity || reader_.is_merged(item.entry);
        };
        std::size_t first = begin;
        std::size_t last = end;
        while (first < last && !belongs(run_[first]) && !is_split(first, last)) ++first;
        if (first == last) return;
        while (!belongs(run_[last - 1]) && !(last > first + 1 && is_split(last - 2, last))) --last;
        while (first > begin && run_[first - 1].labelled && follows(first - 1)) --first;
        while (last < end && run_[last].labelled && follows(last - 1)) ++last;
        for (std::size_t i = begin; i < first; ++i)
            if (i + 1 == first) list.doubtful.push_back(run_[i].entry.passage);
        if (last < end) list.doubtful.push_back(run_[last].entry.passage);
        for (std::size_t i = first; i < last; ++i) list.entries.push_back(run_[i].entry);
        if (list.entries.size() < 2) return;
        list.language = reader_.language(list.entries);
        reader_.resolve(list.entries, list.language);
        list.heading = line_above(reader_.reading(), list.entries.front().passage);
        // Two names are a list where a heading counts them: Others (2).
        const std::size_t least = is_counted(list) ? 2 : 3;
        if (list.entries.size() < least || !ItemReader::suffices(list.entries, least)) return;
        reader_.decline(list);
        lists_.push_back(std::move(list));
    }

    /// Whether the line above a list ends in a number between brackets.
    bool is_counted(const List& list) const {
        if (list.heading == no_passage) return false;
        const std::string words = text::trim(reader_.reading().passages[list.heading].text);
        return (words.ends_with(')') || words.ends_with("）")) && numbers_in(words).size() == 1;
    }

    /// Whether the numbers of an item and the next run on.
    bool follows(std::size_t item) const {
        // Behind bullets an unknown line is as much an entry as the known ones.
        if (run_[item].labelled && run_[item + 1].labelled && !run_[item].entry.number &&
            !run_[item + 1].entry.number)
            return run_[item].plausible && run_[item + 1].plausible;
        return run_[item].entry.number && run_[item + 1].entry.number &&
               *run_[item].entry.number + 1 == *run_[item + 1].entry.number;
    }

    ItemReader& reader_;
    std::vector<List>& lists_;
    std::vector<Item> run_;
};

}  // namespace

void find_lines(ItemReader& reader, std::vector<List>& lists) {
    Lines(reader, lists).run();
}

}  // namespace hexaglot::check

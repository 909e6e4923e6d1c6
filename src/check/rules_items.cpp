// SPDX-License-Identifier: MIT
// What a sentence counts and then names, as items below it or in its own words: `the following four
// tasks:`. Lists of States have rules of their own.
#include "base/text.h"
#include "check/lists_text.h"
#include "check/prepared.h"
#include "check/rules.h"
#include "check/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hexaglot::check {

namespace {

using namespace std::string_view_literals;

/// More are seldom counted in a sentence.
constexpr int most = 30;
/// Bytes of a sentence that leads on, and between a number and `following`.
constexpr std::size_t longest_lead = 400;
constexpr std::size_t nearby = 40;
/// Characters of one thing that a sentence names.
constexpr std::size_t longest_thing = 30;

/// A number and where it stands.
struct Count {
    Span span;
    int number = 0;
};

class Items {
public:
    Items(const Context& context, Findings& findings)
        : context_(context),
          findings_(findings),
          words_(context.knowledge.prepared().language(context.reading.language)->words),
          joiners_(context.locale->words_for("list.and")) {
        for (const List& list : context.reading.lists) {
            if (list.heading != no_passage) listed_.insert(list.heading);
            for (const ListEntry& entry : list.entries) listed_.insert(entry.passage);
        }
    }

    void check() {
        for (std::size_t i = 0; i < context_.reading.passages.size(); ++i) {
            const Passage& passage = context_.reading.passages[i];
            if (passage.cell || passage.note || listed_.contains(i) || listed_.contains(i + 1))
                continue;
            const std::string_view text = passage.text;
            const std::size_t colon = colon_of(text);
            if (colon > longest_lead) continue;  // also where there is none
            const auto count = counted(text.substr(0, colon));
            if (!count) continue;
            const std::string_view rest = text.substr(colon);
            const bool ends = text::length(text::trim(rest)) <= 1;
            const std::size_t things = ends ? items_below(i) : named(rest);
            if (things > 1 && things != static_cast<std::size_t>(count->number))
                tell(passage, *count, things);
        }
    }

private:
    /// The last colon of a paragraph.
    static std::size_t colon_of(std::string_view text) {
        const auto wide = text.rfind("：");
        const auto plain = text.rfind(':');
        if (wide == text.npos) return plain;
        return plain == text.npos ? wide : std::max(wide, plain);
    }

    /// The only number that stands beside a word for `following`.
    std::optional<Count> counted(std::string_view lead) const {
        const Values* values = context_.knowledge.values(context_.reading.language);
        std::optional<Count> found;
        if (!values) return found;
        for (const Value& value : values->in(lead)) {
            if (value.kind != ValueKind::number || value.number.size() > 2 ||
                value.number.find('.') != std::string::npos || !is_followed(lead, value.span))
                continue;
            if (found) return std::nullopt;
            found = Count{value.span, std::stoi(value.number)};
        }
        return found && found->number > 1 && found->number <= most ? found : std::nullopt;
    }

    /// Whether such a word stands near, in the same sentence.
    bool is_followed(std::string_view text, Span number) const {
        const std::size_t from = number.begin > nearby ? number.begin - nearby : 0;
        std::string before = text::folded(text.substr(from, number.begin - from));
        std::string behind = text::folded(text.substr(number.end, nearby));
        if (const auto stop = before.rfind(". "); stop != before.npos) before.erase(0, stop);
        if (const auto stop = behind.find(". "); stop != behind.npos) behind.resize(stop);
        return words_.holds(before, "list.following") || words_.holds(behind, "list.following");
    }

    /// How many items of one look stand below a paragraph, counted from 1.
    std::size_t items_below(std::size_t above) const {
        const auto& passages = context_.reading.passages;
        std::size_t items = 0;
        const Label* first = nullptr;
        for (std::size_t i = above + 1; i < passages.size(); ++i) {
            const Passage& passage = passages[i];
            if (passage.note || passage.cell || passage.part != passages[above].part) break;
            const auto& label = passage.paragraph->label;
            if (passage.role() == Role::heading || !label) break;
            if (!first) first = &*label;
            // What stands deeper belongs to an item.
            if (label->level > first->level) continue;
            if (label->level < first->level || label->numbering != first->numbering ||
                label->number != static_cast<int>(items) + 1)
                break;
            ++items;
        }
        return items;
    }

    /// How many things words name one after the other, each short, as names of places are; 0 where
    /// they are anything else.
    std::size_t named(std::string_view words) const {
        std::string text(words);
        std::size_t at = 0;
        text::next(text, at);
        text = text::trim(text.substr(at));
        if (!ends_sentence(text)) return 0;
        while (ends_sentence(text)) text.resize(text::step_back(text, text.size()));
        if (ends_sentence(text) || text.find_first_of("().:!?") != text.npos) return 0;
        for (const std::string& joiner : joiners_) {
            const bool han = text::script(text::last(joiner)) == text::Script::han;
            const std::string sought = han ? joiner : " " + joiner + (joiner == "و" ? "" : " ");
            for (auto found = text.find(sought); found != text.npos; found = text.find(sought))
                text.replace(found, sought.size(), ",");
        }
        std::size_t things = 0;
        for (std::size_t begin = 0; begin <= text.size();) {
            std::size_t end = text.size();
            std::size_t behind = text.size() + 1;
            for (const std::string_view mark : separators)
                if (const auto found = text.find(mark, begin); found < end) {
                    end = found;
                    behind = found + mark.size();
                }
            const std::string thing = text::trim(text.substr(begin, end - begin));
            begin = behind;
            if (thing.empty()) continue;
            if (text::length(thing) > longest_thing || !is_name(thing)) return 0;
            ++things;
        }
        return things > 2 ? things : 0;
    }

    /// A capital, where the script has such.
    static bool is_name(std::string_view thing) {
        std::size_t at = 0;
        const char32_t first = text::next(thing, at);
        const text::Script script = text::script(first);
        const bool cased = script == text::Script::latin || script == text::Script::cyrillic;
        return cased ? text::small(first) != first
                     : script != text::Script::common && text::length(thing) <= 12;
    }

    void tell(const Passage& passage, const Count& count, std::size_t things) {
        const std::string_view printed =
            std::string_view(passage.text)
                .substr(count.span.begin, count.span.end - count.span.begin);
        findings_.add(
            "wrong-count", passage, count.span,
            fmt::format("{} are announced here, but {} follow", text::isolate(printed), things),
            "write the number there is, or look for what is missing or too much",
            {.suggestion = written_like(static_cast<int>(things), printed)});
    }

    const Context& context_;
    Findings& findings_;
    const FoldedWords& words_;
    const std::vector<std::string>& joiners_;
    std::set<std::size_t> listed_;  ///< passages with lists of States, and what heads them
};

}  // namespace

void check_items(const Context& context, Findings& findings) {
    Items(context, findings).check();
}

}  // namespace hexaglot::check

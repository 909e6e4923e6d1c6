// SPDX-License-Identifier: MIT
// States in a list, or in rows, of a regional group to which the facts do not count them.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

/// Of five entries one may be at fault before the heading means something else.
constexpr std::size_t fewest = 5;
constexpr std::size_t one_in = 5;
constexpr std::size_t longest_heading = 300;  // bytes

class Groups {
public:
    Groups(const Context& context, const List& list, Findings& findings)
        : context_(context), list_(list), findings_(findings) {}

    void check() {
        if (list_.heading != no_passage && list_.shape != ListShape::sentence) {
            const std::string_view head = context_.reading.passages[list_.heading].text;
            if (const Group* group = named_in(head)) {
                std::vector<const ListEntry*> all;
                for (const ListEntry& entry : list_.entries) all.push_back(&entry);
                return check(all, *group);
            }
        }
        for (const auto& [group, entries] : rows()) check(entries, *group);
    }

private:
    const std::vector<Called<Group>>& groups() const {
        static const std::vector<Called<Group>> none;
        const PreparedLanguage* prepared = context_.knowledge.prepared().language(list_.language);
        return prepared ? prepared->groups : none;
    }

    /// The one group that a heading names.
    const Group* named_in(std::string_view heading) const {
        if (heading.size() > longest_heading) return nullptr;
        const std::string words = text::folded(heading);
        const Group* found = nullptr;
        for (const auto& [group, names] : groups()) {
            if (std::none_of(names.begin(), names.end(), [&](const std::string& name) {
                    return words.find(name) != std::string::npos;
                }))
                continue;
            if (found) return nullptr;
            found = group;
        }
        return found;
    }

    const Group* named_as(std::string_view cell) const {
        if (cell.size() > longest_heading) return nullptr;
        const std::string words = text::folded(text::trim(cell));
        for (const auto& [group, names] : groups())
            if (std::find(names.begin(), names.end(), words) != names.end()) return group;
        return nullptr;
    }

    /// The entries beside which another column names a group, each row for itself.
    std::map<const Group*, std::vector<const ListEntry*>> rows() const {
        std::map<const Group*, std::vector<const ListEntry*>> found;
        std::map<std::size_t, const Group*> by_row;
        for (const Passage& passage : cells_beside(context_.reading, list_))
            if (const Group* group = named_as(passage.text))
                by_row.emplace(passage.cell->row, group);
        for (const ListEntry& entry : list_.entries) {
            const auto& cell = context_.reading.passages[entry.passage].cell;
            const auto group = cell ? by_row.find(cell->row) : by_row.end();
            if (group != by_row.end()) found[group->second].push_back(&entry);
        }
        return found;
    }

    void check(const std::vector<const ListEntry*>& entries, const Group& group) {
        std::vector<const ListEntry*> others;
        for (const ListEntry* entry : entries) {
            const State* state = entry->resolution.state;
            if (state && !state->groups.empty() && !may_be_in(*state, group))
                others.push_back(entry);
        }
        if (entries.size() < fewest || others.size() * one_in > entries.size()) return;
        for (const ListEntry* entry : others)
            findings_.add("extra-state", context_.reading.passages[entry->passage], entry->span,
                          fmt::format("{} is not of the regional group of this list, by the facts",
                                      text::isolate(words_of(context_.reading, *entry))),
                          "list it with its own group",
                          {.state = entry->resolution.state->id, .language = list_.language});
    }

    /// Also where the lists of a treaty count it so.
    bool may_be_in(const State& state, const Group& group) const {
        if (std::find(state.groups.begin(), state.groups.end(), group.id) != state.groups.end())
            return true;
        for (const Treaty& treaty : context_.knowledge.corpus().treaties)
            for (const Regroup& regroup : treaty.regroups)
                if (regroup.state == state.id) return true;
        return false;
    }

    const Context& context_;
    const List& list_;
    Findings& findings_;
};

}  // namespace

void check_groups(const Context& context, Findings& findings) {
    for (const List& list : context.reading.lists) Groups(context, list, findings).check();
}

}  // namespace hexaglot::check

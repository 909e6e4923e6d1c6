// SPDX-License-Identifier: MIT
#include "compose/context.h"
#include "locale/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace hexaglot::compose {
namespace {

/// The lists of States by standing, and how their fields begin.
struct List {
    Standing standing;
    std::string_view name;
};
constexpr std::array lists = {List{Standing::party, "parties"},
                              List{Standing::signatory, "signatories"},
                              List{Standing::none, "others"}};

/// Whether a template prints any of what is made here.
bool asks_for_lists(const std::set<std::string_view>& asked) {
    return asked.contains("groups") ||
           std::any_of(lists.begin(), lists.end(), [&](const List& list) {
               return asked.contains(list.name) ||
                      asked.contains(fmt::format("{}-count", list.name));
           });
}

/// When a State signed, joined and was bound, as far as it still holds.
struct Standings {
    std::optional<Interval> signature;
    std::optional<Interval> deposit;
    std::optional<Interval> in_force;
};

Standings standings(const Treaty& treaty, const Listed& entry) {
    Standings days;
    for (const Event* event : entry.events) {
        if (event->kind == EventKind::withdrawal) {
            days = {};
        } else if (event->kind == EventKind::signature) {
            days.signature = event->date;
        } else {
            days.deposit = event->date;
            days.in_force = counts(treaty, *event, Basis::in_force);
        }
    }
    return days;
}

std::chrono::year year(Day day) {
    return std::chrono::year_month_day(day).year();
}

class Lists {
public:
    Lists(Context& context, const Treaty& treaty, const std::set<std::string_view>& asked)
        : context_(context), treaty_(treaty), asked_(asked) {}

    void add_to(Object& fields) {
        Query query;
        query.treaty = &treaty_;
        query.as_of = context_.as_of;
        std::vector<Listed> all = select(context_.corpus, query, context_.diagnostics);
        sort(all, "own", context_.locale);
        add_standings(fields, "", all);
        if (is_asked("groups")) fields.set("groups", groups(all));
    }

private:
    bool is_asked(std::string_view row) const { return asked_.contains(row); }

    Field count(std::size_t number) const {
        return Field(Inlines{Text{locale::number(context_.locale, static_cast<long>(number)),
                                  {},
                                  Meaning::count,
                                  fmt::to_string(number),
                                  {}}});
    }

    Field plain(const std::string& words) const { return Field(Inlines{Text{words}}); }

    /// Nothing where neither the day nor the year is known.
    void set_date(Object& member, const char* name, const std::optional<Interval>& days) {
        if (!days || !is_asked(fmt::format("state.{}", name))) return;
        if (days->is_day()) {
            member.set(name, date_field(context_, days->first));
        } else if (year(days->first) == year(days->last)) {
            Object date;
            date.set("year", year_field(days->first));
            member.set(name, Field(std::move(date)));
        }
    }

    /// The first group that the treaty's lists count a State in; null where there is none.
    const Group* group_of(const State& state) const {
        for (const Group& group : context_.corpus.groups)
            if (is_in_group(state, treaty_, group.id)) return &group;
        return nullptr;
    }

    Inlines group_name(const Group* group) {
        return group ? name_inlines(context_, *group, Meaning::name) : Inlines{};
    }

    Inlines formal_name(const State& state) {
        const FoundName found = find_name(context_, state, context_.locale, "formal");
        if (!found.name) return {};
        return {
            Text{found.name->text, {}, Meaning::state, state.id, own_tag(context_, *found.locale)}};
    }

    Object member(const Listed& entry, std::size_t number) {
        const State& state = *entry.state;
        Object made;
        made.set("number", count(number));
        // Set even where it is not known: else a tag would find the name of the group.
        made.set("name", is_asked("state.name") ? name_inlines(context_, state, Meaning::state)
                                                : Inlines{});
        if (is_asked("state.formal")) made.set("formal", formal_name(state));
        made.set("code", plain(state.id));
        made.set("iso2", plain(state.iso2));
        if (is_asked("state.group")) made.set("group", group_name(group_of(state)));
        const Standings days = standings(treaty_, entry);
        set_date(made, "signed", days.signature);
        set_date(made, "joined", days.deposit);
        set_date(made, "in-force", days.in_force);
        return made;
    }

    /// The lists by standing and their counts, of all States or of those of a group.
    void add_standings(Object& fields, std::string_view prefix, const std::vector<Listed>& all) {
        for (const List& list : lists) {
            const std::string count_name = fmt::format("{}-count", list.name);
            const bool names = is_asked(fmt::format("{}{}", prefix, list.name));
            if (!names && !is_asked(std::string(prefix) + count_name)) continue;
            std::vector<Object> members;
            for (const Listed& entry : all)
                if (entry.standing == list.standing)
                    members.push_back(member(entry, members.size() + 1));
            fields.set(count_name, count(members.size()));
            if (names) fields.set(std::string(list.name), Field(std::move(members)));
        }
    }

    Object group(const Group* group, const std::vector<Listed>& all) {
        std::vector<Listed> own;
        for (const Listed& entry : all)
            if (group ? is_in_group(*entry.state, treaty_, group->id) : !group_of(*entry.state))
                own.push_back(entry);
        Object made;
        made.set("name", group_name(group));
        made.set("count", count(own.size()));
        add_standings(made, "groups.", own);
        return made;
    }

    Field groups(const std::vector<Listed>& all) {
        std::vector<Object> members;
        for (const Group& one : context_.corpus.groups) members.push_back(group(&one, all));
        const bool has_others = std::any_of(
            all.begin(), all.end(), [&](const Listed& entry) { return !group_of(*entry.state); });
        if (has_others) members.push_back(group(nullptr, all));
        return Field(std::move(members));
    }

    Context& context_;
    const Treaty& treaty_;
    const std::set<std::string_view>& asked_;
};

}  // namespace

void add_lists(Document& document, const Corpus& corpus, const Locale& locale,
               const Request& request, const std::set<std::string_view>& asked,
               Diagnostics& diagnostics) {
    if (!asks_for_lists(asked)) return;
    Context context = make_context(corpus, locale, request, diagnostics);
    const Treaty* treaty = context.conference ? corpus.treaty(context.conference->treaty) : nullptr;
    if (treaty) Lists(context, *treaty, asked).add_to(document.fields);
}

}  // namespace hexaglot::compose

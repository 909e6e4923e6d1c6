// SPDX-License-Identifier: MIT
#include "measure/lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace hexaglot::measure {

namespace {

using Rows = std::vector<std::vector<Text>>;

const std::map<std::string, std::array<const char32_t*, 3>> headings = {
    {"ar", {U"الدول الأطراف", U"الدول الموقعة", U"دول أخرى"}},
    {"en", {U"States Parties", U"Signatories", U"Other States"}},
    {"es", {U"Estados Partes", U"Signatarios", U"Otros Estados"}},
    {"fr", {U"États Parties", U"Signataires", U"Autres États"}},
    {"ru", {U"Государства-участники", U"Подписавшие государства", U"Другие государства"}},
    {"zh", {U"缔约国", U"签署国", U"其他国家"}},
};

const std::map<std::string, std::array<const char32_t*, 4>> sentences = {
    // before, between, before the last, behind
    {"ar", {U"انضمت إلى المعاهدة الدول التالية: ", U"، ", U" و", U"."}},
    {"en", {U"The following States joined the Treaty: ", U", ", U" and ", U"."}},
    {"es", {U"Los siguientes Estados se adhirieron al Tratado: ", U", ", U" y ", U"."}},
    {"fr", {U"Les États suivants ont adhéré au Traité : ", U", ", U" et ", U"."}},
    {"ru", {U"К Договору присоединились следующие государства: ", U", ", U" и ", U"."}},
    {"zh", {U"下列国家加入了《条约》：", U"、", U"和", U"。"}},
};

Text label(std::size_t number) {
    return wide(fmt::format("{}. ", number));
}

/// Some States that have a name in the language.
std::vector<const State*> some_states(const std::string& language, std::size_t count, Dice& dice) {
    std::vector<const State*> all;
    for (const State& state : states())
        if (state.names.contains(language) && !state.names.at(language).name.empty())
            all.push_back(&state);
    dice.shuffle(all);
    all.resize(std::min(count, all.size()));
    return all;
}

std::vector<Text> names_in_order(const ListPlan& plan, const std::vector<const State*>& some,
                                 Dice& dice) {
    std::vector<Text> names;
    for (const State* state : ordered(some, plan.language, plan.order, dice))
        names.push_back(state->names.at(plan.language).name);
    return names;
}

/// The cells of a table; `typed` puts numbers into the words.
Rows cells(const ListPlan& plan, bool typed, Dice& dice) {
    Rows table;
    const auto put = [&](std::size_t row, std::size_t column, const Text& words) {
        if (table.size() <= row) table.resize(row + 1);
        table[row].resize(3);
        table[row][column] = words;
    };
    const std::size_t first = plan.headed ? 1 : 0;
    const std::vector<const State*> some = some_states(plan.language, plan.states, dice);
    if (plan.shape == Shape::columns) {
        const std::vector<Text> names = names_in_order(plan, some, dice);
        const std::size_t half = (names.size() + 1) / 2;
        if (plan.headed)
            put(0, 0, heading(plan.language, 0, plan.counted ? static_cast<int>(names.size()) : 0));
        for (std::size_t i = 0; i < names.size(); ++i)
            put(first + i % half, i / half, (typed ? label(i + 1) : Text()) + names[i]);
        for (auto& row : table) row.resize(2);
        return table;
    }
    const std::array<std::size_t, 3> parts{plan.states / 4, plan.states / 3,
                                           plan.states - plan.states / 4 - plan.states / 3};
    std::size_t from = 0;
    for (std::size_t column = 0; column < 3; ++column) {
        // A State stands in one of the three.
        const std::size_t to = std::min(from + parts[column], some.size());
        const std::vector<Text> names =
            names_in_order(plan,
                           {some.begin() + static_cast<std::ptrdiff_t>(from),
                            some.begin() + static_cast<std::ptrdiff_t>(to)},
                           dice);
        from = to;
        if (plan.headed)
            put(0, column,
                heading(plan.language, column, plan.counted ? static_cast<int>(names.size()) : 0));
        for (std::size_t i = 0; i < names.size(); ++i)
            put(first + i, column, (typed ? label(i + 1) : Text()) + names[i]);
    }
    return table;
}

std::string separated(const Rows& rows, const std::string& format) {
    std::string all;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = narrow(row[i]);
            const bool quote = format == "csv" && cell.find_first_of(",\"") != cell.npos;
            if (i > 0) all += format == "csv" ? ',' : '\t';
            all += quote ? '"' + cell + '"' : cell;
        }
        all += '\n';
    }
    return all;
}

}  // namespace

Text heading(const std::string& language, std::size_t which, int count) {
    Text words = headings.at(language)[which % 3];
    if (count > 0) words += wide(fmt::format("{}({})", language == "zh" ? "" : " ", count));
    return words;
}

std::string describe(const ListPlan& plan) {
    const char* shape = plan.shape == Shape::lines     ? "lines"
                        : plan.shape == Shape::columns ? "columns"
                                                       : "side";
    return fmt::format("{}-{}-{}-{}{}{}", shape, name_of(plan.order), plan.states,
                       plan.numbered ? "numbered" : "bare", plan.headed ? "-headed" : "",
                       plan.counted ? "-counted" : "");
}

std::string list_file(const ListPlan& plan, Dice& dice) {
    const bool office = plan.format == "docx" || plan.format == "odt";
    if (plan.shape != Shape::lines) {
        const Rows table = cells(plan, plan.numbered, dice);
        if (office) return office_file(plan.format, plan.language, {}, table, false);
        return separated(table, plan.format == "txt" ? "tsv" : plan.format);
    }
    const std::vector<Text> names =
        names_in_order(plan, some_states(plan.language, plan.states, dice), dice);
    std::vector<Text> lines;
    if (plan.headed)
        lines.push_back(
            heading(plan.language, 0, plan.counted ? static_cast<int>(names.size()) : 0));
    const bool typed = plan.numbered && !office;
    for (std::size_t i = 0; i < names.size(); ++i)
        lines.push_back((typed ? label(i + 1) : Text()) + names[i]);
    if (office) return office_file(plan.format, plan.language, lines, {}, plan.numbered);
    Rows rows;
    for (const Text& line : lines) rows.push_back({line});
    return separated(rows, plan.format);
}

std::string sentence_file(const std::string& language, const std::string& format,
                          std::size_t states, Dice& dice) {
    const auto& frame = sentences.at(language);
    const std::vector<const State*> some =
        ordered(some_states(language, states, dice), language, Order::own, dice);
    Text words = frame[0];
    for (std::size_t i = 0; i < some.size(); ++i) {
        if (i > 0) words += i + 1 == some.size() ? frame[2] : frame[1];
        words += some[i]->names.at(language).name;
    }
    words += frame[3];
    if (format == "txt") return narrow(words) + '\n';
    return office_file(format, language, {words}, {}, false);
}

std::vector<ListPlan> list_plans(std::size_t count, Dice& dice) {
    const std::vector<std::size_t> sizes = {20, 24, 31, 50, 75, 100, 150, 197};
    const std::vector<std::string> formats = {"txt", "tsv", "csv", "docx", "odt"};
    std::vector<ListPlan> plans;
    for (std::size_t i = 0; i < count; ++i) {
        ListPlan plan;
        plan.language = languages[i % languages.size()];
        plan.format = formats[i / languages.size() % formats.size()];
        std::vector<Order> orders = {Order::english, Order::own, Order::own_unspaced,
                                     Order::code_point, Order::none};
        if (plan.language == "zh")
            orders.insert(orders.end(), {Order::pinyin, Order::stroke, Order::english});
        plan.order = dice.pick(orders);
        plan.shape = std::vector<Shape>{Shape::lines, Shape::lines, Shape::columns,
                                        Shape::side_by_side}[dice.below(4)];
        plan.states = dice.pick(sizes);
        plan.numbered = dice.below(2) == 0;
        plan.headed = plan.shape == Shape::side_by_side || dice.below(4) > 0;
        plan.counted = plan.headed && dice.below(2) == 0;
        plans.push_back(plan);
    }
    return plans;
}

}  // namespace hexaglot::measure

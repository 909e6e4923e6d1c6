// SPDX-License-Identifier: MIT
#include "cli/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

namespace hexaglot::cli {

const Treaty* find_treaty(Session& session, const std::string& id) {
    const Treaty* treaty = session.corpus().treaty(id);
    if (treaty) return treaty;
    std::vector<std::string> known;
    for (const Treaty& one : session.corpus().treaties) known.push_back(one.id);
    session.trouble.add(
        "usage", {}, fmt::format("there is no treaty '{}'", id),
        fmt::format("the treaties are {}{}", fmt::join(known, ", "), did_you_mean(id, known)));
    return nullptr;
}

bool is_group(Session& session, const std::string& id) {
    if (id.empty()) return true;
    std::vector<std::string> known;
    for (const Group& group : session.corpus().groups) known.push_back(group.id);
    if (std::find(known.begin(), known.end(), id) != known.end()) return true;
    session.trouble.add(
        "usage", {}, fmt::format("there is no group '{}'", id),
        fmt::format("the groups are {}{}", fmt::join(known, ", "), did_you_mean(id, known)));
    return false;
}

std::optional<compose::Standing> standing(const std::string& status) {
    if (status == "party") return compose::Standing::party;
    if (status == "signatory") return compose::Standing::signatory;
    if (status == "none") return compose::Standing::none;
    return std::nullopt;
}

namespace {

using Words = std::map<std::string, std::string>;

/// The words of `--expect` by their keys; nothing where one cannot be understood (reported).
std::optional<Words> parsed(Session& session, const std::string& text) {
    static const std::map<std::string, std::vector<std::string>> known = {
        {"treaty", {}},
        {"status", {"party", "signatory", "none", "any"}},
        {"group", {}},
        {"group-not", {}},
        {"basis", {"deposit", "in-force"}}};
    std::vector<std::string> keys;
    for (const auto& [key, values] : known) keys.push_back(key);
    const auto refuse = [&](const std::string& what, const std::string& help) {
        session.trouble.add("usage", {}, fmt::format("--expect: {}", what), help);
        return std::nullopt;
    };
    Words words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        const auto equals = word.find('=');
        const std::string key = word.substr(0, equals);
        if (equals == word.npos || equals + 1 == word.size())
            return refuse(fmt::format("'{}' gives no value", word),
                          "write \"treaty=att status=signatory group=asia-pacific\"");
        const auto found = known.find(key);
        if (found == known.end())
            return refuse(
                fmt::format("there is no '{}'", key),
                fmt::format("the words are {}{}", fmt::join(keys, ", "), did_you_mean(key, keys)));
        const std::string value = word.substr(equals + 1);
        const std::vector<std::string>& values = found->second;
        if (!values.empty() && std::find(values.begin(), values.end(), value) == values.end())
            return refuse(fmt::format("{} cannot be '{}'", key, value),
                          fmt::format("it is one of {}{}", fmt::join(values, ", "),
                                      did_you_mean(value, values)));
        if (!words.emplace(key, value).second)
            return refuse(fmt::format("'{}' is given twice", key), "give it once");
    }
    if (!words.contains("treaty"))
        return refuse("no treaty is given", "begin with treaty=ID: \"treaty=att status=party\"");
    return words;
}

}  // namespace

std::optional<check::Expected> expected(Session& session, const std::string& text) {
    auto words = parsed(session, text);
    if (!words) return std::nullopt;
    compose::Query query;
    query.treaty = find_treaty(session, (*words)["treaty"]);
    query.group = (*words)["group"];
    query.group_not = (*words)["group-not"];
    const bool groups = is_group(session, query.group) && is_group(session, query.group_not);
    if (!query.treaty || !groups) return std::nullopt;
    query.status = standing((*words)["status"]);
    query.basis =
        (*words)["basis"] == "in-force" ? compose::Basis::in_force : compose::Basis::deposit;
    check::Expected result;
    result.words = text;
    result.states = [query, &corpus = session.corpus()](std::optional<Day> day) {
        compose::Query asked = query;
        asked.as_of = day.value_or(query.treaty->data_to);
        // What an open interval leaves open is said by `list`, to whom it is of use.
        Diagnostics unsaid;
        std::set<std::string> states;
        for (const compose::Listed& one : compose::select(corpus, asked, unsaid))
            states.insert(one.state->id);
        return states;
    };
    return result;
}

}  // namespace hexaglot::cli

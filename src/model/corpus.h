// SPDX-License-Identifier: MIT
// The facts: States, treaties, conferences, documents. Plain structs, each fact with its place.
#pragma once

#include "base/source.h"
#include "model/day.h"
#include "model/paper.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// One form of a name in one language.
struct Name {
    std::string text;
    bool unverified = false;  ///< waits for a person: counted by `status`
    Place place;
};

/// What an entity is called in one language.
struct NamesInLanguage {
    std::optional<Name> name;    ///< what is printed
    std::optional<Name> formal;  ///< the legal form, with its article
    std::optional<Name>
        brief;  ///< <short>: what a text says after the first time (Treaty, 《条约》)
    struct Former {
        Name name;
        Day until;  ///< the last day on which it was printed
    };
    std::vector<Former> former;
    std::vector<Name> aliases;  ///< recognised, never printed
};

using Names = std::map<std::string, NamesInLanguage, std::less<>>;  ///< by language

/// Whatever an `of="…"` can point to. Ids are unique among all entities of a corpus.
struct Entity {
    std::string id;
    Names names;
    Place place;
};

struct Group : Entity {};
struct Organization : Entity {};  ///< stands beside States in lists, and is none
struct Body : Entity {};
struct Venue : Entity {};     ///< <place>
struct Position : Entity {};  ///< <role>: what an officer is

struct State : Entity {
    std::string iso2;
    std::string m49;
    std::string un;  ///< member, observer or non-member
    std::vector<std::string> groups;
};

enum class EventKind {
    signature,
    ratification,
    acceptance,
    approval,
    accession,
    deposit,
    withdrawal
};

/// Something a State did about a treaty on a day that surely lies in `date`.
struct Event {
    EventKind kind;
    std::string state;
    Interval date;
    std::optional<Day> in_force;  ///< read in a source; else computed by the treaty's rule
    std::optional<Day> recalled;  ///< never used for an answer
    std::string source;
    Place place;
};

/// A declaration whose text is printed as a note wherever the State is printed in a list on or
/// after `from`.
struct Statement : Entity {
    std::string state;
    Interval from;
    std::optional<Day> recalled;
    std::string source;
};

/// A State that this treaty's lists count in other groups than states.xml says.
struct Regroup {
    std::string state;
    std::string drop;
    std::string add;
    std::string why;
    Place place;
};

struct Treaty : Entity {
    Day opened;
    Day closed;
    Day in_force;
    int days_to_force = 0;
    Day data_to;  ///< the last day that the data speak of
    std::vector<Regroup> regroups;
    std::vector<Event> events;  ///< in file order
    std::vector<Statement> statements;
};

struct Officer : Entity {
    std::string position;
    std::string body;
    std::string person;
    std::map<std::string, Name, std::less<>> titles;  ///< by language: Ms., Ambassador
    std::map<std::string, Name, std::less<>> posts;   ///< by language
};

struct AgendaItem : Entity {};

struct Meeting : Entity {
    std::string body;
    Day date;
    std::optional<Day> to;  ///< last day of a meeting of several days
    std::chrono::minutes start{0};
    std::chrono::minutes end{0};
    std::string venue;
    std::vector<AgendaItem> items;  ///< ids are unique in the meeting
};

struct Conference : Entity {
    std::string treaty;
    int number = 0;
    Day from;
    Day to;
    std::string venue;
    std::vector<Officer> officers;
    std::vector<Meeting> meetings;
};

/// A document that papers cite.
struct RegisteredDocument : Entity {
    std::string symbol;
    bool unconfirmed = false;  ///< the symbol is not sound as it was found
    std::string conference;
    std::optional<Interval> date;
    std::string replaces;
    std::string href;
};

/// All that people wrote, read and linked. `entity` finds any of it by id.
struct Corpus {
    std::vector<Group> groups;
    std::vector<State> states;
    std::vector<Organization> others;
    std::vector<Body> bodies;
    std::vector<Venue> venues;
    std::vector<Position> positions;
    std::vector<Treaty> treaties;
    std::vector<Conference> conferences;
    std::vector<RegisteredDocument> documents;
    std::vector<Paper> papers;
    std::vector<std::string> languages;  ///< every language that a State is named in, sorted

    const State* state(std::string_view id) const;
    const Treaty* treaty(std::string_view id) const;
    const Conference* conference(std::string_view id) const;
    const Meeting* meeting(std::string_view id) const;
    const Officer* officer(std::string_view id) const;
    const RegisteredDocument* document(std::string_view id) const;
    const Paper* paper(std::string_view id) const;
    /// Any entity but the agenda items, which are named within their meeting; null where there is
    /// none.
    const Entity* entity(std::string_view id) const;
};

/// The name that is printed in a language; null where there is none.
const Name* printed_name(const Names& names, std::string_view language);

}  // namespace hexaglot

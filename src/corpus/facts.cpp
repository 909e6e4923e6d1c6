// SPDX-License-Identifier: MIT
#include "corpus/facts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hexaglot::corpus {

namespace {

constexpr Shape states_shapes[] = {
    {"states", "", "", "group* state+ organization*"},
    {"group", "id", "", words_children},
    {"state", "id iso2 m49 un groups", "", words_children},
    {"organization", "id", "", words_children},
    name_shape,
    formal_shape,
    short_shape,
    former_shape,
    alias_shape,
};

constexpr Shape names_shapes[] = {
    {"names", "", "", "body* place* role*"},
    {"body", "id", "", words_children},
    {"place", "id", "", words_children},
    {"role", "id", "", words_children},
    name_shape,
    formal_shape,
    short_shape,
    former_shape,
    alias_shape,
};

constexpr std::string_view event_attributes = "state date";
constexpr std::string_view event_options = "recalled source in-force";
constexpr Shape treaty_shapes[] = {
    {"treaty", "id opened closed in-force days-to-force data-to", "",
     "name+ formal* short* former* alias* regroup* signature* ratification* acceptance* approval* "
     "accession* deposit* withdrawal* statement*"},
    {"regroup", "state", "drop add", "", true},
    {"signature", event_attributes, event_options, ""},
    {"ratification", event_attributes, event_options, ""},
    {"acceptance", event_attributes, event_options, ""},
    {"approval", event_attributes, event_options, ""},
    {"accession", event_attributes, event_options, ""},
    {"deposit", event_attributes, event_options, ""},
    {"withdrawal", event_attributes, event_options, ""},
    {"statement", "id state from", "recalled source", words_children},
    name_shape,
    formal_shape,
    short_shape,
    former_shape,
    alias_shape,
};

constexpr Shape conference_shapes[] = {
    {"conference", "id treaty number from to place", "",
     "name+ formal* short* former* alias* officer* meeting*"},
    {"officer", "id role person", "body", "title* post+"},
    {"title", "lang", "check", "", true, true},
    {"post", "lang", "check", "", true, true},
    {"meeting", "id body date start place", "to end", "name* formal* short* former* alias* item+"},
    {"item", "id", "", words_children},
    name_shape,
    formal_shape,
    short_shape,
    former_shape,
    alias_shape,
};

constexpr Shape register_shapes[] = {
    {"register", "", "", "doc+"},
    {"doc", "id symbol", "symbol-check conference date replaces href",
     "name* formal* short* former* alias*"},
    name_shape,
    formal_shape,
    short_shape,
    former_shape,
    alias_shape,
};

/// Id, names and place of an entity that has all three.
void read_entity(const Reader& file, pugi::xml_node node, Kinds kind, std::string_view what,
                 Entity& entity) {
    entity.id = file.declare(node, kind);
    entity.names = file.names(node, what, entity.id);
    entity.place = file.place(node);
}

/// Checks a code of fixed length.
std::string code(const Reader& file, pugi::xml_node node, const char* attribute, std::size_t length,
                 char first, char last, std::string_view right) {
    std::string value = file.line(node, attribute);
    const bool good =
        value.size() == length &&
        std::all_of(value.begin(), value.end(), [&](char c) { return first <= c && c <= last; });
    if (good || value.empty()) return value;
    file.fault("bad-value", file.place(node, attribute),
               fmt::format("'{}' is no value of '{}'", value, attribute), std::string(right));
    return {};
}

void read_state(const Reader& file, pugi::xml_node node, Corpus& corpus) {
    State state;
    state.id =
        code(file, node, "id", 3, 'A', 'Z', "write the three capital letters of ISO 3166-1: COL");
    state.iso2 =
        code(file, node, "iso2", 2, 'A', 'Z', "write the two capital letters of ISO 3166-1: CO");
    state.m49 = code(file, node, "m49", 3, '0', '9',
                     "write the three digits of the Statistics Division's standard M49: 170");
    state.un = file.choice(node, "un", "member observer non-member");
    // An empty list is a State in no group.
    state.groups = split(Reader::text(node, "groups"));
    if (state.id.empty()) return;
    file.declare(node, kind::state);
    for (const std::string& group : state.groups) file.refer_to(group, node, "groups", kind::group);
    state.names = file.names(node, "State", state.id);
    state.place = file.place(node);
    corpus.states.push_back(std::move(state));
}

std::optional<EventKind> event_kind(std::string_view element) {
    if (element == "signature") return EventKind::signature;
    if (element == "ratification") return EventKind::ratification;
    if (element == "acceptance") return EventKind::acceptance;
    if (element == "approval") return EventKind::approval;
    if (element == "accession") return EventKind::accession;
    if (element == "deposit") return EventKind::deposit;
    if (element == "withdrawal") return EventKind::withdrawal;
    return std::nullopt;
}

void read_event(const Reader& file, pugi::xml_node node, EventKind kind, Treaty& treaty) {
    Event event{kind, file.refer(node, "state", kind::state), {}, {}, {}, {}, file.place(node)};
    const auto date = file.interval(node, "date");
    event.in_force = file.day(node, "in-force");
    event.recalled = file.day(node, "recalled");
    event.source = file.line(node, "source");
    if (event.state.empty() || !date) return;
    event.date = *date;
    treaty.events.push_back(std::move(event));
}

void read_statement(const Reader& file, pugi::xml_node node, Treaty& treaty) {
    Statement statement;
    read_entity(file, node, kind::statement, "statement", statement);
    statement.state = file.refer(node, "state", kind::state);
    const auto from = file.interval(node, "from");
    statement.recalled = file.day(node, "recalled");
    statement.source = file.line(node, "source");
    if (statement.id.empty() || statement.state.empty() || !from) return;
    statement.from = *from;
    treaty.statements.push_back(std::move(statement));
}

void read_regroup(const Reader& file, pugi::xml_node node, Treaty& treaty) {
    Regroup regroup;
    regroup.state = file.refer(node, "state", kind::state);
    regroup.drop = file.refer(node, "drop", kind::group);
    regroup.add = file.refer(node, "add", kind::group);
    regroup.why = text::clean(text::collapse(raw_text(node)));
    regroup.place = file.place(node);
    if (!node.attribute("drop") && !node.attribute("add"))
        file.fault("missing-attribute", regroup.place, "<regroup> has neither 'drop' nor 'add'",
                   "say which group the State leaves or joins: drop=\"asia-pacific\"");
    if (regroup.why.empty())
        file.fault("bad-value", regroup.place, "<regroup> does not say why",
                   "write the reason inside it");
    if (!regroup.state.empty()) treaty.regroups.push_back(std::move(regroup));
}

/// Reports two days that stand the wrong way round.
void check_order(const Reader& file, pugi::xml_node node, const char* first, const char* last) {
    const auto from = parse_day(node.attribute(first).value());
    const auto to = parse_day(node.attribute(last).value());
    if (from && to && *to < *from)
        file.fault("bad-value", file.place(node, last),
                   fmt::format("'{}' ({}) is before '{}' ({})", last, iso(*to), first, iso(*from)),
                   "correct one of the two");
}

void read_officer(const Reader& file, pugi::xml_node node, Conference& conference) {
    Officer officer;
    officer.id = file.declare(node, kind::officer);
    officer.place = file.place(node);
    officer.position = file.refer(node, "role", kind::position);
    officer.body = file.refer(node, "body", kind::body);
    officer.person = file.line(node, "person");
    for (const pugi::xml_node part : node.children()) {
        const std::string_view element = part.name();
        if ((element != "title" && element != "post") || !file.reads(part)) continue;
        const std::string tag = file.language(part, "lang");
        Name name = file.name(part);
        if (tag.empty() || name.text.empty()) continue;
        auto& forms = element == "title" ? officer.titles : officer.posts;
        const auto [known, fresh] = forms.emplace(tag, name);
        if (!fresh)
            file.fault("duplicate-name", name.place,
                       fmt::format("officer '{}' has a second <{}> in {}", officer.id, element,
                                   text::language_name(tag)),
                       fmt::format("keep one; the first is at {}",
                                   where(known->second.place, name.place)));
    }
    if (!officer.id.empty()) conference.officers.push_back(std::move(officer));
}

void read_items(const Reader& file, pugi::xml_node node, Meeting& meeting) {
    std::map<std::string, Place, std::less<>> known;
    for (const pugi::xml_node part : node.children("item")) {
        AgendaItem item;
        item.id = file.id(part);
        item.place = file.place(part);
        item.names = file.names(part, "agenda item", item.id);
        if (item.id.empty()) continue;
        const Place at = file.place(part, "id");
        const auto [first, fresh] = known.emplace(item.id, at);
        if (!fresh)
            file.fault("duplicate-id", at,
                       fmt::format("the id '{}' stands twice in this meeting", item.id),
                       fmt::format("choose another; the first is at {}", where(first->second, at)));
        meeting.items.push_back(std::move(item));
    }
}

void read_meeting(const Reader& file, pugi::xml_node node, Conference& conference) {
    Meeting meeting;
    read_entity(file, node, kind::meeting, "meeting", meeting);
    meeting.body = file.refer(node, "body", kind::body);
    meeting.venue = file.refer(node, "place", kind::venue);
    const auto date = file.day(node, "date");
    meeting.to = file.day(node, "to");
    check_order(file, node, "date", "to");
    meeting.start = file.time(node, "start").value_or(std::chrono::minutes(0));
    meeting.end = file.time(node, "end").value_or(std::chrono::minutes(0));
    if (node.attribute("start") && node.attribute("end") && !meeting.to &&
        meeting.end <= meeting.start && meeting.end.count() != 0)
        file.fault("bad-value", file.place(node, "end"),
                   fmt::format("the meeting ends at {}, not after its start at {}",
                               node.attribute("end").value(), node.attribute("start").value()),
                   "correct 'start' or 'end', or give the last day in 'to'");
    read_items(file, node, meeting);
    if (meeting.id.empty() || !date) return;
    meeting.date = *date;
    conference.meetings.push_back(std::move(meeting));
}

}  // namespace

void read_states(const Reader& file, Corpus& corpus) {
    if (!file.fits(states_shapes)) return;
    for (const pugi::xml_node node : file.root().children("group")) {
        Group group;
        read_entity(file, node, kind::group, "group", group);
        if (!group.id.empty()) corpus.groups.push_back(std::move(group));
    }
    for (const pugi::xml_node node : file.root().children("state")) read_state(file, node, corpus);
    for (const pugi::xml_node node : file.root().children("organization")) {
        Organization other;
        read_entity(file, node, kind::organization, "organization", other);
        if (!other.id.empty()) corpus.others.push_back(std::move(other));
    }
    std::set<std::string> languages;
    for (const State& state : corpus.states)
        for (const auto& [language, forms] : state.names) languages.insert(language);
    corpus.languages.assign(languages.begin(), languages.end());
}

void read_names(const Reader& file, Corpus& corpus) {
    if (!file.fits(names_shapes)) return;
    for (const pugi::xml_node node : file.root().children()) {
        const std::string_view element = node.name();
        if (element == "body") {
            Body body;
            read_entity(file, node, kind::body, "body", body);
            if (!body.id.empty()) corpus.bodies.push_back(std::move(body));
        } else if (element == "place") {
            Venue venue;
            read_entity(file, node, kind::venue, "place", venue);
            if (!venue.id.empty()) corpus.venues.push_back(std::move(venue));
        } else if (element == "role") {
            Position position;
            read_entity(file, node, kind::position, "role", position);
            if (!position.id.empty()) corpus.positions.push_back(std::move(position));
        }
    }
}

void read_treaty(const Reader& file, Corpus& corpus) {
    if (!file.fits(treaty_shapes)) return;
    const pugi::xml_node root = file.root();
    Treaty treaty;
    read_entity(file, root, kind::treaty, "treaty", treaty);
    const auto opened = file.day(root, "opened");
    const auto closed = file.day(root, "closed");
    const auto in_force = file.day(root, "in-force");
    const auto days_to_force = file.number(root, "days-to-force");
    const auto data_to = file.day(root, "data-to");
    check_order(file, root, "opened", "closed");
    check_order(file, root, "opened", "in-force");
    for (const pugi::xml_node node : root.children()) {
        const std::string_view element = node.name();
        if (const auto kind = event_kind(element))
            read_event(file, node, *kind, treaty);
        else if (element == "statement")
            read_statement(file, node, treaty);
        else if (element == "regroup")
            read_regroup(file, node, treaty);
    }
    if (treaty.id.empty() || !opened || !closed || !in_force || !days_to_force || !data_to) return;
    treaty.opened = *opened;
    treaty.closed = *closed;
    treaty.in_force = *in_force;
    treaty.days_to_force = *days_to_force;
    treaty.data_to = *data_to;
    corpus.treaties.push_back(std::move(treaty));
}

void read_conference(const Reader& file, Corpus& corpus) {
    if (!file.fits(conference_shapes)) return;
    const pugi::xml_node root = file.root();
    Conference conference;
    read_entity(file, root, kind::conference, "conference", conference);
    conference.treaty = file.refer(root, "treaty", kind::treaty);
    conference.number = file.number(root, "number").value_or(0);
    conference.venue = file.refer(root, "place", kind::venue);
    const auto from = file.day(root, "from");
    const auto to = file.day(root, "to");
    check_order(file, root, "from", "to");
    for (const pugi::xml_node node : root.children("officer")) read_officer(file, node, conference);
    for (const pugi::xml_node node : root.children("meeting")) read_meeting(file, node, conference);
    if (conference.id.empty() || !from || !to) return;
    conference.from = *from;
    conference.to = *to;
    corpus.conferences.push_back(std::move(conference));
}

void read_register(const Reader& file, Corpus& corpus) {
    if (!file.fits(register_shapes)) return;
    for (const pugi::xml_node node : file.root().children("doc")) {
        RegisteredDocument document;
        read_entity(file, node, kind::document, "document", document);
        document.symbol = file.line(node, "symbol");
        document.unconfirmed = file.choice(node, "symbol-check", "unconfirmed") == "unconfirmed";
        document.conference = file.refer(node, "conference", kind::conference);
        document.date = file.interval(node, "date");
        document.replaces = file.refer(node, "replaces", kind::document);
        document.href = file.address(node, "href");
        if (!document.id.empty()) corpus.documents.push_back(std::move(document));
    }
}

}  // namespace hexaglot::corpus

// SPDX-License-Identifier: MIT
// What is known and counted while one paper is composed. Private to the room.
#pragma once

#include "compose/compose.h"
#include "locale/messages.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::compose {

using Codes = std::map<std::string, std::map<int, std::string>, std::less<>>;

/// A reference whose text is known only when everything has its number; with `through`, a range.
struct PendingReference {
    std::string target;
    std::string through;
    std::string between;  ///< what stands between the two numbers of a range
    std::string unit;
    int code = 0;
    Place place;
};

struct Context {
    const Corpus& corpus;
    const Locale& locale;
    const Locale* fallback = nullptr;
    const Paper& paper;
    const Conference* conference = nullptr;
    const Meeting* meeting = nullptr;
    Setting setting;  ///< the locale's, with the numberings that the paper asks for
    Day as_of;
    Diagnostics& diagnostics;

    std::map<std::string, UnitView, std::less<>> units;       ///< of the paper, by id
    std::map<std::string, std::string, std::less<>> printed;  ///< what a reference to an id prints
    std::set<std::string, std::less<>> ids;                   ///< taken in the Document
    std::vector<PendingReference> pending;
    std::map<int, Place> note_places;  ///< of the marks that somebody wrote, by number
    Codes codes;
    std::set<const Name*> unverified = {};  ///< names that are printed and wait for a person
    int notes = 0;
    int instances = 0;
    bool incomplete = false;  ///< a unit has no words, so what stands in it is not known

    /// Text of the corpus that is printed.
    const std::string& printing(const Name& name) {
        if (name.unverified) unverified.insert(&name);
        return name.text;
    }

    /// `id`, or nothing where the Document has it already: an id is unique there.
    std::string claim(const std::string& id) { return ids.insert(id).second ? id : std::string(); }
};

/// A name in the language of `locale`, or of the fallback, with the locale it was found in. `form`
/// is empty, formal or short. Reports `missing-name` where there is none; `name` is then null.
struct FoundName {
    const Name* name = nullptr;
    const Locale* locale = nullptr;
};
FoundName find_name(Context& context, const Entity& entity, const Locale& locale,
                    std::string_view form = {});

/// The name of an officer with the title, and the post where one is known and wanted; in the
/// language of `locale` or of the fallback.
Text person(Context& context, const Officer& officer, bool with_post);

/// The name as a field or a heading prints it: one Text, or nothing.
Inlines name_inlines(Context& context, const Entity& entity, Meaning meaning);

/// The tag that a text of another locale than the Document's carries.
std::string own_tag(const Context& context, const Locale& locale);

/// A unit whose words are being composed.
struct Unit {
    std::string id;
    const Locale* locale;  ///< of its words
    std::optional<long> count;
};

/// Words with all that is computed in them, in the unit's language; references have no text yet.
Inlines composed(Context& context, const Unit& unit, const SourceInlines& source);

/// The words of a unit in the language of the Document, final but for references, which `resolve`
/// fills. `count` is what <count/> prints.
Inlines unit_inlines(Context& context, const std::string& id, const Place& place,
                     std::optional<long> count = std::nullopt);

/// A day of the paper, or of whatever has one, as fields print it: an object with long, short,
/// weekday, iso and year.
Field date_field(const Context& context, Day day);
/// Its year alone.
Field year_field(Day day);

/// All fields of the paper.
Object document_fields(Context& context);

/// The days on which an event may have begun to count. A withdrawal takes effect as many days after
/// it was notified as a treaty's entry into force takes (Arms Trade Treaty, article 24).
Interval counts(const Treaty& treaty, const Event& event, Basis basis);

/// Whether the treaty's lists count a State in a group.
bool is_in_group(const State& state, const Treaty& treaty, const std::string& group);

/// What is known and counted at the beginning.
Context make_context(const Corpus& corpus, const Locale& locale, const Request& request,
                     Diagnostics& diagnostics);

/// The blocks of one part or annex. Paragraphs and headings count from 1 in each.
Blocks part_blocks(Context& context, const std::vector<SourceBlock>& blocks);

/// A table of States, column by column, computed for the day of the paper.
Table states_table(Context& context, const SourceBlock& block);

/// The label of the `number`-th thing at a level of a numbering; also notes what references to `id`
/// print.
std::optional<Label> label(Context& context, std::string_view numbering, int level, int number,
                           int instance, const std::string& id);

/// Fills the text of every reference and reports those that lead nowhere.
void resolve(Context& context, Document& document);

}  // namespace hexaglot::compose

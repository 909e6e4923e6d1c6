// SPDX-License-Identifier: MIT
// One paper as people write it: structured text in its original language, and its translations.
#pragma once

#include "base/source.h"
#include "model/day.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

/// Hours of a day, in minutes since midnight; the same twice where there is no end.
struct Hours {
    std::chrono::minutes start{0};
    std::chrono::minutes end{0};
};

/// What stands inside a line of a paper's source. Elements without words are computed; with words,
/// the words stand.
struct SourceInline {
    enum class Kind {
        text,
        bold,
        italic,
        underline,
        superscript,
        quotation,
        language,  ///< `target` is the language of the words
        link,      ///< `target` is the address
        note,      ///< `id` is the unit of its body, which `inlines` holds
        name,      ///< `target` is an entity; `inlines` holds other words than the standard name
        person,    ///< `target` is an officer
        symbol,    ///< `target` is a registered document
        date,      ///< `target` is an entity with a day, or `days` are given
        time,      ///< `target` is a meeting, or `hours` are given
        ordinal,   ///< `target` is a conference
        para,      ///< paragraph `n` of the registered document `target`
        ref,       ///< `target` is a block, a note, an annex or an agenda item of this paper
        count,     ///< number of States in this column
    };
    Kind kind = Kind::text;
    std::string text;  ///< of a text
    std::string id;    ///< of a note
    std::string target;
    std::string through;  ///< of a ref: the last of a range
    std::string n;        ///< of a paragraph citation, as written: 27(b)
    std::string form;     ///< of a name: formal or short; of a date: weekday
    std::optional<Interval> days;
    std::optional<Hours> hours;
    std::vector<SourceInline> inlines;
    int code =
        0;  ///< number of the inline code within its unit, from 1, in document order; 0 for text
    Place place;
};

using SourceInlines = std::vector<SourceInline>;

/// Words that are translated as one: a text, a paragraph, a list item, a title, the body of a note.
struct SourceUnit {
    std::string id;  ///< unique in the paper; empty where there are no words
    SourceInlines inlines;
    Place place;
};

/// Which States a column lists.
struct StatesColumn {
    std::string status;     ///< party, signatory, none or any
    std::string group;      ///< only States of this group, where given
    std::string group_not;  ///< no States of this group, where given
    int columns = 1;        ///< of the page, into which the list is broken
    bool by_row = false;    ///< the list runs across them, not down
    SourceUnit title;
    Place place;
};

/// A picture beside a paper.
struct SourceImage {
    std::string name;  ///< of the file, without folders
    std::shared_ptr<const std::string> bytes;
    int width = 0;  ///< micrometres on the page
    int height = 0;
};

struct SourceBlock {
    enum class Kind {
        heading,
        paragraph,
        text,
        list,
        list_item,
        quotation,
        box,
        table,
        row,
        cell,
        image,
        agenda,
        agenda_item,
        states,
        signature,
        draft,
        end_mark
    };
    Kind kind = Kind::text;
    std::string id;
    int level = 1;          ///< of a heading: 1 to 3; of a list and its items: 1 or 2
    std::string numbering;  ///< of a list: bullet, dash, letter, number or roman
    std::string target;  ///< of an agenda: its meeting; of an item: the meeting's item; of States:
                         ///< the treaty
    bool numbered = false;  ///< of States: entries carry numbers
    bool restart = false;   ///< of a paragraph: numbers begin again with it
    bool head = false;      ///< of a row: it is repeated on every page
    int span = 1;           ///< of a cell: columns that it takes
    /// The words, where the kind has any: of a signature the line under it, of an image what it
    /// shows.
    SourceUnit unit;
    std::vector<StatesColumn> columns;
    std::vector<int> widths;            ///< of a table: proportions of its columns
    std::vector<std::string> officers;  ///< of a signature
    SourceImage image;
    /// Items of a list or agenda, lists inside an item, text of an agenda item, what stands in a
    /// box, rows of a table, cells of a row.
    std::vector<SourceBlock> blocks;
    Place place;
};

/// A part of a paper (a covering letter, an agenda) or an annex.
struct SourcePart {
    std::string id;
    std::optional<SourceUnit> title;
    std::optional<SourceUnit> subtitle;
    std::vector<SourceBlock> blocks;
    Place place;
};

/// One unit of a translation file, in file order, linked to the unit of the paper that bears its
/// id.
struct TranslationUnit {
    enum class Standing {
        translated,
        missing,  ///< no target, or one whose state says that nobody translated it
        stale,    ///< made from another source than the paper's today
    };
    std::string id;
    Standing standing = Standing::missing;
    bool adapting = false;  ///< stale, and the file has the new source already: `sync` was there
    bool unverified =
        false;  ///< translated, waiting for a reviser (state="needs-review-translation" or a like)
    SourceInlines target;  ///< the source unit's inline elements in the order and with the words of
                           ///< the translation
    Place place;
};

/// A file <lang>.xlf beside a paper (XLIFF 1.2).
struct Translation {
    std::string language;
    SourcePtr source;
    std::vector<TranslationUnit> units;

    const TranslationUnit* unit(std::string_view id) const;
};

/// A unit of a paper, be it a SourceUnit or the body of a note (which has its own words alone).
struct UnitView {
    std::string_view id;
    const SourceInlines* inlines = nullptr;
    const Place* place = nullptr;
};

struct Paper {
    std::string id;
    std::string original;  ///< language of the source text
    std::optional<Day> issued;
    std::optional<Day> as_of;
    std::string issuer;  ///< a body or a State; empty where nobody is named
    std::string conference;
    std::string meeting;
    std::string symbol;
    std::string template_name;
    enum class Masthead { full, conference, none };
    Masthead masthead = Masthead::full;
    std::string numbering;  ///< variant of the numberings that it asks for: un
    std::vector<SourcePart> parts;
    std::vector<SourcePart> annexes;
    std::map<std::string, Translation, std::less<>> translations;  ///< by language
    std::string folder;                                            ///< where it was read from
    Place place;

    /// Every unit of the paper that has an id, note bodies after the unit that holds their mark, in
    /// document order. The views hold as long as the paper stays where it is.
    std::vector<UnitView> units() const;
};

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// From facts and source text to a Document: selects States, evaluates messages, allots numbers,
// resolves references.
#pragma once

#include "base/diagnostic.h"
#include "locale/locale.h"
#include "model/corpus.h"
#include "model/document.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::compose {

enum class Basis { deposit, in_force };
enum class Standing { none, signatory, party };

/// Which States of a treaty's world to list.
struct Query {
    const Treaty* treaty = nullptr;
    std::optional<Standing> status;  ///< nothing: any
    std::string group;
    std::string group_not;
    Day as_of;
    Basis basis = Basis::deposit;
    std::optional<Day> since;  ///< only States whose standing is not what it was on that day
};

/// A State in a list, with what the answer stands on.
struct Listed {
    const State* state = nullptr;
    Standing standing = Standing::none;
    std::optional<Standing> was;  ///< with `since`: the standing on that day
    std::vector<const Event*>
        events;  ///< that had happened by then; with `since`, only those after it
    const Statement* statement = nullptr;  ///< to be noted at the State, where one is due
};

/// The States that answer a query, in the order of their ids. An event whose interval is open on
/// the day counts as not happened; where it would change the answer, a warning `open-interval`
/// names the State, the interval and what would change.
std::vector<Listed> select(const Corpus& corpus, const Query& query, Diagnostics& diagnostics);

/// Sorts a list as a locale's policy says: `own` (the locale's own), `en`, `pinyin`, `stroke`.
void sort(std::vector<Listed>& listed, std::string_view policy, const Locale& locale);

struct Request {
    const Paper* paper = nullptr;
    std::optional<Day> as_of;          ///< else the paper's as-of, else its date of issue
    const Locale* fallback = nullptr;  ///< its words may stand in for missing ones
};

/// Composes one paper in the language of the locale. Reports missing translations, stale units,
/// references to what has no number and whatever else keeps it from being final; the Document then
/// still holds all that could be made. Notes are numbered in reading order: titles before the text
/// under them, tables row by row, each cell in its column's order. Corpus and locales are only
/// read: many threads may compose at once.
Document document(const Corpus& corpus, const Locale& locale, const Request& request,
                  Diagnostics& diagnostics);

/// Sets the fields about States that are computed only where a template prints them, for the paper,
/// language and day of the document: the lists among `asked` (FieldInfo::name) and what `asked`
/// names of their members. A member has a date only where the day is known, and the year alone
/// where that is.
void add_lists(Document& document, const Corpus& corpus, const Locale& locale,
               const Request& request, const std::set<std::string_view>& asked,
               Diagnostics& diagnostics);

/// What each inline code of each unit prints, by unit and code: the `equiv-text` of translation
/// files; `*` for a note. `locale` is that of the paper's original language.
std::map<std::string, std::map<int, std::string>, std::less<>> printed_codes(const Corpus& corpus,
                                                                             const Locale& locale,
                                                                             const Paper& paper);

}  // namespace hexaglot::compose

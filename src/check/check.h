// SPDX-License-Identifier: MIT
// What the facts and the file itself can prove wrong in a finished document.
#pragma once

#include "base/diagnostic.h"
#include "check/names.h"
#include "check/order.h"
#include "locale/locale.h"
#include "model/corpus.h"
#include "model/document.h"
#include "model/glossary.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

struct Prepared;
class Values;

/// What checks know, made once and never changed: many threads may use it at once. All that it is
/// made from must outlive it. Without a glossary no terms are known.
class Knowledge {
public:
    Knowledge(const Corpus& corpus, Locales locales, const Glossary* glossary = nullptr);
    ~Knowledge();
    Knowledge(const Knowledge&) = delete;
    Knowledge& operator=(const Knowledge&) = delete;

    const Corpus& corpus() const { return corpus_; }
    const Locales& locales() const { return locales_; }
    /// Null where there is no such locale.
    const Locale* locale(std::string_view language) const;
    /// Tables made from them, private to check/.
    const Prepared& prepared() const { return *prepared_; }
    const NameIndex& names() const { return *names_; }
    /// What finds dates and numbers in a language; null where there is no such locale.
    const Values* values(std::string_view language) const;
    const Orders& orders() const { return orders_; }

private:
    const Corpus& corpus_;
    Locales locales_;
    std::unique_ptr<const Prepared> prepared_;
    std::unique_ptr<const NameIndex> names_;
    Orders orders_;
};

/// Whom a list should hold, by the facts.
struct Expected {
    std::string words;  ///< as they were asked for: `treaty=att status=party`
    /// The ids of the States on a day; nothing: the day that the data end.
    std::function<std::set<std::string>(std::optional<Day>)> states;
};

/// A list of States as it stands, for reports.
struct ListView {
    std::string heading;
    std::string language;
    struct Entry {
        std::string label;
        std::string words;
        Place place;
    };
    std::vector<Entry> entries;
};

/// How one document is to be checked.
struct Request {
    std::string language;      ///< of the document; empty: what its properties say, else detected
    std::optional<Day> as_of;  ///< the day its words are true of; nothing: the document's own date
    std::vector<const Document*> against;  ///< the same lists in other languages
    std::optional<Expected> expected;      ///< whom one of its lists should hold
    bool views = false;                    ///< whether the summary shows the lists
};

/// What was looked at, so that silence can be told from blindness.
struct Summary {
    std::size_t lists = 0;
    std::size_t entries = 0;                 ///< of lists
    std::size_t resolved = 0;                ///< entries known as a State
    std::vector<std::string> rules_run;      ///< names of rules that ran, sorted
    std::vector<std::string> rules_skipped;  ///< names of rules that had nothing to go by, sorted
    std::vector<ListView> views;             ///< of this document, where they were asked for

    /// Takes in what was looked at in another document. A rule has run if it ran for any of them.
    void add(const Summary& other);
};

/// Checks one document by every rule. Findings carry a Finding.
Summary document(const Document& document, const Knowledge& knowledge, const Request& request,
                 Diagnostics& diagnostics);

/// What comparing language versions came to.
struct Concordance {
    std::vector<std::string> languages;           ///< of each version
    std::vector<std::size_t> units;               ///< passages with words, of each version
    std::size_t aligned = 0;                      ///< units that every version has
    std::map<std::string, std::size_t> compared;  ///< by aspect: things held side by side
    std::size_t disagreements = 0;
    std::vector<std::string> shifted;  ///< languages of versions that do not run beside the first
    struct Cell {
        std::string words;
        Place place;
    };
    std::vector<std::vector<Cell>> disputed;  ///< units about which versions disagree, by version
};

/// Compares language versions of one paper, of which the first is taken as the original where they
/// are evenly divided: structure, numbering, notes, States, dates and numbers by value, symbols
/// byte for byte, links and references. One finding for each disagreement, in the version that
/// stands alone. A version that cannot be aligned is told once.
Concordance concord(const std::vector<const Document*>& documents, const Knowledge& knowledge,
                    Diagnostics& diagnostics);

}  // namespace hexaglot::check

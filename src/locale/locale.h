// SPDX-License-Identifier: MIT
// How a language behaves: order, numbering, dates, punctuation and fixed words, loaded from
// locales/<lang>.xml.
#pragma once

#include "base/diagnostic.h"
#include "model/document.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot {

/// One fixed string of a locale.
struct Form {
    std::string text;
    bool unverified = false;
    Place place;
};

using Forms = std::map<std::string, Form, std::less<>>;  ///< by id

/// What a language has in its alphabetical lists beyond the collation of ICU.
struct Sorting {
    std::vector<std::string> ignored;  ///< does not count at the beginning of a name: an article
    std::vector<std::pair<std::string, std::string>> alike;  ///< the first sorts as the second
};

/// By id: the words by which a language says one thing: paragraph, paragraphs, para.
using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Locale {
    Setting setting;    ///< language, tag, direction, fonts, numberings and their variants
    std::string order;  ///< order of lists: own, en, pinyin or stroke
    Sorting sorting;
    Forms languages;  ///< names of languages in this one
    Forms forms;
    Forms messages;   ///< ICU MessageFormat patterns with named arguments
    WordLists words;  ///< what checks recognise; a language may lack any of them

    /// The words of an id; none where the locale has none.
    const std::vector<std::string>& words_for(std::string_view id) const;

    const std::string& language() const { return setting.language; }
};

namespace locale {

/// Reads one locale file. Reports every fault, also each form, message and numbering that the
/// program needs and the file does not have; null where nothing useful is left. A Locale is never
/// changed afterwards: many threads may use it.
std::unique_ptr<Locale> load(const SourcePtr& source, Diagnostics& diagnostics);

}  // namespace locale
}  // namespace hexaglot

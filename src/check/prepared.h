// SPDX-License-Identifier: MIT
// What rules of words look up, made once for all documents.
#pragma once

#include "check/citations.h"
#include "check/folded_words.h"
#include "check/gaps_of_x.h"
#include "check/heads.h"
#include "check/languages.h"
#include "check/name_slips.h"
#include "check/phrases.h"
#include "check/slips.h"
#include "check/terms.h"
#include "check/values.h"

#include <map>
#include <string>
#include <vector>

namespace hexaglot::check {

struct PreparedLanguage {
    PreparedLanguage(const Locale& locale, const Corpus& corpus, const Glossary& glossary);

    FoldedWords words;
    std::vector<Called<Group>> groups;
    std::vector<Called<Treaty>> treaties;
    Phrases placeholders;  ///< of the lists that rules_placeholders.cpp names
    GapsOfX gaps_of_x;
    TermIndex terms;
    Citations citations;
    SlipIndex slips;
    NameSlips name_slips;
    Values values;
};

/// Part of Knowledge.
struct Prepared {
    explicit Prepared(const Locales& locales) : heads(locales), tongues(locales) {}

    Heads heads;
    Languages tongues;
    std::map<std::string, PreparedLanguage, std::less<>> languages;

    const PreparedLanguage* language(std::string_view name) const {
        const auto found = languages.find(name);
        return found == languages.end() ? nullptr : &found->second;
    }
};

}  // namespace hexaglot::check

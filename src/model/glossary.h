// SPDX-License-Identifier: MIT
// What a thing is called in each language, and what it is better not called.
#pragma once

#include "base/source.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {

enum class TermStatus {
    preferred,    ///< what a paper says
    admitted,     ///< right too, but not beside the preferred one in one paper
    discouraged,  ///< known, and to be replaced
};

/// A form of a term other than its first: an inflected one, a plural.
struct TermForm {
    std::string as;  ///< which form it is, alike for all terms of a concept: gen, pl
    std::string text;
};

struct Term {
    std::string text;
    std::string as = {};  ///< which form `text` is; empty: the one that is looked up
    TermStatus status = TermStatus::preferred;
    std::vector<TermForm> forms = {};
    bool unverified = false;  ///< waits for a person
    Place place = {};
};

/// One thing, with its terms by language, the preferred one first.
struct Concept {
    std::string id;
    std::map<std::string, std::vector<Term>, std::less<>> terms;
    Place place;
};

struct Glossary {
    std::vector<Concept> concepts;
    /// By language, words that are one letter off a word of a term and right; of a language that
    /// has none they are not known.
    std::map<std::string, std::vector<std::string>, std::less<>> neighbours = {};
};

}  // namespace hexaglot

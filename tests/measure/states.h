// SPDX-License-Identifier: MIT
// The names of States and the terms of the glossary as the tests read them themselves from the
// files of the corpus, and the orders in which lists stand.
#pragma once

#include "measure/words.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hexaglot::measure {

inline const std::vector<std::string> languages = {"ar", "en", "es", "fr", "ru", "zh"};

struct Names {
    Text name;
    Text formal;  ///< empty where it is not known, or the same
    std::vector<Text> former;
    std::vector<Text> aliases;
};

struct State {
    std::string code;  ///< alpha-3
    std::string iso2;
    std::map<std::string, Names> names;  ///< by language
};

/// All States of corpus/states.xml.
const std::vector<State>& states();
/// Every form of every State in every language: a slip that makes one of them is no misspelling.
const std::set<Text>& known_forms();
/// The code of the State that this is the printed name of; empty where it is of none.
std::string state_called(const std::string& language, const Text& name);

enum class Order { english, own, own_unspaced, pinyin, stroke, code_point, none };

/// States in an order by their names in a language; `none` is by the dice.
std::vector<const State*> ordered(std::vector<const State*> some, const std::string& language,
                                  Order order, Dice& dice);
const char* name_of(Order order);

/// Two forms in a language, of which the first is preferred.
struct Terms {
    std::string language;
    Text preferred;
    Text other;
    bool discouraged = false;  ///< else admitted
};
const std::vector<Terms>& term_pairs();
/// Preferred forms of at least five letters, or three characters, by language.
const std::map<std::string, std::vector<Text>>& preferred_terms();

}  // namespace hexaglot::measure

// SPDX-License-Identifier: MIT
// The orders that a list of States may have, and what of a list is out of order.
#pragma once

#include "check/names.h"
#include "locale/locale.h"
#include "model/corpus.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

struct List;

/// Where each State stands in one order.
struct Policy {
    std::string words;      ///< `the English alphabetical order`
    std::vector<int> rank;  ///< by the index of the State in the corpus
    bool usual = false;     ///< by sound or alphabet
    bool foreign = false;   ///< of another language: lists have it without a slip, or not at all
};

/// What of a list is out of order, and under which order.
struct Ordering {
    const Policy* policy = nullptr;
    std::vector<std::size_t> kept;       ///< entries in order
    std::vector<std::size_t> misplaced;  ///< the fewest entries without which it is in order
};

/// All orders, made for a language when it is first asked for: many threads may ask.
class Orders {
public:
    Orders(const Corpus& corpus, const Locales& locales);
    ~Orders();
    Orders(const Orders&) = delete;
    Orders& operator=(const Orders&) = delete;

    /// The orders that lists in a language may have, those that are likelier first.
    const std::vector<Policy>& of(std::string_view language) const;

    /// The order that leaves the fewest entries out of place; nothing where the list has none.
    /// Entries that are no State, second ones of a State and names that are not the printed one
    /// stand anywhere.
    /// `said`: the document says that the list goes by the alphabet; it may be shorter then.
    std::optional<Ordering> ordering(const List& list, bool said = false) const;
    /// What is out of place under one order, which the list is known to have.
    Ordering ordering(const List& list, const Policy& policy) const;

    /// Whether `first` stands before `second` under a usual order of a language.
    bool may_follow(const State& first, const State& second, std::string_view language) const;

    std::size_t index(const State& state) const;

private:
    struct Made;
    bool are_exchanged(const List& list, const Ordering& ordering) const;
    std::vector<Policy> make(const std::string& language) const;

    const Corpus& corpus_;
    const Locales& locales_;
    std::map<std::string, std::unique_ptr<Made>, std::less<>> made_;
};

}  // namespace hexaglot::check

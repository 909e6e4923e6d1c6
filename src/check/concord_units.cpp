// SPDX-License-Identifier: MIT
// One passage in all its languages.
#include "base/text.h"
#include "check/concord.h"
#include "check/prepared.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hexaglot::check {

namespace {

int count_in(const Unit::Counts& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

/// A small number that languages say in words of every form: `article premier`, a decade.
bool is_small(const std::string& key) {
    return key.size() <= std::string_view("number 20").size() && key.starts_with("number ");
}

/// An address without the parts that name a language, between marks that end a part.
std::string without_languages(std::string_view address, const std::set<std::string>& languages) {
    static constexpr std::string_view marks = "/?&=._-#";
    std::string rest;
    while (!address.empty()) {
        const std::size_t end = std::min(address.find_first_of(marks), address.size());
        const std::string_view part = address.substr(0, end);
        rest += languages.contains(text::folded(part)) ? std::string_view("*") : part;
        if (end < address.size()) rest += address[end];
        address.remove_prefix(std::min(end + 1, address.size()));
    }
    return rest;
}

/// The addresses that stand among words: from `http` to what no address has, and those of mail.
std::vector<std::string_view> addresses_in(std::string_view words) {
    static constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/?#@!$&'*+,;=%-._~";
    std::vector<std::string_view> found;
    for (auto at = words.find("http"); at != words.npos; at = words.find("http", at)) {
        const std::size_t end = std::min(words.find_first_not_of(allowed, at), words.size());
        std::string_view address = words.substr(at, end - at);
        at = end;
        address = address.substr(0, address.find_last_not_of(".,;:!?'") + 1);
        if (address.find("://") != address.npos) found.push_back(address);
    }
    static constexpr std::string_view of_mail =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._";
    for (auto at = words.find('@'); at != words.npos; at = words.find('@', at + 1)) {
        const auto before = words.substr(0, at).find_last_not_of(of_mail);
        const std::size_t begin = before == words.npos ? 0 : before + 1;
        const std::size_t end = std::min(words.find_first_not_of(of_mail, at + 1), words.size());
        std::string_view address = words.substr(begin, end - begin);
        address = address.substr(0, address.find_last_not_of(".-_") + 1);
        if (begin < at && address.size() > at - begin + 1) found.push_back(address);
    }
    return found;
}

class UnitComparison {
public:
    UnitComparison(Concord& concord, const Row& row) : concord_(concord), row_(row) {
        for (std::size_t v = 0; v < concord.count(); ++v)
            if (concord.unit(row, v)) in_.push_back(v);
    }

    void run() {
        compare_structure();
        const bool is_entry = std::any_of(in_.begin(), in_.end(),
                                          [&](std::size_t v) { return !unit(v).entry.empty(); });
        if (is_entry) return;  // it stands in the order of the language
        compare_numbering();
        compare_size(
            aspect::notes, [](const Passage& one) { return one.marks.size(); },
            "bring the note over, or take it out");
        compare_size(
            aspect::links, [](const Passage& one) { return one.links.size(); },
            "bring the link over, or take it out");
        compare_counts(aspect::numbers, [](const Unit& one) { return one.numbers; });
        compare_counts(aspect::symbols, [](const Unit& one) { return one.symbols; });
        compare_counts(aspect::states, [](const Unit& one) { return one.states; });
        compare_addresses();
        compare_references();
    }

private:
    const Unit& unit(std::size_t v) const { return *concord_.unit(row_, v); }
    const Passage& passage(std::size_t v) const { return *unit(v).passage; }

    void tell(std::size_t v, const Aspect& aspect, std::string message, std::string help) {
        concord_.add(v, aspect, passage(v), {0, passage(v).text.size()}, std::move(message),
                     std::move(help));
    }

    void count(const Aspect& aspect, std::size_t things = 1) {
        concord_.result().compared[std::string(aspect.name)] += things;
    }

    void compare_structure() {
        count(aspect::structure);
        std::vector<std::pair<std::size_t, std::string_view>> values;
        for (const std::size_t v : in_) {
            // What plain text has for a heading is a guess.
            if (concord_.version(v).reading.document->setting.tag.empty()) return;
            values.emplace_back(v, structure_word(passage(v)));
        }
        std::string_view most;
        for (const std::size_t v : Concord::dissenters(values, most))
            tell(v, aspect::structure,
                 fmt::format("{} has {} where {} {}", concord_.name(v), structure_word(passage(v)),
                             concord_.others_have(v), most),
                 "give it the style that it has in the other versions");
    }

    void compare_numbering() {
        count(aspect::numbering);
        std::vector<std::pair<std::size_t, int>> values;
        for (const std::size_t v : in_) {
            const Passage& one = passage(v);
            const auto& label = one.paragraph->label;
            // The label of an annex that no word processor counts stands among its words.
            if (!one.note && one.role() == Role::annex && !label) continue;
            values.emplace_back(v, one.note ? one.note->number : label ? label->number : 0);
        }
        if (values.empty()) return;
        int most = 0;
        for (const std::size_t v : Concord::dissenters(values, most)) {
            const auto here = std::find_if(values.begin(), values.end(),
                                           [&](const auto& value) { return value.first == v; });
            const auto word = [](int number) {
                return number > 0 ? std::to_string(number) : std::string("none");
            };
            tell(v, aspect::numbering,
                 fmt::format("{} gives this the number {} where {} {}", concord_.name(v),
                             word(here->second), concord_.others_have(v), word(most)),
                 "see whether a paragraph before it is missing or numbered twice");
        }
    }

    template <typename Size>
    void compare_size(const Aspect& aspect, const Size& size_of, const char* help) {
        count(aspect);
        std::vector<std::pair<std::size_t, std::size_t>> values;
        for (const std::size_t v : in_) values.emplace_back(v, size_of(passage(v)));
        std::size_t most = 0;
        for (const std::size_t v : Concord::dissenters(values, most))
            tell(v, aspect,
                 fmt::format("{} has {} {} here where {} {}", concord_.name(v), size_of(passage(v)),
                             aspect.what, concord_.others_have(v), most),
                 help);
    }

    /// What one version lacks and what it has alone.
    struct Difference {
        std::vector<std::string> lacking;
        std::vector<std::string> alone;
    };

    template <typename Counts>
    void compare_counts(const Aspect& aspect, const Counts& counts_of) {
        std::set<std::string> all;
        for (const std::size_t v : in_)
            for (const auto& [key, number] : counts_of(unit(v))) all.insert(key);
        count(aspect, all.size());
        std::map<std::size_t, Difference> differences;
        for (const std::string& key : all) {
            std::vector<std::pair<std::size_t, int>> values;
            for (const std::size_t v : in_)
                values.emplace_back(v, count_in(counts_of(unit(v)), key));
            int most = 0;
            for (const std::size_t v : Concord::dissenters(values, most)) {
                const bool lacks = count_in(counts_of(unit(v)), key) < most;
                if (aspect.name == aspect::numbers.name && is_said(v, key, most, lacks)) continue;
                (lacks ? differences[v].lacking : differences[v].alone).push_back(key);
            }
        }
        for (const auto& [v, difference] : differences) tell(aspect, v, difference);
    }

    /// One value in the place of another is one disagreement.
    void tell(const Aspect& aspect, std::size_t v, const Difference& difference) {
        const std::size_t both = std::min(difference.lacking.size(), difference.alone.size());
        for (std::size_t i = 0; i < both; ++i) {
            const std::string& here = difference.alone[i];
            concord_.add(v, aspect, passage(v), span_of(v, here),
                         fmt::format("{} has {} '{}' where {} '{}'", concord_.name(v), aspect.what,
                                     shown(aspect, v, here), concord_.others_have(v),
                                     shown(aspect, v, difference.lacking[i])),
                         "compare the sentence with the original",
                         is_state(aspect) ? here : std::string());
        }
        for (std::size_t i = both; i < difference.lacking.size(); ++i)
            tell_key(aspect, v, difference.lacking[i], true);
        for (std::size_t i = both; i < difference.alone.size(); ++i)
            tell_key(aspect, v, difference.alone[i], false);
    }

    static bool is_state(const Aspect& aspect) { return aspect.name == aspect::states.name; }

    std::string shown(const Aspect& aspect, std::size_t v, const std::string& key) const {
        return is_state(aspect) ? concord_.state_name(v, key) : text::isolate(key);
    }

    /// The words of a key where they stand as they are, else the whole passage.
    Span span_of(std::size_t v, const std::string& key) const {
        const auto at = passage(v).text.find(key);
        return at == std::string::npos ? Span{0, passage(v).text.size()}
                                       : Span{at, at + key.size()};
    }

    /// Whether a number that one side writes in digits may be said in words on the other.
    bool is_said(std::size_t v, const std::string& key, int most, bool lacks) const {
        if (lacks) return both(v, key) >= most || (is_small(key) && !has_another(v));
        return std::all_of(in_.begin(), in_.end(), [&](std::size_t other) {
            return other == v || both(other, key) >= count_in(unit(v).numbers, key);
        });
    }

    /// How often a version says a value, in digits or in words.
    int both(std::size_t v, const std::string& key) const {
        int count = count_in(unit(v).numbers, key) + count_in(unit(v).spelled, key);
        // In Arabic `the fifty years` and `the fiftieth` are one word.
        constexpr std::string_view number = "number ";
        if (key.starts_with(number))
            count += count_in(unit(v).spelled, "ordinal " + key.substr(number.size()));
        return count;
    }

    /// Whether a version says a value here that no other version says.
    bool has_another(std::size_t v) const {
        const auto& numbers = unit(v).numbers;
        return std::any_of(numbers.begin(), numbers.end(), [&](const auto& value) {
            return std::none_of(in_.begin(), in_.end(), [&](std::size_t other) {
                return other != v && both(other, value.first) > 0;
            });
        });
    }

    void tell_key(const Aspect& aspect, std::size_t v, const std::string& key, bool lacks) {
        concord_.add(
            v, aspect, passage(v), lacks ? Span{0, passage(v).text.size()} : span_of(v, key),
            fmt::format("{} {} {} '{}' that {} here", concord_.name(v), lacks ? "lacks" : "has",
                        aspect.what, shown(aspect, v, key),
                        lacks ? concord_.others_have(v) : concord_.others_lack(v)),
            "compare the sentence with the original", is_state(aspect) ? key : std::string());
    }

    /// Where links lead, and the addresses that a reader sees; a link that one version lacks has
    /// been told. What they say of a language (`/en/`,
    /// `?lang=fr`) is the version's own.
    void compare_addresses() {
        std::set<std::string> languages;
        for (const std::size_t v : in_) languages.insert(concord_.version(v).language());
        std::vector<Unit::Counts> seen(concord_.count());
        std::vector<Unit::Counts> led_to(concord_.count());
        bool as_many = true;
        for (const std::size_t v : in_) {
            as_many = as_many && passage(v).links.size() == passage(in_.front()).links.size();
            for (const std::string_view address : addresses_in(passage(v).text))
                ++seen[v][without_languages(address, languages)];
            for (const LinkSpan& span : passage(v).links)
                ++led_to[v][without_languages(span.link->href, languages)];
        }
        if (!as_many) return;
        compare_keys({aspect::links.name, aspect::links.code, "the address"}, seen);
        compare_keys({aspect::links.name, aspect::links.code, "the link to"}, led_to);
    }

    void compare_references() {
        std::vector<Unit::Counts> counts(concord_.count());
        for (const std::size_t v : in_)
            for (const ReferenceSpan& span : passage(v).references)
                ++counts[v][concord_.target(v, span.reference->target)];
        compare_keys(aspect::references, counts);
        CitedBy cited;
        for (const std::size_t v : in_)
            if (const PreparedLanguage* prepared =
                    concord_.knowledge().prepared().language(concord_.version(v).language()))
                cited[v] = prepared->citations.in(Line(passage(v))).citations;
        compare_cited(cited, CitedUnit::paragraph);
        compare_cited(cited, CitedUnit::annex);
    }

    using CitedBy = std::map<std::size_t, std::vector<Citation>>;  ///< by version

    /// Sub-paragraphs and annexes that are cited by a Latin letter or Roman number, among versions
    /// that cite as many so: others have letters of their own.
    void compare_cited(const CitedBy& all_cited, CitedUnit of) {
        std::map<std::size_t, Unit::Counts> cited;
        std::map<std::size_t, int> totals;
        int most = 0;
        for (const auto& [v, citations] : all_cited)
            for (const std::string& one : counters(citations, of)) {
                ++cited[v][one];
                most = std::max(most, ++totals[v]);
            }
        std::set<std::string> all;
        for (const auto& [v, counts] : cited)
            for (const auto& [key, number] : counts) all.insert(key);
        std::map<std::size_t, Difference> differences;
        for (const std::string& key : all) {
            std::vector<std::pair<std::size_t, int>> values;
            for (const auto& [v, total] : totals)
                if (total == most) values.emplace_back(v, count_in(cited[v], key));
            int usual = 0;
            if (values.size() < 2) continue;
            for (const std::size_t v : Concord::dissenters(values, usual))
                (count_in(cited[v], key) < usual ? differences[v].lacking : differences[v].alone)
                    .push_back(key);
        }
        for (const auto& [v, difference] : differences) tell(aspect::references, v, difference);
    }

    static std::vector<std::string> counters(const std::vector<Citation>& citations, CitedUnit of) {
        std::vector<std::string> found;
        for (const Citation& citation : citations) {
            if (citation.unit != of) continue;
            for (const CitedPlace& place : citation.places) {
                if (of == CitedUnit::paragraph && place.letter != '\0')
                    found.push_back(fmt::format("{} ({})", place.number, place.letter));
                if (of == CitedUnit::annex && !place.label.empty() && place.label[0] >= 'A' &&
                    place.label[0] <= 'Z')
                    found.push_back(place.label);
            }
        }
        return found;
    }

    void compare_keys(const Aspect& aspect, const std::vector<Unit::Counts>& counts) {
        std::set<std::string> all;
        for (const auto& one : counts)
            for (const auto& [key, number] : one) all.insert(key);
        count(aspect, all.size());
        for (const std::string& key : all) {
            std::vector<std::pair<std::size_t, int>> values;
            for (const std::size_t v : in_) values.emplace_back(v, count_in(counts[v], key));
            int most = 0;
            for (const std::size_t v : Concord::dissenters(values, most))
                tell_key(aspect, v, key, count_in(counts[v], key) < most);
        }
    }

    Concord& concord_;
    const Row& row_;
    std::vector<std::size_t> in_;
};

}  // namespace

void compare_units(Concord& concord, const Row& row) {
    UnitComparison(concord, row).run();
}

}  // namespace hexaglot::check

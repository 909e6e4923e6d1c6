// SPDX-License-Identifier: MIT
// What the parts of `concord` share: the versions, their rows, and how a disagreement is told.
#pragma once

#include "check/check.h"
#include "check/versions.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check {

/// One kind of thing that is held side by side.
struct Aspect {
    std::string_view name;  ///< in the certificate
    std::string_view code;
    std::string_view what;  ///< of the thing in a message
};
namespace aspect {
inline constexpr Aspect alignment{"alignment", "versions-shift", ""};
inline constexpr Aspect structure{"structure", "versions-structure", ""};
inline constexpr Aspect exchanged{"order", "versions-exchanged", ""};
inline constexpr Aspect numbering{"numbering", "versions-numbering", ""};
inline constexpr Aspect notes{"notes", "versions-notes", "marks of notes"};
inline constexpr Aspect links{"links", "versions-links", "links"};
inline constexpr Aspect references{"references", "versions-references", "the reference to"};
inline constexpr Aspect numbers{"numbers", "versions-numbers", "the value"};
inline constexpr Aspect symbols{"symbols", "versions-symbols", "the symbol"};
inline constexpr Aspect states{"states", "versions-states", "the State"};
}  // namespace aspect

class Concord {
public:
    Concord(std::vector<const Version*> versions, const Knowledge& knowledge, Concordance& result,
            Diagnostics& diagnostics);

    std::size_t count() const { return versions_.size(); }
    const Version& version(std::size_t index) const { return *versions_[index]; }
    const std::vector<Row>& rows() const { return rows_; }
    const Knowledge& knowledge() const { return knowledge_; }
    Concordance& result() { return result_; }

    /// Whether a version could be aligned and is compared.
    bool is_in(std::size_t index) const { return !out_[index]; }
    void leave_out(std::size_t index) { out_[index] = true; }
    /// The unit of a version in a row; null where it has none or is not compared.
    const Unit* unit(const Row& row, std::size_t index) const;
    /// Where a reference of a version leads: the number of a note, the row of another passage.
    std::string target(std::size_t index, const std::string& id) const;

    /// `the French version`.
    std::string name(std::size_t index) const;
    /// `the others have`, or of the only other one `the English version has`.
    std::string others_have(std::size_t index) const;
    std::string others_lack(std::size_t index) const;
    /// The printed name of a State in the language of a version.
    std::string state_name(std::size_t index, const std::string& state) const;

    void add(std::size_t index, const Aspect& aspect, const Passage& passage, Span span,
             std::string message, std::string help, std::string state = {});

    /// The versions to be told that they stand alone: those whose value differs from the one that
    /// most have. Evenly divided, they are those that differ from the first.
    template <typename Value>
    static std::vector<std::size_t> dissenters(
        const std::vector<std::pair<std::size_t, Value>>& values, Value& most);

private:
    std::string others(std::size_t index, std::string_view of_many, std::string_view of_one) const;

    std::vector<const Version*> versions_;
    const Knowledge& knowledge_;
    Concordance& result_;
    Diagnostics& diagnostics_;
    std::vector<bool> out_;
    std::vector<Row> rows_;
    std::vector<std::map<std::string, std::string>> targets_;  ///< by version: id, where it leads
};

template <typename Value>
std::vector<std::size_t> Concord::dissenters(
    const std::vector<std::pair<std::size_t, Value>>& values, Value& most) {
    std::map<Value, std::size_t> votes;
    for (const auto& [version, value] : values) ++votes[value];
    std::size_t best = 0;
    for (const auto& [value, number] : votes)
        if (number > best || (number == best && value == values.front().second)) {
            most = value;
            best = number;
        }
    std::vector<std::size_t> alone;
    for (const auto& [version, value] : values)
        if (value != most) alone.push_back(version);
    return alone;
}

/// Tells versions that do not run beside the first, once each, and leaves them out.
void check_alignment(Concord& concord);
/// Compares a row; false where a version lacks the unit, which is told.
bool check_presence(Concord& concord, const Row& row);
void compare_units(Concord& concord, const Row& row);
/// Tells passages that one version has in each other's place.
void check_exchanged(Concord& concord);
/// Compares the States of lists.
void compare_lists(Concord& concord);
/// What a passage is, for messages: `a numbered paragraph`.
std::string_view structure_word(const Passage& passage);
/// The first words of a passage, for messages.
std::string excerpt(std::string_view words);

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Files with one fault each, made from correct ones by the fall of a die.
#pragma once

#include "measure/file.h"
#include "measure/lists.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hexaglot::measure {

/// A correct file.
struct Base {
    std::string name;  ///< without folder and extension
    std::string language;
    std::string format;
    std::string bytes;
    std::string paper;             ///< its id; empty for a list
    std::optional<ListPlan> plan;  ///< of a list
    const Base* text = nullptr;    ///< the same paper in the same language as text
};

/// A file with one fault.
struct Mutant {
    std::string kind;
    std::string group;
    bool facts = false;  ///< it changes facts or structure, not only the look
    const Base* base = nullptr;
    std::string bytes;
    std::vector<std::size_t> lines;  ///< where a finding counts as found
    std::vector<std::size_t> near;   ///< where another finding is no false alarm either
    std::string original;
    std::string mutated;
    std::string state;  ///< code of the State concerned, if any
};

/// A kind of fault.
struct Kind {
    std::string name;
    std::string group;
    bool facts = false;
    /// Makes the fault in `file`, which is the base's, and says where; false where it cannot.
    std::function<bool(File& file, const Base& base, Dice& dice, Mutant& made)> make;
};

std::vector<Kind> name_kinds();
std::vector<Kind> list_kinds();
std::vector<Kind> reference_kinds();
std::vector<Kind> date_kinds();
std::vector<Kind> numbering_kinds();
std::vector<Kind> typography_kinds();
std::vector<Kind> term_kinds();
/// For `concord`: one of six versions is changed.
std::vector<Kind> version_kinds();
/// All but those for `concord`.
std::vector<Kind> check_kinds();

/// `count` mutants from `bases`, spread evenly over kinds and languages as far as they can be made.
std::vector<Mutant> mutants(const std::vector<Kind>& kinds, const std::vector<Base>& bases,
                            std::size_t count, std::uint32_t seed);

/// An entry of a list of States: the words of a line, or a part of them.
struct Entry {
    std::size_t line = 0;  ///< index in File::lines()
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string code;
};
std::vector<Entry> entries(const File& file, const std::string& language);
/// Numbers of the lines of all entries and those that head them, for `Mutant::near`.
std::vector<std::size_t> list_lines(const File& file, const std::vector<Entry>& entries);

/// A fault at one of the places where a pattern is found in a line that `fits`: `change` says what
/// stands there then; nothing: not here.
using Change = std::function<std::optional<Text>(const Text& found, Dice& dice)>;
using Fits = std::function<bool(const Line& line)>;
bool change_at(File& file, Dice& dice, Mutant& made, std::string_view pattern, const Change& change,
               const Fits& fits = {});

/// Puts words into the place of others in a line and notes both.
bool change_words(File& file, std::size_t line, std::size_t begin, std::size_t end,
                  const Text& words, Mutant& made);

}  // namespace hexaglot::measure

// SPDX-License-Identifier: MIT
// One XML file against the table of its elements, and the values of attributes, each fault with its
// place.
#pragma once

#include "base/diagnostic.h"
#include "base/xml.h"
#include "corpus/link.h"
#include "corpus/shape.h"
#include "model/corpus.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::corpus {

/// Reads one file. A value that is missing or wrong is reported once and comes out empty.
class Reader {
public:
    /// `languages`: those in which names are read; null: all.
    Reader(const xml::Tree& tree, Links& links, Diagnostics& diagnostics,
           const std::vector<std::string>* languages = nullptr)
        : tree_(tree), links_(links), diagnostics_(diagnostics), languages_(languages) {}

    pugi::xml_node root() const { return tree_.root(); }
    const SourcePtr& source() const { return tree_.source; }
    Diagnostics& diagnostics() const { return diagnostics_; }

    /// Holds every element against the table, the root against its first row. False where the root
    /// is another.
    bool fits(std::span<const Shape> shapes) const;

    /// Whether a form of a name is in a language that is read; one without a language tag is, to be
    /// told.
    bool reads(pugi::xml_node node) const;

    Place place(pugi::xml_node node) const { return tree_.place(node); }
    Place place(pugi::xml_node node, std::string_view attribute) const {
        return tree_.place(node, attribute);
    }
    /// Where the first word of a text node stands, behind the white space.
    Place text_place(pugi::xml_node text) const;
    void fault(std::string_view code, const Place& at, std::string message,
               std::string help) const {
        diagnostics_.add(code, at, std::move(message), std::move(help));
    }

    /// An attribute as it stands; empty where there is none.
    static std::string text(pugi::xml_node node, const char* attribute);
    /// An attribute that must hold something.
    std::string line(pugi::xml_node node, const char* attribute) const;
    std::optional<Day> day(pugi::xml_node node, const char* attribute) const;
    std::optional<Interval> interval(pugi::xml_node node, const char* attribute) const;
    /// A whole number from 1.
    std::optional<int> number(pugi::xml_node node, const char* attribute) const;
    /// Whole numbers from 1, separated by spaces.
    std::vector<int> numbers(pugi::xml_node node, const char* attribute) const;
    /// A time of day, `15:00`, since midnight.
    std::optional<std::chrono::minutes> time(pugi::xml_node node, const char* attribute) const;
    /// One of `values`, separated by spaces.
    std::string choice(pugi::xml_node node, const char* attribute, std::string_view values) const;
    /// An address outside: https, http or mailto.
    std::string address(pugi::xml_node node, const char* attribute) const;
    /// A language tag.
    std::string language(pugi::xml_node node, const char* attribute) const;
    /// An id that the file gives to something, not yet declared.
    std::string id(pugi::xml_node node) const;

    /// Reads `id` and makes it known to the corpus as an entity of that kind.
    std::string declare(pugi::xml_node node, Kinds kind) const;
    /// An attribute that must hold the id of an entity of one of these kinds.
    std::string refer(pugi::xml_node node, const char* attribute, Kinds kinds) const;

    /// The same for an id that is one of several in the attribute.
    void refer_to(std::string id, pugi::xml_node node, const char* attribute, Kinds kinds) const;

    /// The words of an element, collapsed and clean; reports an element without any.
    Name name(pugi::xml_node node) const;
    /// All names among the children of `node`; `what` and `id` say in a message whose they are:
    /// State 'COL'.
    Names names(pugi::xml_node node, std::string_view what, std::string_view id) const;

private:
    std::optional<int> number(pugi::xml_node node, const char* attribute,
                              const std::string& value) const;
    const xml::Tree& tree_;
    Links& links_;
    Diagnostics& diagnostics_;
    const std::vector<std::string>* languages_;
};

/// An element's text, whatever comments stand in it, as in the file.
std::string raw_text(pugi::xml_node node);
bool is_element(pugi::xml_node node);
bool is_text(pugi::xml_node node);
/// Whether `word` is one of `words`, separated by spaces.
bool is_one_of(std::string_view word, std::string_view words);
/// The words between spaces.
std::vector<std::string> split(std::string_view words);

}  // namespace hexaglot::corpus

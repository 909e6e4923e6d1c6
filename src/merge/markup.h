// SPDX-License-Identifier: MIT
// The only writer of markup: what it writes is escaped and balanced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::merge {

/// Appends elements to a string. Names must outlive the writer (they are constants of the
/// dialects). Text and values are cleaned and escaped here and nowhere else, so that data is never
/// taken for markup.
class Markup {
public:
    Markup() = default;
    explicit Markup(std::string start) : out_(std::move(start)) {}

    /// Opens an element; attributes may follow until the next call of another kind.
    Markup& open(std::string_view name);
    Markup& attribute(std::string_view name, std::string_view value);
    Markup& attribute(std::string_view name, int value);
    Markup& text(std::string_view text);
    /// Closes the innermost element; an empty one is written <name/>.
    Markup& close();
    /// An element with one attribute or none, closed.
    Markup& leaf(std::string_view name);
    Markup& leaf(std::string_view name, std::string_view attribute, std::string_view value);

    /// Markup of the template or of another writer, whole elements only.
    Markup& splice(std::string_view elements);
    /// Frozen markup of the template, which may open and close what another piece closes and opens.
    Markup& literal(std::string_view bytes);

    bool ends_with(std::string_view bytes) const { return !in_tag_ && out_.ends_with(bytes); }
    std::size_t size() const { return out_.size(); }
    /// Elements open now.
    std::size_t depth() const { return open_.size(); }

    /// What was written; every element must be closed.
    const std::string& written() const;

private:
    void end_tag();

    std::string out_;
    std::vector<std::string_view> open_;
    bool in_tag_ = false;
};

/// An address fit for a relationship or a link: what RFC 3986 does not allow is percent-encoded,
/// what is encoded stays.
std::string percent_encoded(std::string_view address);

}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
// Styles and lists of an ODT, and the labels that they make (ODF 1.3 part 3, 5.3 and 16.30
// to 16.34).
#pragma once

#include "base/xml.h"
#include "extract/formats.h"
#include "model/document.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace hexaglot::extract {

struct OdtStyle {
    std::string display_name;  ///< in small letters
    std::string parent;
    bool automatic = false;
    std::optional<std::string> list_style;
    OpenMarks marks;
};

/// One level of a text:list-style or of the text:outline-style.
struct OdtLevel {
    std::string format;  ///< style:num-format
    std::string prefix;
    std::string suffix;
    std::string pattern;  ///< loext:num-list-format, `%1%.%2%`: it stands for prefix, suffix and
                          ///< upper levels
    std::string bullet;
    int shown_levels = 1;
    int start = 1;
    bool combine_letters = true;  ///< aa, ab; without it aa, bb
    bool is_bullet = false;
};

inline constexpr std::size_t odt_levels = 10;
using OdtListStyle = std::array<OdtLevel, odt_levels>;

class OdtStyles {
public:
    /// `styles` and `content` are the roots of those parts, or null.
    OdtStyles(pugi::xml_node styles, pugi::xml_node content);

    /// The marks of a text style, where it or its parents say.
    OpenMarks look_of_text(std::string_view name) const;
    /// The display name of the first of a paragraph's styles that a person can see, in small
    /// letters.
    std::string name_of_paragraph(std::string_view name) const;
    /// The nearest style:list-style-name; an empty one means no list.
    std::optional<std::string> list_of_paragraph(std::string_view name) const;
    const OdtListStyle* list(std::string_view name) const;
    const OdtListStyle& outline() const { return outline_; }

private:
    void read(pugi::xml_node styles, bool automatic);
    const OdtStyle* find(std::string_view family, std::string_view name) const;

    std::map<std::pair<std::string, std::string>, OdtStyle, std::less<>>
        styles_;  ///< by family and name
    std::map<std::string, OdtListStyle, std::less<>> lists_;
    OdtListStyle outline_;
};

/// What counts while the text goes by: one for each list, and one for the headings.
struct OdtCounters {
    std::array<std::optional<int>, odt_levels> counters;
    std::array<int, odt_levels> instances{};
};

class OdtNumbering {
public:
    /// Where a paragraph stands: `level` is 0 outside lists.
    struct Position {
        std::shared_ptr<OdtCounters> counters;
        std::string style;
        std::size_t level = 0;
        bool anew = false;  ///< the list goes on with no earlier one
    };

    explicit OdtNumbering(const OdtStyles& styles) : styles_(styles) {}

    /// Inside a text:list that stands at `outer`.
    Position enter(pugi::xml_node list, const Position& outer);
    /// Inside a text:numbered-paragraph.
    Position enter_numbered(pugi::xml_node paragraph);

    /// The label of the first paragraph of an item; nothing where the level shows none. `start`
    /// begins a new count.
    std::optional<Label> next(const Position& position, std::optional<int> start);
    /// The label of a heading outside lists.
    std::optional<Label> next_heading(std::size_t level, std::optional<int> start);

    const std::set<std::string>& unknown_formats() const { return unknown_formats_; }

private:
    std::optional<Label> count(OdtCounters& counters, const OdtListStyle& style, std::size_t level,
                               std::optional<int> start);
    std::string text(const OdtCounters& counters, const OdtListStyle& style, std::size_t level);
    std::string number(const OdtCounters& counters, const OdtListStyle& style, std::size_t level);

    const OdtStyles& styles_;
    std::map<std::string, std::shared_ptr<OdtCounters>, std::less<>> by_id_;
    std::map<std::string, std::shared_ptr<OdtCounters>, std::less<>>
        numbered_;  ///< by text:list-id
    std::shared_ptr<OdtCounters> last_;
    std::string last_style_;
    OdtCounters headings_;
    std::set<std::string> unknown_formats_;
    int last_instance_ = 0;
};

}  // namespace hexaglot::extract

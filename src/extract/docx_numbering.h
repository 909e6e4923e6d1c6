// SPDX-License-Identifier: MIT
// The numbers that Word would write before paragraphs (ECMA-376 part 1, 17.9).
#pragma once

#include "base/xml.h"
#include "extract/docx_styles.h"
#include "model/document.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hexaglot::extract {

class DocxNumbering {
public:
    /// `numbering` is the root of the numbering part, or null.
    DocxNumbering(pugi::xml_node numbering, const DocxStyles& styles);

    /// Counts a w:p that is met in the order of the text. Nothing where it has no number, or where
    /// its level shows nothing.
    std::optional<Label> next(pugi::xml_node paragraph);

    static constexpr std::size_t level_count = 9;

    /// Counter formats that were met and could only be written as digits.
    const std::set<std::string>& unknown_formats() const { return unknown_formats_; }

private:
    struct Level {
        int start = 0;  ///< 17.9.25: zero where nothing is said
        std::string format = "decimal";
        std::string text;
        std::string style;           ///< 17.9.23: paragraphs of this style are on this level
        std::optional<int> restart;  ///< 17.9.10
        bool legal = false;          ///< 17.9.4
    };
    struct Definition {
        std::array<Level, level_count> levels;
        std::string style_link;  ///< 17.9.21 w:numStyleLink: the definition is that style's
        /// What runs while the text goes by. Word shares it among all w:num of the definition.
        std::array<std::optional<int>, level_count> counters;
        std::array<int, level_count> instances{};
    };
    struct Override {
        std::optional<int> start;
        std::optional<Level> level;
        bool started = false;
    };
    struct Num {
        std::string definition;
        std::array<Override, level_count> overrides;
    };
    struct Position {
        Num* num;
        std::size_t level;
    };

    static Level read_level(pugi::xml_node element);
    void read_definition(pugi::xml_node element);
    void read_num(pugi::xml_node element);

    std::optional<Position> position(pugi::xml_node paragraph);
    Definition* definition(const Num& num);
    const Level& level(const Num& num, const Definition& definition, std::size_t index) const;
    int start(const Num& num, const Definition& definition, std::size_t index) const;
    void count(Num& num, Definition& definition, std::size_t index);
    std::string label(const Num& num, const Definition& definition, std::size_t index);

    const DocxStyles& styles_;
    std::map<std::string, Definition, std::less<>> definitions_;
    std::map<std::string, Num, std::less<>> nums_;
    std::map<std::string, std::string, std::less<>> linked_styles_;  ///< style → definition
    std::set<std::string> unknown_formats_;
    int last_instance_ = 0;
};

}  // namespace hexaglot::extract

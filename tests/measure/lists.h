// SPDX-License-Identifier: MIT
// Correct lists of States as files in every shape in which they are met.
#pragma once

#include "measure/states.h"

#include <string>
#include <vector>

namespace hexaglot::measure {

enum class Shape {
    lines,        ///< a State on each line
    columns,      ///< one list broken over two columns, filled downwards
    side_by_side  ///< three lists of different length in the columns of one table
};

/// What list to make.
struct ListPlan {
    std::string language;
    std::string format;  ///< txt, tsv, csv, docx, odt
    Shape shape = Shape::lines;
    Order order = Order::own;
    std::size_t states = 20;
    bool numbered = false;
    bool headed = true;
    bool counted = false;  ///< the heading says how many there are
};

std::string describe(const ListPlan& plan);

/// The heading of a list in a language, with the count where there is one; empty text for 0.
Text heading(const std::string& language, std::size_t which, int count);

/// The bytes of the file.
std::string list_file(const ListPlan& plan, Dice& dice);

/// Correct paragraphs that name States in a sentence: "A, B and C have joined the Treaty."
std::string sentence_file(const std::string& language, const std::string& format,
                          std::size_t states, Dice& dice);

/// A small DOCX or ODT of paragraphs or a table; what `numbered` says stands in front of each
/// paragraph as automatic numbering.
std::string office_file(const std::string& format, const std::string& language,
                        const std::vector<Text>& paragraphs,
                        const std::vector<std::vector<Text>>& table, bool numbered);

/// `count` different plans over all languages, formats, shapes, orders and sizes.
std::vector<ListPlan> list_plans(std::size_t count, Dice& dice);

}  // namespace hexaglot::measure

// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace hexaglot {
namespace {

Paragraph paragraph(Role role, const std::string& label, Inlines inlines) {
    Paragraph out;
    out.role = role;
    if (!label.empty()) out.label = Label{"paragraph", 1, 1, 1, label};
    out.inlines = std::move(inlines);
    return out;
}

Document document() {
    Table table;
    table.header_rows = 1;
    table.rows = {{{Cell{{paragraph(Role::cell_heading, "", {Text{"Parties"}})}},
                    Cell{{paragraph(Role::cell_heading, "", {Text{"Others"}})}}}},
                  {{Cell{{paragraph(Role::cell, "1.", {Text{"Chad"}})}},
                    Cell{{paragraph(Role::cell, "", {})}}}}};
    Document out;
    Part part;
    part.blocks.push_back(
        paragraph(Role::paragraph, "1.",
                  {Text{"See the note."}, Note{"n", 1, {Text{"A note\nof two lines."}}}}));
    part.blocks.push_back(paragraph(Role::text, "", {}));
    out.parts.push_back(std::move(part));
    Part annex;
    annex.blocks.push_back(paragraph(Role::annex, "Annex A", {Text{"Lists"}}));
    annex.blocks.push_back(std::move(table));
    out.annexes.push_back(std::move(annex));
    return out;
}

TEST(PrintText, IsOneParagraphALineThenTheNotes) {
    EXPECT_EQ(print::text(document()),
              "1. See the note.[^1]\n"
              "\n"
              "Annex A Lists\n"
              "Parties\n"
              "Others\n"
              "1. Chad\n"
              "\n"
              "[^1] A note of two lines.\n");
}

/// A cell that a wide one covers has no line, an entry without words has an empty one.
TEST(PrintText, WideCellsBoxesAndPictures) {
    Table states{"", 1, {}, TableKind::states};
    states.rows = {{{Cell{{paragraph(Role::cell_heading, "", {Text{"Parties"}})}, 2}, Cell{}}},
                   {{Cell{{paragraph(Role::cell, "1.", {Text{"Chad"}})}},
                     Cell{{paragraph(Role::cell, "2.", {Text{"Fiji"}})}}}},
                   {{Cell{{paragraph(Role::cell, "3.", {Text{"Peru"}})}},
                     Cell{{paragraph(Role::cell, "", {})}}}}};
    Table box{"", 0, {}, TableKind::box};
    box.rows = {{{Cell{{paragraph(Role::boxed, "", {Text{"Framed"}}),
                        paragraph(Role::list_item, "a.", {Text{"listed"}})}}}}};
    Document document;
    document.parts.emplace_back();
    document.parts[0].blocks = {states, box, Image{}, paragraph(Role::end_mark, "", {Text{"***"}})};
    EXPECT_EQ(print::text(document),
              "Parties\n1. Chad\n2. Fiji\n3. Peru\n\nFramed\na. listed\n\n***\n");
    const auto lines = nlohmann::json::parse(print::text_json(document));
    std::string roles;
    for (const auto& line : lines) roles += line["role"].get<std::string>() + " ";
    EXPECT_EQ(roles, "cell-heading cell cell cell cell boxed list-item image end-mark ");
}

TEST(PrintText, JsonNumbersTheLines) {
    const auto lines = nlohmann::json::parse(print::text_json(document()));
    ASSERT_EQ(lines.size(), 8u);
    EXPECT_EQ(lines[5],
              (nlohmann::json{{"line", 6}, {"role", "cell"}, {"label", "1."}, {"text", "Chad"}}));
    EXPECT_EQ(
        lines[7],
        (nlohmann::json{
            {"line", 8}, {"role", "note"}, {"label", "1"}, {"text", "A note of two lines."}}));
}

}  // namespace
}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// The agenda templates as LibreOffice 7.4 saved them: other ids, no footnotes part, automatic
// styles, patterns of its own. Saved with `soffice --convert-to docx templates/agenda.docx` and the
// same for odt.
#include "archive/archive.h"
#include "extract/extract.h"
#include "merge/templates.h"
#include "print/print.h"
#include "support/findings.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Package open(const std::string& path) {
    std::string error;
    const auto bytes = read_file(std::string(HEXAGLOT_ROOT) + "/" + path, error);
    EXPECT_TRUE(bytes) << error;
    Diagnostics diagnostics;
    auto package = archive::open(path, bytes.value_or(""), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return package.value_or(Package());
}

Document paper() {
    Document made =
        document({numbered(Role::paragraph, {"paragraph", 1, 1, 1, "1."},
                           {Text{"First"}, Note{"n", 1, {Text{"A note"}}}}, "p"),
                  numbered(Role::list_item, {"letter", 1, 1, 2, "a)"}, {Text{"letter"}}),
                  paragraph(Role::heading, {Text{"Heading"}}),
                  numbered(Role::paragraph, {"paragraph", 1, 2, 1, "2."},
                           {Text{"See paragraph "}, Reference{"p", "1"}}),
                  numbered(Role::list_item, {"letter", 1, 1, 3, "a)"}, {Text{"letter again"}}),
                  numbered(Role::list_item, {"bullet", 1, 0, 4, "-"}, {Text{"bullet"}}),
                  numbered(Role::agenda_item, {"item", 1, 1, 5, "1."}, {Text{"item"}})},
                 {numbered(Role::annex, {"annex", 1, 1, 6, "Annex A"}, {Text{"States"}})});
    Table table;
    table.header_rows = 1;
    table.rows = {{{{{paragraph(Role::cell_heading, {Text{"Parties"}})}}}},
                  {{{{paragraph(Role::cell, {Text{"Chad"}})}}}}};
    made.annexes[0].blocks.push_back(table);
    made.fields.set("title", words("The title"));
    return made;
}

/// The text of the paper made from a template.
std::string text(const std::string& path) {
    const Package file = open(path);
    Diagnostics diagnostics;
    const auto program = compile(file, setting(), needs(paper()), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    if (!program) return {};
    const Document read = extract::document(run(*program, paper()), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return print::text(read);
}

TEST(Saved, ATemplateSavedByLibreOfficeGivesTheSameText) {
    const std::string ours = text("templates/agenda.docx");
    EXPECT_THAT(ours, HasSubstr("\n1. First[^1]\na) letter\nHeading\n2. See paragraph 1\na) letter "
                                "again\n- bullet\n1. item\n"));
    EXPECT_THAT(ours, HasSubstr("\nAnnex A States\nParties\nChad\n"));
    EXPECT_EQ(text("templates/agenda.odt"), ours);
    EXPECT_EQ(text("tests/office/saved/agenda-lo7.docx"), ours);
    EXPECT_EQ(text("tests/office/saved/agenda-lo7.odt"), ours);
}

TEST(Saved, TheTableKeepsItsLook) {
    for (const char* path : {"templates/agenda.odt", "tests/office/saved/agenda-lo7.odt"}) {
        const Package file = open(path);
        Diagnostics diagnostics;
        const auto program = compile(file, setting(), needs(paper()), diagnostics);
        ASSERT_NE(program, nullptr);
        const Package out = run(*program, paper());
        EXPECT_THAT(out.find("content.xml")->bytes,
                    HasSubstr("table:style-name=\"States.A1\" office:value-type=\"string\"><text:p "
                              "text:style-name=\"States_20_Heading\">Parties"));
    }
}

}  // namespace
}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace hexaglot {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Report, ShowsAListBesideItsRepairedForm) {
    const auto source = std::make_shared<const Source>("a<b>.txt", "1. Chadd\n2. Mali\n");
    Diagnostics diagnostics;
    diagnostics.add("placeholder", {source, 3}, "'Chadd' is <odd>", "write 'Chad'",
                    Finding{"en", "Chadd", "Chad", "TCD", "", "", ""});
    print::ReportFile file{source->name(), diagnostics.sorted(), {}, {}};
    file.lists.push_back(
        {"States", "en", {{"1.", "Chadd", {source, 3}}, {"2.", "Mali", {source, 12}}}});
    const std::string page = print::report({file}, "looked at: 1 files\n");
    EXPECT_THAT(page, HasSubstr("<td class=\"label\">1.</td><td lang=\"en\"><mark>Chadd</mark></td>"
                                "<td lang=\"en\"><ins>Chad</ins></td>"));
    EXPECT_THAT(page, HasSubstr("<td lang=\"en\">Mali</td><td lang=\"en\">Mali</td>"));
    EXPECT_THAT(page, HasSubstr("&lt;odd&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("<odd>")));
}

TEST(Report, PutsLanguageVersionsIntoColumns) {
    const auto arabic = std::make_shared<const Source>("a.ar.txt", "نص");
    print::ReportFile file;
    file.rows = {{{"en", "text", {}}, {"ar", "نص", {arabic, 0}}}};
    const std::string page = print::report({file}, "");
    EXPECT_THAT(page, HasSubstr("<th>English</th><th>Arabic</th>"));
    EXPECT_THAT(page, HasSubstr("<td lang=\"en\">text</td><td lang=\"ar\" dir=\"rtl\">نص</td>"));
    EXPECT_THAT(page, HasSubstr("Nothing found."));
}

}  // namespace
}  // namespace hexaglot

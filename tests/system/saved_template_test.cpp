// SPDX-License-Identifier: MIT
// A designer opens a template in LibreOffice and saves it: the papers still say the same, and are
// no worse than the saved file itself.
#include "system/papers.h"
#include "system/program.h"

#include <gtest/gtest.h>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

TEST(SavedTemplate, StillWorks) {
    HEXAGLOT_NEEDS(missing({"soffice", "jing", "xmllint"}));
    const TemporaryFolder folder;
    const fs::path templates = folder.path() / "templates";
    fs::create_directory(templates);
    for (const char* format : {"docx", "odt"})
        save_with_libreoffice(
            format, {fs::path(HEXAGLOT_ROOT) / "templates/agenda" += std::string(".") + format},
            templates);
    build_agenda(folder.path() / "ours");
    build_agenda(folder.path() / "saved", {"--templates", templates.string()});
    for (const char* format : {"docx", "odt"}) {
        const auto of_template =
            kinds(findings({"-q", "-x"}, {templates / (std::string("agenda.") + format)}));
        for (const char* language : {"zh", "en"}) {
            const fs::path file = output_file(folder.path() / "saved", language, format);
            SCOPED_TRACE(file.filename().string());
            const fs::path ours = output_file(folder.path() / "ours", language, format);
            expect_same_lines(lines(hexaglot({"text", file.string()}).out),
                              lines(hexaglot({"text", ours.string()}).out));
            for (const std::string& kind : kinds(findings({"-q", "-x"}, {file})))
                EXPECT_TRUE(of_template.contains(kind)) << kind;
        }
    }
}

}  // namespace
}  // namespace hexaglot::system_test

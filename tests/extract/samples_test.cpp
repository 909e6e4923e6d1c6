// SPDX-License-Identifier: MIT
// The hand-made samples in six languages, each as DOCX and ODT: one text, but for what the two
// formats cannot both do.
#include "archive/archive.h"
#include "base/source.h"
#include "extract/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace hexaglot::extract {
namespace {

std::filesystem::path samples() {
    const char* shared = std::getenv("HEXAGLOT_SHARED");
    const std::filesystem::path root(HEXAGLOT_ROOT);
    return (shared ? std::filesystem::path(shared) : root.parent_path() / "shared") / "samples";
}

std::vector<std::string> lines_of(const std::string& name, const std::string& format) {
    std::string error;
    const auto bytes = read_file(samples() / format / (name + "." + format), error);
    EXPECT_TRUE(bytes) << error;
    if (!bytes) return {};
    Diagnostics diagnostics;
    const auto package = archive::open(name + "." + format, *bytes, diagnostics);
    EXPECT_TRUE(package) << brief(diagnostics);
    if (!package) return {};
    const Document read = document(*package, diagnostics);
    EXPECT_EQ(brief(diagnostics), "");
    const Source text("", print::text(read));
    std::vector<std::string> lines;
    for (std::size_t i = 1; text.line_offset(i) < text.bytes().size(); ++i)
        lines.emplace_back(text.line(i));
    return lines;
}

/// What differs by nature: the abjad has a hamza in Word alone (formats.md 22), the ideographs in
/// circles exist in Word alone.
std::string without_known_differences(std::string line) {
    const std::pair<std::string_view, std::string_view> labels[] = {
        {"أ -", "ا -"}, {"(أ)", "(ا)"}, {"㈠)", "①)"}, {"㈡)", "②)"}};
    for (const auto& [word, office] : labels)
        if (line.starts_with(word)) line.replace(0, word.size(), office);
    return line;
}

class Samples : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(samples())) GTEST_SKIP() << "no " << samples();
    }
};

TEST_P(Samples, DocxAndOdtHaveOneText) {
    std::vector<std::string> docx = lines_of(GetParam(), "docx");
    std::vector<std::string> odt = lines_of(GetParam(), "odt");
    // A section ends with a paragraph in DOCX alone, as a contents field does.
    for (auto* lines : {&docx, &odt}) {
        std::erase(*lines, "");
        std::transform(lines->begin(), lines->end(), lines->begin(), without_known_differences);
    }
    EXPECT_EQ(docx, odt);
    EXPECT_GE(docx.size(), 8u);
}

INSTANTIATE_TEST_SUITE_P(InSixLanguages, Samples,
                         testing::Values("paper-ar", "paper-en", "paper-es", "paper-fr", "paper-ru",
                                         "paper-zh", "bilingual-ar", "bilingual-zh", "toc-ar",
                                         "toc-en"),
                         [](const auto& name) {
                             std::string id = name.param;
                             std::replace(id.begin(), id.end(), '-', '_');
                             return id;
                         });

TEST(Sample, LabelsOfTheEnglishPaper) {
    if (!std::filesystem::exists(samples())) GTEST_SKIP() << "no " << samples();
    const std::vector<std::string> lines = lines_of("paper-en", "docx");
    ASSERT_GE(lines.size(), 56u);
    const std::vector<std::string> numbered = {
        "3. The Working Group “recalled” its decision 2/1 and decided:",
        "(a) To request the secretariat to circulate the paper;",
        "(b) To invite comments by 30 June 2025, including on:",
        "(i) Terminology;",
        "(ii) Layout and style.",
        "(c) To keep the matter under review.",
        "B. Adoption of the agenda",
        "1. Attendance",
        "4. The list continues after a heading, as paragraph four. See the documents page and "
        "chapter II.",
        "5. The second sub-list starts again at the first letter:",
        "(a) To request the secretariat to circulate the paper;",
        "(b) To keep the matter under review.",
        "a) Terminology;",
        "b) Layout and style.",
        "a) Terminology;",
        "b) Layout and style.",
        "III. Language tests"};
    EXPECT_EQ(std::vector<std::string>(lines.begin() + 35, lines.begin() + 52), numbered);
    EXPECT_EQ(lines.back(), "[^2] Excluding programme support costs.");
}

}  // namespace
}  // namespace hexaglot::extract

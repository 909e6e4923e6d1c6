// SPDX-License-Identifier: MIT
// Every construct in every language, as validators and LibreOffice read it.
#include "constructs/constructs.h"

#include "system/papers.h"
#include "system/printed_letters.h"
#include "system/printed_text.h"
#include "system/program.h"

#include <gtest/gtest.h>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

/// The text of a file without direction marks: each format sets those that its readers need.
std::vector<std::string> words_of(const fs::path& file) {
    std::string text = hexaglot({"text", file.string()}).out;
    for (const std::string mark : {"\u200E", "\u200F", "\u2066", "\u2067", "\u2068", "\u2069"})
        for (std::size_t at; (at = text.find(mark)) != text.npos;) text.erase(at, mark.size());
    return lines(text);
}

class BuiltConstructs : public testing::Test {
protected:
    void SetUp() override {
        const Outcome outcome =
            hexaglot({"build", "--format", "docx,odt,html"}, {data_.path(), {}, {}});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.err, "");
    }

    std::vector<fs::path> files(const std::string& format,
                                const std::vector<std::string>& languages) const {
        std::vector<fs::path> all;
        for (const std::string& construct : constructs())
            for (const std::string& language : languages)
                all.push_back(output_file(data_.path() / "output", construct, language, format));
        return all;
    }

    const ConstructsFolder data_;
};

TEST_F(BuiltConstructs, HaveNoFindingOfAnyValidator) {
    HEXAGLOT_NEEDS(missing({"jing", "xmllint", "tidy"}));
    std::vector<fs::path> all;
    for (const char* format : {"docx", "odt", "html"})
        for (const fs::path& file : files(format, construct_languages)) all.push_back(file);
    EXPECT_EQ(findings({"-q"}, all), std::vector<std::string>());
}

TEST_F(BuiltConstructs, SayTheSameInBothFormats) {
    const auto docx = files("docx", construct_languages);
    const auto odt = files("odt", construct_languages);
    for (std::size_t i = 0; i < docx.size(); ++i) {
        SCOPED_TRACE(docx[i].filename().string());
        expect_same_lines(words_of(docx[i]), words_of(odt[i]));
    }
}

TEST_F(BuiltConstructs, ArePrintedAsTheyAreWritten) {
    HEXAGLOT_NEEDS(missing({"soffice", "pdftotext"}));
    for (const char* format : {"docx", "odt"}) {
        const auto sources = files(format, {"zh", "ar", "xr"});
        const auto printed = save_with_libreoffice("pdf", sources, data_.path() / format);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const Outcome raw =
                run({"pdftotext", "-raw", "-enc", "UTF-8", printed[i].string(), "-"});
            ASSERT_EQ(raw.status, 0) << raw.err;
            const Document document = read_back(sources[i]);
            const bool left_to_right = sources[i].stem().extension() == ".zh";
            EXPECT_EQ(left_to_right ? difference(document, "", pages(raw.out))
                                    : difference_of_letters(document, "", pages(raw.out)),
                      "")
                << sources[i].filename();
        }
    }
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// The finished agenda, as validators, LibreOffice and the program itself read it.
#include "base/text.h"
#include "system/papers.h"
#include "system/parts.h"
#include "system/printed_text.h"
#include "system/program.h"

#include <gtest/gtest.h>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

/// The numbered paragraphs of a document: label and words. In a file the title of an annex stands
/// on a line of its own under the label; the break between them is no word of the title.
std::vector<std::string> numbered(const Document& document) {
    std::vector<std::string> out;
    for (const Paragraph* paragraph : paragraphs(document))
        if (paragraph->label)
            out.push_back(paragraph->label->text + " | " +
                          text::trim(plain_text(paragraph->inlines)));
    return out;
}

/// Two tests, so that they run side by side: LibreOffice opens every file.
void expect_no_finding(const char* format) {
    HEXAGLOT_NEEDS(missing({"soffice", "pdftotext", "jing", "xmllint", "pandoc", "node"}));
    const TemporaryFolder out;
    build_agenda(out.path(), {"--format", format});
    const std::vector<fs::path> files = {output_file(out.path(), "zh", format),
                                         output_file(out.path(), "en", format)};
    EXPECT_EQ(findings({}, files), std::vector<std::string>());
}

TEST(Agenda, HasNoFindingOfAnyValidatorAsDocx) {
    expect_no_finding("docx");
}

TEST(Agenda, HasNoFindingOfAnyValidatorAsOdt) {
    expect_no_finding("odt");
}

TEST(Agenda, SaysTheSameInBothFormats) {
    const TemporaryFolder out;
    build_agenda(out.path());
    for (const char* language : {"zh", "en"}) {
        const Outcome docx = hexaglot({"text", output_file(out.path(), language, "docx").string()});
        const Outcome odt = hexaglot({"text", output_file(out.path(), language, "odt").string()});
        EXPECT_EQ(docx.status, 0) << docx.err;
        EXPECT_EQ(odt.status, 0) << odt.err;
        EXPECT_GT(lines(docx.out).size(), 150U);
        expect_same_lines(lines(docx.out), lines(odt.out));
        EXPECT_EQ(docx.out.size(), odt.out.size());
    }
}

TEST(Agenda, HasTheLabelsThatWordComputes) {
    const TemporaryFolder out;
    build_agenda(out.path());
    const Corpus corpus = read_corpus();
    for (const char* language : {"zh", "en"}) {
        const auto wanted = numbered(composed_agenda(corpus, language));
        EXPECT_GT(wanted.size(), 30U);
        for (const char* format : {"docx", "odt"}) {
            SCOPED_TRACE(language);
            SCOPED_TRACE(format);
            expect_same_lines(numbered(read_back(output_file(out.path(), language, format))),
                              wanted);
        }
    }
}

TEST(Agenda, IsPrintedAsItIsWritten) {
    HEXAGLOT_NEEDS(missing({"soffice", "pdftotext"}));
    const TemporaryFolder out;
    build_agenda(out.path());
    // The two formats of a language have one name: their PDFs go to two folders.
    for (const char* format : {"docx", "odt"}) {
        const std::vector<fs::path> files = {output_file(out.path(), "zh", format),
                                             output_file(out.path(), "en", format)};
        const auto printed = save_with_libreoffice("pdf", files, out.path() / format);
        for (std::size_t i = 0; i < files.size(); ++i) {
            const Outcome text =
                run({"pdftotext", "-raw", "-enc", "UTF-8", printed[i].string(), "-"});
            ASSERT_EQ(text.status, 0) << text.err;
            const auto leaves = pages(text.out);
            EXPECT_GT(leaves.size(), 4U);
            EXPECT_EQ(difference(read_back(files[i]), "", leaves), "") << files[i].filename();
        }
    }
}

}  // namespace
}  // namespace hexaglot::system_test

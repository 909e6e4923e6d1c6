// SPDX-License-Identifier: MIT
// Every finished paper in every language and format, as validators, LibreOffice and the program
// itself read it.
#include "system/papers.h"

#include "base/text.h"
#include "office/dialect.h"
#include "support/pseudo_language.h"
#include "system/parts.h"
#include "system/printed_letters.h"
#include "system/printed_text.h"
#include "system/program.h"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

/// Words on one line: in a file the title of an annex stands on a line of its own under the label;
/// the break between them is no word of the title.
std::string line(const Inlines& inlines) {
    return text::collapse(plain_text(inlines));
}

/// Whether a word processor counts a label by itself; one that it cannot count is words.
bool is_native(const Document& composed, const Label& label, FileFormat format) {
    const auto& levels = composed.setting.numberings.at(label.numbering).levels;
    const CounterFormat counter = levels.at(static_cast<std::size_t>(label.level) - 1).format;
    return counter != CounterFormat::none && office::has_counter(format, counter) &&
           !office::numbering_style(label.numbering, label.level).empty();
}

std::string labelled(const Paragraph& paragraph) {
    return paragraph.label->text + " | " + line(paragraph.inlines);
}

/// What the numbered paragraphs of a document must look like in a file: a label that is words
/// stands before the others.
std::vector<std::string> wanted_lines(const Document& composed, FileFormat format) {
    std::vector<std::string> out;
    for (const Paragraph* paragraph : paragraphs(composed))
        if (paragraph->label)
            out.push_back(is_native(composed, *paragraph->label, format)
                              ? labelled(*paragraph)
                              : paragraph->label->text + ' ' + line(paragraph->inlines));
    return out;
}

/// The numbered paragraphs of a file, and those that are wanted though nothing counts them.
std::vector<std::string> found_lines(const Document& file, const std::vector<std::string>& wanted) {
    const std::set<std::string> known(wanted.begin(), wanted.end());
    std::vector<std::string> out;
    for (const Paragraph* paragraph : paragraphs(file)) {
        const std::string words = line(paragraph->inlines);
        if (paragraph->label)
            out.push_back(labelled(*paragraph));
        else if (known.count(words) > 0)
            out.push_back(words);
    }
    return out;
}

/// A finished file as a template prints it whose style for the word "draft" is in capitals.
Document with_draft_in_capitals(Document file, const Document& composed) {
    std::set<std::string> drafts;
    for (const Paragraph* paragraph : paragraphs(composed))
        if (paragraph->role == Role::draft) drafts.insert(plain_text(paragraph->inlines));
    for (Part& part : file.parts)
        for_paragraphs(part.blocks, [&](Paragraph& paragraph) {
            const std::string words = plain_text(paragraph.inlines);
            if (drafts.count(words) > 0) paragraph.inlines = {Text{capitals(words)}};
        });
    return file;
}

class Papers : public testing::TestWithParam<std::string> {
protected:
    const std::string& paper() const { return GetParam(); }

    void SetUp() override { languages_ = complete_languages(*corpus_.paper(paper())); }

    void build(const std::string& formats) {
        build_paper(out_.path(), paper(), fmt::format("{}", fmt::join(languages_, ",")), formats);
    }

    fs::path file(std::string_view language, std::string_view format) const {
        return output_file(out_.path(), paper(), language, format);
    }

    std::vector<fs::path> files(const std::vector<std::string>& formats) const {
        std::vector<fs::path> all;
        for (const std::string& format : formats)
            for (const std::string& language : languages_) all.push_back(file(language, format));
        return all;
    }

    const Corpus corpus_ = read_corpus();
    std::vector<std::string> languages_;
    TemporaryFolder out_;
};

TEST_P(Papers, AreCompleteInSixLanguages) {
    EXPECT_THAT(languages_, testing::ElementsAreArray(six_languages));
}

TEST_P(Papers, HaveNoFindingOfAnyValidator) {
    HEXAGLOT_NEEDS(missing({"jing", "xmllint", "tidy"}));
    build("docx,odt,html");
    build_paper(out_.path(), paper(), "all", "html");
    std::vector<fs::path> all = files({"docx", "odt", "html"});
    all.push_back(file("all", "html"));
    EXPECT_EQ(findings({"-q"}, all), std::vector<std::string>());
}

TEST_P(Papers, SayTheSameInBothFormats) {
    build("docx,odt");
    for (const std::string& language : languages_) {
        SCOPED_TRACE(language);
        const Outcome docx = hexaglot({"text", file(language, "docx").string()});
        const Outcome odt = hexaglot({"text", file(language, "odt").string()});
        EXPECT_EQ(docx.status, 0) << docx.err;
        EXPECT_EQ(odt.status, 0) << odt.err;
        EXPECT_GT(lines(docx.out).size(), 20U);
        expect_same_lines(lines(docx.out), lines(odt.out));
    }
}

TEST_P(Papers, HaveTheLabelsThatWordComputes) {
    build("docx,odt");
    for (const std::string& language : languages_) {
        const Document document = composed(corpus_, paper(), language);
        for (const char* format : {"docx", "odt"}) {
            SCOPED_TRACE(language + '.' + format);
            const auto wanted = wanted_lines(
                document, format == std::string_view("docx") ? FileFormat::docx : FileFormat::odt);
            EXPECT_GT(wanted.size(), 10U);
            expect_same_lines(found_lines(read_back(file(language, format)), wanted), wanted);
        }
    }
}

TEST_P(Papers, ArePrintedAsTheyAreWritten) {
    HEXAGLOT_NEEDS(missing({"soffice", "pdftotext"}));
    build("docx,odt");
    for (const char* format : {"docx", "odt"}) {
        // The two formats of a language have one name: their PDFs go to two folders.
        const auto sources = files({format});
        const auto printed = save_with_libreoffice("pdf", sources, out_.path() / format);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const Outcome raw =
                run({"pdftotext", "-raw", "-enc", "UTF-8", printed[i].string(), "-"});
            ASSERT_EQ(raw.status, 0) << raw.err;
            const auto leaves = pages(raw.out);
            EXPECT_GE(leaves.size(), 2U);
            const Document document = read_back(sources[i]);
            const Document wanted = composed(corpus_, paper(), languages_[i]);
            const Field* symbol = wanted.fields.find("symbol");
            const std::string header = symbol ? plain_text(std::get<Inlines>(*symbol)) : "";
            std::string fault = languages_[i] == "ar"
                                    ? difference_of_letters(document, header, leaves)
                                    : difference(document, header, leaves);
            if (!fault.empty() &&
                difference(with_draft_in_capitals(document, wanted), header, leaves).empty())
                fault.clear();
            EXPECT_EQ(fault, "") << sources[i].filename();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, Papers, testing::ValuesIn(paper_ids()), [](const auto& one) {
    std::string name = one.param;
    std::erase(name, '-');
    return name;
});

/// The programs that only read a file, LibreOffice among them, for one paper.
TEST(Agenda, IsReadByOtherPrograms) {
    HEXAGLOT_NEEDS(missing({"soffice", "pdftotext", "jing", "xmllint", "pandoc", "node"}));
    const TemporaryFolder out;
    build_agenda(out.path());
    EXPECT_EQ(findings({}, output_files(out.path())), std::vector<std::string>());
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
#include "system/papers.h"

#include "archive/archive.h"
#include "compose/compose.h"
#include "corpus/corpus.h"
#include "extract/extract.h"
#include "locale/locale.h"
#include "print/print.h"
#include "system/program.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

void expect_no_errors(const Diagnostics& trouble) {
    if (!trouble.has_errors()) return;
    ADD_FAILURE() << print::diagnostics(trouble.sorted(), print::DiagnosticFormat::text, false);
}

}  // namespace

std::vector<std::string> paper_ids() {
    std::vector<std::string> ids;
    for (const auto& entry : fs::directory_iterator(fs::path(HEXAGLOT_ROOT) / "corpus/papers"))
        ids.push_back(entry.path().filename().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::string> complete_languages(const Paper& paper) {
    const auto units = paper.units();
    std::vector<std::string> complete;
    for (const std::string& language : six_languages) {
        const auto file = paper.translations.find(language);
        const auto is_translated = [&](const UnitView& unit) {
            const auto* target = file->second.unit(unit.id);
            return target && target->standing == TranslationUnit::Standing::translated;
        };
        if (language == paper.original || (file != paper.translations.end() &&
                                           std::all_of(units.begin(), units.end(), is_translated)))
            complete.push_back(language);
    }
    return complete;
}

fs::path output_file(const fs::path& out, std::string_view paper, std::string_view language,
                     std::string_view format) {
    return out / paper / fmt::format("{}.{}.{}", paper, language, format);
}

fs::path output_file(const fs::path& out, std::string_view language, std::string_view format) {
    return output_file(out, agenda, language, format);
}

std::vector<fs::path> output_files(const fs::path& out) {
    std::vector<fs::path> files;
    for (const char* language : {"zh", "en"})
        for (const char* format : {"docx", "odt"})
            files.push_back(output_file(out, language, format));
    return files;
}

void build_paper(const fs::path& out, std::string_view paper, const std::string& languages,
                 const std::string& formats) {
    const Outcome outcome = hexaglot({"build", std::string(paper), "--lang", languages, "--format",
                                      formats, "--out", out.string()});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
}

void build_agenda(const fs::path& out, const std::vector<std::string>& more) {
    std::vector<std::string> words{"build", std::string(agenda), "--lang", "zh,en",
                                   "--out", out.string()};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = hexaglot(words);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
}

Corpus read_corpus() {
    Diagnostics trouble;
    Corpus corpus = corpus::read(fs::path(HEXAGLOT_ROOT) / "corpus", trouble);
    expect_no_errors(trouble);
    return corpus;
}

Document composed(const Corpus& corpus, std::string_view id, std::string_view language) {
    Diagnostics trouble;
    const fs::path file = fs::path(HEXAGLOT_ROOT) / "locales" / fmt::format("{}.xml", language);
    const auto locale =
        locale::load(std::make_shared<const Source>(file.string(), content(file)), trouble);
    const Paper* paper = corpus.paper(id);
    if (!locale || !paper) throw std::runtime_error("no such paper in that language");
    Document document = compose::document(corpus, *locale, {paper, {}, {}}, trouble);
    expect_no_errors(trouble);
    return document;
}

Document composed_agenda(const Corpus& corpus, std::string_view language) {
    return composed(corpus, agenda, language);
}

Package open_file(const fs::path& file) {
    Diagnostics trouble;
    auto package = archive::open(file.filename().string(), content(file), trouble);
    expect_no_errors(trouble);
    if (!package) throw std::runtime_error("cannot open " + file.string());
    return std::move(*package);
}

Document read_back(const fs::path& file) {
    Diagnostics trouble;
    Document document = extract::document(open_file(file), trouble);
    expect_no_errors(trouble);
    return document;
}

std::vector<std::vector<std::string>> table_columns(const Document& document) {
    std::vector<std::vector<std::string>> columns;
    for (const Part& part : document.parts)
        for (const Block& block : part.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (!table) continue;
            if (!columns.empty()) ADD_FAILURE() << "more than one table";
            for (const Row& row : table->rows) {
                columns.resize(std::max(columns.size(), row.cells.size()));
                for (std::size_t i = 0; i < row.cells.size(); ++i) {
                    std::string cell;
                    for (const Paragraph& paragraph : row.cells[i].paragraphs)
                        cell += plain_text(paragraph.inlines);
                    if (!cell.empty()) columns[i].push_back(cell);
                }
            }
        }
    return columns;
}

std::vector<fs::path> save_with_libreoffice(std::string_view format,
                                            const std::vector<fs::path>& files,
                                            const fs::path& folder) {
    const TemporaryFolder profile;
    std::vector<std::string> words{
        "timeout",           "200",
        "soffice",           "-env:UserInstallation=file://" + profile.path().string(),
        "--headless",        "--convert-to",
        std::string(format), "--outdir",
        folder.string()};
    for (const fs::path& file : files) words.push_back(file.string());
    const std::string fonts = (fs::path(HEXAGLOT_ROOT) / ".ci/validate/fonts.conf").string();
    const Outcome outcome = run(words, {HEXAGLOT_ROOT, {{"FONTCONFIG_FILE", fonts}}, {}});
    std::vector<fs::path> saved;
    for (const fs::path& file : files) {
        saved.push_back(folder / file.filename().replace_extension(format));
        if (!fs::exists(saved.back()))
            ADD_FAILURE() << "LibreOffice did not save " << saved.back() << outcome.err;
    }
    return saved;
}

std::vector<std::string> findings(const std::vector<std::string>& flags,
                                  const std::vector<fs::path>& files) {
    std::vector<std::string> words{".ci/validate/validate.sh"};
    words.insert(words.end(), flags.begin(), flags.end());
    for (const fs::path& file : files) words.push_back(file.string());
    const Outcome outcome = run(words);
    EXPECT_NE(outcome.status, 2) << outcome.err;
    std::vector<std::string> found;
    for (const std::string& line : lines(outcome.out)) {
        const std::size_t name = line.find(": ");
        const std::size_t slash = line.rfind('/', name);
        found.push_back(slash == line.npos ? line : line.substr(slash + 1));
    }
    return found;
}

std::set<std::string> kinds(const std::vector<std::string>& findings) {
    std::set<std::string> out;
    for (const std::string& finding : findings) {
        std::string kind;
        for (const char c : finding.substr(finding.find(": ") + 2))
            if (c < '0' || c > '9') kind += c;
        out.insert(kind);
    }
    return out;
}

}  // namespace hexaglot::system_test

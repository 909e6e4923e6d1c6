// SPDX-License-Identifier: MIT
// The papers as the program makes them, and as other programs see them.
#pragma once

#include "model/corpus.h"
#include "model/document.h"
#include "model/package.h"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::system_test {

inline constexpr std::string_view agenda = "csp12-wgtu-agenda";

/// The languages that every paper speaks.
inline const std::vector<std::string> six_languages = {"zh", "en", "ar", "es", "fr", "ru"};

/// Ids of all papers of the repository, sorted.
std::vector<std::string> paper_ids();
/// Those of the six languages in which nothing of a paper waits for its translation.
std::vector<std::string> complete_languages(const Paper& paper);

/// The file that `build --out out` writes for a paper.
std::filesystem::path output_file(const std::filesystem::path& out, std::string_view paper,
                                  std::string_view language, std::string_view format);
/// The file that it writes for the agenda.
std::filesystem::path output_file(const std::filesystem::path& out, std::string_view language,
                                  std::string_view format);
/// All four: zh and en, DOCX and ODT.
std::vector<std::filesystem::path> output_files(const std::filesystem::path& out);

/// Builds the agenda in Chinese and English from the repository's data; the test fails where that
/// fails.
void build_agenda(const std::filesystem::path& out, const std::vector<std::string>& more = {});

/// Builds a paper in languages and formats, both with commas between; the test fails where that
/// fails.
void build_paper(const std::filesystem::path& out, std::string_view paper,
                 const std::string& languages, const std::string& formats);

/// The repository's corpus, without errors.
Corpus read_corpus();
/// A paper as the library composes it.
Document composed(const Corpus& corpus, std::string_view paper, std::string_view language);
/// The agenda as the library composes it.
Document composed_agenda(const Corpus& corpus, std::string_view language);

Package open_file(const std::filesystem::path& file);
/// A finished file as the program reads it back.
Document read_back(const std::filesystem::path& file);

/// The only table of a document, each column as its cells' text from top to bottom, the heading
/// first.
std::vector<std::vector<std::string>> table_columns(const Document& document);

/// Files saved by LibreOffice in another format, all in one run; what is not there afterwards fails
/// the test. `format` is a file extension (pdf, docx, odt). Returns the new files in order.
std::vector<std::filesystem::path> save_with_libreoffice(
    std::string_view format, const std::vector<std::filesystem::path>& files,
    const std::filesystem::path& folder);

/// What .ci/validate/validate.sh says of files, a finding a line, without the path of the file's
/// folder.
std::vector<std::string> findings(const std::vector<std::string>& flags,
                                  const std::vector<std::filesystem::path>& files);

/// Findings without the file's name and without numbers: a fault of a template's stands at another
/// line, on another paragraph, in the paper that is made from it.
std::set<std::string> kinds(const std::vector<std::string>& findings);

}  // namespace hexaglot::system_test

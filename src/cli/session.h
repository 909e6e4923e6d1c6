// SPDX-License-Identifier: MIT
// What every command shares: where the data are, how trouble is told, and the exit status.
#pragma once

#include "base/diagnostic.h"
#include "compose/compose.h"
#include "corpus/corpus.h"
#include "locale/locale.h"
#include "model/corpus.h"
#include "model/package.h"
#include "print/print.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::cli {

/// Flags that stand before or after any command; empty folders are looked for.
struct CommonFlags {
    std::string corpus;
    std::string locales;
    std::string templates;
    int jobs = 0;  ///< 0: all cores
    print::DiagnosticFormat diagnostics = print::DiagnosticFormat::text;
    bool quiet = false;
};

using Locales = std::map<std::string, std::unique_ptr<Locale>, std::less<>>;  ///< by language

/// One run of a command.
class Session {
public:
    explicit Session(CommonFlags flags);

    Diagnostics trouble;

    std::filesystem::path corpus_folder() const { return corpus_; }
    std::filesystem::path locales_folder() const { return locales_folder_; }
    std::filesystem::path templates_folder() const { return templates_; }
    /// False where the corpus is the one that was installed with the program.
    bool has_own_data() const;
    const CommonFlags& flags() const { return flags_; }
    int jobs() const;

    /// What is wanted of the corpus, and the locales of its languages. Where one of the languages
    /// is not known, all are read, so that it can be told which are. False where there is no corpus
    /// folder (reported).
    bool load_data(const corpus::Wanted& wanted = {});
    const Corpus& corpus() const { return corpus_data_; }
    const Locales& locales() const { return locales_; }

    /// The languages of a `--lang` value (`zh,en`, `all`, empty for all): those of the corpus that
    /// have a locale. Unknown ones are reported.
    std::vector<std::string> languages(const std::string& wanted);
    /// The papers of that name, all where none is named. Unknown ones are reported.
    std::vector<const Paper*> papers(const std::vector<std::string>& wanted);
    /// A day given on the command line; reported where it is none.
    std::optional<Day> day(const std::string& flag, const std::string& value);
    /// The bytes of a file; reported where it cannot be read.
    std::optional<std::string> bytes(const std::filesystem::path& path,
                                     Diagnostics& diagnostics) const;
    /// Replaces a file; reported where it cannot be written.
    Written write(const std::filesystem::path& path, std::string_view bytes);
    /// A DOCX or ODT as a package; reported where it cannot be read.
    std::optional<Package> open(const std::filesystem::path& path, Diagnostics& diagnostics) const;

    /// A finished document of any kind, with what it was read from.
    struct Opened {
        std::optional<Package> package;  ///< of a DOCX or ODT
        SourcePtr text;                  ///< of a text file or table
        Document document;
    };
    /// Reads a document by the ending of its name, else by what it begins with; reported where it
    /// cannot be read.
    std::optional<Opened> read(const std::filesystem::path& path, Diagnostics& diagnostics) const;

    /// Forgets the trouble that a command has nothing to do with: in the folders of other papers
    /// than `papers` (nothing: in all of them; an empty list: in none), in translations to other
    /// languages and in locale files of others.
    void keep_trouble_of(const std::optional<std::vector<std::string>>& papers,
                         const std::string& languages);
    /// Folders of the papers with errors of their own, as their names stand in corpus/papers.
    std::set<std::string> faulty_papers() const;
    /// Whether there is an error that stands in no paper's folder.
    bool has_common_errors() const;

    /// Writes results to standard output. A reader that went away is no error.
    void say(std::string_view text);

    /// Tells on standard error what went well beside the results.
    void note(std::string_view text);

    /// Errors among results that a command has said itself count in the exit status.
    void found_errors(bool any) { found_errors_ = found_errors_ || any; }

    /// Prints the trouble and returns the exit status: 0 clean, 1 errors in the inputs, 2 could not
    /// run.
    int finish();

private:
    std::filesystem::path folder(const std::string& given, std::string_view name) const;
    bool load_locales(const corpus::Wanted& wanted);
    /// Whether a language has names in the corpus and a locale that could be read.
    bool knows(const std::string& language) const;
    /// The paper in whose folder trouble stands; empty where it stands elsewhere.
    std::string paper_of(const Diagnostic& diagnostic) const;

    CommonFlags flags_;
    std::filesystem::path corpus_;
    std::filesystem::path locales_folder_;
    std::filesystem::path templates_;
    Corpus corpus_data_;
    Locales locales_;
    bool found_errors_ = false;
};

/// Words with commas between.
std::vector<std::string> split(std::string_view list);

/// The one of `words` that was most probably meant, as the end of a help text; empty where none
/// was.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& words);

}  // namespace hexaglot::cli

// SPDX-License-Identifier: MIT
#include "cli/session.h"

#include "archive/archive.h"
#include "base/text.h"
#include "corpus/corpus.h"
#include "extract/extract.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <thread>

namespace hexaglot::cli {
namespace {

namespace fs = std::filesystem;

/// Errors of these codes mean that the program could not do its work at all, whatever the inputs
/// say.
constexpr std::array could_not_run = {"cannot-read",   "cannot-write",     "unknown-language",
                                      "unknown-paper", "unknown-template", "usage"};

bool is_could_not_run(const Diagnostic& diagnostic) {
    return diagnostic.severity() == Severity::error &&
           std::find(could_not_run.begin(), could_not_run.end(), diagnostic.code()) !=
               could_not_run.end();
}

/// Bytes of a file that tell whether it is text.
constexpr std::size_t sniffed = 4096;

/// The nearest folder, upwards from the current one, that holds corpus/; empty where there is none.
fs::path data_root() {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    for (fs::path folder = here;; folder = folder.parent_path()) {
        if (fs::is_directory(folder / "corpus", error)) return fs::relative(folder, here, error);
        if (folder == folder.root_path() || folder.empty()) return HEXAGLOT_DATA;
    }
}

/// False where the system did not take all of it; errno then says why.
bool write_all(std::FILE* stream, std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
           std::fflush(stream) == 0;
}

}  // namespace

Session::Session(CommonFlags flags) : flags_(std::move(flags)) {
    corpus_ = folder(flags_.corpus, "corpus");
    locales_folder_ = folder(flags_.locales, "locales");
    templates_ = folder(flags_.templates, "templates");
}

fs::path Session::folder(const std::string& given, std::string_view name) const {
    if (!given.empty()) return fs::path(given).lexically_normal();
    static const fs::path root = data_root();
    return (root / name).lexically_normal();
}

bool Session::has_own_data() const {
    return corpus_ != (fs::path(HEXAGLOT_DATA) / "corpus").lexically_normal();
}

int Session::jobs() const {
    if (flags_.jobs > 0) return flags_.jobs;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

bool Session::load_data(const corpus::Wanted& wanted) {
    std::error_code error;
    if (!fs::is_directory(corpus_, error)) {
        trouble.add("cannot-read", {},
                    fmt::format("there is no corpus folder '{}'", corpus_.string()),
                    "work inside a folder that holds corpus/, or name one with --corpus");
        return false;
    }
    const Diagnostics before = trouble;
    corpus_data_ = corpus::read(corpus_, trouble, wanted);
    if (!load_locales(wanted)) return false;
    if (!wanted.languages ||
        std::all_of(wanted.languages->begin(), wanted.languages->end(),
                    [&](const std::string& language) { return knows(language); }))
        return true;
    trouble = before;
    return load_data({wanted.papers, std::nullopt});
}

bool Session::load_locales(const corpus::Wanted& wanted) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(locales_folder_, error), end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == ".xml") files.push_back(entry->path());
    if (files.empty()) {
        trouble.add("cannot-read", {},
                    fmt::format("there is no locale file in '{}'", locales_folder_.string()),
                    "name the folder that holds en.xml and its like with --locales");
        return false;
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        if (wanted.languages && std::find(wanted.languages->begin(), wanted.languages->end(),
                                          file.stem().string()) == wanted.languages->end())
            continue;
        std::string reason;
        auto bytes = read_file(file, reason);
        if (!bytes) {
            trouble.add("cannot-read", {},
                        fmt::format("cannot read '{}': {}", file.string(), reason));
            continue;
        }
        auto locale =
            locale::load(std::make_shared<const Source>(file.string(), std::move(*bytes)), trouble);
        if (locale) locales_.try_emplace(locale->language(), std::move(locale));
    }
    return true;
}

bool Session::knows(const std::string& language) const {
    return locales_.contains(language) &&
           std::binary_search(corpus_data_.languages.begin(), corpus_data_.languages.end(),
                              language);
}

std::vector<std::string> Session::languages(const std::string& wanted) {
    std::vector<std::string> known;
    for (const auto& [language, locale] : locales_)
        if (knows(language)) known.push_back(language);
    if (wanted.empty() || wanted == "all") return known;
    std::vector<std::string> chosen;
    for (const std::string& language : split(wanted)) {
        const bool is_known = std::find(known.begin(), known.end(), language) != known.end();
        if (is_known && std::find(chosen.begin(), chosen.end(), language) == chosen.end())
            chosen.push_back(language);
        // The faults of a locale file that could not be used have been told.
        std::error_code error;
        const bool is_told =
            !locales_.count(language) && fs::exists(locales_folder_ / (language + ".xml"), error);
        if (!is_known && !is_told)
            trouble.add(
                "unknown-language", {}, fmt::format("there is no language '{}'", language),
                fmt::format("the languages with names in the corpus and a locale file are {}",
                            fmt::join(known, ", ")));
    }
    return chosen;
}

std::vector<const Paper*> Session::papers(const std::vector<std::string>& wanted) {
    std::vector<const Paper*> chosen;
    std::vector<std::string> known;
    std::error_code error;
    for (fs::directory_iterator entry(corpus_ / "papers", error), end; !error && entry != end;
         entry.increment(error))
        known.push_back(entry->path().filename().string());
    std::sort(known.begin(), known.end());
    if (wanted.empty())
        for (const Paper& paper : corpus_data_.papers) chosen.push_back(&paper);
    for (const std::string& id : wanted) {
        const Paper* paper = corpus_data_.paper(id);
        // The faults of a paper that could not be read have been told.
        if (!paper && fs::exists(corpus_ / "papers" / id / "paper.xml", error)) continue;
        if (!paper)
            trouble.add("unknown-paper", {}, fmt::format("there is no paper '{}'", id),
                        fmt::format("papers stand in {}{}", (corpus_ / "papers").string(),
                                    did_you_mean(id, known)));
        else if (std::find(chosen.begin(), chosen.end(), paper) == chosen.end())
            chosen.push_back(paper);
    }
    return chosen;
}

std::optional<Day> Session::day(const std::string& flag, const std::string& value) {
    auto parsed = parse_day(value);
    if (!parsed)
        trouble.add("usage", {}, fmt::format("{} takes a day, not '{}'", flag, value),
                    "write it as YYYY-MM-DD, for instance 2026-02-17");
    return parsed;
}

std::optional<std::string> Session::bytes(const fs::path& path, Diagnostics& diagnostics) const {
    std::string reason;
    auto bytes = read_file(path, reason);
    if (!bytes)
        diagnostics.add("cannot-read", {},
                        fmt::format("cannot read '{}': {}", path.string(), reason),
                        "give the path of a file that you may read");
    return bytes;
}

Written Session::write(const fs::path& path, std::string_view bytes) {
    std::string reason;
    const Written done = replace_file(path, bytes, reason);
    if (done == Written::failed)
        trouble.add("cannot-write", {}, fmt::format("cannot write '{}': {}", path.string(), reason),
                    "make room, or name another place; the earlier file, if there was one, is as "
                    "it was");
    return done;
}

std::optional<Package> Session::open(const fs::path& path, Diagnostics& diagnostics) const {
    const auto content = bytes(path, diagnostics);
    return content ? archive::open(path.string(), *content, diagnostics) : std::nullopt;
}

std::optional<Session::Opened> Session::read(const fs::path& path, Diagnostics& diagnostics) const {
    const std::string ending = path.extension().string();
    auto content = bytes(path, diagnostics);
    if (!content) return std::nullopt;
    Opened opened;
    const bool office = ending == ".docx" || ending == ".odt";
    // Files of other names are text unless they begin as an archive or hold what no text does.
    const bool named_text = ending == ".txt" || ending == ".tsv" || ending == ".csv";
    const bool unicode = content->starts_with("\xFF\xFE") || content->starts_with("\xFE\xFF");
    const bool binary = !unicode && content->substr(0, sniffed).find('\0') != std::string::npos;
    if (office || (!named_text && (content->starts_with("PK") || binary))) {
        opened.package = archive::open(path.string(), *content, diagnostics);
        if (!opened.package) return std::nullopt;
        opened.document = extract::document(*opened.package, diagnostics);
        return opened;
    }
    opened.text = extract::decoded(path.string(), std::move(*content), diagnostics);
    opened.document = extract::document(opened.text,
                                        ending == ".tsv"   ? extract::TextKind::tsv
                                        : ending == ".csv" ? extract::TextKind::csv
                                                           : extract::TextKind::text,
                                        diagnostics);
    return opened;
}

std::string Session::paper_of(const Diagnostic& diagnostic) const {
    if (!diagnostic.place.source) return {};
    const fs::path folder = fs::path(diagnostic.place.source->name()).parent_path();
    return folder.parent_path() == corpus_ / "papers" ? folder.filename().string() : std::string();
}

void Session::keep_trouble_of(const std::optional<std::vector<std::string>>& papers,
                              const std::string& languages) {
    const std::vector<std::string> asked = split(languages);
    const bool all = languages.empty() || languages == "all";
    const auto is_one_of = [](const std::vector<std::string>& words, const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    Diagnostics kept;
    for (const Diagnostic& diagnostic : trouble.sorted()) {
        const SourcePtr& source = diagnostic.place.source;
        const fs::path file = source ? source->name() : std::string();
        const std::string paper = paper_of(diagnostic);
        const bool of_a_language =
            paper.empty() ? file.parent_path() == locales_folder_ : file.filename() != "paper.xml";
        if (!paper.empty() && !(papers && (papers->empty() || is_one_of(*papers, paper)))) continue;
        if (of_a_language && !all && !is_one_of(asked, file.stem())) continue;
        kept.add(diagnostic);
    }
    trouble = std::move(kept);
}

std::set<std::string> Session::faulty_papers() const {
    std::set<std::string> papers;
    for (const Diagnostic& diagnostic : trouble.sorted())
        if (diagnostic.severity() == Severity::error) papers.insert(paper_of(diagnostic));
    papers.erase("");
    return papers;
}

bool Session::has_common_errors() const {
    const auto all = trouble.sorted();
    return std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.severity() == Severity::error && paper_of(diagnostic).empty();
    });
}

void Session::say(std::string_view text) {
    if (write_all(stdout, text) || errno == EPIPE) return;
    trouble.add("cannot-write", {},
                fmt::format("cannot write the results: {}", std::generic_category().message(errno)),
                "make room where standard output goes, or send it elsewhere");
}

void Session::note(std::string_view text) {
    write_all(stderr, text);
}

int Session::finish() {
    const std::vector<Diagnostic> sorted = trouble.sorted();
    const bool colour = isatty(STDERR_FILENO) != 0;
    // A SARIF log is whole even when it is empty: a script that reads it must find one.
    if (!sorted.empty() || flags_.diagnostics == print::DiagnosticFormat::sarif)
        write_all(stderr, print::diagnostics(sorted, flags_.diagnostics, colour));
    if (std::any_of(sorted.begin(), sorted.end(), is_could_not_run)) return 2;
    return trouble.has_errors() || found_errors_ ? 1 : 0;
}

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        words.push_back(text::trim(list.substr(begin, end - begin)));
        begin = end + 1;
    }
    return words;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& words) {
    const auto nearest = text::nearest(word, words);
    return nearest ? fmt::format("; did you mean '{}'", *nearest) : std::string();
}

}  // namespace hexaglot::cli

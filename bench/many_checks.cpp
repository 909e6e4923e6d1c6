// SPDX-License-Identifier: MIT
// What `check` of a thousand files costs beside unzipping and parsing them. README.md says what is
// measured and how.
#include "archive/archive.h"
#include "base/diagnostic.h"
#include "base/xml.h"
#include "corpus/corpus.h"
#include "measuring.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace hexaglot::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t rounds = 3;
constexpr std::size_t files = 1000;
constexpr std::size_t entries = 50;  // of a list

void compare_files(std::string_view title, const std::vector<std::string>& paths) {
    std::vector<std::string> check = {HEXAGLOT_PROGRAM, "check"};
    std::vector<std::string> parse = {HEXAGLOT_BARE, "parse"};
    for (auto* words : {&check, &parse}) words->insert(words->end(), paths.begin(), paths.end());
    compare(title, {{"check", check}, {"bare: unzip and parse", parse}}, rounds, [] {});
}

/// Copies of all papers in all languages.
std::vector<std::string> papers(const fs::path& folder) {
    const fs::path out = folder / "papers";
    cost_of({HEXAGLOT_PROGRAM, "build", "--lang", "all", "--format", "docx,odt", "--out",
             out.string(), "--quiet"});
    std::vector<std::string> made;
    for (const auto& entry : fs::recursive_directory_iterator(out))
        if (entry.is_regular_file()) made.push_back(entry.path());
    std::sort(made.begin(), made.end());
    if (made.empty()) give_up("no papers were built");
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < files; ++i) {
        const fs::path from = made[i % made.size()];
        const fs::path to = folder / fmt::format("{}-{}", i, from.filename().string());
        fs::copy_file(from, to, fs::copy_options::overwrite_existing);
        paths.push_back(to);
    }
    return paths;
}

std::string paragraph(std::string_view words) {
    return fmt::format("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", xml::escape(words));
}

/// A DOCX with one list of States.
std::string list(const std::vector<std::string>& names) {
    std::string body = paragraph(fmt::format("({})", names.size()));
    for (const std::string& name : names) body += paragraph(name);
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    Package package;
    package.format = FileFormat::docx;
    const auto add = [&](std::string name, std::string bytes) {
        Entry entry;
        entry.name = std::move(name);
        entry.bytes = head + std::move(bytes);
        package.entries.push_back(std::move(entry));
    };
    add("[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    add("_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    add("word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:body>" +
            body + "</w:body></w:document>");
    return archive::save(package);
}

/// Lists in six languages, each of other States, in the order of the English names.
std::vector<std::string> lists(const fs::path& folder) {
    Diagnostics trouble;
    const Corpus corpus = corpus::read("corpus", trouble);
    std::vector<const State*> states;
    for (const State& state : corpus.states) states.push_back(&state);
    const auto name = [](const State& state, std::string_view language) {
        return state.names.find(language)->second.name->text;
    };
    std::sort(states.begin(), states.end(),
              [&](const State* a, const State* b) { return name(*a, "en") < name(*b, "en"); });
    const std::vector<std::string_view> languages = {"ar", "en", "es", "fr", "ru", "zh"};
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < files; ++i) {
        std::vector<std::string> names;
        for (std::size_t n = 0; n < entries; ++n)
            names.push_back(
                name(*states[(n * states.size() + i % states.size()) / entries % states.size()],
                     languages[i % languages.size()]));
        const fs::path path = folder / fmt::format("list-{}.docx", i);
        write(path, list(names));
        paths.push_back(path);
    }
    return paths;
}

}  // namespace

void many_checks(const fs::path& folder) {
    compare_files(fmt::format("check of {} lists of {} States", files, entries), lists(folder));
    compare_files(fmt::format("check of {} papers", files), papers(folder));
}

}  // namespace hexaglot::bench

// SPDX-License-Identifier: MIT
// What others say of the files: the grammar of the corpus, and the schema of XLIFF 1.2.
#include "corpus/small_corpus.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace hexaglot {
namespace {

namespace fs = std::filesystem;

const fs::path root = HEXAGLOT_ROOT;

bool has_program(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// Whether the files are as corpus/corpus.rnc says; what is wrong stands in the test's output.
bool fits_grammar(const std::vector<fs::path>& files) {
    std::string command = "jing -c '" + (root / "corpus" / "corpus.rnc").string() + "'";
    for (const fs::path& file : files) command += " '" + file.string() + "'";
    return std::system(command.c_str()) == 0;
}

TEST(Grammar, HoldsForEveryFileOfFactsPapersAndLocales) {
    if (!has_program("jing")) GTEST_SKIP() << "jing is not installed";
    std::vector<fs::path> files;
    for (const char* language : {"xx.xml", "xr.xml", "pt/pt.xml"})
        files.push_back(root / "tests/languages" / language);
    for (const char* folder : {"corpus", "locales", "tests/constructs/corpus"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == ".xml") files.push_back(entry.path());
    ASSERT_GT(files.size(), 6U);
    EXPECT_TRUE(fits_grammar(files));
}

TEST(Grammar, RefusesAnUnknownValue) {
    if (!has_program("jing")) GTEST_SKIP() << "jing is not installed";
    std::ifstream stream(root / "corpus" / "states.xml", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "states.xml";
    std::ofstream(copy, std::ios::binary) << text;
    EXPECT_TRUE(fits_grammar({copy}));
    const auto at = text.find("un=\"member\"");
    ASSERT_NE(at, text.npos);
    std::ofstream(copy, std::ios::binary) << text.replace(at, 11, "un=\"membre\"");
    EXPECT_FALSE(fits_grammar({copy}));
}

/// The schemas of the shared reference material; empty where this machine has none.
fs::path schemas() {
    const char* shared = std::getenv("HEXAGLOT_SHARED");
    const fs::path folder = (shared != nullptr ? fs::path(shared) : root.parent_path() / "shared") /
                            "validate" / "schemas";
    return fs::exists(folder) ? folder : fs::path();
}

bool fits_xliff(const fs::path& file) {
    const fs::path folder = schemas();
    const std::string command = "XML_CATALOG_FILES='" + (folder / "catalog.xml").string() +
                                "' xmllint --nonet --noout --schema '" +
                                (folder / "xliff" / "1.2" / "xliff-core-1.2-strict.xsd").string() +
                                "' '" + file.string() + "'";
    return std::system(command.c_str()) == 0;
}

TEST(Xliff, TheTranslationsOfTheCorpusFitTheSchema) {
    if (!has_program("xmllint")) GTEST_SKIP() << "xmllint is not installed";
    if (schemas().empty()) GTEST_SKIP() << "the shared schemas are not on this machine";
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root / "corpus" / "papers"))
        if (entry.path().extension() == ".xlf") {
            ++files;
            EXPECT_TRUE(fits_xliff(entry.path())) << entry.path();
        }
    EXPECT_GT(files, 0);
}

TEST(Xliff, WhatSyncWritesFitsTheSchema) {
    if (!has_program("xmllint")) GTEST_SKIP() << "xmllint is not installed";
    if (schemas().empty()) GTEST_SKIP() << "the shared schemas are not on this machine";
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "zh.xlf";
    SmallCorpus files;
    SourcePtr old;
    const auto sync = [&] {
        const Corpus corpus = files.read();
        Diagnostics diagnostics;
        const corpus::Synced synced = corpus::sync(
            corpus, corpus.papers.at(0), "zh", old, corpus::Removed::keep,
            [](std::string_view, int) { return std::string("1"); }, diagnostics);
        std::ofstream(file, std::ios::binary) << synced.bytes;
        return synced;
    };
    std::string bytes = sync().bytes;
    EXPECT_TRUE(fits_xliff(file));

    // One unit stale, one new, one gone.
    const std::string untranslated =
        "<target state=\"needs-translation\" "
        "state-qualifier=\"x-copy-of-source\">Signatories (<x id=\"1\" ctype=\"x-count\" "
        "equiv-text=\"1\"/>)";
    const auto at = bytes.find(untranslated);
    ASSERT_NE(at, bytes.npos);
    bytes.replace(at, untranslated.size(),
                  "<target>签署国（<x id=\"1\" ctype=\"x-count\" equiv-text=\"1\"/>）");
    old = std::make_shared<Source>("zh.xlf", bytes);
    files.change("papers/agenda/paper.xml", "Signatories (", "All signatories (");
    files.change("papers/agenda/paper.xml", "<h id=\"x.heading\" level=\"2\">Which</h>",
                 "<p id=\"x.p\">Why?</p>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_EQ(synced.added, 1);
    EXPECT_EQ(synced.removed, 1);
    EXPECT_TRUE(fits_xliff(file));
}

}  // namespace
}  // namespace hexaglot

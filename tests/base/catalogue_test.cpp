// SPDX-License-Identifier: MIT
#include "base/catalogue.h"

#include "base/source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace hexaglot {
namespace {

TEST(Catalogue, EveryCodeIsFoundAndUnique) {
    std::string_view before;
    for (const CatalogueEntry& entry : catalogue()) {
        EXPECT_LT(before, entry.code);
        EXPECT_EQ(catalogue_entry(entry.code), &entry);
        before = entry.code;
    }
}

TEST(Catalogue, EveryEntryIsWholeSentences) {
    for (const CatalogueEntry& entry : catalogue()) {
        EXPECT_THAT(std::string(entry.code), testing::MatchesRegex("[a-z][a-z-]+[a-z]"));
        EXPECT_TRUE(entry.what.ends_with('.')) << entry.code;
        EXPECT_TRUE(entry.why.ends_with('.')) << entry.code;
        EXPECT_TRUE(entry.example.ends_with('.')) << entry.code;
        EXPECT_TRUE(entry.false_alarms.empty() || entry.false_alarms.ends_with('.')) << entry.code;
    }
}

TEST(Catalogue, OnlyWhatIsSurelyWrongIsAnError) {
    for (const char* code : {"open-interval", "unknown-form", "unknown-unit"})
        EXPECT_EQ(catalogue_entry(code)->severity, Severity::warning) << code;
    for (const char* code : {"malformed-xml", "missing-translation", "stale-unit", "unknown-day"})
        EXPECT_EQ(catalogue_entry(code)->severity, Severity::error) << code;
}

/// docs/diagnostics.md as the catalogue makes it.
std::string page() {
    std::string out =
        "# The catalogue of diagnostics\n"
        "Every code that stands in brackets behind a message; `hexaglot explain CODE` says the "
        "same. "
        "Errors keep a paper from being\n"
        "written, warnings and notes do not change the exit status. This page is made from the "
        "catalogue: `UPDATE_GOLDEN=1 ./dev test -R Catalogue`.\n";
    for (const CatalogueEntry& entry : catalogue()) {
        const char* severity = entry.severity == Severity::error     ? "error"
                               : entry.severity == Severity::warning ? "warning"
                                                                     : "note";
        out += "\n## " + std::string(entry.code) + "\n*" + severity + "* – " +
               std::string(entry.what) + "\n\n" + std::string(entry.why) +
               "\n\nExample: " + std::string(entry.example) + "\n";
        if (!entry.false_alarms.empty())
            out += "\nKnown false alarms: " + std::string(entry.false_alarms) + "\n";
    }
    return out;
}

TEST(Catalogue, IsThePageInTheDocs) {
    const std::filesystem::path file = HEXAGLOT_ROOT "/docs/diagnostics.md";
    std::string reason;
    if (std::getenv("UPDATE_GOLDEN")) replace_file(file, page(), reason);
    EXPECT_EQ(read_file(file, reason).value_or(reason), page());
}

TEST(Catalogue, UnknownCodeHasNoEntry) {
    EXPECT_EQ(catalogue_entry("no-such-code"), nullptr);
    EXPECT_EQ(catalogue_entry(""), nullptr);
    EXPECT_EQ(catalogue_entry("zzz"), nullptr);
}

}  // namespace
}  // namespace hexaglot

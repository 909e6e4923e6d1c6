// SPDX-License-Identifier: MIT
#include "base/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(Catalogue, UnknownCodeHasNoEntry) {
    EXPECT_EQ(catalogue_entry("no-such-code"), nullptr);
    EXPECT_EQ(catalogue_entry(""), nullptr);
    EXPECT_EQ(catalogue_entry("zzz"), nullptr);
}

}  // namespace
}  // namespace hexaglot

// SPDX-License-Identifier: MIT
#include "model/package.h"

#include <gtest/gtest.h>

#include <utility>

namespace hexaglot {
namespace {

TEST(Package, FindsEntriesByTheirWholeName) {
    Package package;
    package.entries = {{"mimetype", "m", std::nullopt, 0}, {"content.xml", "c", std::nullopt, 0}};
    ASSERT_NE(package.find("content.xml"), nullptr);
    EXPECT_EQ(package.find("content.xml")->bytes, "c");
    EXPECT_EQ(std::as_const(package).find("content.xml"), &package.entries[1]);
    EXPECT_EQ(package.find("Content.xml"), nullptr);
}

TEST(Entry, AChangeDropsTheCompressedBytes) {
    Entry entry{"content.xml", "old", "(deflated)", 7};
    entry.replace("old");
    EXPECT_EQ(entry.deflated, "(deflated)");
    EXPECT_EQ(entry.crc, 7U);
    entry.replace("new");
    EXPECT_EQ(entry.bytes, "new");
    EXPECT_EQ(entry.deflated, std::nullopt);
}

}  // namespace
}  // namespace hexaglot

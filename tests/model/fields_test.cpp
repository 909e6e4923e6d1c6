// SPDX-License-Identifier: MIT
#include "model/fields.h"

#include "base/source.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace hexaglot {
namespace {

/// The row that a tag means; `none` where it means none.
std::string row(std::string_view name, const std::vector<std::string_view>& members = {}) {
    const FieldInfo* found = known_field(name, members);
    return found == nullptr ? "none" : std::string(found->name);
}

TEST(Fields, InnerFieldsHideOuterOnes) {
    EXPECT_EQ(row("title"), "title");
    EXPECT_EQ(row("title", {"parts"}), "parts.title");
    EXPECT_EQ(row("symbol", {"parts"}), "symbol");
    EXPECT_EQ(row("blocks", {"parts"}), "parts.blocks");
    EXPECT_EQ(row("blocks"), "none");
    EXPECT_EQ(row("annexes"), "annexes");
    EXPECT_EQ(row("parts.title"), "none");
    EXPECT_EQ(row("titel", {"parts"}), "none");
    EXPECT_EQ(row(""), "none");
}

TEST(Fields, ListsInsideLists) {
    EXPECT_EQ(row("parties"), "parties");
    EXPECT_EQ(row("parties", {"groups"}), "groups.parties");
    EXPECT_EQ(row("name", {"groups"}), "groups.name");
    EXPECT_EQ(row("name", {"groups", "state"}), "state.name");
    EXPECT_EQ(row("count", {"groups", "state"}), "groups.count");
    EXPECT_EQ(row("joined.year", {"groups", "state"}), "state.joined");
    EXPECT_EQ(row("name"), "none");
    EXPECT_EQ(row("state.name"), "none");
}

TEST(Fields, DatesHaveForms) {
    for (const char* name :
         {"issued", "issued.long", "issued.short", "issued.weekday", "issued.iso", "issued.year"})
        EXPECT_EQ(row(name, {"parts"}), "issued");
    EXPECT_EQ(row("issued.longer"), "none");
    EXPECT_EQ(row("issued.long.long"), "none");
    EXPECT_EQ(row("title.long"), "none");
    EXPECT_EQ(row(".long"), "none");
}

TEST(Fields, EveryFieldOfAListFollowsIt) {
    std::set<std::string> members;
    std::set<std::string> names;
    for (const FieldInfo& field : known_fields()) {
        const std::string name(field.name);
        EXPECT_TRUE(names.insert(name).second) << name;
        EXPECT_FALSE(field.what.empty()) << name;
        const auto dot = name.rfind('.');
        EXPECT_TRUE(dot == name.npos || members.contains(name.substr(0, dot))) << name;
        EXPECT_EQ(field.kind == FieldKind::list, !field.members.empty()) << name;
        members.emplace(field.members);
    }
}

TEST(Fields, AreTheTableInTheDocs) {
    std::string table = "| field | kind | what it holds |\n|---|---|---|\n";
    for (const FieldInfo& field : known_fields()) {
        const char* kind = field.kind == FieldKind::text   ? "text"
                           : field.kind == FieldKind::date ? "date"
                           : field.kind == FieldKind::list ? "list"
                                                           : "slot";
        table += "| `" + std::string(field.name) + "` | " + kind + " | " + std::string(field.what) +
                 " |\n";
    }
    std::string reason;
    const auto page = read_file(HEXAGLOT_ROOT "/docs/templates.md", reason);
    ASSERT_TRUE(page) << reason;
    EXPECT_NE(page->find(table + "\n"), page->npos) << table;
}

}  // namespace
}  // namespace hexaglot

// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <gtest/gtest.h>

#include <variant>

namespace hexaglot {
namespace {

Text words(std::string text) {
    Text result;
    result.text = std::move(text);
    return result;
}

TEST(Document, PlainTextShowsNoteMarks) {
    const Inlines inlines = {
        words("See "),     Link{"https://example.org", {words("the "), words("report")}},
        words(", annex "), Reference{"annex-a", "A", {}},
        words("."),        Note{"n.one", 4, {words("not shown")}}};
    EXPECT_EQ(plain_text(inlines), "See the report, annex A.[^4]");
    EXPECT_EQ(plain_text({}), "");
}

TEST(Document, ANoteMayHaveAMarkOfItsOwn) {
    const Note star = {"n.star", 0, {words("not shown")}, "*"};
    EXPECT_EQ(mark_of(star), "*");
    EXPECT_EQ(plain_text({words("draft"), star}), "draft[^*]");
}

TEST(Object, KeepsTheOrderAndTheLastValue) {
    Object object;
    object.set("title", Inlines{words("one")});
    object.set("symbol", Inlines{words("two")});
    object.set("title", Inlines{words("three")});
    ASSERT_EQ(object.all().size(), 2U);
    EXPECT_EQ(object.all()[0].first, "title");
    EXPECT_EQ(object.all()[1].first, "symbol");
    ASSERT_NE(object.find("title"), nullptr);
    EXPECT_EQ(plain_text(std::get<Inlines>(*object.find("title"))), "three");
    EXPECT_EQ(object.find("none"), nullptr);
}

}  // namespace
}  // namespace hexaglot

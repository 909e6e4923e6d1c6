// SPDX-License-Identifier: MIT
#include "merge/markup.h"

#include <gtest/gtest.h>

namespace hexaglot::merge {
namespace {

TEST(Markup, ElementsAttributesText) {
    Markup out;
    out.open("a")
        .attribute("b", "c")
        .attribute("n", 7)
        .open("d")
        .text("e")
        .close()
        .leaf("f")
        .close();
    EXPECT_EQ(out.written(), R"(<a b="c" n="7"><d>e</d><f/></a>)");
}

TEST(Markup, DataIsNeverMarkup) {
    Markup out;
    out.open("a").attribute("b", "\"<&>\n'").text("<x> & {{title}} ]]>").close();
    EXPECT_EQ(out.written(),
              R"(<a b="&quot;&lt;&amp;&gt; '">&lt;x&gt; &amp; {{title}} ]]&gt;</a>)");
}

TEST(Markup, WhatXmlCannotHoldIsLeftOut) {
    Markup out;
    out.open("a")
        .text(
            "b\x01\x1F"
            "c\uFFFE"
            "d")
        .text("\xC3")
        .close();
    EXPECT_EQ(out.written(), "<a>bcd\uFFFD</a>");
}

TEST(Markup, TextIsComposed) {
    Markup out;
    out.open("a").text("e\u0301").close();
    EXPECT_EQ(out.written(), "<a>\u00E9</a>");
}

TEST(Markup, EndsWithSeesWhatIsWritten) {
    Markup out;
    out.literal("<body>").open("p");
    EXPECT_FALSE(out.ends_with("<p>"));
    out.close();
    EXPECT_TRUE(out.ends_with("<p/>"));
    EXPECT_EQ(out.size(), 10U);
}

TEST(Markup, AddressesAreEncodedOnce) {
    EXPECT_EQ(percent_encoded("https://a.org/b c?d=é&e=%20<f>"),
              "https://a.org/b%20c?d=%C3%A9&e=%20%3Cf%3E");
}

}  // namespace
}  // namespace hexaglot::merge

// SPDX-License-Identifier: MIT
#include "base/xml.h"

#include "base/well_formed.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>

namespace hexaglot::xml {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::unique_ptr<Tree> parsed(const std::string& text) {
    Diagnostics diagnostics;
    auto tree = load(std::make_shared<const Source>("a.xml", text), diagnostics);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return tree;
}

/// What loading `text` reports, without the parts that are always the same; empty where it loads.
std::string fault(const std::string& text) {
    Diagnostics diagnostics;
    const auto tree = load(std::make_shared<const Source>("a.xml", text), diagnostics);
    const auto found = findings(diagnostics);
    EXPECT_EQ(tree == nullptr, found.size() == 1);
    return found.empty() ? "" : found.front();
}

// XML 1.0, production 2: U+007F is a character, though no printable one.
TEST(Xml, ACharacterThatIsNotPrintedEndsNoReading) {
    EXPECT_EQ(fault("<a>\x7F é \x7F</a>"), "");
    EXPECT_EQ(std::string(parsed("<a b='\x7F'>\x7F\x7F</a>")->root().text().get()), "\x7F\x7F");
}

std::string at(const Place& place) {
    const auto [line, column] = place.source->position(place.offset);
    return fmt::format("{}:{}", line, column);
}

TEST(Xml, PlacesOfElementsTextAndAttributes) {
    const auto tree = parsed(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<states>\n"
        "  <state id=\"COL\"\n         note='a > b, id=\"x\"' m49 = \"170\">日<b/>x</state>\n"
        "</states>\n");
    const auto state = tree->root().child("state");
    EXPECT_EQ(at(tree->place(tree->root())), "2:1");
    EXPECT_EQ(at(tree->place(state)), "3:3");
    EXPECT_EQ(at(tree->place(state, "id")), "3:10");
    EXPECT_EQ(at(tree->place(state, "note")), "4:10");
    EXPECT_EQ(at(tree->place(state, "m49")), "4:31");
    EXPECT_EQ(at(tree->place(state, "none")), "3:3");
    EXPECT_EQ(at(tree->place(state.first_child())), "4:43");
    EXPECT_EQ(at(tree->place(state.child("b"))), "4:44");
    EXPECT_EQ(at(tree->place(state.last_child())), "4:48");
}

TEST(Xml, PlacesBehindAByteOrderMark) {
    const auto tree = parsed("\xEF\xBB\xBF<a x=\"1\">t</a>");
    EXPECT_EQ(tree->place(tree->root()).offset, 3U);
    EXPECT_EQ(tree->place(tree->root(), "x").offset, 6U);
    EXPECT_EQ(tree->place(tree->root().first_child()).offset, 12U);
}

TEST(Xml, ANewNodeStandsWhereItsParentDoes) {
    const auto tree = parsed("<a>\n<b/></a>");
    auto b = tree->root().child("b");
    EXPECT_EQ(at(tree->place(b.append_child("new"))), "2:1");
    EXPECT_EQ(at(tree->place(pugi::xml_node())), "1:1");
}

TEST(Xml, KeepsWhiteSpace) {
    const auto tree = parsed("<a> <b> </b>\n</a>");
    EXPECT_EQ(std::string(tree->root().child("b").text().get()), " ");
    EXPECT_EQ(save(tree->document, false),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a> <b> </b>\n</a>");
    EXPECT_EQ(save(tree->document, true),
              "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a> <b> </b>\n</a>");
}

TEST(Xml, LoadsWhatIsWellFormed) {
    for (const char* text : {"<a/>", "<a></a >", "<!-- c < & --><a/><!-- c -->\n",
                             "<a><![CDATA[ < & &x; ]]></a>", "<?pi < ?><a x='\"' y=\"'\" z = '>'/>",
                             "<a>&amp;&lt;&gt;&quot;&apos;&#x41;&#65;&amp;x;</a>",
                             "<?xml version='1.0' encoding='utf-8'?><a/>",
                             "<x:a xmlns:x='u' x:b='1' b='2'/>", "<a>]] > \xEF\xBF\xBD</a>"})
        EXPECT_EQ(fault(text), "") << text;
}

TEST(Xml, TagsThatDoNotMatch) {
    EXPECT_EQ(fault("<a>\n<b></a>"),
              "a.xml:2:4: error: '</a>' does not close the element 'b' [malformed-xml] (close 'b' "
              "first, or correct one of the two names)");
    EXPECT_EQ(fault("<a>\n<b></b>\n"),
              "a.xml:1:1: error: element 'a' is never closed [malformed-xml] (add '</a>')");
    EXPECT_EQ(fault("</a>"),
              "a.xml:1:1: error: '</a>' closes no element [malformed-xml] (remove it)");
    EXPECT_EQ(fault("<a></ a>"),
              "a.xml:1:4: error: this end tag is broken [malformed-xml] (write it as </name>)");
}

TEST(Xml, BrokenStartTags) {
    const std::string help =
        " (write attributes as name=\"value\", with '&lt;' for '<', and end the tag with '>')";
    EXPECT_EQ(fault("<a b></a>"),
              "a.xml:1:4: error: this start tag is broken [malformed-xml]" + help);
    EXPECT_EQ(fault("<a b=1></a>"),
              "a.xml:1:4: error: this start tag is broken [malformed-xml]" + help);
    EXPECT_EQ(fault("<a b='1'c='2'/>"),
              "a.xml:1:9: error: this start tag is broken [malformed-xml]" + help);
    EXPECT_EQ(fault("<a b='<'/>"),
              "a.xml:1:4: error: this start tag is broken [malformed-xml]" + help);
    EXPECT_EQ(fault("<a b='1'"),
              "a.xml:1:1: error: this start tag is broken [malformed-xml]" + help);
    EXPECT_EQ(fault("<a>1 < 2</a>"),
              "a.xml:1:6: error: this '<' starts no tag [malformed-xml] (write '&lt;' where the "
              "character is meant)");
    EXPECT_EQ(fault("<a b='1' c='2' b='3'/>"),
              "a.xml:1:16: error: the attribute 'b' stands twice [malformed-xml] (remove one of "
              "them)");
}

TEST(Xml, References) {
    EXPECT_EQ(fault("<a>x &nbsp; y</a>"),
              "a.xml:1:6: error: the entity '&nbsp;' is not known [malformed-xml] (write the "
              "character itself, or '&amp;' for '&')");
    EXPECT_EQ(fault("<a x='&foo;'/>"),
              "a.xml:1:7: error: the entity '&foo;' is not known [malformed-xml] (write the "
              "character itself, or '&amp;' for '&')");
    EXPECT_EQ(fault("<a>&#1;</a>"),
              "a.xml:1:4: error: the entity '&#1;' is not known [malformed-xml] (write the "
              "character itself, or '&amp;' for '&')");
    EXPECT_EQ(fault("<a>&#xD800;</a>"),
              "a.xml:1:4: error: the entity '&#xD800;' is not known [malformed-xml] (write the "
              "character itself, or '&amp;' for '&')");
    EXPECT_EQ(fault("<a>Q & A;</a>"),
              "a.xml:1:6: error: this '&' starts no reference [malformed-xml] (write '&amp;')");
    EXPECT_EQ(fault("<a>AT&T</a>"),
              "a.xml:1:6: error: this '&' starts no reference [malformed-xml] (write '&amp;')");
}

TEST(Xml, WhatStandsAroundTheRoot) {
    EXPECT_EQ(fault(""),
              "a.xml:1:1: error: this file is empty [malformed-xml] (an XML file needs one root "
              "element)");
    EXPECT_EQ(fault(" \n\n"),
              "a.xml:1:1: error: this file is empty [malformed-xml] (an XML file needs one root "
              "element)");
    EXPECT_EQ(fault("<!-- only -->"),
              "a.xml:1:14: error: there is no element [malformed-xml] (an XML file needs one root "
              "element)");
    EXPECT_EQ(fault("words"),
              "a.xml:1:1: error: text stands outside the root element [malformed-xml] (move it "
              "into an element or remove it)");
    EXPECT_EQ(fault("<a/>\nwords"),
              "a.xml:2:1: error: text stands outside the root element [malformed-xml] (move it "
              "into an element or remove it)");
    EXPECT_EQ(fault("<a/><![CDATA[x]]>"),
              "a.xml:1:5: error: text stands outside the root element [malformed-xml] (move it "
              "into an element or remove it)");
    EXPECT_EQ(fault("<a/><b/>"),
              "a.xml:1:5: error: a second root element 'b' [malformed-xml] (an XML file has one "
              "root element that holds all others)");
}

TEST(Xml, PiecesThatDoNotEnd) {
    EXPECT_EQ(fault("<a><!-- x</a>"),
              "a.xml:1:4: error: this comment does not end [malformed-xml] (add '-->' where it "
              "ends)");
    EXPECT_EQ(fault("<a><![CDATA[ x</a>"),
              "a.xml:1:4: error: this CDATA section does not end [malformed-xml] (add ']]>' where "
              "it ends)");
    EXPECT_EQ(fault("<?xml version='1.0'"),
              "a.xml:1:1: error: this processing instruction does not end [malformed-xml] (add "
              "'?>' where it ends)");
}

TEST(Xml, NoDocumentTypes) {
    EXPECT_EQ(fault("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>"),
              "a.xml:2:1: error: a document type declaration is not allowed [malformed-xml] "
              "(remove it; characters other than & < > \" ' are written as themselves)");
}

TEST(Xml, CharactersAndEncodings) {
    EXPECT_EQ(fault("<a>\xE9</a>"),
              "a.xml:1:4: error: these bytes are not UTF-8 [malformed-xml] (save the file as "
              "UTF-8)");
    EXPECT_EQ(fault("<a>x\u0001</a>"),
              "a.xml:1:5: error: XML does not allow the character U+0001 [malformed-xml] (remove "
              "it)");
    EXPECT_EQ(fault("<a>\uFFFE</a>"),
              "a.xml:1:4: error: XML does not allow the character U+FFFE [malformed-xml] (remove "
              "it)");
    EXPECT_EQ(fault(std::string("\xFF\xFE<\0a\0", 6)),
              "a.xml:1:1: error: these bytes are not UTF-8 [malformed-xml] (save the file as "
              "UTF-8)");
    EXPECT_EQ(fault("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>"),
              "a.xml:1:21: error: the encoding 'windows-1252' is not supported [malformed-xml] "
              "(save the file as UTF-8)");
}

TEST(Xml, WhatOnlyTheParserKnows) {
    EXPECT_EQ(fault("<a><1b/></a>"),
              "a.xml:1:5: error: this is not well-formed XML: Could not determine tag type "
              "[malformed-xml] (correct the markup at this place)");
}

TEST(Xml, Depth) {
    const auto nested = [](std::size_t depth) {
        std::string text;
        for (std::size_t i = 0; i < depth; ++i) text += "<a>";
        for (std::size_t i = 0; i < depth; ++i) text += "</a>";
        return text;
    };
    EXPECT_EQ(fault(nested(max_depth)), "");
    EXPECT_EQ(fault(nested(max_depth + 1)),
              "a.xml:1:769: error: elements nest deeper than 256 levels [malformed-xml] (no paper "
              "needs that: the file is damaged or hostile)");
}

TEST(Xml, EscapeReadsBack) {
    const std::string text = "a & b < c > d \"e\" 'f' &amp;";
    EXPECT_EQ(escape(text), "a &amp; b &lt; c &gt; d &quot;e&quot; 'f' &amp;amp;");
    const auto tree = parsed("<a x=\"" + escape(text) + "\">" + escape(text) + "</a>");
    EXPECT_EQ(std::string(tree->root().attribute("x").value()), text);
    EXPECT_EQ(std::string(tree->root().text().get()), text);
}

TEST(Xml, MutatedInputNeverBreaksTheReader) {
    const std::string good =
        "<?xml version=\"1.0\"?><a b=\"1\" c='&amp;'>x<!-- c --><d><![CDATA[y]]></d>&#65;</a>";
    std::mt19937 random(1);
    std::size_t refused = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text = good;
        for (int change = 0; change < 3; ++change) {
            const std::size_t place = random() % text.size();
            if (random() % 2 == 0)
                text[place] = "<>&\"'/=!?-[] \x01\xFF;#a"[random() % 19];
            else
                text.erase(place, random() % 5);
            if (text.empty()) text = "<";
        }
        Diagnostics diagnostics;
        const auto tree = load(std::make_shared<const Source>("a.xml", text), diagnostics);
        ASSERT_EQ(tree == nullptr, diagnostics.has_errors()) << text;
        if (!tree) ++refused;
        if (tree) static_cast<void>(tree->place(tree->root(), "c"));
    }
    EXPECT_GT(refused, 2000U);
}

}  // namespace
}  // namespace hexaglot::xml

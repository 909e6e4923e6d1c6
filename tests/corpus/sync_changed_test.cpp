// SPDX-License-Identifier: MIT
// What becomes of a unit whose source has changed, and what stays byte for byte.
#include "corpus/sync_fixture.h"

namespace hexaglot {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(SyncTest, AChangedSourceKeepsTheOldPairAside) {
    files.change(paper_file, ">Which</h>", ">Which ones &lt;and why?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_EQ(synced.added, 0);
    EXPECT_EQ(synced.removed, 0);
    EXPECT_EQ(
        synced.bytes,
        expected("<source>Which</source>\n        <target "
                 "state=\"translated\">哪些国家</target>",
                 "<source>Which ones &lt;and why?</source>\n        <target "
                 "state=\"needs-adaptation\" "
                 "state-qualifier=\"x-old-translation\">哪些国家</target>\n        <alt-trans "
                 "alttranstype=\"previous-version\" "
                 "xml:space=\"preserve\"><source>Which</source><target>哪些国家</target></"
                 "alt-trans>"));
    expect_settled(synced);
    // Nobody has said yet that it fits the new source.
    EXPECT_EQ(files.read().papers.at(0).translations.at("zh").unit("x.heading")->standing,
              TranslationUnit::Standing::stale);
}

TEST_F(SyncTest, AnAdaptedTranslationBecomesStaleLikeAnyOther) {
    files.change(paper_file, ">Which</h>", ">Which ones?</h>");
    files.write(zh_file, sync().bytes);
    // As OmegaT does it: the state stays as it was.
    files.change(
        zh_file,
        "<target state=\"needs-adaptation\" state-qualifier=\"x-old-translation\">哪些国家",
        "<target state=\"needs-adaptation\" state-qualifier=\"x-old-translation\">是哪些国家？");
    files.change(paper_file, ">Which ones?</h>", ">Which and why?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_THAT(
        synced.bytes,
        HasSubstr("<source>Which and why?</source>\n        <target "
                  "state=\"needs-adaptation\" "
                  "state-qualifier=\"x-old-translation\">是哪些国家？</target>\n        <alt-trans "
                  "alttranstype=\"previous-version\" xml:space=\"preserve\"><source>Which "
                  "ones?</source><target>是哪些国家？</target></alt-trans>\n        <alt-trans "
                  "alttranstype=\"previous-version\" "
                  "xml:space=\"preserve\"><source>Which</source>"));
    expect_settled(synced);
}

TEST_F(SyncTest, AnAdaptedUnitThatChangesAgainKeepsTheFirstPair) {
    files.change(paper_file, ">Which</h>", ">Which ones?</h>");
    files.write(zh_file, sync().bytes);
    files.change(paper_file, ">Which ones?</h>", ">Which and why?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 0);
    EXPECT_THAT(
        synced.bytes,
        HasSubstr(
            "<source>Which and why?</source>\n        <target "
            "state=\"needs-adaptation\" state-qualifier=\"x-old-translation\">哪些国家</target>"));
    EXPECT_THAT(synced.bytes, HasSubstr("<source>Which</source><target>哪些国家</target>"));
    EXPECT_THAT(synced.bytes, Not(HasSubstr("Which ones?")));
    expect_settled(synced);
}

TEST_F(SyncTest, AStaleTargetMayHaveNoState) {
    files.change(zh_file, "<target state=\"translated\">哪些国家", "<target>哪些国家");
    files.change(zh_file, "<trans-unit id=\"x.heading\"",
                 "<trans-unit id=\"x.heading\" approved='yes'");
    files.change(paper_file, ">Which</h>", ">Which ones?</h>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_THAT(synced.bytes,
                HasSubstr("<trans-unit id=\"x.heading\" approved=\"no\" xml:space=\"preserve\">"));
    EXPECT_THAT(synced.bytes, HasSubstr("<target state=\"needs-adaptation\" "
                                        "state-qualifier=\"x-old-translation\">哪些国家</target>"));
    expect_settled(synced);
}

TEST_F(SyncTest, AnUntranslatedUnitTakesTheNewSource) {
    files.change(paper_file, ">States</title>", ">The States</title>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 0);
    EXPECT_EQ(
        synced.bytes,
        expected("<source>States</source>\n        <target "
                 "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">States</target>",
                 "<source>The States</source>\n        <target "
                 "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">The "
                 "States</target>"));
    expect_settled(synced);
}

TEST_F(SyncTest, AUnitWithoutTargetGetsOne) {
    files.change(zh_file,
                 "\n        <target state=\"needs-translation\" "
                 "state-qualifier=\"x-copy-of-source\">States</target>",
                 "");
    files.change(paper_file, ">States</title>", ">The States</title>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(
        synced.bytes,
        expected("<source>States</source>\n        <target "
                 "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">States</target>",
                 "<source>The States</source>\n        <target "
                 "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">The "
                 "States</target>"));
    expect_settled(synced);
}

TEST_F(SyncTest, AByteOrderMarkAndWindowsLineEndsStay) {
    const auto as_windows = [](std::string_view text) {
        std::string out = "\xEF\xBB\xBF";
        for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
        return out;
    };
    files.write(zh_file, as_windows(before));
    EXPECT_EQ(sync().bytes, as_windows(before));
    files.change(paper_file, ">States</title>", ">The States</title>");
    EXPECT_EQ(
        sync().bytes,
        as_windows(expected(
            "<source>States</source>\n        <target "
            "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">States</target>",
            "<source>The States</source>\n        <target "
            "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">The "
            "States</target>")));
}

TEST_F(SyncTest, ANewCountOrDateRefreshesOnlyWhatIsShown) {
    const corpus::Synced synced = sync(false, [](std::string_view unit, int code) {
        return unit == "x.1" ? "\"12\" & more" : unit_and_code(unit, code);
    });
    EXPECT_EQ(synced.stale, 0);
    EXPECT_EQ(
        synced.bytes,
        expected(
            "<source>Signatories (<x id=\"1\" ctype=\"x-count\" "
            "equiv-text=\"x.1:1\"/>)</source>\n        <target state=\"translated\">签署国（<x "
            "id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>）</target>",
            "<source>Signatories (<x id=\"1\" ctype=\"x-count\" equiv-text=\"&quot;12&quot; "
            "&amp; more\"/>)</source>\n        <target state=\"translated\">签署国（<x "
            "id=\"1\" ctype=\"x-count\" equiv-text=\"&quot;12&quot; &amp; "
            "more\"/>）</target>"));
}

TEST_F(SyncTest, TheStyleOfAToolIsKept) {
    files.write(
        zh_file,
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>\r\n<!-- a > b "
        "</source> --><file source-language='en' target-language='zh' datatype='x' "
        "original='a'><body>\r\n\t<group>\r\n\t<trans-unit   id='l.first'\r\n >\r\n\t\t"
        "<source><![CDATA[Fi</source>rst]]></source>\r\n\t\t<seg-source><mrk "
        "mtype='seg' mid='0'>First</mrk></seg-source>\r\n\t\t<target "
        "state='final' >第一</target>\r\n\t\t<note>a</note>\r\n\t</trans-unit>\r\n\t</group>"
        "\r\n</body></file></xliff>\r\n");
    files.change(paper_file, "<li id=\"l.inner\">inner</li>", "<li id=\"l.inner\"/>");
    const corpus::Synced synced = sync();
    EXPECT_EQ(synced.stale, 1);
    EXPECT_EQ(synced.added, 10);
    EXPECT_THAT(synced.bytes,
                HasSubstr("\r\n\t<trans-unit   id='l.first'\r\n >\r\n\t\t<source>First</source>\r\n"
                          "\t\t<target state=\"needs-adaptation\" "
                          "state-qualifier=\"x-old-translation\" >第一</target>\r\n\t\t<alt-trans "
                          "alttranstype=\"previous-version\" "
                          "xml:space=\"preserve\"><source><![CDATA[Fi</source>rst]]></"
                          "source><target>第一</target></alt-trans>\r\n\t\t<note>a</note>\r\n\t"
                          "</trans-unit>\r\n\t<trans-unit id=\"l.inner\" "
                          "xml:space=\"preserve\">\r\n\t\t<source></source>"));
    EXPECT_THAT(synced.bytes, HasSubstr("\r\n\t<trans-unit id=\"l.invite\" "));
    EXPECT_LT(synced.bytes.find("l.invite"), synced.bytes.find("l.first"));
    expect_settled(synced);
}

}  // namespace
}  // namespace hexaglot

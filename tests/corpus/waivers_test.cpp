// SPDX-License-Identifier: MIT
#include "corpus/corpus.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace hexaglot::corpus {
namespace {

std::vector<Waiver> read(const std::string& xml, Diagnostics& diagnostics) {
    return waivers(std::make_shared<const Source>("w.xml", xml), diagnostics);
}

TEST(Waivers, AreReadWhole) {
    Diagnostics diagnostics;
    const auto all = read(
        "<waivers>\n<waiver code=\"placeholder\" file=\"a.docx\" state=\"USA\" words=\"XX\" "
        "until=\"2026-06-30\">A form,\n to be filled in</waiver>\n</waivers>",
        diagnostics);
    EXPECT_THAT(findings(diagnostics), testing::IsEmpty());
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].reason, "A form, to be filled in");
    EXPECT_TRUE(all[0].has_expired(*parse_day("2026-07-01")));
    EXPECT_FALSE(all[0].has_expired(*parse_day("2026-06-30")));
}

TEST(Waivers, NeedAKnownCodeAndAReason) {
    Diagnostics diagnostics;
    EXPECT_TRUE(read("<waivers><waiver code=\"placeholders\">x</waiver>"
                     "<waiver code=\"placeholder\"/></waivers>",
                     diagnostics)
                    .empty());
    EXPECT_THAT(findings(diagnostics),
                testing::ElementsAre(
                    "w.xml:1:18: error: no diagnostic has the code 'placeholders' [unknown-code] "
                    "(did you mean 'placeholder')",
                    "w.xml:1:48: error: the waiver of 'placeholder' gives no reason "
                    "[missing-element] (write the reason into the element, for those who read it "
                    "next year)"));
}

TEST(Waivers, CoverWhatAgreesWithAllThatIsGiven) {
    const auto source = std::make_shared<const Source>("papers/a.docx", "XXX");
    Diagnostics diagnostics;
    diagnostics.add("placeholder", {source, 0}, "odd", "",
                    Finding{"en", "XXX", "", "USA", "", "", ""});
    const Diagnostic finding = diagnostics.sorted().front();
    Waiver waiver;
    waiver.code = "placeholder";
    EXPECT_TRUE(waiver.covers(finding));
    waiver.file = "a.docx";
    waiver.state = "USA";
    waiver.words = "XXX";
    EXPECT_TRUE(waiver.covers(finding));
    waiver.words = "XX";
    EXPECT_FALSE(waiver.covers(finding));
    waiver.words.clear();
    waiver.state = "GBR";
    EXPECT_FALSE(waiver.covers(finding));
    waiver.state.clear();
    waiver.file = "b.docx";
    EXPECT_FALSE(waiver.covers(finding));
}

}  // namespace
}  // namespace hexaglot::corpus

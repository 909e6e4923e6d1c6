// SPDX-License-Identifier: MIT
#include "merge/stretches.h"

#include <gmock/gmock.h>

namespace hexaglot::merge {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

/// Stretches from the left between < >, those from the right between [ ].
std::string cut(std::string_view text, Direction base) {
    std::string shown;
    for (const Stretch& stretch : stretches(text, base)) {
        const bool rtl = stretch.direction == Direction::rtl;
        shown += rtl ? '[' : '<';
        shown += stretch.text;
        shown += rtl ? ']' : '>';
    }
    return shown;
}

struct Case {
    const char* text;
    const char* cut;
};

TEST(Stretches, InTextFromTheRight) {
    const Case cases[] = {
        {"", ""},
        {"المادة 3", "[المادة 3]"},
        {"World Trade Organization", "<World Trade Organization>"},
        {"منظمة World Trade Organization.", "[منظمة ]<World Trade Organization>[.]"},
        {"انظر A/C.1/72/L.56/Rev.1، الفقرة 2", "[انظر ]<A/C.1/72/L.56/Rev.1>[، الفقرة 2]"},
        {"الفريق (WGTU)، وغيره", "[الفريق ]<(WGTU)>[، وغيره]"},
        {"الفقرة 27(b) منه", "[الفقرة ]<27(b)>[ منه]"},
        {"الفقرة (أ)", "[الفقرة (أ)]"},
        {"WGTU (CSP12) و", "<WGTU (CSP12)>[ و]"},
        {"والـATT", "[والـ]<ATT>"},
        {"ATT، WGTU", "<ATT>[، ]<WGTU>"},
        {"a\nb", "<a>[\n]<b>"},
        // Ranges are read from the right, decisions and telephone numbers from the left.
        {"الفقرات 2-4", "[الفقرات 2-4]"},
        {"2025-2026", "[2025-2026]"},
        {"10:00-13:00", "[10:00-13:00]"},
        {"المقرر 2/1 (المعتمد)", "[المقرر ]<2/1>[ (المعتمد)]"},
        {"هاتف +41 22 917 1234، فاكس", "[هاتف ]<+41 22 917 1234>[، فاكس]"},
        {"https://a.b/c/ هنا", "<https://a.b/c/>[ هنا]"},
        {"Женева و日内瓦", "<Женева>[ و]<日内瓦>"},
        {"«Conférence» و", "[«]<Conférence>[» و]"},
    };
    for (const Case& each : cases) EXPECT_EQ(cut(each.text, Direction::rtl), each.cut);
}

TEST(Stretches, InTextFromTheLeft) {
    const Case cases[] = {
        {"See 2/1, +41 22 917.", "<See 2/1, +41 22 917.>"},
        {"the words معاهدة تجارة الأسلحة (ATT)", "<the words >[معاهدة تجارة الأسلحة]< (ATT)>"},
        {"(المادة 3، الفقرة)", "[(المادة 3، الفقرة)]"},
    };
    for (const Case& each : cases) EXPECT_EQ(cut(each.text, Direction::ltr), each.cut);
}

TEST(Stretches, EndsThatAreNoLettersAreFenced) {
    EXPECT_EQ(fenced({"ATT", Direction::ltr}), "ATT");
    EXPECT_EQ(fenced({"14 March 2025", Direction::ltr}), "\u200E14 March 2025\u200E");
    EXPECT_EQ(fenced({"TD/B/WG.9/1", Direction::ltr}), "TD/B/WG.9/1\u200E");
    EXPECT_EQ(fenced({"«مؤتمر", Direction::rtl}), "\u200F«مؤتمر");
    EXPECT_EQ(fenced({"", Direction::ltr}), "");
}

TEST(Stretches, WhatALanguageIsWrittenLike) {
    EXPECT_EQ(direction_of("", Direction::rtl), Direction::rtl);
    EXPECT_EQ(direction_of("en-GB", Direction::rtl), Direction::ltr);
    EXPECT_EQ(direction_of("ar", Direction::ltr), Direction::rtl);
}

TEST(Stretches, WhatStandsInThem) {
    EXPECT_EQ(body_of(" \u00A0"), Body::spaces);
    EXPECT_EQ(body_of("، 2"), Body::marks);
    EXPECT_EQ(body_of("(a)"), Body::letters);
}

std::vector<std::string> texts(const Inlines& inlines) {
    std::vector<std::string> all;
    for (const Inline& piece : inlines) {
        if (const auto* text = std::get_if<Text>(&piece)) all.push_back(text->text);
        if (const auto* link = std::get_if<Link>(&piece))
            all.push_back("link " + plain_text(link->inlines));
    }
    return all;
}

TEST(Stretches, BracketsGoWithWhatTheyHold) {
    const Text symbol{"A/1", {}, Meaning::symbol, "a", {}};
    EXPECT_THAT(texts(with_brackets({Text{"انظر ("}, symbol, Text{")، و["},
                                     Text{"Rev", {}, Meaning::none, {}, "en"}, Text{"] ثم"}})),
                ElementsAre("انظر ", "(A/1)", "، و", "[Rev]", " ثم"));
    EXPECT_THAT(texts(with_brackets({Text{"("}, Link{"https://a.b", {symbol}}, Text{")."}})),
                ElementsAre("", "(", "link A/1", ")", "."));
    const Inlines kept[] = {{Text{"("}, symbol, Text{"، 3)"}},
                            {Text{"(المادة"}, Text{")"}},
                            {Text{"("}, Text{"مادة"}, Text{")"}},
                            {symbol, Text{")"}}};
    for (const Inlines& each : kept)
        EXPECT_THAT(texts(with_brackets(each)), ElementsAreArray(texts(each)));
}

}  // namespace
}  // namespace hexaglot::merge

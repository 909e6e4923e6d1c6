// SPDX-License-Identifier: MIT
#include "model/day.h"

#include <gtest/gtest.h>

namespace hexaglot {
namespace {

std::string read(std::string_view text) {
    const auto interval = parse_interval(text);
    return interval ? iso(*interval) : "none";
}

TEST(Day, ReadsAndWritesIso) {
    ASSERT_TRUE(parse_day("2024-02-29"));
    EXPECT_EQ(iso(*parse_day("2024-02-29")), "2024-02-29");
    EXPECT_EQ(iso(*parse_day("0001-01-01")), "0001-01-01");
    for (const char* text : {"2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-1-01",
                             "24-01-01", "2024/01/01", "2024-01-01 ", "+024-01-01", ""})
        EXPECT_FALSE(parse_day(text)) << text;
}

TEST(Interval, ReadsDaysMonthsYearsAndPairs) {
    EXPECT_EQ(read("2024-10-15"), "2024-10-15");
    EXPECT_EQ(read("2024-02"), "2024-02-01/2024-02-29");
    EXPECT_EQ(read("2024"), "2024-01-01/2024-12-31");
    EXPECT_EQ(read("2024-04-17/2024-12-31"), "2024-04-17/2024-12-31");
    EXPECT_EQ(read("2025-08/2025-12"), "2025-08-01/2025-12-31");
    EXPECT_EQ(read("2024-01-01/2024-01-01"), "2024-01-01");
    for (const char* text : {"", "/", "2024/", "/2024", "2025/2024", "2024-1", "202", "20245",
                             "2024-13", "2024-00", "2024-04-31", "2024/2025/2026", "2024 "})
        EXPECT_EQ(read(text), "none") << text;
}

TEST(Interval, HappenedByADay) {
    const Interval year = *parse_interval("2024-04-17/2024-12-31");
    EXPECT_EQ(year.by(*parse_day("2024-04-16")), Happened::no);
    EXPECT_EQ(year.by(*parse_day("2024-04-17")), Happened::open);
    EXPECT_EQ(year.by(*parse_day("2024-12-30")), Happened::open);
    EXPECT_EQ(year.by(*parse_day("2024-12-31")), Happened::yes);
    const Interval day = *parse_interval("2024-10-15");
    EXPECT_EQ(day.by(*parse_day("2024-10-14")), Happened::no);
    EXPECT_EQ(day.by(*parse_day("2024-10-15")), Happened::yes);
}

}  // namespace
}  // namespace hexaglot

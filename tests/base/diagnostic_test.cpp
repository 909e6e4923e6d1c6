// SPDX-License-Identifier: MIT
#include "base/diagnostic.h"

#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Diagnostics, SortedBySourcePlaceAndCodeAndOnce) {
    const auto a = std::make_shared<const Source>("a.xml", "one\ntwo\n");
    const auto same = std::make_shared<const Source>("a.xml", "one\ntwo\n");
    const auto b = std::make_shared<const Source>("b.xml", "one\n");
    Diagnostics diagnostics;
    diagnostics.add("bad-value", {b, 0}, "in the second", "mend it");
    diagnostics.add("unknown-element", {a, 4}, "later code", "mend it");
    diagnostics.add("bad-value", {a, 4}, "earlier code", "mend it");
    diagnostics.add("bad-value", {same, 4}, "earlier code", "mend it");
    diagnostics.add("bad-value", {a, 4}, "another value", "mend it");
    diagnostics.add("bad-value", {a, 1}, "earlier place", "mend it");
    diagnostics.add("usage", {}, "nowhere", "mend it");
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("error: nowhere [usage] (mend it)",
                            "a.xml:1:2: error: earlier place [bad-value] (mend it)",
                            "a.xml:2:1: error: another value [bad-value] (mend it)",
                            "a.xml:2:1: error: earlier code [bad-value] (mend it)",
                            "a.xml:2:1: error: later code [unknown-element] (mend it)",
                            "b.xml:1:1: error: in the second [bad-value] (mend it)"));
}

TEST(Diagnostics, AppendTakesAll) {
    Diagnostics all;
    Diagnostics other;
    all.add("usage", {}, "one", "a");
    other.add("usage", {}, "two", "b");
    all.append(std::move(other));
    EXPECT_THAT(findings(all), ElementsAre("error: one [usage] (a)", "error: two [usage] (b)"));
}

TEST(Diagnostics, WarningsAreNoErrors) {
    Diagnostics diagnostics;
    EXPECT_TRUE(diagnostics.empty());
    diagnostics.add("unknown-unit", {}, "not in the paper", "");
    EXPECT_FALSE(diagnostics.has_errors());
    EXPECT_FALSE(diagnostics.empty());
    diagnostics.add("usage", {}, "wrong", "");
    EXPECT_TRUE(diagnostics.has_errors());
}

TEST(Diagnostics, UnknownCodeIsAFaultOfTheProgram) {
    Diagnostics diagnostics;
    EXPECT_THROW(diagnostics.add("no-such-code", {}, "what", ""), std::logic_error);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

}  // namespace
}  // namespace hexaglot

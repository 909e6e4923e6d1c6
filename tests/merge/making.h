// SPDX-License-Identifier: MIT
// A template and a paper in, a package out, as the tests of what is made need it.
#pragma once

#include "merge/templates.h"
#include "support/findings.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace hexaglot::merge {

/// The finished package; fails the test, and is empty, where the template has faults.
inline Package made(const Package& package, const Document& document) {
    Diagnostics diagnostics;
    const auto program = compile(package, document.setting, needs(document), diagnostics);
    EXPECT_THAT(findings(diagnostics), testing::IsEmpty());
    return program ? run(*program, document) : Package();
}

/// The bytes of an entry; none where it is missing.
inline std::string bytes(const Package& package, std::string_view entry) {
    const Entry* found = package.find(entry);
    return found == nullptr ? "" : found->bytes;
}

/// The setting of a paper in Arabic.
inline Setting arabic_setting() {
    Setting made = setting("ar-SA");
    made.direction = Direction::rtl;
    return made;
}

}  // namespace hexaglot::merge

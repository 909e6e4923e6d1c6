// SPDX-License-Identifier: MIT
// The locales of the repository, for tests.
#pragma once

#include "locale/locale.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace hexaglot {

/// The bytes of locales/<language>.xml.
inline std::string locale_file(const std::string& language) {
    std::string error;
    auto bytes = read_file(std::string(HEXAGLOT_ROOT "/locales/") + language + ".xml", error);
    EXPECT_TRUE(bytes) << error;
    return bytes.value_or(std::string());
}

/// A locale file under the name xx.xml, read; `diagnostics` says what was wrong.
inline std::unique_ptr<Locale> read_locale(std::string bytes, Diagnostics& diagnostics) {
    return locale::load(std::make_shared<const Source>("xx.xml", std::move(bytes)), diagnostics);
}

/// A locale of the repository.
inline const Locale& locale_of(const std::string& language) {
    static std::map<std::string, std::unique_ptr<Locale>> loaded;
    auto& found = loaded[language];
    if (!found) {
        Diagnostics diagnostics;
        found = read_locale(locale_file(language), diagnostics);
    }
    return *found;
}

}  // namespace hexaglot

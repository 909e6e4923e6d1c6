// SPDX-License-Identifier: MIT
// Names of countries as the lists of Debian's package iso-codes write them in six languages. They
// are input here, never output.
#include "base/source.h"
#include "check/knowing.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace hexaglot::check {
namespace {

using Words = std::map<std::string, std::string>;

std::string bytes(const std::string& path) {
    std::string error;
    return read_file(path, error).value_or("");
}

std::uint32_t number_at(const std::string& file, std::size_t at) {
    std::uint32_t number = 0;
    if (at + sizeof number <= file.size()) std::memcpy(&number, file.data() + at, sizeof number);
    return number;
}

/// The messages of a file of gettext (The Format of GNU MO Files): English and their translations.
Words messages(const std::string& path) {
    const std::string file = bytes(path);
    Words found;
    for (std::uint32_t i = 0; i < number_at(file, 8); ++i) {
        const auto text = [&](std::size_t table) {
            const std::size_t row = number_at(file, table) + std::size_t{8} * i;
            return file.substr(std::min<std::size_t>(number_at(file, row + 4), file.size()),
                               number_at(file, row));
        };
        found.emplace(text(12), text(16));
    }
    return found;
}

/// Slips of those lists, where another State is named: Moldova is called the Maldives.
const std::set<std::pair<std::string, std::string>> slips = {{"ar", "MDA"}};

class IsoCodes : public testing::TestWithParam<std::pair<const char*, const char*>> {};

/// At least 95 of 100 of the short, common and official names are known, and none is taken for
/// another State.
TEST_P(IsoCodes, AreKnown) {
    const auto [language, folder] = GetParam();
    const std::filesystem::path list = "/usr/share/iso-codes/json/iso_3166-1.json";
    const std::string file =
        std::string("/usr/share/locale/") + folder + "/LC_MESSAGES/iso_3166-1.mo";
    const bool own = std::string_view(language) == "en";
    if (!std::filesystem::exists(list) || (!own && !std::filesystem::exists(file)))
        GTEST_SKIP() << "no package iso-codes here";
    const Words words = own ? Words() : messages(file);
    const auto countries = nlohmann::json::parse(bytes(list.string()))["3166-1"];
    std::size_t known = 0;
    std::size_t all = 0;
    std::string missed;
    for (const State& state : corpus().states) {
        if (slips.contains({language, state.id})) continue;
        for (const auto& country : countries) {
            if (country["alpha_3"] != state.id) continue;
            std::set<std::string> written;
            for (const char* field : {"name", "common_name", "official_name"}) {
                if (!country.contains(field)) continue;
                const auto english = country[field].get<std::string>();
                if (own) written.insert(english);
                if (const auto found = words.find(english); found != words.end())
                    written.insert(found->second);
            }
            for (const std::string& name : written) {
                const Resolution found = names().resolve(name, language, std::nullopt);
                ++all;
                if (found.state)
                    EXPECT_EQ(found.state->id, state.id) << name;
                else
                    missed += '\n' + name;
                known += found.state ? 1U : 0U;
            }
        }
    }
    EXPECT_GT(all, 340U);
    EXPECT_GE(known * 100, all * 95) << missed;
}

INSTANTIATE_TEST_SUITE_P(OfSixLanguages, IsoCodes,
                         testing::Values(std::pair("ar", "ar"), std::pair("en", ""),
                                         std::pair("es", "es"), std::pair("fr", "fr"),
                                         std::pair("ru", "ru"), std::pair("zh", "zh_CN")),
                         [](const auto& one) { return std::string(one.param.first); });

}  // namespace
}  // namespace hexaglot::check

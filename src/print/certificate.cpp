// SPDX-License-Identifier: MIT
#include "print/print.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hexaglot::print {
namespace {

using Json = nlohmann::ordered_json;

std::string verdict(const Certificate& certificate) {
    if (!certificate.shifted.empty()) return "not aligned";
    return certificate.disagreements == 0 ? "agree" : "disagree";
}

std::size_t most_units(const Certificate& certificate) {
    std::size_t most = 0;
    for (const auto& version : certificate.versions) most = std::max(most, version.units);
    return most;
}

}  // namespace

std::string certificate(const Certificate& certificate) {
    Json versions = Json::array();
    for (const auto& version : certificate.versions)
        versions.push_back({{"language", version.language},
                            {"file", version.file},
                            {"sha256", version.sha256},
                            {"units", version.units}});
    Json compared = Json::object();
    for (const auto& [aspect, count] : certificate.compared) compared[aspect] = count;
    Json json = {{"program", "hexaglot " HEXAGLOT_VERSION},
                 {"versions", versions},
                 {"aligned", certificate.aligned},
                 {"compared", compared},
                 {"disagreements", certificate.disagreements},
                 {"verdict", verdict(certificate)}};
    if (!certificate.shifted.empty()) json["not_aligned"] = certificate.shifted;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string sentence(const Certificate& certificate) {
    std::vector<std::string> compared;
    for (const auto& [aspect, count] : certificate.compared)
        compared.push_back(fmt::format("{} {}", count, aspect));
    return fmt::format("compared {} versions: {} of {} passages aligned; {}; {} disagreements\n",
                       certificate.versions.size(), certificate.aligned, most_units(certificate),
                       fmt::join(compared, ", "), certificate.disagreements);
}

}  // namespace hexaglot::print

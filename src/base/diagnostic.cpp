// SPDX-License-Identifier: MIT
#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace hexaglot {

namespace {

std::string_view source_name(const Diagnostic& diagnostic) {
    const SourcePtr& source = diagnostic.place.source;
    return source ? std::string_view(source->name()) : std::string_view();
}

auto key(const Diagnostic& diagnostic) {
    return std::tuple(source_name(diagnostic), diagnostic.place.offset, diagnostic.code(),
                      std::string_view(diagnostic.message));
}

}  // namespace

std::string fingerprint(const Diagnostic& diagnostic) {
    static const Finding nothing;
    const Finding& finding = diagnostic.finding ? *diagnostic.finding : nothing;
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto mix = [&](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        hash *= 0x100000001b3;  // an end, as if a zero byte followed
    };
    mix(diagnostic.code());
    mix(!finding.state.empty() ? finding.state : finding.text);
    mix(finding.language);
    mix(diagnostic.finding ? finding.under : diagnostic.message);
    return fmt::format("{:016x}", hash);
}

void Diagnostics::add(std::string_view code, Place place, std::string message, std::string help,
                      std::optional<Finding> finding) {
    const CatalogueEntry* entry = catalogue_entry(code);
    if (entry == nullptr)
        throw std::logic_error("no diagnostic has the code '" + std::string(code) + "'");
    all_.push_back(
        {entry, std::move(place), std::move(message), std::move(help), std::move(finding)});
}

void Diagnostics::add(Diagnostic diagnostic) {
    all_.push_back(std::move(diagnostic));
}

void Diagnostics::append(Diagnostics&& other) {
    all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
                std::make_move_iterator(other.all_.end()));
    other.all_.clear();
}

bool Diagnostics::has_errors() const {
    return std::any_of(all_.begin(), all_.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity() == Severity::error;
    });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& left, const auto& right) { return key(left) < key(right); });
    sorted.erase(
        std::unique(sorted.begin(), sorted.end(),
                    [](const auto& left, const auto& right) { return key(left) == key(right); }),
        sorted.end());
    return sorted;
}

}  // namespace hexaglot

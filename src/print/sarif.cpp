// SPDX-License-Identifier: MIT
// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), written and read back.
#include "base/text.h"
#include "print/json.h"
#include "print/print.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace hexaglot::print {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* fingerprint_key = "hexaglot/v1";

/// SARIF wants a relative URI reference (RFC 3986): what may not stand in a path is
/// percent-encoded.
std::string uri(std::string_view name) {
    static constexpr char digits[] = "0123456789ABCDEF";
    static constexpr std::string_view kept = "-._~/!$&'()*+,;=@";
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || kept.find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

/// The rules that occur, each once, and the results.
class Log {
public:
    void add(const Diagnostic& diagnostic) {
        std::string message = diagnostic.message;
        if (!diagnostic.help.empty()) message += "; " + diagnostic.help;
        Json result = {{"ruleId", diagnostic.code()},
                       {"ruleIndex", rule(*diagnostic.entry)},
                       {"level", severity_word(diagnostic.severity())},
                       {"message", {{"text", message}}}};
        if (diagnostic.place.source) {
            const Source& source = *diagnostic.place.source;
            result["locations"] = Json::array({location(
                source.name(), region(source, diagnostic.place.offset, words_of(diagnostic)))});
        }
        if (diagnostic.finding) add(*diagnostic.finding, fingerprint(diagnostic), result);
        results_.push_back(std::move(result));
    }

    void add(const Baseline::Known& absent) {
        const CatalogueEntry* entry = catalogue_entry(absent.code);
        if (!entry) return;
        Json region;
        if (absent.line > 0) region["startLine"] = absent.line;
        results_.push_back({{"ruleId", absent.code},
                            {"ruleIndex", rule(*entry)},
                            {"level", severity_word(entry->severity)},
                            {"message", {{"text", absent.message}}},
                            {"locations", Json::array({location(absent.file, region)})},
                            {"partialFingerprints", {{fingerprint_key, absent.fingerprint}}},
                            {"baselineState", "absent"}});
    }

    std::string text() const {
        const Json driver = {
            {"name", "hexaglot"}, {"version", HEXAGLOT_VERSION}, {"rules", rules_}};
        const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                          {"version", "2.1.0"},
                          {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                                 {"columnKind", "unicodeCodePoints"},
                                                 {"results", results_}}})}};
        // Broken UTF-8 of an input becomes U+FFFD instead of an exception.
        return log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

private:
    static std::string_view words_of(const Diagnostic& diagnostic) {
        return diagnostic.finding ? std::string_view(diagnostic.finding->text) : std::string_view();
    }

    static Json region(const Source& source, std::size_t offset, std::string_view words) {
        const auto position = source.position(offset);
        Json region = {{"startLine", position.line}, {"startColumn", position.column}};
        // Behind the last character; a range over several lines is left to its start.
        if (!words.empty() && words.find('\n') == words.npos)
            region["endColumn"] = position.column + text::length(words);
        return region;
    }

    static Json location(const std::string& file, const Json& region) {
        Json physical = {{"artifactLocation", {{"uri", uri(file)}}}};
        if (!region.empty()) physical["region"] = region;
        return {{"physicalLocation", physical}};
    }

    static void add(const Finding& finding, const std::string& print, Json& result) {
        result["partialFingerprints"] = {{fingerprint_key, print}};
        if (!finding.standing.empty()) result["baselineState"] = finding.standing;
        if (!finding.waived.empty())
            result["suppressions"] = Json::array({{{"kind", "external"},
                                                   {"status", "accepted"},
                                                   {"justification", finding.waived}}});
        Json properties = {{"text", finding.text}};
        if (!finding.language.empty()) properties["lang"] = finding.language;
        if (!finding.suggestion.empty()) properties["suggestion"] = finding.suggestion;
        if (!finding.state.empty()) properties["state"] = finding.state;
        result["properties"] = properties;
    }

    std::size_t rule(const CatalogueEntry& entry) {
        const auto [found, is_new] = index_.try_emplace(entry.code, rules_.size());
        if (is_new)
            rules_.push_back(
                {{"id", entry.code},
                 {"shortDescription", {{"text", entry.what}}},
                 {"fullDescription", {{"text", entry.why}}},
                 {"help", {{"text", entry.example}}},
                 {"defaultConfiguration", {{"level", severity_word(entry.severity)}}}});
        return found->second;
    }

    Json rules_ = Json::array();
    std::map<std::string_view, std::size_t> index_;
    Json results_ = Json::array();
};

std::string decoded(std::string_view uri) {
    std::string name;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const auto digit = [&](std::size_t at) {
            return std::string_view("0123456789ABCDEF").find(uri[at]);
        };
        if (uri[i] == '%' && i + 2 < uri.size() && digit(i + 1) != uri.npos &&
            digit(i + 2) != uri.npos) {
            name += static_cast<char>(digit(i + 1) * 16 + digit(i + 2));
            i += 2;
        } else {
            name += uri[i];
        }
    }
    return name;
}

Baseline::Known known(const Json& result) {
    Baseline::Known one;
    one.code = result.value("ruleId", "");
    one.fingerprint =
        result.value(Json::json_pointer("/partialFingerprints/hexaglot~1v1"), std::string());
    one.message = result.value(Json::json_pointer("/message/text"), std::string());
    const Json::json_pointer place("/locations/0/physicalLocation");
    if (result.contains(place)) {
        const Json& physical = result.at(place);
        one.file =
            decoded(physical.value(Json::json_pointer("/artifactLocation/uri"), std::string()));
        one.line = physical.value(Json::json_pointer("/region/startLine"), std::size_t{0});
    }
    return one;
}

}  // namespace

std::optional<Baseline> Baseline::read(std::string_view log) {
    const Json json = Json::parse(log, nullptr, false);
    const Json::json_pointer results("/runs/0/results");
    if (!json.is_object() || !json.contains(results) || !json.at(results).is_array())
        return std::nullopt;
    Baseline baseline;
    for (const Json& result : json.at(results)) {
        if (!result.is_object() || result.value("baselineState", "") == "absent") continue;
        try {
            baseline.known_.push_back(known(result));
        } catch (const Json::exception&) {  // a member of another type than the format has
            return std::nullopt;
        }
    }
    for (std::size_t i = 0; i < baseline.known_.size(); ++i)
        baseline.waiting_[baseline.known_[i].fingerprint].push_back(i);
    return baseline;
}

void Baseline::compare(Diagnostic& finding) {
    if (!finding.finding) return;
    const auto known = waiting_.find(fingerprint(finding));
    const bool met = known != waiting_.end() && !known->second.empty();
    finding.finding->standing = met ? "unchanged" : "new";
    if (met) known->second.erase(known->second.begin());
}

std::vector<Baseline::Known> Baseline::absent() const {
    std::vector<std::size_t> indexes;
    for (const auto& [print, waiting] : waiting_)
        indexes.insert(indexes.end(), waiting.begin(), waiting.end());
    std::sort(indexes.begin(), indexes.end());
    std::vector<Known> absent;
    for (const std::size_t index : indexes) absent.push_back(known_[index]);
    return absent;
}

std::string diagnostics_sarif(const std::vector<Diagnostic>& sorted) {
    return sarif(sorted, {});
}

std::string sarif(const std::vector<Diagnostic>& findings,
                  const std::vector<Baseline::Known>& absent) {
    Log log;
    for (const Diagnostic& finding : findings) log.add(finding);
    for (const Baseline::Known& one : absent) log.add(one);
    return log.text();
}

}  // namespace hexaglot::print

// SPDX-License-Identifier: MIT
// The house rules of docs/architecture.md, held against every file: who may include whom, one
// public header for each verb, no file too long, no file that the build has forgotten.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot {
namespace {

/// Path from the root of the repository → content.
using Files = std::map<std::string, std::string>;
using Words = std::vector<std::string_view>;

struct Room {
    bool verb;      ///< only the header with the room's name is seen from outside
    Words rooms;    ///< may be included, besides itself
    Words parties;  ///< third parties, besides fmt
};

const std::map<std::string_view, Room> house = {
    {"base", {false, {}, {"pugixml", "ICU uc"}}},
    {"model", {false, {"base"}, {}}},
    {"office", {false, {"base", "model"}, {}}},
    {"locale", {false, {"base", "model"}, {"ICU uc", "ICU"}}},
    {"corpus", {true, {"base", "model"}, {}}},
    {"compose", {true, {"base", "model", "locale"}, {}}},
    {"check", {true, {"base", "model", "locale"}, {}}},
    {"annotate", {true, {"base", "model", "office"}, {}}},
    {"archive", {true, {"base", "model"}, {"libzip"}}},
    {"merge", {true, {"base", "model", "office"}, {}}},
    {"extract", {true, {"base", "model", "office"}, {}}},
    {"print", {true, {"base", "model"}, {"nlohmann-json"}}},
    {"cli",
     {true,
      {"base", "model", "office", "locale", "corpus", "check", "compose", "annotate", "archive",
       "merge", "extract", "print"},
      {"CLI11", "oneTBB"}}},
};

/// Streams, processes, threads: only the door, and the one place of base that touches files, may
/// have them.
const std::set<std::string_view> machine_headers = {"cstdio",   "fstream",    "future",
                                                    "iostream", "stop_token", "thread"};

/// The headers of ICU's common library (uc). All others belong to its i18n library, which only
/// locale uses.
const std::set<std::string_view> icu_common = {
    "brkiter.h", "bytestream.h",  "casemap.h", "edits.h",  "locid.h",    "normalizer2.h",
    "normlzr.h", "stringpiece.h", "ubidi.h",   "ubrk.h",   "ucasemap.h", "uchar.h",
    "uloc.h",    "uniset.h",      "unistr.h",  "unorm2.h", "uscript.h",  "ustring.h",
    "utext.h",   "utf.h",         "utf16.h",   "utf8.h",   "utypes.h"};

std::string party(std::string_view header) {
    const auto slash = header.find('/');
    const auto folder = slash == header.npos ? "" : header.substr(0, slash);
    if (header == "pugixml.hpp") return "pugixml";
    if (header == "zip.h") return "libzip";
    if (folder == "fmt") return "fmt";
    if (folder == "nlohmann") return "nlohmann-json";
    if (folder == "CLI") return "CLI11";
    if (folder == "oneapi" || folder == "tbb") return "oneTBB";
    if (folder == "unicode")
        return icu_common.contains(header.substr(slash + 1)) ? "ICU uc" : "ICU";
    if (header.find_first_of("./") == header.npos) return "the standard library";
    return "the system";
}

bool has(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is wrong with `#include <header>` in a file; empty where nothing is.
std::string angle_fault(const std::string& path, const Room& room, std::string_view header) {
    const std::string from = party(header);
    const bool meets_machine = path.starts_with("src/cli/") || path == "src/base/source.cpp";
    if (from == "fmt") return {};
    if (from == "the standard library" && !machine_headers.contains(header)) return {};
    if (from == "the standard library" || from == "the system")
        return meets_machine ? "" : "only src/cli and src/base/source.cpp meet the machine";
    if (from == "pugixml" && path != "src/base/xml.h" && path != "src/base/xml.cpp")
        return "pugixml comes through base/xml.h";
    return has(room.parties, from) ? "" : fmt::format("{} is not for this room", from);
}

/// What is wrong with `#include "header"` in a file of the room called `name`.
std::string quote_fault(const Files& files, std::string_view name, const Room& room,
                        std::string_view header) {
    const auto slash = header.find('/');
    const auto target = house.find(header.substr(0, slash));
    if (slash == header.npos || target == house.end()) return "the path does not begin with a room";
    if (!files.contains(fmt::format("src/{}", header))) return "there is no such file";
    if (target->first == name) return {};
    if (!has(room.rooms, target->first))
        return fmt::format("{} may not include {}", name, target->first);
    if (target->second.verb && header != fmt::format("{0}/{0}.h", target->first))
        return fmt::format("only {0}/{0}.h is seen from outside {0}", target->first);
    return {};
}

/// One `file:line: header: reason` for each include under src/ that the house does not allow.
std::vector<std::string> include_faults(const Files& files) {
    std::vector<std::string> faults;
    for (const auto& [path, text] : files) {
        if (!path.starts_with("src/")) continue;
        const std::string name = path.substr(4, path.find('/', 4) - 4);
        const auto room = house.find(name);
        if (room == house.end()) {
            faults.push_back(fmt::format("{}: '{}' is no room of the house", path, name));
            continue;
        }
        std::istringstream lines(text);
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            const auto hash = line.find_first_not_of(" \t");
            if (hash == line.npos || line[hash] != '#') continue;
            const auto word = line.find_first_not_of(" \t", hash + 1);
            if (word == line.npos || line.compare(word, 7, "include") != 0) continue;
            const auto open = line.find_first_of("\"<", word + 7);
            const auto close = open == line.npos ? open : line.find_first_of("\">", open + 1);
            std::string header = line.substr(word);
            std::string fault = "the header is not written out";
            if (close != line.npos) {
                header = line.substr(open + 1, close - open - 1);
                fault = line[open] == '<' ? angle_fault(path, room->second, header)
                                          : quote_fault(files, name, room->second, header);
            }
            if (!fault.empty())
                faults.push_back(fmt::format("{}:{}: {}: {}", path, number, header, fault));
        }
    }
    return faults;
}

/// Files of more than 400 lines: they hold two ideas.
std::vector<std::string> length_faults(const Files& files) {
    std::vector<std::string> faults;
    for (const auto& [path, text] : files) {
        const auto lines = std::count(text.begin(), text.end(), '\n');
        if (lines > 400) faults.push_back(fmt::format("{}: {} lines, at most 400", path, lines));
    }
    return faults;
}

/// Files that `build`, the text of CMakeLists.txt, does not name: they would never be compiled.
std::vector<std::string> listing_faults(const Files& files, std::string_view build) {
    std::set<std::string> named;
    std::istringstream lines{std::string(build)};
    for (std::string line; std::getline(lines, line);) {
        line.resize(std::min(line.find('#'), line.size()));
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '(' || c == ')'; }, ' ');
        std::istringstream words(line);
        named.insert(std::istream_iterator<std::string>(words), {});
    }
    std::vector<std::string> faults;
    for (const auto& [path, text] : files) {
        const bool compiled = path.ends_with(".cpp") || path.starts_with("src/");
        if (compiled && !named.contains(path))
            faults.push_back(fmt::format("{}: not listed in CMakeLists.txt", path));
    }
    return faults;
}

std::string content(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Every .h and .cpp under src/ and tests/.
Files repository() {
    const std::filesystem::path root = HEXAGLOT_ROOT;
    Files files;
    for (const char* folder : {"src", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") continue;
            files[entry.path().lexically_relative(root).generic_string()] = content(entry.path());
        }
    }
    return files;
}

using testing::ElementsAre;

void expect_none(const std::vector<std::string>& faults) {
    EXPECT_TRUE(faults.empty()) << fmt::format("{}", fmt::join(faults, "\n"));
}

TEST(Layers, EveryIncludeIsAllowed) {
    expect_none(include_faults(repository()));
}

TEST(Layers, NoFileIsTooLong) {
    expect_none(length_faults(repository()));
}

TEST(Layers, EveryFileIsBuilt) {
    const std::filesystem::path root = HEXAGLOT_ROOT;
    expect_none(listing_faults(repository(), content(root / "CMakeLists.txt")));
}

TEST(Layers, WrongIncludesAreFound) {
    const Files files = {
        {"src/base/text.h", ""},
        {"src/base/text.cpp", "#include <unicode/uchar.h>\n#include <unicode/coll.h>\n"},
        {"src/base/xml.h", "#include <pugixml.hpp>\n#include \"model/day.h\"\n"},
        {"src/base/source.cpp", "#include <fstream>\n#include <unistd.h>\n"},
        {"src/model/day.h", "// #include <zip.h>\n#pragma once\n#include <chrono>\n"},
        {"src/merge/merge.h", "#include \"base/xml.h\"\n"},
        {"src/merge/markup.h", "#include <pugixml.hpp>\n"},
        {"src/merge/run.cpp",
         "#include \"merge/markup.h\"\n#include \"extract/extract.h\"\n#include \"run.h\"\n"},
        {"src/extract/extract.h", "  #  include <fstream>\n#include \"base/xlm.h\"\n"},
        {"src/print/json.cpp", "#include <nlohmann/json.hpp>\n#include <CLI/CLI.hpp>\n"},
        {"src/cli/main.cpp",
         "#include \"merge/merge.h\"\n#include \"merge/markup.h\"\n#include <iostream>\n"
         "#include HEADER\n#include <tbb/parallel_for.h>\n#include <zip.h>\n"},
        {"src/utils/misc.h", ""},
        {"tests/merge/run_test.cpp", "#include \"merge/markup.h\"\n"},
    };
    EXPECT_THAT(include_faults(files),
                ElementsAre("src/base/text.cpp:2: unicode/coll.h: ICU is not for this room",
                            "src/base/xml.h:2: model/day.h: base may not include model",
                            "src/cli/main.cpp:2: merge/markup.h: only merge/merge.h is seen from "
                            "outside merge",
                            "src/cli/main.cpp:4: include HEADER: the header is not written out",
                            "src/cli/main.cpp:6: zip.h: libzip is not for this room",
                            "src/extract/extract.h:1: fstream: only src/cli and "
                            "src/base/source.cpp meet the machine",
                            "src/extract/extract.h:2: base/xlm.h: there is no such file",
                            "src/merge/markup.h:1: pugixml.hpp: pugixml comes through base/xml.h",
                            "src/merge/run.cpp:2: extract/extract.h: merge may not include extract",
                            "src/merge/run.cpp:3: run.h: the path does not begin with a room",
                            "src/print/json.cpp:2: CLI/CLI.hpp: CLI11 is not for this room",
                            "src/utils/misc.h: 'utils' is no room of the house"));
}

TEST(Layers, LongFilesAreFound) {
    const Files files = {{"src/base/a.h", std::string(400, '\n')},
                         {"src/base/b.h", std::string(401, '\n')}};
    EXPECT_THAT(length_faults(files), ElementsAre("src/base/b.h: 401 lines, at most 400"));
}

TEST(Layers, ForgottenFilesAreFound) {
    const Files files = {{"src/base/a.cpp", ""},
                         {"src/base/a.h", ""},
                         {"src/base/b.h", ""},
                         {"tests/base/a_test.cpp", ""},
                         {"tests/support.h", ""}};
    const std::string_view build = "add_library(x src/base/a.cpp)\n# src/base/a.h\nsrc/base/b.h\n";
    EXPECT_THAT(listing_faults(files, build),
                ElementsAre("src/base/a.h: not listed in CMakeLists.txt",
                            "tests/base/a_test.cpp: not listed in CMakeLists.txt"));
}

}  // namespace
}  // namespace hexaglot

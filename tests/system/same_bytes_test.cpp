// SPDX-License-Identifier: MIT
// The same input gives the same bytes, on every machine, and what is the same is not written again.
#include "system/papers.h"
#include "system/program.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <map>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

/// Every file under a folder → its bytes.
std::map<std::string, std::string> bytes_under(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = content(entry.path());
    return files;
}

/// Builds the agenda and returns its files.
std::map<std::string, std::string> built(const std::vector<std::string>& flags,
                                         Surroundings surroundings = {}) {
    const TemporaryFolder out;
    std::vector<std::string> words{"build", std::string(agenda), "--out", out.path().string()};
    words.insert(words.end(), flags.begin(), flags.end());
    const Outcome outcome = hexaglot(words, surroundings);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return bytes_under(out.path());
}

/// Compared without printing archives.
void expect_same(const std::map<std::string, std::string>& a,
                 const std::map<std::string, std::string>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, bytes] : a) {
        ASSERT_TRUE(b.contains(name)) << name;
        EXPECT_TRUE(bytes == b.at(name)) << name << " has other bytes";
    }
}

TEST(SameBytes, WhateverTheMachine) {
    const auto files = built({"--lang", "zh,en", "--jobs", "1"});
    ASSERT_EQ(files.size(), 4U);
    const TemporaryFolder elsewhere;
    copy_data(elsewhere.path());
    const Surroundings germany{
        HEXAGLOT_ROOT, {{"TZ", "America/New_York"}, {"LC_ALL", "de_DE.UTF-8"}}, {}};
    const Surroundings china{
        elsewhere.path(), {{"TZ", "Asia/Shanghai"}, {"LC_ALL", "zh_CN.UTF-8"}}, {}};
    const Surroundings bare{
        HEXAGLOT_ROOT,
        {{"TZ", "UTC"}, {"LC_ALL", "C"}, {"LANG", "C"}, {"SOURCE_DATE_EPOCH", "86400"}},
        {}};
    expect_same(files, built({"--lang", "zh,en", "--jobs", "4"}));
    expect_same(files, built({"--lang", "zh,en", "--jobs", "4"}, germany));
    expect_same(files, built({"--lang", "en,zh", "--jobs", "2"}, china));
    expect_same(files, built({"--lang", "zh,en"}, bare));
}

TEST(SameBytes, WhateverElseIsBuilt) {
    const auto files = built({"--lang", "zh,en"});
    std::map<std::string, std::string> one_by_one;
    for (const char* language : {"zh", "en"})
        for (const char* format : {"docx", "odt"})
            one_by_one.merge(built({"--lang", language, "--format", format}));
    expect_same(files, one_by_one);
}

struct stat status_of(const fs::path& file) {
    struct stat status {};
    EXPECT_EQ(stat(file.c_str(), &status), 0) << file;
    return status;
}

TEST(SameBytes, AreNotWrittenAgain) {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "output";
    const std::vector<std::string> words{"build", std::string(agenda), "--lang", "zh,en",
                                         "--out", out.string()};
    std::string written;
    std::string unchanged;
    for (const fs::path& file : output_files(out)) {
        written += "written " + file.string() + '\n';
        unchanged += "unchanged " + file.string() + '\n';
    }
    EXPECT_EQ(hexaglot(words).out, written);
    std::vector<struct stat> before;
    for (const fs::path& file : output_files(out)) before.push_back(status_of(file));
    EXPECT_EQ(hexaglot(words).out, unchanged);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const struct stat after = status_of(output_files(out)[i]);
        EXPECT_EQ(after.st_ino, before[i].st_ino);
        EXPECT_EQ(after.st_mtim.tv_sec, before[i].st_mtim.tv_sec);
        EXPECT_EQ(after.st_mtim.tv_nsec, before[i].st_mtim.tv_nsec);
    }
    // One file of another content is the only one that is written.
    const fs::path touched = output_file(out, "en", "odt");
    write(touched, "an older version");
    EXPECT_EQ(lines(hexaglot(words).out).back(), "written " + touched.string());
    EXPECT_EQ(hexaglot(words).out, unchanged);
}

TEST(SameBytes, DryRunWritesNothing) {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "output";
    const Outcome outcome = hexaglot({"build", std::string(agenda), "--lang", "zh", "--format",
                                      "odt", "--out", out.string(), "--dry-run"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "would be written " + output_file(out, "zh", "odt").string() + "\n");
    EXPECT_FALSE(fs::exists(out));
}

}  // namespace
}  // namespace hexaglot::system_test

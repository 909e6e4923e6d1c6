// SPDX-License-Identifier: MIT
#include "base/source.h"

#include "support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <set>
#include <string>
#include <utility>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::Pair;

std::pair<std::size_t, std::size_t> at(const Source& source, std::size_t offset) {
    const auto [line, column] = source.position(offset);
    return {line, column};
}

TEST(Source, CountsColumnsInCodePoints) {
    const Source source("a.xml", "日内瓦 Genf\n𝄞x\n");
    EXPECT_THAT(at(source, 0), Pair(1, 1));
    EXPECT_THAT(at(source, 3), Pair(1, 2));
    EXPECT_THAT(at(source, 10), Pair(1, 5));
    EXPECT_THAT(at(source, 15), Pair(2, 1));
    EXPECT_THAT(at(source, 19), Pair(2, 2));
    EXPECT_THAT(at(source, 21), Pair(3, 1));
}

TEST(Source, CountsCarriageReturnAndLineFeedAsOneLineEnd) {
    const Source source("a.txt", "one\r\ntwo\r\n");
    EXPECT_EQ(source.line(1), "one");
    EXPECT_EQ(source.line(2), "two");
    EXPECT_EQ(source.line(3), "");
    EXPECT_THAT(at(source, 3), Pair(1, 4));
    EXPECT_THAT(at(source, 4), Pair(1, 4));
    EXPECT_THAT(at(source, 5), Pair(2, 1));
}

TEST(Source, LineWithoutEndAndOffsetsBehindTheEnd) {
    const Source source("a.txt", "one\ntwo");
    EXPECT_EQ(source.line(2), "two");
    EXPECT_EQ(source.line(0), "");
    EXPECT_EQ(source.line(3), "");
    EXPECT_EQ(source.line_offset(1), 0U);
    EXPECT_EQ(source.line_offset(2), 4U);
    EXPECT_EQ(source.line_offset(3), 7U);
    EXPECT_THAT(at(source, 1000), Pair(2, 4));
    EXPECT_THAT(at(Source("empty", ""), 5), Pair(1, 1));
}

TEST(Source, KeepsBrokenUtf8AndPositions) {
    const Source source("a.txt",
                        "a\xFF"
                        "b\n");
    EXPECT_EQ(source.bytes(),
              "a\xFF"
              "b\n");
    EXPECT_THAT(at(source, 2), Pair(1, 3));
}

TEST(Source, DoesNotCountAByteOrderMark) {
    const Source source("a.txt",
                        "\xEF\xBB\xBF"
                        "ab");
    EXPECT_THAT(at(source, 3), Pair(1, 1));
    EXPECT_THAT(at(source, 4), Pair(1, 2));
}

class Files : public testing::Test {
protected:
    std::string content(const std::filesystem::path& path) {
        std::string ignored;
        return read_file(path, ignored).value_or("(none)");
    }
    std::set<std::string> names() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
            names.insert(entry.path().filename().string());
        return names;
    }

    TemporaryFolder folder_;
    std::string error_;
};

TEST_F(Files, ReadsWholeContent) {
    const std::string bytes = std::string(200000, 'x') + std::string("\0y", 2);
    ASSERT_EQ(replace_file(folder_.path() / "a", bytes, error_), Written::written);
    EXPECT_EQ(read_file(folder_.path() / "a", error_), bytes);
    ASSERT_EQ(replace_file(folder_.path() / "b", "", error_), Written::written);
    EXPECT_EQ(read_file(folder_.path() / "b", error_), "");
}

TEST_F(Files, SaysWhyAFileCannotBeRead) {
    EXPECT_EQ(read_file(folder_.path() / "none", error_), std::nullopt);
    EXPECT_EQ(error_, "No such file or directory");
    EXPECT_EQ(read_file(folder_.path(), error_), std::nullopt);
    EXPECT_EQ(error_, "Is a directory");
}

TEST_F(Files, WritesThenLeavesTheSameAlone) {
    const auto path = folder_.path() / "new" / "folder" / "a.txt";
    EXPECT_EQ(replace_file(path, "one", error_), Written::written);
    EXPECT_EQ(content(path), "one");
    struct stat before = {};
    ASSERT_EQ(::stat(path.c_str(), &before), 0);
    EXPECT_EQ(replace_file(path, "one", error_), Written::unchanged);
    struct stat after = {};
    ASSERT_EQ(::stat(path.c_str(), &after), 0);
    EXPECT_EQ(before.st_ino, after.st_ino);
    EXPECT_EQ(replace_file(path, "two", error_), Written::written);
    EXPECT_EQ(content(path), "two");
    EXPECT_EQ(error_, "");
}

TEST_F(Files, KeepsTheRightsOfTheOldFile) {
    const auto path = folder_.path() / "a.txt";
    ASSERT_EQ(replace_file(path, "one", error_), Written::written);
    ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
    ASSERT_EQ(replace_file(path, "three", error_), Written::written);
    struct stat status = {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST_F(Files, TargetIsAFolder) {
    std::filesystem::create_directory(folder_.path() / "taken");
    EXPECT_EQ(replace_file(folder_.path() / "taken", "one", error_), Written::failed);
    EXPECT_EQ(error_, "Is a directory");
    EXPECT_THAT(names(), ElementsAre("taken"));
}

TEST_F(Files, ParentIsAFile) {
    ASSERT_EQ(replace_file(folder_.path() / "file", "old", error_), Written::written);
    EXPECT_EQ(replace_file(folder_.path() / "file" / "a.txt", "one", error_), Written::failed);
    EXPECT_EQ(error_, "Not a directory");
    EXPECT_EQ(replace_file(folder_.path() / "file" / "deep" / "a.txt", "one", error_),
              Written::failed);
    EXPECT_EQ(error_, "Not a directory");
    EXPECT_EQ(content(folder_.path() / "file"), "old");
    EXPECT_THAT(names(), ElementsAre("file"));
}

/// In a child, since the limit stays with the process that set it. Its exit status tells what went
/// wrong.
int write_on_a_full_disk(const std::filesystem::path& path) {
    struct rlimit limit = {4096, 4096};
    if (std::signal(SIGXFSZ, SIG_IGN) == SIG_ERR || ::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 1;
    std::string error;
    if (replace_file(path, std::string(100000, 'x'), error) != Written::failed) return 2;
    return error == "File too large" ? 0 : 3;
}

TEST_F(Files, FullDiskKeepsTheOldFile) {
    const auto path = folder_.path() / "a.txt";
    ASSERT_EQ(replace_file(path, "old", error_), Written::written);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(write_on_a_full_disk(path));
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(content(path), "old");
    EXPECT_THAT(names(), ElementsAre("a.txt"));
}

TEST_F(Files, AStrayTemporaryFileIsNoHindrance) {
    const auto stray = folder_.path() / (".hexaglot-" + std::to_string(::getpid()) + "-0.tmp");
    ASSERT_EQ(replace_file(stray, "stray", error_), Written::written);
    EXPECT_EQ(replace_file(folder_.path() / "a.txt", "one", error_), Written::written);
    EXPECT_EQ(content(folder_.path() / "a.txt"), "one");
    EXPECT_EQ(content(stray), "stray");
}

}  // namespace
}  // namespace hexaglot

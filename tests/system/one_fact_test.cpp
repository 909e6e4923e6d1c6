// SPDX-License-Identifier: MIT
// A State ratifies: one line is added, and exactly what depends on it changes.
#include "system/papers.h"
#include "system/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using Lines = std::vector<std::string>;

/// What an agenda says, in one language.
struct Told {
    Lines text;                ///< `hexaglot text`
    std::vector<Lines> table;  ///< annex C, by columns
};

/// Builds the agenda from the data in `folder` and reads one of its files.
Told told(const fs::path& folder, std::string_view language, std::string_view format) {
    const Surroundings here{folder, {}, {}};
    const Outcome built = hexaglot({"build", std::string(agenda), "--lang", "zh,en"}, here);
    EXPECT_EQ(built.status, 0) << built.err;
    const fs::path file = output_file(folder / "output", language, format);
    return {lines(hexaglot({"text", file.string()}).out), table_columns(read_back(file))};
}

/// The lines that `a` has and `b` has not, or not so often; sorted.
Lines minus(Lines a, Lines b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    Lines out;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

/// The lines outside annex C's table, in order: before its first heading and behind its last cell.
std::pair<Lines, Lines> around_table(const Told& told) {
    const auto first = std::find(told.text.begin(), told.text.end(), told.table.front().front());
    const auto first_note =
        std::find_if(told.text.begin(), told.text.end(),
                     [](const std::string& line) { return line.starts_with("[^1]"); });
    EXPECT_NE(first, told.text.end());
    EXPECT_NE(first_note, told.text.end());
    return {{told.text.begin(), first}, {first_note, told.text.end()}};
}

TEST(OneFact, ChangesWhatDependsOnItAndNothingElse) {
    struct Case {
        const char* language;
        const char* state;
        const char* heading_before;
        const char* heading_after;
    };
    const TemporaryFolder folder;
    copy_data(folder.path());
    const std::vector<Case> cases = {
        {"zh", "蒙古", "亚太地区的签署国(10)", "亚太地区的签署国(9)"},
        {"en", "Mongolia", "Signatories in the Asia-Pacific region (10)",
         "Signatories in the Asia-Pacific region (9)"}};
    std::vector<Told> before;
    for (const Case& one : cases)
        for (const char* format : {"docx", "odt"})
            before.push_back(told(folder.path(), one.language, format));

    replace(folder.path() / "corpus/treaties/att.xml", "</treaty>",
            "  <ratification state=\"MNG\" date=\"2026-01-15\" source=\"untc\"/>\n</treaty>");
    auto was = before.begin();
    for (const Case& one : cases)
        for (const char* format : {"docx", "odt"}) {
            SCOPED_TRACE(one.language);
            SCOPED_TRACE(format);
            const Told& old = *was++;
            const Told now = told(folder.path(), one.language, format);
            // The column has a cell without words at its end now: it is as long as the others.
            EXPECT_THAT(minus(old.text, now.text),
                        testing::UnorderedElementsAre(one.heading_before, one.state));
            EXPECT_THAT(minus(now.text, old.text),
                        testing::UnorderedElementsAre(one.heading_after, ""));
            EXPECT_EQ(around_table(old), around_table(now));
            ASSERT_EQ(now.table.size(), 3U);
            Lines column = old.table[0];
            column[0] = one.heading_after;
            std::erase(column, one.state);
            EXPECT_EQ(now.table[0], column);
            EXPECT_EQ(now.table[1], old.table[1]);
            EXPECT_EQ(now.table[2], old.table[2]);
        }
}

TEST(OneFact, IsWhatListSinceNames) {
    const TemporaryFolder folder;
    copy_data(folder.path());
    const Surroundings here{folder.path(), {}, {}};
    const std::vector<std::string> since = {"list",       "--treaty", "att",        "--since",
                                            "2026-01-01", "--as-of",  "2026-01-31", "--lang",
                                            "en",         "--format", "csv"};
    const std::string heading = "code,name,status,was,events\r";
    EXPECT_THAT(lines(hexaglot(since, here).out), ElementsAre(heading));
    replace(folder.path() / "corpus/treaties/att.xml", "</treaty>",
            "  <ratification state=\"MNG\" date=\"2026-01-15\" source=\"untc\"/>\n</treaty>");
    EXPECT_THAT(lines(hexaglot(since, here).out),
                ElementsAre(heading, "MNG,Mongolia,party,signatory,ratification 2026-01-15\r"));
}

TEST(OneFact, AfterThePapersDayChangesNothing) {
    const TemporaryFolder folder;
    copy_data(folder.path());
    const Surroundings here{folder.path(), {}, {}};
    const std::vector<std::string> build = {
        "build", std::string(agenda), "--lang", "zh,en", "--out", "output"};
    EXPECT_EQ(hexaglot(build, here).status, 0);
    replace(folder.path() / "corpus/treaties/att.xml", "</treaty>",
            "  <ratification state=\"MNG\" date=\"2026-02-18\" source=\"untc\"/>\n</treaty>");
    const Outcome again = hexaglot(build, here);
    EXPECT_EQ(again.status, 0) << again.err;
    Lines unchanged;
    for (const fs::path& file : output_files("output"))
        unchanged.push_back("unchanged " + file.string());
    EXPECT_EQ(lines(again.out), unchanged);
}

}  // namespace
}  // namespace hexaglot::system_test

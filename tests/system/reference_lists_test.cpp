// SPDX-License-Identifier: MIT
// The lists of published papers, as they were printed, against the lists that the program computes
// from the facts.
#include "system/papers.h"
#include "system/program.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using Codes = std::vector<std::string>;
using testing::HasSubstr;

/// A list as it was printed: the number of entries that its heading states, and the State of each
/// entry.
struct Printed {
    std::string title;
    std::size_t count = 0;
    Codes codes;
};

/// Every name of a State in Chinese → its code. The misprints of the papers are added here: the
/// corpus never knows them.
std::map<std::string, std::string> names_in_chinese() {
    std::map<std::string, std::string> codes = {{"布丹", "BTN"},
                                                {"朝鲜人民民主共和国", "PRK"},
                                                {"斐济、", "FJI"},
                                                {"图瓦鲁", "TUV"},
                                                {"索罗门群岛", "SLB"}};
    const auto add = [&codes](const std::string& name, const std::string& code) {
        const auto [known, is_new] = codes.try_emplace(name, code);
        EXPECT_EQ(known->second, code) << "two States are called " << name;
    };
    const Corpus corpus = read_corpus();
    for (const State& state : corpus.states) {
        const auto names = state.names.find("zh");
        if (names == state.names.end()) continue;
        if (names->second.name) add(names->second.name->text, state.id);
        if (names->second.formal) add(names->second.formal->text, state.id);
        for (const auto& former : names->second.former) add(former.name.text, state.id);
        for (const Name& alias : names->second.aliases) add(alias.text, state.id);
    }
    return codes;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == '\t')
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

/// The name in a cell: without the number before it and the mark of a note behind it.
std::string name_in(std::string cell) {
    const std::size_t number = cell.find_first_not_of("0123456789");
    if (number != 0 && cell.compare(number, 2, ". ") == 0) cell.erase(0, number + 2);
    for (const char* mark : {" ⁴", " ⁵"})
        if (cell.ends_with(mark)) cell.resize(cell.size() - std::string_view(mark).size());
    return cell;
}

/// The columns of every table of a paper. A column without a heading goes on where the one before
/// it ends.
std::vector<Printed> printed_lists(const std::string& paper) {
    const auto codes = names_in_chinese();
    std::vector<Printed> lists;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> text = lines(paper);
    text.emplace_back();
    for (const std::string& line : text) {
        if (line.find('\t') != line.npos) {
            rows.push_back(cells(line));
            continue;
        }
        for (std::size_t column = 0; !rows.empty() && column < rows.front().size(); ++column) {
            const std::string& title = rows.front()[column];
            if (const std::size_t count = title.find('('); count != title.npos)
                lists.push_back({title.substr(0, count), std::stoul(title.substr(count + 1)), {}});
            for (std::size_t row = 1; row < rows.size(); ++row) {
                if (column >= rows[row].size() || rows[row][column].empty()) continue;
                const auto code = codes.find(name_in(rows[row][column]));
                if (code == codes.end())
                    ADD_FAILURE() << "no State is called '" << name_in(rows[row][column]) << "'";
                else
                    lists.back().codes.push_back(code->second);
            }
        }
        rows.clear();
    }
    for (const Printed& list : lists) EXPECT_EQ(list.codes.size(), list.count) << list.title;
    return lists;
}

/// The codes of what `hexaglot list` prints; each State must have the standing that was asked for.
Codes listed(const std::string& as_of, const std::string& standing,
             const std::vector<std::string>& more) {
    std::vector<std::string> words{"list",    "--treaty", "att",    "--status", standing,
                                   "--as-of", as_of,      "--lang", "zh",       "--order",
                                   "own",     "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = hexaglot(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    Codes codes;
    for (const auto& state : nlohmann::json::parse(outcome.out)) {
        EXPECT_EQ(state.at("status"), standing) << state;
        codes.push_back(state.at("code"));
    }
    return codes;
}

const std::vector<std::string> in_asia_pacific = {"--group", "asia-pacific"};
const std::vector<std::string> elsewhere = {"--group-not", "asia-pacific"};

/// The lists of the reference papers, once for each test that needs them.
class ReferenceLists : public testing::Test {
protected:
    void SetUp() override {
        HEXAGLOT_NEEDS(shared() ? "" : "no reference papers (set HEXAGLOT_SHARED)");
        in_2024_ = printed_lists(content(*shared() / "seeds/000_010e161a8d4e64dd.txt"));
        in_2026_ = printed_lists(content(*shared() / "seeds/002_4d715e66c7b55860.txt"));
        ASSERT_EQ(in_2024_.size(), 4U);
        ASSERT_EQ(in_2026_.size(), 3U);
    }

    std::vector<Printed>
        in_2024_;  ///< Asia-Pacific parties, signatories, others; signatories of all groups
    std::vector<Printed>
        in_2026_;  ///< Asia-Pacific signatories, others; signatories of other groups
};

TEST_F(ReferenceLists, OfApril2024AreComputed) {
    const std::string day = "2024-04-16";
    EXPECT_EQ(in_2024_[0].count, 12U);
    EXPECT_EQ(in_2024_[1].count, 11U);
    EXPECT_EQ(in_2024_[2].count, 31U);
    EXPECT_EQ(in_2024_[3].count, 28U);
    EXPECT_EQ(listed(day, "party", in_asia_pacific), in_2024_[0].codes);
    EXPECT_EQ(listed(day, "signatory", in_asia_pacific), in_2024_[1].codes);
    EXPECT_EQ(listed(day, "none", in_asia_pacific), in_2024_[2].codes);
    EXPECT_EQ(listed(day, "signatory", {}), in_2024_[3].codes);
}

TEST_F(ReferenceLists, OfFebruary2026AreComputed) {
    const std::string day = "2026-02-17";
    EXPECT_EQ(in_2026_[0].count, 10U);
    EXPECT_EQ(in_2026_[1].count, 31U);
    EXPECT_EQ(in_2026_[2].count, 15U);
    EXPECT_EQ(listed(day, "signatory", in_asia_pacific), in_2026_[0].codes);
    EXPECT_EQ(listed(day, "none", in_asia_pacific), in_2026_[1].codes);
    EXPECT_EQ(listed(day, "signatory", elsewhere), in_2026_[2].codes);
}

/// The table of a built agenda in codes, each column under the number that its heading states.
std::vector<Printed> annex_c(const fs::path& file, std::string_view language) {
    const Corpus corpus = read_corpus();
    std::map<std::string, std::string> codes;
    for (const State& state : corpus.states)
        codes[printed_name(state.names, language)->text] = state.id;
    std::vector<Printed> lists;
    for (const auto& column : table_columns(read_back(file))) {
        const std::string& title = column.front();
        const std::size_t count = title.find_last_of("0123456789");
        const std::size_t first = title.find_last_not_of("0123456789", count) + 1;
        Printed list{title, std::stoul(title.substr(first)), {}};
        for (std::size_t i = 1; i < column.size(); ++i) {
            std::string name = column[i];
            if (const std::size_t note = name.find("[^"); note != name.npos) name.resize(note);
            while (name.ends_with("\u00A0")) name.resize(name.size() - 2);
            list.codes.push_back(codes.contains(name) ? codes[name] : "no State: " + name);
        }
        lists.push_back(std::move(list));
    }
    return lists;
}

/// `all` without `some`, in its order.
Codes without(Codes all, const Codes& some) {
    std::erase_if(all, [&](const std::string& code) {
        return std::count(some.begin(), some.end(), code) > 0;
    });
    return all;
}

TEST_F(ReferenceLists, StandInTheAgendaOfTheDayAskedFor) {
    const TemporaryFolder folder;
    build_agenda(folder.path() / "2024", {"--as-of", "2024-04-16"});
    build_agenda(folder.path() / "2026");
    const std::vector<Codes> wanted_2024 = {in_2024_[1].codes, in_2024_[2].codes,
                                            without(in_2024_[3].codes, in_2024_[1].codes)};
    const std::vector<Codes> wanted_2026 = {in_2026_[0].codes, in_2026_[1].codes,
                                            in_2026_[2].codes};
    for (const char* format : {"docx", "odt"})
        for (const char* language : {"zh", "en"})
            for (const auto& [year, wanted] :
                 {std::pair{"2024", wanted_2024}, std::pair{"2026", wanted_2026}}) {
                const fs::path file = output_file(folder.path() / year, language, format);
                SCOPED_TRACE(file.string());
                const auto lists = annex_c(file, language);
                ASSERT_EQ(lists.size(), wanted.size());
                for (std::size_t i = 0; i < wanted.size(); ++i) {
                    EXPECT_EQ(lists[i].count, wanted[i].size()) << lists[i].title;
                    EXPECT_EQ(lists[i].codes, wanted[i]) << lists[i].title;
                }
            }
}

TEST_F(ReferenceLists, DifferByTheStatesThatListSinceNames) {
    const Outcome outcome = hexaglot({"list", "--treaty", "att", "--since", "2024-04-16", "--as-of",
                                      "2026-02-17", "--format", "json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    Codes signatories_before;
    Codes told;
    for (const auto& state : nlohmann::json::parse(outcome.out)) {
        EXPECT_EQ(state.at("status"), "party");
        if (state.at("was") == "signatory") signatories_before.push_back(state.at("code"));
        std::string line = fmt::format("{}: {} →", state.at("code").get<std::string>(),
                                       state.at("was").get<std::string>());
        for (const auto& event : state.at("events"))
            line += fmt::format(" {} {}", event.at("kind").get<std::string>(),
                                event.at("date").get<std::string>());
        told.push_back(line);
    }
    // Of the four only Colombia's day was read in a source; the Gambia had not signed, so no
    // reference list held it.
    EXPECT_EQ(told, (Codes{"COL: signatory → deposit 2024-10-15",
                           "GMB: none → accession 2024-04-17/2024-12-31",
                           "MWI: signatory → deposit 2024-04-17/2024-12-31",
                           "VUT: signatory → deposit 2025-08-01/2025-12-31"}));
    Codes signatories_of_2026 = in_2026_[0].codes;
    signatories_of_2026.insert(signatories_of_2026.end(), in_2026_[2].codes.begin(),
                               in_2026_[2].codes.end());
    EXPECT_EQ(without(in_2024_[3].codes, signatories_of_2026), signatories_before);
}

}  // namespace

TEST(List, WarnsWhereTheDayLiesInAnOpenInterval) {
    const std::vector<std::string> question = {"list",  "--treaty", "att",       "--status",
                                               "party", "--as-of",  "2026-02-17"};
    const Outcome outcome = hexaglot(question);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(lines(outcome.out).size(), 117U);
    EXPECT_THAT(outcome.err, HasSubstr("'ECU'"));
    EXPECT_THAT(outcome.err, HasSubstr("between 2026-01-01 and 2026-06-30"));
    EXPECT_THAT(outcome.err, HasSubstr("[open-interval]"));
}

TEST(List, TakesTheLastDayOfTheDataAndSaysSo) {
    const Outcome outcome = hexaglot({"list", "--treaty", "att", "--status", "party"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(lines(outcome.out).size(), 118U);
    EXPECT_THAT(outcome.err,
                HasSubstr("the list is as of 2026-06-30, where the data end [assumed-day]"));
}

}  // namespace hexaglot::system_test

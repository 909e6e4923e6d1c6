// SPDX-License-Identifier: MIT
// Bad input and bad luck, as a user meets them: whole messages, exit statuses, and what is left on
// the disk.
#include "base/catalogue.h"
#include "system/case_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

const fs::path cases = fs::path(HEXAGLOT_ROOT) / "tests" / "cases";

/// Every file under a folder with its bytes.
using Snapshot = std::map<std::string, std::string>;

Snapshot snapshot(const fs::path& folder) {
    Snapshot files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        files[fs::relative(entry.path(), folder).string()] =
            entry.is_regular_file() ? content(entry.path()) : std::string("(no file)");
    return files;
}

/// The small corpus of the cases with the locales and templates of the repository, and papers built
/// earlier.
void copy_base(const fs::path& folder) {
    copy_data(folder);
    fs::remove_all(folder / "corpus");
    fs::copy(cases / "base", folder, fs::copy_options::recursive);
    fs::create_directories(folder / "output" / "invitation");
    for (const char* language : {"en", "zh"})
        for (const char* format : {"docx", "odt"})
            write(folder / "output" / "invitation" /
                      (std::string("invitation.") + language + "." + format),
                  "the paper as it was before\n");
}

/// What stands in a folder as a failed test shall print it.
std::vector<std::string> differences(const Snapshot& before, const Snapshot& after) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : before)
        if (const auto found = after.find(name); found == after.end())
            names.push_back("lost: " + name);
        else if (found->second != bytes)
            names.push_back("changed: " + name);
    for (const auto& [name, bytes] : after)
        if (!before.count(name)) names.push_back("left: " + name);
    return names;
}

/// The same without the files of other papers that the program says it wrote.
std::vector<std::string> untold(std::vector<std::string> differences, const std::string& said) {
    std::erase_if(differences, [&](const std::string& one) {
        return said.find("written " + one.substr(one.find(": ") + 2) + "\n") != said.npos;
    });
    return differences;
}

/// The program is found first, so that a command reads as a user would write it.
Surroundings surroundings(const fs::path& folder) {
    const char* path = std::getenv("PATH");
    return {
        folder,
        {{"PATH", fs::path(HEXAGLOT_PROGRAM).parent_path().string() + ":" + (path ? path : "")}},
        {}};
}

/// Runs the steps of a case and gives what came out of each.
std::vector<Outcome> play(const Case& one) {
    const TemporaryFolder folder;
    copy_base(folder.path());
    std::vector<Outcome> outcomes;
    for (const Step& step : one.steps) {
        for (const Patch& patch : step.patches) apply(patch, folder.path());
        const Snapshot before = snapshot(folder.path());
        outcomes.push_back(run({"sh", "-c", step.command}, surroundings(folder.path())));
        const Snapshot after = snapshot(folder.path());
        if (outcomes.back().status != 0) {
            EXPECT_EQ(untold(differences(before, after), outcomes.back().out),
                      std::vector<std::string>())
                << step.command;
        }
        for (const auto& [name, bytes] : after)
            EXPECT_EQ(name.find(".tmp"), std::string::npos) << name << " is left over";
    }
    return outcomes;
}

std::vector<std::string> case_files() {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(cases))
        if (entry.path().extension() == ".txt")
            names.push_back(fs::relative(entry.path(), cases).string());
    std::sort(names.begin(), names.end());
    return names;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, SayAndReturnWhatIsWritten) {
    const fs::path path = cases / GetParam();
    CaseFile file = read_cases(path);
    const char* update = std::getenv("UPDATE_GOLDEN");
    for (Case& one : file.cases) {
        SCOPED_TRACE(one.title);
        const std::vector<Outcome> outcomes = play(one);
        for (std::size_t i = 0; i < one.steps.size(); ++i) {
            Step& step = one.steps[i];
            if (update) {
                step.expected = outcomes[i];
                continue;
            }
            EXPECT_EQ(outcomes[i].err, step.expected.err) << step.command;
            EXPECT_EQ(outcomes[i].out, step.expected.out) << step.command;
            EXPECT_EQ(outcomes[i].status, step.expected.status) << step.command;
        }
    }
    if (update) write(path, write_cases(file));
}

std::string test_name(const testing::TestParamInfo<std::string>& file) {
    std::string name = file.param.substr(0, file.param.size() - std::string_view(".txt").size());
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '/'; }, '_');
    return name;
}
INSTANTIATE_TEST_SUITE_P(Files, Cases, testing::ValuesIn(case_files()), test_name);

TEST(Catalogue, EveryCodeHasACase) {
    for (const CatalogueEntry& entry : catalogue()) {
        const fs::path path = cases / "codes" / (std::string(entry.code) + ".txt");
        if (!fs::exists(path)) {
            ADD_FAILURE() << entry.code << " has no case";
            continue;
        }
        const CaseFile file = read_cases(path);
        const auto shows_it = [&](const Case& one) {
            return std::any_of(one.steps.begin(), one.steps.end(), [&](const Step& step) {
                const std::string tag = "[" + std::string(entry.code) + "]";
                return (step.expected.err + step.expected.out).find(tag) != std::string::npos;
            });
        };
        EXPECT_TRUE(std::any_of(file.cases.begin(), file.cases.end(), shows_it))
            << "no case of " << path << " comes to it";
    }
}

TEST(Catalogue, EveryCaseIsOfACode) {
    for (const auto& entry : fs::directory_iterator(cases / "codes"))
        EXPECT_TRUE(catalogue_entry(entry.path().stem().string())) << entry.path();
}

TEST(Faults, AFullDiskLosesNothing) {
    const TemporaryFolder folder;
    copy_base(folder.path());
    const Snapshot before = snapshot(folder.path());
    Surroundings around = surroundings(folder.path());
    around.largest_file = 4096;
    const Outcome outcome = hexaglot({"build", "--lang", "en"}, around);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    const std::string help =
        "  help: make room, or name another place; the earlier file, if there was one, is as it "
        "was\n";
    EXPECT_EQ(outcome.err,
              "error: cannot write 'output/invitation/invitation.en.docx': File too large "
              "[cannot-write]\n" +
                  help +
                  "error: cannot write 'output/invitation/invitation.en.odt': File too large "
                  "[cannot-write]\n" +
                  help);
    EXPECT_EQ(differences(before, snapshot(folder.path())), std::vector<std::string>());
}

TEST(Faults, AsSarifTheyFitItsSchema) {
    const auto reference = shared();
    if (!reference) GTEST_SKIP() << "no folder with the schema of SARIF";
    HEXAGLOT_NEEDS(missing({"python3"}));
    if (run({"python3", "-c", "import jsonschema"}).status != 0)
        HEXAGLOT_NEEDS("no python3-jsonschema");
    const TemporaryFolder folder;
    copy_base(folder.path());
    // Without a fault, with one that has no place, and with one that has.
    std::vector<std::string> proof = {
        "python3", "-c",
        "import json, sys, jsonschema\n"
        "schema, *logs = (json.load(open(name)) for name in sys.argv[1:])\n"
        "for log in logs: jsonschema.validate(log, schema)\n",
        (*reference / "validate/schemas/sarif/sarif-schema-2.1.0.json").string()};
    const auto log = [&](const std::string& language) {
        const fs::path file = folder.path() / (language + ".sarif");
        write(file, hexaglot({"build", "--dry-run", "--lang", language, "--diagnostics", "sarif"},
                             surroundings(folder.path()))
                        .err);
        proof.push_back(file.string());
        return content(file);
    };
    EXPECT_EQ(log("en").find("ruleId"), std::string::npos);
    EXPECT_NE(log("cn").find("unknown-language"), std::string::npos);
    replace(folder.path() / "corpus" / "names.xml", "lang=\"zh\">日内瓦",
            "lang=\"zh\" sort=\"r\">日内瓦");
    EXPECT_NE(log("zh").find("unknown-attribute"), std::string::npos);
    // Findings: one that is waived, one that is new, one that is absent now.
    const auto check = [&](const char* name, const std::vector<std::string>& more) {
        std::vector<std::string> arguments = {"check", "list.txt", "--lang",
                                              "en",    "--format", "sarif"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        write(folder.path() / name, hexaglot(arguments, surroundings(folder.path())).out);
        proof.push_back((folder.path() / name).string());
        return content(folder.path() / name);
    };
    write(folder.path() / "list.txt", "On XXX March, TBD.\n");
    check("before.sarif", {});
    write(folder.path() / "waivers.xml",
          "<waivers><waiver code=\"placeholder\" words=\"TBD\">a form</waiver></waivers>");
    write(folder.path() / "list.txt", "On XXXX June, TBD.\n");
    const std::string after =
        check("after.sarif", {"--baseline", "before.sarif", "--waivers", "waivers.xml"});
    for (const char* word : {"\"absent\"", "\"new\"", "\"suppressions\""})
        EXPECT_NE(after.find(word), std::string::npos) << word << after;
    const Outcome verdict = run(proof);
    EXPECT_EQ(verdict.status, 0) << verdict.err;
}

}  // namespace
}  // namespace hexaglot::system_test

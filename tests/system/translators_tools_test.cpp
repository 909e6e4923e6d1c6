// SPDX-License-Identifier: MIT
// A translation file in the hands of translators' own programs, and back: OmegaT and the Translate
// Toolkit as Debian has them.
#include "corpus/corpus.h"
#include "support/findings.h"
#include "system/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view mark = "译";  ///< stands in each segment that was translated

/// One element of each kind.
constexpr const char* every_kind =
    "<p id=\"kinds\">The <name of=\"wgtu\">Working Group</name> &amp; <q>all <u>its</u> "
    "guests</q> meet from <time of=\"meeting\"/> on <date of=\"meeting\" weekday=\"yes\"/> in "
    "<b><name of=\"geneva\"/></b>, <i>or</i> elsewhere, for the <ordinal of=\"csp12\"/> time, "
    "10<sup>6</sup> of them: <person of=\"chair\"/>, <lang is=\"fr\">bis</lang>, <link "
    "href=\"https://example.org/\">here</link>, <symbol of=\"work-plan\"/>, <para "
    "of=\"work-plan\" n=\"3\"/>, <ref to=\"focus\"/>.<note id=\"kinds.note\">See <ref "
    "to=\"list\"/>.</note></p>\n    <p id=\"focus\">";

/// Each <target>, the unit's id before it.
std::vector<std::pair<std::string, std::string>> targets(const std::string& file) {
    static const std::regex target(
        "<trans-unit id=\"([^\"]*)\"[^>]*>\\s*<source>[^\\n]*\\s*<target[^>]*>([^\\n]*)</target>");
    std::vector<std::pair<std::string, std::string>> found;
    for (std::sregex_iterator at(file.begin(), file.end(), target), end; at != end; ++at)
        found.emplace_back((*at)[1], (*at)[2]);
    return found;
}

std::string without(std::string text, std::string_view words) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words))
        text.erase(at, words.size());
    return text;
}

/// A text with its codes taken out, the mark and the white space too.
std::string bare(const std::string& target) {
    static const std::regex codes_and_space("<[^>]*>|\\s");
    return without(std::regex_replace(target, codes_and_space, ""), mark);
}

/// A small corpus whose paper has changed since it was translated, and its Chinese file as `sync`
/// brought it up to date: units translated, stale, removed and new.
class TranslatorsTools : public testing::Test {
protected:
    TranslatorsTools() {
        copy_data(here);
        fs::remove_all(here / "corpus");
        fs::copy(fs::path(HEXAGLOT_ROOT) / "tests/cases/base", here, fs::copy_options::recursive);
        const fs::path paper = here / "corpus/papers/invitation/paper.xml";
        replace(paper, "<p id=\"focus\">", every_kind);
        replace(paper, ">all others.<", ">all other States.<");
        replace(paper, "      <li id=\"first\">those of the region;</li>\n", "");
        EXPECT_EQ(at_work({"sync"}).out,
                  "written corpus/papers/invitation/zh.xlf: 2 added, 1 stale, 1 removed\n");
        before = content(file);
    }

    /// The file is back from the tool: nothing is lost and nothing is left to do.
    void expect_whole() {
        const std::string after = content(file);
        const auto old_targets = targets(before);
        const auto new_targets = targets(after);
        ASSERT_EQ(new_targets.size(), 12U) << after;
        for (std::size_t i = 0; i < new_targets.size(); ++i) {
            const auto& [id, words] = new_targets[i];
            EXPECT_EQ(id, old_targets[i].first);
            EXPECT_EQ(bare(words), bare(old_targets[i].second)) << id;
            if (id == "first")
                EXPECT_EQ(words, old_targets[i].second);  // translate="no"
            else
                EXPECT_THAT(words, HasSubstr(mark)) << id;
        }
        EXPECT_THAT(after, HasSubstr("<source>all others.</source><target>所有其他国家。</target></"
                                     "alt-trans>"));
        Diagnostics diagnostics;
        const Corpus corpus = corpus::read(here / "corpus", diagnostics);
        EXPECT_THAT(findings(diagnostics), IsEmpty());
        for (const TranslationUnit& unit : corpus.papers.at(0).translations.at("zh").units) {
            EXPECT_EQ(unit.standing, TranslationUnit::Standing::translated) << unit.id;
            EXPECT_FALSE(unit.unverified) << unit.id;
        }
        EXPECT_EQ(at_work({"sync"}).out,
                  "unchanged corpus/papers/invitation/zh.xlf: 0 added, 0 stale, 0 removed\n");
        EXPECT_THAT(at_work({"status"}).out,
                    HasSubstr("invitation  zh       11          11      0        0  "));
        const Outcome built = at_work({"build", "--lang", "zh"});
        EXPECT_EQ(built.status, 0) << built.err;
    }

    /// `hexaglot` in the folder of the corpus.
    Outcome at_work(const std::vector<std::string>& arguments) const {
        return hexaglot(arguments, {here, {}, {}});
    }

    TemporaryFolder folder;
    const fs::path here = folder.path();
    const fs::path file = here / "corpus/papers/invitation/zh.xlf";
    std::string before;
};

/// A segment as a translator may leave it: its last standalone code at its head, and the mark.
/// OmegaT writes codes as text: &lt;x0/&gt;.
std::string translated(std::string segment) {
    if (const auto begin = segment.rfind("&lt;x"); begin != segment.npos) {
        const auto size = segment.find("&gt;", begin) + 4 - begin;
        const std::string code = segment.substr(begin, size);
        segment = code + segment.erase(begin, size);
    }
    return segment + std::string(mark);
}

/// A translation memory with each of its Chinese segments translated.
std::string translated_memory(const std::string& memory) {
    static const std::regex segment("<tuv lang=\"ZH\">\\s*<seg>([^<]*)");
    std::string out;
    std::size_t end = 0;
    for (std::sregex_iterator at(memory.begin(), memory.end(), segment), none; at != none; ++at) {
        const auto begin = static_cast<std::size_t>(at->position(1));
        out += memory.substr(end, begin - end) + translated((*at)[1]);
        end = begin + static_cast<std::size_t>(at->length(1));
    }
    return out + memory.substr(end);
}

TEST_F(TranslatorsTools, OmegaT) {
    HEXAGLOT_NEEDS(missing({"omegat"}));
    const fs::path project = here / "project";
    for (const char* name : {"source", "target", "tm", "glossary", "dictionary", "omegat"})
        fs::create_directories(project / name);
    write(project / "omegat.project",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<omegat><project version=\"1.0\">"
          "<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>"
          "<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>"
          "<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang>"
          "<target_lang>ZH</target_lang><sentence_seg>false</sentence_seg></project></omegat>\n");
    fs::copy_file(file, project / "source/zh.xlf");
    const auto omegat = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"omegat", project.string(),
                                             "--config-dir=" + (here / "settings").string()});
        const Outcome outcome = run(arguments, {here, {{"HOME", here.string()}}, {}});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
    };
    const fs::path memory = here / "memory.tmx";
    omegat({"--mode=console-createpseudotranslatetmx", "--pseudotranslatetype=equal",
            "--pseudotranslatetmx=" + memory.string()});
    write(project / "omegat/project_save.tmx", translated_memory(content(memory)));
    omegat({"--mode=console-translate"});
    fs::copy_file(project / "target/zh.xlf", file, fs::copy_options::overwrite_existing);
    expect_whole();
}

/// Runs a script in the Python that Debian's packages serve.
Outcome python(const std::string& script, const std::vector<std::string>& arguments) {
    std::vector<std::string> words{"/usr/bin/python3", "-c", script};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run(words);
}

std::string missing_toolkit() {
    return python("import translate.storage.xliff", {}).status == 0
               ? std::string()
               : "not installed (./dev test installs): translate-toolkit";
}

/// Marks the words of each target; `reviewed` also tells the library that the unit is done.
constexpr const char* translate_units = R"(
import sys
from translate.storage import xliff
def mark(element):
    for i, part in enumerate(element.sub):
        if isinstance(part, str):
            element.sub[i] = part + '译'
            return True
        if mark(part):
            return True
    return False
file = xliff.xlifffile.parsefile(sys.argv[1])
for unit in file.units:
    if not unit.istranslatable():
        continue
    words = unit.rich_target
    for element in words:
        mark(element)
    unit.rich_target = words
    if 'reviewed' in sys.argv[2:]:
        unit.markfuzzy(False)
file.save()
)";

TEST_F(TranslatorsTools, TranslateToolkitLeavesStates) {
    HEXAGLOT_NEEDS(missing_toolkit());
    const Outcome outcome = python(translate_units, {file.string()});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(content(file), HasSubstr("state=\"needs-translation\""));
    expect_whole();
}

TEST_F(TranslatorsTools, TranslateToolkitWritesStates) {
    HEXAGLOT_NEEDS(missing_toolkit());
    const Outcome outcome = python(translate_units, {file.string(), "reviewed"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(content(file), testing::Not(HasSubstr("state=\"needs-translation\"")));
    expect_whole();
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// Every construct in every language and format, as a person has reviewed it.
// `UPDATE_GOLDEN=1 ./dev test -R Golden` writes the trees anew; read the difference line by line.
#include "constructs/constructs.h"
#include "golden/parts.h"
#include "golden/store.h"
#include "golden/tree.h"
#include "support/text_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>

namespace hexaglot {
namespace {

namespace fs = std::filesystem;

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, IsWhatIsWritten) {
    for (const std::string& language : construct_languages)
        for (const FileFormat format : {FileFormat::docx, FileFormat::odt}) {
            const std::string name =
                GetParam() + '/' + language + (format == FileFormat::docx ? ".docx" : ".odt");
            SCOPED_TRACE(name);
            const Parts found = shown_parts(Constructs::get().file(GetParam(), language, format));
            if (updates_goldens()) {
                write_golden(name, found);
                continue;
            }
            Parts wanted = golden(name);
            for (const auto& [part, lines] : found) EXPECT_EQ(wanted[part], lines) << part;
            EXPECT_EQ(wanted.size(), found.size());
        }
}

INSTANTIATE_TEST_SUITE_P(Constructs, Golden, testing::ValuesIn(constructs()), [](const auto& one) {
    std::string name = one.param;
    std::erase(name, '-');
    return name;
});

std::string lines(std::string_view text) {
    Diagnostics trouble;
    const auto tree =
        xml::load(std::make_shared<const Source>("a.xml", std::string(text)), trouble);
    return lines_of(tree->root());
}

TEST(GoldenTree, IsTheSameHoweverItIsWritten) {
    const std::string wanted = "<a b=\"&quot;1&quot;\" c=\"2\"><d/></a>\n";
    EXPECT_EQ(lines("<a c='2' b='\"1\"'>\n  <d></d>\n</a>"), wanted);
    EXPECT_EQ(lines(wanted), wanted);
    EXPECT_NE(lines("<a b='\"1\"' c='3'><d/></a>"), wanted);
}

TEST(GoldenTree, LeavesOutNamespacesThatNothingUses) {
    EXPECT_EQ(lines("<a:x xmlns:a='1' xmlns:b='2' xmlns:c='3'><a:y b:z=''/></a:x>"),
              "<a:x xmlns:a=\"1\" xmlns:b=\"2\"><a:y b:z=\"\"/></a:x>\n");
}

TEST(GoldenTree, KeepsTheSpacesOfWords) {
    EXPECT_EQ(lines("<text:p>a <text:span> </text:span> b</text:p>"),
              "<text:p>a <text:span> </text:span> b</text:p>\n");
    EXPECT_EQ(lines("<w:r> <w:t> </w:t> </w:r>"), "<w:r><w:t> </w:t></w:r>\n");
}

TEST(GoldenTree, BreaksWhatIsLongerThanALine) {
    const std::string words(160, 'x');
    EXPECT_EQ(lines("<w:p><w:r><w:b/><w:t>" + words + "</w:t></w:r></w:p>"),
              "<w:p>\n  <w:r>\n    <w:b/>\n    <w:t>" + words + "</w:t>\n  </w:r>\n</w:p>\n");
}

TEST(GoldenStore, WritesNowhereElse) {
    const TemporaryFolder root;
    const fs::path inside = root.path() / "golden";
    for (const char* name : {"", ".", "..", "../a", "a/../../b", "/tmp/hexaglot-golden"})
        EXPECT_THROW(write_golden(name, {{"p.xml", "<a/>\n"}}, inside), std::invalid_argument)
            << name;
    EXPECT_THROW(write_golden("a", {{"p.xml", "<a/>\n"}, {"../../p.xml", "<a/>\n"}}, inside),
                 std::invalid_argument);
    EXPECT_TRUE(fs::is_empty(root.path()));
}

TEST(GoldenStore, PutsOneTreeInThePlaceOfAnother) {
    const TemporaryFolder root;
    write_golden("a/zh.docx", {{"word/old.xml", "<a/>\n"}, {"b.xml", "<a/>\n"}}, root.path());
    write_golden("a/zh.docx", {{"b.xml", "<b/>\n"}}, root.path());
    EXPECT_EQ(read_text(root.path() / "a/zh.docx/b.xml"),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<b/>\n");
    EXPECT_FALSE(fs::exists(root.path() / "a/zh.docx/word"));
}

TEST(GoldenStore, HoldsNoGoldenThatNothingIsComparedWith) {
    std::vector<std::string> wanted;
    for (const std::string& construct : constructs())
        for (const std::string& language : construct_languages)
            for (const char* format : {".docx", ".odt"})
                wanted.push_back(construct + '/' + language + format);
    std::vector<std::string> found;
    const fs::path root = HEXAGLOT_ROOT "/tests/golden";
    for (const auto& construct : fs::directory_iterator(root)) {
        if (!construct.is_directory()) continue;
        for (const auto& file : fs::directory_iterator(construct.path()))
            found.push_back(file.path().lexically_relative(root).generic_string());
    }
    EXPECT_THAT(found, testing::UnorderedElementsAreArray(wanted));
}

}  // namespace
}  // namespace hexaglot

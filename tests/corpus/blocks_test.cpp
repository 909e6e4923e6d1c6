// SPDX-License-Identifier: MIT
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::string_literals;
using Kind = SourceBlock::Kind;

constexpr const char* paper_file = "papers/agenda/paper.xml";

/// A PNG's signature and header; nobody here looks further.
std::string png(int width, int height) {
    std::string bytes = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s;
    for (const int size : {width, height})
        for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(size >> shift & 0xFF);
    return bytes + "\x08\x06\0\0\0"s;
}

/// A JPEG of one comment and a frame header.
std::string jpeg() {
    return "\xFF\xD8\xFF\xFE\0\x04hi\xFF\xC0\0\x0B\x08\0\x20\0\x40\x01\x01\x11\0"s +
           std::string(8, '\0');
}

/// The small corpus with these blocks at the head of its annex.
class Blocks : public testing::Test {
protected:
    std::vector<SourceBlock> read(const std::string& blocks) {
        files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>", blocks);
        corpus = files.read();
        return corpus.papers.empty() ? std::vector<SourceBlock>()
                                     : corpus.papers[0].annexes.at(0).blocks;
    }

    SmallCorpus files;
    Corpus corpus;
};

TEST_F(Blocks, QuotationBoxDraftAndEnd) {
    const auto found = read(
        "<quote id=\"q\">passage</quote><box id=\"b\"><text id=\"t\">in it</text><list "
        "kind=\"dash\"><li id=\"l\">one</li></list></box><draft/><end/>");
    EXPECT_THAT(files.found(), IsEmpty());
    ASSERT_EQ(found.size(), 5u);
    EXPECT_EQ(found[0].kind, Kind::quotation);
    EXPECT_EQ(found[0].unit.id, "q");
    EXPECT_EQ(found[1].kind, Kind::box);
    ASSERT_EQ(found[1].blocks.size(), 2u);
    EXPECT_EQ(found[1].blocks[1].numbering, "dash");
    EXPECT_EQ(found[2].kind, Kind::draft);
    EXPECT_EQ(found[3].kind, Kind::end_mark);
}

TEST_F(Blocks, WrittenTable) {
    const auto found = read(
        "<table id=\"t\" widths=\"1 3\"><row head=\"yes\"><cell id=\"a\" "
        "span=\"2\">A</cell></row><row><cell id=\"b\">B</cell><cell "
        "id=\"c\">C</cell></row></table>");
    EXPECT_THAT(files.found(), IsEmpty());
    EXPECT_EQ(found[0].kind, Kind::table);
    EXPECT_THAT(found[0].widths, ElementsAre(1, 3));
    EXPECT_TRUE(found[0].blocks.at(0).head);
    EXPECT_EQ(found[0].blocks.at(0).blocks.at(0).span, 2);
    EXPECT_EQ(found[0].blocks.at(1).blocks.at(1).unit.id, "c");
}

TEST_F(Blocks, UnitsOfTheirWordsInDocumentOrder) {
    read(
        "<box id=\"b\"><text id=\"u1\">x</text></box><table id=\"t\"><row><cell "
        "id=\"u2\">A</cell></row></table><quote id=\"u3\">q</quote>");
    std::vector<std::string> ids;
    for (const UnitView& unit : corpus.papers[0].units())
        if (unit.id.starts_with('u')) ids.emplace_back(unit.id);
    EXPECT_THAT(ids, ElementsAre("u1", "u2", "u3"));
}

TEST_F(Blocks, APictureIsAsLargeAsOnAScreenOrAsAsked) {
    files.write("papers/agenda/small.png", png(96, 48));
    files.write("papers/agenda/photo.jpg", jpeg());
    const auto found = read(
        "<image id=\"a\" src=\"small.png\"><alt id=\"a.alt\">What it shows</alt></image><image "
        "id=\"b\" src=\"photo.jpg\" width=\"100\"><alt id=\"b.alt\">A photograph</alt></image>");
    EXPECT_THAT(files.found(), IsEmpty());
    EXPECT_EQ(found[0].kind, Kind::image);
    EXPECT_EQ(found[0].image.width, 25'400);
    EXPECT_EQ(found[0].image.height, 12'700);
    EXPECT_EQ(*found[0].image.bytes, png(96, 48));
    EXPECT_EQ(found[0].unit.id, "a.alt");
    EXPECT_EQ(found[1].image.width, 100'000);
    EXPECT_EQ(found[1].image.height, 50'000);
}

struct Fault {
    const char* blocks;
    const char* finding;
};

class BlocksFault : public testing::TestWithParam<Fault> {};

TEST_P(BlocksFault, IsReportedWithItsPlace) {
    SmallCorpus files;
    files.write("papers/agenda/text.png", "no picture at all, only words");
    files.write("papers/agenda/wrong.png", jpeg());
    files.change(paper_file, "<h id=\"x.heading\" level=\"2\">Which</h>", GetParam().blocks);
    files.read();
    std::vector<std::string> found = files.found();
    for (std::string& line : found) {
        const std::string folder = "papers/agenda/";
        if (line.starts_with(folder)) line.erase(0, folder.size());
    }
    EXPECT_THAT(found, ElementsAre(GetParam().finding));
}

const Fault faults[] = {
    {"<table id=\"t\"><row><cell id=\"a\">A</cell><cell id=\"b\">B</cell></row><row><cell "
     "id=\"c\">C</cell></row></table>",
     "paper.xml:22:72: error: this row takes 1 columns, but the table has 2 [bad-value] (give "
     "every "
     "row as many cells as the first; span=\"2\" counts twice)"},
    {"<table id=\"t\" widths=\"1 1 1\"><row><cell id=\"a\">A</cell></row></table>",
     "paper.xml:22:34: error: this row takes 1 columns, but the table has 3 [bad-value] (give "
     "every "
     "row a cell for each of 'widths'; span=\"2\" counts twice)"},
    {"<table id=\"t\" widths=\"1 x\"><row><cell id=\"a\">A</cell></row></table>",
     "paper.xml:22:19: error: 'x' is not a number for 'widths' [bad-value] (write a whole number "
     "from 1 on: 12)"},
    {"<table id=\"t\"><row><cell id=\"a\">A</cell></row><row head=\"yes\"><cell "
     "id=\"b\">B</cell></row></table>",
     "paper.xml:22:51: error: a row with head=\"yes\" stands behind others [misplaced-element] "
     "(rows "
     "that are repeated on every page come first)"},
    {"<image id=\"i\" src=\"no.png\"><alt id=\"i.alt\">x</alt></image>",
     "paper.xml:22:5: error: cannot read 'papers/agenda/no.png': No such file or directory "
     "[cannot-read] (put the picture beside paper.xml, or correct 'src')"},
    {"<image id=\"i\" src=\"text.png\"><alt id=\"i.alt\">x</alt></image>",
     "paper.xml:22:5: error: 'papers/agenda/text.png' is no PNG or JPEG picture [bad-value] (save "
     "the picture as .png or .jpg; a file must be what its name says)"},
    {"<image id=\"i\" src=\"wrong.png\"><alt id=\"i.alt\">x</alt></image>",
     "paper.xml:22:5: error: 'papers/agenda/wrong.png' is no PNG or JPEG picture [bad-value] (save "
     "the picture as .png or .jpg; a file must be what its name says)"},
    {"<image id=\"i\" src=\"../x.png\"><alt id=\"i.alt\">x</alt></image>",
     "paper.xml:22:19: error: '../x.png' is not the name of a file [bad-value] (put the picture "
     "beside paper.xml and write its name alone)"},
    {"<text id=\"t\"><date is=\"2024-05-17\" to=\"2024-05-16\"/></text>",
     "paper.xml:22:40: error: the range ends on 2024-05-16, before it begins on 2024-05-17 "
     "[bad-value] (correct 'is' or 'to')"},
    {"<text id=\"t\"><time/></text>",
     "paper.xml:22:18: error: <time> has neither 'of' nor 'is' [missing-attribute] (give the "
     "meeting whose hours they are, of=\"…\", or the hour, is=\"15:00\")"},
    {"<text id=\"t\"><time of=\"csp12-wgtu-1\" to=\"16:00\"/></text>",
     "paper.xml:22:42: error: <time> has both 'of' and 'to' [bad-value] ('to' ends a range that "
     "begins with 'is')"},
    {"<text id=\"t\"><ref to=\"l.invite\" through=\"l.invit\"/></text>",
     "paper.xml:22:37: error: nothing in this paper has the id 'l.invit' [unknown-id] (did you "
     "mean "
     "'l.invite')"},
};

INSTANTIATE_TEST_SUITE_P(All, BlocksFault, testing::ValuesIn(std::begin(faults), std::end(faults)));

}  // namespace
}  // namespace hexaglot

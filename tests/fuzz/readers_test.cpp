// SPDX-License-Identifier: MIT
// Every reader, with inputs that are broken a little: none may crash, hang, throw or say where a
// word stands that is not there. Runs briefly as a test; `./dev fuzz SECONDS` goes on with other
// inputs and leaves the one that it ended with in build/fuzz.
#include "archive/archive.h"
#include "base/xml.h"
#include "corpus/small_corpus.h"
#include "extract/fixtures.h"
#include "fuzz/mutator.h"
#include "locale/locale.h"
#include "support/text_file.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot {
namespace {

using Clock = std::chrono::steady_clock;

struct Reader {
    const char* name;
    std::vector<std::string> good;
    std::function<void(const std::string& bytes)> read;
};

SourcePtr source(const std::string& bytes) {
    return std::make_shared<const Source>("a", bytes);
}

void expect_places(const Place& place, const std::vector<Anchor>& anchors, const Inlines& inlines) {
    ASSERT_TRUE(place.source);
    std::size_t before = 0;
    const std::size_t words = words_of(inlines).size();
    for (const Anchor& anchor : anchors) {
        ASSERT_GE(anchor.text, before);
        ASSERT_LE(anchor.text, words);
        before = anchor.text;
    }
    for (const std::size_t at : {std::size_t{0}, words / 2, words})
        ASSERT_LE(place_in(place, anchors, at).offset, place.source->bytes().size());
}

void expect_places(const Document& document) {
    for (const auto* parts : {&document.parts, &document.annexes, &document.margins})
        for (const Part& part : *parts)
            for_paragraphs(part.blocks, [](const Paragraph& paragraph) {
                expect_places(paragraph.place, paragraph.anchors, paragraph.inlines);
                for (const Inline& piece : paragraph.inlines)
                    if (const auto* note = std::get_if<Note>(&piece); note && note->place.source)
                        expect_places(note->place, note->anchors, note->inlines);
            });
}

void read_package(const Package& package) {
    Diagnostics trouble;
    const Document document = extract::document(package, trouble);
    expect_places(document);
    print::text(document);
    extract::brief(trouble);
}

void read_archive(const std::string& bytes) {
    Diagnostics trouble;
    if (const auto package = archive::open("a.docx", bytes, trouble)) read_package(*package);
    extract::brief(trouble);
}

void read_text(const std::string& bytes, extract::TextKind kind) {
    Diagnostics trouble;
    const auto text = extract::decoded("a.txt", bytes, trouble);
    const Document document = extract::document(text, kind, trouble);
    expect_places(document);
    print::text(document);
    extract::brief(trouble);
}

extract::Docx word_file() {
    using namespace extract;
    Docx file;
    file.body =
        n("One", 1) + n("Two", 1, 1) + p("See", "<w:pStyle w:val=\"H\"/>") +
        R"(<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>)"
        R"(</w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:bookmarkStart w:id="1" w:name="b"/>)"
        R"(<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF b \h </w:instrText>)"
        R"(<w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar )"
        R"(w:fldCharType="end"/></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r>)"
        R"(<w:footnoteReference w:id="1"/></w:r><mc:AlternateContent><mc:Choice><w:r>)"
        R"(<w:p><w:r><w:t>box</w:t></w:r></w:p></w:r></mc:Choice><mc:Fallback><w:p/>)"
        R"(</mc:Fallback></mc:AlternateContent></w:p><w:sectPr><w:bidi/></w:sectPr>)";
    file.styles = R"(<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr>)"
                  R"(<w:outlineLvl w:val="0"/></w:pPr></w:style>)";
    file.numbering = abstract_num(1, lvl(0, "decimal", "%1.") + lvl(1, "russianLower", "%1.%2)")) +
                     R"(<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride )"
                     R"(w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>)";
    file.footnotes = R"(<w:footnote w:id="1">)" + p(" A note") + "</w:footnote>";
    return file;
}

extract::Odt text_file() {
    extract::Odt file;
    file.body =
        R"(<text:list text:style-name="L"><text:list-item><text:p>One<text:note text:id="n" )"
        R"(text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>)"
        R"(<text:p>Note</text:p></text:note-body></text:note></text:p><text:list><text:list-item>)"
        R"(<text:p>Two<text:s text:c="3"/></text:p></text:list-item></text:list></text:list-item>)"
        R"(</text:list><text:h text:outline-level="1">Head</text:h><table:table><table:table-row>)"
        R"(<table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>)"
        R"(<table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>)"
        R"(</table:table><text:p><text:a xlink:href="http://a">b</text:a><text:bookmark )"
        R"(text:name="m"/><text:bookmark-ref text:ref-name="m">1</text:bookmark-ref></text:p>)";
    file.automatic =
        R"(<text:list-style style:name="L"><text:list-level-style-number text:level="1" )"
        R"(style:num-format="1" style:num-suffix="." text:start-value="4"/>)"
        R"(<text:list-level-style-number text:level="2" style:num-format="a" )"
        R"(text:display-levels="2"/></text:list-style>)";
    return file;
}

/// A package, one of whose parts is broken: the zip around it would hide nearly all changes.
Reader part_reader(const char* name, const Package& package) {
    Reader reader{name, {}, {}};
    for (const Entry& entry : package.entries) reader.good.push_back(entry.bytes);
    reader.read = [package](const std::string& bytes) {
        // Whichever part it came from: each reader must take any content.
        for (const Entry& entry : package.entries) {
            Package broken = package;
            broken.find(entry.name)->replace(bytes);
            read_package(broken);
        }
    };
    return reader;
}

std::string archived(Package package, const std::string& type) {
    if (package.format == FileFormat::odt)
        package.entries.insert(package.entries.begin(), {"mimetype", type, {}, 0});
    else
        extract::add(package, "[Content_Types].xml", type);
    return archive::save(package);
}

std::vector<std::string> texts() {
    return {
        "1. One\n(a) two\n(b) three\n\nHeading\n\nA sentence.¹ More.[^2]\n\n¹ Note.\n[^2]: Two\n",
        "一、文字\n（一）国家 (2)\n\n1. 阿根廷\t1. 巴西\n2. "
        "智利\t\n\n见[此处](#)，<https://a.org/b>。\n",
        "A line of words that was broken where the page ends, as they all are here\nand goes "
        "on\n\n1 See this long line at the foot of the page, which is a note on them\n",
        "a,b;c\n\"d \"\"e\"\"\nf\",g\n", "a\tb\n1. c\t\"d\"\n"};
}

std::vector<Reader> readers() {
    using extract::TextKind;
    const std::string root = HEXAGLOT_ROOT;
    std::vector<Reader> all;
    for (const auto& [name, kind] :
         {std::pair("text", TextKind::text), std::pair("tsv", TextKind::tsv),
          std::pair("csv", TextKind::csv)})
        all.push_back({name, texts(), [kind = kind](const std::string& b) { read_text(b, kind); }});
    all.push_back(part_reader("docx", word_file().package()));
    all.push_back(part_reader("odt", text_file().package()));
    all.push_back(
        {"zip",
         {archived(word_file().package(),
                   "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+"
                   "xml"),
          archived(text_file().package(), "application/vnd.oasis.opendocument.text")},
         read_archive});
    all.push_back(
        {"xml",
         {word_file().package().entries.front().bytes, small_corpus_files.at("states.xml")},
         [](const std::string& bytes) {
             Diagnostics trouble;
             if (const auto tree = xml::load(source(bytes), trouble))
                 xml::save(tree->document, false);
         }});
    all.push_back({"locale",
                   {hexaglot::read_text(root + "/locales/en.xml"),
                    hexaglot::read_text(root + "/locales/ar.xml")},
                   [](const std::string& bytes) {
                       Diagnostics trouble;
                       locale::load(source(bytes), trouble);
                   }});
    all.push_back(
        {"glossary",
         {R"(<tbx type="TBX-Core" xml:lang="en"><text><body><termEntry id="a"><langSet )"
          R"(xml:lang="en"><tig><term>Treaty</term></tig></langSet></termEntry></body></text></tbx>)",
          "en,fr\n\"Arms, Trade\",Commerce\n"},
         [](const std::string& bytes) {
             Diagnostics trouble;
             for (const char* name : {"a.tbx", "a.csv", "a.xml"})
                 corpus::glossary(std::make_shared<const Source>(name, bytes), trouble);
         }});
    all.push_back(
        {"waivers",
         {R"(<waivers><waiver code="missing-name" until="2027-01-01">Why</waiver></waivers>)"},
         [](const std::string& bytes) {
             Diagnostics trouble;
             corpus::waivers(source(bytes), trouble);
         }});
    Reader corpus{"corpus", {}, {}};
    for (const auto& [path, text] : small_corpus_files) corpus.good.push_back(text);
    corpus.good.push_back(
        xliff("<trans-unit id=\"x.1\"><source>A <x id=\"1\"/></source><target>B "
              "<x id=\"1\"/></target></trans-unit>"));
    corpus.read = [](const std::string& bytes) {
        for (const char* path : {"papers/agenda/zh.xlf", "papers/agenda/paper.xml", "states.xml"}) {
            SmallCorpus files;
            files.write(path, bytes);
            files.read({.papers = std::vector<std::string>()});
        }
    };
    all.push_back(std::move(corpus));
    return all;
}

class Fuzz : public testing::TestWithParam<std::size_t> {};

TEST_P(Fuzz, NothingBrokenBreaksAReader) {
    const Reader reader = readers().at(GetParam());
    const char* asked = std::getenv("HEXAGLOT_FUZZ_SECONDS");
    const double seconds = asked ? std::atof(asked) : 0;
    const char* folder = std::getenv("HEXAGLOT_FUZZ_FOLDER");
    const char* first = std::getenv("HEXAGLOT_FUZZ_SEED");
    Mutator mutate(first ? static_cast<unsigned>(std::atol(first)) : 1);
    constexpr int briefly = 100;
    constexpr std::chrono::seconds patience(10);
    const auto begin = Clock::now();
    int rounds = 0;
    for (const std::string& bytes : reader.good) reader.read(bytes);
    for (; asked ? Clock::now() - begin < std::chrono::duration<double>(seconds) : rounds < briefly;
         ++rounds) {
        const std::string bytes = mutate(reader.good);
        if (folder) write_text(std::filesystem::path(folder) / reader.name, bytes);
        const auto start = Clock::now();
        ASSERT_NO_THROW(reader.read(bytes)) << reader.name << ", round " << rounds;
        ASSERT_LT(Clock::now() - start, patience) << reader.name << ", round " << rounds;
        ASSERT_FALSE(HasFailure()) << reader.name << ", round " << rounds << ":\n" << bytes;
    }
    if (asked) std::printf("%s: %d inputs\n", reader.name, rounds);
}

INSTANTIATE_TEST_SUITE_P(Readers, Fuzz, testing::Range(std::size_t{0}, readers().size()),
                         [](const auto& one) { return std::string(readers().at(one.param).name); });

}  // namespace
}  // namespace hexaglot

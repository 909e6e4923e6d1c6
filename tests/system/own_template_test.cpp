// SPDX-License-Identifier: MIT
// A user makes a template of their own in LibreOffice, without a line of C++: all parties with
// their dates, group by group, in six languages and both formats, as `hexaglot list` knows them.
#include "system/papers.h"
#include "system/program.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* languages[] = {"ar", "en", "es", "fr", "ru", "zh"};

/// What the user types: tags in the text, in a header, in a note, in a text box and in a table, one
/// of them split by a change of the look.
constexpr std::string_view typed = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
  <office:meta><dc:title>{{title}}</dc:title></office:meta>
  <office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles>
  <office:automatic-styles>
    <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/></style:page-layout>
    <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  </office:automatic-styles>
  <office:master-styles>
    <style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p>{{parties-count}} / {{#each groups}}{{parties-count}} {{/each}}</text:p></style:header></style:master-page>
  </office:master-styles>
  <office:body><office:text>
    <text:h text:outline-level="1">{{title}}<text:note text:note-class="footnote" text:id="ftn1"><text:note-citation>1</text:note-citation><text:note-body><text:p>{{as-of.iso}}</text:p></text:note-body></text:note></text:h>
    <text:p><draw:frame draw:name="Count" text:anchor-type="paragraph" svg:width="8cm" svg:height="1cm"><draw:text-box><text:p>{{signatories-count}}</text:p></draw:text-box></draw:frame></text:p>
    <text:p>{{#each groups}}</text:p>
    <text:p>{{#if parties}}</text:p>
    <text:h text:outline-level="2">{{na<text:span text:style-name="Bold">me}}</text:span> ({{parties-count}})</text:h>
    <table:table table:name="Parties">
      <table:table-column table:number-columns-repeated="4"/>
      <table:table-row>
        <table:table-cell><text:p>{{#each parties}}{{number}}</text:p></table:table-cell>
        <table:table-cell><text:p>{{name}}</text:p></table:table-cell>
        <table:table-cell><text:p>{{#if joined}}{{joined.iso}}{{/if}}</text:p></table:table-cell>
        <table:table-cell><text:p>{{joined.year}}{{/each}}</text:p></table:table-cell>
      </table:table-row>
    </table:table>
    <text:p>{{/if}}</text:p>
    <text:p>{{/each}}</text:p>
  </office:text></office:body>
</office:document>
)";

constexpr std::string_view paper = R"(<?xml version="1.0" encoding="UTF-8"?>
<paper id="parties" original="en" as-of="2026-06-30" conference="csp12" template="parties">
  <part id="all"><title id="title">States Parties</title><text id="text">The template does not print this.</text></part>
</paper>
)";

/// The parties as `hexaglot list` prints them.
Json listed(const std::string& language, const std::string& group) {
    std::vector<std::string> words = {"list",   "--treaty", "att",        "--status",
                                      "party",  "--as-of",  "2026-06-30", "--lang",
                                      language, "--format", "json"};
    if (!group.empty()) words.insert(words.end(), {"--group", group});
    const Outcome outcome = hexaglot(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return Json::parse(outcome.out);
}

/// The lines of the table for a group: number, name, the day where it is known, its year.
std::vector<std::string> table_lines(const Json& parties) {
    std::vector<std::string> out;
    std::size_t number = 0;
    for (const Json& party : parties) {
        // A signature on a day that nobody knows may stand behind the ratification.
        const Json& events = party["events"];
        const auto joined = std::find_if(events.rbegin(), events.rend(), [](const Json& event) {
            return event["kind"] != "signature";
        });
        const std::string days = (*joined)["date"];  // day, or first/last
        const std::size_t slash = days.find('/');
        const bool is_day = slash == days.npos;
        const std::string year = days.substr(0, 4);
        out.push_back(fmt::to_string(++number));
        out.push_back(party["name"]);
        out.push_back(is_day ? days : "");
        out.push_back(is_day || days.substr(slash + 1, 4) == year ? year : "");
    }
    return out;
}

/// The lines of the paper.
std::vector<std::string> expected(const Corpus& corpus, const std::string& language) {
    std::vector<std::string> out = {"States Parties[^1]", "", "25"};
    std::size_t grouped = 0;
    std::set<std::string> codes;
    const auto add = [&](const std::string& group, const Json& parties) {
        if (parties.empty()) return;
        out.push_back(fmt::format("{} ({})", group, parties.size()));
        const auto table = table_lines(parties);
        out.insert(out.end(), table.begin(), table.end());
        grouped += parties.size();
    };
    for (const Group& group : corpus.groups) {
        const Json parties = listed(language, group.id);
        for (const Json& party : parties) codes.insert(party["code"]);
        add(printed_name(group.names, language)->text, parties);
    }
    Json rest = Json::array();
    for (const Json& party : listed(language, ""))
        if (!codes.contains(party["code"])) rest.push_back(party);
    add("", rest);
    EXPECT_EQ(grouped, 118U);
    out.insert(out.end(), {"", "[^1] 2026-06-30"});  // behind a table comes a paragraph
    return out;
}

TEST(OwnTemplate, ListsAllPartiesWithTheirDates) {
    HEXAGLOT_NEEDS(missing({"soffice", "jing", "xmllint"}));
    const TemporaryFolder folder;
    copy_data(folder.path());
    const fs::path templates = folder.path() / "templates";
    write(folder.path() / "parties.fodt", typed);
    for (const char* format : {"docx", "odt"})
        save_with_libreoffice(format, {folder.path() / "parties.fodt"}, templates);
    fs::create_directories(folder.path() / "corpus/papers/parties");
    write(folder.path() / "corpus/papers/parties/paper.xml", paper);

    const Corpus corpus = read_corpus();
    const Surroundings there{folder.path(), {}, {}};
    const Outcome outcome = hexaglot({"build", "parties", "--fallback", "en"}, there);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    std::map<std::string, std::vector<fs::path>> files;  // by format
    for (const char* language : languages) {
        const auto wanted = expected(corpus, language);
        for (const char* format : {"docx", "odt"}) {
            const fs::path file =
                folder.path() / fmt::format("output/parties/parties.{}.{}", language, format);
            SCOPED_TRACE(file.filename().string());
            expect_same_lines(lines(hexaglot({"text", file.string()}).out), wanted);
            files[format].push_back(file);
        }
    }
    for (const auto& [format, of_format] : files) {
        const auto of_template =
            kinds(findings({"-q", "-x"}, {templates / fmt::format("parties.{}", format)}));
        for (const std::string& kind : kinds(findings({"-q", "-x"}, of_format)))
            EXPECT_TRUE(of_template.contains(kind)) << format << ": " << kind;
    }
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// What a template can print of States: lists by standing and group, each with its dates.
#include "compose/compose.h"
#include "compose/composed.h"
#include "corpus/small_corpus.h"
#include "locale/locales.h"
#include "model/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A field as a line: words, an object as `{name: field, …}`, a list as `[object, …]`.
std::string line(const Field& field);

std::string line(const Object& object) {
    std::vector<std::string> members;
    for (const auto& [name, field] : object.all()) members.push_back(name + ": " + line(field));
    return fmt::format("{{{}}}", fmt::join(members, ", "));
}

std::string line(const Field& field) {
    if (const auto* words = std::get_if<Inlines>(&field)) return shown(*words);
    if (const auto* object = std::get_if<Object>(&field)) return line(*object);
    std::vector<std::string> members;
    for (const Object& member : std::get<std::vector<Object>>(field))
        members.push_back(line(member));
    return fmt::format("[{}]", fmt::join(members, ", "));
}

class ComposeLists : public testing::Test {
protected:
    Object added(const std::set<std::string_view>& asked, const std::string& language = "en",
                 const char* as_of = "2025-01-01") {
        corpus = files.read();
        EXPECT_THAT(files.found(), IsEmpty());
        Request request;
        request.paper = corpus.paper("agenda");
        request.as_of = parse_day(as_of);
        diagnostics = {};
        Document made;
        add_lists(made, corpus, locale_of(language), request, asked, diagnostics);
        return made.fields;
    }

    /// The names in a list and what each member has of one kind of field.
    std::vector<std::string> members(const Object& fields, std::string_view list,
                                     std::string_view name) {
        std::vector<std::string> lines;
        for (const Object& member : std::get<std::vector<Object>>(*fields.find(list))) {
            const Field* found = member.find(name);
            lines.push_back(field(member, "name") + ": " + (found ? line(*found) : "nothing"));
        }
        return lines;
    }

    SmallCorpus files;
    Corpus corpus;
    Diagnostics diagnostics;
};

TEST_F(ComposeLists, NothingIsAddedThatNobodyPrints) {
    EXPECT_THAT(added({"title", "state.name"}).all(), IsEmpty());
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(ComposeLists, OfStatesByStanding) {
    const Object fields =
        added({"parties", "parties-count", "signatories-count", "others", "state.name"});
    std::vector<std::string> lines;
    for (const auto& [name, field] : fields.all()) lines.push_back(name + " " + line(field));
    EXPECT_THAT(
        lines,
        ElementsAre(
            "parties-count {2|count 2}",
            "parties [{number: {1|count 1}, name: {Colombia|state COL}, code: COL, iso2: CO}, "
            "{number: {2|count 2}, name: {Kiribati|state KIR}, code: KIR, iso2: KI}]",
            "signatories-count {0|count 0}", "others-count {2|count 2}",
            "others [{number: {1|count 1}, name: {Eswatini|state SWZ}, code: SWZ, iso2: SZ}, "
            "{number: {2|count 2}, name: {United States of America|state USA}, code: USA, iso2: "
            "US}]"));
}

TEST_F(ComposeLists, ADateIsThereWhereItsDayIsKnownAndAYearWhereThatIs) {
    files.change("treaties/att.xml", "<statement id",
                 "<signature state=\"SWZ\" date=\"2013-09-01/2014-02-01\"/>"
                 "<ratification state=\"SWZ\" date=\"2014-03-01\"/><statement id");
    const std::set<std::string_view> asked = {"parties", "state.name", "state.signed",
                                              "state.joined", "state.in-force"};
    const Object fields = added(asked);
    EXPECT_THAT(
        members(fields, "parties", "signed"),
        ElementsAre("Colombia: {long: {24 September 2013|date 2013-09-24}, short: {24 "
                    "September|date 2013-09-24}, weekday: {Tuesday, 24 September 2013|date "
                    "2013-09-24}, iso: {2013-09-24|date 2013-09-24}, year: {2013|date 2013}}",
                    "Eswatini: nothing", "Kiribati: nothing"));
    EXPECT_THAT(members(fields, "parties", "joined"),
                ElementsAre(testing::StartsWith("Colombia: {long: {15 October 2024|"),
                            testing::StartsWith("Eswatini: {long: {1 March 2014|"),
                            "Kiribati: {year: {2024|date 2024}}"));
    // In force with the treaty itself; for Kiribati between July 2024 and March 2025.
    EXPECT_THAT(members(fields, "parties", "in-force"),
                ElementsAre(testing::StartsWith("Colombia: {long: {13 January 2025|"),
                            testing::StartsWith("Eswatini: {long: {24 December 2014|"),
                            "Kiribati: nothing"));
}

TEST_F(ComposeLists, WhoWithdrewHasNoDates) {
    files.change("treaties/att.xml", "<statement id",
                 "<withdrawal state=\"COL\" date=\"2024-11-01\"/><statement id");
    const Object fields = added({"others", "state.name", "state.signed", "state.joined"});
    EXPECT_THAT(members(fields, "others", "signed")[0], "Colombia: nothing");
    EXPECT_THAT(members(fields, "others", "joined")[0], "Colombia: nothing");
}

TEST_F(ComposeLists, GroupsAsTheTreatyCountsThemThenWhoIsInNone) {
    const Object fields = added({"groups", "groups.parties", "groups.others-count", "state.name"});
    EXPECT_THAT(
        line(*fields.find("groups")),
        "[{name: {African States|name african}, count: {2|count 2}, parties-count: {0|count 0}, "
        "parties: [], others-count: {2|count 2}}, "
        "{name: {Asia-Pacific States|name asia-pacific}, count: {1|count 1}, parties-count: "
        "{0|count 0}, parties: [], others-count: {1|count 1}}, "
        "{name: , count: {2|count 2}, parties-count: {2|count 2}, parties: [{number: {1|count 1}, "
        "name: {Colombia|state COL}, code: COL, iso2: CO}, {number: {2|count 2}, name: "
        "{Kiribati|state KIR}, code: KIR, iso2: KI}], others-count: {0|count 0}}]");
    EXPECT_THAT(members(added({"others", "state.name", "state.group"}), "others", "group"),
                ElementsAre("Eswatini: {African States|name african}",
                            "United States of America: {African States|name african}"));
}

TEST_F(ComposeLists, AFormalNameIsMissedOnlyWhereItIsPrinted) {
    added({"parties", "state.name"});
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    const Object fields = added({"parties", "state.name", "state.formal"});
    EXPECT_THAT(members(fields, "parties", "formal"),
                ElementsAre("Colombia: {the Republic of Colombia|state COL}", "Kiribati: "));
    ASSERT_EQ(findings(diagnostics).size(), 1U);
    EXPECT_THAT(findings(diagnostics)[0],
                testing::EndsWith("error: 'KIR' has no formal name in English [missing-name] (add "
                                  "<formal lang=\"en\"> to 'KIR')"));
}

TEST_F(ComposeLists, InTheLanguageOfThePaper) {
    const Object fields =
        added({"parties", "state.name", "state.joined", "groups", "groups.parties"}, "zh");
    EXPECT_THAT(members(fields, "parties", "joined"),
                ElementsAre(testing::StartsWith("哥伦比亚: {long: {2024年10月15日|"),
                            "基里巴斯: {year: {2024|date 2024}}"));
    EXPECT_THAT(members(fields, "groups", "count"),
                ElementsAre("非洲国家: {2|count 2}", "亚太国家: {1|count 1}", ": {2|count 2}"));
}

/// Whatever the data model promises of States is set, and nothing that it does not know.
TEST_F(ComposeLists, AreWhatTheDataModelSays) {
    std::set<std::string_view> asked;
    for (const FieldInfo& info : known_fields()) asked.insert(info.name);
    std::set<std::string> found;
    const std::function<void(const Object&, const std::string&)> walk =
        [&](const Object& object, const std::string& prefix) {
            for (const auto& [name, field] : object.all()) {
                const FieldInfo* info = known_field(name, {prefix});
                ASSERT_TRUE(info != nullptr) << prefix << name;
                found.emplace(info->name);
                if (const auto* list = std::get_if<std::vector<Object>>(&field))
                    for (const Object& member : *list) walk(member, std::string(info->members));
            }
        };
    walk(added(asked), "");
    for (const FieldInfo& info : known_fields()) {
        const bool here = info.name.starts_with("state.") || info.name.starts_with("groups");
        EXPECT_TRUE(!here || found.contains(std::string(info.name))) << info.name;
    }
}

}  // namespace
}  // namespace hexaglot::compose

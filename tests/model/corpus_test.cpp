// SPDX-License-Identifier: MIT
#include "model/corpus.h"

#include <gtest/gtest.h>

namespace hexaglot {
namespace {

template <class Thing>
Thing called(const std::string& id) {
    Thing thing;
    thing.id = id;
    return thing;
}

class CorpusTest : public testing::Test {
protected:
    CorpusTest() {
        corpus_.groups = {called<Group>("african")};
        corpus_.states = {called<State>("COL"), called<State>("USA")};
        corpus_.bodies = {called<Body>("wgtu")};
        corpus_.venues = {called<Venue>("geneva")};
        corpus_.positions = {called<Position>("co-chair")};
        corpus_.treaties = {called<Treaty>("att")};
        corpus_.treaties[0].statements = {called<Statement>("usa-no-intention")};
        corpus_.conferences = {called<Conference>("csp11"), called<Conference>("csp12")};
        corpus_.conferences[1].meetings = {called<Meeting>("csp12-wgtu-1")};
        corpus_.conferences[1].meetings[0].items = {called<AgendaItem>("opening")};
        corpus_.conferences[1].officers = {called<Officer>("csp12-chair")};
        corpus_.documents = {called<RegisteredDocument>("csp10-finrep")};
        corpus_.papers = {called<Paper>("csp12-wgtu-agenda")};
    }
    Corpus corpus_;
};

TEST_F(CorpusTest, FindsEveryKindOfEntity) {
    for (const char* id :
         {"african", "COL", "USA", "wgtu", "geneva", "co-chair", "att", "usa-no-intention", "csp12",
          "csp12-wgtu-1", "csp12-chair", "csp10-finrep"}) {
        ASSERT_NE(corpus_.entity(id), nullptr) << id;
        EXPECT_EQ(corpus_.entity(id)->id, id);
    }
    EXPECT_EQ(corpus_.entity("opening"), nullptr);
    EXPECT_EQ(corpus_.entity("csp12-wgtu-agenda"), nullptr);
    EXPECT_EQ(corpus_.entity(""), nullptr);
}

TEST_F(CorpusTest, FindsByKind) {
    EXPECT_EQ(corpus_.state("USA"), &corpus_.states[1]);
    EXPECT_EQ(corpus_.treaty("att"), &corpus_.treaties[0]);
    EXPECT_EQ(corpus_.conference("csp12"), &corpus_.conferences[1]);
    EXPECT_EQ(corpus_.meeting("csp12-wgtu-1"), &corpus_.conferences[1].meetings[0]);
    EXPECT_EQ(corpus_.officer("csp12-chair"), &corpus_.conferences[1].officers[0]);
    EXPECT_EQ(corpus_.document("csp10-finrep"), &corpus_.documents[0]);
    EXPECT_EQ(corpus_.paper("csp12-wgtu-agenda"), &corpus_.papers[0]);
    EXPECT_EQ(corpus_.state("att"), nullptr);
    EXPECT_EQ(corpus_.meeting("none"), nullptr);
    EXPECT_EQ(corpus_.officer("none"), nullptr);
}

TEST(Names, OnlyTheNameItselfIsPrinted) {
    Names names;
    names["en"].name = Name{"Colombia", false, {}};
    names["zh"].formal = Name{"哥伦比亚共和国", false, {}};
    ASSERT_NE(printed_name(names, "en"), nullptr);
    EXPECT_EQ(printed_name(names, "en")->text, "Colombia");
    EXPECT_EQ(printed_name(names, "zh"), nullptr);
    EXPECT_EQ(printed_name(names, "fr"), nullptr);
}

}  // namespace
}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// Selecting on a treaty made up for the test: what counts on which day, and what is left open.
#include "compose/compose.h"
#include "support/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::compose {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Day day(std::string_view text) {
    return parse_day(text).value();
}

State state(std::string id, std::vector<std::string> groups = {}) {
    State made;
    made.id = std::move(id);
    made.groups = std::move(groups);
    return made;
}

Event event(EventKind kind, std::string of, std::string_view date) {
    Event made{};
    made.kind = kind;
    made.state = std::move(of);
    made.date = parse_interval(date).value();
    return made;
}

/// The treaty was open in 2010 and has been in force since 2012-01-01.
class Select : public testing::Test {
protected:
    Select() {
        corpus.states = {state("AAA", {"east"}), state("BBB", {"west"}), state("CCC")};
        treaty.in_force = day("2012-01-01");
        treaty.days_to_force = 90;
    }

    void happen(EventKind kind, const std::string& of, std::string_view date) {
        treaty.events.push_back(event(kind, of, date));
    }

    std::vector<Listed> listed(std::string_view as_of) {
        query.treaty = &treaty;
        query.as_of = day(as_of);
        diagnostics = {};
        return select(corpus, query, diagnostics);
    }

    /// `AAA party` for each State listed.
    std::vector<std::string> standings(std::string_view as_of) {
        std::vector<std::string> lines;
        for (const Listed& entry : listed(as_of)) {
            static constexpr const char* words[] = {"none", "signatory", "party"};
            lines.push_back(entry.state->id + " " + words[static_cast<int>(entry.standing)]);
        }
        return lines;
    }

    Corpus corpus;
    Treaty treaty;
    Query query;
    Diagnostics diagnostics;
};

TEST_F(Select, StandingFollowsTheEvents) {
    happen(EventKind::signature, "AAA", "2010-05-01");
    happen(EventKind::acceptance, "AAA", "2011-05-01");
    happen(EventKind::accession, "BBB", "2013-01-01");
    EXPECT_THAT(standings("2010-04-30"), ElementsAre("AAA none", "BBB none", "CCC none"));
    EXPECT_THAT(standings("2010-05-01"), ElementsAre("AAA signatory", "BBB none", "CCC none"));
    EXPECT_THAT(standings("2011-05-01"), ElementsAre("AAA party", "BBB none", "CCC none"));
    EXPECT_THAT(standings("2013-01-01"), ElementsAre("AAA party", "BBB party", "CCC none"));
    query.status = Standing::party;
    EXPECT_THAT(standings("2013-01-01"), ElementsAre("AAA party", "BBB party"));
    query.status = Standing::signatory;
    EXPECT_THAT(standings("2013-01-01"), IsEmpty());
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(Select, EveryKindOfInstrumentMakesAParty) {
    for (const EventKind kind : {EventKind::ratification, EventKind::acceptance,
                                 EventKind::approval, EventKind::accession, EventKind::deposit}) {
        treaty.events.clear();
        happen(kind, "AAA", "2012-02-01");
        query.status = Standing::party;
        EXPECT_THAT(standings("2012-02-01"), ElementsAre("AAA party"));
    }
}

TEST_F(Select, WithdrawalEndsWhatWasAndMayBeFollowedByAnotherAccession) {
    happen(EventKind::accession, "AAA", "2017-01-01");  // file order does not matter
    happen(EventKind::signature, "AAA", "2010-05-01");
    happen(EventKind::ratification, "AAA", "2011-05-01");
    happen(EventKind::withdrawal, "AAA", "2015-06-01");
    query.status = Standing::party;
    EXPECT_THAT(standings("2015-05-31"), ElementsAre("AAA party"));
    EXPECT_THAT(standings("2015-06-01"), IsEmpty());
    EXPECT_THAT(standings("2017-01-01"), ElementsAre("AAA party"));
    query.status = Standing::signatory;
    EXPECT_THAT(standings("2016-01-01"), IsEmpty());
}

TEST_F(Select, InForceCountsFromTheDayOfTheTreatyOrNinetyDaysLater) {
    query.basis = Basis::in_force;
    query.status = Standing::party;
    happen(EventKind::ratification, "AAA", "2011-12-20");  // before the treaty itself: with it
    happen(EventKind::accession, "BBB", "2013-01-01");
    happen(EventKind::deposit, "CCC", "2013-01-01");
    treaty.events.back().in_force = day("2013-02-01");  // read: no rule
    EXPECT_THAT(standings("2011-12-31"), IsEmpty());
    EXPECT_THAT(standings("2012-01-01"), ElementsAre("AAA party"));
    EXPECT_THAT(standings("2013-02-01"), ElementsAre("AAA party", "CCC party"));
    EXPECT_THAT(standings("2013-03-31"), ElementsAre("AAA party", "CCC party"));
    EXPECT_THAT(standings("2013-04-01"), ElementsAre("AAA party", "BBB party", "CCC party"));
}

TEST_F(Select, WhoIsNotYetBoundIsStillASignatory) {
    query.basis = Basis::in_force;
    happen(EventKind::signature, "AAA", "2010-05-01");
    happen(EventKind::ratification, "AAA", "2013-01-01");
    happen(EventKind::withdrawal, "AAA", "2015-06-01");
    EXPECT_THAT(standings("2013-03-31"), ElementsAre("AAA signatory", "BBB none", "CCC none"));
    EXPECT_THAT(standings("2015-08-29"), ElementsAre("AAA party", "BBB none", "CCC none"));
    EXPECT_THAT(standings("2015-08-30"), ElementsAre("AAA none", "BBB none", "CCC none"));
}

TEST_F(Select, AnIntervalOfDepositsGivesAnIntervalInForce) {
    query.basis = Basis::in_force;
    query.status = Standing::party;
    happen(EventKind::deposit, "AAA", "2011-11/2012-02");
    // From 2012-01-01 (with the treaty) to 2012-05-29 (90 days after 29 February).
    EXPECT_THAT(standings("2011-12-31"), IsEmpty());
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    EXPECT_THAT(standings("2012-01-01"), IsEmpty());
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("warning: State 'AAA' counts as 'none' on 2012-01-01 and not as "
                            "'party': its entry into force by deposit lies between 2012-01-01 and "
                            "2012-05-29 [open-interval] (find the day and write it in the place of "
                            "the interval, or ask for a day outside it)"));
    EXPECT_THAT(standings("2012-05-28"), IsEmpty());
    EXPECT_THAT(standings("2012-05-29"), ElementsAre("AAA party"));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(Select, AnOpenEventHasNotHappenedAndIsNamedWhereItMatters) {
    happen(EventKind::signature, "AAA", "2010-05-01");
    happen(EventKind::deposit, "AAA", "2014-04-17/2014-12-31");
    const std::string warning =
        "warning: State 'AAA' counts as 'signatory' on 2014-10-01 and not as 'party': its deposit "
        "lies between 2014-04-17 and 2014-12-31 [open-interval] (find the day and write it in the "
        "place of the interval, or ask for a day outside it)";
    EXPECT_THAT(standings("2014-10-01"), ElementsAre("AAA signatory", "BBB none", "CCC none"));
    EXPECT_THAT(findings(diagnostics), ElementsAre(warning));
    query.status = Standing::party;
    EXPECT_THAT(standings("2014-10-01"), IsEmpty());
    EXPECT_THAT(findings(diagnostics), ElementsAre(warning));
    // Neither one standing nor the other is asked for: nothing would change.
    query.status = Standing::none;
    EXPECT_THAT(standings("2014-10-01"), ElementsAre("BBB none", "CCC none"));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    query.status = Standing::party;
    query.group = "west";
    EXPECT_THAT(standings("2014-10-01"), IsEmpty());
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    query.group.clear();
    EXPECT_THAT(standings("2014-04-16"), IsEmpty());
    EXPECT_THAT(standings("2014-12-31"), ElementsAre("AAA party"));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(Select, AnOpenSignatureBehindASureDepositChangesNothing) {
    happen(EventKind::signature, "AAA", "2010-01/2012-12");
    happen(EventKind::deposit, "AAA", "2011-06-01");
    EXPECT_THAT(standings("2011-07-01"), ElementsAre("AAA party", "BBB none", "CCC none"));
    EXPECT_THAT(findings(diagnostics), IsEmpty());
}

TEST_F(Select, AnOpenWithdrawalIsNamed) {
    happen(EventKind::accession, "AAA", "2012-02-01");
    happen(EventKind::withdrawal, "AAA", "2015");
    query.status = Standing::party;
    EXPECT_THAT(standings("2015-07-01"), ElementsAre("AAA party"));
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("warning: State 'AAA' counts as 'party' on 2015-07-01 and not as "
                            "'none': its withdrawal lies between 2015-01-01 and 2015-12-31 "
                            "[open-interval] (find the day and write it in the place of the "
                            "interval, or ask for a day outside it)"));
}

TEST_F(Select, SinceListsWhoseStandingChangedWithTheEventsAfter) {
    happen(EventKind::signature, "AAA", "2010-05-01");
    happen(EventKind::ratification, "AAA", "2014-01-01");
    happen(EventKind::accession, "BBB", "2013-01-01");
    query.since = day("2013-06-01");
    const auto changed = listed("2014-06-01");
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_EQ(changed[0].state->id, "AAA");
    EXPECT_EQ(changed[0].standing, Standing::party);
    EXPECT_EQ(changed[0].was, Standing::signatory);
    EXPECT_THAT(changed[0].events, ElementsAre(&treaty.events[1]));
    query.status = Standing::signatory;
    EXPECT_THAT(standings("2014-06-01"), IsEmpty());
    query.status.reset();
    EXPECT_THAT(standings("2013-12-31"), IsEmpty());
}

TEST_F(Select, SinceADayInsideAnIntervalIsNamed) {
    happen(EventKind::deposit, "AAA", "2014-04-17/2014-12-31");
    query.since = day("2014-10-01");
    EXPECT_THAT(standings("2015-06-01"), ElementsAre("AAA party"));
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("warning: State 'AAA' counts as 'none' on 2014-10-01 and not as "
                            "'party': its deposit lies between 2014-04-17 and 2014-12-31 "
                            "[open-interval] (find the day and write it in the place of the "
                            "interval, or ask for a day outside it)"));
}

TEST_F(Select, GroupsWithTheExceptionsOfTheTreaty) {
    corpus.states.push_back(state("DDD", {"east", "west"}));
    query.group = "east";
    EXPECT_THAT(standings("2015-01-01"), ElementsAre("AAA none", "DDD none"));
    query.group.clear();
    query.group_not = "east";
    EXPECT_THAT(standings("2015-01-01"), ElementsAre("BBB none", "CCC none"));
    treaty.regroups = {{"AAA", "east", "", "for the test", {}}, {"CCC", "", "east", "too", {}}};
    EXPECT_THAT(standings("2015-01-01"), ElementsAre("AAA none", "BBB none"));
    query.group_not.clear();
    query.group = "east";
    EXPECT_THAT(standings("2015-01-01"), ElementsAre("CCC none", "DDD none"));
}

TEST_F(Select, AStatementIsDueWhenItSurelyHappened) {
    Statement statement;
    statement.id = "no-intention";
    statement.state = "BBB";
    statement.from = parse_interval("2019").value();
    treaty.statements.push_back(statement);
    EXPECT_EQ(listed("2018-12-31")[1].statement, nullptr);
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    EXPECT_EQ(listed("2019-06-01")[1].statement, nullptr);
    EXPECT_THAT(findings(diagnostics),
                ElementsAre("warning: State 'BBB' has no note 'no-intention' on 2019-06-01: its "
                            "statement lies between 2019-01-01 and 2019-12-31 [open-interval] "
                            "(find the day and write it in the place of the interval, or ask for a "
                            "day outside it)"));
    EXPECT_EQ(listed("2019-12-31")[1].statement, &treaty.statements[0]);
    EXPECT_EQ(listed("2019-12-31")[0].statement, nullptr);
}

TEST_F(Select, ListsByIdWhateverTheOrderOfTheFile) {
    std::swap(corpus.states[0], corpus.states[2]);
    EXPECT_THAT(standings("2015-01-01"), ElementsAre("AAA none", "BBB none", "CCC none"));
}

}  // namespace
}  // namespace hexaglot::compose

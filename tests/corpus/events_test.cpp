// SPDX-License-Identifier: MIT
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

namespace hexaglot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What is said of the events of Colombia when they are these; they begin on line 6.
std::vector<std::string> found(std::string_view events) {
    SmallCorpus files;
    files.change("treaties/att.xml",
                 "<signature    state=\"COL\" date=\"2013-09-24\" source=\"depositary\"/>\n"
                 "  <deposit      state=\"COL\" date=\"2024-10-15\" in-force=\"2025-01-13\"/>",
                 events);
    files.read();
    return files.found();
}

TEST(Events, InOrderAreFine) {
    EXPECT_THAT(found("<signature state=\"COL\" date=\"2013-06-03\"/>"
                      "<ratification state=\"COL\" date=\"2014-01-01\"/>"
                      "<withdrawal state=\"COL\" date=\"2015-01-01\"/>"
                      "<accession state=\"COL\" date=\"2016-01-01\"/>"),
                IsEmpty());
}

TEST(Events, ThatMayBeInOrderAreFine) {
    EXPECT_THAT(found("<deposit state=\"COL\" date=\"2013\"/>"
                      "<signature state=\"COL\" date=\"2013-06/2013-12\"/>"
                      "<withdrawal state=\"COL\" date=\"2013\"/>"),
                IsEmpty());
    EXPECT_THAT(found("<signature state=\"COL\" date=\"2014-12/2015-03\"/>"), IsEmpty());
}

TEST(Events, AStateMayAccedeBeforeOrWithoutSigning) {
    EXPECT_THAT(found("<accession state=\"COL\" date=\"2013-06-03\"/>"
                      "<signature state=\"COL\" date=\"2013-09-24\"/>"),
                IsEmpty());
}

TEST(Events, DepositBeforeSignature) {
    EXPECT_THAT(
        found("<deposit state=\"COL\" date=\"2013-07\"/>\n  "
              "<signature state=\"COL\" date=\"2013-09-24\"/>"),
        ElementsAre("treaties/att.xml:6:3: error: the deposit of 'COL' (2013-07-01/2013-07-31) is "
                    "before the signature (2013-09-24) [events-out-of-order] (correct one of the "
                    "dates; the signature is at line 7)"));
}

TEST(Events, WithdrawalBeforeEveryConsent) {
    EXPECT_THAT(
        found("<approval state=\"COL\" date=\"2016-01-01\"/>\n"
              "<acceptance state=\"COL\" date=\"2017-01-01\"/>\n"
              "<withdrawal state=\"COL\" date=\"2015\"/>"),
        ElementsAre("treaties/att.xml:8:1: error: the withdrawal of 'COL' (2015-01-01/2015-12-31) "
                    "is before the approval (2016-01-01) [events-out-of-order] (correct one of the "
                    "dates; the approval is at line 6)"));
}

TEST(Events, SignatureOutsideItsTime) {
    EXPECT_THAT(found("<signature state=\"COL\" date=\"2014-12-24\"/>"),
                ElementsAre("treaties/att.xml:6:3: error: the signature of 'COL' (2014-12-24) is "
                            "not in the time for signature, 2013-06-03 to 2014-12-23 "
                            "[events-out-of-order] (correct the date, or the treaty's 'opened' and "
                            "'closed')"));
    EXPECT_THAT(
        found("<signature state=\"COL\" date=\"2013-05\"/>"),
        ElementsAre("treaties/att.xml:6:3: error: the signature of 'COL' "
                    "(2013-05-01/2013-05-31) is not in the time for signature, 2013-06-03 "
                    "to 2014-12-23 [events-out-of-order] (correct the date, or the treaty's "
                    "'opened' and 'closed')"));
}

TEST(Events, EntryIntoForceBeforeDeposit) {
    EXPECT_THAT(found("<deposit state=\"COL\" date=\"2024-10-15\" in-force=\"2024-01-13\"/>"),
                ElementsAre("treaties/att.xml:6:3: error: the deposit of 'COL' (2024-10-15) is "
                            "after its entry into force (2024-01-13) [events-out-of-order] "
                            "(correct 'date' or 'in-force')"));
}

}  // namespace
}  // namespace hexaglot

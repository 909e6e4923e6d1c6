// SPDX-License-Identifier: MIT
// The language versions of a paper differ in words and their order, and in nothing else.
#include "system/papers.h"
#include "system/parts.h"
#include "system/program.h"

#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace hexaglot::system_test {
namespace {

using Facts = std::vector<std::string>;

std::string_view shown(Meaning meaning) {
    switch (meaning) {
        case Meaning::none:
            break;
        case Meaning::name:
            return "name";
        case Meaning::state:
            return "state";
        case Meaning::symbol:
            return "symbol";
        case Meaning::date:
            return "date";
        case Meaning::time:
            return "time";
        case Meaning::count:
            return "count";
        case Meaning::citation:
            return "citation";
        case Meaning::ordinal:
            return "ordinal";
        case Meaning::person:
            return "person";
    }
    return "words";
}

/// What inlines stand for, without words; sorted at the end, as each language has its own order.
void collect(const Inlines& inlines, Facts& facts) {
    for (const Inline& piece : inlines) {
        if (const auto* text = std::get_if<Text>(&piece))
            if (text->meaning != Meaning::none)
                facts.push_back(fmt::format("{} {}", shown(text->meaning), text->of));
        if (const auto* link = std::get_if<Link>(&piece)) facts.push_back("link " + link->href);
        if (const auto* reference = std::get_if<Reference>(&piece))
            facts.push_back("to " + reference->target);
        if (const auto* note = std::get_if<Note>(&piece)) {
            facts.push_back("note " + note->id);
            collect(note->inlines, facts);
        }
    }
}

std::string shown(Facts facts) {
    std::sort(facts.begin(), facts.end());
    return fmt::format("{}", fmt::join(facts, ", "));
}

std::string shown(const Paragraph& paragraph) {
    Facts facts;
    collect(paragraph.inlines, facts);
    const std::string label =
        paragraph.label
            ? fmt::format("{} {} {} {}", paragraph.label->numbering, paragraph.label->level,
                          paragraph.label->number, paragraph.label->instance)
            : "no number";
    return fmt::format("{} {} '{}' | {} | {}", static_cast<int>(paragraph.role), paragraph.level,
                       paragraph.id, label, shown(facts));
}

/// The States of a list stand in another order in every language: they are compared as a set.
std::string shown(const Table& table) {
    std::vector<std::string> rows;
    Facts states;
    for (const Row& row : table.rows)
        for (const Cell& cell : row.cells) {
            std::string inside = fmt::to_string(cell.span);
            for (const Paragraph& paragraph : cell.paragraphs) {
                if (table.kind == TableKind::states)
                    collect(paragraph.inlines, states);
                else
                    inside += '\n' + shown(paragraph);
            }
            rows.push_back(inside);
        }
    return fmt::format("table {} '{}' | {} of {} rows | widths {} | {} | {}",
                       static_cast<int>(table.kind), table.id, table.header_rows, table.rows.size(),
                       fmt::join(table.widths, " "), fmt::join(rows, " / "), shown(states));
}

std::string shown(const Image& image) {
    return fmt::format("image '{}' {} {} {}", image.id, image.name, image.width, image.height);
}

Facts structure(const Document& document) {
    Facts lines;
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts) {
            lines.push_back(parts == &document.parts ? "part " + part.id : "annex " + part.id);
            for (const auto& [name, value] : part.fields.all()) {
                Facts facts;
                if (const auto* words = std::get_if<Inlines>(&value)) collect(*words, facts);
                lines.push_back("field " + name + " | " + shown(facts));
            }
            for (const Block& block : part.blocks)
                std::visit([&](const auto& one) { lines.push_back(shown(one)); }, block);
        }
    return lines;
}

class Structure : public testing::TestWithParam<std::string> {};

TEST_P(Structure, IsTheSameInEveryLanguage) {
    const Corpus corpus = read_corpus();
    const Facts wanted = structure(composed(corpus, GetParam(), "en"));
    EXPECT_GT(wanted.size(), 10U);
    for (const std::string& language : complete_languages(*corpus.paper(GetParam()))) {
        SCOPED_TRACE(language);
        expect_same_lines(structure(composed(corpus, GetParam(), language)), wanted);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Structure, testing::ValuesIn(paper_ids()), [](const auto& one) {
    std::string name = one.param;
    std::erase(name, '-');
    return name;
});

/// A paper of one paragraph, as two languages could have it.
Document paper_of(Inlines inlines) {
    Paragraph paragraph;
    paragraph.id = "p";
    paragraph.inlines = std::move(inlines);
    Document document;
    document.parts = {{"part", {}, {paragraph}}};
    return document;
}

TEST(StructureTest, DoesNotSeeWordsAndTheirOrder) {
    EXPECT_EQ(structure(paper_of({Text{"On "}, Text{"1 May", {}, Meaning::date, "2026-05-01"},
                                  Text{" see "}, Reference{"q", "2"}})),
              structure(paper_of({Text{"见"}, Reference{"q", "2"},
                                  Text{"5月1日", {}, Meaning::date, "2026-05-01"}})));
}

TEST(StructureTest, SeesWhatIsLost) {
    const Facts whole =
        structure(paper_of({Text{"X/1", {}, Meaning::symbol, "doc"}, Note{"n", 1, {Text{"a"}}}}));
    EXPECT_EQ(whole, (Facts{"part part", "0 1 'p' | no number | note n, symbol doc"}));
    EXPECT_NE(structure(paper_of({Text{"X/1", {}, Meaning::symbol, "doc"}})), whole);
    EXPECT_NE(structure(paper_of({Text{"X/1"}, Note{"n", 1, {Text{"a"}}}})), whole);
}

}  // namespace
}  // namespace hexaglot::system_test

// SPDX-License-Identifier: MIT
// Inline codes: each kind of inline element goes out to a translation file and comes back.
#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

#include <map>

namespace hexaglot {
namespace {

using testing::IsEmpty;

constexpr const char* paper_file = "papers/agenda/paper.xml";
constexpr const char* zh_file = "papers/agenda/zh.xlf";

/// A paper with one paragraph, `p`.
std::string paper_with(std::string_view inlines) {
    return fmt::format(
        "<paper id=\"agenda\" original=\"en\" issued=\"2026-02-17\" issuer=\"wgtu\" "
        "conference=\"csp12\" meeting=\"csp12-wgtu-1\" template=\"agenda\"><part id=\"one\">"
        "<p id=\"p\">{}</p><p id=\"q\">Next</p></part></paper>\n",
        inlines);
}

/// One element of a kind, and how it stands in a translation file.
struct Written {
    std::string_view element;
    std::string_view code;
};

constexpr Written every_kind[] = {
    {"<name of=\"wgtu\"/>", "<g id=\"{}\" ctype=\"x-name\">Working Group</g>"},
    {"<name of=\"wgtu\" form=\"short\"/>", "<g id=\"{}\" ctype=\"x-name\">Group</g>"},
    {"<name of=\"wgtu\">the Groups</name>", "<g id=\"{}\" ctype=\"x-name\">the Groups</g>"},
    {"<b>bold</b>", "<g id=\"{}\" ctype=\"bold\">bold</g>"},
    {"<i>italic</i>", "<g id=\"{}\" ctype=\"italic\">italic</g>"},
    {"<u>under</u>", "<g id=\"{}\" ctype=\"underlined\">under</g>"},
    {"<sup>th</sup>", "<g id=\"{}\" ctype=\"x-superscript\">th</g>"},
    {"<q>words</q>", "<g id=\"{}\" ctype=\"x-quotation\">words</g>"},
    {"<lang is=\"fr\">mots</lang>", "<g id=\"{}\" ctype=\"x-language\">mots</g>"},
    {"<link href=\"https://example.org/\">here</link>", "<g id=\"{}\" ctype=\"link\">here</g>"},
    {"<note id=\"n\">See below.</note>", "<x id=\"{}\" ctype=\"x-note\" equiv-text=\"*\"/>"},
    {"<person of=\"chair-1\"/>", "<x id=\"{}\" ctype=\"x-person\"/>"},
    {"<symbol of=\"report\"/>", "<x id=\"{}\" ctype=\"x-symbol\"/>"},
    {"<date of=\"csp12-wgtu-1\" weekday=\"yes\"/>", "<x id=\"{}\" ctype=\"x-date\"/>"},
    {"<date is=\"2026-03-05\" to=\"2026-03-06\"/>", "<x id=\"{}\" ctype=\"x-date\"/>"},
    {"<time of=\"csp12-wgtu-1\"/>", "<x id=\"{}\" ctype=\"x-time\"/>"},
    {"<time is=\"15:00\" to=\"18:00\"/>", "<x id=\"{}\" ctype=\"x-time\"/>"},
    {"<ordinal of=\"csp12\"/>", "<x id=\"{}\" ctype=\"x-ordinal\"/>"},
    {"<para of=\"report\" n=\"27(b)\"/>", "<x id=\"{}\" ctype=\"x-para\"/>"},
    {"<ref to=\"p\" through=\"q\"/>", "<x id=\"{}\" ctype=\"x-ref\"/>"},
};

/// What an element is, without the words of either language.
std::string shown(const SourceInline& element) {
    std::string out =
        fmt::format("{} {} '{}' '{}' '{}' '{}' '{}'", element.code, static_cast<int>(element.kind),
                    element.id, element.target, element.through, element.n, element.form);
    if (element.days)
        out += fmt::format(" {} to {}", iso(element.days->first), iso(element.days->last));
    if (element.hours)
        out += fmt::format(" {} to {}", element.hours->start.count(), element.hours->end.count());
    return out;
}

/// The elements of a unit by their codes, those of notes left to the notes.
void collect(const SourceInlines& inlines, std::map<int, std::string>& elements) {
    for (const SourceInline& one : inlines) {
        if (one.code == 0) continue;
        elements[one.code] = shown(one);
        if (one.kind != SourceInline::Kind::note) collect(one.inlines, elements);
    }
}

std::map<int, std::string> elements(const SourceInlines& inlines) {
    std::map<int, std::string> found;
    collect(inlines, found);
    return found;
}

/// A file for the paper as `sync` writes it.
std::string synced(const Corpus& corpus) {
    Diagnostics diagnostics;
    const auto nothing = [](std::string_view, int) { return std::string(); };
    std::string bytes = corpus::sync(corpus, corpus.papers.at(0), "zh", nullptr,
                                     corpus::Removed::keep, nothing, diagnostics)
                            .bytes;
    EXPECT_THAT(findings(diagnostics), IsEmpty());
    return bytes;
}

TEST(Codes, EveryKindGoesOutAndComesBackInAnyOrder) {
    std::string words = "Words";
    std::string source = "Words";
    std::string target;
    int code = 0;
    for (const Written& kind : every_kind) {
        words += fmt::format(" {}", kind.element);
        const std::string written = fmt::format(fmt::runtime(kind.code), ++code);
        source += ' ' + written;
        target.insert(0, written + "，");
    }
    SmallCorpus files;
    files.write(paper_file, paper_with(words));
    Corpus corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    files.write(zh_file, synced(corpus));
    const std::string state =
        "<target state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">";
    files.change(
        zh_file, fmt::format("<source>{0}</source>\n        {1}{0}</target>", source, state),
        fmt::format("<source>{0}</source>\n        {1}{2}词</target>", source, state, target));
    corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    const Paper& paper = corpus.papers.at(0);
    const TranslationUnit& unit = *paper.translations.at("zh").unit("p");
    EXPECT_EQ(unit.standing, TranslationUnit::Standing::translated);
    EXPECT_EQ(elements(unit.target), elements(*paper.units().at(0).inlines));
    EXPECT_EQ(unit.target.at(0).code, code);
    EXPECT_EQ(unit.target.back().text, "，词");
}

TEST(Codes, StandInsideOthersAndMayLeaveThem) {
    SmallCorpus files;
    files.write(paper_file, paper_with("<q>The <i><name of=\"wgtu\"/></i></q>"));
    Corpus corpus = files.read();
    files.write(zh_file, synced(corpus));
    const std::string source =
        "<g id=\"1\" ctype=\"x-quotation\">The <g id=\"2\" ctype=\"italic\"><g id=\"3\" "
        "ctype=\"x-name\">Working Group</g></g></g></source>";
    files.change(
        zh_file,
        source +
            "\n        <target state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">" +
            source.substr(0, source.size() - 9) + "</target>",
        source +
            "\n        <target state=\"final\"><g id=\"3\"/>：<g id=\"1\"><g "
            "id=\"2\">斜</g></g></target>");
    corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    const Paper& paper = corpus.papers.at(0);
    const TranslationUnit& unit = *paper.translations.at("zh").unit("p");
    EXPECT_EQ(elements(unit.target), elements(*paper.units().at(0).inlines));
    EXPECT_EQ(unit.target.at(0).code, 3);
    EXPECT_THAT(unit.target.at(0).inlines, IsEmpty());  // empty: the standard name
    EXPECT_EQ(unit.target.at(2).inlines.at(0).code, 2);
}

TEST(Codes, ANameThatLostItsKindKeepsTheSpaceBehindIt) {
    SmallCorpus files;
    files.write(paper_file, paper_with("The <name of=\"wgtu\"/> meets."));
    files.write(zh_file,
                xliff("<trans-unit id=\"p\"><source>The <g id=\"1\" ctype=\"x-name\">Working "
                      "Group</g> meets.</source><target state=\"translated\">El <g id=\"1\"/> se "
                      "reúne.</target></trans-unit>\n"));
    const Corpus corpus = files.read();
    ASSERT_THAT(files.found(), IsEmpty());
    EXPECT_EQ(corpus.papers.at(0).translations.at("zh").unit("p")->target.back().text,
              " se reúne.");
}

}  // namespace
}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// What can be wrong with symbols, places cited, notes and numbers of paragraphs in a finished
// document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"broken-reference", error, "A place is cited that this document does not have.",
     "The reader looks for it in vain; often a paragraph was taken out and the citation stayed.",
     "'see paragraph 21' in a paper of 15 paragraphs; 'annex D' behind annexes A to C.",
     "A place in another document that the sentence does not name."},
    {"empty-link", warning, "Words are marked as a link that leads nowhere.",
     "The reader follows it and stays where he is.",
     "[ATT/CSP10/2024/SEC/807/Conf.FinRep](#): give the address, or take the link away.",
     "A text that was taken out of another format and has lost its addresses."},
    {"malformed-symbol", error, "A document symbol is not built as the symbols of its organ are.",
     "No search will find the document.",
     "ATT/CSP11/2025/SEC/834/Conf.FinRep/Rev.: a revision is '.Rev' and its number.",
     "A kind of document that was introduced after this version of the program."},
    {"mark-without-note", error, "The mark of a note has no note.",
     "The reader looks for it in vain.",
     "'…as decided.⁴' where the last note of the document is 3; '[4]' where the lines below go to "
     "[3].",
     ""},
    {"note-order", error, "The marks of notes do not count on.",
     "Notes are found by their numbers, which run from 1 through the whole document.",
     "The mark 4 stands before the mark 3.",
     "A document put together from several, each with notes of its own."},
    {"note-without-mark", error, "A note has no mark in the text.",
     "Nobody knows what it belongs to; often the sentence that bore its mark was taken out.",
     "The notes end with 5, the last mark in the text is 4.", ""},
    {"paragraph-number", error, "Numbers of paragraphs leave one out or have one twice.",
     "Whoever cites the paragraph cites the wrong one, and versions in other languages differ.",
     "7., 8., 10.: number 9 is missing.",
     "An extract of a longer document that keeps its numbers."},
    {"replaced-symbol", warning, "The document cited has been replaced by another.",
     "The reader is led to a text that does not stand any more.",
     "ATT/CSP10.WGTU/2024/CHAIR/785/Conf.Rep, which 801 replaces.",
     "A text that speaks of the earlier version on purpose."},
    {"session-year", error, "A symbol names a conference and a year that do not belong together.",
     "One of the two is wrong, and the symbol leads nowhere.",
     "ATT/CSP10/2026/…: the Tenth Conference has symbols of 2024.",
     "Documents written long before or after their conference."},
    {"two-symbols", error, "One document is cited with two symbols.",
     "At least one of them is wrong.",
     "The report of the Working Group is 785 in the text and 801 in a note.",
     "A draft and the final text, where the words do not tell them apart."},
    {"unknown-symbol", warning,
     "A symbol is almost that of a registered document, and not itself one.",
     "A digit slips easily, and no reader sees it.",
     "ATT/CSP9/2023/SEC/778/Conf.FinRep.Rev2, where 773 is registered.",
     "A document that is not in the register and has nearly the same symbol as one that is."},
    {"wrong-unit", warning, "A place is cited by a unit that the document cited does not have.",
     "A treaty has articles, a report has paragraphs: the reader looks in the wrong text.",
     "'articles 5 and 6' of a work plan that has paragraphs.",
     "A plan or report that is divided into articles."},
});

}  // namespace

std::span<const CatalogueEntry> references() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

// SPDX-License-Identifier: MIT
// What can be wrong with the punctuation and spaces of a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"arabic-punctuation", warning, "A Latin comma, semicolon or question mark stands in Arabic.",
     "The mark faces the wrong way and may jump to the other end of the line.",
     "'الصين, الهند': write '،'.", "Arabic words quoted in a list of another language."},
    {"date-space", warning, "A Chinese date has spaces, other dates of the document have none.",
     "A paper has one way to write dates.", "'2026 年 3 月 18 日' beside '2026年3月18日'.", ""},
    {"doubled-punctuation", warning, "Two marks stand where one stands.",
     "The reader looks for the word that is missing between them.",
     "'the Treaty,, and': take one "
     "comma out.",
     ""},
    {"doubled-word", warning, "A word or a Chinese character stands twice in a row.",
     "It is a slip of the keyboard, or the trace of an edit that went half through.",
     "'the the Conference', '变成成为': take one out.",
     "Words that a language repeats for emphasis: put them into the list `doubled` of its locale."},
    {"french-space", warning, "Before : ; ? ! » or behind « no space stands that does not break.",
     "The mark may stand alone at the beginning of a line.",
     "'Original : anglais' with an ordinary space: put U+00A0 there.",
     "Ordinary spaces are reported only in a document that has others in such places; words of "
     "another language in a French paper have no spaces there."},
    {"han-space", warning, "A space stands between two Chinese characters of a sentence.",
     "Chinese has no spaces between words: a gap or a line break was left behind.",
     "'缔 约国会议': take the space out.",
     "Parts of a title on one line; a text that is full of such spaces is passed over."},
    {"missing-space", warning,
     "No space stands behind a comma, semicolon or full stop, or before a bracket.",
     "Two words run into one, also for a search.", "'States,which': put a space there.", ""},
    {"mixed-width", warning, "A mark or letter is of another width than those around it.",
     "Full-width and half-width marks look alike on the screen and uneven in print.",
     "'（如适用)': give both brackets one width.", ""},
    {"note-mark-side", warning,
     "The mark of a note stands on the other side of the punctuation than the rest.",
     "Editorial rules of the language fix the side; two sides in one paper look like a slip.",
     "'the Treaty¹.' in English: put it behind the full stop.",
     "A mark that belongs to the last word and not to the sentence."},
    {"quote-stop", warning,
     "The full stop stands inside the quotation marks, in other places of the document outside.",
     "Words that are part of a sentence end before its full stop.", "'称为“指南。”': write '”。'.",
     "A whole sentence that is quoted without a colon before it."},
    {"space-before-punctuation", warning,
     "A space stands before a mark that takes none, or inside a bracket.",
     "The mark may stand alone at the beginning of a line.", "'the Treaty , and', '( annex A )'.",
     ""},
    {"unbalanced-bracket", warning,
     "A bracket, a quotation mark or the ¿ or ¡ of a Spanish sentence has no partner.",
     "The reader does not know where the aside or the quotation ends.",
     "'(see annex A': close the bracket.",
     "A quotation over many pages that is opened once and closed once."},
    {"wrong-quotes", warning,
     "Quotation marks are those of another language, straight among typographic ones, or for a "
     "quotation inside another one.",
     "Each language has its own marks, and a paper has one kind.",
     "'«Treaty»' in English: write '“Treaty”'.",
     "A quotation in another language that keeps its own marks."},
});

}  // namespace

std::span<const CatalogueEntry> typography() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

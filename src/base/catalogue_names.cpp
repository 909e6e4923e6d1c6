// SPDX-License-Identifier: MIT
// What can be wrong with the name of a State in a list of a finished document.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity note = Severity::note;
constexpr Severity warning = Severity::warning;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"common-name", warning,
     "A list has a name of a State that everybody knows and the United Nations do not print.",
     "States are listed by the names that they gave to the United Nations; another name may hurt.",
     "'Russia' in a list: write 'Russian Federation'.",
     "Lists that use short common names on purpose, such as those of a journal."},
    {"inner-space", warning, "A name in a list has a space too many inside.",
     "A search does not find it, and the list may be sorted wrongly.",
     "'Costa  Rica' with two spaces, '尼 日 尔' with any.",
     "Names spaced out to fill a column; a list that does so throughout is left alone."},
    {"invisible-character", warning,
     "A name in a list holds a character that nobody sees, such as a zero-width space.",
     "A search does not find it, and programs take it for another name.",
     "'Ango\\u200Bla': write 'Angola'.", "None known."},
    {"letter-width", warning,
     "A name in a list has letters or marks of another width than its script.",
     "It is drawn too wide or too narrow, and a search does not find it.",
     "'Ｃｈａｄ' in full-width letters: write 'Chad'.", "None known."},
    {"merged-entries", error, "One entry of a list holds the names of two States.",
     "The count is wrong, and the second State does not find itself.",
     "'Chad Chile' as entry 4: make two entries of it.",
     "Lists that hold pairs of States on purpose; where many entries do, nothing is said."},
    {"misspelt-name", error, "The name of a State in a list is misspelt.",
     "A State sees its name wrong in a paper of record.",
     "'Azerbiajan': write 'Azerbaijan'. '图瓦鲁': write '图瓦卢'.",
     "Spellings that a State had once and the facts do not know."},
    {"mixed-register", note, "Formal names, or common ones, stand beside other names in one list.",
     "A list looks as if it made a difference between States.",
     "'Kingdom of Norway' beside 'Angola': choose formal names or short ones.",
     "Lists that repeat how each State is called in another text."},
    {"mixed-scripts", error,
     "A name or another word has letters of another script that only look like the right ones.",
     "It looks right, but a search does not find it, and it is sorted wrongly.",
     "'Аngola' with a Cyrillic А: write 'Angola'.", "None known."},
    {"mojibake", error, "The letters of a name in a list are the bytes of another encoding.",
     "Nobody can read it.", "'CÃ´te dâ€™Ivoire': write 'Côte d’Ivoire'.", "None known."},
    {"not-a-state", warning, "An entry of a list of States is something else.",
     "It is counted as a State.",
     "'European Union' between Estonia and Fiji: list it apart, or call the list otherwise.",
     "Lists of delegations, which name organizations beside States."},
    {"other-language-name", warning,
     "A name in a list is that of another language than the list's.",
     "It was forgotten in translation.", "'Tchad' in an English list: write 'Chad'.",
     "Lists that give names as each State writes its own."},
    {"other-script-name", warning, "A name in a Chinese list is written in traditional characters.",
     "Papers of the United Nations use simplified characters.", "'緬甸': write '缅甸'.",
     "Documents in traditional characters; told once for a whole list."},
    {"outdated-name", warning, "A list or a sentence has a name that the State has given up.",
     "The State asked to be called otherwise.", "'Swaziland' after April 2018: write 'Eswatini'.",
     "Documents of a time when the name was right: say so with `--as-of`; sentences about that "
     "time "
     "that name no year."},
    {"reversed-text", error, "The letters of an Arabic name in a list stand in reverse.",
     "Nobody can read it; a program took it from a page from left to right.",
     "'داشت': write 'تشاد'.", "None known."},
    {"split-entry", error, "One name of a State stands in two entries of a list.",
     "The count is wrong, and neither entry is a State.",
     "'Trinidad' and 'and Tobago' as two entries: make one of them.",
     "Long names that were broken over two lines without a sign of it."},
    {"stray-punctuation", warning, "A mark stands at the end or the head of a name in a list.",
     "It is left over from a sentence.", "'斐济、' as an entry: write '斐济'.",
     "Lists that end every entry with a mark are left alone."},
    {"unknown-name", warning,
     "An entry of a list in which the others are States is none that is known.",
     "It may be misspelt beyond recognition, or be no State.",
     "'Ruritania' between Romania and Rwanda: write which State is meant.",
     "Organizations and territories that the facts do not know; remarks between entries."},
});

}  // namespace

std::span<const CatalogueEntry> names() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

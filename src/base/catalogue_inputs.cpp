// SPDX-License-Identifier: MIT
// What can be wrong with what people write, and with how the program is run.
#include "base/catalogue_parts.h"

namespace hexaglot::catalogue_parts {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"assumed-day", note, "A list was asked for without a day.",
     "The standing of States is that of the last day of the data, which may not be today's.",
     "hexaglot list --treaty att: add --as-of 2026-02-17.",
     "Lists for which the last day of the data is the right one."},
    {"bad-baseline", error, "The file given as baseline is no SARIF log of this program.",
     "Which findings are new cannot be told without it.",
     "--baseline notes.txt: give the file that `hexaglot check --format sarif` wrote.", ""},
    {"bad-message", error, "A message of a locale is not a valid ICU MessageFormat pattern.",
     "The line that the message writes, such as the masthead or a citation, could not be made.",
     "'{body} issued this on {day}' where the program gives no 'day': use only the arguments that "
     "the diagnostic names, and write a single quote as two.",
     ""},
    {"bad-tag", error, "A tag in a template is not written as tags are.",
     "The words between the braces would be printed as they stand.",
     "'{{#each}}' names no list: write '{{#each parts}}'.",
     "Text that really needs two opening braces."},
    {"bad-value", error, "The value of an attribute is not of the kind that is needed there.",
     "A date, number or choice that cannot be understood would silently drop a fact.",
     "date=\"15.10.2024\": write date=\"2024-10-15\".", ""},
    {"cannot-read", error, "A file or folder cannot be read.",
     "Nothing can be built or checked from it.",
     "The name is misspelt, or the file belongs to another user: correct the path or the rights.",
     ""},
    {"cannot-write", error, "A file cannot be written.",
     "The paper was not made; the earlier file is still there as it was.",
     "The disk is full, or the output folder is a file: make room or name another folder with "
     "--out.",
     ""},
    {"duplicate-id", error, "Two things bear the same id.",
     "A reference to the id could mean either of them.",
     "Two units with id=\"l.invite\": rename one of them, here and in the translation files.", ""},
    {"duplicate-name", error, "A thing has two names of one kind in one language.",
     "Which of them should be printed cannot be known.",
     "Two <name lang=\"en\"> in one State: keep the one that is printed and make the other an "
     "<alias> or a <former>.",
     ""},
    {"events-out-of-order", error,
     "An event of a State surely lies before the event that it presupposes, or outside the time "
     "in which it was possible.",
     "The status of the State would be wrong on some days.",
     "A deposit on 2013-05-01 for a treaty opened for signature on 2013-06-03: correct the date "
     "of one of the two.",
     ""},
    {"expired-waiver", warning, "A waiver would cover a finding, but its last day is over.",
     "What was let pass for a time is a finding again.",
     "until=\"2026-06-30\" on 2026-07-01: correct the document, or renew the waiver with its "
     "reason.",
     ""},
    {"lost-code", error, "A translation lacks an inline code that its source has.",
     "A date, count, symbol, note or reference would be missing in that language.",
     "The source has a note, <g id=\"2\">, and the target has none: put the code where the note "
     "belongs in the translation.",
     ""},
    {"malformed-xml", error, "A file is not well-formed XML, or not XML that is safe to read.",
     "Nothing of the file can be used before that is put right.",
     "'<name lang=\"en\">Chad</nam>': close the element with its own name.", ""},
    {"misplaced-element", error, "An element stands where it could not be printed.",
     "The paper would lack what the element stands for.",
     "A note inside a note, or <count/> outside the title of a column of States: move it out.", ""},
    {"misplaced-text", error, "Words stand where only elements may stand.",
     "They belong to no unit, so that they would be neither translated nor printed.",
     "Words between two <p> elements: put them into a <text> with an id.", ""},
    {"missing-attribute", error, "An element lacks an attribute that it needs.",
     "The fact is not complete without it.",
     "<signature state=\"COL\"/> has no day: add date=\"2013-09-24\".", ""},
    {"missing-element", error, "An element lacks another one inside it that it needs.",
     "The fact or the text is not whole.", "An annex without <title>: add it.", ""},
    {"missing-message", error, "A locale lacks a message, a form or a numbering that is needed.",
     "The line, number or date cannot be written in that language.",
     "The paper numbers a list with letters and the locale has no <numbering id=\"letter\">: add "
     "one.",
     ""},
    {"missing-name", error, "An entity has no name in a language that was asked for.",
     "A name in another language would stand in its place, or none.",
     "A conference is named in English only and is to be printed in Chinese: add <name "
     "lang=\"zh\">.",
     ""},
    {"missing-part", error, "An office file lacks a part that it cannot do without.",
     "Word and LibreOffice would refuse or repair the file.",
     "A DOCX without word/document.xml: save the template again from Word.", ""},
    {"missing-sample", error, "A template has no sample table for a list of States.",
     "The table would have no look that the designer chose.",
     "The paper has a table of States: put a table of one row, its cells in the style 'States "
     "Cell', into the template.",
     ""},
    {"missing-style", error, "A template lacks a style that the paper needs.",
     "Text in that style would fall back to the default look.",
     "The paper has lettered lists and the template no style 'Letter 1': add the style.", ""},
    {"missing-translation", error, "A unit of the paper is not translated.",
     "The paper would lack a sentence, or have it in another language.",
     "A unit in zh.xlf has state=\"needs-translation\": translate it and set the state, or allow "
     "another language with --fallback.",
     ""},
    {"not-a-zip", error, "A file that should be DOCX or ODT is no readable zip archive.",
     "It is damaged, cut short or of another kind, and nothing in it can be read.",
     "A .doc renamed to .docx: open it in Word and save it as .docx.", ""},
    {"not-unicode", warning, "A text file is not in UTF-8.",
     "Letters that were written in another code cannot be read, and so not checked.",
     "A file saved as Windows-1252: save it as UTF-8. UTF-16 with a byte order mark is read.", ""},
    {"note-side", error,
     "The mark of a note stands on the other side of a punctuation mark than the language has it.",
     "Readers of that language see it as a slip; English, Chinese and Arabic put the mark behind "
     "the punctuation, French, Spanish and Russian before it.",
     "In French \"la réunion.¹\": move the mark before the full stop, \"la réunion¹.\" What a "
     "person wrote is never moved silently.",
     "A mark behind an abbreviation that ends in a full stop, such as etc."},
    {"open-interval", warning,
     "The answer depends on an event whose day is known only as an interval that is not over.",
     "The State may already belong to the other list; the event counts as not yet happened.",
     "A deposit in 2024-04-17/2024-12-31 and a list as of 2024-06-30: find the day and write it "
     "into the treaty's file.",
     "Lists that were printed at the time with the same uncertainty."},
    {"repeated-element", error, "An element stands twice where one may stand.",
     "Which of them is meant cannot be known.", "Two <title> in one annex: keep one of them.", ""},
    {"stale-unit", error, "A translation was made from a source text that has changed since.",
     "The paper would say different things in its languages.",
     "The English unit got a new sentence: run sync, bring the translation up to date and set its "
     "state.",
     "A change of spelling that the translation need not follow: set the state all the same."},
    {"stale-waiver", note, "A waiver covers no finding of the files that were checked.",
     "It would let a later fault of the kind pass without anyone having looked.",
     "The document was corrected: take the waiver out.",
     "A file of waivers for many documents, of which only some were checked."},
    {"too-large", error, "A file is far larger than any paper.",
     "It would take minutes and all memory to read; nothing in it was read.",
     "A text of two million lines: it is a log or a data set and no paper. At most 1,000,000 lines "
     "or cells, 256 MiB of text, or 6,000,000 tags in a part of a DOCX or ODT are read.",
     ""},
    {"tracked-changes", Severity::note, "A file holds changes that nobody has accepted or refused.",
     "It is read as if all of them were accepted; whoever prints it may decide otherwise.",
     "An inserted paragraph takes a number of its own: accept or reject the changes and read the "
     "file again.",
     "A revised paper that is meant to show its changes."},
    {"unclosed-tag", error, "A loop or a condition in a template has no end.",
     "What belongs to it cannot be known.", "'{{#if title}}' without '{{/if}}': add the end.", ""},
    {"unknown-attribute", error, "An element has an attribute that it cannot have.",
     "A misspelt attribute would silently drop a fact.",
     "<p num=\"1\"> or dtae=\"2024-10-15\": correct its name or remove it.", ""},
    {"unknown-code", error,
     "A translation has an inline code that its source has not, or as another kind, or "
     "twice.",
     "Something would be printed that the original does not say, or said twice.",
     "The target has <x id=\"4\"/> and the source ends at 3: remove the code.", ""},
    {"unknown-counter", warning, "A file numbers paragraphs in a counter format that is not known.",
     "Its labels are shown in digits, which is not what a reader of the file sees.",
     "w:numFmt w:val=\"hebrew1\": compare these numbers by eye, or choose another format.", ""},
    {"unknown-day", error, "The paper prints a day that is known only as an interval.",
     "A day that nobody has read in a source would be stated as a fact.",
     "<date of=\"csp10-finrep\"/> where the register says date=\"2024-08\": write the day into "
     "the register, or reword the sentence.",
     ""},
    {"unknown-element", error, "An element stands where the grammar knows no such element.",
     "What it holds would be left out.", "<sate id=\"COL\">: write <state id=\"COL\">.", ""},
    {"unknown-form", warning, "The words inside <name of=\"…\"> hold no known form of that name.",
     "They may name something else, or the name may be misspelt.",
     "<name of=\"geneva\">Genf</name> in English: correct the words, or add the form as an "
     "<alias>.",
     "Inflected forms that differ from every recorded form: add them as an alias."},
    {"unknown-format", error, "A file is neither DOCX nor ODT.",
     "Only these two can be filled or read.",
     "A .xlsx, or a .dotx template: save it as .docx or .odt.", ""},
    {"unknown-id", error, "A reference points to nothing.",
     "The name, symbol, date or number that it stands for cannot be printed.",
     "<ref to=\"anex-b\"/>: write the id of a block, note, annex or agenda item of this paper.",
     ""},
    {"unknown-language", error, "A language is asked for that has no locale or no facts.",
     "Nothing can be written in it.",
     "--lang cn: the language is zh. A new language needs a file in locales/ and names in "
     "corpus/.",
     ""},
    {"unknown-paper", error, "There is no paper of this name.", "Nothing was built for it.",
     "hexaglot build csp12-wgtu: write the whole name of its folder, csp12-wgtu-agenda.", ""},
    {"unknown-state", error, "A State is named by a code that states.xml does not have.",
     "The fact belongs to no State and would be missing from every list.",
     "state=\"COLL\": write the ISO 3166 alpha-3 code, COL.", ""},
    {"unknown-tag", error, "A template names a field that the data model does not have.",
     "The place would stay empty in every paper.",
     "'{{titel}}': write '{{title}}'; the command tags lists the tags of a template.", ""},
    {"unknown-template", error, "There is no template of the name that the paper gives.",
     "The paper cannot be written in that format.",
     "template=\"agenda\" needs templates/agenda.docx for DOCX and templates/agenda.odt for ODT.",
     ""},
    {"unknown-unit", warning, "A translation file has a unit that the paper has not.",
     "The translation is not used; the unit may have been renamed by mistake.",
     "The paragraph was removed from the paper: run sync, which keeps the old translation apart.",
     "Units of a paragraph that will come back."},
    {"unopened-tag", error, "A template closes a loop or a condition that is not open.",
     "What belongs to which loop cannot be known.",
     "'{{/each}}' after '{{#if title}}': close '{{/if}}' first.", ""},
    {"unsafe-archive", error, "An office file is built in a way that could do harm.",
     "It could fill the memory or write outside its folder; it is not read.",
     "A picture that grows a thousandfold when unpacked, or an entry named '../x': save the file "
     "again from Word or LibreOffice.",
     "Huge files of one colour that are pictures: make them smaller."},
    {"usage", error, "The command line cannot be understood.", "Nothing was done.",
     "hexaglot build --lang: name the languages, --lang zh,en; --help lists what each command "
     "takes.",
     ""},
});

}  // namespace

std::span<const CatalogueEntry> inputs() {
    return entries;
}

}  // namespace hexaglot::catalogue_parts

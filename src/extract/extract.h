// SPDX-License-Identifier: MIT
// From a finished file that anyone made to a Document.
#pragma once

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/package.h"

namespace hexaglot::extract {

/// Reads a DOCX or ODT: paragraphs of the main part in file order with the labels that Word would
/// compute (levels, restarts, lvlText, numFmt: ECMA-376 part 1, 17.9) or that the lists of an ODT
/// have (ODF 1.3 part 3, 5.3), tables, notes, links, references with their cached text. Everything
/// stands in one part; a paragraph's place is its line in the visible text (design.md, rule 7).
///
/// Of the Setting there are the language, from the properties, and the direction; Label::numbering
/// names the definition in the file. Roles come from the outline, the names of styles, the labels
/// and the tables. Marks and isolates of direction (U+200E, U+200F, U+2066 to U+2069), which only
/// keep the order of drawn words, are left out. Tracked changes are taken as accepted, which a note
/// says once. Headers and footers stand in Document::margins, placed in the visible text of their
/// own part. Not read: comments, languages of single runs, the formats and restarts of note
/// numbers. Hidden text is text.
///
/// A part that is missing or malformed is reported; what else is broken in a file is read as far as
/// it goes.
Document document(const Package& file, Diagnostics& diagnostics);

enum class TextKind { text, tsv, csv };

/// A text file as UTF-8: a byte order mark is taken off, UTF-16 with one is turned over, and what
/// is broken becomes U+FFFD, which is reported (`not-unicode`).
SourcePtr decoded(const std::string& name, std::string bytes, Diagnostics& diagnostics);

/// Reads a text, or a table of tab- or comma-separated values (RFC 4180), that was decoded. Labels,
/// lists, tables between tabs, notes and links are told from how the lines are written; lines that
/// a page broke in mid-sentence are put together again. A paragraph's place is in the source
/// itself. The language is left open.
Document document(const SourcePtr& source, TextKind kind, Diagnostics& diagnostics);

}  // namespace hexaglot::extract

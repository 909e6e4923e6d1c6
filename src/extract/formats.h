// SPDX-License-Identifier: MIT
// The two readers behind extract::document, and what they share of the package.
#pragma once

#include "base/diagnostic.h"
#include "base/xml.h"
#include "model/document.h"
#include "model/package.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::extract {

/// Marks as a run or a style says them; what it leaves open is said by what stands behind it.
struct OpenMarks {
    std::optional<bool> bold = {};
    std::optional<bool> italic = {};
    std::optional<bool> underline = {};
    std::optional<bool> superscript = {};

    /// Takes what is still open from `behind`.
    void fill(const OpenMarks& behind);
    Marks closed() const;
};

/// Whether a character style, by its display name in small letters, shows what its text is: a link,
/// the mark of a note. Lines under such text and its height are no marks of its writer.
bool is_look_of_links_and_notes(std::string_view style);

/// Fill `document` from the main part, which is there and well-formed or has been reported.
void read_docx(const Package& file, Document& document, Diagnostics& diagnostics);
void read_odt(const Package& file, Document& document, Diagnostics& diagnostics);

/// A part as a tree whose elements and attributes bear the prefixes that Word and LibreOffice use,
/// whatever the file chose. Null where there is no such entry, or where it is not well-formed,
/// which is reported.
std::unique_ptr<xml::Tree> load_part(const Package& file, std::string_view entry,
                                     Diagnostics& diagnostics);

/// The root of a tree that may be missing.
pugi::xml_node root_of(const std::unique_ptr<xml::Tree>& tree);

void report_missing_part(const Package& file, std::string_view entry, Diagnostics& diagnostics);
void report_tracked_changes(const Place& place, Diagnostics& diagnostics);
void report_unknown_counter(const Document& document, std::string_view format,
                            Diagnostics& diagnostics);

/// The language of a file from its dc:language: `zh-CN` gives the tag and `zh`.
void set_language(Document& document, std::string_view tag);

/// What a paragraph is, by its place and its style. `style` is a display name in small letters,
/// `outline` the level of a heading from 1, 0 of other text.
Role role_of(std::string_view style, int outline, const std::optional<Label>& label);

}  // namespace hexaglot::extract

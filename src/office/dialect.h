// SPDX-License-Identifier: MIT
// What DOCX (ECMA-376) and ODT (OpenDocument 1.3) call the same things: one constant table for
// each.
#pragma once

#include "model/document.h"
#include "model/package.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hexaglot::office {

using Names = std::span<const std::string_view>;

struct Counter {
    CounterFormat format;
    std::string_view name;
};

/// The names of one format. Both formats are written with the prefixes that Word and LibreOffice
/// always use.
struct Dialect {
    std::string_view main_part;    ///< where the text stands, unless the package says otherwise
    std::string_view styles_part;  ///< likewise

    Names paragraphs;  ///< elements that hold a line of text
    std::string_view table;
    std::string_view row;
    std::string_view cell;
    Names wrappers;  ///< what may stand round a single paragraph and goes when it goes: lists
    Names stories;   ///< elements that must end with a paragraph
    std::string_view empty_paragraph;
    Names closing_tags;  ///< how a story ends that does so
    std::string_view table_end;

    /// The formats that the word processors count in as `counter` does (ECMA-376 part 1, 17.18.59;
    /// ODF 1.3 part 3, 19.500, and the strings that LibreOffice writes there).
    std::span<const Counter> counters;

    bool is_paragraph(std::string_view element) const;
    bool is_wrapper(std::string_view element) const;
    bool is_story(std::string_view element) const;
};

const Dialect& dialect(FileFormat format);

/// Whether the word processors count in this format by themselves. Where they do not, the label is
/// text in the paragraph: words in both, and abjad in ODT, where LibreOffice leaves the hamza out.
bool has_counter(FileFormat format, CounterFormat counter);
/// Empty where they do not.
std::string_view counter_name(FileFormat format, CounterFormat counter);
/// Nothing for a format that hexaglot does not count in.
std::optional<CounterFormat> counter_format(FileFormat format, std::string_view name);

/// Display names of the styles that a paper's blocks are written in (both formats, compared without
/// regard to case).
namespace style {
inline constexpr std::string_view body_text = "Body Text";
inline constexpr std::string_view signature = "Signature";
inline constexpr std::string_view quotation = "Quotation";
inline constexpr std::string_view box_text = "Box Text";
inline constexpr std::string_view draft_mark = "Draft Mark";
inline constexpr std::string_view end_mark = "End Mark";
inline constexpr std::string_view picture = "Picture";
inline constexpr std::string_view states_heading = "States Heading";
inline constexpr std::string_view states_cell = "States Cell";
inline constexpr std::string_view footnote_text = "Footnote Text";
inline constexpr std::string_view footnote_reference = "Footnote Reference";
inline constexpr std::string_view hyperlink = "Hyperlink";
inline constexpr std::string_view annex_label = "Annex Label";
}  // namespace style

/// The paragraph style of a level of a numbering (`letter`, 2 → `Letter 2`); empty for a numbering
/// that has no style of its own, such as the numbers of entries in a table.
std::string numbering_style(std::string_view numbering, int level);

/// The style of a paragraph by what it is.
std::string paragraph_style(const Paragraph& paragraph);

}  // namespace hexaglot::office

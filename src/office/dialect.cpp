// SPDX-License-Identifier: MIT
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hexaglot::office {
namespace {

using namespace std::string_view_literals;

constexpr std::array word_paragraphs = {"w:p"sv};
constexpr std::array word_stories = {"w:tc"sv,  "w:body"sv,        "w:hdr"sv,
                                     "w:ftr"sv, "w:txbxContent"sv, "w:footnote"sv};
constexpr std::array word_ends = {"</w:p>"sv, "<w:p/>"sv};

constexpr std::array text_paragraphs = {"text:p"sv, "text:h"sv};
constexpr std::array text_wrappers = {"text:list"sv, "text:list-item"sv, "text:list-header"sv};
constexpr std::array text_stories = {
    "table:table-cell"sv,   "office:text"sv,   "style:header"sv,  "style:footer"sv,
    "style:header-first"sv, "draw:text-box"sv, "text:note-body"sv};
constexpr std::array text_ends = {"</text:p>"sv, "<text:p/>"sv, "</text:h>"sv, "</text:list>"sv};

constexpr std::array word_counters = {
    Counter{CounterFormat::none, "none"},
    Counter{CounterFormat::bullet, "bullet"},
    Counter{CounterFormat::decimal, "decimal"},
    Counter{CounterFormat::lower_letter, "lowerLetter"},
    Counter{CounterFormat::upper_letter, "upperLetter"},
    Counter{CounterFormat::lower_roman, "lowerRoman"},
    Counter{CounterFormat::upper_roman, "upperRoman"},
    Counter{CounterFormat::arabic_abjad, "arabicAbjad"},
    Counter{CounterFormat::arabic_alpha, "arabicAlpha"},
    Counter{CounterFormat::chinese_counting, "chineseCountingThousand"},
    Counter{CounterFormat::russian_lower, "russianLower"},
    Counter{CounterFormat::russian_upper, "russianUpper"}};

constexpr std::array text_counters = {
    Counter{CounterFormat::none, ""},
    Counter{CounterFormat::bullet, "bullet"},
    Counter{CounterFormat::decimal, "1"},
    Counter{CounterFormat::lower_letter, "a"},
    Counter{CounterFormat::upper_letter, "A"},
    Counter{CounterFormat::lower_roman, "i"},
    Counter{CounterFormat::upper_roman, "I"},
    Counter{CounterFormat::arabic_alpha, "أ, ب, ت, ..."},
    Counter{CounterFormat::chinese_counting, "一, 二, 三, ..."},
    Counter{CounterFormat::russian_lower, "а, б, .., аа, бб, ... (ru)"},
    Counter{CounterFormat::russian_upper, "А, Б, .., Аа, Бб, ... (ru)"}};

constexpr Dialect docx = {
    .main_part = "word/document.xml",
    .styles_part = "word/styles.xml",
    .paragraphs = word_paragraphs,
    .table = "w:tbl",
    .row = "w:tr",
    .cell = "w:tc",
    .wrappers = {},
    .stories = word_stories,
    .empty_paragraph = "<w:p/>",
    .closing_tags = word_ends,
    .table_end = "</w:tbl>",
    .counters = word_counters,
};

constexpr Dialect odt = {
    .main_part = "content.xml",
    .styles_part = "styles.xml",
    .paragraphs = text_paragraphs,
    .table = "table:table",
    .row = "table:table-row",
    .cell = "table:table-cell",
    .wrappers = text_wrappers,
    .stories = text_stories,
    .empty_paragraph = "<text:p/>",
    .closing_tags = text_ends,
    .table_end = "</table:table>",
    .counters = text_counters,
};

bool has(Names names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool Dialect::is_paragraph(std::string_view element) const {
    return has(paragraphs, element);
}
bool Dialect::is_wrapper(std::string_view element) const {
    return has(wrappers, element);
}
bool Dialect::is_story(std::string_view element) const {
    return has(stories, element);
}

const Dialect& dialect(FileFormat format) {
    return format == FileFormat::docx ? docx : odt;
}

bool has_counter(FileFormat format, CounterFormat counter) {
    const auto known = dialect(format).counters;
    return std::any_of(known.begin(), known.end(),
                       [&](const Counter& entry) { return entry.format == counter; });
}

std::string_view counter_name(FileFormat format, CounterFormat counter) {
    for (const Counter& entry : dialect(format).counters)
        if (entry.format == counter) return entry.name;
    return {};
}

std::optional<CounterFormat> counter_format(FileFormat format, std::string_view name) {
    for (const Counter& entry : dialect(format).counters)
        if (entry.name == name) return entry.format;
    return std::nullopt;
}

std::string numbering_style(std::string_view numbering, int level) {
    if (numbering == "item") return level == 1 ? "Agenda Item" : "";
    if (numbering == "annex") return level == 1 ? "Annex" : "";
    constexpr std::array levelled = {
        std::pair{"paragraph"sv, "Paragraph"sv}, std::pair{"letter"sv, "Letter"sv},
        std::pair{"roman"sv, "Roman"sv},         std::pair{"bullet"sv, "Bullet"sv},
        std::pair{"number"sv, "Number"sv},       std::pair{"dash"sv, "Dash"sv},
        std::pair{"heading"sv, "Heading"sv}};
    for (const auto& [id, name] : levelled)
        if (id == numbering) return fmt::format("{} {}", name, level);
    return {};
}

std::string paragraph_style(const Paragraph& paragraph) {
    switch (paragraph.role) {
        case Role::heading:
            return fmt::format("Heading {}", std::clamp(paragraph.level, 1, 3));
        case Role::annex:
            return "Annex";
        case Role::agenda_item:
            return "Agenda Item";
        case Role::paragraph:
            return fmt::format("Paragraph {}", paragraph.level);
        case Role::list_item:
            return paragraph.label
                       ? numbering_style(paragraph.label->numbering, paragraph.label->level)
                       : std::string(style::body_text);
        case Role::quotation:
            return std::string(style::quotation);
        case Role::boxed:
            return std::string(style::box_text);
        case Role::draft:
            return std::string(style::draft_mark);
        case Role::end_mark:
            return std::string(style::end_mark);
        case Role::signature:
            return std::string(style::signature);
        case Role::cell_heading:
            return std::string(style::states_heading);
        case Role::cell:
            return std::string(style::states_cell);
        case Role::text:
            break;
    }
    return std::string(style::body_text);
}

}  // namespace hexaglot::office

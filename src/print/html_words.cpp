// SPDX-License-Identifier: MIT
#include "print/html_words.h"

#include "base/text.h"
#include "base/xml.h"
#include "print/masthead.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace hexaglot::print {
namespace {

/// The language tag of a piece; nothing where the piece has no words of its own language, such as
/// the mark of a note: it goes with what stands around it.
std::optional<std::string> tag_of(const Inline& piece) {
    if (const auto* text = std::get_if<Text>(&piece)) return text->tag;
    if (const auto* link = std::get_if<Link>(&piece)) return language_of(link->inlines);
    return std::nullopt;
}

/// The direction of a language; `otherwise` for no tag.
Direction direction_of(std::string_view tag, Direction otherwise) {
    if (tag.empty()) return otherwise;
    return text::is_right_to_left(tag) ? Direction::rtl : Direction::ltr;
}

std::string looks(std::string_view words, const Marks& marks) {
    std::string out;
    for (const char c : xml::escape(words)) c == '\n' ? out += "<br>" : out += c;
    if (marks.superscript) out = "<sup>" + out + "</sup>";
    if (marks.underline) out = "<u>" + out + "</u>";
    if (marks.italic) out = "<em>" + out + "</em>";
    if (marks.bold) out = "<strong>" + out + "</strong>";
    return out;
}

std::string text_words(const Text& text) {
    const std::string out = looks(text.text, text.marks);
    // A symbol keeps its order in a line that runs from right to left.
    return text.meaning == Meaning::symbol ? "<bdi>" + out + "</bdi>" : out;
}

}  // namespace

std::string_view direction_word(Direction direction) {
    return direction == Direction::rtl ? "rtl" : "ltr";
}

std::string language_attributes(std::string_view tag, Direction around) {
    if (tag.empty()) return {};
    std::string out = fmt::format(" lang=\"{}\"", xml::escape(tag));
    const Direction own = direction_of(tag, around);
    if (own != around) out += fmt::format(" dir=\"{}\"", direction_word(own));
    return out;
}

std::string language_of(const Inlines& inlines) {
    std::optional<std::string> common;
    for (const Inline& piece : inlines) {
        const auto tag = tag_of(piece);
        if (!tag) continue;
        if (common && *common != *tag) return {};
        common = tag;
    }
    return common.value_or("");
}

HtmlWords::HtmlWords(const Document& document, std::string prefix)
    : document_(document), prefix_(std::move(prefix)) {
    const auto gather = [&](const Inlines& inlines) {
        for (const Inline& piece : inlines)
            if (const auto* note = std::get_if<Note>(&piece)) note_ids_.insert(note->id);
    };
    for (const Part& part : document.parts)
        for (const MastheadLine& line : masthead(document, part)) gather(*line.words);
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts)
            for_paragraphs(part.blocks, [&](const Paragraph& one) { gather(one.inlines); });
}

std::string HtmlWords::id(std::string_view name) const {
    return xml::escape(prefix_ + std::string(name));
}

std::string HtmlWords::id_attribute(std::string_view name) const {
    return name.empty() ? std::string() : fmt::format(" id=\"{}\"", id(name));
}

std::string HtmlWords::piece(const Inline& inline_piece) {
    if (const auto* text = std::get_if<Text>(&inline_piece)) return text_words(*text);
    if (const auto* note = std::get_if<Note>(&inline_piece)) {
        notes_.push_back(note);
        return fmt::format(
            "<sup><a class=\"mark\" role=\"doc-noteref\" href=\"#{}\" id=\"{}\">{}</a></sup>",
            id("note-" + note->id), id("mark-" + note->id), xml::escape(mark_of(*note)));
    }
    if (const auto* link = std::get_if<Link>(&inline_piece)) {
        std::string inside;
        for (const Inline& part : link->inlines) inside += piece(part);
        // An address among words from the right stays whole.
        if (document_.setting.direction == Direction::rtl) inside = "<bdi>" + inside + "</bdi>";
        return fmt::format("<a href=\"{}\">{}</a>", xml::escape(link->href), inside);
    }
    const auto& reference = std::get<Reference>(inline_piece);
    // A reference to a note leads to the note, not to its mark.
    const std::string target =
        (note_ids_.contains(reference.target) ? "note-" : "") + reference.target;
    return fmt::format("<a class=\"ref\" href=\"#{}\">{}</a>", id(target),
                       looks(reference.text, reference.marks));
}

std::string HtmlWords::words(const Inlines& inlines, std::string_view line_tag) {
    const Direction around = direction_of(line_tag, document_.setting.direction);
    std::string out;
    for (std::size_t at = 0; at < inlines.size();) {
        const std::string tag = tag_of(inlines[at]).value_or("");
        // Neighbours in one language are one span, with what has no language between them: each for
        // itself, they would stand in the order of the line.
        std::size_t end = at + 1;
        for (std::size_t next = end; !tag.empty() && next < inlines.size(); ++next) {
            const auto other = tag_of(inlines[next]);
            if (other && *other != tag) break;
            if (other) end = next + 1;
        }
        std::string span;
        for (; at < end; ++at) span += piece(inlines[at]);
        const bool foreign = !tag.empty() && tag != line_tag;
        out += foreign ? fmt::format("<span{}>{}</span>", language_attributes(tag, around), span)
                       : span;
    }
    return out;
}

}  // namespace hexaglot::print

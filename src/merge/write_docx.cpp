// SPDX-License-Identifier: MIT
#include "merge/write_docx.h"

#include "merge/stretches.h"
#include "merge/word_objects.h"
#include "merge/word_runs.h"
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::merge::docx {
namespace {

using namespace std::string_view_literals;

// ---- inlines ----------------------------------------------------------------------------------

struct InlineWriter {
    Writing& writing;
    const RunLook& look;
    Context context;
    bool han;  ///< Chinese stands in the same paragraph

    /// What was written last: letters of the paragraph's direction or of the other, or of the other
    /// and then marks.
    enum class Before { native, foreign, marks };
    Before before = Before::native;

    Markup& out() { return writing.out(); }

    Direction base() const { return writing.program.setting.direction; }

    /// Runs of one direction.
    void run(std::string_view text, RunStyle run) {
        if (!han || run.rtl) return write_run(out(), text, run, look);
        for_scripts(text, [&](std::string_view piece, bool hint) {
            run.east_asian_hint = hint;
            write_run(out(), piece, run, look);
        });
    }

    void write_stretch(const Stretch& stretch, RunStyle style) {
        style.rtl = stretch.direction == Direction::rtl;
        if (stretch.direction == base()) {
            run(stretch.text, style);
            const Body body = body_of(stretch.text);
            if (body == Body::letters) before = Before::native;
            if (body == Body::marks && before == Before::foreign) before = Before::marks;
            return;
        }
        // Marks between two stretches that run against the text would go over to them.
        if (before == Before::marks)
            write_run(out(), direction_mark(base()), {{}, false, {}, {}, base() == Direction::rtl},
                      look);
        run(fenced(stretch), style);
        before = Before::foreign;
    }

    /// Words of the language of `style.tag`; if `whole`, they are not cut.
    void words(std::string_view text, const RunStyle& style, bool whole = false) {
        if (text.empty()) return;
        const Direction own = whole ? Direction::ltr : direction_of(style.tag, base());
        if (whole || own != base()) return write_stretch({text, own}, style);
        for (const Stretch& stretch : stretches(text, base())) write_stretch(stretch, style);
    }

    void write(const Text& text) {
        words(text.text, {{}, false, text.marks, text.tag}, text.meaning == Meaning::symbol);
    }

    void field_character(const char* type, const RunStyle& run) {
        out().open("w:r");
        write_properties(out(), run, look);
        out().leaf("w:fldChar", "w:fldCharType", type).close();
    }

    void field(const std::string& code, const Reference& reference) {
        const RunStyle run{{}, false, reference.marks, {}, base() == Direction::rtl};
        field_character("begin", run);
        out().open("w:r");
        write_properties(out(), run, look);
        out().open("w:instrText").attribute("xml:space", "preserve").text(code).close().close();
        field_character("separate", run);
        words(reference.text, run);
        field_character("end", run);
    }

    void write(const Reference& reference) {
        const auto found = writing.targets.find(reference.target);
        const RunStyle run{{}, false, reference.marks, {}};
        if (context != Context::text || found == writing.targets.end())
            return words(reference.text, run);
        const Target& target = found->second;
        if (!target.number.empty() && target.number == reference.text) {
            // Without \n Word prints the numbers of the levels above, too.
            field(target.is_note ? fmt::format(" NOTEREF {} \\h ", target.bookmark)
                                 : fmt::format(" REF {} {} \\h ", target.bookmark,
                                               target.level > 1 ? "\\n" : "\\r"),
                  reference);
            return;
        }
        out().open("w:hyperlink").attribute("w:anchor", target.bookmark);
        out().attribute("w:history", "1");
        words(reference.text, run);
        out().close();
    }

    std::string relationship(const std::string& href) {
        const std::string address = percent_encoded(href);
        std::string& id = writing.links[fmt::format("{} {}", writing.in_note, address)];
        if (id.empty())
            id = add_relationship(writing,
                                  writing.in_note ? Sink::note_relationships : Sink::relationships,
                                  "hyperlink", address, true);
        return id;
    }

    void write(const Link& link) {
        const bool linked = context == Context::text;
        if (linked)
            out()
                .open("w:hyperlink")
                .attribute("r:id", relationship(link.href))
                .attribute("w:history", "1");
        const std::string_view style =
            linked ? writing.program.style(office::style::hyperlink) : std::string_view();
        for (const Inline& piece : link.inlines)
            if (const auto* text = std::get_if<Text>(&piece))
                words(text->text, {style, false, text->marks, text->tag},
                      text->meaning == Meaning::symbol);
        if (linked) out().close();
    }

    /// Opens a run in the look of the marks of notes.
    void open_mark() {
        out().open("w:r");
        write_properties(out(),
                         {writing.program.style(office::style::footnote_reference),
                          false,
                          {},
                          {},
                          base() == Direction::rtl},
                         {});
    }

    /// The mark of a note in the text; one of its own stands as text behind its place.
    void write_reference(const Note& note, int id) {
        open_mark();
        out().open("w:footnoteReference");
        if (!note.mark.empty()) out().attribute("w:customMarkFollows", "1");
        out().attribute("w:id", id).close();
        write_words(out(), note.mark);
        out().close();
    }

    /// The mark before the text of a note.
    void write_mark(const Note& note) {
        open_mark();
        if (note.mark.empty()) out().leaf("w:footnoteRef");
        write_words(out(), note.mark);
        out().close();
    }

    void write(const Note& note) {
        if (context != Context::text || writing.in_note) return;
        const int id = writing.program.next_note + writing.note++;
        const auto target = writing.targets.find(note.id);
        const bool marked = target != writing.targets.end() && !target->second.marked;
        const int bookmark = writing.program.next_bookmark + writing.bookmark;
        if (marked) {
            target->second.marked = true;
            ++writing.bookmark;
            out().open("w:bookmarkStart").attribute("w:id", bookmark);
            out().attribute("w:name", target->second.bookmark).close();
        }
        write_reference(note, id);
        if (marked) out().open("w:bookmarkEnd").attribute("w:id", bookmark).close();
        writing.in_note = true;
        out().open("w:footnote").attribute("w:id", id).open("w:p").open("w:pPr");
        out()
            .leaf("w:pStyle", "w:val", writing.program.style(office::style::footnote_text))
            .close();
        write_mark(note);
        out().open("w:r").leaf("w:tab").close();
        docx::write(writing, note.inlines, {}, Context::text);
        out().close().close();
        writing.in_note = false;
    }
};

// ---- blocks -----------------------------------------------------------------------------------

/// The w:num that a paragraph must name; empty where its style's own will do.
std::string numbering_instance(Writing& writing, const ListLevel& level, const Label& label) {
    std::string& num = writing.nums[level.list];
    if (label.number == 0) return {};
    const Lists::Step step = writing.lists.step(level, label);
    if (step.first && label.number == 1) {
        num = level.base;
    } else if (step.fresh) {
        num = fmt::format("{}", writing.program.next_num + writing.num++);
        writing.sink(Sink::numbering)
            .open("w:num")
            .attribute("w:numId", num)
            .leaf("w:abstractNumId", "w:val", level.list)
            .open("w:lvlOverride")
            .attribute("w:ilvl", level.level - 1)
            .leaf("w:startOverride", "w:val", fmt::format_int(label.number).c_str())
            .close()
            .close();
    }
    return num == level.base ? std::string() : num;
}

/// Whether the label that the word processor writes is drawn like words from the right: with the
/// look of the paragraph's mark, of which letters from the left take no part.
bool takes_direction(const Setting& setting, const Paragraph& paragraph) {
    if (setting.direction != Direction::rtl) return false;
    const auto cut = stretches(paragraph.label->text, Direction::rtl);
    return std::all_of(cut.begin(), cut.end(),
                       [](const Stretch& stretch) { return stretch.direction == Direction::rtl; });
}

/// A label that the word processor cannot count stands as text.
void write_literal_label(Writing& writing, const Paragraph& paragraph) {
    const bool annex = paragraph.role == Role::annex;
    const std::string_view style =
        annex ? writing.program.style(office::style::annex_label) : std::string_view();
    InlineWriter writer{writing, {}, Context::text, has_han(paragraph.label->text)};
    writer.words(paragraph.label->text, {style, false, {}, {}});
    if (!annex && !paragraph.inlines.empty()) writer.words(" ", {});
}

}  // namespace

void write(Writing& writing, const Inlines& inlines, const RunLook& look, Context context) {
    InlineWriter writer{writing, look, context, has_han(inlines)};
    const auto write_all = [&](const Inlines& pieces) {
        for (const Inline& piece : pieces)
            std::visit([&](const auto& each) { writer.write(each); }, piece);
    };
    writer.base() == Direction::rtl ? write_all(with_brackets(inlines)) : write_all(inlines);
}

void write(Writing& writing, const Paragraph& paragraph) {
    Markup& out = writing.out();
    const ListLevel* level = native_level(writing.program, paragraph);
    const bool literal = paragraph.label && level == nullptr;
    const bool behind_table = out.ends_with("</w:tbl>");
    const std::string_view style = writing.program.style(office::paragraph_style(paragraph));
    out.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", style);
    if (writing.stays_with_next) out.leaf("w:keepNext");
    const std::string num =
        level != nullptr ? numbering_instance(writing, *level, *paragraph.label) : std::string();
    if (!num.empty() || literal) {
        out.open("w:numPr");
        out.leaf("w:ilvl", "w:val", fmt::format_int(literal ? 0 : level->level - 1).c_str());
        out.leaf("w:numId", "w:val", literal ? "0"sv : std::string_view(num)).close();
    }
    // A table has no space behind it.
    if (behind_table && writing.program.tight_styles.contains(style))
        out.leaf("w:spacing", "w:before",
                 fmt::format_int(writing.program.space_behind_table).c_str());
    if (level != nullptr && takes_direction(writing.program.setting, paragraph))
        out.open("w:rPr").leaf("w:rtl").close();
    out.close();
    const auto target =
        paragraph.id.empty() ? writing.targets.end() : writing.targets.find(paragraph.id);
    const bool marked = target != writing.targets.end() && !target->second.marked;
    const int bookmark = writing.program.next_bookmark + writing.bookmark;
    if (marked) {
        target->second.marked = true;
        ++writing.bookmark;
        out.open("w:bookmarkStart").attribute("w:id", bookmark);
        out.attribute("w:name", target->second.bookmark).close();
    }
    if (literal) write_literal_label(writing, paragraph);
    // Label and title of an annex are one paragraph, so that an outline shows both.
    if (paragraph.role == Role::annex && paragraph.label && !paragraph.inlines.empty())
        out.open("w:r").leaf("w:br").close();
    write(writing, paragraph.inlines, {}, Context::text);
    if (marked) out.open("w:bookmarkEnd").attribute("w:id", bookmark).close();
    out.close();
}

void write(Writing& writing, const Block& block) {
    std::visit([&](const auto& each) { write(writing, each); }, block);
}

void write_empty_paragraph(Writing& writing) {
    Markup& out = writing.out();
    const bool behind_table = out.ends_with("</w:tbl>");
    out.open("w:p");
    if (behind_table)
        out.open("w:pPr")
            .open("w:spacing")
            .attribute("w:before", "0")
            .attribute("w:after", "0")
            .attribute("w:line", "20")
            .attribute("w:lineRule", "exact")
            .close()
            .close();
    out.close();
}

}  // namespace hexaglot::merge::docx

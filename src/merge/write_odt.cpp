// SPDX-License-Identifier: MIT
#include "merge/write_odt.h"

#include "merge/odt_objects.h"
#include "merge/odt_runs.h"
#include "merge/stretches.h"
#include "office/dialect.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::merge::odt {
namespace {

Direction other(Direction direction) {
    return direction == Direction::rtl ? Direction::ltr : Direction::rtl;
}

struct InlineWriter {
    Writing& writing;
    Context context;

    Markup& out() { return writing.body; }

    /// The phrase that runs against the paragraph and was written last, if nothing follows it yet.
    /// Isolates (Unicode Standard Annex 9, 2.4) hold one together that begins with a mark or digit.
    /// Before U+200E LibreOffice 7.4 would break it in the middle of a word, so that stands only at
    /// the end of others.
    enum class Phrase { none, isolated, open_end, closed_end };
    Phrase phrase = Phrase::none;
    /// What was written before: letters of the paragraph's direction, a phrase, or one and marks.
    enum class Before { letters, phrase, marks };
    Before before = Before::letters;

    Direction base() const { return writing.program.setting.direction; }

    /// Ends a phrase that runs against the paragraph, so that what follows is none of it.
    void end_phrase() {
        if (phrase == Phrase::isolated) write_words(writing, "\u2069");
        if (phrase == Phrase::open_end) write_words(writing, direction_mark(other(base())));
        if (phrase != Phrase::none) before = Before::phrase;
        phrase = Phrase::none;
    }

    void write_stretch(const Stretch& stretch) {
        if (stretch.direction == base()) {
            end_phrase();
            const Body body = body_of(stretch.text);
            if (body == Body::letters) before = Before::letters;
            if (body == Body::marks && before == Before::phrase) before = Before::marks;
            return write_words(writing, stretch.text);
        }
        const std::string_view mark = direction_mark(stretch.direction);
        const std::string fence = fenced(stretch);
        // Marks between two phrases would go over to them.
        const bool isolate = fence.starts_with(mark) || before == Before::marks;
        if (phrase == Phrase::none && isolate) {
            write_words(writing, base() == Direction::rtl ? "\u2066" : "\u2067");
            phrase = Phrase::isolated;
        }
        if (phrase != Phrase::isolated)
            phrase = fence.ends_with(mark) ? Phrase::open_end : Phrase::closed_end;
        write_words(writing, stretch.text);
    }

    /// Words of the language `tag`; if `whole`, they run from the left and are not cut.
    void words(std::string_view text, Marks marks, std::string_view tag, bool whole = false) {
        if (text.empty()) return;
        const bool plain = marks == Marks{} && tag.empty();
        if (!plain)
            out().open("text:span").attribute("text:style-name", text_style(writing, marks, tag));
        const Direction own = whole ? Direction::ltr : direction_of(tag, base());
        if (whole || own != base())
            write_stretch({text, own});
        else
            for (const Stretch& stretch : stretches(text, base())) write_stretch(stretch);
        if (!plain) out().close();
    }

    void write(const Text& text) {
        words(text.text, text.marks, text.tag, text.meaning == Meaning::symbol);
    }

    void link(std::string_view href, std::string_view style) {
        out().open("text:a").attribute("xlink:type", "simple").attribute("xlink:href", href);
        if (style.empty()) return;
        out().attribute("text:style-name", style).attribute("text:visited-style-name", style);
    }

    void write(const Link& address) {
        if (context == Context::text)
            link(percent_encoded(address.href), writing.program.style(office::style::hyperlink));
        for (const Inline& piece : address.inlines)
            if (const auto* text = std::get_if<Text>(&piece)) write(*text);
        if (context == Context::text) out().close();
    }

    void write(const Reference& reference) {
        end_phrase();
        const auto found = writing.targets.find(reference.target);
        if (context != Context::text || found == writing.targets.end())
            return words(reference.text, reference.marks, {});
        const Target& target = found->second;
        const bool plain = reference.marks == Marks{};
        if (!plain)
            out()
                .open("text:span")
                .attribute("text:style-name", text_style(writing, reference.marks, {}));
        if (target.number.empty() || target.number != reference.text) {
            link("#" + target.bookmark, "Cross_20_Reference");
        } else if (target.is_note) {
            out().open("text:note-ref").attribute("text:note-class", "footnote");
            out().attribute("text:reference-format", "text");
            out().attribute("text:ref-name", target.bookmark);
        } else {
            // Without "no superior" the numbers of the levels above stand in front.
            out().open("text:bookmark-ref");
            out().attribute("text:reference-format",
                            target.level > 1 ? "number-no-superior" : "number");
            out().attribute("text:ref-name", target.bookmark);
        }
        write_words(writing, reference.text);
        out().close();
        if (!plain) out().close();
    }

    void write(const Note& note) {
        if (context != Context::text || writing.in_note) return;
        end_phrase();
        std::string id;
        const auto target = writing.targets.find(note.id);
        if (target != writing.targets.end() && !target->second.marked) {
            target->second.marked = true;
            id = target->second.bookmark;
            out().leaf("text:bookmark", "text:name", id);
        } else {
            id = free_name(writing, "note", writing.note);
        }
        out().open("text:note").attribute("text:id", id).attribute("text:note-class", "footnote");
        out().open("text:note-citation");
        if (!note.mark.empty()) out().attribute("text:label", note.mark);
        out().text(mark_of(note)).close();
        out().open("text:note-body").open("text:p");
        out().attribute("text:style-name", writing.program.style(office::style::footnote_text));
        writing.in_note = true;
        writing.after_space = true;
        odt::write(writing, note.inlines, Context::text);
        writing.after_space = false;
        writing.in_note = false;
        out().close().close().close();
    }
};

// ---- lists ------------------------------------------------------------------------------------

void open_item(Writing& writing, const ListLevel& level, int start) {
    writing.body.open("text:list-item");
    ++writing.open.depth;
    if (writing.open.depth == level.level && start > 0)
        writing.body.attribute("text:start-value", start);
}

void begin_list(Writing& writing, const ListLevel& level, const Label& label, bool fresh) {
    const bool bullet = label.number == 0;
    Markup& out = writing.body;
    out.open("text:list");
    std::string& last = writing.nums[level.list];
    if (!bullet) {
        const std::string before = last;
        last = free_name(writing, "list", writing.relationship);
        out.attribute("xml:id", last);
        out.attribute("text:style-name", level.list);
        if (!fresh) out.attribute("text:continue-list", before);
    } else {
        out.attribute("text:style-name", level.list);
    }
    writing.open = {level.list, 0, label.instance};
    // What continues at a deeper level would begin anew there.
    const bool stated = !bullet && (fresh ? label.number != 1 : level.level > 1);
    const int start = stated ? label.number : 0;
    open_item(writing, level, start);
    while (writing.open.depth < level.level) {
        out.open("text:list");
        open_item(writing, level, start);
    }
}

/// Brings the open lists to the item in which a paragraph of this label stands.
void enter_item(Writing& writing, const ListLevel& level, const Label& label) {
    const bool bullet = label.number == 0;
    const bool fresh = !bullet && writing.lists.step(level, label).fresh;
    const bool same_list = writing.open.depth > 0 && writing.open.style == level.list &&
                           (!bullet || level.level > 1 || writing.open.instance == label.instance);
    if (!same_list || fresh) {
        end_lists(writing);
        begin_list(writing, level, label, fresh);
        return;
    }
    Markup& out = writing.body;
    if (level.level > writing.open.depth) {
        while (writing.open.depth < level.level) {
            out.open("text:list");
            open_item(writing, level, 0);
        }
        return;
    }
    for (; writing.open.depth > level.level; --writing.open.depth) out.close().close();
    out.close().open("text:list-item");
}

}  // namespace

void write(Writing& writing, const Paragraph& paragraph) {
    Markup& out = writing.body;
    const ListLevel* level = native_level(writing.program, paragraph);
    if (level != nullptr)
        enter_item(writing, *level, *paragraph.label);
    else
        end_lists(writing);
    const bool annex = paragraph.role == Role::annex;
    const bool heading = annex || paragraph.role == Role::heading;
    out.open(heading ? "text:h" : "text:p");
    const std::string_view style = writing.program.style(office::paragraph_style(paragraph));
    out.attribute("text:style-name", writing.stays_with_next ? kept_style(writing, style) : style);
    if (heading) out.attribute("text:outline-level", annex ? 1 : std::clamp(paragraph.level, 1, 3));
    const auto target =
        paragraph.id.empty() ? writing.targets.end() : writing.targets.find(paragraph.id);
    const bool marked = target != writing.targets.end() && !target->second.marked;
    if (marked) {
        target->second.marked = true;
        out.leaf("text:bookmark-start", "text:name", target->second.bookmark);
    }
    writing.after_space = true;
    const bool literal = paragraph.label && level == nullptr;
    if (literal) {
        const std::string_view look = writing.program.style(office::style::annex_label);
        const bool styled = annex && !look.empty();
        if (styled) out.open("text:span").attribute("text:style-name", look);
        write_words(writing, paragraph.label->text);
        if (styled) out.close();
        const bool hanging = writing.program.hanging.contains(style);
        if (!annex && !paragraph.inlines.empty()) write_words(writing, hanging ? "\t" : " ");
    }
    if (annex && paragraph.label && !paragraph.inlines.empty()) out.leaf("text:line-break");
    write(writing, paragraph.inlines, Context::text);
    if (marked) out.leaf("text:bookmark-end", "text:name", target->second.bookmark);
    out.close();
}

void write(Writing& writing, const Inlines& inlines, Context context) {
    InlineWriter writer{writing, context};
    const auto write_all = [&](const Inlines& pieces) {
        for (const Inline& piece : pieces)
            std::visit([&](const auto& each) { writer.write(each); }, piece);
    };
    // LibreOffice 7.4 would break a link in the middle of a word if a bracket stood before it.
    if (writer.base() == Direction::rtl)
        write_all(with_brackets(inlines, false));
    else
        write_all(inlines);
    writer.end_phrase();
}

void write(Writing& writing, const Block& block) {
    std::visit([&](const auto& each) { write(writing, each); }, block);
}

void end_lists(Writing& writing) {
    for (; writing.open.depth > 0; --writing.open.depth) writing.body.close().close();
    writing.open = {};
}

void write_empty_paragraph(Writing& writing) {
    Markup& out = writing.body;
    if (!out.ends_with("</table:table>")) {
        out.leaf("text:p");
        return;
    }
    const auto [found, fresh] = writing.looks.try_emplace("behind table");
    if (fresh) {
        found->second = free_name(writing, "P", writing.num);
        writing.sink(Sink::styles)
            .open("style:style")
            .attribute("style:name", found->second)
            .attribute("style:family", "paragraph")
            .leaf("style:paragraph-properties", "fo:line-height", "0.035cm")
            .close();
    }
    out.leaf("text:p", "text:style-name", found->second);
}

}  // namespace hexaglot::merge::odt

// SPDX-License-Identifier: MIT
#include "corpus/inlines.h"

#include "base/text.h"
#include "corpus/flow.h"

#include <fmt/format.h>

#include <utility>

namespace hexaglot::corpus {

namespace {

using Kind = SourceInline::Kind;

struct InlineKind {
    std::string_view element;
    Kind kind;
};
constexpr InlineKind inline_kinds[] = {
    {"b", Kind::bold},        {"i", Kind::italic},        {"u", Kind::underline},
    {"q", Kind::quotation},   {"sup", Kind::superscript}, {"lang", Kind::language},
    {"link", Kind::link},     {"note", Kind::note},       {"name", Kind::name},
    {"person", Kind::person}, {"symbol", Kind::symbol},   {"date", Kind::date},
    {"time", Kind::time},     {"ordinal", Kind::ordinal}, {"para", Kind::para},
    {"ref", Kind::ref},       {"count", Kind::count},
};

const InlineKind* inline_kind(std::string_view element) {
    for (const InlineKind& known : inline_kinds)
        if (known.element == element) return &known;
    return nullptr;
}

/// Whether an element only changes the look of its words: white space joins across its ends.
bool is_look(Kind kind) {
    return kind == Kind::bold || kind == Kind::italic || kind == Kind::underline ||
           kind == Kind::superscript || kind == Kind::language || kind == Kind::link;
}

/// Reads one unit; a note inside it has its own.
class UnitReader {
public:
    UnitReader(const Reader& file, PaperIds& ids) : file_(file), ids_(ids) {}

    SourceInlines read(pugi::xml_node node) {
        SourceInlines inlines;
        read(node, inlines);
        Flow<SourceInline>::finish(inlines);
        return inlines;
    }

private:
    void read(pugi::xml_node node, SourceInlines& inlines) {
        bool after_list = false;
        for (const pugi::xml_node part : node.children()) {
            if (is_text(part)) {
                read_text(part, inlines, after_list);
                continue;
            }
            after_list = after_list || std::string_view(part.name()) == "list";
            if (const InlineKind* known = inline_kind(part.name())) {
                check_place(part);
                read_element(part, known->kind, inlines);
            }
        }
    }

    void read_text(pugi::xml_node part, SourceInlines& inlines, bool after_list) {
        const std::size_t before = inlines.size();
        flow_.add(inlines, part.value());
        if (inlines.size() > before) inlines.back().place = file_.place(part);
        const std::string words = after_list ? text::clean(text::collapse(part.value())) : "";
        if (!words.empty())
            file_.fault("misplaced-text", file_.text_place(part),
                        fmt::format("the text '{}' stands behind the list", text::isolate(words)),
                        "the words of an item come before the list inside it");
    }

    /// Where the grammar lets an element stand but nothing could be printed.
    void check_place(pugi::xml_node part) const {
        const std::string_view element = part.name();
        for (pugi::xml_node outer = part.parent(); outer; outer = outer.parent()) {
            const std::string_view around = outer.name();
            const bool wrong = (around == "note" && element == "note") ||
                               (around == "link" && is_one_of(element, "note link ref")) ||
                               (around == "name" && !is_one_of(element, "b i u sup"));
            if (!wrong) continue;
            file_.fault("misplaced-element", file_.place(part),
                        fmt::format("<{}> stands inside <{}>", element, around),
                        fmt::format("move it behind the end of <{}>", around));
            return;
        }
        if (element != "count") return;
        for (pugi::xml_node outer = part.parent(); outer; outer = outer.parent())
            if (std::string_view(outer.name()) == "column") return;
        file_.fault("misplaced-element", file_.place(part),
                    "<count> stands outside the title of a column of States",
                    "it counts the States of its column; elsewhere there is nothing to count");
    }

    void read_element(pugi::xml_node node, Kind kind, SourceInlines& inlines) {
        SourceInline element;
        element.kind = kind;
        element.code = ++codes_;
        element.place = file_.place(node);
        switch (kind) {
            case Kind::text:
                break;
            case Kind::bold:
            case Kind::italic:
            case Kind::underline:
            case Kind::superscript:
            case Kind::quotation:
                read(node, element.inlines);
                break;
            case Kind::language:
                element.target = file_.language(node, "is");
                read(node, element.inlines);
                break;
            case Kind::link:
                element.target = file_.address(node, "href");
                read(node, element.inlines);
                break;
            case Kind::note:
                element.id = ids_.declare(file_, node);
                element.inlines = UnitReader(file_, ids_).read(node);
                break;
            case Kind::name:
                element.target = file_.refer(node, "of", kind::any);
                element.form = file_.choice(node, "form", "formal short");
                read(node, element.inlines);
                break;
            case Kind::person:
                element.target = file_.refer(node, "of", kind::officer);
                break;
            case Kind::symbol:
                element.target = file_.refer(node, "of", kind::document);
                break;
            case Kind::date:
                read_date(node, element);
                break;
            case Kind::time:
                read_time(node, element);
                break;
            case Kind::ordinal:
                element.target = file_.refer(node, "of", kind::conference);
                break;
            case Kind::para:
                element.target = file_.refer(node, "of", kind::document);
                element.n = file_.line(node, "n");
                break;
            case Kind::ref:
                element.target = refer(node, "to");
                element.through = refer(node, "through");
                break;
            case Kind::count:
                break;
        }
        if (!is_look(kind)) flow_.pass_element();
        inlines.push_back(std::move(element));
    }

    /// An id of this paper; looked up when all are known.
    std::string refer(pugi::xml_node node, const char* attribute) {
        std::string to = file_.line(node, attribute);
        if (!to.empty()) ids_.references.push_back({to, file_.place(node, attribute)});
        return to;
    }

    void read_date(pugi::xml_node node, SourceInline& element) {
        element.target = file_.refer(node, "of", kind::meeting | kind::conference | kind::document);
        if (const auto first = file_.day(node, "is"))
            element.days = Interval{*first, file_.day(node, "to").value_or(*first)};
        if (file_.choice(node, "weekday", "yes") == "yes") element.form = "weekday";
        check_either(node,
                     "give the meeting or document whose day it is, of=\"…\", or the day, "
                     "is=\"2024-10-15\"");
        if (element.days && element.days->last < element.days->first)
            file_.fault("bad-value", file_.place(node, "to"),
                        fmt::format("the range ends on {}, before it begins on {}",
                                    iso(element.days->last), iso(element.days->first)),
                        "correct 'is' or 'to'");
    }

    void read_time(pugi::xml_node node, SourceInline& element) {
        element.target = file_.refer(node, "of", kind::meeting);
        if (const auto start = file_.time(node, "is"))
            element.hours = Hours{*start, file_.time(node, "to").value_or(*start)};
        check_either(node,
                     "give the meeting whose hours they are, of=\"…\", or the hour, is=\"15:00\"");
    }

    /// A day or hour is given, or belongs to something; not both.
    void check_either(pugi::xml_node node, std::string help) const {
        const bool of = node.attribute("of");
        const bool is = node.attribute("is");
        if (of == is)
            file_.fault(of ? "bad-value" : "missing-attribute", file_.place(node),
                        fmt::format("<{}> has {}", node.name(),
                                    of ? "both 'of' and 'is'" : "neither 'of' nor 'is'"),
                        std::move(help));
        else if (of && node.attribute("to"))
            file_.fault("bad-value", file_.place(node, "to"),
                        fmt::format("<{}> has both 'of' and 'to'", node.name()),
                        "'to' ends a range that begins with 'is'");
    }

    const Reader& file_;
    PaperIds& ids_;
    Flow<SourceInline> flow_;
    int codes_ = 0;
};

}  // namespace

std::string PaperIds::declare(const Reader& file, pugi::xml_node node) {
    std::string id = file.id(node);
    if (!id.empty()) declare(file, id, file.place(node, "id"));
    return id;
}

void PaperIds::declare(const Reader& file, const std::string& id, const Place& place) {
    const auto [first, fresh] = known.emplace(id, place);
    if (!fresh)
        file.fault("duplicate-id", place, fmt::format("the id '{}' stands twice in this paper", id),
                   fmt::format("choose another; the first is at {}", where(first->second, place)));
}

SourceUnit read_unit(const Reader& file, pugi::xml_node node, PaperIds& ids) {
    std::string id = ids.declare(file, node);
    return {std::move(id), UnitReader(file, ids).read(node), file.place(node)};
}

}  // namespace hexaglot::corpus

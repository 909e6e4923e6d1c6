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
    {"b", Kind::bold},    {"i", Kind::italic},      {"link", Kind::link}, {"note", Kind::note},
    {"name", Kind::name}, {"symbol", Kind::symbol}, {"date", Kind::date}, {"para", Kind::para},
    {"ref", Kind::ref},   {"count", Kind::count},
};

const InlineKind* inline_kind(std::string_view element) {
    for (const InlineKind& known : inline_kinds)
        if (known.element == element) return &known;
    return nullptr;
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
                               (around == "name" && !is_one_of(element, "b i"));
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
            case Kind::symbol:
                element.target = file_.refer(node, "of", kind::document);
                break;
            case Kind::date:
                read_date(node, element);
                break;
            case Kind::para:
                element.target = file_.refer(node, "of", kind::document);
                element.n = file_.line(node, "n");
                break;
            case Kind::ref:
                element.target = file_.line(node, "to");
                if (!element.target.empty())
                    ids_.references.push_back({element.target, file_.place(node, "to")});
                break;
            case Kind::count:
                break;
        }
        // Between bold or linked words and their neighbours white space joins as if there were no
        // element.
        if (kind != Kind::bold && kind != Kind::italic && kind != Kind::link) flow_.pass_element();
        inlines.push_back(std::move(element));
    }

    void read_date(pugi::xml_node node, SourceInline& element) {
        element.target = file_.refer(node, "of", kind::meeting | kind::conference | kind::document);
        element.day = file_.day(node, "is");
        if (file_.choice(node, "weekday", "yes") == "yes") element.form = "weekday";
        const bool of = node.attribute("of");
        const bool is = node.attribute("is");
        if (of == is)
            file_.fault(of ? "bad-value" : "missing-attribute", file_.place(node),
                        of ? "<date> has both 'of' and 'is'" : "<date> has neither 'of' nor 'is'",
                        "give the meeting or document whose day it is, of=\"…\", or the day, "
                        "is=\"2024-10-15\"");
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

// SPDX-License-Identifier: MIT
#include "print/html_version.h"

#include "base/xml.h"
#include "print/base64.h"
#include "print/masthead.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace hexaglot::print {
namespace {

std::string label(const Paragraph& paragraph) {
    if (!paragraph.label) return {};
    // The space is inside: behind a label in the margin it would push the text.
    return fmt::format("<span class=\"label\">{} </span>", xml::escape(paragraph.label->text));
}

/// Column widths in percent; nothing where they are all alike.
std::string columns(const std::vector<int>& widths) {
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    if (sum <= 0) return {};
    std::string out = "<colgroup>";
    for (const int width : widths)
        out += fmt::format("<col style=\"width: {:.4g}%\">", 100.0 * width / sum);
    return out + "</colgroup>";
}

/// Opens and closes what fragments stand in.
class Joiner {
public:
    void add(const Fragment& fragment) {
        if (fragment.kind != Fragment::Kind::item) close_lists(0);
        if (fragment.kind != Fragment::Kind::quotation) close_quotation();
        if (fragment.kind == Fragment::Kind::item) {
            place_item(fragment);
        } else if (fragment.kind == Fragment::Kind::quotation && !quotation_) {
            out_ += "<blockquote>\n";
            quotation_ = true;
        }
        out_ += fragment.html + "\n";
    }

    std::string end() {
        close_lists(0);
        close_quotation();
        return std::move(out_);
    }

private:
    struct List {
        int level;
        int instance;
    };

    void place_item(const Fragment& item) {
        close_lists(item.level);
        const bool goes_on = !lists_.empty() && lists_.back().level == item.level &&
                             lists_.back().instance == item.instance;
        if (goes_on) {
            out_ += "</div>\n";
            return;
        }
        if (!lists_.empty() && lists_.back().level == item.level) close_lists(item.level - 1);
        out_ += "<div role=\"list\">\n";
        lists_.push_back({item.level, item.instance});
    }

    /// Closes all lists deeper than `level`, each with its last item.
    void close_lists(int level) {
        for (; !lists_.empty() && lists_.back().level > level; lists_.pop_back())
            out_ += "</div>\n</div>\n";
    }

    void close_quotation() {
        if (std::exchange(quotation_, false)) out_ += "</blockquote>\n";
    }

    std::string out_;
    std::vector<List> lists_;
    bool quotation_ = false;
};

}  // namespace

std::string joined(const std::vector<Fragment>& fragments) {
    Joiner joiner;
    for (const Fragment& fragment : fragments) joiner.add(fragment);
    return joiner.end();
}

HtmlVersion::HtmlVersion(const Document& document, std::string prefix)
    : document_(document), words_(document, std::move(prefix)) {
    for (const Part& part : document.parts) {
        sections_.emplace_back();
        head(part);
        blocks(part.blocks);
    }
    top_heading_ = 3;
    for (const Part& annex : document.annexes) {
        sections_.emplace_back();
        blocks(annex.blocks);
    }
    if (!has_notes()) return;
    sections_.emplace_back();
    for (std::size_t i = 0; i < words_.notes().size(); ++i) note(*words_.notes()[i]);
}

void HtmlVersion::head(const Part& part) {
    std::string out;
    std::string title;
    const auto line = [&](std::string_view element, std::string_view name, const Inlines& inlines) {
        const std::string tag = language_of(inlines);
        const std::string its_class =
            name.empty() ? std::string() : fmt::format(" class=\"{}\"", name);
        return fmt::format("<{0}{1}{2}>{3}</{0}>", element, its_class,
                           language_attributes(tag, document_.setting.direction),
                           words_.words(inlines, tag));
    };
    // A word processor's page has the symbol in its header.
    if (const Inlines* symbol = printed_field(document_.fields, "symbol"))
        out += line("p", "symbol", *symbol);
    for (const MastheadLine& one : masthead(document_, part)) {
        if (one.field == "title")
            title += line("h1", "", *one.words);
        else if (one.field == "body" || one.field == "subtitle" || one.field == "meeting-time")
            title += line("p", one.field, *one.words);
        else
            out += line("p", one.field, *one.words);
    }
    if (!out.empty()) out = "<header class=\"masthead\">" + out + "</header>";
    if (!title.empty()) out += "<div class=\"title\">" + title + "</div>";
    if (!out.empty()) sections_.back().push_back({std::move(out)});
}

Fragment HtmlVersion::paragraph(const Paragraph& source) {
    const std::string tag = language_of(source.inlines);
    const std::string inside = label(source) + words_.words(source.inlines, tag);
    const std::string hung = source.label ? "hung" : "";
    const auto element = [&](std::string_view name, const std::string& its_class) {
        const std::string class_attribute =
            its_class.empty() ? "" : fmt::format(" class=\"{}\"", its_class);
        return fmt::format("<{0}{1}{2}{3}>{4}</{0}>", name, words_.id_attribute(source.id),
                           class_attribute, language_attributes(tag, document_.setting.direction),
                           inside);
    };
    switch (source.role) {
        case Role::heading:
            return {
                element(fmt::format("h{}", std::min(top_heading_ + source.level - 1, 6)), hung)};
        case Role::agenda_item:
            return {element("h2", hung)};
        case Role::annex:
            return {element("h2", "annex")};
        case Role::signature:
            return {element("p", "signature")};
        case Role::draft:
            return {element("p", "draft")};
        case Role::end_mark:
            return {element("p", "end-mark")};
        case Role::quotation:
            return {element("p", hung), Fragment::Kind::quotation};
        case Role::list_item: {
            const std::string level = fmt::format("item level-{}", source.level);
            const std::string head =
                fmt::format("<div role=\"listitem\"{} class=\"{}{}\"{}>",
                            words_.id_attribute(source.id), source.label ? "hung " : "", level,
                            language_attributes(tag, document_.setting.direction));
            return {head + inside, Fragment::Kind::item, source.level,
                    source.label ? source.label->instance : 0};
        }
        case Role::text:
        case Role::paragraph:
        case Role::boxed:
        case Role::cell_heading:
        case Role::cell:
            break;
    }
    return {element("p", hung)};
}

std::string HtmlVersion::row(const Row& source, bool head) {
    std::string out = "<tr>";
    for (const Cell& cell : source.cells) {
        if (cell.paragraphs.empty()) continue;  // the cell before it stands here
        const std::string span =
            cell.span > 1 ? fmt::format(" colspan=\"{}\"", cell.span) : std::string();
        const std::string_view scope = cell.span > 1 ? "colgroup" : "col";
        out += head ? fmt::format("<th scope=\"{}\"{}>", scope, span) : fmt::format("<td{}>", span);
        for (const Paragraph& inside : cell.paragraphs)
            if (!inside.inlines.empty() || inside.label) out += paragraph(inside).html;
        out += head ? "</th>" : "</td>";
    }
    return out + "</tr>";
}

std::string HtmlVersion::table(const Table& source) {
    const std::string_view kind = source.kind == TableKind::states ? "states" : "plain";
    std::string out = fmt::format("<table{} class=\"{}\">", words_.id_attribute(source.id), kind) +
                      columns(source.widths);
    const auto rows = [&](std::string_view element, std::size_t first, std::size_t last) {
        if (first >= last) return;
        out += fmt::format("<{}>", element);
        for (std::size_t r = first; r < last; ++r)
            out += row(source.rows[r], r < source.header_rows);
        out += fmt::format("</{}>", element);
    };
    rows("thead", 0, std::min(source.header_rows, source.rows.size()));
    rows("tbody", source.header_rows, source.rows.size());
    return out + "</table>";
}

std::string HtmlVersion::box(const Table& source) {
    std::vector<Fragment> inside;
    for (const Row& each : source.rows)
        for (const Cell& cell : each.cells)
            for (const Paragraph& one : cell.paragraphs) inside.push_back(paragraph(one));
    return fmt::format("<div{} class=\"box\">\n{}</div>", words_.id_attribute(source.id),
                       joined(inside));
}

std::string HtmlVersion::image(const Image& source) const {
    constexpr double millimetre = 1000.0;  // in the micrometres of the page
    const std::string_view type = source.name.ends_with(".png") ? "png" : "jpeg";
    return fmt::format(
        "<figure{}><img src=\"data:image/{};base64,{}\" alt=\"{}\" style=\"width: {:.4g}mm\">"
        "</figure>",
        words_.id_attribute(source.id), type, source.bytes ? base64(*source.bytes) : "",
        xml::escape(source.alt), source.width / millimetre);
}

void HtmlVersion::blocks(const Blocks& source) {
    std::vector<Fragment>& section = sections_.back();
    for (const Block& block : source) {
        if (const auto* inside = std::get_if<Paragraph>(&block))
            section.push_back(paragraph(*inside));
        else if (const auto* rows = std::get_if<Table>(&block))
            section.push_back({rows->kind == TableKind::box ? box(*rows) : table(*rows)});
        else
            section.push_back({image(std::get<Image>(block))});
    }
}

void HtmlVersion::note(const Note& source) {
    const std::string tag = language_of(source.inlines);
    sections_.back().push_back({fmt::format(
        "<p role=\"doc-footnote\" id=\"{}\" class=\"hung\"{}><a class=\"mark label\" "
        "role=\"doc-backlink\" href=\"#{}\">{} </a>{}</p>",
        words_.id("note-" + source.id), language_attributes(tag, document_.setting.direction),
        words_.id("mark-" + source.id), xml::escape(mark_of(source)),
        words_.words(source.inlines, tag))});
}

}  // namespace hexaglot::print

// SPDX-License-Identifier: MIT
#include "base/xml.h"
#include "print/html_style.h"
#include "print/masthead.h"
#include "print/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hexaglot::print {
namespace {

std::string_view direction(const Setting& setting) {
    return setting.direction == Direction::rtl ? "rtl" : "ltr";
}

std::string plain(const Object& fields, std::string_view name) {
    const Inlines* words = printed_field(fields, name);
    return words ? plain_text(*words) : std::string();
}

/// What stands beside its counterpart in the other languages: a masthead, a paragraph, a table, a
/// note.
struct Fragment {
    std::string html;
    bool is_item = false;  ///< of a list
};

/// One language version as fragments: the same kind at the same place in every language.
class Version {
public:
    /// Ids begin with `prefix`, so that versions can stand on one page.
    Version(const Document& document, std::string prefix)
        : document_(document), prefix_(std::move(prefix)) {
        for (const Part& part : document.parts) {
            sections.emplace_back();
            head(part);
            blocks(part.blocks);
        }
        for (const Part& annex : document.annexes) {
            sections.emplace_back();
            blocks(annex.blocks);
        }
        sections.emplace_back();
        for (std::size_t i = 0; i < notes_.size(); ++i) note(*notes_[i]);
        if (notes_.empty()) sections.pop_back();
    }

    /// Parts, annexes, and last the notes where there are any.
    std::vector<std::vector<Fragment>> sections;
    bool has_notes() const { return !notes_.empty(); }

private:
    std::string id(std::string_view name) const { return xml::escape(prefix_ + std::string(name)); }

    std::string id_attribute(std::string_view name) const {
        return name.empty() ? std::string() : fmt::format(" id=\"{}\"", id(name));
    }

    static std::string words(const Text& text) {
        std::string out;
        for (const char c : xml::escape(text.text)) c == '\n' ? out += "<br>" : out += c;
        if (text.marks.italic) out = "<em>" + out + "</em>";
        if (text.marks.bold) out = "<strong>" + out + "</strong>";
        // A symbol keeps its order in a line that runs from right to left.
        if (text.meaning == Meaning::symbol) out = "<bdi>" + out + "</bdi>";
        if (!text.tag.empty())
            out = fmt::format("<span lang=\"{}\">{}</span>", xml::escape(text.tag), out);
        return out;
    }

    std::string words(const Inlines& inlines) {
        std::string out;
        for (const Inline& piece : inlines) {
            if (const auto* text = std::get_if<Text>(&piece)) {
                out += words(*text);
            } else if (const auto* note = std::get_if<Note>(&piece)) {
                notes_.push_back(note);
                out += fmt::format(
                    "<sup><a class=\"mark\" role=\"doc-noteref\" href=\"#{}\" "
                    "id=\"{}\">{}</a></sup>",
                    id("note-" + note->id), id("mark-" + note->id), xml::escape(mark_of(*note)));
            } else if (const auto* link = std::get_if<Link>(&piece)) {
                out += fmt::format("<a href=\"{}\">{}</a>", xml::escape(link->href),
                                   words(link->inlines));
            } else if (const auto* reference = std::get_if<Reference>(&piece)) {
                out += fmt::format("<a class=\"ref\" href=\"#{}\">{}</a>",
                                   id(target(reference->target)),
                                   words(Text{reference->text, reference->marks}));
            }
        }
        return out;
    }

    /// A reference to a note leads to the note, not to its mark.
    std::string target(const std::string& to) const {
        const bool is_note = std::any_of(notes_.begin(), notes_.end(),
                                         [&](const Note* note) { return note->id == to; });
        return is_note ? "note-" + to : to;
    }

    void head(const Part& part) {
        std::string out = "<header class=\"masthead\">";
        // A word processor's page has the symbol in its header.
        if (const Inlines* symbol = printed_field(document_.fields, "symbol"))
            out += "<p class=\"symbol\">" + words(*symbol) + "</p>";
        std::string title;
        for (const MastheadLine& line : masthead(document_, part)) {
            const std::string inside = words(*line.words);
            if (line.field == "title")
                title += "<h1>" + inside + "</h1>";
            else if (line.field == "body" || line.field == "meeting-time")
                title += "<p>" + inside + "</p>";
            else
                out += fmt::format("<p class=\"{}\">{}</p>", line.field, inside);
        }
        sections.back().push_back({out + "</header>" + title});
    }

    static std::string label(const Paragraph& paragraph) {
        if (!paragraph.label) return {};
        return fmt::format("<span class=\"label\">{}</span> ", xml::escape(paragraph.label->text));
    }

    std::string paragraph(const Paragraph& source) {
        const std::string inside = label(source) + words(source.inlines);
        const std::string its_id = id_attribute(source.id);
        const std::string hung = source.label ? " class=\"hung\"" : "";
        switch (source.role) {
            case Role::heading:
                return fmt::format("<h{0}{1}{2}>{3}</h{0}>", std::min(source.level + 1, 5), its_id,
                                   hung, inside);
            case Role::agenda_item:
                return fmt::format("<h2{}{}>{}</h2>", its_id, hung, inside);
            case Role::annex:
                return fmt::format("<h2{}>{}</h2>", its_id, inside);
            case Role::signature:
                return fmt::format("<p{} class=\"signature\">{}</p>", its_id, inside);
            case Role::list_item:
                return fmt::format("<div role=\"listitem\"{} class=\"hung item level-{}\">{}</div>",
                                   its_id, source.level, inside);
            default:
                return fmt::format("<p{}{}>{}</p>", its_id, hung, inside);
        }
    }

    std::string table(const Table& source) {
        std::string out = fmt::format("<table{}>", id_attribute(source.id));
        for (std::size_t r = 0; r < source.rows.size(); ++r) {
            const bool head = r < source.header_rows;
            if (r == 0 && head) out += "<thead>";
            if (r == source.header_rows) out += r > 0 ? "</thead><tbody>" : "<tbody>";
            out += "<tr>";
            for (const Cell& cell : source.rows[r].cells) {
                out += head ? "<th scope=\"col\">" : "<td>";
                for (const Paragraph& inside : cell.paragraphs) out += paragraph(inside);
                out += head ? "</th>" : "</td>";
            }
            out += "</tr>";
        }
        out += source.header_rows < source.rows.size() ? "</tbody>" : "</thead>";
        return out + "</table>";
    }

    void blocks(const Blocks& source) {
        for (const Block& block : source) {
            if (const auto* inside = std::get_if<Paragraph>(&block))
                sections.back().push_back({paragraph(*inside), inside->role == Role::list_item});
            else if (const auto* rows = std::get_if<Table>(&block))
                sections.back().push_back({table(*rows)});
        }
    }

    void note(const Note& source) {
        sections.back().push_back({fmt::format(
            "<p role=\"doc-footnote\" id=\"{}\"><a class=\"mark label\" href=\"#{}\">{}</a> {}</p>",
            id("note-" + source.id), id("mark-" + source.id), xml::escape(mark_of(source)),
            words(source.inlines))});
    }

    const Document& document_;
    std::string prefix_;
    std::vector<const Note*> notes_;
};

std::string page(const Setting& setting, const std::string& title, const std::string& body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        xml::escape(setting.tag), direction(setting), xml::escape(title), html_style, body);
}

std::string title_of(const Document& document) {
    const std::string title = plain(document.fields, "title");
    return title.empty() ? document.paper : title;
}

/// The fragments of a section, neighbouring items together in one list.
std::string joined(const std::vector<Fragment>& fragments) {
    std::string out;
    bool in_list = false;
    for (const Fragment& fragment : fragments) {
        if (fragment.is_item != in_list)
            out += fragment.is_item ? "<div role=\"list\">\n" : "</div>\n";
        in_list = fragment.is_item;
        out += fragment.html + "\n";
    }
    return in_list ? out + "</div>\n" : out;
}

}  // namespace

std::string html(const Document& document) {
    const Version version(document, "");
    std::string body = "<main>\n";
    for (std::size_t i = 0; i < version.sections.size(); ++i) {
        const bool notes = version.has_notes() && i + 1 == version.sections.size();
        body += notes ? "<section class=\"notes\" role=\"doc-endnotes\">\n" : "<section>\n";
        body += joined(version.sections[i]) + "</section>\n";
    }
    return page(document.setting, title_of(document), body + "</main>\n");
}

std::string html(const std::vector<Document>& documents) {
    std::vector<Version> versions;
    for (const Document& document : documents)
        versions.emplace_back(document, document.setting.language + "-");
    std::string hide;
    std::string body = "<main class=\"versions\">\n";
    std::string names = "<div class=\"row names\">";
    for (const Document& document : documents) {
        const std::string language = xml::escape(document.setting.language);
        const std::string name = xml::escape(plain(document.fields, "language-name"));
        hide +=
            fmt::format("#show-{0}:not(:checked) ~ .row > .{0} {{ display: none; }}\n", language);
        body += fmt::format(
            "<input type=\"checkbox\" id=\"show-{0}\" checked> <label for=\"show-{0}\" "
            "lang=\"{1}\">{2}</label>\n",
            language, xml::escape(document.setting.tag), name);
        names += fmt::format("<div class=\"{}\" lang=\"{}\" dir=\"{}\">{}</div>", language,
                             xml::escape(document.setting.tag), direction(document.setting), name);
    }
    body += names + "</div>\n";
    std::size_t sections = 0;
    for (const Version& version : versions) sections = std::max(sections, version.sections.size());
    for (std::size_t s = 0; s < sections; ++s) {
        std::size_t rows = 0;
        for (const Version& version : versions)
            if (s < version.sections.size()) rows = std::max(rows, version.sections[s].size());
        for (std::size_t r = 0; r < rows; ++r) {
            body += "<div class=\"row\">";
            for (std::size_t v = 0; v < versions.size(); ++v) {
                const Setting& setting = documents[v].setting;
                body += fmt::format("<div class=\"{}\" lang=\"{}\" dir=\"{}\" data-name=\"{}\">",
                                    xml::escape(setting.language), xml::escape(setting.tag),
                                    direction(setting),
                                    xml::escape(plain(documents[v].fields, "language-name")));
                if (s < versions[v].sections.size() && r < versions[v].sections[s].size())
                    body += joined({versions[v].sections[s][r]});
                body += "</div>";
            }
            body += "</div>\n";
        }
    }
    std::string out = page(documents.front().setting, documents.front().paper, body + "</main>\n");
    const std::string end = "</style>";
    return out.insert(out.find(end), hide);
}

}  // namespace hexaglot::print

// SPDX-License-Identifier: MIT
#include "base/xml.h"
#include "print/html_style.h"
#include "print/html_version.h"
#include "print/html_words.h"
#include "print/masthead.h"
#include "print/print.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::print {
namespace {

std::string plain(const Object& fields, std::string_view name) {
    const Inlines* words = printed_field(fields, name);
    return words ? plain_text(*words) : std::string();
}

/// On one line, without the marks of notes.
std::string title_of(const Document& document) {
    std::string title;
    if (const Inlines* words = printed_field(document.fields, "title"))
        for (const Inline& piece : *words)
            if (!std::holds_alternative<Note>(piece)) title += plain_text({piece});
    std::replace(title.begin(), title.end(), '\n', ' ');
    return title.empty() ? document.paper : title;
}

/// `rules` are those of this page alone.
std::string page(const Setting& setting, const std::string& title, const std::string& rules,
                 const std::string& body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        xml::escape(setting.tag), direction_word(setting.direction), xml::escape(title), html_style,
        rules, body);
}

/// A version and what the page of all versions says of its language.
struct Column {
    explicit Column(const Document& document)
        : version(document, document.setting.language + "-"),
          language(xml::escape(document.setting.language)),
          name(xml::escape(plain(document.fields, "language-name"))),
          attributes(fmt::format("lang=\"{}\" dir=\"{}\"", xml::escape(document.setting.tag),
                                 direction_word(document.setting.direction))) {}

    /// The piece at a place; null where this version has none there.
    const Fragment* fragment(std::size_t section, std::size_t row) const {
        const auto& sections = version.sections();
        if (section >= sections.size() || row >= sections[section].size()) return nullptr;
        return &sections[section][row];
    }

    HtmlVersion version;
    std::string language;
    std::string name;
    std::string attributes;
};

/// A box for each language to show or hide it, and the names over the columns.
std::string choice(const std::vector<Column>& columns) {
    std::string boxes;
    std::string names;
    for (const Column& column : columns) {
        boxes += fmt::format(
            "<label {1}><input type=\"checkbox\" id=\"show-{0}\" checked> {2}</label>\n",
            column.language, column.attributes, column.name);
        names += fmt::format("<div class=\"{}\" {}>{}</div>", column.language, column.attributes,
                             column.name);
    }
    // The names are heard with each column: here they are for the eye.
    return "<div class=\"choice\">\n<div class=\"languages\" role=\"group\">\n" + boxes +
           "</div>\n<div class=\"row names\" aria-hidden=\"true\">" + names + "</div>\n</div>\n";
}

/// A column goes when its box is not ticked.
std::string hiding_rules(const std::vector<Column>& columns) {
    std::string out;
    for (const Column& column : columns)
        out +=
            fmt::format(".versions:has(#show-{0}:not(:checked)) .row > .{0} {{ display: none; }}\n",
                        column.language);
    return out;
}

std::string row(const std::vector<Column>& columns, std::size_t section, std::size_t at) {
    std::string out = "<div class=\"row\">";
    for (const Column& column : columns) {
        const Fragment* fragment = column.fragment(section, at);
        out += fmt::format("<div class=\"{}\" {} data-name=\"{}\">{}</div>", column.language,
                           column.attributes, column.name, fragment ? joined({*fragment}) : "");
    }
    return out + "</div>\n";
}

}  // namespace

std::string html(const Document& document) {
    const HtmlVersion version(document, "");
    const auto& sections = version.sections();
    std::string body = "<main>\n";
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const bool notes = version.has_notes() && i + 1 == sections.size();
        body += notes ? "<section class=\"notes\" role=\"doc-endnotes\">\n" : "<section>\n";
        body += joined(sections[i]) + "</section>\n";
    }
    return page(document.setting, title_of(document), "", body + "</main>\n");
}

std::string html(const std::vector<Document>& documents) {
    const std::vector<Column> columns(documents.begin(), documents.end());
    std::string body = "<main class=\"versions\">\n" + choice(columns);
    std::size_t sections = 0;
    for (const Column& column : columns)
        sections = std::max(sections, column.version.sections().size());
    for (std::size_t s = 0; s < sections; ++s)
        for (std::size_t r = 0; std::any_of(columns.begin(), columns.end(),
                                            [&](const Column& one) { return one.fragment(s, r); });
             ++r)
            body += row(columns, s, r);
    // The columns begin on the left, as most of them do.
    const auto main = std::find_if(documents.begin(), documents.end(), [](const Document& one) {
        return one.setting.direction == Direction::ltr;
    });
    const Document& speaker = main == documents.end() ? documents.front() : *main;
    return page(speaker.setting, title_of(speaker), hiding_rules(columns), body + "</main>\n");
}

}  // namespace hexaglot::print

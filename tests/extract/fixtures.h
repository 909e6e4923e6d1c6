// SPDX-License-Identifier: MIT
// Small DOCX and ODT files, written in the tests.
#pragma once

#include "base/diagnostic.h"
#include "extract/extract.h"
#include "model/package.h"
#include "print/print.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace hexaglot::extract {

inline constexpr std::string_view word_namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
    R"(xmlns:wps="urn:wps" xmlns:v="urn:v")";

inline constexpr std::string_view text_namespaces =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
    R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
    R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
    R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" )"
    R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
    R"(xmlns:dc="http://purl.org/dc/elements/1.1/" )"
    R"(xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" )"
    R"(xmlns:xlink="http://www.w3.org/1999/xlink")";

inline void add(Package& package, std::string name, std::string bytes) {
    Entry entry;
    entry.name = std::move(name);
    entry.bytes = std::move(bytes);
    package.entries.push_back(std::move(entry));
}

/// What a DOCX is made of: the content of each part's root.
struct Docx {
    std::string body;
    std::string styles = {};
    std::string numbering = {};
    std::string footnotes = {};
    std::string endnotes = {};
    std::string links = {};  ///< more relationships of the main part

    Package package() const {
        Package package;
        package.name = "a.docx";
        package.format = FileFormat::docx;
        constexpr std::string_view type =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        add(package, "_rels/.rels",
            fmt::format(R"(<Relationships><Relationship Id="r" Type="{}officeDocument" )"
                        R"(Target="word/document.xml"/></Relationships>)",
                        type));
        std::string relationships = links;
        const auto part = [&](std::string_view name, std::string_view root,
                              const std::string& content) {
            if (content.empty()) return;
            relationships += fmt::format(
                R"(<Relationship Id="part-{0}" Type="{1}{0}" Target="{0}.xml"/>)", name, type);
            add(package, fmt::format("word/{}.xml", name),
                fmt::format("<w:{0} {1}>{2}</w:{0}>", root, word_namespaces, content));
        };
        part("styles", "styles", styles);
        part("numbering", "numbering", numbering);
        part("footnotes", "footnotes", footnotes);
        part("endnotes", "endnotes", endnotes);
        add(package, "word/_rels/document.xml.rels",
            "<Relationships>" + relationships + "</Relationships>");
        add(package, "word/document.xml",
            fmt::format("<w:document {}><w:body>{}</w:body></w:document>", word_namespaces, body));
        return package;
    }
};

struct Odt {
    std::string body;
    std::string styles = {};     ///< content of office:styles
    std::string automatic = {};  ///< content of office:automatic-styles

    Package package() const {
        Package package;
        package.name = "a.odt";
        package.format = FileFormat::odt;
        add(package, "content.xml",
            fmt::format("<office:document-content {}><office:automatic-styles>{}"
                        "</office:automatic-styles><office:body><office:text>{}</office:text>"
                        "</office:body></office:document-content>",
                        text_namespaces, automatic, body));
        add(package, "styles.xml",
            fmt::format("<office:document-styles {}><office:styles>{}</office:styles>"
                        "</office:document-styles>",
                        text_namespaces, styles));
        return package;
    }
};

inline std::string brief(const Diagnostics& diagnostics) {
    return print::diagnostics(diagnostics.sorted(), print::DiagnosticFormat::brief, false);
}

/// The visible text; the diagnostics behind it, where there are any.
inline std::string text_of(const Package& package) {
    Diagnostics diagnostics;
    const Document read = document(package, diagnostics);
    return print::text(read) + brief(diagnostics);
}

inline std::string text_of(const Docx& file) {
    return text_of(file.package());
}
inline std::string text_of(const Odt& file) {
    return text_of(file.package());
}

inline std::string p(std::string_view words, std::string_view properties = "") {
    return fmt::format(
        R"(<w:p><w:pPr>{}</w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>)", properties,
        words);
}

/// A numbered w:p.
inline std::string n(std::string_view words, int num, int level = 0) {
    return p(words, fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)",
                                level, num));
}

inline std::string lvl(int level, std::string_view format, std::string_view text,
                       std::string_view more = "", int start = 1) {
    return fmt::format(R"(<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/>{})"
                       R"(<w:lvlText w:val="{}"/></w:lvl>)",
                       level, start, format, more, text);
}

inline std::string abstract_num(int id, std::string_view levels) {
    return fmt::format(R"(<w:abstractNum w:abstractNumId="{}">{}</w:abstractNum>)", id, levels);
}

inline std::string num(int id, int abstract_id, std::string_view overrides = "") {
    return fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>)", id,
                       abstract_id, overrides);
}

}  // namespace hexaglot::extract

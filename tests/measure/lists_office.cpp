// SPDX-License-Identifier: MIT
// The smallest whole DOCX and ODT.
#include "base/xml.h"
#include "measure/lists.h"
#include "support/zip_bytes.h"

#include <fmt/format.h>

namespace hexaglot::measure {

namespace {

constexpr const char* head = R"(<?xml version="1.0" encoding="UTF-8"?>)";

std::string word_paragraph(const Text& words, bool numbered) {
    return fmt::format(R"(<w:p>{}<w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>)",
                       numbered ? R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>)"
                                  "</w:numPr></w:pPr>"
                                : "",
                       xml::escape(narrow(words)));
}

std::string docx(const std::string& language, const std::vector<Text>& paragraphs,
                 const std::vector<std::vector<Text>>& table, std::size_t numbered_from) {
    const std::string main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/";
    const std::string types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    std::string body;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        body += word_paragraph(paragraphs[i], i >= numbered_from);
    if (!table.empty()) {
        body += "<w:tbl><w:tblPr/><w:tblGrid/>";
        for (const auto& row : table) {
            body += "<w:tr>";
            for (const Text& cell : row)
                body += "<w:tc><w:tcPr/>" + word_paragraph(cell, false) + "</w:tc>";
            body += "</w:tr>";
        }
        body += "</w:tbl><w:p/>";
    }
    return zip_bytes({
        {"[Content_Types].xml",
         fmt::format(
             R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/)"
             R"(content-types"><Default Extension="rels" ContentType="application/)"
             R"(vnd.openxmlformats-package.relationships+xml"/><Override )"
             R"(PartName="/word/document.xml" ContentType="{}document.main+xml"/>)"
             R"(<Override PartName="/word/numbering.xml" ContentType="{}numbering+xml"/>)"
             R"(<Override PartName="/word/styles.xml" ContentType="{}styles+xml"/></Types>)",
             head, types, types, types)},
        {"_rels/.rels",
         fmt::format(
             R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/)"
             R"(relationships"><Relationship Id="r1" Type="{}relationships/officeDocument" )"
             R"(Target="word/document.xml"/></Relationships>)",
             head, relation)},
        {"word/_rels/document.xml.rels",
         fmt::format(R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/)"
                     R"(relationships"><Relationship Id="r1" Type="{}relationships/numbering" )"
                     R"(Target="numbering.xml"/><Relationship Id="r2" )"
                     R"(Type="{}relationships/styles" Target="styles.xml"/></Relationships>)",
                     head, relation, relation)},
        {"word/document.xml",
         fmt::format(R"({}<w:document xmlns:w="{}"><w:body>{}<w:sectPr/></w:body></w:document>)",
                     head, main, body)},
        {"word/numbering.xml",
         fmt::format(R"({}<w:numbering xmlns:w="{}"><w:abstractNum w:abstractNumId="0">)"
                     R"(<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>)"
                     R"(<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">)"
                     R"(<w:abstractNumId w:val="0"/></w:num></w:numbering>)",
                     head, main)},
        {"word/styles.xml",
         fmt::format(R"({}<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr>)"
                     R"(<w:lang w:val="{}" w:eastAsia="{}" w:bidi="{}"/></w:rPr></w:rPrDefault>)"
                     "</w:docDefaults></w:styles>",
                     head, main, language, language, language)},
    });
}

std::string odt(const std::vector<Text>& paragraphs, const std::vector<std::vector<Text>>& table,
                std::size_t numbered_from) {
    const std::string type = "application/vnd.oasis.opendocument.text";
    std::string body;
    const auto paragraph = [](const Text& words) {
        return "<text:p>" + xml::escape(narrow(words)) + "</text:p>";
    };
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i == numbered_from) body += R"(<text:list text:style-name="L1">)";
        body += i < numbered_from
                    ? paragraph(paragraphs[i])
                    : "<text:list-item>" + paragraph(paragraphs[i]) + "</text:list-item>";
    }
    if (numbered_from < paragraphs.size()) body += "</text:list>";
    if (!table.empty()) {
        body +=
            fmt::format(R"(<table:table><table:table-column table:number-columns-repeated="{}"/>)",
                        table[0].size());
        for (const auto& row : table) {
            body += "<table:table-row>";
            for (const Text& cell : row)
                body += "<table:table-cell>" + paragraph(cell) + "</table:table-cell>";
            body += "</table:table-row>";
        }
        body += "</table:table>";
    }
    const std::string name = "urn:oasis:names:tc:opendocument:xmlns:";
    return zip_bytes({
        {"mimetype", type},
        {"META-INF/manifest.xml",
         fmt::format(R"({}<manifest:manifest xmlns:manifest="{}manifest:1.0" )"
                     R"(manifest:version="1.3"><manifest:file-entry manifest:full-path="/" )"
                     R"(manifest:media-type="{}"/><manifest:file-entry )"
                     R"(manifest:full-path="content.xml" manifest:media-type="text/xml"/>)"
                     "</manifest:manifest>",
                     head, name, type)},
        {"content.xml",
         fmt::format(
             R"({}<office:document-content xmlns:office="{}office:1.0" xmlns:text="{}text:1.0" )"
             R"(xmlns:table="{}table:1.0" xmlns:style="{}style:1.0" office:version="1.3">)"
             R"(<office:automatic-styles><text:list-style style:name="L1">)"
             R"(<text:list-level-style-number text:level="1" style:num-format="1" )"
             R"(style:num-suffix="."/></text:list-style></office:automatic-styles>)"
             R"(<office:body><office:text>{}</office:text></office:body></office:document-content>)",
             head, name, name, name, name, body)},
    });
}

}  // namespace

std::string office_file(const std::string& format, const std::string& language,
                        const std::vector<Text>& paragraphs,
                        const std::vector<std::vector<Text>>& table, bool numbered) {
    // The heading stands first and has no number.
    const bool headed = !paragraphs.empty() && [&] {
        for (std::size_t which = 0; which < 3; ++which)
            if (paragraphs[0].starts_with(heading(language, which, 0))) return true;
        return false;
    }();
    const std::size_t from = numbered ? (headed ? 1 : 0) : paragraphs.size();
    return format == "docx" ? docx(language, paragraphs, table, from)
                            : odt(paragraphs, table, from);
}

}  // namespace hexaglot::measure

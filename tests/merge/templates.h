// SPDX-License-Identifier: MIT
// Small templates, written in the tests, and papers to put into them.
#pragma once

#include "merge/merge.h"
#include "model/document.h"
#include "model/package.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace hexaglot::merge {

inline Setting setting(std::string tag = "en-GB") {
    Setting made;
    made.language = tag.substr(0, 2);
    made.tag = std::move(tag);
    made.fonts = {"Times New Roman", "SimSun", "Amiri"};
    const auto add = [&](const std::string& id, std::vector<NumberingLevel> levels) {
        made.numberings[id] = {id, std::move(levels)};
    };
    add("paragraph",
        {{CounterFormat::decimal, "{n}.", ""}, {CounterFormat::lower_letter, "({n})", ""}});
    add("letter", {{CounterFormat::lower_letter, "{n})", ""}});
    add("roman", {{CounterFormat::lower_roman, "({n})", ""}});
    add("bullet", {{CounterFormat::bullet, "-", ""}});
    add("item", {{CounterFormat::decimal, "{n}.", ""}});
    add("annex", {{CounterFormat::upper_letter, "Annex {n}", ""}});
    add("heading", {{CounterFormat::none, "", ""}});
    return made;
}

inline void add(Package& package, std::string name, std::string bytes) {
    package.entries.push_back({std::move(name), std::move(bytes), std::nullopt, 0});
}

inline constexpr std::string_view word_root =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
    R"(xmlns:wps="urn:wps" xmlns:v="urn:v")";

/// A paragraph of one run.
inline std::string wp(std::string_view text, std::string_view style = "BodyText") {
    return fmt::format(
        R"(<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>)", style, text);
}

inline constexpr std::string_view word_sample =
    R"(<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4001"/></w:tblGrid>)"
    R"(<w:tr><w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="StatesHeading"/></w:pPr></w:p></w:tc></w:tr>)"
    R"(<w:tr><w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val="StatesCell"/></w:pPr></w:p></w:tc></w:tr></w:tbl><w:p/>)";

inline constexpr std::string_view word_box =
    R"(<w:tbl><w:tblPr><w:tblStyle w:val="Frame"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>)"
    R"(<w:tr><w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val="BoxText"/></w:pPr></w:p></w:tc></w:tr></w:tbl><w:p/>)";

/// What a DOCX template is made of. It has no footnotes part: LibreOffice drops an empty one.
struct WordTemplate {
    std::string body;
    std::string header = {};
    std::string properties = "<dc:title>{{title}}</dc:title>";
    std::string drop_style = {};  ///< display name of a style to leave out

    std::string styles() const {
        std::string all =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Old\"/></w:rPr></w:rPrDefault>"
            "</w:docDefaults>";
        const auto style = [&](std::string name, std::string_view list, int level) {
            if (name == drop_style) return;
            std::string id;
            for (const char c : name)
                if (c != ' ') id += c;
            const std::string numbers =
                list.empty()
                    ? ""
                    : fmt::format(
                          R"(<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr></w:pPr>)",
                          level, list);
            all += fmt::format(
                R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>)",
                id, name, numbers);
        };
        for (const char* name : {"Body Text", "Signature", "States Heading", "States Cell",
                                 "heading 1", "heading 2", "heading 3", "footnote text",
                                 "footnote reference", "Hyperlink", "Box Text", "Picture"})
            style(name, "", 0);
        style("Paragraph 1", "1", 0);
        style("Paragraph 2", "1", 1);
        style("Letter 1", "2", 0);
        style("Roman 1", "3", 0);
        style("Bullet 1", "4", 0);
        style("Agenda Item", "5", 0);
        style("Annex", "6", 0);
        return all;
    }

    static std::string numbering() {
        std::string lists;
        std::string nums;
        for (int i = 0; i < 6; ++i) {
            lists += fmt::format(R"(<w:abstractNum w:abstractNumId="{}">)", i);
            for (int level = 0; level < 2; ++level)
                lists += fmt::format(
                    R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%{}!"/></w:lvl>)",
                    level, level + 1);
            lists += "</w:abstractNum>";
            nums += fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/></w:num>)",
                                i + 1, i);
        }
        return lists + nums;
    }

    Package package() const {
        Package made;
        made.name = "t.docx";
        made.format = FileFormat::docx;
        const auto relation = [](std::string_view kind, std::string_view target) {
            return fmt::format(
                R"(<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}" Target="{1}"/>)",
                kind, target);
        };
        add(made, "[Content_Types].xml", "<Types/>");
        add(made, "_rels/.rels",
            "<Relationships>" + relation("officeDocument", "word/document.xml") +
                relation("core-properties", "docProps/core.xml") + "</Relationships>");
        add(made, "word/_rels/document.xml.rels",
            "<Relationships>" + relation("styles", "styles.xml") +
                relation("numbering", "numbering.xml") + relation("settings", "settings.xml") +
                (header.empty() ? "" : relation("header", "header1.xml")) + "</Relationships>");
        add(made, "word/document.xml",
            fmt::format("<w:document {}><w:body>{}<w:sectPr/></w:body></w:document>", word_root,
                        body));
        add(made, "word/styles.xml",
            fmt::format("<w:styles {}>{}</w:styles>", word_root, styles()));
        add(made, "word/numbering.xml",
            fmt::format("<w:numbering {}>{}</w:numbering>", word_root, numbering()));
        add(made, "word/settings.xml",
            fmt::format("<w:settings {}><w:compat/><w:decimalSymbol/></w:settings>", word_root));
        if (!header.empty())
            add(made, "word/header1.xml", fmt::format("<w:hdr {}>{}</w:hdr>", word_root, header));
        add(made, "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\">" + properties +
                "</cp:coreProperties>");
        return made;
    }
};

/// What an ODT template is made of.
struct TextTemplate {
    std::string body;
    std::string header = {};
    std::string automatic = {};

    static std::string styles() {
        std::string all =
            R"(<style:default-style style:family="paragraph"><style:text-properties style:font-name="Old"/></style:default-style>)";
        const auto style = [&](std::string_view name, std::string_view list) {
            std::string id;
            for (const char c : name) id += c == ' ' ? "_20_" : std::string(1, c);
            all += fmt::format(
                R"(<style:style style:name="{}" style:display-name="{}" style:family="paragraph"{}/>)",
                id, name, list.empty() ? "" : fmt::format(R"( style:list-style-name="{}")", list));
        };
        for (const char* name : {"Body Text", "Signature", "States Heading", "States Cell",
                                 "Heading 1", "Heading 2", "Heading 3", "Footnote Text",
                                 "Footnote Reference", "Hyperlink", "Box Text", "Picture"})
            style(name, "");
        const std::pair<const char*, const char*> lists[] = {
            {"Paragraph 1", "P"}, {"Paragraph 2", "P"}, {"Letter 1", "L"}, {"Roman 1", "R"},
            {"Bullet 1", "B"},    {"Agenda Item", "I"}, {"Annex", "A"}};
        for (const auto& [name, list] : lists) style(name, list);
        for (const char* list : {"P", "L", "R", "B", "I", "A"}) {
            all += fmt::format(R"(<text:list-style style:name="{}">)", list);
            for (int level = 1; level <= 2; ++level)
                all += fmt::format(
                    R"(<text:list-level-style-number text:level="{}" style:num-format="I" style:num-suffix="!" loext:num-list-format="x"/>)",
                    level);
            all += "</text:list-style>";
        }
        return all;
    }

    Package package() const {
        Package made;
        made.name = "t.odt";
        made.format = FileFormat::odt;
        constexpr std::string_view root =
            R"(xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="tb" xmlns:xlink="x" xmlns:fo="f" xmlns:svg="v" xmlns:loext="l" xmlns:dc="d" xmlns:meta="m")";
        add(made, "mimetype", "application/vnd.oasis.opendocument.text");
        add(made, "content.xml",
            fmt::format("<office:document-content "
                        "{}><office:automatic-styles>{}</office:automatic-styles><office:body>"
                        "<office:text>{}</office:text></office:body></office:document-content>",
                        root, automatic, body));
        add(made, "styles.xml",
            fmt::format(
                "<office:document-styles {}><office:styles>{}</office:styles><office:master-styles>"
                "<style:master-page><style:header>{}</style:header></style:master-page></"
                "office:master-styles>"
                "</office:document-styles>",
                root, styles(), header));
        add(made, "meta.xml",
            fmt::format("<office:document-meta {}><office:meta><dc:title>{{{{title}}}}</dc:title>"
                        "</office:meta></office:document-meta>",
                        root));
        add(made, "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"mf\"><manifest:file-entry "
            "manifest:full-path=\"content.xml\"/></manifest:manifest>");
        return made;
    }
};

inline std::string tp(std::string_view text, std::string_view style = "Body_20_Text") {
    return fmt::format(R"(<text:p text:style-name="{}">{}</text:p>)", style, text);
}

inline constexpr std::string_view text_sample =
    R"(<table:table table:style-name="S"><table:table-row table:style-name="R1"><table:table-cell table:style-name="C1">)"
    R"(<text:p text:style-name="P9"/></table:table-cell></table:table-row><table:table-row table:style-name="R2">)"
    R"(<table:table-cell table:style-name="C2"><text:p text:style-name="States_20_Cell"/></table:table-cell></table:table-row></table:table>)";
/// P9 is what LibreOffice makes of a paragraph with a setting of its own.
inline constexpr std::string_view text_sample_styles =
    R"(<style:style style:name="P9" style:family="paragraph" style:parent-style-name="States_20_Heading"/>)"
    R"(<style:style style:name="S" style:family="table"><style:table-properties style:width="15cm"/></style:style>)";

inline constexpr std::string_view text_box =
    R"(<table:table table:style-name="Frame"><table:table-row table:style-name="R3"><table:table-cell table:style-name="C3">)"
    R"(<text:p text:style-name="Box_20_Text"/></table:table-cell></table:table-row></table:table>)";

/// The smallest template that takes a whole paper.
inline Package whole_docx() {
    return WordTemplate{wp("{{#each parts}}") + wp("{{&gt; blocks}}") + wp("{{/each}}") +
                        wp("{{&gt; annexes}}") + std::string(word_sample) + std::string(word_box)}
        .package();
}

inline Package whole_odt() {
    return TextTemplate{tp("{{#each parts}}") + tp("{{&gt; blocks}}") + tp("{{/each}}") +
                            "<text:list><text:list-item>" + tp("{{&gt; annexes}}", "Annex") +
                            "</text:list-item></text:list>" + std::string(text_sample) +
                            std::string(text_box),
                        {},
                        std::string(text_sample_styles)}
        .package();
}

/// What papers need as a rule.
inline Needs common_needs() {
    return {{"Body Text", "Heading 1", "Paragraph 1", "Letter 1", "Signature"}, true, false};
}

inline Paragraph paragraph(Role role, Inlines inlines, std::string id = {}) {
    Paragraph made;
    made.role = role;
    made.id = std::move(id);
    made.inlines = std::move(inlines);
    return made;
}

inline Paragraph numbered(Role role, Label label, Inlines inlines, std::string id = {}) {
    Paragraph made = paragraph(role, std::move(inlines), std::move(id));
    made.level = label.level;
    made.label = std::move(label);
    return made;
}

inline Document document(Blocks blocks, Blocks annex = {}) {
    Document made;
    made.setting = setting();
    Part part;
    part.id = "part";
    part.blocks = std::move(blocks);
    made.parts.push_back(std::move(part));
    if (!annex.empty()) {
        Part other;
        other.id = "annex";
        other.blocks = std::move(annex);
        made.annexes.push_back(std::move(other));
    }
    return made;
}

inline Field words(std::string text) {
    return Field{Inlines{Text{std::move(text)}}};
}

}  // namespace hexaglot::merge

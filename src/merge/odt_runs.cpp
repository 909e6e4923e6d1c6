// SPDX-License-Identifier: MIT
#include "merge/odt_runs.h"

#include "base/text.h"
#include "office/language.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::merge::odt {
namespace {

using namespace std::string_view_literals;

void add_marks(Markup& out, Marks marks) {
    if (marks.bold)
        for (const auto name :
             {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"})
            out.attribute(name, "bold");
    if (marks.italic)
        for (const auto name :
             {"fo:font-style", "style:font-style-asian", "style:font-style-complex"})
            out.attribute(name, "italic");
    if (marks.underline) {
        out.attribute("style:text-underline-style", "solid");
        out.attribute("style:text-underline-width", "auto");
        out.attribute("style:text-underline-color", "font-color");
    }
    if (marks.superscript) out.attribute("style:text-position", "super 58%");
}

/// The language in the slot of its script.
void add_language(Markup& out, std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find('-'));
    const auto country = tag.rfind('-') == tag.npos ? "none"sv : tag.substr(tag.rfind('-') + 1);
    switch (office::script_slot(tag)) {
        case office::ScriptSlot::east_asian:
            out.attribute("style:language-asian", language);
            out.attribute("style:country-asian", country);
            break;
        case office::ScriptSlot::complex:
            out.attribute("style:language-complex", language);
            out.attribute("style:country-complex", country);
            break;
        case office::ScriptSlot::latin:
            out.attribute("fo:language", language).attribute("fo:country", country);
    }
}

}  // namespace

std::string free_name(const Writing& writing, std::string_view stem, int& count) {
    std::string name;
    do name = fmt::format("{}{}", stem, ++count);
    while (writing.program.taken.contains(name));
    return name;
}

void write_words(Writing& writing, std::string_view words) {
    Markup& out = writing.body;
    // Cleaned first: what is taken out must not bring two spaces together.
    const std::string cleaned = text::clean(words);
    std::string_view text = cleaned;
    while (!text.empty()) {
        const auto stop = std::min(text.find_first_of(" \n\t"), text.size());
        if (stop > 0) {
            out.text(text.substr(0, stop));
            writing.after_space = false;
        }
        if (stop == text.size()) return;
        const char space = text[stop];
        text.remove_prefix(stop + 1);
        if (space != ' ') {
            out.leaf(space == '\n' ? "text:line-break" : "text:tab");
            writing.after_space = true;
        } else if (writing.after_space) {
            out.leaf("text:s");
        } else {
            out.text(" ");
            writing.after_space = true;
        }
    }
}

const std::string& text_style(Writing& writing, Marks marks, std::string_view tag) {
    const std::string key = fmt::format("{:d}{:d}{:d}{:d}{}", marks.bold, marks.italic,
                                        marks.underline, marks.superscript, tag);
    const auto [found, fresh] = writing.looks.try_emplace(key);
    if (!fresh) return found->second;
    found->second = free_name(writing, "T", writing.num);
    Markup& out = writing.sink(Sink::styles);
    out.open("style:style").attribute("style:name", found->second);
    out.attribute("style:family", "text").open("style:text-properties");
    add_marks(out, marks);
    if (!tag.empty()) add_language(out, tag);
    out.close().close();
    return found->second;
}

std::string_view kept_style(Writing& writing, std::string_view parent) {
    const auto [found, fresh] = writing.looks.try_emplace(fmt::format("kept {}", parent));
    if (!fresh) return found->second;
    found->second = free_name(writing, "P", writing.num);
    Markup& out = writing.sink(Sink::styles);
    out.open("style:style").attribute("style:name", found->second);
    out.attribute("style:family", "paragraph").attribute("style:parent-style-name", parent);
    out.leaf("style:paragraph-properties", "fo:keep-with-next", "always").close();
    return found->second;
}

}  // namespace hexaglot::merge::odt

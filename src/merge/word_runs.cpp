// SPDX-License-Identifier: MIT
#include "merge/word_runs.h"

#include "base/text.h"
#include "office/language.h"

#include <algorithm>
#include <array>

namespace hexaglot::merge::docx {
namespace {

using namespace std::string_view_literals;

/// The order of ECMA-376 part 1, 17.3.2.28, which Word insists on.
constexpr std::array property_order = {"w:rStyle"sv,
                                       "w:rFonts"sv,
                                       "w:b"sv,
                                       "w:bCs"sv,
                                       "w:i"sv,
                                       "w:iCs"sv,
                                       "w:caps"sv,
                                       "w:smallCaps"sv,
                                       "w:strike"sv,
                                       "w:dstrike"sv,
                                       "w:outline"sv,
                                       "w:shadow"sv,
                                       "w:emboss"sv,
                                       "w:imprint"sv,
                                       "w:noProof"sv,
                                       "w:snapToGrid"sv,
                                       "w:vanish"sv,
                                       "w:webHidden"sv,
                                       "w:color"sv,
                                       "w:spacing"sv,
                                       "w:w"sv,
                                       "w:kern"sv,
                                       "w:position"sv,
                                       "w:sz"sv,
                                       "w:szCs"sv,
                                       "w:highlight"sv,
                                       "w:u"sv,
                                       "w:effect"sv,
                                       "w:bdr"sv,
                                       "w:shd"sv,
                                       "w:fitText"sv,
                                       "w:vertAlign"sv,
                                       "w:rtl"sv,
                                       "w:cs"sv,
                                       "w:em"sv,
                                       "w:lang"sv,
                                       "w:eastAsianLayout"sv,
                                       "w:specVanish"sv};

/// One property of ours; false where the run sets none of that name.
bool write_own(Markup& out, std::string_view name, const RunStyle& run) {
    if (name == "w:rStyle" && !run.style.empty()) {
        out.leaf(name, "w:val", run.style);
    } else if (name == "w:rFonts" && run.east_asian_hint) {
        out.leaf(name, "w:hint", "eastAsia");
    } else if ((name == "w:b" || name == "w:bCs") && run.marks.bold) {
        out.leaf(name);
    } else if ((name == "w:i" || name == "w:iCs") && run.marks.italic) {
        out.leaf(name);
    } else if (name == "w:u" && run.marks.underline) {
        out.leaf(name, "w:val", "single");
    } else if (name == "w:vertAlign" && run.marks.superscript) {
        out.leaf(name, "w:val", "superscript");
    } else if (name == "w:rtl" && run.rtl) {
        out.leaf(name);
    } else if (name == "w:lang" && !run.tag.empty()) {
        const office::ScriptSlot slot = office::script_slot(run.tag);
        out.leaf(name,
                 slot == office::ScriptSlot::east_asian ? "w:eastAsia"
                 : slot == office::ScriptSlot::complex  ? "w:bidi"
                                                        : "w:val",
                 run.tag);
    } else {
        return false;
    }
    return true;
}

/// Han, and the punctuation and full-width forms that come with it.
bool is_east_asian(char32_t code) {
    return text::script(code) == text::Script::han || (code >= 0x3000 && code <= 0x303F) ||
           (code >= 0xFF00 && code <= 0xFFEF);
}

bool is_letter(char32_t code) {
    return is_east_asian(code) || text::script(code) != text::Script::common;
}

/// Whether a mark such as “ is Chinese: it is unless letters of another script stand on both sides.
bool is_chinese_mark(std::string_view text, std::size_t end, bool before) {
    bool after = true;
    for (std::size_t at = end; at < text.size();) {
        const char32_t code = text::next(text, at);
        if (!is_letter(code)) continue;
        after = is_east_asian(code);
        break;
    }
    return before || after;
}

}  // namespace

void write_properties(Markup& out, const RunStyle& run, const RunLook& look) {
    if (run.plain() && look.empty()) return;
    out.open("w:rPr");
    for (const std::string_view name : property_order) {
        const auto given = std::find_if(look.begin(), look.end(),
                                        [&](const RunProperty& each) { return each.name == name; });
        if (given == look.end()) {
            write_own(out, name, run);
        } else if (name == "w:rFonts" && run.east_asian_hint) {
            std::string fonts = given->xml;
            if (fonts.find("w:hint=") == fonts.npos)
                fonts.insert(name.size() + 1, " w:hint=\"eastAsia\"");
            out.splice(fonts);
        } else if (!write_own(out, name, run)) {
            out.splice(given->xml);
        }
    }
    out.close();
}

void write_words(Markup& out, std::string_view text) {
    while (!text.empty()) {
        const auto stop = std::min(text.find_first_of("\n\t"), text.size());
        if (stop > 0)
            out.open("w:t").attribute("xml:space", "preserve").text(text.substr(0, stop)).close();
        if (stop == text.size()) return;
        out.leaf(text[stop] == '\n' ? "w:br" : "w:tab");
        text.remove_prefix(stop + 1);
    }
}

void write_run(Markup& out, std::string_view text, const RunStyle& run, const RunLook& look) {
    out.open("w:r");
    write_properties(out, run, look);
    write_words(out, text);
    out.close();
}

void for_scripts(std::string_view text,
                 const std::function<void(std::string_view piece, bool hint)>& write) {
    std::size_t start = 0;
    bool hint = false;
    bool known = false;
    bool letter_before = true;  // at the head nothing speaks against Chinese
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = text::next(text, at);
        bool east_asian = hint;
        bool decides = is_letter(code);
        if (decides) {
            east_asian = is_east_asian(code);
            letter_before = east_asian;
        } else if (text::is_ambiguous_width_punctuation(code)) {
            decides = true;
            east_asian = is_chinese_mark(text, at, letter_before);
        }
        if (!decides || (known && east_asian == hint)) continue;
        if (known && begin > start) {
            write(text.substr(start, begin - start), hint);
            start = begin;
        }
        hint = east_asian;
        known = true;
    }
    if (start < text.size()) write(text.substr(start), hint);
}

bool has_han(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        if (text::script(text::next(text, at)) == text::Script::han) return true;
    }
    return false;
}

bool has_han(const Inlines& inlines) {
    return std::any_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
        const auto* words = std::get_if<Text>(&piece);
        const auto* link = std::get_if<Link>(&piece);
        return words != nullptr ? has_han(words->text) : link != nullptr && has_han(link->inlines);
    });
}

}  // namespace hexaglot::merge::docx

// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "corpus/glossary.h"
#include "corpus/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace hexaglot::corpus {

namespace {

/// The name of an element without its prefix.
std::string_view local(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

/// Where TBX says how good a term is: in DCA style an element <termNote type="…">, in DCT style an
/// element of that name.
bool says_status(pugi::xml_node node) {
    const std::string_view name = local(node);
    const std::string_view kind = node.attribute("type").value();
    return name == "administrativeStatus" || name == "normativeAuthorization" ||
           (name == "termNote" &&
            (kind == "administrativeStatus" || kind == "normativeAuthorization"));
}

TermStatus status_of(std::string_view words) {
    if (words.starts_with("deprecated") || words.starts_with("superseded") ||
        words.starts_with("obsolete"))
        return TermStatus::discouraged;
    return words.starts_with("admitted") ? TermStatus::admitted : TermStatus::preferred;
}

class Tbx {
public:
    Tbx(const xml::Tree& tree, Glossary& glossary) : tree_(tree), glossary_(glossary) {}

    void read(pugi::xml_node node) {
        for (const pugi::xml_node child : node.children()) {
            const std::string_view name = local(child);
            if (name == "termEntry" || name == "conceptEntry")
                entry(child);
            else
                read(child);
        }
    }

private:
    void entry(pugi::xml_node node) {
        std::string id = node.attribute("id").value();
        if (id.empty()) id = fmt::format("{}", glossary_.concepts.size() + 1);
        Concept& one = concept_of(glossary_, id, tree_.place(node));
        for (const pugi::xml_node child : node.children()) {
            if (local(child) != "langSet" && local(child) != "langSec") continue;
            // A term of en-GB is one of English.
            std::string_view tag = child.attribute("xml:lang").value();
            if (tag.empty()) tag = child.attribute("lang").value();
            std::string language(tag.substr(0, tag.find_first_of("-_")));
            std::transform(language.begin(), language.end(), language.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
            });
            terms(child, one.terms[language]);
        }
    }

    /// Each <term> with what stands beside it, however deep (tig, ntig, termSec).
    void terms(pugi::xml_node node, std::vector<Term>& found) {
        for (const pugi::xml_node child : node.children()) {
            if (local(child) != "term") {
                if (is_element(child)) terms(child, found);
                continue;
            }
            Term term;
            term.text = text::clean(text::collapse(words(child)));
            term.place = tree_.place(child);
            // In <ntig> the notes of a term may stand a step above it.
            TermStatus status = TermStatus::preferred;
            if (!find_status(node, status) && local(node) == "termGrp")
                find_status(node.parent(), status);
            term.status = status;
            if (!term.text.empty()) found.push_back(std::move(term));
        }
    }

    static bool find_status(pugi::xml_node node, TermStatus& status) {
        for (const pugi::xml_node child : node.children()) {
            if (says_status(child)) {
                status = status_of(text::trim(raw_text(child)));
                return true;
            }
            // <termNoteGrp> holds a note with its source.
            if (local(child) == "termNoteGrp" && find_status(child, status)) return true;
        }
        return false;
    }

    /// The words of a term, also those in <hi>.
    static std::string words(pugi::xml_node node) {
        std::string result;
        for (const pugi::xml_node part : node.children())
            result += is_text(part) ? std::string(part.value()) : words(part);
        return result;
    }

    const xml::Tree& tree_;
    Glossary& glossary_;
};

}  // namespace

Glossary read_tbx(const xml::Tree& tree, Diagnostics& diagnostics) {
    Glossary glossary;
    Tbx(tree, glossary).read(tree.root());
    if (glossary.concepts.empty())
        diagnostics.add("missing-element", tree.place(tree.root()),
                        "this TBX file has no concept entry",
                        "a glossary has <termEntry> or <conceptEntry>, each with its terms");
    order_terms(glossary);
    return glossary;
}

}  // namespace hexaglot::corpus

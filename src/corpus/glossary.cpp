// SPDX-License-Identifier: MIT
#include "corpus/glossary.h"

#include "base/text.h"
#include "corpus/corpus.h"
#include "corpus/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace hexaglot::corpus {

namespace {

constexpr Shape glossary_shapes[] = {
    {"glossary", "", "", "concept* neighbours*"},
    {"concept", "id", "", "term+"},
    {"term", "lang", "status as check", "form*", true},
    {"form", "", "as", "", true},
    {"neighbours", "lang", "", "", true},
};

TermStatus own_status(std::string_view word) {
    return word == "discouraged" ? TermStatus::discouraged
           : word == "admitted"  ? TermStatus::admitted
                                 : TermStatus::preferred;
}

/// What a spreadsheet may say of a form; `inflected` belongs to the term above it.
std::optional<TermStatus> csv_status(std::string_view word) {
    if (word.empty() || word == "preferred") return TermStatus::preferred;
    if (word == "admitted") return TermStatus::admitted;
    if (word == "discouraged" || word == "deprecated" || word == "forbidden")
        return TermStatus::discouraged;
    return std::nullopt;
}

/// The fields of one line: a quotation mark begins a field in which commas are text, two stand for
/// one (RFC 4180). Line breaks inside a field are not known here.
std::vector<std::string> fields_of(std::string_view line, char separator) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quoted && c == '"' && at + 1 < line.size() && line[at + 1] == '"') {
            fields.back() += c;
            ++at;
        } else if (c == '"' && (quoted || fields.back().empty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    for (std::string& field : fields) field = text::clean(text::collapse(field));
    return fields;
}

}  // namespace

Concept& concept_of(Glossary& glossary, const std::string& id, const Place& place) {
    const auto known = std::find_if(glossary.concepts.begin(), glossary.concepts.end(),
                                    [&](const Concept& one) { return one.id == id; });
    if (known != glossary.concepts.end()) return *known;
    glossary.concepts.push_back({id, {}, place});
    return glossary.concepts.back();
}

void order_terms(Glossary& glossary) {
    for (Concept& one : glossary.concepts)
        for (auto& [language, terms] : one.terms) {
            std::stable_sort(terms.begin(), terms.end(), [](const Term& left, const Term& right) {
                return left.status < right.status;
            });
            // One term is preferred; others that were said to be are right too.
            for (std::size_t i = 0; i < terms.size(); ++i)
                if (terms[i].status != TermStatus::discouraged)
                    terms[i].status = i == 0 ? TermStatus::preferred : TermStatus::admitted;
        }
}

Glossary read_own_glossary(const xml::Tree& tree, Diagnostics& diagnostics) {
    Links links;
    const Reader file(tree, links, diagnostics);
    Glossary glossary;
    if (!file.fits(glossary_shapes)) return glossary;
    for (const pugi::xml_node node : file.root().children("concept")) {
        const std::string id = file.id(node);
        const std::size_t before = glossary.concepts.size();
        Concept& one = concept_of(glossary, id, file.place(node));
        if (glossary.concepts.size() == before && !id.empty())
            file.fault("duplicate-id", file.place(node, "id"),
                       fmt::format("the concept '{}' stands twice", id), "make one of them");
        for (const pugi::xml_node child : node.children("term")) {
            const Name name = file.name(child);
            if (name.text.empty()) continue;
            Term term;
            term.text = name.text;
            term.as = Reader::text(child, "as");
            term.status = own_status(Reader::text(child, "status"));
            term.unverified = name.unverified;
            term.place = name.place;
            if (child.attribute("status")) file.choice(child, "status", "admitted discouraged");
            for (const pugi::xml_node form : child.children("form"))
                if (const Name other = file.name(form); !other.text.empty())
                    term.forms.push_back({Reader::text(form, "as"), other.text});
            one.terms[file.language(child, "lang")].push_back(std::move(term));
        }
    }
    for (const pugi::xml_node node : file.root().children("neighbours")) {
        auto& words = glossary.neighbours[file.language(node, "lang")];
        for (std::string& word : split(node.text().get())) words.push_back(std::move(word));
    }
    order_terms(glossary);
    return glossary;
}

Glossary read_csv_glossary(const SourcePtr& source, Diagnostics& diagnostics) {
    Glossary glossary;
    const std::string_view bytes = source->bytes();
    const char separator = bytes.substr(0, bytes.find('\n')).find('\t') != bytes.npos ? '\t' : ',';
    std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (bool first = true; begin < bytes.size(); first = false) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const auto fields = fields_of(bytes.substr(begin, end - begin), separator);
        const Place place{source, begin};
        begin = end + 1;
        if (fields.size() == 1 && fields[0].empty()) continue;
        if (first && !fields.empty() && fields[0] == "concept") continue;
        if (fields.size() < 3 || fields[0].empty() || fields[1].empty() || fields[2].empty()) {
            diagnostics.add("bad-value", place, "this line of a glossary lacks a field",
                            "write concept, language, form and, where it is not the preferred one, "
                            "status");
            continue;
        }
        auto& terms = concept_of(glossary, fields[0], place).terms[fields[1]];
        const std::string status = fields.size() > 3 ? fields[3] : std::string();
        if (status == "inflected" && !terms.empty()) {
            terms.back().forms.push_back({fields.size() > 4 ? fields[4] : "", fields[2]});
        } else if (const auto known = csv_status(status)) {
            terms.push_back({.text = fields[2], .status = *known, .place = place});
        } else {
            diagnostics.add("bad-value", place, fmt::format("'{}' is no status of a term", status),
                            "write preferred, admitted, discouraged, or inflected for a form of "
                            "the term in the line above");
        }
    }
    order_terms(glossary);
    return glossary;
}

Glossary glossary(const SourcePtr& source, Diagnostics& diagnostics) {
    const std::string_view bytes = source->bytes();
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == bytes.npos || bytes[first] != '<') return read_csv_glossary(source, diagnostics);
    const auto tree = xml::load(source, diagnostics);
    if (!tree) return {};
    const std::string_view root = tree->root().name();
    return root == "tbx" || root == "martif" ? read_tbx(*tree, diagnostics)
                                             : read_own_glossary(*tree, diagnostics);
}

}  // namespace hexaglot::corpus

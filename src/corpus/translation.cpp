// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "corpus/link.h"
#include "corpus/reader.h"
#include "corpus/xliff.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hexaglot::corpus {

namespace {

using Kind = SourceInline::Kind;

void collect_codes(const SourceInlines& inlines, std::vector<const SourceInline*>& codes) {
    for (const SourceInline& part : inlines) {
        if (part.code != 0) codes.push_back(&part);
        // The body of a note is a unit of its own.
        if (part.kind != Kind::note) collect_codes(part.inlines, codes);
    }
}

/// The part of a language tag that names the language itself, in small letters: zh of zh-CN.
std::string primary(std::string_view tag) {
    std::string language(tag.substr(0, tag.find('-')));
    for (char& c : language)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return language;
}

/// Puts the words of a target around the codes of its source.
class TargetReader {
public:
    TargetReader(const xml::Tree& tree, const std::string& unit, const SourceInlines& source,
                 Diagnostics& diagnostics)
        : tree_(tree), unit_(unit), diagnostics_(diagnostics) {
        collect_codes(source, codes_);
    }

    SourceInlines read(pugi::xml_node target) {
        SourceInlines inlines;
        place(coded(target, [&](pugi::xml_node node) { report_element(node); }), inlines);
        for (const SourceInline* code : codes_)
            if (!seen_.contains(code->code)) report_lost(*code, target);
        return inlines;
    }

private:
    void place(std::vector<Coded> pieces, SourceInlines& inlines) {
        for (Coded& piece : pieces) {
            if (piece.code == 0) {
                SourceInline words;
                words.text = std::move(piece.text);
                inlines.push_back(std::move(words));
                continue;
            }
            const SourceInline* source = find(piece);
            if (source == nullptr) continue;
            SourceInline element;
            element.kind = source->kind;
            element.id = source->id;
            element.target = source->target;
            element.through = source->through;
            element.n = source->n;
            element.form = source->form;
            element.days = source->days;
            element.hours = source->hours;
            element.code = source->code;
            element.place = tree_.place(piece.node);
            place(std::move(piece.inlines), element.inlines);
            inlines.push_back(std::move(element));
        }
    }

    /// The source's element of a code; reports a code that the source has not or that stands here
    /// for the second time.
    const SourceInline* find(const Coded& piece) {
        const auto found =
            std::find_if(codes_.begin(), codes_.end(),
                         [&](const SourceInline* code) { return code->code == piece.code; });
        const auto report = [&](std::string message, std::string help) {
            diagnostics_.add("unknown-code", tree_.place(piece.node), std::move(message),
                             std::move(help));
            return nullptr;
        };
        if (found == codes_.end())
            return report(
                fmt::format("the source of '{}' has no code '{}'", unit_, piece.id),
                codes_.empty()
                    ? "take it out: the source has no codes"
                    : fmt::format("take it out: the source has the codes 1 to {}", codes_.size()));
        const CodeKind& kind = code_kind((*found)->kind);
        if (piece.paired != kind.paired)
            return report(
                fmt::format("code {} of '{}' is <{}> here, but <{}> in the source", piece.code,
                            unit_, piece.paired ? "g" : "x", kind.paired ? "g" : "x"),
                fmt::format("write the {} as {}", kind.words, as_written(**found)));
        const bool first = seen_.insert(piece.code).second;
        // A tool may drop the ctype; another one is a code that stands for something else.
        if (!piece.ctype.empty() && piece.ctype != kind.ctype)
            return report(fmt::format("code {} of '{}' is of the kind '{}' here, but '{}' in the "
                                      "source",
                                      piece.code, unit_, piece.ctype, kind.ctype),
                          fmt::format("write the {} as {}", kind.words, as_written(**found)));
        if (!first)
            return report(fmt::format("the translation of '{}' has the {} (code {}) twice", unit_,
                                      kind.words, piece.code),
                          "keep one of the two");
        return *found;
    }

    static std::string as_written(const SourceInline& code) {
        const CodeKind& kind = code_kind(code.kind);
        const bool words = kind.paired && code.kind != Kind::name;
        return fmt::format("<{0} id=\"{1}\" ctype=\"{2}\"{3}", kind.paired ? "g" : "x", code.code,
                           kind.ctype, words ? ">…</g>" : "/>");
    }

    void report_lost(const SourceInline& code, pugi::xml_node target) {
        diagnostics_.add("lost-code", tree_.place(target),
                         fmt::format("the translation of '{}' has lost the {} (code {})", unit_,
                                     code_kind(code.kind).words, code.code),
                         fmt::format("put {} where it belongs", as_written(code)));
    }

    void report_element(pugi::xml_node node) {
        diagnostics_.add("unknown-element", tree_.place(node),
                         fmt::format("<{}> stands in the translation of '{}'", node.name(), unit_),
                         "only <g>, <x/> and <mrk> stand here: copy the codes of the source");
    }

    const xml::Tree& tree_;
    const std::string& unit_;
    Diagnostics& diagnostics_;
    std::vector<const SourceInline*> codes_;
    std::set<int> seen_;
};

bool is_xliff(const xml::Tree& tree, Diagnostics& diagnostics) {
    const pugi::xml_node root = tree.root();
    const Place at = tree.place(root);
    const std::string help = fmt::format(
        "a translation file begins with <xliff version=\"1.2\" xmlns=\"{}\">", xliff_namespace);
    if (std::string_view(root.name()) != "xliff") {
        diagnostics.add("unknown-element", at,
                        fmt::format("this file begins with <{}>", root.name()), help);
        return false;
    }
    if (std::string_view(root.attribute("version").value()) == "1.2" &&
        root.attribute("xmlns").value() == xliff_namespace)
        return true;
    diagnostics.add("bad-value", at, "this is not XLIFF 1.2", help);
    return false;
}

void check_language(const xml::Tree& tree, pugi::xml_node file, const char* attribute,
                    const std::string& expected, Diagnostics& diagnostics) {
    const std::string_view value = file.attribute(attribute).value();
    if (value.empty() || primary(value) == primary(expected)) return;
    diagnostics.add(
        "bad-value", tree.place(file, attribute),
        fmt::format("'{}' is '{}' in a file where it is '{}'", attribute, value, expected),
        fmt::format("write {}=\"{}\", or give the file the name of its language", attribute,
                    expected));
}

}  // namespace

std::optional<Translation> read_translation(const xml::Tree& tree, const Paper& paper,
                                            const SourceTexts& sources, const std::string& language,
                                            Diagnostics& diagnostics) {
    if (!is_xliff(tree, diagnostics)) return std::nullopt;
    for (const pugi::xml_node file : tree.root().children("file")) {
        check_language(tree, file, "source-language", paper.original, diagnostics);
        check_language(tree, file, "target-language", language, diagnostics);
    }
    Translation translation{language, tree.source, {}};
    std::vector<std::string> known;
    std::map<std::string_view, Place> seen;
    for (const pugi::xml_node node : trans_units(tree.root())) {
        TranslationUnit unit;
        unit.id = node.attribute("id").value();
        unit.place = tree.place(node);
        if (unit.id.empty()) {
            diagnostics.add("missing-attribute", unit.place,
                            "<trans-unit> lacks the attribute 'id'",
                            "add the id of the unit in the paper: id=\"…\"");
            continue;
        }
        const auto source = sources.find(unit.id);
        if (source == sources.end()) {
            if (std::string_view(node.attribute("translate").value()) == "no") continue;
            if (known.empty())
                for (const auto& [id, text] : sources) known.emplace_back(id);
            diagnostics.add(
                "unknown-unit", tree.place(node, "id"),
                fmt::format("the paper has no unit '{}'", unit.id),
                did_you_mean(unit.id, known,
                             "run 'hexaglot sync': it keeps the translation and marks the "
                             "unit translate=\"no\""));
            continue;
        }
        const auto [first, fresh] = seen.emplace(source->first, tree.place(node, "id"));
        if (!fresh) {
            const Place at = tree.place(node, "id");
            diagnostics.add("duplicate-id", at, fmt::format("the unit '{}' stands twice", unit.id),
                            fmt::format("keep one; the first is at {}", where(first->second, at)));
            continue;
        }
        const pugi::xml_node target = node.child("target");
        if (!target_state(target))
            diagnostics.add(
                "bad-value", tree.place(target, "state"),
                fmt::format("'{}' is no state of a target", target.attribute("state").value()),
                "one of: new, needs-translation, needs-adaptation, needs-l10n, "
                "needs-review-translation, needs-review-adaptation, needs-review-l10n, "
                "translated, signed-off, final");
        const bool translated = is_translated(node);
        if (!translated && target_state(target) == TargetState::needs_work &&
            previous_version(node)) {
            unit.standing = TranslationUnit::Standing::stale;
            unit.adapting = true;
        }
        if (translated) {
            if (markup(coded(node.child("source"))) != source->second.markup) {
                unit.standing = TranslationUnit::Standing::stale;
            } else {
                unit.standing = TranslationUnit::Standing::translated;
                unit.unverified = target_state(target) == TargetState::needs_review;
                unit.target =
                    TargetReader(tree, unit.id, *source->second.inlines, diagnostics).read(target);
            }
        }
        translation.units.push_back(std::move(unit));
    }
    return translation;
}

}  // namespace hexaglot::corpus

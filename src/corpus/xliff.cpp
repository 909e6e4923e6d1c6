// SPDX-License-Identifier: MIT
#include "corpus/xliff.h"

#include "base/text.h"
#include "corpus/flow.h"
#include "corpus/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace hexaglot::corpus {

namespace {

using Kind = SourceInline::Kind;

constexpr CodeKind code_kinds[] = {
    {Kind::bold, true, "bold", "bold words"},
    {Kind::italic, true, "italic", "italic words"},
    {Kind::underline, true, "underlined", "underlined words"},
    {Kind::superscript, true, "x-superscript", "superscript"},
    {Kind::quotation, true, "x-quotation", "quotation"},
    {Kind::language, true, "x-language", "words of another language"},
    {Kind::link, true, "link", "link"},
    {Kind::name, true, "x-name", "name"},
    {Kind::note, false, "x-note", "note mark"},
    {Kind::person, false, "x-person", "person"},
    {Kind::symbol, false, "x-symbol", "symbol"},
    {Kind::date, false, "x-date", "date"},
    {Kind::time, false, "x-time", "time"},
    {Kind::ordinal, false, "x-ordinal", "ordinal"},
    {Kind::para, false, "x-para", "citation"},
    {Kind::ref, false, "x-ref", "reference"},
    {Kind::count, false, "x-count", "count"},
};

/// The words of <name of> where the paper gives none; empty for an entity without a name, which
/// compose reports.
std::string standard_name(const Corpus& corpus, const SourceInline& name,
                          const std::string& language) {
    if (const Officer* officer = corpus.officer(name.target)) return officer->person;
    const Entity* entity = corpus.entity(name.target);
    if (entity == nullptr) return {};
    const auto found = entity->names.find(language);
    if (found == entity->names.end()) return {};
    const NamesInLanguage& names = found->second;
    const auto& form = name.form == "formal"  ? names.formal
                       : name.form == "short" ? names.brief
                                              : names.name;
    return form ? form->text : names.name ? names.name->text : std::string();
}

int number(std::string_view id) {
    int value = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), value);
    return error == std::errc() && end == id.data() + id.size() && value > 0 ? value : -1;
}

void read_coded(pugi::xml_node node, Flow<Coded>& flow, std::vector<Coded>& pieces,
                const std::function<void(pugi::xml_node)>& unknown) {
    for (const pugi::xml_node part : node.children()) {
        const std::string_view element = part.name();
        if (is_text(part)) {
            flow.add(pieces, part.value());
        } else if (element == "mrk") {
            read_coded(part, flow, pieces, unknown);
        } else if (element == "g" || element == "x") {
            Coded code;
            code.id = part.attribute("id").value();
            code.code = number(code.id);
            code.paired = element == "g";
            code.ctype = part.attribute("ctype").value();
            code.node = part;
            if (code.paired) read_coded(part, flow, code.inlines, unknown);
            // An empty <g> prints a standard name; tools may have dropped its ctype.
            if (code.inlines.empty() || code.ctype == "x-name" || code.ctype == "x-quotation")
                flow.pass_element();
            pieces.push_back(std::move(code));
        } else if (is_element(part) && unknown) {
            unknown(part);
        }
    }
}

void collect_units(pugi::xml_node node, std::vector<pugi::xml_node>& units) {
    for (const pugi::xml_node part : node.children()) {
        const std::string_view element = part.name();
        if (element == "trans-unit")
            units.push_back(part);
        else if (is_one_of(element, "file body group"))
            collect_units(part, units);
    }
}

bool has_letters(const std::vector<Coded>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Coded& piece) {
        for (std::size_t at = 0; at < piece.text.size();)
            if (text::script(text::next(piece.text, at)) != text::Script::common) return true;
        return has_letters(piece.inlines);
    });
}

/// Whether there are words for a CAT tool to offer: such tools pass over a unit of codes alone.
bool has_text(const std::vector<Coded>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Coded& piece) {
        return piece.text.find_first_not_of(' ') != piece.text.npos || has_text(piece.inlines);
    });
}

/// Whether two targets say the same with the same codes, whatever ctype a tool has left in them.
bool same(const std::vector<Coded>& left, const std::vector<Coded>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Coded& one, const Coded& other) {
                          return one.id == other.id && one.paired == other.paired &&
                                 one.text == other.text && same(one.inlines, other.inlines);
                      });
}

}  // namespace

const CodeKind& code_kind(Kind kind) {
    return *std::find_if(std::begin(code_kinds), std::end(code_kinds),
                         [&](const CodeKind& known) { return known.kind == kind; });
}

std::vector<Coded> coded(const Corpus& corpus, const Paper& paper, const SourceInlines& inlines) {
    std::vector<Coded> pieces;
    for (const SourceInline& part : inlines) {
        Coded piece;
        piece.text = part.text;
        if (part.kind != Kind::text) {
            const CodeKind& kind = code_kind(part.kind);
            piece.code = part.code;
            piece.id = std::to_string(part.code);
            piece.paired = kind.paired;
            piece.ctype = kind.ctype;
            if (part.kind == Kind::name && part.inlines.empty()) {
                Coded words;
                words.text = standard_name(corpus, part, paper.original);
                if (!words.text.empty()) piece.inlines.push_back(std::move(words));
            } else if (kind.paired) {
                piece.inlines = coded(corpus, paper, part.inlines);
            }
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<Coded> coded(pugi::xml_node node, const std::function<void(pugi::xml_node)>& unknown) {
    std::vector<Coded> pieces;
    Flow<Coded> flow;
    read_coded(node, flow, pieces, unknown);
    Flow<Coded>::finish(pieces);
    return pieces;
}

std::string markup(const std::vector<Coded>& pieces, const Equivalent& equivalent) {
    std::string text;
    for (const Coded& piece : pieces) {
        if (piece.code == 0) {
            text += xml::escape(piece.text);
            continue;
        }
        text += fmt::format("<{} id=\"{}\" ctype=\"{}\"", piece.paired ? "g" : "x",
                            xml::escape(piece.id), xml::escape(piece.ctype));
        if (equivalent && !piece.paired) {
            std::string words = equivalent(piece.code);
            if (words.empty() && piece.ctype == "x-note") words = "*";
            if (!words.empty()) text += fmt::format(" equiv-text=\"{}\"", xml::escape(words));
        }
        const std::string inner = markup(piece.inlines, equivalent);
        text += inner.empty() ? "/>" : fmt::format(">{}</g>", inner);
    }
    return text;
}

SourceTexts source_texts(const Corpus& corpus, const Paper& paper) {
    SourceTexts texts;
    for (const UnitView& unit : paper.units())
        texts[unit.id] = {unit.inlines, markup(coded(corpus, paper, *unit.inlines))};
    return texts;
}

std::vector<pugi::xml_node> trans_units(pugi::xml_node root) {
    std::vector<pugi::xml_node> units;
    collect_units(root, units);
    return units;
}

std::optional<TargetState> target_state(pugi::xml_node target) {
    const std::string_view state = target.attribute("state").value();
    if (state.empty() || state.starts_with("x-")) return TargetState::none;
    if (is_one_of(state, "translated signed-off final")) return TargetState::translated;
    if (is_one_of(state, "needs-review-translation needs-review-l10n needs-review-adaptation"))
        return TargetState::needs_review;
    if (is_one_of(state, "new needs-translation")) return TargetState::untouched;
    if (is_one_of(state, "needs-adaptation needs-l10n")) return TargetState::needs_work;
    return std::nullopt;
}

bool is_translated(pugi::xml_node unit) {
    const pugi::xml_node node = unit.child("target");
    const std::vector<Coded> target = coded(node);
    const auto state = target_state(node);
    // An empty target is no translation, whatever its state says.
    if (target.empty() || !state) return false;
    const std::vector<Coded> source = coded(unit.child("source"));
    const std::string_view qualifier = node.attribute("state-qualifier").value();
    switch (*state) {
        case TargetState::translated:
        case TargetState::needs_review:
            return true;
        case TargetState::untouched:
            return qualifier == copy_of_source && (!same(source, target) || !has_text(source));
        case TargetState::needs_work: {
            const pugi::xml_node old = previous_version(unit).child("target");
            return qualifier == old_translation && old && !same(coded(old), target);
        }
        case TargetState::none:
            break;
    }
    return std::string_view(unit.attribute("approved").value()) == "yes" || !same(source, target) ||
           !has_letters(source);
}

pugi::xml_node previous_version(pugi::xml_node unit) {
    return unit.find_child_by_attribute("alt-trans", "alttranstype", "previous-version");
}

}  // namespace hexaglot::corpus

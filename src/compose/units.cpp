// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "compose/context.h"

#include <fmt/format.h>

namespace hexaglot::compose {
namespace {

/// The words of a unit in some language.
struct Words {
    const SourceInlines* inlines = nullptr;
    const Locale* locale = nullptr;
};

/// The words of a unit in the language of `locale`, where they are whole and made from today's
/// source.
Words words_in(const Context& context, const UnitView& unit, const Locale& locale) {
    if (locale.language() == context.paper.original) return {unit.inlines, &locale};
    const auto translation = context.paper.translations.find(locale.language());
    if (translation == context.paper.translations.end()) return {};
    const TranslationUnit* found = translation->second.unit(unit.id);
    if (!found || found->standing != TranslationUnit::Standing::translated) return {};
    return {&found->target, &locale};
}

/// Says why a unit has no words; stale ones are used, under their error.
Words report_unit(Context& context, const UnitView& unit, const Place& place) {
    context.incomplete = true;
    const std::string& language = context.locale.language();
    const auto translation = context.paper.translations.find(language);
    if (translation == context.paper.translations.end()) return {};  // said once, for the paper
    const TranslationUnit* found = translation->second.unit(unit.id);
    const std::string sync = fmt::format("hexaglot sync {} --lang {}", context.paper.id, language);
    if (!found) {
        context.diagnostics.add(
            "missing-translation", place,
            fmt::format("'{}' is not translated into {}: its file has no such unit", unit.id,
                        text::language_name(language)),
            fmt::format("add the unit with '{}', then translate it", sync));
        return {};
    }
    if (found->standing == TranslationUnit::Standing::missing) {
        context.diagnostics.add(
            "missing-translation", found->place,
            fmt::format("'{}' is not translated into {}", unit.id, text::language_name(language)),
            "translate the target and set its state to \"translated\"");
        return {};
    }
    context.diagnostics.add(
        "stale-unit", found->place,
        fmt::format("the translation of '{}' into {} was made from another source text", unit.id,
                    text::language_name(language)),
        found->adapting
            ? "revise the target, then set its state to \"translated\"; the old pair is in "
              "<alt-trans>"
            : fmt::format("bring the source in with '{}', then revise the target", sync));
    return {&found->target, &context.locale};
}

/// The character that ends a text, or begins it; 0 where there is none.
char32_t edge(const std::string& words, bool last) {
    char32_t code = 0;
    for (std::size_t at = 0; at < words.size();) {
        code = text::next(words, at);
        if (!last) break;
    }
    return code;
}

/// Signs that the mark of a note stands behind in some languages and before in others (Editorial
/// Manual, chapter on footnotes). Where it stands before them, it still follows ! and ?.
bool is_stop(char32_t code, bool after) {
    constexpr std::u32string_view both = U".,;:";
    constexpr std::u32string_view others =
        U"!?\u060C\u061B\u061F\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F";
    return both.find(code) != both.npos || (after && others.find(code) != others.npos);
}

/// Reports marks that stand on the other side of a punctuation mark than the language has them.
/// What a person wrote is not moved.
void check_note_sides(Context& context, const Locale& locale, const Inlines& inlines) {
    const bool after = locale::form(locale, "note.mark") == "after-punctuation";
    for (std::size_t i = 0; i < inlines.size(); ++i) {
        const Note* note = std::get_if<Note>(&inlines[i]);
        if (!note) continue;
        const std::size_t beside = after ? i + 1 : i - 1;
        const Text* words = beside < inlines.size() ? std::get_if<Text>(&inlines[beside]) : nullptr;
        if (!words || !is_stop(edge(words->text, !after), after)) continue;
        const auto place = context.note_places.find(note->number);
        context.diagnostics.add(
            "note-side", place == context.note_places.end() ? Place() : place->second,
            fmt::format("the mark of note {} stands {} the punctuation; in {} it stands {} it",
                        note->number, after ? "before" : "behind",
                        text::language_name(locale.language()), after ? "behind" : "before"),
            "move the mark to the other side of the punctuation mark");
    }
}

}  // namespace

Inlines unit_inlines(Context& context, const std::string& id, const Place& place,
                     std::optional<long> count) {
    const auto view = context.units.find(id);
    if (view == context.units.end()) return {};
    Words words = words_in(context, view->second, context.locale);
    if (!words.inlines && context.fallback)
        words = words_in(context, view->second, *context.fallback);
    if (!words.inlines) words = report_unit(context, view->second, place);
    if (!words.inlines) return {};
    Inlines out = composed(context, {id, words.locale, count}, *words.inlines);
    check_note_sides(context, *words.locale, out);
    return out;
}

}  // namespace hexaglot::compose

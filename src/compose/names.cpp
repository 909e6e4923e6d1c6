// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "compose/context.h"

#include <fmt/format.h>

namespace hexaglot::compose {
namespace {

const Name* form_of(const Entity& entity, std::string_view language, std::string_view form) {
    const auto found = entity.names.find(language);
    if (found == entity.names.end()) return nullptr;
    const NamesInLanguage& names = found->second;
    const std::optional<Name>& name = form == "formal"  ? names.formal
                                      : form == "short" ? names.brief
                                                        : names.name;
    return name ? &*name : nullptr;
}

}  // namespace

FoundName find_name(Context& context, const Entity& entity, const Locale& locale,
                    std::string_view form) {
    if (const Name* name = form_of(entity, locale.language(), form)) return {name, &locale};
    if (context.fallback)
        if (const Name* name = form_of(entity, context.fallback->language(), form))
            return {name, context.fallback};
    const std::string_view element = form.empty() ? "name" : form;
    context.diagnostics.add(
        "missing-name", entity.place,
        fmt::format("'{}' has no {}{} in {}", entity.id,
                    form.empty() ? "" : fmt::format("{} ", form), "name",
                    text::language_name(locale.language())),
        fmt::format("add <{} lang=\"{}\"> to '{}'", element, locale.language(), entity.id));
    return {nullptr, &locale};
}

std::string own_tag(const Context& context, const Locale& locale) {
    return &locale == &context.locale ? std::string() : locale.setting.tag;
}

Inlines name_inlines(Context& context, const Entity& entity, Meaning meaning) {
    const FoundName found = find_name(context, entity, context.locale);
    if (!found.name) return {};
    return {Text{found.name->text, {}, meaning, entity.id, own_tag(context, *found.locale)}};
}

}  // namespace hexaglot::compose

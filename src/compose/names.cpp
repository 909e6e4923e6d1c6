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
    for (const Locale* one : {&locale, context.fallback})
        if (one)
            if (const Name* name = form_of(entity, one->language(), form)) {
                context.printing(*name);
                return {name, one};
            }
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

Text person(Context& context, const Officer& officer, bool with_post) {
    const auto has_post = [&](const Locale* locale) {
        return locale && officer.posts.count(locale->language()) > 0;
    };
    const Locale* locale = &context.locale;
    if (with_post && !has_post(locale) && has_post(context.fallback)) locale = context.fallback;
    const std::string& language = locale->language();
    const auto title = officer.titles.find(language);
    std::string words = text::trim(locale::message(
        *locale, "officer.name",
        {{"title", title == officer.titles.end() ? std::string() : context.printing(title->second)},
         {"person", officer.person}}));
    if (with_post && has_post(locale))
        words = locale::message(
            *locale, "officer",
            {{"name", words}, {"post", context.printing(officer.posts.at(language))}});
    else if (with_post && !officer.posts.empty())
        context.diagnostics.add(
            "missing-name", officer.place,
            fmt::format("officer '{}' has no post in {}", officer.id,
                        text::language_name(language)),
            fmt::format("add <post lang=\"{}\"> to '{}'", language, officer.id));
    return Text{std::move(words), {}, Meaning::none, {}, own_tag(context, *locale)};
}

Inlines name_inlines(Context& context, const Entity& entity, Meaning meaning) {
    const FoundName found = find_name(context, entity, context.locale);
    if (!found.name) return {};
    return {Text{found.name->text, {}, meaning, entity.id, own_tag(context, *found.locale)}};
}

}  // namespace hexaglot::compose

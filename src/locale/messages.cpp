// SPDX-License-Identifier: MIT
#include "locale/messages.h"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>

namespace hexaglot::locale {
namespace {

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// The text of a pattern with its arguments filled in; nothing where ICU refuses it. A pattern
/// takes about 3 µs once ICU has started (0.4 ms), so nothing is kept between calls.
std::optional<std::string> evaluate(const std::string& pattern, const std::string& tag,
                                    const std::vector<Argument>& arguments) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(wide(pattern), icu::Locale(tag.c_str()), status);
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const Argument& argument : arguments) {
        names.push_back(wide(argument.name));
        values.emplace_back(wide(argument.value));
    }
    icu::UnicodeString result;
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), result,
                  status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    result.toUTF8String(text);
    return text;
}

std::string evaluate(const Forms& forms, std::string_view id, const std::string& tag,
                     const std::vector<Argument>& arguments) {
    const auto found = forms.find(id);
    if (found == forms.end()) return {};
    return evaluate(found->second.text, tag, arguments).value_or(std::string());
}

std::string listed(const std::vector<std::string_view>& arguments) {
    std::vector<std::string> names;
    for (const std::string_view name : arguments) names.push_back(fmt::format("{{{}}}", name));
    return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::span<const Wanted> wanted_forms() {
    static const std::vector<Wanted> wanted = [] {
        std::vector<Wanted> all;
        const auto fixed = [&](std::string id) { all.push_back({std::move(id), false, {}}); };
        for (int month = 1; month <= 12; ++month) fixed(fmt::format("month.{}", month));
        for (int weekday = 1; weekday <= 7; ++weekday) fixed(fmt::format("weekday.{}", weekday));
        const std::vector<std::string_view> day = {"day", "month", "year", "weekday"};
        const std::vector<std::string_view> days = {"day",      "month",      "year",
                                                    "last_day", "last_month", "last_year"};
        all.push_back({"date.long", true, day});
        all.push_back({"date.short", true, day});
        all.push_back({"date.weekday", true, day});
        all.push_back({"date.range.month", true, days});
        all.push_back({"date.range.year", true, days});
        all.push_back({"date.range", true, days});
        all.push_back({"time", true, {"hour", "h", "minute"}});
        all.push_back(
            {"time.range", true, {"start", "end", "h", "minute", "last_h", "last_minute"}});
        for (const char* id :
             {"number.group", "number.decimal", "list.between", "list.last", "range.between",
              "note.mark", "note.after-name", "quote.outer", "quote.inner", "end-mark"})
            fixed(id);
        for (int number = 1; number <= 20; ++number) fixed(fmt::format("ordinal.{}", number));
        return all;
    }();
    return wanted;
}

std::span<const Wanted> wanted_messages() {
    static const std::vector<Wanted> wanted = {
        {"original", true, {"language"}},
        {"issuer", true, {"body"}},
        {"issuer.state", true, {"state"}},
        {"venue", true, {"place", "dates"}},
        {"meeting-time", true, {"date", "time"}},
        {"officer.name", true, {"title", "person"}},
        {"officer", true, {"name", "post"}},
        {"para", true, {"n"}},
        {"para.sub", true, {"n", "letter"}},
        {"para.sub-sub", true, {"n", "letter", "roman"}},
        {"para.range", true, {"first", "last"}},
        {"status.as-of", true, {"date"}},
        {"draft", true, {}},
    };
    return wanted;
}

std::string message(const Locale& locale, std::string_view id,
                    const std::vector<Argument>& arguments) {
    return evaluate(locale.messages, id, locale.setting.tag, arguments);
}

std::string form(const Locale& locale, std::string_view id,
                 const std::vector<Argument>& arguments) {
    return evaluate(locale.forms, id, locale.setting.tag, arguments);
}

std::string_view form(const Locale& locale, std::string_view id) {
    const auto found = locale.forms.find(id);
    return found == locale.forms.end() ? std::string_view() : found->second.text;
}

Quotes quotes(const Locale& locale, bool inner) {
    const std::string_view marks = form(locale, inner ? "quote.inner" : "quote.outer");
    const std::size_t space = marks.find(' ');
    if (space == marks.npos) return {marks, {}};
    return {marks.substr(0, space), marks.substr(space + 1)};
}

std::optional<std::string> fault(const std::string& pattern,
                                 const std::vector<std::string_view>& arguments) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::MessagePattern parsed(wide(pattern), &where, status);
    if (U_FAILURE(status))
        return fmt::format("is no ICU message ({} at character {})", u_errorName(status),
                           where.offset + 1);
    for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
        const icu::MessagePattern::Part& part = parsed.getPart(i);
        if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME &&
            part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER)
            continue;
        std::string name;
        parsed.getSubstring(part).toUTF8String(name);
        if (std::find(arguments.begin(), arguments.end(), name) == arguments.end())
            return fmt::format("has no argument '{{{}}}'; its arguments are {}", name,
                               listed(arguments));
    }
    // Whatever else ICU has against it (a number format for a text, a selector of unknown type)
    // shows when it is tried.
    std::vector<Argument> sample;
    for (const std::string_view name : arguments) sample.push_back({name, "1"});
    if (!evaluate(pattern, "en", sample))
        return "asks ICU for a number or a date, but its arguments are text";
    return std::nullopt;
}

}  // namespace hexaglot::locale

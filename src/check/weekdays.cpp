// SPDX-License-Identifier: MIT
#include "check/weekdays.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

namespace hexaglot::check {

namespace {

/// The word for another day of the week in the form of the word that stands there; empty where that
/// is not sure.
std::string weekday_word(const Locale& locale, std::string_view word, int stands, int right) {
    const auto form = [&](int day) {
        const auto found = locale.forms.find(fmt::format("weekday.{}", day));
        return found == locale.forms.end() ? std::string() : found->second.text;
    };
    const auto& others = locale.words_for(fmt::format("weekday.{}", right));
    const auto& own = locale.words_for(fmt::format("weekday.{}", stands));
    const auto& other_case = locale.words_for(fmt::format("weekday-case.{}", right));
    const auto& own_case = locale.words_for(fmt::format("weekday-case.{}", stands));
    const std::string standing = form(stands);
    std::string meant = form(right);
    if (std::find(own_case.begin(), own_case.end(), word) != own_case.end())
        return other_case.empty() ? meant : other_case.front();
    if (const auto found = std::find(own.begin(), own.end(), word); found != own.end())
        return own.size() == others.size() ? others[static_cast<std::size_t>(found - own.begin())]
                                           : meant;
    // A word that has one form does not tell its case.
    if (word == standing) return own_case.empty() && !other_case.empty() ? std::string() : meant;
    if (word == text::capitalized(standing, locale.language()))
        return text::capitalized(meant, locale.language());
    return {};
}

}  // namespace

void tell_weekday(const Context& context, Findings& findings, const Passage& passage, Span span,
                  int weekday, Day day) {
    const auto right = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    if (right == weekday) return;
    const std::string_view word =
        std::string_view(passage.text).substr(span.begin, span.end - span.begin);
    const std::string meant = weekday_word(*context.locale, word, weekday, right);
    findings.add("wrong-weekday", passage, span,
                 fmt::format("{} is not the day of the week of {}",
                             text::isolate("'" + std::string(word) + "'"), iso(day)),
                 meant.empty() ? "correct the day of the week or the date"
                               : fmt::format("that day is {}; correct the one or the other",
                                             text::isolate("'" + meant + "'")),
                 {.suggestion = meant});
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Names in sentences that the United Nations printed once and print no more: Swaziland, Turkey.
// Common names (South Korea, Южная Африка) are usual there, also in their papers.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace hexaglot::check {

namespace {

class ProseNames {
public:
    ProseNames(const Context& context, Findings& findings)
        : context_(context),
          findings_(findings),
          words_(context.knowledge.prepared().language(context.reading.language)->words) {}

    void look(const Line& line) {
        if (line.passage().role() == Role::quotation) return;
        const std::string_view text = line.passage().text;
        const std::string& language = context_.reading.language;
        if (!context_.knowledge.names().may_hold_former(text, language)) return;
        for (const NameIndex::Mention& one : context_.knowledge.names().mentions(text, language)) {
            const Span span{one.begin, one.end};
            const Resolution found = meant(text.substr(one.begin, one.end - one.begin));
            if (found.verdict != Verdict::former || found.right.empty() || is_part(found) ||
                context_.listed.at(line.passage(), span))
                continue;
            const std::size_t first = line.index(span.begin);
            const std::size_t last = line.index(span.end);
            if (is_part_of_name(line, first, last) || is_quoted(line, first) ||
                speaks_of_the_past(line, first, last, found))
                continue;
            tell(line, span, found);
        }
    }

private:
    /// In characters: a sentence. A paragraph may have megabytes, and many names.
    static constexpr std::size_t reach = 500;

    Resolution meant(std::string_view words) const {
        const NameIndex& names = context_.knowledge.names();
        const std::string& language = context_.reading.language;
        const auto as_of = context_.reading.named_on;
        const Resolution listed = names.resolve(words, language, as_of, false);
        return listed.entity ? listed : names.declined(words, language, as_of);
    }

    /// `The Netherlands` is still a part of the name in full.
    static bool is_part(const Resolution& found) {
        return found.right.find(found.form) != std::string::npos;
    }

    static bool is_capital(const Line& line, std::size_t at) {
        return line.is_spelt(at) && text::small(line.at(at)) != line.at(at);
    }

    /// Swaziland National Trust, Latin America: a capital beside it belongs to a longer name.
    static bool is_part_of_name(const Line& line, std::size_t first, std::size_t last) {
        if (line.at(last) == ' ' && is_capital(line, last + 1)) return true;
        if (first > 1 && line.at(first - 1) == ' ' && line.is_spelt(first - 2)) {
            std::size_t before = first - 1;
            while (before > 0 && line.is_spelt(before - 1)) --before;
            // The first word of a sentence has a capital anyway.
            const bool heads = before < 2 || !line.is_spelt(before - 2);
            if (is_capital(line, before) && !heads) return true;
        }
        return first > 0 && (line.at(first - 1) == '-' || line.at(last) == '-');
    }

    /// Words in quotation marks are those of somebody else.
    static bool is_quoted(const Line& line, std::size_t at) {
        static constexpr std::u32string_view opening = U"“«„「《\"";
        static constexpr std::u32string_view closing = U"”»」》\"";
        for (std::size_t i = at; i-- > 0 && at - i < reach;) {
            if (closing.find(line.at(i)) != closing.npos && line.at(i) != '"') return false;
            if (opening.find(line.at(i)) != opening.npos) return true;
        }
        return false;
    }

    /// Whether a year of the time in which the name was printed stands near the name, or a word
    /// such as `formerly`.
    bool speaks_of_the_past(const Line& line, std::size_t first, std::size_t last,
                            const Resolution& found) const {
        constexpr std::size_t near = 60;  // characters
        const std::string around = text::folded(line.text(first > near ? first - near : 0, first)) +
                                   "\n" + text::folded(line.text(last, last + near));
        if (words_.holds(around, "name.once")) return true;
        const int until =
            found.until ? static_cast<int>(std::chrono::year_month_day{*found.until}.year()) : 0;
        const std::size_t end_of_reach = std::min(line.size(), last + reach);
        for (std::size_t at = first > reach ? first - reach : 0; at < end_of_reach; ++at) {
            if (line.kind(at) != Glyph::digit) continue;
            int year = 0;
            std::size_t end = at;
            for (; line.kind(end) == Glyph::digit && end - at < 5; ++end)
                year = year * 10 + std::max(0, text::digit_value(line.at(end)));
            if (end - at == 4 && year >= 1900 && (year <= until || (until == 0 && year < 2000)))
                return true;
            at = end;
        }
        return false;
    }

    void tell(const Line& line, Span span, const Resolution& found) {
        const std::string printed = text::isolate(
            std::string_view(line.passage().text).substr(span.begin, span.end - span.begin));
        findings_.add("outdated-name", line.passage(), span, given_up(found, printed),
                      fmt::format("write the name of today: '{}'", text::isolate(found.right)),
                      {.suggestion = found.declined ? std::string() : found.right,
                       .state = found.state ? found.state->id : std::string()});
    }

    const Context& context_;
    Findings& findings_;
    const FoldedWords& words_;
};

}  // namespace

void check_prose_names(const Context& context, Findings& findings) {
    ProseNames names(context, findings);
    for (const Line& line : context.lines) names.look(line);
}

}  // namespace hexaglot::check

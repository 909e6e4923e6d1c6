// SPDX-License-Identifier: MIT
// Formal names beside short ones in one list, and common names beside full ones.
#include "base/text.h"
#include "check/registers.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hexaglot::check {

namespace {

void tell(const Context& context, Findings& findings, const List& list, const ListEntry& entry,
          std::string message, std::string suggestion = {}) {
    const State* state = entry.resolution.state;
    findings.add("mixed-register", context.reading.passages[entry.passage], entry.span,
                 std::move(message), "use names of one kind in one list",
                 {.suggestion = std::move(suggestion),
                  .state = state ? state->id : std::string(),
                  .language = list.language});
}

/// The fewer are told.
void check_formal(const Context& context, const List& list, const Registers& registers,
                  Findings& findings) {
    const std::size_t brief = registers.formal() > 0 ? registers.brief() : 0;
    if (brief == 0) return;
    const bool few_formal = registers.formal() <= brief;
    for (const ListEntry& entry : list.entries) {
        if (few_formal ? !registers.is_formal(entry) : !registers.is_brief(entry)) continue;
        if (entry.resolution.fault != Fault::none) continue;
        tell(context, findings, list, entry,
             fmt::format("'{}' is a {} name, and most others in this list are {}",
                         text::isolate(words_of(context.reading, entry)),
                         few_formal ? "formal" : "short", few_formal ? "short" : "formal"),
             few_formal ? entry.resolution.right : std::string());
    }
}

/// Whether a printed name has a shorter one by which people know the State.
bool is_full(const Registers& registers, const ListEntry& entry) {
    const NamesInLanguage* known = registers.names(entry);
    if (!known || !known->name || entry.resolution.verdict != Verdict::right) return false;
    return text::length(known->name->text) >= 6 &&
           std::any_of(known->aliases.begin(), known->aliases.end(), [&](const Name& alias) {
               return text::length(alias.text) > 1 &&
                      alias.text.size() * 2 <= known->name->text.size();
           });
}

/// Several names as people say them, beside such as have a common form but are printed in full.
void check_common(const Context& context, const List& list, const Registers& registers,
                  Findings& findings) {
    constexpr std::size_t several = 3;
    const ListEntry* first = nullptr;
    std::size_t common = 0;
    bool full = false;
    for (const ListEntry& entry : list.entries) {
        if (entry.resolution.verdict == Verdict::common && entry.resolution.fault == Fault::none) {
            ++common;
            if (!first) first = &entry;
        }
        full = full || is_full(registers, entry);
    }
    if (common < several || !full) return;
    tell(context, findings, list, *first,
         fmt::format("{} common names such as '{}' stand beside full ones in this list", common,
                     text::isolate(words_of(context.reading, *first))));
}

}  // namespace

void check_registers(const Context& context, Findings& findings) {
    for (const List& list : context.reading.lists) {
        const Registers registers(context, list);
        check_formal(context, list, registers, findings);
        check_common(context, list, registers, findings);
    }
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "check/check.h"

#include "check/glyphs.h"
#include "check/listed.h"
#include "check/passage_values.h"
#include "check/prepared.h"
#include "check/reading.h"
#include "check/rules.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hexaglot::check {

Knowledge::Knowledge(const Corpus& corpus, Locales locales, const Glossary* glossary)
    : corpus_(corpus),
      locales_(std::move(locales)),
      names_(std::make_unique<const NameIndex>(corpus, locales_)),
      orders_(corpus, locales_) {
    static const Glossary no_terms;
    auto prepared = std::make_unique<Prepared>(locales_);
    for (const auto& [language, locale] : locales_)
        prepared->languages.try_emplace(language, *locale, corpus, glossary ? *glossary : no_terms);
    prepared_ = std::move(prepared);
}

Knowledge::~Knowledge() = default;

const Values* Knowledge::values(std::string_view language) const {
    const PreparedLanguage* prepared = prepared_->language(language);
    return prepared ? &prepared->values : nullptr;
}

const Locale* Knowledge::locale(std::string_view language) const {
    const auto found = locales_.find(language);
    return found == locales_.end() ? nullptr : found->second;
}

void Summary::add(const Summary& other) {
    lists += other.lists;
    entries += other.entries;
    resolved += other.resolved;
    std::vector<std::string> run;
    std::set_union(rules_run.begin(), rules_run.end(), other.rules_run.begin(),
                   other.rules_run.end(), std::back_inserter(run));
    rules_run = std::move(run);
    std::vector<std::string> skipped = rules_skipped;
    skipped.insert(skipped.end(), other.rules_skipped.begin(), other.rules_skipped.end());
    std::sort(skipped.begin(), skipped.end());
    skipped.erase(std::unique(skipped.begin(), skipped.end()), skipped.end());
    rules_skipped.clear();
    std::set_difference(skipped.begin(), skipped.end(), rules_run.begin(), rules_run.end(),
                        std::back_inserter(rules_skipped));
}

namespace {

ListView view(const List& list, const Reading& reading) {
    ListView view;
    view.language = list.language;
    if (list.heading < reading.passages.size()) view.heading = reading.passages[list.heading].text;
    for (const ListEntry& entry : list.entries) {
        const Passage& passage = reading.passages[entry.passage];
        view.entries.push_back(
            {entry.label, std::string(words_of(reading, entry)), passage.place(entry.span.begin)});
    }
    return view;
}

}  // namespace

Summary document(const Document& document, const Knowledge& knowledge, const Request& request,
                 Diagnostics& diagnostics) {
    Reading reading = read(document, knowledge, request);
    const PassageValues values(reading, knowledge.values(reading.language));
    const PreparedLanguage* prepared = knowledge.prepared().language(reading.language);
    if (prepared && !reading.as_of) reading.as_of = day_of(values, prepared->words);
    reading.named_on = reading.as_of;
    if (!reading.named_on) reading.named_on = year_of(values);
    reading.lists = find_lists(reading, knowledge);
    const Lines lines = lines_of(reading);
    std::vector<Cited> cited(lines.size());
    if (prepared)
        std::transform(lines.begin(), lines.end(), cited.begin(),
                       [&](const Line& line) { return prepared->citations.in(line); });
    const Listed listed(reading);
    const std::vector<RowConflict> conflicts = row_conflicts(reading);
    const Context context{reading,  knowledge, request, knowledge.locale(reading.language),
                          lines,    cited,     values,  listed,
                          conflicts};
    Findings findings(reading, diagnostics);
    Summary summary;
    summary.lists = reading.lists.size();
    for (const List& list : reading.lists) {
        summary.entries += list.entries.size();
        for (const ListEntry& entry : list.entries)
            summary.resolved += entry.resolution.state ? 1U : 0U;
    }
    for (const Rule& rule : rules()) {
        if (rule.applies && !rule.applies(context)) {
            summary.rules_skipped.emplace_back(rule.name);
            continue;
        }
        rule.run(context, findings);
        summary.rules_run.emplace_back(rule.name);
    }
    if (request.views)
        for (const List& list : reading.lists) summary.views.push_back(view(list, reading));
    std::sort(summary.rules_run.begin(), summary.rules_run.end());
    std::sort(summary.rules_skipped.begin(), summary.rules_skipped.end());
    return summary;
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
// Names of States in lists that are not as the list's language prints them.
#include "base/text.h"
#include "check/lists_find.h"
#include "check/lists_text.h"
#include "check/names_joined.h"
#include "check/prepared.h"
#include "check/registers.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hexaglot::check {

namespace {

/// What is said about an entry with a fault or an unusual form.
struct Judgement {
    std::string_view code;
    std::string message;
    std::string help;
};

class Names {
public:
    Names(const Context& context, const List& list, Findings& findings)
        : context_(context), list_(list), registers_(context, list), findings_(findings) {
        for (const ListEntry& entry : list.entries) {
            known_ += entry.resolution.entity ? 1U : 0U;
            ++faults_[entry.resolution.fault];
        }
    }

    void run() {
        find_joined();
        for (std::size_t i = 0; i < list_.entries.size(); ++i)
            if (!told_.contains(i)) judge(i);
    }

private:
    std::string_view words(const ListEntry& entry) const {
        return words_of(context_.reading, entry);
    }

    const Passage& passage(const ListEntry& entry) const {
        return context_.reading.passages[entry.passage];
    }

    void add(std::string_view code, const ListEntry& entry, Span span, std::string message,
             std::string help, std::string suggestion = {}) {
        const State* state = entry.resolution.state;
        findings_.add(code, passage(entry), span, std::move(message), std::move(help),
                      {.suggestion = std::move(suggestion),
                       .state = state ? state->id : std::string(),
                       .language = list_.language});
    }

    /// Among formal names a former short one may be one: Czech Republic.
    bool is_formal_too(const ListEntry& entry) const {
        const NamesInLanguage* known = registers_.names(entry);
        return known && known->formal && registers_.mostly_formal() &&
               registers_.without_article(known->formal->text, words(entry)) == words(entry);
    }

    bool is_style(Fault fault) const {
        const auto having = faults_.find(fault);
        return having != faults_.end() && having->second * 2 >= list_.entries.size();
    }

    /// The right words for an entry: a formal name in a list of such keeps its form.
    std::string right(const ListEntry& entry) const {
        const Resolution& found = entry.resolution;
        if (!registers_.is_formal(entry) || !registers_.mostly_formal()) return found.right;
        return std::string(registers_.without_article(found.form, words(entry)));
    }

    /// Behind an article that lists have not a name stands in a sentence as others do: the
    /// representatives of Angola, the United Kingdom and Zambia.
    bool stands_in_prose(const ListEntry& entry) const {
        const Locale* locale = context_.knowledge.locale(list_.language);
        if (list_.shape != ListShape::sentence || !locale) return false;
        const std::string_view before =
            std::string_view(passage(entry).text).substr(0, entry.span.begin);
        const auto& articles = locale->words_for("article.prose");
        return std::any_of(articles.begin(), articles.end(), [&](const std::string& article) {
            return before.ends_with(" " + article + " ");
        });
    }

    /// A list of items, `Chad;` and the next below it, or one that a sentence leads to, may end in
    /// a full stop.
    bool closes_items(std::size_t at) const {
        const std::string_view last = words(list_.entries[at]);
        if (at + 1 != list_.entries.size() || at == 0 ||
            !(last.ends_with('.') || last.ends_with("。")))
            return false;
        const ListEntry& before = list_.entries[at - 1];
        const std::string_view behind =
            std::string_view(passage(before).text).substr(before.span.end);
        const bool led =
            list_.heading != no_passage && leads_on(context_.reading.passages[list_.heading].text);
        return list_.shape == ListShape::sentence || led || !text::trim(behind).empty() ||
               before.resolution.fault == Fault::stray_punctuation;
    }

    Judgement fault(std::size_t at) const {
        const ListEntry& entry = list_.entries[at];
        const std::string printed = text::isolate(words(entry));
        switch (entry.resolution.fault) {
            case Fault::none:
                return form(at);
            case Fault::misspelt:
            case Fault::homophone:
                return {"misspelt-name", fmt::format("'{}' is no name of a State", printed),
                        "write the name as the United Nations print it"};
            case Fault::look_alike:
                return {"mixed-scripts",
                        fmt::format("'{}' has letters of another script that look alike", printed),
                        "type the name anew"};
            case Fault::stray_punctuation:
                if (is_style(Fault::stray_punctuation)) return form(at);
                if (closes_items(at)) return form(at);
                return {"stray-punctuation",
                        fmt::format("a mark that is no part of the name stands at '{}'", printed),
                        "take the mark out"};
            case Fault::inner_space:
                if (is_style(Fault::inner_space)) return form(at);
                return {"inner-space", fmt::format("'{}' has a space too many", printed),
                        "take the space out"};
            case Fault::width:
                return {"letter-width",
                        fmt::format("'{}' has letters or marks of another width", printed),
                        "type the name anew"};
            case Fault::invisible:
                return {"invisible-character",
                        fmt::format("'{}' holds a character that is not seen", printed),
                        "type the name anew"};
            case Fault::mojibake:
                return {"mojibake",
                        fmt::format("the letters of '{}' are bytes of another encoding", printed),
                        "open the source in its own encoding, and copy the name anew"};
            case Fault::reversed:
                return {"reversed-text",
                        fmt::format("the letters of '{}' stand in reverse", printed),
                        "type the name anew"};
        }
        return {};
    }

    /// What is to be said of a name without a fault in its letters.
    Judgement form(std::size_t at) const {
        const ListEntry& entry = list_.entries[at];
        const Resolution& found = entry.resolution;
        const std::string printed = text::isolate(words(entry));
        switch (found.verdict) {
            case Verdict::right:
            case Verdict::formal:
            case Verdict::repaired:
            case Verdict::unknown:
                return {};
            case Verdict::former:
                if (list_.named_on && found.until && *list_.named_on <= *found.until) return {};
                if (is_formal_too(entry)) return {};
                return {"outdated-name", given_up(found, printed),
                        "write the name of today, or say with --as-of of which day the list is"};
            case Verdict::common:
                if (stands_in_prose(entry)) return {};
                return {"common-name",
                        fmt::format("'{}' is not the name that the United Nations print", printed),
                        "write the printed name"};
            case Verdict::other_language:
                return {"other-language-name",
                        fmt::format("'{}' is {}, and the list is {}", printed,
                                    text::language_name(found.language),
                                    text::language_name(list_.language)),
                        "write the name in the language of the list"};
            case Verdict::other_script:
                return {"other-script-name",
                        fmt::format("'{}' is written in traditional characters", printed),
                        "write it in simplified characters"};
            case Verdict::not_a_state:
                // `European Union (observer)`
                if (!is_inside(at) || is_of_others(passage(entry).text)) return {};
                return {"not-a-state", fmt::format("'{}' is no State", printed),
                        "list it apart, or say in the heading that not all entries are States"};
        }
        return {};
    }

    /// Whether an entry is surely one of the list: a bare line at its ends may head it or stand
    /// apart on purpose, and sentences name organizations beside States.
    bool is_inside(std::size_t at) const {
        if (list_.shape == ListShape::sentence || heads_others()) return false;
        const bool table = list_.shape == ListShape::column || list_.shape == ListShape::columns;
        if (table) return at > 0;
        return !list_.entries[at].label.empty() || (at > 0 && at + 1 < list_.entries.size());
    }

    /// Whether the heading, or the one above it, says that not only States stand below: observers.
    bool heads_others() const {
        if (list_.heading == no_passage) return false;
        const std::size_t above = line_above(context_.reading, list_.heading);
        return is_of_others(context_.reading.passages[list_.heading].text) ||
               (above != no_passage && is_of_others(context_.reading.passages[above].text));
    }

    bool is_of_others(std::string_view text) const {
        const PreparedLanguage* prepared = context_.knowledge.prepared().language(list_.language);
        return prepared && prepared->words.has_word(text::folded(text), "list.mixed");
    }

    void judge(std::size_t at) {
        const ListEntry& entry = list_.entries[at];
        if (!entry.resolution.entity) return unknown(entry);
        const Judgement told = fault(at);
        if (told.code.empty()) return;
        std::string suggestion = told.code == "not-a-state" ? std::string() : right(entry);
        if (suggestion == words(entry)) suggestion.clear();
        // The printed name helps, but has not the ending that the sentence asks for.
        const std::string named = suggestion;
        if (entry.resolution.declined) suggestion.clear();
        if (told.code == "other-script-name") {
            const auto all = static_cast<std::size_t>(
                std::count_if(list_.entries.begin(), list_.entries.end(), [](const ListEntry& one) {
                    return one.resolution.verdict == Verdict::other_script;
                }));
            // A list in traditional characters is told once; many names are alike in both.
            if (all * 3 >= list_.entries.size() && all > 2) {
                if (traditional_) return;
                traditional_ = true;
            }
        }
        std::string help = told.help;
        if (!named.empty()) help += fmt::format(": '{}'", text::isolate(named));
        add(told.code, entry, entry.span, told.message, std::move(help), std::move(suggestion));
    }

    void unknown(const ListEntry& entry) {
        // Where several are unknown, the list may hold more than States.
        const std::size_t strange = list_.entries.size() - known_;
        if (strange > std::max<std::size_t>(1, list_.entries.size() / 8)) return;
        add("unknown-name", entry, entry.span,
            fmt::format("'{}' is no State that is known", text::isolate(words(entry))),
            "write which State is meant, or take it out of the list");
    }

    /// Two names in one entry, and one in two.
    void find_joined() {
        const JoinedNames joined(context_.knowledge, list_.language);
        struct Merged {
            std::size_t entry;
            Span span;
            TwoNames names;
        };
        std::vector<Merged> merged;
        for (std::size_t i = 0; i < list_.entries.size(); ++i) {
            const ListEntry& entry = list_.entries[i];
            const Resolution& found = entry.resolution;
            if (i + 1 < list_.entries.size()) {
                const ListEntry& next = list_.entries[i + 1];
                const bool doubtful = found.verdict != Verdict::right ||
                                      found.fault != Fault::none ||
                                      next.resolution.verdict != Verdict::right ||
                                      next.resolution.fault != Fault::none;
                if (doubtful && entry.label.empty() == next.label.empty() && !told_.contains(i)) {
                    if (const State* state = joined.one(words(entry), words(next))) {
                        split(i, *state);
                        continue;
                    }
                }
            }
            if (told_.contains(i) || (list_.shape == ListShape::sentence && found.entity)) continue;
            if (found.entity && found.fault != Fault::misspelt && found.verdict != Verdict::right &&
                found.verdict != Verdict::formal)
                continue;
            const std::string_view text = passage(entry).text;
            const std::size_t end = list_.shape == ListShape::sentence
                                        ? entry.span.end
                                        : std::min(text.find('\n', entry.span.begin), text.size());
            if (const auto two = joined.two(text.substr(entry.span.begin, end - entry.span.begin)))
                merged.push_back({i, {entry.span.begin, entry.span.begin + two->end}, *two});
        }
        // Pairs of States on purpose.
        if (merged.size() > std::max<std::size_t>(1, list_.entries.size() / 8)) return;
        for (const Merged& one : merged) {
            told_.insert(one.entry);
            const ListEntry& entry = list_.entries[one.entry];
            add("merged-entries", entry, one.span,
                fmt::format("two States stand in one entry: '{}' and '{}'",
                            text::isolate(one.names.first), text::isolate(one.names.second)),
                "make two entries of it");
        }
    }

    void split(std::size_t at, const State& state) {
        const ListEntry& entry = list_.entries[at];
        const ListEntry& next = list_.entries[at + 1];
        told_.insert(at);
        told_.insert(at + 1);
        for (const ListEntry* half : {&entry, &next}) known_ += half->resolution.entity ? 0U : 1U;
        findings_.add("split-entry", passage(entry), entry.span,
                      fmt::format("'{}' and '{}' are one name in two entries",
                                  text::isolate(words(entry)), text::isolate(words(next))),
                      "make one entry of them", {.state = state.id, .language = list_.language});
    }

    const Context& context_;
    const List& list_;
    Registers registers_;
    Findings& findings_;
    std::size_t known_ = 0;
    std::map<Fault, std::size_t> faults_;  ///< how many entries have each
    bool traditional_ = false;
    std::set<std::size_t> told_;  ///< entries of which all is said
};

}  // namespace

void check_names(const Context& context, Findings& findings) {
    for (const List& list : context.reading.lists) Names(context, list, findings).run();
}

}  // namespace hexaglot::check

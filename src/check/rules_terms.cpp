// SPDX-License-Identifier: MIT
// Terms in a form that the glossary advises against, and one thing called by two terms.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"
#include "check/terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

struct Occurrence {
    const Line* line;
    TermHit hit;
};

/// The first letter as large as that of the words it stands for.
std::string in_case_of(std::string_view found, const std::string& right,
                       const std::string& language) {
    std::size_t at = 0;
    const char32_t first = text::next(found, at);
    return text::small(first) != first ? text::capitalized(right, language) : right;
}

class Terms {
public:
    Terms(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void look(const Line& line, const TermIndex& index) {
        for (const TermHit& hit : index.find(line)) {
            if (hit.entry->term->status == TermStatus::discouraged)
                discourage(line, hit);
            else
                occurrences_[hit.entry->idea].push_back({&line, hit});
        }
    }

    /// Of two right terms of one thing, the rarer one.
    void finish() {
        for (const auto& [idea, all] : occurrences_) {
            std::map<const Term*, std::size_t> counts;
            for (const Occurrence& one : all) ++counts[one.hit.entry->term];
            if (counts.size() < 2) continue;
            const Term* usual = all.front().hit.entry->term;
            for (const auto& [term, count] : counts)
                if (count > counts[usual] ||
                    (count == counts[usual] && term->status < usual->status))
                    usual = term;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const Term* term = all[i].hit.entry->term;
                if (term == usual) continue;
                // The full form that stands once, at the beginning, introduces the short one.
                if (i == 0 && counts[term] == 1) continue;
                report(all[i], *usual, counts[usual]);
            }
        }
    }

private:
    void discourage(const Line& line, const TermHit& hit) {
        const auto& terms = hit.entry->idea->terms.find(context_.reading.language)->second;
        const std::string_view found = line.text(hit.first, hit.last);
        const Term& preferred = terms.front();
        if (preferred.status == TermStatus::discouraged) return;
        const std::string* form = TermIndex::form(preferred, hit.entry->as);
        const std::string right =
            in_case_of(found, form ? *form : preferred.text, context_.reading.language);
        findings_.add("discouraged-term", line.passage(), line.span(hit.first, hit.last),
                      fmt::format("the glossary advises against '{}'", text::isolate(found)),
                      fmt::format("write '{}'", text::isolate(right)),
                      {.suggestion = form ? right : std::string()});
    }

    void report(const Occurrence& one, const Term& usual, std::size_t count) {
        const std::string_view found = one.line->text(one.hit.first, one.hit.last);
        const std::string* right = TermIndex::form(usual, one.hit.entry->as);
        const bool sure = right && usual.status == TermStatus::preferred;
        findings_.add(
            "minority-term", one.line->passage(), one.line->span(one.hit.first, one.hit.last),
            fmt::format("'{}' stands here for what is called '{}' elsewhere ({} times)",
                        text::isolate(found), text::isolate(usual.text), count),
            "call one thing by one term",
            {.suggestion = sure ? in_case_of(found, *right, context_.reading.language) : ""});
    }

    const Context& context_;
    Findings& findings_;
    std::map<const Concept*, std::vector<Occurrence>> occurrences_;
};

// --- titles
// ---------------------------------------------------------------------------------------

struct Title {
    const Line* line;
    std::size_t first;  ///< without the marks
    std::size_t last;
    std::string text;
};

class Titles {
public:
    Titles(const Context& context, Findings& findings)
        : findings_(findings),
          small_(context.locale->words_for("small")),
          arabic_(script_of(*context.locale) == Glyph::arabic) {
        for (const Line& line : context.lines) collect(line);
    }

    void run(const Lines& lines) {
        two_wordings();
        std::size_t titles = 0;
        for (const auto& [title, count] : marked_)
            if (count >= 3 && ++titles <= 50) bare(title, lines);
    }

private:
    static constexpr std::size_t longest = 200;  // characters of a title

    void collect(const Line& line) {
        std::u32string unclosed;  // marks that nothing closes from here on
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char32_t open = line.at(at);
            const char32_t close = open == 0x300A               ? 0x300B
                                   : arabic_ && open == 0x201D  ? 0x201C
                                   : open == 0x201C && !arabic_ ? 0x201D
                                   : open == 0xAB               ? 0xBB
                                                                : U'\0';
            if (close == U'\0' || unclosed.find(close) != unclosed.npos) continue;
            std::size_t end = at + 1;
            while (end < line.size() && line.at(end) != close) ++end;
            if (end >= line.size()) unclosed += close;
            if (end >= line.size() || end - at > longest) continue;
            std::size_t first = at + 1;
            while (first < end && is_blank(line.at(first))) ++first;
            while (end > first && is_blank(line.at(end - 1))) --end;
            if (line.at(first) == 0x300A && line.at(end - 1) == 0x300B) continue;  // “《…》”
            std::string title(line.text(first, end));
            if (open == 0x300A && end - first >= 4) ++marked_[title];
            titles_.push_back({&line, first, end, std::move(title)});
        }
    }

    /// A title without the small words in which wordings differ; empty where it is too short to be
    /// one.
    std::string key(const Title& title) const {
        std::string words = fold(title.text).text;
        bool han = false;
        for (std::size_t i = title.first; i < title.last && !han; ++i)
            han = title.line->kind(i) == Glyph::han;
        words = words_alone(words);
        std::string result = han ? words : " " + words + " ";
        // للبلدان and في البلدان: particles and the article are written with the word.
        for (const std::string_view joined : {" لل", " بال", " وال", " ال"})
            for (auto at = result.find(joined); at != result.npos; at = result.find(joined, at))
                result.replace(at, joined.size(), " ");
        for (const std::string& small : small_) {
            const std::string sought = han ? small : " " + small + " ";
            const std::string into = han ? "" : " ";
            for (auto at = result.find(sought); at != result.npos; at = result.find(sought, at))
                result.replace(at, sought.size(), into);
        }
        const bool long_enough = text::length(title.text) >= 12 && text::length(result) >= 8;
        return (han ? text::length(result) >= 4 : long_enough) ? result : std::string();
    }

    /// Words without marks, and without the articles that an apostrophe joins to them.
    static std::string words_alone(std::string_view title) {
        std::string words;
        for (std::size_t at = 0; at < title.size();) {
            const char32_t c = text::next(title, at);
            if (c == U'\'' || c == U'’') {
                const auto space = words.rfind(' ');
                const std::size_t begin = space == words.npos ? 0 : space + 1;
                if (words.size() - begin <= 2) words.resize(begin);
            } else if (text::is_letter_or_digit(c)) {
                text::append(words, c);
            } else if (!words.empty() && words.back() != ' ') {
                words += ' ';
            }
        }
        return text::trim(words);
    }

    void two_wordings() {
        std::map<std::string, std::vector<const Title*>> alike;
        for (const Title& title : titles_)
            if (const std::string one = key(title); !one.empty()) alike[one].push_back(&title);
        for (const auto& [one, all] : alike) {
            std::map<std::string, std::size_t> counts;
            for (const Title* title : all) ++counts[fold(title->text).text];
            if (counts.size() < 2) continue;
            // As often: the one that stands first.
            const Title* usual = all.front();
            for (const Title* title : all)
                if (counts[fold(title->text).text] > counts[fold(usual->text).text]) usual = title;
            for (const Title* title : all)
                if (fold(title->text).text != fold(usual->text).text)
                    report(*title->line, title->first, title->last, usual->text, {});
        }
    }

    /// A title that the document marks as one, without its marks in a sentence.
    void bare(const std::string& title, const Lines& lines) {
        for (const Line& line : lines) {
            if (line.empty()) continue;
            const std::string_view words = line.passage().text;
            std::vector<bool> quoted;
            for (auto at = words.find(title); at != words.npos;
                 at = words.find(title, at + title.size())) {
                const std::size_t first = line.index(at);
                const std::size_t last = line.index(at + title.size());
                if (line.at(first - 1) == 0x300A || is_heading(line)) continue;
                if (quoted.empty()) quoted = quoted_characters(line);
                if (quoted[first]) continue;
                report(line, first, last, "《" + title + "》", "《" + title + "》");
            }
        }
    }

    /// A masthead or heading has no sentence.
    static bool is_heading(const Line& line) {
        if (line.passage().role() == Role::heading || line.passage().role() == Role::annex)
            return true;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (line.at(i) == 0x3002 || line.at(i) == 0xFF0C || line.at(i) == 0xFF1A) return false;
        return true;
    }

    void report(const Line& line, std::size_t first, std::size_t last, const std::string& usual,
                std::string suggestion) {
        findings_.add("two-titles", line.passage(), line.span(first, last),
                      fmt::format("'{}' is '{}' elsewhere in this document",
                                  text::isolate(line.text(first, last)), text::isolate(usual)),
                      fmt::format("write a title in one way: '{}'", text::isolate(usual)),
                      {.suggestion = std::move(suggestion)});
    }

    Findings& findings_;
    const std::vector<std::string>& small_;
    bool arabic_;  ///< ”…“
    std::vector<Title> titles_;
    std::map<std::string, std::size_t> marked_;  ///< in 《 》
};

}  // namespace

bool has_terms(const Context& context) {
    const PreparedLanguage* prepared =
        context.knowledge.prepared().language(context.reading.language);
    return prepared != nullptr && !prepared->terms.entries().empty();
}

void check_terms(const Context& context, Findings& findings) {
    const TermIndex& index = context.knowledge.prepared().language(context.reading.language)->terms;
    Terms terms(context, findings);
    for (const Line& line : context.lines) terms.look(line, index);
    terms.finish();
}

void check_titles(const Context& context, Findings& findings) {
    Titles(context, findings).run(context.lines);
}

}  // namespace hexaglot::check

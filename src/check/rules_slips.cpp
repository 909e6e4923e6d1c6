// SPDX-License-Identifier: MIT
// Words that are one letter off a term of the glossary.
#include "base/text.h"
#include "check/prepared.h"
#include "check/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hexaglot::check {

namespace {

class Slips {
public:
    Slips(const Context& context, const PreparedLanguage& prepared, Findings& findings)
        : context_(context),
          index_(prepared.slips),
          names_(prepared.name_slips),
          findings_(findings) {}

    void run() {
        for (const Line& line : context_.lines) {
            for (const Slip& slip : index_.characters(line))
                if (const State* state =
                        context_.knowledge.names().exact(slip.right, context_.reading.language))
                    add_name(line, {slip, state});
                else
                    add(line, slip);
            std::vector<Word> words = words_in(line);
            for (const Word& word : words) {
                if (word.letters.size() < least) continue;
                ++counts_[word.letters];
                // The Arabic "and" is written with the word behind it.
                if (word.letters.front() == U'و') ++counts_[word.letters.substr(1)];
            }
            for (const Slip& slip : index_.phrases(line, words)) add(line, slip);
            for (const NameSlip& one : names_.in(line, words, index_))
                near_names_.emplace_back(&line, one);
            for (Word& word : words)
                if (word.letters.size() >= least && !word.capitals && !index_.knows(word.letters))
                    unknown_.emplace_back(&line, std::move(word));
        }
        // What stands again and again is the name of somebody else.
        for (const auto& [line, one] : near_names_)
            if (counts_[small(one.slip.found)] <= 2) add_name(*line, one);
        // A word that stands once, beside the right one. Where other words are not known it must
        // stand several times; a long word, where they are known, need not stand there at all.
        for (const auto& [line, word] : unknown_) {
            if (counts_[word.letters] > 1) continue;
            const auto right = index_.nearest(word.letters);
            if (!right) continue;
            const auto found = counts_.find(*right);
            const std::size_t count = found == counts_.end() ? 0 : found->second;
            const bool sure =
                index_.has_neighbours() ? count > 0 || right->size() >= sure_alone : count > 1;
            if (!sure) continue;
            add(*line, {word.first, word.last, std::string(line->text(word.first, word.last)),
                        text::utf8(*right)});
        }
    }

private:
    static constexpr std::size_t most = 500;  // findings of one document
    static constexpr std::size_t least = 5;   // letters
    static constexpr std::size_t sure_alone = 7;

    static std::u32string small(const std::string& word) {
        std::u32string letters = text::code_points(word);
        for (char32_t& c : letters) c = text::small(c);
        return letters;
    }

    void add_name(const Line& line, const NameSlip& one) {
        const Span span = line.span(one.slip.first, one.slip.last);
        if (context_.listed.at(line.passage(), span)) return;  // told as an entry
        findings_.add("misspelt-name", line.passage(), span,
                      fmt::format("'{}' is no name of a State", text::isolate(one.slip.found)),
                      fmt::format("write the name as the United Nations print it: '{}'",
                                  text::isolate(one.slip.right)),
                      {.suggestion = one.slip.right,
                       .state = one.state->id,
                       .language = context_.reading.language});
    }

    void add(const Line& line, const Slip& slip) {
        const Span span = line.span(slip.first, slip.last);
        const bool told = std::any_of(told_.begin(), told_.end(), [&](const auto& one) {
            return one.first == &line && one.second.begin < span.end && span.begin < one.second.end;
        });
        if (told || told_.size() > most || context_.listed.at(line.passage(), span)) return;
        told_.emplace_back(&line, span);
        std::size_t at = 0;
        const char32_t first = text::next(slip.found, at);
        const std::string right = text::small(first) != first
                                      ? text::capitalized(slip.right, context_.reading.language)
                                      : slip.right;
        findings_.add(
            "slip", line.passage(), span,
            fmt::format("'{}' is nearly '{}'", text::isolate(slip.found), text::isolate(right)),
            fmt::format("write '{}'", text::isolate(right)), {.suggestion = right});
    }

    const Context& context_;
    const SlipIndex& index_;
    const NameSlips& names_;
    Findings& findings_;
    std::vector<std::pair<const Line*, NameSlip>> near_names_;
    std::unordered_map<std::u32string, std::size_t> counts_;
    std::vector<std::pair<const Line*, Word>> unknown_;
    std::vector<std::pair<const Line*, Span>> told_;
};

}  // namespace

void check_slips(const Context& context, Findings& findings) {
    Slips(context, *context.knowledge.prepared().language(context.reading.language), findings)
        .run();
}

}  // namespace hexaglot::check

// SPDX-License-Identifier: MIT
#include "extract/typed_labels.h"

#include "base/text.h"
#include "extract/formats.h"
#include "extract/text_label.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hexaglot::extract {

namespace {

struct Candidate {
    Paragraph* paragraph;
    Label label;
    std::size_t words;  ///< byte behind the label and the space that follows it
};

/// Labels that count on together: of one format, with the same marks around the counter.
using Look = std::pair<std::string, std::string>;

Look look_of(const Label& label) {
    std::string marks;
    for (std::size_t at = 0; at < label.text.size();)
        if (const char32_t c = text::next(label.text, at); !text::is_letter_or_digit(c))
            text::append(marks, c);
    return {label.numbering, marks};
}

/// The words at the head of a paragraph, before anything that is no plain text.
std::string head_of(const Paragraph& paragraph) {
    std::string words;
    for (const Inline& part : paragraph.inlines) {
        const auto* text = std::get_if<Text>(&part);
        if (!text || text->marks.superscript) break;
        words += text->text;
    }
    return words;
}

/// Takes the first `size` bytes off a paragraph that begins with plain text.
void cut(Paragraph& paragraph, std::size_t size) {
    const Place start = place_in(paragraph.place, paragraph.anchors, size);
    std::vector<Anchor> anchors = {{0, start.offset}};
    for (const Anchor& anchor : paragraph.anchors)
        if (anchor.text > size) anchors.push_back({anchor.text - size, anchor.source});
    paragraph.anchors = std::move(anchors);
    while (size > 0) {
        std::string& words = std::get<Text>(paragraph.inlines.front()).text;
        const std::size_t taken = std::min(size, words.size());
        words.erase(0, taken);
        size -= taken;
        if (words.empty()) paragraph.inlines.erase(paragraph.inlines.begin());
    }
}

}  // namespace

void take_typed_labels(Document& document) {
    std::vector<Candidate> candidates;
    std::map<Look, std::set<int>> numbers;
    LabelReader labels;
    for (Part& part : document.parts)
        for (Block& block : part.blocks) {
            auto* paragraph = std::get_if<Paragraph>(&block);
            if (!paragraph || paragraph->label) continue;
            if (paragraph->role == Role::heading) labels.restart();
            if (paragraph->role != Role::text) continue;
            const std::string words = head_of(*paragraph);
            const std::size_t begin = words.find_first_not_of(" \t");
            if (begin == words.npos) continue;
            auto found = labels.read(std::string_view(words).substr(begin));
            if (!found || found->label.number == 0 || begin + found->words >= words.size())
                continue;
            numbers[look_of(found->label)].insert(found->label.number);
            candidates.push_back({paragraph, std::move(found->label), begin + found->words});
        }
    const auto count_on = [&](const Label& label) {
        const std::set<int>& all = numbers[look_of(label)];
        return std::any_of(all.begin(), all.end(),
                           [&](int number) { return all.contains(number + 1); });
    };
    for (Candidate& one : candidates) {
        if (!count_on(one.label)) continue;
        cut(*one.paragraph, one.words);
        one.paragraph->level = one.label.level;
        one.paragraph->label = std::move(one.label);
        one.paragraph->role = role_of("", 0, one.paragraph->label);
    }
}

}  // namespace hexaglot::extract

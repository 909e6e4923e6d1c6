// SPDX-License-Identifier: MIT
// What a pseudo-language shows: every word of a paper went through the translation or the locale.
#include "constructs/constructs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace hexaglot {
namespace {

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/// Two small letters in a row, where words should be in capitals; symbols and names of persons are
/// the same in every language.
bool is_foreign(const Text& text) {
    std::string words = text.text;
    const std::string person = "Carlos FORADORI";
    if (const auto at = words.find(person); at != words.npos) words.erase(at, person.size());
    return text.meaning != Meaning::symbol &&
           std::adjacent_find(words.begin(), words.end(), [](char a, char b) {
               return is_small(a) && is_small(b);
           }) != words.end();
}

std::vector<std::string> foreign_words(const Document& document) {
    std::vector<std::string> found;
    const std::function<void(const Inlines&)> look = [&](const Inlines& inlines) {
        for (const Inline& piece : inlines) {
            if (const auto* text = std::get_if<Text>(&piece))
                if (is_foreign(*text)) found.push_back(text->text);
            if (const auto* note = std::get_if<Note>(&piece)) look(note->inlines);
            if (const auto* link = std::get_if<Link>(&piece)) look(link->inlines);
            if (const auto* reference = std::get_if<Reference>(&piece))
                look({Text{reference->text}});
        }
    };
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts) {
            for (const auto& [name, field] : part.fields.all())
                if (const auto* words = std::get_if<Inlines>(&field)) look(*words);
            for_paragraphs(part.blocks, [&](const Paragraph& paragraph) {
                if (paragraph.label && paragraph.label->numbering == "annex")
                    look({Text{paragraph.label->text}});
                look(paragraph.inlines);
            });
            for (const Block& block : part.blocks)
                if (const auto* image = std::get_if<Image>(&block)) look({Text{image->alt}});
        }
    return found;
}

TEST(PseudoLanguage, LeavesNoWordAsItWas) {
    for (const std::string& paper : constructs()) {
        EXPECT_FALSE(foreign_words(Constructs::get().document(paper, "en")).empty()) << paper;
        for (const char* language : {"xx", "xr"})
            EXPECT_EQ(foreign_words(Constructs::get().document(paper, language)),
                      std::vector<std::string>())
                << paper << '.' << language;
    }
}

}  // namespace
}  // namespace hexaglot

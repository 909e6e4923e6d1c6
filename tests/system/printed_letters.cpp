// SPDX-License-Identifier: MIT
#include "system/printed_letters.h"

#include "base/text.h"
#include "system/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::system_test {
namespace {

bool is_vowel_sign(char32_t c) {
    return (c >= 0x064B && c <= 0x065F) || c == 0x0670;
}

char32_t bare_alif(char32_t c) {
    return c == 0x0622 || c == 0x0623 || c == 0x0625 ? 0x0627 : c;
}

void add(Letters& sum, const Letters& more, int times = 1) {
    for (const auto& [letter, count] : more) sum[letter] += times * count;
}

/// How many copies of `part` can be taken from `whole`.
int copies(const Letters& whole, const Letters& part) {
    int least = part.empty() ? 0 : 1000;
    for (const auto& [letter, count] : part) {
        const auto found = whole.find(letter);
        least = std::min(least, found == whole.end() ? 0 : std::max(found->second, 0) / count);
    }
    return least;
}

std::string line(const Paragraph& paragraph) {
    return (paragraph.label ? paragraph.label->text + ' ' : "") + plain_text(paragraph.inlines) +
           '\n';
}

std::string whole_text(const Document& document) {
    std::string text;
    for (const Paragraph* paragraph : paragraphs(document)) text += line(*paragraph);
    each_inline(document, [&text](const Inline& piece) {
        if (const auto* note = std::get_if<Note>(&piece))
            text += mark_of(*note) + ' ' + plain_text(note->inlines) + '\n';
    });
    return text;
}

/// The header rows of each table.
std::vector<Letters> header_rows(const Document& document) {
    std::vector<Letters> headers;
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts)
            for (const Block& block : part.blocks) {
                const auto* table = std::get_if<Table>(&block);
                if (!table) continue;
                std::string text;
                for (std::size_t row = 0; row < table->header_rows; ++row)
                    for (const Cell& cell : table->rows[row].cells)
                        for (const Paragraph& inside : cell.paragraphs) text += line(inside);
                headers.push_back(count_letters(text));
            }
    return headers;
}

}  // namespace

Letters count_letters(std::string_view text) {
    const std::string normal = text::nfkc(text);
    Letters counts;
    for (std::size_t at = 0; at < normal.size();) {
        const char32_t c = text::next(normal, at);
        const bool is_letter = text::script(c) != text::Script::common && !is_vowel_sign(c);
        if (is_letter || (c >= '0' && c <= '9')) ++counts[bare_alif(c)];
    }
    return counts;
}

std::string difference_of_letters(const Document& document, std::string_view header,
                                  const std::vector<std::string>& pages) {
    Letters left;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        add(left, count_letters(pages[i]));
        add(left, count_letters(header), -1);
        if (i > 0) add(left, count_letters(std::to_string(i + 1)), -1);
    }
    add(left, count_letters(whole_text(document)), -1);
    for (const Letters& rows : header_rows(document)) add(left, rows, -copies(left, rows));
    std::string out;
    for (const auto& [letter, count] : left) {
        if (count == 0) continue;
        std::string shown;
        text::append(shown, letter);
        out += fmt::format("{} {} times {}\n", shown, std::abs(count),
                           count > 0 ? "too often" : "not printed");
    }
    return out;
}

}  // namespace hexaglot::system_test

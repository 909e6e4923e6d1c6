// SPDX-License-Identifier: MIT
#include "check/reading.h"

#include "base/text.h"
#include "check/glyphs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace hexaglot::check {

namespace {

class Reader {
public:
    explicit Reader(Reading& reading) : reading_(reading) {}

    void read(const std::vector<Part>& parts) {
        for (const Part& part : parts) {
            part_ = &part;
            for (const Block& block : part.blocks) read(block);
        }
    }

    void finish() {
        std::move(notes_.begin(), notes_.end(), std::back_inserter(reading_.passages));
    }

private:
    void read(const Block& block) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            add(*paragraph, std::nullopt);
        } else if (const auto* table = std::get_if<Table>(&block)) {
            for (std::size_t row = 0; row < table->rows.size(); ++row)
                for (std::size_t column = 0; column < table->rows[row].cells.size(); ++column)
                    for (const Paragraph& inside : table->rows[row].cells[column].paragraphs)
                        add(inside, CellPlace{tables_, row, column, row < table->header_rows});
            ++tables_;
        }
    }

    void add(const Paragraph& paragraph, const std::optional<CellPlace>& cell) {
        Passage passage;
        passage.paragraph = &paragraph;
        passage.part = part_;
        passage.cell = cell;
        passage.heading = heading_;
        fill(passage, paragraph.inlines);
        if (paragraph.role == Role::heading || paragraph.role == Role::annex)
            heading_ = reading_.passages.size();
        reading_.passages.push_back(std::move(passage));
    }

    void fill(Passage& passage, const Inlines& inlines) {
        for (const Inline& part : inlines) {
            const std::size_t begin = passage.text.size();
            if (const auto* note = std::get_if<Note>(&part)) {
                passage.marks.push_back({begin, note});
                add_note(passage, *note);
                continue;
            }
            passage.text += words_of(part);
            const Span span{begin, passage.text.size()};
            if (const auto* link = std::get_if<Link>(&part))
                passage.links.push_back({span, link});
            else if (const auto* reference = std::get_if<Reference>(&part))
                passage.references.push_back({span, reference});
        }
    }

    void add_note(const Passage& around, const Note& note) {
        Passage body;
        body.paragraph = around.paragraph;
        body.note = &note;
        body.part = around.part;
        body.heading = around.heading;
        fill(body, note.inlines);
        notes_.push_back(std::move(body));
    }

    Reading& reading_;
    const Part* part_ = nullptr;
    std::size_t heading_ = Passage::none;
    std::size_t tables_ = 0;
    std::vector<Passage> notes_;
};

struct Scripts {
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    std::size_t han = 0;
    std::size_t arabic = 0;
};

Scripts count_scripts(std::string_view text) {
    Scripts count;
    for (std::size_t at = 0; at < text.size();) {
        switch (text::script(text::next(text, at))) {
            case text::Script::latin:
                ++count.latin;
                break;
            case text::Script::cyrillic:
                ++count.cyrillic;
                break;
            case text::Script::han:
                ++count.han;
                break;
            case text::Script::arabic:
                ++count.arabic;
                break;
            default:
                break;
        }
    }
    return count;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// How often words of a list stand in a text as whole words; of Chinese, which has no spaces, as
/// they are found.
std::size_t frequency(std::string_view text, const std::vector<std::string>& words, Glyph script) {
    std::size_t found = 0;
    for (const std::string& word : words)
        for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
            const std::size_t behind = at + word.size();
            const bool whole =
                script == Glyph::han || ((at == 0 || !is_letter(text[at - 1])) &&
                                         (behind == text.size() || !is_letter(text[behind])));
            if (whole) ++found;
        }
    return found;
}

/// The language that knows most names of States in a text, the first of those that know as many.
std::string language_of_names(std::string_view text, const Knowledge& knowledge) {
    std::string best;
    std::size_t most = 0;
    for (const auto& [language, locale] : knowledge.locales()) {
        const std::size_t found = knowledge.names().mentions(text, language).size();
        if (found > most) {
            best = language;
            most = found;
        }
    }
    return best;
}

/// Enough of a text to tell its language.
constexpr std::size_t enough = 20000;

}  // namespace

std::string_view Passage::label() const {
    return note || !paragraph->label ? std::string_view()
                                     : std::string_view(paragraph->label->text);
}

Place Passage::place(std::size_t offset) const {
    return note && note->place.source ? place_in(note->place, note->anchors, offset)
                                      : place_in(paragraph->place, paragraph->anchors, offset);
}

std::string_view Reading::heading(const Passage& passage) const {
    return passage.heading == Passage::none ? std::string_view()
                                            : std::string_view(passages[passage.heading].text);
}

std::string language_of(std::string_view text, const Locales& locales) {
    const Scripts count = count_scripts(text);
    const std::size_t han = count.han * 3;  // a character says as much as several letters
    const std::array<std::pair<std::size_t, Glyph>, 4> scripts = {
        {{count.latin, Glyph::latin},
         {count.cyrillic, Glyph::cyrillic},
         {han, Glyph::han},
         {count.arabic, Glyph::arabic}}};
    const auto most = *std::max_element(scripts.begin(), scripts.end());
    if (most.first == 0) return {};
    std::string best;
    std::size_t best_score = 0;
    std::size_t alone = 0;
    for (const auto& [language, locale] : locales) {
        if (script_of(*locale) != most.second) continue;
        ++alone;
        const std::size_t score = frequency(text, locale->words_for("frequent"), most.second);
        if (score > best_score || best.empty()) {
            best = language;
            best_score = score;
        } else if (score == best_score) {
            best.clear();  // two languages are as likely
            best_score = score;
        }
    }
    return best_score > 0 || alone == 1 ? best : std::string();
}

Reading read(const Document& document, const Knowledge& knowledge, const Request& request) {
    Reading reading;
    reading.document = &document;
    reading.as_of = request.as_of;
    Reader reader(reading);
    reader.read(document.parts);
    reader.read(document.annexes);
    reader.read(document.margins);
    reader.finish();
    std::string sample;
    for (const Passage& passage : reading.passages) {
        if (sample.size() > enough) break;
        sample += passage.text + "\n";
    }
    // Properties often name the language of the word processor, not that of the text.
    std::string told = language_of(sample, knowledge.locales());
    // A bare list of States has no other words than their names.
    if (told.empty()) told = language_of_names(sample, knowledge);
    reading.language = !request.language.empty() ? request.language
                       : !told.empty()           ? told
                                                 : document.setting.language;
    return reading;
}

}  // namespace hexaglot::check

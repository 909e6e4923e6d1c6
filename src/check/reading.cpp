// SPDX-License-Identifier: MIT
#include "check/reading.h"

#include "check/prepared.h"

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
    std::string told = knowledge.prepared().tongues.most(sample);
    // A bare list of States has no other words than their names.
    if (told.empty()) told = language_of_names(sample, knowledge);
    reading.language = !request.language.empty() ? request.language
                       : !told.empty()           ? told
                                                 : document.setting.language;
    return reading;
}

}  // namespace hexaglot::check

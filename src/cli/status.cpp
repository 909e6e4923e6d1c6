// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace hexaglot::cli {
namespace {

/// The words of a document as a word processor counts them; notes and headings count (Editorial
/// Manual, length of documents).
std::size_t words(const Inlines& inlines) {
    std::size_t count = 0;
    std::string line;
    for (const Inline& piece : inlines) {
        if (const auto* note = std::get_if<Note>(&piece))
            count += words(note->inlines);
        else
            line += plain_text({piece});
    }
    return count + text::words(line);
}

std::size_t words(const Document& document) {
    std::size_t count = 0;
    for (const auto* parts : {&document.parts, &document.annexes})
        for (const Part& part : *parts) {
            for (const char* name : {"title", "subtitle"})
                if (const Field* field = part.fields.find(name))
                    if (const auto* inlines = std::get_if<Inlines>(field)) count += words(*inlines);
            for_paragraphs(part.blocks, [&](const Paragraph& one) { count += words(one.inlines); });
        }
    return count;
}

/// One paper in one language.
struct Row {
    std::string paper;
    std::string language;
    std::size_t units = 0;
    std::size_t translated = 0;
    std::size_t stale = 0;
    std::size_t words = 0;
    std::size_t unverified = 0;
};

Row row(const Session& session, const Paper& paper, const std::string& language) {
    Row row{paper.id, language};
    const auto file = paper.translations.find(language);
    for (const UnitView& unit : paper.units()) {
        ++row.units;
        if (language == paper.original) {
            ++row.translated;
            continue;
        }
        const TranslationUnit* target =
            file == paper.translations.end() ? nullptr : file->second.unit(unit.id);
        if (!target) continue;
        if (target->standing == TranslationUnit::Standing::translated) ++row.translated;
        if (target->standing == TranslationUnit::Standing::stale) ++row.stale;
        if (target->unverified) ++row.unverified;
    }
    // Only the words that are there count; what keeps the paper from being built is for `build` to
    // say.
    Diagnostics unused;
    const Document document = compose::document(session.corpus(), *session.locales().at(language),
                                                {&paper, {}, {}}, unused);
    row.words = words(document);
    row.unverified += document.unverified;
    return row;
}

/// Columns as wide as what stands in them; numbers end where their heading ends.
std::string table(const std::vector<Row>& rows) {
    std::size_t papers = std::string_view("paper").size();
    std::size_t languages = std::string_view("lang").size();
    for (const Row& row : rows) {
        papers = std::max(papers, row.paper.size());
        languages = std::max(languages, row.language.size());
    }
    std::string out =
        fmt::format("{:{}}  {:{}}  units  translated  stale  missing   words  unverified\n",
                    "paper", papers, "lang", languages);
    for (const Row& row : rows)
        out += fmt::format("{:{}}  {:{}}  {:5}  {:10}  {:5}  {:7}  {:6}  {:10}\n", row.paper,
                           papers, row.language, languages, row.units, row.translated, row.stale,
                           row.units - row.translated - row.stale, row.words, row.unverified);
    return out;
}

void status(Session& session, const std::vector<std::string>& wanted) {
    if (!session.load_data()) return;
    const auto papers = session.papers(wanted);
    const auto languages = session.languages("all");
    session.keep_trouble_of(wanted, "all");
    if (papers.empty()) return;
    std::vector<Row> rows;
    for (const Paper* paper : papers)
        for (const std::string& language : languages)
            rows.push_back(row(session, *paper, language));
    session.say(table(rows));
}

}  // namespace

void add_status(CLI::App& app, Action& chosen) {
    auto papers = std::make_shared<std::vector<std::string>>();
    CLI::App* command =
        app.add_subcommand("status", "Says how far each paper is in each language.");
    command->add_option("PAPER", *papers, "ids of papers (default: all)");
    command->callback(
        [papers, &chosen] { chosen = [papers](Session& session) { status(session, *papers); }; });
}

}  // namespace hexaglot::cli

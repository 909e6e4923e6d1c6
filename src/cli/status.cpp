// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "cli/commands.h"

#include <fmt/format.h>

#include <memory>

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
            if (const Field* title = part.fields.find("title"))
                if (const auto* inlines = std::get_if<Inlines>(title)) count += words(*inlines);
            for_paragraphs(part.blocks, [&](const Paragraph& one) { count += words(one.inlines); });
        }
    return count;
}

std::string row(const Session& session, const Paper& paper, const std::string& language) {
    std::size_t units = 0;
    std::size_t translated = 0;
    std::size_t stale = 0;
    std::size_t waiting = 0;
    const auto file = paper.translations.find(language);
    for (const UnitView& unit : paper.units()) {
        ++units;
        if (language == paper.original) {
            ++translated;
            continue;
        }
        const TranslationUnit* target =
            file == paper.translations.end() ? nullptr : file->second.unit(unit.id);
        if (!target) continue;
        if (target->standing == TranslationUnit::Standing::translated) ++translated;
        if (target->standing == TranslationUnit::Standing::stale) ++stale;
        if (target->unverified) ++waiting;
    }
    // Only the words that are there count; what keeps the paper from being built is for `build` to
    // say.
    Diagnostics unused;
    const Document document = compose::document(session.corpus(), *session.locales().at(language),
                                                {&paper, {}, {}}, unused);
    return fmt::format("{:28}  {:4}  {:5}  {:10}  {:5}  {:7}  {:6}  {:10}\n", paper.id, language,
                       units, translated, stale, units - translated - stale, words(document),
                       waiting + document.unverified);
}

void status(Session& session, const std::vector<std::string>& wanted) {
    if (!session.load_data()) return;
    const auto papers = session.papers(wanted);
    const auto languages = session.languages("all");
    session.keep_trouble_of(wanted, "all");
    if (papers.empty()) return;
    std::string out =
        fmt::format("{:28}  {:4}  {:5}  {:10}  {:5}  {:7}  {:6}  {:10}\n", "paper", "lang", "units",
                    "translated", "stale", "missing", "words", "unverified");
    for (const Paper* paper : papers)
        for (const std::string& language : languages) out += row(session, *paper, language);
    session.say(out);
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

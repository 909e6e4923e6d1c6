// SPDX-License-Identifier: MIT
#include "archive/archive.h"
#include "cli/commands.h"
#include "merge/merge.h"

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <memory>
#include <set>

namespace hexaglot::cli {
namespace {

namespace fs = std::filesystem;

struct BuildFlags {
    std::vector<std::string> papers;
    std::string languages;
    std::vector<std::string> formats = {"docx", "odt"};
    std::string as_of;
    std::string out = "output";
    std::string fallback;
    bool dry_run = false;
};

/// One paper in one language: composed once, then written in each format.
struct Task {
    const Paper* paper = nullptr;
    const Locale* locale = nullptr;
    Document document = {};
    std::vector<std::string> files = {};  ///< in the order of the formats; empty after an error
    Diagnostics trouble = {};
};

/// Whether a `--lang` value stands for all languages.
bool is_all(const std::string& languages) {
    return languages.empty() || languages == "all";
}

/// Word processors' formats are made from a template.
bool needs_template(const std::string& format) {
    return format == "docx" || format == "odt";
}

/// The templates that the tasks need, each opened once. Those that cannot be opened are missing
/// here and reported.
using Templates = std::map<std::string, Package, std::less<>>;

std::string template_file(const Paper& paper, const std::string& format) {
    return paper.template_name + "." + format;
}

Templates open_templates(Session& session, const std::vector<Task>& tasks,
                         const std::vector<std::string>& formats) {
    Templates templates;
    std::set<std::string> tried;
    for (const Task& task : tasks)
        for (const std::string& format : formats) {
            const std::string name = template_file(*task.paper, format);
            if (!needs_template(format) || !tried.insert(name).second) continue;
            std::error_code error;
            const fs::path file = session.templates_folder() / name;
            if (!fs::exists(file, error)) {
                session.trouble.add("unknown-template", task.paper->place,
                                    fmt::format("there is no template '{}'", file.string()),
                                    fmt::format("make that file, or correct template=\"{}\"",
                                                task.paper->template_name));
                continue;
            }
            if (auto package = session.open(file, session.trouble))
                templates.try_emplace(name, std::move(*package));
        }
    return templates;
}

void make(Task& task, const Corpus& corpus, const Templates& templates,
          const std::vector<std::string>& formats, const compose::Request& request) {
    task.document = compose::document(corpus, *task.locale, request, task.trouble);
    const merge::Needs needs = merge::needs(task.document);
    std::vector<std::shared_ptr<const merge::Program>> programs;  // in the order of the formats
    std::set<std::string_view> asked;
    for (const std::string& format : formats) {
        const auto its_template = templates.find(template_file(*task.paper, format));
        programs.push_back(
            its_template == templates.end()
                ? nullptr
                : merge::compile(its_template->second, task.document.setting, needs, task.trouble));
        if (!programs.back()) continue;
        const auto& fields = merge::fields(*programs.back());
        asked.insert(fields.begin(), fields.end());
    }
    compose::add_lists(task.document, corpus, *task.locale, request, asked, task.trouble);
    // A template that is missing or faulty has been told.
    for (std::size_t i = 0; i < formats.size() && !task.trouble.has_errors(); ++i) {
        if (formats[i] == "html")
            task.files.push_back(print::html(task.document));
        else if (formats[i] == "txt")
            task.files.push_back(print::text(task.document));
        else if (programs[i])
            task.files.push_back(archive::save(merge::run(*programs[i], task.document)));
    }
    if (task.trouble.has_errors()) task.files.clear();
}

/// Runs `one` for every task on at most `jobs` cores. Each task has its own diagnostics: the result
/// does not depend on the order.
template <typename One>
void for_each_task(std::vector<Task>& tasks, int jobs, const One& one) {
    if (jobs == 1 || tasks.size() < 2) {
        std::for_each(tasks.begin(), tasks.end(), one);
        return;
    }
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                    static_cast<std::size_t>(jobs));
    tbb::parallel_for(std::size_t{0}, tasks.size(), [&](std::size_t i) { one(tasks[i]); });
}

void write_file(Session& session, const fs::path& path, const std::string& bytes, bool dry_run) {
    std::string reason;
    std::string_view result;
    if (dry_run) {
        const auto old = read_file(path, reason);
        result = old && *old == bytes ? "unchanged" : "would be written";
    } else {
        const Written done = session.write(path, bytes);
        if (done == Written::failed) return;
        result = done == Written::written ? "written" : "unchanged";
    }
    if (!session.flags().quiet) session.say(fmt::format("{} {}\n", result, path.string()));
}

std::vector<Task> tasks_for(const Session& session, const std::vector<const Paper*>& papers,
                            const std::vector<std::string>& languages) {
    const std::set<std::string> faulty = session.faulty_papers();
    std::vector<Task> tasks;
    for (const Paper* paper : papers)
        for (const std::string& language : languages)
            if (!faulty.count(fs::path(paper->folder).filename()))
                tasks.push_back({paper, session.locales().at(language).get()});
    return tasks;
}

void write_files(Session& session, const std::vector<const Task*>& versions,
                 const BuildFlags& flags) {
    const std::string& id = versions.front()->paper->id;
    const fs::path folder = fs::path(flags.out) / id;
    for (const Task* task : versions)
        for (std::size_t i = 0; i < flags.formats.size(); ++i) {
            const std::string name =
                fmt::format("{}.{}.{}", id, task->locale->language(), flags.formats[i]);
            write_file(session, folder / name, task->files[i], flags.dry_run);
        }
    const bool html = std::count(flags.formats.begin(), flags.formats.end(), "html") > 0;
    if (flags.languages != "all" || !html) return;
    std::vector<Document> documents;
    for (const Task* task : versions) documents.push_back(task->document);
    write_file(session, folder / (id + ".all.html"), print::html(documents), flags.dry_run);
}

void build(Session& session, const BuildFlags& flags) {
    corpus::Wanted wanted;
    if (!flags.papers.empty()) wanted.papers = flags.papers;
    if (!is_all(flags.languages)) {
        wanted.languages = split(flags.languages);
        for (const std::string& language : split(flags.fallback))
            if (!language.empty()) wanted.languages->push_back(language);
    }
    if (!session.load_data(wanted)) return;
    const auto papers = session.papers(flags.papers);
    const auto languages = session.languages(flags.languages);
    const auto fallback =
        flags.fallback.empty() ? std::vector<std::string>() : session.languages(flags.fallback);
    std::optional<Day> as_of;
    if (!flags.as_of.empty()) as_of = session.day("--as-of", flags.as_of);

    session.keep_trouble_of(
        flags.papers, is_all(flags.languages) ? "all" : flags.languages + "," + flags.fallback);
    if (session.has_common_errors()) return;
    std::vector<Task> tasks = tasks_for(session, papers, languages);
    const Templates templates = open_templates(session, tasks, flags.formats);
    const Locale* stand_in =
        fallback.empty() ? nullptr : session.locales().at(fallback.front()).get();
    for_each_task(tasks, session.jobs(), [&](Task& task) {
        make(task, session.corpus(), templates, flags.formats, {task.paper, as_of, stand_in});
    });

    // A paper with an error in any of its languages is written in none.
    std::set<const Paper*> faulty;
    for (Task& task : tasks) {
        if (task.files.size() < flags.formats.size()) faulty.insert(task.paper);
        session.trouble.append(std::move(task.trouble));
    }
    for (const Paper* paper : papers) {
        std::vector<const Task*> versions;
        for (const Task& task : tasks)
            if (task.paper == paper && !faulty.count(paper)) versions.push_back(&task);
        if (!versions.empty()) write_files(session, versions, flags);
    }
}

}  // namespace

void add_build(CLI::App& app, Action& chosen) {
    auto flags = std::make_shared<BuildFlags>();
    CLI::App* command =
        app.add_subcommand("build", "Makes finished papers: OUT/PAPER/PAPER.LANG.FORMAT.");
    command->add_option("PAPER", flags->papers, "ids of papers (default: all)");
    command->add_option("--lang", flags->languages, "languages, with commas between (default: all)")
        ->type_name("TAGS");
    command
        ->add_option("--format", flags->formats,
                     "docx, odt, html, txt, with commas between (default: docx,odt)")
        ->type_name("FORMATS")
        ->delimiter(',')
        ->check(CLI::IsMember({"docx", "odt", "html", "txt"}).description(""));
    command
        ->add_option("--as-of", flags->as_of,
                     "the day that lists and counts speak of (default: the paper's)")
        ->type_name("DATE");
    command->add_option("--out", flags->out, "folder of the results (default: output)")
        ->type_name("DIR");
    command
        ->add_option("--fallback", flags->fallback,
                     "language that may stand in for a missing translation")
        ->type_name("LANG");
    command->add_flag("--dry-run", flags->dry_run, "say what would be written, write nothing");
    command->callback(
        [flags, &chosen] { chosen = [flags](Session& session) { build(session, *flags); }; });
}

}  // namespace hexaglot::cli

// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <system_error>

namespace hexaglot::cli {
namespace {

namespace fs = std::filesystem;

/// A paper with one of each thing that most papers have.
constexpr std::string_view starter = R"(<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="../../corpus.rnc" type="application/relax-ng-compact-syntax"?>
<!-- Words are typed; names, dates, numbers, symbols and lists are computed from what the other files know. -->
<paper id="{id}" original="en" as-of="{as_of}" conference="{conference}" template="{template}" masthead="conference">

  <part id="text">
    <title id="t.title">Title of the paper</title>
    <p id="p.purpose">This paper is submitted to the <name of="{conference}"/>.<note id="n.purpose">A note stands where its mark is.</note></p>
    <p id="p.points">It makes two points:</p>
    <list kind="letter">
      <li id="l.first">the first point; and</li>
      <li id="l.second">the second point.</li>
    </list>
    <p id="p.standing">It concerns all States Parties to the <name of="{treaty}"/> and its signatories (see <ref to="annex-a"/>).</p>
  </part>

  <annex id="annex-a">
    <title id="a.title">Status of the <name of="{treaty}"/></title>
    <states id="a.states" treaty="{treaty}">
      <column status="party">    <title id="a.parties">States Parties (<count/>)</title></column>
      <column status="signatory"><title id="a.signatories">Signatories (<count/>)</title></column>
    </states>
  </annex>
</paper>
)";

/// The paper that a new corpus begins with.
constexpr std::string_view first_paper = "first-paper";

struct NewFlags {
    std::string kind;
    std::string name;
};

/// What is to be written where.
struct File {
    fs::path path;
    std::string bytes;
};
using Files = std::vector<File>;

/// Whether a name can be an id, the name of a file and a word on the command line.
bool is_plain_name(std::string_view name) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && is_letter(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

bool has_plain_name(Session& session, const NewFlags& flags) {
    if (is_plain_name(flags.name)) return true;
    session.trouble.add("usage", {},
                        fmt::format("'{}' cannot be the name of a {}", flags.name, flags.kind),
                        "take small letters, digits and hyphens, first a letter");
    return false;
}

/// A paper or template belongs into a folder of the user's.
bool has_own_data(Session& session, const NewFlags& flags) {
    if (session.has_own_data()) return true;
    session.trouble.add("usage", {},
                        fmt::format("there is no corpus here to make a {} in", flags.kind),
                        "work inside a folder that holds corpus/, or make one with 'hexaglot new "
                        "corpus NAME'");
    return false;
}

/// Nothing is ever written over.
bool is_free(Session& session, const fs::path& path) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(path, error))) return true;
    session.trouble.add("usage", {}, fmt::format("there is '{}' already", path.string()),
                        "choose another name, or take it away first");
    return false;
}

/// The bytes of a file; reported where it cannot be read.
void add_copy(Session& session, const fs::path& from, const fs::path& to, Files& files) {
    std::string reason;
    auto bytes = read_file(from, reason);
    if (bytes)
        files.push_back({to, std::move(*bytes)});
    else
        session.trouble.add("cannot-read", {},
                            fmt::format("cannot read '{}': {}", from.string(), reason));
}

/// Copies of all files of a folder and its folders, but those in `papers`.
void add_folder(Session& session, const fs::path& from, const fs::path& to, Files& files) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(from, error), end; !error && entry != end;
         entry.increment(error))
        entries.push_back(entry->path().filename());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        if (fs::is_regular_file(from / entry, error))
            add_copy(session, from / entry, to / entry, files);
        else if (entry != "papers")
            add_folder(session, from / entry, to / entry, files);
    }
}

/// The template that a new paper or template begins with: `paper` where there is one, else the
/// first that has both formats. Reported where there is none.
std::string model_template(Session& session) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(session.templates_folder(), error), end;
         !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".docx" &&
            fs::exists(fs::path(entry->path()).replace_extension(".odt"), error))
            names.push_back(entry->path().stem().string());
    std::sort(names.begin(), names.end());
    if (std::find(names.begin(), names.end(), "paper") != names.end()) return "paper";
    if (!names.empty()) return names.front();
    session.trouble.add(
        "unknown-template", {},
        fmt::format("there is no template in '{}'", session.templates_folder().string()),
        "put one there as DOCX and ODT, or name another folder with --templates");
    return {};
}

/// The text of a new paper; empty where the facts do not allow one (reported).
std::string paper_text(Session& session, std::string_view id) {
    if (!session.load_data({std::vector<std::string>(), {}})) return {};
    session.keep_trouble_of(std::nullopt, "");
    const std::string model = model_template(session);
    if (session.trouble.has_errors()) return {};
    const auto& conferences = session.corpus().conferences;
    const auto latest =
        std::max_element(conferences.begin(), conferences.end(),
                         [](const Conference& a, const Conference& b) { return a.from < b.from; });
    const Treaty* treaty =
        latest == conferences.end() ? nullptr : session.corpus().treaty(latest->treaty);
    if (!treaty) {
        session.trouble.add("usage", {}, "the corpus has no conference for a paper to speak of",
                            "write one in corpus/conferences");
        return {};
    }
    return fmt::format(starter, fmt::arg("id", id), fmt::arg("as_of", iso(treaty->data_to)),
                       fmt::arg("conference", latest->id), fmt::arg("treaty", treaty->id),
                       fmt::arg("template", model));
}

void write_files(Session& session, const Files& files, const std::string& next) {
    if (session.trouble.has_errors()) return;
    for (const File& file : files) {
        std::string reason;
        if (replace_file(file.path, file.bytes, reason) == Written::failed) {
            session.trouble.add("cannot-write", {},
                                fmt::format("cannot write '{}': {}", file.path.string(), reason),
                                "make room, or correct the rights of the folder");
            return;
        }
        if (!session.flags().quiet) session.say(fmt::format("written {}\n", file.path.string()));
    }
    if (!session.flags().quiet) session.say(fmt::format("next: {}\n", next));
}

void new_paper(Session& session, const NewFlags& flags) {
    const fs::path folder = session.corpus_folder() / "papers" / flags.name;
    if (!has_plain_name(session, flags) || !has_own_data(session, flags) ||
        !is_free(session, folder))
        return;
    write_files(session, {{folder / "paper.xml", paper_text(session, flags.name)}},
                fmt::format("hexaglot build {} --lang en", flags.name));
}

void new_template(Session& session, const NewFlags& flags) {
    if (!has_plain_name(session, flags) || !has_own_data(session, flags)) return;
    const std::string model = model_template(session);
    Files files;
    for (const char* ending : {".docx", ".odt"}) {
        const fs::path path = session.templates_folder() / (flags.name + ending);
        if (model.empty() || !is_free(session, path)) return;
        add_copy(session, session.templates_folder() / (model + ending), path, files);
    }
    write_files(session, files,
                fmt::format("change both in Word or LibreOffice, write template=\"{}\" in a paper, "
                            "then hexaglot build PAPER",
                            flags.name));
}

void new_corpus(Session& session, const NewFlags& flags) {
    const fs::path folder = fs::path(flags.name).lexically_normal();
    if (!is_free(session, folder)) return;
    Files files;
    const std::string paper = paper_text(session, first_paper);
    add_folder(session, session.corpus_folder(), folder / "corpus", files);
    add_folder(session, session.locales_folder(), folder / "locales", files);
    add_folder(session, session.templates_folder(), folder / "templates", files);
    files.push_back({folder / "corpus" / "papers" / first_paper / "paper.xml", paper});
    write_files(session, files,
                fmt::format("cd {} && hexaglot build {} --lang en", folder.string(), first_paper));
}

}  // namespace

void add_new(CLI::App& app, Action& chosen) {
    auto flags = std::make_shared<NewFlags>();
    CLI::App* command =
        app.add_subcommand("new", "Makes a paper, a template or a corpus to start from.");
    command->add_option("KIND", flags->kind, "paper, template or corpus")
        ->required()
        ->check(CLI::IsMember({"paper", "template", "corpus"}).description(""));
    command
        ->add_option("NAME", flags->name,
                     "id of the paper, name of the template, folder of the corpus")
        ->required();
    command->callback([flags, &chosen] {
        chosen = [flags](Session& session) {
            if (flags->kind == "paper")
                new_paper(session, *flags);
            else if (flags->kind == "template")
                new_template(session, *flags);
            else
                new_corpus(session, *flags);
        };
    });
}

}  // namespace hexaglot::cli

// SPDX-License-Identifier: MIT
#include "corpus/corpus.h"
#include "corpus/facts.h"
#include "corpus/link.h"
#include "corpus/paper.h"
#include "corpus/picture.h"
#include "corpus/xliff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace hexaglot::corpus {

namespace {

namespace fs = std::filesystem;

/// What stands in a folder with that extension (empty: the folders in it), sorted by name.
std::vector<fs::path> entries(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (extension.empty() ? entry.is_directory(error) : entry.path().extension() == extension)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Reads the files of one corpus.
class FolderReader {
public:
    FolderReader(fs::path root, const Wanted& wanted, Diagnostics& diagnostics)
        : root_(std::move(root)),
          wanted_(wanted),
          named_(wanted.languages),
          diagnostics_(diagnostics) {
        if (named_) named_->insert(named_->end(), {"en", "zh"});
    }

    Corpus read() {
        read_file(root_ / "states.xml", read_states,
                  kind::state | kind::group | kind::organization);
        read_file(root_ / "names.xml", read_names, kind::body | kind::venue | kind::position);
        for (const fs::path& path : entries(root_ / "treaties", ".xml"))
            read_file(path, read_treaty, kind::treaty | kind::statement);
        for (const fs::path& path : entries(root_ / "conferences", ".xml"))
            read_file(path, read_conference, kind::conference | kind::officer | kind::meeting);
        read_file(root_ / "register.xml", read_register, kind::document);
        drop_strangers();
        for (const fs::path& folder : entries(root_ / "papers", ""))
            if (is_wanted(wanted_.papers, folder.filename().string())) read_paper_folder(folder);
        check_links(links_, diagnostics_);
        check_state_names(corpus_.states, diagnostics_);
        for (const Treaty& treaty : corpus_.treaties) check_events(treaty, diagnostics_);
        return std::move(corpus_);
    }

private:
    static bool is_wanted(const std::optional<std::vector<std::string>>& wanted,
                          const std::string& name) {
        return !wanted || std::find(wanted->begin(), wanted->end(), name) != wanted->end();
    }

    std::unique_ptr<xml::Tree> load(const fs::path& path, xml::Blank blank) {
        std::string error;
        auto bytes = hexaglot::read_file(path, error);
        if (bytes)
            return xml::load(std::make_shared<Source>(path.generic_string(), std::move(*bytes)),
                             diagnostics_, blank);
        diagnostics_.add("cannot-read", {},
                         fmt::format("cannot read '{}': {}", path.generic_string(), error),
                         "a corpus has states.xml, names.xml and register.xml, and each folder in "
                         "papers/ has paper.xml");
        return nullptr;
    }

    /// Reads a file of facts; `kinds` are those that it can define.
    void read_file(const fs::path& path, void (*facts)(const Reader&, Corpus&), Kinds kinds) {
        if (const auto tree = load(path, xml::Blank::dropped))
            facts(Reader(*tree, links_, diagnostics_, named_ ? &*named_ : nullptr), corpus_);
        else
            links_.unread |= kinds;
    }

    void read_paper_folder(const fs::path& folder) {
        const auto tree = load(folder / "paper.xml", xml::Blank::kept);
        if (!tree) return;
        auto paper =
            read_paper(Reader(*tree, links_, diagnostics_), corpus_, folder.generic_string());
        if (!paper) return;
        for (auto* parts : {&paper->parts, &paper->annexes})
            for (SourcePart& part : *parts) read_pictures(part.blocks, folder);
        std::optional<SourceTexts> sources;
        for (const fs::path& path : entries(folder, ".xlf")) {
            const std::string language = path.stem().string();
            if (!is_wanted(wanted_.languages, language)) continue;
            const auto file = load(path, xml::Blank::kept);
            if (!file) continue;
            if (!sources) sources = source_texts(corpus_, *paper);
            if (auto translation =
                    read_translation(*file, *paper, *sources, language, diagnostics_))
                paper->translations.emplace(language, std::move(*translation));
        }
        corpus_.papers.push_back(std::move(*paper));
    }

    /// The files of the images among these blocks.
    void read_pictures(std::vector<SourceBlock>& blocks, const fs::path& folder) {
        for (SourceBlock& block : blocks) {
            read_pictures(block.blocks, folder);
            if (block.kind == SourceBlock::Kind::image && !block.image.name.empty())
                read_picture(block, folder / block.image.name);
        }
    }

    void read_picture(SourceBlock& block, const fs::path& path) {
        std::string error;
        auto bytes = hexaglot::read_file(path, error);
        if (!bytes) {
            diagnostics_.add("cannot-read", block.place,
                             fmt::format("cannot read '{}': {}", path.generic_string(), error),
                             "put the picture beside paper.xml, or correct 'src'");
            return;
        }
        const auto pixels = pixel_size(*bytes);
        if (!pixels || !is_named_as_it_is(block.image.name, *bytes)) {
            diagnostics_.add("bad-value", block.place,
                             fmt::format("'{}' is no PNG or JPEG picture", path.generic_string()),
                             "save the picture as .png or .jpg; a file must be what its name says");
            return;
        }
        SourceImage& image = block.image;
        // Without a width a picture is as large as on a screen (96 dots per inch), but not wider
        // than the text of an A4 page.
        constexpr int micrometres_per_inch = 25'400;
        constexpr int widest = 160'000;
        if (image.width == 0)
            image.width = std::min(widest, pixels->width * micrometres_per_inch / 96);
        image.height = static_cast<int>(static_cast<std::int64_t>(image.width) * pixels->height /
                                        pixels->width);
        image.bytes = std::make_shared<const std::string>(std::move(*bytes));
    }

    /// Facts about States that are not in states.xml are reported as such, and can be used for
    /// nothing.
    void drop_strangers() {
        std::set<std::string_view> known;
        for (const State& state : corpus_.states) known.insert(state.id);
        const auto stranger = [&](const auto& fact) { return !known.contains(fact.state); };
        for (Treaty& treaty : corpus_.treaties) {
            std::erase_if(treaty.events, stranger);
            std::erase_if(treaty.statements, stranger);
            std::erase_if(treaty.regroups, stranger);
        }
    }

    fs::path root_;
    const Wanted& wanted_;
    std::optional<std::vector<std::string>> named_;  ///< languages of names; nothing: all
    Diagnostics& diagnostics_;
    Links links_;
    Corpus corpus_;
};

}  // namespace

Corpus read(const fs::path& root, Diagnostics& diagnostics, const Wanted& wanted) {
    return FolderReader(root.lexically_normal(), wanted, diagnostics).read();
}

}  // namespace hexaglot::corpus

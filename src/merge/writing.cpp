// SPDX-License-Identifier: MIT
#include "merge/writing.h"

#include <fmt/format.h>

#include <algorithm>

namespace hexaglot::merge {
namespace {

constexpr std::size_t longest_bookmark = 40;  // Word's limit

/// A bookmark name made of an id: letters, digits and underscores, the rest left out.
std::string bookmark_name(std::string_view id, std::set<std::string, NoCase>& taken) {
    std::string stem = "_Ref_";
    for (const char c : id) {
        const bool fit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        stem += fit ? c : '_';
    }
    stem.resize(std::min(stem.size(), longest_bookmark - 4));
    std::string name = stem;
    for (int n = 2; !taken.insert(name).second; ++n) name = fmt::format("{}_{}", stem, n);
    return name;
}

/// Collects the ids that anything refers to, then the targets among what is written.
struct Finder {
    const Program& program;
    std::set<std::string_view> wanted;
    std::map<std::string, Target, std::less<>> targets;
    std::set<std::string, NoCase> taken;

    void want(const Inlines& inlines) {
        for (const Inline& piece : inlines) {
            if (const auto* reference = std::get_if<Reference>(&piece))
                wanted.insert(reference->target);
            if (const auto* note = std::get_if<Note>(&piece)) want(note->inlines);
        }
    }

    void add(const std::string& id, Target target) {
        if (id.empty() || !wanted.contains(id) || targets.contains(id)) return;
        target.bookmark = bookmark_name(id, taken);
        targets.emplace(id, std::move(target));
    }

    /// LibreOffice counts abjad without the hamza of أ.
    bool computes_alike(const Label& label) const {
        const auto found = program.setting.numberings.find(label.numbering);
        if (found == program.setting.numberings.end()) return true;
        const auto& levels = found->second.levels;
        const auto level = static_cast<std::size_t>(label.level) - 1;
        return level >= levels.size() || levels[level].format != CounterFormat::arabic_abjad;
    }

    void find(const Paragraph& paragraph) {
        Target target;
        if (const ListLevel* level = native_level(program, paragraph)) {
            if (computes_alike(*paragraph.label))
                target.number = computed_number(paragraph.label->text);
            target.level = level->level;
        }
        add(paragraph.id, std::move(target));
        for (const Inline& piece : paragraph.inlines)
            if (const auto* note = std::get_if<Note>(&piece))
                add(note->id,
                    {{}, note->mark.empty() ? fmt::to_string(note->number) : "", true, 1, false});
    }
};

}  // namespace

Lists::Step Lists::step(const ListLevel& level, const Label& label) {
    const auto [found, first] = lists_.try_emplace(level.list);
    Counted& counted = found->second;
    const auto at = static_cast<std::size_t>(std::clamp(level.level, 1, 9));
    const bool restarts_by_itself = at > 1 && counted.number[at] == 0 && counted.number[at - 1] > 0;
    const bool same = restarts_by_itself || counted.instance[at] == label.instance;
    const bool follows = !first && same && label.number == counted.number[at] + 1;
    if (!follows) counted = {};
    for (std::size_t deeper = at + 1; deeper < counted.number.size(); ++deeper)
        counted.number[deeper] = 0;
    counted.number[at] = label.number;
    counted.instance[at] = label.instance;
    return {!follows, first};
}

std::map<std::string, Target, std::less<>> find_targets(const Program& program,
                                                        const std::vector<const Blocks*>& all) {
    Finder finder{program, {}, {}, program.taken};
    for (const Blocks* blocks : all)
        for_paragraphs(*blocks, [&](const Paragraph& one) { finder.want(one.inlines); });
    for (const Blocks* blocks : all)
        for_paragraphs(*blocks, [&](const Paragraph& one) { finder.find(one); });
    return std::move(finder.targets);
}

std::string computed_number(std::string_view label) {
    while (label.ends_with('.')) label.remove_suffix(1);
    return std::string(label);
}

const ListLevel* native_level(const Program& program, const Paragraph& paragraph) {
    if (!paragraph.label) return nullptr;
    return program.list(paragraph.label->numbering, paragraph.label->level);
}

std::string media_entry(Writing& writing, const Image& image, std::string_view folder) {
    const auto same =
        std::find_if(writing.media.begin(), writing.media.end(), [&](const Entry& one) {
            return media_ending(one.name) == media_ending(image.name) && one.bytes == *image.bytes;
        });
    if (same != writing.media.end()) return same->name;
    std::string name;
    int number = static_cast<int>(writing.media.size());
    do name = fmt::format("{}image{}.{}", folder, ++number, media_ending(image.name));
    while (writing.program.package.find(name) != nullptr);
    writing.media.push_back({name, *image.bytes, std::nullopt, 0});
    return name;
}

std::string_view media_ending(std::string_view name) {
    return name.substr(std::min(name.rfind('.') + 1, name.size()));
}

std::string_view media_type(std::string_view ending) {
    return ending == "png" ? "image/png" : "image/jpeg";
}

std::string bare_text(const Inlines& inlines) {
    std::string text;
    for (const Inline& piece : inlines) {
        if (const auto* words = std::get_if<Text>(&piece)) text += words->text;
        if (const auto* link = std::get_if<Link>(&piece)) text += bare_text(link->inlines);
        if (const auto* reference = std::get_if<Reference>(&piece)) text += reference->text;
    }
    return text;
}

}  // namespace hexaglot::merge

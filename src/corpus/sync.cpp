// SPDX-License-Identifier: MIT
#include "base/well_formed.h"
#include "corpus/corpus.h"
#include "corpus/xliff.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hexaglot::corpus {

namespace {

/// Where an element stands in the bytes of its file.
struct Extent {
    std::size_t begin = 0;     ///< its `<`
    std::size_t open_end = 0;  ///< behind the start tag
    std::size_t close_begin =
        0;                ///< the `<` of the end tag; `open_end` of an element that closes itself
    std::size_t end = 0;  ///< behind the element
    bool closes_itself() const { return close_begin == end; }
};

/// Behind the `>` of the tag at `offset`; values in quotes may hold one.
std::size_t tag_end(std::string_view bytes, std::size_t offset) {
    char quote = 0;
    for (; offset < bytes.size(); ++offset) {
        const char byte = bytes[offset];
        if (quote != 0) {
            if (byte == quote) quote = 0;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '>') {
            return offset + 1;
        }
    }
    return bytes.size();
}

/// Behind the comment, section, instruction or tag at `offset`.
std::size_t markup_end(std::string_view bytes, std::size_t offset) {
    const auto behind = [&](std::string_view mark) {
        const auto found = bytes.find(mark, offset);
        return found == bytes.npos ? bytes.size() : found + mark.size();
    };
    const std::string_view rest = bytes.substr(offset);
    if (rest.starts_with("<!--")) return behind("-->");
    if (rest.starts_with("<![CDATA[")) return behind("]]>");
    if (rest.starts_with("<?")) return behind("?>");
    return tag_end(bytes, offset);
}

/// The extent of the element whose `<` stands at `begin` in a well-formed file.
Extent extent(std::string_view bytes, std::size_t begin) {
    Extent found{begin, tag_end(bytes, begin), 0, 0};
    std::size_t at = found.open_end;
    found.close_begin = found.end = at;
    if (bytes[at - 2] == '/') return found;
    for (int depth = 1; depth > 0;) {
        at = bytes.find('<', at);
        if (at == bytes.npos) return found;
        const std::size_t end = markup_end(bytes, at);
        const char mark = bytes[at + 1];
        if (mark == '/')
            --depth;
        else if (mark != '!' && mark != '?' && bytes[end - 2] != '/')
            ++depth;
        found.close_begin = at;
        found.end = at = end;
    }
    return found;
}

/// White space from the last line end to `offset`: what to put before an element so that it stands
/// like that one.
std::string_view indentation(std::string_view bytes, std::size_t offset) {
    auto begin = offset;
    while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t')) --begin;
    if (begin == 0 || bytes[begin - 1] != '\n') return {};
    --begin;
    if (begin > 0 && bytes[begin - 1] == '\r') --begin;
    return bytes.substr(begin, offset - begin);
}

/// White space before a unit, and before what stands in it; each begins with a line end or is
/// empty.
struct Layout {
    std::string unit = "\n      ";
    std::string inner = "\n        ";
};

/// One file being brought up to date. Changes are kept as edits of the bytes, so that all else
/// stays as it is.
class Sync {
public:
    Sync(const Corpus& corpus, const Paper& paper, Removed removed, const Printed& printed)
        : removed_(removed), printed_(printed), units_(paper.units()) {
        for (const UnitView& unit : units_)
            sources_.emplace(unit.id, coded(corpus, paper, *unit.inlines));
    }

    Synced new_file(const Paper& paper, std::string_view language) {
        Synced result;
        result.bytes = fmt::format(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<xliff version=\"1.2\" xmlns=\"{}\">\n"
            "  <file original=\"paper.xml\" source-language=\"{}\" target-language=\"{}\" "
            "datatype=\"xml\">\n    <body>",
            xliff_namespace, paper.original, language);
        for (const UnitView& unit : units_) {
            result.bytes += new_unit(unit.id, Layout());
            ++result.added;
        }
        result.bytes += "\n    </body>\n  </file>\n</xliff>\n";
        return result;
    }

    Synced update(const xml::Tree& tree, Diagnostics& diagnostics) {
        tree_ = &tree;
        bytes_ = tree.source->bytes();
        std::map<std::string_view, pugi::xml_node> present;
        for (const pugi::xml_node node : trans_units(tree.root())) {
            const std::string_view id = node.attribute("id").value();
            if (!present.emplace(id, node).second) continue;
            if (const auto source = sources_.find(id); source != sources_.end())
                update_unit(node, source->first, source->second);
            else
                retire_unit(node);
        }
        const pugi::xml_node body = tree.root().child("file").child("body");
        if (body)
            insert_units(present, tree.root(), body);
        else
            diagnostics.add("missing-element", tree.place(tree.root()), "<xliff> has no <body>",
                            "add <body> inside <file>, or take the file away: sync writes it anew");
        result_.bytes = apply();
        return std::move(result_);
    }

private:
    struct Edit {
        std::size_t offset;
        std::size_t length;
        std::string text;
    };

    Equivalent equivalents(std::string_view unit) const {
        return [this, unit](int code) { return printed_(unit, code); };
    }

    std::string source_markup(std::string_view unit) const {
        return markup(sources_.find(unit)->second, equivalents(unit));
    }

    std::string new_unit(std::string_view id, const Layout& layout) const {
        const std::string source = source_markup(id);
        return fmt::format(
            "{0}<trans-unit id=\"{2}\" xml:space=\"preserve\">{1}<source>{3}</source>"
            "{1}<target state=\"needs-translation\" state-qualifier=\"{4}\">{3}</target>{0}"
            "</trans-unit>",
            layout.unit, layout.inner, xml::escape(id), source, copy_of_source);
    }

    Extent extent_of(pugi::xml_node node) const {
        return extent(bytes_, tree_->place(node).offset);
    }

    void edit(std::size_t begin, std::size_t end, std::string text) {
        edits_.push_back({begin, end - begin, std::move(text)});
    }

    /// Gives an attribute a value; adds the attribute at the end of the start tag where there is
    /// none.
    void set_attribute(pugi::xml_node node, std::string_view name, std::string_view value) {
        const std::size_t begin = tree_->place(node).offset;
        const std::string written = fmt::format("\"{}\"", xml::escape(value));
        if (const auto at = xml::attribute_offset(bytes_, begin, name)) {
            const std::size_t quote = bytes_.find_first_of("\"'", *at);
            return edit(quote, bytes_.find(bytes_[quote], quote + 1) + 1, written);
        }
        std::size_t end = tag_end(bytes_, begin) - 1;
        if (bytes_[end - 1] == '/') --end;
        while (bytes_[end - 1] == ' ') --end;
        edit(end, end, fmt::format(" {}={}", name, written));
    }

    void replace_content(pugi::xml_node node, const std::string& content) {
        const Extent at = extent_of(node);
        if (!at.closes_itself()) return edit(at.open_end, at.close_begin, content);
        const std::size_t slash = bytes_.rfind('/', at.end - 1);
        edit(slash, at.end, fmt::format(">{}</{}>", content, node.name()));
    }

    std::string content(pugi::xml_node node) const {
        const Extent at = extent_of(node);
        return std::string(bytes_.substr(at.open_end, at.close_begin - at.open_end));
    }

    void update_unit(pugi::xml_node node, std::string_view id, const std::vector<Coded>& source) {
        if (std::string_view(node.attribute("translate").value()) == "no")
            set_attribute(node, "translate", "yes");  // the paper has it again
        const pugi::xml_node target = node.child("target");
        if (markup(coded(node.child("source"))) == markup(source)) {
            refresh(node.child("source"), id);
            refresh(target, id);
            if (coded(target).empty() && !source.empty()) offer(node, id);
        } else {
            renew(node, id);
        }
    }

    /// Gives a unit the source that the paper has now.
    void renew(pugi::xml_node node, std::string_view id) {
        const pugi::xml_node source = node.child("source");
        const pugi::xml_node target = node.child("target");
        const bool translated = is_translated(node);
        const bool worked_on =
            target_state(target) == TargetState::needs_work && !coded(target).empty();
        if (translated) ++result_.stale;
        if (translated) keep_old_pair(source, target);
        if (translated || worked_on) refresh(target, id);
        replace_content(source, source_markup(id));
        drop_segmentation(node.child("seg-source"));
        if (std::string_view(node.attribute("approved").value()) == "yes")
            set_attribute(node, "approved", "no");
        if (translated)
            set_state(target, "needs-adaptation", old_translation);
        else if (!worked_on)
            offer(node, id);
    }

    /// Makes the target a copy of the source that the paper has now.
    void offer(pugi::xml_node node, std::string_view id) {
        if (const pugi::xml_node target = node.child("target")) {
            set_state(target, "needs-translation", copy_of_source);
            replace_content(target, source_markup(id));
            return;
        }
        // The schema wants it behind <seg-source>.
        const pugi::xml_node segments = node.child("seg-source");
        const std::size_t end = extent_of(segments ? segments : node.child("source")).end;
        edit(end, end,
             fmt::format("{}<target state=\"needs-translation\" state-qualifier=\"{}\">{}</target>",
                         indentation(bytes_, tree_->place(node.child("source")).offset),
                         copy_of_source, source_markup(id)));
    }

    void set_state(pugi::xml_node target, std::string_view state, std::string_view qualifier) {
        set_attribute(target, "state", state);
        set_attribute(target, "state-qualifier", qualifier);
    }

    /// Repeats the translation and the source it was made from behind the target, as the schema
    /// orders them.
    void keep_old_pair(pugi::xml_node source, pugi::xml_node target) {
        const std::size_t end = extent_of(target).end;
        const std::string_view indent = indentation(bytes_, tree_->place(target).offset);
        edit(end, end,
             fmt::format("{}<alt-trans alttranstype=\"previous-version\" xml:space=\"preserve\">"
                         "<source>{}</source><target>{}</target></alt-trans>",
                         indent, content(source), content(target)));
    }

    /// The segments of an old source.
    void drop_segmentation(pugi::xml_node segments) {
        if (segments) take_out(segments);
    }

    /// Brings equiv-text up to date in what stands as it stood.
    void refresh(pugi::xml_node node, std::string_view unit) {
        for (const pugi::xml_node part : node.children()) {
            if (std::string_view(part.name()) == "x" && part.attribute("equiv-text")) {
                const std::string now = printed_(unit, part.attribute("id").as_int());
                if (!now.empty() && now != part.attribute("equiv-text").value())
                    set_attribute(part, "equiv-text", now);
            }
            refresh(part, unit);
        }
    }

    void retire_unit(pugi::xml_node node) {
        if (removed_ == Removed::drop) {
            take_out(node);
        } else if (std::string_view(node.attribute("translate").value()) != "no") {
            set_attribute(node, "translate", "no");
        } else {
            return;
        }
        ++result_.removed;
    }

    /// With the white space before it.
    void take_out(pugi::xml_node node) {
        const Extent at = extent_of(node);
        edit(at.begin - indentation(bytes_, at.begin).size(), at.end, "");
    }

    /// Puts each unit that the file lacks behind the one that stands before it in the paper.
    void insert_units(const std::map<std::string_view, pugi::xml_node>& present,
                      pugi::xml_node root, pugi::xml_node body) {
        const pugi::xml_node first = present.empty() ? pugi::xml_node() : trans_units(root)[0];
        const Layout layout = first ? layout_of(first) : Layout();
        pugi::xml_node before;
        std::string in_empty_body;
        for (const UnitView& unit : units_) {
            if (const auto found = present.find(unit.id); found != present.end()) {
                before = found->second;
                continue;
            }
            ++result_.added;
            const std::string text = new_unit(unit.id, layout);
            if (before) {
                const std::size_t end = extent_of(before).end;
                edit(end, end, text);
            } else if (first) {
                const std::size_t begin = tree_->place(first).offset - layout.unit.size();
                edit(begin, begin, text);
            } else {
                in_empty_body += text;
            }
        }
        if (!in_empty_body.empty())
            replace_content(
                body, in_empty_body + std::string(indentation(bytes_, tree_->place(body).offset)));
    }

    Layout layout_of(pugi::xml_node unit) const {
        const auto gap = [&](pugi::xml_node node) {
            return node ? std::string(indentation(bytes_, tree_->place(node).offset))
                        : std::string();
        };
        return {gap(unit), gap(unit.child("source"))};
    }

    std::string apply() {
        // What is put in comes before what is taken out at the same place.
        std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& left, const Edit& right) {
            return std::pair(left.offset, left.length > 0) <
                   std::pair(right.offset, right.length > 0);
        });
        std::string text;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            text += bytes_.substr(at, edit.offset - at);
            text += edit.text;
            at = edit.offset + edit.length;
        }
        text += bytes_.substr(at);
        return text;
    }

    const Removed removed_;
    const Printed& printed_;
    std::vector<UnitView> units_;
    std::map<std::string_view, std::vector<Coded>> sources_;
    const xml::Tree* tree_ = nullptr;
    std::string_view bytes_;
    std::vector<Edit> edits_;
    Synced result_;
};

}  // namespace

Synced sync(const Corpus& corpus, const Paper& paper, std::string_view language,
            const SourcePtr& old_file, Removed removed, const Printed& printed,
            Diagnostics& diagnostics) {
    Sync sync(corpus, paper, removed, printed);
    if (!old_file || old_file->bytes().empty()) return sync.new_file(paper, language);
    const auto tree = xml::load(old_file, diagnostics);
    if (!tree) return {old_file->bytes()};
    return sync.update(*tree, diagnostics);
}

}  // namespace hexaglot::corpus

// SPDX-License-Identifier: MIT
// Translation files: XLIFF 1.2, <g> for elements with words and <x/> for those without.
#pragma once

#include "base/xml.h"
#include "model/corpus.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::corpus {

inline constexpr std::string_view xliff_namespace = "urn:oasis:names:tc:xliff:document:1.2";

/// How a kind of inline element is written, and what a message calls it.
struct CodeKind {
    SourceInline::Kind kind;
    bool paired;
    std::string_view ctype;
    std::string_view words;
};

const CodeKind& code_kind(SourceInline::Kind kind);

/// A text, or an inline code, as it stands in a <source> or <target>.
struct Coded {
    int code = 0;         ///< the id of the inline code; 0 of a text, -1 where the id is no number
    bool paired = false;  ///< <g>
    std::string id;       ///< as it stands
    std::string ctype;
    std::string text;
    std::vector<Coded> inlines;
    pugi::xml_node node;  ///< null where the piece was made from a paper
};

/// What a code prints, for `equiv-text`.
using Equivalent = std::function<std::string(int code)>;

/// The words of a unit in its paper's original language, standard names written out.
std::vector<Coded> coded(const Corpus& corpus, const Paper& paper, const SourceInlines& inlines);

/// The content of a <source> or <target>. Segmentation marks (<mrk>) are transparent; with
/// `unknown`, elements that are neither codes nor marks are handed to it.
std::vector<Coded> coded(pugi::xml_node node,
                         const std::function<void(pugi::xml_node)>& unknown = nullptr);

/// As XLIFF, with `equiv-text` where `equivalent` is given. Without it this is the form in which
/// sources are compared.
std::string markup(const std::vector<Coded>& pieces, const Equivalent& equivalent = nullptr);

/// One unit of a paper, ready to be compared.
struct SourceText {
    const SourceInlines* inlines = nullptr;
    std::string markup;
};
using SourceTexts = std::map<std::string_view, SourceText>;

/// Every unit of a paper by id; holds as long as the paper stays where it is.
SourceTexts source_texts(const Corpus& corpus, const Paper& paper);

/// Every <trans-unit>, in file order, whatever <file> or <group> it stands in.
std::vector<pugi::xml_node> trans_units(pugi::xml_node root);

/// What the state of a target says of it (XLIFF 1.2, 2.3 state values).
enum class TargetState {
    none,          ///< says nothing, or in words of a tool's own (x-…)
    translated,    ///< may be printed
    needs_review,  ///< may be printed, waits for a reviser
    untouched,     ///< a copy of the source, or empty
    needs_work,    ///< made by somebody, but not for this source
};

/// The state of a target; nothing for a value that XLIFF does not know.
std::optional<TargetState> target_state(pugi::xml_node target);

/// What `sync` put into a target, told in its state-qualifier. OmegaT and others change the words
/// and leave both attributes: a target that still has the qualifier and no longer the words has
/// been translated. A state that anybody else wrote means what it says.
inline constexpr std::string_view copy_of_source = "x-copy-of-source";
inline constexpr std::string_view old_translation = "x-old-translation";

/// Whether a target holds a translation that may be printed: by its state, or by no longer being
/// what `sync` wrote; where it has no state, by differing from the source.
bool is_translated(pugi::xml_node unit);

/// The pair that was there before the source changed, as `sync` put it aside last (<alt-trans>);
/// null where there is none.
pugi::xml_node previous_version(pugi::xml_node unit);

/// Reads a translation file of a paper. Nothing where it is not XLIFF 1.2.
std::optional<Translation> read_translation(const xml::Tree& tree, const Paper& paper,
                                            const SourceTexts& sources, const std::string& language,
                                            Diagnostics& diagnostics);

}  // namespace hexaglot::corpus

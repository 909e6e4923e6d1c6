// SPDX-License-Identifier: MIT
// Who points to whom: ids and references are noted while files are read, and matched when all have
// been.
#pragma once

#include "base/diagnostic.h"
#include "model/corpus.h"

#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::corpus {

/// A set of kinds of entity, as bits: a reference may accept several.
using Kinds = unsigned;
namespace kind {
inline constexpr Kinds group = 1;
inline constexpr Kinds state = 2;
inline constexpr Kinds body = 4;
inline constexpr Kinds venue = 8;
inline constexpr Kinds position = 16;
inline constexpr Kinds treaty = 32;
inline constexpr Kinds conference = 64;
inline constexpr Kinds officer = 128;
inline constexpr Kinds meeting = 256;
inline constexpr Kinds statement = 512;
inline constexpr Kinds document = 1024;
inline constexpr Kinds organization = 2048;
inline constexpr Kinds any = 4095;
}  // namespace kind

/// Ids and references in the order in which they were read.
struct Links {
    struct Target {
        std::string id;
        Kinds kind;
        Place place;
    };
    struct Reference {
        std::string id;
        Kinds kinds;  ///< that may stand here
        Place place;
    };
    std::vector<Target> targets;
    std::vector<Reference> references;
    Kinds unread =
        0;  ///< kinds whose file could not be read: nothing is said of references to them
};

/// A place as the user reads it in a sentence: `names.xml:12:5`, without folders; `line 12` in the
/// file of `from`.
std::string where(const Place& place, const Place& from);

/// `did you mean 'wgtu'`, or `otherwise` where nothing known is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         std::string otherwise);

/// Reports ids that stand twice, and references that lead nowhere or to an entity of the wrong
/// kind.
void check_links(const Links& links, Diagnostics& diagnostics);

/// Reports events that surely came before what they presuppose, or outside the days for signature.
void check_events(const Treaty& treaty, Diagnostics& diagnostics);

/// Reports each State that lacks a name in a language in which at least half of the States have
/// one.
void check_state_names(const std::vector<State>& states, Diagnostics& diagnostics);

}  // namespace hexaglot::corpus

// SPDX-License-Identifier: MIT
// From every file that people write to structs, and back to translation files.
#pragma once

#include "base/diagnostic.h"
#include "model/corpus.h"
#include "model/glossary.h"
#include "model/waiver.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::corpus {

/// What of a corpus to read; nothing: all of it.
struct Wanted {
    std::optional<std::vector<std::string>> papers = {};  ///< their folders
    /// Of translations; names are read in them, in English and in Chinese, by which lists may be
    /// ordered. A fault in another language is then not seen.
    std::optional<std::vector<std::string>> languages = {};
};

/// Reads a corpus folder: states.xml, names.xml, register.xml, treaties/*.xml, conferences/*.xml,
/// papers/*/paper.xml with its *.xlf; the glossary is for checks alone. Files are read in the order
/// of their names; each is reported under `root` as it was given and its path inside. Collects
/// every fault. A fact that could not be understood is left out of the corpus; a reference that
/// leads nowhere stays as it was written.
Corpus read(const std::filesystem::path& root, Diagnostics& diagnostics, const Wanted& wanted = {});

/// Reads a glossary: the corpus's own XML, TBX (ISO 30042, also its forerunner with the root
/// `martif`), or CSV or TSV with the columns concept, language, form, status.
Glossary glossary(const SourcePtr& source, Diagnostics& diagnostics);

/// Reads a file of waivers (<waivers> in corpus.rnc). Each needs a code of the catalogue and a
/// reason; one that is faulty is reported and left out.
std::vector<Waiver> waivers(const SourcePtr& source, Diagnostics& diagnostics);

/// What an inline code of a unit prints in the original language: `equiv-text` (XLIFF 1.2, 2.3).
using Printed = std::function<std::string(std::string_view unit, int code)>;

/// What `sync` did to one translation file.
struct Synced {
    std::string bytes;  ///< the whole file
    /// New units; their target is a copy of the source with state="needs-translation".
    int added = 0;
    /// Translated units whose source changed: the new source stands in, the target waits with
    /// state="needs-adaptation", the old pair is kept in <alt-trans>.
    int stale = 0;
    /// Units that the paper has no longer: marked translate="no" now, or taken out.
    int removed = 0;
};

/// What becomes of units that the paper has no longer.
enum class Removed {
    keep,  ///< they stay where they are, marked translate="no"
    drop,  ///< they are taken out, also those marked before
};

/// Brings one translation file up to date with the paper. `old_file` is the file as it stands, null
/// where there is none. Whatever the translators' tools wrote and the paper did not change is kept
/// byte for byte; a unit without words in its target gets a copy of the source, because CAT tools
/// pass over it. A file that is not well-formed XML is reported and given back as it is.
Synced sync(const Corpus& corpus, const Paper& paper, std::string_view language,
            const SourcePtr& old_file, Removed removed, const Printed& printed,
            Diagnostics& diagnostics);

}  // namespace hexaglot::corpus

// SPDX-License-Identifier: MIT
// papers/ID/paper.xml: the text of a paper in its original language.
#pragma once

#include "corpus/reader.h"
#include "model/corpus.h"

#include <optional>

namespace hexaglot::corpus {

/// Reads a paper. The facts have been read before: agenda items are looked up in their meeting.
/// `folder` is where the paper's files stand, as it is shown to the user; its last part should be
/// the paper's id. Nothing where the file is not a paper or lacks what every paper needs.
std::optional<Paper> read_paper(const Reader& file, const Corpus& corpus,
                                const std::string& folder);

}  // namespace hexaglot::corpus

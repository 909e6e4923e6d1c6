// SPDX-License-Identifier: MIT
// The files of facts: one function for each kind of file. What stands in them is added to the
// corpus.
#pragma once

#include "corpus/reader.h"
#include "model/corpus.h"

namespace hexaglot::corpus {

void read_states(const Reader& file, Corpus& corpus);
void read_names(const Reader& file, Corpus& corpus);
void read_treaty(const Reader& file, Corpus& corpus);
void read_conference(const Reader& file, Corpus& corpus);
void read_register(const Reader& file, Corpus& corpus);

}  // namespace hexaglot::corpus

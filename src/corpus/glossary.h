// SPDX-License-Identifier: MIT
// Glossaries as the corpus, terminology systems and spreadsheets write them.
#pragma once

#include "base/diagnostic.h"
#include "base/xml.h"
#include "model/glossary.h"

namespace hexaglot::corpus {

/// corpus/glossary.xml.
Glossary read_own_glossary(const xml::Tree& tree, Diagnostics& diagnostics);

/// TBX (ISO 30042:2019 in both styles, DCA and DCT) and its forerunner, whose root is `martif`.
Glossary read_tbx(const xml::Tree& tree, Diagnostics& diagnostics);

/// Lines of concept, language, form and status.
Glossary read_csv_glossary(const SourcePtr& source, Diagnostics& diagnostics);

/// The concept of that id; a new one at the end where there is none.
Concept& concept_of(Glossary& glossary, const std::string& id, const Place& place);

/// The preferred term first. Without one, the first that is not discouraged is it.
void order_terms(Glossary& glossary);

}  // namespace hexaglot::corpus

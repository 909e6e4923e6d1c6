// SPDX-License-Identifier: MIT
// The parts of the catalogue, one file each. Private to base/.
#pragma once

#include "base/catalogue.h"

#include <array>
#include <span>

namespace hexaglot::catalogue_parts {

std::span<const CatalogueEntry> dates();       ///< dates of a finished document
std::span<const CatalogueEntry> inputs();      ///< source data, templates, files, arguments
std::span<const CatalogueEntry> lists();       ///< lists of States in a finished document
std::span<const CatalogueEntry> references();  ///< symbols, places cited, notes, numbering
std::span<const CatalogueEntry> names();       ///< names of States in such a list
std::span<const CatalogueEntry> terms();       ///< terms of a finished document
std::span<const CatalogueEntry> texts();       ///< words of a finished document
std::span<const CatalogueEntry> typography();  ///< punctuation and spaces of a finished document
std::span<const CatalogueEntry> versions();    ///< language versions compared

}  // namespace hexaglot::catalogue_parts

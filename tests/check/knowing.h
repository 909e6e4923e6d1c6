// SPDX-License-Identifier: MIT
// What checks know, from the corpus and locales of the repository, read once.
#pragma once

#include "check/check.h"
#include "corpus/corpus.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hexaglot::check {

/// The facts of the repository, without papers.
inline const Corpus& corpus() {
    static const Corpus facts = [] {
        Diagnostics trouble;
        Corpus read = corpus::read(std::filesystem::path(HEXAGLOT_ROOT) / "corpus", trouble,
                                   {std::vector<std::string>{}, {}});
        EXPECT_FALSE(trouble.has_errors());
        return read;
    }();
    return facts;
}

inline const Locales& locales() {
    static std::vector<std::unique_ptr<Locale>> owned;
    static const Locales all = [] {
        Locales found;
        for (const char* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
            const std::string path = std::string(HEXAGLOT_ROOT) + "/locales/" + language + ".xml";
            std::string error;
            Diagnostics trouble;
            owned.push_back(locale::load(
                std::make_shared<const Source>(path, read_file(path, error).value_or("")),
                trouble));
            EXPECT_FALSE(trouble.has_errors()) << language;
            found.emplace(language, owned.back().get());
        }
        return found;
    }();
    return all;
}

/// The glossary of the repository.
inline const Glossary& glossary() {
    static const Glossary terms = [] {
        Diagnostics trouble;
        const std::string path = std::string(HEXAGLOT_ROOT) + "/corpus/glossary.xml";
        std::string error;
        Glossary read = corpus::glossary(
            std::make_shared<const Source>(path, read_file(path, error).value_or("")), trouble);
        EXPECT_FALSE(trouble.has_errors());
        return read;
    }();
    return terms;
}

inline const Knowledge& knowledge() {
    static const Knowledge known(corpus(), locales(), &glossary());
    return known;
}

inline const NameIndex& names() {
    return knowledge().names();
}

}  // namespace hexaglot::check

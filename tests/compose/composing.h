// SPDX-License-Identifier: MIT
// A paper of the test's own in the small corpus, composed and shown as lines.
#pragma once

#include "compose/compose.h"
#include "compose/composed.h"
#include "corpus/small_corpus.h"
#include "locale/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::compose {

/// The small corpus with a paper of the test's own.
class Compose : public testing::Test {
protected:
    /// The parts and annexes of the paper.
    void paper(const std::string& parts, const std::string& attributes = "") {
        files.write("papers/agenda/paper.xml",
                    "<paper id=\"agenda\" original=\"en\" issued=\"2026-02-17\" issuer=\"wgtu\" "
                    "conference=\"csp12\" meeting=\"csp12-wgtu-1\" template=\"agenda\" " +
                        attributes + ">\n" + parts + "</paper>");
    }
    void part(const std::string& blocks) {
        paper("<part id=\"one\">" + blocks + "</part>\n" +
              "<annex id=\"annex-a\"><title id=\"x\">Title</title><text "
              "id=\"y\">Text</text></annex>");
    }

    Document composed(const std::string& language = "en", const char* fallback = nullptr,
                      std::optional<Day> as_of = std::nullopt) {
        corpus = files.read();
        EXPECT_THAT(files.found(), testing::IsEmpty());
        Request request;
        request.paper = corpus.paper("agenda");
        request.as_of = as_of;
        if (fallback) request.fallback = &locale_of(fallback);
        diagnostics = {};
        return document(corpus, locale_of(language), request, diagnostics);
    }

    /// The blocks of the first part.
    std::vector<std::string> blocks() { return shown(composed().parts.at(0).blocks); }
    /// The words of the first block.
    std::string words() {
        const Document made = composed();
        return shown(std::get<Paragraph>(made.parts.at(0).blocks.at(0)).inlines);
    }

    SmallCorpus files;
    Corpus corpus;
    Diagnostics diagnostics;
};

}  // namespace hexaglot::compose

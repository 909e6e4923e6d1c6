// SPDX-License-Identifier: MIT
// The small corpus with a translation file that somebody has begun, for the tests of `sync`.
#pragma once

#include "corpus/small_corpus.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace hexaglot {

inline constexpr const char* paper_file = "papers/agenda/paper.xml";
inline constexpr const char* zh_file = "papers/agenda/zh.xlf";

/// What codes print in these tests: unit, colon, code; notes print nothing.
inline std::string unit_and_code(std::string_view unit, int code) {
    return unit == "l.invite" && code == 5 ? "" : fmt::format("{}:{}", unit, code);
}

/// The small corpus with a file that sync wrote and somebody began to translate.
class SyncTest : public testing::Test {
protected:
    SyncTest() {
        files.write(zh_file, sync(true).bytes);
        translate("x.heading", "Which", "哪些国家");
        translate("x.1", "Signatories (<x id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>)",
                  "签署国（<x id=\"1\" ctype=\"x-count\" equiv-text=\"x.1:1\"/>）");
        before = sync().bytes;
    }

    void translate(std::string_view unit, std::string_view source, std::string_view target) {
        files.change(
            zh_file,
            fmt::format(
                "<trans-unit id=\"{}\" xml:space=\"preserve\">\n        "
                "<source>{}</source>\n        <target "
                "state=\"needs-translation\" state-qualifier=\"x-copy-of-source\">{}</target>",
                unit, source, source),
            fmt::format("<trans-unit id=\"{}\" xml:space=\"preserve\">\n        "
                        "<source>{}</source>\n        <target "
                        "state=\"translated\">{}</target>",
                        unit, source, target));
    }

    /// Reads the corpus and brings the Chinese file up to date, or makes it anew.
    corpus::Synced sync(bool anew = false, const corpus::Printed& printed = unit_and_code,
                        corpus::Removed removed = corpus::Removed::keep) {
        const Corpus corpus = files.read();
        const Paper& paper = corpus.papers.at(0);
        const auto file = paper.translations.find("zh");
        const SourcePtr old = anew ? nullptr : file->second.source;
        Diagnostics diagnostics;
        corpus::Synced result =
            corpus::sync(corpus, paper, "zh", old, removed, printed, diagnostics);
        EXPECT_THAT(findings(diagnostics), testing::IsEmpty());
        return result;
    }

    /// `before` with `from`, which stands there once, replaced.
    std::string expected(std::string_view from, std::string_view to) const {
        std::string text = before;
        const auto at = text.find(from);
        EXPECT_NE(at, text.npos) << from;
        EXPECT_EQ(text.find(from, at + 1), text.npos) << from;
        return text.replace(at, from.size(), to);
    }

    /// A second run finds nothing to do.
    void expect_settled(const corpus::Synced& first) {
        files.write(zh_file, first.bytes);
        const corpus::Synced second = sync();
        EXPECT_EQ(second.bytes, first.bytes);
        EXPECT_EQ(second.added + second.stale + second.removed, 0);
    }

    SmallCorpus files;
    std::string before;
};

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// What a cold build costs beside what it cannot do without. README.md says what is measured and
// how.
#include "archive/archive.h"
#include "base/diagnostic.h"
#include "measuring.h"

#include <fmt/format.h>

namespace hexaglot::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t rounds = 31;

/// The content of the parts of a paper that an archive deflates, one behind the other.
std::string deflated_content(const fs::path& paper) {
    Diagnostics trouble;
    const auto package = archive::open(paper.string(), bytes_of(paper), trouble);
    if (!package) give_up(fmt::format("cannot open '{}'", paper.string()));
    std::string content;
    for (const Entry& entry : package->entries)
        if (entry.name != "mimetype") content += entry.bytes;
    return content;
}

void measure(const fs::path& folder, const std::string& language, const std::string& format) {
    const fs::path out = folder / "output";
    const fs::path paper =
        out / HEXAGLOT_PAPER / fmt::format("{}.{}.{}", HEXAGLOT_PAPER, language, format);
    const std::string content = folder / "content";
    const std::vector<std::string> build = {HEXAGLOT_PROGRAM, "build",    HEXAGLOT_PAPER, "--lang",
                                            language,         "--format", format,         "--out",
                                            out.string(),     "--quiet"};
    // Once for the bytes, and so that every round meets a warm disk.
    cost_of(build);
    const std::string bytes = deflated_content(paper);
    write(content, bytes);
    compare(fmt::format("build of {}.{}, {} bytes to deflate", language, format, bytes.size()),
            {{"build", build},
             {"bare: ICU and deflate", {HEXAGLOT_BARE, "icu", content}},
             {"bare: ICU", {HEXAGLOT_BARE, "icu"}},
             {"bare: deflate", {HEXAGLOT_BARE, "deflate", content}},
             {"bare: nothing", {HEXAGLOT_BARE, "nothing"}}},
            rounds, [&] { fs::remove(paper); });
}

}  // namespace

void cold_builds(const fs::path& folder) {
    for (const char* language : {"zh", "en"})
        for (const char* format : {"docx", "odt"}) measure(folder, language, format);
}

}  // namespace hexaglot::bench

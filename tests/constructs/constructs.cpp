// SPDX-License-Identifier: MIT
#include "constructs/constructs.h"

#include "archive/archive.h"
#include "compose/compose.h"
#include "corpus/corpus.h"
#include "locale/locale.h"
#include "merge/merge.h"
#include "support/findings.h"
#include "support/pseudo_language.h"
#include "support/text_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace hexaglot {
namespace {

namespace fs = std::filesystem;

const fs::path root = HEXAGLOT_ROOT;

std::unique_ptr<Locale> load_locale(const fs::path& file) {
    Diagnostics trouble;
    auto made =
        locale::load(std::make_shared<const Source>(file.string(), read_text(file)), trouble);
    EXPECT_EQ(findings(trouble), std::vector<std::string>());
    if (!made) throw std::runtime_error("no locale in " + file.string());
    return made;
}

}  // namespace

std::vector<std::string> constructs() {
    std::vector<std::string> ids;
    for (const auto& paper : fs::directory_iterator(root / "tests/constructs/corpus/papers"))
        ids.push_back(paper.path().filename().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

ConstructsFolder::ConstructsFolder() {
    for (const char* name : {"corpus", "templates"})
        fs::copy(root / "tests/constructs" / name, path() / name, fs::copy_options::recursive);
    fs::create_directory(path() / "locales");
    for (const std::string& language : construct_languages) {
        const std::string file = language + ".xml";
        const bool pseudo = fs::exists(root / "tests/languages" / file);
        fs::copy_file(root / (pseudo ? "tests/languages" : "locales") / file,
                      path() / "locales" / file);
        if (pseudo)
            add_pseudo_language(path() / "corpus", *load_locale(root / "locales/en.xml"), language);
    }
}

Constructs::Constructs() {
    Diagnostics trouble;
    corpus_ = corpus::read(folder_.path() / "corpus", trouble);
    EXPECT_EQ(findings(trouble), std::vector<std::string>());
}

const Constructs& Constructs::get() {
    static const Constructs made;
    return made;
}

Document Constructs::document(const std::string& paper, const std::string& language) const {
    Diagnostics trouble;
    const auto locale = load_locale(folder_.path() / "locales" / (language + ".xml"));
    Document made = compose::document(corpus_, *locale, {corpus_.paper(paper), {}, {}}, trouble);
    EXPECT_EQ(findings(trouble), std::vector<std::string>());
    return made;
}

Package Constructs::file(const std::string& paper, const std::string& language,
                         FileFormat format) const {
    const fs::path path =
        folder_.path() / "templates" / (format == FileFormat::docx ? "mini.docx" : "mini.odt");
    Diagnostics trouble;
    const auto its_template = archive::open(path.filename().string(), read_text(path), trouble);
    const Document made = document(paper, language);
    const auto program =
        its_template ? merge::compile(*its_template, made.setting, merge::needs(made), trouble)
                     : nullptr;
    EXPECT_EQ(findings(trouble), std::vector<std::string>());
    if (!program) throw std::runtime_error("the template of the constructs has a fault");
    return merge::run(*program, made);
}

}  // namespace hexaglot

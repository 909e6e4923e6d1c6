// SPDX-License-Identifier: MIT
// docs/languages.md, done: Portuguese by data alone.
#include "base/xml.h"
#include "constructs/constructs.h"
#include "support/text_file.h"
#include "system/papers.h"
#include "system/printed_text.h"
#include "system/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hexaglot::system_test {
namespace {

namespace fs = std::filesystem;

const fs::path portuguese = HEXAGLOT_ROOT "/tests/languages/pt";

/// The lines of names.xml: id of an entity → the children that it gets.
pugi::xml_node find(pugi::xml_node names, std::string_view id) {
    return names.find_child(
        [id](pugi::xml_node to) { return !id.empty() && to.attribute("id").value() == id; });
}

/// Each new line behind the last one of its kind; counts the entities that got some.
int add_lines(pugi::xml_node entity, pugi::xml_node names) {
    int count = 0;
    for (const pugi::xml_node child : entity.children()) count += add_lines(child, names);
    const pugi::xml_node added = find(names, entity.attribute("id").value());
    for (const pugi::xml_node line : added.children())
        if (line.type() == pugi::node_element)
            entity.insert_copy_after(line, entity.find_child([&](pugi::xml_node child) {
                return std::string_view(child.name()) == line.name() &&
                       std::string_view(child.next_sibling(line.name()).name()).empty();
            }));
    return added ? count + 1 : count;
}

std::unique_ptr<xml::Tree> parse(const fs::path& file) {
    Diagnostics trouble;
    return xml::load(std::make_shared<const Source>(file.string(), read_text(file)), trouble);
}

/// The constructs and what a person adds to them for a language: a locale, names, a translation.
class SeventhLanguage : public testing::Test {
protected:
    void SetUp() override {
        const fs::path root = data_.path();
        fs::copy_file(portuguese / "pt.xml", root / "locales/pt.xml");
        fs::copy_file(portuguese / "inlines.xlf", root / "corpus/papers/inlines/pt.xlf");
        const auto names = parse(portuguese / "names.xml");
        int count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(root / "corpus")) {
            if (entry.path().extension() != ".xml" || entry.path().filename() == "paper.xml")
                continue;
            const auto facts = parse(entry.path());
            count += add_lines(facts->root(), names->root());
            write_text(entry.path(), xml::save(facts->document, false));
        }
        const auto entities = names->root().children("to");
        EXPECT_EQ(count, std::distance(entities.begin(), entities.end()));
    }

    /// Builds the paper in Portuguese.
    std::vector<fs::path> build(const std::string& formats) {
        const Outcome outcome = hexaglot({"build", "inlines", "--lang", "pt", "--format", formats},
                                         {data_.path(), {}, {}});
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.err, "");
        std::vector<fs::path> files;
        for (const std::string& line : lines(outcome.out))
            files.push_back(data_.path() / line.substr(std::string("written ").size()));
        return files;
    }

    const ConstructsFolder data_;
};

TEST_F(SeventhLanguage, SpeaksInItsOwnWay) {
    const std::vector<std::string> wanted = {
        "Elementos da linha",
        "1. Palavras em negrito, itálico, sublinhado, a 1a, negrito e itálico.",
        "2. Disse: «Agora chamam-lhe “universal”».",
        "3. A Conferência chama-se Conférence des États Parties em francês.",
        "4. O Grupo de Trabalho sobre a Universalização do Tratado, depois o Grupo de Trabalho; "
        "Reino da Tailândia[^1].",
        "5. A Conferência: 24 a 28 de agosto de 2026; a reunião: quarta-feira, 18 de março de "
        "2026, das 15h00 às 18h00; as conversações: 28 de fevereiro a 2 de março de 2026, 9h30.",
        "6. Embaixador Carlos FORADORI abriu a Décima Segunda Conferência.",
        "7. Ver os parágrafos 1 a 3, o parágrafo 5 e a nota 1.",
        "8. Escreva ao secretariado.",
        "[^1] Ver parágrafo 27, alínea b) de ATT/CSP10/2024/SEC/807/Conf.FinRep.",
    };
    for (const fs::path& file : build("docx,odt")) {
        SCOPED_TRACE(file.filename().string());
        expect_same_lines(lines(hexaglot({"text", file.string()}).out), wanted);
    }
}

TEST_F(SeventhLanguage, HasNoFindingOfAnyValidator) {
    HEXAGLOT_NEEDS(missing({"soffice", "pdftotext", "jing", "xmllint", "tidy", "pandoc", "node"}));
    EXPECT_EQ(findings({}, build("docx,odt,html")), std::vector<std::string>());
}

TEST_F(SeventhLanguage, IsAskedForWhatIsMissing) {
    const Outcome outcome = hexaglot({"build", "outline", "--lang", "pt"}, {data_.path(), {}, {}});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, testing::HasSubstr("[missing-translation]"));
}

}  // namespace
}  // namespace hexaglot::system_test

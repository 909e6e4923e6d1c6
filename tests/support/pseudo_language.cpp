// SPDX-License-Identifier: MIT
#include "support/pseudo_language.h"

#include "base/text.h"
#include "base/xml.h"
#include "compose/compose.h"
#include "corpus/corpus.h"
#include "support/findings.h"
#include "support/text_file.h"

#include <gtest/gtest.h>

namespace hexaglot {
namespace {

namespace fs = std::filesystem;

void capitalize_words(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata) node.set_value(capitals(node.value()).c_str());
    for (const pugi::xml_node child : node.children()) capitalize_words(child);
}

/// Behind every element with English words the same one in the new language.
void add_names(pugi::xml_node node, const std::string& language) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (std::string_view(child.attribute("lang").value()) != "en") {
            add_names(child, language);
            continue;
        }
        pugi::xml_node copy = node.insert_copy_after(child, child);
        copy.attribute("lang").set_value(language.c_str());
        capitalize_words(copy);
        child = copy;
    }
}

void translate(pugi::xml_node node) {
    if (std::string_view(node.name()) == "target") {
        node.attribute("state").set_value("translated");
        node.remove_attribute("state-qualifier");
        capitalize_words(node);
        return;
    }
    for (const pugi::xml_node child : node.children()) translate(child);
}

/// Parses, changes and returns the text of one XML file.
template <typename Change>
std::string changed(const std::string& name, const std::string& bytes, const Change& change) {
    Diagnostics trouble;
    const auto tree = xml::load(std::make_shared<const Source>(name, bytes), trouble);
    if (!tree) throw std::runtime_error(name + " is not well-formed");
    change(tree->root());
    return xml::save(tree->document, false);
}

}  // namespace

std::string capitals(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        text::next(text, at);
        out += text::capitalized(text.substr(begin, at - begin), "en");
    }
    return out;
}

void add_pseudo_language(const fs::path& corpus, const Locale& english,
                         const std::string& language) {
    for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
        const fs::path& file = entry.path();
        if (file.extension() != ".xml" || file.filename() == "paper.xml") continue;
        write_text(file, changed(file.string(), read_text(file),
                                 [&](pugi::xml_node root) { add_names(root, language); }));
    }
    Diagnostics trouble;
    const Corpus facts = corpus::read(corpus, trouble);
    for (const Paper& paper : facts.papers) {
        const auto codes = compose::printed_codes(facts, english, paper);
        const corpus::Printed printed = [&codes](std::string_view unit, int code) {
            const auto found = codes.find(unit);
            return found == codes.end() ? std::string() : found->second.at(code);
        };
        const auto synced =
            corpus::sync(facts, paper, language, nullptr, corpus::Removed::keep, printed, trouble);
        write_text(corpus / "papers" / paper.id / (language + ".xlf"),
                   changed(language + ".xlf", synced.bytes, translate));
    }
    EXPECT_EQ(findings(trouble), std::vector<std::string>());
}

}  // namespace hexaglot

// SPDX-License-Identifier: MIT
// The parts of a finished file as XML trees, and questions that a test asks of them.
#pragma once

#include "base/xml.h"
#include "model/document.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::system_test {

/// A DOCX or ODT with each of its XML parts parsed.
class Parts {
public:
    explicit Parts(const std::filesystem::path& file);

    /// The root of a part; the test fails where the file has no such part.
    pugi::xml_node root(const std::string& name) const;
    /// Names of all XML parts.
    std::vector<std::string> names() const;

private:
    std::map<std::string, std::unique_ptr<xml::Tree>> trees_;
};

/// All elements of that name under `node`, in document order.
std::vector<pugi::xml_node> all(pugi::xml_node node, std::string_view name);
/// True where `node` stands inside an element of that name.
bool is_inside(pugi::xml_node node, std::string_view name);
/// All character data under a node.
std::string words(pugi::xml_node node);

/// The paragraphs of a document in the order of their lines, those of tables too.
std::vector<const Paragraph*> paragraphs(const Document& document);
/// The inlines of a document in reading order, those of notes behind all others; links and notes
/// are opened.
void each_inline(const Document& document, const std::function<void(const Inline&)>& use);
/// What the references of a document print, in that order.
std::vector<std::string> reference_texts(const Document& document);
/// Where the links of a document lead to, sorted, each once.
std::vector<std::string> link_targets(const Document& document);
/// How many notes it has.
int note_count(const Document& document);

}  // namespace hexaglot::system_test

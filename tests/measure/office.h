// SPDX-License-Identifier: MIT
// The inside of measure::File where it is a DOCX or ODT.
#pragma once

#include "base/xml.h"
#include "measure/file.h"
#include "model/package.h"
#include "office/visible.h"

#include <memory>
#include <string>
#include <vector>

namespace hexaglot::measure {

struct File::Office {
    Office(const std::string& format, const std::string& bytes);

    std::vector<Line> lines() const;
    bool replace(std::size_t line, std::size_t begin, std::size_t end, const Text& words);
    bool remove(std::size_t line);
    bool repeat(std::size_t line);
    bool exchange(std::size_t one, std::size_t other);
    bool drop_mark(std::size_t line, std::size_t at);
    bool drop_note(std::size_t which);
    bool point_link(std::size_t which, const char* target);
    bool renumber(std::size_t line, int number);
    std::vector<std::size_t> links() const;
    std::string bytes() const;

private:
    bool docx() const { return package_.format == FileFormat::docx; }
    pugi::xml_node root(const std::string& part) const;
    std::vector<pugi::xml_node> link_nodes() const;

    Package package_;
    std::vector<std::pair<std::string, std::unique_ptr<xml::Tree>>> trees_;  ///< by part
    office::Visible visible_;
    std::vector<std::size_t> paragraphs_;  ///< of each line: index in visible_
};

}  // namespace hexaglot::measure

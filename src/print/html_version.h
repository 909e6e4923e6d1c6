// SPDX-License-Identifier: MIT
// One language version of a paper as pieces of HTML. Private to print/.
#pragma once

#include "model/document.h"
#include "print/html_words.h"

#include <string>
#include <vector>

namespace hexaglot::print {

/// What stands beside its counterpart in the other languages: a masthead, a paragraph, a table, a
/// note.
struct Fragment {
    enum class Kind {
        block,
        item,  ///< of a list; its element is open, for lists inside it
        quotation
    };
    std::string html;
    Kind kind = Kind::block;
    int level = 0;     ///< of an item
    int instance = 0;  ///< of an item: the list that it counts with
};

/// Fragments one behind the other: items in lists, the lists in one another; quotations that follow
/// each other in one element.
std::string joined(const std::vector<Fragment>& fragments);

/// One language version as fragments: the same kind at the same place in every language.
class HtmlVersion {
public:
    /// Ids begin with `prefix`, so that versions can stand on one page.
    HtmlVersion(const Document& document, std::string prefix);

    /// Parts, annexes, and last the notes where there are any.
    const std::vector<std::vector<Fragment>>& sections() const { return sections_; }
    bool has_notes() const { return !words_.notes().empty(); }

private:
    void head(const Part& part);
    Fragment paragraph(const Paragraph& source);
    std::string table(const Table& source);
    std::string row(const Row& source, bool head);
    std::string box(const Table& source);
    std::string image(const Image& source) const;
    void blocks(const Blocks& source);
    void note(const Note& source);

    const Document& document_;
    HtmlWords words_;
    std::vector<std::vector<Fragment>> sections_;
    int top_heading_ = 2;  ///< element of a heading of level 1: below the title, or the annex
};

}  // namespace hexaglot::print

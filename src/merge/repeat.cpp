// SPDX-License-Identifier: MIT
#include "merge/holes.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace hexaglot::merge {
namespace {

/// Attributes that must have another value on every element of a file and mean nothing by it.
constexpr std::array names = {"w14:paraId", "w14:textId", "xml:id",
                              "table:name", "draw:name",  "text:id"};

/// Bookmarks, and what tells which belong together.
struct Bookmark {
    std::string_view element;
    const char* name;
};
constexpr std::array bookmarks = {
    Bookmark{"w:bookmarkStart", "w:id"}, Bookmark{"w:bookmarkEnd", "w:id"},
    Bookmark{"text:bookmark", "text:name"}, Bookmark{"text:bookmark-start", "text:name"},
    Bookmark{"text:bookmark-end", "text:name"}};

/// The name of a bookmark; null where the node is none.
const char* bookmark_name(pugi::xml_node node) {
    const auto found =
        std::find_if(bookmarks.begin(), bookmarks.end(),
                     [&](const Bookmark& bookmark) { return bookmark.element == node.name(); });
    return found == bookmarks.end() ? nullptr : node.attribute(found->name).value();
}

struct Repeated {
    const Holes& holes;
    std::set<std::string, std::less<>> lost;  ///< bookmarks that begin or end in a loop

    void drop_names(pugi::xml_node node) {
        for (const char* name : names) node.remove_attribute(name);
        if (const char* name = bookmark_name(node)) lost.emplace(name);
        for (pugi::xml_node child : node.children()) drop_names(child);
    }

    /// Looks for loops among the children of a node and below.
    void find_loops(pugi::xml_node parent) {
        int open = 0;
        for (pugi::xml_node child : parent.children()) {
            if (is_hole(child)) {
                const OpKind kind = op_of_hole(holes, child).kind;
                if (kind == OpKind::each) ++open;
                if (kind == OpKind::end_each) --open;
            } else if (open > 0) {
                drop_names(child);
            } else {
                find_loops(child);
            }
        }
    }

    void drop_bookmarks(pugi::xml_node parent) {
        for (pugi::xml_node child = parent.first_child(); child;) {
            const pugi::xml_node next = child.next_sibling();
            const char* name = bookmark_name(child);
            if (name && lost.contains(std::string_view(name)))
                parent.remove_child(child);
            else
                drop_bookmarks(child);
            child = next;
        }
    }
};

}  // namespace

void drop_repeated_names(const Holes& holes, pugi::xml_node root) {
    Repeated repeated{holes, {}};
    repeated.find_loops(root);
    if (!repeated.lost.empty()) repeated.drop_bookmarks(root);
}

}  // namespace hexaglot::merge

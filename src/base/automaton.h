// SPDX-License-Identifier: MIT
// Many words looked for in one walk over a text (Aho and Corasick, 1975).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot {

/// Finds the words of a list in a text, byte by byte. Made once and never changed: many threads may
/// ask. Who wants no difference between capitals, spaces or apostrophes folds both words and text.
class Automaton {
public:
    /// `words` with what a hit on each of them gives; empty words are left out.
    explicit Automaton(const std::vector<std::pair<std::string, std::uint32_t>>& words);

    /// Calls `hit(begin, end, value)` for every word at every place, overlapping ones too, in the
    /// order of their ends, longer ones first.
    template <typename Hit>
    void find(std::string_view text, Hit&& hit) const {
        std::uint32_t state = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            state = step(state, static_cast<unsigned char>(text[at]));
            for (std::uint32_t node = endings_[state]; node != 0;
                 node = endings_[nodes_[node].fail])
                for (std::uint32_t i = nodes_[node].first_value; i < nodes_[node].last_value; ++i)
                    hit(at + 1 - nodes_[node].depth, at + 1, values_[i]);
        }
    }

    bool empty() const { return values_.empty(); }

private:
    struct Node {
        std::uint32_t first_edge = 0;  ///< in edges_
        std::uint32_t last_edge = 0;
        std::uint32_t first_value = 0;
        std::uint32_t last_value = 0;
        std::uint32_t fail = 0;   ///< the longest proper suffix that is a node
        std::uint32_t depth = 0;  ///< in bytes
    };
    struct Edge {
        unsigned char byte = 0;
        std::uint32_t to = 0;
    };

    void add_rows();

    std::uint32_t child(std::uint32_t node, unsigned char byte) const {
        for (std::uint32_t i = nodes_[node].first_edge; i < nodes_[node].last_edge; ++i)
            if (edges_[i].byte == byte) return edges_[i].to;
        return 0;
    }
    std::uint32_t step(std::uint32_t node, unsigned char byte) const {
        while (node >= full_) {
            if (const std::uint32_t to = child(node, byte)) return to;
            node = nodes_[node].fail;
        }
        return rows_[node * classes_ + class_of_[byte]];
    }

    std::vector<Node> nodes_;  ///< breadth first: shallow ones, where most steps end, come first
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> values_;
    /// Of each node: itself or the longest suffix of it that ends a word; 0 where there is none.
    std::vector<std::uint32_t> endings_;
    std::array<std::uint16_t, 256> class_of_{};  ///< of a byte; 0 where it stands in no word
    std::uint32_t classes_ = 1;
    std::uint32_t full_ = 0;           ///< how many nodes, from the root on, have a row
    std::vector<std::uint32_t> rows_;  ///< by node and class: where the next step ends
};

}  // namespace hexaglot

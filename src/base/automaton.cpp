// SPDX-License-Identifier: MIT
#include "base/automaton.h"

#include <algorithm>
#include <map>

namespace hexaglot {

namespace {

/// A quarter of a megabyte of rows: what fits beside the text into the cache of a core.
constexpr std::size_t most_cells = 65'536;

struct Word {
    std::map<unsigned char, std::size_t> children;
    std::vector<std::uint32_t> values;
};

}  // namespace

Automaton::Automaton(const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    std::vector<Word> tree(1);
    for (const auto& [word, value] : words) {
        if (word.empty()) continue;
        std::size_t at = 0;
        for (const char c : word) {
            const auto [child, is_new] =
                tree[at].children.try_emplace(static_cast<unsigned char>(c), tree.size());
            at = child->second;
            if (is_new) tree.emplace_back();
        }
        tree[at].values.push_back(value);
    }
    // Breadth first: a node comes behind all its suffixes.
    std::vector<std::size_t> order = {0};
    nodes_.resize(tree.size());
    for (std::size_t node = 0; node < order.size(); ++node) {
        const Word& word = tree[order[node]];
        nodes_[node].first_edge = static_cast<std::uint32_t>(edges_.size());
        for (const auto& [byte, to] : word.children) {
            edges_.push_back({byte, static_cast<std::uint32_t>(order.size())});
            nodes_[order.size()].depth = nodes_[node].depth + 1;
            order.push_back(to);
        }
        nodes_[node].last_edge = static_cast<std::uint32_t>(edges_.size());
        nodes_[node].first_value = static_cast<std::uint32_t>(values_.size());
        values_.insert(values_.end(), word.values.begin(), word.values.end());
        nodes_[node].last_value = static_cast<std::uint32_t>(values_.size());
    }
    for (const Edge& edge : edges_)
        if (class_of_[edge.byte] == 0)
            class_of_[edge.byte] = static_cast<std::uint16_t>(classes_++);
    add_rows();
    endings_.resize(nodes_.size());
    for (std::uint32_t node = 1; node < nodes_.size(); ++node)
        endings_[node] =
            nodes_[node].first_value < nodes_[node].last_value ? node : endings_[nodes_[node].fail];
}

void Automaton::add_rows() {
    const std::size_t rows =
        std::max<std::size_t>(1, std::min(nodes_.size(), most_cells / classes_));
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        const Node& from = nodes_[node];
        if (node < rows) {
            // As from the longest suffix, but where an edge leads on.
            if (node == 0)
                rows_.resize(classes_);
            else
                for (std::uint32_t i = 0; i < classes_; ++i)
                    rows_.push_back(rows_[from.fail * classes_ + i]);
        }
        for (std::uint32_t i = from.first_edge; i < from.last_edge; ++i) {
            const Edge& edge = edges_[i];
            if (node > 0) nodes_[edge.to].fail = step(from.fail, edge.byte);
            if (node < rows) rows_[node * classes_ + class_of_[edge.byte]] = edge.to;
        }
        if (node < rows) ++full_;
    }
}

}  // namespace hexaglot

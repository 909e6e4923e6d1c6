// SPDX-License-Identifier: MIT
#include "base/automaton.h"

#include <map>

namespace hexaglot {

Automaton::Automaton(const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    std::vector<std::map<unsigned char, std::uint32_t>> children(1);
    std::vector<std::vector<std::uint32_t>> values(1);
    for (const auto& [word, value] : words) {
        if (word.empty()) continue;
        std::uint32_t node = 0;
        for (const char c : word) {
            const auto next = static_cast<std::uint32_t>(children.size());
            const auto [at, is_new] =
                children[node].try_emplace(static_cast<unsigned char>(c), next);
            node = at->second;
            if (!is_new) continue;
            children.emplace_back();
            values.emplace_back();
        }
        values[node].push_back(value);
    }
    nodes_.resize(children.size());
    for (std::size_t node = 0; node < children.size(); ++node) {
        nodes_[node].first_edge = static_cast<std::uint32_t>(edges_.size());
        for (const auto& [byte, to] : children[node]) {
            edges_.push_back({byte, to});
            nodes_[to].depth = nodes_[node].depth + 1;
        }
        nodes_[node].last_edge = static_cast<std::uint32_t>(edges_.size());
        nodes_[node].first_value = static_cast<std::uint32_t>(values_.size());
        values_.insert(values_.end(), values[node].begin(), values[node].end());
        nodes_[node].last_value = static_cast<std::uint32_t>(values_.size());
    }
    for (const auto& [byte, to] : children[0]) root_[byte] = to;
    // Breadth first: the suffix of a node is shorter, so its own links are there already.
    std::vector<std::uint32_t> queue;
    for (const auto& [byte, to] : children[0]) queue.push_back(to);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        Node& node = nodes_[queue[i]];
        node.ending = node.first_value < node.last_value ? queue[i] : nodes_[node.fail].ending;
        for (const auto& [byte, to] : children[queue[i]]) {
            nodes_[to].fail = step(node.fail, byte);
            queue.push_back(to);
        }
    }
}

}  // namespace hexaglot
